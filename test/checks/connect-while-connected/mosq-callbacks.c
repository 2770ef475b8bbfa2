// RUN: %check %s
//===- mosq-callbacks.c - Callbacks and the loop that runs them ---*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

static void on_lost(struct mosquitto *m, void *obj, int rc) {
  (void)obj;
  (void)rc;
  mosquitto_reconnect(m);
}

static void on_lost_twice(struct mosquitto *m, void *obj, int rc) {
  (void)obj;
  (void)rc;
  mosquitto_reconnect(m);
  mosquitto_reconnect(m);
  // warning@-1: 'm' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void reconnects_twice_in_callback_bad(struct mosquitto *mosq) {
  mosquitto_disconnect_callback_set(mosq, on_lost_twice);
}

void reconnects_once_in_callback_ok(struct mosquitto *mosq) {
  mosquitto_disconnect_callback_set(mosq, on_lost);
}

static void on_accepted(struct mosquitto *m, void *obj, int rc) {
  (void)obj;
  if (rc == 0)
    mosquitto_reconnect(m);
  // warning@-1: 'm' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

static void on_refused(struct mosquitto *m, void *obj, int rc) {
  (void)obj;
  if (rc != 0)
    mosquitto_reconnect(m);
}

void reconnects_when_accepted_bad(struct mosquitto *mosq) {
  mosquitto_connect_callback_set(mosq, on_accepted);
}

void reconnects_when_refused_ok(struct mosquitto *mosq) {
  mosquitto_connect_callback_set(mosq, on_refused);
}

static void on_quiet(struct mosquitto *m, void *obj, int rc) {
  (void)m;
  (void)obj;
  (void)rc;
}

void registering_does_not_close_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_disconnect_callback_set(mosq, on_quiet);
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void registering_before_open_ok(struct mosquitto *mosq) {
  mosquitto_disconnect_callback_set(mosq, on_quiet);
  mosquitto_connect(mosq, "host", 1883, 60);
}

static void on_message_twice(struct mosquitto *m, void *obj, const struct mosquitto_message *msg) {
  (void)obj;
  if (msg->payloadlen == 0)
    return;
  mosquitto_connect(m, "host", 1883, 60);
  // warning@-1: 'm' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  mosquitto_connect(m, "backup", 1883, 60);
  // warning@-1: 'm' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

static void on_message_moves(struct mosquitto *m, void *obj, const struct mosquitto_message *msg) {
  (void)obj;
  if (msg->payloadlen == 0)
    return;
  mosquitto_disconnect(m);
  mosquitto_connect(m, "backup", 1883, 60);
}

void message_opens_twice_bad(struct mosquitto *mosq) {
  mosquitto_message_callback_set(mosq, on_message_twice);
}

void message_moves_to_other_host_ok(struct mosquitto *mosq) {
  mosquitto_message_callback_set(mosq, on_message_moves);
}

static bool Lost;
static bool Asked;

static void on_disconnect_flag(struct mosquitto *m, void *obj, int rc) {
  (void)m;
  (void)obj;
  (void)rc;
  Lost = true;
}

static void on_message_flag(struct mosquitto *m, void *obj, const struct mosquitto_message *msg) {
  (void)m;
  (void)obj;
  (void)msg;
  Asked = true;
}

void reconnects_on_request_bad(void) {
  struct mosquitto *mosq = mosquitto_new("dev", true, NULL);
  mosquitto_message_callback_set(mosq, on_message_flag);
  Asked = false;
  mosquitto_connect(mosq, "host", 1883, 60);
  for (;;) {
    mosquitto_loop(mosq, -1, 1);
    if (Asked) {
      Asked = false;
      mosquitto_reconnect(mosq);
      // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    }
  }
}

void reconnects_on_loss_ok(void) {
  struct mosquitto *mosq = mosquitto_new("dev", true, NULL);
  mosquitto_disconnect_callback_set(mosq, on_disconnect_flag);
  Lost = false;
  mosquitto_connect(mosq, "host", 1883, 60);
  for (;;) {
    mosquitto_loop(mosq, -1, 1);
    if (Lost) {
      Lost = false;
      mosquitto_reconnect(mosq);
    }
  }
}

struct app {
  struct mosquitto *mosq;
  const char *backup;
};

static void on_publish_twice(struct mosquitto *m, void *obj, int mid) {
  struct app *app = obj;
  (void)m;
  (void)mid;
  mosquitto_connect(app->mosq, app->backup, 1883, 60);
  mosquitto_connect(app->mosq, app->backup, 1883, 60);
  // warning@-1: 'app->mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

static void on_publish_moves(struct mosquitto *m, void *obj, int mid) {
  struct app *app = obj;
  (void)m;
  (void)mid;
  mosquitto_disconnect(app->mosq);
  mosquitto_connect(app->mosq, app->backup, 1883, 60);
}

void context_opens_twice_bad(struct app *app) {
  app->mosq = mosquitto_new("dev", true, app);
  mosquitto_publish_callback_set(app->mosq, on_publish_twice);
}

void context_moves_ok(struct app *app) {
  app->mosq = mosquitto_new("dev", true, app);
  mosquitto_publish_callback_set(app->mosq, on_publish_moves);
}
