//===- iothub_device_client_ll.h - The part of the SDK in use -----*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The declarations of the Azure IoT C SDK that the example calls, so that it
/// can be checked without the SDK.
///
//===----------------------------------------------------------------------===//
#ifndef IOTHUB_DEVICE_CLIENT_LL_H
#define IOTHUB_DEVICE_CLIENT_LL_H

#ifdef __cplusplus
extern "C" {
#endif

typedef struct IOTHUB_CLIENT_CORE_LL_HANDLE_DATA_TAG *IOTHUB_DEVICE_CLIENT_LL_HANDLE;
typedef struct IOTHUB_MESSAGE_HANDLE_DATA_TAG *IOTHUB_MESSAGE_HANDLE;
struct TRANSPORT_PROVIDER_TAG;
typedef const struct TRANSPORT_PROVIDER_TAG *(*IOTHUB_CLIENT_TRANSPORT_PROVIDER)(void);

typedef enum IOTHUB_CLIENT_RESULT_TAG {
  IOTHUB_CLIENT_OK,
  IOTHUB_CLIENT_INVALID_ARG,
  IOTHUB_CLIENT_ERROR
} IOTHUB_CLIENT_RESULT;

typedef enum IOTHUB_CLIENT_CONNECTION_STATUS_TAG {
  IOTHUB_CLIENT_CONNECTION_AUTHENTICATED,
  IOTHUB_CLIENT_CONNECTION_UNAUTHENTICATED
} IOTHUB_CLIENT_CONNECTION_STATUS;

typedef enum IOTHUB_CLIENT_CONNECTION_STATUS_REASON_TAG {
  IOTHUB_CLIENT_CONNECTION_EXPIRED_SAS_TOKEN,
  IOTHUB_CLIENT_CONNECTION_DEVICE_DISABLED,
  IOTHUB_CLIENT_CONNECTION_BAD_CREDENTIAL,
  IOTHUB_CLIENT_CONNECTION_RETRY_EXPIRED,
  IOTHUB_CLIENT_CONNECTION_NO_NETWORK,
  IOTHUB_CLIENT_CONNECTION_COMMUNICATION_ERROR,
  IOTHUB_CLIENT_CONNECTION_OK
} IOTHUB_CLIENT_CONNECTION_STATUS_REASON;

typedef void (*IOTHUB_CLIENT_CONNECTION_STATUS_CALLBACK)(
    IOTHUB_CLIENT_CONNECTION_STATUS result, IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
    void *userContextCallback);

IOTHUB_DEVICE_CLIENT_LL_HANDLE
IoTHubDeviceClient_LL_CreateFromConnectionString(const char *connectionString,
                                                 IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
void IoTHubDeviceClient_LL_Destroy(IOTHUB_DEVICE_CLIENT_LL_HANDLE iotHubClientHandle);
void IoTHubDeviceClient_LL_DoWork(IOTHUB_DEVICE_CLIENT_LL_HANDLE iotHubClientHandle);
IOTHUB_CLIENT_RESULT IoTHubDeviceClient_LL_SetConnectionStatusCallback(
    IOTHUB_DEVICE_CLIENT_LL_HANDLE iotHubClientHandle,
    IOTHUB_CLIENT_CONNECTION_STATUS_CALLBACK connectionStatusCallback, void *userContextCallback);

const struct TRANSPORT_PROVIDER_TAG *MQTT_Protocol(void);

#ifdef __cplusplus
}
#endif

#endif /* IOTHUB_DEVICE_CLIENT_LL_H */
