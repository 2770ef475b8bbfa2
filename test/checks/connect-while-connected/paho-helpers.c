// RUN: %check %s
//===- paho-helpers.c ---------------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

struct session {
  MQTTClient client;
  Opts *options;
};

static void open_client(MQTTClient client, Opts *o) { MQTTClient_connect(client, o); }

static void close_client(MQTTClient client) { MQTTClient_disconnect(client, 1000); }

static void close_if_asked(MQTTClient client, int really) {
  if (really)
    MQTTClient_disconnect(client, 1000);
}

static void open_session(struct session *s) { MQTTClient_connect(s->client, s->options); }

static void close_session(struct session *s) { MQTTClient_disconnect(s->client, 0); }

static void send_hello(MQTTClient client) {
  MQTTClient_publish(client, "hello", 2, "hi", 0, 0, NULL);
}

static void reset_client(MQTTClient client, Opts *o) {
  MQTTClient_disconnect(client, 0);
  MQTTClient_connect(client, o);
}

void opened_by_helper_bad(MQTTClient client, Opts *o) {
  open_client(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void opened_by_helper_ok(MQTTClient client, Opts *o) {
  open_client(client, o);
  MQTTClient_disconnect(client, 0);
  MQTTClient_connect(client, o);
}

void closed_by_helper_bad(MQTTClient client, MQTTClient backup, Opts *o) {
  MQTTClient_connect(client, o);
  close_client(backup);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void closed_by_helper_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  close_client(client);
  MQTTClient_connect(client, o);
}

void argument_decides_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  close_if_asked(client, 0);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void argument_decides_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  close_if_asked(client, 1);
  MQTTClient_connect(client, o);
}

void open_argument_bad(MQTTClient client, Opts *o, int really) {
  MQTTClient_connect(client, o);
  close_if_asked(client, really);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void open_argument_ok(MQTTClient client, Opts *o, int really) {
  MQTTClient_connect(client, o);
  close_if_asked(client, really);
  if (really)
    MQTTClient_connect(client, o);
}

void session_helpers_bad(struct session *s) {
  open_session(s);
  MQTTClient_connect(s->client, s->options);
  // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void session_helpers_ok(struct session *s) {
  open_session(s);
  close_session(s);
  MQTTClient_connect(s->client, s->options);
}

void helper_keeps_open_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  send_hello(client);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void helper_keeps_open_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  send_hello(client);
  close_client(client);
  MQTTClient_connect(client, o);
}

void reset_helper_bad(MQTTClient client, Opts *o) {
  reset_client(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void reset_helper_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  reset_client(client, o);
  reset_client(client, o);
}

static void second_open(MQTTClient handle, Opts *o) {
  MQTTClient_connect(handle, o);
  // warning@-1: 'handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void second_open_in_helper_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  second_open(client, o);
}

static void only_open(MQTTClient handle, Opts *o) { MQTTClient_connect(handle, o); }

void second_open_in_helper_ok(MQTTClient client, Opts *o) {
  MQTTClient_disconnect(client, 0);
  only_open(client, o);
}

static void open_each_time(MQTTClient handle, Opts *o) {
  MQTTClient_connect(handle, o);
  // warning@-1: 'handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void helper_twice_bad(MQTTClient client, Opts *o) {
  open_each_time(client, o);
  open_each_time(client, o);
}

static void open_and_close(MQTTClient handle, Opts *o) {
  MQTTClient_connect(handle, o);
  send_hello(handle);
  MQTTClient_disconnect(handle, 1000);
}

void helper_twice_ok(MQTTClient client, Opts *o) {
  open_and_close(client, o);
  open_and_close(client, o);
}

static void open_in_loop(MQTTClient handle, Opts *o) {
  MQTTClient_connect(handle, o);
  // warning@-1: 'handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void helper_in_loop_bad(MQTTClient client, Opts *o, int n) {
  for (int i = 0; i < n; i++)
    open_in_loop(client, o);
}

void helper_in_loop_ok(MQTTClient client, Opts *o, int n) {
  for (int i = 0; i < n; i++)
    open_and_close(client, o);
}

static void level3(MQTTClient client, Opts *o) { MQTTClient_connect(client, o); }
static void level2(MQTTClient client, Opts *o) { level3(client, o); }
static void level1(MQTTClient client, Opts *o) { level2(client, o); }

static void shut3(MQTTClient client) { MQTTClient_disconnect(client, 0); }
static void shut2(MQTTClient client) { shut3(client); }
static void shut1(MQTTClient client) { shut2(client); }

void deep_chain_bad(MQTTClient client, Opts *o) {
  level1(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void deep_chain_ok(MQTTClient client, Opts *o) {
  level1(client, o);
  shut1(client);
  MQTTClient_connect(client, o);
}

static void open_pair(MQTTClient first, MQTTClient second, Opts *o) {
  MQTTClient_connect(first, o);
  MQTTClient_disconnect(second, 0);
}

void parameters_in_order_bad(MQTTClient a, MQTTClient b, Opts *o) {
  open_pair(a, b, o);
  MQTTClient_connect(a, o);
  // warning@-1: 'a' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void parameters_in_order_ok(MQTTClient a, MQTTClient b, Opts *o) {
  open_pair(b, a, o);
  MQTTClient_connect(a, o);
}

static void through_pointer(MQTTClient *p, Opts *o) { MQTTClient_connect(*p, o); }

void handle_address_bad(MQTTClient client, Opts *o) {
  through_pointer(&client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void handle_address_ok(MQTTClient client, MQTTClient backup, Opts *o) {
  through_pointer(&backup, o);
  MQTTClient_connect(client, o);
}

static void rebind(MQTTClient *p, MQTTClient to) { *p = to; }

void handle_rebound_bad(MQTTClient client, MQTTClient backup, Opts *o) {
  MQTTClient other = backup;
  MQTTClient_connect(client, o);
  rebind(&other, client);
  MQTTClient_connect(other, o);
  // warning@-1: 'other' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void handle_rebound_ok(MQTTClient client, MQTTClient backup, Opts *o) {
  MQTTClient other = client;
  MQTTClient_connect(client, o);
  rebind(&other, backup);
  MQTTClient_connect(other, o);
}
