// RUN: %check %s
//===- idioms-alike.c - code that only looks like a second open ---*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define URI "tcp://hub.example:1883"

struct entry {
  const char *key;
  MQTTClient client;
  struct entry *next;
};

extern _Noreturn void exit(int status);

void idiom26_exclusive_bad(MQTTClient client, Opts *o, int version) {
  if (version == MQTTVERSION_5)
    MQTTClient_connect5(client, o, NULL, NULL);
  if (version >= MQTTVERSION_3_1_1)
    MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom26_exclusive_ok(MQTTClient client, Opts *o, int version) {
  if (version == MQTTVERSION_5)
    MQTTClient_connect5(client, o, NULL, NULL);
  if (version != MQTTVERSION_5)
    MQTTClient_connect(client, o);
}

void idiom27_several_objects_bad(MQTTClient *clients, Opts *o, int n) {
  MQTTClient *first = clients;
  for (int i = 0; i < n; i++)
    MQTTClient_connect(*first, o);
    // warning@-1: '*first' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom27_several_objects_ok(MQTTClient *clients, Opts *o, int n) {
  for (int i = 0; i < n; i++)
    MQTTClient_connect(clients[i], o);
}

static struct entry *find(struct entry *list, const char *key) {
  for (; list; list = list->next) {
    if (list->key == key)
      return list;
  }
  return NULL;
}

void idiom28_registry_bad(struct entry *list, const char *key, Opts *o) {
  struct entry *e = find(list, key);
  if (!e)
    return;
  MQTTClient_connect(e->client, o);
  MQTTClient_connect(e->client, o);
  // warning@-1: 'e->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom28_registry_ok(struct entry *list, struct entry *fresh, const char *key, Opts *o) {
  struct entry *e = find(list, key);
  if (e)
    return;
  if (MQTTClient_create(&fresh->client, URI, key, MQTTCLIENT_PERSISTENCE_NONE, NULL) != 0)
    return;
  MQTTClient_connect(fresh->client, o);
}

int idiom29_two_steps_bad(Opts *o) {
  MQTTClient client;
  int rc = MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (rc == 0)
    rc = MQTTClient_connect(client, o);
  if (rc == 0)
    rc = MQTTClient_connect(client, o);
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  return rc;
}

int idiom29_two_steps_ok(Opts *o) {
  MQTTClient client;
  int rc = MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  if (rc == 0)
    rc = MQTTClient_connect(client, o);
  if (rc == 0)
    rc = MQTTClient_subscribe(client, "t", 1);
  return rc;
}

void idiom30_brokers_bad(MQTTClient client, Opts *brokers, int n) {
  int found = 0;
  for (int i = 0; i < n && !found; i++)
    found = MQTTClient_connect(client, &brokers[i]) != MQTTCLIENT_SUCCESS;
    // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom30_brokers_ok(MQTTClient client, Opts *brokers, int n) {
  int found = 0;
  for (int i = 0; i < n && !found; i++)
    found = MQTTClient_connect(client, &brokers[i]) == MQTTCLIENT_SUCCESS;
}

void idiom31_reassigned_bad(MQTTClient a, MQTTClient b, Opts *o) {
  MQTTClient current = a;
  MQTTClient_connect(current, o);
  current = b;
  current = a;
  MQTTClient_connect(current, o);
  // warning@-1: 'current' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom31_reassigned_ok(MQTTClient a, MQTTClient b, Opts *o) {
  MQTTClient current = a;
  MQTTClient_connect(current, o);
  current = b;
  MQTTClient_connect(current, o);
}

static void stop(int rc) {
  if (rc > 0)
    exit(rc);
  exit(1);
}

static void maybe_stop(int rc) {
  if (rc > 0)
    exit(rc);
}

void idiom32_stops_bad(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc == MQTTCLIENT_SUCCESS)
    maybe_stop(rc);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom32_stops_ok(MQTTClient client, Opts *o) {
  int rc = MQTTClient_connect(client, o);
  if (rc == MQTTCLIENT_SUCCESS)
    stop(rc);
  MQTTClient_connect(client, o);
}
