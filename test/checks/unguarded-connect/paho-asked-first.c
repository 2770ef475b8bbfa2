// RUN: %check %s -check=iot-unguarded-connect
//===- paho-asked-first.c - A client that is asked before it opens *- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <stddef.h>

static MQTTClient own;
static int own_up;
extern MQTTClient shared;
static int shared_up;

int own_create(void) {
  return own ? 0 : MQTTClient_create(&own, "tcp://h", "own", MQTTCLIENT_PERSISTENCE_NONE, NULL);
}

// Nobody else opens it: as long as 'own_up' is zero it is not connected.
void own_ok(MQTTClient_connectOptions *options) {
  if (!own_up && MQTTClient_connect(own, options) == MQTTCLIENT_SUCCESS)
    own_up = 1;
}

void own_beat(void) {
  if (MQTTClient_isConnected(own))
    MQTTClient_publish(own, "a", 1, "b", 0, 0, NULL);
}

// Another source may have opened it.
void shared_bad(MQTTClient_connectOptions *options) {
  if (!shared_up && MQTTClient_connect(shared, options) == MQTTCLIENT_SUCCESS)
    shared_up = 1;
  // warning@-2: 'shared' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void shared_beat(void) {
  if (MQTTClient_isConnected(shared))
    MQTTClient_publish(shared, "a", 1, "b", 0, 0, NULL);
}
