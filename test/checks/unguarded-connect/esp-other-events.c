// RUN: %check %s -check=iot-unguarded-connect -- -I %S/../../models/Inputs/esp-mqtt
//===- esp-other-events.c - Events that tell nothing of the link *- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mqtt_client.h"
#include <stddef.h>

static esp_mqtt_client_handle_t Bad, Good;
extern esp_mqtt_client_config_t Config;

static void on_bad_bad(void *arg, esp_event_base_t base, int32_t id, void *data) {
  (void)arg, (void)base, (void)data;
  if (id == MQTT_EVENT_DATA) {
    Bad = esp_mqtt_client_init(&Config);
    esp_mqtt_client_start(Bad);
    // warning@-1: 'Bad' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

static void on_good_ok(void *arg, esp_event_base_t base, int32_t id, void *data) {
  (void)arg, (void)base, (void)data;
  if (id == MQTT_EVENT_DATA) {
    esp_mqtt_client_destroy(Good);
    Good = esp_mqtt_client_init(&Config);
    esp_mqtt_client_start(Good);
  }
}

void app_main(void) {
  Bad = esp_mqtt_client_init(&Config);
  esp_mqtt_client_register_event(Bad, -1, on_bad_bad, NULL);
  esp_mqtt_client_start(Bad);
  Good = esp_mqtt_client_init(&Config);
  esp_mqtt_client_register_event(Good, -1, on_good_ok, NULL);
  esp_mqtt_client_start(Good);
}
