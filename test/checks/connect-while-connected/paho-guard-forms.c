// RUN: %check %s
//===- paho-guard-forms.c - queries stored, combined, chosen by ---*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

void stored_bad(MQTTClient client, Opts *o) {
  int up = MQTTClient_isConnected(client);
  if (up)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void stored_ok(MQTTClient client, Opts *o) {
  int up = MQTTClient_isConnected(client);
  if (!up)
    MQTTClient_connect(client, o);
}

void negated_store_bad(MQTTClient client, Opts *o) {
  _Bool down = !MQTTClient_isConnected(client);
  if (!down)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void negated_store_ok(MQTTClient client, Opts *o) {
  _Bool down = !MQTTClient_isConnected(client);
  if (down)
    MQTTClient_connect(client, o);
}

void conjunction_bad(MQTTClient client, Opts *o, int wanted) {
  if (wanted && MQTTClient_isConnected(client))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void conjunction_ok(MQTTClient client, Opts *o, int wanted) {
  if (wanted && !MQTTClient_isConnected(client))
    MQTTClient_connect(client, o);
}

void disjunction_bad(MQTTClient client, Opts *o, int force) {
  MQTTClient_connect(client, o);
  if (force || !MQTTClient_isConnected(client))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void disjunction_ok(MQTTClient client, Opts *o, int busy) {
  MQTTClient_connect(client, o);
  if (busy || MQTTClient_isConnected(client))
    return;
  MQTTClient_connect(client, o);
}

void skipped_query_bad(MQTTClient client, Opts *o, int trust) {
  MQTTClient_connect(client, o);
  if (!trust && MQTTClient_isConnected(client))
    return;
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void skipped_query_ok(MQTTClient client, Opts *o, int trust) {
  MQTTClient_connect(client, o);
  if (trust || MQTTClient_isConnected(client))
    return;
  MQTTClient_connect(client, o);
}

void comma_bad(MQTTClient client, Opts *o) {
  int up;
  if (up = MQTTClient_isConnected(client), up)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void comma_ok(MQTTClient client, Opts *o) {
  int up;
  if (up = MQTTClient_isConnected(client), !up)
    MQTTClient_connect(client, o);
}

int ternary_bad(MQTTClient client, Opts *o) {
  return MQTTClient_isConnected(client) ? MQTTClient_connect(client, o) : 0;
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

int ternary_ok(MQTTClient client, Opts *o) {
  return MQTTClient_isConnected(client) ? 0 : MQTTClient_connect(client, o);
}

void equals_one_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (MQTTClient_isConnected(client) == 1)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void equals_one_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (MQTTClient_isConnected(client) != 1 && !MQTTClient_isConnected(client))
    MQTTClient_connect(client, o);
}

void switched_bad(MQTTClient client, Opts *o) {
  switch (MQTTClient_isConnected(client)) {
  case 0:
    break;
  default:
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  }
}

void switched_ok(MQTTClient client, Opts *o) {
  switch (MQTTClient_isConnected(client)) {
  case 0:
    MQTTClient_connect(client, o);
    break;
  default:
    break;
  }
}

void assigned_in_condition_bad(MQTTClient client, Opts *o) {
  int up;
  if ((up = MQTTClient_isConnected(client)) != 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void assigned_in_condition_ok(MQTTClient client, Opts *o) {
  int up;
  if ((up = MQTTClient_isConnected(client)) == 0)
    MQTTClient_connect(client, o);
}

int short_circuit_bad(MQTTClient client, Opts *o) {
  return MQTTClient_isConnected(client) && MQTTClient_connect(client, o) == 0;
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

int short_circuit_ok(MQTTClient client, Opts *o) {
  return MQTTClient_isConnected(client) || MQTTClient_connect(client, o) == 0;
}

void stored_with_reason_bad(MQTTClient client, Opts *o, int forced) {
  int need;
  MQTTClient_connect(client, o);
  need = !MQTTClient_isConnected(client);
  if (forced)
    need = 1;
  if (need)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void stored_with_reason_ok(MQTTClient client, Opts *o, int forbidden) {
  int need;
  MQTTClient_connect(client, o);
  need = !MQTTClient_isConnected(client);
  if (forbidden)
    need = 0;
  if (need)
    MQTTClient_connect(client, o);
}

void both_clients_bad(MQTTClient a, MQTTClient b, Opts *o) {
  int up = MQTTClient_isConnected(a) || MQTTClient_isConnected(b);
  if (up)
    MQTTClient_disconnect(b, 0);
  MQTTClient_connect(a, o);
  // warning@-1: 'a' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void both_clients_ok(MQTTClient a, MQTTClient b, Opts *o) {
  int up = MQTTClient_isConnected(a) || MQTTClient_isConnected(b);
  if (!up)
    MQTTClient_connect(a, o);
}
