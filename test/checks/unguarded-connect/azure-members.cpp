// RUN: %check %s -check=iot-unguarded-connect
//===- azure-members.cpp - Handles as members of objects --------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

using Handle = IOTHUB_DEVICE_CLIENT_LL_HANDLE;

class Careless {
public:
  explicit Careless(const char *Text) : Text(Text) {}

  void begin_bad() {
    Hub = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
    // warning@-1: 'Hub' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

private:
  Handle Hub = nullptr;
  const char *Text;
};

class Lazy {
public:
  explicit Lazy(const char *Text) : Text(Text) {}
  ~Lazy() {
    if (Hub)
      IoTHubDeviceClient_LL_Destroy(Hub);
  }

  void begin_ok() {
    if (!Hub)
      Hub = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
  }

  void end_ok() {
    if (!Hub)
      return;
    IoTHubDeviceClient_LL_Destroy(Hub);
    Hub = nullptr;
  }

private:
  Handle Hub = nullptr;
  const char *Text;
};

class Forgetful {
public:
  explicit Forgetful(const IOTHUB_CLIENT_CONFIG *Config) : Config(Config) {}

  void begin_bad() {
    if (Made)
      return;
    Hub = IoTHubDeviceClient_LL_Create(Config);
    // warning@-1: 'Hub' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    Made = Hub != nullptr;
  }

  void end() { Made = false; }

private:
  Handle Hub = nullptr;
  const IOTHUB_CLIENT_CONFIG *Config;
  bool Made = false;
};

class Mindful {
public:
  explicit Mindful(const IOTHUB_CLIENT_CONFIG *Config) : Config(Config) {}

  void begin_ok() {
    if (Made)
      return;
    Hub = IoTHubDeviceClient_LL_Create(Config);
    Made = Hub != nullptr;
  }

  void end() {
    if (Made)
      IoTHubDeviceClient_LL_Destroy(Hub);
    Made = false;
  }

private:
  Handle Hub = nullptr;
  const IOTHUB_CLIENT_CONFIG *Config;
  bool Made = false;
};

class MadeAtBirthBad {
public:
  explicit MadeAtBirthBad(const IOTHUB_CLIENT_CONFIG *Config)
      : Hub(IoTHubDeviceClient_LL_Create(Config)), Config(Config) {}

  void restart_bad() {
    Hub = IoTHubDeviceClient_LL_Create(Config);
    // warning@-1: 'Hub' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

private:
  Handle Hub;
  const IOTHUB_CLIENT_CONFIG *Config;
};

class MadeAtBirthOk {
public:
  explicit MadeAtBirthOk(const IOTHUB_CLIENT_CONFIG *Config)
      : Hub(IoTHubDeviceClient_LL_Create(Config)), Config(Config) {}

  void restart_ok() {
    IoTHubDeviceClient_LL_Destroy(Hub);
    Hub = IoTHubDeviceClient_LL_Create(Config);
  }

private:
  Handle Hub;
  const IOTHUB_CLIENT_CONFIG *Config;
};

class Helpers {
public:
  explicit Helpers(const IOTHUB_CLIENT_CONFIG *Config) : Config(Config) {}

  void onMenu_bad() { make(); }

  void onWire_ok() {
    drop();
    make();
  }

private:
  void make() {
    Hub = IoTHubDeviceClient_LL_Create(Config);
    // warning@-1: 'Hub' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void drop() {
    if (Hub)
      IoTHubDeviceClient_LL_Destroy(Hub);
    Hub = nullptr;
  }

  Handle Hub = nullptr;
  const IOTHUB_CLIENT_CONFIG *Config;
};

class CarefulHelpers {
public:
  explicit CarefulHelpers(const IOTHUB_CLIENT_CONFIG *Config) : Config(Config) {}

  void onMenu_ok() {
    if (!ready())
      make();
  }

  void onWire_ok() {
    drop();
    make();
  }

private:
  bool ready() const { return Hub != nullptr; }
  void make() { Hub = IoTHubDeviceClient_LL_Create(Config); }

  void drop() {
    if (Hub)
      IoTHubDeviceClient_LL_Destroy(Hub);
    Hub = nullptr;
  }

  Handle Hub = nullptr;
  const IOTHUB_CLIENT_CONFIG *Config;
};

class Single {
public:
  static void begin_bad(const char *Text) {
    Hub = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
    // warning@-1: 'Hub' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

private:
  static Handle Hub;
};

Handle Single::Hub = nullptr;

class Shared {
public:
  static void begin_ok(const char *Text) {
    if (Hub == nullptr)
      Hub = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
  }

private:
  static Handle Hub;
};

Handle Shared::Hub = nullptr;
