// RUN: %check %s
//===- paho-cleanup.c - __attribute__((cleanup)) ------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

static void close_it(MQTTClient *client) { MQTTClient_disconnect(*client, 10); }
static void leave_it(MQTTClient *client) { (void)client; }

#define CLOSED_AT_END __attribute__((cleanup(close_it)))
#define LEFT_AT_END __attribute__((cleanup(leave_it)))

static int closed_use(MQTTClient handle, Opts *o) {
  CLOSED_AT_END MQTTClient client = handle;
  return MQTTClient_connect(client, o);
}

static int left_use(MQTTClient handle, Opts *o) {
  LEFT_AT_END MQTTClient client = handle;
  return MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void end_of_function_bad(MQTTClient handle, Opts *o) {
  left_use(handle, o);
  left_use(handle, o);
}

void end_of_function_ok(MQTTClient handle, Opts *o) {
  closed_use(handle, o);
  closed_use(handle, o);
}

void end_of_block_bad(MQTTClient handle, Opts *o) {
  CLOSED_AT_END MQTTClient client = handle;
  MQTTClient_connect(client, o);
  MQTTClient_connect(handle, o);
  // warning@-1: 'handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void end_of_block_ok(MQTTClient handle, Opts *o) {
  {
    CLOSED_AT_END MQTTClient client = handle;
    MQTTClient_connect(client, o);
  }
  MQTTClient_connect(handle, o);
}

void each_pass_bad(MQTTClient handle, Opts *o, int n) {
  CLOSED_AT_END MQTTClient client = handle;
  while (n--) {
    MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    if (n == 3)
      continue;
  }
}

void each_pass_ok(MQTTClient handle, Opts *o, int n) {
  while (n--) {
    CLOSED_AT_END MQTTClient client = handle;
    MQTTClient_connect(client, o);
    if (n == 3)
      continue;
  }
}
