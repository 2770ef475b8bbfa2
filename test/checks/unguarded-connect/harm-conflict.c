// RUN: %check %s -check=iot-unguarded-connect
// RUN: %check %s -check=iot-unguarded-connect -option=iot.MinimumHarm=conflict
//===- harm-conflict.c - Only what does harm ----------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTAsync.h"
#include "MQTTClient.h"
#include "iothub_device_client.h"
#include "iothubtransportamqp.h"
#include "mosquitto.h"

#include <stdbool.h>

static MQTTClient Second;
static struct mosquitto *Replaced;
static MQTTAsync Ignored;
static MQTTAsync Guarded;
static IOTHUB_DEVICE_CLIENT_HANDLE Refused;
static IOTHUB_DEVICE_CLIENT_HANDLE Tested;

extern TRANSPORT_HANDLE Transport;
extern const IOTHUB_CLIENT_CONFIG Config;

static MQTTClient_connectOptions SyncOptions = MQTTClient_connectOptions_initializer;
static MQTTAsync_connectOptions AsyncOptions = MQTTAsync_connectOptions_initializer;

void second_bad(void) {
  MQTTClient_connect(Second, &SyncOptions);
  // warning@-1: 'Second' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void replaced_bad(void) {
  mosquitto_connect(Replaced, "host", 1883, 60);
  // warning@-1: 'Replaced' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void ignored_ok(void) {
  MQTTAsync_connect(Ignored, &AsyncOptions);
}

void refused_ok(void) {
  Refused = IoTHubDeviceClient_CreateWithTransport(Transport, &Config);
}

void guarded_ok(void) {
  static bool started;
  if (started)
    return;
  started = MQTTAsync_connect(Guarded, &AsyncOptions) == MQTTASYNC_SUCCESS;
}

void tested_ok(void) {
  if (!Tested)
    Tested = IoTHubDeviceClient_CreateWithTransport(Transport, &Config);
}
