// RUN: %check %s -- -I %S/Inputs/mosquitto
//===- mosquitto.c - libmosquitto ---------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <mosquitto.h>

#define HOST "hub.example"

void connect_bad(void) {
  struct mosquitto *mosq = mosquitto_new("dev1", true, NULL);
  mosquitto_connect(mosq, HOST, 1883, 60);
  mosquitto_connect_srv(mosq, HOST, 60, NULL);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_ok(void) {
  struct mosquitto *mosq = mosquitto_new("dev1", true, NULL);
  if (mosquitto_connect(mosq, HOST, 1883, 60) != MOSQ_ERR_SUCCESS)
    mosquitto_connect_srv(mosq, HOST, 60, NULL);
}

void connect_bind_bad(struct mosquitto *mosq) {
  mosquitto_connect_bind(mosq, HOST, 1883, 60, "eth0");
  mosquitto_connect_bind_v5(mosq, HOST, 1883, 60, "eth0", NULL);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_bind_ok(struct mosquitto *mosq) {
  if (mosquitto_connect_bind(mosq, HOST, 1883, 60, "eth0") != MOSQ_ERR_SUCCESS)
    mosquitto_connect_bind_v5(mosq, HOST, 1883, 60, "eth0", NULL);
}

void connect_async_bad(struct mosquitto *mosq) {
  mosquitto_connect_async(mosq, HOST, 1883, 60);
  mosquitto_connect_bind_async(mosq, HOST, 1883, 60, "eth0");
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_async_ok(struct mosquitto *mosq) {
  if (mosquitto_connect_async(mosq, HOST, 1883, 60) != MOSQ_ERR_SUCCESS)
    mosquitto_connect_bind_async(mosq, HOST, 1883, 60, "eth0");
}

void reconnect_bad(struct mosquitto *mosq, struct mosquitto *backup) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  mosquitto_disconnect(backup);
  mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  mosquitto_reconnect_async(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void reconnect_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  mosquitto_disconnect(mosq);
  if (mosquitto_reconnect(mosq) != MOSQ_ERR_SUCCESS)
    mosquitto_reconnect_async(mosq);
}

void disconnect_v5_bad(struct mosquitto *mosq, struct mosquitto *backup) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  mosquitto_disconnect_v5(backup, 0, NULL);
  mosquitto_destroy(backup);
  mosquitto_connect(mosq, HOST, 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void disconnect_v5_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  mosquitto_disconnect_v5(mosq, 0, NULL);
  mosquitto_connect(mosq, HOST, 1883, 60);
}

void reinitialise_bad(struct mosquitto *mosq, struct mosquitto *backup) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  mosquitto_reinitialise(backup, "dev1", true, NULL);
  mosquitto_connect(mosq, HOST, 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void reinitialise_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  mosquitto_reinitialise(mosq, "dev1", true, NULL);
  mosquitto_connect(mosq, HOST, 1883, 60);
}

void destroy_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  mosquitto_destroy(mosq);
  mosq = mosquitto_new("dev1", true, NULL);
  mosquitto_connect(mosq, HOST, 1883, 60);
}

void loop_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  if (mosquitto_loop(mosq, -1, 1) == MOSQ_ERR_SUCCESS &&
      mosquitto_loop_read(mosq, 1) == MOSQ_ERR_SUCCESS &&
      mosquitto_loop_write(mosq, 1) == MOSQ_ERR_SUCCESS &&
      mosquitto_loop_misc(mosq) == MOSQ_ERR_SUCCESS)
    mosquitto_reconnect(mosq);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void loop_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  if (mosquitto_loop(mosq, -1, 1) != MOSQ_ERR_SUCCESS ||
      mosquitto_loop_read(mosq, 1) != MOSQ_ERR_SUCCESS ||
      mosquitto_loop_write(mosq, 1) != MOSQ_ERR_SUCCESS ||
      mosquitto_loop_misc(mosq) != MOSQ_ERR_SUCCESS)
    mosquitto_reconnect(mosq);
}

void threads_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  mosquitto_loop_start(mosq);
  mosquitto_connect(mosq, HOST, 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  mosquitto_loop_stop(mosq, true);
  mosquitto_loop_forever(mosq, -1, 1);
}

void threads_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  mosquitto_loop_start(mosq);
  mosquitto_disconnect(mosq);
  mosquitto_loop_stop(mosq, false);
  mosquitto_connect(mosq, HOST, 1883, 60);
  mosquitto_loop_forever(mosq, -1, 1);
  mosquitto_reconnect(mosq);
}

void socket_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  if (mosquitto_socket(mosq) < 0 || !mosquitto_want_write(mosq))
    mosquitto_reconnect(mosq);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void socket_gone_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  if (mosquitto_socket(mosq) == -1)
    mosquitto_reconnect(mosq);
}

