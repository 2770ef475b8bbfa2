// RUN: %check %s
//===- mosq-objects.c - Which client is meant ---------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

void audit(const char *text);
void take_client(struct mosquitto *mosq);
void take_slot(struct mosquitto **slot);

void two_clients_bad(void) {
  struct mosquitto *a = mosquitto_new("a", true, NULL);
  struct mosquitto *b = mosquitto_new("b", true, NULL);
  mosquitto_connect(a, "host", 1883, 60);
  mosquitto_connect(b, "host", 1883, 60);
  mosquitto_disconnect(b);
  mosquitto_connect(a, "host", 1883, 60);
  // warning@-1: 'a' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void two_clients_ok(void) {
  struct mosquitto *a = mosquitto_new("a", true, NULL);
  struct mosquitto *b = mosquitto_new("b", true, NULL);
  mosquitto_connect(a, "host", 1883, 60);
  mosquitto_connect(b, "host", 1883, 60);
  mosquitto_disconnect(a);
  mosquitto_connect(a, "host", 1883, 60);
}

void two_parameters_ok(struct mosquitto *a, struct mosquitto *b) {
  mosquitto_connect(a, "host", 1883, 60);
  mosquitto_connect(b, "host", 1883, 60);
}

void destroys_the_other_bad(void) {
  struct mosquitto *a = mosquitto_new("a", true, NULL);
  struct mosquitto *b = mosquitto_new("b", true, NULL);
  mosquitto_connect(a, "host", 1883, 60);
  mosquitto_destroy(b);
  mosquitto_connect(a, "host", 1883, 60);
  // warning@-1: 'a' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  mosquitto_destroy(a);
}

void destroys_the_same_ok(void) {
  struct mosquitto *a = mosquitto_new("a", true, NULL);
  struct mosquitto *b = mosquitto_new("b", true, NULL);
  mosquitto_connect(a, "host", 1883, 60);
  mosquitto_destroy(a);
  a = mosquitto_new("a", true, NULL);
  mosquitto_connect(a, "host", 1883, 60);
  mosquitto_destroy(b);
  mosquitto_destroy(a);
}

void array_same_element_bad(struct mosquitto *clients[2]) {
  mosquitto_connect(clients[0], "host", 1883, 60);
  mosquitto_connect(clients[0], "host", 1883, 60);
  // warning@-1: 'clients[0]' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void array_other_element_ok(struct mosquitto *clients[2]) {
  mosquitto_connect(clients[0], "host", 1883, 60);
  mosquitto_connect(clients[1], "host", 1883, 60);
}

void array_loop_fixed_index_bad(struct mosquitto **clients, int n) {
  for (int i = 0; i < n; ++i)
    mosquitto_connect(clients[0], "host", 1883, 60);
  // warning@-1: 'clients[0]' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void array_loop_ok(struct mosquitto **clients, int n) {
  for (int i = 0; i < n; ++i)
    mosquitto_connect(clients[i], "host", 1883, 60);
}

void array_same_index_bad(struct mosquitto **clients, int i) {
  mosquitto_connect(clients[i], "host", 1883, 60);
  mosquitto_connect(clients[i], "host", 1883, 60);
  // warning@-1: 'clients[i]' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void array_index_moves_on_ok(struct mosquitto **clients, int i) {
  mosquitto_connect(clients[i], "host", 1883, 60);
  ++i;
  mosquitto_connect(clients[i], "host", 1883, 60);
}

void pointer_walks_ok(struct mosquitto **clients, int n) {
  for (struct mosquitto **p = clients; p != clients + n; ++p)
    mosquitto_connect(*p, "host", 1883, 60);
}

void alias_bad(struct mosquitto *mosq) {
  struct mosquitto *same = mosq;
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_connect(same, "host", 1883, 60);
  // warning@-1: 'same' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void closed_through_alias_ok(struct mosquitto *mosq) {
  struct mosquitto *same = mosq;
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_disconnect(same);
  mosquitto_connect(mosq, "host", 1883, 60);
}

