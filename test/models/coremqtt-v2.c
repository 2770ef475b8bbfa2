// RUN: %check %s -- -I %S/Inputs/coremqtt -DCOREMQTT_2
//===- coremqtt-v2.c - FreeRTOS coreMQTT --------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core_mqtt.h"

void connect_bad(MQTTContext_t *mqtt, MQTTConnectInfo_t *info,
                 const TransportInterface_t *transport, const MQTTFixedBuffer_t *buffer) {
  bool session;
  MQTT_Init(mqtt, transport, NULL, NULL, buffer);
  MQTT_Connect(mqtt, info, NULL, 1000, &session);
  MQTT_Connect(mqtt, info, NULL, 1000, &session);
  // warning@-1: 'mqtt' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void connect_ok(MQTTContext_t *mqtt, MQTTConnectInfo_t *info,
                const TransportInterface_t *transport, const MQTTFixedBuffer_t *buffer) {
  bool session;
  MQTT_Init(mqtt, transport, NULL, NULL, buffer);
  if (MQTT_Connect(mqtt, info, NULL, 1000, &session) != MQTTSuccess)
    MQTT_Connect(mqtt, info, NULL, 1000, &session);
}

void disconnect_bad(MQTTContext_t *mqtt, MQTTContext_t *backup, MQTTConnectInfo_t *info) {
  bool session;
  MQTT_Connect(mqtt, info, NULL, 1000, &session);
  MQTT_Disconnect(backup);
  MQTT_Connect(mqtt, info, NULL, 1000, &session);
  // warning@-1: 'mqtt' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void disconnect_ok(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  bool session;
  MQTT_Connect(mqtt, info, NULL, 1000, &session);
  MQTT_Disconnect(mqtt);
  MQTT_Connect(mqtt, info, NULL, 1000, &session);
}
