// RUN: %check %s
//===- paho-notes-switch.c - which case was taken -----------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
// notes: exact
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

void case_bad(MQTTClient client, Opts *o, int mode) {
  MQTTClient_connect(client, o);
  // note@-1: 'client' is opened here
  switch (mode) { case 2:
    // note@-1: 'mode' is 2
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  }
}

void case_ok(MQTTClient client, Opts *o, int mode) {
  MQTTClient_connect(client, o);
  switch (mode) { case 2:
    MQTTClient_disconnect(client, 0);
    MQTTClient_connect(client, o);
    break;
  }
}
