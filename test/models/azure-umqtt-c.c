// RUN: %check %s -- -I %S/Inputs/azure-umqtt-c
//===- azure-umqtt-c.c - Azure uMQTT C ----------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "azure_umqtt_c/mqtt_client.h"

struct station {
  MQTT_CLIENT_HANDLE mqtt;
  XIO_HANDLE xio;
  MQTT_CLIENT_OPTIONS options;
};

static void on_operation(MQTT_CLIENT_HANDLE handle, MQTT_CLIENT_EVENT_RESULT result,
                         const void *info, void *context) {
  struct station *s = context;
  (void)info;
  if (result == MQTT_CLIENT_ON_DISCONNECT)
    mqtt_client_connect(handle, s->xio, &s->options);
}

static void on_operation_opens(MQTT_CLIENT_HANDLE handle, MQTT_CLIENT_EVENT_RESULT result,
                               const void *info, void *context) {
  struct station *s = context;
  (void)info;
  switch (result) {
  case MQTT_CLIENT_ON_CONNACK:
    mqtt_client_connect(handle, s->xio, &s->options);
    // warning@-1: 'handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  default:
    break;
  }
}

static void on_error(MQTT_CLIENT_HANDLE handle, MQTT_CLIENT_EVENT_ERROR error, void *context) {
  struct station *s = context;
  (void)error;
  mqtt_client_connect(handle, s->xio, &s->options);
}

static void on_error_twice(MQTT_CLIENT_HANDLE handle, MQTT_CLIENT_EVENT_ERROR error,
                           void *context) {
  struct station *s = context;
  (void)error;
  mqtt_client_connect(handle, s->xio, &s->options);
  mqtt_client_connect(handle, s->xio, &s->options);
  // warning@-1: 'handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void connect_bad(struct station *s) {
  s->mqtt = mqtt_client_init(NULL, on_operation_opens, s, on_error_twice, s);
  if (s->mqtt == NULL)
    return;
  mqtt_client_connect(s->mqtt, s->xio, &s->options);
  mqtt_client_connect(s->mqtt, s->xio, &s->options);
  // warning@-1: 's->mqtt' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void connect_ok(struct station *s) {
  s->mqtt = mqtt_client_init(NULL, on_operation, s, on_error, s);
  if (s->mqtt == NULL)
    return;
  if (mqtt_client_connect(s->mqtt, s->xio, &s->options) != 0)
    mqtt_client_connect(s->mqtt, s->xio, &s->options);
}

static bool Down;

static void on_down(void *context) {
  (void)context;
  Down = true;
}

void disconnect_bad(MQTT_CLIENT_HANDLE mqtt, MQTT_CLIENT_HANDLE backup, XIO_HANDLE xio,
                    MQTT_CLIENT_OPTIONS *options) {
  mqtt_client_connect(mqtt, xio, options);
  mqtt_client_disconnect(backup, on_down, NULL);
  mqtt_client_connect(mqtt, xio, options);
  // warning@-1: 'mqtt' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void disconnect_ok(MQTT_CLIENT_HANDLE mqtt, XIO_HANDLE xio, MQTT_CLIENT_OPTIONS *options) {
  mqtt_client_connect(mqtt, xio, options);
  Down = false;
  mqtt_client_disconnect(mqtt, on_down, NULL);
  while (!Down)
    mqtt_client_dowork(mqtt);
  mqtt_client_connect(mqtt, xio, options);
}

/// The transport belongs to the program and stays up.
void deinit_bad(MQTT_CLIENT_HANDLE mqtt, XIO_HANDLE xio, MQTT_CLIENT_OPTIONS *options) {
  mqtt_client_connect(mqtt, xio, options);
  mqtt_client_deinit(mqtt);
  mqtt = mqtt_client_init(NULL, NULL, NULL, NULL, NULL);
  mqtt_client_connect(mqtt, xio, options);
  // warning@-1: 'mqtt' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void deinit_ok(MQTT_CLIENT_HANDLE mqtt, XIO_HANDLE xio, MQTT_CLIENT_OPTIONS *options) {
  mqtt_client_connect(mqtt, xio, options);
  mqtt_client_disconnect(mqtt, NULL, NULL);
  mqtt_client_deinit(mqtt);
  mqtt = mqtt_client_init(NULL, NULL, NULL, NULL, NULL);
  mqtt_client_connect(mqtt, xio, options);
}

void operations_bad(MQTT_CLIENT_HANDLE mqtt, XIO_HANDLE xio, MQTT_CLIENT_OPTIONS *options,
                    MQTT_MESSAGE_HANDLE message) {
  mqtt_client_connect(mqtt, xio, options);
  mqtt_client_dowork(mqtt);
  mqtt_client_subscribe(mqtt, 1, NULL, 0);
  mqtt_client_unsubscribe(mqtt, 2, NULL, 0);
  mqtt_client_publish(mqtt, message);
  mqtt_client_clear_xio(mqtt);
  mqtt_client_connect(mqtt, xio, options);
  // warning@-1: 'mqtt' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void operations_ok(MQTT_CLIENT_HANDLE mqtt, XIO_HANDLE xio, MQTT_CLIENT_OPTIONS *options,
                   MQTT_MESSAGE_HANDLE message) {
  mqtt_client_connect(mqtt, xio, options);
  mqtt_client_dowork(mqtt);
  mqtt_client_subscribe(mqtt, 1, NULL, 0);
  mqtt_client_unsubscribe(mqtt, 2, NULL, 0);
  mqtt_client_publish(mqtt, message);
  mqtt_client_disconnect(mqtt, NULL, NULL);
  mqtt_client_clear_xio(mqtt);
  mqtt_client_connect(mqtt, xio, options);
}
