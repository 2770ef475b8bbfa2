// RUN: %check %s -- -I %S/Inputs/mqtt-c
//===- mqtt-c.c - MQTT-C (LiamBindle) -----------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mqtt.h"

#define OPEN(c) mqtt_connect(c, "dev1", NULL, NULL, 0, NULL, NULL, 0, 400)

void connect_bad(int socket) {
  struct mqtt_client client;
  mqtt_init(&client, socket, NULL, 0, NULL, 0, NULL);
  OPEN(&client);
  OPEN(&client);
  // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void connect_ok(int socket) {
  struct mqtt_client client;
  mqtt_init(&client, socket, NULL, 0, NULL, 0, NULL);
  while (OPEN(&client) != MQTT_OK)
    ;
}

static void on_reconnect(struct mqtt_client *client, void **state) {
  int *socket = *state;
  mqtt_reinit(client, *socket, NULL, 0, NULL, 0);
  OPEN(client);
}

static void on_reconnect_twice(struct mqtt_client *client, void **state) {
  int *socket = *state;
  mqtt_reinit(client, *socket, NULL, 0, NULL, 0);
  OPEN(client);
  OPEN(client);
  // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void init_reconnect_bad(struct mqtt_client *client, int *socket) {
  mqtt_init_reconnect(client, on_reconnect_twice, socket, NULL);
  OPEN(client);
  OPEN(client);
  // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void init_reconnect_ok(struct mqtt_client *client, int *socket) {
  mqtt_init_reconnect(client, on_reconnect, socket, NULL);
  mqtt_sync(client);
}

void disconnect_bad(struct mqtt_client *client, struct mqtt_client *backup) {
  OPEN(client);
  mqtt_disconnect(backup);
  mqtt_reconnect(backup);
  OPEN(client);
  // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void disconnect_ok(struct mqtt_client *client) {
  OPEN(client);
  mqtt_disconnect(client);
  OPEN(client);
}

void reconnect_ok(struct mqtt_client *client) {
  OPEN(client);
  mqtt_reconnect(client);
  OPEN(client);
}

void sync_bad(struct mqtt_client *client) {
  OPEN(client);
  if (mqtt_sync(client) == MQTT_OK)
    OPEN(client);
    // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void sync_ok(struct mqtt_client *client) {
  OPEN(client);
  if (mqtt_sync(client) < 0)
    OPEN(client);
}

void error_bad(struct mqtt_client *client) {
  OPEN(client);
  if (client->error == MQTT_OK)
    OPEN(client);
    // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void error_ok(struct mqtt_client *client) {
  OPEN(client);
  if (client->error < 0)
    OPEN(client);
}

void operations_bad(struct mqtt_client *client) {
  OPEN(client);
  mqtt_subscribe(client, "t", 1);
  mqtt_unsubscribe(client, "t");
  mqtt_publish(client, "t", "on", 2, 0);
  OPEN(client);
  // warning@-1: 'client' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void operations_ok(struct mqtt_client *client) {
  OPEN(client);
  mqtt_subscribe(client, "t", 1);
  mqtt_unsubscribe(client, "t");
  mqtt_publish(client, "t", "on", 2, 0);
  mqtt_disconnect(client);
}
