// RUN: %check %s -check=iot-unguarded-connect
//===- notes-calls.c - Notes of runs with calls -------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

// notes: exact

static MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;

static MQTTClient Link;

static void open_link(void) { MQTTClient_connect(Link, &Options); }
// warning@-1: 'Link' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
// note@+6: first run of 'send_bad'
// note@+5: 'open_link' is called here
// note@-4: 'Link' is opened here
// note@-5: nothing closes 'Link' before the next run
// note@+2: next run, of 'send_bad'
// note@+1: 'open_link' is called here
void send_bad(void) { open_link(); }

static MQTTClient Ended;

static void open_ended(void) { MQTTClient_connect(Ended, &Options); }

void send_ok(void) {
  open_ended();
  MQTTClient_disconnect(Ended, 0);
}
