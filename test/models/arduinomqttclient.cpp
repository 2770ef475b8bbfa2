// RUN: %check %s -- -I %S/Inputs/arduinomqttclient
//===- arduinomqttclient.cpp - ArduinoMqttClient ----------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "ArduinoMqttClient.h"

void connect_bad(Client &Net) {
  MqttClient Mqtt(Net);
  Mqtt.connect("hub.example", 1883);
  Mqtt.connect("hub.example", 1883);
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_ok(Client &Net) {
  MqttClient Mqtt(&Net);
  while (!Mqtt.connect("hub.example", 1883))
    ;
}

void stop_bad(MqttClient &Mqtt, MqttClient &Backup) {
  Mqtt.connect("hub.example");
  Backup.stop();
  Mqtt.connect("hub.example");
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void stop_ok(MqttClient &Mqtt) {
  Mqtt.connect("hub.example");
  Mqtt.stop();
  Mqtt.connect("hub.example");
}

void connected_bad(MqttClient &Mqtt) {
  if (Mqtt.connected())
    Mqtt.connect("hub.example");
    // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connected_ok(MqttClient &Mqtt) {
  Mqtt.connect("hub.example");
  if (!Mqtt.connected())
    Mqtt.connect("hub.example");
}

void operator_bool_bad(MqttClient &Mqtt) {
  Mqtt.connect("hub.example");
  if (!static_cast<bool>(Mqtt))
    Mqtt.connect("hub.example");
    // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void operator_bool_ok(MqttClient &Mqtt) {
  if (!static_cast<bool>(Mqtt))
    return;
  Mqtt.connect("hub.example");
}

void connect_error_bad(MqttClient &Mqtt) {
  Mqtt.connect("hub.example");
  if (Mqtt.connectError() != MQTT_SUCCESS)
    Mqtt.connect("hub.example");
    // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_error_ok(MqttClient &Mqtt) {
  Mqtt.connect("hub.example");
  if (Mqtt.connectError() != MQTT_SUCCESS) {
    Mqtt.stop();
    Mqtt.connect("hub.example");
  }
}

static void onMessage(int) {}

void operations_bad(MqttClient &Mqtt) {
  Mqtt.connect("hub.example");
  Mqtt.onMessage(onMessage);
  Mqtt.setId("dev1");
  Mqtt.poll();
  Mqtt.subscribe("t");
  Mqtt.unsubscribe("t");
  Mqtt.beginMessage("t");
  Mqtt.endMessage();
  Mqtt.connect("hub.example");
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void operations_ok(MqttClient &Mqtt) {
  Mqtt.onMessage(onMessage);
  Mqtt.setId("dev1");
  Mqtt.connect("hub.example");
  Mqtt.poll();
  Mqtt.subscribe("t");
  Mqtt.unsubscribe("t");
  Mqtt.beginMessage("t");
  Mqtt.endMessage();
}

/// The object holds only the session; the network client keeps its connection.
void destructor_bad(Client &Net) {
  auto *Mqtt = new MqttClient(Net);
  Mqtt->connect("hub.example");
  Mqtt->connect("hub.example");
  // warning@-1: 'Mqtt' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  delete Mqtt;
}

void destructor_ok(Client &Net) {
  auto *Mqtt = new MqttClient(Net);
  Mqtt->connect("hub.example");
  Mqtt->stop();
  delete Mqtt;
}
