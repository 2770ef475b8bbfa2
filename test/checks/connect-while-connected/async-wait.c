// RUN: %check %s
//===- async-wait.c - waiting for the outcome of an open ----------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTAsync.h"

typedef MQTTAsync_connectOptions Opts;

static volatile int a_up;
static volatile int a_failed;

static void a_on_up(void *context, MQTTAsync_successData *response) {
  (void)context;
  (void)response;
  a_up = 1;
}

static void a_on_failed(void *context, MQTTAsync_failureData *response) {
  (void)context;
  (void)response;
  a_failed = 1;
}

void wait_then_open_bad(MQTTAsync client) {
  Opts o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = a_on_up;
  o.onFailure = a_on_failed;
  a_up = 0;
  a_failed = 0;
  MQTTAsync_connect(client, &o);
  while (!a_up && !a_failed)
    ;
  if (a_up)
    MQTTAsync_connect(client, &o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

static volatile int b_up;
static volatile int b_failed;

static void b_on_up(void *context, MQTTAsync_successData *response) {
  (void)context;
  (void)response;
  b_up = 1;
}

static void b_on_failed(void *context, MQTTAsync_failureData *response) {
  (void)context;
  (void)response;
  b_failed = 1;
}

void wait_then_open_ok(MQTTAsync client) {
  Opts o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = b_on_up;
  o.onFailure = b_on_failed;
  b_up = 0;
  b_failed = 0;
  MQTTAsync_connect(client, &o);
  while (!b_up && !b_failed)
    ;
  if (b_failed)
    MQTTAsync_connect(client, &o);
}

void counted_wait_bad(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  for (int i = 0; i < 100 && !MQTTAsync_isConnected(client); i++)
    ;
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void counted_wait_ok(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  for (int i = 0; i < 100 && !MQTTAsync_isConnected(client); i++)
    ;
  MQTTAsync_subscribe(client, "t", 1, NULL);
}

void wait_until_up_bad(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  while (!MQTTAsync_isConnected(client))
    ;
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void wait_until_up_ok(MQTTAsync client, Opts *o, MQTTAsync_disconnectOptions *d) {
  MQTTAsync_connect(client, o);
  while (!MQTTAsync_isConnected(client))
    ;
  MQTTAsync_disconnect(client, d);
  MQTTAsync_connect(client, o);
}

void loop_without_wait_bad(MQTTAsync client, int n) {
  Opts o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = a_on_up;
  while (n-- > 0) {
    if (!MQTTAsync_isConnected(client))
      MQTTAsync_connect(client, &o);
      // warning@-1: 'client' may already be connected here; the library ignores the second open
  }
}

void loop_without_wait_ok(MQTTAsync client, int n) {
  Opts o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = a_on_up;
  int asked = 0;
  while (n-- > 0) {
    if (!asked) {
      asked = 1;
      MQTTAsync_connect(client, &o);
    }
  }
}
