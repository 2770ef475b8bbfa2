// RUN: %check %s
//===- mosq-flags.c - Flags and states that the program keeps -----*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

void flag_not_set_bad(struct mosquitto *mosq) {
  bool connected = false;
  if (!connected)
    mosquitto_connect(mosq, "host", 1883, 60);
  if (!connected)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void flag_set_ok(struct mosquitto *mosq) {
  bool connected = false;
  if (!connected) {
    mosquitto_connect(mosq, "host", 1883, 60);
    connected = true;
  }
  if (!connected)
    mosquitto_connect(mosq, "host", 1883, 60);
}

void flag_set_on_failure_bad(struct mosquitto *mosq) {
  bool connected = false;
  if (mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS)
    connected = true;
  if (!connected)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void flag_set_on_success_ok(struct mosquitto *mosq) {
  bool connected = false;
  if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    connected = true;
  if (!connected)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void flag_assigned_inverted_bad(struct mosquitto *mosq) {
  bool connected = mosquitto_connect(mosq, "host", 1883, 60) != MOSQ_ERR_SUCCESS;
  if (!connected)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void flag_assigned_ok(struct mosquitto *mosq) {
  bool connected = mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS;
  if (!connected)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void flag_cleared_without_close_bad(struct mosquitto *mosq) {
  bool connected = false;
  mosquitto_connect(mosq, "host", 1883, 60);
  connected = true;
  mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
  connected = false;
  if (!connected)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void flag_cleared_with_close_ok(struct mosquitto *mosq) {
  bool connected = false;
  mosquitto_connect(mosq, "host", 1883, 60);
  connected = true;
  mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
  mosquitto_disconnect(mosq);
  connected = false;
  if (!connected)
    mosquitto_connect(mosq, "host", 1883, 60);
}

enum state { IDLE, CONNECTING, UP };

void enum_wrong_store_bad(struct mosquitto *mosq) {
  enum state state = IDLE;
  if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    state = CONNECTING;
  if (state != UP)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void enum_right_store_ok(struct mosquitto *mosq) {
  enum state state = IDLE;
  if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    state = UP;
  if (state != UP)
    mosquitto_connect(mosq, "host", 1883, 60);
}

void enum_ordered_bad(struct mosquitto *mosq) {
  enum state state = IDLE;
  if (mosquitto_connect_async(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    state = CONNECTING;
  if (state < UP)
    mosquitto_connect_async(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void enum_ordered_ok(struct mosquitto *mosq) {
  enum state state = IDLE;
  if (mosquitto_connect_async(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    state = CONNECTING;
  if (state < CONNECTING)
    mosquitto_connect_async(mosq, "host", 1883, 60);
}

void state_machine_forgets_to_close_bad(struct mosquitto *mosq) {
  enum state state = IDLE;
  int sent = 0;
  for (;;) {
    switch (state) {
    case IDLE:
      if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
        // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
        state = UP;
      break;
    case UP:
      mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
      if (++sent % 100 == 0)
        state = IDLE;
      break;
    default:
      break;
    }
  }
}

void state_machine_ok(struct mosquitto *mosq) {
  enum state state = IDLE;
  int sent = 0;
  for (;;) {
    switch (state) {
    case IDLE:
      if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
        state = UP;
      break;
    case UP:
      mosquitto_publish(mosq, NULL, "t", 1, "x", 0, false);
      if (++sent % 100 == 0) {
        mosquitto_disconnect(mosq);
        state = IDLE;
      }
      break;
    default:
      break;
    }
  }
}

void state_machine_loses_connection_ok(struct mosquitto *mosq) {
  enum state state = IDLE;
  for (;;) {
    if (state == IDLE) {
      if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
        state = UP;
    } else if (mosquitto_loop(mosq, -1, 1) != MOSQ_ERR_SUCCESS) {
      state = IDLE;
    }
  }
}

struct device {
  struct mosquitto *mosq;
  bool connected;
  bool ready;
};

void wrong_member_bad(struct device *dev) {
  dev->connected = false;
  dev->ready = false;
  if (mosquitto_connect(dev->mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    dev->ready = true;
  if (!dev->connected)
    mosquitto_connect(dev->mosq, "host", 1883, 60);
  // warning@-1: 'dev->mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void right_member_ok(struct device *dev) {
  dev->connected = false;
  dev->ready = false;
  if (mosquitto_connect(dev->mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    dev->connected = true;
  if (!dev->connected)
    mosquitto_connect(dev->mosq, "host", 1883, 60);
}

void member_known_only_by_test_bad(struct device *dev) {
  if (!dev->connected)
    mosquitto_connect(dev->mosq, "host", 1883, 60);
  if (!dev->connected)
    mosquitto_reconnect(dev->mosq);
  // warning@-1: 'dev->mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void member_known_only_by_test_ok(struct device *dev) {
  if (!dev->connected) {
    mosquitto_connect(dev->mosq, "host", 1883, 60);
    dev->connected = true;
  }
  if (!dev->connected)
    mosquitto_reconnect(dev->mosq);
}

static bool Linked;
static bool Armed;

void static_flag_bad(struct mosquitto *mosq) {
  if (!Armed)
    mosquitto_connect(mosq, "host", 1883, 60);
  Armed = false;
  if (!Armed)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void static_flag_ok(struct mosquitto *mosq) {
  if (!Linked)
    mosquitto_connect(mosq, "host", 1883, 60);
  Linked = true;
  if (!Linked)
    mosquitto_connect(mosq, "host", 1883, 60);
}

enum { BIT_WIFI = 1, BIT_BROKER = 2, BIT_TIME = 4 };

void wrong_bit_bad(struct mosquitto *mosq) {
  unsigned bits = BIT_WIFI;
  if (!(bits & BIT_BROKER)) {
    mosquitto_connect(mosq, "host", 1883, 60);
    bits |= BIT_TIME;
  }
  if (!(bits & BIT_BROKER))
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void right_bit_ok(struct mosquitto *mosq) {
  unsigned bits = BIT_WIFI;
  if (!(bits & BIT_BROKER)) {
    mosquitto_connect(mosq, "host", 1883, 60);
    bits |= BIT_BROKER;
  }
  if (!(bits & BIT_BROKER))
    mosquitto_connect(mosq, "host", 1883, 60);
}

void bit_of_unknown_mask_bad(struct mosquitto *mosq, unsigned bits) {
  if (!(bits & BIT_BROKER)) {
    mosquitto_connect(mosq, "host", 1883, 60);
    bits |= BIT_BROKER;
  }
  bits &= ~(unsigned)BIT_BROKER;
  if (!(bits & BIT_BROKER))
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void bit_of_unknown_mask_ok(struct mosquitto *mosq, unsigned bits) {
  if (!(bits & BIT_BROKER)) {
    mosquitto_connect(mosq, "host", 1883, 60);
    bits |= BIT_BROKER;
  }
  bits &= ~(unsigned)BIT_WIFI;
  if (!(bits & BIT_BROKER))
    mosquitto_connect(mosq, "host", 1883, 60);
}

void counter_bad(struct mosquitto *mosq) {
  int sessions = 0;
  mosquitto_connect(mosq, "host", 1883, 60);
  sessions++;
  if (sessions <= 1)
    mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void counter_ok(struct mosquitto *mosq) {
  int sessions = 0;
  mosquitto_connect(mosq, "host", 1883, 60);
  sessions++;
  if (sessions < 1)
    mosquitto_connect(mosq, "host", 1883, 60);
}

void asks_only_for_connected_bad(struct mosquitto *mosq) {
  bool connected = false, connecting = false;
  if (!connected && !connecting) {
    mosquitto_connect_async(mosq, "host", 1883, 60);
    connecting = true;
  }
  if (!connected)
    mosquitto_connect_async(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  (void)connecting;
}

void asks_for_connecting_too_ok(struct mosquitto *mosq) {
  bool connected = false, connecting = false;
  if (!connected && !connecting) {
    mosquitto_connect_async(mosq, "host", 1883, 60);
    connecting = true;
  }
  if (!connected && !connecting)
    mosquitto_connect_async(mosq, "host", 1883, 60);
}

void flag_of_the_other_client_bad(struct mosquitto *up, struct mosquitto *down) {
  bool up_open = false, down_open = false;
  if (mosquitto_connect(up, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    up_open = true;
  if (mosquitto_connect(down, "host", 1884, 60) == MOSQ_ERR_SUCCESS)
    down_open = true;
  if (!up_open && down_open)
    mosquitto_connect(down, "host", 1883, 60);
  // warning@-1: 'down' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void flag_of_the_same_client_ok(struct mosquitto *up, struct mosquitto *down) {
  bool up_open = false, down_open = false;
  if (mosquitto_connect(up, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    up_open = true;
  if (mosquitto_connect(down, "host", 1884, 60) == MOSQ_ERR_SUCCESS)
    down_open = true;
  if (!up_open && down_open)
    mosquitto_connect(up, "host", 1883, 60);
}
