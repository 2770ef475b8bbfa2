// RUN: %check %s -check=iot-unguarded-connect
//===- paho-private-functions.c - Pointers that never leave -------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef enum { Off, On } st;

static MQTTClient Table;
static st table_off(void) { return MQTTClient_connect(Table, 0) == MQTTCLIENT_SUCCESS ? On : Off; }
static st table_on(void) { return MQTTClient_isConnected(Table) ? On : Off; }
static st (*const Steps[])(void) = {table_off, table_on};
static st Now;
void table_tick_ok(void) { Now = Steps[Now](); }

static MQTTClient Mixed;
static st mixed_off(void) {
  return MQTTClient_connect(Mixed, 0) == MQTTCLIENT_SUCCESS ? On : Off;
  // warning@-1: 'Mixed' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
static st mixed_on(void) { return Off; }
static st (*const MixedSteps[])(void) = {mixed_off, mixed_on};
static st MixedNow;
void mixed_tick_bad(void) { MixedNow = MixedSteps[MixedNow](); }

static MQTTClient Handed;
static int HandedUp;
static int handed_open(void) { return MQTTClient_connect(Handed, 0); }
static int timed(int (*run)(void)) { return run(); }
void handed_tick_ok(void) {
  if (!HandedUp && timed(handed_open) == 0)
    HandedUp = 1;
}

static MQTTClient Kept;
static void kept_up(void);
static void kept_down(void);
static void (*KeptState)(void) = kept_down;
static void kept_down(void) {
  if (MQTTClient_connect(Kept, 0) == MQTTCLIENT_SUCCESS)
    KeptState = kept_up;
}
static void kept_up(void) {
  if (!MQTTClient_isConnected(Kept))
    KeptState = kept_down;
}
void kept_tick_ok(void) { KeptState(); }

static MQTTClient Given;
static void given_open(void) {
  MQTTClient_connect(Given, 0);
  // warning@-1: 'Given' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
void timer_start(void (*run)(void));
void given_begin_bad(void) { timer_start(given_open); }

// A table that the object leads to which the calls hand over.
struct uplink {
  const struct uplink_ops *ops;
  MQTTClient mq;
};
struct uplink_ops {
  int (*open)(struct uplink *);
  void (*close)(struct uplink *);
};
static int uplink_open(struct uplink *u) { return MQTTClient_connect(u->mq, 0); }
static void uplink_close(struct uplink *u) { MQTTClient_disconnect(u->mq, 0); }
static const struct uplink_ops UplinkOps = {uplink_open, uplink_close};
static struct uplink Uplink = {&UplinkOps, 0};
int main(void) {
  MQTTClient_create(&Uplink.mq, "tcp://broker", "a", 1, 0);
  if (Uplink.ops->open(&Uplink) == 0)
    Uplink.ops->close(&Uplink);
}

struct spare;
struct spare_ops {
  int (*open)(struct spare *);
};
struct spare {
  const struct spare_ops *ops;
  MQTTClient mq;
};
static int spare_open(struct spare *s) {
  return MQTTClient_connect(s->mq, 0);
  // warning@-1: 's->mq' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
static const struct spare_ops SpareOps = {spare_open};
static struct spare Spare = {&SpareOps, 0};
void supervise(struct spare *s);
void spare_first(void) {
  Spare.ops->open(&Spare);
  MQTTClient_disconnect(Spare.mq, 0);
}
void spare_begin_bad(void) { supervise(&Spare); }
