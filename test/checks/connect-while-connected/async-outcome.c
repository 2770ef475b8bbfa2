// RUN: %check %s
//===- async-outcome.c --------------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTAsync.h"

typedef MQTTAsync_connectOptions Opts;

struct session {
  MQTTAsync client;
  int rc;
};

void started_bad(MQTTAsync client, Opts *o) {
  if (MQTTAsync_connect(client, o) == MQTTASYNC_SUCCESS)
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void started_ok(MQTTAsync client, Opts *o) {
  if (MQTTAsync_connect(client, o) != MQTTASYNC_SUCCESS)
    MQTTAsync_connect(client, o);
}

void stored_bad(MQTTAsync client, Opts *o) {
  int rc = MQTTAsync_connect(client, o);
  if (rc >= 0)
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void stored_ok(MQTTAsync client, Opts *o) {
  int rc = MQTTAsync_connect(client, o);
  if (rc < 0)
    MQTTAsync_connect(client, o);
}

void retry_bad(MQTTAsync client, Opts *o) {
  int rc;
  do {
    rc = MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
  } while (rc == MQTTASYNC_SUCCESS);
}

void retry_ok(MQTTAsync client, Opts *o) {
  int rc;
  do {
    rc = MQTTAsync_connect(client, o);
  } while (rc != MQTTASYNC_SUCCESS);
}

void switched_bad(MQTTAsync client, Opts *o) {
  switch (MQTTAsync_connect(client, o)) {
  case MQTTASYNC_NULL_PARAMETER:
    return;
  default:
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
  }
}

void switched_ok(MQTTAsync client, Opts *o) {
  switch (MQTTAsync_connect(client, o)) {
  case MQTTASYNC_SUCCESS:
    return;
  default:
    MQTTAsync_connect(client, o);
  }
}

static int start(MQTTAsync client, Opts *o) {
  return MQTTAsync_connect(client, o) == MQTTASYNC_SUCCESS;
}

void helper_bad(MQTTAsync client, Opts *o) {
  if (start(client, o))
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void helper_ok(MQTTAsync client, Opts *o) {
  if (!start(client, o))
    MQTTAsync_connect(client, o);
}

void kept_in_struct_bad(struct session *s, Opts *o) {
  s->rc = MQTTAsync_connect(s->client, o);
  if (s->rc != MQTTASYNC_FAILURE)
    MQTTAsync_connect(s->client, o);
    // warning@-1: 's->client' may already be connected here; the library ignores the second open
}

void kept_in_struct_ok(struct session *s, Opts *o) {
  s->rc = MQTTAsync_connect(s->client, o);
  if (s->rc == MQTTASYNC_FAILURE)
    MQTTAsync_connect(s->client, o);
}

void fall_back_bad(MQTTAsync client, Opts *tls, Opts *plain, int insecure) {
  int rc = MQTTAsync_connect(client, tls);
  if (rc || insecure)
    MQTTAsync_connect(client, plain);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void fall_back_ok(MQTTAsync client, Opts *tls, Opts *plain, int insecure) {
  int rc = MQTTAsync_connect(client, tls);
  if (rc && insecure)
    MQTTAsync_connect(client, plain);
}

void reconnect_result_bad(MQTTAsync client, Opts *o) {
  if (!MQTTAsync_reconnect(client))
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void reconnect_result_ok(MQTTAsync client, Opts *o) {
  if (MQTTAsync_reconnect(client))
    MQTTAsync_connect(client, o);
}

void send_says_lost_bad(MQTTAsync client, Opts *o) {
  MQTTAsync_connect(client, o);
  if (MQTTAsync_send(client, "t", 1, "x", 0, 0, NULL) == MQTTASYNC_SUCCESS)
    MQTTAsync_connect(client, o);
    // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void send_says_lost_ok(MQTTAsync client, Opts *o) {
  if (MQTTAsync_send(client, "t", 1, "x", 0, 0, NULL) == MQTTASYNC_DISCONNECTED)
    MQTTAsync_connect(client, o);
}
