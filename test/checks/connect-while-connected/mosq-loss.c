// RUN: %check %s
//===- mosq-loss.c - Results that tell of a lost connection -------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

unsigned int sleep(unsigned int seconds);

void reconnect_after_good_loop_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  int rc = mosquitto_loop(mosq, -1, 1);
  if (rc == MOSQ_ERR_SUCCESS)
    mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void reconnect_after_failed_loop_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  int rc = mosquitto_loop(mosq, -1, 1);
  if (rc != MOSQ_ERR_SUCCESS)
    mosquitto_reconnect(mosq);
}

void loop_result_ignored_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_loop(mosq, -1, 1);
  mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void loop_says_connection_lost_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  if (mosquitto_loop(mosq, -1, 1) == MOSQ_ERR_CONN_LOST)
    mosquitto_reconnect(mosq);
}

void reconnect_outside_error_branch_bad(void) {
  struct mosquitto *mosq = mosquitto_new("dev", true, NULL);
  mosquitto_connect(mosq, "host", 1883, 60);
  for (;;) {
    if (mosquitto_loop(mosq, -1, 1) != MOSQ_ERR_SUCCESS)
      sleep(1);
    mosquitto_reconnect(mosq);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
}

void reconnect_in_error_branch_ok(void) {
  struct mosquitto *mosq = mosquitto_new("dev", true, NULL);
  mosquitto_connect(mosq, "host", 1883, 60);
  for (;;) {
    if (mosquitto_loop(mosq, -1, 1) != MOSQ_ERR_SUCCESS) {
      sleep(1);
      mosquitto_reconnect(mosq);
    }
  }
}

void switch_reconnects_on_success_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  switch (mosquitto_loop(mosq, 100, 1)) {
  case MOSQ_ERR_SUCCESS:
  case MOSQ_ERR_CONN_LOST:
    mosquitto_reconnect(mosq);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    break;
  default:
    break;
  }
}

void switch_reconnects_on_loss_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  switch (mosquitto_loop(mosq, 100, 1)) {
  case MOSQ_ERR_NO_CONN:
  case MOSQ_ERR_CONN_LOST:
    mosquitto_reconnect(mosq);
    break;
  default:
    break;
  }
}

void publish_worked_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  int rc = mosquitto_publish(mosq, NULL, "t", 1, "x", 1, false);
  if (rc == MOSQ_ERR_SUCCESS)
    mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void publish_says_no_connection_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  int rc = mosquitto_publish(mosq, NULL, "t", 1, "x", 1, false);
  if (rc == MOSQ_ERR_NO_CONN)
    mosquitto_reconnect(mosq);
}

void publish_negated_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  if (!mosquitto_publish(mosq, NULL, "t", 1, "x", 1, false))
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void publish_lost_in_and_ok(struct mosquitto *mosq, bool may_retry) {
  mosquitto_connect(mosq, "host", 1883, 60);
  if (mosquitto_publish(mosq, NULL, "t", 1, "x", 1, false) == MOSQ_ERR_CONN_LOST && may_retry)
    mosquitto_connect(mosq, "host", 1883, 60);
}

void polled_reads_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  for (;;) {
    mosquitto_loop_read(mosq, 1);
    mosquitto_loop_write(mosq, 1);
    if (mosquitto_loop_misc(mosq) == MOSQ_ERR_SUCCESS)
      mosquitto_reconnect(mosq);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
}

void polled_reads_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  for (;;) {
    mosquitto_loop_read(mosq, 1);
    mosquitto_loop_write(mosq, 1);
    if (mosquitto_loop_misc(mosq) == MOSQ_ERR_NO_CONN)
      mosquitto_reconnect(mosq);
  }
}

void wrong_continue_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  for (;;) {
    if (mosquitto_loop(mosq, -1, 1) != MOSQ_ERR_SUCCESS)
      continue;
    mosquitto_reconnect(mosq);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  }
}

void right_continue_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  for (;;) {
    if (mosquitto_loop(mosq, -1, 1) == MOSQ_ERR_SUCCESS)
      continue;
    mosquitto_reconnect(mosq);
  }
}

void leaves_loop_for_another_reason_bad(struct mosquitto *mosq, int n) {
  mosquitto_connect(mosq, "host", 1883, 60);
  while (n-- > 0 && mosquitto_loop(mosq, -1, 1) == MOSQ_ERR_SUCCESS)
    ;
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void leaves_loop_on_loss_only_ok(struct mosquitto *mosq) {
  int rc;
  mosquitto_connect(mosq, "host", 1883, 60);
  while ((rc = mosquitto_loop(mosq, -1, 1)) == MOSQ_ERR_SUCCESS)
    ;
  mosquitto_connect(mosq, "host", 1883, 60);
}

void second_reconnect_after_loss_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  if (mosquitto_loop(mosq, -1, 1) != MOSQ_ERR_CONN_LOST)
    return;
  mosquitto_reconnect(mosq);
  mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void second_reconnect_if_first_failed_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  if (mosquitto_loop(mosq, -1, 1) != MOSQ_ERR_CONN_LOST)
    return;
  if (mosquitto_reconnect(mosq) != MOSQ_ERR_SUCCESS)
    mosquitto_reconnect(mosq);
}

void disconnected_state_known_bad(struct mosquitto *mosq, bool keep) {
  mosquitto_connect(mosq, "host", 1883, 60);
  if (!keep && mosquitto_disconnect(mosq) == MOSQ_ERR_NO_CONN)
    return;
  if (keep)
    mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void disconnect_says_no_connection_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  if (mosquitto_disconnect(mosq) == MOSQ_ERR_NO_CONN)
    mosquitto_reconnect(mosq);
}

void stored_result_of_the_wrong_call_bad(struct mosquitto *mosq) {
  int sent, pumped;
  mosquitto_connect(mosq, "host", 1883, 60);
  pumped = mosquitto_loop(mosq, -1, 1);
  sent = mosquitto_username_pw_set(mosq, "user", "secret");
  if (sent != MOSQ_ERR_SUCCESS)
    mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  (void)pumped;
}

void stored_result_of_the_loop_ok(struct mosquitto *mosq) {
  int sent, pumped;
  mosquitto_connect(mosq, "host", 1883, 60);
  pumped = mosquitto_loop(mosq, -1, 1);
  sent = mosquitto_username_pw_set(mosq, "user", "secret");
  if (pumped == MOSQ_ERR_CONN_LOST)
    mosquitto_reconnect(mosq);
  (void)sent;
}
