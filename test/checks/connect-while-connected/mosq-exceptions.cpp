// RUN: %check %s
//===- mosq-exceptions.cpp - Exceptions between two opens -------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

struct OpenFailed {
  int Code;
};
struct BadSettings {};

void thrown_after_success_bad(struct mosquitto *mosq, bool valid) {
  try {
    mosquitto_connect(mosq, "host", 1883, 60);
    if (!valid)
      throw BadSettings();
  } catch (const BadSettings &) {
    mosquitto_connect(mosq, "backup", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
}

void closed_before_throw_ok(struct mosquitto *mosq, bool valid) {
  try {
    mosquitto_connect(mosq, "host", 1883, 60);
    if (!valid) {
      mosquitto_disconnect(mosq);
      throw BadSettings();
    }
  } catch (const BadSettings &) {
    mosquitto_connect(mosq, "backup", 1883, 60);
  }
}

void thrown_on_success_bad(struct mosquitto *mosq) {
  try {
    if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
      throw 0;
  } catch (int) {
    mosquitto_connect(mosq, "backup", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
}

void thrown_on_failure_ok(struct mosquitto *mosq) {
  try {
    if (mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
      throw 0;
  } catch (int) {
    mosquitto_connect(mosq, "backup", 1883, 60);
  }
}

static void mustOpen(struct mosquitto *m) {
  int rc = mosquitto_connect(m, "host", 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS)
    throw OpenFailed{rc};
}

static void mustOpenAndCheck(struct mosquitto *m, bool valid) {
  mustOpen(m);
  if (!valid)
    throw BadSettings();
}

void helper_throws_when_open_bad(struct mosquitto *mosq, bool valid) {
  try {
    mustOpenAndCheck(mosq, valid);
  } catch (const BadSettings &) {
    mosquitto_connect(mosq, "backup", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
}

void helper_throws_when_closed_ok(struct mosquitto *mosq) {
  try {
    mustOpen(mosq);
  } catch (const OpenFailed &) {
    mosquitto_connect(mosq, "backup", 1883, 60);
  }
}

void after_the_handler_bad(struct mosquitto *mosq) {
  try {
    mustOpen(mosq);
  } catch (const OpenFailed &) {
  }
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void handler_leaves_ok(struct mosquitto *mosq) {
  try {
    mustOpen(mosq);
    return;
  } catch (const OpenFailed &) {
  }
  mosquitto_connect(mosq, "backup", 1883, 60);
}

static void mustOpenAgain(struct mosquitto *m) {
  int rc = mosquitto_connect(m, "host", 1883, 60);
  // warning@-1: 'm' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  if (rc != MOSQ_ERR_SUCCESS)
    throw OpenFailed{rc};
}

void retry_forgets_to_leave_bad(struct mosquitto *mosq) {
  for (int i = 0; i < 3; ++i) {
    try {
      mustOpenAgain(mosq);
    } catch (const OpenFailed &) {
    }
  }
}

void retry_leaves_ok(struct mosquitto *mosq) {
  for (int i = 0; i < 3; ++i) {
    try {
      mustOpen(mosq);
      break;
    } catch (const OpenFailed &) {
    }
  }
}

class Closer {
  struct mosquitto *M;

public:
  explicit Closer(struct mosquitto *M) : M(M) {}
  ~Closer() { mosquitto_disconnect(M); }
};

void no_guard_when_unwinding_bad(struct mosquitto *mosq, bool valid) {
  try {
    mustOpen(mosq);
    if (!valid)
      throw BadSettings();
    mosquitto_disconnect(mosq);
  } catch (...) {
    mosquitto_connect(mosq, "backup", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
}

void guard_when_unwinding_ok(struct mosquitto *mosq, bool valid) {
  try {
    Closer closer(mosq);
    mustOpen(mosq);
    if (!valid)
      throw BadSettings();
  } catch (...) {
    mosquitto_connect(mosq, "backup", 1883, 60);
  }
}

void wrong_handler_bad(struct mosquitto *mosq, bool valid) {
  try {
    mustOpenAndCheck(mosq, valid);
  } catch (const OpenFailed &) {
    return;
  } catch (...) {
    mosquitto_reconnect(mosq);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
}

void right_handler_ok(struct mosquitto *mosq, bool valid) {
  try {
    mustOpenAndCheck(mosq, valid);
  } catch (const OpenFailed &) {
    mosquitto_reconnect(mosq);
  } catch (...) {
    return;
  }
}

void rethrown_and_lost_bad(struct mosquitto *mosq, bool valid) {
  try {
    try {
      mustOpenAndCheck(mosq, valid);
    } catch (const BadSettings &) {
      throw;
    }
  } catch (const BadSettings &) {
    mosquitto_connect(mosq, "backup", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
}

void closed_and_rethrown_ok(struct mosquitto *mosq, bool valid) {
  try {
    try {
      mustOpenAndCheck(mosq, valid);
    } catch (const BadSettings &) {
      mosquitto_disconnect(mosq);
      throw;
    }
  } catch (const BadSettings &) {
    mosquitto_connect(mosq, "backup", 1883, 60);
  }
}
