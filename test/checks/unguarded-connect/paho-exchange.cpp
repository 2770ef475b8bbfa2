// RUN: %check %s -check=iot-unguarded-connect
//===- paho-exchange.cpp - std::exchange and |= on flags --------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <optional>
#include <utility>

static MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;

class Exchanged {
public:
  void latch_bad() {
    if (!std::exchange(Up, false))
      MQTTClient_connect(Handle, &Options);
  // warning@-1: 'Handle' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

private:
  MQTTClient Handle = nullptr;
  bool Up = false;
};

class Latched {
public:
  void latch_ok() {
    if (!std::exchange(Up, true))
      MQTTClient_connect(Handle, &Options);
  }

private:
  MQTTClient Handle = nullptr;
  bool Up = false;
};

static MQTTClient Wrong, Right;
static bool WrongUp, RightUp;

void or_assigned_bad() {
  if (!WrongUp)
    WrongUp |= MQTTClient_connect(Wrong, &Options) != MQTTCLIENT_SUCCESS;
  // warning@-1: 'Wrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void or_assigned_ok() {
  if (!RightUp)
    RightUp |= MQTTClient_connect(Right, &Options) == MQTTCLIENT_SUCCESS;
}

static MQTTClient Forgotten, Remembered;
static std::optional<int> ForgottenAt, RememberedAt;

void optional_bad() {
  if (!ForgottenAt && MQTTClient_connect(Forgotten, &Options) == MQTTCLIENT_SUCCESS)
  // warning@-1: 'Forgotten' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    ForgottenAt.reset();
}

void optional_ok() {
  if (!RememberedAt && MQTTClient_connect(Remembered, &Options) == MQTTCLIENT_SUCCESS)
    RememberedAt = 1;
}
