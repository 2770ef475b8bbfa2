// RUN: %check %s
//===- paho-owner.cpp - owning pointers with a deleter ----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

using Opts = MQTTClient_connectOptions;

struct CloseIt {
  void operator()(MQTTClient Handle) const { MQTTClient_disconnect(Handle, 0); }
};

struct LeaveIt {
  void operator()(MQTTClient) const {}
};

template <class Deleter> class Owner {
public:
  Owner() = default;
  explicit Owner(MQTTClient Handle) : Handle(Handle) {}
  Owner(Owner &&Other) : Handle(Other.release()) {}
  Owner &operator=(Owner &&Other) {
    reset(Other.release());
    return *this;
  }
  ~Owner() { reset(); }

  void reset(MQTTClient New = nullptr) {
    MQTTClient Old = Handle;
    Handle = New;
    if (Old)
      Deleter()(Old);
  }
  MQTTClient release() {
    MQTTClient Old = Handle;
    Handle = nullptr;
    return Old;
  }
  MQTTClient get() const { return Handle; }
  explicit operator bool() const { return Handle != nullptr; }

private:
  MQTTClient Handle = nullptr;
};

using Closing = Owner<CloseIt>;
using Leaving = Owner<LeaveIt>;

template <class T> T &&move(T &Value) { return static_cast<T &&>(Value); }

void scope_end_bad(MQTTClient Client, Opts *O) {
  {
    Leaving P(Client);
    MQTTClient_connect(Client, O);
  }
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void scope_end_ok(MQTTClient Client, Opts *O) {
  if (!Client)
    return;
  {
    Closing P(Client);
    MQTTClient_connect(Client, O);
  }
  MQTTClient_connect(Client, O);
}

void reset_bad(MQTTClient Client, MQTTClient Other, Opts *O) {
  Closing P(Other);
  MQTTClient_connect(Client, O);
  P.reset();
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void reset_ok(MQTTClient Client, Opts *O) {
  if (!Client)
    return;
  Closing P(Client);
  MQTTClient_connect(Client, O);
  P.reset();
  MQTTClient_connect(Client, O);
}

void released_bad(MQTTClient Client, Opts *O) {
  {
    Closing P(Client);
    MQTTClient_connect(Client, O);
    P.release();
  }
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void released_ok(MQTTClient Client, Opts *O) {
  if (!Client)
    return;
  {
    Closing P(Client);
    MQTTClient_connect(Client, O);
  }
  Closing Q(Client);
  MQTTClient_connect(Client, O);
}

void moved_bad(MQTTClient Client, Opts *O) {
  Closing Q;
  {
    Closing P(Client);
    MQTTClient_connect(Client, O);
    Q = move(P);
  }
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void moved_ok(MQTTClient Client, Opts *O) {
  if (!Client)
    return;
  {
    Closing P(Client);
    MQTTClient_connect(Client, O);
    Closing Q = move(P);
  }
  MQTTClient_connect(Client, O);
}

void assigned_over_bad(MQTTClient Client, MQTTClient Next, Opts *O) {
  Leaving P(Client);
  MQTTClient_connect(Client, O);
  P = Leaving(Next);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void assigned_over_ok(MQTTClient Client, MQTTClient Next, Opts *O) {
  if (!Client)
    return;
  Closing P(Client);
  MQTTClient_connect(Client, O);
  P = Closing(Next);
  MQTTClient_connect(Client, O);
}

void get_bad(MQTTClient Client, Opts *O) {
  Closing P(Client);
  MQTTClient_connect(P.get(), O);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void get_ok(MQTTClient Client, Opts *O) {
  Closing P(Client);
  MQTTClient_connect(P.get(), O);
  MQTTClient_disconnect(Client, 0);
  MQTTClient_connect(P.get(), O);
}

void tested_bad(MQTTClient Client, Opts *O) {
  Closing P(Client);
  MQTTClient_connect(Client, O);
  if (P)
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void tested_ok(MQTTClient Client, Opts *O) {
  if (!Client)
    return;
  Closing P(Client);
  MQTTClient_connect(Client, O);
  if (!P)
    MQTTClient_connect(Client, O);
}
