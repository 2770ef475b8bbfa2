// RUN: %check %s
//===- paho-function-pointers.c -----------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;
typedef int open_fn(MQTTClient, Opts *);
typedef void step_fn(MQTTClient, Opts *);

static int open_it(MQTTClient client, Opts *o) { return MQTTClient_connect(client, o); }

static int open_once(MQTTClient client, Opts *o) { return MQTTClient_connect(client, o); }

static int open_again(MQTTClient client, Opts *o) {
  return MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

static int open_handed(MQTTClient client, Opts *o) {
  return MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

static int open_leaving(MQTTClient client, Opts *o) {
  return MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void close_it(MQTTClient client, Opts *o) {
  (void)o;
  MQTTClient_disconnect(client, 0);
}

static void leave_it(MQTTClient client, Opts *o) {
  (void)client;
  o->connectTimeout = 5;
}

void library_function_bad(MQTTClient client, Opts *o) {
  open_fn *open = MQTTClient_connect;
  open(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void library_function_ok(MQTTClient client, Opts *o) {
  int (*shut)(MQTTClient, int) = MQTTClient_disconnect;
  MQTTClient_connect(client, o);
  shut(client, 0);
  MQTTClient_connect(client, o);
}

void own_function_bad(MQTTClient client, Opts *o) {
  open_fn *open = open_it;
  open(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void own_function_ok(MQTTClient client, Opts *o) {
  open_fn *open = open_it;
  if (open(client, o) != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
}

void closing_step_bad(MQTTClient client, Opts *o) {
  step_fn *step = leave_it;
  MQTTClient_connect(client, o);
  step(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void closing_step_ok(MQTTClient client, Opts *o) {
  step_fn *step = close_it;
  MQTTClient_connect(client, o);
  step(client, o);
  MQTTClient_connect(client, o);
}

void either_target_bad(MQTTClient client, Opts *o, int keep) {
  step_fn *step = keep ? leave_it : close_it;
  MQTTClient_connect(client, o);
  step(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void either_target_ok(MQTTClient client, Opts *o, step_fn *step) {
  MQTTClient_connect(client, o);
  step(client, o);
  MQTTClient_connect(client, o);
}

void explicit_dereference_bad(MQTTClient client, Opts *o) {
  step_fn *step = &leave_it;
  MQTTClient_connect(client, o);
  (*step)(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void explicit_dereference_ok(MQTTClient client, Opts *o) {
  step_fn *step = &close_it;
  MQTTClient_connect(client, o);
  (*step)(client, o);
  MQTTClient_connect(client, o);
}

static void run(step_fn *step, MQTTClient client, Opts *o) { step(client, o); }

void passed_down_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  run(leave_it, client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void passed_down_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  run(close_it, client, o);
  MQTTClient_connect(client, o);
}

static int with(MQTTClient client, Opts *o, open_fn *how) { return how(client, o); }

void twice_by_pointer_bad(MQTTClient client, Opts *o) {
  open_fn *open = open_again;
  open(client, o);
  open(client, o);
}

void twice_by_pointer_ok(MQTTClient client, Opts *o) {
  open_fn *open = open_once;
  if (open(client, o) != MQTTCLIENT_SUCCESS)
    open(client, o);
}

void handed_on_bad(MQTTClient client, Opts *o) {
  with(client, o, open_handed);
  with(client, o, open_handed);
}

void handed_on_ok(MQTTClient client, Opts *o) {
  if (with(client, o, open_once) != MQTTCLIENT_SUCCESS)
    with(client, o, open_once);
}

struct operations {
  open_fn *open;
  step_fn *close;
};

static const struct operations Leaving = {.open = open_leaving, .close = leave_it};
static const struct operations Closing = {open_once, close_it};

void table_bad(MQTTClient client, Opts *o) {
  const struct operations *use = &Leaving;
  use->open(client, o);
  use->close(client, o);
  use->open(client, o);
}

void table_ok(MQTTClient client, Opts *o) {
  const struct operations *use = &Closing;
  use->open(client, o);
  use->close(client, o);
  use->open(client, o);
}
