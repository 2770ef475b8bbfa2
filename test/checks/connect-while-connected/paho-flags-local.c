// RUN: %check %s
//===- paho-flags-local.c -----------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

enum phase { IDLE, CONNECTING, CONNECTED, STOPPING };

#define BIT_NET 1u
#define BIT_MQTT 2u
#define BIT_TIME 4u

void bool_flag_bad(MQTTClient client, Opts *o, int n) {
  _Bool connected = 0;
  for (int i = 0; i < n; i++) {
    if (!connected)
      MQTTClient_connect(client, o);
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
  }
}

void bool_flag_ok(MQTTClient client, Opts *o, int n) {
  _Bool connected = 0;
  for (int i = 0; i < n; i++) {
    if (!connected) {
      MQTTClient_connect(client, o);
      connected = 1;
    }
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
  }
}

void flag_from_result_bad(MQTTClient client, Opts *o, int n) {
  int connected = 0;
  while (n-- > 0) {
    if (!connected)
      connected = MQTTClient_connect(client, o);
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void flag_from_result_ok(MQTTClient client, Opts *o, int n) {
  int connected = 0;
  while (n-- > 0) {
    if (!connected)
      connected = MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS;
  }
}

void flag_cleared_early_bad(MQTTClient client, Opts *o, int n, const int *idle) {
  int connected = 0;
  for (int i = 0; i < n; i++) {
    if (!connected && MQTTClient_connect(client, o) == 0)
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      connected = 1;
    if (idle[i])
      connected = 0;
  }
}

void flag_cleared_early_ok(MQTTClient client, Opts *o, int n, const int *idle) {
  int connected = 0;
  for (int i = 0; i < n; i++) {
    if (!connected && MQTTClient_connect(client, o) == 0)
      connected = 1;
    if (idle[i] && connected) {
      MQTTClient_disconnect(client, 0);
      connected = 0;
    }
  }
}

void flag_set_on_failure_bad(MQTTClient client, Opts *o, int n) {
  int connected = 0;
  while (n-- > 0) {
    if (connected)
      continue;
    if (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      connected = 1;
  }
}

void flag_set_on_failure_ok(MQTTClient client, Opts *o, int n) {
  int connected = 0;
  while (n-- > 0) {
    if (connected)
      continue;
    if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
      connected = 1;
  }
}

void enum_state_bad(MQTTClient client, Opts *o, int n) {
  enum phase state = IDLE;
  while (n-- > 0) {
    switch (state) {
    case IDLE:
      if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
        // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
        state = CONNECTING;
      break;
    case CONNECTING:
      state = IDLE;
      break;
    default:
      break;
    }
  }
}

void enum_state_ok(MQTTClient client, Opts *o, int n) {
  enum phase state = IDLE;
  while (n-- > 0) {
    switch (state) {
    case IDLE:
      if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
        state = CONNECTED;
      break;
    case CONNECTED:
      MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
      state = STOPPING;
      break;
    case STOPPING:
      MQTTClient_disconnect(client, 0);
      state = IDLE;
      break;
    default:
      break;
    }
  }
}

void enum_compare_bad(MQTTClient client, Opts *o) {
  enum phase state = IDLE;
  if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
    state = CONNECTED;
  if (state > CONNECTING)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void enum_compare_ok(MQTTClient client, Opts *o) {
  enum phase state = IDLE;
  if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
    state = CONNECTED;
  if (state < CONNECTING)
    MQTTClient_connect(client, o);
}

void bit_mask_bad(MQTTClient client, Opts *o) {
  unsigned bits = BIT_NET;
  if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
    bits |= BIT_MQTT;
  if (!(bits & BIT_TIME))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void bit_mask_ok(MQTTClient client, Opts *o) {
  unsigned bits = BIT_NET;
  if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
    bits |= BIT_MQTT;
  if (!(bits & BIT_MQTT))
    MQTTClient_connect(client, o);
}

void bit_cleared_bad(MQTTClient client, Opts *o) {
  unsigned bits = 0;
  MQTTClient_connect(client, o);
  bits |= BIT_MQTT | BIT_NET;
  bits &= ~BIT_MQTT;
  if ((bits & BIT_MQTT) == 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void bit_cleared_ok(MQTTClient client, Opts *o) {
  unsigned bits = 0;
  MQTTClient_connect(client, o);
  bits |= BIT_MQTT | BIT_NET;
  bits &= ~BIT_NET;
  if ((bits & BIT_MQTT) == 0)
    MQTTClient_connect(client, o);
}

void counter_bad(MQTTClient client, Opts *o) {
  int opens = 0;
  MQTTClient_connect(client, o);
  opens++;
  if (opens < 2)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void counter_ok(MQTTClient client, Opts *o) {
  int opens = 0;
  MQTTClient_connect(client, o);
  opens++;
  if (opens < 1)
    MQTTClient_connect(client, o);
}

void two_flags_bad(MQTTClient a, MQTTClient b, Opts *o, int n) {
  int a_up = 0, b_up = 0;
  while (n-- > 0) {
    if (!a_up && MQTTClient_connect(a, o) == 0)
      // warning@-1: 'a' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      b_up = 1;
    if (!b_up && MQTTClient_connect(b, o) == 0)
      b_up = 1;
  }
}

void two_flags_ok(MQTTClient a, MQTTClient b, Opts *o, int n) {
  int a_up = 0, b_up = 0;
  while (n-- > 0) {
    if (!a_up && MQTTClient_connect(a, o) == 0)
      a_up = 1;
    if (!b_up && MQTTClient_connect(b, o) == 0)
      b_up = 1;
  }
}

void toggled_bad(MQTTClient client, Opts *o, int n) {
  int up = 0;
  while (n-- > 0) {
    if (up)
      MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
    else
      MQTTClient_connect(client, o);
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    up = !up;
  }
}

void toggled_ok(MQTTClient client, Opts *o, int n) {
  int up = 0;
  while (n-- > 0) {
    if (up)
      MQTTClient_disconnect(client, 0);
    else
      MQTTClient_connect(client, o);
    up = !up;
  }
}

void const_flag_bad(MQTTClient client, Opts *o) {
  const int connect_at_once = 1;
  const int connect_later = 1;
  if (connect_at_once)
    MQTTClient_connect(client, o);
  if (connect_later)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void const_flag_ok(MQTTClient client, Opts *o) {
  const int connect_at_once = 1;
  const int connect_later = 0;
  if (connect_at_once)
    MQTTClient_connect(client, o);
  if (connect_later)
    MQTTClient_connect(client, o);
}
