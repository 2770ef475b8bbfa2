// RUN: %check %s -check=iot-unguarded-connect
//===- paho-bit-masks.c - Flags in one word -----------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

int event(int number);

static MQTTClient Plain;
static unsigned PlainBits;

void plain_step_ok(void) {
  if (!(PlainBits & 2U) && MQTTClient_connect(Plain, 0) == MQTTCLIENT_SUCCESS)
    PlainBits |= 2U;
}
void plain_enable(void) { PlainBits |= 1U; }
void plain_events(unsigned events) { PlainBits |= events & 0x30U; }
void plain_toggle(void) { PlainBits ^= 4U; }

static MQTTClient Cleared;
static unsigned ClearedBits;

void cleared_step_bad(void) {
  if (!(ClearedBits & 2U) && MQTTClient_connect(Cleared, 0) == MQTTCLIENT_SUCCESS)
    // warning@-1: 'Cleared' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    ClearedBits |= 2U;
}
void cleared_all(void) { ClearedBits &= ~3U; }

static MQTTClient Toggled;
static unsigned ToggledBits;

void toggled_step_bad(void) {
  if (!(ToggledBits & 2U) && MQTTClient_connect(Toggled, 0) == MQTTCLIENT_SUCCESS)
    // warning@-1: 'Toggled' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    ToggledBits |= 2U;
}
void toggled_by(unsigned events) { ToggledBits ^= events & 6U; }

int loop_ok(MQTTClient client, int n) {
  unsigned bits = 0;
  while (n-- > 0) {
    if (event(1))
      bits |= 1;
    if (event(2))
      bits |= 2;
    if (!(bits & 4)) {
      if (MQTTClient_connect(client, 0))
        return -1;
      bits |= 4;
    }
  }
  MQTTClient_disconnect(client, 10);
  return 0;
}

static MQTTClient Counted;
static int Users;

void acquire_ok(void) {
  if (Users++ == 0)
    MQTTClient_connect(Counted, 0);
}
void release_counted(void) {
  if (--Users == 0)
    MQTTClient_disconnect(Counted, 10);
}

static MQTTClient Leaked;
static int Holders;

void acquire_bad(void) {
  if (Holders++ == 0)
    MQTTClient_connect(Leaked, 0);
  // warning@-1: 'Leaked' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
void release_leaked(void) { --Holders; }
