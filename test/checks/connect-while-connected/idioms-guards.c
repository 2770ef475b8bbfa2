// RUN: %check %s
//===- idioms-guards.c - guards that look before they open --------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define URI "tcp://hub.example:1883"
#define RETURN_IF_ONLINE(h)                                                                        \
  if (MQTTClient_isConnected(h))                                                                   \
  return
#define RETURN_IF_OFFLINE(h)                                                                       \
  if (!MQTTClient_isConnected(h))                                                                  \
  return

enum state { DOWN, CONNECTING, UP, CLOSING };

struct mutex {
  int word;
};

struct device {
  MQTTClient client;
  enum state state;
  int connected;
};

extern unsigned long millis(void);
extern void lock(struct mutex *m);
extern void unlock(struct mutex *m);

static struct mutex g_lock;

void idiom01_query_early_return_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (!MQTTClient_isConnected(client))
    return;
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom01_query_early_return_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  if (MQTTClient_isConnected(client))
    return;
  MQTTClient_connect(client, o);
}

void idiom02_state_compare_bad(struct device *d, Opts *o, int n) {
  d->state = DOWN;
  while (n-- > 0) {
    if (d->state < UP) {
      if (MQTTClient_connect(d->client, o) == MQTTCLIENT_SUCCESS)
        // warning@-1: 'd->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
        d->state = CONNECTING;
    }
  }
}

void idiom02_state_compare_ok(struct device *d, Opts *o, int n) {
  d->state = DOWN;
  while (n-- > 0) {
    if (d->state < UP) {
      if (MQTTClient_connect(d->client, o) == MQTTCLIENT_SUCCESS)
        d->state = UP;
    }
  }
}

void idiom02_state_switch_bad(struct device *d, Opts *o) {
  MQTTClient_connect(d->client, o);
  d->state = UP;
  switch (d->state) {
  case DOWN:
    break;
  default:
    MQTTClient_connect(d->client, o);
    // warning@-1: 'd->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    break;
  }
}

void idiom02_state_switch_ok(struct device *d, Opts *o) {
  MQTTClient_connect(d->client, o);
  d->state = UP;
  switch (d->state) {
  case DOWN:
    MQTTClient_connect(d->client, o);
    break;
  default:
    break;
  }
}

void idiom03_member_flag_bad(struct device *d, Opts *o, int n) {
  d->connected = 0;
  for (int i = 0; i < n; i++) {
    if (d->connected)
      continue;
    if (MQTTClient_connect(d->client, o) == MQTTCLIENT_SUCCESS)
      // warning@-1: 'd->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      d->state = UP;
  }
}

void idiom03_member_flag_ok(struct device *d, Opts *o, int n) {
  d->connected = 0;
  for (int i = 0; i < n; i++) {
    if (d->connected)
      continue;
    if (MQTTClient_connect(d->client, o) == MQTTCLIENT_SUCCESS)
      d->connected = 1;
  }
}

void idiom04_connecting_flag_bad(struct device *d, Opts *o, int n) {
  int connecting = 0;
  while (n-- > 0) {
    if (d->connected || connecting)
      continue;
    MQTTClient_connect(d->client, o);
    // warning@-1: 'd->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    connecting = 0;
  }
}

void idiom04_connecting_flag_ok(struct device *d, Opts *o, int n) {
  int connecting = 0;
  while (n-- > 0) {
    if (d->connected || connecting)
      continue;
    connecting = 1;
    if (MQTTClient_connect(d->client, o) == MQTTCLIENT_SUCCESS)
      d->connected = 1;
    connecting = 0;
  }
}

int idiom05_null_handle_bad(struct device *d, Opts *o) {
  if (!d->client)
    return -1;
  MQTTClient_connect(d->client, o);
  if (!d->client)
    return -1;
  return MQTTClient_connect(d->client, o);
  // warning@-1: 'd->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

int idiom05_null_handle_ok(struct device *d, Opts *o) {
  if (d->client)
    return -1;
  if (MQTTClient_create(&d->client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL) != 0)
    return -1;
  MQTTClient_connect(d->client, o);
  if (d->client)
    return 0;
  return MQTTClient_connect(d->client, o);
}

void idiom06_one_shot_bad(MQTTClient client, Opts *o, int n) {
  int done = 0;
  while (n-- > 0) {
    if (!done) {
      MQTTClient_connect(client, o);
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
      done = n > 100;
    }
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
  }
}

void idiom06_one_shot_ok(MQTTClient client, Opts *o, int n) {
  int done = 0;
  while (n-- > 0) {
    if (!done) {
      MQTTClient_connect(client, o);
      done = 1;
    }
    MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL);
  }
}

void idiom07_time_guard_bad(Opts *o) {
  MQTTClient client;
  unsigned long last = 0;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  for (;;) {
    if (millis() - last > 5000) {
      last = millis();
      MQTTClient_connect(client, o);
      // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
    }
  }
}

void idiom07_time_guard_ok(Opts *o) {
  MQTTClient client;
  unsigned long last = 0;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  for (;;) {
    if (!MQTTClient_isConnected(client) && millis() - last > 5000) {
      last = millis();
      MQTTClient_connect(client, o);
    }
  }
}

void idiom08_locked_bad(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  lock(&g_lock);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  unlock(&g_lock);
}

void idiom08_locked_ok(Opts *o) {
  MQTTClient client;
  MQTTClient_create(&client, URI, "dev1", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(client, o);
  if (!MQTTClient_isConnected(client)) {
    lock(&g_lock);
    if (!MQTTClient_isConnected(client))
      MQTTClient_connect(client, o);
    unlock(&g_lock);
  }
}

static int online(const struct device *d) { return d->state == UP; }

void idiom09_helper_predicate_bad(struct device *d, Opts *o) {
  if (MQTTClient_connect(d->client, o) == MQTTCLIENT_SUCCESS)
    d->state = UP;
  else
    d->state = DOWN;
  if (online(d))
    MQTTClient_connect(d->client, o);
    // warning@-1: 'd->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom09_helper_predicate_ok(struct device *d, Opts *o) {
  if (MQTTClient_connect(d->client, o) == MQTTCLIENT_SUCCESS)
    d->state = UP;
  else
    d->state = DOWN;
  if (!online(d))
    MQTTClient_connect(d->client, o);
}

void idiom09_return_macro_bad(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  RETURN_IF_OFFLINE(client);
  MQTTClient_connect(client, o);
  // warning@-1: 'client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void idiom09_return_macro_ok(MQTTClient client, Opts *o) {
  MQTTClient_connect(client, o);
  RETURN_IF_ONLINE(client);
  MQTTClient_connect(client, o);
}

int idiom10_exported_bad(struct device *d, Opts *o) {
  int rc = MQTTClient_connect(d->client, o);
  return rc ? rc : MQTTClient_connect(d->client, o);
  // warning@-1: 'd->client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

int idiom10_exported_ok(struct device *d, Opts *o) { return MQTTClient_connect(d->client, o); }
