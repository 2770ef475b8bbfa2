// RUN: %check %s -check=iot-unguarded-connect
//===- azure-handles.c - Handles made over live ones --------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

typedef IOTHUB_DEVICE_CLIENT_LL_HANDLE Handle;

extern const char *connection_string(void);

static Handle Live;
static Handle Lazy;

void create_over_live_bad(void) {
  Live = IoTHubDeviceClient_LL_CreateFromConnectionString(connection_string(), MQTT_Protocol);
  // warning@-1: 'Live' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void create_if_null_ok(void) {
  if (Lazy == NULL)
    Lazy = IoTHubDeviceClient_LL_CreateFromConnectionString(connection_string(), MQTT_Protocol);
}

static Handle Old;
static Handle Wrong;
static Handle Right;

void destroys_the_other_bad(const IOTHUB_CLIENT_CONFIG *config) {
  if (Old)
    IoTHubDeviceClient_LL_Destroy(Old);
  Old = NULL;
  Wrong = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'Wrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void destroys_the_same_ok(const IOTHUB_CLIENT_CONFIG *config) {
  if (Right)
    IoTHubDeviceClient_LL_Destroy(Right);
  Right = IoTHubDeviceClient_LL_Create(config);
}

static Handle Unread;
static Handle Read;

int null_test_comes_late_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Unread = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'Unread' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  if (Unread == NULL)
    return -1;
  return 0;
}

int null_test_comes_first_ok(const IOTHUB_CLIENT_CONFIG *config) {
  if (Read != NULL)
    return 0;
  Read = IoTHubDeviceClient_LL_Create(config);
  return Read != NULL ? 0 : -1;
}

static Handle Forgotten;
static Handle Dropped;

void begin_forgotten_bad(const IOTHUB_CLIENT_CONFIG *config) {
  if (!Forgotten)
    Forgotten = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'Forgotten' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void end_forgotten(void) { Forgotten = NULL; }

void begin_dropped_ok(const IOTHUB_CLIENT_CONFIG *config) {
  if (!Dropped)
    Dropped = IoTHubDeviceClient_LL_Create(config);
}

void end_dropped(void) {
  IoTHubDeviceClient_LL_Destroy(Dropped);
  Dropped = NULL;
}

static Handle Twofold;
static Handle Single;

void from_text_bad(void) {
  Twofold = IoTHubDeviceClient_LL_CreateFromConnectionString(connection_string(), MQTT_Protocol);
  // warning@-1: 'Twofold' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void from_config_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Twofold = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'Twofold' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void from_text_ok(void) {
  if (!Single)
    Single = IoTHubDeviceClient_LL_CreateFromConnectionString(connection_string(), MQTT_Protocol);
}

void from_config_ok(const IOTHUB_CLIENT_CONFIG *config) {
  if (!Single)
    Single = IoTHubDeviceClient_LL_Create(config);
}

static Handle Guarded;
static Handle Checked;

// A restart that fails leaves NULL over a live client.
void begin_guarded_bad(const IOTHUB_CLIENT_CONFIG *config) {
  if (!Guarded)
    Guarded = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'Guarded' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void restart_guarded_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Guarded = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'Guarded' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void begin_checked_ok(const IOTHUB_CLIENT_CONFIG *config) {
  if (!Checked)
    Checked = IoTHubDeviceClient_LL_Create(config);
}

void restart_checked_ok(const IOTHUB_CLIENT_CONFIG *config) {
  if (Checked)
    IoTHubDeviceClient_LL_Destroy(Checked);
  Checked = IoTHubDeviceClient_LL_Create(config);
}

static Handle Chosen;
static Handle Taken;

void conditional_operator_bad(const IOTHUB_CLIENT_CONFIG *config, int fresh) {
  Chosen = fresh ? IoTHubDeviceClient_LL_Create(config) : Chosen;
  // warning@-1: 'Chosen' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void conditional_operator_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Taken = Taken ? Taken : IoTHubDeviceClient_LL_Create(config);
}

struct device {
  Handle hub;
  const char *name;
};

static struct device Careless;
static struct device Careful;

void member_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Careless.name = config->deviceId;
  Careless.hub = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'Careless.hub' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void member_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Careful.name = config->deviceId;
  if (Careful.hub == NULL)
    Careful.hub = IoTHubDeviceClient_LL_Create(config);
}

Handle singleton_bad(const IOTHUB_CLIENT_CONFIG *config) {
  static Handle handle;
  handle = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'handle' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  return handle;
}

Handle singleton_ok(const IOTHUB_CLIENT_CONFIG *config) {
  static Handle handle;
  if (!handle)
    handle = IoTHubDeviceClient_LL_Create(config);
  return handle;
}

static Handle Leaving;
static Handle Ending;

void no_destroy_at_the_end_bad(const IOTHUB_CLIENT_CONFIG *config, IOTHUB_MESSAGE_HANDLE message) {
  Leaving = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'Leaving' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_SendEventAsync(Leaving, message, NULL, NULL);
  IoTHubDeviceClient_LL_DoWork(Leaving);
}

void destroy_at_the_end_ok(const IOTHUB_CLIENT_CONFIG *config, IOTHUB_MESSAGE_HANDLE message) {
  Ending = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_SendEventAsync(Ending, message, NULL, NULL);
  IoTHubDeviceClient_LL_DoWork(Ending);
  IoTHubDeviceClient_LL_Destroy(Ending);
}

static Handle Macro;
static Handle Wrapped;

#define MAKE(slot, config) ((slot) = IoTHubDeviceClient_LL_Create(config))
#define DROP(slot)                                                                                 \
  do {                                                                                             \
    if (slot)                                                                                      \
      IoTHubDeviceClient_LL_Destroy(slot);                                                         \
    (slot) = NULL;                                                                                 \
  } while (0)

void macro_bad(const IOTHUB_CLIENT_CONFIG *config) {
  if (MAKE(Macro, config) == NULL)
    // warning@-1: 'Macro' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    return;
  IoTHubDeviceClient_LL_DoWork(Macro);
}

void macro_ok(const IOTHUB_CLIENT_CONFIG *config) {
  DROP(Wrapped);
  if (MAKE(Wrapped, config) == NULL)
    return;
  IoTHubDeviceClient_LL_DoWork(Wrapped);
}
