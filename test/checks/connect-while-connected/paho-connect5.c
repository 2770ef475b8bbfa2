// RUN: %check %s
//===- paho-connect5.c - MQTT 5 connects and their reason codes ---*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

void reason_code_bad(MQTTClient client, Opts *o) {
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  if (response.reasonCode == MQTTREASONCODE_SUCCESS)
    MQTTClient_connect5(client, o, NULL, NULL);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void reason_code_ok(MQTTClient client, Opts *o) {
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  if (response.reasonCode != MQTTREASONCODE_SUCCESS)
    MQTTClient_connect5(client, o, NULL, NULL);
}

void assigned_response_bad(MQTTClient client, Opts *o) {
  MQTTResponse response = MQTTResponse_initializer;
  response = MQTTClient_connect5(client, o, NULL, NULL);
  if (!response.reasonCode)
    MQTTClient_connect5(client, o, NULL, NULL);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void assigned_response_ok(MQTTClient client, Opts *o) {
  MQTTResponse response = MQTTResponse_initializer;
  response = MQTTClient_connect5(client, o, NULL, NULL);
  if (response.reasonCode)
    MQTTClient_connect5(client, o, NULL, NULL);
}

void direct_member_bad(MQTTClient client, Opts *o) {
  if (MQTTClient_connect5(client, o, NULL, NULL).reasonCode == MQTTREASONCODE_SUCCESS)
    MQTTClient_connect5(client, o, NULL, NULL);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void direct_member_ok(MQTTClient client, Opts *o) {
  if (MQTTClient_connect5(client, o, NULL, NULL).reasonCode != MQTTREASONCODE_SUCCESS)
    MQTTClient_connect5(client, o, NULL, NULL);
}

void copied_reason_bad(MQTTClient client, Opts *o) {
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  enum MQTTReasonCodes reason = response.reasonCode;
  MQTTResponse_free(response);
  if (reason == MQTTREASONCODE_SUCCESS)
    MQTTClient_connect5(client, o, NULL, NULL);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void copied_reason_ok(MQTTClient client, Opts *o) {
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  enum MQTTReasonCodes reason = response.reasonCode;
  MQTTResponse_free(response);
  if (reason != MQTTREASONCODE_SUCCESS)
    MQTTClient_connect5(client, o, NULL, NULL);
}

void retry_bad(MQTTClient client, Opts *o) {
  MQTTResponse response;
  do {
    response = MQTTClient_connect5(client, o, NULL, NULL);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  } while (response.reasonCode != MQTTREASONCODE_SERVER_BUSY);
}

void retry_ok(MQTTClient client, Opts *o) {
  MQTTResponse response;
  do {
    response = MQTTClient_connect5(client, o, NULL, NULL);
  } while (response.reasonCode == MQTTREASONCODE_SERVER_BUSY);
}

void error_range_bad(MQTTClient client, Opts *o) {
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  if (response.reasonCode < MQTTREASONCODE_UNSPECIFIED_ERROR)
    MQTTClient_connect5(client, o, NULL, NULL);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void error_range_ok(MQTTClient client, Opts *o) {
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  if (response.reasonCode >= MQTTREASONCODE_UNSPECIFIED_ERROR)
    MQTTClient_connect5(client, o, NULL, NULL);
}

void switched_reason_bad(MQTTClient client, Opts *o, Opts *other) {
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  switch (response.reasonCode) {
  case MQTTREASONCODE_USE_ANOTHER_SERVER:
  case MQTTREASONCODE_SUCCESS:
    MQTTClient_connect5(client, other, NULL, NULL);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  default:
    break;
  }
}

void switched_reason_ok(MQTTClient client, Opts *o, Opts *other) {
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  switch (response.reasonCode) {
  case MQTTREASONCODE_USE_ANOTHER_SERVER:
  case MQTTREASONCODE_SERVER_MOVED:
    MQTTClient_connect5(client, other, NULL, NULL);
    break;
  default:
    break;
  }
}

void other_member_bad(MQTTClient client, Opts *o) {
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  if (response.reasonCodeCount == 0)
    MQTTClient_connect5(client, o, NULL, NULL);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void other_member_ok(MQTTClient client, Opts *o) {
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  if (response.reasonCodeCount == 0 && response.reasonCode != MQTTREASONCODE_SUCCESS)
    MQTTClient_connect5(client, o, NULL, NULL);
}

static int open5(MQTTClient client, Opts *o) {
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  int failed = response.reasonCode != MQTTREASONCODE_SUCCESS;
  MQTTResponse_free(response);
  return failed;
}

void wrapped_bad(MQTTClient client, Opts *o) {
  if (!open5(client, o))
    MQTTClient_connect5(client, o, NULL, NULL);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void wrapped_ok(MQTTClient client, Opts *o) {
  if (open5(client, o))
    MQTTClient_connect5(client, o, NULL, NULL);
}

void closed5_bad(MQTTClient client, Opts *o) {
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  if (response.reasonCode != MQTTREASONCODE_SUCCESS)
    MQTTClient_disconnect5(client, 0, MQTTREASONCODE_UNSPECIFIED_ERROR, NULL);
  MQTTClient_connect5(client, o, NULL, NULL);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void closed5_ok(MQTTClient client, Opts *o) {
  MQTTResponse response = MQTTClient_connect5(client, o, NULL, NULL);
  if (response.reasonCode == MQTTREASONCODE_SUCCESS)
    MQTTClient_disconnect5(client, 0, MQTTREASONCODE_NORMAL_DISCONNECTION, NULL);
  MQTTClient_connect5(client, o, NULL, NULL);
}

void fall_back_to_311_bad(MQTTClient client, Opts *o5, Opts *o) {
  MQTTResponse response = MQTTClient_connect5(client, o5, NULL, NULL);
  if (response.reasonCode != MQTTREASONCODE_UNSUPPORTED_PROTOCOL_VERSION)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void fall_back_to_311_ok(MQTTClient client, Opts *o5, Opts *o) {
  MQTTResponse response = MQTTClient_connect5(client, o5, NULL, NULL);
  if (response.reasonCode == MQTTREASONCODE_UNSUPPORTED_PROTOCOL_VERSION)
    MQTTClient_connect(client, o);
}
