// RUN: %check %s -- -I %S/Inputs/azure-iot-sdk-c
//===- azure-iot-sdk-c.c - Azure IoT C SDK ------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "azureiot/azure_sphere_provisioning.h"
#include "iothub_client.h"
#include "iothub_client_ll.h"
#include "iothub_device_client.h"
#include "iothub_device_client_ll.h"
#include "iothub_module_client.h"
#include "iothub_module_client_ll.h"
#include "iothub_transport_ll.h"

#define SECRET "HostName=hub.example;DeviceId=dev1;SharedAccessKey=k"

extern const TRANSPORT_PROVIDER *Protocol(void);

static void on_status(IOTHUB_CLIENT_CONNECTION_STATUS status,
                      IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason, void *context) {
  (void)reason;
  *(int *)context = status == IOTHUB_CLIENT_CONNECTION_AUTHENTICATED;
}

static void on_sent(IOTHUB_CLIENT_CONFIRMATION_RESULT result, void *context) {
  (void)result;
  (void)context;
}

static IOTHUBMESSAGE_DISPOSITION_RESULT on_message(IOTHUB_MESSAGE_HANDLE message, void *context) {
  (void)message;
  (void)context;
  return IOTHUBMESSAGE_ACCEPTED;
}

static void on_twin(DEVICE_TWIN_UPDATE_STATE state, const unsigned char *text, size_t size,
                    void *context) {
  (void)state;
  (void)text;
  (void)size;
  (void)context;
}

static int on_method(const char *name, const unsigned char *text, size_t size,
                     unsigned char **answer, size_t *answer_size, void *context) {
  (void)name;
  (void)text;
  (void)size;
  (void)answer;
  (void)answer_size;
  (void)context;
  return 200;
}

static void on_reported(int status, void *context) {
  (void)status;
  (void)context;
}

