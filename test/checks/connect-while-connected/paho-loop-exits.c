// RUN: %check %s
//===- paho-loop-exits.c - break, continue and return in loops ----*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

void break_on_success_bad(MQTTClient client, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    if (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      break;
  }
}

void break_on_success_ok(MQTTClient client, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
      break;
  }
}

void continue_on_failure_bad(MQTTClient client, Opts *o, int n) {
  while (n-- > 0) {
    if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      continue;
    return;
  }
}

void continue_on_failure_ok(MQTTClient client, Opts *o, int n) {
  while (n-- > 0) {
    if (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
      continue;
    return;
  }
}

void continue_past_close_bad(MQTTClient client, Opts *o, int n, const int *quiet) {
  for (int i = 0; i < n; i++) {
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    if (quiet[i])
      continue;
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
    MQTTClient_disconnect(client, 1000);
  }
}

void continue_past_close_ok(MQTTClient client, Opts *o, int n, const int *quiet) {
  for (int i = 0; i < n; i++) {
    if (quiet[i])
      continue;
    MQTTClient_connect(client, o);
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
    MQTTClient_disconnect(client, 1000);
  }
}

void break_then_open_bad(MQTTClient client, Opts *o, int n) {
  while (n > 0) {
    if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
      break;
    n--;
  }
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void break_then_open_ok(MQTTClient client, Opts *o, int n) {
  while (n > 0) {
    if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
      return;
    n--;
  }
  MQTTClient_connect(client, o);
}

void always_breaks_bad(MQTTClient client, Opts *o, int slow) {
  while (1) {
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    if (slow)
      continue;
    break;
  }
}

void always_breaks_ok(MQTTClient client, Opts *o) {
  while (1) {
    MQTTClient_connect(client, o);
    break;
  }
}

int return_on_success_bad(MQTTClient client, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    int rc = MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    if (rc > 0)
      return rc;
  }
  return 0;
}

int return_on_success_ok(MQTTClient client, Opts *o, int n) {
  int rc = -1;
  for (int i = 0; i < n; i++) {
    rc = MQTTClient_connect(client, o);
    if (rc == 0)
      return rc;
  }
  return rc;
}

void break_out_of_switch_bad(MQTTClient client, Opts *o, int n) {
  while (n-- > 0) {
    switch (MQTTClient_connect(client, o)) {
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    case MQTTCLIENT_SUCCESS:
      break;
    default:
      n = 0;
      break;
    }
  }
}

void break_out_of_switch_ok(MQTTClient client, Opts *o, int n) {
  while (n-- > 0) {
    switch (MQTTClient_connect(client, o)) {
    case MQTTCLIENT_SUCCESS:
      n = 0;
      break;
    default:
      break;
    }
  }
}

void counter_as_exit_bad(MQTTClient client, Opts *o) {
  int tries = 0;
  while (tries < 5) {
    if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      tries++;
    else
      tries = 5;
  }
}

void counter_as_exit_ok(MQTTClient client, Opts *o) {
  int tries = 0;
  while (tries < 5) {
    if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
      tries = 5;
    else
      tries++;
  }
}

void inner_break_bad(MQTTClient client, Opts *o, int n, int m) {
  for (int i = 0; i < n; i++) {
    for (int j = 0; j < m; j++) {
      if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
        // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
        break;
    }
  }
}

void inner_break_ok(MQTTClient client, Opts *o, int n, int m) {
  for (int i = 0; i < n; i++) {
    for (int j = 0; j < m; j++) {
      if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
        break;
    }
    MQTTClient_disconnect(client, 0);
  }
}
