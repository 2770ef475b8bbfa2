// RUN: %check %s
//===- mosq-notes.c - Notes that tell the path --------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

// notes: exact

void straight_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  // note@-3: 'mosq' is opened here
}

void straight_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_disconnect(mosq);
  mosquitto_connect(mosq, "host", 1883, 60);
}

void asynchronous_bad(struct mosquitto *mosq) {
  mosquitto_connect_async(mosq, "host", 1883, 60);
  mosquitto_connect_async(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  // note@-3: opening 'mosq' starts here
}

void asynchronous_ok(struct mosquitto *mosq) {
  mosquitto_connect_async(mosq, "host", 1883, 60);
  mosquitto_disconnect(mosq);
  mosquitto_connect_async(mosq, "host", 1883, 60);
}

void result_tested_bad(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS)
    return;
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  // note@-5: 'mosq' is opened here
  // note@-5: 'rc != MOSQ_ERR_SUCCESS' is false
}

void result_tested_ok(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  if (rc == MOSQ_ERR_SUCCESS)
    return;
  mosquitto_connect(mosq, "backup", 1883, 60);
}

void two_branches_bad(struct mosquitto *mosq, bool early, bool late) {
  if (early)
    mosquitto_connect(mosq, "host", 1883, 60);
  if (late)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  // note@-5: 'early' is true
  // note@-5: 'mosq' is opened here
  // note@-5: 'late' is true
}

void two_branches_ok(struct mosquitto *mosq, bool early) {
  if (early)
    mosquitto_connect(mosq, "host", 1883, 60);
  if (!early)
    mosquitto_connect(mosq, "host", 1883, 60);
}

struct device {
  struct mosquitto *mosq;
  bool online;
};

void member_and_else_bad(struct device *dev, int mode) {
  mosquitto_connect(dev->mosq, "host", 1883, 60);
  if (mode == 2)
    mosquitto_disconnect(dev->mosq);
  mosquitto_reconnect(dev->mosq);
  // warning@-1: 'dev->mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  // note@-5: 'dev->mosq' is opened here
  // note@-5: 'mode == 2' is false
}

void member_and_else_ok(struct device *dev) {
  mosquitto_connect(dev->mosq, "host", 1883, 60);
  mosquitto_disconnect(dev->mosq);
  mosquitto_reconnect(dev->mosq);
}

void endless_loop_bad(struct mosquitto *mosq) {
  for (;;)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  // note@-2: 'mosq' is opened here
}

void endless_loop_ok(struct mosquitto *mosq) {
  for (;;) {
    mosquitto_connect(mosq, "host", 1883, 60);
    mosquitto_disconnect(mosq);
  }
}
