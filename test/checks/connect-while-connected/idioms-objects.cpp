// RUN: %check %s
//===- idioms-objects.cpp - idioms of C++ -----------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

using Opts = MQTTClient_connectOptions;

struct NoBroker {};

class Station {
public:
  Station(MQTTClient Handle, Opts *O) : Handle(Handle), O(O) {}
  Station(const Station &) = delete;
  Station &operator=(const Station &) = delete;
  ~Station() { MQTTClient_disconnect(Handle, 0); }

  void idiom01_query_bad() {
    MQTTClient_connect(Handle, O);
    if (!isUp())
      return;
    MQTTClient_connect(Handle, O);
    // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void idiom01_query_ok() {
    MQTTClient_connect(Handle, O);
    if (isUp())
      return;
    MQTTClient_connect(Handle, O);
  }

  void idiom03_flag_bad(int N) {
    Raised = false;
    while (N-- > 0) {
      if (Raised)
        continue;
      raiseWithoutFlag();
    }
  }

  void idiom03_flag_ok(int N) {
    Raised = false;
    while (N-- > 0) {
      if (Raised)
        continue;
      raise();
    }
  }

  void idiom24_private_bad() {
    raise();
    MQTTClient_connect(Handle, O);
    // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  void idiom24_private_ok() {
    MQTTClient_disconnect(Handle, 0);
    raise();
  }

  void raiseOrThrow() {
    if (MQTTClient_connect(Handle, O) != MQTTCLIENT_SUCCESS)
      throw NoBroker();
  }

private:
  bool isUp() const { return MQTTClient_isConnected(Handle) != 0; }
  void raise() { Raised = MQTTClient_connect(Handle, O) == MQTTCLIENT_SUCCESS; }
  void raiseWithoutFlag() {
    MQTTClient_connect(Handle, O);
    // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }

  MQTTClient Handle;
  Opts *O;
  bool Raised = false;
};

template <class T> class Holder {
public:
  explicit Holder(T *Object = nullptr) : Object(Object) {}
  Holder(const Holder &) = delete;
  Holder &operator=(const Holder &) = delete;
  ~Holder() { delete Object; }
  void reset(T *New = nullptr) {
    T *Old = Object;
    Object = New;
    delete Old;
  }
  T *operator->() const { return Object; }
  explicit operator bool() const { return Object != nullptr; }

private:
  T *Object;
};

void idiom15_reset_bad(MQTTClient Client, Opts *O) {
  Holder<Station> H(new Station(Client, O));
  H->raiseOrThrow();
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  H.reset();
}

void idiom15_reset_ok(MQTTClient Client, Opts *O) {
  Holder<Station> H(new Station(Client, O));
  H->raiseOrThrow();
  H.reset();
  MQTTClient_connect(Client, O);
}

void idiom15_unwind_bad(MQTTClient Client, Opts *O) {
  try {
    MQTTClient_connect(Client, O);
    throw NoBroker();
  } catch (const NoBroker &) {
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void idiom15_unwind_ok(MQTTClient Client, Opts *O) {
  try {
    Station S(Client, O);
    S.raiseOrThrow();
    throw NoBroker();
  } catch (const NoBroker &) {
    MQTTClient_connect(Client, O);
  }
}

void idiom17_exception_retry_bad(MQTTClient Client, Opts *O) {
  for (int I = 0; I < 3; ++I) {
    try {
      if (MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS)
        // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
        throw NoBroker();
      return;
    } catch (const NoBroker &) {
      O->connectTimeout += 5;
    }
  }
}

void idiom17_exception_retry_ok(MQTTClient Client, Opts *O) {
  for (int I = 0; I < 3; ++I) {
    try {
      if (MQTTClient_connect(Client, O) != MQTTCLIENT_SUCCESS)
        throw NoBroker();
      return;
    } catch (const NoBroker &) {
      O->connectTimeout += 5;
    }
  }
}

void idiom16_two_objects_bad(MQTTClient Old, MQTTClient New, Opts *O) {
  Station A(Old, O);
  A.raiseOrThrow();
  {
    Station B(New, O);
    B.raiseOrThrow();
  }
  MQTTClient_connect(Old, O);
  // warning@-1: 'Old' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom16_two_objects_ok(MQTTClient Old, MQTTClient New, Opts *O) {
  Station B(New, O);
  {
    Station A(Old, O);
    A.raiseOrThrow();
    B.raiseOrThrow();
  }
  MQTTClient_connect(Old, O);
}

void idiom27_array_of_objects_bad(MQTTClient (&Clients)[3], Opts *O) {
  for (MQTTClient &Client : Clients)
    MQTTClient_connect(Client, O);
  MQTTClient_disconnect(Clients[0], 0);
  MQTTClient_connect(Clients[0], O);
  MQTTClient_connect(Clients[0], O);
  // warning@-1: 'Clients[0]' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom27_array_of_objects_ok(MQTTClient (&Clients)[3], Opts *O) {
  for (MQTTClient &Client : Clients)
    MQTTClient_connect(Client, O);
}

void idiom31_pointer_moves_on_bad(Station *First, MQTTClient Client, Opts *O) {
  Station *Current = First;
  MQTTClient_connect(Client, O);
  Current->raiseOrThrow();
  Current = nullptr;
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom31_pointer_moves_on_ok(Station *First, Station *Second) {
  Station *Current = First;
  Current->raiseOrThrow();
  Current = Second;
  Current->raiseOrThrow();
}
