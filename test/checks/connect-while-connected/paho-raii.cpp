// RUN: %check %s
//===- paho-raii.cpp --------------------------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

using Opts = MQTTClient_connectOptions;

/// Opens and closes.
class Raised {
public:
  Raised(MQTTClient Handle, Opts *O) : Handle(Handle) { MQTTClient_connect(Handle, O); }
  Raised(const Raised &) = delete;
  Raised &operator=(const Raised &) = delete;
  ~Raised() { MQTTClient_disconnect(Handle, 1000); }

private:
  MQTTClient Handle;
};

/// Opens and forgets to close.
class Leaky {
public:
  Leaky(MQTTClient Handle, Opts *O) : Handle(Handle) { MQTTClient_connect(Handle, O); }
  ~Leaky() { Handle = nullptr; }

private:
  MQTTClient Handle;
};

/// Closes what others opened.
class CloseAtEnd {
public:
  explicit CloseAtEnd(MQTTClient Handle) : Handle(Handle) {}
  CloseAtEnd(const CloseAtEnd &) = delete;
  CloseAtEnd &operator=(const CloseAtEnd &) = delete;
  ~CloseAtEnd() {
    if (Armed)
      MQTTClient_disconnect(Handle, 0);
  }
  void dismiss() { Armed = false; }

private:
  MQTTClient Handle;
  bool Armed = true;
};

void scope_end_bad(MQTTClient Client, Opts *O) {
  { Leaky L(Client, O); }
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void scope_end_ok(MQTTClient Client, Opts *O) {
  { Raised R(Client, O); }
  MQTTClient_connect(Client, O);
}

void still_in_scope_bad(MQTTClient Client, Opts *O) {
  Raised R(Client, O);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void still_in_scope_ok(MQTTClient Client, Opts *O) {
  Raised R(Client, O);
  MQTTClient_publish(Client, "t", 1, "x", 0, 0, nullptr);
}

void temporary_bad(MQTTClient Client, Opts *O) {
  Leaky(Client, O);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void temporary_ok(MQTTClient Client, Opts *O) {
  Raised(Client, O);
  MQTTClient_connect(Client, O);
}

void early_return_bad(MQTTClient Client, Opts *O, bool Quick) {
  Raised R(Client, O);
  if (Quick)
    return;
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void early_return_ok(MQTTClient Client, Opts *O, bool Quick) {
  if (Quick) {
    Raised R(Client, O);
    return;
  }
  Raised R(Client, O);
}

class LeakyInLoop {
public:
  LeakyInLoop(MQTTClient Handle, Opts *O) : Handle(Handle) {
    MQTTClient_connect(Handle, O);
    // warning@-1: 'Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
  ~LeakyInLoop() { Handle = nullptr; }

private:
  MQTTClient Handle;
};

void each_pass_bad(MQTTClient Client, Opts *O, int N) {
  for (int I = 0; I < N; ++I)
    LeakyInLoop L(Client, O);
}

void each_pass_ok(MQTTClient Client, Opts *O, int N) {
  for (int I = 0; I < N; ++I)
    Raised R(Client, O);
}

void guard_object_bad(MQTTClient Client, Opts *O) {
  CloseAtEnd Guard(Client);
  MQTTClient_connect(Client, O);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void guard_object_ok(MQTTClient Client, Opts *O) {
  {
    CloseAtEnd Guard(Client);
    MQTTClient_connect(Client, O);
  }
  MQTTClient_connect(Client, O);
}

void dismissed_bad(MQTTClient Client, Opts *O) {
  {
    CloseAtEnd Guard(Client);
    MQTTClient_connect(Client, O);
    Guard.dismiss();
  }
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void dismissed_ok(MQTTClient Client, Opts *O, bool Keep) {
  {
    CloseAtEnd Guard(Client);
    MQTTClient_connect(Client, O);
    if (Keep)
      Guard.dismiss();
  }
  if (!Keep)
    MQTTClient_connect(Client, O);
}

void break_out_bad(MQTTClient Client, Opts *O, int N) {
  for (int I = 0; I < N; ++I) {
    CloseAtEnd Guard(Client);
    if (MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS) {
      Guard.dismiss();
      break;
    }
  }
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void break_out_ok(MQTTClient Client, Opts *O, int N) {
  for (int I = 0; I < N; ++I) {
    CloseAtEnd Guard(Client);
    if (MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS)
      break;
  }
  MQTTClient_connect(Client, O);
}

struct Member {
  Member(MQTTClient Handle, Opts *O) : Inner(Handle, O) {}
  Raised Inner;
};

struct LeakyMember {
  LeakyMember(MQTTClient Handle, Opts *O) : Inner(Handle, O) {}
  Leaky Inner;
};

void member_object_bad(MQTTClient Client, Opts *O) {
  { LeakyMember M(Client, O); }
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void member_object_ok(MQTTClient Client, Opts *O) {
  { Member M(Client, O); }
  MQTTClient_connect(Client, O);
}

class Base {
public:
  Base(MQTTClient Handle, Opts *O) : Handle(Handle) { MQTTClient_connect(Handle, O); }
  ~Base() { MQTTClient_disconnect(Handle, 0); }

protected:
  MQTTClient Handle;
};

class Derived : public Base {
public:
  Derived(MQTTClient Handle, Opts *O) : Base(Handle, O) {
    MQTTClient_publish(Handle, "t", 1, "x", 0, 0, nullptr);
  }
};

void base_class_bad(MQTTClient Client, Opts *O) {
  Derived D(Client, O);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void base_class_ok(MQTTClient Client, Opts *O) {
  { Derived D(Client, O); }
  MQTTClient_connect(Client, O);
}

void heap_object_bad(MQTTClient Client, Opts *O) {
  auto *R = new Raised(Client, O);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  delete R;
}

void heap_object_ok(MQTTClient Client, Opts *O) {
  auto *R = new Raised(Client, O);
  delete R;
  MQTTClient_connect(Client, O);
}
