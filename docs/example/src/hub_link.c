//===- hub_link.c - Connection to the IoT hub, Azure IoT C SDK ------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// With this SDK a client that exists is a client that connects: creating a
// second one for the same device makes the hub drop the first.

#include "gateway.h"
#include "iothub_device_client_ll.h"

#include <stdbool.h>
#include <stddef.h>

static IOTHUB_DEVICE_CLIENT_LL_HANDLE hub;
static bool retries_ended;

static void on_status(IOTHUB_CLIENT_CONNECTION_STATUS status,
                      IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason, void *context) {
  (void)context;
  if (status == IOTHUB_CLIENT_CONNECTION_UNAUTHENTICATED &&
      reason == IOTHUB_CLIENT_CONNECTION_RETRY_EXPIRED)
    retries_ended = true;
}

// Right: the old client is destroyed before a new one is made.
void hub_restart(void) {
  if (hub != NULL)
    IoTHubDeviceClient_LL_Destroy(hub);
  hub = IoTHubDeviceClient_LL_CreateFromConnectionString(config_hub_connection_string(),
                                                         MQTT_Protocol);
  if (hub != NULL)
    IoTHubDeviceClient_LL_SetConnectionStatusCallback(hub, on_status, NULL);
}

// Right: a new client only after the SDK has given up on the old one.
void hub_work(void) {
  if (retries_ended) {
    retries_ended = false;
    hub_restart();
  }
  if (hub != NULL)
    IoTHubDeviceClient_LL_DoWork(hub);
}

// The fault: after the first client is made, the settings are read again and a
// second client takes the place of the first, which nobody destroys.
void hub_provision(bool settings_changed) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE client = IoTHubDeviceClient_LL_CreateFromConnectionString(
      config_hub_connection_string(), MQTT_Protocol);
  if (client == NULL)
    return;
  if (settings_changed)
    // wrong: the first client is still connected
    client = IoTHubDeviceClient_LL_CreateFromConnectionString(config_hub_connection_string(),
                                                              MQTT_Protocol);
  IoTHubDeviceClient_LL_DoWork(client);
  IoTHubDeviceClient_LL_Destroy(client);
}
