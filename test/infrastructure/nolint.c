// RUN: %check %s
//===- nolint.c - Findings are silenced as those of other checks ---*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

void reported_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "broker.example", 1883, 60);
  mosquitto_connect(mosq, "broker.example", 1883, 60);
  // warning@-1:3: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void same_line_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "broker.example", 1883, 60);
  mosquitto_connect(mosq, "broker.example", 1883, 60); // NOLINT(iot-connect-while-connected)
}

void next_line_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "broker.example", 1883, 60);
  // NOLINTNEXTLINE(iot-*): the broker of this plant allows it
  mosquitto_connect(mosq, "broker.example", 1883, 60);
}

void block_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "broker.example", 1883, 60);
  // NOLINTBEGIN(iot-connect-while-connected)
  mosquitto_connect(mosq, "broker.example", 1883, 60);
  mosquitto_connect(mosq, "broker.example", 1883, 60);
  // NOLINTEND(iot-connect-while-connected)
}

void other_check_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "broker.example", 1883, 60);
  mosquitto_connect(mosq, "broker.example", 1883, 60); // NOLINT(bugprone-use-after-move)
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}
