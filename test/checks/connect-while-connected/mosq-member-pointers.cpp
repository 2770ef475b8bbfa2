// RUN: %check %s
//===- mosq-member-pointers.cpp - Tables of methods ----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

namespace {
class Machine {
public:
  void feed_ok(bool go) {
    void (Machine::*a)() = Table[open_][go];
    if (a)
      (this->*a)();
  }

private:
  void start() { open_ = mosquitto_connect(m_, "h", 1883, 60) == MOSQ_ERR_SUCCESS; }
  static constexpr void (Machine::*Table[2][2])() = {{nullptr, &Machine::start},
                                                     {nullptr, nullptr}};
  struct mosquitto *m_ = mosquitto_new("sm", true, nullptr);
  int open_ = 0;
};

class Broken {
public:
  void feed_bad(bool go) {
    void (Broken::*a)() = Table[open_][go];
    if (a)
      (this->*a)();
  }

private:
  void start() {
    open_ = mosquitto_connect(m_, "h", 1883, 60) == MOSQ_ERR_SUCCESS;
    // warning@-1: 'm_' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
  static constexpr void (Broken::*Table[2][2])() = {{nullptr, &Broken::start},
                                                    {&Broken::start, nullptr}};
  struct mosquitto *m_ = mosquitto_new("sm", true, nullptr);
  int open_ = 0;
};
} // namespace

bool go();
void feed_both() {
  Machine m;
  Broken b;
  for (;;) {
    m.feed_ok(go());
    b.feed_bad(go());
  }
}
