// RUN: %check %s
//===- paho-branch.c - if and else --------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

enum transport { PLAIN, TLS, WEBSOCKET };

void either_then_again_bad(MQTTClient client, Opts *plain, Opts *tls, int secure) {
  if (secure)
    MQTTClient_connect(client, tls);
  else
    MQTTClient_connect(client, plain);
  MQTTClient_connect(client, plain);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void either_then_again_ok(MQTTClient client, Opts *plain, Opts *tls, int secure) {
  if (secure)
    MQTTClient_connect(client, tls);
  else
    MQTTClient_connect(client, plain);
  MQTTClient_subscribe(client, "t", 0);
}

void one_arm_closes_bad(MQTTClient client, Opts *o, int polite) {
  MQTTClient_connect(client, o);
  if (polite)
    MQTTClient_disconnect(client, 1000);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void one_arm_closes_ok(MQTTClient client, Opts *o, int polite) {
  MQTTClient_connect(client, o);
  if (polite)
    MQTTClient_disconnect(client, 1000);
  else
    MQTTClient_disconnect(client, 0);
  MQTTClient_connect(client, o);
}

void two_conditions_bad(MQTTClient client, Opts *o, int at_start, int on_demand) {
  if (at_start)
    MQTTClient_connect(client, o);
  if (on_demand)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void two_conditions_ok(MQTTClient client, Opts *o, int at_start) {
  if (at_start)
    MQTTClient_connect(client, o);
  if (!at_start)
    MQTTClient_connect(client, o);
}

void narrower_condition_bad(MQTTClient client, Opts *o, int wanted, int urgent) {
  if (wanted)
    MQTTClient_connect(client, o);
  if (wanted && urgent)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void narrower_condition_ok(MQTTClient client, Opts *o, int wanted, int urgent) {
  if (wanted)
    MQTTClient_connect(client, o);
  if (!wanted && urgent)
    MQTTClient_connect(client, o);
}

void missing_return_bad(MQTTClient client, Opts *o, int fast) {
  if (fast) {
    o->connectTimeout = 1;
    MQTTClient_connect(client, o);
  }
  o->connectTimeout = 30;
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void missing_return_ok(MQTTClient client, Opts *o, int fast) {
  if (fast) {
    o->connectTimeout = 1;
    MQTTClient_connect(client, o);
    return;
  }
  o->connectTimeout = 30;
  MQTTClient_connect(client, o);
}

void condition_changed_bad(MQTTClient client, Opts *o, int wanted) {
  if (!wanted)
    MQTTClient_connect(client, o);
  wanted = 0;
  if (!wanted)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void condition_changed_ok(MQTTClient client, Opts *o, int wanted) {
  if (!wanted) {
    MQTTClient_connect(client, o);
    wanted = 1;
  }
  if (!wanted)
    MQTTClient_connect(client, o);
}

void else_if_chain_bad(MQTTClient client, Opts *o, enum transport kind) {
  if (kind == PLAIN)
    MQTTClient_connect(client, o);
  if (kind == TLS)
    o->connectTimeout = 10;
  else
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void else_if_chain_ok(MQTTClient client, Opts *o, enum transport kind) {
  if (kind == PLAIN)
    MQTTClient_connect(client, o);
  else if (kind == TLS)
    MQTTClient_connect(client, o);
  else if (kind == WEBSOCKET)
    MQTTClient_connect(client, o);
}

void constants_apart_bad(MQTTClient client, Opts *o, int mode) {
  if (mode != 2)
    MQTTClient_connect(client, o);
  if (mode == 1)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void constants_apart_ok(MQTTClient client, Opts *o, int mode) {
  if (mode == 2)
    MQTTClient_connect(client, o);
  if (mode == 1)
    MQTTClient_connect(client, o);
}

void ordered_compare_bad(MQTTClient client, Opts *o, int level) {
  if (level > 3)
    MQTTClient_connect(client, o);
  if (level > 2)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void ordered_compare_ok(MQTTClient client, Opts *o, int level) {
  if (level > 3)
    MQTTClient_connect(client, o);
  if (level <= 3)
    MQTTClient_connect(client, o);
}

void nested_bad(MQTTClient client, Opts *o, int a, int b) {
  if (a) {
    if (b)
      MQTTClient_connect(client, o);
  }
  if (a)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void nested_ok(MQTTClient client, Opts *o, int a, int b) {
  if (a) {
    if (b)
      MQTTClient_connect(client, o);
    else
      MQTTClient_connect(client, o);
  } else {
    MQTTClient_connect(client, o);
  }
}

void copied_condition_bad(MQTTClient client, Opts *o, int wanted) {
  int first = wanted;
  if (first)
    MQTTClient_connect(client, o);
  if (wanted)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void copied_condition_ok(MQTTClient client, Opts *o, int wanted) {
  int rest = !wanted;
  if (wanted)
    MQTTClient_connect(client, o);
  if (rest)
    MQTTClient_connect(client, o);
}

void unrelated_decisions_bad(MQTTClient client, Opts *o, int a, int b, int *counts) {
  MQTTClient_connect(client, o);
  if (a)
    counts[0]++;
  else
    counts[1]++;
  if (b)
    counts[2]++;
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void unrelated_decisions_ok(MQTTClient client, Opts *o, int a, int b, int *counts) {
  MQTTClient_connect(client, o);
  if (a)
    counts[0]++;
  else
    counts[1]++;
  if (b) {
    MQTTClient_disconnect(client, 0);
    MQTTClient_connect(client, o);
  }
}

void closed_under_same_condition_bad(MQTTClient client, Opts *o, int restart, int again) {
  MQTTClient_connect(client, o);
  if (restart)
    MQTTClient_disconnect(client, 0);
  if (again)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void closed_under_same_condition_ok(MQTTClient client, Opts *o, int restart) {
  MQTTClient_connect(client, o);
  if (restart)
    MQTTClient_disconnect(client, 0);
  o->keepAliveInterval = 30;
  if (restart)
    MQTTClient_connect(client, o);
}
