// RUN: %check %s -check=iot-unguarded-connect
//===- azure-callbacks.c - Callbacks, timers and main -------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"

#include <stdbool.h>

typedef IOTHUB_DEVICE_CLIENT_LL_HANDLE Handle;

extern void every(unsigned seconds, void (*run)(void));

static const IOTHUB_CLIENT_CONFIG Config;

static Handle Restarted;
static Handle Renewed;
static bool RestartAsked;
static bool RenewAsked;

static IOTHUBMESSAGE_DISPOSITION_RESULT on_restart(IOTHUB_MESSAGE_HANDLE message, void *context) {
  (void)message, (void)context;
  RestartAsked = true;
  return IOTHUBMESSAGE_ACCEPTED;
}

static IOTHUBMESSAGE_DISPOSITION_RESULT on_renew(IOTHUB_MESSAGE_HANDLE message, void *context) {
  (void)message, (void)context;
  RenewAsked = true;
  return IOTHUBMESSAGE_ACCEPTED;
}

void restart_poll_bad(void) {
  IoTHubDeviceClient_LL_DoWork(Restarted);
  if (!RestartAsked)
    return;
  RestartAsked = false;
  Restarted = IoTHubDeviceClient_LL_Create(&Config);
  // warning@-1: 'Restarted' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_SetMessageCallback(Restarted, on_restart, NULL);
}

void renew_poll_ok(void) {
  IoTHubDeviceClient_LL_DoWork(Renewed);
  if (!RenewAsked)
    return;
  RenewAsked = false;
  IoTHubDeviceClient_LL_Destroy(Renewed);
  Renewed = IoTHubDeviceClient_LL_Create(&Config);
  IoTHubDeviceClient_LL_SetMessageCallback(Renewed, on_renew, NULL);
}

static Handle Extra;
static Handle Own;

static void on_sent_bad(IOTHUB_CLIENT_CONFIRMATION_RESULT result, void *context) {
  (void)context;
  if (result != IOTHUB_CLIENT_CONFIRMATION_OK)
    Extra = IoTHubDeviceClient_LL_Create(&Config);
  // warning@-1: 'Extra' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void on_sent_ok(IOTHUB_CLIENT_CONFIRMATION_RESULT result, void *context) {
  (void)context;
  if (result != IOTHUB_CLIENT_CONFIRMATION_OK && !Own)
    Own = IoTHubDeviceClient_LL_Create(&Config);
}

void send(Handle h, IOTHUB_MESSAGE_HANDLE message) {
  IoTHubDeviceClient_LL_SendEventAsync(h, message, on_sent_bad, NULL);
  IoTHubDeviceClient_LL_SendEventAsync(h, message, on_sent_ok, NULL);
}

static Handle Ticked;
static Handle Worked;

static void tick_bad(void) {
  Ticked = IoTHubDeviceClient_LL_Create(&Config);
  // warning@-1: 'Ticked' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_DoWork(Ticked);
}

static void tick_ok(void) {
  if (Worked == NULL)
    Worked = IoTHubDeviceClient_LL_Create(&Config);
  IoTHubDeviceClient_LL_DoWork(Worked);
}

static Handle Main;
static Handle Kept;

void remake_what_main_made_bad(void) {
  Main = IoTHubDeviceClient_LL_Create(&Config);
  // warning@-1: 'Main' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void use_what_main_made_ok(void) { IoTHubDeviceClient_LL_DoWork(Kept); }

static Handle Doubted;
static Handle Trusted;
static bool DoubtedUp;
static bool TrustedUp;

static void on_doubted_status(IOTHUB_CLIENT_CONNECTION_STATUS status,
                              IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason, void *context) {
  (void)reason, (void)context;
  if (status == IOTHUB_CLIENT_CONNECTION_AUTHENTICATED)
    DoubtedUp = true;
}

void doubted_poll_bad(void) {
  if (DoubtedUp)
    return;
  Doubted = IoTHubDeviceClient_LL_Create(&Config);
  // warning@-1: 'Doubted' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  IoTHubDeviceClient_LL_SetConnectionStatusCallback(Doubted, on_doubted_status, NULL);
}

static void on_trusted_status(IOTHUB_CLIENT_CONNECTION_STATUS status,
                              IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason, void *context) {
  (void)status, (void)context;
  if (reason == IOTHUB_CLIENT_CONNECTION_RETRY_EXPIRED)
    TrustedUp = false;
}

void trusted_poll_ok(void) {
  if (TrustedUp)
    return;
  if (Trusted)
    IoTHubDeviceClient_LL_Destroy(Trusted);
  Trusted = IoTHubDeviceClient_LL_Create(&Config);
  TrustedUp = Trusted != NULL;
  IoTHubDeviceClient_LL_SetConnectionStatusCallback(Trusted, on_trusted_status, NULL);
}

int main(void) {
  Restarted = IoTHubDeviceClient_LL_Create(&Config);
  IoTHubDeviceClient_LL_SetMessageCallback(Restarted, on_restart, NULL);
  Renewed = IoTHubDeviceClient_LL_Create(&Config);
  IoTHubDeviceClient_LL_SetMessageCallback(Renewed, on_renew, NULL);
  Main = IoTHubDeviceClient_LL_Create(&Config);
  Kept = IoTHubDeviceClient_LL_Create(&Config);
  every(1, tick_bad);
  every(1, tick_ok);
  return 0;
}
