// RUN: %check %s -check=iot-unguarded-connect
//===- mosq-members.cpp - Clients as members of objects ---------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

class Bare {
public:
  Bare() : M(mosquitto_new("bare", true, nullptr)) {}
  Bare(const Bare &) = delete;
  Bare &operator=(const Bare &) = delete;
  ~Bare() { mosquitto_destroy(M); }

  void start_bad() {
    mosquitto_connect(M, "host", 1883, 60);
    // warning@-1: 'M' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

private:
  struct mosquitto *M;
};

class Flagged {
public:
  Flagged() : M(mosquitto_new("flagged", true, nullptr)) {}
  Flagged(const Flagged &) = delete;
  Flagged &operator=(const Flagged &) = delete;
  ~Flagged() { mosquitto_destroy(M); }

  void start_ok() {
    if (!Up && mosquitto_connect(M, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
      Up = true;
  }

  void stop_ok() {
    if (!Up)
      return;
    mosquitto_disconnect(M);
    Up = false;
  }

private:
  struct mosquitto *M;
  bool Up = false;
};

enum class State { Off, Opening, On };

class RacingState {
public:
  explicit RacingState(struct mosquitto *M) : M(M) {}

  void connect_bad() {
    if (Now == State::On)
      return;
    if (mosquitto_connect_async(M, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
      // warning@-1: 'M' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
      Now = State::Opening;
  }

private:
  struct mosquitto *M;
  State Now = State::Off;
};

class WaitingState {
public:
  explicit WaitingState(struct mosquitto *M) : M(M) {}

  void connect_ok() {
    if (Now != State::Off)
      return;
    if (mosquitto_connect_async(M, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
      Now = State::Opening;
  }

  void close_ok() {
    mosquitto_disconnect(M);
    Now = State::Off;
  }

private:
  struct mosquitto *M;
  State Now = State::Off;
};

class Base {
public:
  virtual ~Base() { mosquitto_destroy(M); }

protected:
  explicit Base(const char *Id) : M(mosquitto_new(Id, true, nullptr)) {}
  void open() {
    mosquitto_connect(M, "host", 1883, 60);
    // warning@-1: 'M' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

  struct mosquitto *M;
};

class Derived : public Base {
public:
  Derived() : Base("derived") {}

  void onNetwork_bad() { open(); }

  void onReport_ok() {
    mosquitto_disconnect(M);
    mosquitto_reconnect(M);
  }
};

class Parent {
public:
  virtual ~Parent() { mosquitto_destroy(Link); }

protected:
  explicit Parent(const char *Id) : Link(mosquitto_new(Id, true, nullptr)) {}
  void open() {
    if (Up)
      return;
    Up = mosquitto_connect(Link, "host", 1883, 60) == MOSQ_ERR_SUCCESS;
  }
  void close() {
    mosquitto_disconnect(Link);
    Up = false;
  }

  struct mosquitto *Link;

private:
  bool Up = false;
};

class Child : public Parent {
public:
  Child() : Parent("child") {}

  void onNetwork_ok() { open(); }
  void onSleep_ok() { close(); }
};

struct Session {
  struct mosquitto *Link = nullptr;
  bool Up = false;
};

class HoldsSessionBad {
public:
  explicit HoldsSessionBad(struct mosquitto *M) { S.Link = M; }

  void open_bad() {
    if (!S.Up)
      mosquitto_connect(S.Link, "host", 1883, 60);
    // warning@-1: 'S.Link' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

private:
  Session S;
};

class HoldsSessionOk {
public:
  explicit HoldsSessionOk(struct mosquitto *M) { S.Link = M; }

  void open_ok() {
    if (!S.Up)
      mosquitto_connect(S.Link, "host", 1883, 60);
    S.Up = true;
  }

private:
  Session S;
};

class OutOfLineBad {
public:
  explicit OutOfLineBad(struct mosquitto *M) : M(M) {}
  void open_bad();
  void clear();

private:
  struct mosquitto *M;
  bool Up = false;
};

void OutOfLineBad::open_bad() {
  if (Up)
    return;
  mosquitto_connect(M, "host", 1883, 60);
  // warning@-1: 'M' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  Up = true;
}

void OutOfLineBad::clear() { Up = false; }

class OutOfLineOk {
public:
  explicit OutOfLineOk(struct mosquitto *M) : M(M) {}
  void open_ok();
  void clear();

private:
  struct mosquitto *M;
  bool Up = false;
};

void OutOfLineOk::open_ok() {
  if (Up)
    return;
  mosquitto_connect(M, "host", 1883, 60);
  Up = true;
}

void OutOfLineOk::clear() {
  mosquitto_disconnect(M);
  Up = false;
}

class Interface {
public:
  virtual ~Interface() = default;
  virtual void onTimer() = 0;
};

class TimerBad : public Interface {
public:
  explicit TimerBad(struct mosquitto *M) : M(M) {}
  void onTimer() override {
    mosquitto_connect(M, "host", 1883, 60);
    // warning@-1: 'M' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

private:
  struct mosquitto *M;
};

class TimerOk : public Interface {
public:
  explicit TimerOk(struct mosquitto *M) : M(M) {}
  void onTimer() override {
    mosquitto_connect(M, "host", 1883, 60);
    mosquitto_publish(M, nullptr, "t", 1, "x", 0, false);
    mosquitto_disconnect(M);
  }

private:
  struct mosquitto *M;
};

class ErrorPathBad {
public:
  explicit ErrorPathBad(struct mosquitto *M) : M(M) {}
  bool start_bad() {
    if (Ready)
      return true;
    if (mosquitto_connect(M, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
      // warning@-1: 'M' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
      return false;
    if (mosquitto_subscribe(M, nullptr, "commands", 1) != MOSQ_ERR_SUCCESS)
      return false;
    Ready = true;
    return true;
  }

private:
  struct mosquitto *M;
  bool Ready = false;
};

class ErrorPathOk {
public:
  explicit ErrorPathOk(struct mosquitto *M) : M(M) {}
  bool start_ok() {
    if (Ready)
      return true;
    if (mosquitto_connect(M, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
      return false;
    if (mosquitto_subscribe(M, nullptr, "commands", 1) != MOSQ_ERR_SUCCESS) {
      mosquitto_disconnect(M);
      return false;
    }
    Ready = true;
    return true;
  }

private:
  struct mosquitto *M;
  bool Ready = false;
};
