// RUN: %check %s
//===- mosq-goto.c - Labels, clean-up and no return ---------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

void exit(int status) __attribute__((noreturn));
void abort(void) __attribute__((noreturn));

void goto_retry_bad(struct mosquitto *mosq) {
again:
  if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    goto again;
}

void goto_retry_ok(struct mosquitto *mosq) {
again:
  if (mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    goto again;
}

void goto_next_session_bad(struct mosquitto *mosq, int n) {
again:
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
  if (n-- > 0)
    goto again;
  mosquitto_disconnect(mosq);
}

void goto_next_session_ok(struct mosquitto *mosq, int n) {
again:
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
  mosquitto_disconnect(mosq);
  if (n-- > 0)
    goto again;
}

void wrong_label_bad(struct mosquitto *mosq, bool subscribe_failed) {
  if (mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    goto backup;
  if (subscribe_failed)
    goto backup;
  mosquitto_loop_forever(mosq, -1, 1);
  return;
backup:
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void right_label_ok(struct mosquitto *mosq, bool subscribe_failed) {
  if (mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    goto backup;
  if (subscribe_failed)
    goto drop;
  mosquitto_loop_forever(mosq, -1, 1);
  return;
drop:
  mosquitto_disconnect(mosq);
backup:
  mosquitto_connect(mosq, "backup", 1883, 60);
}

void clean_up_by_wrong_flag_bad(struct mosquitto *mosq, bool no_network) {
  bool opened = false;
  if (no_network)
    goto out;
  mosquitto_connect(mosq, "host", 1883, 60);
  opened = true;
out:
  if (!opened)
    mosquitto_disconnect(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void clean_up_by_flag_ok(struct mosquitto *mosq, bool no_network) {
  bool opened = false;
  if (no_network)
    goto out;
  mosquitto_connect(mosq, "host", 1883, 60);
  opened = true;
out:
  if (opened)
    mosquitto_disconnect(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
}

void leaves_nested_loops_bad(struct mosquitto *mosq, const bool *stop, int n) {
  mosquitto_connect(mosq, "host", 1883, 60);
  for (int i = 0; i < n; ++i)
    for (int k = 0; k < n; ++k)
      if (stop[k])
        goto out;
  mosquitto_disconnect(mosq);
out:
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void leaves_nested_loops_ok(struct mosquitto *mosq, const bool *stop, int n) {
  mosquitto_connect(mosq, "host", 1883, 60);
  for (int i = 0; i < n; ++i)
    for (int k = 0; k < n; ++k)
      if (stop[k])
        goto out;
out:
  mosquitto_disconnect(mosq);
  mosquitto_connect(mosq, "host", 1883, 60);
}

void jump_over_the_open_bad(struct mosquitto *mosq, bool warm) {
  if (!warm)
    goto use;
  mosquitto_connect(mosq, "host", 1883, 60);
use:
  if (warm)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void jump_over_the_open_ok(struct mosquitto *mosq, bool warm) {
  if (warm)
    goto use;
  mosquitto_connect(mosq, "host", 1883, 60);
use:
  if (warm)
    mosquitto_connect(mosq, "host", 1883, 60);
}

static void serve_some(struct mosquitto *mosq) {
  for (int i = 0; i < 10; ++i)
    mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
}

static void serve_always(struct mosquitto *mosq) {
  for (;;)
    mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
}

static void serve_and_exit(struct mosquitto *mosq) {
  mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
  exit(0);
}

void helper_returns_bad(struct mosquitto *mosq) {
  if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    serve_some(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void helper_never_returns_ok(struct mosquitto *mosq) {
  if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    serve_always(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
}

void helper_exits_ok(struct mosquitto *mosq) {
  if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    serve_and_exit(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
}

static void stop_if(bool broken) {
  if (broken)
    exit(1);
}

void stops_on_failure_bad(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  stop_if(rc != MOSQ_ERR_SUCCESS);
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void stops_on_success_ok(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  stop_if(rc == MOSQ_ERR_SUCCESS);
  mosquitto_connect(mosq, "backup", 1883, 60);
}

void abort_unless_up_bad(struct mosquitto *mosq) {
  if (mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    abort();
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void abort_if_up_ok(struct mosquitto *mosq) {
  if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    abort();
  mosquitto_connect(mosq, "backup", 1883, 60);
}
