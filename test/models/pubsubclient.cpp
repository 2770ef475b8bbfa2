// RUN: %check %s -- -I %S/Inputs/pubsubclient
//===- pubsubclient.cpp - Arduino PubSubClient ------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "PubSubClient.h"

void connect_bad(Client &Net) {
  PubSubClient Mqtt(Net);
  Mqtt.connect("dev1");
  Mqtt.connect("dev1", "user", "secret");
  // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void connect_ok(Client &Net) {
  PubSubClient Mqtt(Net);
  if (!Mqtt.connect("dev1"))
    Mqtt.connect("dev1", "user", "secret");
}

void connect_will_bad(PubSubClient &Mqtt) {
  Mqtt.connect("dev1", "gone", 0, true, "1");
  Mqtt.connect("dev1", "user", "secret", "gone", 0, true, "1", false);
  // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void disconnect_bad(PubSubClient &Mqtt, PubSubClient &Backup) {
  Mqtt.connect("dev1");
  Backup.disconnect();
  Mqtt.connect("dev1");
  // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void disconnect_ok(PubSubClient &Mqtt) {
  Mqtt.connect("dev1");
  Mqtt.disconnect();
  Mqtt.connect("dev1");
}

void connected_bad(PubSubClient &Mqtt) {
  while (Mqtt.connected())
    Mqtt.connect("dev1");
    // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void connected_ok(PubSubClient &Mqtt) {
  while (!Mqtt.connected())
    Mqtt.connect("dev1");
}

void state_bad(PubSubClient &Mqtt) {
  if (Mqtt.state() == MQTT_CONNECTED)
    Mqtt.connect("dev1");
    // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void state_ok(PubSubClient &Mqtt) {
  Mqtt.connect("dev1");
  if (Mqtt.state() != MQTT_CONNECTED)
    Mqtt.connect("dev1");
}

void loop_bad(PubSubClient &Mqtt) {
  Mqtt.connect("dev1");
  if (Mqtt.loop())
    Mqtt.connect("dev1");
    // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void loop_ok(PubSubClient &Mqtt) {
  Mqtt.connect("dev1");
  for (;;)
    if (!Mqtt.loop())
      Mqtt.connect("dev1");
}

void operations_bad(PubSubClient &Mqtt) {
  if (!Mqtt.connect("dev1"))
    return;
  Mqtt.publish("t", "on");
  Mqtt.publish_P("t", "on", false);
  Mqtt.subscribe("t");
  if (Mqtt.unsubscribe("t"))
    Mqtt.connect("dev1");
    // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void operations_ok(PubSubClient &Mqtt) {
  Mqtt.connect("dev1");
  Mqtt.publish_P("t", "on", false);
  Mqtt.subscribe("t");
  Mqtt.unsubscribe("t");
  if (!Mqtt.publish("t", "on"))
    Mqtt.connect("dev1");
}

static PubSubClient Station;

static void onMessage(char *, uint8_t *, unsigned int Length) {
  if (Length == 0)
    Station.disconnect();
}

static void onMessageOpens(char *, uint8_t *, unsigned int) {
  Station.connect("dev1");
  Station.connect("dev1");
  // warning@-1: 'Station' may already be connected here; the library ignores the second open
}

void settings_bad(PubSubClient &Mqtt, Client &Net, Stream &Log) {
  Mqtt.connect("dev1");
  Mqtt.setServer("hub.example", 8883).setClient(Net).setStream(Log);
  Mqtt.setKeepAlive(30).setSocketTimeout(5);
  Mqtt.setBufferSize(512);
  Mqtt.connect("dev1");
  // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
  Station.setCallback(onMessageOpens);
}

void settings_ok(PubSubClient &Mqtt, Client &Net, Stream &Log) {
  Mqtt.setServer("hub.example", 8883).setClient(Net).setStream(Log);
  Mqtt.setKeepAlive(30).setSocketTimeout(5);
  Mqtt.setBufferSize(512);
  Station.setCallback(onMessage);
  Mqtt.connect("dev1");
}
