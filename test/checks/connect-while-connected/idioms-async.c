// RUN: %check %s
//===- idioms-async.c - idioms that differ for asynchronous opens -*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTAsync.h"

typedef MQTTAsync_connectOptions Opts;

#define URI "tcp://hub.example:1883"

struct device {
  MQTTAsync client;
  int connecting;
};

struct semaphore {
  int count;
};

extern void wait_for(struct semaphore *s);
extern void post(struct semaphore *s);

static Opts g_options;

void idiom01_async_query_bad(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  if (MQTTAsync_isConnected(client))
    return;
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void idiom01_async_query_ok(MQTTAsync client, Opts *o) {
  if (MQTTAsync_isConnected(client))
    return;
  MQTTAsync_connect(client, o);
}

void idiom04_async_connecting_bad(struct device *d, Opts *o, int n) {
  d->connecting = 0;
  while (n-- > 0) {
    if (MQTTAsync_isConnected(d->client) || d->connecting)
      continue;
    if (MQTTAsync_connect(d->client, o) != MQTTASYNC_SUCCESS)
      // warning@-1: 'd->client' may already be connected here; the library ignores the second open
      d->connecting = 1;
  }
}

void idiom04_async_connecting_ok(struct device *d, Opts *o, int n) {
  d->connecting = 0;
  while (n-- > 0) {
    if (MQTTAsync_isConnected(d->client) || d->connecting)
      continue;
    d->connecting = 1;
    if (MQTTAsync_connect(d->client, o) != MQTTASYNC_SUCCESS)
      d->connecting = 0;
  }
}

void idiom11_async_destroy_bad(struct device *d, Opts *o, int fresh) {
  MQTTAsync_connect(d->client, o);
  if (fresh) {
    MQTTAsync_destroy(&d->client);
    MQTTAsync_create(&d->client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  }
  MQTTAsync_connect(d->client, o);
  // warning@-1: 'd->client' may already be connected here; the library ignores the second open
}

void idiom11_async_destroy_ok(struct device *d, Opts *o) {
  MQTTAsync_connect(d->client, o);
  if (d->client)
    MQTTAsync_destroy(&d->client);
  MQTTAsync_create(&d->client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTAsync_connect(d->client, o);
}

void idiom12_async_disconnect_bad(MQTTAsync client, MQTTAsync other, Opts *o) {
  MQTTAsync_connect(client, o);
  MQTTAsync_disconnect(other, NULL);
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void idiom12_async_disconnect_ok(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  MQTTAsync_disconnect(client, NULL);
  MQTTAsync_connect(client, o);
}

static void twice_when_down(void *context, MQTTAsync_successData *response) {
  MQTTAsync client = context;
  (void)response;
  MQTTAsync_connect(client, &g_options);
  MQTTAsync_connect(client, &g_options);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void idiom13_after_disconnect_bad(MQTTAsync client) {
  MQTTAsync_disconnectOptions d = MQTTAsync_disconnectOptions_initializer;
  d.onSuccess = twice_when_down;
  d.context = client;
  MQTTAsync_disconnect(client, &d);
}

static void once_when_down(void *context, MQTTAsync_successData *response) {
  MQTTAsync client = context;
  (void)response;
  MQTTAsync_connect(client, &g_options);
}

void idiom13_after_disconnect_ok(MQTTAsync client) {
  MQTTAsync_disconnectOptions d = MQTTAsync_disconnectOptions_initializer;
  d.onSuccess = once_when_down;
  d.context = client;
  MQTTAsync_disconnect(client, &d);
}

void idiom17_async_retry_bad(MQTTAsync client, Opts *o) {
  while (MQTTAsync_connect(client, o) == MQTTASYNC_SUCCESS)
    // warning@-1: 'client' may already be connected here; the library ignores the second open
    ;
}

void idiom17_async_retry_ok(MQTTAsync client, Opts *o) {
  while (MQTTAsync_connect(client, o) != MQTTASYNC_SUCCESS)
    ;
}

void idiom18_async_query_retry_bad(MQTTAsync client, Opts *o) {
  while (!MQTTAsync_isConnected(client))
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void idiom18_async_query_retry_ok(MQTTAsync client, Opts *o) {
  if (MQTTAsync_isConnected(client))
    return;
  MQTTAsync_connect(client, o);
  while (!MQTTAsync_isConnected(client))
    ;
}

static void again_after_loss(void *context, char *cause) {
  struct device *d = context;
  (void)cause;
  MQTTAsync_connect(d->client, &g_options);
  if (!MQTTAsync_isConnected(d->client))
    MQTTAsync_connect(d->client, &g_options);
    // warning@-1: 'd->client' may already be connected here; the library ignores the second open
}

void idiom20_async_lost_bad(struct device *d) {
  MQTTAsync_setConnectionLostCallback(d->client, d, again_after_loss);
}

static void after_loss(void *context, char *cause) {
  struct device *d = context;
  (void)cause;
  MQTTAsync_connect(d->client, &g_options);
}

void idiom20_async_lost_ok(struct device *d) {
  MQTTAsync_setConnectionLostCallback(d->client, d, after_loss);
}

struct outcome {
  struct semaphore done;
  int failed;
};

static void report_success(void *context, MQTTAsync_successData *response) {
  struct outcome *w = context;
  (void)response;
  post(&w->done);
}

static void report_failure(void *context, MQTTAsync_failureData *response) {
  struct outcome *w = context;
  (void)response;
  w->failed = 1;
  post(&w->done);
}

void idiom22_wait_bad(void) {
  MQTTAsync client;
  struct outcome w = {{0}, 0};
  Opts o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = report_success;
  o.onFailure = report_failure;
  o.context = &w;
  MQTTAsync_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTAsync_connect(client, &o);
  wait_for(&w.done);
  if (!w.failed)
    MQTTAsync_connect(client, &o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void idiom22_wait_ok(void) {
  MQTTAsync client;
  struct outcome w = {{0}, 0};
  Opts o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = report_success;
  o.onFailure = report_failure;
  o.context = &w;
  MQTTAsync_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTAsync_connect(client, &o);
  wait_for(&w.done);
  if (w.failed)
    MQTTAsync_connect(client, &o);
}
