// RUN: %check %s
//===- paho-expressions.c -----------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)

int and_chain_bad(MQTTClient client, Opts *o, Opts *next) {
  return MQTTClient_connect(client, o) == 0 &&
         MQTTClient_connect(client, next) == 0;
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

int and_chain_ok(MQTTClient client, Opts *o, Opts *next) {
  return MQTTClient_connect(client, o) != 0 &&
         MQTTClient_connect(client, next) != 0;
}

int or_chain_bad(MQTTClient client, Opts *o, Opts *next) {
  return MQTTClient_connect(client, o) != 0 ||
         MQTTClient_connect(client, next) != 0;
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

int or_chain_ok(MQTTClient client, Opts *o, Opts *next) {
  return MQTTClient_connect(client, o) == 0 ||
         MQTTClient_connect(client, next) == 0;
}

void comma_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o),
      MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void comma_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o), MQTTClient_disconnect(client, 0), MQTTClient_connect(client, o);
}

int ternary_bad(MQTTClient client, Opts *o, Opts *next) {
  return MQTTClient_connect(client, o)
             ? -1
             : MQTTClient_connect(client, next);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

int ternary_ok(MQTTClient client, Opts *o, Opts *next) {
  return MQTTClient_connect(client, o)
             ? MQTTClient_connect(client, next)
             : 0;
}

int elvis_bad(MQTTClient client, Opts *o, Opts *next) {
  return MQTTClient_connect(client, o) != 0
             ?: MQTTClient_connect(client, next);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

int elvis_ok(MQTTClient client, Opts *o, Opts *next) {
  return MQTTClient_connect(client, o) == 0
             ?: MQTTClient_connect(client, next);
}

int statement_expression_bad(MQTTClient client, Opts *o) {
  int rc = ({
    int r = MQTTClient_connect(client, o);
    r;
  });
  if (rc == 0)
    rc = MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  return rc;
}

int statement_expression_ok(MQTTClient client, Opts *o) {
  int rc = ({
    int r = MQTTClient_connect(client, o);
    r;
  });
  if (rc != 0)
    rc = MQTTClient_connect(client, o);
  return rc;
}

void guard_expression_bad(MQTTClient client, Opts *o) {
  if (({ MQTTClient_isConnected(client); }))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void guard_expression_ok(MQTTClient client, Opts *o) {
  if (!({ MQTTClient_isConnected(client); }))
    MQTTClient_connect(client, o);
}

void unlikely_failure_bad(MQTTClient client, Opts *o) {
  if (unlikely(MQTTClient_connect(client, o) != 0))
    return;
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void unlikely_failure_ok(MQTTClient client, Opts *o) {
  if (unlikely(MQTTClient_connect(client, o) != 0))
    MQTTClient_connect(client, o);
}

void likely_success_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (likely(rc == 0))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void likely_success_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (likely(rc == 0))
    return;
  MQTTClient_connect(client, o);
}

void likely_query_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (likely(MQTTClient_isConnected(client)))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void likely_query_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (unlikely(!MQTTClient_isConnected(client)))
    MQTTClient_connect(client, o);
}

void expect_long_bad(MQTTClient client, Opts *o) {
  if (__builtin_expect(MQTTClient_connect(client, o), 0) == 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void expect_long_ok(MQTTClient client, Opts *o) {
  if (__builtin_expect(MQTTClient_connect(client, o), 0) != 0)
    MQTTClient_connect(client, o);
}

void three_terms_bad(MQTTClient client, Opts *o, int a, int b) {
  if (a && MQTTClient_connect(client, o) == 0 && b)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void three_terms_ok(MQTTClient client, Opts *o, int a, int b) {
  if (a && MQTTClient_connect(client, o) != 0 && b)
    MQTTClient_connect(client, o);
}

void not_of_or_bad(MQTTClient client, Opts *o, int a) {
  MQTTClient_connect(client, o);
  if (!(a || !MQTTClient_isConnected(client)))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void not_of_or_ok(MQTTClient client, Opts *o, int a) {
  MQTTClient_connect(client, o);
  if (!(a || MQTTClient_isConnected(client)))
    MQTTClient_connect(client, o);
}

void cast_bad(MQTTClient client, Opts *o) {
  if ((unsigned char)(MQTTClient_isConnected(client) != 0))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void cast_ok(MQTTClient client, Opts *o) {
  if (!(unsigned char)(MQTTClient_isConnected(client) != 0))
    MQTTClient_connect(client, o);
}

unsigned long unevaluated_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  return sizeof(MQTTClient_disconnect(client, 0));
}

unsigned long unevaluated_ok(MQTTClient client, Opts *o) {
  unsigned long size = sizeof(MQTTClient_connect(client, o));
  MQTTClient_connect(client, o);
  return size;
}
