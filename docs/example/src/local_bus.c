//===- local_bus.c - The bus of the plant, libmosquitto -------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "gateway.h"

#include <mosquitto.h>
#include <stdbool.h>
#include <stddef.h>

enum { KeepAlive = 60, LoopTimeout = 1000 };

static void on_reading(struct mosquitto *bus, void *context,
                       const struct mosquitto_message *message) {
  (void)bus;
  (void)context;
  store_reading(message->topic, message->payload, message->payloadlen);
}

// Right: the second address only when the first one failed.
bool bus_open(struct mosquitto *bus) {
  int result = mosquitto_connect(bus, config_broker_address(), config_broker_port(), KeepAlive);
  if (result != MOSQ_ERR_SUCCESS)
    result = mosquitto_connect(bus, config_backup_address(), config_broker_port(), KeepAlive);
  return result == MOSQ_ERR_SUCCESS;
}

// The fault: the test is the wrong way round.
bool bus_open_inverted(struct mosquitto *bus) {
  int result = mosquitto_connect(bus, config_broker_address(), config_broker_port(), KeepAlive);
  if (result == MOSQ_ERR_SUCCESS)
    // wrong: here the first one succeeded
    result = mosquitto_connect(bus, config_backup_address(), config_broker_port(), KeepAlive);
  return result == MOSQ_ERR_SUCCESS;
}

// Right: reconnects when the loop says that the connection is gone.
void bus_run(struct mosquitto *bus) {
  int attempt = 0;
  mosquitto_message_callback_set(bus, on_reading);
  if (!bus_open(bus))
    return;
  for (;;) {
    int result = mosquitto_loop(bus, LoopTimeout, 1);
    if (result == MOSQ_ERR_SUCCESS) {
      attempt = 0;
      continue;
    }
    if (result != MOSQ_ERR_CONN_LOST && result != MOSQ_ERR_NO_CONN)
      break;
    back_off(++attempt);
    mosquitto_reconnect(bus);
  }
  mosquitto_disconnect(bus);
}
