//===- rabbitmq-c.c - Driver of the RabbitMQ C client ---------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "driver.h"

#include <amqp.h>
#include <amqp_tcp_socket.h>
#include <sys/time.h>

enum { FrameMax = 131072 };

static amqp_connection_state_t client;
static amqp_socket_t *stream;

// AMQP knows a user, not a device: the account that a new RabbitMQ has.
static void login(void) {
  amqp_rpc_reply_t reply =
      amqp_login(client, "/", 0, FrameMax, 0, AMQP_SASL_METHOD_PLAIN, "guest", "guest");
  answer("amqp_login", "%d", (int)reply.reply_type);
}

static void do_open(void) {
  if (!client) {
    int result;
    client = amqp_new_connection();
    stream = amqp_tcp_socket_new(client);
    result = amqp_socket_open(stream, "127.0.0.1", broker_port);
    answer("amqp_socket_open", "%d", result);
    if (result != AMQP_STATUS_OK)
      return;
  }
  login();
}

static void do_socket_again(void) {
  answer("amqp_socket_open", "%d", amqp_socket_open(stream, "127.0.0.1", broker_port));
}

static void do_socket_new(void) {
  stream = amqp_tcp_socket_new(client);
  answer("amqp_tcp_socket_new", "%s", stream ? "made" : "null");
}

static void do_close(void) {
  amqp_rpc_reply_t reply = amqp_connection_close(client, AMQP_REPLY_SUCCESS);
  answer("amqp_connection_close", "%d", (int)reply.reply_type);
}

static void do_destroy(void) {
  answer("amqp_destroy_connection", "%d", amqp_destroy_connection(client));
  client = NULL;
}

// Takes what has come, so that a lost connection is noticed.
static void idle(void) {
  struct timeval at_once = {0, 0};
  amqp_frame_t frame;
  if (client && amqp_get_sockfd(client) >= 0)
    amqp_simple_wait_frame_noblock(client, &frame, &at_once);
}

int main(int argc, char **argv) {
  static const struct command commands[] = {
      {"open", do_open},   {"socket-again", do_socket_again}, {"socket-new", do_socket_new},
      {"close", do_close}, {"destroy", do_destroy},
  };
  return SERVE(argc, argv, commands, idle);
}
