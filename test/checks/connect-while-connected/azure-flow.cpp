// RUN: %check %s
//===- azure-flow.cpp - Lambdas, references, exceptions ---------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

using Handle = IOTHUB_DEVICE_CLIENT_LL_HANDLE;

void lambda_called_at_once_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  [&] { h = IoTHubDeviceClient_LL_Create(config); }();
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void lambda_called_at_once_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  [&] { h = IoTHubDeviceClient_LL_Create(config); }();
  [&] { IoTHubDeviceClient_LL_Destroy(h); }();
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void lambda_called_twice_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  auto make = [&] {
    h = IoTHubDeviceClient_LL_Create(config);
    // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  };
  make();
  make();
  IoTHubDeviceClient_LL_Destroy(h);
}

void lambda_called_twice_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  auto make = [&] {
    if (!h)
      h = IoTHubDeviceClient_LL_Create(config);
  };
  make();
  make();
  IoTHubDeviceClient_LL_Destroy(h);
}

void lambda_returns_handle_bad(const IOTHUB_CLIENT_CONFIG *config) {
  auto make = [config] { return IoTHubDeviceClient_LL_Create(config); };
  Handle h = make();
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void lambda_returns_handle_ok(const IOTHUB_CLIENT_CONFIG *config) {
  auto make = [config] { return IoTHubDeviceClient_LL_Create(config); };
  Handle h = make();
  if (!h)
    h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void reference_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  Handle &slot = h;
  slot = IoTHubDeviceClient_LL_Create(config);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void reference_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  Handle &slot = h;
  slot = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(slot);
}

static void makeInto(Handle &slot, const IOTHUB_CLIENT_CONFIG *config) {
  slot = IoTHubDeviceClient_LL_Create(config);
}

static void dropFrom(Handle &slot) {
  IoTHubDeviceClient_LL_Destroy(slot);
  slot = nullptr;
}

void reference_parameter_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  makeInto(h, config);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void reference_parameter_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  makeInto(h, config);
  dropFrom(h);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

struct NotMade {};
struct BadSettings {};

void thrown_when_made_bad(const IOTHUB_CLIENT_CONFIG *config, bool valid) {
  Handle h = nullptr;
  try {
    h = IoTHubDeviceClient_LL_Create(config);
    if (!valid)
      throw BadSettings();
  } catch (const BadSettings &) {
    h = IoTHubDeviceClient_LL_Create(config);
    // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
  IoTHubDeviceClient_LL_Destroy(h);
}

void thrown_when_not_made_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  try {
    h = IoTHubDeviceClient_LL_Create(config);
    if (!h)
      throw NotMade();
  } catch (const NotMade &) {
    h = IoTHubDeviceClient_LL_Create(config);
  }
  IoTHubDeviceClient_LL_Destroy(h);
}

static Handle mustMake(const IOTHUB_CLIENT_CONFIG *config) {
  Handle made = IoTHubDeviceClient_LL_Create(config);
  if (!made)
    throw NotMade();
  return made;
}

void helper_did_not_throw_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  try {
    h = mustMake(config);
  } catch (const NotMade &) {
  }
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void helper_threw_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  try {
    h = mustMake(config);
  } catch (const NotMade &) {
    h = IoTHubDeviceClient_LL_Create(config);
  }
  IoTHubDeviceClient_LL_Destroy(h);
}

template <bool Drop> static void renew(Handle &h, const IOTHUB_CLIENT_CONFIG *config) {
  h = IoTHubDeviceClient_LL_Create(config);
  if constexpr (Drop)
    IoTHubDeviceClient_LL_Destroy(h);
}

void template_keeps_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  renew<false>(h, config);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void template_drops_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = nullptr;
  renew<true>(h, config);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void range_for_one_slot_bad(const IOTHUB_CLIENT_CONFIG (&configs)[3]) {
  Handle h = nullptr;
  for (const IOTHUB_CLIENT_CONFIG &config : configs)
    h = IoTHubDeviceClient_LL_Create(&config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void range_for_each_slot_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle handles[3] = {};
  for (Handle &h : handles)
    h = IoTHubDeviceClient_LL_Create(config);
  for (Handle h : handles)
    IoTHubDeviceClient_LL_Destroy(h);
}

void if_with_initialiser_bad(const IOTHUB_CLIENT_CONFIG *config) {
  if (Handle h = IoTHubDeviceClient_LL_Create(config); h != nullptr) {
    h = IoTHubDeviceClient_LL_Create(config);
    // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    IoTHubDeviceClient_LL_Destroy(h);
  }
}

void if_with_initialiser_ok(const IOTHUB_CLIENT_CONFIG *config) {
  if (Handle h = IoTHubDeviceClient_LL_Create(config); h == nullptr) {
    h = IoTHubDeviceClient_LL_Create(config);
    IoTHubDeviceClient_LL_Destroy(h);
  }
}

void swapped_ok(const IOTHUB_CLIENT_CONFIG *config, const IOTHUB_CLIENT_CONFIG *other) {
  Handle a = IoTHubDeviceClient_LL_Create(config);
  Handle b = nullptr;
  Handle old = a;
  a = b;
  b = old;
  a = IoTHubDeviceClient_LL_Create(other);
  IoTHubDeviceClient_LL_Destroy(a);
  IoTHubDeviceClient_LL_Destroy(b);
}