void alias_set_back_bad(struct mosquitto *a, struct mosquitto *b) {
  struct mosquitto *current = a;
  mosquitto_connect(current, "host", 1883, 60);
  current = b;
  mosquitto_subscribe(current, NULL, "t", 0);
  current = a;
  mosquitto_connect(current, "host", 1883, 60);
  // warning@-1: 'current' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void alias_moves_on_ok(struct mosquitto *a, struct mosquitto *b) {
  struct mosquitto *current = a;
  mosquitto_connect(current, "host", 1883, 60);
  current = b;
  mosquitto_connect(current, "host", 1883, 60);
}

void alias_chosen_bad(struct mosquitto *a, struct mosquitto *b, bool first) {
  struct mosquitto *current = first ? a : b;
  mosquitto_connect(current, "host", 1883, 60);
  if (first)
    mosquitto_connect(a, "host", 1883, 60);
  // warning@-1: 'a' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void alias_chosen_ok(struct mosquitto *a, struct mosquitto *b, bool first) {
  struct mosquitto *current = first ? a : b;
  mosquitto_connect(current, "host", 1883, 60);
  if (!first)
    mosquitto_connect(a, "host", 1883, 60);
}

void swapped_bad(struct mosquitto *a, struct mosquitto *b) {
  mosquitto_connect(a, "host", 1883, 60);
  struct mosquitto *old = a;
  a = b;
  b = old;
  mosquitto_connect(b, "host", 1883, 60);
  // warning@-1: 'b' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void swapped_ok(struct mosquitto *a, struct mosquitto *b) {
  mosquitto_connect(a, "host", 1883, 60);
  struct mosquitto *old = a;
  a = b;
  b = old;
  mosquitto_connect(a, "host", 1883, 60);
}

struct device {
  struct mosquitto *mosq;
  const char *name;
};

struct gateway {
  struct device up;
  struct device down;
};

void member_bad(struct device *dev) {
  mosquitto_connect(dev->mosq, "host", 1883, 60);
  mosquitto_connect(dev->mosq, "host", 1883, 60);
  // warning@-1: 'dev->mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void member_ok(struct device *dev) {
  mosquitto_connect(dev->mosq, "host", 1883, 60);
  mosquitto_disconnect(dev->mosq);
  mosquitto_connect(dev->mosq, "host", 1883, 60);
}

void member_through_pointer_bad(struct mosquitto *mosq) {
  struct device dev = {mosq, "dev"};
  struct device *same = &dev;
  mosquitto_connect(dev.mosq, "host", 1883, 60);
  mosquitto_connect(same->mosq, "host", 1883, 60);
  // warning@-1: 'same->mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void member_through_pointer_ok(struct mosquitto *mosq) {
  struct device dev = {mosq, "dev"};
  struct device *same = &dev;
  mosquitto_connect(dev.mosq, "host", 1883, 60);
  mosquitto_disconnect(same->mosq);
  mosquitto_connect(dev.mosq, "host", 1883, 60);
}

void initialised_member_bad(struct mosquitto *mosq) {
  struct device dev = {mosq, "dev"};
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_connect(dev.mosq, "host", 1883, 60);
  // warning@-1: 'dev.mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void initialised_member_ok(struct mosquitto *mosq, struct mosquitto *other) {
  struct device dev = {other, "dev"};
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_connect(dev.mosq, "host", 1883, 60);
}

void struct_copy_bad(struct device *dev) {
  struct device copy = *dev;
  mosquitto_connect(dev->mosq, "host", 1883, 60);
  mosquitto_connect(copy.mosq, "host", 1883, 60);
  // warning@-1: 'copy.mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void struct_copy_ok(struct device *dev) {
  struct device copy = *dev;
  mosquitto_connect(dev->mosq, "host", 1883, 60);
  mosquitto_disconnect(copy.mosq);
  mosquitto_connect(dev->mosq, "host", 1883, 60);
}

