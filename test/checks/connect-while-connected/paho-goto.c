// RUN: %check %s
//===- paho-goto.c - goto and labels ------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

void label_after_bad(MQTTClient client, Opts *o, int skip) {
  MQTTClient_connect(client, o);
  if (skip)
    goto again;
  MQTTClient_disconnect(client, 0);
again:
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void label_after_ok(MQTTClient client, Opts *o, int skip) {
  MQTTClient_connect(client, o);
  if (skip)
    goto out;
  MQTTClient_disconnect(client, 0);
  MQTTClient_connect(client, o);
out:
  MQTTClient_subscribe(client, "t", 0);
}

void backward_bad(MQTTClient client, Opts *o, int *left) {
retry:
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  if ((*left)-- > 0)
    goto retry;
}

void backward_ok(MQTTClient client, Opts *o, int *left) {
retry:
  if (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS) {
    if ((*left)-- > 0)
      goto retry;
  }
}

void clean_up_bad(MQTTClient client, Opts *o, int quota) {
  if (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
    goto failed;
  if (quota == 0)
    goto failed;
  return;
failed:
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void clean_up_ok(MQTTClient client, Opts *o, int quota) {
  if (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
    goto failed;
  if (quota == 0) {
    MQTTClient_disconnect(client, 0);
    goto failed;
  }
  return;
failed:
  MQTTClient_connect(client, o);
}

void out_of_loops_bad(MQTTClient client, Opts *o, int n, int m) {
  for (int i = 0; i < n; i++)
    for (int j = 0; j < m; j++) {
      if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
        goto connected;
    }
  return;
connected:
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void out_of_loops_ok(MQTTClient client, Opts *o, int n, int m) {
  for (int i = 0; i < n; i++)
    for (int j = 0; j < m; j++) {
      if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
        goto connected;
    }
  MQTTClient_connect(client, o);
connected:
  MQTTClient_subscribe(client, "t", 0);
}

void into_block_bad(MQTTClient client, Opts *o, int warm) {
  if (warm) {
    MQTTClient_connect(client, o);
    goto inside;
  }
  if (!warm) {
    o->connectTimeout = 3;
  inside:
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void into_block_ok(MQTTClient client, Opts *o, int warm) {
  if (warm) {
    o->connectTimeout = 1;
    goto inside;
  }
  if (!warm) {
    o->connectTimeout = 3;
  inside:
    MQTTClient_connect(client, o);
  }
}

void computed_bad(MQTTClient client, Opts *o, int which) {
  static void *const table[] = {&&open, &&done};
  MQTTClient_connect(client, o);
  goto *table[which & 1];
open:
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
done:
  return;
}

void computed_ok(MQTTClient client, Opts *o, int which) {
  static void *const table[] = {&&open, &&done};
  goto *table[which & 1];
open:
  MQTTClient_connect(client, o);
done:
  return;
}

int reverse_labels_bad(MQTTClient client, Opts *o, const char *topic) {
  int rc = MQTTClient_connect(client, o);
  if (rc != MQTTCLIENT_SUCCESS)
    goto no_connection;
  if (!topic)
    goto no_topic;
  return 0;
no_topic:
  rc = -1;
no_connection:
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  return rc;
}

int reverse_labels_ok(MQTTClient client, Opts *o, const char *topic) {
  int rc = MQTTClient_connect(client, o);
  if (rc != MQTTCLIENT_SUCCESS)
    goto no_connection;
  if (!topic)
    goto no_topic;
  return 0;
no_topic:
  MQTTClient_disconnect(client, 0);
  rc = -1;
no_connection:
  MQTTClient_connect(client, o);
  return rc;
}
