// RUN: %check %s -- -I %S/Inputs/nrf-azure-iot-hub
//===- nrf-azure-iot-hub.c - nRF Connect SDK, azure_iot_hub -------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "net/azure_iot_hub.h"

static void on_event(struct azure_iot_hub_evt *event) {
  switch (event->type) {
  case AZURE_IOT_HUB_EVT_DISCONNECTED:
  case AZURE_IOT_HUB_EVT_CONNECTION_FAILED:
    azure_iot_hub_connect();
    break;
  default:
    break;
  }
}

static void on_event_opens(struct azure_iot_hub_evt *event) {
  switch (event->type) {
  case AZURE_IOT_HUB_EVT_READY:
    azure_iot_hub_connect();
    // warning@-1: 'azure_iot_hub_connect' may already be connected here; the library refuses the second open with an error
    break;
  default:
    break;
  }
}

void connect_bad(struct azure_iot_hub_config *config) {
  azure_iot_hub_init(config, on_event_opens);
  azure_iot_hub_connect();
  azure_iot_hub_connect();
  // warning@-1: 'azure_iot_hub_connect' may already be connected here; the library refuses the second open with an error
}

void connect_ok(struct azure_iot_hub_config *config) {
  azure_iot_hub_init(config, on_event);
  while (azure_iot_hub_connect() != 0)
    ;
}

void disconnect_bad(int moved) {
  azure_iot_hub_connect();
  if (moved)
    azure_iot_hub_disconnect();
  azure_iot_hub_connect();
  // warning@-1: 'azure_iot_hub_connect' may already be connected here; the library refuses the second open with an error
}

void disconnect_ok(void) {
  azure_iot_hub_connect();
  azure_iot_hub_disconnect();
  azure_iot_hub_connect();
}

void operations_bad(const struct azure_iot_hub_msg *message) {
  azure_iot_hub_connect();
  azure_iot_hub_input();
  azure_iot_hub_send(message);
  azure_iot_hub_connect();
  // warning@-1: 'azure_iot_hub_connect' may already be connected here; the library refuses the second open with an error
}

void operations_ok(const struct azure_iot_hub_msg *message) {
  azure_iot_hub_connect();
  azure_iot_hub_input();
  azure_iot_hub_send(message);
  azure_iot_hub_disconnect();
  azure_iot_hub_connect();
}
