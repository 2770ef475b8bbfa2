// RUN: %check %s -check=iot-unguarded-connect
//===- mosq-deleters.cpp - Owners with a function that deletes --*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

#include <memory>

using Pointer = std::unique_ptr<struct mosquitto, void (*)(struct mosquitto *)>;

class Unique {
  Pointer M{nullptr, mosquitto_destroy};
  bool Up = false;

public:
  void open_ok() {
    if (Up)
      return;
    M.reset(mosquitto_new("a", true, nullptr));
    Up = mosquitto_connect(M.get(), "h", 1883, 60) == MOSQ_ERR_SUCCESS;
  }
  void drop() {
    M.reset();
    Up = false;
  }
};

class NotClosed {
  Pointer M{nullptr, mosquitto_destroy};
  bool Up = false;

public:
  void open_bad() {
    if (Up)
      return;
    if (!M)
      M.reset(mosquitto_new("a", true, nullptr));
    Up = mosquitto_connect(M.get(), "h", 1883, 60) == MOSQ_ERR_SUCCESS;
    // warning@-1: 'M.get()' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
  void drop() { Up = false; }
};

class Shared {
  std::shared_ptr<struct mosquitto> M;
  bool Up = false;

public:
  void open_ok() {
    if (Up)
      return;
    M.reset(mosquitto_new("a", true, nullptr), mosquitto_destroy);
    Up = mosquitto_connect(M.get(), "h", 1883, 60) == MOSQ_ERR_SUCCESS;
  }
  void drop() {
    M.reset();
    Up = false;
  }
};
