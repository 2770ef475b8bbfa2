// RUN: %check %s -- -I %S/Inputs/zephyr-mqtt -DZEPHYR_OLD
//===- zephyr-mqtt-old.c - Zephyr MQTT ----------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "zephyr/net/mqtt.h"

void disconnect_bad(struct mqtt_client *client, struct mqtt_client *backup) {
  mqtt_connect(client);
  mqtt_disconnect(backup);
  mqtt_connect(client);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void disconnect_ok(struct mqtt_client *client) {
  mqtt_connect(client);
  mqtt_disconnect(client);
  mqtt_connect(client);
}
