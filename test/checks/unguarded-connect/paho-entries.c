// RUN: %check %s -check=iot-unguarded-connect
//===- paho-entries.c - Functions that are entered again ----------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

extern void every(unsigned seconds, void (*run)(void));
extern void on_press(void (*run)(void *context), void *context);
extern int thread_start(void *(*body)(void *), void *context);

static Opts Options = MQTTClient_connectOptions_initializer;

static MQTTClient Report;
static MQTTClient Digest;

void external_function_bad(void) {
  MQTTClient_connect(Report, &Options);
  // warning@-1: 'Report' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  MQTTClient_publish(Report, "report", 1, "x", 0, 0, NULL);
}

void external_function_ok(void) {
  MQTTClient_connect(Digest, &Options);
  MQTTClient_publish(Digest, "digest", 1, "x", 0, 0, NULL);
  MQTTClient_disconnect(Digest, 1000);
}

static MQTTClient Tick;
static MQTTClient Tock;

static void timer_bad(void) {
  MQTTClient_connect(Tick, &Options);
  // warning@-1: 'Tick' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  MQTTClient_publish(Tick, "tick", 1, "x", 0, 0, NULL);
}

static void timer_ok(void) {
  if (!MQTTClient_isConnected(Tock))
    MQTTClient_connect(Tock, &Options);
  MQTTClient_publish(Tock, "tock", 1, "x", 0, 0, NULL);
}

static MQTTClient Button;
static MQTTClient Knob;

static void pressed_bad(void *context) {
  (void)context;
  MQTTClient_connect(Button, &Options);
  // warning@-1: 'Button' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  MQTTClient_publish(Button, "pressed", 1, "x", 0, 0, NULL);
}

static void pressed_ok(void *context) {
  (void)context;
  MQTTClient_connect(Knob, &Options);
  MQTTClient_publish(Knob, "pressed", 1, "x", 0, 0, NULL);
  MQTTClient_disconnect(Knob, 1000);
}

struct command {
  const char *name;
  void (*run)(void);
};

static MQTTClient Console;
static MQTTClient Shell;

static void command_open_bad(void) {
  MQTTClient_connect(Console, &Options);
  // warning@-1: 'Console' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void command_open_ok(void) {
  if (MQTTClient_isConnected(Shell))
    return;
  MQTTClient_connect(Shell, &Options);
}

const struct command Commands[] = {
    {"open", command_open_bad},
    {"open-shell", command_open_ok},
};

static MQTTClient Uploader;
static MQTTClient Downloader;

static void *upload_bad(void *context) {
  MQTTClient_connect(Uploader, &Options);
  // warning@-1: 'Uploader' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  MQTTClient_publish(Uploader, "file", 1, context, 0, 0, NULL);
  return NULL;
}

static void *download_ok(void *context) {
  MQTTClient_connect(Downloader, &Options);
  MQTTClient_subscribe(Downloader, context, 0);
  MQTTClient_disconnect(Downloader, 1000);
  return NULL;
}

int start_upload(const char *file) { return thread_start(upload_bad, (void *)file); }
int start_download(const char *file) { return thread_start(download_ok, (void *)file); }

MQTTClient Shared;
MQTTClient SharedGuarded;

void external_variable_bad(void) {
  MQTTClient_connect(Shared, &Options);
  // warning@-1: 'Shared' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void external_variable_ok(void) {
  if (!MQTTClient_isConnected(SharedGuarded))
    MQTTClient_connect(SharedGuarded, &Options);
}

void static_local_bad(void) {
  static MQTTClient local;
  MQTTClient_connect(local, &Options);
  // warning@-1: 'local' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void static_local_ok(void) {
  static MQTTClient local;
  MQTTClient_connect(local, &Options);
  MQTTClient_disconnect(local, 0);
}

static MQTTClient Inner;
static MQTTClient Outer;

static void open_inner(void) {
  MQTTClient_connect(Inner, &Options);
  // warning@-1: 'Inner' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void open_outer(void) { MQTTClient_connect(Outer, &Options); }

void helper_without_close_bad(void) { open_inner(); }

void helper_with_close_ok(void) {
  open_outer();
  MQTTClient_publish(Outer, "t", 1, "x", 0, 0, NULL);
  MQTTClient_disconnect(Outer, 0);
}

static MQTTClient Deep;
static MQTTClient Flat;

static void connect_deep(int tries) {
  while (tries-- > 0)
    if (MQTTClient_connect(Deep, &Options) == MQTTCLIENT_SUCCESS)
      // warning@-1: 'Deep' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
      return;
}

static void open_deep(void) { connect_deep(3); }

void two_levels_bad(void) { open_deep(); }

static void connect_flat(int tries) {
  while (tries-- > 0)
    if (MQTTClient_connect(Flat, &Options) == MQTTCLIENT_SUCCESS)
      return;
}

static void open_flat(void) {
  if (!MQTTClient_isConnected(Flat))
    connect_flat(3);
}

void two_levels_ok(void) { open_flat(); }

static MQTTClient Board;

void loop(void) {
  MQTTClient_connect(Board, &Options);
  // warning@-1: 'Board' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  MQTTClient_publish(Board, "state", 1, "x", 0, 0, NULL);
  MQTTClient_yield();
}

int main(void) {
  every(60, timer_bad);
  every(60, timer_ok);
  on_press(pressed_bad, NULL);
  on_press(pressed_ok, NULL);
  return 0;
}
