// RUN: %check %s -- -I %S/Inputs/paho-mqtt-c-async
//===- paho-mqtt-c-async.c - Eclipse Paho MQTT C, asynchronous ----*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stddef.h>

#include <MQTTAsync.h>

#define URI "tcp://hub.example:1883"

typedef MQTTAsync_connectOptions Opts;

static MQTTAsync Client;

static void on_up(void *context, MQTTAsync_successData *response) {
  (void)context;
  (void)response;
  MQTTAsync_subscribe(Client, "t", 1, NULL);
}

static void on_up_opens(void *context, MQTTAsync_successData *response) {
  (void)response;
  MQTTAsync_connect(Client, context);
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

static void on_failed(void *context, MQTTAsync_failureData *response) {
  (void)response;
  MQTTAsync_connect(Client, context);
}

void connect_bad(Opts *o) {
  MQTTAsync_create(&Client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  o->onSuccess = on_up_opens;
  o->onFailure = on_failed;
  o->context = o;
  MQTTAsync_connect(Client, o);
  MQTTAsync_connect(Client, o);
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void connect_ok(Opts *o) {
  MQTTAsync_create(&Client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  o->onSuccess = on_up;
  o->onFailure = on_failed;
  o->context = o;
  MQTTAsync_connect(Client, o);
}

void automatic_reconnect_bad(MQTTAsync_createOptions *more) {
  MQTTAsync client;
  Opts o = MQTTAsync_connectOptions_initializer;
  o.automaticReconnect = 1;
  MQTTAsync_createWithOptions(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL, more);
  MQTTAsync_connect(client, &o);
  MQTTAsync_reconnect(client);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void automatic_reconnect_ok(MQTTAsync_createOptions *more) {
  MQTTAsync client;
  Opts o = MQTTAsync_connectOptions_initializer;
  o.automaticReconnect = 1;
  MQTTAsync_createWithOptions(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL, more);
  if (MQTTAsync_connect(client, &o) != MQTTASYNC_SUCCESS)
    MQTTAsync_reconnect(client);
}

void disconnect_bad(MQTTAsync client, MQTTAsync backup, Opts *o) {
  MQTTAsync_connect(client, o);
  MQTTAsync_disconnect(backup, NULL);
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

static void on_closed(void *context, MQTTAsync_successData *response) {
  (void)response;
  MQTTAsync_connect(Client, context);
}

void disconnect_ok(Opts *o) {
  MQTTAsync_disconnectOptions end = MQTTAsync_disconnectOptions_initializer;
  MQTTAsync_connect(Client, o);
  end.onSuccess = on_closed;
  end.context = o;
  MQTTAsync_disconnect(Client, &end);
}

void destroy_bad(MQTTAsync client, MQTTAsync old, Opts *o) {
  MQTTAsync_connect(client, o);
  MQTTAsync_destroy(&old);
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void destroy_ok(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  MQTTAsync_destroy(&client);
  MQTTAsync_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTAsync_connect(client, o);
}

void is_connected_bad(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  if (!MQTTAsync_isConnected(client))
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void is_connected_ok(MQTTAsync client, Opts *o) {
  if (!MQTTAsync_isConnected(client))
    MQTTAsync_connect(client, o);
}

static void on_lost(void *context, char *cause) {
  (void)context;
  (void)cause;
  MQTTAsync_reconnect(Client);
}

static void on_connected(void *context, char *cause) {
  (void)context;
  (void)cause;
}

static void on_connected_opens(void *context, char *cause) {
  (void)context;
  (void)cause;
  MQTTAsync_reconnect(Client);
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

static int on_message(void *context, char *topic, int length, MQTTAsync_message *message) {
  (void)context;
  (void)topic;
  (void)length;
  (void)message;
  return 1;
}

static void on_delivered(void *context, MQTTAsync_token token) {
  (void)context;
  (void)token;
}

static void on_disconnected(void *context, MQTTProperties *properties,
                            enum MQTTReasonCodes reason) {
  (void)context;
  (void)properties;
  (void)reason;
  MQTTAsync_reconnect(Client);
}

static int on_update(void *context, MQTTAsync_connectData *data) {
  (void)context;
  (void)data;
  return 1;
}

static int on_update_opens(void *context, MQTTAsync_connectData *data) {
  (void)context;
  (void)data;
  MQTTAsync_reconnect(Client);
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
  return 1;
}

void callbacks_bad(void) {
  MQTTAsync_setCallbacks(Client, NULL, on_lost, on_message, on_delivered);
  MQTTAsync_setConnectionLostCallback(Client, NULL, on_lost);
  MQTTAsync_setMessageArrivedCallback(Client, NULL, on_message);
  MQTTAsync_setDeliveryCompleteCallback(Client, NULL, on_delivered);
  MQTTAsync_setConnected(Client, NULL, on_connected_opens);
  MQTTAsync_setDisconnected(Client, NULL, on_disconnected);
  MQTTAsync_setUpdateConnectOptions(Client, NULL, on_update_opens);
}

void callbacks_ok(void) {
  MQTTAsync_setCallbacks(Client, NULL, on_lost, on_message, on_delivered);
  MQTTAsync_setConnectionLostCallback(Client, NULL, on_lost);
  MQTTAsync_setMessageArrivedCallback(Client, NULL, on_message);
  MQTTAsync_setDeliveryCompleteCallback(Client, NULL, on_delivered);
  MQTTAsync_setConnected(Client, NULL, on_connected);
  MQTTAsync_setDisconnected(Client, NULL, on_disconnected);
  MQTTAsync_setUpdateConnectOptions(Client, NULL, on_update);
}

void operations_bad(MQTTAsync client, Opts *o, const MQTTAsync_message *message,
                    MQTTAsync_token **tokens) {
  MQTTAsync_connect(client, o);
  MQTTAsync_subscribe(client, "t", 1, NULL);
  MQTTAsync_subscribeMany(client, 0, NULL, NULL, NULL);
  MQTTAsync_unsubscribe(client, "t", NULL);
  MQTTAsync_unsubscribeMany(client, 0, NULL, NULL);
  MQTTAsync_sendMessage(client, "t", message, NULL);
  MQTTAsync_getPendingTokens(client, tokens);
  MQTTAsync_waitForCompletion(client, 1, 100);
  if (MQTTAsync_isComplete(client, 1) &&
      MQTTAsync_send(client, "t", 2, "on", 1, 0, NULL) == MQTTASYNC_SUCCESS)
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void operations_ok(MQTTAsync client, Opts *o, const MQTTAsync_message *message,
                   MQTTAsync_token **tokens) {
  MQTTAsync_connect(client, o);
  MQTTAsync_subscribe(client, "t", 1, NULL);
  MQTTAsync_subscribeMany(client, 0, NULL, NULL, NULL);
  MQTTAsync_unsubscribe(client, "t", NULL);
  MQTTAsync_unsubscribeMany(client, 0, NULL, NULL);
  MQTTAsync_sendMessage(client, "t", message, NULL);
  MQTTAsync_getPendingTokens(client, tokens);
  MQTTAsync_waitForCompletion(client, 1, 100);
  if (MQTTAsync_isComplete(client, 1) &&
      MQTTAsync_send(client, "t", 2, "on", 1, 0, NULL) == MQTTASYNC_DISCONNECTED)
    MQTTAsync_connect(client, o);
}
