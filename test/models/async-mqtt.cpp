// RUN: %check %s -- -I %S/Inputs/async-mqtt
//===- async-mqtt.cpp - async_mqtt (redboltz) -------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "async_mqtt/asio_bind/client.hpp"

using Client = async_mqtt::client<async_mqtt::protocol_version::v5, async_mqtt::mqtt>;

struct Detached {};

void start_bad(int &Executor, Detached Done) {
  Client Mqtt(Executor);
  Mqtt.async_underlying_handshake("hub.example", "1883", Done);
  Mqtt.async_start("dev1", Done);
  Mqtt.async_start("dev1", Done);
  // warning@-1: 'Mqtt' may already be connected here; the library refuses the second open with an error
}

void start_ok(int &Executor, Detached Done) {
  Client Mqtt(Executor);
  Mqtt.async_underlying_handshake("hub.example", "1883", Done);
  Mqtt.async_start("dev1", Done);
}

void disconnect_bad(Client &Mqtt, Client &Backup, Detached Done) {
  Mqtt.async_start("dev1", Done);
  Backup.async_disconnect(Done);
  Backup.async_close(Done);
  Mqtt.async_start("dev1", Done);
  // warning@-1: 'Mqtt' may already be connected here; the library refuses the second open with an error
}

void disconnect_ok(Client &Mqtt, Detached Done) {
  Mqtt.async_start("dev1", Done);
  Mqtt.async_disconnect(Done);
  Mqtt.async_start("dev1", Done);
}

void close_ok(Client &Mqtt, Detached Done) {
  Mqtt.async_start("dev1", Done);
  Mqtt.async_close(Done);
  Mqtt.async_start("dev1", Done);
}

void operations_bad(Client &Mqtt, Detached Done) {
  Mqtt.async_start("dev1", Done);
  Mqtt.async_recv(Done);
  Mqtt.async_subscribe("t", Done);
  Mqtt.async_unsubscribe("t", Done);
  Mqtt.async_publish("t", "on", Done);
  Mqtt.async_start("dev1", Done);
  // warning@-1: 'Mqtt' may already be connected here; the library refuses the second open with an error
}

void operations_ok(Client &Mqtt, Detached Done) {
  Mqtt.async_start("dev1", Done);
  Mqtt.async_recv(Done);
  Mqtt.async_subscribe("t", Done);
  Mqtt.async_unsubscribe("t", Done);
  Mqtt.async_publish("t", "on", Done);
  Mqtt.async_disconnect(Done);
}
