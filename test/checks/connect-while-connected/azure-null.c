// RUN: %check %s
//===- azure-null.c - NULL from Create means no client ------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

typedef IOTHUB_DEVICE_CLIENT_LL_HANDLE Handle;

static Handle make(const char *text) {
  return IoTHubDeviceClient_LL_CreateFromConnectionString(text, MQTT_Protocol);
}

void retry_when_made_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  if (h != NULL)
    h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void retry_when_not_made_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  if (h == NULL)
    h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void plain_test_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  if (!h)
    return;
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void plain_test_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  if (h) {
    IoTHubDeviceClient_LL_Destroy(h);
    return;
  }
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void test_without_leaving_bad(const IOTHUB_CLIENT_CONFIG *config, int *failures) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  if (h == NULL)
    ++*failures;
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void test_and_retry_ok(const IOTHUB_CLIENT_CONFIG *config, int *failures) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  if (h == NULL) {
    ++*failures;
    h = IoTHubDeviceClient_LL_Create(config);
  }
  IoTHubDeviceClient_LL_Destroy(h);
}

void lazy_bad(const IOTHUB_CLIENT_CONFIG *config, const char *backup) {
  Handle h = NULL;
  if (h == NULL)
    h = IoTHubDeviceClient_LL_Create(config);
  if (backup != NULL)
    h = IoTHubDeviceClient_LL_CreateFromConnectionString(backup, MQTT_Protocol);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void lazy_ok(const IOTHUB_CLIENT_CONFIG *config, const char *backup) {
  Handle h = NULL;
  if (h == NULL)
    h = IoTHubDeviceClient_LL_Create(config);
  if (h == NULL && backup != NULL)
    h = IoTHubDeviceClient_LL_CreateFromConnectionString(backup, MQTT_Protocol);
  IoTHubDeviceClient_LL_Destroy(h);
}

void or_instead_of_and_bad(const IOTHUB_CLIENT_CONFIG *config, const char *backup) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  if (h == NULL || backup != NULL)
    h = IoTHubDeviceClient_LL_CreateFromConnectionString(backup, MQTT_Protocol);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void assigned_in_condition_ok(const IOTHUB_CLIENT_CONFIG *config, const char *backup) {
  Handle h;
  if ((h = IoTHubDeviceClient_LL_Create(config)) == NULL)
    h = IoTHubDeviceClient_LL_CreateFromConnectionString(backup, MQTT_Protocol);
  IoTHubDeviceClient_LL_Destroy(h);
}

void assigned_in_condition_bad(const IOTHUB_CLIENT_CONFIG *config, const char *backup) {
  Handle h;
  if ((h = IoTHubDeviceClient_LL_Create(config)) != NULL)
    h = IoTHubDeviceClient_LL_CreateFromConnectionString(backup, MQTT_Protocol);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void short_circuit_bad(const IOTHUB_CLIENT_CONFIG *one, const IOTHUB_CLIENT_CONFIG *two) {
  Handle h;
  if ((h = IoTHubDeviceClient_LL_Create(one)) != NULL &&
      (h = IoTHubDeviceClient_LL_Create(two)) != NULL)
    // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    IoTHubDeviceClient_LL_Destroy(h);
}

void short_circuit_ok(const IOTHUB_CLIENT_CONFIG *one, const IOTHUB_CLIENT_CONFIG *two) {
  Handle h;
  if ((h = IoTHubDeviceClient_LL_Create(one)) != NULL ||
      (h = IoTHubDeviceClient_LL_Create(two)) != NULL)
    IoTHubDeviceClient_LL_Destroy(h);
}

void stored_truth_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  int made = h != NULL;
  if (made)
    h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void stored_truth_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  int made = h != NULL;
  if (!made)
    h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void conditional_operator_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  h = h ? IoTHubDeviceClient_LL_Create(config) : NULL;
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void conditional_operator_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  h = h ? h : IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void destroyed_on_one_branch_bad(const IOTHUB_CLIENT_CONFIG *config, int stop) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  if (stop)
    IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void destroyed_if_made_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  if (h != NULL)
    IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void destroyed_if_not_made_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  if (h == NULL)
    IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void nulled_after_destroy_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
  h = NULL;
  if (h == NULL)
    h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void made_by_factory_bad(const IOTHUB_CLIENT_CONFIG *config, const char *device) {
  Handle h = make(device);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void made_by_factory_ok(const IOTHUB_CLIENT_CONFIG *config, const char *device) {
  Handle h = make(device);
  if (h == NULL)
    h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

void switch_on_kind_bad(const IOTHUB_CLIENT_CONFIG *config, const char *device, int kind) {
  Handle h = NULL;
  switch (kind) {
  case 1:
    h = IoTHubDeviceClient_LL_Create(config);
  case 2:
    h = IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
    // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  default:
    break;
  }
  IoTHubDeviceClient_LL_Destroy(h);
}

void switch_on_kind_ok(const IOTHUB_CLIENT_CONFIG *config, const char *device, int kind) {
  Handle h = NULL;
  switch (kind) {
  case 1:
    h = IoTHubDeviceClient_LL_Create(config);
    break;
  case 2:
    h = IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
    break;
  default:
    break;
  }
  IoTHubDeviceClient_LL_Destroy(h);
}

void same_condition_twice_bad(const IOTHUB_CLIENT_CONFIG *config, const char *device, int auth) {
  Handle h = NULL;
  if (auth == 1)
    h = IoTHubDeviceClient_LL_Create(config);
  if (auth != 2)
    h = IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void same_condition_twice_ok(const IOTHUB_CLIENT_CONFIG *config, const char *device, int auth) {
  Handle h = NULL;
  if (auth == 1)
    h = IoTHubDeviceClient_LL_Create(config);
  if (auth != 1)
    h = IoTHubDeviceClient_LL_CreateFromConnectionString(device, MQTT_Protocol);
  IoTHubDeviceClient_LL_Destroy(h);
}
