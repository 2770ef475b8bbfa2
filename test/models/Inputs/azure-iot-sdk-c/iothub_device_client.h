/* Stand-in for iothub_device_client.h of the Azure IoT C SDK: names and signatures only. */
#ifndef IOTHUB_DEVICE_CLIENT_H
#define IOTHUB_DEVICE_CLIENT_H

#include "iothub_client_core_common.h"

typedef IOTHUB_CLIENT_CORE_HANDLE IOTHUB_DEVICE_CLIENT_HANDLE;

IOTHUB_DEVICE_CLIENT_HANDLE
IoTHubDeviceClient_CreateFromConnectionString(
    const char *connectionString, IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
IOTHUB_DEVICE_CLIENT_HANDLE IoTHubDeviceClient_Create(const IOTHUB_CLIENT_CONFIG *config);
IOTHUB_DEVICE_CLIENT_HANDLE
IoTHubDeviceClient_CreateWithTransport(
    TRANSPORT_HANDLE transportHandle, const IOTHUB_CLIENT_CONFIG *config);
IOTHUB_DEVICE_CLIENT_HANDLE
IoTHubDeviceClient_CreateFromDeviceAuth(
    const char *iothub_uri, const char *device_id, IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
void IoTHubDeviceClient_Destroy(IOTHUB_DEVICE_CLIENT_HANDLE handle);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_SetConnectionStatusCallback(
    IOTHUB_DEVICE_CLIENT_HANDLE handle, IOTHUB_CLIENT_CONNECTION_STATUS_CALLBACK callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_SetRetryPolicy(
    IOTHUB_DEVICE_CLIENT_HANDLE handle, IOTHUB_CLIENT_RETRY_POLICY retryPolicy,
    size_t timeoutLimit);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_GetRetryPolicy(
    IOTHUB_DEVICE_CLIENT_HANDLE handle, IOTHUB_CLIENT_RETRY_POLICY *retryPolicy,
    size_t *timeoutLimit);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_GetSendStatus(
    IOTHUB_DEVICE_CLIENT_HANDLE handle, IOTHUB_CLIENT_STATUS *status);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_GetLastMessageReceiveTime(
    IOTHUB_DEVICE_CLIENT_HANDLE handle, time_t *lastMessageReceiveTime);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_SetOption(
    IOTHUB_DEVICE_CLIENT_HANDLE handle, const char *optionName, const void *value);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_SendEventAsync(
    IOTHUB_DEVICE_CLIENT_HANDLE handle, IOTHUB_MESSAGE_HANDLE message,
    IOTHUB_CLIENT_EVENT_CONFIRMATION_CALLBACK callback, void *context);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_SetMessageCallback(
    IOTHUB_DEVICE_CLIENT_HANDLE handle, IOTHUB_CLIENT_MESSAGE_CALLBACK_ASYNC callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_SetDeviceTwinCallback(
    IOTHUB_DEVICE_CLIENT_HANDLE handle, IOTHUB_CLIENT_DEVICE_TWIN_CALLBACK callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_GetTwinAsync(
    IOTHUB_DEVICE_CLIENT_HANDLE handle, IOTHUB_CLIENT_DEVICE_TWIN_CALLBACK callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_SetDeviceMethodCallback(
    IOTHUB_DEVICE_CLIENT_HANDLE handle, IOTHUB_CLIENT_DEVICE_METHOD_CALLBACK_ASYNC callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubDeviceClient_SendReportedState(
    IOTHUB_DEVICE_CLIENT_HANDLE handle, const unsigned char *reportedState, size_t size,
    IOTHUB_CLIENT_REPORTED_STATE_CALLBACK callback, void *context);

#endif
