// RUN: %check %s
//===- paho-switch.c - switch, cases and fall-through -------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

enum event { EV_BOOT, EV_NET_UP, EV_NET_DOWN, EV_TICK };

void fall_through_bad(MQTTClient client, Opts *o, enum event ev) {
  switch (ev) {
  case EV_BOOT:
    MQTTClient_connect(client, o);
  case EV_NET_UP:
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  default:
    break;
  }
}

void fall_through_ok(MQTTClient client, Opts *o, enum event ev) {
  switch (ev) {
  case EV_BOOT:
    o->connectTimeout = 5;
  case EV_NET_UP:
    MQTTClient_connect(client, o);
    break;
  default:
    break;
  }
}

void fall_through_close_bad(MQTTClient client, Opts *o, enum event ev) {
  MQTTClient_connect(client, o);
  switch (ev) {
  case EV_NET_DOWN:
    MQTTClient_disconnect(client, 0);
  case EV_NET_UP:
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  default:
    break;
  }
}

void fall_through_close_ok(MQTTClient client, Opts *o, enum event ev) {
  MQTTClient_connect(client, o);
  switch (ev) {
  case EV_NET_UP:
  case EV_NET_DOWN:
    MQTTClient_disconnect(client, 0);
    MQTTClient_connect(client, o);
    break;
  default:
    break;
  }
}

void after_switch_bad(MQTTClient client, Opts *o, enum event ev) {
  switch (ev) {
  case EV_BOOT:
    MQTTClient_connect(client, o);
    break;
  case EV_NET_DOWN:
    MQTTClient_disconnect(client, 0);
    return;
  default:
    return;
  }
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void after_switch_ok(MQTTClient client, Opts *o, enum event ev) {
  switch (ev) {
  case EV_BOOT:
    MQTTClient_connect(client, o);
    return;
  case EV_NET_DOWN:
    MQTTClient_disconnect(client, 0);
    break;
  default:
    return;
  }
  MQTTClient_connect(client, o);
}

void two_switches_bad(MQTTClient client, Opts *o, enum event ev) {
  switch (ev) {
  case EV_BOOT:
  case EV_NET_UP:
    MQTTClient_connect(client, o);
    break;
  default:
    break;
  }
  switch (ev) {
  case EV_NET_UP:
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  default:
    break;
  }
}

void two_switches_ok(MQTTClient client, Opts *o, enum event ev) {
  switch (ev) {
  case EV_BOOT:
    MQTTClient_connect(client, o);
    break;
  default:
    break;
  }
  switch (ev) {
  case EV_NET_UP:
    MQTTClient_connect(client, o);
    break;
  default:
    break;
  }
}

void default_case_bad(MQTTClient client, Opts *o, int kind) {
  MQTTClient_connect(client, o);
  switch (kind) {
  case 0:
    MQTTClient_disconnect(client, 0);
    break;
  default:
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  }
}

void default_case_ok(MQTTClient client, Opts *o, int kind) {
  if (kind == 0)
    MQTTClient_connect(client, o);
  switch (kind) {
  case 0:
    MQTTClient_disconnect(client, 0);
    break;
  default:
    MQTTClient_connect(client, o);
    break;
  }
}

void no_default_bad(MQTTClient client, Opts *o, int kind) {
  MQTTClient_connect(client, o);
  switch (kind) {
  case 1:
    MQTTClient_disconnect(client, 0);
    break;
  case 2:
    MQTTClient_disconnect(client, 1000);
    break;
  }
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void no_default_ok(MQTTClient client, Opts *o, int kind) {
  MQTTClient_connect(client, o);
  switch (kind) {
  case 1:
    MQTTClient_disconnect(client, 0);
    break;
  default:
    MQTTClient_disconnect(client, 1000);
    break;
  }
  MQTTClient_connect(client, o);
}

void if_and_switch_bad(MQTTClient client, Opts *o, int kind) {
  if (kind == 3)
    MQTTClient_connect(client, o);
  switch (kind) {
  case 2:
    break;
  case 3:
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  }
}

void if_and_switch_ok(MQTTClient client, Opts *o, int kind) {
  if (kind == 3)
    MQTTClient_connect(client, o);
  switch (kind) {
  case 2:
    MQTTClient_connect(client, o);
    break;
  case 3:
    break;
  }
}

void range_case_bad(MQTTClient client, Opts *o, int kind) {
  if (kind == 5)
    MQTTClient_connect(client, o);
  switch (kind) {
  case 1 ... 9:
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  default:
    break;
  }
}

void range_case_ok(MQTTClient client, Opts *o, int kind) {
  if (kind == 10)
    MQTTClient_connect(client, o);
  switch (kind) {
  case 1 ... 9:
    MQTTClient_connect(client, o);
    break;
  default:
    break;
  }
}

void switch_in_loop_bad(MQTTClient client, Opts *o, const enum event *queue, int n) {
  for (int i = 0; i < n; i++) {
    switch (queue[i]) {
    case EV_NET_UP:
      MQTTClient_connect(client, o);
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      break;
    case EV_NET_DOWN:
      MQTTClient_disconnect(client, 0);
      break;
    default:
      break;
    }
  }
}

void switch_in_loop_ok(MQTTClient client, Opts *o, const enum event *queue, int n) {
  for (int i = 0; i < n; i++) {
    switch (queue[i]) {
    case EV_NET_UP:
      if (!MQTTClient_isConnected(client))
        MQTTClient_connect(client, o);
      break;
    case EV_NET_DOWN:
      MQTTClient_disconnect(client, 0);
      break;
    default:
      break;
    }
  }
}

void switch_leaves_bad(MQTTClient client, Opts *o, int step) {
  MQTTClient_connect(client, o);
  switch (step) {
  case 1:
    step = 2;
    break;
  default:
    return;
  }
  if (step == 2)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void switch_leaves_ok(MQTTClient client, Opts *o, int step) {
  MQTTClient_connect(client, o);
  switch (step) {
  case 1:
    step = 3;
    break;
  default:
    return;
  }
  if (step == 2)
    MQTTClient_connect(client, o);
}
