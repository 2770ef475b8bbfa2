// RUN: %check %s -- -I %S/Inputs/wolfmqtt
//===- wolfmqtt.c - wolfMQTT --------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stddef.h>

#include "wolfmqtt/mqtt_client.h"

#define HOST "hub.example"

void connect_bad(MqttNet *net, MqttConnect *options) {
  MqttClient client;
  MqttClient_Init(&client, net, NULL, NULL, 0, NULL, 0, 1000);
  MqttClient_NetConnect(&client, HOST, 1883, 1000, 0, NULL);
  MqttClient_Connect(&client, options);
  MqttClient_Connect(&client, options);
  // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void connect_ok(MqttNet *net, MqttConnect *options) {
  MqttClient client;
  int rc;
  MqttClient_Init(&client, net, NULL, NULL, 0, NULL, 0, 1000);
  do {
    rc = MqttClient_NetConnect(&client, HOST, 1883, 1000, 0, NULL);
  } while (rc == MQTT_CODE_CONTINUE);
  do {
    rc = MqttClient_Connect(&client, options);
  } while (rc == MQTT_CODE_CONTINUE);
}

void disconnect_bad(MqttClient *client, MqttClient *backup, MqttConnect *options,
                    MqttDisconnect *reason) {
  MqttClient_Connect(client, options);
  MqttClient_Disconnect(backup);
  MqttClient_Disconnect_ex(backup, reason);
  MqttClient_NetDisconnect(backup);
  MqttClient_Connect(client, options);
  // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void disconnect_ok(MqttClient *client, MqttConnect *options) {
  MqttClient_Connect(client, options);
  while (MqttClient_Disconnect(client) == MQTT_CODE_CONTINUE)
    ;
  MqttClient_Connect(client, options);
}

void disconnect_ex_ok(MqttClient *client, MqttConnect *options, MqttDisconnect *reason) {
  MqttClient_Connect(client, options);
  MqttClient_Disconnect_ex(client, reason);
  MqttClient_Connect(client, options);
}

void net_disconnect_ok(MqttClient *client, MqttConnect *options) {
  MqttClient_Connect(client, options);
  MqttClient_NetDisconnect(client);
  MqttClient_NetConnect(client, HOST, 1883, 1000, 0, NULL);
  MqttClient_Connect(client, options);
}

/// Frees the locks alone; the connection stays.
void deinit_bad(MqttClient *client, MqttConnect *options) {
  MqttClient_Connect(client, options);
  MqttClient_DeInit(client);
  MqttClient_Connect(client, options);
  // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void deinit_ok(MqttClient *client, MqttConnect *options) {
  MqttClient_Connect(client, options);
  MqttClient_Disconnect(client);
  MqttClient_DeInit(client);
}

void flags_bad(MqttClient *client, MqttConnect *options) {
  if (MqttClient_Flags(client, 0, 0) & MQTT_CLIENT_FLAG_IS_CONNECTED)
    MqttClient_Connect(client, options);
    // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void flags_ok(MqttClient *client, MqttConnect *options) {
  MqttClient_Connect(client, options);
  if ((MqttClient_Flags(client, 0, 0) & MQTT_CLIENT_FLAG_IS_CONNECTED) == 0)
    MqttClient_Connect(client, options);
}

void flags_of_tls_bad(MqttClient *client, MqttConnect *options) {
  MqttClient_Connect(client, options);
  if ((MqttClient_Flags(client, 0, 0) & MQTT_CLIENT_FLAG_IS_TLS) == 0)
    MqttClient_Connect(client, options);
    // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void flags_stored_ok(MqttClient *client, MqttConnect *options) {
  word32 flags;
  MqttClient_Connect(client, options);
  flags = MqttClient_Flags(client, 0, 0);
  if (flags & (MQTT_CLIENT_FLAG_IS_CONNECTED | MQTT_CLIENT_FLAG_IS_TLS))
    return;
  MqttClient_Connect(client, options);
}

static int on_lost(MqttClient *client, int error, void *context) {
  (void)error;
  return MqttClient_Connect(client, context);
}

static int on_lost_twice(MqttClient *client, int error, void *context) {
  (void)error;
  MqttClient_Connect(client, context);
  return MqttClient_Connect(client, context);
  // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void callback_bad(MqttClient *client, MqttConnect *options) {
  MqttClient_Connect(client, options);
  MqttClient_SetDisconnectCallback(client, on_lost_twice, options);
  MqttClient_Connect(client, options);
  // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void callback_ok(MqttClient *client, MqttConnect *options) {
  MqttClient_SetDisconnectCallback(client, on_lost, options);
  MqttClient_Connect(client, options);
}

void wait_bad(MqttClient *client, MqttConnect *options, MqttObject *message) {
  MqttClient_Connect(client, options);
  MqttClient_WaitMessage(client, 1000);
  MqttClient_WaitMessage_ex(client, message, 1000);
  MqttClient_Ping(client);
  MqttClient_Connect(client, options);
  // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void wait_timeout_bad(MqttClient *client, MqttConnect *options) {
  MqttClient_Connect(client, options);
  if (MqttClient_WaitMessage(client, 1000) == MQTT_CODE_ERROR_TIMEOUT)
    MqttClient_Connect(client, options);
    // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void wait_ok(MqttClient *client, MqttConnect *options, MqttObject *message) {
  MqttClient_Connect(client, options);
  if (MqttClient_WaitMessage(client, 1000) == MQTT_CODE_ERROR_NETWORK ||
      MqttClient_WaitMessage_ex(client, message, 1000) == MQTT_CODE_ERROR_NETWORK ||
      MqttClient_Ping(client) == MQTT_CODE_ERROR_NETWORK)
    MqttClient_Connect(client, options);
}

void operations_bad(MqttClient *client, MqttConnect *options, MqttPublish *message,
                    MqttSubscribe *topics, MqttUnsubscribe *old) {
  MqttClient_Connect(client, options);
  MqttClient_Subscribe(client, topics);
  MqttClient_Unsubscribe(client, old);
  if (MqttClient_Publish(client, message) == MQTT_CODE_SUCCESS)
    MqttClient_Connect(client, options);
    // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void operations_ok(MqttClient *client, MqttConnect *options, MqttPublish *message,
                   MqttSubscribe *topics, MqttUnsubscribe *old) {
  MqttClient_Connect(client, options);
  MqttClient_Subscribe(client, topics);
  MqttClient_Unsubscribe(client, old);
  if (MqttClient_Publish(client, message) == MQTT_CODE_ERROR_NETWORK)
    MqttClient_Connect(client, options);
}
