// RUN: %check %s -- -I %S/Inputs/nats-c
//===- nats-c.c - NATS C client -----------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stddef.h>

#include "nats/nats.h"

#define URL "nats://hub.example:4222"

void connect_bad(natsOptions *options) {
  natsConnection *link = NULL;
  natsConnection_Connect(&link, options);
  natsConnection_Connect(&link, options);
  // warning@-1: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void connect_ok(natsOptions *options) {
  natsConnection *link = NULL;
  if (natsConnection_Connect(&link, options) != NATS_OK)
    return;
  natsConnection_Destroy(link);
  natsConnection_Connect(&link, options);
}

void connect_to_bad(void) {
  natsConnection *link = NULL;
  if (natsConnection_ConnectTo(&link, URL) == NATS_OK)
    natsConnection_ConnectTo(&link, URL);
    // warning@-1: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void connect_to_ok(void) {
  natsConnection *link = NULL;
  while (natsConnection_ConnectTo(&link, URL) != NATS_OK)
    ;
}

void close_bad(natsConnection *old) {
  natsConnection *link = NULL;
  natsConnection_ConnectTo(&link, URL);
  natsConnection_Close(old);
  natsConnection_Destroy(old);
  natsConnection_ConnectTo(&link, URL);
  // warning@-1: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void close_ok(void) {
  natsConnection *link = NULL;
  natsConnection_ConnectTo(&link, URL);
  natsConnection_Close(link);
  natsConnection_ConnectTo(&link, URL);
}

void drain_bad(natsConnection *old) {
  natsConnection *link = NULL;
  natsConnection_ConnectTo(&link, URL);
  natsConnection_Drain(old);
  natsConnection_DrainTimeout(old, 100);
  natsConnection_ConnectTo(&link, URL);
  // warning@-1: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void drain_ok(int64_t wait) {
  natsConnection *link = NULL;
  natsConnection_ConnectTo(&link, URL);
  if (wait > 0)
    natsConnection_DrainTimeout(link, wait);
  else
    natsConnection_Drain(link);
  natsConnection_ConnectTo(&link, URL);
}

#if !defined(NATS_VERSION_NUMBER) || NATS_VERSION_NUMBER >= 0x030900
void reconnect_bad(void) {
  natsConnection *link = NULL;
  natsConnection_ConnectTo(&link, URL);
  natsConnection_Reconnect(link);
  // warning@-1: 'link' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void reconnect_ok(natsConnection *link) {
  natsConnection_Reconnect(link);
}
#endif

void status_bad(natsConnection *link) {
  if (natsConnection_Status(link) == NATS_CONN_STATUS_CONNECTED)
    natsConnection_ConnectTo(&link, URL);
    // warning@-1: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void status_ok(natsConnection *link) {
  if (natsConnection_Status(link) == NATS_CONN_STATUS_CLOSED)
    natsConnection_ConnectTo(&link, URL);
}

void is_closed_bad(natsConnection *link) {
  if (!natsConnection_IsClosed(link))
    natsConnection_ConnectTo(&link, URL);
    // warning@-1: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void is_closed_ok(natsConnection *link) {
  if (natsConnection_IsClosed(link))
    natsConnection_ConnectTo(&link, URL);
}

void is_reconnecting_bad(void) {
  natsConnection *link = NULL;
  natsConnection_ConnectTo(&link, URL);
  if (!natsConnection_IsReconnecting(link))
    natsConnection_ConnectTo(&link, URL);
    // warning@-1: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void is_reconnecting_ok(natsConnection *link) {
  if (natsConnection_IsReconnecting(link))
    natsConnection_PublishString(link, "t", "still here");
}

static natsConnection *Link;

static void on_event(natsConnection *link, void *closure) {
  (void)link;
  (void)closure;
}

static void on_reconnected(natsConnection *link, void *closure) {
  (void)closure;
  if (natsConnection_Status(link) == NATS_CONN_STATUS_CONNECTED)
    natsConnection_Publish(link, "t", "on", 2);
}

static void on_closed(natsConnection *link, void *closure) {
  (void)closure;
  natsConnection_Destroy(link);
  Link = NULL;
  natsConnection_ConnectTo(&Link, URL);
}

static void on_closed_twice(natsConnection *link, void *closure) {
  (void)link;
  (void)closure;
  natsConnection_ConnectTo(&Link, URL);
  natsConnection_ConnectTo(&Link, URL);
  // warning@-1: 'Link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void callbacks_bad(natsOptions *options) {
  natsConnection *link = NULL;
  natsOptions_SetName(options, "dev1");
  natsOptions_SetAllowReconnect(options, false);
  natsOptions_SetRetryOnFailedConnect(options, true, on_event, NULL);
  natsOptions_SetDisconnectedCB(options, on_event, NULL);
  natsOptions_SetReconnectedCB(options, on_reconnected, NULL);
  natsOptions_SetClosedCB(options, on_closed_twice, NULL);
  natsConnection_Connect(&link, options);
  natsConnection_Connect(&link, options);
  // warning@-1: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void callbacks_ok(natsOptions *options) {
  natsConnection *link = NULL;
  natsOptions_SetName(options, "dev1");
  natsOptions_SetAllowReconnect(options, false);
  natsOptions_SetRetryOnFailedConnect(options, true, on_event, NULL);
  natsOptions_SetDisconnectedCB(options, on_event, NULL);
  natsOptions_SetReconnectedCB(options, on_reconnected, NULL);
  natsOptions_SetClosedCB(options, on_closed, NULL);
  natsConnection_Connect(&link, options);
}

void operations_bad(void) {
  natsConnection *link = NULL;
  natsConnection_ConnectTo(&link, URL);
  natsConnection_Publish(link, "t", "on", 2);
  natsConnection_PublishString(link, "t", "on");
  natsConnection_Flush(link);
  natsConnection_ConnectTo(&link, URL);
  // warning@-1: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void operations_ok(void) {
  natsConnection *link = NULL;
  natsConnection_ConnectTo(&link, URL);
  natsConnection_Publish(link, "t", "on", 2);
  natsConnection_PublishString(link, "t", "on");
  natsConnection_Flush(link);
  natsConnection_Destroy(link);
}
