// RUN: %check %s -check=iot-unguarded-connect
//===- mosq-callbacks.c - Callbacks of the library ----------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

extern void every(unsigned seconds, void (*run)(void));

static struct mosquitto *Hub;
static struct mosquitto *Relay;

static void on_hub_message_bad(struct mosquitto *m, void *obj,
                               const struct mosquitto_message *msg) {
  (void)m, (void)obj, (void)msg;
  mosquitto_connect(Relay, "relay", 1883, 60);
  // warning@-1: 'Relay' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  mosquitto_publish(Relay, NULL, "t", 1, "x", 0, false);
}

static void on_hub_lost_ok(struct mosquitto *m, void *obj, int rc) {
  (void)m, (void)obj, (void)rc;
  mosquitto_reconnect(Hub);
}

static struct mosquitto *Meter;
static struct mosquitto *Forward;

static void on_meter_message_ok(struct mosquitto *m, void *obj,
                                const struct mosquitto_message *msg) {
  (void)m, (void)obj, (void)msg;
  if (mosquitto_connect(Forward, "relay", 1883, 60) != MOSQ_ERR_SUCCESS)
    return;
  mosquitto_publish(Forward, NULL, "t", 1, "x", 0, false);
  mosquitto_disconnect(Forward);
}

static void on_meter_lost_ok(struct mosquitto *m, void *obj, int rc) {
  (void)obj, (void)rc;
  mosquitto_reconnect(m);
}

static struct mosquitto *Fed;
static struct mosquitto *Kept;
static bool FedUp;
static bool KeptUp;

void start_fed_bad(void) {
  if (FedUp)
    return;
  if (mosquitto_connect(Fed, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    // warning@-1: 'Fed' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
    FedUp = true;
}

static void on_fed_message(struct mosquitto *m, void *obj, const struct mosquitto_message *msg) {
  (void)m, (void)obj, (void)msg;
  FedUp = false;
}

void start_kept_ok(void) {
  if (KeptUp)
    return;
  if (mosquitto_connect(Kept, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
    KeptUp = true;
}

static void on_kept_lost(struct mosquitto *m, void *obj, int rc) {
  (void)m, (void)obj, (void)rc;
  KeptUp = false;
}

static struct mosquitto *Asked;
static struct mosquitto *Answered;
static bool AskedWanted;
static bool AnsweredWanted;

static void watchdog(void) { AskedWanted = true; }

void poll_asked_bad(void) {
  if (!AskedWanted)
    return;
  AskedWanted = false;
  mosquitto_reconnect(Asked);
  // warning@-1: 'Asked' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

static void on_answered_lost(struct mosquitto *m, void *obj, int rc) {
  (void)m, (void)obj, (void)rc;
  AnsweredWanted = true;
}

void poll_answered_ok(void) {
  if (!AnsweredWanted)
    return;
  AnsweredWanted = false;
  mosquitto_reconnect(Answered);
}

static struct mosquitto *Pushed;
static struct mosquitto *Refused;

static void on_pushed_publish_bad(struct mosquitto *m, void *obj, int mid) {
  (void)m, (void)obj;
  if (mid % 100 == 0)
    mosquitto_reconnect(Pushed);
  // warning@-1: 'Pushed' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

static void on_refused_connect_ok(struct mosquitto *m, void *obj, int rc) {
  (void)m, (void)obj;
  if (rc != 0)
    mosquitto_reconnect(Refused);
}

struct app {
  struct mosquitto *link;
  bool up;
};

static struct app BadApp;
static struct app GoodApp;
static struct mosquitto *BadFeed;
static struct mosquitto *GoodFeed;

static void on_feed_bad(struct mosquitto *m, void *obj, const struct mosquitto_message *msg) {
  struct app *app = obj;
  (void)m, (void)msg;
  mosquitto_connect(app->link, "host", 1883, 60);
  // warning@-1: 'app->link' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

static void on_feed_ok(struct mosquitto *m, void *obj, const struct mosquitto_message *msg) {
  struct app *app = obj;
  (void)m, (void)msg;
  if (app->up)
    return;
  app->up = mosquitto_connect(app->link, "host", 1883, 60) == MOSQ_ERR_SUCCESS;
}

static struct mosquitto *Wrong;
static struct mosquitto *Right;
static bool WrongUp;
static bool RightUp;

void start_wrong_bad(void) {
  if (!WrongUp)
    mosquitto_connect_async(Wrong, "host", 1883, 60);
  // warning@-1: 'Wrong' may still be connected from an earlier run here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

static void on_wrong_connect(struct mosquitto *m, void *obj, int rc) {
  (void)m, (void)obj;
  WrongUp = rc == 0;
}

void start_right_ok(void) {
  if (!RightUp)
    mosquitto_connect_async(Right, "host", 1883, 60);
  RightUp = true;
}

static void on_right_lost(struct mosquitto *m, void *obj, int rc) {
  (void)m, (void)obj, (void)rc;
  RightUp = false;
}

int main(void) {
  mosquitto_lib_init();
  Hub = mosquitto_new("hub", true, NULL);
  Meter = mosquitto_new("meter", true, NULL);
  BadFeed = mosquitto_new("bad-feed", true, &BadApp);
  GoodFeed = mosquitto_new("good-feed", true, &GoodApp);
  BadApp.link = mosquitto_new("bad-app", true, NULL);
  GoodApp.link = mosquitto_new("good-app", true, NULL);
  mosquitto_message_callback_set(Hub, on_hub_message_bad);
  mosquitto_disconnect_callback_set(Hub, on_hub_lost_ok);
  mosquitto_message_callback_set(Meter, on_meter_message_ok);
  mosquitto_disconnect_callback_set(Meter, on_meter_lost_ok);
  mosquitto_message_callback_set(Fed, on_fed_message);
  mosquitto_disconnect_callback_set(Kept, on_kept_lost);
  mosquitto_disconnect_callback_set(Answered, on_answered_lost);
  mosquitto_publish_callback_set(Pushed, on_pushed_publish_bad);
  mosquitto_connect_callback_set(Refused, on_refused_connect_ok);
  mosquitto_message_callback_set(BadFeed, on_feed_bad);
  mosquitto_message_callback_set(GoodFeed, on_feed_ok);
  mosquitto_connect_callback_set(Wrong, on_wrong_connect);
  mosquitto_disconnect_callback_set(Right, on_right_lost);
  every(60, watchdog);
  mosquitto_connect(Hub, "host", 1883, 60);
  mosquitto_connect(Meter, "host", 1883, 60);
  return 0;
}
