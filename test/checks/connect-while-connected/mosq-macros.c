// RUN: %check %s
//===- mosq-macros.c - Opens that macros write --------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

#define OPEN(client) mosquitto_connect(client, "host", 1883, 60)
#define CLOSE(client) mosquitto_disconnect(client)
#define OPEN_ONCE(client, flag)                                                                    \
  do {                                                                                             \
    if (!(flag)) {                                                                                 \
      mosquitto_connect(client, "host", 1883, 60);                                                 \
      (flag) = true;                                                                               \
    }                                                                                              \
  } while (0)
#define RETURN_IF_FAILED(code)                                                                     \
  do {                                                                                             \
    if ((code) != MOSQ_ERR_SUCCESS)                                                                \
      return;                                                                                      \
  } while (0)
#define RETURN_IF_OPENED(code)                                                                     \
  do {                                                                                             \
    if ((code) == MOSQ_ERR_SUCCESS)                                                                \
      return;                                                                                      \
  } while (0)
#define FAILED(code) ((code) != MOSQ_ERR_SUCCESS)
#define WITH_LINK(client)                                                                          \
  for (int once = OPEN(client); once == MOSQ_ERR_SUCCESS; CLOSE(client), once = MOSQ_ERR_NO_CONN)

void macro_opens_bad(struct mosquitto *mosq) {
  OPEN(mosq);
  OPEN(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void macro_closes_ok(struct mosquitto *mosq) {
  OPEN(mosq);
  CLOSE(mosq);
  OPEN(mosq);
}

void macro_then_call_bad(struct mosquitto *mosq) {
  OPEN(mosq);
  mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void macro_then_call_ok(struct mosquitto *mosq) {
  OPEN(mosq);
  CLOSE(mosq);
  mosquitto_reconnect(mosq);
}

void guarding_macro_wrong_flag_bad(struct mosquitto *mosq) {
  bool opened = false, reopened = false;
  OPEN_ONCE(mosq, opened);
  OPEN_ONCE(mosq, reopened);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void guarding_macro_ok(struct mosquitto *mosq) {
  bool opened = false;
  OPEN_ONCE(mosq, opened);
  OPEN_ONCE(mosq, opened);
}

void returning_macro_bad(struct mosquitto *mosq) {
  RETURN_IF_FAILED(mosquitto_connect(mosq, "host", 1883, 60));
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void returning_macro_ok(struct mosquitto *mosq) {
  RETURN_IF_OPENED(mosquitto_connect(mosq, "host", 1883, 60));
  mosquitto_connect(mosq, "backup", 1883, 60);
}

void predicate_macro_bad(struct mosquitto *mosq) {
  int rc = OPEN(mosq);
  if (!FAILED(rc))
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void predicate_macro_ok(struct mosquitto *mosq) {
  int rc = OPEN(mosq);
  if (FAILED(rc))
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void block_macro_bad(struct mosquitto *mosq) {
  WITH_LINK(mosq) {
    mosquitto_connect(mosq, "backup", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
}

void block_macro_ok(struct mosquitto *mosq) {
  WITH_LINK(mosq) {
    mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
  }
  mosquitto_connect(mosq, "backup", 1883, 60);
}

#if defined(WITH_TLS)
#define PORT 8883
#else
#define PORT 1883
#endif

void conditional_compilation_bad(struct mosquitto *mosq) {
#if PORT == 1883
  mosquitto_connect(mosq, "host", PORT, 60);
#endif
#if PORT != 8883
  mosquitto_connect(mosq, "host", PORT, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
#endif
}

void conditional_compilation_ok(struct mosquitto *mosq) {
#if PORT == 1883
  mosquitto_connect(mosq, "host", PORT, 60);
#else
  mosquitto_connect(mosq, "host", 8883, 60);
#endif
}
