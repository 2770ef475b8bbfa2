// RUN: %check %s -check=iot-unguarded-connect
//===- paho-access.cpp - who can enter a method -----------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

using Opts = MQTTClient_connectOptions;

static Opts Options = MQTTClient_connectOptions_initializer;

// An override that only the interface of its base calls.
class Service {
public:
  virtual ~Service() = default;
  void init() {
    if (!Started) {
      Started = true;
      doInit();
    }
  }
  void again() { doAgain(); }

private:
  virtual void doInit() = 0;
  virtual void doAgain() = 0;
  bool Started = false;
};

class Uplink final : public Service {
  void doInit() override { MQTTClient_connect(First, &Options); } // ok
  void doAgain() override {
    MQTTClient_connect(Second, &Options); // bad
  // warning@-1: 'Second' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  MQTTClient First = nullptr;
  MQTTClient Second = nullptr;
};

// An override that others reach through the public method of the base.
class Runnable {
public:
  virtual ~Runnable() = default;
  virtual void run() = 0;
};

class Reached final : public Runnable {
  void run() override {
    MQTTClient_connect(Handle, &Options); // bad
  // warning@-1: 'Handle' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  MQTTClient Handle = nullptr;
};

// The methods of a private class are those of the class around it.
class Guarded {
  struct Impl {
    void open() { MQTTClient_connect(Inner, &Options); } // ok
    MQTTClient Inner = nullptr;
  };

public:
  void connect() {
    if (!MQTTClient_isConnected(P.Inner))
      P.open();
  }

private:
  Impl P;
};

class Bare {
  struct Impl {
    void open() {
      MQTTClient_connect(Bared, &Options); // bad
  // warning@-1: 'Bared' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    }
    MQTTClient Bared = nullptr;
  };

public:
  void connect() { P.open(); }

private:
  Impl P;
};

// A framework runs `setup` once, before it runs `loop` for ever.
class Component {
public:
  virtual ~Component() = default;
  virtual void setup() {}
  virtual void loop() {}
};

class Sensor : public Component {
public:
  void setup() override { MQTTClient_connect(Watched, &Options); } // ok
  void loop() override {
    if (!MQTTClient_isConnected(Watched))
      MQTTClient_connect(Watched, &Options);
  }

private:
  MQTTClient Watched = nullptr;
};

class Blind : public Component {
public:
  void setup() override { MQTTClient_connect(Unwatched, &Options); }
  void loop() override {
    MQTTClient_connect(Unwatched, &Options); // bad
  // warning@-1: 'Unwatched' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

private:
  MQTTClient Unwatched = nullptr;
};

class Panel {
public:
  void setup() {
    MQTTClient_connect(Shown, &Options); // bad: nobody says that it runs once
  // warning@-1: 'Shown' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

private:
  MQTTClient Shown = nullptr;
};
