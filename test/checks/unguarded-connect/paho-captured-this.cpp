// RUN: %check %s -check=iot-unguarded-connect
//===- paho-captured-this.cpp - Lambdas that keep this ----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <functional>

void every(int Seconds, std::function<void()> Run);

static MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;

class Bare {
  MQTTClient Client;

public:
  Bare() { MQTTClient_create(&Client, "uri", "id", 0, nullptr); }
  void begin() {
    every(10, [this] {
      MQTTClient_connect(Client, &Options);
      // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    });
  }
};

class Flagged {
  MQTTClient Client;
  bool Up = false;

public:
  Flagged() { MQTTClient_create(&Client, "uri", "id", 0, nullptr); }
  void begin() {
    every(10, [this] {
      if (!Up)
        Up = MQTTClient_connect(Client, &Options) == 0;
    });
    every(60, [this] {
      MQTTClient_disconnect(Client, 10);
      Up = false;
    });
  }
};

class Drifting {
  MQTTClient Client;
  bool Up = false;

public:
  Drifting() { MQTTClient_create(&Client, "uri", "id", 0, nullptr); }
  void begin() {
    every(10, [this] {
      if (!Up)
        Up = MQTTClient_connect(Client, &Options) == 0;
      // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    });
    every(60, [=] { Up = false; });
  }
};

class Bound {
  MQTTClient Client;
  void tick() {
    MQTTClient_connect(Client, &Options);
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

public:
  Bound() { MQTTClient_create(&Client, "uri", "id", 0, nullptr); }
  void begin() { every(10, std::bind(&Bound::tick, this)); }
};

// A static function that is handed the object.
class Trampoline {
  MQTTClient Client;
  bool Up = false;
  void tick() {
    if (!Up && MQTTClient_connect(Client, &Options) == 0)
      // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
      Up = true;
  }
  static void forget(void *Self) { static_cast<Trampoline *>(Self)->Up = false; }
  static void run(void *Self) { static_cast<Trampoline *>(Self)->tick(); }

public:
  Trampoline() { MQTTClient_create(&Client, "uri", "id", 0, nullptr); }
  using Fn = void (*)(void *);
  void begin(void (*Start)(Fn, void *)) {
    Start(&Trampoline::run, this);
    Start(&Trampoline::forget, this);
  }
};
