// RUN: %check %s
//===- paho-methods.cpp - clients in members of classes ---------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

using Opts = MQTTClient_connectOptions;

class Station {
public:
  Station(MQTTClient Handle, Opts *Options) : Handle(Handle), Options(Options) {}

  void plain_bad() {
    MQTTClient_connect(Handle, Options);
    MQTTClient_connect(Handle, Options);
    // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void plain_ok() {
    MQTTClient_connect(Handle, Options);
    MQTTClient_disconnect(Handle, 0);
    MQTTClient_connect(Handle, Options);
  }

  void explicit_this_bad() {
    MQTTClient_connect(this->Handle, Options);
    MQTTClient_connect(Handle, Options);
    // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void explicit_this_ok() {
    MQTTClient_connect(this->Handle, Options);
    MQTTClient_disconnect(Handle, 0);
    MQTTClient_connect(this->Handle, Options);
  }

  void private_helper_bad() {
    raise();
    MQTTClient_connect(Handle, Options);
    // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void private_helper_ok() {
    raise();
    lower();
    MQTTClient_connect(Handle, Options);
  }

  void query_method_bad() {
    MQTTClient_connect(Handle, Options);
    if (online())
      MQTTClient_connect(Handle, Options);
      // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void query_method_ok() {
    MQTTClient_connect(Handle, Options);
    if (!online())
      MQTTClient_connect(Handle, Options);
  }

  bool result_bad() {
    Raised = MQTTClient_connect(Handle, Options) == MQTTCLIENT_SUCCESS;
    if (Raised)
      Raised = MQTTClient_connect(Handle, Options) == MQTTCLIENT_SUCCESS;
      // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    return Raised;
  }

  bool result_ok() {
    Raised = MQTTClient_connect(Handle, Options) == MQTTCLIENT_SUCCESS;
    if (!Raised)
      Raised = MQTTClient_connect(Handle, Options) == MQTTCLIENT_SUCCESS;
    return Raised;
  }

  void loop_bad(int N) {
    Raised = false;
    for (int I = 0; I < N; ++I) {
      if (!Raised)
        MQTTClient_connect(Handle, Options);
        // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    }
  }

  void loop_ok(int N) {
    Raised = false;
    for (int I = 0; I < N; ++I) {
      if (!Raised) {
        MQTTClient_connect(Handle, Options);
        Raised = true;
      }
    }
  }

  void other_object_bad(Station &Other) {
    MQTTClient_connect(Handle, Options);
    Other.lower();
    MQTTClient_connect(Handle, Options);
    // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void other_object_ok(Station &Other) {
    MQTTClient_connect(Handle, Options);
    MQTTClient_connect(Other.Handle, Options);
  }

  Station &chained() {
    raise();
    return *this;
  }

  MQTTClient handle() const { return Handle; }

private:
  void raise() { MQTTClient_connect(Handle, Options); }
  void lower() { MQTTClient_disconnect(Handle, 0); }
  bool online() const { return MQTTClient_isConnected(Handle) != 0; }

  MQTTClient Handle;
  Opts *Options;
  bool Raised = false;
};

void from_outside_bad(MQTTClient Client, Opts *O) {
  Station S(Client, O);
  S.chained();
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void from_outside_ok(MQTTClient Client, Opts *O) {
  Station S(Client, O);
  S.chained();
  MQTTClient_disconnect(Client, 0);
  MQTTClient_connect(Client, O);
}

void getter_bad(Station &S, Opts *O) {
  MQTTClient Client = S.handle();
  MQTTClient_connect(Client, O);
  MQTTClient Again = S.handle();
  MQTTClient_connect(Again, O);
  // warning@-1: 'Again' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void getter_ok(Station &S, Opts *O) {
  MQTTClient Client = S.handle();
  MQTTClient_connect(Client, O);
  MQTTClient Again = S.handle();
  MQTTClient_disconnect(Again, 0);
  MQTTClient_connect(Client, O);
}

class Sensor {
public:
  virtual ~Sensor() = default;
  virtual void prepare(Opts *O) { O->connectTimeout = 5; }
};

class FinalSensor final : public Sensor {
public:
  explicit FinalSensor(MQTTClient Handle) : Handle(Handle) {}

  void prepare(Opts *O) override { MQTTClient_connect(Handle, O); }

  void final_method_bad(Opts *O) {
    prepare(O);
    MQTTClient_connect(Handle, O);
    // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void final_method_ok(Opts *O) {
    prepare(O);
    MQTTClient_disconnect(Handle, 0);
    MQTTClient_connect(Handle, O);
  }

  void qualified_call_bad(Opts *O) {
    MQTTClient_connect(Handle, O);
    Sensor::prepare(O);
    MQTTClient_connect(Handle, O);
    // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void qualified_call_ok(Opts *O) {
    MQTTClient_disconnect(Handle, 0);
    Sensor::prepare(O);
    MQTTClient_connect(Handle, O);
  }

private:
  MQTTClient Handle;
};

class Counter {
public:
  explicit Counter(MQTTClient Handle) : Handle(Handle) {}

  void operator()(Opts *O) { MQTTClient_connect(Handle, O); }
  explicit operator bool() const { return MQTTClient_isConnected(Handle) != 0; }

  MQTTClient Handle;
};

void call_operator_bad(Counter &C, Opts *O) {
  C(O);
  MQTTClient_connect(C.Handle, O);
  // warning@-1: 'C.Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void call_operator_ok(Counter &C, Opts *O) {
  C(O);
  MQTTClient_disconnect(C.Handle, 0);
  C(O);
}

void bool_operator_bad(Counter &C, Opts *O) {
  MQTTClient_connect(C.Handle, O);
  if (C)
    MQTTClient_connect(C.Handle, O);
    // warning@-1: 'C.Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void bool_operator_ok(Counter &C, Opts *O) {
  MQTTClient_connect(C.Handle, O);
  if (!C)
    MQTTClient_connect(C.Handle, O);
}
