// RUN: %check %s
//===- azure-raii.cpp - Owners of a handle ----------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

using Handle = IOTHUB_DEVICE_CLIENT_LL_HANDLE;

template <typename T, void (*Release)(T)> class Owner {
  T Held = nullptr;

public:
  Owner() = default;
  explicit Owner(T Held) : Held(Held) {}
  Owner(const Owner &) = delete;
  Owner &operator=(const Owner &) = delete;
  ~Owner() { reset(); }

  T get() const { return Held; }
  explicit operator bool() const { return Held != nullptr; }
  void reset() {
    if (Held)
      Release(Held);
    Held = nullptr;
  }
  void adopt(T Next) {
    reset();
    Held = Next;
  }
};

using Client = Owner<Handle, IoTHubDeviceClient_LL_Destroy>;

void reset_before_make_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Client client(IoTHubDeviceClient_LL_Create(config));
  client.reset();
  client.adopt(IoTHubDeviceClient_LL_Create(config));
}

void made_if_empty_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Client client(IoTHubDeviceClient_LL_Create(config));
  if (!client)
    client.adopt(IoTHubDeviceClient_LL_Create(config));
}

void owner_in_loop_ok(const IOTHUB_CLIENT_CONFIG *config, int n) {
  for (int i = 0; i < n; ++i) {
    Client client(IoTHubDeviceClient_LL_Create(config));
    IoTHubDeviceClient_LL_DoWork(client.get());
  }
}

void consecutive_scopes_ok(const IOTHUB_CLIENT_CONFIG *config) {
  { Client first(IoTHubDeviceClient_LL_Create(config)); }
  { Client second(IoTHubDeviceClient_LL_Create(config)); }
}

class Leaky {
public:
  Handle H = nullptr;
  void make(const IOTHUB_CLIENT_CONFIG *Config) { H = IoTHubDeviceClient_LL_Create(Config); }
};

class Closing {
public:
  Handle H = nullptr;
  ~Closing() { drop(); }
  void make(const IOTHUB_CLIENT_CONFIG *Config) {
    drop();
    H = IoTHubDeviceClient_LL_Create(Config);
  }
  void drop() {
    if (H)
      IoTHubDeviceClient_LL_Destroy(H);
    H = nullptr;
  }
};

void wrapper_does_not_drop_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Leaky leaky;
  leaky.make(config);
  leaky.H = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'leaky.H' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(leaky.H);
}

void wrapper_drops_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Closing closing;
  closing.make(config);
  closing.drop();
  closing.H = IoTHubDeviceClient_LL_Create(config);
}

void wrapper_makes_over_and_over_ok(const IOTHUB_CLIENT_CONFIG *config, int n) {
  Closing closing;
  for (int i = 0; i < n; ++i)
    closing.make(config);
}

class DropAtEnd {
  Handle &H;

public:
  explicit DropAtEnd(Handle &H) : H(H) {}
  ~DropAtEnd() {
    if (H)
      IoTHubDeviceClient_LL_Destroy(H);
    H = nullptr;
  }
};

void guard_still_alive_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  DropAtEnd drop(h);
  h = IoTHubDeviceClient_LL_Create(config);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void guard_out_of_scope_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  {
    DropAtEnd drop(h);
    h = IoTHubDeviceClient_LL_Create(config);
  }
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void guard_outside_loop_bad(const IOTHUB_CLIENT_CONFIG *config, int n) {
  Handle h = nullptr;
  DropAtEnd drop(h);
  for (int i = 0; i < n; ++i)
    h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void guard_inside_loop_ok(const IOTHUB_CLIENT_CONFIG *config, int n) {
  Handle h = nullptr;
  for (int i = 0; i < n; ++i) {
    DropAtEnd drop(h);
    h = IoTHubDeviceClient_LL_Create(config);
  }
}

void guard_of_other_handle_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  Handle other = nullptr;
  {
    DropAtEnd drop(other);
    h = IoTHubDeviceClient_LL_Create(config);
  }
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void guard_of_same_handle_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  Handle other = nullptr;
  {
    DropAtEnd drop(h);
    h = IoTHubDeviceClient_LL_Create(config);
  }
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
  IoTHubDeviceClient_LL_Destroy(other);
}
