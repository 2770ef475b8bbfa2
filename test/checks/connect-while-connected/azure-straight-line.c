// RUN: %check %s
//===- azure-straight-line.c - Handles made one after the other ---*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

void create_twice_bad(const char *device) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h;
  h = IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  h = IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void create_destroy_create_ok(const char *device) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h;
  h = IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubDeviceClient_LL_Destroy(h);
}

void create_from_config_bad(const IOTHUB_CLIENT_CONFIG *config) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h = IoTHubDeviceClient_LL_Create(config);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void create_from_config_ok(const IOTHUB_CLIENT_CONFIG *config) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void create_from_device_auth_bad(const char *hub, const char *id) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h;
  h = IoTHubDeviceClient_LL_CreateFromDeviceAuth(hub, id, MQTT_Protocol);
  h = IoTHubDeviceClient_LL_CreateFromDeviceAuth(hub, id, MQTT_Protocol);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void create_from_device_auth_ok(const char *hub, const char *id) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h;
  h = IoTHubDeviceClient_LL_CreateFromDeviceAuth(hub, id, MQTT_Protocol);
  IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_CreateFromDeviceAuth(hub, id, MQTT_Protocol);
  IoTHubDeviceClient_LL_Destroy(h);
}

void two_kinds_of_create_bad(const IOTHUB_CLIENT_CONFIG *config, const char *device) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h = IoTHubDeviceClient_LL_Create(config);
  h = IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void two_kinds_of_create_ok(const IOTHUB_CLIENT_CONFIG *config, const char *device) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubDeviceClient_LL_Destroy(h);
}

void used_between_bad(const IOTHUB_CLIENT_CONFIG *config, IOTHUB_MESSAGE_HANDLE message) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_SendEventAsync(h, message, NULL, NULL);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void used_and_destroyed_ok(const IOTHUB_CLIENT_CONFIG *config, IOTHUB_MESSAGE_HANDLE message) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_SendEventAsync(h, message, NULL, NULL);
  IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void pumped_between_bad(const IOTHUB_CLIENT_CONFIG *config) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_DoWork(h);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_DoWork(h);
  IoTHubDeviceClient_LL_Destroy(h);
}

void pumped_and_destroyed_ok(const IOTHUB_CLIENT_CONFIG *config) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_DoWork(h);
  IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_DoWork(h);
  IoTHubDeviceClient_LL_Destroy(h);
}

void settings_between_bad(const IOTHUB_CLIENT_CONFIG *config) {
  int trace = 1;
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_SetOption(h, "logtrace", &trace);
  IoTHubDeviceClient_LL_SetRetryPolicy(h, IOTHUB_CLIENT_RETRY_INTERVAL, 60);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void settings_once_ok(const IOTHUB_CLIENT_CONFIG *config) {
  int trace = 1;
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_SetOption(h, "logtrace", &trace);
  IoTHubDeviceClient_LL_SetRetryPolicy(h, IOTHUB_CLIENT_RETRY_INTERVAL, 60);
  IoTHubDeviceClient_LL_Destroy(h);
}

void destroyed_too_late_bad(const IOTHUB_CLIENT_CONFIG *config) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h = IoTHubDeviceClient_LL_Create(config);
  IOTHUB_DEVICE_CLIENT_LL_HANDLE old;
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  old = h;
  IoTHubDeviceClient_LL_Destroy(old);
}

void make_before_break_ok(const IOTHUB_CLIENT_CONFIG *config) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h = IoTHubDeviceClient_LL_Create(config);
  IOTHUB_DEVICE_CLIENT_LL_HANDLE next;
  next = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
  h = next;
  IoTHubDeviceClient_LL_Destroy(h);
}

void two_variables_ok(const IOTHUB_CLIENT_CONFIG *one, const IOTHUB_CLIENT_CONFIG *two) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE a = IoTHubDeviceClient_LL_Create(one);
  IOTHUB_DEVICE_CLIENT_LL_HANDLE b = IoTHubDeviceClient_LL_Create(two);
  IoTHubDeviceClient_LL_Destroy(a);
  IoTHubDeviceClient_LL_Destroy(b);
}

IOTHUB_DEVICE_CLIENT_LL_HANDLE returned_handle_ok(const IOTHUB_CLIENT_CONFIG *config) {
  return IoTHubDeviceClient_LL_Create(config);
}

IOTHUB_DEVICE_CLIENT_LL_HANDLE parameter_overwritten_ok(IOTHUB_DEVICE_CLIENT_LL_HANDLE h,
                                                        const IOTHUB_CLIENT_CONFIG *config) {
  h = IoTHubDeviceClient_LL_Create(config);
  return h;
}
