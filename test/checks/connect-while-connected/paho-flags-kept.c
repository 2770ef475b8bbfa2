// RUN: %check %s
//===- paho-flags-kept.c ------------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

enum phase { IDLE, CONNECTING, CONNECTED };

struct session {
  MQTTClient client;
  int connected;
  enum phase state;
  unsigned bits;
};

int g_connected;
static enum phase g_phase;

void static_local_bad(MQTTClient client, Opts *o) {
  static int connected;
  if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
    connected = 1;
  if (connected)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void static_local_ok(MQTTClient client, Opts *o) {
  static int connected;
  connected = MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS;
  if (!connected)
    MQTTClient_connect(client, o);
}

void global_flag_bad(MQTTClient client, Opts *o, int n) {
  g_connected = 0;
  while (n-- > 0) {
    if (!g_connected) {
      MQTTClient_connect(client, o);
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      g_connected = 0;
    }
  }
}

void global_flag_ok(MQTTClient client, Opts *o, int n) {
  g_connected = 0;
  while (n-- > 0) {
    if (!g_connected) {
      MQTTClient_connect(client, o);
      g_connected = 1;
    }
  }
}

void static_state_bad(MQTTClient client, Opts *o) {
  if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
    g_phase = CONNECTED;
  else
    g_phase = IDLE;
  if (g_phase == CONNECTED)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void static_state_ok(MQTTClient client, Opts *o) {
  if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
    g_phase = CONNECTED;
  else
    g_phase = IDLE;
  if (g_phase != CONNECTED)
    MQTTClient_connect(client, o);
}

void member_bad(struct session *s, Opts *o, int n) {
  s->connected = 0;
  while (n-- > 0) {
    if (s->connected)
      continue;
    MQTTClient_connect(s->client, o);
    // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void member_ok(struct session *s, Opts *o, int n) {
  s->connected = 0;
  while (n-- > 0) {
    if (s->connected)
      continue;
    MQTTClient_connect(s->client, o);
    s->connected = 1;
  }
}

void member_state_bad(struct session *s, Opts *o) {
  s->state = IDLE;
  if (MQTTClient_connect(s->client, o) == MQTTCLIENT_SUCCESS)
    s->state = CONNECTED;
  s->state = IDLE;
  if (s->state == IDLE)
    MQTTClient_connect(s->client, o);
    // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void member_state_ok(struct session *s, Opts *o) {
  s->state = IDLE;
  if (MQTTClient_connect(s->client, o) == MQTTCLIENT_SUCCESS)
    s->state = CONNECTED;
  if (s->state == IDLE)
    MQTTClient_connect(s->client, o);
}

void unknown_at_entry_bad(struct session *s, Opts *o) {
  if (!s->connected)
    MQTTClient_connect(s->client, o);
  if (!s->connected)
    MQTTClient_connect(s->client, o);
    // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void unknown_at_entry_ok(struct session *s, Opts *o) {
  if (!s->connected) {
    MQTTClient_connect(s->client, o);
    s->connected = 1;
  }
  if (!s->connected)
    MQTTClient_connect(s->client, o);
}

void member_bits_bad(struct session *s, Opts *o) {
  s->bits = 0;
  MQTTClient_connect(s->client, o);
  s->bits |= 2u;
  if ((s->bits & 1u) == 0)
    MQTTClient_connect(s->client, o);
    // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void member_bits_ok(struct session *s, Opts *o) {
  s->bits = 0;
  MQTTClient_connect(s->client, o);
  s->bits |= 2u;
  if ((s->bits & 2u) == 0)
    MQTTClient_connect(s->client, o);
}

void other_session_bad(struct session *s, struct session *t, Opts *o) {
  s->connected = 0;
  t->connected = 0;
  MQTTClient_connect(s->client, o);
  t->connected = 1;
  s->connected = 0;
  if (!s->connected)
    MQTTClient_connect(s->client, o);
    // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void other_session_ok(struct session *s, struct session *t, Opts *o) {
  t->connected = 0;
  s->connected = 0;
  MQTTClient_connect(s->client, o);
  s->connected = 1;
  if (!s->connected)
    MQTTClient_connect(s->client, o);
}

static void open_into(MQTTClient client, Opts *o, int *up) {
  *up = MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS;
}

void out_parameter_bad(MQTTClient client, Opts *o) {
  int up = 0;
  open_into(client, o, &up);
  if (up)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void out_parameter_ok(MQTTClient client, Opts *o) {
  int up = 0;
  open_into(client, o, &up);
  if (!up)
    MQTTClient_connect(client, o);
}

static void note_open(struct session *s, int up) { s->connected = up; }

void setter_bad(struct session *s, Opts *o) {
  MQTTClient_connect(s->client, o);
  note_open(s, 0);
  if (!s->connected)
    MQTTClient_connect(s->client, o);
    // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void setter_ok(struct session *s, Opts *o) {
  MQTTClient_connect(s->client, o);
  note_open(s, 1);
  if (!s->connected)
    MQTTClient_connect(s->client, o);
}

void local_struct_bad(MQTTClient client, Opts *o) {
  struct session s = {client, 0, IDLE, 0};
  if (MQTTClient_connect(s.client, o) == MQTTCLIENT_SUCCESS)
    s.connected = 1;
  if (s.connected)
    MQTTClient_connect(s.client, o);
    // warning@-1: 's.client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void local_struct_ok(MQTTClient client, Opts *o) {
  struct session s = {client, 0, IDLE, 0};
  if (MQTTClient_connect(s.client, o) == MQTTCLIENT_SUCCESS)
    s.connected = 1;
  if (!s.connected)
    MQTTClient_connect(s.client, o);
}
