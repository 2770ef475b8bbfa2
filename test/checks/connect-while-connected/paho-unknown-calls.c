// RUN: %check %s
//===- paho-unknown-calls.c ---------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define URI "tcp://hub.example:1883"

struct session {
  MQTTClient client;
  int connected;
};

struct metrics {
  int opens;
};

extern void session_changed(struct session *s);
extern void handle_passed(MQTTClient client);
extern void handle_address_passed(MQTTClient *client);
extern void count_open(struct metrics *m);
extern void blink(int times);
extern int read_button(void);
extern void keep_handle(struct session *list, MQTTClient client);

void struct_address_bad(Opts *o) {
  struct session s = {NULL, 0};
  struct metrics m = {0};
  MQTTClient_create(&s.client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(s.client, o);
  count_open(&m);
  MQTTClient_connect(s.client, o);
  // warning@-1: 's.client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void struct_address_ok(Opts *o) {
  struct session s = {NULL, 0};
  MQTTClient_create(&s.client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(s.client, o);
  session_changed(&s);
  MQTTClient_connect(s.client, o);
}

void handle_by_value_bad(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  blink(3);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void handle_by_value_ok(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  handle_passed(client);
  MQTTClient_connect(client, o);
}

void handle_by_address_bad(Opts *o) {
  MQTTClient client, other;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&other, URI, "dev2", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  handle_address_passed(&other);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void handle_by_address_ok(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  handle_address_passed(&client);
  MQTTClient_connect(client, o);
}

void unknown_condition_bad(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  if (read_button())
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void unknown_condition_ok(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  if (read_button())
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
}

void given_away_before_bad(struct session *list, Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  keep_handle(list, client);
  MQTTClient_connect(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void given_away_before_ok(struct session *list, Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  keep_handle(list, client);
  MQTTClient_connect(client, o);
}

void flag_may_change_bad(Opts *o) {
  struct session s = {NULL, 0};
  struct metrics m = {0};
  MQTTClient_create(&s.client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(s.client, o);
  s.connected = 0;
  count_open(&m);
  if (!s.connected)
    MQTTClient_connect(s.client, o);
    // warning@-1: 's.client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void flag_may_change_ok(Opts *o) {
  struct session s = {NULL, 0};
  struct metrics m = {0};
  MQTTClient_create(&s.client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(s.client, o);
  s.connected = 1;
  count_open(&m);
  if (!s.connected)
    MQTTClient_connect(s.client, o);
}

void waits_for_button_bad(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  while (read_button() == 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void waits_for_button_ok(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  while (read_button() == 0)
    blink(1);
  MQTTClient_connect(client, o);
}
