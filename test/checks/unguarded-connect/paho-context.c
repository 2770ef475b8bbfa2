// RUN: %check %s -check=iot-unguarded-connect
//===- paho-context.c - Callbacks with a context ------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

void timer_start(void (*run)(void *), void *context, int seconds);

static MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;

struct bare {
  MQTTClient client;
};

static void bare_tick_bad(void *context) {
  struct bare *b = context;
  MQTTClient_connect(b->client, &Options);
  // warning@-1: 'b->client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

struct flagged {
  MQTTClient client;
  int up;
};

static void flagged_tick_ok(void *context) {
  struct flagged *f = context;
  if (!f->up)
    f->up = MQTTClient_connect(f->client, &Options) == MQTTCLIENT_SUCCESS;
}

static void flagged_stop(void *context) {
  struct flagged *f = context;
  MQTTClient_disconnect(f->client, 10);
  f->up = 0;
}

struct drifting {
  MQTTClient client;
  int up;
};

static void drifting_tick_bad(void *context) {
  struct drifting *d = context;
  if (!d->up && MQTTClient_connect(d->client, &Options) == MQTTCLIENT_SUCCESS)
    // warning@-1: 'd->client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    d->up = 1;
}

static void drifting_forget(void *context) {
  struct drifting *d = (struct drifting *)context;
  d->up = 0;
}

// The caller chooses the object each time: nothing is known of earlier runs.
void api_open_ok(struct flagged *f) { MQTTClient_connect(f->client, &Options); }

void start(struct bare *b, struct flagged *f, struct drifting *d) {
  timer_start(bare_tick_bad, b, 10);
  timer_start(flagged_tick_ok, f, 10);
  timer_start(flagged_stop, f, 10);
  timer_start(drifting_tick_bad, d, 10);
  timer_start(drifting_forget, d, 10);
}
