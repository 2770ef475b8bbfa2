// RUN: %check %s
//===- mosq-raii.cpp - Owners and guards of a client ------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

template <typename T, void (*Release)(T *)> class Owner {
  T *Held;

public:
  explicit Owner(T *Held) : Held(Held) {}
  Owner(const Owner &) = delete;
  Owner &operator=(const Owner &) = delete;
  Owner(Owner &&Other) noexcept : Held(Other.Held) { Other.Held = nullptr; }
  ~Owner() { reset(); }

  T *get() const { return Held; }
  explicit operator bool() const { return Held != nullptr; }
  void reset(T *Next = nullptr) {
    T *Old = Held;
    Held = Next;
    if (Old)
      Release(Old);
  }
};

using Mosquitto = Owner<struct mosquitto, mosquitto_destroy>;

void owned_client_bad() {
  Mosquitto mosq(mosquitto_new("dev", true, nullptr));
  mosquitto_connect(mosq.get(), "host", 1883, 60);
  mosquitto_connect(mosq.get(), "backup", 1883, 60);
  // warning@-1: 'mosq.get()' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void owned_client_ok() {
  Mosquitto mosq(mosquitto_new("dev", true, nullptr));
  mosquitto_connect(mosq.get(), "host", 1883, 60);
  mosquitto_disconnect(mosq.get());
  mosquitto_connect(mosq.get(), "backup", 1883, 60);
}

void owner_not_reset_bad(bool renew) {
  Mosquitto mosq(mosquitto_new("dev", true, nullptr));
  mosquitto_connect(mosq.get(), "host", 1883, 60);
  if (renew)
    mosq.reset(mosquitto_new("dev", true, nullptr));
  mosquitto_connect(mosq.get(), "backup", 1883, 60);
  // warning@-1: 'mosq.get()' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void owner_reset_ok() {
  Mosquitto mosq(mosquitto_new("dev", true, nullptr));
  mosquitto_connect(mosq.get(), "host", 1883, 60);
  mosq.reset(mosquitto_new("dev", true, nullptr));
  mosquitto_connect(mosq.get(), "backup", 1883, 60);
}

void owner_outside_loop_bad(int n) {
  Mosquitto mosq(mosquitto_new("dev", true, nullptr));
  for (int i = 0; i < n; ++i)
    mosquitto_connect(mosq.get(), "host", 1883, 60);
  // warning@-1: 'mosq.get()' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void owner_inside_loop_ok(int n) {
  for (int i = 0; i < n; ++i) {
    Mosquitto mosq(mosquitto_new("dev", true, nullptr));
    mosquitto_connect(mosq.get(), "host", 1883, 60);
  }
}

void owner_tested_bad() {
  Mosquitto mosq(mosquitto_new("dev", true, nullptr));
  mosquitto_connect(mosq.get(), "host", 1883, 60);
  if (mosq)
    mosquitto_reconnect(mosq.get());
  // warning@-1: 'mosq.get()' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void owner_tested_ok() {
  Mosquitto mosq(mosquitto_new("dev", true, nullptr));
  if (mosq)
    mosquitto_connect(mosq.get(), "host", 1883, 60);
}

void two_owners_bad() {
  Mosquitto one(mosquitto_new("one", true, nullptr));
  Mosquitto two(mosquitto_new("two", true, nullptr));
  mosquitto_connect(one.get(), "host", 1883, 60);
  mosquitto_connect(two.get(), "host", 1883, 60);
  mosquitto_connect(one.get(), "backup", 1883, 60);
  // warning@-1: 'one.get()' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void two_owners_ok() {
  Mosquitto one(mosquitto_new("one", true, nullptr));
  Mosquitto two(mosquitto_new("two", true, nullptr));
  mosquitto_connect(one.get(), "host", 1883, 60);
  mosquitto_connect(two.get(), "host", 1883, 60);
}

void moved_owner_bad() {
  Mosquitto mosq(mosquitto_new("dev", true, nullptr));
  mosquitto_connect(mosq.get(), "host", 1883, 60);
  Mosquitto next(static_cast<Mosquitto &&>(mosq));
  mosquitto_connect(next.get(), "backup", 1883, 60);
  // warning@-1: 'next.get()' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void moved_owner_ok() {
  Mosquitto mosq(mosquitto_new("dev", true, nullptr));
  Mosquitto next(static_cast<Mosquitto &&>(mosq));
  mosquitto_connect(next.get(), "backup", 1883, 60);
}

class Online {
  struct mosquitto *M;

public:
  explicit Online(struct mosquitto *M) : M(M) { mosquitto_connect(M, "host", 1883, 60); }
  ~Online() { mosquitto_disconnect(M); }
};

void guard_still_alive_bad(struct mosquitto *mosq) {
  Online online(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void guard_out_of_scope_ok(struct mosquitto *mosq) {
  { Online online(mosq); }
  mosquitto_connect(mosq, "backup", 1883, 60);
}

void guard_on_one_branch_bad(struct mosquitto *mosq, bool scoped) {
  if (scoped)
    Online online(mosq);
  else
    mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void guard_on_both_branches_ok(struct mosquitto *mosq, bool scoped) {
  if (scoped)
    Online online(mosq);
  else
    Online other(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
}

class Nested {
  struct mosquitto *M;

public:
  explicit Nested(struct mosquitto *Client) : M(Client) {
    mosquitto_connect(Client, "host", 1883, 60);
    // warning@-1: 'Client' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
  ~Nested() { mosquitto_disconnect(M); }
};

void nested_guards_bad(struct mosquitto *mosq) {
  Nested outer(mosq);
  Nested inner(mosq);
}

void consecutive_guards_ok(struct mosquitto *mosq) {
  { Online first(mosq); }
  { Online second(mosq); }
}

void early_return_in_scope_ok(struct mosquitto *mosq, bool stop) {
  {
    Online online(mosq);
    if (stop)
      return;
  }
  mosquitto_connect(mosq, "backup", 1883, 60);
}

class Detachable {
  struct mosquitto *M;
  bool Armed = true;

public:
  explicit Detachable(struct mosquitto *M) : M(M) {}
  void release() { Armed = false; }
  ~Detachable() {
    if (Armed)
      mosquitto_disconnect(M);
  }
};

void released_guard_bad(struct mosquitto *mosq) {
  {
    Detachable closer(mosq);
    mosquitto_connect(mosq, "host", 1883, 60);
    closer.release();
  }
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void armed_guard_ok(struct mosquitto *mosq) {
  {
    Detachable closer(mosq);
    mosquitto_connect(mosq, "host", 1883, 60);
  }
  mosquitto_connect(mosq, "backup", 1883, 60);
}

void break_leaves_scope_bad(struct mosquitto *mosq, int n) {
  while (n-- > 0) {
    if (n == 5) {
      mosquitto_connect(mosq, "host", 1883, 60);
      break;
    }
    Online online(mosq);
  }
  mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void break_leaves_scope_ok(struct mosquitto *mosq, int n) {
  while (n-- > 0) {
    Online online(mosq);
    if (n == 5)
      break;
  }
  mosquitto_reconnect(mosq);
}

void heap_owner_bad(struct mosquitto *mosq, bool drop) {
  Online *online = new Online(mosq);
  if (drop)
    delete online;
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void heap_owner_ok(struct mosquitto *mosq) {
  Online *online = new Online(mosq);
  delete online;
  mosquitto_connect(mosq, "backup", 1883, 60);
}