void socket_there_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  if (mosquitto_socket(mosq) != -1)
    mosquitto_reconnect(mosq);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void socket_ok(struct mosquitto *mosq) {
  if (mosquitto_socket(mosq) < 0 || !mosquitto_want_write(mosq))
    mosquitto_connect(mosq, HOST, 1883, 60);
}

static void on_connect(struct mosquitto *mosq, void *obj, int rc) {
  (void)obj;
  if (rc == 0)
    mosquitto_reconnect(mosq);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

static void on_refused(struct mosquitto *mosq, void *obj, int rc) {
  (void)obj;
  if (rc != 0)
    mosquitto_reconnect(mosq);
}

static void on_flags(struct mosquitto *mosq, void *obj, int rc, int flags) {
  (void)flags;
  on_refused(mosq, obj, rc);
}

static void on_connect5(struct mosquitto *mosq, void *obj, int rc, int flags,
                        const mosquitto_property *props) {
  (void)flags;
  (void)props;
  on_refused(mosq, obj, rc);
}

static void on_lost(struct mosquitto *mosq, void *obj, int rc) {
  (void)obj;
  (void)rc;
  mosquitto_reconnect(mosq);
}

static void on_lost5(struct mosquitto *mosq, void *obj, int rc, const mosquitto_property *props) {
  (void)props;
  on_lost(mosq, obj, rc);
}

static void on_lost_twice(struct mosquitto *mosq, void *obj, int rc,
                          const mosquitto_property *props) {
  (void)obj;
  (void)rc;
  (void)props;
  mosquitto_reconnect(mosq);
  mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

static void on_ack(struct mosquitto *mosq, void *obj, int mid) {
  (void)mosq;
  (void)obj;
  (void)mid;
}

void connect_callbacks_bad(struct mosquitto *mosq) {
  mosquitto_user_data_set(mosq, NULL);
  mosquitto_connect_callback_set(mosq, on_connect);
  mosquitto_connect_with_flags_callback_set(mosq, on_flags);
  mosquitto_connect_v5_callback_set(mosq, on_connect5);
  mosquitto_disconnect_callback_set(mosq, on_lost);
  mosquitto_disconnect_v5_callback_set(mosq, on_lost_twice);
}

void connect_callbacks_ok(struct mosquitto *mosq) {
  mosquitto_user_data_set(mosq, NULL);
  mosquitto_connect_callback_set(mosq, on_refused);
  mosquitto_connect_with_flags_callback_set(mosq, on_flags);
  mosquitto_connect_v5_callback_set(mosq, on_connect5);
  mosquitto_disconnect_callback_set(mosq, on_lost);
  mosquitto_disconnect_v5_callback_set(mosq, on_lost5);
}

#define REGISTER(mosq)                                                                            \
  mosquitto_message_callback_set(mosq, NULL);                                                     \
  mosquitto_message_v5_callback_set(mosq, NULL);                                                  \
  mosquitto_publish_callback_set(mosq, on_ack);                                                   \
  mosquitto_publish_v5_callback_set(mosq, NULL);                                                  \
  mosquitto_subscribe_callback_set(mosq, NULL);                                                   \
  mosquitto_subscribe_v5_callback_set(mosq, NULL);                                                \
  mosquitto_unsubscribe_callback_set(mosq, on_ack);                                               \
  mosquitto_unsubscribe_v5_callback_set(mosq, NULL);                                              \
  mosquitto_log_callback_set(mosq, NULL)

#define WORK(mosq)                                                                                \
  mosquitto_reconnect_delay_set(mosq, 1, 30, true);                                               \
  mosquitto_subscribe(mosq, NULL, "t", 1);                                                        \
  mosquitto_subscribe_v5(mosq, NULL, "t", 1, 0, NULL);                                            \
  mosquitto_subscribe_multiple(mosq, NULL, 0, NULL, 1, 0, NULL);                                  \
  mosquitto_unsubscribe(mosq, NULL, "t");                                                         \
  mosquitto_unsubscribe_v5(mosq, NULL, "t", NULL);                                                \
  mosquitto_unsubscribe_multiple(mosq, NULL, 0, NULL, NULL);                                      \
  mosquitto_publish(mosq, NULL, "t", 2, "on", 1, false)

void operations_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, HOST, 1883, 60);
  REGISTER(mosq);
  WORK(mosq);
  if (mosquitto_publish_v5(mosq, NULL, "t", 2, "on", 1, false, NULL) == MOSQ_ERR_SUCCESS)
    mosquitto_reconnect(mosq);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void operations_ok(struct mosquitto *mosq) {
  REGISTER(mosq);
  mosquitto_connect(mosq, HOST, 1883, 60);
  WORK(mosq);
  if (mosquitto_publish_v5(mosq, NULL, "t", 2, "on", 1, false, NULL) == MOSQ_ERR_NO_CONN)
    mosquitto_reconnect(mosq);
}
