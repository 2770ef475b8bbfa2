// RUN: %check %s
//===- idioms-retry.c - retry and recovery ------------------------*- C -*-===//
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
  int want;
};

extern unsigned sleep(unsigned seconds);

static Opts g_options;

void idiom17_failure_retry_bad(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  for (int i = 0; i < 5; i++) {
    int rc = MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    if (rc != MQTTCLIENT_SUCCESS)
      sleep(1u << i);
  }
}

void idiom17_failure_retry_ok(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  for (int i = 0; i < 5; i++) {
    int rc = MQTTClient_connect(client, o);
    if (rc == MQTTCLIENT_SUCCESS)
      break;
    sleep(1u << i);
  }
}

void idiom18_query_retry_bad(MQTTClient client, Opts *o) {
  do {
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  } while (MQTTClient_isConnected(client));
}

void idiom18_query_retry_ok(MQTTClient client, Opts *o) {
  while (!MQTTClient_isConnected(client))
    MQTTClient_connect(client, o);
}

void idiom19_error_branch_bad(MQTTClient client, Opts *o, int n) {
  char *topic;
  int length;
  MQTTClient_message *message;
  MQTTClient_connect(client, o);
  while (n-- > 0) {
    int rc = MQTTClient_receive(client, &topic, &length, &message, 1000);
    if (rc == MQTTCLIENT_SUCCESS)
      MQTTClient_connect(client, o);
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void idiom19_error_branch_ok(MQTTClient client, Opts *o, int n) {
  char *topic;
  int length;
  MQTTClient_message *message;
  MQTTClient_connect(client, o);
  while (n-- > 0) {
    int rc = MQTTClient_receive(client, &topic, &length, &message, 1000);
    if (rc == MQTTCLIENT_DISCONNECTED)
      MQTTClient_connect(client, o);
  }
}

static void open_twice(void *context, char *cause) {
  MQTTClient client = context;
  (void)cause;
  MQTTClient_connect(client, &g_options);
  MQTTClient_connect(client, &g_options);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom20_lost_callback_bad(MQTTClient client) {
  MQTTClient_setCallbacks(client, client, open_twice, NULL, NULL);
}

static void open_once(void *context, char *cause) {
  MQTTClient client = context;
  (void)cause;
  while (MQTTClient_connect(client, &g_options) != MQTTCLIENT_SUCCESS)
    ;
}

void idiom20_lost_callback_ok(MQTTClient client) {
  MQTTClient_setCallbacks(client, client, open_once, NULL, NULL);
}

void idiom21_one_open_bad(MQTTClient client, Opts *o, int n) {
  MQTTClient_connect(client, o);
  while (n-- > 0)
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom21_one_open_ok(MQTTClient client, Opts *o, int n) {
  MQTTClient_connect(client, o);
  while (n-- > 0)
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
}

void idiom23_request_flag_bad(struct device *d, Opts *o, int n) {
  while (n-- > 0) {
    if (d->want)
      MQTTClient_connect(d->client, o);
      // warning@-1: 'd->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void idiom23_request_flag_ok(struct device *d, Opts *o, int n) {
  while (n-- > 0) {
    if (d->want) {
      d->want = 0;
      MQTTClient_connect(d->client, o);
    }
  }
}

static void raise_open(struct device *d) {
  MQTTClient_connect(d->client, &g_options);
  // warning@-1: 'd->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom24_single_owner_bad(struct device *d) {
  if (MQTTClient_isConnected(d->client))
    raise_open(d);
}

static void raise_closed(struct device *d) { MQTTClient_connect(d->client, &g_options); }

void idiom24_single_owner_ok(struct device *d) {
  if (!MQTTClient_isConnected(d->client))
    raise_closed(d);
}
