// RUN: %check %s
//===- paho-arrays.c - clients in arrays --------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define URI "tcp://hub.example:1883"
#define COUNT 4

struct node {
  MQTTClient client;
  int up;
};

struct fleet {
  MQTTClient members[COUNT];
  int size;
};

MQTTClient g_pool[COUNT];

void constant_index_bad(MQTTClient *clients, Opts *o) {
  MQTTClient_connect(clients[0], o);
  MQTTClient_connect(clients[0], o);
  // warning@-1: 'clients[0]' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void constant_index_ok(MQTTClient *clients, Opts *o) {
  MQTTClient_connect(clients[0], o);
  MQTTClient_connect(clients[1], o);
}

void same_index_bad(MQTTClient *clients, Opts *o, int i) {
  MQTTClient_connect(clients[i], o);
  MQTTClient_connect(clients[i], o);
  // warning@-1: 'clients[i]' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void same_index_ok(MQTTClient *clients, Opts *o, int i) {
  MQTTClient_connect(clients[i], o);
  MQTTClient_connect(clients[i + 1], o);
}

void index_changed_bad(MQTTClient *clients, Opts *o, int i) {
  i++;
  MQTTClient_connect(clients[i], o);
  o->connectTimeout = 5;
  MQTTClient_connect(clients[i], o);
  // warning@-1: 'clients[i]' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void index_changed_ok(MQTTClient *clients, Opts *o, int i) {
  MQTTClient_connect(clients[i], o);
  i++;
  MQTTClient_connect(clients[i], o);
}

void each_once_bad(MQTTClient *clients, Opts *o, int n) {
  for (int i = 0; i < n; i++) {
    MQTTClient_connect(clients[i], o);
    if (clients[i])
      MQTTClient_connect(clients[i], o);
      // warning@-1: 'clients[i]' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void each_once_ok(MQTTClient *clients, Opts *o, int n) {
  for (int i = 0; i < n; i++)
    MQTTClient_connect(clients[i], o);
}

void loop_on_constant_bad(MQTTClient *clients, Opts *o, int n) {
  for (int i = 0; i < n; i++)
    MQTTClient_connect(clients[0], o);
    // warning@-1: 'clients[0]' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void loop_on_constant_ok(MQTTClient *clients, Opts *o) {
  for (int i = 0; i < COUNT; i++)
    MQTTClient_connect(clients[i], o);
}

void global_array_bad(Opts *o) {
  MQTTClient_connect(g_pool[1], o);
  MQTTClient_connect(g_pool[2], o);
  MQTTClient_connect(g_pool[1], o);
  // warning@-1: 'g_pool[1]' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void global_array_ok(Opts *o) {
  MQTTClient_connect(g_pool[1], o);
  MQTTClient_connect(g_pool[2], o);
  MQTTClient_connect(g_pool[3], o);
}

void local_array_bad(Opts *o) {
  MQTTClient clients[2];
  MQTTClient_create(&clients[0], URI, "dev-a", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&clients[1], URI, "dev-b", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(clients[0], o);
  MQTTClient_connect(clients[1], o);
  MQTTClient_connect(clients[1], o);
  // warning@-1: 'clients[1]' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void local_array_ok(Opts *o) {
  MQTTClient clients[2];
  MQTTClient_create(&clients[0], URI, "dev-a", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_create(&clients[1], URI, "dev-b", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(clients[0], o);
  MQTTClient_connect(clients[1], o);
}

void array_of_structs_bad(struct node *nodes, Opts *o, int i) {
  MQTTClient_connect(nodes[i].client, o);
  nodes[i].up = 1;
  MQTTClient_connect(nodes[i].client, o);
  // warning@-1: 'nodes[i].client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void array_of_structs_ok(struct node *nodes, Opts *o, int i) {
  MQTTClient_connect(nodes[i].client, o);
  nodes[i].up = 1;
  if (!nodes[i].up)
    MQTTClient_connect(nodes[i].client, o);
}

void array_in_struct_bad(struct fleet *f, Opts *o) {
  MQTTClient_connect(f->members[2], o);
  f->size++;
  MQTTClient_connect(f->members[2], o);
  // warning@-1: 'f->members[2]' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void array_in_struct_ok(struct fleet *f, Opts *o) {
  for (int i = 0; i < f->size; i++)
    MQTTClient_connect(f->members[i], o);
}

void walking_pointer_bad(MQTTClient *p, Opts *o) {
  MQTTClient_connect(*p, o);
  MQTTClient_connect(*p, o);
  // warning@-1: '*p' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void walking_pointer_ok(MQTTClient *p, Opts *o, int n) {
  while (n-- > 0) {
    MQTTClient_connect(*p, o);
    p++;
  }
}

void element_reference_bad(struct node *nodes, Opts *o, int i) {
  struct node *n = &nodes[i];
  MQTTClient_connect(n->client, o);
  MQTTClient_connect(n->client, o);
  // warning@-1: 'n->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void element_reference_ok(struct node *nodes, Opts *o, int count) {
  for (int i = 0; i < count; i++) {
    struct node *n = &nodes[i];
    MQTTClient_connect(n->client, o);
  }
}

void next_in_list_bad(struct node *n, Opts *o) {
  MQTTClient_connect(n[0].client, o);
  MQTTClient_disconnect(n[1].client, 0);
  MQTTClient_connect(n[0].client, o);
  // warning@-1: 'n[0].client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void next_in_list_ok(struct node *n, Opts *o) {
  MQTTClient_connect(n[0].client, o);
  MQTTClient_disconnect(n[0].client, 0);
  MQTTClient_connect(n[0].client, o);
}
