// RUN: %check %s -check=iot-unguarded-connect
//===- azure-errors.c - Error paths, flags and families -----------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client.h"
#include "iothub_module_client.h"
#include "iothubtransportmqtt.h"

#include <stdbool.h>

typedef IOTHUB_DEVICE_CLIENT_HANDLE Handle;

extern bool start_sensors(void);
extern unsigned int sleep(unsigned int seconds);

static Handle Kept;
static Handle Undone;
static bool KeptReady;
static bool UndoneReady;

int option_fails_bad(const IOTHUB_CLIENT_CONFIG *config) {
  if (KeptReady)
    return 0;
  Kept = IoTHubDeviceClient_Create(config);
  // warning@-1: 'Kept' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  if (Kept == NULL)
    return -1;
  if (IoTHubDeviceClient_SetOption(Kept, "keepalive", "30") != IOTHUB_CLIENT_OK)
    return -1;
  KeptReady = true;
  return 0;
}

int option_fails_ok(const IOTHUB_CLIENT_CONFIG *config) {
  if (UndoneReady)
    return 0;
  Undone = IoTHubDeviceClient_Create(config);
  if (Undone == NULL)
    return -1;
  if (IoTHubDeviceClient_SetOption(Undone, "keepalive", "30") != IOTHUB_CLIENT_OK) {
    IoTHubDeviceClient_Destroy(Undone);
    return -1;
  }
  UndoneReady = true;
  return 0;
}

static Handle Label;
static Handle Clean;
static bool LabelReady;
static bool CleanReady;

bool label_bad(const IOTHUB_CLIENT_CONFIG *config) {
  if (LabelReady)
    return true;
  Label = IoTHubDeviceClient_Create(config);
  // warning@-1: 'Label' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  if (!Label)
    goto fail;
  if (!start_sensors())
    goto fail;
  LabelReady = true;
  return true;
fail:
  return false;
}

bool label_ok(const IOTHUB_CLIENT_CONFIG *config) {
  if (CleanReady)
    return true;
  Clean = IoTHubDeviceClient_Create(config);
  if (!Clean)
    goto fail;
  if (!start_sensors())
    goto destroy;
  CleanReady = true;
  return true;
destroy:
  IoTHubDeviceClient_Destroy(Clean);
fail:
  return false;
}

static Handle Retried;
static Handle Tried;

void tries_again_bad(const IOTHUB_CLIENT_CONFIG *config) {
  while ((Retried = IoTHubDeviceClient_Create(config)) == NULL)
    // warning@-1: 'Retried' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    sleep(1);
}

void tries_if_null_ok(const IOTHUB_CLIENT_CONFIG *config) {
  while (Tried == NULL) {
    Tried = IoTHubDeviceClient_Create(config);
    if (!Tried)
      sleep(1);
  }
}

static Handle Early;
static Handle Late;
static bool EarlyUp;
static bool LateUp;

void flag_set_on_failure_bad(const IOTHUB_CLIENT_CONFIG *config) {
  if (EarlyUp)
    return;
  Early = IoTHubDeviceClient_Create(config);
  // warning@-1: 'Early' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  if (!Early)
    EarlyUp = true;
}

void flag_set_on_success_ok(const IOTHUB_CLIENT_CONFIG *config) {
  if (LateUp)
    return;
  Late = IoTHubDeviceClient_Create(config);
  if (Late)
    LateUp = true;
}

static Handle Cleared;
static Handle Destroyed;
static bool ClearedUp;
static bool DestroyedUp;

void begin_cleared_bad(const IOTHUB_CLIENT_CONFIG *config) {
  if (ClearedUp)
    return;
  Cleared = IoTHubDeviceClient_Create(config);
  // warning@-1: 'Cleared' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  ClearedUp = Cleared != NULL;
}

void end_cleared(void) { ClearedUp = false; }

void begin_destroyed_ok(const IOTHUB_CLIENT_CONFIG *config) {
  if (DestroyedUp)
    return;
  Destroyed = IoTHubDeviceClient_Create(config);
  DestroyedUp = Destroyed != NULL;
}

void end_destroyed(void) {
  if (!DestroyedUp)
    return;
  IoTHubDeviceClient_Destroy(Destroyed);
  DestroyedUp = false;
}

enum phase { PHASE_NONE, PHASE_MADE, PHASE_FAILED };

static Handle Failing;
static Handle Healing;
static enum phase FailingPhase;
static enum phase HealingPhase;

void failing_step_bad(const IOTHUB_CLIENT_CONFIG *config) {
  if (FailingPhase != PHASE_MADE) {
    Failing = IoTHubDeviceClient_Create(config);
    // warning@-1: 'Failing' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    FailingPhase = Failing ? PHASE_MADE : PHASE_FAILED;
  } else if (!start_sensors()) {
    FailingPhase = PHASE_FAILED;
  }
}

void healing_step_ok(const IOTHUB_CLIENT_CONFIG *config) {
  if (HealingPhase != PHASE_MADE) {
    Healing = IoTHubDeviceClient_Create(config);
    HealingPhase = Healing ? PHASE_MADE : PHASE_FAILED;
  } else if (!start_sensors()) {
    IoTHubDeviceClient_Destroy(Healing);
    HealingPhase = PHASE_FAILED;
  }
}

static IOTHUB_MODULE_CLIENT_HANDLE Module;
static IOTHUB_MODULE_CLIENT_HANDLE Edge;

void module_bad(void) {
  Module = IoTHubModuleClient_CreateFromEnvironment(MQTT_Protocol);
  // warning@-1: 'Module' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void module_ok(void) {
  if (Edge)
    return;
  Edge = IoTHubModuleClient_CreateFromEnvironment(MQTT_Protocol);
}

static Handle Auth;
static Handle Once;

void device_auth_bad(const char *device) {
  Auth = IoTHubDeviceClient_CreateFromDeviceAuth("hub.example", device, MQTT_Protocol);
  // warning@-1: 'Auth' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void device_auth_ok(const char *device) {
  static bool done;
  if (done)
    return;
  done = true;
  Once = IoTHubDeviceClient_CreateFromDeviceAuth("hub.example", device, MQTT_Protocol);
}
