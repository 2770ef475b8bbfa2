//===- paho-mqtt-c.c - Driver of Paho MQTT C, synchronous -----------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "driver.h"

#include <MQTTClient.h>

static MQTTClient client;
static int version = MQTTVERSION_DEFAULT;

static void on_lost(void *context, char *cause) {
  (void)context;
  (void)cause;
}

static int on_message(void *context, char *topic, int length, MQTTClient_message *message) {
  (void)context;
  (void)length;
  MQTTClient_freeMessage(&message);
  MQTTClient_free(topic);
  return 1;
}

// With callbacks the library serves the connection in a thread of its own.
static void create(void) {
  char address[64];
  MQTTClient_createOptions options = MQTTClient_createOptions_initializer;
  if (client)
    return;
  options.MQTTVersion = version;
  snprintf(address, sizeof address, "tcp://127.0.0.1:%d", broker_port);
  MQTTClient_createWithOptions(&client, address, client_id, MQTTCLIENT_PERSISTENCE_NONE, NULL,
                               &options);
  MQTTClient_setCallbacks(client, NULL, on_lost, on_message, NULL);
}

static void do_open(void) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  create();
  options.connectTimeout = 10;
  answer("MQTTClient_connect", "%d", MQTTClient_connect(client, &options));
}

static void do_open5(void) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer5;
  MQTTResponse response;
  version = MQTTVERSION_5;
  create();
  options.connectTimeout = 10;
  response = MQTTClient_connect5(client, &options, NULL, NULL);
  answer("MQTTClient_connect5", "%d", response.reasonCode);
  MQTTResponse_free(response);
}

static void do_ask(void) {
  create();
  answer("MQTTClient_isConnected", "%d", MQTTClient_isConnected(client));
}

static void do_close(void) {
  answer("MQTTClient_disconnect", "%d", MQTTClient_disconnect(client, 1000));
}

static void do_destroy(void) {
  MQTTClient_destroy(&client);
  client = NULL;
  answer("MQTTClient_destroy", "done");
}

int main(int argc, char **argv) {
  static const struct command commands[] = {
      {"open", do_open},   {"open5", do_open5},     {"ask", do_ask},
      {"close", do_close}, {"destroy", do_destroy},
  };
  return SERVE(argc, argv, commands, NULL);
}
