// RUN: %check %s
//===- paho-scopes.cpp ------------------------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

using Opts = MQTTClient_connectOptions;

namespace net {

MQTTClient Shared;

int raise(MQTTClient Client, Opts *O) { return MQTTClient_connect(Client, O); }
void lower(MQTTClient Client) { MQTTClient_disconnect(Client, 0); }

void shared_bad(Opts *O) {
  MQTTClient_connect(Shared, O);
  MQTTClient_connect(Shared, O);
  // warning@-1: 'Shared' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void shared_ok(Opts *O) {
  MQTTClient_connect(Shared, O);
  lower(Shared);
  MQTTClient_connect(Shared, O);
}

inline namespace v2 {
void inline_namespace_bad(MQTTClient Client, Opts *O) {
  raise(Client, O);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void inline_namespace_ok(MQTTClient Client, Opts *O) {
  if (raise(Client, O) != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(Client, O);
}
} // namespace v2

} // namespace net

void qualified_bad(Opts *O) {
  ::MQTTClient_connect(net::Shared, O);
  MQTTClient_connect(net::Shared, O);
  // warning@-1: 'net::Shared' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void qualified_ok(Opts *O) {
  ::MQTTClient_connect(net::Shared, O);
  ::MQTTClient_disconnect(net::Shared, 0);
  MQTTClient_connect(net::Shared, O);
}

void using_declaration_bad(Opts *O) {
  using net::Shared;
  net::raise(Shared, O);
  MQTTClient_connect(Shared, O);
  // warning@-1: 'Shared' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void using_declaration_ok(Opts *O) {
  using net::lower;
  using net::Shared;
  net::raise(Shared, O);
  lower(Shared);
  MQTTClient_connect(Shared, O);
}

class Hub {
public:
  static MQTTClient Client;
  static inline bool Up = false;

  static void static_member_bad(Opts *O) {
    MQTTClient_connect(Client, O);
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  static void static_member_ok(Opts *O) {
    MQTTClient_connect(Client, O);
    MQTTClient_disconnect(Client, 0);
    MQTTClient_connect(Client, O);
  }

  static void static_flag_bad(Opts *O) {
    Up = MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS;
    if (Up)
      MQTTClient_connect(Client, O);
      // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  static void static_flag_ok(Opts *O) {
    Up = MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS;
    if (!Up)
      MQTTClient_connect(Client, O);
  }
};

MQTTClient Hub::Client;

void from_outside_bad(Opts *O) {
  MQTTClient_connect(Hub::Client, O);
  MQTTClient_connect(Hub::Client, O);
  // warning@-1: 'Hub::Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void from_outside_ok(Opts *O) {
  MQTTClient_connect(Hub::Client, O);
  MQTTClient_connect(net::Shared, O);
}

static bool raiseUnless(MQTTClient Client, Opts *O, bool Close = true) {
  if (Close)
    MQTTClient_disconnect(Client, 0);
  return MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS;
}

static bool raiseAgain(MQTTClient Handle, Opts *O, bool Close = false) {
  if (Close)
    MQTTClient_disconnect(Handle, 0);
  return MQTTClient_connect(Handle, O) == MQTTCLIENT_SUCCESS;
  // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void default_argument_bad(MQTTClient Client, Opts *O) {
  MQTTClient_connect(Client, O);
  raiseAgain(Client, O);
}

void default_argument_ok(MQTTClient Client, Opts *O) {
  MQTTClient_connect(Client, O);
  raiseUnless(Client, O);
}

static int lift(MQTTClient Client, Opts *O) { return MQTTClient_connect(Client, O); }
static int lift(Opts *O, MQTTClient Client) {
  MQTTClient_disconnect(Client, 0);
  return O->connectTimeout;
}

void overload_bad(MQTTClient Client, Opts *O) {
  lift(Client, O);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void overload_ok(MQTTClient Client, Opts *O) {
  MQTTClient_connect(Client, O);
  lift(O, Client);
  MQTTClient_connect(Client, O);
}

enum class Phase { Idle, Raised };

void scoped_enum_bad(MQTTClient Client, Opts *O) {
  Phase P = Phase::Idle;
  if (MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS)
    P = Phase::Raised;
  if (P == Phase::Raised)
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void scoped_enum_ok(MQTTClient Client, Opts *O) {
  Phase P = Phase::Idle;
  if (MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS)
    P = Phase::Raised;
  if (P == Phase::Idle)
    MQTTClient_connect(Client, O);
}

void if_initialiser_bad(MQTTClient Client, Opts *O) {
  if (int Rc = MQTTClient_connect(Client, O); Rc == MQTTCLIENT_SUCCESS)
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void if_initialiser_ok(MQTTClient Client, Opts *O) {
  if (int Rc = MQTTClient_connect(Client, O); Rc != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(Client, O);
}

void condition_variable_bad(MQTTClient Client, Opts *O) {
  if (bool Up [[maybe_unused]] = MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS)
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void condition_variable_ok(MQTTClient Client, Opts *O) {
  if (int Rc [[maybe_unused]] = MQTTClient_connect(Client, O))
    MQTTClient_connect(Client, O);
}
