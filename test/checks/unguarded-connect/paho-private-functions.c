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
