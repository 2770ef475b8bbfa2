// RUN: %check %s -check=iot-unguarded-connect
//===- mosq-handles.c - Handles that outlive the run --------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

static struct mosquitto *Half;
static struct mosquitto *Whole;

void made_once_opened_each_time_bad(void) {
  if (!Half)
    Half = mosquitto_new("half", true, NULL);
  mosquitto_connect(Half, "host", 1883, 60);
  // warning@-1: 'Half' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void made_and_opened_once_ok(void) {
  if (Whole)
    return;
  Whole = mosquitto_new("whole", true, NULL);
  mosquitto_connect(Whole, "host", 1883, 60);
}

static struct mosquitto *Kept;
static struct mosquitto *Renewed;

void opens_what_is_there_bad(void) {
  if (Kept)
    mosquitto_connect(Kept, "host", 1883, 60);
  // warning@-1: 'Kept' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  else
    Kept = mosquitto_new("kept", true, NULL);
}

void destroys_what_is_there_ok(void) {
  if (Renewed)
    mosquitto_destroy(Renewed);
  Renewed = mosquitto_new("renewed", true, NULL);
  mosquitto_connect(Renewed, "host", 1883, 60);
}

static struct mosquitto *Started;
static struct mosquitto *Cycled;

static bool make(struct mosquitto **slot, const char *id) {
  if (!*slot)
    *slot = mosquitto_new(id, true, NULL);
  return *slot != NULL;
}

void start_bad(void) {
  if (make(&Started, "started"))
    mosquitto_connect(Started, "host", 1883, 60);
  // warning@-1: 'Started' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void start_ok(void) {
  if (Cycled)
    return;
  if (make(&Cycled, "cycled"))
    mosquitto_connect(Cycled, "host", 1883, 60);
}

void stop_ok(void) {
  mosquitto_destroy(Cycled);
  Cycled = NULL;
}

static struct mosquitto *Named;
static struct mosquitto *Anew;

void options_then_connect_bad(void) {
  mosquitto_username_pw_set(Named, "user", "secret");
  mosquitto_connect(Named, "host", 1883, 60);
  // warning@-1: 'Named' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void reinitialise_then_connect_ok(void) {
  mosquitto_reinitialise(Anew, "anew", true, NULL);
  mosquitto_connect(Anew, "host", 1883, 60);
}

static struct mosquitto *Rows[2];
static struct mosquitto *Columns[2];

void other_element_bad(void) {
  mosquitto_connect(Rows[0], "host", 1883, 60);
  // warning@-1: 'Rows[0]' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  mosquitto_disconnect(Rows[1]);
}

void same_element_ok(void) {
  mosquitto_connect(Columns[0], "host", 1883, 60);
  mosquitto_disconnect(Columns[0]);
}

static struct mosquitto *Aliased;
static struct mosquitto *Copied;

void through_alias_bad(void) {
  struct mosquitto *m = Aliased;
  mosquitto_connect(m, "host", 1883, 60);
  // warning@-1: 'm' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void through_alias_ok(void) {
  struct mosquitto *m = Copied;
  mosquitto_connect(m, "host", 1883, 60);
  mosquitto_disconnect(Copied);
}

static struct mosquitto *Passed;
static struct mosquitto *Returned;

static void open_it(struct mosquitto *m) {
  mosquitto_connect(m, "host", 1883, 60);
  // warning@-1: 'm' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

static void open_and_close(struct mosquitto *m) {
  mosquitto_connect(m, "host", 1883, 60);
  mosquitto_disconnect(m);
}

void passed_to_helper_bad(void) { open_it(Passed); }

void passed_to_helper_ok(void) { open_and_close(Returned); }

static struct mosquitto *Reopened;
static struct mosquitto *Closed;

int start_link_bad(void) { return mosquitto_reconnect(Reopened); }
// warning@-1: 'Reopened' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)

int restart_link_ok(void) {
  mosquitto_disconnect(Closed);
  return mosquitto_reconnect(Closed);
}

static struct mosquitto *Bind;
static struct mosquitto *Service;

void bind_bad(void) {
  mosquitto_connect_bind(Bind, "host", 1883, 60, "10.0.0.1");
  // warning@-1: 'Bind' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void service_ok(void) {
  mosquitto_connect_srv(Service, "host", 60, "10.0.0.1");
  mosquitto_disconnect_v5(Service, 0, NULL);
}

static struct mosquitto *Background;
static struct mosquitto *Joined;

void background_bad(void) {
  mosquitto_connect_async(Background, "host", 1883, 60);
  // warning@-1: 'Background' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  mosquitto_loop_start(Background);
}

void background_ok(void) {
  mosquitto_connect_async(Joined, "host", 1883, 60);
  mosquitto_loop_start(Joined);
  mosquitto_disconnect(Joined);
  mosquitto_loop_stop(Joined, false);
}
