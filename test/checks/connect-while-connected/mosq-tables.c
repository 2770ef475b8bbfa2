// RUN: %check %s
//===- mosq-tables.c - Constant tables and arrays of arrays -------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

unsigned next_event(void);

struct machine {
  int state;
  struct mosquitto *m;
};
static int none(struct machine *x) { return x->state; }
static int drop(struct machine *x) {
  mosquitto_disconnect(x->m);
  return 0;
}
static int dial_ok(struct machine *x) {
  return mosquitto_connect(x->m, "h", 1883, 30) == MOSQ_ERR_SUCCESS;
}
static int (*const GoodTable[2][2])(struct machine *) = {{dial_ok, none}, {none, drop}};
int good_machine(struct mosquitto *m) {
  struct machine x = {0, m};
  for (;;) {
    unsigned e = next_event();
    if (e < 2)
      x.state = GoodTable[x.state][e](&x);
  }
}

static int dial_bad(struct machine *x) {
  return mosquitto_connect(x->m, "h", 1883, 30) == MOSQ_ERR_SUCCESS;
  // warning@-1: 'x->m' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}
static int (*const BadTable[2][2])(struct machine *) = {{dial_bad, none}, {dial_bad, drop}};
int bad_machine(struct mosquitto *m) {
  struct machine x = {0, m};
  for (;;) {
    unsigned e = next_event();
    if (e < 2)
      x.state = BadTable[x.state][e](&x);
  }
}

// A row for each state and event, looked for.
struct row {
  int state, event, next;
  int (*act)(struct mosquitto *);
};
static int start(struct mosquitto *m) { return mosquitto_connect(m, "h", 1883, 30); }
static int end(struct mosquitto *m) { return mosquitto_disconnect(m); }
static const struct row Rows[] = {{0, 1, 1, start}, {1, 0, 0, end}};
void rows_ok(struct mosquitto *m) {
  int state = 0;
  for (;;) {
    int e = (int)next_event();
    for (int i = 0; i < 2; ++i)
      if (Rows[i].state == state && Rows[i].event == e) {
        if (Rows[i].act(m) == MOSQ_ERR_SUCCESS)
          state = Rows[i].next;
        break;
      }
  }
}
static int start_bad(struct mosquitto *m) {
  return mosquitto_connect(m, "h", 1883, 30);
  // warning@-1: 'm' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}
static const struct row BadRows[] = {{0, 1, 0, start_bad}, {1, 0, 0, end}};
void rows_bad(struct mosquitto *m) {
  int state = 0;
  for (;;) {
    int e = (int)next_event();
    for (int i = 0; i < 2; ++i)
      if (BadRows[i].state == state && BadRows[i].event == e) {
        if (BadRows[i].act(m) == MOSQ_ERR_SUCCESS)
          state = BadRows[i].next;
        break;
      }
  }
}

// The second of the first row is not the first of the second.
void rows_of_clients(struct mosquitto *a, struct mosquitto *b, struct mosquitto *c) {
  struct mosquitto *all[2][2] = {{a, b}, {c, 0}};
  mosquitto_connect(all[0][1], "h", 1883, 30);
  mosquitto_connect(all[1][0], "h", 1883, 30); // another one
  mosquitto_connect(all[1][0], "h", 1883, 30);
  // warning@-1: 'all[1][0]' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}
