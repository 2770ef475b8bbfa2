// RUN: %check %s
//===- azure-families.c - Threaded, module and legacy clients -----*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_client.h"
#include "iothub_client_ll.h"
#include "iothub_device_client.h"
#include "iothub_module_client.h"
#include "iothub_module_client_ll.h"
#include "iothubtransportmqtt.h"

void threaded_bad(const char *device) {
  IOTHUB_DEVICE_CLIENT_HANDLE h;
  h = IoTHubDeviceClient_CreateFromConnectionString(device, MQTT_Protocol);
  h = IoTHubDeviceClient_CreateFromConnectionString(device, MQTT_Protocol);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_Destroy(h);
}

void threaded_ok(const char *device) {
  IOTHUB_DEVICE_CLIENT_HANDLE h;
  h = IoTHubDeviceClient_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubDeviceClient_Destroy(h);
  h = IoTHubDeviceClient_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubDeviceClient_Destroy(h);
}

void threaded_config_bad(const IOTHUB_CLIENT_CONFIG *config, IOTHUB_MESSAGE_HANDLE message) {
  IOTHUB_DEVICE_CLIENT_HANDLE h = IoTHubDeviceClient_Create(config);
  IoTHubDeviceClient_SendEventAsync(h, message, NULL, NULL);
  h = IoTHubDeviceClient_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_Destroy(h);
}

void threaded_config_ok(const IOTHUB_CLIENT_CONFIG *config, IOTHUB_MESSAGE_HANDLE message) {
  IOTHUB_DEVICE_CLIENT_HANDLE h = IoTHubDeviceClient_Create(config);
  IoTHubDeviceClient_SendEventAsync(h, message, NULL, NULL);
  IoTHubDeviceClient_Destroy(h);
  h = IoTHubDeviceClient_Create(config);
  IoTHubDeviceClient_Destroy(h);
}

void threaded_device_auth_bad(const char *hub, const char *id) {
  IOTHUB_DEVICE_CLIENT_HANDLE h;
  h = IoTHubDeviceClient_CreateFromDeviceAuth(hub, id, MQTT_Protocol);
  IoTHubDeviceClient_SetRetryPolicy(h, IOTHUB_CLIENT_RETRY_NONE, 0);
  h = IoTHubDeviceClient_CreateFromDeviceAuth(hub, id, MQTT_Protocol);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_Destroy(h);
}

void threaded_device_auth_ok(const char *hub, const char *id) {
  IOTHUB_DEVICE_CLIENT_HANDLE h;
  h = IoTHubDeviceClient_CreateFromDeviceAuth(hub, id, MQTT_Protocol);
  IoTHubDeviceClient_SetRetryPolicy(h, IOTHUB_CLIENT_RETRY_NONE, 0);
  IoTHubDeviceClient_Destroy(h);
  h = IoTHubDeviceClient_CreateFromDeviceAuth(hub, id, MQTT_Protocol);
  IoTHubDeviceClient_Destroy(h);
}

void module_bad(void) {
  IOTHUB_MODULE_CLIENT_HANDLE module;
  module = IoTHubModuleClient_CreateFromEnvironment(MQTT_Protocol);
  module = IoTHubModuleClient_CreateFromEnvironment(MQTT_Protocol);
  // warning@-1: 'module' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubModuleClient_Destroy(module);
}

void module_ok(void) {
  IOTHUB_MODULE_CLIENT_HANDLE module;
  module = IoTHubModuleClient_CreateFromEnvironment(MQTT_Protocol);
  IoTHubModuleClient_Destroy(module);
  module = IoTHubModuleClient_CreateFromEnvironment(MQTT_Protocol);
  IoTHubModuleClient_Destroy(module);
}

void module_ll_bad(const char *module_string) {
  IOTHUB_MODULE_CLIENT_LL_HANDLE module;
  module = IoTHubModuleClient_LL_CreateFromEnvironment(MQTT_Protocol);
  IoTHubModuleClient_LL_DoWork(module);
  module = IoTHubModuleClient_LL_CreateFromConnectionString(module_string, MQTT_Protocol);
  // warning@-1: 'module' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubModuleClient_LL_Destroy(module);
}

void module_ll_ok(const char *module_string) {
  IOTHUB_MODULE_CLIENT_LL_HANDLE module;
  module = IoTHubModuleClient_LL_CreateFromEnvironment(MQTT_Protocol);
  if (!module)
    module = IoTHubModuleClient_LL_CreateFromConnectionString(module_string, MQTT_Protocol);
  IoTHubModuleClient_LL_DoWork(module);
  IoTHubModuleClient_LL_Destroy(module);
}

void module_beside_device_ok(const char *device) {
  IOTHUB_MODULE_CLIENT_HANDLE module = IoTHubModuleClient_CreateFromEnvironment(MQTT_Protocol);
  IOTHUB_DEVICE_CLIENT_HANDLE h;
  h = IoTHubDeviceClient_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubDeviceClient_Destroy(h);
  IoTHubModuleClient_Destroy(module);
}

void legacy_bad(const char *device) {
  IOTHUB_CLIENT_HANDLE h = IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  h = IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubClient_Destroy(h);
}

void legacy_ok(const char *device) {
  IOTHUB_CLIENT_HANDLE h = IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubClient_Destroy(h);
  h = IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubClient_Destroy(h);
}

void legacy_config_bad(const IOTHUB_CLIENT_CONFIG *config) {
  IOTHUB_CLIENT_HANDLE h = IoTHubClient_Create(config);
  IoTHubClient_SetOption(h, "timeout", "30");
  h = IoTHubClient_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubClient_Destroy(h);
}

void legacy_config_ok(const IOTHUB_CLIENT_CONFIG *config) {
  IOTHUB_CLIENT_HANDLE h = IoTHubClient_Create(config);
  IoTHubClient_SetOption(h, "timeout", "30");
  IoTHubClient_Destroy(h);
  h = IoTHubClient_Create(config);
  IoTHubClient_Destroy(h);
}

void legacy_ll_bad(const char *device, const IOTHUB_CLIENT_CONFIG *config) {
  IOTHUB_CLIENT_LL_HANDLE h;
  h = IoTHubClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubClient_LL_DoWork(h);
  h = IoTHubClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubClient_LL_Destroy(h);
}

void legacy_ll_ok(const char *device, const IOTHUB_CLIENT_CONFIG *config) {
  IOTHUB_CLIENT_LL_HANDLE h;
  h = IoTHubClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubClient_LL_DoWork(h);
  IoTHubClient_LL_Destroy(h);
  h = IoTHubClient_LL_Create(config);
  IoTHubClient_LL_Destroy(h);
}

void legacy_and_new_names_bad(const char *device) {
  IOTHUB_DEVICE_CLIENT_HANDLE h = IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  h = IoTHubDeviceClient_CreateFromConnectionString(device, MQTT_Protocol);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_Destroy(h);
}

void legacy_and_new_names_ok(const char *device) {
  IOTHUB_DEVICE_CLIENT_HANDLE h = IoTHubClient_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubClient_Destroy(h);
  h = IoTHubDeviceClient_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubDeviceClient_Destroy(h);
}
