// RUN: %check %s
//===- reconnects.c - Opens beside the library's own reconnect -----*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTAsync.h"
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"
#include "mosquitto.h"

typedef MQTTAsync_connectOptions Opts;

static MQTTAsync Retried;
static MQTTAsync Left;
static Opts Again = MQTTAsync_connectOptions_initializer;
static Opts Once = MQTTAsync_connectOptions_initializer;

static void retried_is_lost(void *context, char *cause) {
  // notes: exact
  // note@-2: the connection is lost here, and the library opens it again by itself
  MQTTAsync_connect(Retried, &Again);
  // warning@-1: 'Retried' may already be connected here; the library ignores the second open
}

static void left_is_lost(void *context, char *cause) { MQTTAsync_connect(Left, &Once); }

static void start(void) {
  MQTTAsync_setCallbacks(Retried, NULL, retried_is_lost, NULL, NULL);
  Again.automaticReconnect = 1;
  MQTTAsync_connect(Retried, &Again);
  MQTTAsync_setCallbacks(Left, NULL, left_is_lost, NULL, NULL);
  Once.automaticReconnect = 0;
  MQTTAsync_connect(Left, &Once);
}

static void loop_is_lost(struct mosquitto *m, void *context, int rc) {
  // note@-1: the connection is lost here, and the library opens it again by itself
  // note@-2: the library calls 'loop_is_lost'
  if (rc != 0)
    // note@-1: 'rc != 0' is true
    mosquitto_connect(m, "hub.example", 1883, 60);
    // warning@-1: 'm' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

static void pumped_is_lost(struct mosquitto *m, void *context, int rc) {
  if (rc != 0)
    mosquitto_connect(m, "hub.example", 1883, 60);
}

static void thread_of_the_library(struct mosquitto *m) {
  mosquitto_disconnect_callback_set(m, loop_is_lost);
  mosquitto_connect(m, "hub.example", 1883, 60);
  mosquitto_loop_start(m);
}

static void own_loop(struct mosquitto *m) {
  mosquitto_disconnect_callback_set(m, pumped_is_lost);
  mosquitto_connect(m, "hub.example", 1883, 60);
  for (;;)
    mosquitto_loop(m, 100, 1);
}

static IOTHUB_DEVICE_CLIENT_LL_HANDLE Hub;
static IOTHUB_DEVICE_CLIENT_LL_HANDLE Own;

static void hub_status(IOTHUB_CLIENT_CONNECTION_STATUS status,
                       IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason, void *context) {
  // note@-2: the connection is lost here, and the library opens it again by itself
  // note@-3: the library calls 'hub_status'
  if (status == IOTHUB_CLIENT_CONNECTION_UNAUTHENTICATED)
    // note@-1: 'status == IOTHUB_CLIENT_CONNECTION_UNAUTHENTICATED' is true
    Hub = IoTHubDeviceClient_LL_CreateFromConnectionString("HostName=hub", MQTT_Protocol);
    // warning@-1: 'Hub' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void own_status(IOTHUB_CLIENT_CONNECTION_STATUS status,
                       IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason, void *context) {
  if (status == IOTHUB_CLIENT_CONNECTION_UNAUTHENTICATED)
    Own = IoTHubDeviceClient_LL_CreateFromConnectionString("HostName=hub", MQTT_Protocol);
}

int main(void) {
  struct mosquitto *first = mosquitto_new("dev1", 1, NULL);
  struct mosquitto *second = mosquitto_new("dev2", 1, NULL);
  MQTTAsync_create(&Retried, "tcp://hub.example", "dev3", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTAsync_create(&Left, "tcp://hub.example", "dev4", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  start();
  Hub = IoTHubDeviceClient_LL_CreateFromConnectionString("HostName=hub", MQTT_Protocol);
  IoTHubDeviceClient_LL_SetConnectionStatusCallback(Hub, hub_status, NULL);
  Own = IoTHubDeviceClient_LL_CreateFromConnectionString("HostName=hub", MQTT_Protocol);
  IoTHubDeviceClient_LL_SetRetryPolicy(Own, IOTHUB_CLIENT_RETRY_NONE, 0);
  IoTHubDeviceClient_LL_SetConnectionStatusCallback(Own, own_status, NULL);
  IoTHubDeviceClient_LL_DoWork(Hub);
  IoTHubDeviceClient_LL_DoWork(Own);
  thread_of_the_library(first);
  own_loop(second);
}
