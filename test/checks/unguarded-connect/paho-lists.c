// RUN: %check %s -check=iot-unguarded-connect
//===- paho-lists.c - Elements of lists between runs ------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <stdlib.h>

enum state { OFF, ON };
struct server {
  enum state state;
  MQTTClient client;
  struct server *next;
};
static struct server *kept, *dropped;

static int reconnect(struct server *server, MQTTClient_connectOptions *options) {
  switch (server->state) {
  case OFF:
    if (MQTTClient_connect(server->client, options) != MQTTCLIENT_SUCCESS)
      return -1;
    server->state = ON;
    return 0;
  case ON:
    return 0;
  }
  return -1;
}

void kept_ok(MQTTClient_connectOptions *options) {
  for (struct server *server = kept; server != NULL; server = server->next)
    if (reconnect(server, options) < 0) {
      MQTTClient_disconnect(server->client, 0);
      server->state = OFF;
    }
}

void dropped_bad(MQTTClient_connectOptions *options) {
  for (struct server *server = dropped; server != NULL; server = server->next) {
    if (server->state == ON)
      continue;
    if (MQTTClient_connect(server->client, options) == MQTTCLIENT_SUCCESS)
      server->state = ON;
    // warning@-2: 'server->client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void dropped_forget(void) {
  for (struct server *server = dropped; server != NULL; server = server->next)
    server->state = OFF;
}
