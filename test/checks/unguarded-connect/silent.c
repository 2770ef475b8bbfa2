// RUN: %check %s -check=iot-unguarded-connect
//===- silent.c - What says nothing about the next run ------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"
#include "iothub_device_client_ll.h"
#include "iothubtransportmqtt.h"
#include "mosquitto.h"

#define URI "tcp://hub.example:1883"

typedef MQTTClient_connectOptions Opts;

struct session {
  struct mosquitto *mosq;
  MQTTClient client;
};

static Opts Options = MQTTClient_connectOptions_initializer;

static MQTTClient Contrast;

void global_for_contrast_bad(void) {
  MQTTClient_connect(Contrast, &Options);
  // warning@-1: 'Contrast' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void client_is_a_parameter_ok(MQTTClient client) { MQTTClient_connect(client, &Options); }

void client_is_behind_a_parameter_ok(struct session *s) {
  mosquitto_connect(s->mosq, "host", 1883, 60);
}

int options_are_a_parameter_ok(struct session *s, Opts *options) {
  return MQTTClient_connect(s->client, options);
}

struct mosquitto *factory_ok(const char *id) {
  struct mosquitto *mosq = mosquitto_new(id, true, NULL);
  if (mosq && mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS) {
    mosquitto_destroy(mosq);
    return NULL;
  }
  return mosq;
}

IOTHUB_DEVICE_CLIENT_LL_HANDLE azure_factory_ok(const char *text) {
  return IoTHubDeviceClient_LL_CreateFromConnectionString(text, MQTT_Protocol);
}

void out_parameter_ok(IOTHUB_DEVICE_CLIENT_LL_HANDLE *out, const char *text) {
  *out = IoTHubDeviceClient_LL_CreateFromConnectionString(text, MQTT_Protocol);
}

int local_client_ok(void) {
  MQTTClient client;
  int rc = MQTTClient_create(&client, URI, "local", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (rc != MQTTCLIENT_SUCCESS)
    return rc;
  rc = MQTTClient_connect(client, &Options);
  if (rc == MQTTCLIENT_SUCCESS)
    MQTTClient_disconnect(client, 0);
  MQTTClient_destroy(&client);
  return rc;
}

void local_handle_ok(const char *text, IOTHUB_MESSAGE_HANDLE message) {
  IOTHUB_DEVICE_CLIENT_LL_HANDLE h =
      IoTHubDeviceClient_LL_CreateFromConnectionString(text, MQTT_Protocol);
  IoTHubDeviceClient_LL_SendEventAsync(h, message, NULL, NULL);
  IoTHubDeviceClient_LL_DoWork(h);
  IoTHubDeviceClient_LL_Destroy(h);
}

static void open_link(struct mosquitto *mosq) { mosquitto_connect(mosq, "host", 1883, 60); }

void helper_gets_parameter_ok(struct mosquitto *mosq) { open_link(mosq); }

extern int uplink_connect(MQTTClient client);

static MQTTClient Unmodelled;

void unknown_call_ok(void) { uplink_connect(Unmodelled); }

static int Links;

void counts_only_ok(struct mosquitto *mosq) {
  if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    ++Links;
}

int links(void) { return Links; }
