/* Stand-in for iothub_module_client_ll.h of the Azure IoT C SDK: names and signatures only. */
#ifndef IOTHUB_MODULE_CLIENT_LL_H
#define IOTHUB_MODULE_CLIENT_LL_H

#include "iothub_client_core_common.h"

typedef struct IOTHUB_MODULE_CLIENT_LL_HANDLE_DATA_TAG *IOTHUB_MODULE_CLIENT_LL_HANDLE;

IOTHUB_MODULE_CLIENT_LL_HANDLE
IoTHubModuleClient_LL_CreateFromConnectionString(
    const char *connectionString, IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
IOTHUB_MODULE_CLIENT_LL_HANDLE
IoTHubModuleClient_LL_CreateFromEnvironment(
    IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol);
void IoTHubModuleClient_LL_Destroy(IOTHUB_MODULE_CLIENT_LL_HANDLE handle);
void IoTHubModuleClient_LL_DoWork(IOTHUB_MODULE_CLIENT_LL_HANDLE handle);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_LL_SetConnectionStatusCallback(
    IOTHUB_MODULE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_CONNECTION_STATUS_CALLBACK callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_LL_SetRetryPolicy(
    IOTHUB_MODULE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_RETRY_POLICY retryPolicy,
    size_t timeoutLimit);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_LL_GetRetryPolicy(
    IOTHUB_MODULE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_RETRY_POLICY *retryPolicy,
    size_t *timeoutLimit);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_LL_GetSendStatus(
    IOTHUB_MODULE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_STATUS *status);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_LL_GetLastMessageReceiveTime(
    IOTHUB_MODULE_CLIENT_LL_HANDLE handle, time_t *lastMessageReceiveTime);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_LL_SetOption(
    IOTHUB_MODULE_CLIENT_LL_HANDLE handle, const char *optionName, const void *value);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_LL_SendEventAsync(
    IOTHUB_MODULE_CLIENT_LL_HANDLE handle, IOTHUB_MESSAGE_HANDLE message,
    IOTHUB_CLIENT_EVENT_CONFIRMATION_CALLBACK callback, void *context);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_LL_SetMessageCallback(
    IOTHUB_MODULE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_MESSAGE_CALLBACK_ASYNC callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_LL_SetModuleTwinCallback(
    IOTHUB_MODULE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_DEVICE_TWIN_CALLBACK callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_LL_GetTwinAsync(
    IOTHUB_MODULE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_DEVICE_TWIN_CALLBACK callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_LL_SetModuleMethodCallback(
    IOTHUB_MODULE_CLIENT_LL_HANDLE handle, IOTHUB_CLIENT_DEVICE_METHOD_CALLBACK_ASYNC callback,
    void *context);
IOTHUB_CLIENT_RESULT
IoTHubModuleClient_LL_SendReportedState(
    IOTHUB_MODULE_CLIENT_LL_HANDLE handle, const unsigned char *reportedState, size_t size,
    IOTHUB_CLIENT_REPORTED_STATE_CALLBACK callback, void *context);

#endif
