// RUN: %check %s
//===- mosq-notes-calls.c - Notes that tell the calls -------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

// notes: exact

static void open_link(struct mosquitto *m) {
  mosquitto_connect(m, "host", 1883, 60);
}

void opened_by_helper_bad(struct mosquitto *mosq) {
  open_link(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  // note@-3: 'open_link' is called here
  // note@-8: 'm' is opened here
}

void opened_by_helper_ok(struct mosquitto *mosq) {
  open_link(mosq);
  mosquitto_disconnect(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
}

static void inner(struct mosquitto *m) {
  mosquitto_connect(m, "host", 1883, 60);
}

static void outer(struct mosquitto *m) {
  inner(m);
}

void two_levels_bad(struct mosquitto *mosq) {
  outer(mosq);
  mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  // note@-3: 'outer' is called here
  // note@-8: 'inner' is called here
  // note@-13: 'm' is opened here
}

void two_levels_ok(struct mosquitto *mosq) {
  outer(mosq);
  mosquitto_disconnect(mosq);
  mosquitto_reconnect(mosq);
}

static void open_late(struct mosquitto *client) {
  mosquitto_connect(client, "backup", 1883, 60);
  // warning@-1: 'client' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  // note@+9: 'mosq' is opened here
  // note@+9: 'open_late' is called here
}

static void open_in_time(struct mosquitto *client) {
  mosquitto_connect(client, "backup", 1883, 60);
}

void second_open_in_helper_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  open_late(mosq);
}

void second_open_in_helper_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_disconnect(mosq);
  open_in_time(mosq);
}

static bool try_open(struct mosquitto *m) {
  return mosquitto_connect(m, "host", 1883, 60) == MOSQ_ERR_SUCCESS;
}

void result_of_helper_bad(struct mosquitto *mosq) {
  bool up = try_open(mosq);
  if (up)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  // note@-4: 'try_open' is called here
  // note@-9: 'm' is opened here
  // note@-5: 'up' is true
}

void result_of_helper_ok(struct mosquitto *mosq) {
  bool up = try_open(mosq);
  if (!up)
    mosquitto_connect(mosq, "backup", 1883, 60);
}
