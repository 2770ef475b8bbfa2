// RUN: %check %s
//===- mosq-lambdas.cpp - Lambdas as callbacks of C -------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTAsync.h"
#include "mosquitto.h"

void direct_bad(struct mosquitto *M) {
  mosquitto_connect_callback_set(M, [](struct mosquitto *Now, void *, int Result) {
    if (Result == 0)
      mosquitto_reconnect(Now);
      // warning@-1: 'Now' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  });
}

void direct_ok(struct mosquitto *M) {
  mosquitto_connect_callback_set(M, [](struct mosquitto *Now, void *, int Result) {
    if (Result != 0)
      mosquitto_reconnect(Now);
  });
}

void unary_plus_bad(struct mosquitto *M) {
  mosquitto_connect_callback_set(M, +[](struct mosquitto *Now, void *, int Result) {
    if (Result == 0)
      mosquitto_reconnect(Now);
      // warning@-1: 'Now' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  });
}

void variable_bad(struct mosquitto *M) {
  auto OnConnect = [](struct mosquitto *Now, void *, int Result) {
    if (Result == 0)
      mosquitto_reconnect(Now);
      // warning@-1: 'Now' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  };
  mosquitto_connect_callback_set(M, OnConnect);
}

void generic_bad(struct mosquitto *M) {
  mosquitto_connect_callback_set(M, [](auto *Now, void *, auto Result) {
    if (Result == 0)
      mosquitto_reconnect(Now);
      // warning@-1: 'Now' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  });
}

struct Behind {
  MQTTAsync Client;
  void again_bad() {
    MQTTAsync_setConnected(Client, this, [](void *Self, char *) {
      auto *Me = static_cast<Behind *>(Self);
      MQTTAsync_connect(Me->Client, nullptr);
      // warning@-1: 'Me->Client' may already be connected here; the library ignores the second open
    });
  }
};
