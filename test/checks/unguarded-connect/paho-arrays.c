// RUN: %check %s -check=iot-unguarded-connect
//===- paho-arrays.c - Elements of arrays between runs ----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

static MQTTClient plain[10], guarded[10];
static int open[10];

void all_bad(MQTTClient_connectOptions *options) {
  for (int i = 0; i < 10; i++)
    MQTTClient_connect(plain[i], options);
  // warning@-1: 'plain[i]' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void all_ok(MQTTClient_connectOptions *options) {
  for (int i = 0; i < 10; i++) {
    if (open[i])
      continue;
    if (MQTTClient_connect(guarded[i], options) == MQTTCLIENT_SUCCESS)
      open[i] = 1;
  }
}

struct server {
  int open;
  MQTTClient client;
};
static struct server servers[10];

void servers_ok(MQTTClient_connectOptions *options) {
  for (int i = 0; i < 10; i++) {
    if (servers[i].open)
      continue;
    if (MQTTClient_connect(servers[i].client, options) == MQTTCLIENT_SUCCESS)
      servers[i].open = 1;
  }
}
