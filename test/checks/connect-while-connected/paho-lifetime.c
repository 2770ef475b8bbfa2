// RUN: %check %s
//===- paho-lifetime.c --------------------------------------------*- C -*-===//
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
};

void made_again_bad(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void made_again_ok(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
}

void fresh_each_pass_bad(Opts *o, int n) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  for (int i = 0; i < n; i++)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  MQTTClient_disconnect(client, 1000);
  MQTTClient_destroy(&client);
}

void fresh_each_pass_ok(Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    MQTTClient client;
    MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
    MQTTClient_connect(client, o);
    MQTTClient_disconnect(client, 1000);
    MQTTClient_destroy(&client);
  }
}

void variable_given_other_client_bad(MQTTClient first, MQTTClient second, Opts *o) {
  MQTTClient current = first;
  MQTTClient_connect(current, o);
  current = second;
  MQTTClient_connect(current, o);
  MQTTClient_connect(second, o);
  // warning@-1: 'second' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void variable_given_other_client_ok(MQTTClient first, MQTTClient second, Opts *o) {
  MQTTClient current = first;
  MQTTClient_connect(current, o);
  current = second;
  MQTTClient_connect(current, o);
}

void swapped_bad(MQTTClient a, MQTTClient b, Opts *o) {
  MQTTClient t;
  MQTTClient_connect(a, o);
  t = a;
  a = b;
  b = t;
  MQTTClient_connect(b, o);
  // warning@-1: 'b' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void swapped_ok(MQTTClient a, MQTTClient b, Opts *o) {
  MQTTClient t;
  MQTTClient_connect(a, o);
  t = a;
  a = b;
  b = t;
  MQTTClient_connect(a, o);
}

void create_checked_bad(Opts *o) {
  MQTTClient client;
  int rc = MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (rc != MQTTCLIENT_SUCCESS)
    return;
  rc = MQTTClient_connect(client, o);
  if (rc == MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void create_checked_ok(Opts *o) {
  MQTTClient client;
  int rc = MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (rc != MQTTCLIENT_SUCCESS)
    return;
  rc = MQTTClient_connect(client, o);
  if (rc != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
}

void create_with_options_bad(Opts *o) {
  MQTTClient client;
  MQTTClient_createOptions co = MQTTClient_createOptions_initializer;
  co.MQTTVersion = MQTTVERSION_5;
  MQTTClient_createWithOptions(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL, &co);
  MQTTClient_connect5(client, o, NULL, NULL);
  MQTTClient_connect5(client, o, NULL, NULL);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void create_with_options_ok(Opts *o) {
  MQTTClient client;
  MQTTClient_createOptions co = MQTTClient_createOptions_initializer;
  co.MQTTVersion = MQTTVERSION_5;
  MQTTClient_createWithOptions(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL, &co);
  MQTTClient_connect5(client, o, NULL, NULL);
  MQTTClient_disconnect5(client, 0, MQTTREASONCODE_NORMAL_DISCONNECTION, NULL);
  MQTTClient_connect5(client, o, NULL, NULL);
}

void member_made_again_bad(struct session *s, Opts *o) {
  MQTTClient_create(&s->client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(s->client, o);
  MQTTClient_connect(s->client, o);
  // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void member_made_again_ok(struct session *s, Opts *o) {
  MQTTClient_create(&s->client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(s->client, o);
  MQTTClient_disconnect(s->client, 0);
  MQTTClient_destroy(&s->client);
  MQTTClient_create(&s->client, URI, "dev2", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(s->client, o);
}

void struct_copied_bad(struct session *s, Opts *o) {
  struct session copy = *s;
  MQTTClient_connect(s->client, o);
  MQTTClient_connect(copy.client, o);
  // warning@-1: 'copy.client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void struct_copied_ok(struct session *s, struct session *t, Opts *o) {
  struct session copy = *t;
  MQTTClient_connect(s->client, o);
  MQTTClient_connect(copy.client, o);
}

void same_name_inner_scope_bad(MQTTClient client, MQTTClient inner, Opts *o) {
  MQTTClient_connect(client, o);
  {
    MQTTClient client = inner;
    MQTTClient_connect(client, o);
  }
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void same_name_inner_scope_ok(MQTTClient client, MQTTClient inner, Opts *o) {
  MQTTClient_connect(client, o);
  {
    MQTTClient client = inner;
    MQTTClient_connect(client, o);
  }
  MQTTClient_disconnect(client, 0);
}
