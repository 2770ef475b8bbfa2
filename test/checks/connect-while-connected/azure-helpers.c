// RUN: %check %s
//===- azure-helpers.c - Handles made inside functions ------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

#include <stdbool.h>

typedef IOTHUB_DEVICE_CLIENT_LL_HANDLE Handle;

struct device {
  Handle handle;
  const char *text;
  bool made;
};

static void device_make(struct device *dev) {
  dev->handle = IoTHubDeviceClient_LL_CreateFromConnectionString(dev->text, MQTT_Protocol);
}

static void device_drop(struct device *dev) {
  IoTHubDeviceClient_LL_Destroy(dev->handle);
  dev->handle = NULL;
}

void made_by_helper_bad(struct device *dev, const IOTHUB_CLIENT_CONFIG *config) {
  device_make(dev);
  dev->handle = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'dev->handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void dropped_by_helper_ok(struct device *dev, const IOTHUB_CLIENT_CONFIG *config) {
  device_make(dev);
  device_drop(dev);
  dev->handle = IoTHubDeviceClient_LL_Create(config);
}

static void device_make_again(struct device *dev) {
  dev->handle = IoTHubDeviceClient_LL_CreateFromConnectionString(dev->text, MQTT_Protocol);
  // warning@-1: 'dev->handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void device_make_if_none(struct device *dev) {
  if (dev->handle == NULL)
    dev->handle = IoTHubDeviceClient_LL_CreateFromConnectionString(dev->text, MQTT_Protocol);
}

void helper_twice_bad(struct device *dev) {
  device_make_again(dev);
  device_make_again(dev);
}

void guarded_helper_twice_ok(struct device *dev) {
  device_make_if_none(dev);
  device_make_if_none(dev);
}

static void level_two(struct device *dev) { device_make(dev); }
static void level_one(struct device *dev) { level_two(dev); }

void levels_bad(struct device *dev, const IOTHUB_CLIENT_CONFIG *config) {
  level_one(dev);
  if (dev->handle)
    dev->handle = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'dev->handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void levels_ok(struct device *dev, const IOTHUB_CLIENT_CONFIG *config) {
  level_one(dev);
  if (!dev->handle)
    dev->handle = IoTHubDeviceClient_LL_Create(config);
}

static bool make_into(Handle *slot, const IOTHUB_CLIENT_CONFIG *config) {
  *slot = IoTHubDeviceClient_LL_Create(config);
  return *slot != NULL;
}

void out_parameter_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h;
  if (make_into(&h, config))
    h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void out_parameter_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h;
  if (!make_into(&h, config))
    h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

static Handle make(const IOTHUB_CLIENT_CONFIG *config) {
  Handle made = IoTHubDeviceClient_LL_Create(config);
  if (!made)
    return NULL;
  IoTHubDeviceClient_LL_SetOption(made, "logtrace", "1");
  return made;
}

void returned_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = make(config);
  if (h)
    h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void returned_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = make(config);
  if (!h)
    h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

static void drop(Handle h) { IoTHubDeviceClient_LL_Destroy(h); }
static void keep(Handle h) { IoTHubDeviceClient_LL_DoWork(h); }

void helper_keeps_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  keep(h);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void helper_drops_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  drop(h);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

static void drop_slot(Handle *slot) {
  if (*slot) {
    IoTHubDeviceClient_LL_Destroy(*slot);
    *slot = NULL;
  }
}

static void drop_slot_if(Handle *slot, bool wanted) {
  if (wanted)
    drop_slot(slot);
}

void slot_kept_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  drop_slot_if(&h, false);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void slot_dropped_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  drop_slot_if(&h, true);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

static int device_start(struct device *dev) {
  device_make(dev);
  if (dev->handle == NULL)
    return -1;
  dev->made = true;
  return 0;
}

void started_twice_by_result_bad(struct device *dev, const IOTHUB_CLIENT_CONFIG *config) {
  if (device_start(dev) == 0)
    dev->handle = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'dev->handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void started_twice_by_result_ok(struct device *dev, const IOTHUB_CLIENT_CONFIG *config) {
  if (device_start(dev) != 0)
    dev->handle = IoTHubDeviceClient_LL_Create(config);
}

static void make_while_needed(struct device *dev, int left) {
  if (left == 0)
    return;
  dev->handle = IoTHubDeviceClient_LL_CreateFromConnectionString(dev->text, MQTT_Protocol);
  if (dev->handle == NULL)
    make_while_needed(dev, left - 1);
}

static void make_again_and_again(struct device *dev, int left) {
  if (left == 0)
    return;
  dev->handle = IoTHubDeviceClient_LL_CreateFromConnectionString(dev->text, MQTT_Protocol);
  // warning@-1: 'dev->handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  make_again_and_again(dev, left - 1);
}

void recursion_bad(struct device *dev) { make_again_and_again(dev, 3); }

void recursion_ok(struct device *dev) { make_while_needed(dev, 3); }

static void make_for(struct device *dev, bool now) {
  if (now)
    device_make(dev);
}

void argument_decides_bad(struct device *dev, const IOTHUB_CLIENT_CONFIG *config) {
  make_for(dev, true);
  dev->handle = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'dev->handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void argument_decides_ok(struct device *dev, const IOTHUB_CLIENT_CONFIG *config) {
  make_for(dev, false);
  dev->handle = IoTHubDeviceClient_LL_Create(config);
}
