// RUN: %check %s
//===- paho-loops.c - while, for and do ---------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define URI "tcp://hub.example:1883"

extern unsigned sleep(unsigned seconds);

void for_loop_bad(MQTTClient client, Opts *o, int n) {
  for (int i = 0; i < n; i++)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void for_loop_ok(MQTTClient client, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    MQTTClient_connect(client, o);
    MQTTClient_disconnect(client, 0);
  }
}

void while_loop_bad(MQTTClient client, Opts *o, int *left) {
  while (*left > 0) {
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    (*left)--;
  }
}

void while_loop_ok(MQTTClient client, Opts *o, int *left) {
  MQTTClient_connect(client, o);
  while (*left > 0) {
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
    (*left)--;
  }
}

void do_loop_bad(MQTTClient client, Opts *o, int left) {
  do {
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  } while (--left > 0);
}

void do_loop_ok(MQTTClient client, Opts *o, int left) {
  do {
    MQTTClient_disconnect(client, 0);
    MQTTClient_connect(client, o);
  } while (--left > 0);
}

void forever_bad(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  for (;;) {
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
    sleep(60);
  }
}

void forever_ok(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  for (;;) {
    MQTTClient_connect(client, o);
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
    MQTTClient_disconnect(client, 1000);
    sleep(60);
  }
}

void connected_before_loop_bad(MQTTClient client, Opts *o, int n) {
  MQTTClient_connect(client, o);
  while (n-- > 0) {
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    MQTTClient_disconnect(client, 0);
  }
}

void connected_before_loop_ok(MQTTClient client, Opts *o, int n) {
  MQTTClient_connect(client, o);
  while (n-- > 0) {
    MQTTClient_disconnect(client, 0);
    MQTTClient_connect(client, o);
  }
}

void after_loop_bad(MQTTClient client, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    MQTTClient_disconnect(client, 0);
    MQTTClient_connect(client, o);
  }
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void after_loop_ok(MQTTClient client, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    MQTTClient_connect(client, o);
    MQTTClient_disconnect(client, 0);
  }
  MQTTClient_connect(client, o);
}

void nested_loops_bad(MQTTClient client, Opts *o, int n, int m) {
  for (int i = 0; i < n; i++) {
    MQTTClient_disconnect(client, 0);
    for (int j = 0; j < m; j++)
      MQTTClient_connect(client, o);
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void nested_loops_ok(MQTTClient client, Opts *o, int n, int m) {
  for (int i = 0; i < n; i++) {
    MQTTClient_connect(client, o);
    for (int j = 0; j < m; j++)
      MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
    MQTTClient_disconnect(client, 0);
  }
}

void first_pass_only_bad(MQTTClient client, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    if (i != 0)
      MQTTClient_connect(client, o);
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
  }
}

void first_pass_only_ok(MQTTClient client, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    if (i == 0)
      MQTTClient_connect(client, o);
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
  }
}

void once_through_bad(MQTTClient client, Opts *o) {
  for (int i = 0; i < 2; i++)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void once_through_ok(MQTTClient client, Opts *o) {
  do {
    MQTTClient_connect(client, o);
  } while (0);
}

void loop_condition_bad(MQTTClient client, Opts *o) {
  while (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
}

void loop_condition_ok(MQTTClient client, Opts *o) {
  while (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS) {
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
    MQTTClient_disconnect(client, 1000);
  }
}

void increment_clause_bad(MQTTClient client, Opts *o, int n) {
  for (MQTTClient_connect(client, o); n > 0; MQTTClient_connect(client, o))
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    n--;
}

void increment_clause_ok(MQTTClient client, Opts *o, int n) {
  for (MQTTClient_connect(client, o); n > 0; MQTTClient_connect(client, o)) {
    n--;
    MQTTClient_disconnect(client, 0);
  }
}

void every_tenth_bad(MQTTClient client, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    if (i % 10 == 0)
      MQTTClient_connect(client, o);
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
  }
}

void every_tenth_ok(MQTTClient client, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    if (i % 10 == 0) {
      MQTTClient_disconnect(client, 0);
      MQTTClient_connect(client, o);
    }
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
  }
}
