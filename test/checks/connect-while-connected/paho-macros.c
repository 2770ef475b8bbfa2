// RUN: %check %s
//===- paho-macros.c - opens, closes and guards behind macros -----*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define OPEN(h, o) MQTTClient_connect(h, o)
#define CLOSE(h) MQTTClient_disconnect(h, 0)
#define IS_UP(h) (MQTTClient_isConnected(h) != 0)
#define RETURN_IF_UP(h)                                                                            \
  do {                                                                                             \
    if (MQTTClient_isConnected(h))                                                                 \
      return;                                                                                      \
  } while (0)
#define RETURN_IF_DOWN(h)                                                                          \
  do {                                                                                             \
    if (!MQTTClient_isConnected(h))                                                                \
      return;                                                                                      \
  } while (0)
#define RETURN_ON_ERROR(call)                                                                      \
  if ((call) != MQTTCLIENT_SUCCESS)                                                                \
  return
#define RETURN_ON_SUCCESS(call)                                                                    \
  if ((call) == MQTTCLIENT_SUCCESS)                                                                \
  return
#define TRY(expr)                                                                                  \
  do {                                                                                             \
    rc = (expr);                                                                                   \
    if (rc)                                                                                        \
      goto fail;                                                                                   \
  } while (0)
#define NEED_TLS 1
#define NEED_PLAIN 0

void plain_bad(MQTTClient client, Opts *o) {
  OPEN(client, o);
  OPEN(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void plain_ok(MQTTClient client, Opts *o) {
  OPEN(client, o);
  CLOSE(client);
  OPEN(client, o);
}

void guard_macro_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  RETURN_IF_DOWN(client);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void guard_macro_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  RETURN_IF_UP(client);
  MQTTClient_connect(client, o);
}

void predicate_macro_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (IS_UP(client))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void predicate_macro_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (!IS_UP(client))
    MQTTClient_connect(client, o);
}

void error_macro_bad(MQTTClient client, Opts *o) {
  RETURN_ON_ERROR(MQTTClient_connect(client, o));
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void error_macro_ok(MQTTClient client, Opts *o) {
  RETURN_ON_SUCCESS(MQTTClient_connect(client, o));
  MQTTClient_connect(client, o);
}

int try_macro_bad(MQTTClient client, Opts *o) {
  int rc;
  TRY(MQTTClient_connect(client, o));
  TRY(MQTTClient_setCommandTimeout(client, 10));
  return 0;
fail:
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  return rc;
}

int try_macro_ok(MQTTClient client, Opts *o) {
  int rc;
  TRY(MQTTClient_setCommandTimeout(client, 10));
  TRY(MQTTClient_connect(client, o));
  return 0;
fail:
  MQTTClient_connect(client, o);
  return rc;
}

void conditional_compilation_bad(MQTTClient client, Opts *o) {
#if NEED_TLS
  MQTTClient_connect(client, o);
#endif
#if !NEED_PLAIN
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
#endif
}

void conditional_compilation_ok(MQTTClient client, Opts *o) {
#if NEED_TLS
  MQTTClient_connect(client, o);
#else
  o->connectTimeout = 5;
  MQTTClient_connect(client, o);
#endif
#if NEED_PLAIN
  MQTTClient_connect(client, o);
#endif
}

void macro_constant_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (NEED_TLS)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void macro_constant_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (NEED_PLAIN)
    MQTTClient_connect(client, o);
}
