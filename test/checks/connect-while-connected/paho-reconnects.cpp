// RUN: %check %s -- -I %S/../../models/Inputs/paho-mqtt-cpp
//===- paho-reconnects.cpp - Options that say "automatic reconnect" *- C++ -*-//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mqtt/async_client.h"

class ByHand : public virtual mqtt::callback {
  mqtt::async_client Client{"tcp://hub.example", "dev1"};
  mqtt::connect_options Options;

  void open() {
    Client.connect(Options);
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  }

public:
  ByHand() {
    Options.set_automatic_reconnect(true);
    Client.set_callback(*this);
    open();
  }
  void connection_lost(const std::string &) override { open(); }
};

class OnlyByHand : public virtual mqtt::callback {
  mqtt::async_client Client{"tcp://hub.example", "dev1"};
  mqtt::connect_options Options;

  void open() { Client.connect(Options); }

public:
  OnlyByHand() {
    Options.set_automatic_reconnect(false);
    Client.set_callback(*this);
    open();
  }
  void connection_lost(const std::string &) override { open(); }
};

void built_bad() {
  mqtt::async_client Client("tcp://hub.example", "dev1");
  auto Options = mqtt::connect_options_builder().automatic_reconnect(true).finalize();
  Client.connect(Options)->wait();
  while (true)
    if (!Client.is_connected())
      Client.connect(Options)->wait();
      // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void built_ok() {
  mqtt::async_client Client("tcp://hub.example", "dev1");
  auto Options = mqtt::connect_options_builder().automatic_reconnect(false).finalize();
  Client.connect(Options)->wait();
  while (true)
    if (!Client.is_connected())
      Client.connect(Options)->wait();
}

void copied_bad(const mqtt::connect_options &) {
  mqtt::async_client Client("tcp://hub.example", "dev1");
  mqtt::connect_options First;
  First.set_automatic_reconnect(1, 30);
  mqtt::connect_options Second = First;
  Client.connect(Second)->wait();
  if (!Client.is_connected())
    Client.connect(Second);
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void asked_to_try_at_once_ok() {
  mqtt::async_client Client("tcp://hub.example", "dev1");
  mqtt::connect_options Options;
  Options.set_automatic_reconnect(true);
  Client.connect(Options)->wait();
  if (!Client.is_connected())
    Client.reconnect();
}
