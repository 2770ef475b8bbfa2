// RUN: %check %s -check=iot-unguarded-connect
//===- paho-statics.cpp - Statics, namespaces, scopes -----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

using Opts = MQTTClient_connectOptions;

static Opts Options = MQTTClient_connectOptions_initializer;

namespace uplink {
MQTTClient Bare;
static MQTTClient Asked;

void open_bad() {
  MQTTClient_connect(Bare, &Options);
  // warning@-1: 'Bare' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void open_ok() {
  if (!MQTTClient_isConnected(Asked))
    MQTTClient_connect(Asked, &Options);
}
} // namespace uplink

namespace {
MQTTClient Loose;
MQTTClient Tight;
bool TightUp;

void openLoose() {
  MQTTClient_connect(Loose, &Options);
  // warning@-1: 'Loose' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void openTight() {
  if (!TightUp)
    TightUp = MQTTClient_connect(Tight, &Options) == MQTTCLIENT_SUCCESS;
}
} // namespace

void unnamed_namespace_bad() { openLoose(); }
void unnamed_namespace_ok() { openTight(); }

class Single {
public:
  static void start_bad() {
    MQTTClient_connect(Client, &Options);
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }

private:
  static MQTTClient Client;
};

MQTTClient Single::Client = nullptr;

class Shared {
public:
  static void start_ok() {
    if (Up)
      return;
    Up = MQTTClient_connect(Client, &Options) == MQTTCLIENT_SUCCESS;
  }

  static void stop_ok() {
    MQTTClient_disconnect(Client, 0);
    Up = false;
  }

private:
  static MQTTClient Client;
  static bool Up;
};

MQTTClient Shared::Client = nullptr;
bool Shared::Up = false;

static MQTTClient Assigned;
static MQTTClient Initialised;

int assigned_each_time_bad() {
  static int rc;
  rc = MQTTClient_connect(Assigned, &Options);
  // warning@-1: 'Assigned' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  return rc;
}

int initialised_once_ok() {
  static int rc = MQTTClient_connect(Initialised, &Options);
  return rc;
}

static MQTTClient Referred;
static MQTTClient Closed;

void by_reference_bad() {
  MQTTClient &client = Referred;
  MQTTClient_connect(client, &Options);
  // warning@-1: 'client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void by_reference_ok() {
  MQTTClient &client = Closed;
  MQTTClient_connect(client, &Options);
  MQTTClient_disconnect(Closed, 0);
}

static MQTTClient Scoped;
static MQTTClient Guarded;

struct Watch {
  ~Watch() { MQTTClient_publish(Scoped, "done", 1, "x", 0, 0, nullptr); }
};

struct Closer {
  ~Closer() { MQTTClient_disconnect(Guarded, 0); }
};

bool destructor_bad(const char *topic) {
  Watch w;
  if (MQTTClient_connect(Scoped, &Options) != MQTTCLIENT_SUCCESS)
    // warning@-1: 'Scoped' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    return false;
  return MQTTClient_publish(Scoped, topic, 1, "x", 0, 0, nullptr) == MQTTCLIENT_SUCCESS;
}

bool destructor_ok(const char *topic) {
  Closer c;
  if (MQTTClient_connect(Guarded, &Options) != MQTTCLIENT_SUCCESS)
    return false;
  return MQTTClient_publish(Guarded, topic, 1, "x", 0, 0, nullptr) == MQTTCLIENT_SUCCESS;
}

struct Broken {};
extern void check(const char *topic);

static MQTTClient Thrown;
static MQTTClient Caught;

void exception_bad(const char *topic) {
  MQTTClient_connect(Thrown, &Options);
  // warning@-1: 'Thrown' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  if (!topic)
    throw Broken();
  MQTTClient_disconnect(Thrown, 0);
}

void exception_ok(const char *topic) {
  MQTTClient_connect(Caught, &Options);
  try {
    if (!topic)
      throw Broken();
    check(topic);
  } catch (...) {
    MQTTClient_disconnect(Caught, 0);
    return;
  }
  MQTTClient_disconnect(Caught, 0);
}
