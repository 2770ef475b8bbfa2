// RUN: %check %s
//===- async-structs.cpp - asynchronous clients in objects ------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTAsync.h"

using Opts = MQTTAsync_connectOptions;

class Station {
public:
  explicit Station(MQTTAsync Client) : Client(Client) {}

  void plain_bad(Opts *O) {
    MQTTAsync_connect(Client, O);
    MQTTAsync_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  }

  void plain_ok(Opts *O) {
    MQTTAsync_connect(Client, O);
    MQTTAsync_disconnect(Client, nullptr);
    MQTTAsync_connect(Client, O);
  }

  void guarded_bad(Opts *O) {
    MQTTAsync_connect(Client, O);
    if (!up())
      MQTTAsync_connect(Client, O);
      // warning@-1: 'Client' may already be connected here; the library ignores the second open
  }

  void guarded_ok(Opts *O) {
    if (!up())
      MQTTAsync_connect(Client, O);
  }

  void flagged_bad(Opts *O, int N) {
    Started = false;
    while (N-- > 0) {
      if (Started)
        continue;
      Started = MQTTAsync_connect(Client, O) != MQTTASYNC_SUCCESS;
      // warning@-1: 'Client' may already be connected here; the library ignores the second open
    }
  }

  void flagged_ok(Opts *O, int N) {
    Started = false;
    while (N-- > 0) {
      if (Started)
        continue;
      Started = MQTTAsync_connect(Client, O) == MQTTASYNC_SUCCESS;
    }
  }

private:
  bool up() const { return MQTTAsync_isConnected(Client) != 0; }

  MQTTAsync Client;
  bool Started = false;
};
