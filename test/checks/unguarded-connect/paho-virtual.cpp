// RUN: %check %s -check=iot-unguarded-connect
//===- paho-virtual.cpp - What an object was made as ------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

static MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;

namespace {

struct Driver {
  virtual ~Driver() = default;
  virtual bool connect() = 0;
  virtual void disconnect() = 0;
};

struct Real : Driver {
  MQTTClient Client = nullptr;
  bool connect() override { return MQTTClient_connect(Client, &Options) == 0; }
  void disconnect() override { MQTTClient_disconnect(Client, 10); }
};

struct Mock : Driver {
  bool connect() override { return true; }
  void disconnect() override {}
};

struct Broken : Driver {
  MQTTClient Client = nullptr;
  bool connect() override { return MQTTClient_connect(Client, &Options) == 0; }
  // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  void disconnect() override {}
};

} // namespace

Driver *make(int Which) {
  if (Which == 0)
    return new Mock;
  if (Which == 1)
    return new Broken;
  return new Real;
}

// The object that was opened is the one that is closed.
class Application {
  Driver *Now;
  bool Up = false;

public:
  explicit Application(Driver *Now) : Now(Now) {}
  void onNetwork() {
    if (!Up)
      Up = Now->connect();
  }
  void onSleep() {
    if (Up)
      Now->disconnect();
    Up = false;
  }
};

// A member is what it was declared as.
class Link;
struct State {
  virtual ~State() = default;
  virtual State *tick(Link &) = 0;
};
struct Down : State {
  State *tick(Link &) override;
};
struct Up : State {
  State *tick(Link &) override { return this; }
};
class Link {
  friend struct Down;
  MQTTClient Client = nullptr;
  Down Closed;
  Up Open;
  State *Now = &Closed;

public:
  void tick() { Now = Now->tick(*this); }
};
State *Down::tick(Link &L) {
  if (MQTTClient_connect(L.Client, &Options) == 0)
    return &L.Open;
  return this;
}

class Stuck;
struct Step {
  virtual ~Step() = default;
  virtual Step *tick(Stuck &) = 0;
};
struct First : Step {
  Step *tick(Stuck &) override;
};
struct Second : Step {
  Step *tick(Stuck &) override { return this; }
};
class Stuck {
  friend struct First;
  MQTTClient Client = nullptr;
  First Closed;
  Second Open;
  Step *Now = &Closed;

public:
  void tick() { Now = Now->tick(*this); }
};
Step *First::tick(Stuck &S) {
  if (MQTTClient_connect(S.Client, &Options) == 0)
    // warning@-1: 'S.Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    return &S.Closed;
  return &S.Open;
}
