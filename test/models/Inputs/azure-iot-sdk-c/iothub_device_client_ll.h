/* Stand-in for iothub_device_client_ll.h of the Azure IoT C SDK: names and signatures only. */
#ifndef IOTHUB_DEVICE_CLIENT_LL_H
#define IOTHUB_DEVICE_CLIENT_LL_H

#include "iothub_client_core_common.h"

typedef struct IOTHUB_CLIENT_CORE_LL_HANDLE_DATA_TAG *IOTHUB_DEVICE_CLIENT_LL_HANDLE;

IOTHUB_DEVICE_CLIENT_LL_HANDLE
IoTHubDeviceClient_LL_CreateFromConnectionString(
    const char *connectionString, IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
IOTHUB_DEVICE_CLIENT_LL_HANDLE IoTHubDeviceClient_LL_Create(const IOTHUB_CLIENT_CONFIG *config);
IOTHUB_DEVICE_CLIENT_LL_HANDLE
IoTHubDeviceClient_LL_CreateWithTransport(
    const IOTHUB_CLIENT_DEVICE_CONFIG *config);
IOTHUB_DEVICE_CLIENT_LL_HANDLE
IoTHubDeviceClient_LL_CreateFromDeviceAuth(
    const char *iothub_uri, const char *device_id, IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
void IoTHubDeviceClient_LL_Destroy(IOTHUB_DEVICE_CLIENT_LL_HANDLE handle);
void IoTHubDeviceClient_LL_DoWork(IOTHUB_DEVICE_CLIENT_LL_HANDLE handle);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_LL_SetConnectionStatusCallback(
    IOTHUB_DEVICE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_CONNECTION_STATUS_CALLBACK callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_LL_SetRetryPolicy(
    IOTHUB_DEVICE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_RETRY_POLICY retryPolicy,
    size_t timeoutLimit);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_LL_GetRetryPolicy(
    IOTHUB_DEVICE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_RETRY_POLICY *retryPolicy,
    size_t *timeoutLimit);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_LL_GetSendStatus(
    IOTHUB_DEVICE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_STATUS *status);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_LL_GetLastMessageReceiveTime(
    IOTHUB_DEVICE_CLIENT_LL_HANDLE handle, time_t *lastMessageReceiveTime);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_LL_SetOption(
    IOTHUB_DEVICE_CLIENT_LL_HANDLE handle, const char *optionName, const void *value);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_LL_SendEventAsync(
    IOTHUB_DEVICE_CLIENT_LL_HANDLE handle, IOTHUB_MESSAGE_HANDLE message,
    IOTHUB_CLIENT_EVENT_CONFIRMATION_CALLBACK callback, void *context);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_LL_SetMessageCallback(
    IOTHUB_DEVICE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_MESSAGE_CALLBACK_ASYNC callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_LL_SetDeviceTwinCallback(
    IOTHUB_DEVICE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_DEVICE_TWIN_CALLBACK callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_LL_GetTwinAsync(
    IOTHUB_DEVICE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_DEVICE_TWIN_CALLBACK callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_LL_SetDeviceMethodCallback(
    IOTHUB_DEVICE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_DEVICE_METHOD_CALLBACK_ASYNC callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_LL_SendReportedState(
    IOTHUB_DEVICE_CLIENT_LL_HANDLE handle, const unsigned char *reportedState, size_t size,
    IOTHUB_CLIENT_REPORTED_STATE_CALLBACK callback, void *context);

#endif
