/* Stand-in for iothub_module_client.h of the Azure IoT C SDK: names and signatures only. */
#ifndef IOTHUB_MODULE_CLIENT_H
#define IOTHUB_MODULE_CLIENT_H

#include "iothub_client_core_common.h"

typedef IOTHUB_CLIENT_CORE_HANDLE IOTHUB_MODULE_CLIENT_HANDLE;

IOTHUB_MODULE_CLIENT_HANDLE
IoTHubModuleClient_CreateFromConnectionString(
    const char *connectionString, IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
IOTHUB_MODULE_CLIENT_HANDLE
IoTHubModuleClient_CreateFromEnvironment(
    IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
void IoTHubModuleClient_Destroy(IOTHUB_MODULE_CLIENT_HANDLE handle);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_SetConnectionStatusCallback(
    IOTHUB_MODULE_CLIENT_HANDLE handle, IOTHUB_CLIENT_CONNECTION_STATUS_CALLBACK callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_SetRetryPolicy(
    IOTHUB_MODULE_CLIENT_HANDLE handle, IOTHUB_CLIENT_RETRY_POLICY retryPolicy,
    size_t timeoutLimit);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_GetRetryPolicy(
    IOTHUB_MODULE_CLIENT_HANDLE handle, IOTHUB_CLIENT_RETRY_POLICY *retryPolicy,
    size_t *timeoutLimit);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_GetSendStatus(
    IOTHUB_MODULE_CLIENT_HANDLE handle, IOTHUB_CLIENT_STATUS *status);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_GetLastMessageReceiveTime(
    IOTHUB_MODULE_CLIENT_HANDLE handle, time_t *lastMessageReceiveTime);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_SetOption(
    IOTHUB_MODULE_CLIENT_HANDLE handle, const char *optionName, const void *value);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_SendEventAsync(
    IOTHUB_MODULE_CLIENT_HANDLE handle, IOTHUB_MESSAGE_HANDLE message,
    IOTHUB_CLIENT_EVENT_CONFIRMATION_CALLBACK callback, void *context);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_SetMessageCallback(
    IOTHUB_MODULE_CLIENT_HANDLE handle, IOTHUB_CLIENT_MESSAGE_CALLBACK_ASYNC callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_SetModuleTwinCallback(
    IOTHUB_MODULE_CLIENT_HANDLE handle, IOTHUB_CLIENT_DEVICE_TWIN_CALLBACK callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_GetTwinAsync(
    IOTHUB_MODULE_CLIENT_HANDLE handle, IOTHUB_CLIENT_DEVICE_TWIN_CALLBACK callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_SetModuleMethodCallback(
    IOTHUB_MODULE_CLIENT_HANDLE handle, IOTHUB_CLIENT_DEVICE_METHOD_CALLBACK_ASYNC callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_SendReportedState(
    IOTHUB_MODULE_CLIENT_HANDLE handle, const unsigned char *reportedState, size_t size,
    IOTHUB_CLIENT_REPORTED_STATE_CALLBACK callback, void *context);

#endif
