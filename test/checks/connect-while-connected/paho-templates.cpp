// RUN: %check %s
//===- paho-templates.cpp - templates ---------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

using Opts = MQTTClient_connectOptions;

struct Plain {
  static constexpr bool Closes = false;
  static void before(MQTTClient) {}
};

struct Polite {
  static constexpr bool Closes = true;
  static void before(MQTTClient Client) { MQTTClient_disconnect(Client, 0); }
};

template <class Policy> static void prepare(MQTTClient Client) { Policy::before(Client); }

template <class Policy> static void prepareIfWanted(MQTTClient Client) {
  if constexpr (Policy::Closes)
    MQTTClient_disconnect(Client, 0);
}

template <int Tries> static bool attempts(MQTTClient Client, Opts *O) {
  for (int I = 0; I < Tries; ++I) {
    if (MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS)
      return true;
  }
  return false;
}

template <class T> static int openAny(T Client, Opts *O) { return MQTTClient_connect(Client, O); }

void policy_bad(MQTTClient Client, Opts *O) {
  MQTTClient_connect(Client, O);
  prepare<Plain>(Client);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void policy_ok(MQTTClient Client, Opts *O) {
  MQTTClient_connect(Client, O);
  prepare<Polite>(Client);
  MQTTClient_connect(Client, O);
}

void constexpr_if_bad(MQTTClient Client, Opts *O) {
  MQTTClient_connect(Client, O);
  prepareIfWanted<Plain>(Client);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void constexpr_if_ok(MQTTClient Client, Opts *O) {
  MQTTClient_connect(Client, O);
  prepareIfWanted<Polite>(Client);
  MQTTClient_connect(Client, O);
}

void value_parameter_bad(MQTTClient Client, Opts *O) {
  if (attempts<3>(Client, O))
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void value_parameter_ok(MQTTClient Client, Opts *O) {
  if (!attempts<3>(Client, O))
    MQTTClient_connect(Client, O);
}

void deduced_bad(MQTTClient Client, Opts *O) {
  openAny(Client, O);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void deduced_ok(MQTTClient Client, Opts *O) {
  if (openAny(Client, O) != 0)
    MQTTClient_connect(Client, O);
}

template <class T> class Box {
public:
  explicit Box(T Value) : Value(Value) {}

  void method_bad(Opts *O) {
    MQTTClient_connect(Value, O);
    MQTTClient_connect(Value, O);
    // warning@-1: 'Value' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void method_ok(Opts *O) {
    MQTTClient_connect(Value, O);
    MQTTClient_disconnect(Value, 0);
    MQTTClient_connect(Value, O);
  }

  T Value;
};

template class Box<MQTTClient>;

void member_of_template_bad(Box<MQTTClient> &B, Opts *O) {
  MQTTClient_connect(B.Value, O);
  MQTTClient_connect(B.Value, O);
  // warning@-1: 'B.Value' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void member_of_template_ok(Box<MQTTClient> &B, Opts *O) {
  MQTTClient_connect(B.Value, O);
  MQTTClient_disconnect(B.Value, 0);
  MQTTClient_connect(B.Value, O);
}

template <bool Again> static void openMaybeTwice(MQTTClient Handle, Opts *O) {
  MQTTClient_connect(Handle, O);
  if (Again)
    MQTTClient_connect(Handle, O);
    // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void instance_bad(MQTTClient Client, Opts *O) { openMaybeTwice<true>(Client, O); }

template <bool Again> static void openMaybeOnce(MQTTClient Handle, Opts *O) {
  MQTTClient_connect(Handle, O);
  if (Again)
    MQTTClient_connect(Handle, O);
}

void instance_ok(MQTTClient Client, Opts *O) { openMaybeOnce<false>(Client, O); }

template <class... Clients> static void openAll(Opts *O, Clients... C) {
  (MQTTClient_connect(C, O), ...);
}

void pack_bad(MQTTClient A, MQTTClient B, Opts *O) {
  openAll(O, A, B);
  MQTTClient_connect(B, O);
  // warning@-1: 'B' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void pack_ok(MQTTClient A, MQTTClient B, MQTTClient C, Opts *O) {
  openAll(O, A, B);
  MQTTClient_connect(C, O);
}
