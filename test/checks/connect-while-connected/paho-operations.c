// RUN: %check %s
//===- paho-operations.c ------------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

void publish_says_lost_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL) == MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void publish_says_lost_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL) == MQTTCLIENT_DISCONNECTED)
    MQTTClient_connect(client, o);
}

void subscribe_says_lost_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  int rc = MQTTClient_subscribe(client, "t", 1);
  if (rc != MQTTCLIENT_DISCONNECTED)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void subscribe_says_lost_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  int rc = MQTTClient_subscribe(client, "t", 1);
  if (rc == MQTTCLIENT_DISCONNECTED)
    MQTTClient_connect(client, o);
}

void publish_loop_bad(MQTTClient client, Opts *o, int n) {
  MQTTClient_connect(client, o);
  while (n-- > 0) {
    int rc = MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
    if (rc == MQTTCLIENT_SUCCESS)
      MQTTClient_connect(client, o);
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void publish_loop_ok(MQTTClient client, Opts *o, int n) {
  MQTTClient_connect(client, o);
  while (n-- > 0) {
    int rc = MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
    if (rc == MQTTCLIENT_DISCONNECTED)
      MQTTClient_connect(client, o);
  }
}

void receive_bad(MQTTClient client, Opts *o) {
  char *topic;
  int length;
  MQTTClient_message *message;
  MQTTClient_connect(client, o);
  if (MQTTClient_receive(client, &topic, &length, &message, 1000) == MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void receive_ok(MQTTClient client, Opts *o) {
  char *topic;
  int length;
  MQTTClient_message *message;
  MQTTClient_connect(client, o);
  if (MQTTClient_receive(client, &topic, &length, &message, 1000) == MQTTCLIENT_DISCONNECTED)
    MQTTClient_connect(client, o);
}

void waits_for_delivery_bad(MQTTClient client, Opts *o) {
  MQTTClient_deliveryToken token;
  MQTTClient_connect(client, o);
  MQTTClient_publish(client, "t", 1, "x", 1, 0, &token);
  MQTTClient_waitForCompletion(client, token, 1000);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void waits_for_delivery_ok(MQTTClient client, Opts *o) {
  MQTTClient_deliveryToken token;
  MQTTClient_connect(client, o);
  MQTTClient_publish(client, "t", 1, "x", 1, 0, &token);
  MQTTClient_waitForCompletion(client, token, 1000);
  MQTTClient_disconnect(client, 1000);
  MQTTClient_connect(client, o);
}

static int send(MQTTClient client, const char *text) {
  return MQTTClient_publish(client, "t", 1, text, 0, 0, NULL);
}

void wrapped_publish_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (send(client, "x") == MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void wrapped_publish_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (send(client, "x") == MQTTCLIENT_DISCONNECTED)
    MQTTClient_connect(client, o);
}

void other_client_lost_bad(MQTTClient client, MQTTClient backup, Opts *o) {
  MQTTClient_connect(client, o);
  if (MQTTClient_publish(backup, "t", 1, "x", 0, 0, NULL) == MQTTCLIENT_DISCONNECTED)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void other_client_lost_ok(MQTTClient client, MQTTClient backup, Opts *o) {
  MQTTClient_connect(client, o);
  if (MQTTClient_publish(backup, "t", 1, "x", 0, 0, NULL) == MQTTCLIENT_DISCONNECTED)
    MQTTClient_connect(backup, o);
}

void two_publishes_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  int first = MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
  int second = MQTTClient_publish(client, "t", 1, "y", 0, 0, NULL);
  if (first == MQTTCLIENT_SUCCESS && second == MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void two_publishes_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  int first = MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
  int second = MQTTClient_publish(client, "t", 1, "y", 0, 0, NULL);
  if (first == MQTTCLIENT_DISCONNECTED && second == MQTTCLIENT_DISCONNECTED)
    MQTTClient_connect(client, o);
}

// A subscription is refused over a connection that lives on.
int subscribe_refused_bad(MQTTClient client, Opts *o, int tries) {
  while (tries-- > 0) {
    if (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      continue;
    if (MQTTClient_subscribe(client, "t", 1) == MQTTCLIENT_SUCCESS)
      return 0;
  }
  return -1;
}

int subscribe_refused_ok(MQTTClient client, Opts *o, int tries) {
  while (tries-- > 0) {
    if (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
      continue;
    if (MQTTClient_subscribe(client, "t", 1) == MQTTCLIENT_SUCCESS)
      return 0;
    MQTTClient_disconnect(client, 100);
  }
  return -1;
}

// A publication fails most often because the connection is gone.
int publish_failed_ok(MQTTClient client, Opts *o, int tries) {
  MQTTClient_connect(client, o);
  while (tries-- > 0)
    if (MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL) != MQTTCLIENT_SUCCESS)
      MQTTClient_connect(client, o);
  return 0;
}
