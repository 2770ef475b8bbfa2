/* Stand-in for the header of the Azure IoT C SDK: names and signatures only. */
#ifndef IOTHUB_CLIENT_H
#define IOTHUB_CLIENT_H

#include <stddef.h>

#include "iothub_client_core_common.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef IOTHUB_CLIENT_CORE_HANDLE IOTHUB_CLIENT_HANDLE;

IOTHUB_CLIENT_HANDLE IoTHubClient_CreateFromConnectionString(const char *connectionString,
    IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
IOTHUB_CLIENT_HANDLE IoTHubClient_Create(const IOTHUB_CLIENT_CONFIG *config);
IOTHUB_CLIENT_HANDLE IoTHubClient_CreateWithTransport(TRANSPORT_HANDLE transportHandle,
    const IOTHUB_CLIENT_CONFIG *config);
IOTHUB_CLIENT_HANDLE IoTHubClient_CreateFromDeviceAuth(const char *iothub_uri, const char *device_id,
    IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
void IoTHubClient_Destroy(IOTHUB_CLIENT_HANDLE iotHubClientHandle);
IOTHUB_CLIENT_RESULT IoTHubClient_SendEventAsync(IOTHUB_CLIENT_HANDLE iotHubClientHandle,
    IOTHUB_MESSAGE_HANDLE eventMessageHandle, IOTHUB_CLIENT_EVENT_CONFIRMATION_CALLBACK eventConfirmationCallback,
    void *userContextCallback);
IOTHUB_CLIENT_RESULT IoTHubClient_SetMessageCallback(IOTHUB_CLIENT_HANDLE iotHubClientHandle,
    IOTHUB_CLIENT_MESSAGE_CALLBACK_ASYNC messageCallback, void *userContextCallback);
IOTHUB_CLIENT_RESULT IoTHubClient_SetConnectionStatusCallback(IOTHUB_CLIENT_HANDLE iotHubClientHandle,
    IOTHUB_CLIENT_CONNECTION_STATUS_CALLBACK connectionStatusCallback, void *userContextCallback);
IOTHUB_CLIENT_RESULT IoTHubClient_SetRetryPolicy(IOTHUB_CLIENT_HANDLE iotHubClientHandle,
    IOTHUB_CLIENT_RETRY_POLICY retryPolicy, size_t retryTimeoutLimitInSeconds);
IOTHUB_CLIENT_RESULT IoTHubClient_SetOption(IOTHUB_CLIENT_HANDLE iotHubClientHandle, const char *optionName,
    const void *value);

#ifdef __cplusplus
}
#endif

#endif
