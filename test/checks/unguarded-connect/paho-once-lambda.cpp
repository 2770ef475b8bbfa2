// RUN: %check %s -check=iot-unguarded-connect
//===- paho-once-lambda.cpp -------------------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <algorithm>
#include <mutex>
#include <vector>

using Opts = MQTTClient_connectOptions;

static Opts Options = MQTTClient_connectOptions_initializer;

static MQTTClient Once, Twice;
static std::once_flag OnceFlag, TwiceFlag;

void first_time_bad() {
  std::call_once(TwiceFlag, [] { MQTTClient_connect(Twice, &Options); });
  if (!Options.cleansession)
    MQTTClient_connect(Twice, &Options);
  // warning@-1: 'Twice' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void first_time_ok() {
  std::call_once(OnceFlag, [] { MQTTClient_connect(Once, &Options); });
}

class Session {
public:
  void open_bad() {
    std::call_once(Flag, [this] { MQTTClient_disconnect(Handle, 0); });
    MQTTClient_connect(Handle, &Options);
  // warning@-1: 'Handle' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

private:
  MQTTClient Handle = nullptr;
  std::once_flag Flag;
};

class Opened {
public:
  void open_ok() {
    std::call_once(Flag, [this] { MQTTClient_connect(Handle, &Options); });
  }
  void open_named_ok() { std::call_once(Flag, &Opened::open, this); }

private:
  void open() { MQTTClient_connect(Handle, &Options); }

  MQTTClient Handle = nullptr;
  std::once_flag Flag;
};

static MQTTClient Counted, Guarded;

void algorithm_bad(const std::vector<int> &Values) {
  std::for_each(Values.begin(), Values.end(), [](int) {
    MQTTClient_connect(Counted, &Options);
  // warning@-1: 'Counted' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  });
}

void algorithm_ok(const std::vector<int> &Values) {
  if (MQTTClient_isConnected(Guarded))
    return;
  std::find_if(Values.begin(), Values.end(),
               [](int) { return MQTTClient_connect(Guarded, &Options) == MQTTCLIENT_SUCCESS; });
}
