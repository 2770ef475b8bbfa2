// RUN: %check %s -- -I %S/Inputs/zephyr-mqtt
//===- zephyr-mqtt.c - Zephyr MQTT --------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stddef.h>

#include "zephyr/net/mqtt.h"

static void on_event(struct mqtt_client *client, const struct mqtt_evt *event) {
  switch (event->type) {
  case MQTT_EVT_DISCONNECT:
    mqtt_connect(client);
    break;
  default:
    break;
  }
}

static void on_event_opens(struct mqtt_client *client, const struct mqtt_evt *event) {
  if (event->type == MQTT_EVT_CONNACK)
    mqtt_connect(client);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void connect_bad(void) {
  struct mqtt_client client;
  mqtt_client_init(&client);
  client.evt_cb = on_event_opens;
  mqtt_connect(&client);
  mqtt_connect(&client);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void connect_ok(void) {
  struct mqtt_client client;
  mqtt_client_init(&client);
  client.evt_cb = on_event;
  while (mqtt_connect(&client) != 0)
    ;
}

void disconnect_bad(struct mqtt_client *client, struct mqtt_client *backup) {
  mqtt_connect(client);
  mqtt_disconnect(backup, NULL);
  mqtt_abort(backup);
  mqtt_connect(client);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void disconnect_ok(struct mqtt_client *client) {
  mqtt_connect(client);
  mqtt_disconnect(client, NULL);
  mqtt_connect(client);
}

void abort_ok(struct mqtt_client *client) {
  mqtt_connect(client);
  mqtt_abort(client);
  mqtt_connect(client);
}

void init_bad(void) {
  struct mqtt_client client;
  mqtt_client_init(&client);
  mqtt_connect(&client);
  mqtt_client_init(&client);
  mqtt_connect(&client);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void init_ok(void) {
  struct mqtt_client client;
  mqtt_client_init(&client);
  mqtt_connect(&client);
  mqtt_abort(&client);
  mqtt_client_init(&client);
  mqtt_connect(&client);
}

void input_bad(struct mqtt_client *client) {
  mqtt_connect(client);
  if (mqtt_input(client) == 0)
    mqtt_connect(client);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void input_ok(struct mqtt_client *client) {
  mqtt_connect(client);
  for (;;)
    if (mqtt_input(client) < 0)
      mqtt_connect(client);
}

void live_bad(struct mqtt_client *client) {
  mqtt_connect(client);
  if (mqtt_live(client) == -11)
    mqtt_connect(client);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void live_ok(struct mqtt_client *client) {
  mqtt_connect(client);
  if (mqtt_live(client) == 0)
    mqtt_input(client);
}

void operations_bad(struct mqtt_client *client, const struct mqtt_publish_param *message,
                    const struct mqtt_subscription_list *topics) {
  mqtt_connect(client);
  mqtt_subscribe(client, topics);
  mqtt_unsubscribe(client, topics);
  mqtt_ping(client);
  if (mqtt_publish(client, message) == 0)
    mqtt_connect(client);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void operations_ok(struct mqtt_client *client, const struct mqtt_publish_param *message,
                   const struct mqtt_subscription_list *topics) {
  mqtt_connect(client);
  mqtt_subscribe(client, topics);
  mqtt_unsubscribe(client, topics);
  if (mqtt_ping(client) < 0 || mqtt_publish(client, message) < 0)
    mqtt_connect(client);
}
