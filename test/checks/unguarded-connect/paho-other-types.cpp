// RUN: %check %s -check=iot-unguarded-connect
//===- paho-other-types.cpp -------------------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <array>
#include <string>

// What a guard of such a type says is not known; nothing is said then.
class Flags {
  MQTTClient Handle = nullptr;
  std::array<bool, 2> Up{};

public:
  void open_ok() {
    if (Up[0])
      return;
    if (MQTTClient_connect(Handle, nullptr) == 0)
      Up[0] = true;
  }
};

class Named {
  MQTTClient Handle = nullptr;
  std::string State;

public:
  void open_ok() {
    if (State == "up")
      return;
    if (MQTTClient_connect(Handle, nullptr) == 0)
      State = "up";
  }
};

class Other {
  MQTTClient Handle = nullptr;
  std::string Host;

public:
  void open_bad() {
    if (MQTTClient_connect(Handle, nullptr) == 0)
      // warning@-1: 'Handle' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
      return;
    Host = "backup";
  }
};
