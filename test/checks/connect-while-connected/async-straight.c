// RUN: %check %s
//===- async-straight.c -------------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTAsync.h"

typedef MQTTAsync_connectOptions Opts;

#define URI "tcp://hub.example:1883"

extern unsigned sleep(unsigned seconds);

void twice_bad(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void twice_ok(MQTTAsync client, Opts *o, MQTTAsync_disconnectOptions *d) {
  MQTTAsync_connect(client, o);
  MQTTAsync_disconnect(client, d);
  MQTTAsync_connect(client, o);
}

void created_here_bad(Opts *o) {
  MQTTAsync client;
  MQTTAsync_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTAsync_connect(client, o);
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
  MQTTAsync_destroy(&client);
}

void created_here_ok(Opts *o) {
  MQTTAsync client;
  MQTTAsync_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTAsync_connect(client, o);
  MQTTAsync_destroy(&client);
  MQTTAsync_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTAsync_connect(client, o);
}

void sleep_is_no_wait_bad(Opts *o) {
  MQTTAsync client;
  MQTTAsync_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTAsync_connect(client, o);
  sleep(5);
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void sleep_is_no_wait_ok(Opts *o, MQTTAsync_disconnectOptions *d) {
  MQTTAsync client;
  MQTTAsync_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTAsync_connect(client, o);
  sleep(5);
  MQTTAsync_disconnect(client, d);
  sleep(1);
  MQTTAsync_connect(client, o);
}

void reconnect_bad(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  MQTTAsync_reconnect(client);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void reconnect_ok(MQTTAsync client, MQTTAsync_disconnectOptions *d, Opts *o) {
  MQTTAsync_connect(client, o);
  MQTTAsync_disconnect(client, d);
  MQTTAsync_reconnect(client);
}

void reconnect_twice_bad(MQTTAsync client) {
  MQTTAsync_reconnect(client);
  MQTTAsync_reconnect(client);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void reconnect_twice_ok(MQTTAsync client, MQTTAsync_disconnectOptions *d) {
  MQTTAsync_reconnect(client);
  MQTTAsync_disconnect(client, d);
  MQTTAsync_reconnect(client);
}

void connect_after_reconnect_bad(MQTTAsync client, Opts *o) {
  MQTTAsync_reconnect(client);
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void connect_after_reconnect_ok(MQTTAsync client, Opts *o) {
  if (MQTTAsync_reconnect(client) != MQTTASYNC_SUCCESS)
    MQTTAsync_connect(client, o);
}

void subscribe_between_bad(MQTTAsync client, Opts *o, MQTTAsync_responseOptions *r) {
  MQTTAsync_connect(client, o);
  MQTTAsync_subscribe(client, "t", 1, r);
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void subscribe_between_ok(MQTTAsync client, Opts *o, MQTTAsync_responseOptions *r) {
  MQTTAsync_connect(client, o);
  MQTTAsync_subscribe(client, "t", 1, r);
  MQTTAsync_send(client, "t", 1, "x", 0, 0, r);
}

void destroyed_bad(MQTTAsync client, MQTTAsync other, Opts *o) {
  MQTTAsync_connect(client, o);
  MQTTAsync_destroy(&other);
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void destroyed_ok(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  MQTTAsync_destroy(&client);
  if (client)
    MQTTAsync_connect(client, o);
}

void two_clients_bad(MQTTAsync a, MQTTAsync b, Opts *o, MQTTAsync_disconnectOptions *d) {
  MQTTAsync_connect(a, o);
  MQTTAsync_connect(b, o);
  MQTTAsync_disconnect(a, d);
  MQTTAsync_connect(b, o);
  // warning@-1: 'b' may already be connected here; the library ignores the second open
}

void two_clients_ok(MQTTAsync a, MQTTAsync b, Opts *o, MQTTAsync_disconnectOptions *d) {
  MQTTAsync_connect(a, o);
  MQTTAsync_connect(b, o);
  MQTTAsync_disconnect(a, d);
  MQTTAsync_connect(a, o);
}

void with_options_bad(Opts *o) {
  MQTTAsync client;
  MQTTAsync_createOptions co = MQTTAsync_createOptions_initializer;
  co.sendWhileDisconnected = 1;
  MQTTAsync_createWithOptions(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL, &co);
  MQTTAsync_connect(client, o);
  MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void with_options_ok(Opts *o) {
  MQTTAsync client;
  MQTTAsync_createOptions co = MQTTAsync_createOptions_initializer;
  co.sendWhileDisconnected = 1;
  MQTTAsync_createWithOptions(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL, &co);
  MQTTAsync_connect(client, o);
}

void loop_bad(MQTTAsync client, Opts *o, int n) {
  for (int i = 0; i < n; i++)
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void loop_ok(MQTTAsync client, Opts *o, MQTTAsync_disconnectOptions *d, int n) {
  for (int i = 0; i < n; i++) {
    MQTTAsync_connect(client, o);
    MQTTAsync_disconnect(client, d);
  }
}

void branches_bad(MQTTAsync client, Opts *plain, Opts *tls, int secure) {
  if (secure)
    MQTTAsync_connect(client, tls);
  MQTTAsync_connect(client, plain);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void branches_ok(MQTTAsync client, Opts *plain, Opts *tls, int secure) {
  if (secure)
    MQTTAsync_connect(client, tls);
  else
    MQTTAsync_connect(client, plain);
}
