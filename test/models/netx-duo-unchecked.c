// RUN: %check %s -- -I %S/Inputs/netx-duo -DNXD_MQTT_DISABLE_ERROR_CHECKING
//===- netx-duo-unchecked.c - Eclipse ThreadX NetX Duo ------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
/* The program is built without error checking: the macros name other functions. */
#include <stddef.h>

#include "nxd_mqtt_client.h"

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
