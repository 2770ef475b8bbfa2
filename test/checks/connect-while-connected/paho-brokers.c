// RUN: %check %s
//===- paho-brokers.c - several brokers, several handles ----------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define URI_A "tcp://a.example:1883"
#define URI_B "tcp://b.example:1883"

void options_list_bad(MQTTClient client, Opts *list, int n) {
  for (int i = 0; i < n; i++)
    MQTTClient_connect(client, &list[i]);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void options_list_ok(MQTTClient client, Opts *list, int n) {
  for (int i = 0; i < n; i++) {
    if (MQTTClient_connect(client, &list[i]) == MQTTCLIENT_SUCCESS)
      break;
  }
}

void server_names_bad(MQTTClient client, Opts *o, char *const *uris, int n) {
  for (int i = 0; i < n; i++) {
    o->serverURIs = &uris[i];
    o->serverURIcount = 1;
    if (MQTTClient_connect(client, o) != MQTTCLIENT_SUCCESS)
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      o->connectTimeout += 5;
  }
}

void server_names_ok(MQTTClient client, Opts *o, char *const *uris, int n) {
  int rc = -1;
  for (int i = 0; rc != MQTTCLIENT_SUCCESS && i < n; i++) {
    o->serverURIs = &uris[i];
    o->serverURIcount = 1;
    rc = MQTTClient_connect(client, o);
  }
}

void primary_and_backup_bad(MQTTClient client, Opts *primary, Opts *backup) {
  int rc = MQTTClient_connect(client, primary);
  if (rc == MQTTCLIENT_SUCCESS)
    rc = MQTTClient_connect(client, backup);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void primary_and_backup_ok(MQTTClient client, Opts *primary, Opts *backup) {
  int rc = MQTTClient_connect(client, primary);
  if (rc != MQTTCLIENT_SUCCESS)
    rc = MQTTClient_connect(client, backup);
}

void back_to_primary_bad(MQTTClient client, Opts *primary, Opts *backup, int better) {
  MQTTClient_connect(client, backup);
  if (better)
    MQTTClient_connect(client, primary);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void back_to_primary_ok(MQTTClient client, Opts *primary, Opts *backup, int better) {
  MQTTClient_connect(client, backup);
  if (better) {
    MQTTClient_disconnect(client, 1000);
    MQTTClient_connect(client, primary);
  }
}

void make_before_break_bad(MQTTClient current, MQTTClient next, Opts *o) {
  MQTTClient_connect(current, o);
  MQTTClient_connect(next, o);
  MQTTClient_disconnect(current, 0);
  MQTTClient_connect(next, o);
  // warning@-1: 'next' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void make_before_break_ok(MQTTClient current, MQTTClient next, Opts *o) {
  MQTTClient_connect(current, o);
  MQTTClient_connect(next, o);
  MQTTClient_disconnect(current, 0);
  current = next;
  MQTTClient_publish(current, "t", 1, "x", 0, 0, NULL);
}

void handle_per_broker_bad(Opts *o) {
  MQTTClient a, b;
  MQTTClient_create(&a, URI_A, "dev-a", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&b, URI_B, "dev-b", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (MQTTClient_connect(a, o) != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(b, o);
  MQTTClient_connect(a, o);
  // warning@-1: 'a' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void handle_per_broker_ok(Opts *o) {
  MQTTClient a, b;
  MQTTClient_create(&a, URI_A, "dev-a", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&b, URI_B, "dev-b", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (MQTTClient_connect(a, o) != MQTTCLIENT_SUCCESS)
    MQTTClient_connect(b, o);
  else
    MQTTClient_connect(b, o);
}

void versions_bad(MQTTClient client, Opts *o) {
  o->MQTTVersion = MQTTVERSION_3_1_1;
  int rc = MQTTClient_connect(client, o);
  o->MQTTVersion = MQTTVERSION_3_1;
  if (rc != 1)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void versions_ok(MQTTClient client, Opts *o) {
  o->MQTTVersion = MQTTVERSION_3_1_1;
  int rc = MQTTClient_connect(client, o);
  o->MQTTVersion = MQTTVERSION_3_1;
  if (rc == 1)
    MQTTClient_connect(client, o);
}

void best_of_all_bad(MQTTClient client, Opts *list, int n) {
  int best = -1;
  for (int i = 0; i < n; i++) {
    if (MQTTClient_connect(client, &list[i]) == MQTTCLIENT_SUCCESS) {
      best = i;
      break;
    }
  }
  if (best >= 0)
    MQTTClient_connect(client, &list[best]);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void best_of_all_ok(MQTTClient client, Opts *list, int n) {
  int best = -1;
  for (int i = 0; i < n; i++) {
    if (MQTTClient_connect(client, &list[i]) == MQTTCLIENT_SUCCESS) {
      best = i;
      MQTTClient_disconnect(client, 0);
    }
  }
  if (best >= 0)
    MQTTClient_connect(client, &list[best]);
}
