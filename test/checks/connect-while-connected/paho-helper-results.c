// RUN: %check %s
//===- paho-helper-results.c --------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define URI "tcp://hub.example:1883"

typedef enum { ST_OK, ST_AGAIN, ST_FATAL } status;

struct session {
  MQTTClient client;
  int last_error;
};

static int pass_on(MQTTClient client, Opts *o) { return MQTTClient_connect(client, o); }

static int is_up(MQTTClient client, Opts *o) {
  return MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS;
}

static int checked(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc != MQTTCLIENT_SUCCESS)
    return -1;
  return 0;
}

static status mapped(MQTTClient client, Opts *o) {
  switch (MQTTClient_connect(client, o)) {
  case MQTTCLIENT_SUCCESS:
    return ST_OK;
  case MQTTCLIENT_FAILURE:
    return ST_AGAIN;
  default:
    return ST_FATAL;
  }
}

static void stored_error(struct session *s, Opts *o) {
  s->last_error = MQTTClient_connect(s->client, o);
}

static int with_retries(MQTTClient client, Opts *o, int tries) {
  while (tries-- > 0) {
    if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
      return 1;
  }
  return 0;
}

static int open_and_subscribe(MQTTClient client, Opts *o) {
  if (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
    return -1;
  if (MQTTClient_setCommandTimeout(client, 50) != MQTTCLIENT_SUCCESS)
    return -2;
  return 0;
}

static int open_or_close(MQTTClient client, Opts *o) {
  if (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
    return -1;
  if (MQTTClient_setCommandTimeout(client, 50) != MQTTCLIENT_SUCCESS) {
    MQTTClient_disconnect(client, 0);
    return -2;
  }
  return 0;
}

static MQTTClient make(Opts *o) {
  MQTTClient client;
  if (MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL) != 0)
    return NULL;
  if (o)
    MQTTClient_connect(client, o);
  return client;
}

void passed_on_bad(MQTTClient client, Opts *o) {
  if (pass_on(client, o) == MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void passed_on_ok(MQTTClient client, Opts *o) {
  if (pass_on(client, o) != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
}

void bool_result_bad(MQTTClient client, Opts *o) {
  if (is_up(client, o))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void bool_result_ok(MQTTClient client, Opts *o) {
  if (!is_up(client, o))
    MQTTClient_connect(client, o);
}

void checked_result_bad(MQTTClient client, Opts *o) {
  int rc = checked(client, o);
  if (rc >= 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void checked_result_ok(MQTTClient client, Opts *o) {
  int rc = checked(client, o);
  if (rc < 0)
    MQTTClient_connect(client, o);
}

void mapped_result_bad(MQTTClient client, Opts *o) {
  if (mapped(client, o) != ST_FATAL)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void mapped_result_ok(MQTTClient client, Opts *o) {
  if (mapped(client, o) == ST_AGAIN)
    MQTTClient_connect(client, o);
}

void switched_result_bad(MQTTClient client, Opts *o) {
  switch (mapped(client, o)) {
  case ST_OK:
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  case ST_AGAIN:
  case ST_FATAL:
    break;
  }
}

void switched_result_ok(MQTTClient client, Opts *o) {
  switch (mapped(client, o)) {
  case ST_OK:
    break;
  case ST_AGAIN:
  case ST_FATAL:
    MQTTClient_connect(client, o);
    break;
  }
}

void stored_in_session_bad(struct session *s, Opts *o) {
  stored_error(s, o);
  if (s->last_error == 0)
    MQTTClient_connect(s->client, o);
    // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void stored_in_session_ok(struct session *s, Opts *o) {
  stored_error(s, o);
  if (s->last_error != 0)
    MQTTClient_connect(s->client, o);
}

void retried_inside_bad(MQTTClient client, Opts *o, Opts *other) {
  if (with_retries(client, o, 5))
    MQTTClient_connect(client, other);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void retried_inside_ok(MQTTClient client, Opts *o, Opts *other) {
  if (!with_retries(client, o, 5))
    MQTTClient_connect(client, other);
}

void half_failed_bad(MQTTClient client, Opts *o) {
  if (open_and_subscribe(client, o) != 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void half_failed_ok(MQTTClient client, Opts *o) {
  if (open_or_close(client, o) != 0)
    MQTTClient_connect(client, o);
}

void which_failure_bad(MQTTClient client, Opts *o) {
  if (open_and_subscribe(client, o) == -2)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void which_failure_ok(MQTTClient client, Opts *o) {
  if (open_and_subscribe(client, o) == -1)
    MQTTClient_connect(client, o);
}

void factory_bad(Opts *o) {
  MQTTClient client = make(o);
  if (o && client)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void factory_ok(Opts *o) {
  MQTTClient client = make(NULL);
  if (client)
    MQTTClient_connect(client, o);
}

void ignored_result_bad(MQTTClient client, Opts *o) {
  (void)is_up(client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void ignored_result_ok(MQTTClient client, Opts *o) {
  (void)is_up(client, o);
  MQTTClient_disconnect(client, 0);
  MQTTClient_connect(client, o);
}

static int try_each(MQTTClient a, MQTTClient b, Opts *o, MQTTClient *used) {
  if (MQTTClient_connect(a, o) == MQTTCLIENT_SUCCESS) {
    *used = a;
    return 0;
  }
  *used = b;
  return MQTTClient_connect(b, o);
}

void out_handle_bad(MQTTClient a, MQTTClient b, Opts *o) {
  MQTTClient used;
  if (try_each(a, b, o, &used) == 0)
    MQTTClient_connect(used, o);
    // warning@-1: 'used' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void out_handle_ok(MQTTClient a, MQTTClient b, Opts *o) {
  MQTTClient used;
  if (try_each(a, b, o, &used) != 0)
    MQTTClient_connect(used, o);
}
