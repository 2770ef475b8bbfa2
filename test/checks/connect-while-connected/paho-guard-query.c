// RUN: %check %s
//===- paho-guard-query.c - guards by MQTTClient_isConnected ------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

void early_return_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (!MQTTClient_isConnected(client))
    return;
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void early_return_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (MQTTClient_isConnected(client))
    return;
  MQTTClient_connect(client, o);
}

void known_open_bad(MQTTClient client, Opts *o) {
  if (MQTTClient_isConnected(client))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void known_open_ok(MQTTClient client, Opts *o) {
  if (!MQTTClient_isConnected(client))
    MQTTClient_connect(client, o);
}

void nested_bad(MQTTClient client, Opts *o, int wanted) {
  MQTTClient_connect(client, o);
  if (wanted) {
    if (!MQTTClient_isConnected(client))
      MQTTClient_connect(client, o);
  } else {
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void nested_ok(MQTTClient client, Opts *o, int wanted) {
  MQTTClient_connect(client, o);
  if (wanted) {
    if (!MQTTClient_isConnected(client))
      MQTTClient_connect(client, o);
  } else {
    MQTTClient_disconnect(client, 0);
  }
}

void compared_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (MQTTClient_isConnected(client) != 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void compared_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (MQTTClient_isConnected(client) == 0)
    MQTTClient_connect(client, o);
}

void in_loop_bad(MQTTClient client, Opts *o, int n) {
  while (n-- > 0) {
    if (MQTTClient_isConnected(client) == 0)
      o->connectTimeout = 5;
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void in_loop_ok(MQTTClient client, Opts *o, int n) {
  while (n-- > 0) {
    if (MQTTClient_isConnected(client) == 0)
      MQTTClient_connect(client, o);
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
  }
}

void while_guard_bad(MQTTClient client, Opts *o) {
  while (!MQTTClient_isConnected(client))
    MQTTClient_connect(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void while_guard_ok(MQTTClient client, Opts *o) {
  while (!MQTTClient_isConnected(client))
    MQTTClient_connect(client, o);
  MQTTClient_subscribe(client, "t", 0);
}

void wrong_client_bad(MQTTClient client, MQTTClient backup, Opts *o) {
  MQTTClient_connect(client, o);
  if (!MQTTClient_isConnected(backup))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void wrong_client_ok(MQTTClient client, MQTTClient backup, Opts *o) {
  MQTTClient_connect(client, o);
  if (!MQTTClient_isConnected(backup))
    MQTTClient_connect(backup, o);
}

void stale_bad(MQTTClient client, Opts *o) {
  int before = MQTTClient_isConnected(client);
  if (!before)
    MQTTClient_connect(client, o);
  if (!before)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void stale_ok(MQTTClient client, Opts *o) {
  int before = MQTTClient_isConnected(client);
  if (!before)
    MQTTClient_connect(client, o);
  before = MQTTClient_isConnected(client);
  if (!before)
    MQTTClient_connect(client, o);
}

void closes_when_open_bad(MQTTClient client, Opts *o) {
  if (!MQTTClient_isConnected(client))
    MQTTClient_disconnect(client, 0);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void closes_when_open_ok(MQTTClient client, Opts *o) {
  if (MQTTClient_isConnected(client))
    MQTTClient_disconnect(client, 0);
  MQTTClient_connect(client, o);
}

void else_branch_bad(MQTTClient client, Opts *o) {
  if (MQTTClient_isConnected(client) == 0) {
    o->connectTimeout = 5;
  } else {
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void else_branch_ok(MQTTClient client, Opts *o) {
  if (MQTTClient_isConnected(client) != 0) {
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
  } else {
    MQTTClient_connect(client, o);
  }
}

void continue_guard_bad(MQTTClient *clients, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    if (!MQTTClient_isConnected(clients[i]))
      continue;
    MQTTClient_connect(clients[i], o);
    // warning@-1: 'clients[i]' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void continue_guard_ok(MQTTClient *clients, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    if (MQTTClient_isConnected(clients[i]))
      continue;
    MQTTClient_connect(clients[i], o);
  }
}
