// RUN: %check %s -check=iot-unguarded-connect
//===- paho-once.c - What runs once, and what again ---------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <stddef.h>

typedef MQTTClient_connectOptions Opts;
typedef int pthread_once_t;

extern int pthread_once(pthread_once_t *once, void (*run)(void));
extern void every(unsigned seconds, void (*run)(void));

#define URI "tcp://hub.example:1883"

static Opts Options = MQTTClient_connectOptions_initializer;

static MQTTClient Repeated;
static MQTTClient Single;

static void open_repeated(void) {
  MQTTClient_connect(Repeated, &Options);
  // warning@-1: 'Repeated' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void open_single(void) { MQTTClient_connect(Single, &Options); }

void main_and_another_bad(void) { open_repeated(); }

void publish_only_ok(void) { MQTTClient_publish(Single, "t", 1, "x", 0, 0, NULL); }

static MQTTClient Armed;
static MQTTClient Started;

static void arm_bad(void) {
  MQTTClient_connect(Armed, &Options);
  // warning@-1: 'Armed' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void start_ok(void) { MQTTClient_connect(Started, &Options); }

static MQTTClient Reopened;
static MQTTClient Kept;

void reopen_what_main_opened_bad(void) {
  MQTTClient_connect(Reopened, &Options);
  // warning@-1: 'Reopened' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  MQTTClient_publish(Reopened, "t", 1, "x", 0, 0, NULL);
  MQTTClient_disconnect(Reopened, 0);
}

void keep_what_main_opened_ok(void) {
  if (!MQTTClient_isConnected(Kept))
    MQTTClient_connect(Kept, &Options);
  MQTTClient_publish(Kept, "t", 1, "x", 0, 0, NULL);
}

static MQTTClient Direct;
static MQTTClient ByOnce;
static pthread_once_t Once;

static void open_direct(void) {
  MQTTClient_connect(Direct, &Options);
  // warning@-1: 'Direct' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void open_by_once(void) { MQTTClient_connect(ByOnce, &Options); }

void called_each_time_bad(void) { open_direct(); }

void called_once_ok(void) { pthread_once(&Once, open_by_once); }

static MQTTClient Forgotten;
static MQTTClient Remembered;

void one_shot_bad(void) {
  static int done;
  if (done)
    return;
  MQTTClient_connect(Forgotten, &Options);
  // warning@-1: 'Forgotten' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void one_shot_ok(void) {
  static int done;
  if (done)
    return;
  done = 1;
  MQTTClient_connect(Remembered, &Options);
}

static MQTTClient Early;
static MQTTClient Late;

int first_call_bad(void) {
  static int first = 1;
  int rc = 0;
  if (first)
    rc = MQTTClient_connect(Early, &Options);
  // warning@-1: 'Early' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  if (rc != MQTTCLIENT_SUCCESS)
    first = 0;
  return rc;
}

int first_call_ok(void) {
  static int first = 1;
  int rc = 0;
  if (first)
    rc = MQTTClient_connect(Late, &Options);
  first = 0;
  return rc;
}

static void set_up(void) {
  MQTTClient_create(&Single, URI, "single", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&Repeated, URI, "repeated", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&Started, URI, "started", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&Reopened, URI, "reopened", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&Kept, URI, "kept", MQTTCLIENT_PERSISTENCE_NONE, NULL);
}

int main(void) {
  set_up();
  open_repeated();
  open_single();
  start_ok();
  MQTTClient_connect(Reopened, &Options);
  MQTTClient_connect(Kept, &Options);
  every(60, arm_bad);
  return 0;
}
