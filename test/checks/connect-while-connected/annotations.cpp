// RUN: %check %s
//===- annotations.cpp - annotated methods, bodies in sight -----*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

class Station {
public:
  [[clang::annotate("iot:create")]] explicit Station(const char *name);
  [[clang::annotate("iot:destroy")]] ~Station();
  [[clang::annotate("iot:connect")]] bool up();
  [[clang::annotate("iot:disconnect")]] void down();
  [[clang::annotate("iot:is-connected")]] bool online() const;
};

void twice_bad(Station &station) {
  station.up();
  station.up();
  // warning@-1: 'station' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}
void twice_right(Station &station) {
  if (!station.up())
    station.up();
  station.down();
  station.up();
}
void guard_right(Station &station) {
  station.up();
  if (!station.online())
    station.up();
}
void objects_right() {
  for (int i = 0; i < 2; ++i) {
    Station station("a");
    station.up();
  }
}

// A body in sight is followed instead.
[[clang::annotate("iot:connect")]] static int followed(MQTTClient c) {
  return MQTTClient_isConnected(c) ? 0 : MQTTClient_connect(c, 0);
}
void followed_right(MQTTClient c) {
  followed(c);
  followed(c);
}
void followed_bad(MQTTClient c) {
  followed(c);
  MQTTClient_connect(c, 0);
  // warning@-1: 'c' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

// So is any other body in sight.
struct board;
int vendor_open(struct board *b, int mode);
[[clang::annotate("iot:connect")]] static int board_open(struct board *b) {
  return vendor_open(b, 1) ? 0 : -1;
}
void body(struct board *b) {
  board_open(b);
  board_open(b);
}

// Annotations of others mean nothing here.
[[clang::annotate("other:connect")]] void other(struct board *b);
void others(struct board *b) {
  other(b);
  other(b);
}
