// RUN: %check %s
//===- mosq-outcome.c - The result of the first open decides ------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

void retry_on_success_bad(struct mosquitto *mosq) {
  if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void retry_on_failure_ok(struct mosquitto *mosq) {
  if (mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void stored_result_bad(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  if (rc == MOSQ_ERR_SUCCESS)
    rc = mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  (void)rc;
}

void stored_result_ok(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS)
    rc = mosquitto_connect(mosq, "backup", 1883, 60);
  (void)rc;
}

void negated_result_bad(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  if (!rc)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void plain_result_ok(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  if (rc)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void comparison_stored_bad(struct mosquitto *mosq) {
  bool up = mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS;
  if (up)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void comparison_stored_ok(struct mosquitto *mosq) {
  bool up = mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS;
  if (!up)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void error_code_taken_for_success_bad(struct mosquitto *mosq) {
  bool up = mosquitto_connect(mosq, "host", 1883, 60);
  if (!up)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void error_code_as_bool_ok(struct mosquitto *mosq) {
  bool failed = mosquitto_connect(mosq, "host", 1883, 60);
  if (failed)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void negation_stored_bad(struct mosquitto *mosq) {
  bool up = !mosquitto_connect(mosq, "host", 1883, 60);
  if (up)
    mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void negation_stored_ok(struct mosquitto *mosq) {
  bool up = !mosquitto_connect(mosq, "host", 1883, 60);
  if (!up)
    mosquitto_reconnect(mosq);
}

void switch_falls_through_bad(struct mosquitto *mosq) {
  switch (mosquitto_connect(mosq, "host", 1883, 60)) {
  case MOSQ_ERR_SUCCESS:
    mosquitto_subscribe(mosq, NULL, "t", 0);
  default:
    mosquitto_connect(mosq, "backup", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    break;
  }
}

void switch_on_result_ok(struct mosquitto *mosq) {
  switch (mosquitto_connect(mosq, "host", 1883, 60)) {
  case MOSQ_ERR_SUCCESS:
    mosquitto_subscribe(mosq, NULL, "t", 0);
    break;
  default:
    mosquitto_connect(mosq, "backup", 1883, 60);
    break;
  }
}

void switch_on_stored_result_bad(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  switch (rc) {
  case MOSQ_ERR_SUCCESS:
  case MOSQ_ERR_CONN_REFUSED:
    mosquitto_connect(mosq, "backup", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    break;
  default:
    break;
  }
}

void switch_on_stored_result_ok(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  switch (rc) {
  case MOSQ_ERR_EAI:
  case MOSQ_ERR_CONN_REFUSED:
    mosquitto_connect(mosq, "backup", 1883, 60);
    break;
  default:
    break;
  }
}

bool both_must_succeed_bad(struct mosquitto *mosq) {
  return mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS &&
         mosquitto_connect(mosq, "backup", 1883, 60) == MOSQ_ERR_SUCCESS;
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

bool one_must_succeed_ok(struct mosquitto *mosq) {
  return mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS ||
         mosquitto_connect(mosq, "backup", 1883, 60) == MOSQ_ERR_SUCCESS;
}

void or_of_failures_bad(struct mosquitto *mosq) {
  if (mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS ||
      mosquitto_connect(mosq, "backup", 1883, 60) != MOSQ_ERR_SUCCESS)
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    return;
  mosquitto_loop_forever(mosq, -1, 1);
}

void and_of_failures_ok(struct mosquitto *mosq) {
  if (mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS &&
      mosquitto_connect(mosq, "backup", 1883, 60) != MOSQ_ERR_SUCCESS)
    return;
  mosquitto_loop_forever(mosq, -1, 1);
}

void result_overwritten_bad(struct mosquitto *mosq, int options) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  rc = options;
  if (rc != MOSQ_ERR_SUCCESS)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void result_kept_apart_ok(struct mosquitto *mosq, int options) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  int rest = options;
  if (rest != 0 && rc != MOSQ_ERR_SUCCESS)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void result_copied_bad(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  int err = rc;
  if (!err)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void result_copied_ok(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  int err = rc;
  if (err)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void mapped_result_bad(struct mosquitto *mosq) {
  int status = mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS ? 0 : -1;
  if (status == 0)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void mapped_result_ok(struct mosquitto *mosq) {
  int status = mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS ? 0 : -1;
  if (status < 0)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void constant_first_bad(struct mosquitto *mosq) {
  int rc;
  if (MOSQ_ERR_SUCCESS == (rc = mosquitto_connect(mosq, "host", 1883, 60)))
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  (void)rc;
}

void constant_first_ok(struct mosquitto *mosq) {
  int rc;
  if (MOSQ_ERR_SUCCESS != (rc = mosquitto_connect(mosq, "host", 1883, 60)))
    mosquitto_connect(mosq, "backup", 1883, 60);
  (void)rc;
}

void ordered_compare_bad(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  if (rc >= MOSQ_ERR_SUCCESS)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void ordered_compare_ok(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  if (rc > MOSQ_ERR_SUCCESS)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void third_host_unguarded_bad(struct mosquitto *mosq) {
  if (mosquitto_connect(mosq, "one", 1883, 60))
    mosquitto_connect(mosq, "two", 1883, 60);
  mosquitto_connect(mosq, "three", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void three_hosts_ok(struct mosquitto *mosq) {
  if (mosquitto_connect(mosq, "one", 1883, 60))
    if (mosquitto_connect(mosq, "two", 1883, 60))
      mosquitto_connect(mosq, "three", 1883, 60);
}

struct report {
  int rc;
  int tries;
};

void result_in_a_member_bad(struct mosquitto *mosq, struct report *report) {
  report->rc = mosquitto_connect(mosq, "host", 1883, 60);
  if (report->rc == MOSQ_ERR_SUCCESS)
    report->rc = mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void result_in_a_member_ok(struct mosquitto *mosq, struct report *report) {
  report->rc = mosquitto_connect(mosq, "host", 1883, 60);
  if (report->rc != MOSQ_ERR_SUCCESS)
    report->rc = mosquitto_connect(mosq, "backup", 1883, 60);
}

void double_negation_bad(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  int failed = !!rc;
  if (failed == 0)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void double_negation_ok(struct mosquitto *mosq) {
  int rc = mosquitto_connect(mosq, "host", 1883, 60);
  int failed = !!rc;
  if (failed == 1)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void async_started_bad(struct mosquitto *mosq) {
  int rc = mosquitto_connect_async(mosq, "host", 1883, 60);
  if (rc == MOSQ_ERR_SUCCESS)
    mosquitto_connect_async(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void async_not_started_ok(struct mosquitto *mosq) {
  int rc = mosquitto_connect_async(mosq, "host", 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS)
    mosquitto_connect_async(mosq, "backup", 1883, 60);
}

void own_disconnect_checked_bad(struct mosquitto *mosq, bool stop) {
  if (mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    return;
  if (stop && mosquitto_disconnect(mosq) == MOSQ_ERR_SUCCESS)
    return;
  if (!stop)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void own_disconnect_checked_ok(struct mosquitto *mosq) {
  if (mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    return;
  if (mosquitto_disconnect(mosq) == MOSQ_ERR_SUCCESS)
    mosquitto_connect(mosq, "backup", 1883, 60);
}
