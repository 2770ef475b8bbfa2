// RUN: %check %s -check=iot-unguarded-connect
//===- mosq-context.cpp - Objects behind a callback -------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

class ReopensOnMessage {
public:
  ReopensOnMessage() : M(mosquitto_new("message", true, this)) {
    mosquitto_message_callback_set(M, onMessage_bad);
    mosquitto_connect(M, "host", 1883, 60);
  }

private:
  static void onMessage_bad(struct mosquitto *, void *Self, const struct mosquitto_message *) {
    auto *Me = static_cast<ReopensOnMessage *>(Self);
    mosquitto_reconnect(Me->M);
    // warning@-1: 'Me->M' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

  struct mosquitto *M;
};

class ReopensOnLoss {
public:
  ReopensOnLoss() : M(mosquitto_new("loss", true, this)) {
    mosquitto_disconnect_callback_set(M, onLost_ok);
    mosquitto_connect(M, "host", 1883, 60);
  }

private:
  static void onLost_ok(struct mosquitto *, void *Self, int) {
    auto *Me = static_cast<ReopensOnLoss *>(Self);
    mosquitto_reconnect(Me->M);
  }

  struct mosquitto *M;
};

class ClearsOnMessage {
public:
  ClearsOnMessage() : M(mosquitto_new("clears", true, this)) {
    mosquitto_message_callback_set(M, onMessage);
  }

  void start_bad() {
    if (Up)
      return;
    Up = mosquitto_connect(M, "host", 1883, 60) == MOSQ_ERR_SUCCESS;
    // warning@-1: 'M' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

private:
  static void onMessage(struct mosquitto *, void *Self, const struct mosquitto_message *) {
    static_cast<ClearsOnMessage *>(Self)->Up = false;
  }

  struct mosquitto *M;
  bool Up = false;
};

class ClearsOnLoss {
public:
  ClearsOnLoss() : M(mosquitto_new("clears", true, this)) {
    mosquitto_disconnect_callback_set(M, onLost);
  }

  void start_ok() {
    if (Up)
      return;
    Up = mosquitto_connect(M, "host", 1883, 60) == MOSQ_ERR_SUCCESS;
  }

private:
  static void onLost(struct mosquitto *, void *Self, int) {
    static_cast<ClearsOnLoss *>(Self)->Up = false;
  }

  struct mosquitto *M;
  bool Up = false;
};

class ForwardsToMethodBad {
public:
  ForwardsToMethodBad() : M(mosquitto_new("forward", true, this)) {
    mosquitto_publish_callback_set(M, onPublish);
  }

private:
  static void onPublish(struct mosquitto *, void *Self, int) {
    static_cast<ForwardsToMethodBad *>(Self)->published_bad();
  }

  void published_bad() {
    if (++Sent >= 100)
      mosquitto_reconnect(M);
    // warning@-1: 'M' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

  struct mosquitto *M;
  unsigned Sent = 0;
};

class ForwardsToMethodOk {
public:
  ForwardsToMethodOk() : M(mosquitto_new("forward", true, this)) {
    mosquitto_publish_callback_set(M, onPublish);
  }

private:
  static void onPublish(struct mosquitto *, void *Self, int) {
    static_cast<ForwardsToMethodOk *>(Self)->published_ok();
  }

  void published_ok() {
    if (++Sent < 100)
      return;
    mosquitto_disconnect(M);
    mosquitto_reconnect(M);
  }

  struct mosquitto *M;
  unsigned Sent = 0;
};
