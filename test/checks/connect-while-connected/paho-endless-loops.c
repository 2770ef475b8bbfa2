// RUN: %check %s -check=iot-connect-while-connected
//===- paho-endless-loops.c - Loops that never end ----------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

struct dev {
  MQTTClient client;
  int up;
};

void keep_ok(MQTTClient client) {
  int up = 0;
  for (;;) {
    if (!up)
      while (MQTTClient_connect(client, 0) != MQTTCLIENT_SUCCESS)
        ;
    up = 1;
  }
}

void keep_bad(MQTTClient client) {
  int up = 0;
  for (;;) {
    if (!up)
      while (MQTTClient_connect(client, 0) != MQTTCLIENT_SUCCESS)
        // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
        ;
    up = !up;
  }
}

void states_ok(MQTTClient client) {
  enum { Off, On, Busy } state = Off;
  for (;;) {
    switch (state) {
    case Off:
      if (MQTTClient_connect(client, 0) == MQTTCLIENT_SUCCESS)
        state = On;
      break;
    case On:
      state = Busy;
      break;
    case Busy:
      state = On;
      break;
    }
  }
}

void states_bad(MQTTClient client) {
  enum { Off, On, Busy } state = Off;
  for (;;) {
    switch (state) {
    case Off:
      if (MQTTClient_connect(client, 0) == MQTTCLIENT_SUCCESS)
        // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
        state = On;
      break;
    case On:
      state = Busy;
      break;
    case Busy:
      state = Off;
      break;
    }
  }
}

void member_ok(void *context) {
  struct dev *d = context;
  d->up = 0;
again:
  if (!d->up) {
    if (MQTTClient_connect(d->client, 0) == MQTTCLIENT_SUCCESS)
      d->up = 1;
  } else {
    d->up = 2;
  }
  goto again;
}
