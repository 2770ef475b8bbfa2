// RUN: %check %s
//===- paho-helper-guards.c - guards that stand in helpers --------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

struct session {
  MQTTClient client;
  int up;
};

static int is_online(MQTTClient client) { return MQTTClient_isConnected(client) != 0; }

static int is_offline(MQTTClient client) { return !MQTTClient_isConnected(client); }

static int may_open(MQTTClient client, int enabled) {
  if (!enabled)
    return 0;
  if (MQTTClient_isConnected(client))
    return 0;
  return 1;
}

static void ensure(MQTTClient client, Opts *o) {
  if (!MQTTClient_isConnected(client))
    MQTTClient_connect(client, o);
}

static void ensure_closed(MQTTClient client) {
  if (MQTTClient_isConnected(client))
    MQTTClient_disconnect(client, 0);
}

static int session_up(const struct session *s) { return s->up; }

static int always(MQTTClient client) {
  (void)client;
  return 1;
}

void predicate_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (is_online(client))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void predicate_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (!is_online(client))
    MQTTClient_connect(client, o);
}

void inverse_predicate_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (!is_offline(client))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void inverse_predicate_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (is_offline(client))
    MQTTClient_connect(client, o);
}

void two_reasons_bad(MQTTClient client, Opts *o, int enabled) {
  MQTTClient_connect(client, o);
  if (!may_open(client, enabled))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void two_reasons_ok(MQTTClient client, Opts *o, int enabled) {
  MQTTClient_connect(client, o);
  if (may_open(client, enabled))
    MQTTClient_connect(client, o);
}

void ensured_bad(MQTTClient client, Opts *o) {
  MQTTClient_disconnect(client, 0);
  ensure(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void ensured_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  ensure(client, o);
  ensure(client, o);
}

void ensured_closed_bad(MQTTClient client, MQTTClient backup, Opts *o) {
  MQTTClient_connect(client, o);
  ensure_closed(backup);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void ensured_closed_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  ensure_closed(client);
  MQTTClient_connect(client, o);
}

void flag_getter_bad(struct session *s, Opts *o) {
  s->up = MQTTClient_connect(s->client, o) == MQTTCLIENT_SUCCESS;
  if (session_up(s))
    MQTTClient_connect(s->client, o);
    // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void flag_getter_ok(struct session *s, Opts *o) {
  s->up = MQTTClient_connect(s->client, o) == MQTTCLIENT_SUCCESS;
  if (!session_up(s))
    MQTTClient_connect(s->client, o);
}

void constant_predicate_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (always(client))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void constant_predicate_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (!always(client))
    MQTTClient_connect(client, o);
}

static void unguarded(MQTTClient handle, Opts *o) {
  MQTTClient_connect(handle, o);
  // warning@-1: 'handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void guard_in_caller_bad(MQTTClient client, Opts *o) {
  if (is_online(client))
    unguarded(client, o);
}

static void guarded_by_caller(MQTTClient handle, Opts *o) { MQTTClient_connect(handle, o); }

void guard_in_caller_ok(MQTTClient client, Opts *o) {
  if (!is_online(client))
    guarded_by_caller(client, o);
}

static int open_once(MQTTClient client, Opts *o, int force) {
  if (!force && MQTTClient_isConnected(client))
    return 0;
  return MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void forced_bad(MQTTClient client, Opts *o) {
  open_once(client, o, 0);
  open_once(client, o, 1);
}

static int open_politely(MQTTClient client, Opts *o, int force) {
  if (!force && MQTTClient_isConnected(client))
    return 0;
  if (force)
    MQTTClient_disconnect(client, 0);
  return MQTTClient_connect(client, o);
}

void forced_ok(MQTTClient client, Opts *o) {
  open_politely(client, o, 0);
  open_politely(client, o, 1);
}

static void report_state(MQTTClient client, int *up) { *up = MQTTClient_isConnected(client); }

void reported_state_bad(MQTTClient client, Opts *o) {
  int up = 0;
  report_state(client, &up);
  if (up)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void reported_state_ok(MQTTClient client, Opts *o) {
  int up = 0;
  report_state(client, &up);
  if (!up)
    MQTTClient_connect(client, o);
}
