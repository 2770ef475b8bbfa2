// RUN: %check %s -check=iot-connect-while-connected -- -I %S/../../models/Inputs/wolfmqtt
//===- idioms-continue.c - opens that are called again ------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stddef.h>

#include "wolfmqtt/mqtt_client.h"

// Idiom 25: an open in steps, each of which may ask to be called again.

int idiom25_loop_ok(MqttClient *client, MqttConnect *options) {
  int rc;
  do
    rc = MqttClient_Connect(client, options);
  while (rc == MQTT_CODE_CONTINUE);
  return rc;
}

int idiom25_loop_bad(MqttClient *client, MqttConnect *options) {
  int rc;
  do
    rc = MqttClient_Connect(client, options);
    // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
  while (rc != MQTT_CODE_ERROR_NETWORK);
  return rc;
}

enum step { Net, Mqtt, Ready };

void idiom25_states_ok(MqttClient *client, MqttConnect *options) {
  enum step now = Net;
  int rc = 0;
  while (rc == 0 || rc == MQTT_CODE_CONTINUE) {
    switch (now) {
    case Net:
      rc = MqttClient_NetConnect(client, "hub.example", 8883, 1000, 1, NULL);
      if (rc == MQTT_CODE_SUCCESS)
        now = Mqtt;
      break;
    case Mqtt:
      rc = MqttClient_Connect(client, options);
      if (rc == MQTT_CODE_SUCCESS)
        now = Ready;
      break;
    case Ready:
      rc = MqttClient_WaitMessage(client, 1000);
      break;
    }
  }
  MqttClient_NetDisconnect(client);
}

void idiom25_states_bad(MqttClient *client, MqttConnect *options) {
  enum step now = Mqtt;
  int rc = 0;
  while (rc == 0 || rc == MQTT_CODE_CONTINUE) {
    switch (now) {
    case Net:
      return;
    case Mqtt:
      rc = MqttClient_Connect(client, options);
      // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
      if (rc == MQTT_CODE_CONTINUE)
        now = Ready;
      break;
    case Ready:
      rc = MqttClient_WaitMessage(client, 1000);
      now = Mqtt;
      break;
    }
  }
}
