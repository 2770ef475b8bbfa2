//===- paho-mqtt-c-async.c - Driver of Paho MQTT C, asynchronous ----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "driver.h"

#include <MQTTAsync.h>
#include <stdatomic.h>

static MQTTAsync client;
static int automatic;
static _Atomic(const char *) outcome;

static void on_success(void *context, MQTTAsync_successData *data) {
  (void)data;
  outcome = (const char *)context;
}

static void on_failure(void *context, MQTTAsync_failureData *data) {
  (void)context;
  (void)data;
  outcome = "failed";
}

static int on_message(void *context, char *topic, int length, MQTTAsync_message *message) {
  (void)context;
  (void)length;
  MQTTAsync_freeMessage(&message);
  MQTTAsync_free(topic);
  return 1;
}

static void create(void) {
  char address[64];
  if (client)
    return;
  snprintf(address, sizeof address, "tcp://127.0.0.1:%d", broker_port);
  MQTTAsync_create(&client, address, client_id, MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTAsync_setCallbacks(client, NULL, NULL, on_message, NULL);
}

// What the callbacks tell, or that none of them is called.
static void answer_outcome(int milliseconds) {
  for (; milliseconds > 0 && !outcome; milliseconds -= 10)
    sleep_ms(10);
  answer("outcome", "%s", outcome ? outcome : "none");
}

static void do_automatic(void) { automatic = 1; }

static void do_open(void) {
  MQTTAsync_connectOptions options = MQTTAsync_connectOptions_initializer;
  int first;
  create();
  first = !MQTTAsync_isConnected(client);
  // With the default version the library answers a loss with an attempt of its own
  // in MQTT 3.1, whatever automaticReconnect says; see the model.
  options.MQTTVersion = MQTTVERSION_3_1_1;
  options.automaticReconnect = automatic;
  options.minRetryInterval = 1;
  options.maxRetryInterval = 2;
  options.onSuccess = on_success;
  options.onFailure = on_failure;
  options.context = (void *)"connected";
  outcome = NULL;
  answer("MQTTAsync_connect", "%d", MQTTAsync_connect(client, &options));
  answer_outcome(first ? FirstWait : SecondWait);
}

static void do_reopen(void) {
  answer("MQTTAsync_reconnect", "%d", MQTTAsync_reconnect(client));
  sleep_ms(SecondWait);
}

static void do_ask(void) {
  create();
  answer("MQTTAsync_isConnected", "%d", MQTTAsync_isConnected(client));
}

static void do_close(void) {
  MQTTAsync_disconnectOptions options = MQTTAsync_disconnectOptions_initializer;
  options.onSuccess = on_success;
  options.onFailure = on_failure;
  options.context = (void *)"closed";
  outcome = NULL;
  answer("MQTTAsync_disconnect", "%d", MQTTAsync_disconnect(client, &options));
  answer_outcome(FirstWait);
}

static void do_destroy(void) {
  MQTTAsync_destroy(&client);
  client = NULL;
  answer("MQTTAsync_destroy", "done");
}

int main(int argc, char **argv) {
  static const struct command commands[] = {
      {"open", do_open},   {"reopen", do_reopen},   {"ask", do_ask},
      {"close", do_close}, {"destroy", do_destroy}, {"automatic", do_automatic},
  };
  return SERVE(argc, argv, commands, NULL);
}
