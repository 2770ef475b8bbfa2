// RUN: %check %s -check=iot-unguarded-connect
//===- mosq-statics.c - What static initialisers lead to --------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

#include <stdbool.h>

struct state {
  struct mosquitto *m;
  bool on;
};

static struct state direct, table, changed, other;
static struct state *const same = &direct;

void pointer_ok(void) {
  if (!direct.on && mosquitto_connect(same->m, "h", 1883, 60) == 0)
    same->on = true;
}

struct api {
  int (*open)(struct state *);
};
struct device {
  const char *name;
  struct {
    const struct api *api;
    struct state *data;
  } parts;
};

static int open_ok(struct state *s) {
  int rc = mosquitto_connect(s->m, "h", 1883, 60);
  s->on = rc == 0;
  return rc;
}

static const struct api calls = {open_ok};
static const struct device station = {"station", {&calls, &table}};

void nested_ok(void) {
  if (!table.on)
    station.parts.api->open(station.parts.data);
}

static struct state *now = &changed;

void changes(void) { now = &other; }

void changed_bad(void) {
  if (!changed.on && mosquitto_connect(now->m, "h", 1883, 60) == 0)
    // warning@-1: 'now->m' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    now->on = true;
}
