// RUN: %check %s -- -I %S/Inputs/coremqtt
//===- coremqtt.c - FreeRTOS coreMQTT -----------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core_mqtt.h"

struct station {
  MQTTContext_t *mqtt;
  MQTTConnectInfo_t *info;
  bool session;
};

static MQTTStatus_t open_session(struct station *s) {
  return MQTT_Connect(s->mqtt, s->info, NULL, 1000, &s->session, NULL, NULL);
  // warning@-1: 's->mqtt' may already be connected here; the library refuses the second open with an error
}

void connect_bad(struct station *s, const TransportInterface_t *transport,
                 const MQTTFixedBuffer_t *buffer) {
  MQTT_Init(s->mqtt, transport, NULL, NULL, buffer);
  open_session(s);
  open_session(s);
}

void connect_ok(MQTTContext_t *mqtt, MQTTConnectInfo_t *info, const TransportInterface_t *transport,
                const MQTTFixedBuffer_t *buffer) {
  bool session;
  MQTT_Init(mqtt, transport, NULL, NULL, buffer);
  while (MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL) != MQTTSuccess)
    ;
}

void disconnect_bad(MQTTContext_t *mqtt, MQTTContext_t *backup, MQTTConnectInfo_t *info) {
  bool session;
  MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
  MQTT_Disconnect(backup, NULL, NULL);
  MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
  // warning@-1: 'mqtt' may already be connected here; the library refuses the second open with an error
}

void disconnect_ok(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  bool session;
  MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
  MQTT_Disconnect(mqtt, NULL, NULL);
  MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
}

void check_connect_status_bad(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  bool session;
  if (MQTT_CheckConnectStatus(mqtt) == MQTTStatusConnected)
    MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
    // warning@-1: 'mqtt' may already be connected here; the library refuses the second open with an error
}

void check_connect_status_ok(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  bool session;
  MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
  if (MQTT_CheckConnectStatus(mqtt) == MQTTStatusNotConnected)
    MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
}

void connect_status_bad(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  bool session;
  if (mqtt->connectStatus == MQTTConnected)
    MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
    // warning@-1: 'mqtt' may already be connected here; the library refuses the second open with an error
}

void connect_status_ok(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  bool session;
  MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
  if (mqtt->connectStatus == MQTTNotConnected)
    MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
}

void process_loop_bad(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  bool session;
  MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
  if (MQTT_ProcessLoop(mqtt) == MQTTSuccess)
    MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
    // warning@-1: 'mqtt' may already be connected here; the library refuses the second open with an error
}

void process_loop_ok(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  bool session;
  MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
  if (MQTT_ProcessLoop(mqtt) == MQTTKeepAliveTimeout)
    MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
}

void receive_loop_bad(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  bool session;
  MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
  if (MQTT_ReceiveLoop(mqtt) == MQTTSuccess)
    MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
    // warning@-1: 'mqtt' may already be connected here; the library refuses the second open with an error
}

void receive_loop_ok(MQTTContext_t *mqtt, MQTTConnectInfo_t *info) {
  bool session;
  MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
  switch (MQTT_ReceiveLoop(mqtt)) {
  case MQTTRecvFailed:
  case MQTTSendFailed:
    MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
    break;
  default:
    break;
  }
}

void operations_bad(MQTTContext_t *mqtt, MQTTConnectInfo_t *info,
                    const MQTTSubscribeInfo_t *topics, const MQTTPublishInfo_t *message) {
  bool session;
  MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
  MQTT_Subscribe(mqtt, topics, 1, 1, NULL);
  MQTT_Unsubscribe(mqtt, topics, 1, 2, NULL);
  MQTT_Publish(mqtt, message, 3, NULL);
  if (MQTT_Ping(mqtt) == MQTTSuccess)
    MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
    // warning@-1: 'mqtt' may already be connected here; the library refuses the second open with an error
}

void operations_ok(MQTTContext_t *mqtt, MQTTConnectInfo_t *info, const MQTTSubscribeInfo_t *topics,
                   const MQTTPublishInfo_t *message) {
  bool session;
  MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
  MQTT_Subscribe(mqtt, topics, 1, 1, NULL);
  MQTT_Unsubscribe(mqtt, topics, 1, 2, NULL);
  MQTT_Publish(mqtt, message, 3, NULL);
  if (MQTT_Ping(mqtt) == MQTTStatusNotConnected)
    MQTT_Connect(mqtt, info, NULL, 1000, &session, NULL, NULL);
}
