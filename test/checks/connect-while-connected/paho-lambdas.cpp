// RUN: %check %s
//===- paho-lambdas.cpp - lambdas that are called at once -------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

using Opts = MQTTClient_connectOptions;

void by_reference_bad(MQTTClient Client, Opts *O) {
  auto Open = [&] { MQTTClient_connect(Client, O); };
  Open();
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void by_reference_ok(MQTTClient Client, Opts *O) {
  auto Open = [&] { MQTTClient_connect(Client, O); };
  Open();
  MQTTClient_disconnect(Client, 0);
  MQTTClient_connect(Client, O);
}

void by_copy_bad(MQTTClient Client, Opts *O) {
  auto Open = [=] { return MQTTClient_connect(Client, O); };
  if (Open() == MQTTCLIENT_SUCCESS)
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void by_copy_ok(MQTTClient Client, Opts *O) {
  auto Open = [=] { return MQTTClient_connect(Client, O); };
  if (Open() != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(Client, O);
}

void at_once_bad(MQTTClient Client, Opts *O) {
  [&] { MQTTClient_connect(Client, O); }();
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void at_once_ok(MQTTClient Client, Opts *O) {
  MQTTClient_connect(Client, O);
  [&] { MQTTClient_disconnect(Client, 0); }();
  MQTTClient_connect(Client, O);
}

void never_called_bad(MQTTClient Client, Opts *O) {
  auto Close = [&] { MQTTClient_disconnect(Client, 0); };
  MQTTClient_connect(Client, O);
  (void)Close;
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void never_called_ok(MQTTClient Client, Opts *O) {
  auto Open = [&] { MQTTClient_connect(Client, O); };
  (void)Open;
  MQTTClient_connect(Client, O);
}

void as_parameter_bad(MQTTClient Client, MQTTClient Other, Opts *O) {
  auto Close = [](MQTTClient Which) { MQTTClient_disconnect(Which, 0); };
  MQTTClient_connect(Client, O);
  Close(Other);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void as_parameter_ok(MQTTClient Client, Opts *O) {
  auto Close = [](MQTTClient Which) { MQTTClient_disconnect(Which, 0); };
  MQTTClient_connect(Client, O);
  Close(Client);
  MQTTClient_connect(Client, O);
}

void sets_flag_bad(MQTTClient Client, Opts *O) {
  bool Up = false;
  auto Open = [&] { Up = MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS; };
  Open();
  if (Up)
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void sets_flag_ok(MQTTClient Client, Opts *O) {
  bool Up = false;
  auto Open = [&] { Up = MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS; };
  Open();
  if (!Up)
    MQTTClient_connect(Client, O);
}

void guard_lambda_bad(MQTTClient Client, Opts *O) {
  auto Online = [&] { return MQTTClient_isConnected(Client) != 0; };
  MQTTClient_connect(Client, O);
  if (Online())
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void guard_lambda_ok(MQTTClient Client, Opts *O) {
  auto Online = [&] { return MQTTClient_isConnected(Client) != 0; };
  MQTTClient_connect(Client, O);
  if (!Online())
    MQTTClient_connect(Client, O);
}

void init_capture_bad(MQTTClient Client, Opts *O) {
  auto Open = [Same = Client, O] { MQTTClient_connect(Same, O); };
  Open();
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void init_capture_ok(MQTTClient Client, MQTTClient Other, Opts *O) {
  auto Open = [Same = Other, O] { MQTTClient_connect(Same, O); };
  Open();
  MQTTClient_connect(Client, O);
}

template <class F> static void twice(F Step) {
  Step();
  Step();
}

void passed_to_template_bad(MQTTClient Client, Opts *O) {
  twice([&] {
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  });
}

void passed_to_template_ok(MQTTClient Client, Opts *O) {
  twice([&] {
    MQTTClient_connect(Client, O);
    MQTTClient_disconnect(Client, 0);
  });
}

void generic_bad(MQTTClient Client, Opts *O) {
  auto Open = [](auto Which, auto *Options) { return MQTTClient_connect(Which, Options); };
  Open(Client, O);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void generic_ok(MQTTClient Client, MQTTClient Other, Opts *O) {
  auto Open = [](auto Which, auto *Options) { return MQTTClient_connect(Which, Options); };
  Open(Other, O);
  MQTTClient_connect(Client, O);
}

class Station {
public:
  explicit Station(MQTTClient Handle) : Handle(Handle) {}

  void captures_this_bad(Opts *O) {
    auto Open = [this, O] { MQTTClient_connect(Handle, O); };
    Open();
    MQTTClient_connect(Handle, O);
    // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void captures_this_ok(Opts *O) {
    auto Close = [this] { MQTTClient_disconnect(Handle, 0); };
    MQTTClient_connect(Handle, O);
    Close();
    MQTTClient_connect(Handle, O);
  }

private:
  MQTTClient Handle;
};
