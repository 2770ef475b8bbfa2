// RUN: %check %s
//===- paho-volatile-start.c - Volatile flags at the start ------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

unsigned sleep(unsigned);

static volatile int lost;
static volatile int wrong = 1;
static MQTTClient c, d;

static void on_lost(void *context, char *cause) { lost = 1; }
static void on_other_lost(void *context, char *cause) { wrong = 1; }

static int other(void) {
  MQTTClient_setCallbacks(d, 0, on_other_lost, 0, 0);
  if (MQTTClient_connect(d, 0) != MQTTCLIENT_SUCCESS)
    return 1;
  for (;;) {
    if (wrong) {
      wrong = 0;
      if (MQTTClient_connect(d, 0) != MQTTCLIENT_SUCCESS)
        // warning@-1: 'd' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
        return 1;
    }
    sleep(1);
  }
}

int main(void) {
  MQTTClient_create(&c, "tcp://host", "id", MQTTCLIENT_PERSISTENCE_NONE, 0);
  MQTTClient_create(&d, "tcp://host", "id2", MQTTCLIENT_PERSISTENCE_NONE, 0);
  if (lost)
    return other();
  MQTTClient_setCallbacks(c, 0, on_lost, 0, 0);
  if (MQTTClient_connect(c, 0) != MQTTCLIENT_SUCCESS)
    return 1;
  for (;;) {
    if (lost) {
      lost = 0;
      if (MQTTClient_connect(c, 0) != MQTTCLIENT_SUCCESS)
        return other();
    }
    sleep(1);
  }
}
