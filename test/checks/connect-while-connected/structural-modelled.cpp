// RUN: split-file %s %t
// RUN: %check %t/followed.cpp
// RUN: %check %t/off.cpp -models=off.json
//===- structural-modelled.cpp - a model or a body knows better -*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

//--- followed.cpp
#include "MQTTClient.h"
// The bodies come to a known library: they are followed, once.
class DeviceLink {
public:
  explicit DeviceLink(MQTTClient c) : client(c) {}
  bool connect() { return MQTTClient_connect(client, 0) == MQTTCLIENT_SUCCESS; }
  bool open_twice() {
    connect();
    return MQTTClient_connect(client, 0) == MQTTCLIENT_SUCCESS;
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
  void disconnect() { MQTTClient_disconnect(client, 0); }
  bool isConnected() const { return MQTTClient_isConnected(client) != 0; }

private:
  MQTTClient client;
};
void right(DeviceLink &link) {
  link.connect();
  if (!link.isConnected())
    link.connect();
  link.disconnect();
  link.connect();
}

//--- off.cpp
// A library that is switched off stays silent.
#include "AcmeClient.h"
void twice(AcmeClient &client) {
  client.connect();
  client.connect();
}

//--- AcmeClient.h
class AcmeClient {
public:
  bool connect();
  void disconnect();
};

//--- off.json
{
  "format": 1,
  "library": "acme",
  "headers": ["AcmeClient.h"],
  "enabled": false,
  "calls": [{"name": "AcmeClient::connect", "role": "connect", "success": "true"}]
}
