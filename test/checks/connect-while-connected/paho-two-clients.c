// RUN: %check %s
//===- paho-two-clients.c - two clients are kept apart ------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define URI "tcp://hub.example:1883"

struct bridge {
  MQTTClient local;
  MQTTClient cloud;
};

static MQTTClient g_up;
static MQTTClient g_down;

void make_globals(void) {
  MQTTClient_create(&g_up, URI, "dev-up", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&g_down, URI, "dev-down", MQTTCLIENT_PERSISTENCE_NONE, NULL);
}

void two_parameters_bad(MQTTClient a, MQTTClient b, Opts *o) {
  MQTTClient_connect(a, o);
  MQTTClient_connect(b, o);
  MQTTClient_connect(a, o);
  // warning@-1: 'a' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void two_parameters_ok(MQTTClient a, MQTTClient b, Opts *o) {
  MQTTClient_connect(a, o);
  MQTTClient_connect(b, o);
}

void two_members_bad(struct bridge *br, Opts *o) {
  MQTTClient_connect(br->local, o);
  MQTTClient_connect(br->cloud, o);
  MQTTClient_connect(br->cloud, o);
  // warning@-1: 'br->cloud' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void two_members_ok(struct bridge *br, Opts *o) {
  MQTTClient_connect(br->local, o);
  MQTTClient_connect(br->cloud, o);
}

void two_globals_bad(Opts *o) {
  MQTTClient_connect(g_up, o);
  MQTTClient_disconnect(g_down, 0);
  MQTTClient_connect(g_up, o);
  // warning@-1: 'g_up' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void two_globals_ok(Opts *o) {
  MQTTClient_connect(g_up, o);
  MQTTClient_disconnect(g_up, 0);
  MQTTClient_connect(g_down, o);
  MQTTClient_disconnect(g_down, 0);
}

void two_structs_bad(struct bridge *x, struct bridge *y, Opts *o) {
  MQTTClient_connect(x->local, o);
  MQTTClient_disconnect(y->local, 0);
  MQTTClient_connect(x->local, o);
  // warning@-1: 'x->local' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void two_structs_ok(struct bridge *x, struct bridge *y, Opts *o) {
  MQTTClient_connect(x->local, o);
  MQTTClient_connect(y->local, o);
}

void two_locals_bad(Opts *o) {
  MQTTClient a, b;
  MQTTClient_create(&a, URI, "dev-a", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&b, URI, "dev-b", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(a, o);
  MQTTClient_connect(b, o);
  MQTTClient_disconnect(a, 0);
  MQTTClient_connect(b, o);
  // warning@-1: 'b' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void two_locals_ok(Opts *o) {
  MQTTClient a, b;
  MQTTClient_create(&a, URI, "dev-a", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&b, URI, "dev-b", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(a, o);
  MQTTClient_connect(b, o);
  MQTTClient_disconnect(a, 0);
  MQTTClient_connect(a, o);
}

void interleaved_bad(MQTTClient a, MQTTClient b, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    MQTTClient_connect(a, o);
    MQTTClient_connect(b, o);
    // warning@-1: 'b' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    MQTTClient_disconnect(a, 0);
  }
}

void interleaved_ok(MQTTClient a, MQTTClient b, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    MQTTClient_connect(a, o);
    MQTTClient_connect(b, o);
    MQTTClient_disconnect(a, 0);
    MQTTClient_disconnect(b, 0);
  }
}

void chosen_by_condition_bad(MQTTClient a, MQTTClient b, Opts *o, int primary) {
  MQTTClient chosen = primary ? a : b;
  MQTTClient_connect(chosen, o);
  if (primary)
    MQTTClient_connect(a, o);
    // warning@-1: 'a' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void chosen_by_condition_ok(MQTTClient a, MQTTClient b, Opts *o, int primary) {
  MQTTClient chosen = primary ? a : b;
  MQTTClient_connect(chosen, o);
  if (!primary)
    MQTTClient_connect(a, o);
}

void outcome_of_the_other_bad(MQTTClient a, MQTTClient b, Opts *o) {
  MQTTClient_connect(a, o);
  if (MQTTClient_connect(b, o) != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(a, o);
    // warning@-1: 'a' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void outcome_of_the_other_ok(MQTTClient a, MQTTClient b, Opts *o) {
  if (MQTTClient_connect(a, o) != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(b, o);
}

void fall_back_bad(MQTTClient a, MQTTClient b, Opts *o) {
  if (MQTTClient_connect(a, o) != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(b, o);
  MQTTClient_connect(b, o);
  // warning@-1: 'b' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void fall_back_ok(MQTTClient a, MQTTClient b, Opts *o) {
  if (MQTTClient_connect(a, o) != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(b, o);
  else
    MQTTClient_connect(b, o);
}
