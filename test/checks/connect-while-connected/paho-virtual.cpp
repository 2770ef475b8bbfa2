// RUN: %check %s
//===- paho-virtual.cpp - One object, one class -----------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

static MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;

namespace closed {

struct Driver {
  virtual ~Driver() = default;
  virtual bool connect() = 0;
  virtual void disconnect() = 0;
};

struct Real : Driver {
  MQTTClient Client;
  bool connect() override { return MQTTClient_connect(Client, &Options) == 0; }
  void disconnect() override { MQTTClient_disconnect(Client, 10); }
};

struct Mock : Driver {
  bool connect() override { return true; }
  void disconnect() override {}
};

void twice_ok(Driver &D) {
  if (!D.connect())
    return;
  D.disconnect();
  D.connect();
}

} // namespace closed

// Some class keeps the connection open.
namespace kept {

struct Driver {
  MQTTClient Client;
  virtual ~Driver() = default;
  virtual bool connect() { return MQTTClient_connect(Client, &Options) == 0; }
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  virtual void disconnect() {}
};

struct Real : Driver {
  void disconnect() override { MQTTClient_disconnect(Client, 10); }
};

struct Last : Real {
  void disconnect() override {}
};

void twice_bad() {
  Last Object;
  Driver &D = Object;
  D.connect();
  D.disconnect();
  D.connect();
}

} // namespace kept

// The object is not of the class that keeps it open.
namespace known {

struct Driver {
  MQTTClient Client;
  virtual ~Driver() = default;
  virtual bool connect() { return MQTTClient_connect(Client, &Options) == 0; }
  virtual void disconnect() {}
};

struct Real : Driver {
  void disconnect() override { MQTTClient_disconnect(Client, 10); }
};

struct Same : Real {};

void variable_ok() {
  Real Object;
  Driver &D = Object;
  D.connect();
  D.disconnect();
  D.connect();
}

void new_ok() {
  Driver *D = new Same;
  D->connect();
  D->disconnect();
  D->connect();
  delete D;
}

} // namespace known
