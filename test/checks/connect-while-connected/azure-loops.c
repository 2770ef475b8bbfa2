// RUN: %check %s
//===- azure-loops.c - Loops that make handles --------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

typedef IOTHUB_DEVICE_CLIENT_LL_HANDLE Handle;

unsigned int sleep(unsigned int seconds);

void repeats_while_made_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h;
  do {
    h = IoTHubDeviceClient_LL_Create(config);
    // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  } while (h != NULL);
}

void repeats_while_not_made_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h;
  do {
    h = IoTHubDeviceClient_LL_Create(config);
  } while (h == NULL);
  IoTHubDeviceClient_LL_Destroy(h);
}

void while_null_bad(const IOTHUB_CLIENT_CONFIG *config, int tries) {
  Handle h = NULL;
  while (h == NULL || tries-- > 0)
    h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void while_null_ok(const IOTHUB_CLIENT_CONFIG *config, int tries) {
  Handle h = NULL;
  while (h == NULL && tries-- > 0)
    h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void fixed_number_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = NULL;
  for (int i = 0; i < 3; ++i)
    h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void break_when_made_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = NULL;
  for (int i = 0; i < 3; ++i) {
    h = IoTHubDeviceClient_LL_Create(config);
    if (h)
      break;
  }
  IoTHubDeviceClient_LL_Destroy(h);
}

void session_without_destroy_bad(const IOTHUB_CLIENT_CONFIG *config,
                                 IOTHUB_MESSAGE_HANDLE message) {
  Handle h;
  for (;;) {
    h = IoTHubDeviceClient_LL_Create(config);
    // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    IoTHubDeviceClient_LL_SendEventAsync(h, message, NULL, NULL);
    IoTHubDeviceClient_LL_DoWork(h);
    sleep(60);
  }
}

void session_with_destroy_ok(const IOTHUB_CLIENT_CONFIG *config,
                             IOTHUB_MESSAGE_HANDLE message) {
  Handle h;
  for (;;) {
    h = IoTHubDeviceClient_LL_Create(config);
    IoTHubDeviceClient_LL_SendEventAsync(h, message, NULL, NULL);
    IoTHubDeviceClient_LL_DoWork(h);
    IoTHubDeviceClient_LL_Destroy(h);
    sleep(60);
  }
}

void continue_skips_destroy_bad(const IOTHUB_CLIENT_CONFIG *config, IOTHUB_MESSAGE_HANDLE message) {
  Handle h;
  for (;;) {
    h = IoTHubDeviceClient_LL_Create(config);
    // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    if (IoTHubDeviceClient_LL_SendEventAsync(h, message, NULL, NULL) != IOTHUB_CLIENT_OK)
      continue;
    IoTHubDeviceClient_LL_DoWork(h);
    IoTHubDeviceClient_LL_Destroy(h);
  }
}

void continue_only_if_not_made_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h;
  for (;;) {
    h = IoTHubDeviceClient_LL_Create(config);
    if (h == NULL)
      continue;
    IoTHubDeviceClient_LL_DoWork(h);
    IoTHubDeviceClient_LL_Destroy(h);
  }
}

void one_shot_missing_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = NULL;
  int started = 0;
  for (;;) {
    if (!started)
      h = IoTHubDeviceClient_LL_Create(config);
    // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    IoTHubDeviceClient_LL_DoWork(h);
  }
}

void one_shot_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = NULL;
  int started = 0;
  for (;;) {
    if (!started) {
      h = IoTHubDeviceClient_LL_Create(config);
      started = 1;
    }
    IoTHubDeviceClient_LL_DoWork(h);
  }
}

void null_is_the_flag_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = NULL;
  for (;;) {
    if (h == NULL)
      h = IoTHubDeviceClient_LL_Create(config);
    IoTHubDeviceClient_LL_DoWork(h);
  }
}

void renewed_without_destroy_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  for (unsigned rounds = 1;; ++rounds) {
    IoTHubDeviceClient_LL_DoWork(h);
    if (rounds % 1000 == 0)
      h = IoTHubDeviceClient_LL_Create(config);
    // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void renewed_after_destroy_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  for (unsigned rounds = 1;; ++rounds) {
    IoTHubDeviceClient_LL_DoWork(h);
    if (rounds % 1000 == 0) {
      IoTHubDeviceClient_LL_Destroy(h);
      h = IoTHubDeviceClient_LL_Create(config);
    }
  }
}

Handle first_that_works_bad(const char **devices, int n) {
  Handle h = NULL;
  for (int i = 0; i < n; ++i) {
    h = IoTHubDeviceClient_LL_CreateFromConnectionString(devices[i], MQTT_Protocol);
    // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    if (h == NULL)
      return NULL;
  }
  return h;
}

Handle first_that_works_ok(const char **devices, int n) {
  Handle h = NULL;
  for (int i = 0; i < n; ++i) {
    h = IoTHubDeviceClient_LL_CreateFromConnectionString(devices[i], MQTT_Protocol);
    if (h != NULL)
      return h;
  }
  return h;
}

void made_before_and_in_loop_bad(const IOTHUB_CLIENT_CONFIG *config, int n) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  while (n-- > 0) {
    h = IoTHubDeviceClient_LL_Create(config);
    // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    IoTHubDeviceClient_LL_DoWork(h);
    IoTHubDeviceClient_LL_Destroy(h);
  }
}

void made_in_loop_ok(const IOTHUB_CLIENT_CONFIG *config, int n) {
  Handle h = NULL;
  while (n-- > 0) {
    h = IoTHubDeviceClient_LL_Create(config);
    IoTHubDeviceClient_LL_DoWork(h);
    IoTHubDeviceClient_LL_Destroy(h);
  }
}

void nested_loops_bad(const IOTHUB_CLIENT_CONFIG *config, int n) {
  Handle h;
  for (;;) {
    while ((h = IoTHubDeviceClient_LL_Create(config)) == NULL)
      // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      sleep(1);
    for (int i = 0; i < n; ++i)
      IoTHubDeviceClient_LL_DoWork(h);
  }
}

void nested_loops_ok(const IOTHUB_CLIENT_CONFIG *config, int n) {
  Handle h;
  for (;;) {
    while ((h = IoTHubDeviceClient_LL_Create(config)) == NULL)
      sleep(1);
    for (int i = 0; i < n; ++i)
      IoTHubDeviceClient_LL_DoWork(h);
    IoTHubDeviceClient_LL_Destroy(h);
  }
}

void scoped_handle_ok(const IOTHUB_CLIENT_CONFIG *config, int n) {
  for (int i = 0; i < n; ++i) {
    Handle h = IoTHubDeviceClient_LL_Create(config);
    IoTHubDeviceClient_LL_DoWork(h);
    IoTHubDeviceClient_LL_Destroy(h);
  }
}
