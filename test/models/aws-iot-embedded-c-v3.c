// RUN: %check %s -- -I %S/Inputs/aws-iot-embedded-c-v3
//===- aws-iot-embedded-c-v3.c - AWS IoT Device SDK for Embedded C, version 3 *- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "aws_iot_mqtt_client_interface.h"
#include "aws_iot_shadow_interface.h"

typedef IoT_Client_Connect_Params Params;

static void on_lost(AWS_IoT_Client *client, void *data) {
  Params *params = data;
  aws_iot_mqtt_connect(client, params);
}

static void on_lost_twice(AWS_IoT_Client *client, void *data) {
  Params *params = data;
  aws_iot_mqtt_connect(client, params);
  aws_iot_mqtt_connect(client, params);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void connect_bad(Params *params) {
  AWS_IoT_Client client;
  IoT_Client_Init_Params init = iotClientInitParamsDefault;
  init.disconnectHandler = on_lost_twice;
  init.disconnectHandlerData = params;
  aws_iot_mqtt_init(&client, &init);
  aws_iot_mqtt_connect(&client, params);
  aws_iot_mqtt_connect(&client, params);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void connect_ok(Params *params) {
  AWS_IoT_Client client;
  IoT_Client_Init_Params init = iotClientInitParamsDefault;
  init.disconnectHandler = on_lost;
  init.disconnectHandlerData = params;
  aws_iot_mqtt_init(&client, &init);
  while (aws_iot_mqtt_connect(&client, params) != SUCCESS)
    ;
}

void attempt_reconnect_bad(AWS_IoT_Client *client, Params *params) {
  if (aws_iot_mqtt_connect(client, params) != SUCCESS)
    return;
  aws_iot_mqtt_attempt_reconnect(client);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void attempt_reconnect_ok(AWS_IoT_Client *client, Params *params) {
  if (aws_iot_mqtt_connect(client, params) != SUCCESS)
    return;
  aws_iot_mqtt_disconnect(client);
  while (aws_iot_mqtt_attempt_reconnect(client) != NETWORK_RECONNECTED)
    ;
}

void disconnect_bad(AWS_IoT_Client *client, AWS_IoT_Client *backup, Params *params) {
  aws_iot_mqtt_connect(client, params);
  aws_iot_mqtt_disconnect(backup);
  aws_iot_mqtt_connect(client, params);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

/// Frees the mutexes alone; the connection stays.
void free_bad(AWS_IoT_Client *client, Params *params) {
  aws_iot_mqtt_connect(client, params);
  aws_iot_mqtt_free(client);
  aws_iot_mqtt_connect(client, params);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void free_ok(AWS_IoT_Client *client, Params *params, const IoT_Client_Init_Params *init) {
  aws_iot_mqtt_connect(client, params);
  aws_iot_mqtt_disconnect(client);
  aws_iot_mqtt_free(client);
  aws_iot_mqtt_init(client, init);
  aws_iot_mqtt_connect(client, params);
}

void is_client_connected_bad(AWS_IoT_Client *client, Params *params) {
  if (aws_iot_mqtt_is_client_connected(client))
    aws_iot_mqtt_connect(client, params);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void is_client_connected_ok(AWS_IoT_Client *client, Params *params) {
  aws_iot_mqtt_connect(client, params);
  if (!aws_iot_mqtt_is_client_connected(client))
    aws_iot_mqtt_connect(client, params);
}

void get_client_state_bad(AWS_IoT_Client *client, Params *params) {
  if (aws_iot_mqtt_get_client_state(client) == CLIENT_STATE_CONNECTED_IDLE)
    aws_iot_mqtt_connect(client, params);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void get_client_state_ok(AWS_IoT_Client *client, Params *params) {
  aws_iot_mqtt_connect(client, params);
  if (aws_iot_mqtt_get_client_state(client) == CLIENT_STATE_DISCONNECTED_ERROR)
    aws_iot_mqtt_connect(client, params);
}

void set_disconnect_handler_bad(AWS_IoT_Client *client, Params *params) {
  aws_iot_mqtt_connect(client, params);
  aws_iot_mqtt_set_disconnect_handler(client, on_lost_twice, params);
  aws_iot_mqtt_connect(client, params);
  // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void set_disconnect_handler_ok(AWS_IoT_Client *client, Params *params) {
  aws_iot_mqtt_set_disconnect_handler(client, on_lost, params);
  aws_iot_mqtt_connect(client, params);
}

void autoreconnect_bad(AWS_IoT_Client *client, Params *params) {
  aws_iot_mqtt_connect(client, params);
  aws_iot_mqtt_autoreconnect_set_status(client, false);
  if (!aws_iot_is_autoreconnect_enabled(client))
    aws_iot_mqtt_connect(client, params);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void autoreconnect_ok(AWS_IoT_Client *client, Params *params) {
  aws_iot_mqtt_autoreconnect_set_status(client, false);
  if (!aws_iot_is_autoreconnect_enabled(client))
    aws_iot_mqtt_connect(client, params);
}

void yield_bad(AWS_IoT_Client *client, Params *params) {
  aws_iot_mqtt_connect(client, params);
  if (aws_iot_mqtt_yield(client, 100) == SUCCESS)
    aws_iot_mqtt_connect(client, params);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void yield_ok(AWS_IoT_Client *client, Params *params) {
  aws_iot_mqtt_connect(client, params);
  if (aws_iot_mqtt_yield(client, 100) < SUCCESS)
    aws_iot_mqtt_connect(client, params);
}

void operations_bad(AWS_IoT_Client *client, Params *params, IoT_Publish_Message_Params *message) {
  aws_iot_mqtt_connect(client, params);
  aws_iot_mqtt_subscribe(client, "t", 1, QOS0, NULL, NULL);
  aws_iot_mqtt_unsubscribe(client, "t", 1);
  aws_iot_mqtt_resubscribe(client);
  if (aws_iot_mqtt_publish(client, "t", 1, message) == SUCCESS)
    aws_iot_mqtt_connect(client, params);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
}

void operations_ok(AWS_IoT_Client *client, Params *params, IoT_Publish_Message_Params *message) {
  aws_iot_mqtt_connect(client, params);
  aws_iot_mqtt_subscribe(client, "t", 1, QOS0, NULL, NULL);
  aws_iot_mqtt_unsubscribe(client, "t", 1);
  aws_iot_mqtt_resubscribe(client);
  if (aws_iot_mqtt_publish(client, "t", 1, message) == NETWORK_DISCONNECTED_ERROR)
    aws_iot_mqtt_connect(client, params);
}

void shadow_bad(const ShadowInitParameters_t *init, const ShadowConnectParameters_t *params) {
  AWS_IoT_Client client;
  aws_iot_shadow_init(&client, init);
  aws_iot_shadow_connect(&client, params);
  aws_iot_shadow_set_autoreconnect_status(&client, true);
  if (aws_iot_shadow_yield(&client, 100) == SUCCESS)
    aws_iot_shadow_connect(&client, params);
    // warning@-1: 'client' may already be connected here; the library refuses the second open with an error
  aws_iot_shadow_disconnect(&client);
  aws_iot_shadow_free(&client);
}

void shadow_ok(const ShadowInitParameters_t *init, const ShadowConnectParameters_t *params) {
  AWS_IoT_Client client;
  aws_iot_shadow_init(&client, init);
  aws_iot_shadow_set_autoreconnect_status(&client, true);
  aws_iot_shadow_connect(&client, params);
  aws_iot_shadow_yield(&client, 100);
  aws_iot_shadow_disconnect(&client);
  aws_iot_shadow_connect(&client, params);
  aws_iot_shadow_disconnect(&client);
  aws_iot_shadow_free(&client);
}
