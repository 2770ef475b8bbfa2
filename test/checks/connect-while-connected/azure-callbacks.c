// RUN: %check %s
//===- azure-callbacks.c - Callbacks and the pump that runs them --*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

#include <stdbool.h>

typedef IOTHUB_DEVICE_CLIENT_LL_HANDLE Handle;

static void on_status_quiet(IOTHUB_CLIENT_CONNECTION_STATUS status,
                            IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason, void *context) {
  (void)status;
  (void)reason;
  (void)context;
}

void registering_does_not_close_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_SetConnectionStatusCallback(h, on_status_quiet, NULL);
  h = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(h);
}

void registering_and_destroy_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_SetConnectionStatusCallback(h, on_status_quiet, NULL);
  IoTHubDeviceClient_LL_Destroy(h);
  h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(h);
}

static bool Restart;

static IOTHUBMESSAGE_DISPOSITION_RESULT on_restart(IOTHUB_MESSAGE_HANDLE message, void *context) {
  (void)message;
  (void)context;
  Restart = true;
  return IOTHUBMESSAGE_ACCEPTED;
}

void restart_without_destroy_bad(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_SetMessageCallback(h, on_restart, NULL);
  for (;;) {
    IoTHubDeviceClient_LL_DoWork(h);
    if (Restart) {
      Restart = false;
      h = IoTHubDeviceClient_LL_Create(config);
      // warning@-1: 'h' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      IoTHubDeviceClient_LL_SetMessageCallback(h, on_restart, NULL);
    }
  }
}

void restart_with_destroy_ok(const IOTHUB_CLIENT_CONFIG *config) {
  Handle h = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_SetMessageCallback(h, on_restart, NULL);
  for (;;) {
    IoTHubDeviceClient_LL_DoWork(h);
    if (Restart) {
      Restart = false;
      IoTHubDeviceClient_LL_Destroy(h);
      h = IoTHubDeviceClient_LL_Create(config);
      IoTHubDeviceClient_LL_SetMessageCallback(h, on_restart, NULL);
    }
  }
}

struct app {
  Handle handle;
  bool expired;
  bool asked;
};

static void on_status(IOTHUB_CLIENT_CONNECTION_STATUS status,
                      IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason, void *context) {
  struct app *app = context;
  (void)status;
  if (reason == IOTHUB_CLIENT_CONNECTION_RETRY_EXPIRED)
    app->expired = true;
}

static IOTHUBMESSAGE_DISPOSITION_RESULT on_message(IOTHUB_MESSAGE_HANDLE message, void *context) {
  struct app *app = context;
  (void)message;
  app->asked = true;
  return IOTHUBMESSAGE_ACCEPTED;
}

void context_flag_bad(const IOTHUB_CLIENT_CONFIG *config) {
  struct app app = {NULL, false, false};
  app.handle = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_SetMessageCallback(app.handle, on_message, &app);
  while (!app.asked)
    IoTHubDeviceClient_LL_DoWork(app.handle);
  app.handle = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'app.handle' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_Destroy(app.handle);
}

void context_flag_ok(const IOTHUB_CLIENT_CONFIG *config) {
  struct app app = {NULL, false, false};
  app.handle = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_SetConnectionStatusCallback(app.handle, on_status, &app);
  while (!app.expired)
    IoTHubDeviceClient_LL_DoWork(app.handle);
  IoTHubDeviceClient_LL_Destroy(app.handle);
  app.handle = IoTHubDeviceClient_LL_Create(config);
  IoTHubDeviceClient_LL_Destroy(app.handle);
}

static void on_sent_twice(IOTHUB_CLIENT_CONFIRMATION_RESULT result, void *context) {
  const IOTHUB_CLIENT_CONFIG *config = context;
  Handle other = IoTHubDeviceClient_LL_Create(config);
  if (result != IOTHUB_CLIENT_CONFIRMATION_OK)
    other = IoTHubDeviceClient_LL_Create(config);
  // warning@-1: 'other' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  (void)other;
}

static void on_sent_once(IOTHUB_CLIENT_CONFIRMATION_RESULT result, void *context) {
  const IOTHUB_CLIENT_CONFIG *config = context;
  Handle other = NULL;
  if (result != IOTHUB_CLIENT_CONFIRMATION_OK)
    other = IoTHubDeviceClient_LL_Create(config);
  (void)other;
}

void callback_makes_two_bad(Handle h, IOTHUB_MESSAGE_HANDLE message, IOTHUB_CLIENT_CONFIG *other) {
  IoTHubDeviceClient_LL_SendEventAsync(h, message, on_sent_twice, other);
}

void callback_makes_one_ok(Handle h, IOTHUB_MESSAGE_HANDLE message, IOTHUB_CLIENT_CONFIG *other) {
  IoTHubDeviceClient_LL_SendEventAsync(h, message, on_sent_once, other);
}
