// RUN: %check %s -check=iot-unguarded-connect
//===- paho-drift.c - Flags that drift from the connection --------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

static Opts Options = MQTTClient_connectOptions_initializer;

static MQTTClient Left;
static MQTTClient Closed;
static int LeftUp;
static int ClosedUp;

void start_left_bad(void) {
  if (LeftUp)
    return;
  if (MQTTClient_connect(Left, &Options) == MQTTCLIENT_SUCCESS)
    // warning@-1: 'Left' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    LeftUp = 1;
}

void stop_left(void) { LeftUp = 0; }

void start_closed_ok(void) {
  if (ClosedUp)
    return;
  if (MQTTClient_connect(Closed, &Options) == MQTTCLIENT_SUCCESS)
    ClosedUp = 1;
}

void stop_closed(void) {
  MQTTClient_disconnect(Closed, 1000);
  ClosedUp = 0;
}

static MQTTClient Sometimes;
static MQTTClient Always;
static int SometimesUp;
static int AlwaysUp;

void start_sometimes_bad(void) {
  if (!SometimesUp)
    MQTTClient_connect(Sometimes, &Options);
  // warning@-1: 'Sometimes' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  SometimesUp = 1;
}

void stop_sometimes(int gently) {
  if (gently)
    MQTTClient_disconnect(Sometimes, 1000);
  SometimesUp = 0;
}

void start_always_ok(void) {
  if (!AlwaysUp)
    MQTTClient_connect(Always, &Options);
  AlwaysUp = 1;
}

void stop_always(int gently) {
  MQTTClient_disconnect(Always, gently ? 1000 : 0);
  AlwaysUp = 0;
}

static MQTTClient Given;
static MQTTClient Own;
static int GivenUp;
static int OwnUp;
static int OwnMode;

void start_given_bad(void) {
  if (GivenUp)
    return;
  GivenUp = MQTTClient_connect(Given, &Options) == MQTTCLIENT_SUCCESS;
  // warning@-1: 'Given' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void set_given(int up) { GivenUp = up; }

void start_own_ok(void) {
  if (OwnUp)
    return;
  OwnUp = MQTTClient_connect(Own, &Options) == MQTTCLIENT_SUCCESS;
}

void set_own(int mode) { OwnMode = mode; }

int own_mode(void) { return OwnMode; }

static MQTTClient Swapped;
static MQTTClient Ordered;
static MQTTClient Bystander;
static int SwappedUp;
static int OrderedUp;

void start_swapped_bad(void) {
  if (SwappedUp)
    return;
  MQTTClient_connect(Swapped, &Options);
  // warning@-1: 'Swapped' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  SwappedUp = 1;
}

void stop_swapped(void) {
  MQTTClient_disconnect(Bystander, 0);
  SwappedUp = 0;
}

void start_ordered_ok(void) {
  if (OrderedUp)
    return;
  MQTTClient_connect(Ordered, &Options);
  OrderedUp = 1;
}

void stop_ordered(void) {
  OrderedUp = 0;
  MQTTClient_disconnect(Ordered, 0);
}

enum phase { IDLE, UP, FAULT };

static MQTTClient Faulty;
static MQTTClient Sound;
static enum phase FaultyPhase;
static enum phase SoundPhase;

void step_faulty_bad(int fault) {
  switch (FaultyPhase) {
  case IDLE:
    if (MQTTClient_connect(Faulty, &Options) == MQTTCLIENT_SUCCESS)
      // warning@-1: 'Faulty' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
      FaultyPhase = UP;
    break;
  case UP:
    if (fault)
      FaultyPhase = FAULT;
    break;
  case FAULT:
    FaultyPhase = IDLE;
    break;
  }
}

void step_sound_ok(int fault) {
  switch (SoundPhase) {
  case IDLE:
    if (MQTTClient_connect(Sound, &Options) == MQTTCLIENT_SUCCESS)
      SoundPhase = UP;
    break;
  case UP:
    if (fault)
      SoundPhase = FAULT;
    break;
  case FAULT:
    MQTTClient_disconnect(Sound, 0);
    SoundPhase = IDLE;
    break;
  }
}

static MQTTClient Unsubscribed;
static MQTTClient Subscribed;
static int UnsubscribedUp;
static int SubscribedUp;

int error_path_bad(void) {
  int rc;
  if (UnsubscribedUp)
    return 0;
  rc = MQTTClient_connect(Unsubscribed, &Options);
  // warning@-1: 'Unsubscribed' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  if (rc != MQTTCLIENT_SUCCESS)
    return rc;
  rc = MQTTClient_subscribe(Unsubscribed, "commands", 1);
  if (rc != MQTTCLIENT_SUCCESS)
    return rc;
  UnsubscribedUp = 1;
  return 0;
}

int error_path_ok(void) {
  int rc;
  if (SubscribedUp)
    return 0;
  rc = MQTTClient_connect(Subscribed, &Options);
  if (rc != MQTTCLIENT_SUCCESS)
    return rc;
  rc = MQTTClient_subscribe(Subscribed, "commands", 1);
  if (rc != MQTTCLIENT_SUCCESS) {
    MQTTClient_disconnect(Subscribed, 0);
    return rc;
  }
  SubscribedUp = 1;
  return 0;
}

static MQTTClient Sleepy;
static MQTTClient Awake;
static int SleepyUp;
static int AwakeUp;

static void open_sleepy(void) {
  if (SleepyUp)
    return;
  MQTTClient_connect(Sleepy, &Options);
  // warning@-1: 'Sleepy' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  SleepyUp = 1;
}

void wake_sleepy_bad(void) {
  SleepyUp = 0;
  open_sleepy();
}

static void open_awake(void) {
  if (AwakeUp)
    return;
  MQTTClient_connect(Awake, &Options);
  AwakeUp = 1;
}

void wake_awake_ok(void) {
  if (AwakeUp)
    MQTTClient_disconnect(Awake, 0);
  AwakeUp = 0;
  open_awake();
}

static MQTTClient Silent;
static MQTTClient Told;
static int SilentUp;
static int ToldUp;

void start_silent_bad(void) {
  if (SilentUp)
    return;
  MQTTClient_connect(Silent, &Options);
  // warning@-1: 'Silent' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  SilentUp = 1;
}

void send_silent(void) {
  if (MQTTClient_publish(Silent, "t", 1, "x", 0, 0, NULL) == MQTTCLIENT_MAX_MESSAGES_INFLIGHT)
    SilentUp = 0;
}

void start_told_ok(void) {
  if (ToldUp)
    return;
  MQTTClient_connect(Told, &Options);
  ToldUp = 1;
}

void send_told(void) {
  if (MQTTClient_publish(Told, "t", 1, "x", 0, 0, NULL) == MQTTCLIENT_DISCONNECTED)
    ToldUp = 0;
}

static MQTTClient Wiped;
static MQTTClient Preserved;
static struct status {
  int up;
  int errors;
} WipedStatus, PreservedStatus;

void start_wiped_bad(void) {
  if (WipedStatus.up)
    return;
  MQTTClient_connect(Wiped, &Options);
  // warning@-1: 'Wiped' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  WipedStatus.up = 1;
}

void reset_wiped(void) {
  WipedStatus.up = 0;
  WipedStatus.errors = 0;
}

void start_preserved_ok(void) {
  if (PreservedStatus.up)
    return;
  MQTTClient_connect(Preserved, &Options);
  PreservedStatus.up = 1;
}

void reset_preserved(void) { PreservedStatus.errors = 0; }
