// RUN: %check %s -check=iot-unguarded-connect
//===- paho-endless-main.c - A main that never returns ------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

extern void idle(void);

static Opts Options = MQTTClient_connectOptions_initializer;
static MQTTClient Made;
static MQTTClient Opened;
static MQTTClient Asked;

// Entered while main idles, with the client that main has made.
void kick_bad(void) {
  if (Made != NULL)
    MQTTClient_connect(Made, &Options);
    // warning@-1: 'Made' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void kick_opened_bad(void) {
  if (Opened != NULL)
    MQTTClient_connect(Opened, &Options);
    // warning@-1: 'Opened' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void kick_ok(void) {
  if (Asked != NULL && !MQTTClient_isConnected(Asked))
    MQTTClient_connect(Asked, &Options);
}

int main(void) {
  MQTTClient_create(&Made, "u", "a", 0, NULL);
  MQTTClient_create(&Opened, "u", "b", 0, NULL);
  MQTTClient_create(&Asked, "u", "c", 0, NULL);
  MQTTClient_connect(Opened, &Options);
  MQTTClient_connect(Asked, &Options);
  for (;;)
    idle();
}
