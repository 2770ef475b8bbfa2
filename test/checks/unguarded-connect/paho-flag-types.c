// RUN: %check %s -check=iot-unguarded-connect
//===- paho-flag-types.c - Flags of other types, and wishes -------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <stdbool.h>

static MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;

static MQTTClient Wanted;
static bool Have;

void wish_ok(bool want) {
  if (want == Have)
    return;
  Have = want;
  if (want)
    MQTTClient_connect(Wanted, &Options);
  else
    MQTTClient_disconnect(Wanted, 1);
}

static MQTTClient Forced;
static bool Had;

void wish_bad(bool want) {
  if (!want && !Had)
    return;
  Had = want;
  if (want)
    MQTTClient_connect(Forced, &Options);
    // warning@-1: 'Forced' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  else
    MQTTClient_disconnect(Forced, 1);
}

static MQTTClient Level;
static float Strength;

void level_ok(void) {
  if (Strength > 0.5f)
    return;
  if (MQTTClient_connect(Level, &Options) == MQTTCLIENT_SUCCESS)
    Strength = 1;
}

static MQTTClient Weak;
static double Signal;

void level_bad(void) {
  if (Signal > 0.5)
    return;
  if (MQTTClient_connect(Weak, &Options) == MQTTCLIENT_SUCCESS)
    // warning@-1: 'Weak' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    Signal = 0.25;
}

static MQTTClient Faded;
static double Fade;

void faded_bad(void) {
  if (Fade == 0.0 && MQTTClient_connect(Faded, &Options) == MQTTCLIENT_SUCCESS)
    // warning@-1: 'Faded' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    Fade = 1.0;
}

void fade(void) { Fade = Fade * 0.5; }
