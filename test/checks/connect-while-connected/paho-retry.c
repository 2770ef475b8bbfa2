// RUN: %check %s
//===- paho-retry.c - retry until the broker answers --------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define URI "tcp://hub.example:1883"

extern unsigned sleep(unsigned seconds);

void while_not_ok_bad(MQTTClient client, Opts *o) {
  while (MQTTClient_connect(client, o) != MQTTCLIENT_FAILURE)
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    ;
}

void while_not_ok_ok(MQTTClient client, Opts *o) {
  while (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
    ;
}

void stored_result_bad(MQTTClient client, Opts *o) {
  int rc = 1;
  while (rc != MQTTCLIENT_SUCCESS) {
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    rc = MQTTClient_setCommandTimeout(client, 100);
  }
}

void stored_result_ok(MQTTClient client, Opts *o) {
  int rc = 1;
  while (rc != MQTTCLIENT_SUCCESS)
    rc = MQTTClient_connect(client, o);
}

void do_while_bad(MQTTClient client, Opts *o) {
  int rc;
  do {
    rc = MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  } while (rc == 0);
}

void do_while_ok(MQTTClient client, Opts *o) {
  int rc;
  do {
    rc = MQTTClient_connect(client, o);
  } while (rc != 0);
}

void back_off_bad(Opts *o) {
  MQTTClient client;
  unsigned delay = 1;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  for (int i = 0; i < 8; i++) {
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    sleep(delay);
    delay *= 2;
  }
}

void back_off_ok(Opts *o) {
  MQTTClient client;
  unsigned delay = 1;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  while (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS) {
    sleep(delay);
    if (delay < 64)
      delay *= 2;
  }
  MQTTClient_subscribe(client, "t", 1);
}

int bounded_bad(MQTTClient client, Opts *o, int max) {
  int rc = 1;
  for (int i = 0; i < max && rc; i++)
    rc = MQTTClient_connect(client, o);
  if (!rc)
    rc = MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  return rc;
}

int bounded_ok(MQTTClient client, Opts *o, int max) {
  int rc = 1;
  for (int i = 0; i < max && rc; i++)
    rc = MQTTClient_connect(client, o);
  if (rc)
    rc = MQTTClient_connect(client, o);
  return rc;
}

void wrong_constant_bad(MQTTClient client, Opts *o) {
  while (MQTTClient_connect(client, o) != 1)
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    ;
}

void wrong_constant_ok(MQTTClient client, Opts *o) {
  while (MQTTClient_connect(client, o) == 1)
    ;
}

void inverted_bad(MQTTClient client, Opts *o) {
  while (!MQTTClient_connect(client, o))
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    ;
}

void inverted_ok(MQTTClient client, Opts *o) {
  while (MQTTClient_connect(client, o))
    ;
}

void second_step_bad(MQTTClient client, Opts *o) {
  for (;;) {
    if (MQTTClient_connect(client, o) != 0)
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      continue;
    if (MQTTClient_setCommandTimeout(client, 100) == 0)
      break;
  }
}

void second_step_ok(MQTTClient client, Opts *o) {
  for (;;) {
    if (MQTTClient_connect(client, o) != 0)
      continue;
    if (MQTTClient_setCommandTimeout(client, 100) == 0)
      break;
    MQTTClient_disconnect(client, 0);
  }
}

void last_chance_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc != 0)
    rc = MQTTClient_connect(client, o);
  if (rc == 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void last_chance_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc != 0)
    rc = MQTTClient_connect(client, o);
  if (rc != 0)
    MQTTClient_connect(client, o);
}

void success_flag_bad(MQTTClient client, Opts *o) {
  int done = 0;
  while (!done) {
    if (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      done = 1;
  }
}

void success_flag_ok(MQTTClient client, Opts *o) {
  int done = 0;
  while (!done) {
    if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
      done = 1;
  }
}

void until_connected_bad(MQTTClient client, Opts *o) {
  do {
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  } while (MQTTClient_isConnected(client));
}

void until_connected_ok(MQTTClient client, Opts *o) {
  do {
    MQTTClient_connect(client, o);
  } while (!MQTTClient_isConnected(client));
}
