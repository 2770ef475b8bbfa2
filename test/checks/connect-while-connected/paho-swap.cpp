// RUN: %check %s
//===- paho-swap.cpp - owners that change places ----------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <memory>
#include <utility>

struct Close {
  void operator()(void *Handle) const { MQTTClient_disconnect(Handle, 0); }
};
using Owner = std::unique_ptr<void, Close>;
using Opts = MQTTClient_connectOptions;

void swapped_bad(Owner A, Owner B, Opts *O) {
  MQTTClient_connect(A.get(), O);
  std::swap(A, B);
  MQTTClient_connect(B.get(), O);
  // warning@-1: 'B.get()' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void swapped_ok(Owner A, Owner B, Opts *O) {
  MQTTClient_connect(A.get(), O);
  std::swap(A, B);
  MQTTClient_connect(A.get(), O);
}

void member_swap_bad(Owner A, Owner B, Opts *O) {
  MQTTClient_connect(A.get(), O);
  A.swap(B);
  MQTTClient_connect(B.get(), O);
  // warning@-1: 'B.get()' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void member_swap_ok(Owner A, Owner B, Opts *O) {
  MQTTClient_connect(A.get(), O);
  A.swap(B);
  MQTTClient_connect(A.get(), O);
}

void handles_bad(MQTTClient A, MQTTClient B, Opts *O) {
  MQTTClient_connect(A, O);
  std::swap(A, B);
  MQTTClient_connect(B, O);
  // warning@-1: 'B' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void handles_ok(MQTTClient A, MQTTClient B, Opts *O) {
  MQTTClient_connect(A, O);
  std::swap(A, B);
  MQTTClient_connect(A, O);
}

void exchanged_bad(MQTTClient A, MQTTClient B, Opts *O) {
  MQTTClient_connect(A, O);
  MQTTClient Old = std::exchange(A, B);
  MQTTClient_connect(Old, O);
  // warning@-1: 'Old' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void exchanged_ok(MQTTClient A, MQTTClient B, Opts *O) {
  MQTTClient_connect(A, O);
  MQTTClient Old = std::exchange(A, B);
  MQTTClient_connect(A, O);
  MQTTClient_disconnect(Old, 0);
}
