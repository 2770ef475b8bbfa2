// RUN: %check %s
//===- paho-notes-macros.c - notes of conditions in macros --------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

// notes: exact

typedef MQTTClient_connectOptions Opts;

#define CHECK(call)                                                                                \
  do {                                                                                             \
    int result = (call);                                                                           \
    if (result != MQTTCLIENT_SUCCESS)                                                              \
      return result;                                                                               \
  } while (0)
#define RETURN_IF(condition, value)                                                                \
  do {                                                                                             \
    if (condition)                                                                                 \
      return value;                                                                                \
  } while (0)
#define RETURN_UNLESS_SET(device, field)                                                           \
  if ((device)->field == 0)                                                                        \
  return 0

int body_of_macro_bad(MQTTClient client, Opts *a, Opts *b) {
  CHECK(MQTTClient_connect(client, a));
  CHECK(MQTTClient_connect(client, b));
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  // note@-3: 'client' is opened here
  // note@-4: 'result != MQTTCLIENT_SUCCESS' is false
  // note@-18: expanded from macro 'CHECK'
  return 0;
}

int argument_of_macro_bad(MQTTClient client, Opts *o, int again) {
  MQTTClient_connect(client, o);
  RETURN_IF(!again, -1);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  // note@-4: 'client' is opened here
  // note@-4: 'again' is true
  return 0;
}

struct device {
  MQTTClient client;
  int again;
};

int arguments_in_body_bad(struct device *d, Opts *o) {
  MQTTClient_connect(d->client, o);
  RETURN_UNLESS_SET(d, again);
  MQTTClient_connect(d->client, o);
  // warning@-1: 'd->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  // note@-4: 'd->client' is opened here
  // note@-4: '(d)->again == 0' is false
  // note@-35: expanded from macro 'RETURN_UNLESS_SET'
  return 0;
}

void constant_condition_bad(MQTTClient client, Opts *o) {
  while (1) {
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    // note@-2: 'client' is opened here
  }
}

enum { LOG_NONE, LOG_INFO };
extern void print(const char *text);
#define LOG(level, text)                                                                           \
  do {                                                                                             \
    if (level > LOG_NONE)                                                                          \
      print(text);                                                                                 \
  } while (0)

// What the compiler knows decides nothing.
void constant_in_macro_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  LOG(LOG_INFO, "again");
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  // note@-4: 'client' is opened here
}
