// RUN: %check %s -check=iot-*
//===- annotations.c - wrappers that an annotation describes ----*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stdbool.h>
#define IOT(Word) __attribute__((annotate("iot:" Word)))

struct cloud {
  int up;
};
struct cloud *cloud_new(const char *name) IOT("create");
int cloud_open(const char *host, struct cloud *c) IOT("connect");
bool cloud_open_checked(struct cloud *c) IOT("connect:refused");
void cloud_open_void(struct cloud *c) IOT("reconnect:ignored");
int cloud_start(struct cloud *c) IOT("connect-async:replace");
bool cloud_wait(struct cloud *c) IOT("wait");
void cloud_send(struct cloud *c, const char *text) IOT("operation");
void cloud_close(struct cloud *c) IOT("disconnect");
int cloud_is_open(const struct cloud *c) IOT("query");
bool cloud_connected(const struct cloud *c) IOT("is-connected");
void cloud_free(struct cloud **c) IOT("destroy");
int cloud_make(const char *name, struct cloud **c) IOT("create+connect");

typedef unsigned long slot_t;
int slot_open(slot_t slot) IOT("connect:undefined");
void slot_close(slot_t slot) IOT("disconnect");

int modem_open(const char *broker) IOT("connect:protocol");
void modem_close(void) IOT("disconnect");

void number_bad(struct cloud *c) {
  if (cloud_open("a", c) == 0)
    cloud_open("a", c);
    // warning@-1: 'c' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}
void number_right(struct cloud *c) {
  if (cloud_open("a", c) != 0)
    cloud_open("a", c);
}

void truth_bad(struct cloud *c) {
  if (cloud_open_checked(c))
    cloud_open_checked(c);
    // warning@-1: 'c' may already be connected here; the library refuses the second open with an error
}
void truth_right(struct cloud *c) {
  if (!cloud_open_checked(c))
    cloud_open_checked(c);
}

void void_bad(struct cloud *c) {
  cloud_open_void(c);
  cloud_send(c, "text");
  cloud_open_void(c);
  // warning@-1: 'c' may already be connected here; the library ignores the second open
}
void void_right(struct cloud *c) {
  cloud_open_void(c);
  cloud_close(c);
  cloud_open_void(c);
}

void async_bad(struct cloud *c) {
  cloud_start(c);
  if (!cloud_is_open(c))
    cloud_start(c);
    // warning@-1: 'c' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}
void async_right(struct cloud *c) {
  cloud_start(c);
  if (!cloud_wait(c))
    cloud_start(c);
}

void query_bad(struct cloud *c) {
  if (cloud_connected(c))
    cloud_open("a", c);
    // warning@-1: 'c' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}
void query_right(struct cloud *c) {
  cloud_open("a", c);
  if (!cloud_connected(c) && !cloud_is_open(c))
    cloud_open("a", c);
}

void made_bad(void) {
  struct cloud *c = cloud_new("device");
  cloud_open("a", c);
  cloud_open("a", c);
  // warning@-1: 'c' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  cloud_free(&c);
}
void made_right(void) {
  struct cloud *c = cloud_new("device");
  cloud_open("a", c);
  cloud_free(&c);
  c = cloud_new("device");
  cloud_open("a", c);
}

void slot_made_bad(void) {
  struct cloud *c;
  if (cloud_make("a", &c) == 0)
    cloud_open("a", c);
    // warning@-1: 'c' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}
void slot_made_right(void) {
  struct cloud *c;
  if (cloud_make("a", &c) == 0) {
    cloud_close(c);
    cloud_open("a", c);
  }
}

void number_handle_bad(slot_t slot) {
  slot_open(slot);
  slot_open(slot);
  // warning@-1: 'slot' may already be connected here; the library does not define what a second open does
}
void number_handle_right(slot_t slot, slot_t other) {
  slot_open(slot);
  slot_open(other);
  slot_close(slot);
  slot_open(slot);
}

void hidden_bad(void) {
  modem_open("a");
  modem_open("b");
  // warning@-1: 'modem_open' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
  modem_close();
}
void hidden_right(void) {
  modem_open("a");
  modem_close();
  modem_open("b");
  modem_close();
}

// The wrapper may write the object that it is handed.
void field_right(struct cloud *c) {
  c->up = 0;
  cloud_open("a", c);
  if (!c->up && !cloud_is_open(c))
    cloud_open("a", c);
}

static struct cloud *station;
void tick(void) {
  cloud_open("a", station);
  // warning@-1: 'station' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}
