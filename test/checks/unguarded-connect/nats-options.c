// RUN: %check %s -check=iot-unguarded-connect -- -I %S/../../models/Inputs/nats-c
//===- nats-options.c - Callbacks that options register ------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <nats/nats.h>
#include <stddef.h>

extern void pause(void);

static natsConnection *Good, *Bad;
static natsOptions *GoodOptions, *BadOptions;

// The options know of no client yet; the argument tells which one is closed.
static void on_good_closed_ok(natsConnection *link, void *closure) {
  (void)closure;
  natsConnection_Destroy(link);
  natsConnection_Connect(&Good, GoodOptions);
}

static void on_bad_reconnected_bad(natsConnection *link, void *closure) {
  (void)link, (void)closure;
  natsConnection_Connect(&Bad, BadOptions);
  // warning@-1: 'Bad' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

int main(void) {
  natsOptions_SetClosedCB(GoodOptions, on_good_closed_ok, NULL);
  natsOptions_SetReconnectedCB(BadOptions, on_bad_reconnected_bad, NULL);
  natsConnection_Connect(&Good, GoodOptions);
  natsConnection_Connect(&Bad, BadOptions);
  for (;;)
    pause();
}
