// RUN: %check %s
//===- mosq-loops.c - Retry, reconnect and session loops ----------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

unsigned int sleep(unsigned int seconds);

void repeats_on_success_bad(struct mosquitto *mosq) {
  while (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    ;
}

void repeats_on_failure_ok(struct mosquitto *mosq) {
  while (mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    sleep(1);
}

void fixed_number_of_tries_bad(struct mosquitto *mosq) {
  for (int i = 0; i < 3; ++i)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void leaves_at_first_success_ok(struct mosquitto *mosq) {
  for (int i = 0; i < 3; ++i)
    if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
      break;
}

void do_while_counts_only_bad(struct mosquitto *mosq, int tries) {
  do {
    mosquitto_connect(mosq, "host", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  } while (--tries > 0);
}

void do_while_stored_result_ok(struct mosquitto *mosq, int tries) {
  int rc;
  do {
    rc = mosquitto_connect(mosq, "host", 1883, 60);
  } while (rc != MOSQ_ERR_SUCCESS && --tries > 0);
}

void code_taken_for_truth_bad(struct mosquitto *mosq) {
  bool ok = false;
  while (!ok)
    ok = mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void flag_from_comparison_ok(struct mosquitto *mosq) {
  bool ok = false;
  while (!ok)
    ok = mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS;
}

int next_host_after_success_bad(struct mosquitto *mosq, const char **hosts, int n) {
  int up = 0;
  for (int i = 0; i < n; ++i) {
    if (mosquitto_connect(mosq, hosts[i], 1883, 60) != MOSQ_ERR_SUCCESS)
      // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
      continue;
    ++up;
  }
  return up;
}

int first_host_that_answers_ok(struct mosquitto *mosq, const char **hosts, int n) {
  for (int i = 0; i < n; ++i) {
    if (mosquitto_connect(mosq, hosts[i], 1883, 60) != MOSQ_ERR_SUCCESS)
      continue;
    return i;
  }
  return -1;
}

void session_without_close_bad(struct mosquitto *mosq, int n) {
  while (n-- > 0) {
    mosquitto_connect(mosq, "host", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
  }
}

void session_with_close_ok(struct mosquitto *mosq, int n) {
  while (n-- > 0) {
    mosquitto_connect(mosq, "host", 1883, 60);
    mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
    mosquitto_disconnect(mosq);
  }
}

void one_shot_never_set_bad(struct mosquitto *mosq) {
  bool started = false;
  for (;;) {
    if (!started)
      mosquitto_connect(mosq, "host", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
  }
}

void one_shot_ok(struct mosquitto *mosq) {
  bool started = false;
  for (;;) {
    if (!started) {
      mosquitto_connect(mosq, "host", 1883, 60);
      started = true;
    }
    mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
  }
}

void one_shot_reset_bad(struct mosquitto *mosq, const bool *wake) {
  bool started = false;
  for (;;) {
    if (!started) {
      mosquitto_connect(mosq, "host", 1883, 60);
      // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
      started = true;
    }
    mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
    if (*wake)
      started = false;
  }
}

void one_shot_reset_with_close_ok(struct mosquitto *mosq, const bool *wake) {
  bool started = false;
  for (;;) {
    if (!started) {
      mosquitto_connect(mosq, "host", 1883, 60);
      started = true;
    }
    mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
    if (*wake) {
      mosquitto_disconnect(mosq);
      started = false;
    }
  }
}

void continue_skips_close_bad(struct mosquitto *mosq, const bool *skip, int n) {
  for (int i = 0; i < n; ++i) {
    mosquitto_connect(mosq, "host", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    if (skip[i])
      continue;
    mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
    mosquitto_disconnect(mosq);
  }
}

void continue_before_open_ok(struct mosquitto *mosq, const bool *skip, int n) {
  for (int i = 0; i < n; ++i) {
    if (skip[i])
      continue;
    mosquitto_connect(mosq, "host", 1883, 60);
    mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
    mosquitto_disconnect(mosq);
  }
}

void open_after_retry_loop_bad(struct mosquitto *mosq) {
  for (int i = 0; i < 3; ++i)
    if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
      break;
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void open_after_failed_retry_loop_ok(struct mosquitto *mosq) {
  bool up = false;
  for (int i = 0; i < 3 && !up; ++i)
    if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
      up = true;
  if (!up)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void waits_for_refusal_bad(struct mosquitto *mosq) {
  int rc;
  do
    rc = mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  while (rc != MOSQ_ERR_CONN_REFUSED);
}

void waits_while_refused_ok(struct mosquitto *mosq) {
  int rc;
  do
    rc = mosquitto_connect(mosq, "host", 1883, 60);
  while (rc == MOSQ_ERR_CONN_REFUSED);
}

void outer_loop_reopens_bad(struct mosquitto *mosq) {
  for (;;) {
    while (mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
      // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
      ;
    for (int i = 0; i < 10; ++i)
      mosquitto_loop(mosq, -1, 1);
  }
}

void outer_loop_reopens_after_loss_ok(struct mosquitto *mosq) {
  for (;;) {
    while (mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
      sleep(1);
    while (mosquitto_loop(mosq, -1, 1) == MOSQ_ERR_SUCCESS)
      ;
  }
}

void open_before_and_in_loop_bad(struct mosquitto *mosq, int n) {
  mosquitto_connect(mosq, "host", 1883, 60);
  while (n-- > 0) {
    mosquitto_reconnect(mosq);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    mosquitto_disconnect(mosq);
  }
}

void closed_before_the_loop_ok(struct mosquitto *mosq, int n) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_disconnect(mosq);
  while (n-- > 0) {
    mosquitto_reconnect(mosq);
    mosquitto_disconnect(mosq);
  }
}

void local_client_every_round_bad(int n) {
  struct mosquitto *mosq = mosquitto_new("dev", true, NULL);
  for (int i = 0; i < n; ++i) {
    mosquitto_connect(mosq, "host", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    sleep(60);
  }
  mosquitto_destroy(mosq);
}

void new_client_every_round_ok(int n) {
  for (int i = 0; i < n; ++i) {
    struct mosquitto *mosq = mosquitto_new("dev", true, NULL);
    mosquitto_connect(mosq, "host", 1883, 60);
    sleep(60);
    mosquitto_destroy(mosq);
  }
}

void do_once_block_bad(struct mosquitto *mosq, bool again) {
  do {
    mosquitto_connect(mosq, "host", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  } while (again);
}

void do_once_block_ok(struct mosquitto *mosq) {
  do {
    mosquitto_connect(mosq, "host", 1883, 60);
  } while (0);
}
