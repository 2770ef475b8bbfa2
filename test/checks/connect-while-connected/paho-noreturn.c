// RUN: %check %s
//===- paho-noreturn.c - functions that do not return -------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

extern _Noreturn void exit(int status);
extern _Noreturn void abort(void);
extern __attribute__((noreturn)) void panic(const char *text);
extern void report(const char *text);

static void die(const char *text) {
  report(text);
  exit(1);
}

static void die_deeper(const char *text) {
  if (text)
    die(text);
  abort();
}

static void complain(const char *text, int fatal) {
  if (fatal)
    exit(1);
  (void)text;
}

static void spin(void) {
  for (;;)
    ;
}

void marked_bad(MQTTClient client, Opts *o) {
  if (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
    exit(1);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void marked_ok(MQTTClient client, Opts *o) {
  if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
    exit(0);
  MQTTClient_connect(client, o);
}

void attribute_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (!MQTTClient_isConnected(client))
    panic("offline");
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void attribute_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (MQTTClient_isConnected(client))
    panic("online already");
  MQTTClient_connect(client, o);
}

void inferred_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc != MQTTCLIENT_SUCCESS)
    die("connect");
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void inferred_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc == MQTTCLIENT_SUCCESS)
    die("connected by mistake");
  MQTTClient_connect(client, o);
}

void inferred_deep_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc != MQTTCLIENT_SUCCESS)
    die_deeper("connect");
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void inferred_deep_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc == MQTTCLIENT_SUCCESS)
    die_deeper("connected by mistake");
  MQTTClient_connect(client, o);
}

void sometimes_returns_bad(MQTTClient client, Opts *o, int fatal) {
  MQTTClient_connect(client, o);
  complain("late", fatal);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void sometimes_returns_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  complain("late", 1);
  MQTTClient_connect(client, o);
}

void endless_loop_bad(MQTTClient client, Opts *o, int halt) {
  MQTTClient_connect(client, o);
  if (halt)
    spin();
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void endless_loop_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  spin();
  MQTTClient_connect(client, o);
}

void trap_bad(MQTTClient client, Opts *o, int broken) {
  MQTTClient_connect(client, o);
  if (broken)
    __builtin_trap();
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void trap_ok(MQTTClient client, Opts *o, int up) {
  if (up)
    MQTTClient_connect(client, o);
  if (up)
    __builtin_trap();
  MQTTClient_connect(client, o);
}
