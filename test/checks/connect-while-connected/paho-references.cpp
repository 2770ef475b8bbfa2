// RUN: %check %s
//===- paho-references.cpp - references to handles and objects --*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

using Opts = MQTTClient_connectOptions;

struct Station {
  MQTTClient Client;
  bool Up;
};

void local_reference_bad(MQTTClient Client, Opts *O) {
  MQTTClient &Same = Client;
  MQTTClient_connect(Client, O);
  MQTTClient_connect(Same, O);
  // warning@-1: 'Same' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void local_reference_ok(MQTTClient Client, Opts *O) {
  MQTTClient &Same = Client;
  MQTTClient_connect(Client, O);
  MQTTClient_disconnect(Same, 0);
  MQTTClient_connect(Client, O);
}

void reference_parameter_bad(MQTTClient &Client, Opts &O) {
  MQTTClient_connect(Client, &O);
  MQTTClient_connect(Client, &O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void reference_parameter_ok(MQTTClient &Client, Opts &O) {
  MQTTClient_connect(Client, &O);
  if (!MQTTClient_isConnected(Client))
    MQTTClient_connect(Client, &O);
}

void const_reference_bad(const MQTTClient &Client, Opts &O) {
  MQTTClient_connect(Client, &O);
  MQTTClient_connect(Client, &O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void const_reference_ok(const MQTTClient &Client, Opts &O) {
  MQTTClient_connect(Client, &O);
  MQTTClient_disconnect(Client, 0);
  MQTTClient_connect(Client, &O);
}

void object_reference_bad(Station &S, Opts &O) {
  MQTTClient_connect(S.Client, &O);
  S.Up = false;
  if (!S.Up)
    MQTTClient_connect(S.Client, &O);
    // warning@-1: 'S.Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void object_reference_ok(Station &S, Opts &O) {
  MQTTClient_connect(S.Client, &O);
  S.Up = true;
  if (!S.Up)
    MQTTClient_connect(S.Client, &O);
}

void member_reference_bad(Station &S, Opts &O) {
  MQTTClient &Client = S.Client;
  MQTTClient_connect(S.Client, &O);
  MQTTClient_connect(Client, &O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void member_reference_ok(Station &S, Station &T, Opts &O) {
  MQTTClient &Client = T.Client;
  MQTTClient_connect(S.Client, &O);
  MQTTClient_connect(Client, &O);
}

static void rebind(MQTTClient &Which, MQTTClient To) { Which = To; }

void out_reference_bad(MQTTClient Client, MQTTClient Other, Opts &O) {
  MQTTClient Current = Other;
  MQTTClient_connect(Client, &O);
  rebind(Current, Client);
  MQTTClient_connect(Current, &O);
  // warning@-1: 'Current' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void out_reference_ok(MQTTClient Client, MQTTClient Other, Opts &O) {
  MQTTClient Current = Client;
  MQTTClient_connect(Client, &O);
  rebind(Current, Other);
  MQTTClient_connect(Current, &O);
}

static void attempt(MQTTClient Client, Opts &O, bool &Up) {
  Up = MQTTClient_connect(Client, &O) == MQTTCLIENT_SUCCESS;
}

void flag_reference_bad(MQTTClient Client, Opts &O) {
  bool Up = false;
  attempt(Client, O, Up);
  if (Up)
    MQTTClient_connect(Client, &O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void flag_reference_ok(MQTTClient Client, Opts &O) {
  bool Up = false;
  attempt(Client, O, Up);
  if (!Up)
    MQTTClient_connect(Client, &O);
}

void chosen_reference_bad(Station &A, Station &B, Opts &O, bool First) {
  Station &S = First ? A : B;
  MQTTClient_connect(S.Client, &O);
  MQTTClient_connect(S.Client, &O);
  // warning@-1: 'S.Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void chosen_reference_ok(Station &A, Station &B, Opts &O, bool First) {
  Station &S = First ? A : B;
  MQTTClient_connect(S.Client, &O);
  MQTTClient_disconnect(S.Client, 0);
  MQTTClient_connect(S.Client, &O);
}

void structured_binding_bad(Station &S, Opts &O) {
  auto &[Client, Up] = S;
  Up = true;
  MQTTClient_connect(Client, &O);
  MQTTClient_connect(Client, &O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void structured_binding_ok(Station &S, Opts &O) {
  auto &[Client, Up] = S;
  Up = true;
  MQTTClient_connect(Client, &O);
  MQTTClient_disconnect(Client, 0);
  MQTTClient_connect(Client, &O);
}
