// RUN: %check %s -- -I %S/Inputs/paho-embedded-c
//===- paho-embedded-c.c - Eclipse Paho MQTT embedded C -----------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTPacket_connectData Options;

void connect_bad(Network *network, Options *options) {
  MQTTClient client;
  MQTTClientInit(&client, network, 1000, NULL, 0, NULL, 0);
  MQTTConnect(&client, options);
  MQTTConnect(&client, options);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void connect_ok(Network *network, Options *options) {
  MQTTClient client;
  MQTTClientInit(&client, network, 1000, NULL, 0, NULL, 0);
  while (MQTTConnect(&client, options) != SUCCESS)
    ;
}

void with_results_bad(MQTTClient *client, Options *options, MQTTConnackData *data) {
  if (MQTTConnectWithResults(client, options, data) == SUCCESS)
    MQTTConnectWithResults(client, options, data);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void with_results_ok(MQTTClient *client, Options *options, MQTTConnackData *data) {
  if (MQTTConnectWithResults(client, options, data) == FAILURE)
    MQTTConnectWithResults(client, options, data);
}

void disconnect_bad(MQTTClient *client, MQTTClient *backup, Options *options) {
  MQTTConnect(client, options);
  MQTTDisconnect(backup);
  MQTTConnect(client, options);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void disconnect_ok(MQTTClient *client, Options *options) {
  MQTTConnect(client, options);
  MQTTDisconnect(client);
  MQTTConnect(client, options);
}

void is_connected_bad(MQTTClient *client, Options *options) {
  if (MQTTIsConnected(client))
    MQTTConnect(client, options);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void is_connected_ok(MQTTClient *client, Options *options) {
  MQTTConnect(client, options);
  if (!MQTTIsConnected(client))
    MQTTConnect(client, options);
}

void yield_bad(MQTTClient *client, Options *options) {
  MQTTConnect(client, options);
  if (MQTTYield(client, 100) == SUCCESS)
    MQTTConnect(client, options);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void yield_ok(MQTTClient *client, Options *options) {
  MQTTConnect(client, options);
  if (MQTTYield(client, 100) == FAILURE)
    MQTTConnect(client, options);
}

void operations_bad(MQTTClient *client, Options *options, MQTTMessage *message) {
  MQTTConnect(client, options);
  MQTTSubscribe(client, "t", QOS1, NULL);
  MQTTUnsubscribe(client, "t");
  MQTTPublish(client, "t", message);
  MQTTConnect(client, options);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void operations_ok(MQTTClient *client, Options *options, MQTTMessage *message) {
  MQTTConnect(client, options);
  MQTTSubscribe(client, "t", QOS1, NULL);
  MQTTUnsubscribe(client, "t");
  MQTTPublish(client, "t", message);
  MQTTDisconnect(client);
}
