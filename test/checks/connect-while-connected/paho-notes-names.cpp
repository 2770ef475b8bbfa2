// RUN: %check %s
//===- paho-notes-names.cpp -------------------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

#include <memory>

// notes: exact

using Opts = MQTTClient_connectOptions;

struct Forget {
  void operator()(void *) const {}
};
using Hub = std::unique_ptr<void, Forget>;

void owner_bad(const char *Secret) {
  Hub Home;
  Home.reset(IoTHubDeviceClient_LL_CreateFromConnectionString(Secret, MQTT_Protocol));
  Home = Hub(IoTHubDeviceClient_LL_CreateFromConnectionString(Secret, MQTT_Protocol));
  // warning@-1: 'Home' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  // note@-3: opening 'Home' starts here
}

void lambda_bad(MQTTClient Client, Opts *O) {
  auto Open = [&] { MQTTClient_connect(Client, O); };
  Open();
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  // note@-3: 'Open' is called here
  // note@-5: 'Client' is opened here
}

void unnamed_bad(MQTTClient Client, Opts *O) {
  [&] { MQTTClient_connect(Client, O); }();
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  // note@-3: the lambda is called here
  // note@-4: 'Client' is opened here
}
