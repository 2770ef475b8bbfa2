// RUN: %check %s -- -I %S/Inputs/espmqttclient
//===- espmqttclient.cpp - espMqttClient ------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "espMqttClient/src/espMqttClient.h"

void connect_bad() {
  espMqttClient Mqtt;
  Mqtt.connect();
  Mqtt.connect();
  // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void connect_ok() {
  espMqttClient Mqtt;
  if (!Mqtt.connect())
    Mqtt.connect();
}

void secure_bad() {
  espMqttClientSecure Mqtt;
  if (Mqtt.connect())
    Mqtt.connect();
    // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void secure_ok() {
  espMqttClientSecure Mqtt;
  Mqtt.connect();
  Mqtt.disconnect();
  Mqtt.connect();
}

void async_bad(espMqttClientAsync &Backup) {
  espMqttClientAsync Mqtt;
  Mqtt.connect();
  Backup.disconnect();
  Mqtt.connect();
  // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void async_ok() {
  espMqttClientAsync Mqtt;
  Mqtt.connect();
  Mqtt.disconnect(true);
  Mqtt.connect();
}

void connected_bad(espMqttClient &Mqtt) {
  if (Mqtt.connected())
    Mqtt.connect();
    // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void connected_ok(espMqttClient &Mqtt) {
  if (!Mqtt.connected())
    Mqtt.connect();
}

void disconnected_bad(espMqttClient &Mqtt) {
  Mqtt.connect();
  if (!Mqtt.disconnected())
    Mqtt.connect();
    // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void disconnected_ok(espMqttClient &Mqtt) {
  Mqtt.connect();
  if (Mqtt.disconnected())
    Mqtt.connect();
}

void loop_bad(espMqttClient &Mqtt) {
  Mqtt.connect();
  Mqtt.loop();
  Mqtt.connect();
  // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void loop_ok(espMqttClient &Mqtt) {
  for (;;) {
    if (Mqtt.disconnected())
      Mqtt.connect();
    Mqtt.loop();
  }
}

void set_client_id_bad(espMqttClient &Mqtt) {
  Mqtt.connect();
  Mqtt.setClientId("dev2");
  Mqtt.connect();
  // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void set_client_id_ok(espMqttClient &Mqtt) {
  Mqtt.setClientId("dev2");
  Mqtt.connect();
}

static espMqttClient Station;

static void onUp(bool) {
  Station.connect();
  // warning@-1: 'Station' may already be connected here; the library ignores the second open
}

static void onUpPublishes(bool) { Station.publish("t", 0, false, "on"); }

static void onDown(espMqttClientTypes::DisconnectReason) {
  Station.connect();
  Station.connect();
  // warning@-1: 'Station' may already be connected here; the library ignores the second open
}

static void onDownOnce(espMqttClientTypes::DisconnectReason) { Station.connect(); }

void callbacks_bad() {
  Station.onConnect(onUp);
  Station.onDisconnect(onDown);
}

void callbacks_ok() {
  Station.onConnect(onUpPublishes);
  Station.onDisconnect(onDownOnce);
}
