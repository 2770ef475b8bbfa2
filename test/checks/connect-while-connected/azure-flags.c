// RUN: %check %s
//===- azure-flags.c - Flags and states beside a handle -----------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client.h"
#include "iothubtransportmqtt.h"

#include <stdbool.h>

typedef IOTHUB_DEVICE_CLIENT_HANDLE Handle;

void flag_not_set_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = NULL;
  bool made = false;
  if (!made)
    h = IoTHubDeviceClient_Create(config);
  if (!made)
    h = IoTHubDeviceClient_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_Destroy(h);
}

void flag_set_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = NULL;
  bool made = false;
  if (!made) {
    h = IoTHubDeviceClient_Create(config);
    made = true;
  }
  if (!made)
    h = IoTHubDeviceClient_Create(config);
  IoTHubDeviceClient_Destroy(h);
}

void flag_follows_handle_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_Create(config);
  bool failed = h != NULL;
  if (failed)
    h = IoTHubDeviceClient_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_Destroy(h);
}

void flag_follows_handle_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_Create(config);
  bool failed = h == NULL;
  if (failed)
    h = IoTHubDeviceClient_Create(config);
  IoTHubDeviceClient_Destroy(h);
}

void flag_cleared_without_destroy_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_Create(config);
  bool made = true;
  IoTHubDeviceClient_SetOption(h, "keepalive", "30");
  made = false;
  if (!made)
    h = IoTHubDeviceClient_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_Destroy(h);
}

void flag_cleared_with_destroy_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_Create(config);
  bool made = true;
  IoTHubDeviceClient_SetOption(h, "keepalive", "30");
  IoTHubDeviceClient_Destroy(h);
  made = false;
  if (!made)
    h = IoTHubDeviceClient_Create(config);
  IoTHubDeviceClient_Destroy(h);
}

enum phase { PHASE_NONE, PHASE_MADE, PHASE_READY };

void enum_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = NULL;
  enum phase phase = PHASE_NONE;
  h = IoTHubDeviceClient_Create(config);
  if (h)
    phase = PHASE_MADE;
  if (phase != PHASE_READY)
    h = IoTHubDeviceClient_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_Destroy(h);
}

void enum_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = NULL;
  enum phase phase = PHASE_NONE;
  h = IoTHubDeviceClient_Create(config);
  if (h)
    phase = PHASE_MADE;
  if (phase == PHASE_NONE)
    h = IoTHubDeviceClient_Create(config);
  IoTHubDeviceClient_Destroy(h);
}

void state_machine_bad(const IOTHUB_CLIENT_CONFIG *config, IOTHUB_MESSAGE_HANDLE message) {
  Handle h = NULL;
  enum phase phase = PHASE_NONE;
  for (;;) {
    switch (phase) {
    case PHASE_NONE:
      h = IoTHubDeviceClient_Create(config);
      // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      if (h)
        phase = PHASE_READY;
      break;
    case PHASE_READY:
      if (IoTHubDeviceClient_SendEventAsync(h, message, NULL, NULL) != IOTHUB_CLIENT_OK)
        phase = PHASE_NONE;
      break;
    default:
      break;
    }
  }
}

void state_machine_ok(const IOTHUB_CLIENT_CONFIG *config, IOTHUB_MESSAGE_HANDLE message) {
  Handle h = NULL;
  enum phase phase = PHASE_NONE;
  for (;;) {
    switch (phase) {
    case PHASE_NONE:
      h = IoTHubDeviceClient_Create(config);
      if (h)
        phase = PHASE_READY;
      break;
    case PHASE_READY:
      if (IoTHubDeviceClient_SendEventAsync(h, message, NULL, NULL) != IOTHUB_CLIENT_OK) {
        IoTHubDeviceClient_Destroy(h);
        phase = PHASE_NONE;
      }
      break;
    default:
      break;
    }
  }
}

struct device {
  Handle handle;
  bool made;
  bool wanted;
};

void wrong_member_bad(struct device *dev, const IOTHUB_CLIENT_CONFIG *config) {
  dev->made = false;
  dev->handle = IoTHubDeviceClient_Create(config);
  if (dev->handle)
    dev->wanted = true;
  if (!dev->made)
    dev->handle = IoTHubDeviceClient_Create(config);
  // warning@-1: 'dev->handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void right_member_ok(struct device *dev, const IOTHUB_CLIENT_CONFIG *config) {
  dev->made = false;
  dev->handle = IoTHubDeviceClient_Create(config);
  if (dev->handle)
    dev->made = true;
  if (!dev->made)
    dev->handle = IoTHubDeviceClient_Create(config);
}

enum { HAS_NETWORK = 1, HAS_HANDLE = 2 };

void mask_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = NULL;
  unsigned mask = HAS_NETWORK;
  if (!(mask & HAS_HANDLE)) {
    h = IoTHubDeviceClient_Create(config);
    mask |= HAS_NETWORK;
  }
  if (!(mask & HAS_HANDLE))
    h = IoTHubDeviceClient_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_Destroy(h);
}

void mask_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = NULL;
  unsigned mask = HAS_NETWORK;
  if (!(mask & HAS_HANDLE)) {
    h = IoTHubDeviceClient_Create(config);
    mask |= HAS_HANDLE;
  }
  if (!(mask & HAS_HANDLE))
    h = IoTHubDeviceClient_Create(config);
  IoTHubDeviceClient_Destroy(h);
}

static Handle Hub;
static bool HubMade;

void static_pair_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Hub = IoTHubDeviceClient_Create(config);
  HubMade = Hub != NULL;
  if (HubMade)
    Hub = IoTHubDeviceClient_Create(config);
  // warning@-1: 'Hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void static_pair_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Hub = IoTHubDeviceClient_Create(config);
  HubMade = Hub != NULL;
  if (!HubMade)
    Hub = IoTHubDeviceClient_Create(config);
}

void made_in_an_earlier_run_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Hub = IoTHubDeviceClient_Create(config);
}

static Handle lazy_hub(const IOTHUB_CLIENT_CONFIG *config) {
  static Handle handle;
  if (handle == NULL)
    handle = IoTHubDeviceClient_Create(config);
  return handle;
}

static Handle eager_hub(const IOTHUB_CLIENT_CONFIG *config) {
  static Handle handle;
  handle = IoTHubDeviceClient_Create(config);
  // warning@-1: 'handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  return handle;
}

void singleton_made_each_time_bad(const IOTHUB_CLIENT_CONFIG *config) {
  IoTHubDeviceClient_SetOption(eager_hub(config), "keepalive", "30");
  IoTHubDeviceClient_SetOption(eager_hub(config), "logtrace", "1");
}

void singleton_made_once_ok(const IOTHUB_CLIENT_CONFIG *config) {
  IoTHubDeviceClient_SetOption(lazy_hub(config), "keepalive", "30");
  IoTHubDeviceClient_SetOption(lazy_hub(config), "logtrace", "1");
}
