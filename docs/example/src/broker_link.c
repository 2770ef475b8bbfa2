//===- broker_link.c - Connection to the site's broker, Paho MQTT C -------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "gateway.h"

#include <MQTTClient.h>
#include <stdbool.h>
#include <stddef.h>

enum { Attempts = 5, CloseTimeout = 1000 };

// Right: ends with the first success.
bool broker_open(MQTTClient client) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  for (int attempt = 0; attempt < Attempts; ++attempt) {
    if (MQTTClient_connect(client, &options) == MQTTCLIENT_SUCCESS)
      return true;
    back_off(attempt);
  }
  return false;
}

// The fault: the loop goes on after a success.
bool broker_open_every_time(MQTTClient client) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  bool connected = false;
  for (int attempt = 0; attempt < Attempts; ++attempt) {
    // wrong: an earlier attempt may have succeeded
    if (MQTTClient_connect(client, &options) == MQTTCLIENT_SUCCESS)
      connected = true;
    back_off(attempt);
  }
  return connected;
}

// Right: asks before it connects.
void broker_keep(MQTTClient client) {
  if (!MQTTClient_isConnected(client))
    broker_open(client);
}

// Right: new credentials need a new connection, and the old one is closed.
void broker_change_user(MQTTClient client, const char *user) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  options.username = user;
  if (MQTTClient_isConnected(client))
    MQTTClient_disconnect(client, CloseTimeout);
  MQTTClient_connect(client, &options);
}

// The fault: only one of the two branches closes.
void broker_change_user_late(MQTTClient client, const char *user, bool now) {
  MQTTClient_connectOptions options = MQTTClient_connectOptions_initializer;
  if (!broker_open(client))
    return;
  options.username = user;
  if (now)
    MQTTClient_disconnect(client, CloseTimeout);
  // wrong: without `now` the connection is still open
  MQTTClient_connect(client, &options);
}
