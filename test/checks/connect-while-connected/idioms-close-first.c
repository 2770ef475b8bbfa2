// RUN: %check %s
//===- idioms-close-first.c - closing before opening --------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define URI "tcp://hub.example:1883"

struct device {
  MQTTClient client;
};

void idiom11_destroy_then_create_bad(struct device *d, Opts *o) {
  if (MQTTClient_create(&d->client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL) != 0)
    return;
  MQTTClient_connect(d->client, o);
  if (!d->client)
    MQTTClient_create(&d->client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(d->client, o);
  // warning@-1: 'd->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom11_destroy_then_create_ok(struct device *d, Opts *o) {
  MQTTClient_connect(d->client, o);
  if (d->client) {
    MQTTClient_disconnect(d->client, 1000);
    MQTTClient_destroy(&d->client);
  }
  MQTTClient_create(&d->client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(d->client, o);
}

void idiom12_disconnect_then_connect_bad(MQTTClient client, Opts *o, int n) {
  while (n-- > 0) {
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    if (n == 0)
      MQTTClient_disconnect(client, 0);
  }
}

void idiom12_disconnect_then_connect_ok(MQTTClient client, Opts *o, int n) {
  while (n-- > 0) {
    MQTTClient_disconnect(client, 0);
    MQTTClient_connect(client, o);
  }
}

int idiom14_error_label_bad(Opts *o, const char *topic) {
  MQTTClient client = NULL;
  int rc = -1;
  if (!topic)
    goto out;
  if (MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL) != 0)
    return rc;
  rc = MQTTClient_connect(client, o);
out:
  if (client && rc == MQTTCLIENT_SUCCESS)
    rc = MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  return rc;
}

int idiom14_error_label_ok(Opts *o, const char *topic) {
  MQTTClient client = NULL;
  int rc = -1;
  if (!topic)
    goto out;
  if (MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL) != 0)
    return rc;
  rc = MQTTClient_connect(client, o);
out:
  if (client) {
    MQTTClient_disconnect(client, 0);
    rc = MQTTClient_connect(client, o);
  }
  return rc;
}

void idiom16_hand_over_bad(struct device *d, MQTTClient next, Opts *o) {
  MQTTClient old = d->client;
  MQTTClient_connect(old, o);
  MQTTClient_connect(next, o);
  d->client = next;
  MQTTClient_disconnect(old, 0);
  MQTTClient_connect(d->client, o);
  // warning@-1: 'd->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom16_hand_over_ok(struct device *d, MQTTClient next, Opts *o) {
  MQTTClient old = d->client;
  MQTTClient_connect(old, o);
  MQTTClient_connect(next, o);
  d->client = next;
  MQTTClient_disconnect(old, 0);
  MQTTClient_connect(old, o);
}
