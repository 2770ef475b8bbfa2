// RUN: %check %s
//===- paho-notes-calls.c - which calls lead to the second open ---*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
// notes: exact
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

static void open_again(MQTTClient handle, Opts *o) {
  MQTTClient_connect(handle, o);
  // warning@-1: 'handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void one_call_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  // note@-1: 'client' is opened here
  open_again(client, o);
  // note@-1: 'open_again' is called here
}

static void open_first(MQTTClient handle, Opts *o) { MQTTClient_connect(handle, o); }

void one_call_ok(MQTTClient client, Opts *o) { open_first(client, o); }

static void inner(MQTTClient handle, Opts *o);
static void outer(MQTTClient handle, Opts *o);

void two_calls_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  // note@-1: 'client' is opened here
  outer(client, o);
  // note@-1: 'outer' is called here
}

static void outer(MQTTClient handle, Opts *o) {
  o->connectTimeout = 5;
  inner(handle, o);
  // note@-1: 'inner' is called here
}

static void inner(MQTTClient handle, Opts *o) {
  MQTTClient_connect(handle, o);
  // warning@-1: 'handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void inner_first(MQTTClient handle, Opts *o) { MQTTClient_connect(handle, o); }

static void outer_first(MQTTClient handle, Opts *o) {
  o->connectTimeout = 5;
  inner_first(handle, o);
}

void two_calls_ok(MQTTClient client, Opts *o) {
  MQTTClient_disconnect(client, 0);
  outer_first(client, o);
}

static void open_if(MQTTClient handle, Opts *o, int wanted);

void decision_in_callee_bad(MQTTClient client, Opts *o, int asked) {
  MQTTClient_connect(client, o);
  // note@-1: 'client' is opened here
  open_if(client, o, asked);
  // note@-1: 'open_if' is called here
}

static void open_if(MQTTClient handle, Opts *o, int wanted) {
  if (wanted)
    // note@-1: 'wanted' is true
    MQTTClient_connect(handle, o);
    // warning@-1: 'handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void open_if_closed(MQTTClient handle, Opts *o) {
  if (!MQTTClient_isConnected(handle))
    MQTTClient_connect(handle, o);
}

void decision_in_callee_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  open_if_closed(client, o);
}