void device_bad(int *up) {
  IOTHUB_CLIENT_STATUS status;
  IOTHUB_CLIENT_RETRY_POLICY policy;
  size_t limit;
  time_t last;
  IOTHUB_DEVICE_CLIENT_HANDLE hub =
      IoTHubDeviceClient_CreateFromConnectionString(SECRET, Protocol);
  IoTHubDeviceClient_SetConnectionStatusCallback(hub, on_status, up);
  IoTHubDeviceClient_SetRetryPolicy(hub, IOTHUB_CLIENT_RETRY_NONE, 0);
  IoTHubDeviceClient_SetMessageCallback(hub, on_message, NULL);
  IoTHubDeviceClient_SetDeviceTwinCallback(hub, on_twin, NULL);
  IoTHubDeviceClient_SetDeviceMethodCallback(hub, on_method, NULL);
  IoTHubDeviceClient_GetTwinAsync(hub, on_twin, NULL);
  IoTHubDeviceClient_SetOption(hub, "logtrace", up);
  IoTHubDeviceClient_SendEventAsync(hub, NULL, on_sent, NULL);
  IoTHubDeviceClient_SendReportedState(hub, NULL, 0, on_reported, NULL);
  if (IoTHubDeviceClient_GetSendStatus(hub, &status) == IOTHUB_CLIENT_OK ||
      IoTHubDeviceClient_GetLastMessageReceiveTime(hub, &last) != IOTHUB_CLIENT_OK ||
      IoTHubDeviceClient_GetRetryPolicy(hub, &policy, &limit) != IOTHUB_CLIENT_OK) {
    hub = IoTHubDeviceClient_CreateFromConnectionString(SECRET, Protocol);
    // warning@-1: 'hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
  IoTHubDeviceClient_Destroy(hub);
}

void device_ok(int *up) {
  IOTHUB_CLIENT_STATUS status;
  IOTHUB_CLIENT_RETRY_POLICY policy;
  size_t limit;
  time_t last;
  IOTHUB_DEVICE_CLIENT_HANDLE hub =
      IoTHubDeviceClient_CreateFromConnectionString(SECRET, Protocol);
  IoTHubDeviceClient_SetConnectionStatusCallback(hub, on_status, up);
  IoTHubDeviceClient_SetRetryPolicy(hub, IOTHUB_CLIENT_RETRY_NONE, 0);
  IoTHubDeviceClient_SetMessageCallback(hub, on_message, NULL);
  IoTHubDeviceClient_SetDeviceTwinCallback(hub, on_twin, NULL);
  IoTHubDeviceClient_SetDeviceMethodCallback(hub, on_method, NULL);
  IoTHubDeviceClient_GetTwinAsync(hub, on_twin, NULL);
  IoTHubDeviceClient_SetOption(hub, "logtrace", up);
  IoTHubDeviceClient_SendEventAsync(hub, NULL, on_sent, NULL);
  IoTHubDeviceClient_SendReportedState(hub, NULL, 0, on_reported, NULL);
  if (IoTHubDeviceClient_GetSendStatus(hub, &status) == IOTHUB_CLIENT_OK ||
      IoTHubDeviceClient_GetLastMessageReceiveTime(hub, &last) != IOTHUB_CLIENT_OK ||
      IoTHubDeviceClient_GetRetryPolicy(hub, &policy, &limit) != IOTHUB_CLIENT_OK) {
    IoTHubDeviceClient_Destroy(hub);
    hub = IoTHubDeviceClient_CreateFromConnectionString(SECRET, Protocol);
  }
  IoTHubDeviceClient_Destroy(hub);
}

void device_creates_bad(const IOTHUB_CLIENT_CONFIG *config,
                        TRANSPORT_HANDLE shared) {
  IOTHUB_DEVICE_CLIENT_HANDLE hub = IoTHubDeviceClient_Create(config);
  hub = IoTHubDeviceClient_CreateFromDeviceAuth("hub.example", "dev1", Protocol);
  // warning@-1: 'hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  hub = IoTHubDeviceClient_CreateWithTransport(shared, config);
  // warning@-1: 'hub' may already be connected here; the library refuses the second open with an error
}

void device_creates_ok(const IOTHUB_CLIENT_CONFIG *config,
                       TRANSPORT_HANDLE shared) {
  IOTHUB_DEVICE_CLIENT_HANDLE hub = IoTHubDeviceClient_Create(config);
  IoTHubDeviceClient_Destroy(hub);
  hub = IoTHubDeviceClient_CreateFromDeviceAuth("hub.example", "dev1", Protocol);
  IoTHubDeviceClient_Destroy(hub);
  hub = IoTHubDeviceClient_CreateWithTransport(shared, config);
  IoTHubDeviceClient_Destroy(hub);
}

void device_ll_bad(int *up) {
  IOTHUB_CLIENT_STATUS status;
  IOTHUB_CLIENT_RETRY_POLICY policy;
  size_t limit;
  time_t last;
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub =
      IoTHubDeviceClient_LL_CreateFromConnectionString(SECRET, Protocol);
  IoTHubDeviceClient_LL_SetConnectionStatusCallback(hub, on_status, up);
  IoTHubDeviceClient_LL_SetRetryPolicy(hub, IOTHUB_CLIENT_RETRY_NONE, 0);
  IoTHubDeviceClient_LL_SetMessageCallback(hub, on_message, NULL);
  IoTHubDeviceClient_LL_SetDeviceTwinCallback(hub, on_twin, NULL);
  IoTHubDeviceClient_LL_SetDeviceMethodCallback(hub, on_method, NULL);
  IoTHubDeviceClient_LL_GetTwinAsync(hub, on_twin, NULL);
  IoTHubDeviceClient_LL_SetOption(hub, "logtrace", up);
  IoTHubDeviceClient_LL_SendEventAsync(hub, NULL, on_sent, NULL);
  IoTHubDeviceClient_LL_SendReportedState(hub, NULL, 0, on_reported, NULL);
  IoTHubDeviceClient_LL_DoWork(hub);
  if (IoTHubDeviceClient_LL_GetSendStatus(hub, &status) == IOTHUB_CLIENT_OK ||
      IoTHubDeviceClient_LL_GetLastMessageReceiveTime(hub, &last) != IOTHUB_CLIENT_OK ||
      IoTHubDeviceClient_LL_GetRetryPolicy(hub, &policy, &limit) != IOTHUB_CLIENT_OK) {
    hub = IoTHubDeviceClient_LL_CreateFromConnectionString(SECRET, Protocol);
    // warning@-1: 'hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
  IoTHubDeviceClient_LL_Destroy(hub);
}

void device_ll_ok(int *up) {
  IOTHUB_CLIENT_STATUS status;
  IOTHUB_CLIENT_RETRY_POLICY policy;
  size_t limit;
  time_t last;
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub =
      IoTHubDeviceClient_LL_CreateFromConnectionString(SECRET, Protocol);
  IoTHubDeviceClient_LL_SetConnectionStatusCallback(hub, on_status, up);
  IoTHubDeviceClient_LL_SetRetryPolicy(hub, IOTHUB_CLIENT_RETRY_NONE, 0);
  IoTHubDeviceClient_LL_SetMessageCallback(hub, on_message, NULL);
  IoTHubDeviceClient_LL_SetDeviceTwinCallback(hub, on_twin, NULL);
  IoTHubDeviceClient_LL_SetDeviceMethodCallback(hub, on_method, NULL);
  IoTHubDeviceClient_LL_GetTwinAsync(hub, on_twin, NULL);
  IoTHubDeviceClient_LL_SetOption(hub, "logtrace", up);
  IoTHubDeviceClient_LL_SendEventAsync(hub, NULL, on_sent, NULL);
  IoTHubDeviceClient_LL_SendReportedState(hub, NULL, 0, on_reported, NULL);
  IoTHubDeviceClient_LL_DoWork(hub);
  if (IoTHubDeviceClient_LL_GetSendStatus(hub, &status) == IOTHUB_CLIENT_OK ||
      IoTHubDeviceClient_LL_GetLastMessageReceiveTime(hub, &last) != IOTHUB_CLIENT_OK ||
      IoTHubDeviceClient_LL_GetRetryPolicy(hub, &policy, &limit) != IOTHUB_CLIENT_OK) {
    IoTHubDeviceClient_LL_Destroy(hub);
    hub = IoTHubDeviceClient_LL_CreateFromConnectionString(SECRET, Protocol);
  }
  IoTHubDeviceClient_LL_Destroy(hub);
}

void device_ll_creates_bad(const IOTHUB_CLIENT_CONFIG *config,
                           const IOTHUB_CLIENT_DEVICE_CONFIG *shared) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub = IoTHubDeviceClient_LL_Create(config);
  hub = IoTHubDeviceClient_LL_CreateFromDeviceAuth("hub.example", "dev1", Protocol);
  // warning@-1: 'hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  hub = IoTHubDeviceClient_LL_CreateWithTransport(shared);
  // warning@-1: 'hub' may already be connected here; the library refuses the second open with an error
}

void device_ll_creates_ok(const IOTHUB_CLIENT_CONFIG *config,
                          const IOTHUB_CLIENT_DEVICE_CONFIG *shared) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE hub = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(hub);
  hub = IoTHubDeviceClient_LL_CreateFromDeviceAuth("hub.example", "dev1", Protocol);
  IoTHubDeviceClient_LL_Destroy(hub);
  hub = IoTHubDeviceClient_LL_CreateWithTransport(shared);
  IoTHubDeviceClient_LL_Destroy(hub);
}

