// RUN: %check %s -- -I %S/Inputs/lwip-mqtt
//===- lwip-mqtt.c - lwIP MQTT ------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stddef.h>

#include "lwip/apps/mqtt.h"

typedef struct mqtt_connect_client_info_t Info;

static ip_addr_t *Hub;

static void on_status(mqtt_client_t *client, void *arg, mqtt_connection_status_t status) {
  const Info *info = arg;
  if (status != MQTT_CONNECT_ACCEPTED)
    mqtt_client_connect(client, Hub, 1883, on_status, arg, info);
}

static void on_status_opens(mqtt_client_t *client, void *arg, mqtt_connection_status_t status) {
  const Info *info = arg;
  if (status == MQTT_CONNECT_ACCEPTED)
    mqtt_client_connect(client, Hub, 1883, on_status_opens, arg, info);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void connect_bad(Info *info) {
  mqtt_client_t *client = mqtt_client_new();
  if (client == NULL)
    return;
  mqtt_client_connect(client, Hub, 1883, on_status_opens, info, info);
  mqtt_client_connect(client, Hub, 1883, on_status_opens, info, info);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void connect_ok(Info *info) {
  mqtt_client_t *client = mqtt_client_new();
  if (client == NULL)
    return;
  if (mqtt_client_connect(client, Hub, 1883, on_status, info, info) != ERR_OK)
    mqtt_client_connect(client, Hub, 1883, on_status, info, info);
}

void disconnect_bad(mqtt_client_t *client, mqtt_client_t *backup, Info *info) {
  mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
  mqtt_disconnect(backup);
  mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void disconnect_ok(mqtt_client_t *client, Info *info) {
  mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
  mqtt_disconnect(client);
  mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
}

void is_connected_bad(mqtt_client_t *client, Info *info) {
  if (mqtt_client_is_connected(client))
    mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void is_connected_in_flight_bad(mqtt_client_t *client, Info *info) {
  mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
  if (!mqtt_client_is_connected(client))
    mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void is_connected_ok(mqtt_client_t *client, Info *info) {
  if (!mqtt_client_is_connected(client))
    mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
}

/// Frees the memory alone; the connection stays, and another client is not refused.
void free_bad(mqtt_client_t *client, Info *info) {
  mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
  mqtt_client_free(client);
  client = mqtt_client_new();
  mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void free_ok(mqtt_client_t *client, Info *info) {
  mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
  mqtt_disconnect(client);
  mqtt_client_free(client);
  client = mqtt_client_new();
  mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
}

static void on_topic(void *arg, const char *topic, u32_t length) {
  (void)arg;
  (void)topic;
  (void)length;
}

static void on_data(void *arg, const u8_t *data, u16_t length, u8_t flags) {
  (void)arg;
  (void)data;
  (void)length;
  (void)flags;
}

void operations_bad(mqtt_client_t *client, Info *info) {
  mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
  mqtt_set_inpub_callback(client, on_topic, on_data, NULL);
  mqtt_sub_unsub(client, "t", 1, NULL, NULL, 1);
  if (mqtt_publish(client, "t", "on", 2, 1, 0, NULL, NULL) == ERR_OK)
    mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void operations_ok(mqtt_client_t *client, Info *info) {
  mqtt_set_inpub_callback(client, on_topic, on_data, NULL);
  mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
  mqtt_sub_unsub(client, "t", 1, NULL, NULL, 1);
  if (mqtt_publish(client, "t", "on", 2, 1, 0, NULL, NULL) == ERR_CONN)
    mqtt_client_connect(client, Hub, 1883, NULL, NULL, info);
}
