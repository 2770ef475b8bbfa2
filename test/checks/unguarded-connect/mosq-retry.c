// RUN: %check %s -check=iot-unguarded-connect
//===- mosq-retry.c - Retries and recovery ------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

extern unsigned int sleep(unsigned int seconds);
extern bool network_is_up(void);

static struct mosquitto *Stubborn;
static struct mosquitto *Settled;
static bool SettledUp;

void retry_unguarded_bad(void) {
  while (mosquitto_connect(Stubborn, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    // warning@-1: 'Stubborn' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    sleep(1);
}

void retry_guarded_ok(void) {
  if (SettledUp)
    return;
  while (mosquitto_connect(Settled, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    sleep(1);
  SettledUp = true;
}

static struct mosquitto *Three;
static struct mosquitto *Few;
static bool FewUp;

int three_tries_bad(void) {
  int rc = MOSQ_ERR_NO_CONN;
  for (int i = 0; i < 3 && rc != MOSQ_ERR_SUCCESS; ++i)
    rc = mosquitto_connect(Three, "host", 1883, 60);
  // warning@-1: 'Three' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  return rc;
}

int few_tries_ok(void) {
  int rc = MOSQ_ERR_NO_CONN;
  if (FewUp)
    return MOSQ_ERR_SUCCESS;
  for (int i = 0; i < 3 && rc != MOSQ_ERR_SUCCESS; ++i)
    rc = mosquitto_connect(Few, "host", 1883, 60);
  FewUp = rc == MOSQ_ERR_SUCCESS;
  return rc;
}

static struct mosquitto *Pumped;
static struct mosquitto *Watched;

void loop_result_ignored_bad(void) {
  mosquitto_loop(Pumped, 100, 1);
  mosquitto_reconnect(Pumped);
  // warning@-1: 'Pumped' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void loop_result_means_loss_ok(void) {
  if (mosquitto_loop(Watched, 100, 1) != MOSQ_ERR_SUCCESS)
    mosquitto_reconnect(Watched);
}

static struct mosquitto *Polled;
static struct mosquitto *Published;

void publish_then_connect_bad(void) {
  if (network_is_up())
    mosquitto_connect(Polled, "host", 1883, 60);
  // warning@-1: 'Polled' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  mosquitto_publish(Polled, NULL, "t", 1, "x", 1, false);
}

void publish_says_no_connection_ok(void) {
  int rc = mosquitto_publish(Published, NULL, "t", 1, "x", 1, false);
  if (rc == MOSQ_ERR_NO_CONN || rc == MOSQ_ERR_CONN_LOST)
    mosquitto_reconnect(Published);
}

static struct mosquitto *Backup;
static struct mosquitto *Fallback;
static bool FallbackUp;

void two_hosts_bad(void) {
  if (mosquitto_connect(Backup, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    // warning@-1: 'Backup' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    mosquitto_connect(Backup, "backup", 1883, 60);
}

void two_hosts_ok(void) {
  if (FallbackUp)
    return;
  FallbackUp = mosquitto_connect(Fallback, "host", 1883, 60) == MOSQ_ERR_SUCCESS ||
               mosquitto_connect(Fallback, "backup", 1883, 60) == MOSQ_ERR_SUCCESS;
}

static struct mosquitto *Recursive;
static struct mosquitto *Bounded;

static bool open_recursive(int tries) {
  if (mosquitto_connect(Recursive, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    // warning@-1: 'Recursive' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    return true;
  return tries > 0 && open_recursive(tries - 1);
}

void recursion_bad(void) { open_recursive(5); }

static bool open_bounded(int tries) {
  if (mosquitto_connect(Bounded, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    return true;
  return tries > 0 && open_bounded(tries - 1);
}

void recursion_ok(void) {
  mosquitto_disconnect(Bounded);
  open_bounded(5);
}

static struct mosquitto *Endless;
static struct mosquitto *Ended;

void thread_leaves_open_bad(bool (*more)(void)) {
  mosquitto_connect(Endless, "host", 1883, 60);
  // warning@-1: 'Endless' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  while (more())
    if (mosquitto_loop(Endless, -1, 1) != MOSQ_ERR_SUCCESS)
      mosquitto_reconnect(Endless);
}

void thread_closes_ok(bool (*more)(void)) {
  mosquitto_connect(Ended, "host", 1883, 60);
  while (more())
    if (mosquitto_loop(Ended, -1, 1) != MOSQ_ERR_SUCCESS)
      mosquitto_reconnect(Ended);
  mosquitto_disconnect(Ended);
}

static struct mosquitto *Cycled;
static struct mosquitto *Chained;
static int CycledStep;
static int ChainedStep;

void step_bad(void) {
  switch (CycledStep) {
  case 0:
    if (mosquitto_connect(Cycled, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
      // warning@-1: 'Cycled' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
      CycledStep = 1;
    break;
  case 1:
    mosquitto_publish(Cycled, NULL, "t", 1, "x", 0, false);
    CycledStep = 0;
    break;
  }
}

void step_ok(void) {
  switch (ChainedStep) {
  case 0:
    if (mosquitto_connect(Chained, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
      ChainedStep = 1;
    break;
  case 1:
    mosquitto_publish(Chained, NULL, "t", 1, "x", 0, false);
    ChainedStep = 2;
    break;
  case 2:
    mosquitto_disconnect(Chained);
    ChainedStep = 0;
    break;
  }
}
