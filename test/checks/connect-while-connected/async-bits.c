// RUN: %check %s
//===- async-bits.c - Bits of a word say what is under way --------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTAsync.h"

enum { Up = 1, Dialing = 2 };

struct station {
  MQTTAsync mq;
  unsigned flags;
  int next, seen;
};

void read_meter(void);
int due(int next);

static void ok(void *c, MQTTAsync_successData *d) {
  struct station *s = c;
  s->flags = (s->flags & ~Dialing) | Up;
}
static void failed(void *c, MQTTAsync_failureData *d) {
  struct station *s = c;
  s->flags &= ~(Dialing | Up);
}
static void lost(void *c, char *cause) {
  struct station *s = c;
  s->flags &= ~Up;
}

// A field that is not named starts at zero, and so does one that is.
static struct station Good = {.next = 0};
static void dial(struct station *s) {
  MQTTAsync_connectOptions o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = ok;
  o.onFailure = failed;
  o.context = s;
  s->flags |= Dialing;
  if (MQTTAsync_connect(s->mq, &o) != MQTTASYNC_SUCCESS)
    s->flags &= ~Dialing;
}
void good_loop(void) {
  MQTTAsync_create(&Good.mq, "tcp://broker", "a", 1, 0);
  MQTTAsync_setCallbacks(Good.mq, &Good, lost, 0, 0);
  for (;;) {
    read_meter();
    if (!(Good.flags & (Up | Dialing)) && due(Good.next))
      dial(&Good);
  }
}

static struct station Bad = {.next = 0};
static void dial_bad(struct station *s) {
  MQTTAsync_connectOptions o = MQTTAsync_connectOptions_initializer;
  o.onSuccess = ok;
  o.onFailure = failed;
  o.context = s;
  s->flags |= Dialing;
  if (MQTTAsync_connect(s->mq, &o) != MQTTASYNC_SUCCESS)
    // warning@-1: 's->mq' may already be connected here; the library ignores the second open
    s->flags &= ~Dialing;
}
void bad_loop(void) {
  MQTTAsync_create(&Bad.mq, "tcp://broker", "a", 1, 0);
  MQTTAsync_setCallbacks(Bad.mq, &Bad, lost, 0, 0);
  for (;;) {
    read_meter();
    if (!(Bad.flags & Up) && due(Bad.next))
      dial_bad(&Bad);
  }
}

// What another bit says does not matter.
void set_ok(struct station *s) {
  s->flags |= Dialing;
  MQTTAsync_connect(s->mq, 0);
  if (!(s->flags & (Up | Dialing)))
    MQTTAsync_connect(s->mq, 0);
}
void set_bad(struct station *s) {
  s->flags |= Dialing;
  MQTTAsync_connect(s->mq, 0);
  if (!(s->flags & Up))
    MQTTAsync_connect(s->mq, 0);
  // warning@-1: 's->mq' may already be connected here; the library ignores the second open
}
