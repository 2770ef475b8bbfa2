// RUN: %check %s -check=iot-unguarded-connect -- -I %S/../../models/Inputs/mosquittopp
//===- mosqpp-embedded.cpp - Clients inside objects -------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquittopp.h"

class Bare {
  mosqpp::mosquittopp Client;

public:
  Bare() {}
  void open() {
    Client.connect("host");
    // warning@-1: 'Client' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
};

class Guarded {
  mosqpp::mosquittopp Client;
  bool Up;

public:
  Guarded() : Up(false) {}
  void open() {
    if (!Up)
      Up = Client.connect("host") == 0;
  }
};

// Without a constructor of its own it starts with the initialisers.
class Counted {
  mosqpp::mosquittopp Client;
  int Users = 0;

public:
  void acquire() {
    if (Users++ == 0)
      Client.connect("host");
  }
  void release() {
    if (--Users == 0)
      Client.disconnect();
  }
};

class Masked {
  mosqpp::mosquittopp Client;
  unsigned Bits = 0;

public:
  void tick() {
    if (Bits & 2)
      return;
    if (Client.connect("host") == 0)
      Bits |= 2;
  }
  void enable() { Bits |= 1; }
};

class Preset {
  mosqpp::mosquittopp Client;
  unsigned Bits = 0;

public:
  void tick() {
    if (Bits & 2)
      return;
    if (Client.connect("host") == 0)
      // warning@-1: 'Client' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
      Bits |= 2;
  }
  void reset() { Bits = 1; }
};

// News of a client that nobody has opened.
class Looping : public mosqpp::mosquittopp {
  bool On = true;

public:
  void run() {
    if (connect("host") != 0)
      return;
    while (On)
      loop();
    disconnect();
  }
  void on_message(const struct mosquitto_message *) override { On = false; }
};
