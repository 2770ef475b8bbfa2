// RUN: %check %s
//===- mosq-helpers.c - Opens inside functions that are called ----*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

static void open_link(struct mosquitto *m) { mosquitto_connect(m, "host", 1883, 60); }
static void close_link(struct mosquitto *m) { mosquitto_disconnect(m); }

void opened_by_helper_bad(struct mosquitto *mosq) {
  open_link(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void closed_by_helper_ok(struct mosquitto *mosq) {
  open_link(mosq);
  close_link(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
}

static void open_late(struct mosquitto *m) {
  mosquitto_connect(m, "host", 1883, 60);
  // warning@-1: 'm' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

static void open_in_time(struct mosquitto *m) { mosquitto_connect(m, "host", 1883, 60); }

void second_open_in_helper_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  open_late(mosq);
}

void second_open_in_helper_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_disconnect(mosq);
  open_in_time(mosq);
}

static void open_again(struct mosquitto *client) {
  mosquitto_connect(client, "host", 1883, 60);
  // warning@-1: 'client' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

static void open_anew(struct mosquitto *client) { mosquitto_connect(client, "host", 1883, 60); }

void helper_twice_bad(struct mosquitto *mosq) {
  open_again(mosq);
  open_again(mosq);
}

void helper_twice_ok(struct mosquitto *mosq) {
  open_anew(mosq);
  mosquitto_disconnect(mosq);
  open_anew(mosq);
}

static void level_three(struct mosquitto *m) { mosquitto_connect(m, "host", 1883, 60); }
static void level_two(struct mosquitto *m) { level_three(m); }
static void level_one(struct mosquitto *m) { level_two(m); }

void three_levels_down_bad(struct mosquitto *mosq) {
  level_one(mosq);
  mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void three_levels_down_ok(struct mosquitto *mosq) {
  level_one(mosq);
  mosquitto_disconnect(mosq);
  mosquitto_reconnect(mosq);
}

static int try_open(struct mosquitto *m) { return mosquitto_connect(m, "host", 1883, 60); }

void returned_code_bad(struct mosquitto *mosq) {
  if (try_open(mosq) == MOSQ_ERR_SUCCESS)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void returned_code_ok(struct mosquitto *mosq) {
  if (try_open(mosq) != MOSQ_ERR_SUCCESS)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

static bool opens(struct mosquitto *m) {
  if (mosquitto_connect(m, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    return false;
  mosquitto_subscribe(m, NULL, "t", 0);
  return true;
}

void returned_truth_bad(struct mosquitto *mosq) {
  if (opens(mosq))
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void returned_truth_ok(struct mosquitto *mosq) {
  if (!opens(mosq))
    mosquitto_connect(mosq, "backup", 1883, 60);
}

static int open_or_minus_one(struct mosquitto *m) {
  int rc = mosquitto_connect(m, "host", 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS)
    return -1;
  return 0;
}

void own_codes_bad(struct mosquitto *mosq) {
  int status = open_or_minus_one(mosq);
  if (status >= 0)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void own_codes_ok(struct mosquitto *mosq) {
  int status = open_or_minus_one(mosq);
  if (status < 0)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

static void open_and_tell(struct mosquitto *m, bool *up) {
  *up = mosquitto_connect(m, "host", 1883, 60) == MOSQ_ERR_SUCCESS;
}

void out_parameter_bad(struct mosquitto *mosq) {
  bool up;
  open_and_tell(mosq, &up);
  if (up)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void out_parameter_ok(struct mosquitto *mosq) {
  bool up;
  open_and_tell(mosq, &up);
  if (!up)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

static void open_if(struct mosquitto *m, bool wanted) {
  if (wanted)
    mosquitto_connect(m, "host", 1883, 60);
}

void argument_decides_bad(struct mosquitto *mosq) {
  open_if(mosq, true);
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void argument_decides_ok(struct mosquitto *mosq) {
  open_if(mosq, false);
  mosquitto_connect(mosq, "backup", 1883, 60);
}

static void close_if(struct mosquitto *m, bool wanted) {
  if (wanted)
    mosquitto_disconnect(m);
}

void closes_only_sometimes_bad(struct mosquitto *mosq, bool wanted) {
  mosquitto_connect(mosq, "host", 1883, 60);
  close_if(mosq, wanted);
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void closes_when_told_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  close_if(mosq, true);
  mosquitto_connect(mosq, "backup", 1883, 60);
}

void retry_always(struct mosquitto *m, int left) {
  if (left == 0)
    return;
  mosquitto_connect(m, "host", 1883, 60);
  // warning@-1: 'm' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  retry_always(m, left - 1);
}

void recursion_bad(struct mosquitto *mosq) { retry_always(mosq, 3); }

void retry_failed(struct mosquitto *m, int left) {
  if (left == 0)
    return;
  if (mosquitto_connect(m, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    retry_failed(m, left - 1);
}

void recursion_ok(struct mosquitto *mosq) { retry_failed(mosq, 3); }

static struct mosquitto *make_open(void) {
  struct mosquitto *m = mosquitto_new("dev", true, NULL);
  if (m)
    mosquitto_connect(m, "host", 1883, 60);
  return m;
}

static struct mosquitto *make_closed(void) { return mosquitto_new("dev", true, NULL); }

void factory_opens_already_bad(void) {
  struct mosquitto *mosq = make_open();
  if (!mosq)
    return;
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  mosquitto_destroy(mosq);
}

void factory_does_not_open_ok(void) {
  struct mosquitto *mosq = make_closed();
  if (!mosq)
    return;
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_destroy(mosq);
}

static void keep_trying(struct mosquitto *m) {
  while (mosquitto_connect(m, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    ;
}

static void run_to_the_end(struct mosquitto *m) {
  keep_trying(m);
  mosquitto_loop_forever(m, -1, 1);
}

void helper_ends_open_bad(struct mosquitto *mosq) {
  keep_trying(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void helper_ends_with_the_connection_ok(struct mosquitto *mosq) {
  run_to_the_end(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
}

struct device {
  struct mosquitto *mosq;
  const char *host;
  bool open;
};

static void device_open(struct device *dev) {
  if (mosquitto_connect(dev->mosq, dev->host, 1883, 60) == MOSQ_ERR_SUCCESS)
    dev->open = true;
}

void device_opened_by_helper_bad(struct device *dev) {
  device_open(dev);
  mosquitto_connect(dev->mosq, "backup", 1883, 60);
  // warning@-1: 'dev->mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void device_opened_by_helper_ok(struct device *dev) {
  dev->open = false;
  device_open(dev);
  if (!dev->open)
    mosquitto_connect(dev->mosq, "backup", 1883, 60);
}

static bool is_open(const struct device *dev) { return dev->open; }
static bool is_closed(const struct device *dev) { return !dev->open; }

void predicate_bad(struct device *dev) {
  device_open(dev);
  if (is_open(dev))
    mosquitto_connect(dev->mosq, "backup", 1883, 60);
  // warning@-1: 'dev->mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void predicate_ok(struct device *dev) {
  dev->open = false;
  device_open(dev);
  if (is_closed(dev))
    mosquitto_connect(dev->mosq, "backup", 1883, 60);
}

static int open_any(struct mosquitto *m, const char **hosts, int n) {
  for (int i = 0; i < n; ++i)
    if (mosquitto_connect(m, hosts[i], 1883, 60) == MOSQ_ERR_SUCCESS)
      return i;
  return -1;
}

void index_returned_bad(struct mosquitto *mosq, const char **hosts, int n) {
  if (open_any(mosq, hosts, n) != -1)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void index_returned_ok(struct mosquitto *mosq, const char **hosts, int n) {
  if (open_any(mosq, hosts, n) == -1)
    mosquitto_connect(mosq, "backup", 1883, 60);
}
