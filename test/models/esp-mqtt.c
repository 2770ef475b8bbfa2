// RUN: %check %s -- -I %S/Inputs/esp-mqtt
//===- esp-mqtt.c - ESP-IDF esp-mqtt ------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mqtt_client.h"

void init_start_bad(const esp_mqtt_client_config_t *config) {
  esp_mqtt_client_handle_t client = esp_mqtt_client_init(config);
  if (client == 0)
    return;
  esp_mqtt_client_start(client);
  esp_mqtt_client_start(client);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void init_start_ok(const esp_mqtt_client_config_t *config) {
  esp_mqtt_client_handle_t client = esp_mqtt_client_init(config);
  if (client == 0)
    return;
  if (esp_mqtt_client_start(client) != ESP_OK)
    esp_mqtt_client_start(client);
}

void reconnect_bad(esp_mqtt_client_handle_t client) {
  if (esp_mqtt_client_start(client) != ESP_OK)
    return;
  esp_mqtt_client_reconnect(client);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void reconnect_ok(esp_mqtt_client_handle_t client) {
  if (esp_mqtt_client_start(client) != ESP_OK)
    return;
  esp_mqtt_client_disconnect(client);
  esp_mqtt_client_reconnect(client);
}

void stop_of_another_bad(esp_mqtt_client_handle_t client, esp_mqtt_client_handle_t backup) {
  esp_mqtt_client_start(client);
  esp_mqtt_client_stop(backup);
  esp_mqtt_client_disconnect(backup);
  esp_mqtt_client_start(client);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void stop_ok(esp_mqtt_client_handle_t client) {
  esp_mqtt_client_start(client);
  esp_mqtt_client_stop(client);
  esp_mqtt_client_start(client);
}

void destroy_bad(esp_mqtt_client_handle_t client, esp_mqtt_client_handle_t old) {
  esp_mqtt_client_start(client);
  esp_mqtt_client_destroy(old);
  esp_mqtt_client_start(client);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void destroy_ok(esp_mqtt_client_handle_t client, const esp_mqtt_client_config_t *config) {
  esp_mqtt_client_start(client);
  esp_mqtt_client_destroy(client);
  client = esp_mqtt_client_init(config);
  esp_mqtt_client_start(client);
}

void get_state_bad(esp_mqtt_client_handle_t client) {
  if (esp_mqtt_client_get_state(client) == MQTT_CLIENT_STATE_CONNECTED)
    esp_mqtt_client_start(client);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void get_state_ok(esp_mqtt_client_handle_t client) {
  if (esp_mqtt_client_get_state(client) != MQTT_CLIENT_STATE_CONNECTED)
    esp_mqtt_client_start(client);
}

void get_state_in_flight_bad(esp_mqtt_client_handle_t client) {
  esp_mqtt_client_start(client);
  if (esp_mqtt_client_get_state(client) != MQTT_CLIENT_STATE_CONNECTED)
    esp_mqtt_client_start(client);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

static void on_event_starts(void *arg, esp_event_base_t base, int32_t id, void *data) {
  esp_mqtt_client_handle_t client = arg;
  (void)base;
  (void)data;
  if (id == MQTT_EVENT_CONNECTED)
    esp_mqtt_client_start(client);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

static esp_mqtt_client_handle_t station;

static void on_event_starts_station(void *arg, esp_event_base_t base, int32_t id, void *data) {
  (void)arg;
  (void)base;
  (void)data;
  switch (id) {
  case MQTT_EVENT_CONNECTED:
    esp_mqtt_client_reconnect(station);
    // warning@-1: 'station' may already be connected here; the library refuses the second open with an error
    break;
  default:
    break;
  }
}

static void on_event_waits(void *arg, esp_event_base_t base, int32_t id, void *data) {
  (void)arg;
  (void)base;
  (void)data;
  if (id == MQTT_EVENT_DISCONNECTED)
    esp_mqtt_client_reconnect(station);
}

void register_event_bad(esp_mqtt_client_handle_t client) {
  esp_mqtt_client_register_event(client, MQTT_EVENT_ANY, on_event_starts, client);
  station = client;
  esp_mqtt_client_register_event(station, MQTT_EVENT_ANY, on_event_starts_station, 0);
}

void register_event_ok(esp_mqtt_client_handle_t client) {
  station = client;
  esp_mqtt_client_register_event(station, MQTT_EVENT_ANY, on_event_waits, 0);
}

void operations_bad(esp_mqtt_client_handle_t client, const esp_mqtt_client_config_t *config) {
  esp_mqtt_client_start(client);
  esp_mqtt_set_config(client, config);
  esp_mqtt_client_set_uri(client, "mqtts://hub.example");
  esp_mqtt_client_publish(client, "t", "on", 0, 1, 0);
  esp_mqtt_client_enqueue(client, "t", "on", 0, 1, 0, true);
  esp_mqtt_client_subscribe(client, "t", 1);
  esp_mqtt_client_subscribe_multiple(client, 0, 0);
  esp_mqtt_client_unsubscribe(client, "t");
  esp_mqtt_client_start(client);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void operations_ok(esp_mqtt_client_handle_t client, const esp_mqtt_client_config_t *config) {
  esp_mqtt_set_config(client, config);
  esp_mqtt_client_set_uri(client, "mqtts://hub.example");
  esp_mqtt_client_start(client);
  esp_mqtt_client_publish(client, "t", "on", 0, 1, 0);
  esp_mqtt_client_enqueue(client, "t", "on", 0, 1, 0, true);
  esp_mqtt_client_subscribe(client, "t", 1);
  esp_mqtt_client_subscribe_multiple(client, 0, 0);
  esp_mqtt_client_unsubscribe(client, "t");
  esp_mqtt_client_stop(client);
  esp_mqtt_client_start(client);
}

void disable_auto_reconnect_bad(void) {
  esp_mqtt_client_config_t config = {
      .broker.address.uri = "mqtts://hub.example",
      .network.disable_auto_reconnect = true,
  };
  esp_mqtt_client_handle_t client = esp_mqtt_client_init(&config);
  esp_mqtt_client_start(client);
  esp_mqtt_client_start(client);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void disable_auto_reconnect_ok(void) {
  esp_mqtt_client_config_t config = {
      .broker.address.uri = "mqtts://hub.example",
      .network.disable_auto_reconnect = true,
  };
  esp_mqtt_client_handle_t client = esp_mqtt_client_init(&config);
  esp_mqtt_client_start(client);
  esp_mqtt_client_stop(client);
  esp_mqtt_client_start(client);
}
