// RUN: %check %s
//===- paho-notes-branches.c --------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
// notes: exact
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

struct session {
  MQTTClient client;
};

void straight_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  // note@-1: 'client' is opened here
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void straight_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(client, 0);
  MQTTClient_connect(client, o);
}

void member_bad(struct session *s, Opts *o) {
  MQTTClient_connect(s->client, o);
  // note@-1: 's->client' is opened here
  MQTTClient_publish(s->client, "t", 1, "x", 0, 0, NULL);
  MQTTClient_connect(s->client, o);
  // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void member_ok(struct session *s, Opts *o) {
  MQTTClient_connect(s->client, o);
  MQTTClient_publish(s->client, "t", 1, "x", 0, 0, NULL);
}

void taken_bad(MQTTClient client, Opts *o, int again) {
  MQTTClient_connect(client, o);
  // note@-1: 'client' is opened here
  if (again)
    // note@-1: 'again' is true
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void taken_ok(MQTTClient client, Opts *o, int again) {
  if (again)
    MQTTClient_connect(client, o);
}

void not_taken_bad(MQTTClient client, Opts *o, int quiet) {
  MQTTClient_connect(client, o);
  // note@-1: 'client' is opened here
  if (quiet)
    // note@-1: 'quiet' is false
    return;
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void not_taken_ok(MQTTClient client, Opts *o, int quiet) {
  if (quiet)
    return;
  MQTTClient_connect(client, o);
}

void close_skipped_bad(MQTTClient client, Opts *o, int polite) {
  MQTTClient_connect(client, o);
  // note@-1: 'client' is opened here
  if (polite)
    // note@-1: 'polite' is false
    MQTTClient_disconnect(client, 0);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void close_skipped_ok(MQTTClient client, Opts *o, int polite) {
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(client, polite);
  MQTTClient_connect(client, o);
}

void two_decisions_bad(MQTTClient client, Opts *o, int first, int second) {
  MQTTClient_connect(client, o);
  // note@-1: 'client' is opened here
  if (first) {
    // note@-1: 'first' is true
    if (second)
      // note@-1: 'second' is false
      return;
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void two_decisions_ok(MQTTClient client, Opts *o, int first, int second) {
  if (first) {
    if (second)
      return;
    MQTTClient_connect(client, o);
  }
}

void compared_bad(MQTTClient client, Opts *o, int mode) {
  MQTTClient_connect(client, o);
  // note@-1: 'client' is opened here
  if (mode == 3)
    // note@-1: 'mode == 3' is true
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void compared_ok(MQTTClient client, Opts *o, int mode) {
  if (mode == 3)
    MQTTClient_connect(client, o);
}