void nested_member_bad(struct gateway *gw) {
  mosquitto_connect(gw->up.mosq, "host", 1883, 60);
  mosquitto_connect(gw->up.mosq, "host", 1884, 60);
  // warning@-1: 'gw->up.mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void nested_member_ok(struct gateway *gw) {
  mosquitto_connect(gw->up.mosq, "host", 1883, 60);
  mosquitto_connect(gw->down.mosq, "host", 1884, 60);
}

void two_devices_bad(struct device *one, struct device *two) {
  struct device *dev = one;
  mosquitto_connect(dev->mosq, "host", 1883, 60);
  mosquitto_connect(two->mosq, "host", 1883, 60);
  mosquitto_connect(one->mosq, "host", 1883, 60);
  // warning@-1: 'one->mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void two_devices_ok(struct device *one, struct device *two) {
  struct device *dev = one;
  mosquitto_connect(dev->mosq, "host", 1883, 60);
  mosquitto_connect(two->mosq, "host", 1883, 60);
}

void pointer_to_variable_bad(struct mosquitto *mosq) {
  struct mosquitto **slot = &mosq;
  mosquitto_connect(*slot, "host", 1883, 60);
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void pointer_to_variable_ok(struct mosquitto *mosq, struct mosquitto *other) {
  struct mosquitto **slot = &mosq;
  mosquitto_connect(mosq, "host", 1883, 60);
  *slot = other;
  mosquitto_connect(mosq, "host", 1883, 60);
}

void unknown_callee_elsewhere_bad(void) {
  struct mosquitto *mosq = mosquitto_new("dev", true, NULL);
  mosquitto_connect(mosq, "host", 1883, 60);
  audit("opened");
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  mosquitto_destroy(mosq);
}

void unknown_callee_takes_client_ok(void) {
  struct mosquitto *mosq = mosquitto_new("dev", true, NULL);
  mosquitto_connect(mosq, "host", 1883, 60);
  take_client(mosq);
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_destroy(mosq);
}

void unknown_callee_takes_address_ok(void) {
  struct mosquitto *mosq = mosquitto_new("dev", true, NULL);
  mosquitto_connect(mosq, "host", 1883, 60);
  take_slot(&mosq);
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_destroy(mosq);
}

void unknown_function_pointer_ok(void (*hook)(struct mosquitto *)) {
  struct mosquitto *mosq = mosquitto_new("dev", true, NULL);
  mosquitto_connect(mosq, "host", 1883, 60);
  hook(mosq);
  mosquitto_connect(mosq, "host", 1883, 60);
  mosquitto_destroy(mosq);
}

void unknown_callee_takes_member_bad(void) {
  struct device dev = {mosquitto_new("dev", true, NULL), "dev"};
  mosquitto_connect(dev.mosq, "host", 1883, 60);
  audit(dev.name);
  mosquitto_connect(dev.mosq, "host", 1883, 60);
  // warning@-1: 'dev.mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  mosquitto_destroy(dev.mosq);
}

void unknown_callee_takes_member_client_ok(void) {
  struct device dev = {mosquitto_new("dev", true, NULL), "dev"};
  mosquitto_connect(dev.mosq, "host", 1883, 60);
  take_client(dev.mosq);
  mosquitto_connect(dev.mosq, "host", 1883, 60);
  mosquitto_destroy(dev.mosq);
}

static struct mosquitto *Client;

void global_bad(void) {
  mosquitto_connect(Client, "host", 1883, 60);
  mosquitto_connect(Client, "host", 1883, 60);
  // warning@-1: 'Client' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void global_ok(void) {
  mosquitto_connect(Client, "host", 1883, 60);
  mosquitto_disconnect(Client);
  mosquitto_connect(Client, "host", 1883, 60);
}

void global_null_test_bad(void) {
  if (!Client)
    return;
  mosquitto_connect(Client, "host", 1883, 60);
  if (Client)
    mosquitto_connect(Client, "host", 1883, 60);
  // warning@-1: 'Client' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void global_null_test_ok(void) {
  if (!Client)
    return;
  mosquitto_connect(Client, "host", 1883, 60);
  if (!Client)
    mosquitto_connect(Client, "host", 1883, 60);
}

void init_client_ok(void) { Client = mosquitto_new("dev", true, NULL); }
