// RUN: %check %s -check=iot-unguarded-connect
//===- paho-armed.c - Timers that run once for each arming --------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

extern void run_once_after(unsigned seconds, void (*run)(void));

static Opts Options = MQTTClient_connectOptions_initializer;

static MQTTClient Eager;
static MQTTClient Patient;

static void reopen_eager_bad(void) {
  MQTTClient_connect(Eager, &Options);
  // warning@-1: 'Eager' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static int arrived_arms(void *context, char *topic, int length, MQTTClient_message *m) {
  (void)context, (void)topic, (void)length, (void)m;
  run_once_after(5, reopen_eager_bad);
  return 1;
}

static void reopen_patient_ok(void) { MQTTClient_connect(Patient, &Options); }

static void lost_arms(void *context, char *cause) {
  (void)context, (void)cause;
  run_once_after(5, reopen_patient_ok);
}

static MQTTClient Blind;
static MQTTClient Careful;

static void reopen_blind_bad(void) {
  if (MQTTClient_connect(Blind, &Options) != MQTTCLIENT_SUCCESS)
    // warning@-1: 'Blind' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    run_once_after(30, reopen_blind_bad);
}

void begin_blind(void) { run_once_after(1, reopen_blind_bad); }

static void reopen_careful_ok(void) {
  if (MQTTClient_isConnected(Careful))
    return;
  if (MQTTClient_connect(Careful, &Options) != MQTTCLIENT_SUCCESS)
    run_once_after(30, reopen_careful_ok);
}

void begin_careful(void) { run_once_after(1, reopen_careful_ok); }

int main(void) {
  MQTTClient_setCallbacks(Eager, NULL, NULL, arrived_arms, NULL);
  MQTTClient_setCallbacks(Patient, NULL, lost_arms, NULL, NULL);
  MQTTClient_connect(Eager, &Options);
  MQTTClient_connect(Patient, &Options);
  return 0;
}
