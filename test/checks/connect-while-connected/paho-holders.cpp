// RUN: %check %s
//===- paho-holders.cpp -----------------------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <map>
#include <optional>
#include <utility>

using Opts = MQTTClient_connectOptions;

struct Entry {
  MQTTClient Handle;
};

void bindings_bad(std::map<int, Entry> &Clients, Opts *O) {
  for (auto &[Key, Value] : Clients) {
    MQTTClient_connect(Value.Handle, O);
    MQTTClient_connect(Value.Handle, O);
  // warning@-1: 'Value.Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void bindings_ok(std::map<int, Entry> &Clients, Opts *O) {
  for (auto &[Key, Value] : Clients)
    MQTTClient_connect(Value.Handle, O);
}

void bound_handles_ok(std::map<int, MQTTClient> &Clients, Opts *O) {
  for (auto &[Key, Handle] : Clients)
    MQTTClient_connect(Handle, O);
}

static std::pair<bool, int> opened(MQTTClient Client, Opts *O) {
  int Result = MQTTClient_connect(Client, O);
  return {Result == MQTTCLIENT_SUCCESS, Result};
}

void pair_bad(MQTTClient Client, Opts *O) {
  auto [Ok, Code] = opened(Client, O);
  if (Ok)
    MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void pair_ok(MQTTClient Client, Opts *O) {
  auto [Ok, Code] = opened(Client, O);
  if (!Ok)
    MQTTClient_connect(Client, O);
}

void pair_member_bad(MQTTClient Client, Opts *O) {
  if (opened(Client, O).second == 0)
    MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void pair_member_ok(MQTTClient Client, Opts *O) {
  if (opened(Client, O).second != 0)
    MQTTClient_connect(Client, O);
}

static std::optional<int> error(MQTTClient Client, Opts *O) {
  int Result = MQTTClient_connect(Client, O);
  if (Result == MQTTCLIENT_SUCCESS)
    return std::nullopt;
  return Result;
}

void optional_bad(MQTTClient Client, Opts *O) {
  if (!error(Client, O))
    MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void optional_ok(MQTTClient Client, Opts *O) {
  if (auto Code = error(Client, O))
    MQTTClient_connect(Client, O);
}

void optional_compared_bad(MQTTClient Client, Opts *O) {
  if (error(Client, O) == std::nullopt)
    MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void optional_compared_ok(MQTTClient Client, Opts *O) {
  std::optional<int> Code = error(Client, O);
  if (Code.has_value() && *Code != 0)
    MQTTClient_connect(Client, O);
}

class Session {
public:
  explicit Session(MQTTClient Client) : Client(Client) {}
  ~Session() { MQTTClient_disconnect(Client, 0); }
  void open(Opts *O) {
    MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

private:
  MQTTClient Client;
};

void optional_object_bad(MQTTClient Client, Opts *O) {
  std::optional<Session> S;
  S.emplace(Client);
  S->open(O);
  S->open(O);
}

void optional_object_ok(MQTTClient Client, Opts *O) {
  std::optional<Session> S;
  S.emplace(Client);
  MQTTClient_connect(Client, O);
  S.reset();
  MQTTClient_connect(Client, O);
}
