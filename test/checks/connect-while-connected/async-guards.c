// RUN: %check %s
//===- async-guards.c - "not connected" does not mean closed ------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTAsync.h"

typedef MQTTAsync_connectOptions Opts;

struct session {
  MQTTAsync client;
  int connecting;
};

void in_flight_bad(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  if (!MQTTAsync_isConnected(client))
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void in_flight_ok(MQTTAsync client, Opts *o) {
  if (!MQTTAsync_isConnected(client))
    MQTTAsync_connect(client, o);
}

void early_return_bad(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  if (MQTTAsync_isConnected(client))
    return;
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void early_return_ok(MQTTAsync client, Opts *o) {
  if (MQTTAsync_isConnected(client))
    return;
  MQTTAsync_connect(client, o);
}

void known_open_bad(MQTTAsync client, Opts *o) {
  if (MQTTAsync_isConnected(client))
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void known_open_ok(MQTTAsync client, Opts *o, MQTTAsync_disconnectOptions *d) {
  if (MQTTAsync_isConnected(client))
    MQTTAsync_disconnect(client, d);
  else
    MQTTAsync_connect(client, o);
}

void query_retry_bad(MQTTAsync client, Opts *o) {
  while (!MQTTAsync_isConnected(client))
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void query_retry_ok(MQTTAsync client, Opts *o) {
  int rc = -1;
  while (rc != MQTTASYNC_SUCCESS)
    rc = MQTTAsync_connect(client, o);
}

void stored_query_bad(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  int up = MQTTAsync_isConnected(client);
  if (!up)
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void stored_query_ok(MQTTAsync client, Opts *o) {
  int up = MQTTAsync_isConnected(client);
  if (!up)
    MQTTAsync_connect(client, o);
}

static int offline(MQTTAsync client) { return !MQTTAsync_isConnected(client); }

void predicate_bad(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  if (offline(client))
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void predicate_ok(MQTTAsync client, Opts *o) {
  if (offline(client))
    MQTTAsync_connect(client, o);
}

void connecting_flag_bad(struct session *s, Opts *o, int n) {
  s->connecting = 0;
  while (n-- > 0) {
    if (MQTTAsync_isConnected(s->client) || s->connecting)
      continue;
    MQTTAsync_connect(s->client, o);
    // warning@-1: 's->client' may already be connected here; the library ignores the second open
    s->connecting = 0;
  }
}

void connecting_flag_ok(struct session *s, Opts *o, int n) {
  s->connecting = 0;
  while (n-- > 0) {
    if (MQTTAsync_isConnected(s->client) || s->connecting)
      continue;
    if (MQTTAsync_connect(s->client, o) == MQTTASYNC_SUCCESS)
      s->connecting = 1;
  }
}

void other_client_asked_bad(MQTTAsync client, MQTTAsync other, Opts *o) {
  MQTTAsync_connect(client, o);
  if (!MQTTAsync_isConnected(other))
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void other_client_asked_ok(MQTTAsync client, MQTTAsync other, Opts *o) {
  MQTTAsync_connect(client, o);
  if (!MQTTAsync_isConnected(other))
    MQTTAsync_connect(other, o);
}

void disjunction_bad(MQTTAsync client, Opts *o, int force) {
  if (force || MQTTAsync_isConnected(client))
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void disjunction_ok(MQTTAsync client, Opts *o, int force) {
  if (force && !MQTTAsync_isConnected(client))
    MQTTAsync_connect(client, o);
}

void closes_when_connected_bad(MQTTAsync client, Opts *o, MQTTAsync_disconnectOptions *d) {
  MQTTAsync_connect(client, o);
  if (MQTTAsync_isConnected(client))
    MQTTAsync_disconnect(client, d);
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void closes_when_connected_ok(MQTTAsync client, Opts *o, MQTTAsync_disconnectOptions *d) {
  MQTTAsync_connect(client, o);
  MQTTAsync_disconnect(client, d);
  if (!MQTTAsync_isConnected(client))
    MQTTAsync_connect(client, o);
}
