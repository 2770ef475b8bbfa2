// RUN: %check %s
//===- paho-recursion.c -------------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

void each_level_bad(MQTTClient client, Opts *o, int depth) {
  if (depth <= 0)
    return;
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  each_level_bad(client, o, depth - 1);
}

void each_level_ok(MQTTClient client, Opts *o, int depth) {
  if (depth <= 0)
    return;
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(client, 0);
  each_level_ok(client, o, depth - 1);
}

int retry_bad(MQTTClient client, Opts *o, int left) {
  int rc = MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  if (rc == MQTTCLIENT_SUCCESS && left > 0)
    return retry_bad(client, o, left - 1);
  return rc;
}

int retry_ok(MQTTClient client, Opts *o, int left) {
  int rc = MQTTClient_connect(client, o);
  if (rc != MQTTCLIENT_SUCCESS && left > 0)
    return retry_ok(client, o, left - 1);
  return rc;
}

static void pong(MQTTClient client, Opts *o, int left);

static void ping(MQTTClient client, Opts *o, int left) {
  if (left > 0)
    pong(client, o, left - 1);
}

static void pong(MQTTClient client, Opts *o, int left) {
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  ping(client, o, left);
}

void mutual_bad(MQTTClient client, Opts *o, int left) { ping(client, o, left); }

static void tock(MQTTClient client, Opts *o, int left);

static void tick(MQTTClient client, Opts *o, int left) {
  MQTTClient_disconnect(client, 0);
  if (left > 0)
    tock(client, o, left - 1);
}

static void tock(MQTTClient client, Opts *o, int left) {
  MQTTClient_connect(client, o);
  tick(client, o, left);
}

void mutual_ok(MQTTClient client, Opts *o, int left) { tick(client, o, left); }

static void open_at_bottom(MQTTClient client, Opts *o, int depth) {
  if (depth > 0) {
    open_at_bottom(client, o, depth - 1);
    return;
  }
  MQTTClient_connect(client, o);
}

void opened_at_bottom_bad(MQTTClient client, Opts *o, int depth) {
  open_at_bottom(client, o, depth);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void opened_at_bottom_ok(MQTTClient client, Opts *o, int depth) {
  MQTTClient_disconnect(client, 0);
  open_at_bottom(client, o, depth);
}

struct item {
  MQTTClient client;
  struct item *next;
};

void list_bad(struct item *it, MQTTClient shared, Opts *o) {
  if (!it)
    return;
  MQTTClient_connect(shared, o);
  // warning@-1: 'shared' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  list_bad(it->next, shared, o);
}

void list_ok(struct item *it, Opts *o) {
  if (!it)
    return;
  MQTTClient_connect(it->client, o);
  list_ok(it->next, o);
}

static void swap_roles(MQTTClient a, MQTTClient b, Opts *o, int left) {
  if (left == 0)
    return;
  MQTTClient_connect(a, o);
  // warning@-1: 'a' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  swap_roles(b, a, o, left - 1);
}

void swapped_arguments_bad(MQTTClient a, MQTTClient b, Opts *o) { swap_roles(a, b, o, 3); }

static void swap_once(MQTTClient a, MQTTClient b, Opts *o, int left) {
  if (left == 0)
    return;
  MQTTClient_connect(a, o);
  swap_once(b, a, o, left - 1);
}

void swapped_arguments_ok(MQTTClient a, MQTTClient b, Opts *o) { swap_once(a, b, o, 2); }