void module_bad(int *up) {
  IOTHUB_CLIENT_STATUS status;
  IOTHUB_CLIENT_RETRY_POLICY policy;
  size_t limit;
  time_t last;
  IOTHUB_MODULE_CLIENT_HANDLE hub =
      IoTHubModuleClient_CreateFromConnectionString(SECRET, Protocol);
  IoTHubModuleClient_SetConnectionStatusCallback(hub, on_status, up);
  IoTHubModuleClient_SetRetryPolicy(hub, IOTHUB_CLIENT_RETRY_NONE, 0);
  IoTHubModuleClient_SetMessageCallback(hub, on_message, NULL);
  IoTHubModuleClient_SetModuleTwinCallback(hub, on_twin, NULL);
  IoTHubModuleClient_SetModuleMethodCallback(hub, on_method, NULL);
  IoTHubModuleClient_GetTwinAsync(hub, on_twin, NULL);
  IoTHubModuleClient_SetOption(hub, "logtrace", up);
  IoTHubModuleClient_SendEventAsync(hub, NULL, on_sent, NULL);
  IoTHubModuleClient_SendReportedState(hub, NULL, 0, on_reported, NULL);
  if (IoTHubModuleClient_GetSendStatus(hub, &status) == IOTHUB_CLIENT_OK ||
      IoTHubModuleClient_GetLastMessageReceiveTime(hub, &last) != IOTHUB_CLIENT_OK ||
      IoTHubModuleClient_GetRetryPolicy(hub, &policy, &limit) != IOTHUB_CLIENT_OK) {
    hub = IoTHubModuleClient_CreateFromConnectionString(SECRET, Protocol);
    // warning@-1: 'hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
  IoTHubModuleClient_Destroy(hub);
}

void module_ok(int *up) {
  IOTHUB_CLIENT_STATUS status;
  IOTHUB_CLIENT_RETRY_POLICY policy;
  size_t limit;
  time_t last;
  IOTHUB_MODULE_CLIENT_HANDLE hub =
      IoTHubModuleClient_CreateFromConnectionString(SECRET, Protocol);
  IoTHubModuleClient_SetConnectionStatusCallback(hub, on_status, up);
  IoTHubModuleClient_SetRetryPolicy(hub, IOTHUB_CLIENT_RETRY_NONE, 0);
  IoTHubModuleClient_SetMessageCallback(hub, on_message, NULL);
  IoTHubModuleClient_SetModuleTwinCallback(hub, on_twin, NULL);
  IoTHubModuleClient_SetModuleMethodCallback(hub, on_method, NULL);
  IoTHubModuleClient_GetTwinAsync(hub, on_twin, NULL);
  IoTHubModuleClient_SetOption(hub, "logtrace", up);
  IoTHubModuleClient_SendEventAsync(hub, NULL, on_sent, NULL);
  IoTHubModuleClient_SendReportedState(hub, NULL, 0, on_reported, NULL);
  if (IoTHubModuleClient_GetSendStatus(hub, &status) == IOTHUB_CLIENT_OK ||
      IoTHubModuleClient_GetLastMessageReceiveTime(hub, &last) != IOTHUB_CLIENT_OK ||
      IoTHubModuleClient_GetRetryPolicy(hub, &policy, &limit) != IOTHUB_CLIENT_OK) {
    IoTHubModuleClient_Destroy(hub);
    hub = IoTHubModuleClient_CreateFromConnectionString(SECRET, Protocol);
  }
  IoTHubModuleClient_Destroy(hub);
}

void module_environment_bad(void) {
  IOTHUB_MODULE_CLIENT_HANDLE hub = IoTHubModuleClient_CreateFromEnvironment(Protocol);
  hub = IoTHubModuleClient_CreateFromEnvironment(Protocol);
  // warning@-1: 'hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void module_environment_ok(void) {
  IOTHUB_MODULE_CLIENT_HANDLE hub = IoTHubModuleClient_CreateFromEnvironment(Protocol);
  IoTHubModuleClient_Destroy(hub);
  hub = IoTHubModuleClient_CreateFromEnvironment(Protocol);
}

void module_ll_bad(int *up) {
  IOTHUB_CLIENT_STATUS status;
  IOTHUB_CLIENT_RETRY_POLICY policy;
  size_t limit;
  time_t last;
  IOTHUB_MODULE_CLIENT_LL_HANDLE hub =
      IoTHubModuleClient_LL_CreateFromConnectionString(SECRET, Protocol);
  IoTHubModuleClient_LL_SetConnectionStatusCallback(hub, on_status, up);
  IoTHubModuleClient_LL_SetRetryPolicy(hub, IOTHUB_CLIENT_RETRY_NONE, 0);
  IoTHubModuleClient_LL_SetMessageCallback(hub, on_message, NULL);
  IoTHubModuleClient_LL_SetModuleTwinCallback(hub, on_twin, NULL);
  IoTHubModuleClient_LL_SetModuleMethodCallback(hub, on_method, NULL);
  IoTHubModuleClient_LL_GetTwinAsync(hub, on_twin, NULL);
  IoTHubModuleClient_LL_SetOption(hub, "logtrace", up);
  IoTHubModuleClient_LL_SendEventAsync(hub, NULL, on_sent, NULL);
  IoTHubModuleClient_LL_SendReportedState(hub, NULL, 0, on_reported, NULL);
  IoTHubModuleClient_LL_DoWork(hub);
  if (IoTHubModuleClient_LL_GetSendStatus(hub, &status) == IOTHUB_CLIENT_OK ||
      IoTHubModuleClient_LL_GetLastMessageReceiveTime(hub, &last) != IOTHUB_CLIENT_OK ||
      IoTHubModuleClient_LL_GetRetryPolicy(hub, &policy, &limit) != IOTHUB_CLIENT_OK) {
    hub = IoTHubModuleClient_LL_CreateFromConnectionString(SECRET, Protocol);
    // warning@-1: 'hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
  IoTHubModuleClient_LL_Destroy(hub);
}

void module_ll_ok(int *up) {
  IOTHUB_CLIENT_STATUS status;
  IOTHUB_CLIENT_RETRY_POLICY policy;
  size_t limit;
  time_t last;
  IOTHUB_MODULE_CLIENT_LL_HANDLE hub =
      IoTHubModuleClient_LL_CreateFromConnectionString(SECRET, Protocol);
  IoTHubModuleClient_LL_SetConnectionStatusCallback(hub, on_status, up);
  IoTHubModuleClient_LL_SetRetryPolicy(hub, IOTHUB_CLIENT_RETRY_NONE, 0);
  IoTHubModuleClient_LL_SetMessageCallback(hub, on_message, NULL);
  IoTHubModuleClient_LL_SetModuleTwinCallback(hub, on_twin, NULL);
  IoTHubModuleClient_LL_SetModuleMethodCallback(hub, on_method, NULL);
  IoTHubModuleClient_LL_GetTwinAsync(hub, on_twin, NULL);
  IoTHubModuleClient_LL_SetOption(hub, "logtrace", up);
  IoTHubModuleClient_LL_SendEventAsync(hub, NULL, on_sent, NULL);
  IoTHubModuleClient_LL_SendReportedState(hub, NULL, 0, on_reported, NULL);
  IoTHubModuleClient_LL_DoWork(hub);
  if (IoTHubModuleClient_LL_GetSendStatus(hub, &status) == IOTHUB_CLIENT_OK ||
      IoTHubModuleClient_LL_GetLastMessageReceiveTime(hub, &last) != IOTHUB_CLIENT_OK ||
      IoTHubModuleClient_LL_GetRetryPolicy(hub, &policy, &limit) != IOTHUB_CLIENT_OK) {
    IoTHubModuleClient_LL_Destroy(hub);
    hub = IoTHubModuleClient_LL_CreateFromConnectionString(SECRET, Protocol);
  }
  IoTHubModuleClient_LL_Destroy(hub);
}

void module_ll_environment_bad(void) {
  IOTHUB_MODULE_CLIENT_LL_HANDLE hub = IoTHubModuleClient_LL_CreateFromEnvironment(Protocol);
  hub = IoTHubModuleClient_LL_CreateFromEnvironment(Protocol);
  // warning@-1: 'hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void module_ll_environment_ok(void) {
  IOTHUB_MODULE_CLIENT_LL_HANDLE hub = IoTHubModuleClient_LL_CreateFromEnvironment(Protocol);
  IoTHubModuleClient_LL_Destroy(hub);
  hub = IoTHubModuleClient_LL_CreateFromEnvironment(Protocol);
}

void client_bad(int *up) {
  IOTHUB_CLIENT_STATUS status;
  IOTHUB_CLIENT_RETRY_POLICY policy;
  size_t limit;
  time_t last;
  IOTHUB_CLIENT_HANDLE hub =
      IoTHubClient_CreateFromConnectionString(SECRET, Protocol);
  IoTHubClient_SetConnectionStatusCallback(hub, on_status, up);
  IoTHubClient_SetRetryPolicy(hub, IOTHUB_CLIENT_RETRY_NONE, 0);
  IoTHubClient_SetMessageCallback(hub, on_message, NULL);
  IoTHubClient_SetDeviceTwinCallback(hub, on_twin, NULL);
  IoTHubClient_SetDeviceMethodCallback(hub, on_method, NULL);
  IoTHubClient_SetOption(hub, "logtrace", up);
  IoTHubClient_SendEventAsync(hub, NULL, on_sent, NULL);
  IoTHubClient_SendReportedState(hub, NULL, 0, on_reported, NULL);
  if (IoTHubClient_GetSendStatus(hub, &status) == IOTHUB_CLIENT_OK ||
      IoTHubClient_GetLastMessageReceiveTime(hub, &last) != IOTHUB_CLIENT_OK ||
      IoTHubClient_GetRetryPolicy(hub, &policy, &limit) != IOTHUB_CLIENT_OK) {
    hub = IoTHubClient_CreateFromConnectionString(SECRET, Protocol);
    // warning@-1: 'hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
  IoTHubClient_Destroy(hub);
}

void client_ok(int *up) {
  IOTHUB_CLIENT_STATUS status;
  IOTHUB_CLIENT_RETRY_POLICY policy;
  size_t limit;
  time_t last;
  IOTHUB_CLIENT_HANDLE hub =
      IoTHubClient_CreateFromConnectionString(SECRET, Protocol);
  IoTHubClient_SetConnectionStatusCallback(hub, on_status, up);
  IoTHubClient_SetRetryPolicy(hub, IOTHUB_CLIENT_RETRY_NONE, 0);
  IoTHubClient_SetMessageCallback(hub, on_message, NULL);
  IoTHubClient_SetDeviceTwinCallback(hub, on_twin, NULL);
  IoTHubClient_SetDeviceMethodCallback(hub, on_method, NULL);
  IoTHubClient_SetOption(hub, "logtrace", up);
  IoTHubClient_SendEventAsync(hub, NULL, on_sent, NULL);
  IoTHubClient_SendReportedState(hub, NULL, 0, on_reported, NULL);
  if (IoTHubClient_GetSendStatus(hub, &status) == IOTHUB_CLIENT_OK ||
      IoTHubClient_GetLastMessageReceiveTime(hub, &last) != IOTHUB_CLIENT_OK ||
      IoTHubClient_GetRetryPolicy(hub, &policy, &limit) != IOTHUB_CLIENT_OK) {
    IoTHubClient_Destroy(hub);
    hub = IoTHubClient_CreateFromConnectionString(SECRET, Protocol);
  }
  IoTHubClient_Destroy(hub);
}

void client_creates_bad(const IOTHUB_CLIENT_CONFIG *config,
                        TRANSPORT_HANDLE shared) {
  IOTHUB_CLIENT_HANDLE hub = IoTHubClient_Create(config);
  hub = IoTHubClient_CreateFromDeviceAuth("hub.example", "dev1", Protocol);
  // warning@-1: 'hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  hub = IoTHubClient_CreateWithTransport(shared, config);
  // warning@-1: 'hub' may already be connected here; the library refuses the second open with an error
}

void client_creates_ok(const IOTHUB_CLIENT_CONFIG *config,
                       TRANSPORT_HANDLE shared) {
  IOTHUB_CLIENT_HANDLE hub = IoTHubClient_Create(config);
  IoTHubClient_Destroy(hub);
  hub = IoTHubClient_CreateFromDeviceAuth("hub.example", "dev1", Protocol);
  IoTHubClient_Destroy(hub);
  hub = IoTHubClient_CreateWithTransport(shared, config);
  IoTHubClient_Destroy(hub);
}

void client_ll_bad(int *up) {
  IOTHUB_CLIENT_STATUS status;
  IOTHUB_CLIENT_RETRY_POLICY policy;
  size_t limit;
  time_t last;
  IOTHUB_CLIENT_LL_HANDLE hub =
      IoTHubClient_LL_CreateFromConnectionString(SECRET, Protocol);
  IoTHubClient_LL_SetConnectionStatusCallback(hub, on_status, up);
  IoTHubClient_LL_SetRetryPolicy(hub, IOTHUB_CLIENT_RETRY_NONE, 0);
  IoTHubClient_LL_SetMessageCallback(hub, on_message, NULL);
  IoTHubClient_LL_SetDeviceTwinCallback(hub, on_twin, NULL);
  IoTHubClient_LL_SetDeviceMethodCallback(hub, on_method, NULL);
  IoTHubClient_LL_SetOption(hub, "logtrace", up);
  IoTHubClient_LL_SendEventAsync(hub, NULL, on_sent, NULL);
  IoTHubClient_LL_SendReportedState(hub, NULL, 0, on_reported, NULL);
  IoTHubClient_LL_DoWork(hub);
  if (IoTHubClient_LL_GetSendStatus(hub, &status) == IOTHUB_CLIENT_OK ||
      IoTHubClient_LL_GetLastMessageReceiveTime(hub, &last) != IOTHUB_CLIENT_OK ||
      IoTHubClient_LL_GetRetryPolicy(hub, &policy, &limit) != IOTHUB_CLIENT_OK) {
    hub = IoTHubClient_LL_CreateFromConnectionString(SECRET, Protocol);
    // warning@-1: 'hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
  IoTHubClient_LL_Destroy(hub);
}

void client_ll_ok(int *up) {
  IOTHUB_CLIENT_STATUS status;
  IOTHUB_CLIENT_RETRY_POLICY policy;
  size_t limit;
  time_t last;
  IOTHUB_CLIENT_LL_HANDLE hub =
      IoTHubClient_LL_CreateFromConnectionString(SECRET, Protocol);
  IoTHubClient_LL_SetConnectionStatusCallback(hub, on_status, up);
  IoTHubClient_LL_SetRetryPolicy(hub, IOTHUB_CLIENT_RETRY_NONE, 0);
  IoTHubClient_LL_SetMessageCallback(hub, on_message, NULL);
  IoTHubClient_LL_SetDeviceTwinCallback(hub, on_twin, NULL);
  IoTHubClient_LL_SetDeviceMethodCallback(hub, on_method, NULL);
  IoTHubClient_LL_SetOption(hub, "logtrace", up);
  IoTHubClient_LL_SendEventAsync(hub, NULL, on_sent, NULL);
  IoTHubClient_LL_SendReportedState(hub, NULL, 0, on_reported, NULL);
  IoTHubClient_LL_DoWork(hub);
  if (IoTHubClient_LL_GetSendStatus(hub, &status) == IOTHUB_CLIENT_OK ||
      IoTHubClient_LL_GetLastMessageReceiveTime(hub, &last) != IOTHUB_CLIENT_OK ||
      IoTHubClient_LL_GetRetryPolicy(hub, &policy, &limit) != IOTHUB_CLIENT_OK) {
    IoTHubClient_LL_Destroy(hub);
    hub = IoTHubClient_LL_CreateFromConnectionString(SECRET, Protocol);
  }
  IoTHubClient_LL_Destroy(hub);
}

void client_ll_creates_bad(const IOTHUB_CLIENT_CONFIG *config,
                           const IOTHUB_CLIENT_DEVICE_CONFIG *shared) {
  IOTHUB_CLIENT_LL_HANDLE hub = IoTHubClient_LL_Create(config);
  hub = IoTHubClient_LL_CreateFromDeviceAuth("hub.example", "dev1", Protocol);
  // warning@-1: 'hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  hub = IoTHubClient_LL_CreateWithTransport(shared);
  // warning@-1: 'hub' may already be connected here; the library refuses the second open with an error
}

void client_ll_creates_ok(const IOTHUB_CLIENT_CONFIG *config,
                          const IOTHUB_CLIENT_DEVICE_CONFIG *shared) {
  IOTHUB_CLIENT_LL_HANDLE hub = IoTHubClient_LL_Create(config);
  IoTHubClient_LL_Destroy(hub);
  hub = IoTHubClient_LL_CreateFromDeviceAuth("hub.example", "dev1", Protocol);
  IoTHubClient_LL_Destroy(hub);
  hub = IoTHubClient_LL_CreateWithTransport(shared);
  IoTHubClient_LL_Destroy(hub);
}

void transport_bad(const IOTHUB_CLIENT_CONFIG *config) {
  TRANSPORT_HANDLE shared = IoTHubTransport_Create(Protocol, "hub", "example");
  IOTHUB_DEVICE_CLIENT_HANDLE hub = IoTHubDeviceClient_CreateWithTransport(shared, config);
  hub = IoTHubDeviceClient_CreateWithTransport(shared, config);
  // warning@-1: 'hub' may already be connected here; the library refuses the second open with an error
  IoTHubDeviceClient_Destroy(hub);
  IoTHubTransport_Destroy(shared);
}

void transport_ok(const IOTHUB_CLIENT_CONFIG *config) {
  TRANSPORT_HANDLE shared = IoTHubTransport_Create(Protocol, "hub", "example");
  IOTHUB_DEVICE_CLIENT_HANDLE hub = IoTHubDeviceClient_CreateWithTransport(shared, config);
  IoTHubDeviceClient_Destroy(hub);
  IoTHubTransport_Destroy(shared);
}

void create_on_sphere_bad(const char *hub, IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE device =
      IoTHubDeviceClient_LL_CreateWithAzureSphereFromDeviceAuth(hub, protocol);
  device = IoTHubDeviceClient_LL_CreateWithAzureSphereFromDeviceAuth(hub, protocol);
  // warning@-1: 'device' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void create_on_sphere_ok(const char *hub, IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE device =
      IoTHubDeviceClient_LL_CreateWithAzureSphereFromDeviceAuth(hub, protocol);
  IoTHubDeviceClient_LL_Destroy(device);
  device = IoTHubDeviceClient_LL_CreateWithAzureSphereFromDeviceAuth(hub, protocol);
}
