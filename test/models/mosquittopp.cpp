// RUN: %check %s -- -I %S/Inputs/mosquittopp
//===- mosquittopp.cpp - libmosquittopp -------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquittopp.h"

using mosqpp::mosquittopp;

void connect_bad() {
  mosquittopp Mqtt("dev1");
  Mqtt.connect("hub.example");
  Mqtt.connect("hub.example", 1883, 60, "eth0");
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_ok() {
  mosquittopp Mqtt("dev1");
  if (Mqtt.connect("hub.example") != 0)
    Mqtt.connect("hub.example", 1883, 60, "eth0");
}

void connect_async_bad(mosquittopp &Mqtt) {
  Mqtt.connect_async("hub.example");
  Mqtt.connect_async("hub.example");
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_async_ok(mosquittopp &Mqtt) {
  while (Mqtt.connect_async("hub.example") != 0)
    ;
}

void reconnect_bad(mosquittopp &Mqtt) {
  Mqtt.connect("hub.example");
  Mqtt.reconnect();
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void reconnect_ok(mosquittopp &Mqtt) {
  Mqtt.connect("hub.example");
  Mqtt.disconnect();
  Mqtt.reconnect();
}

void reconnect_async_bad(mosquittopp &Mqtt, mosquittopp &Backup) {
  Mqtt.connect("hub.example");
  Backup.disconnect();
  Mqtt.reconnect_async();
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void reconnect_async_ok(mosquittopp &Mqtt) {
  Mqtt.disconnect();
  Mqtt.reconnect_async();
}

void reinitialise_bad(mosquittopp &Mqtt) {
  Mqtt.reinitialise("dev2", true);
  Mqtt.connect("hub.example");
  Mqtt.connect("hub.example");
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void reinitialise_ok(mosquittopp &Mqtt) {
  Mqtt.connect("hub.example");
  Mqtt.reinitialise("dev2", true);
  Mqtt.connect("hub.example");
}

void loop_bad(mosquittopp &Mqtt) {
  Mqtt.connect("hub.example");
  if (Mqtt.loop() == 0)
    Mqtt.reconnect();
    // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void loop_ok(mosquittopp &Mqtt) {
  Mqtt.connect("hub.example");
  for (;;)
    if (Mqtt.loop() != 0)
      Mqtt.reconnect();
}

void loop_parts_bad(mosquittopp &Mqtt) {
  Mqtt.connect("hub.example");
  if (Mqtt.loop_read() == 0 && Mqtt.loop_write() == 0 && Mqtt.loop_misc() == 0)
    Mqtt.reconnect();
    // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void loop_parts_ok(mosquittopp &Mqtt) {
  Mqtt.connect("hub.example");
  if (Mqtt.loop_read() != 0 || Mqtt.loop_write() != 0 || Mqtt.loop_misc() != 0)
    Mqtt.reconnect();
}

void loop_start_bad(mosquittopp &Mqtt) {
  Mqtt.connect("hub.example");
  Mqtt.loop_start();
  Mqtt.connect("hub.example");
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  Mqtt.loop_stop();
}

void loop_start_ok(mosquittopp &Mqtt) {
  Mqtt.connect("hub.example");
  Mqtt.loop_start();
  Mqtt.disconnect();
  Mqtt.loop_stop(true);
  Mqtt.connect("hub.example");
}

void loop_forever_bad(mosquittopp &Mqtt) {
  Mqtt.connect("hub.example");
  Mqtt.connect("backup.example");
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  Mqtt.loop_forever();
}

void loop_forever_ok(mosquittopp &Mqtt) {
  Mqtt.connect("hub.example");
  Mqtt.loop_forever();
  Mqtt.reconnect();
}

void socket_bad(mosquittopp &Mqtt) {
  Mqtt.connect("hub.example");
  if (Mqtt.socket() == -1 || !Mqtt.want_write())
    Mqtt.connect("hub.example");
    // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void socket_ok(mosquittopp &Mqtt) {
  if (Mqtt.socket() == -1 || !Mqtt.want_write())
    Mqtt.connect("hub.example");
}

void operations_bad(mosquittopp &Mqtt) {
  Mqtt.connect("hub.example");
  Mqtt.reconnect_delay_set(1, 30, true);
  Mqtt.subscribe(nullptr, "t");
  Mqtt.unsubscribe(nullptr, "t");
  if (Mqtt.publish(nullptr, "t") == 0)
    Mqtt.reconnect();
    // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void operations_ok(mosquittopp &Mqtt) {
  Mqtt.connect("hub.example");
  Mqtt.reconnect_delay_set(1, 30, true);
  Mqtt.subscribe(nullptr, "t");
  Mqtt.unsubscribe(nullptr, "t");
  if (Mqtt.publish(nullptr, "t") == 4)
    Mqtt.reconnect();
}

class Station : public mosquittopp {
public:
  Station() : mosquittopp("dev1") {}

  void inherited_bad() {
    connect("hub.example");
    connect("hub.example");
    // warning@-1: 'this' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

  void inherited_ok() {
    connect("hub.example");
    disconnect();
    connect("hub.example");
  }

  void on_connect(int Code) override {
    if (Code != 0)
      reconnect();
  }

  void on_disconnect(int Code) override {
    if (Code == 0)
      return;
    reconnect();
    reconnect();
    // warning@-1: 'this' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
};

class Chatty : public mosquittopp {
public:
  void on_message(const struct mosquitto_message *) override {
    reconnect();
    // warning@-1: 'this' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
};

class Quiet : public mosquittopp {
public:
  void on_message(const struct mosquitto_message *) override {
    disconnect();
    reconnect();
  }
};

class Flagged : public mosquittopp {
public:
  void on_connect_with_flags(int Code, int) override {
    if (Code != 0) {
      reconnect();
      reconnect();
      // warning@-1: 'this' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    }
  }
};
