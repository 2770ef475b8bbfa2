// RUN: %check %s -check=iot-connect-while-connected
//===- async-semaphore.c - Waits that end with the outcome --------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTAsync.h"
#include "MQTTClient.h"

#include <semaphore.h>
#include <stddef.h>

// Idiom 22: the open is waited for.
static sem_t Done;
static int Good;

static void on_up(void *context, MQTTAsync_successData *response) {
  (void)context, (void)response;
  Good = 1;
  sem_post(&Done);
}

static void on_failed(void *context, MQTTAsync_failureData *response) {
  (void)context, (void)response;
  Good = 0;
  sem_post(&Done);
}

void wait_ok(MQTTAsync client) {
  MQTTAsync_connectOptions o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = on_up;
  o.onFailure = on_failed;
  MQTTAsync_connect(client, &o);
  sem_wait(&Done);
  if (!Good)
    MQTTAsync_connect(client, &o);
}

void wait_bad(MQTTAsync client) {
  MQTTAsync_connectOptions o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = on_up;
  o.onFailure = on_failed;
  MQTTAsync_connect(client, &o);
  sem_wait(&Done);
  if (Good)
    MQTTAsync_connect(client, &o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

// Without a handle there is no connection.
void nothing_ok(void) {
  MQTTClient client = NULL;
  if (MQTTClient_isConnected(client))
    MQTTClient_connect(client, 0);
}

#define CONNECT(link) MQTTClient_connect((link)->client, 0)

struct link {
  MQTTClient client;
};

void macro_bad(struct link *l) {
  CONNECT(l);
  CONNECT(l);
  // warning@-1: '(l)->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}
