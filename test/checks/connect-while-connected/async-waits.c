// RUN: %check %s
//===- async-waits.c - Loops and helpers that wait ----------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <semaphore.h>
#include <unistd.h>

#include "MQTTAsync.h"

typedef MQTTAsync_connectOptions Opts;

static void pause_for(unsigned ms) { usleep(ms * 1000); }

// The loop ends because the library says that the connection is lost.
static volatile int Lost;

static void on_lost(void *context, char *cause) {
  (void)context, (void)cause;
  Lost = 1;
}

int until_lost_ok(MQTTAsync client, Opts *o) {
  MQTTAsync_setCallbacks(client, NULL, on_lost, NULL, NULL);
  Lost = 0;
  MQTTAsync_connect(client, o);
  while (!Lost)
    usleep(1000);
  return MQTTAsync_connect(client, o);
}

static volatile int LostToo;

static void on_lost_too(void *context, char *cause) {
  (void)context, (void)cause;
  LostToo = 1;
}

int until_lost_by_helper_ok(MQTTAsync client, Opts *o) {
  MQTTAsync_setCallbacks(client, NULL, on_lost_too, NULL, NULL);
  LostToo = 0;
  MQTTAsync_connect(client, o);
  while (!LostToo)
    pause_for(1);
  return MQTTAsync_connect(client, o);
}

// …or that it is open.
static volatile int Open;

static void on_success(void *context, MQTTAsync_successData *data) {
  (void)context, (void)data;
  Open = 1;
}

int until_open_bad(MQTTAsync client, Opts *o) {
  o->onSuccess = on_success;
  Open = 0;
  MQTTAsync_connect(client, o);
  while (!Open)
    pause_for(1);
  return MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

// A handler that only ends the wait tells by that how the open has ended.
static sem_t Failed;
static sem_t Done;

static void on_failure_posts(void *context, MQTTAsync_failureData *data) {
  (void)context, (void)data;
  sem_post(&Failed);
}

static void on_success_posts(void *context, MQTTAsync_successData *data) {
  (void)context, (void)data;
  sem_post(&Done);
}

int after_failure_ok(MQTTAsync client, Opts *o) {
  o->onFailure = on_failure_posts;
  MQTTAsync_connect(client, o);
  sem_wait(&Failed);
  return MQTTAsync_connect(client, o);
}

int after_success_bad(MQTTAsync client, Opts *o) {
  o->onSuccess = on_success_posts;
  MQTTAsync_connect(client, o);
  sem_wait(&Done);
  return MQTTAsync_connect(client, o);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}
