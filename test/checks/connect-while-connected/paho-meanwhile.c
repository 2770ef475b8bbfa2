// RUN: %check %s -check=iot-connect-while-connected
//===- paho-meanwhile.c - What others write meanwhile -------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

void timer_every(int ms, void (*run)(void *), void *context);
void delay_ms(int ms);
int sleep(unsigned seconds);
int read_sensor(char *buffer, int size);
void log_info(const char *format, ...);

struct link {
  MQTTClient client;
  int up;
};

static int Wanted;
static void want(void *context) {
  (void)context;
  Wanted = 1;
}

int asked_bad(MQTTClient client) {
  Wanted = 0;
  timer_every(1000, want, 0);
  MQTTClient_connect(client, 0);
  delay_ms(5000);
  if (Wanted)
    return MQTTClient_connect(client, 0);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  return 0;
}

static int Unwanted;

int asked_ok(MQTTClient client) {
  Unwanted = 0;
  MQTTClient_connect(client, 0);
  log_info("connected %d", Unwanted);
  if (Unwanted)
    return MQTTClient_connect(client, 0);
  return 0;
}

// An interrupt of another source calls it.
static volatile int Reload;
void request_reload(void) { Reload = 1; }

void serve_bad(MQTTClient client) {
  MQTTClient_connect(client, 0);
  Reload = 0;
  for (;;) {
    if (Reload)
      MQTTClient_connect(client, 0);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

// What is handed over by value is the callee's own.
static int open_copy(struct link l) {
  l.up = 1;
  return MQTTClient_connect(l.client, 0);
}

void copy_bad(struct link *l) {
  l->up = 0;
  if (open_copy(*l) == MQTTCLIENT_SUCCESS && !l->up)
    MQTTClient_connect(l->client, 0);
  // warning@-1: 'l->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void clear_copy(struct link l) {
  l.up = 0;
  MQTTClient_isConnected(l.client);
}

void copy_ok(struct link *l) {
  MQTTClient_connect(l->client, 0);
  l->up = 1;
  clear_copy(*l);
  if (!l->up)
    MQTTClient_connect(l->client, 0);
}

// A function of one's own may be named like the library's.
void MQTTClient_restart_bad(MQTTClient client) {
  MQTTClient_connect(client, 0);
  MQTTClient_connect(client, 0);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void sensor_bad(MQTTClient client) {
  char buffer[8];
  MQTTClient_connect(client, 0);
  if (read_sensor(buffer, sizeof buffer) > 0)
    MQTTClient_connect(client, 0);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}
