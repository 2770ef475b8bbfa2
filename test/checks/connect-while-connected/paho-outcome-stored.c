// RUN: %check %s
//===- paho-outcome-stored.c --------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

struct attempt {
  int rc;
  int count;
};

void compared_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc == MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void compared_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
}

void much_later_bad(MQTTClient client, Opts *o, int *counts, int n) {
  int rc = MQTTClient_connect(client, o);
  for (int i = 0; i < n; i++)
    counts[i] = 0;
  if (!rc)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void much_later_ok(MQTTClient client, Opts *o, int *counts, int n) {
  int rc = MQTTClient_connect(client, o);
  for (int i = 0; i < n; i++)
    counts[i] = 0;
  if (rc)
    MQTTClient_connect(client, o);
}

void copied_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  int status = rc;
  rc = 0;
  if (status == 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void copied_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  int status = rc;
  rc = 0;
  if (status != 0)
    MQTTClient_connect(client, o);
}

void overwritten_bad(MQTTClient client, MQTTClient backup, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  rc = MQTTClient_connect(backup, o);
  if (rc != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void overwritten_ok(MQTTClient client, MQTTClient backup, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  rc = MQTTClient_connect(backup, o);
  if (rc != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(backup, o);
}

void result_of_other_call_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc == 0) {
    rc = MQTTClient_setCommandTimeout(client, 100);
    if (rc != 0)
      MQTTClient_connect(client, o);
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void result_of_other_call_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc != 0) {
    rc = MQTTClient_setCommandTimeout(client, 100);
    if (rc == 0)
      MQTTClient_connect(client, o);
  }
}

void positive_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc <= 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void positive_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc > 0)
    MQTTClient_connect(client, o);
}

void negative_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc >= 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void negative_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc < 0)
    MQTTClient_connect(client, o);
}

void one_error_code_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc != MQTTCLIENT_FAILURE)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void one_error_code_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc == MQTTCLIENT_FAILURE)
    MQTTClient_connect(client, o);
}

void in_struct_bad(MQTTClient client, Opts *o) {
  struct attempt a = {0, 0};
  a.rc = MQTTClient_connect(client, o);
  a.count++;
  if (a.rc == MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void in_struct_ok(MQTTClient client, Opts *o) {
  struct attempt a = {0, 0};
  a.rc = MQTTClient_connect(client, o);
  a.count++;
  if (a.rc != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
}

void through_pointer_bad(MQTTClient client, Opts *o, int *rc) {
  *rc = MQTTClient_connect(client, o);
  if (*rc == 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void through_pointer_ok(MQTTClient client, Opts *o, int *rc) {
  *rc = MQTTClient_connect(client, o);
  if (*rc != 0)
    MQTTClient_connect(client, o);
}

void conditional_store_bad(MQTTClient client, Opts *o, int warm) {
  int rc = 1;
  if (warm)
    rc = MQTTClient_connect(client, o);
  if (warm && rc == 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void conditional_store_ok(MQTTClient client, Opts *o, int warm) {
  int rc = 1;
  if (warm)
    rc = MQTTClient_connect(client, o);
  if (rc != 0)
    MQTTClient_connect(client, o);
}

void two_results_bad(MQTTClient a, MQTTClient b, Opts *o) {
  int ra = MQTTClient_connect(a, o);
  int rb = MQTTClient_connect(b, o);
  if (rb != 0)
    MQTTClient_connect(b, o);
  if (ra == 0)
    MQTTClient_connect(a, o);
    // warning@-1: 'a' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void two_results_ok(MQTTClient a, MQTTClient b, Opts *o) {
  int ra = MQTTClient_connect(a, o);
  int rb = MQTTClient_connect(b, o);
  if (rb != 0)
    MQTTClient_connect(b, o);
  if (ra != 0)
    MQTTClient_connect(a, o);
}

void preset_failure_bad(MQTTClient client, Opts *o, int dry_run) {
  int rc = MQTTClient_connect(client, o);
  if (dry_run)
    rc = MQTTCLIENT_FAILURE;
  if (rc == MQTTCLIENT_FAILURE)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void preset_failure_ok(MQTTClient client, Opts *o, int dry_run) {
  int rc = MQTTCLIENT_FAILURE;
  if (!dry_run)
    rc = MQTTClient_connect(client, o);
  if (rc == MQTTCLIENT_FAILURE)
    MQTTClient_connect(client, o);
}
