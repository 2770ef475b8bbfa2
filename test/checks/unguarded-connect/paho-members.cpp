// RUN: %check %s -check=iot-unguarded-connect
//===- paho-members.cpp - Clients as members of objects ---------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

using Opts = MQTTClient_connectOptions;

constexpr const char *Uri = "tcp://hub.example:1883";

static Opts Options = MQTTClient_connectOptions_initializer;

class BareUplink {
public:
  BareUplink() { MQTTClient_create(&Client, Uri, "bare", MQTTCLIENT_PERSISTENCE_NONE, nullptr); }
  ~BareUplink() {
    MQTTClient_disconnect(Client, 0);
    MQTTClient_destroy(&Client);
  }

  void onTimer_bad() {
    MQTTClient_connect(Client, &Options);
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    MQTTClient_publish(Client, "state", 2, "on", 1, 0, nullptr);
  }

private:
  MQTTClient Client = nullptr;
};

class AskingUplink {
public:
  AskingUplink() { MQTTClient_create(&Client, Uri, "ask", MQTTCLIENT_PERSISTENCE_NONE, nullptr); }
  ~AskingUplink() {
    MQTTClient_disconnect(Client, 0);
    MQTTClient_destroy(&Client);
  }

  void onTimer_ok() {
    if (!MQTTClient_isConnected(Client))
      MQTTClient_connect(Client, &Options);
    MQTTClient_publish(Client, "state", 2, "on", 1, 0, nullptr);
  }

  void onReport_ok() {
    MQTTClient_disconnect(Client, 0);
    MQTTClient_connect(Client, &Options);
  }

private:
  MQTTClient Client = nullptr;
};

class DriftingFlag {
public:
  explicit DriftingFlag(MQTTClient Handle) : Client(Handle) {}

  bool start_bad() {
    if (Up)
      return true;
    Up = MQTTClient_connect(Client, &Options) == MQTTCLIENT_SUCCESS;
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    return Up;
  }

  void stop() { Up = false; }

private:
  MQTTClient Client;
  bool Up = false;
};

class KeptFlag {
public:
  explicit KeptFlag(MQTTClient Handle) : Client(Handle) {}

  bool start_ok() {
    if (Up)
      return true;
    Up = MQTTClient_connect(Client, &Options) == MQTTCLIENT_SUCCESS;
    return Up;
  }

  void stop() {
    MQTTClient_disconnect(Client, 0);
    Up = false;
  }

private:
  MQTTClient Client;
  bool Up = false;
};

class WrongInit {
public:
  explicit WrongInit(MQTTClient Handle) : Client(Handle), Down(true) {}

  void open_bad() {
    if (Down)
      MQTTClient_connect(Client, &Options);
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

private:
  MQTTClient Client;
  bool Down;
};

class RightInit {
public:
  explicit RightInit(MQTTClient Handle) : Client(Handle), Down(true) {}

  void open_ok() {
    if (Down)
      MQTTClient_connect(Client, &Options);
    Down = false;
  }

private:
  MQTTClient Client;
  bool Down;
};

class OpensAtBirth {
public:
  explicit OpensAtBirth(MQTTClient Handle) : Client(Handle) {
    MQTTClient_connect(Client, &Options);
  }

  void reopen_bad() {
    MQTTClient_connect(Client, &Options);
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

private:
  MQTTClient Client;
};

class ReopensWithCare {
public:
  explicit ReopensWithCare(MQTTClient Handle) : Client(Handle) {
    MQTTClient_connect(Client, &Options);
  }

  void reopen_ok() {
    MQTTClient_disconnect(Client, 0);
    MQTTClient_connect(Client, &Options);
  }

private:
  MQTTClient Client;
};

class PrivateOpen {
public:
  explicit PrivateOpen(MQTTClient Handle) : Client(Handle) {}

  void onMenu_bad() { open(); }

  void onWire_ok() {
    if (!MQTTClient_isConnected(Client))
      open();
  }

private:
  void open() {
    MQTTClient_connect(Client, &Options);
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  MQTTClient Client;
};

class PrivateGuarded {
public:
  explicit PrivateGuarded(MQTTClient Handle) : Client(Handle) {}

  void onMenu_ok() {
    if (isOffline())
      open();
  }

  void onWire_ok() {
    close();
    open();
  }

private:
  bool isOffline() const { return MQTTClient_isConnected(Client) == 0; }
  void open() { MQTTClient_connect(Client, &Options); }
  void close() { MQTTClient_disconnect(Client, 0); }

  MQTTClient Client;
};

class TwoHandles {
public:
  TwoHandles(MQTTClient A, MQTTClient B) : Up(A), Down(B) {}

  void send_bad() {
    MQTTClient_connect(Up, &Options);
    // warning@-1: 'Up' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    MQTTClient_disconnect(Down, 0);
  }

  void receive_ok() {
    MQTTClient_connect(Down, &Options);
    MQTTClient_disconnect(Down, 0);
  }

private:
  MQTTClient Up;
  MQTTClient Down;
};

class WrittenThis {
public:
  explicit WrittenThis(MQTTClient Handle) : Client(Handle) {}

  void open_bad() {
    MQTTClient_connect(this->Client, &Options);
    // warning@-1: 'this->Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

private:
  MQTTClient Client;
};

class WrittenBothWays {
public:
  explicit WrittenBothWays(MQTTClient Handle) : Client(Handle) {}

  void open_ok() {
    if (!MQTTClient_isConnected(Client))
      MQTTClient_connect(this->Client, &Options);
  }

private:
  MQTTClient Client;
};

class PendingBad {
public:
  explicit PendingBad(MQTTClient Handle) : Client(Handle) {}

  void request() { Wanted = true; }

  void poll_bad() {
    if (!Wanted)
      return;
    Wanted = false;
    MQTTClient_connect(Client, &Options);
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

private:
  MQTTClient Client;
  bool Wanted = false;
};

class PendingOk {
public:
  explicit PendingOk(MQTTClient Handle) : Client(Handle) {}

  void request() { Wanted = true; }

  void poll_ok() {
    if (!Wanted)
      return;
    Wanted = false;
    if (!MQTTClient_isConnected(Client))
      MQTTClient_connect(Client, &Options);
  }

private:
  MQTTClient Client;
  bool Wanted = false;
};
