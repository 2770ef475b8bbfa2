// RUN: %check %s -- -I %S/Inputs/boost-mqtt5
//===- boost-mqtt5.cpp - Boost.MQTT5 ----------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "boost/mqtt5/mqtt_client.hpp"

using Client = boost::mqtt5::mqtt_client<int>;

struct Detached {};

void run_bad(int &Executor, Detached Done) {
  Client Mqtt(Executor);
  Mqtt.brokers("hub.example").credentials("dev1");
  Mqtt.async_run(Done);
  Mqtt.async_run(Done);
  // warning@-1: 'Mqtt' may already be connected here; the library does not define what a second open does
}

void run_ok(int &Executor, Detached Done) {
  Client Mqtt(Executor);
  Mqtt.brokers("hub.example").credentials("dev1");
  Mqtt.async_run(Done);
}

void disconnect_bad(Client &Mqtt, Client &Backup, Detached Done) {
  Mqtt.async_run(Done);
  Backup.async_disconnect(Done);
  Backup.cancel();
  Mqtt.async_run(Done);
  // warning@-1: 'Mqtt' may already be connected here; the library does not define what a second open does
}

void disconnect_ok(Client &Mqtt, Detached Done) {
  Mqtt.async_run(Done);
  Mqtt.async_disconnect(Done);
  Mqtt.async_run(Done);
}

void cancel_ok(Client &Mqtt, Detached Done) {
  Mqtt.async_run(Done);
  Mqtt.cancel();
  Mqtt.async_run(Done);
}

void destructor_bad(Client &Mqtt, int &Executor, Detached Done) {
  Mqtt.async_run(Done);
  { Client Other(Executor); }
  Mqtt.async_run(Done);
  // warning@-1: 'Mqtt' may already be connected here; the library does not define what a second open does
}

void destructor_ok(int &Executor, Detached Done) {
  for (int I = 0; I < 2; ++I) {
    Client Mqtt(Executor);
    Mqtt.async_run(Done);
  }
}

void operations_bad(Client &Mqtt, Detached Done) {
  Mqtt.async_run(Done);
  Mqtt.async_publish("t", "on", Done);
  Mqtt.async_subscribe("t", Done);
  Mqtt.async_receive(Done);
  Mqtt.async_run(Done);
  // warning@-1: 'Mqtt' may already be connected here; the library does not define what a second open does
}

void operations_ok(Client &Mqtt, Detached Done) {
  Mqtt.async_run(Done);
  Mqtt.async_publish("t", "on", Done);
  Mqtt.async_subscribe("t", Done);
  Mqtt.async_receive(Done);
  Mqtt.async_disconnect(Done);
}
