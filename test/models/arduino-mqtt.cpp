// RUN: %check %s -- -I %S/Inputs/arduino-mqtt
//===- arduino-mqtt.cpp - Arduino MQTT (256dpi) -----------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTT.h"

void connect_bad(Client &Net) {
  MQTTClient Mqtt(256);
  Mqtt.begin("hub.example", Net);
  Mqtt.connect("dev1");
  Mqtt.connect("dev1", "user", "secret");
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_ok(Client &Net) {
  MQTTClient Mqtt(256);
  Mqtt.begin("hub.example", Net);
  while (!Mqtt.connect("dev1", "user", "secret"))
    ;
}

void disconnect_bad(MQTTClient &Mqtt) {
  Mqtt.connect("dev1");
  Mqtt.connect("dev1");
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  Mqtt.disconnect();
}

void disconnect_ok(MQTTClient &Mqtt) {
  Mqtt.connect("dev1");
  Mqtt.disconnect();
  Mqtt.connect("dev1");
}

void connected_bad(MQTTClient &Mqtt) {
  if (!Mqtt.connected())
    return;
  Mqtt.connect("dev1");
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connected_ok(MQTTClient &Mqtt) {
  Mqtt.connect("dev1");
  if (Mqtt.connected())
    return;
  Mqtt.connect("dev1");
}

void loop_bad(MQTTClient &Mqtt) {
  Mqtt.connect("dev1");
  if (Mqtt.loop())
    Mqtt.connect("dev1");
    // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void loop_ok(MQTTClient &Mqtt) {
  Mqtt.connect("dev1");
  if (!Mqtt.loop())
    Mqtt.connect("dev1");
}

void last_error_bad(MQTTClient &Mqtt) {
  Mqtt.connect("dev1");
  if (Mqtt.lastError() != 0 || Mqtt.returnCode() != 0)
    Mqtt.connect("dev1");
    // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void last_error_ok(MQTTClient &Mqtt) {
  Mqtt.connect("dev1");
  if (Mqtt.lastError() != 0 || Mqtt.returnCode() != 0) {
    Mqtt.disconnect();
    Mqtt.connect("dev1");
  }
}

void operations_bad(MQTTClient &Mqtt) {
  Mqtt.connect("dev1");
  Mqtt.publish("t", "on");
  Mqtt.subscribe("t");
  Mqtt.unsubscribe("t");
  Mqtt.connect("dev1");
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void operations_ok(MQTTClient &Mqtt) {
  Mqtt.connect("dev1");
  Mqtt.publish("t", "on");
  Mqtt.subscribe("t");
  Mqtt.unsubscribe("t");
  Mqtt.disconnect();
  Mqtt.connect("dev1");
}

static void onMessage(String &, String &) {}

static void onMessageOpens(MQTTClient *Mqtt, char[], char[], int) {
  Mqtt->connect("dev1");
  Mqtt->connect("dev1");
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

static void onMessageMoves(MQTTClient *Mqtt, char[], char[], int) {
  Mqtt->disconnect();
  Mqtt->connect("dev1");
}

void settings_bad(MQTTClient &Mqtt) {
  Mqtt.connect("dev1");
  Mqtt.setHost("hub.example", 8883);
  Mqtt.setWill("gone", "1", true, 0);
  Mqtt.setOptions(30, true, 1000);
  Mqtt.onMessage(onMessage);
  Mqtt.onMessageAdvanced(onMessageOpens);
  Mqtt.connect("dev1");
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void settings_ok(MQTTClient &Mqtt) {
  Mqtt.setHost("hub.example", 8883);
  Mqtt.setWill("gone", "1", true, 0);
  Mqtt.setOptions(30, true, 1000);
  Mqtt.onMessage(onMessage);
  Mqtt.onMessageAdvanced(onMessageMoves);
  Mqtt.connect("dev1");
}
