// RUN: %check %s
//===- mosq-straight-line.c - Opens one after the other -----------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

void connect_twice_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_disconnect_connect_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_disconnect(mosq);
  mosquitto_connect(mosq, "host", 1883, 60);
}

void reconnect_after_connect_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void reconnect_after_disconnect_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_disconnect(mosq);
  mosquitto_reconnect(mosq);
}

void connect_after_reconnect_bad(struct mosquitto *mosq) {
  mosquitto_reconnect(mosq);
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_alone_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
}

void reconnect_alone_ok(struct mosquitto *mosq) {
  mosquitto_reconnect(mosq);
}

void connect_async_twice_bad(struct mosquitto *mosq) {
  mosquitto_connect_async(mosq, "host", 1883, 60);
  mosquitto_connect_async(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_async_disconnect_between_ok(struct mosquitto *mosq) {
  mosquitto_connect_async(mosq, "host", 1883, 60);
  mosquitto_disconnect(mosq);
  mosquitto_connect_async(mosq, "host", 1883, 60);
}

void connect_while_async_in_flight_bad(struct mosquitto *mosq) {
  mosquitto_connect_async(mosq, "host", 1883, 60);
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_after_async_was_dropped_ok(struct mosquitto *mosq) {
  mosquitto_connect_async(mosq, "host", 1883, 60);
  mosquitto_disconnect(mosq);
  mosquitto_connect(mosq, "host", 1883, 60);
}

void connect_bind_bad(struct mosquitto *mosq) {
  mosquitto_connect_bind(mosq, "host", 1883, 60, "eth0");
  mosquitto_connect_bind(mosq, "host", 1883, 60, "eth1");
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_bind_ok(struct mosquitto *mosq) {
  mosquitto_connect_bind(mosq, "host", 1883, 60, "eth0");
  mosquitto_disconnect(mosq);
  mosquitto_connect_bind(mosq, "host", 1883, 60, "eth1");
}

void connect_bind_async_bad(struct mosquitto *mosq) {
  mosquitto_connect_bind_async(mosq, "host", 1883, 60, "eth0");
  mosquitto_reconnect_async(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_bind_async_ok(struct mosquitto *mosq) {
  mosquitto_connect_bind_async(mosq, "host", 1883, 60, "eth0");
  mosquitto_disconnect(mosq);
  mosquitto_reconnect_async(mosq);
}

void connect_srv_bad(struct mosquitto *mosq) {
  mosquitto_connect_srv(mosq, "example.org", 60, "eth0");
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_srv_ok(struct mosquitto *mosq) {
  mosquitto_connect_srv(mosq, "example.org", 60, "eth0");
  mosquitto_disconnect(mosq);
  mosquitto_connect(mosq, "host", 1883, 60);
}

void connect_bind_v5_bad(struct mosquitto *mosq, const mosquitto_property *props) {
  mosquitto_connect_bind_v5(mosq, "host", 1883, 60, "eth0", props);
  mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_bind_v5_ok(struct mosquitto *mosq, const mosquitto_property *props) {
  mosquitto_connect_bind_v5(mosq, "host", 1883, 60, "eth0", props);
  mosquitto_disconnect_v5(mosq, 0, props);
  mosquitto_reconnect(mosq);
}

void publish_does_not_close_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_publish(mosq, NULL, "t", 1, "x", 1, false);
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void publish_then_disconnect_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_publish(mosq, NULL, "t", 1, "x", 1, false);
  mosquitto_disconnect(mosq);
  mosquitto_connect(mosq, "host", 1883, 60);
}

void settings_do_not_close_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_username_pw_set(mosq, "user", "secret");
  mosquitto_reconnect_delay_set(mosq, 1, 30, true);
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void settings_before_connect_ok(struct mosquitto *mosq) {
  mosquitto_username_pw_set(mosq, "user", "secret");
  mosquitto_reconnect_delay_set(mosq, 1, 30, true);
  mosquitto_connect(mosq, "host", 1883, 60);
}

void loop_start_does_not_close_bad(struct mosquitto *mosq) {
  mosquitto_connect_async(mosq, "host", 1883, 60);
  mosquitto_loop_start(mosq);
  mosquitto_reconnect(mosq);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void loop_forever_ends_with_the_connection_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_loop_forever(mosq, -1, 1);
  mosquitto_reconnect(mosq);
}

void loop_stop_does_not_close_bad(struct mosquitto *mosq) {
  mosquitto_loop_start(mosq);
  mosquitto_connect_async(mosq, "host", 1883, 60);
  mosquitto_loop_stop(mosq, true);
  mosquitto_connect_async(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void disconnect_and_loop_stop_ok(struct mosquitto *mosq) {
  mosquitto_loop_start(mosq);
  mosquitto_connect_async(mosq, "host", 1883, 60);
  mosquitto_disconnect(mosq);
  mosquitto_loop_stop(mosq, true);
  mosquitto_connect_async(mosq, "host", 1883, 60);
}

void new_client_opened_twice_bad(void) {
  struct mosquitto *mosq = mosquitto_new("dev", true, NULL);
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  mosquitto_destroy(mosq);
}

void destroyed_and_made_anew_ok(void) {
  struct mosquitto *mosq = mosquitto_new("dev", true, NULL);
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_destroy(mosq);
  mosq = mosquitto_new("dev", true, NULL);
  mosquitto_connect(mosq, "backup", 1883, 60);
  mosquitto_destroy(mosq);
}

void disconnect_comes_too_late_bad(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  mosquitto_disconnect(mosq);
}

void reinitialise_closes_ok(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_reinitialise(mosq, "dev", true, NULL);
  mosquitto_connect(mosq, "backup", 1883, 60);
}
