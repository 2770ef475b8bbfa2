// RUN: %check %s -check=iot-unguarded-connect
//===- paho-guards.c - Questions before the open ------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

extern unsigned int sleep(unsigned int seconds);

static Opts Options = MQTTClient_connectOptions_initializer;

static MQTTClient Bare;
static MQTTClient Asked;

int no_question_bad(void) {
  return MQTTClient_connect(Bare, &Options);
  // warning@-1: 'Bare' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

int early_return_ok(void) {
  if (MQTTClient_isConnected(Asked))
    return 0;
  return MQTTClient_connect(Asked, &Options);
}

static MQTTClient North;
static MQTTClient South;
static MQTTClient East;

void asks_the_other_bad(void) {
  if (!MQTTClient_isConnected(North))
    MQTTClient_connect(South, &Options);
  // warning@-1: 'South' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void asks_the_same_ok(void) {
  if (!MQTTClient_isConnected(East))
    MQTTClient_connect(East, &Options);
}

static MQTTClient Hasty;
static MQTTClient Patient;

void asks_only_if_careful_bad(int careful) {
  if (careful && MQTTClient_isConnected(Hasty))
    return;
  MQTTClient_connect(Hasty, &Options);
  // warning@-1: 'Hasty' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void asks_in_any_case_ok(int careful) {
  if (MQTTClient_isConnected(Patient))
    return;
  if (careful)
    sleep(1);
  MQTTClient_connect(Patient, &Options);
}

static MQTTClient Either;
static MQTTClient Both;

void wanted_or_not_connected_bad(int wanted) {
  if (wanted || !MQTTClient_isConnected(Either))
    MQTTClient_connect(Either, &Options);
  // warning@-1: 'Either' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void wanted_and_not_connected_ok(int wanted) {
  if (wanted && !MQTTClient_isConnected(Both))
    MQTTClient_connect(Both, &Options);
}

static MQTTClient After;
static MQTTClient Before;

void loop_asks_after_bad(void) {
  do {
    MQTTClient_connect(After, &Options);
    // warning@-1: 'After' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  } while (!MQTTClient_isConnected(After));
}

void loop_asks_before_ok(void) {
  while (!MQTTClient_isConnected(Before))
    MQTTClient_connect(Before, &Options);
}

static MQTTClient Quick;
static MQTTClient Slow;

int conditional_operator_bad(int quick) {
  return quick ? MQTTClient_connect(Quick, &Options) : MQTTClient_disconnect(Quick, 0);
  // warning@-1: 'Quick' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

int conditional_operator_ok(void) {
  return MQTTClient_isConnected(Slow) ? 0 : MQTTClient_connect(Slow, &Options);
}

static MQTTClient Unstored;
static MQTTClient Stored;

void other_result_stored_bad(void) {
  int up = MQTTClient_setCommandTimeout(Unstored, 1000);
  if (!up)
    MQTTClient_connect(Unstored, &Options);
  // warning@-1: 'Unstored' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void result_stored_ok(void) {
  int up = MQTTClient_isConnected(Stored);
  sleep(1);
  if (!up)
    MQTTClient_connect(Stored, &Options);
}

static MQTTClient Plain;
static MQTTClient Guarded;
static MQTTClient Wrapped;

static int plain_online(void) { return MQTTClient_isConnected(Guarded) != 0; }
static int wrapped_online(void) { return MQTTClient_isConnected(Wrapped) != 0; }

void predicate_of_the_other_bad(void) {
  if (!plain_online())
    MQTTClient_connect(Plain, &Options);
  // warning@-1: 'Plain' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void predicate_ok(void) {
  if (wrapped_online())
    return;
  MQTTClient_connect(Wrapped, &Options);
}

#define OPEN(client) MQTTClient_connect(client, &Options)
#define ENSURE(client)                                                                             \
  do {                                                                                             \
    if (!MQTTClient_isConnected(client))                                                           \
      OPEN(client);                                                                                \
  } while (0)

static MQTTClient Macro;
static MQTTClient Ensured;

void macro_bad(void) {
  OPEN(Macro);
  // warning@-1: 'Macro' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void macro_ok(void) { ENSURE(Ensured); }

static MQTTClient Partly;
static MQTTClient Wholly;

static void open_partly(void) {
  MQTTClient_connect(Partly, &Options);
  // warning@-1: 'Partly' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void open_wholly(void) { MQTTClient_connect(Wholly, &Options); }

void first_caller_asks_bad(void) {
  if (!MQTTClient_isConnected(Partly))
    open_partly();
}

void second_caller_does_not_bad(void) { open_partly(); }

void first_caller_asks_ok(void) {
  if (!MQTTClient_isConnected(Wholly))
    open_wholly();
}

void second_caller_asks_ok(void) {
  if (MQTTClient_isConnected(Wholly) == 0)
    open_wholly();
}

static MQTTClient Ignored;
static MQTTClient Heeded;

void publish_result_ignored_bad(void) {
  MQTTClient_publish(Ignored, "t", 1, "x", 0, 0, NULL);
  MQTTClient_connect(Ignored, &Options);
  // warning@-1: 'Ignored' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void publish_says_disconnected_ok(void) {
  if (MQTTClient_publish(Heeded, "t", 1, "x", 0, 0, NULL) == MQTTCLIENT_DISCONNECTED)
    MQTTClient_connect(Heeded, &Options);
}

static MQTTClient Sorted;
static MQTTClient Switched;

void switch_on_mode_bad(int mode) {
  switch (mode) {
  case 0:
    MQTTClient_connect(Sorted, &Options);
    // warning@-1: 'Sorted' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  default:
    MQTTClient_disconnect(Sorted, 0);
    break;
  }
}

void switch_on_query_ok(void) {
  switch (MQTTClient_isConnected(Switched)) {
  case 0:
    MQTTClient_connect(Switched, &Options);
    break;
  default:
    break;
  }
}

static MQTTClient Lazy;
static MQTTClient Eager;

static MQTTClient eager_client(void) {
  MQTTClient_connect(Eager, &Options);
  // warning@-1: 'Eager' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  return Eager;
}

static MQTTClient lazy_client(void) {
  if (!MQTTClient_isConnected(Lazy))
    MQTTClient_connect(Lazy, &Options);
  return Lazy;
}

void getter_opens_bad(void) { MQTTClient_publish(eager_client(), "t", 1, "x", 0, 0, NULL); }

void getter_asks_ok(void) { MQTTClient_publish(lazy_client(), "t", 1, "x", 0, 0, NULL); }

static MQTTClient Five;
static MQTTClient FiveAsked;

void version_five_bad(MQTTClient_connectOptions *five) {
  MQTTClient_connect5(Five, five, NULL, NULL);
  // warning@-1: 'Five' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void version_five_ok(MQTTClient_connectOptions *five) {
  if (!MQTTClient_isConnected(FiveAsked))
    MQTTClient_connect5(FiveAsked, five, NULL, NULL);
}
