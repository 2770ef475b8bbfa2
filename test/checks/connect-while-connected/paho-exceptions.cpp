// RUN: %check %s
//===- paho-exceptions.cpp --------------------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

using Opts = MQTTClient_connectOptions;

struct ConnectFailed {
  int Code;
};
struct SetupFailed {};
struct Derived : ConnectFailed {};

static void openOrThrow(MQTTClient Client, Opts *O) {
  int Rc = MQTTClient_connect(Client, O);
  if (Rc != MQTTCLIENT_SUCCESS)
    throw ConnectFailed{Rc};
}

static void setUp(MQTTClient Client, bool Strict) {
  if (Strict)
    throw SetupFailed();
  MQTTClient_publish(Client, "t", 1, "x", 0, 0, nullptr);
}

class CloseAtEnd {
public:
  explicit CloseAtEnd(MQTTClient Handle) : Handle(Handle) {}
  CloseAtEnd(const CloseAtEnd &) = delete;
  ~CloseAtEnd() { MQTTClient_disconnect(Handle, 0); }

private:
  MQTTClient Handle;
};

void throw_in_function_bad(MQTTClient Client, Opts *O) {
  try {
    if (MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS)
      throw SetupFailed();
  } catch (const SetupFailed &) {
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void throw_in_function_ok(MQTTClient Client, Opts *O) {
  try {
    if (MQTTClient_connect(Client, O) != MQTTCLIENT_SUCCESS)
      throw SetupFailed();
  } catch (const SetupFailed &) {
    MQTTClient_connect(Client, O);
  }
}

void helper_throws_bad(MQTTClient Client, Opts *O) {
  openOrThrow(Client, O);
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void helper_throws_ok(MQTTClient Client, Opts *O) {
  try {
    openOrThrow(Client, O);
  } catch (const ConnectFailed &) {
    MQTTClient_connect(Client, O);
  }
}

void after_open_bad(MQTTClient Client, Opts *O, bool Strict) {
  try {
    MQTTClient_connect(Client, O);
    setUp(Client, Strict);
  } catch (const SetupFailed &) {
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void after_open_ok(MQTTClient Client, Opts *O, bool Strict) {
  try {
    MQTTClient_connect(Client, O);
    setUp(Client, Strict);
  } catch (const SetupFailed &) {
    MQTTClient_disconnect(Client, 0);
    MQTTClient_connect(Client, O);
  }
}

void which_type_bad(MQTTClient Client, Opts *O, bool Strict) {
  try {
    openOrThrow(Client, O);
    setUp(Client, Strict);
  } catch (const ConnectFailed &) {
    O->connectTimeout = 5;
  } catch (const SetupFailed &) {
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void which_type_ok(MQTTClient Client, Opts *O, bool Strict) {
  try {
    openOrThrow(Client, O);
    setUp(Client, Strict);
  } catch (const ConnectFailed &) {
    MQTTClient_connect(Client, O);
  } catch (const SetupFailed &) {
    O->connectTimeout = 5;
  }
}

void catch_all_bad(MQTTClient Client, Opts *O, bool Strict) {
  try {
    openOrThrow(Client, O);
    setUp(Client, Strict);
  } catch (...) {
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void catch_all_ok(MQTTClient Client, Opts *O) {
  try {
    openOrThrow(Client, O);
  } catch (...) {
    MQTTClient_connect(Client, O);
  }
}

void unwound_bad(MQTTClient Client, MQTTClient Other, Opts *O, bool Strict) {
  try {
    CloseAtEnd Guard(Other);
    MQTTClient_connect(Client, O);
    setUp(Client, Strict);
  } catch (const SetupFailed &) {
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void unwound_ok(MQTTClient Client, Opts *O, bool Strict) {
  try {
    CloseAtEnd Guard(Client);
    MQTTClient_connect(Client, O);
    setUp(Client, Strict);
  } catch (const SetupFailed &) {
    MQTTClient_connect(Client, O);
  }
}

void rethrown_bad(MQTTClient Client, Opts *O) {
  try {
    openOrThrow(Client, O);
  } catch (const ConnectFailed &) {
    throw;
  }
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void rethrown_ok(MQTTClient Client, Opts *O, bool Strict) {
  try {
    MQTTClient_connect(Client, O);
    setUp(Client, Strict);
  } catch (const SetupFailed &) {
    throw;
  }
}

void after_handler_bad(MQTTClient Client, Opts *O) {
  try {
    openOrThrow(Client, O);
  } catch (const ConnectFailed &) {
    O->connectTimeout = 60;
  }
  MQTTClient_connect(Client, O);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void after_handler_ok(MQTTClient Client, Opts *O) {
  try {
    openOrThrow(Client, O);
    return;
  } catch (const ConnectFailed &) {
    O->connectTimeout = 60;
  }
  MQTTClient_connect(Client, O);
}

void retry_loop_bad(MQTTClient Client, Opts *O, bool Strict) {
  for (;;) {
    try {
      MQTTClient_connect(Client, O);
      // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      setUp(Client, Strict);
      return;
    } catch (const SetupFailed &) {
      Strict = false;
    }
  }
}

void retry_loop_ok(MQTTClient Client, Opts *O) {
  for (;;) {
    try {
      openOrThrow(Client, O);
      return;
    } catch (const ConnectFailed &) {
      O->connectTimeout += 5;
    }
  }
}

void base_class_handler_bad(MQTTClient Client, Opts *O) {
  try {
    if (MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS)
      throw Derived();
  } catch (const ConnectFailed &) {
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void base_class_handler_ok(MQTTClient Client, Opts *O) {
  try {
    if (MQTTClient_connect(Client, O) == MQTTCLIENT_SUCCESS)
      throw Derived();
  } catch (const SetupFailed &) {
    MQTTClient_connect(Client, O);
  }
}

class Station {
public:
  Station(MQTTClient Handle, Opts *O) : Handle(Handle) {
    if (MQTTClient_connect(Handle, O) != MQTTCLIENT_SUCCESS)
      throw ConnectFailed{1};
  }
  MQTTClient Handle;
};

void constructor_throws_bad(MQTTClient Client, Opts *O) {
  try {
    Station S(Client, O);
    MQTTClient_connect(S.Handle, O);
    // warning@-1: 'S.Handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  } catch (const ConnectFailed &) {
    O->connectTimeout = 5;
  }
}

void constructor_throws_ok(MQTTClient Client, Opts *O) {
  try {
    Station S(Client, O);
  } catch (const ConnectFailed &) {
    MQTTClient_connect(Client, O);
  }
}
