// RUN: %check %s -- -I %S/Inputs/netx-duo
//===- netx-duo.c - Eclipse ThreadX NetX Duo ----------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stddef.h>

#include "nx_azure_iot_hub_client.h"
#include "nxd_mqtt_client.h"

typedef NX_AZURE_IOT_HUB_CLIENT Hub;

static UINT make(Hub *hub, NX_AZURE_IOT *iot) {
  return nx_azure_iot_hub_client_initialize(hub, iot, (const UCHAR *)"hub.example", 11,
                                            (const UCHAR *)"dev1", 4, NULL, 0, NULL, 0, NULL, 0,
                                            NULL, 0, NULL);
}

void hub_connect_bad(NX_AZURE_IOT *iot) {
  Hub hub;
  nx_azure_iot_hub_client_initialize(&hub, iot, (const UCHAR *)"hub.example", 11,
                                     (const UCHAR *)"dev1", 4, NULL, 0, NULL, 0, NULL, 0, NULL, 0,
                                     NULL);
  nx_azure_iot_hub_client_connect(&hub, 1, 1000);
  nx_azure_iot_hub_client_connect(&hub, 1, 1000);
  // warning@-1: 'hub' may already be connected here; the library refuses the second open with an error
}

void hub_connect_ok(NX_AZURE_IOT *iot) {
  Hub hub;
  if (make(&hub, iot) != NX_AZURE_IOT_SUCCESS)
    return;
  while (nx_azure_iot_hub_client_connect(&hub, 1, 1000) != NX_AZURE_IOT_SUCCESS)
    ;
}

void hub_disconnect_bad(Hub *hub, Hub *backup) {
  nx_azure_iot_hub_client_connect(hub, 1, 1000);
  nx_azure_iot_hub_client_disconnect(backup);
  nx_azure_iot_hub_client_connect(hub, 1, 1000);
  // warning@-1: 'hub' may already be connected here; the library refuses the second open with an error
}

void hub_disconnect_ok(Hub *hub) {
  nx_azure_iot_hub_client_connect(hub, 1, 1000);
  nx_azure_iot_hub_client_disconnect(hub);
  nx_azure_iot_hub_client_connect(hub, 1, 1000);
}

void hub_deinitialize_bad(Hub *hub, Hub *backup) {
  nx_azure_iot_hub_client_connect(hub, 1, 1000);
  nx_azure_iot_hub_client_deinitialize(backup);
  nx_azure_iot_hub_client_connect(hub, 1, 1000);
  // warning@-1: 'hub' may already be connected here; the library refuses the second open with an error
}

void hub_deinitialize_ok(Hub *hub, NX_AZURE_IOT *iot) {
  nx_azure_iot_hub_client_connect(hub, 1, 1000);
  nx_azure_iot_hub_client_deinitialize(hub);
  make(hub, iot);
  nx_azure_iot_hub_client_connect(hub, 1, 1000);
}

static void on_status(Hub *hub, UINT status) {
  if (status == NX_AZURE_IOT_DISCONNECTED)
    nx_azure_iot_hub_client_connect(hub, 1, 1000);
}

static void on_status_opens(Hub *hub, UINT status) {
  if (status == NX_AZURE_IOT_SUCCESS)
    nx_azure_iot_hub_client_connect(hub, 1, 1000);
    // warning@-1: 'hub' may already be connected here; the library refuses the second open with an error
}

void hub_status_bad(Hub *hub) {
  nx_azure_iot_hub_client_connection_status_callback_set(hub, on_status_opens);
}

void hub_status_ok(Hub *hub) {
  nx_azure_iot_hub_client_connection_status_callback_set(hub, on_status);
}

void connect_bad(NX_IP *ip, NX_PACKET_POOL *pool, NXD_ADDRESS *server) {
  NXD_MQTT_CLIENT mqtt;
  nxd_mqtt_client_create(&mqtt, "mqtt", "dev1", 4, ip, pool, NULL, 0, 2, NULL, 0);
  nxd_mqtt_client_connect(&mqtt, server, 1883, 60, 1, 1000);
  nxd_mqtt_client_connect(&mqtt, server, 1883, 60, 1, 1000);
  // warning@-1: 'mqtt' may already be connected here; the library refuses the second open with an error
}

