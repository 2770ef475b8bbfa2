// RUN: %check %s -check=iot-unguarded-connect
//===- notes.c - Notes that tell the runs -------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

// notes: exact

static struct mosquitto *Hub;

void tick_bad(void) { mosquitto_connect(Hub, "host", 1883, 60); }
// warning@-1: 'Hub' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
// note@-2: first run of 'tick_bad'
// note@-3: 'Hub' is opened here
// note@-4: nothing closes 'Hub' before the next run
// note@-5: next run, of 'tick_bad'

static struct mosquitto *Quiet;

void tock_ok(void) {
  mosquitto_connect(Quiet, "host", 1883, 60);
  mosquitto_disconnect(Quiet);
}

static struct mosquitto *Bus;

void start_bad(void) { mosquitto_connect_async(Bus, "host", 1883, 60); }
// warning@-1: 'Bus' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
// note@-2: first run of 'start_bad'
// note@-3: opening 'Bus' starts here
// note@-4: nothing closes 'Bus' before the next run
// note@-5: next run, of 'start_bad'

static struct mosquitto *Joint;

void again_bad(void) { mosquitto_reconnect(Joint), mosquitto_disconnect(Joint); }
// warning@-1: 'Joint' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
// note@+5: first run of 'main'
// note@+4: 'Joint' is opened here
// note@+3: nothing closes 'Joint' before the next run
// note@-5: next run, of 'again_bad'

int main(void) { return mosquitto_connect(Joint, "host", 1883, 60); }
