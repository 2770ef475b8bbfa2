//===- mosquitto.c - Programs of the metamorphic tests, mosquitto -*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

typedef int flag;
int more(void);
int skip(void);

//--- loop_lost
void loop_lost(struct mosquitto *m) {
  int rc;
  mosquitto_connect(m, "host", 1883, 60);
  while (more()) {
    rc = mosquitto_loop(m, 1, 1);
    if (rc == MOSQ_ERR_CONN_LOST) {
      mosquitto_reconnect(m);
    }
  }
}

//--- loop_fine
void loop_fine(struct mosquitto *m) {
  int rc;
  mosquitto_connect(m, "host", 1883, 60);
  while (more()) {
    rc = mosquitto_loop(m, 1, 1);
    if (rc == MOSQ_ERR_SUCCESS) {
      mosquitto_reconnect(m) /*second*/;
    }
  }
}

//--- loop_any
void loop_any(struct mosquitto *m) {
  int rc;
  rc = mosquitto_connect(m, "host", 1883, 60);
  while (more()) {
    rc = mosquitto_loop(m, 1, 1);
    if (rc) {
      skip();
    }
    mosquitto_reconnect(m) /*second*/;
  }
}

//--- new_tested
int new_tested(void) {
  struct mosquitto *m = mosquitto_new("id", 1, 0);
  if (m == NULL) {
    return 1;
  }
  if (mosquitto_connect(m, "host", 1883, 60) != MOSQ_ERR_SUCCESS) {
    mosquitto_destroy(m);
    return 1;
  }
  mosquitto_disconnect(m);
  mosquitto_connect(m, "host", 1883, 60);
  return 0;
}

//--- new_opened_twice
int new_opened_twice(void) {
  struct mosquitto *m = mosquitto_new("id", 1, 0);
  if (m == NULL) {
    return 1;
  }
  if (mosquitto_connect(m, "host", 1883, 60) != MOSQ_ERR_SUCCESS) {
    skip();
  }
  return mosquitto_connect(m, "host", 1883, 60) /*second*/;
}

//--- made_again
void made_again(void) {
  struct mosquitto *m = mosquitto_new("id", 1, 0);
  while (more()) {
    mosquitto_connect(m, "host", 1883, 60);
    mosquitto_disconnect(m);
    mosquitto_destroy(m);
    m = mosquitto_new("id", 1, 0);
  }
  mosquitto_destroy(m);
}

//--- backup_host
int backup_host(struct mosquitto *m) {
  int rc = mosquitto_connect(m, "one", 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS) {
    rc = mosquitto_connect(m, "two", 1883, 60);
  }
  if (rc != MOSQ_ERR_SUCCESS) {
    rc = mosquitto_connect(m, "three", 1883, 60);
  }
  return rc;
}

//--- backup_host_wrong
int backup_host_wrong(struct mosquitto *m) {
  int rc = mosquitto_connect(m, "one", 1883, 60);
  if (rc != MOSQ_ERR_SUCCESS) {
    rc = mosquitto_connect(m, "two", 1883, 60);
  }
  if (rc == MOSQ_ERR_SUCCESS) {
    rc = mosquitto_connect(m, "three", 1883, 60) /*second*/;
  }
  return rc;
}

//--- code_switched
void code_switched(struct mosquitto *m) {
  int rc = mosquitto_connect(m, "host", 1883, 60);
  switch (rc) {
  case MOSQ_ERR_SUCCESS:
    skip();
    break;
  case MOSQ_ERR_INVAL:
    break;
  default:
    mosquitto_connect(m, "host", 1883, 60);
  }
}

//--- code_switched_wrong
void code_switched_wrong(struct mosquitto *m) {
  int rc = mosquitto_connect(m, "host", 1883, 60);
  switch (rc) {
  case MOSQ_ERR_INVAL:
    skip();
    break;
  default:
    mosquitto_connect(m, "host", 1883, 60) /*second*/;
  }
}

//--- told_lost
static void on_lost(struct mosquitto *m, void *context, int code) {
  if (code != 0) {
    mosquitto_reconnect(m);
  }
}
void told_lost(struct mosquitto *m) {
  mosquitto_disconnect_callback_set(m, on_lost);
}

//--- told_open
static void on_open(struct mosquitto *m, void *context, int code) {
  if (code == 0) {
    mosquitto_reconnect(m) /*second*/;
  }
}
void told_open(struct mosquitto *m) {
  mosquitto_connect_callback_set(m, on_open);
}

//--- told_open_or_not
static void on_answer(struct mosquitto *m, void *context, int code) {
  if (code != 0) {
    mosquitto_reconnect(m);
  }
}
void told_open_or_not(struct mosquitto *m) {
  mosquitto_connect_callback_set(m, on_answer);
}

//--- ticks
static struct mosquitto *bus;
void ticks_init(void) { bus = mosquitto_new("id", 1, 0); }
void ticks(void) {
  mosquitto_connect(bus, "host", 1883, 60) /*again*/;
}

//--- ticks_flag
static struct mosquitto *line;
static flag line_up = 0;
void line_init(void) { line = mosquitto_new("id", 1, 0); }
void ticks_flag(void) {
  if (line_up) {
    return;
  }
  if (mosquitto_connect(line, "host", 1883, 60) == MOSQ_ERR_SUCCESS) {
    line_up = 1;
  }
}

//--- ticks_flag_late
static struct mosquitto *wire;
static flag wire_up = 0;
void wire_init(void) { wire = mosquitto_new("id", 1, 0); }
void ticks_flag_late(void) {
  if (wire_up) {
    return;
  }
  if (mosquitto_connect(wire, "host", 1883, 60) /*again*/ == MOSQ_ERR_SUCCESS) {
    if (skip()) {
      wire_up = 1;
    }
  }
}

//--- ticks_closed
static struct mosquitto *radio;
void radio_init(void) { radio = mosquitto_new("id", 1, 0); }
void ticks_closed(void) {
  if (mosquitto_connect(radio, "host", 1883, 60) != MOSQ_ERR_SUCCESS) {
    return;
  }
  skip();
  mosquitto_disconnect(radio);
}
