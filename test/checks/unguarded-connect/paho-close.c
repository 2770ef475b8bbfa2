// RUN: %check %s -check=iot-unguarded-connect
//===- paho-close.c - Runs that close, runs that do not -----------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define URI "tcp://hub.example:1883"

extern unsigned int sleep(unsigned int seconds);

static Opts Options = MQTTClient_connectOptions_initializer;

static MQTTClient Straight;
static MQTTClient Reset;

void straight_bad(void) {
  MQTTClient_setCommandTimeout(Straight, 1000);
  MQTTClient_connect(Straight, &Options);
  // warning@-1: 'Straight' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void disconnect_first_ok(void) {
  MQTTClient_disconnect(Reset, 1000);
  MQTTClient_connect(Reset, &Options);
}

static MQTTClient Branch;
static MQTTClient Paths;

void closes_on_one_branch_bad(int more) {
  MQTTClient_connect(Branch, &Options);
  // warning@-1: 'Branch' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  if (!more)
    MQTTClient_disconnect(Branch, 0);
}

void closes_on_both_branches_ok(int more) {
  MQTTClient_connect(Paths, &Options);
  if (more)
    MQTTClient_disconnect(Paths, 1000);
  else
    MQTTClient_disconnect(Paths, 0);
}

static MQTTClient Early;
static MQTTClient Tidy;

int early_return_bad(const char *topic) {
  int rc = MQTTClient_connect(Early, &Options);
  // warning@-1: 'Early' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  if (rc != MQTTCLIENT_SUCCESS)
    return rc;
  if (!topic)
    return -1;
  rc = MQTTClient_publish(Early, topic, 1, "x", 0, 0, NULL);
  MQTTClient_disconnect(Early, 0);
  return rc;
}

int early_return_ok(const char *topic) {
  int rc;
  if (!topic)
    return -1;
  rc = MQTTClient_connect(Tidy, &Options);
  if (rc != MQTTCLIENT_SUCCESS)
    return rc;
  rc = MQTTClient_publish(Tidy, topic, 1, "x", 0, 0, NULL);
  MQTTClient_disconnect(Tidy, 0);
  return rc;
}

static MQTTClient Label;
static MQTTClient Clean;

int wrong_label_bad(const char *topic) {
  int rc = MQTTClient_connect(Label, &Options);
  // warning@-1: 'Label' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  if (rc != MQTTCLIENT_SUCCESS)
    goto out;
  rc = MQTTClient_subscribe(Label, topic, 1);
  if (rc != MQTTCLIENT_SUCCESS)
    goto out;
  MQTTClient_disconnect(Label, 0);
out:
  return rc;
}

int right_label_ok(const char *topic) {
  int rc = MQTTClient_connect(Clean, &Options);
  if (rc != MQTTCLIENT_SUCCESS)
    goto out;
  rc = MQTTClient_subscribe(Clean, topic, 1);
  if (rc != MQTTCLIENT_SUCCESS)
    goto close;
  rc = MQTTClient_publish(Clean, topic, 1, "x", 0, 0, NULL);
close:
  MQTTClient_disconnect(Clean, 0);
out:
  return rc;
}

static MQTTClient Other;
static MQTTClient Wrong;
static MQTTClient Same;

void closes_the_other_bad(void) {
  MQTTClient_connect(Wrong, &Options);
  // warning@-1: 'Wrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  MQTTClient_disconnect(Other, 0);
}

void closes_the_same_ok(void) {
  MQTTClient_connect(Same, &Options);
  MQTTClient_disconnect(Same, 0);
}

static MQTTClient Loop;
static MQTTClient Break;

void leaves_the_loop_open_bad(int rounds) {
  for (int i = 0; i < rounds; ++i) {
    if (MQTTClient_connect(Loop, &Options) != MQTTCLIENT_SUCCESS)
      // warning@-1: 'Loop' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
      continue;
    if (MQTTClient_publish(Loop, "t", 1, "x", 0, 0, NULL) == MQTTCLIENT_SUCCESS)
      return;
    MQTTClient_disconnect(Loop, 0);
  }
}

