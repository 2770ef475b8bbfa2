// RUN: %check %s
//===- async-callbacks.c - one run of a callback ------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTAsync.h"

typedef MQTTAsync_connectOptions Opts;

struct session {
  MQTTAsync client;
  Opts *options;
};

static Opts g_options;

static void again_when_connected(void *context, MQTTAsync_successData *response) {
  MQTTAsync client = context;
  (void)response;
  MQTTAsync_connect(client, &g_options);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void success_bad(MQTTAsync client) {
  Opts o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = again_when_connected;
  o.context = client;
  MQTTAsync_connect(client, &o);
}

static void subscribe_when_connected(void *context, MQTTAsync_successData *response) {
  MQTTAsync client = context;
  (void)response;
  MQTTAsync_subscribe(client, "t", 1, NULL);
}

void success_ok(MQTTAsync client) {
  Opts o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = subscribe_when_connected;
  o.context = client;
  MQTTAsync_connect(client, &o);
}

static void twice_after_failure(void *context, MQTTAsync_failureData *response) {
  MQTTAsync client = context;
  (void)response;
  MQTTAsync_connect(client, &g_options);
  MQTTAsync_connect(client, &g_options);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void failure_bad(MQTTAsync client) {
  Opts o = MQTTAsync_connectOptions_initializer;
  o.onFailure = twice_after_failure;
  o.context = client;
  MQTTAsync_connect(client, &o);
}

static void once_after_failure(void *context, MQTTAsync_failureData *response) {
  MQTTAsync client = context;
  (void)response;
  MQTTAsync_connect(client, &g_options);
}

void failure_ok(MQTTAsync client) {
  Opts o = MQTTAsync_connectOptions_initializer;
  o.onFailure = once_after_failure;
  o.context = client;
  MQTTAsync_connect(client, &o);
}

static void twice_after_loss(void *context, char *cause) {
  MQTTAsync client = context;
  (void)cause;
  MQTTAsync_connect(client, &g_options);
  MQTTAsync_connect(client, &g_options);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void lost_bad(MQTTAsync client) {
  MQTTAsync_setCallbacks(client, client, twice_after_loss, NULL, NULL);
}

static void once_after_loss(void *context, char *cause) {
  MQTTAsync client = context;
  (void)cause;
  MQTTAsync_connect(client, &g_options);
}

void lost_ok(MQTTAsync client) {
  MQTTAsync_setCallbacks(client, client, once_after_loss, NULL, NULL);
}

static void connect_when_connected(void *context, char *cause) {
  MQTTAsync client = context;
  (void)cause;
  MQTTAsync_connect(client, &g_options);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void connected_event_bad(MQTTAsync client) {
  MQTTAsync_setConnected(client, client, connect_when_connected);
}

static void publish_when_connected(void *context, char *cause) {
  MQTTAsync client = context;
  (void)cause;
  MQTTAsync_send(client, "t", 1, "x", 0, 0, NULL);
}

void connected_event_ok(MQTTAsync client) {
  MQTTAsync_setConnected(client, client, publish_when_connected);
}

static void twice_when_closed(void *context, MQTTAsync_successData *response) {
  MQTTAsync client = context;
  (void)response;
  MQTTAsync_connect(client, &g_options);
  MQTTAsync_connect(client, &g_options);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void closed_event_bad(MQTTAsync client) {
  MQTTAsync_disconnectOptions d = MQTTAsync_disconnectOptions_initializer;
  d.onSuccess = twice_when_closed;
  d.context = client;
  MQTTAsync_disconnect(client, &d);
}

static void once_when_closed(void *context, MQTTAsync_successData *response) {
  MQTTAsync client = context;
  (void)response;
  MQTTAsync_connect(client, &g_options);
}

void closed_event_ok(MQTTAsync client) {
  MQTTAsync_disconnectOptions d = MQTTAsync_disconnectOptions_initializer;
  d.onSuccess = once_when_closed;
  d.context = client;
  MQTTAsync_disconnect(client, &d);
}

static void session_up(void *context, MQTTAsync_successData *response) {
  struct session *s = context;
  (void)response;
  MQTTAsync_connect(s->client, s->options);
  // warning@-1: 's->client' may already be connected here; the library ignores the second open
}

void struct_context_bad(struct session *s) {
  Opts o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = session_up;
  o.context = s;
  MQTTAsync_connect(s->client, &o);
}

static void session_failed(void *context, MQTTAsync_failureData *response) {
  struct session *s = context;
  (void)response;
  MQTTAsync_connect(s->client, s->options);
}

void struct_context_ok(struct session *s) {
  Opts o = MQTTAsync_connectOptions_initializer;
  o.onFailure = session_failed;
  o.context = s;
  MQTTAsync_connect(s->client, &o);
}

static void up5(void *context, MQTTAsync_successData5 *response) {
  MQTTAsync client = context;
  (void)response;
  MQTTAsync_connect(client, &g_options);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void success5_bad(MQTTAsync client) {
  Opts o = MQTTAsync_connectOptions_initializer5;
  o.onSuccess5 = up5;
  o.context = client;
  MQTTAsync_connect(client, &o);
}

static void down5(void *context, MQTTAsync_failureData5 *response) {
  MQTTAsync client = context;
  (void)response;
  MQTTAsync_connect(client, &g_options);
}

void success5_ok(MQTTAsync client) {
  Opts o = MQTTAsync_connectOptions_initializer5;
  o.onFailure5 = down5;
  o.context = client;
  MQTTAsync_connect(client, &o);
}

static void close_then_twice(void *context, MQTTAsync_successData *response) {
  MQTTAsync client = context;
  (void)response;
  MQTTAsync_disconnect(client, NULL);
  MQTTAsync_connect(client, &g_options);
  MQTTAsync_connect(client, &g_options);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void closes_itself_bad(MQTTAsync client) {
  Opts o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = close_then_twice;
  o.context = client;
  MQTTAsync_connect(client, &o);
}

static void close_then_once(void *context, MQTTAsync_successData *response) {
  MQTTAsync client = context;
  (void)response;
  MQTTAsync_disconnect(client, NULL);
  MQTTAsync_connect(client, &g_options);
}

void closes_itself_ok(MQTTAsync client) {
  Opts o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = close_then_once;
  o.context = client;
  MQTTAsync_connect(client, &o);
}
