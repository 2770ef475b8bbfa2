// RUN: %check %s
//===- mosq-classes.cpp - Clients as members of classes ---------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

class Meter {
  struct mosquitto *M = nullptr;
  bool Up = false;

public:
  void straight_bad() {
    mosquitto_connect(M, "host", 1883, 60);
    mosquitto_connect(M, "host", 1883, 60);
    // warning@-1: 'M' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

  void straight_ok() {
    mosquitto_connect(M, "host", 1883, 60);
    mosquitto_disconnect(M);
    mosquitto_connect(M, "host", 1883, 60);
  }

  void written_this_bad() {
    mosquitto_connect(M, "host", 1883, 60);
    mosquitto_connect(this->M, "host", 1883, 60);
    // warning@-1: 'this->M' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

  void written_this_ok() {
    mosquitto_connect(M, "host", 1883, 60);
    mosquitto_disconnect(this->M);
    mosquitto_connect(M, "host", 1883, 60);
  }

  void member_flag_bad() {
    Up = false;
    if (mosquitto_connect(M, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
      Up = true;
    if (!Up)
      mosquitto_connect(M, "backup", 1883, 60);
    // warning@-1: 'M' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

  void member_flag_ok() {
    Up = false;
    if (mosquitto_connect(M, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
      Up = true;
    if (!Up)
      mosquitto_connect(M, "backup", 1883, 60);
  }
};

class Board {
  struct mosquitto *M;

  void start() { mosquitto_connect(M, "host", 1883, 60); }
  void stop() { mosquitto_disconnect(M); }
  bool tryStart() { return mosquitto_connect(M, "host", 1883, 60) == MOSQ_ERR_SUCCESS; }

public:
  explicit Board(struct mosquitto *M) : M(M) {}

  void started_by_method_bad() {
    start();
    mosquitto_connect(M, "backup", 1883, 60);
    // warning@-1: 'M' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

  void stopped_by_method_ok() {
    start();
    stop();
    mosquitto_connect(M, "backup", 1883, 60);
  }

  void method_result_bad() {
    if (tryStart())
      mosquitto_connect(M, "backup", 1883, 60);
    // warning@-1: 'M' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

  void method_result_ok() {
    if (!tryStart())
      mosquitto_connect(M, "backup", 1883, 60);
  }
};

class Twice {
  struct mosquitto *M;

public:
  explicit Twice(struct mosquitto *M) : M(M) {}
  void start() {
    mosquitto_connect(M, "host", 1883, 60);
    // warning@-1: 'M' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
};

class Once {
  struct mosquitto *M;

public:
  explicit Once(struct mosquitto *M) : M(M) {}
  void start() { mosquitto_connect(M, "host", 1883, 60); }
  void stop() { mosquitto_disconnect(M); }
};

void method_called_twice_bad(struct mosquitto *mosq) {
  Twice twice(mosq);
  twice.start();
  twice.start();
}

void method_called_twice_ok(struct mosquitto *mosq) {
  Once once(mosq);
  once.start();
  once.stop();
  once.start();
}

class Pair {
  struct mosquitto *A;
  struct mosquitto *B;

public:
  void one_of_two_bad() {
    mosquitto_connect(A, "host", 1883, 60);
    mosquitto_connect(B, "host", 1883, 60);
    mosquitto_reconnect(A);
    // warning@-1: 'A' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

  void both_ok() {
    mosquitto_connect(A, "host", 1883, 60);
    mosquitto_connect(B, "host", 1883, 60);
  }
};

class Valve {
public:
  struct mosquitto *M;
  explicit Valve(struct mosquitto *M) : M(M) {}
  void start() { mosquitto_connect(M, "host", 1883, 60); }
};

void method_then_public_member_bad(struct mosquitto *mosq) {
  Valve valve(mosq);
  valve.start();
  mosquitto_connect(valve.M, "backup", 1883, 60);
  // warning@-1: 'valve.M' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void two_objects_ok(struct mosquitto *mosq, struct mosquitto *other) {
  Valve valve(mosq);
  Valve spare(other);
  valve.start();
  spare.start();
}

void through_pointer_bad(Valve *valve) {
  valve->start();
  mosquitto_connect(valve->M, "backup", 1883, 60);
  // warning@-1: 'valve->M' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void through_pointer_ok(Valve *valve) {
  valve->start();
  mosquitto_disconnect(valve->M);
  mosquitto_connect(valve->M, "backup", 1883, 60);
}

class Eager {
public:
  struct mosquitto *M;
  explicit Eager(struct mosquitto *M) : M(M) { mosquitto_connect(M, "host", 1883, 60); }
};

class Lazy {
public:
  struct mosquitto *M;
  explicit Lazy(struct mosquitto *M) : M(M) {}
};

void constructor_opens_bad(struct mosquitto *mosq) {
  Eager eager(mosq);
  mosquitto_connect(eager.M, "backup", 1883, 60);
  // warning@-1: 'eager.M' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void constructor_only_stores_ok(struct mosquitto *mosq) {
  Lazy lazy(mosq);
  mosquitto_connect(lazy.M, "backup", 1883, 60);
}

class Base {
protected:
  struct mosquitto *M = nullptr;
  void baseStart() { mosquitto_connect(M, "host", 1883, 60); }
  void baseStop() { mosquitto_disconnect(M); }
};

class Derived : public Base {
public:
  void base_opened_it_bad() {
    baseStart();
    mosquitto_connect(M, "backup", 1883, 60);
    // warning@-1: 'M' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

  void base_closed_it_ok() {
    baseStart();
    baseStop();
    mosquitto_connect(M, "backup", 1883, 60);
  }
};

class Shared {
  static struct mosquitto *M;

public:
  static void static_member_bad() {
    mosquitto_connect(M, "host", 1883, 60);
    mosquitto_connect(M, "host", 1883, 60);
    // warning@-1: 'M' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

  static void static_member_ok() {
    mosquitto_connect(M, "host", 1883, 60);
    mosquitto_disconnect(M);
    mosquitto_connect(M, "host", 1883, 60);
  }
};

struct Rack {
  Lazy Slots[2];
};

void member_array_bad(Rack &rack) {
  mosquitto_connect(rack.Slots[1].M, "host", 1883, 60);
  mosquitto_connect(rack.Slots[1].M, "host", 1883, 60);
  // warning@-1: 'rack.Slots[1].M' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void member_array_ok(Rack &rack) {
  mosquitto_connect(rack.Slots[0].M, "host", 1883, 60);
  mosquitto_connect(rack.Slots[1].M, "host", 1883, 60);
}

enum class Phase { Idle, Up };

class Machine {
  struct mosquitto *M = nullptr;
  Phase Now = Phase::Idle;

public:
  void scoped_enum_bad() {
    Now = Phase::Idle;
    if (mosquitto_connect(M, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
      Now = Phase::Up;
    if (Now == Phase::Up)
      mosquitto_connect(M, "backup", 1883, 60);
    // warning@-1: 'M' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }

  void scoped_enum_ok() {
    Now = Phase::Idle;
    if (mosquitto_connect(M, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
      Now = Phase::Up;
    if (Now == Phase::Idle)
      mosquitto_connect(M, "backup", 1883, 60);
  }
};
