// RUN: %check %s -check=iot-unguarded-connect
//===- paho-flags.c - Flags that last from run to run -------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

static Opts Options = MQTTClient_connectOptions_initializer;

static MQTTClient Unset;
static MQTTClient Set;
static int UnsetUp;
static int SetUp;

void never_set_bad(void) {
  if (!UnsetUp)
    MQTTClient_connect(Unset, &Options);
  // warning@-1: 'Unset' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void set_on_success_ok(void) {
  if (!SetUp && MQTTClient_connect(Set, &Options) == MQTTCLIENT_SUCCESS)
    SetUp = 1;
}

static MQTTClient Wrong;
static MQTTClient Right;
static int WrongUp;
static int RightUp;

int set_on_failure_bad(void) {
  if (WrongUp)
    return 0;
  int rc = MQTTClient_connect(Wrong, &Options);
  // warning@-1: 'Wrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  if (rc != MQTTCLIENT_SUCCESS)
    WrongUp = 1;
  return rc;
}

int set_unless_failure_ok(void) {
  if (RightUp)
    return 0;
  int rc = MQTTClient_connect(Right, &Options);
  if (rc != MQTTCLIENT_SUCCESS)
    return rc;
  RightUp = 1;
  return 0;
}

static MQTTClient Inverted;
static MQTTClient Straight;
static int InvertedUp;
static int StraightUp;

void result_is_the_flag_bad(void) {
  if (!InvertedUp)
    InvertedUp = MQTTClient_connect(Inverted, &Options);
  // warning@-1: 'Inverted' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void comparison_is_the_flag_ok(void) {
  if (!StraightUp)
    StraightUp = MQTTClient_connect(Straight, &Options) == MQTTCLIENT_SUCCESS;
}

static MQTTClient Mistyped;
static MQTTClient Typed;
static int MistypedUp, MistypedReady;
static int TypedUp, TypedReady;

void other_flag_set_bad(void) {
  if (!MistypedUp && MQTTClient_connect(Mistyped, &Options) == MQTTCLIENT_SUCCESS)
    // warning@-1: 'Mistyped' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    MistypedReady = 1;
  if (MistypedReady)
    MQTTClient_publish(Mistyped, "t", 1, "x", 0, 0, NULL);
}

void same_flag_set_ok(void) {
  if (!TypedUp && MQTTClient_connect(Typed, &Options) == MQTTCLIENT_SUCCESS) {
    TypedUp = 1;
    TypedReady = 1;
  }
  if (TypedReady)
    MQTTClient_publish(Typed, "t", 1, "x", 0, 0, NULL);
}

static MQTTClient Short;
static MQTTClient Long;

void automatic_flag_bad(void) {
  int up = 0;
  if (!up)
    MQTTClient_connect(Short, &Options);
  // warning@-1: 'Short' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  up = 1;
  MQTTClient_publish(Short, "t", 1, up ? "x" : "y", 0, 0, NULL);
}

void static_local_flag_ok(void) {
  static int up;
  if (!up)
    MQTTClient_connect(Long, &Options);
  up = 1;
  MQTTClient_publish(Long, "t", 1, "x", 0, 0, NULL);
}

static MQTTClient Fickle;
static MQTTClient Steady;
static int FickleBusy;
static int SteadyBusy;

int taken_back_always_bad(void) {
  int rc;
  if (FickleBusy)
    return 0;
  FickleBusy = 1;
  rc = MQTTClient_connect(Fickle, &Options);
  // warning@-1: 'Fickle' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  FickleBusy = 0;
  return rc;
}

int taken_back_on_failure_ok(void) {
  int rc;
  if (SteadyBusy)
    return 0;
  SteadyBusy = 1;
  rc = MQTTClient_connect(Steady, &Options);
  if (rc != MQTTCLIENT_SUCCESS)
    SteadyBusy = 0;
  return rc;
}

enum { BIT_WIFI = 1, BIT_BROKER = 2 };

static MQTTClient WrongBit;
static MQTTClient RightBit;
static unsigned WrongBits;
static unsigned RightBits;

void wrong_bit_bad(void) {
  if (WrongBits & BIT_BROKER)
    return;
  if (MQTTClient_connect(WrongBit, &Options) == MQTTCLIENT_SUCCESS)
    // warning@-1: 'WrongBit' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    WrongBits |= BIT_WIFI;
}

void right_bit_ok(void) {
  if (RightBits & BIT_BROKER)
    return;
  if (MQTTClient_connect(RightBit, &Options) == MQTTCLIENT_SUCCESS)
    RightBits |= BIT_BROKER;
}

enum phase { IDLE, TRYING, UP };

static MQTTClient Stuck;
static MQTTClient Moving;
static enum phase StuckPhase;
static enum phase MovingPhase;

void phase_is_not_up_bad(void) {
  if (StuckPhase == UP)
    return;
  StuckPhase = TRYING;
  if (MQTTClient_connect(Stuck, &Options) != MQTTCLIENT_SUCCESS)
    // warning@-1: 'Stuck' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    StuckPhase = IDLE;
}

void phase_is_up_ok(void) {
  if (MovingPhase == UP)
    return;
  MovingPhase = TRYING;
  MovingPhase = MQTTClient_connect(Moving, &Options) == MQTTCLIENT_SUCCESS ? UP : IDLE;
}

static struct {
  MQTTClient client;
  int up;
  int sent;
} BadDevice, GoodDevice;

void member_flag_bad(void) {
  if (!BadDevice.up)
    MQTTClient_connect(BadDevice.client, &Options);
  // warning@-1: 'BadDevice.client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  BadDevice.sent = 1;
}

void member_flag_ok(void) {
  if (!GoodDevice.up)
    MQTTClient_connect(GoodDevice.client, &Options);
  GoodDevice.up = 1;
  GoodDevice.sent = 1;
}

static MQTTClient Hidden;
static MQTTClient Visible;
static int HiddenUp;
static int VisibleUp;

static int hidden_up(void) { return HiddenUp; }
static int visible_up(void) { return VisibleUp; }
static void set_hidden(int up) { HiddenUp = up; }
static void set_visible(int up) { VisibleUp = up; }

void accessors_bad(void) {
  if (hidden_up())
    return;
  MQTTClient_connect(Hidden, &Options);
  // warning@-1: 'Hidden' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  set_hidden(0);
}

void accessors_ok(void) {
  if (visible_up())
    return;
  MQTTClient_connect(Visible, &Options);
  set_visible(1);
}

static MQTTClient Negative;
static MQTTClient Positive;
static int NegativeDown = 1;
static int PositiveDown = 1;

void inverse_flag_bad(void) {
  if (!NegativeDown)
    return;
  MQTTClient_connect(Negative, &Options);
  // warning@-1: 'Negative' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void inverse_flag_ok(void) {
  if (!PositiveDown)
    return;
  if (MQTTClient_connect(Positive, &Options) == MQTTCLIENT_SUCCESS)
    PositiveDown = 0;
}

static MQTTClient Loose;
static MQTTClient Tight;
static volatile int LooseUp;
static volatile int TightUp;

void volatile_flag_bad(void) {
  if (!LooseUp && MQTTClient_connect(Loose, &Options) != MQTTCLIENT_SUCCESS)
    // warning@-1: 'Loose' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    LooseUp = 1;
}

void volatile_flag_ok(void) {
  if (!TightUp && MQTTClient_connect(Tight, &Options) == MQTTCLIENT_SUCCESS)
    TightUp = 1;
}
