// RUN: %check %s -check=iot-unguarded-connect
//===- paho-lambdas.cpp - Lambdas as entries --------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

using Opts = MQTTClient_connectOptions;

extern void every(unsigned seconds, void (*run)());

static Opts Options = MQTTClient_connectOptions_initializer;

static MQTTClient Bare;
static MQTTClient Asked;

void registers_bad() {
  every(60, [] {
    MQTTClient_connect(Bare, &Options);
    // warning@-1: 'Bare' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  });
}

void registers_ok() {
  every(60, [] {
    if (!MQTTClient_isConnected(Asked))
      MQTTClient_connect(Asked, &Options);
  });
}

static MQTTClient Named;
static MQTTClient Ended;

void named_bad() {
  auto Open = [] {
    MQTTClient_connect(Named, &Options);
    // warning@-1: 'Named' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  };
  every(60, Open);
}

void named_ok() {
  auto Send = [] {
    MQTTClient_connect(Ended, &Options);
    MQTTClient_disconnect(Ended, 0);
  };
  every(60, Send);
}

static MQTTClient Called;
static MQTTClient CalledAndClosed;

void called_at_once_bad() {
  auto Open = [] {
    MQTTClient_connect(Called, &Options);
    // warning@-1: 'Called' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  };
  Open();
}

void called_at_once_ok() {
  auto Open = [] { MQTTClient_connect(CalledAndClosed, &Options); };
  Open();
  MQTTClient_disconnect(CalledAndClosed, 0);
}
