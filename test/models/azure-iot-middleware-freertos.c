// RUN: %check %s -- -I %S/Inputs/azure-iot-middleware-freertos
//===- azure-iot-middleware-freertos.c - Azure IoT middleware for FreeRTOS *- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "azure_iot_hub_client.h"

typedef AzureIoTHubClient_t Hub;
typedef AzureIoTTransportInterface_t Transport;

static AzureIoTResult_t make(Hub *hub, const Transport *transport) {
  return AzureIoTHubClient_Init(hub, (const uint8_t *)"hub.example", 11, (const uint8_t *)"dev1",
                                4, NULL, NULL, 0, NULL, transport);
}

void connect_bad(const Transport *transport) {
  Hub hub;
  bool session;
  AzureIoTHubClient_Init(&hub, (const uint8_t *)"hub.example", 11, (const uint8_t *)"dev1", 4, NULL,
                         NULL, 0, NULL, transport);
  AzureIoTHubClient_Connect(&hub, true, &session, 1000);
  AzureIoTHubClient_Connect(&hub, true, &session, 1000);
  // warning@-1: 'hub' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void connect_ok(const Transport *transport) {
  Hub hub;
  bool session;
  make(&hub, transport);
  while (AzureIoTHubClient_Connect(&hub, true, &session, 1000) != eAzureIoTSuccess)
    ;
}

void disconnect_bad(Hub *hub, Hub *backup, bool *session) {
  AzureIoTHubClient_Connect(hub, true, session, 1000);
  AzureIoTHubClient_Disconnect(backup);
  AzureIoTHubClient_Connect(hub, true, session, 1000);
  // warning@-1: 'hub' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void disconnect_ok(Hub *hub, bool *session) {
  AzureIoTHubClient_Connect(hub, true, session, 1000);
  AzureIoTHubClient_Disconnect(hub);
  AzureIoTHubClient_Connect(hub, true, session, 1000);
}

/// Does nothing to the connection.
void deinit_bad(Hub *hub, bool *session) {
  AzureIoTHubClient_Connect(hub, true, session, 1000);
  AzureIoTHubClient_Deinit(hub);
  AzureIoTHubClient_Connect(hub, true, session, 1000);
  // warning@-1: 'hub' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void deinit_ok(Hub *hub, bool *session, const Transport *transport) {
  AzureIoTHubClient_Connect(hub, true, session, 1000);
  AzureIoTHubClient_Disconnect(hub);
  AzureIoTHubClient_Deinit(hub);
  make(hub, transport);
  AzureIoTHubClient_Connect(hub, true, session, 1000);
}

void process_loop_bad(Hub *hub, bool *session) {
  AzureIoTHubClient_Connect(hub, true, session, 1000);
  if (AzureIoTHubClient_ProcessLoop(hub, 100) == eAzureIoTSuccess)
    AzureIoTHubClient_Connect(hub, true, session, 1000);
    // warning@-1: 'hub' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void process_loop_ok(Hub *hub, bool *session) {
  AzureIoTHubClient_Connect(hub, true, session, 1000);
  if (AzureIoTHubClient_ProcessLoop(hub, 100) != eAzureIoTSuccess)
    AzureIoTHubClient_Connect(hub, true, session, 1000);
}

void operations_bad(Hub *hub, bool *session) {
  AzureIoTHubClient_Connect(hub, true, session, 1000);
  AzureIoTHubClient_SubscribeCloudToDeviceMessage(hub, NULL, NULL, 100);
  AzureIoTHubClient_SubscribeCommand(hub, NULL, NULL, 100);
  AzureIoTHubClient_SubscribeProperties(hub, NULL, NULL, 100);
  AzureIoTHubClient_RequestPropertiesAsync(hub);
  AzureIoTHubClient_SendTelemetry(hub, NULL, 0, NULL, eAzureIoTHubMessageQoS0, NULL);
  AzureIoTHubClient_Connect(hub, true, session, 1000);
  // warning@-1: 'hub' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void operations_ok(Hub *hub, bool *session) {
  AzureIoTHubClient_Connect(hub, true, session, 1000);
  AzureIoTHubClient_SubscribeCloudToDeviceMessage(hub, NULL, NULL, 100);
  AzureIoTHubClient_SubscribeCommand(hub, NULL, NULL, 100);
  AzureIoTHubClient_SubscribeProperties(hub, NULL, NULL, 100);
  AzureIoTHubClient_RequestPropertiesAsync(hub);
  AzureIoTHubClient_SendTelemetry(hub, NULL, 0, NULL, eAzureIoTHubMessageQoS0, NULL);
  AzureIoTHubClient_Disconnect(hub);
}
