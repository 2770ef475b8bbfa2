// RUN: %check %s -check=iot-connect-while-connected
//===- mosq-included.c - Variables of sources and headers ---------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

#include "own-header/state.c"
#include "own-header/state.h"

void save_settings(void);

// Other sources can name what a header declares, and may change it.
void from_header_bad(struct mosquitto *m) {
  OpenUp = mosquitto_connect(m, "broker.example", 1883, 60) == MOSQ_ERR_SUCCESS;
  if (!OpenUp)
    return;
  save_settings();
  if (!OpenUp)
    mosquitto_connect(m, "broker.example", 1883, 60);
    // warning@-1: 'm' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

// A source that this one includes is a part of it.
void from_source_ok(struct mosquitto *m) {
  Up = mosquitto_connect(m, "broker.example", 1883, 60) == MOSQ_ERR_SUCCESS;
  if (!Up)
    return;
  save_settings();
  if (!Up)
    mosquitto_connect(m, "broker.example", 1883, 60);
}