void leaves_the_loop_closed_ok(int rounds) {
  int sent = 0;
  for (int i = 0; i < rounds && !sent; ++i) {
    if (MQTTClient_connect(Break, &Options) != MQTTCLIENT_SUCCESS)
      continue;
    sent = MQTTClient_publish(Break, "t", 1, "x", 0, 0, NULL) == MQTTCLIENT_SUCCESS;
    MQTTClient_disconnect(Break, 0);
  }
}

static MQTTClient Tried;
static MQTTClient Retried;

void retries_until_open_bad(void) {
  while (MQTTClient_connect(Tried, &Options) != MQTTCLIENT_SUCCESS)
    // warning@-1: 'Tried' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    sleep(1);
}

void retries_when_closed_ok(void) {
  MQTTClient_disconnect(Retried, 0);
  while (MQTTClient_connect(Retried, &Options) != MQTTCLIENT_SUCCESS)
    sleep(1);
}

static MQTTClient Leaked;
static MQTTClient Ended;

void destroyed_without_disconnect_bad(void) {
  MQTTClient_create(&Leaked, URI, "leaked", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(Leaked, &Options);
  // warning@-1: 'Leaked' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  MQTTClient_publish(Leaked, "t", 1, "x", 0, 0, NULL);
  MQTTClient_destroy(&Leaked);
}

void destroyed_after_disconnect_ok(void) {
  MQTTClient_create(&Ended, URI, "ended", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(Ended, &Options);
  MQTTClient_publish(Ended, "t", 1, "x", 0, 0, NULL);
  MQTTClient_disconnect(Ended, 0);
  MQTTClient_destroy(&Ended);
}

static MQTTClient Inside;
static MQTTClient Outside;

void made_once_opened_each_time_bad(void) {
  if (!Inside)
    MQTTClient_create(&Inside, URI, "inside", MQTTCLIENT_PERSISTENCE_NONE, NULL);
  MQTTClient_connect(Inside, &Options);
  // warning@-1: 'Inside' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void made_and_opened_once_ok(void) {
  if (Outside)
    return;
  if (MQTTClient_create(&Outside, URI, "outside", MQTTCLIENT_PERSISTENCE_NONE, NULL) != 0)
    return;
  MQTTClient_connect(Outside, &Options);
}

void end_outside(void) {
  if (!Outside)
    return;
  MQTTClient_disconnect(Outside, 0);
  MQTTClient_destroy(&Outside);
}

static void put_away_not(MQTTClient client) { MQTTClient_publish(client, "t", 1, "x", 0, 0, NULL); }
static void put_away(MQTTClient client) { MQTTClient_disconnect(client, 0); }

static MQTTClient Helped;
static MQTTClient Handed;

void helper_does_not_close_bad(void) {
  MQTTClient_connect(Helped, &Options);
  // warning@-1: 'Helped' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  put_away_not(Helped);
}

void helper_closes_ok(void) {
  MQTTClient_connect(Handed, &Options);
  put_away(Handed);
}

static struct {
  MQTTClient client;
} BadStation, GoodStation;

void member_bad(void) {
  MQTTClient_connect(BadStation.client, &Options);
  // warning@-1: 'BadStation.client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void member_ok(void) {
  MQTTClient_connect(GoodStation.client, &Options);
  MQTTClient_disconnect(GoodStation.client, 0);
}

static MQTTClient Uplinks[2];
static MQTTClient Downlinks[2];

void other_element_bad(void) {
  MQTTClient_connect(Uplinks[0], &Options);
  // warning@-1: 'Uplinks[0]' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  MQTTClient_disconnect(Uplinks[1], 0);
}

void same_element_ok(void) {
  MQTTClient_connect(Downlinks[0], &Options);
  MQTTClient_disconnect(Downlinks[0], 0);
}
