// RUN: %check %s -- -I %S/Inputs/asyncmqttclient
//===- asyncmqttclient.cpp - AsyncMqttClient --------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "AsyncMqttClient.h"

void connect_bad() {
  AsyncMqttClient Mqtt;
  Mqtt.connect();
  Mqtt.connect();
  // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void connect_ok() {
  AsyncMqttClient Mqtt;
  Mqtt.connect();
  Mqtt.disconnect();
  Mqtt.connect();
}

void disconnect_of_another_bad(AsyncMqttClient &Mqtt, AsyncMqttClient &Backup) {
  Mqtt.connect();
  Backup.disconnect(true);
  Mqtt.connect();
  // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void connected_bad(AsyncMqttClient &Mqtt) {
  if (Mqtt.connected())
    Mqtt.connect();
    // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void connected_in_flight_bad(AsyncMqttClient &Mqtt) {
  Mqtt.connect();
  if (!Mqtt.connected())
    Mqtt.connect();
    // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void connected_ok(AsyncMqttClient &Mqtt) {
  if (!Mqtt.connected())
    Mqtt.connect();
}

void set_client_id_bad(AsyncMqttClient &Mqtt) {
  Mqtt.connect();
  Mqtt.setClientId("dev2");
  Mqtt.connect();
  // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void set_client_id_ok(AsyncMqttClient &Mqtt) {
  Mqtt.setClientId("dev2");
  Mqtt.connect();
}

static AsyncMqttClient Station;

static void onUp(bool) {
  Station.connect();
  // warning@-1: 'Station' may already be connected here; the library ignores the second open
}

static void onUpSubscribes(bool) { Station.subscribe("t", 1); }

static void onDown(AsyncMqttClientDisconnectReason) {
  Station.connect();
  Station.connect();
  // warning@-1: 'Station' may already be connected here; the library ignores the second open
}

static void onDownOnce(AsyncMqttClientDisconnectReason) { Station.connect(); }

static void onSubscribed(uint16_t, uint8_t) { Station.disconnect(); }
static void onDone(uint16_t) { Station.publish("t", 0, false); }
static void onText(char *, char *, AsyncMqttClientMessageProperties, size_t, size_t, size_t) {}

static void onTextOpens(char *, char *, AsyncMqttClientMessageProperties, size_t, size_t,
                        size_t) {
  Station.connect();
  Station.connect();
  // warning@-1: 'Station' may already be connected here; the library ignores the second open
}

void callbacks_bad() {
  Station.onConnect(onUp);
  Station.onDisconnect(onDown);
  Station.onMessage(onTextOpens);
}

void callbacks_ok() {
  Station.onConnect(onUpSubscribes);
  Station.onDisconnect(onDownOnce);
  Station.onMessage(onText).onPublish(onDone).onSubscribe(onSubscribed).onUnsubscribe(onDone);
}

void registering_between_bad(AsyncMqttClient &Mqtt) {
  Mqtt.connect();
  Mqtt.onMessage(onText).onPublish(onDone).onSubscribe(onSubscribed).onUnsubscribe(onDone);
  Mqtt.connect();
  // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void operations_bad(AsyncMqttClient &Mqtt) {
  Mqtt.connect();
  if (Mqtt.publish("t", 1, false) != 0 && Mqtt.subscribe("t", 1) != 0 && Mqtt.unsubscribe("t"))
    Mqtt.connect();
    // warning@-1: 'Mqtt' may already be connected here; the library ignores the second open
}

void operations_ok(AsyncMqttClient &Mqtt) {
  Mqtt.connect();
  Mqtt.subscribe("t", 1);
  Mqtt.unsubscribe("t");
  Mqtt.publish("t", 1, false);
  Mqtt.disconnect();
  Mqtt.connect();
}
