// RUN: %check %s -- -I %S/Inputs/libwebsockets-mqtt
//===- libwebsockets-mqtt.c - libwebsockets, client connections ---*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <libwebsockets.h>

typedef struct lws_client_connect_info Info;

void connect_bad(const Info *info) {
  struct lws *link = lws_client_connect_via_info(info);
  link = lws_client_connect_via_info(info);
  // warning@-1: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void connect_ok(const Info *info) {
  struct lws *link = NULL;
  while (link == NULL)
    link = lws_client_connect_via_info(info);
}

void service_bad(const Info *info, struct lws_context *context) {
  struct lws *link = lws_client_connect_via_info(info);
  lws_callback_on_writable(link);
  lws_service(context, 0);
  link = lws_client_connect_via_info(info);
  // warning@-1: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void service_ok(const Info *info, struct lws_context *context) {
  struct lws *link = lws_client_connect_via_info(info);
  while (lws_service(context, 0) >= 0)
    lws_callback_on_writable(link);
}

void context_destroy_bad(const Info *info, struct lws_context *old) {
  struct lws *link = lws_client_connect_via_info(info);
  lws_context_destroy(old);
  link = lws_client_connect_via_info(info);
  // warning@-1: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void context_destroy_ok(const Info *info, struct lws_context *context) {
  lws_client_connect_via_info(info);
  lws_context_destroy(context);
}

static struct lws *Link;

static int on_reason(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
                     size_t length) {
  const Info *info = user;
  (void)in;
  (void)length;
  switch (reason) {
  case LWS_CALLBACK_MQTT_CLIENT_ESTABLISHED:
    return lws_callback_on_writable(wsi);
  case LWS_CALLBACK_MQTT_CLIENT_CLOSED:
    Link = lws_client_connect_via_info(info);
    break;
  default:
    break;
  }
  return 0;
}

void protocols_bad(struct lws_protocols *protocols, const Info *info) {
  protocols[0].callback = on_reason;
  Link = lws_client_connect_via_info(info);
  Link = lws_client_connect_via_info(info);
  // warning@-1: 'Link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void protocols_ok(struct lws_protocols *protocols, const Info *info) {
  protocols[0].callback = on_reason;
  Link = lws_client_connect_via_info(info);
}
