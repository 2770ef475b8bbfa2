// RUN: %check %s -check=iot-unguarded-connect
//===- paho-cleared.c - Flags in memory that is cleared -----------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <stdbool.h>
#include <string.h>

static MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;

struct session {
  unsigned sequence;
  bool open;
};

static void clear(struct session *s) { memset(s, 0, sizeof *s); }

static struct {
  MQTTClient client;
  struct session now;
} lost;

void open_lost_bad(void) {
  if (!lost.now.open)
    lost.now.open = MQTTClient_connect(lost.client, &Options) == MQTTCLIENT_SUCCESS;
  // warning@-1: 'lost.client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void reset_lost(void) {
  clear(&lost.now);
}

static struct {
  MQTTClient client;
  struct session now;
} closed;

void open_closed_ok(void) {
  if (!closed.now.open)
    closed.now.open = MQTTClient_connect(closed.client, &Options) == MQTTCLIENT_SUCCESS;
}

void reset_closed(void) {
  MQTTClient_disconnect(closed.client, 10);
  clear(&closed.now);
}

// A pointer that is set aside.
static MQTTClient dropped;
static struct session dropped_now;

void open_dropped_bad(void) {
  if (!dropped_now.open)
    dropped_now.open = MQTTClient_connect(dropped, &Options) == MQTTCLIENT_SUCCESS;
  // warning@-1: 'dropped' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void reset_dropped(void) {
  struct session *s = &dropped_now;
  memset((void *)s, 0, sizeof(struct session));
}

static MQTTClient ended;
static struct session ended_now;

void open_ended_ok(void) {
  if (!ended_now.open)
    ended_now.open = MQTTClient_connect(ended, &Options) == MQTTCLIENT_SUCCESS;
}

void reset_ended(void) {
  struct session *s = &ended_now;
  MQTTClient_disconnect(ended, 10);
  memset((void *)s, 0, sizeof(struct session));
}
