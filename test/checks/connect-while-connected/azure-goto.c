// RUN: %check %s
//===- azure-goto.c - Labels, clean-up and no return --------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

void exit(int status) __attribute__((noreturn));

typedef IOTHUB_DEVICE_CLIENT_LL_HANDLE Handle;

void goto_retry_bad(const IOTHUB_CLIENT_CONFIG *config, int n) {
  Handle h;
again:
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  if (n-- > 0)
    goto again;
  IoTHubDeviceClient_LL_Destroy(h);
}

void goto_retry_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h;
again:
  h = IoTHubDeviceClient_LL_Create(config);
  if (h == NULL)
    goto again;
  IoTHubDeviceClient_LL_Destroy(h);
}

void wrong_label_bad(const IOTHUB_CLIENT_CONFIG *config, const IOTHUB_CLIENT_CONFIG *backup) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  if (h == NULL)
    goto fallback;
  if (IoTHubDeviceClient_LL_SetOption(h, "logtrace", "1") != IOTHUB_CLIENT_OK)
    goto fallback;
  IoTHubDeviceClient_LL_Destroy(h);
  return;
fallback:
  h = IoTHubDeviceClient_LL_Create(backup);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void right_label_ok(const IOTHUB_CLIENT_CONFIG *config, const IOTHUB_CLIENT_CONFIG *backup) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  if (h == NULL)
    goto fallback;
  if (IoTHubDeviceClient_LL_SetOption(h, "logtrace", "1") != IOTHUB_CLIENT_OK)
    goto drop;
  IoTHubDeviceClient_LL_Destroy(h);
  return;
drop:
  IoTHubDeviceClient_LL_Destroy(h);
fallback:
  h = IoTHubDeviceClient_LL_Create(backup);
  IoTHubDeviceClient_LL_Destroy(h);
}

void clean_up_forgets_bad(const IOTHUB_CLIENT_CONFIG *config, int no_network, int keep) {
  Handle h = NULL;
  if (no_network)
    goto out;
  h = IoTHubDeviceClient_LL_Create(config);
out:
  if (h && !keep)
    IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void clean_up_by_null_test_ok(const IOTHUB_CLIENT_CONFIG *config, int no_network) {
  Handle h = NULL;
  if (no_network)
    goto out;
  h = IoTHubDeviceClient_LL_Create(config);
out:
  if (h)
    IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

static void pump_some(Handle h) {
  for (int i = 0; i < 10; ++i)
    IoTHubDeviceClient_LL_DoWork(h);
}

static void pump_always(Handle h) {
  for (;;)
    IoTHubDeviceClient_LL_DoWork(h);
}

static void give_up(void) { exit(1); }

static void go_on(int *errors) { ++*errors; }

void pump_returns_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  pump_some(h);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void pump_never_returns_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  pump_always(h);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void helper_goes_on_bad(const IOTHUB_CLIENT_CONFIG *config, int *errors) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  if (h != NULL)
    go_on(errors);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void helper_gives_up_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  if (h != NULL)
    give_up();
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void early_return_missing_bad(const IOTHUB_CLIENT_CONFIG *config, const char *device) {
  Handle h = NULL;
  if (device != NULL) {
    h = IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  }
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

Handle early_return_ok(const IOTHUB_CLIENT_CONFIG *config, const char *device) {
  Handle h = NULL;
  if (device != NULL) {
    h = IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
    return h;
  }
  h = IoTHubDeviceClient_LL_Create(config);
  return h;
}
