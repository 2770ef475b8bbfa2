// RUN: %check %s
//===- paho-outcome-forms.c ---------------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

typedef enum { LINK_OK, LINK_REFUSED, LINK_NO_NET } link_status;

void negated_bad(MQTTClient client, Opts *o) {
  if (!MQTTClient_connect(client, o))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void negated_ok(MQTTClient client, Opts *o) {
  if (MQTTClient_connect(client, o))
    MQTTClient_connect(client, o);
}

void doubly_negated_bad(MQTTClient client, Opts *o) {
  _Bool failed = !!MQTTClient_connect(client, o);
  if (!failed)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void doubly_negated_ok(MQTTClient client, Opts *o) {
  _Bool failed = !!MQTTClient_connect(client, o);
  if (failed)
    MQTTClient_connect(client, o);
}

void compared_into_bool_bad(MQTTClient client, Opts *o) {
  _Bool up = MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS;
  if (up)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void compared_into_bool_ok(MQTTClient client, Opts *o) {
  _Bool up = MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS;
  if (!up)
    MQTTClient_connect(client, o);
}

void converted_bad(MQTTClient client, Opts *o) {
  _Bool failed = MQTTClient_connect(client, o);
  if (failed == 0)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void converted_ok(MQTTClient client, Opts *o) {
  _Bool failed = MQTTClient_connect(client, o);
  if (failed != 0)
    MQTTClient_connect(client, o);
}

void assigned_in_condition_bad(MQTTClient client, Opts *o) {
  int rc;
  if ((rc = MQTTClient_connect(client, o)) == MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void assigned_in_condition_ok(MQTTClient client, Opts *o) {
  int rc;
  if ((rc = MQTTClient_connect(client, o)) != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(client, o);
}

void yoda_bad(MQTTClient client, Opts *o) {
  if (MQTTCLIENT_SUCCESS == MQTTClient_connect(client, o))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void yoda_ok(MQTTClient client, Opts *o) {
  if (MQTTCLIENT_SUCCESS != MQTTClient_connect(client, o))
    MQTTClient_connect(client, o);
}

void ternary_bad(MQTTClient client, Opts *o) {
  int up = MQTTClient_connect(client, o) == 0 ? 1 : 0;
  if (up)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void ternary_ok(MQTTClient client, Opts *o) {
  int up = MQTTClient_connect(client, o) == 0 ? 1 : 0;
  if (!up)
    MQTTClient_connect(client, o);
}

void ternary_arms_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  rc == 0 ? MQTTClient_connect(client, o) : MQTTClient_disconnect(client, 0);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void ternary_arms_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  rc == 0 ? MQTTClient_disconnect(client, 0) : MQTTClient_connect(client, o);
}

void switched_bad(MQTTClient client, Opts *o) {
  switch (MQTTClient_connect(client, o)) {
  case MQTTCLIENT_SUCCESS:
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  default:
    break;
  }
}

void switched_ok(MQTTClient client, Opts *o) {
  switch (MQTTClient_connect(client, o)) {
  case MQTTCLIENT_SUCCESS:
    break;
  default:
    MQTTClient_connect(client, o);
    break;
  }
}

void switched_codes_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  switch (rc) {
  case 1:
  case 2:
    return;
  case 3:
    MQTTClient_connect(client, o);
    return;
  default:
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    return;
  }
}

void switched_codes_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  switch (rc) {
  case 0:
    return;
  case 1:
  case 2:
    return;
  case 3:
    MQTTClient_connect(client, o);
    return;
  default:
    MQTTClient_connect(client, o);
    return;
  }
}

void mapped_to_enum_bad(MQTTClient client, Opts *o) {
  link_status st = LINK_NO_NET;
  if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
    st = LINK_OK;
  if (st != LINK_NO_NET)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void mapped_to_enum_ok(MQTTClient client, Opts *o) {
  link_status st = LINK_NO_NET;
  if (MQTTClient_connect(client, o) == MQTTCLIENT_SUCCESS)
    st = LINK_OK;
  if (st != LINK_OK)
    MQTTClient_connect(client, o);
}

void mapped_by_chain_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  link_status st;
  if (rc > 0)
    st = LINK_REFUSED;
  else if (rc < 0)
    st = LINK_NO_NET;
  else
    st = LINK_OK;
  if (st == LINK_OK)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void mapped_by_chain_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  link_status st;
  if (rc > 0)
    st = LINK_REFUSED;
  else if (rc < 0)
    st = LINK_NO_NET;
  else
    st = LINK_OK;
  if (st == LINK_REFUSED)
    MQTTClient_connect(client, o);
}

void with_other_condition_bad(MQTTClient client, Opts *o, int force) {
  int rc = MQTTClient_connect(client, o);
  if (rc != 0 || force)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void with_other_condition_ok(MQTTClient client, Opts *o, int force) {
  int rc = MQTTClient_connect(client, o);
  if (rc != 0 && force)
    MQTTClient_connect(client, o);
}

void negated_conjunction_bad(MQTTClient client, Opts *o, int want) {
  int rc = MQTTClient_connect(client, o);
  if (!(rc == 0 && want))
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void negated_conjunction_ok(MQTTClient client, Opts *o, int want) {
  int rc = MQTTClient_connect(client, o);
  if (!(rc == 0 || want))
    MQTTClient_connect(client, o);
}

int returned_early_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc != 0)
    return rc;
  return MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

int returned_early_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc == 0)
    return rc;
  return MQTTClient_connect(client, o);
}
