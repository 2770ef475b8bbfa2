// RUN: %check %s -- -I %S/Inputs/paho-mqtt-c
//===- paho-mqtt-c.c - Eclipse Paho MQTT C, synchronous -----------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stddef.h>

#include <MQTTClient.h>

#define URI "tcp://hub.example:1883"

typedef MQTTClient_connectOptions Opts;

void connect_bad(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void connect_ok(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  while (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
    ;
}

void connect5_bad(Opts *o, MQTTClient_createOptions *more) {
  MQTTClient client;
  MQTTClient_createWithOptions(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL, more);
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  if (response.reasonCode == MQTTREASONCODE_SUCCESS)
    MQTTClient_connect5(client, o, NULL, NULL);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void connect5_ok(Opts *o, MQTTClient_createOptions *more) {
  MQTTClient client;
  MQTTClient_createWithOptions(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL, more);
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  if (response.reasonCode != MQTTREASONCODE_SUCCESS)
    MQTTClient_connect5(client, o, NULL, NULL);
}

void disconnect_bad(MQTTClient client, MQTTClient backup, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(backup, 100);
  MQTTClient_disconnect5(backup, 100, MQTTREASONCODE_SUCCESS, NULL);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void disconnect_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(client, 100);
  MQTTClient_connect(client, o);
  MQTTClient_disconnect5(client, 100, MQTTREASONCODE_SUCCESS, NULL);
  MQTTClient_connect(client, o);
}

/// Sends no DISCONNECT; the connection stays up.
void destroy_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_destroy(&client);
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void destroy_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(client, 100);
  MQTTClient_destroy(&client);
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
}

void is_connected_bad(MQTTClient client, Opts *o) {
  if (MQTTClient_isConnected(client))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void is_connected_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (!MQTTClient_isConnected(client))
    MQTTClient_connect(client, o);
}

static MQTTClient Client;
static Opts Options;

static void on_lost(void *context, char *cause) {
  (void)context;
  (void)cause;
  MQTTClient_connect(Client, &Options);
}

static void on_lost_twice(void *context, char *cause) {
  (void)context;
  (void)cause;
  MQTTClient_connect(Client, &Options);
  MQTTClient_connect(Client, &Options);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

static int on_message(void *context, char *topic, int length, MQTTClient_message *message) {
  (void)context;
  (void)topic;
  (void)length;
  (void)message;
  return 1;
}

static void on_closed(void *context, MQTTProperties *properties, enum MQTTReasonCodes reason) {
  (void)context;
  (void)properties;
  (void)reason;
  MQTTClient_connect(Client, &Options);
}

static void on_published(void *context, int token, int type, MQTTProperties *properties,
                         enum MQTTReasonCodes reason) {
  (void)context;
  (void)token;
  (void)type;
  (void)properties;
  (void)reason;
}

void callbacks_bad(void) {
  MQTTClient_setCallbacks(Client, NULL, on_lost_twice, on_message, NULL);
  MQTTClient_setDisconnected(Client, NULL, on_closed);
  MQTTClient_setPublished(Client, NULL, on_published);
  MQTTClient_connect(Client, &Options);
  MQTTClient_connect(Client, &Options);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void callbacks_ok(void) {
  MQTTClient_setCallbacks(Client, NULL, on_lost, on_message, NULL);
  MQTTClient_setDisconnected(Client, NULL, on_closed);
  MQTTClient_setPublished(Client, NULL, on_published);
  MQTTClient_connect(Client, &Options);
}

void receive_bad(MQTTClient client, Opts *o, char **topic, MQTTClient_message **message) {
  int length;
  MQTTClient_connect(client, o);
  MQTTClient_yield();
  if (MQTTClient_receive(client, topic, &length, message, 100) == MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void receive_ok(MQTTClient client, Opts *o, char **topic, MQTTClient_message **message) {
  int length;
  MQTTClient_connect(client, o);
  MQTTClient_yield();
  if (MQTTClient_receive(client, topic, &length, message, 100) < MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
}

void operations_bad(MQTTClient client, Opts *o, MQTTClient_message *message) {
  MQTTClient_connect(client, o);
  MQTTClient_subscribe(client, "t", 1);
  MQTTClient_subscribeMany(client, 0, NULL, NULL);
  MQTTClient_unsubscribe(client, "t");
  MQTTClient_unsubscribeMany(client, 0, NULL);
  MQTTClient_publishMessage(client, "t", message, NULL);
  MQTTClient_waitForCompletion(client, 1, 100);
  if (MQTTClient_publish(client, "t", 2, "on", 1, 0, NULL) == MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void operations_ok(MQTTClient client, Opts *o, MQTTClient_message *message) {
  MQTTClient_connect(client, o);
  MQTTClient_subscribe(client, "t", 1);
  MQTTClient_subscribeMany(client, 0, NULL, NULL);
  MQTTClient_unsubscribe(client, "t");
  MQTTClient_unsubscribeMany(client, 0, NULL);
  MQTTClient_publishMessage(client, "t", message, NULL);
  MQTTClient_waitForCompletion(client, 1, 100);
  if (MQTTClient_publish(client, "t", 2, "on", 1, 0, NULL) == MQTTCLIENT_DISCONNECTED)
    MQTTClient_connect(client, o);
}

void operations5_bad(MQTTClient client, Opts *o, MQTTClient_message *message) {
  MQTTClient_connect(client, o);
  MQTTClient_subscribe5(client, "t", 1, NULL, NULL);
  MQTTClient_subscribeMany5(client, 0, NULL, NULL, NULL, NULL);
  MQTTClient_unsubscribe5(client, "t", NULL);
  MQTTClient_unsubscribeMany5(client, 0, NULL, NULL);
  MQTTClient_publishMessage5(client, "t", message, NULL);
  if (MQTTClient_publish5(client, "t", 2, "on", 1, 0, NULL, NULL).reasonCode >= 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void operations5_ok(MQTTClient client, Opts *o, MQTTClient_message *message) {
  MQTTClient_connect(client, o);
  MQTTClient_subscribe5(client, "t", 1, NULL, NULL);
  MQTTClient_subscribeMany5(client, 0, NULL, NULL, NULL, NULL);
  MQTTClient_unsubscribe5(client, "t", NULL);
  MQTTClient_unsubscribeMany5(client, 0, NULL, NULL);
  MQTTClient_publishMessage5(client, "t", message, NULL);
  if ((int)MQTTClient_publish5(client, "t", 2, "on", 1, 0, NULL, NULL).reasonCode ==
      MQTTCLIENT_DISCONNECTED)
    MQTTClient_connect(client, o);
}
