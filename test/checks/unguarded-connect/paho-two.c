// RUN: %check %s -check=iot-unguarded-connect
//===- paho-two.c - Two entries, one client -----------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

extern void on_network_up(void (*run)(void));
extern void every(unsigned seconds, void (*run)(void));

static Opts Options = MQTTClient_connectOptions_initializer;

static MQTTClient Raced;
static MQTTClient Agreed;

static void raced_network_up_bad(void) {
  MQTTClient_connect(Raced, &Options);
  // warning@-1: 'Raced' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void raced_timer_bad(void) {
  MQTTClient_connect(Raced, &Options);
  // warning@-1: 'Raced' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void agreed_network_up_ok(void) {
  if (!MQTTClient_isConnected(Agreed))
    MQTTClient_connect(Agreed, &Options);
}

static void agreed_timer_ok(void) {
  if (!MQTTClient_isConnected(Agreed))
    MQTTClient_connect(Agreed, &Options);
}

void raced_init(void) {
  on_network_up(raced_network_up_bad);
  every(60, raced_timer_bad);
}

void agreed_init(void) {
  on_network_up(agreed_network_up_ok);
  every(60, agreed_timer_ok);
}

static MQTTClient Half;
static MQTTClient Full;

void half_guarded_ok(void) {
  if (!MQTTClient_isConnected(Half))
    MQTTClient_connect(Half, &Options);
}

void half_unguarded_bad(void) {
  MQTTClient_connect(Half, &Options);
  // warning@-1: 'Half' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  MQTTClient_publish(Half, "t", 1, "x", 0, 0, NULL);
  MQTTClient_disconnect(Half, 0);
}

void full_guarded_ok(void) {
  if (!MQTTClient_isConnected(Full))
    MQTTClient_connect(Full, &Options);
}

void full_closes_first_ok(void) {
  MQTTClient_disconnect(Full, 0);
  MQTTClient_connect(Full, &Options);
}

static MQTTClient Split;
static MQTTClient Joined;
static int SplitByTimer, SplitByUser;
static int JoinedUp;

void split_timer_bad(void) {
  if (!SplitByTimer)
    MQTTClient_connect(Split, &Options);
  // warning@-1: 'Split' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  SplitByTimer = 1;
}

void split_user_bad(void) {
  if (!SplitByUser)
    MQTTClient_connect(Split, &Options);
  // warning@-1: 'Split' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  SplitByUser = 1;
}

void joined_timer_ok(void) {
  if (!JoinedUp)
    MQTTClient_connect(Joined, &Options);
  JoinedUp = 1;
}

void joined_user_ok(void) {
  if (!JoinedUp)
    MQTTClient_connect(Joined, &Options);
  JoinedUp = 1;
}

static MQTTClient Open;
static MQTTClient Pair;

void start_without_stop_bad(void) {
  MQTTClient_connect(Open, &Options);
  // warning@-1: 'Open' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void send_between(void) { MQTTClient_publish(Open, "t", 1, "x", 0, 0, NULL); }

void send_and_stop_ok(void) {
  MQTTClient_connect(Pair, &Options);
  MQTTClient_publish(Pair, "t", 1, "x", 0, 0, NULL);
  MQTTClient_disconnect(Pair, 0);
}

static MQTTClient Trusting;
static MQTTClient Checking;
static int TrustingUp;
static int CheckingUp;

void trusting_start_bad(void) {
  MQTTClient_connect(Trusting, &Options);
  // warning@-1: 'Trusting' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  TrustingUp = 1;
}

void trusting_stop(void) {
  if (!TrustingUp)
    return;
  MQTTClient_disconnect(Trusting, 0);
  TrustingUp = 0;
}

void checking_stop(void) {
  if (!CheckingUp)
    return;
  MQTTClient_disconnect(Checking, 0);
  CheckingUp = 0;
}

void checking_start_ok(void) {
  checking_stop();
  MQTTClient_connect(Checking, &Options);
  CheckingUp = 1;
}

static MQTTClient Asked;
static MQTTClient Served;
static int AskedWanted;
static int ServedWanted;

void asked_request(void) { AskedWanted = 1; }

void asked_poll_bad(void) {
  if (!AskedWanted)
    return;
  AskedWanted = 0;
  MQTTClient_connect(Asked, &Options);
  // warning@-1: 'Asked' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void served_request(void) { ServedWanted = 1; }

void served_poll_ok(void) {
  if (!ServedWanted)
    return;
  ServedWanted = 0;
  MQTTClient_disconnect(Served, 0);
  MQTTClient_connect(Served, &Options);
}

static MQTTClient First;
static MQTTClient Second;
static MQTTClient OnlyFirst;
static MQTTClient OnlySecond;

void both_use_one_bad(void) {
  MQTTClient_connect(First, &Options);
  // warning@-1: 'First' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  MQTTClient_disconnect(Second, 0);
}

void second_is_closed_ok(void) {
  MQTTClient_connect(Second, &Options);
  MQTTClient_disconnect(Second, 0);
}

void each_its_own_ok(void) {
  MQTTClient_connect(OnlyFirst, &Options);
  MQTTClient_connect(OnlySecond, &Options);
  MQTTClient_disconnect(OnlyFirst, 0);
  MQTTClient_disconnect(OnlySecond, 0);
}

static MQTTClient Common;
static MQTTClient Private;

static void open_common(void) {
  MQTTClient_connect(Common, &Options);
  // warning@-1: 'Common' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void common_from_menu_bad(void) { open_common(); }

void common_from_wire_bad(void) {
  open_common();
  MQTTClient_publish(Common, "t", 1, "x", 0, 0, NULL);
  MQTTClient_disconnect(Common, 0);
}

static void open_private(void) { MQTTClient_connect(Private, &Options); }

void private_from_menu_ok(void) {
  if (MQTTClient_isConnected(Private))
    return;
  open_private();
}

void private_from_wire_ok(void) {
  MQTTClient_disconnect(Private, 0);
  open_private();
}
