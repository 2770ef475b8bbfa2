// RUN: %check %s
//===- paho-straight.c - straight-line code -----------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define URI "tcp://hub.example:1883"

void twice_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void twice_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(client, 1000);
  MQTTClient_connect(client, o);
}

void created_here_bad(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
}

void created_here_ok(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(client, 1000);
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
}

void publish_between_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_publish(client, "t", 2, "hi", 0, 0, NULL);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void publish_between_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_publish(client, "t", 2, "hi", 0, 0, NULL);
  MQTTClient_disconnect(client, 1000);
  MQTTClient_connect(client, o);
}

void subscribe_between_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_subscribe(client, "t", 1);
  MQTTClient_setCommandTimeout(client, 500);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void subscribe_between_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_subscribe(client, "t", 1);
  MQTTClient_unsubscribe(client, "t");
  MQTTClient_disconnect(client, 0);
  MQTTClient_connect(client, o);
}

void query_ignored_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  (void)MQTTClient_isConnected(client);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void query_ignored_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (MQTTClient_isConnected(client))
    return;
  MQTTClient_connect(client, o);
}

void disconnect_too_late_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  MQTTClient_disconnect(client, 1000);
}

void disconnect_too_late_ok(MQTTClient client, Opts *o) {
  MQTTClient_disconnect(client, 1000);
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(client, 1000);
}

void closed_first_bad(MQTTClient client, Opts *o) {
  MQTTClient_disconnect(client, 1000);
  MQTTClient_connect(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void closed_first_ok(MQTTClient client, Opts *o) {
  MQTTClient_disconnect(client, 1000);
  MQTTClient_connect(client, o);
}

void disconnect5_bad(MQTTClient client, Opts *o) {
  MQTTClient_disconnect5(client, 1000, MQTTREASONCODE_NORMAL_DISCONNECTION, NULL);
  MQTTClient_connect5(client, o, NULL, NULL);
  MQTTClient_connect5(client, o, NULL, NULL);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void disconnect5_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect5(client, o, NULL, NULL);
  MQTTClient_disconnect5(client, 1000, MQTTREASONCODE_NORMAL_DISCONNECTION, NULL);
  MQTTClient_connect5(client, o, NULL, NULL);
}

void other_version_bad(MQTTClient client, Opts *o, Opts *o5) {
  MQTTClient_connect(client, o);
  MQTTClient_connect5(client, o5, NULL, NULL);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void other_version_ok(MQTTClient client, Opts *o, Opts *o5) {
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(client, 1000);
  MQTTClient_connect5(client, o5, NULL, NULL);
}

void other_client_closed_bad(MQTTClient client, MQTTClient backup, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(backup, 1000);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void other_client_closed_ok(MQTTClient client, MQTTClient backup, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(client, 1000);
  MQTTClient_disconnect(backup, 1000);
  MQTTClient_connect(client, o);
}

void after_return_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  { MQTTClient_connect(client, o); }
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  return;
}

void after_return_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  return;
  MQTTClient_connect(client, o);
}

void constant_condition_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (1)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void constant_condition_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (0)
    MQTTClient_connect(client, o);
}

void own_options_bad(MQTTClient client) {
  MQTTClient_connectOptions first = MQTTClient_connectOptions_initializer;
  MQTTClient_connectOptions second = MQTTClient_connectOptions_initializer;
  MQTTClient_connect(client, &first);
  second.keepAliveInterval = 20;
  MQTTClient_connect(client, &second);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void own_options_ok(MQTTClient client) {
  MQTTClient_connectOptions first = MQTTClient_connectOptions_initializer;
  MQTTClient_connectOptions second = MQTTClient_connectOptions_initializer;
  MQTTClient_connect(client, &first);
  second.keepAliveInterval = 20;
  MQTTClient_disconnect(client, 1000);
  MQTTClient_connect(client, &second);
}
