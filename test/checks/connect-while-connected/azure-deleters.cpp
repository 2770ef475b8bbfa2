// RUN: %check %s
//===- azure-deleters.cpp - Owners with a function that deletes -*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client.h"
#include "iothubtransportmqtt.h"

#include <memory>

using Owner =
    std::unique_ptr<IOTHUB_CLIENT_CORE_INSTANCE_TAG, decltype(&IoTHubDeviceClient_Destroy)>;

void reset_ok(const char *Key) {
  Owner Hub(IoTHubDeviceClient_CreateFromConnectionString(Key, MQTT_Protocol),
            &IoTHubDeviceClient_Destroy);
  Hub.reset();
  Hub.reset(IoTHubDeviceClient_CreateFromConnectionString(Key, MQTT_Protocol));
}

void moved_ok(const char *Key) {
  Owner Hub(nullptr, &IoTHubDeviceClient_Destroy);
  Hub = Owner(IoTHubDeviceClient_CreateFromConnectionString(Key, MQTT_Protocol),
              &IoTHubDeviceClient_Destroy);
  Hub = nullptr;
  Hub.reset(IoTHubDeviceClient_CreateFromConnectionString(Key, MQTT_Protocol));
}

void unknown_ok(const char *Key, void (*Delete)(IOTHUB_DEVICE_CLIENT_HANDLE)) {
  Owner Hub(IoTHubDeviceClient_CreateFromConnectionString(Key, MQTT_Protocol), Delete);
  Hub.reset();
  Hub.reset(IoTHubDeviceClient_CreateFromConnectionString(Key, MQTT_Protocol));
}

void released_bad(const char *Key) {
  Owner Hub(IoTHubDeviceClient_CreateFromConnectionString(Key, MQTT_Protocol),
            &IoTHubDeviceClient_Destroy);
  Hub.release();
  Hub.reset(IoTHubDeviceClient_CreateFromConnectionString(Key, MQTT_Protocol));
  // warning@-1: 'Hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}
