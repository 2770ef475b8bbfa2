// RUN: %check %s -check=iot-unguarded-connect -- -I %S/../Inputs/own-header -I %S/../../models/Inputs/lwip-mqtt
//===- own-header.c - Functions named like a library's ------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stddef.h>

#include "lwip/apps/mqtt.h"
#include "mqtt.h"

static mqtt_client_t *Client;
static mqtt_client_t *Kept;
static const ip_addr_t *Broker;

static int open_bad(void) {
  Client = mqtt_client_new();
  return Client != NULL ? mqtt_client_connect(Client, Broker, 1883, NULL, NULL, NULL) : -1;
  // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

// The body stands here: what another header of that name declares does not matter.
int mqtt_connect(void) { return open_bad(); }

int mqtt_reconnect(void) {
  if (Kept != NULL)
    return 0;
  Kept = mqtt_client_new();
  return Kept != NULL ? mqtt_client_connect(Kept, Broker, 1883, NULL, NULL, NULL) : -1;
}

static mqtt_client_t *Unused;

// Nothing leads here, so it is not entered between the runs of others.
static void reopen_unused_ok(void) {
  Unused = mqtt_client_new();
  mqtt_client_connect(Unused, Broker, 1883, NULL, NULL, NULL);
}

void use_unused(void) {
  if (Unused != NULL && !mqtt_client_is_connected(Unused))
    Broker = NULL;
}
