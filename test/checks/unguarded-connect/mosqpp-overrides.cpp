// RUN: %check %s -check=iot-unguarded-connect -- -I %S/../../models/Inputs/mosquittopp
//===- mosqpp-overrides.cpp - Overrides bring news --------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquittopp.h"

class Bare : public mosqpp::mosquittopp {
public:
  void onTimer() {
    connect("host", 1883, 60);
    // warning@-1: 'this' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
  void on_disconnect(int) override { reconnect(); }
};

class Flagged : public mosqpp::mosquittopp {
  bool Up = false;

public:
  void onTimer() {
    if (!Up && connect("host", 1883, 60) == 0)
      Up = true;
  }
  void on_disconnect(int) override { Up = false; }
};

class Forgets : public mosqpp::mosquittopp {
  bool Up = false;

public:
  void onTimer() {
    if (!Up && connect("host", 1883, 60) == 0)
      // warning@-1: 'this' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
      Up = true;
  }
  void on_message(const mosquitto_message *) override { Up = false; }
};

class Refused : public mosqpp::mosquittopp {
public:
  Refused() { connect("host", 1883, 60); }
  void on_connect(int Code) override {
    if (Code != 0)
      reconnect();
  }
};

// A base whose only derived class overrides: both work on one object.
class Base : public mosqpp::mosquittopp {
protected:
  bool Up = false;

public:
  void forget() { Up = false; }
};

class Derived : public Base {
public:
  void onTimer() {
    if (!Up && connect("host", 1883, 60) == 0)
      // warning@-1: 'this' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
      Up = true;
  }
};

class Closing : public mosqpp::mosquittopp {
protected:
  bool Up = false;

public:
  void forget() {
    disconnect();
    Up = false;
  }
};

class Careful : public Closing {
public:
  void onTimer() {
    if (!Up && connect("host", 1883, 60) == 0)
      Up = true;
  }
};
