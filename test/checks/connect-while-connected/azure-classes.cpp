// RUN: %check %s
//===- azure-classes.cpp - Handles as members of classes --------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

using Handle = IOTHUB_DEVICE_CLIENT_LL_HANDLE;

class Sensor {
  Handle H = nullptr;
  const char *Text = "";
  bool Made = false;

public:
  void straight_bad() {
    H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
    H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
    // warning@-1: 'H' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void straight_ok() {
    H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
    IoTHubDeviceClient_LL_Destroy(H);
    H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
  }

  void written_this_bad() {
    this->H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
    this->H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
    // warning@-1: 'this->H' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void written_this_ok() {
    this->H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
    if (!H)
      this->H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
  }

  void null_test_bad() {
    if (H == nullptr)
      H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
    if (H != nullptr && !Made)
      H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
    // warning@-1: 'H' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void null_test_ok() {
    if (H == nullptr)
      H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
    if (H == nullptr && !Made)
      H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
  }

  void member_flag_bad() {
    Made = false;
    H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
    if (H == nullptr)
      Made = true;
    if (!Made)
      H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
    // warning@-1: 'H' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void member_flag_ok() {
    Made = false;
    H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
    if (H != nullptr)
      Made = true;
    if (!Made)
      H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
  }

  void made_in_an_earlier_run_ok() {
    H = IoTHubDeviceClient_LL_CreateFromConnectionString(Text, MQTT_Protocol);
  }
};

class Board {
  Handle H = nullptr;
  const IOTHUB_CLIENT_CONFIG *Config;

  void make() { H = IoTHubDeviceClient_LL_Create(Config); }
  void drop() {
    if (H)
      IoTHubDeviceClient_LL_Destroy(H);
    H = nullptr;
  }
  bool ready() const { return H != nullptr; }

public:
  explicit Board(const IOTHUB_CLIENT_CONFIG *Config) : Config(Config) {}

  void made_by_method_bad() {
    make();
    H = IoTHubDeviceClient_LL_Create(Config);
    // warning@-1: 'H' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void dropped_by_method_ok() {
    make();
    drop();
    H = IoTHubDeviceClient_LL_Create(Config);
  }

  void asked_by_method_bad() {
    make();
    if (ready())
      H = IoTHubDeviceClient_LL_Create(Config);
    // warning@-1: 'H' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void asked_by_method_ok() {
    make();
    if (!ready())
      H = IoTHubDeviceClient_LL_Create(Config);
  }
};

class Careless {
  Handle H = nullptr;

public:
  void make(const IOTHUB_CLIENT_CONFIG *Config) {
    H = IoTHubDeviceClient_LL_Create(Config);
    // warning@-1: 'H' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
};

class Careful {
  Handle H = nullptr;

public:
  void make(const IOTHUB_CLIENT_CONFIG *Config) {
    if (H)
      IoTHubDeviceClient_LL_Destroy(H);
    H = IoTHubDeviceClient_LL_Create(Config);
  }
};

void method_twice_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Careless careless;
  careless.make(config);
  careless.make(config);
}

void method_twice_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Careful careful;
  careful.make(config);
  careful.make(config);
}

struct Eager {
  Handle H;
  explicit Eager(const IOTHUB_CLIENT_CONFIG *Config) : H(IoTHubDeviceClient_LL_Create(Config)) {}
};

struct Lazy {
  Handle H = nullptr;
};

void constructor_makes_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Eager eager(config);
  eager.H = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'eager.H' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(eager.H);
}

void constructor_does_not_make_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Lazy lazy;
  lazy.H = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(lazy.H);
}

void two_objects_ok(const IOTHUB_CLIENT_CONFIG *one, const IOTHUB_CLIENT_CONFIG *two) {
  Eager a(one);
  Eager b(two);
  IoTHubDeviceClient_LL_Destroy(a.H);
  IoTHubDeviceClient_LL_Destroy(b.H);
}

class Base {
protected:
  Handle H = nullptr;
  void makeBase(const IOTHUB_CLIENT_CONFIG *Config) { H = IoTHubDeviceClient_LL_Create(Config); }
  void dropBase() { IoTHubDeviceClient_LL_Destroy(H); }
};

class Derived : public Base {
public:
  void base_made_it_bad(const IOTHUB_CLIENT_CONFIG *Config) {
    makeBase(Config);
    H = IoTHubDeviceClient_LL_Create(Config);
    // warning@-1: 'H' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void base_dropped_it_ok(const IOTHUB_CLIENT_CONFIG *Config) {
    makeBase(Config);
    dropBase();
    H = IoTHubDeviceClient_LL_Create(Config);
  }
};

class Both {
  Handle Up = nullptr;
  Handle Down = nullptr;

public:
  void same_member_bad(const IOTHUB_CLIENT_CONFIG *One, const IOTHUB_CLIENT_CONFIG *Two) {
    Up = IoTHubDeviceClient_LL_Create(One);
    Up = IoTHubDeviceClient_LL_Create(Two);
    // warning@-1: 'Up' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void other_member_ok(const IOTHUB_CLIENT_CONFIG *One, const IOTHUB_CLIENT_CONFIG *Two) {
    Up = IoTHubDeviceClient_LL_Create(One);
    Down = IoTHubDeviceClient_LL_Create(Two);
  }
};

class Single {
  static Handle H;

public:
  static void static_member_bad(const IOTHUB_CLIENT_CONFIG *Config) {
    H = IoTHubDeviceClient_LL_Create(Config);
    H = IoTHubDeviceClient_LL_Create(Config);
    // warning@-1: 'H' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  static void static_member_ok(const IOTHUB_CLIENT_CONFIG *Config) {
    H = IoTHubDeviceClient_LL_Create(Config);
    IoTHubDeviceClient_LL_Destroy(H);
    H = IoTHubDeviceClient_LL_Create(Config);
  }
};

enum class Phase { None, Made };

class Machine {
  Handle H = nullptr;
  Phase Now = Phase::None;

public:
  void phases_bad(const IOTHUB_CLIENT_CONFIG *Config, int Rounds) {
    Now = Phase::None;
    while (Rounds-- > 0) {
      if (Now == Phase::None) {
        H = IoTHubDeviceClient_LL_Create(Config);
        // warning@-1: 'H' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
        Now = H ? Phase::Made : Phase::None;
      } else if (Rounds == 5) {
        Now = Phase::None;
      }
    }
  }

  void phases_ok(const IOTHUB_CLIENT_CONFIG *Config, int Rounds) {
    Now = Phase::None;
    while (Rounds-- > 0) {
      if (Now == Phase::None) {
        H = IoTHubDeviceClient_LL_Create(Config);
        Now = H ? Phase::Made : Phase::None;
      } else if (Rounds == 5) {
        IoTHubDeviceClient_LL_Destroy(H);
        Now = Phase::None;
      }
    }
  }
};
