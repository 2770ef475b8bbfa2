//===- mosquitto.c - Driver of libmosquitto -------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "driver.h"

#include <mosquitto.h>
#include <stdatomic.h>

enum { KeepAlive = 60 };

static struct mosquitto *client;
static int threaded, started;
static atomic_int accepted;

static void on_connect(struct mosquitto *mosq, void *context, int code) {
  (void)mosq;
  (void)context;
  accepted = code == 0;
}

static void create(void) {
  if (client)
    return;
  mosquitto_lib_init();
  client = mosquitto_new(client_id, true, NULL);
  mosquitto_connect_callback_set(client, on_connect);
}

// Without the library's thread the program serves the connection, as a loop of its
// own does that leaves a lost connection alone.
static void idle(void) {
  if (client && !started)
    mosquitto_loop(client, 0, 1);
}

static void wait_accepted(void) {
  for (int wait = FirstWait; wait > 0 && !accepted; wait -= 10) {
    idle();
    sleep_ms(10);
  }
}

static void after_open(const char *call, int result) {
  answer(call, "%d", result);
  if (result == MOSQ_ERR_SUCCESS && threaded && !started)
    started = mosquitto_loop_start(client) == MOSQ_ERR_SUCCESS;
  if (result == MOSQ_ERR_SUCCESS)
    wait_accepted();
}

static void do_automatic(void) { threaded = 1; }

static void do_open(void) {
  create();
  accepted = 0;
  after_open("mosquitto_connect", mosquitto_connect(client, "127.0.0.1", broker_port, KeepAlive));
}

static void do_open_async(void) {
  create();
  accepted = 0;
  after_open("mosquitto_connect_async",
             mosquitto_connect_async(client, "127.0.0.1", broker_port, KeepAlive));
}

static void do_reopen(void) {
  accepted = 0;
  after_open("mosquitto_reconnect", mosquitto_reconnect(client));
}

static void do_close(void) { answer("mosquitto_disconnect", "%d", mosquitto_disconnect(client)); }

static void do_reinitialise(void) {
  answer("mosquitto_reinitialise", "%d", mosquitto_reinitialise(client, client_id, true, NULL));
}

static void do_destroy(void) {
  mosquitto_destroy(client);
  client = NULL;
  answer("mosquitto_destroy", "done");
}

int main(int argc, char **argv) {
  static const struct command commands[] = {
      {"open", do_open},       {"open-async", do_open_async}, {"reopen", do_reopen},
      {"close", do_close},     {"automatic", do_automatic},   {"reinitialise", do_reinitialise},
      {"destroy", do_destroy},
  };
  return SERVE(argc, argv, commands, idle);
}
