//===- nats-c.c - Driver of the NATS C client -----------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "driver.h"

#include <nats/nats.h>

static natsConnection *client;
static int manual;

static const char *address(void) {
  static char text[64];
  snprintf(text, sizeof text, "nats://127.0.0.1:%d", broker_port);
  return text;
}

static void do_manual(void) { manual = 1; }

// Each open takes the place of the handle of the one before, as a program does that
// connects once too often.
static void do_open(void) {
  natsOptions *options = NULL;
  natsOptions_Create(&options);
  natsOptions_SetURL(options, address());
  natsOptions_SetName(options, client_id);
  if (manual)
    natsOptions_SetAllowReconnect(options, false);
  answer("natsConnection_Connect", "%s",
         natsConnection_Connect(&client, options) == NATS_OK ? "NATS_OK" : "other");
  natsOptions_Destroy(options);
}

static void do_open_to(void) {
  answer("natsConnection_ConnectTo", "%s",
         natsConnection_ConnectTo(&client, address()) == NATS_OK ? "NATS_OK" : "other");
}

static void do_ask(void) {
  natsConnStatus status = natsConnection_Status(client);
  answer("natsConnection_Status", "%s",
         status == NATS_CONN_STATUS_CONNECTED ? "NATS_CONN_STATUS_CONNECTED"
         : status == NATS_CONN_STATUS_CLOSED  ? "NATS_CONN_STATUS_CLOSED"
                                              : "other");
}

static void do_ask_closed(void) {
  answer("natsConnection_IsClosed", "%s", natsConnection_IsClosed(client) ? "true" : "false");
}

static void do_close(void) {
  natsConnection_Close(client);
  answer("natsConnection_Close", "done");
}

static void do_drain(void) {
  answer("natsConnection_Drain", "%s",
         natsConnection_Drain(client) == NATS_OK ? "NATS_OK" : "other");
}

static void do_destroy(void) {
  natsConnection_Destroy(client);
  client = NULL;
  answer("natsConnection_Destroy", "done");
}

int main(int argc, char **argv) {
  static const struct command commands[] = {
      {"open", do_open},     {"open-to", do_open_to}, {"ask", do_ask},
      {"close", do_close},   {"drain", do_drain},     {"ask-closed", do_ask_closed},
      {"manual", do_manual}, {"destroy", do_destroy},
  };
  return SERVE(argc, argv, commands, NULL);
}
