// RUN: %check %s -check=iot-unguarded-connect
//===- mosq-lambdas.cpp - Lambdas as callbacks of C -------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

static struct mosquitto *Station, *Other;

void lost_ok() {
  if (Station)
    return;
  Station = mosquitto_new("a", true, nullptr);
  mosquitto_disconnect_callback_set(Station, [](struct mosquitto *, void *, int Result) {
    if (Result != 0)
      mosquitto_reconnect(Station);
  });
  mosquitto_connect(Station, "host", 1883, 60);
}

void message_bad() {
  if (Other)
    return;
  Other = mosquitto_new("b", true, nullptr);
  mosquitto_message_callback_set(
      Other, [](struct mosquitto *, void *, const struct mosquitto_message *) {
        mosquitto_reconnect(Other);
        // warning@-1: 'Other' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
      });
  mosquitto_connect(Other, "host", 1883, 60);
}
