// RUN: %check %s -check=iot-unguarded-connect -- -I %S/../../models/Inputs/libwebsockets-mqtt
//===- lws-protocols.c - Callbacks in tables of a library ----*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <libwebsockets.h>

extern struct lws_context *Context;
extern void run_once(unsigned seconds, void (*run)(void));

static struct lws *BadLink, *GoodLink, *RawLink, *ArmedLink, *EagerLink, *PatientLink;

static struct lws_client_connect_info Info;

// The client that the callback is handed is the one that a global holds.
static int on_good_ok(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
                      size_t length) {
  (void)wsi, (void)user, (void)in, (void)length;
  if (reason == LWS_CALLBACK_CLIENT_CLOSED)
    GoodLink = lws_client_connect_via_info(&Info);
  return 0;
}

static int on_bad_bad(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
                      size_t length) {
  (void)wsi, (void)user, (void)in, (void)length;
  if (reason == LWS_CALLBACK_CLIENT_RECEIVE) {
      BadLink = lws_client_connect_via_info(&Info);
    // warning@-1: 'BadLink' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }
  return 0;
}

// A timer that has nothing to do with clients.
extern void watch(struct lws *wsi, void (*run)(void));
static void blink(void) {}

static int on_raw_ok(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
                     size_t length) {
  (void)wsi, (void)user, (void)in, (void)length;
  switch (reason) {
  case LWS_CALLBACK_RAW_CLOSE:
  case LWS_CALLBACK_MQTT_CLIENT_CLOSED:
  case LWS_CALLBACK_CLOSED_CLIENT_HTTP:
    watch(RawLink, blink);
    RawLink = lws_client_connect_via_info(&Info);
    return 0;
  default:
    return 0;
  }
}

// A timer that only the loss arms, and that arms itself while it fails.
static void on_timer_ok(void) {
  ArmedLink = lws_client_connect_via_info(&Info);
  if (ArmedLink == NULL)
    run_once(5, on_timer_ok);
}

static int on_armed_ok(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
                       size_t length) {
  (void)wsi, (void)user, (void)in, (void)length;
  if (reason == LWS_CALLBACK_CLIENT_CLOSED)
    run_once(5, on_timer_ok);

  return 0;
}

// …and that arms itself whatever comes of it.
static void on_eager_timer_bad(void) {
  EagerLink = lws_client_connect_via_info(&Info);
  // warning@-1: 'EagerLink' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  run_once(5, on_eager_timer_bad);
}

static int on_eager_ok(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
                       size_t length) {
  (void)wsi, (void)user, (void)in, (void)length;
  if (reason == LWS_CALLBACK_CLIENT_CLOSED)
    run_once(5, on_eager_timer_bad);
  return 0;
}

// Armed by a helper that only the callback calls, with what is not a loss.
static void on_patient_timer_bad(void) {
  PatientLink = lws_client_connect_via_info(&Info);
  // warning@-1: 'PatientLink' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void arm_patient(void) { run_once(5, on_patient_timer_bad); }

static int on_patient_ok(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
                         size_t length) {
  (void)wsi, (void)user, (void)in, (void)length;
  if (reason == LWS_CALLBACK_CLIENT_RECEIVE)
    arm_patient();
  return 0;
}

static const struct lws_protocols Protocols[] = {{"good", on_good_ok, 0},
                                                 {"bad", on_bad_bad, 0},
                                                 {"raw", on_raw_ok, 0},
                                                 {"armed", on_armed_ok, 0},
                                                 {.name = "eager", .callback = on_eager_ok},
                                                 {"patient", on_patient_ok, 0},
                                                 {NULL, NULL, 0}};

extern void use_protocols(const struct lws_protocols *protocols);

int main(void) {
  use_protocols(Protocols);
  GoodLink = lws_client_connect_via_info(&Info);
  BadLink = lws_client_connect_via_info(&Info);
  RawLink = lws_client_connect_via_info(&Info);
  ArmedLink = lws_client_connect_via_info(&Info);
  EagerLink = lws_client_connect_via_info(&Info);
  PatientLink = lws_client_connect_via_info(&Info);
  while (lws_service(Context, 0) >= 0)
    ;
  return 0;
}