void connect_ok(NX_IP *ip, NX_PACKET_POOL *pool, NXD_ADDRESS *server) {
  NXD_MQTT_CLIENT mqtt;
  nxd_mqtt_client_create(&mqtt, "mqtt", "dev1", 4, ip, pool, NULL, 0, 2, NULL, 0);
  while (nxd_mqtt_client_connect(&mqtt, server, 1883, 60, 1, 1000) != NXD_MQTT_SUCCESS)
    ;
}

void secure_connect_bad(NXD_MQTT_CLIENT *mqtt, NXD_ADDRESS *server) {
  nxd_mqtt_client_secure_connect(mqtt, server, 8883, NULL, 60, 1, 1000);
  nxd_mqtt_client_secure_connect(mqtt, server, 8883, NULL, 60, 1, 1000);
  // warning@-1: 'mqtt' may already be connected here; the library refuses the second open with an error
}

void secure_connect_ok(NXD_MQTT_CLIENT *mqtt, NXD_ADDRESS *server) {
  nxd_mqtt_client_secure_connect(mqtt, server, 8883, NULL, 60, 1, 1000);
  nxd_mqtt_client_disconnect(mqtt);
  nxd_mqtt_client_secure_connect(mqtt, server, 8883, NULL, 60, 1, 1000);
}

void delete_bad(NXD_MQTT_CLIENT *mqtt, NXD_MQTT_CLIENT *backup, NXD_ADDRESS *server) {
  nxd_mqtt_client_connect(mqtt, server, 1883, 60, 1, 1000);
  nxd_mqtt_client_disconnect(backup);
  nxd_mqtt_client_delete(backup);
  nxd_mqtt_client_connect(mqtt, server, 1883, 60, 1, 1000);
  // warning@-1: 'mqtt' may already be connected here; the library refuses the second open with an error
}

void delete_ok(NXD_MQTT_CLIENT *mqtt, NXD_ADDRESS *server, NX_IP *ip, NX_PACKET_POOL *pool) {
  nxd_mqtt_client_connect(mqtt, server, 1883, 60, 1, 1000);
  nxd_mqtt_client_delete(mqtt);
  nxd_mqtt_client_create(mqtt, "mqtt", "dev1", 4, ip, pool, NULL, 0, 2, NULL, 0);
  nxd_mqtt_client_connect(mqtt, server, 1883, 60, 1, 1000);
}

static NXD_ADDRESS *Server;

static void on_lost(NXD_MQTT_CLIENT *mqtt) {
  nxd_mqtt_client_connect(mqtt, Server, 1883, 60, 1, 1000);
}

static void on_lost_twice(NXD_MQTT_CLIENT *mqtt) {
  nxd_mqtt_client_connect(mqtt, Server, 1883, 60, 1, 1000);
  nxd_mqtt_client_connect(mqtt, Server, 1883, 60, 1, 1000);
  // warning@-1: 'mqtt' may already be connected here; the library refuses the second open with an error
}

void operations_bad(NXD_MQTT_CLIENT *mqtt) {
  nxd_mqtt_client_connect(mqtt, Server, 1883, 60, 1, 1000);
  nxd_mqtt_client_disconnect_notify_set(mqtt, on_lost_twice);
  nxd_mqtt_client_subscribe(mqtt, "t", 1, 1);
  nxd_mqtt_client_publish(mqtt, "t", 1, "on", 2, 0, 1, 1000);
  nxd_mqtt_client_connect(mqtt, Server, 1883, 60, 1, 1000);
  // warning@-1: 'mqtt' may already be connected here; the library refuses the second open with an error
}

void operations_ok(NXD_MQTT_CLIENT *mqtt) {
  nxd_mqtt_client_disconnect_notify_set(mqtt, on_lost);
  nxd_mqtt_client_connect(mqtt, Server, 1883, 60, 1, 1000);
  nxd_mqtt_client_subscribe(mqtt, "t", 1, 1);
  nxd_mqtt_client_publish(mqtt, "t", 1, "on", 2, 0, 1, 1000);
  nxd_mqtt_client_disconnect(mqtt);
}
