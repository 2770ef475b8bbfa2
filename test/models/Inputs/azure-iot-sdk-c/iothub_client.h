/* Stand-in for iothub_client.h of the Azure IoT C SDK: names and signatures only. */
#ifndef IOTHUB_CLIENT_H
#define IOTHUB_CLIENT_H

#include "iothub_client_core_common.h"

typedef IOTHUB_CLIENT_CORE_HANDLE IOTHUB_CLIENT_HANDLE;

IOTHUB_CLIENT_HANDLE
IoTHubClient_CreateFromConnectionString(
    const char *connectionString, IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
IOTHUB_CLIENT_HANDLE IoTHubClient_Create(const IOTHUB_CLIENT_CONFIG *config);
IOTHUB_CLIENT_HANDLE
IoTHubClient_CreateWithTransport(
    TRANSPORT_HANDLE transportHandle, const IOTHUB_CLIENT_CONFIG *config);
IOTHUB_CLIENT_HANDLE
IoTHubClient_CreateFromDeviceAuth(
    const char *iothub_uri, const char *device_id, IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
void IoTHubClient_Destroy(IOTHUB_CLIENT_HANDLE handle);
IOTHUB_CLIENT_RESULT
IoTHubClient_SetConnectionStatusCallback(
    IOTHUB_CLIENT_HANDLE handle, IOTHUB_CLIENT_CONNECTION_STATUS_CALLBACK callback, void *context);
IOTHUB_CLIENT_RESULT
IoTHubClient_SetRetryPolicy(
    IOTHUB_CLIENT_HANDLE handle, IOTHUB_CLIENT_RETRY_POLICY retryPolicy, size_t timeoutLimit);
IOTHUB_CLIENT_RESULT
IoTHubClient_GetRetryPolicy(
    IOTHUB_CLIENT_HANDLE handle, IOTHUB_CLIENT_RETRY_POLICY *retryPolicy, size_t *timeoutLimit);
IOTHUB_CLIENT_RESULT
IoTHubClient_GetSendStatus(
    IOTHUB_CLIENT_HANDLE handle, IOTHUB_CLIENT_STATUS *status);
IOTHUB_CLIENT_RESULT
IoTHubClient_GetLastMessageReceiveTime(
    IOTHUB_CLIENT_HANDLE handle, time_t *lastMessageReceiveTime);
IOTHUB_CLIENT_RESULT
IoTHubClient_SetOption(
    IOTHUB_CLIENT_HANDLE handle, const char *optionName, const void *value);
IOTHUB_CLIENT_RESULT
IoTHubClient_SendEventAsync(
    IOTHUB_CLIENT_HANDLE handle, IOTHUB_MESSAGE_HANDLE message,
    IOTHUB_CLIENT_EVENT_CONFIRMATION_CALLBACK callback, void *context);
IOTHUB_CLIENT_RESULT
IoTHubClient_SetMessageCallback(
    IOTHUB_CLIENT_HANDLE handle, IOTHUB_CLIENT_MESSAGE_CALLBACK_ASYNC callback, void *context);
IOTHUB_CLIENT_RESULT
IoTHubClient_SetDeviceTwinCallback(
    IOTHUB_CLIENT_HANDLE handle, IOTHUB_CLIENT_DEVICE_TWIN_CALLBACK callback, void *context);
IOTHUB_CLIENT_RESULT
IoTHubClient_SetDeviceMethodCallback(
    IOTHUB_CLIENT_HANDLE handle, IOTHUB_CLIENT_DEVICE_METHOD_CALLBACK_ASYNC callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubClient_SendReportedState(
    IOTHUB_CLIENT_HANDLE handle, const unsigned char *reportedState, size_t size,
    IOTHUB_CLIENT_REPORTED_STATE_CALLBACK callback, void *context);

#endif
