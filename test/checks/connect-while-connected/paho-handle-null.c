// RUN: %check %s
//===- paho-handle-null.c - null tests of the handle --------------*- C -*-===//
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

void create_if_null_bad(Opts *o) {
  MQTTClient client = NULL;
  if (MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL) != 0)
    return;
  MQTTClient_connect(client, o);
  if (client != NULL)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void create_if_null_ok(Opts *o) {
  MQTTClient client = NULL;
  if (MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL) != 0)
    return;
  MQTTClient_connect(client, o);
  if (client == NULL)
    MQTTClient_connect(client, o);
}

void return_if_null_bad(MQTTClient client, Opts *o) {
  if (!client)
    return;
  MQTTClient_connect(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void return_if_null_ok(MQTTClient client, Opts *o) {
  if (!client)
    return;
  MQTTClient_connect(client, o);
  if (!client)
    MQTTClient_connect(client, o);
}

void in_loop_bad(Opts *o, int n) {
  MQTTClient client = NULL;
  while (n-- > 0) {
    if (!client)
      MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void in_loop_ok(Opts *o, int n) {
  MQTTClient client = NULL;
  while (n-- > 0) {
    if (!client) {
      if (MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL) != 0)
        return;
      MQTTClient_connect(client, o);
    }
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
  }
}

void member_bad(struct session *s, Opts *o) {
  if (s->client) {
    MQTTClient_connect(s->client, o);
    if (s->client)
      MQTTClient_connect(s->client, o);
      // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void member_ok(struct session *s, Opts *o) {
  if (s->client) {
    MQTTClient_connect(s->client, o);
    MQTTClient_disconnect(s->client, 0);
    if (s->client)
      MQTTClient_connect(s->client, o);
  }
}

void tested_branch_bad(struct session *s, Opts *o) {
  MQTTClient_connect(s->client, o);
  if (s->client) {
    MQTTClient_publish(s->client, "t", 1, "x", 0, 0, NULL);
    MQTTClient_connect(s->client, o);
    // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void tested_branch_ok(struct session *s, Opts *o) {
  MQTTClient_connect(s->client, o);
  if (s->client) {
    MQTTClient_disconnect(s->client, 0);
    MQTTClient_destroy(&s->client);
  }
  if (s->client)
    MQTTClient_connect(s->client, o);
}

void destroy_sets_null_bad(Opts *o, int keep) {
  MQTTClient client = NULL;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  if (!keep) {
    MQTTClient_disconnect(client, 0);
    MQTTClient_destroy(&client);
  }
  if (client)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void destroy_sets_null_ok(Opts *o) {
  MQTTClient client = NULL;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(client, 0);
  MQTTClient_destroy(&client);
  if (client)
    MQTTClient_connect(client, o);
}

void null_as_flag_bad(MQTTClient spare, Opts *o, int n) {
  MQTTClient active = NULL;
  while (n-- > 0) {
    if (active == NULL)
      MQTTClient_connect(spare, o);
      // warning@-1: 'spare' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void null_as_flag_ok(MQTTClient spare, Opts *o, int n) {
  MQTTClient active = NULL;
  if (!spare)
    return;
  while (n-- > 0) {
    if (active == NULL) {
      MQTTClient_connect(spare, o);
      active = spare;
    }
  }
}
