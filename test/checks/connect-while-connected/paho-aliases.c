// RUN: %check %s
//===- paho-aliases.c - several names for one client --------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

struct session {
  MQTTClient client;
};

struct device {
  struct session session;
  struct session *other;
};

void copy_bad(MQTTClient client, Opts *o) {
  MQTTClient same = client;
  MQTTClient_connect(client, o);
  MQTTClient_connect(same, o);
  // warning@-1: 'same' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void copy_ok(MQTTClient client, Opts *o) {
  MQTTClient same = client;
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(same, 0);
  MQTTClient_connect(client, o);
}

void copy_after_open_bad(MQTTClient client, Opts *o) {
  MQTTClient same;
  MQTTClient_connect(client, o);
  same = client;
  MQTTClient_connect(same, o);
  // warning@-1: 'same' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void copy_after_open_ok(MQTTClient client, Opts *o) {
  MQTTClient same;
  MQTTClient_connect(client, o);
  same = client;
  if (!MQTTClient_isConnected(same))
    MQTTClient_connect(client, o);
}

void into_member_bad(struct session *s, MQTTClient client, Opts *o) {
  s->client = client;
  MQTTClient_connect(client, o);
  MQTTClient_connect(s->client, o);
  // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void into_member_ok(struct session *s, MQTTClient client, Opts *o) {
  s->client = client;
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(s->client, 0);
  MQTTClient_connect(s->client, o);
}

void from_member_bad(struct session *s, Opts *o) {
  MQTTClient client = s->client;
  MQTTClient_connect(s->client, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void from_member_ok(struct session *s, Opts *o) {
  MQTTClient client = s->client;
  MQTTClient_connect(client, o);
  MQTTClient_disconnect(s->client, 0);
  MQTTClient_connect(client, o);
}

void pointer_to_struct_bad(struct session *s, Opts *o) {
  struct session *t = s;
  MQTTClient_connect(s->client, o);
  MQTTClient_connect(t->client, o);
  // warning@-1: 't->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void pointer_to_struct_ok(struct session *s, Opts *o) {
  struct session *t = s;
  MQTTClient_connect(s->client, o);
  MQTTClient_disconnect(t->client, 0);
  MQTTClient_connect(s->client, o);
}

void pointer_to_handle_bad(MQTTClient client, Opts *o) {
  MQTTClient *p = &client;
  MQTTClient_connect(*p, o);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void pointer_to_handle_ok(MQTTClient client, Opts *o) {
  MQTTClient *p = &client;
  MQTTClient_connect(*p, o);
  MQTTClient_disconnect(client, 0);
  MQTTClient_connect(*p, o);
}

void pointer_parameter_bad(MQTTClient *p, Opts *o) {
  MQTTClient *q = p;
  MQTTClient_connect(*p, o);
  MQTTClient_connect(*q, o);
  // warning@-1: '*q' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void pointer_parameter_ok(MQTTClient *p, MQTTClient *q, Opts *o) {
  MQTTClient_connect(*p, o);
  MQTTClient_connect(*q, o);
}

void nested_struct_bad(struct device *d, Opts *o) {
  struct session *s = &d->session;
  MQTTClient_connect(d->session.client, o);
  MQTTClient_connect(s->client, o);
  // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void nested_struct_ok(struct device *d, Opts *o) {
  struct session *s = d->other;
  MQTTClient_connect(d->session.client, o);
  MQTTClient_connect(s->client, o);
}

void through_other_pointer_bad(struct device *d, Opts *o) {
  MQTTClient_connect(d->other->client, o);
  MQTTClient_connect(d->other->client, o);
  // warning@-1: 'd->other->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void through_other_pointer_ok(struct device *d, struct session *next, Opts *o) {
  MQTTClient_connect(d->other->client, o);
  d->other = next;
  MQTTClient_connect(d->other->client, o);
}

void repointed_bad(struct session *s, struct session *t, Opts *o) {
  struct session *current = s;
  MQTTClient_connect(current->client, o);
  current = t;
  MQTTClient_disconnect(current->client, 0);
  MQTTClient_connect(s->client, o);
  // warning@-1: 's->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void repointed_ok(struct session *s, struct session *t, Opts *o) {
  struct session *current = s;
  MQTTClient_connect(current->client, o);
  current = t;
  MQTTClient_connect(current->client, o);
}

void local_struct_address_bad(MQTTClient client, Opts *o) {
  struct session s;
  struct session *p = &s;
  s.client = client;
  MQTTClient_connect(p->client, o);
  MQTTClient_connect(s.client, o);
  // warning@-1: 's.client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void local_struct_address_ok(MQTTClient client, MQTTClient backup, Opts *o) {
  struct session s;
  struct session *p = &s;
  s.client = client;
  MQTTClient_connect(p->client, o);
  p->client = backup;
  MQTTClient_connect(s.client, o);
}

void void_pointer_bad(void *context, Opts *o) {
  struct session *s = context;
  struct session *again = context;
  MQTTClient_connect(s->client, o);
  MQTTClient_connect(again->client, o);
  // warning@-1: 'again->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void void_pointer_ok(void *context, Opts *o) {
  struct session *s = context;
  struct session *again = context;
  MQTTClient_connect(s->client, o);
  MQTTClient_disconnect(again->client, 0);
  MQTTClient_connect(again->client, o);
}
