// RUN: %check %s -- -I %S/Inputs/rabbitmq-c
//===- rabbitmq-c.c - RabbitMQ C client ---------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stddef.h>
#include <sys/time.h>

#include "amqp.h"
#include "amqp_ssl_socket.h"
#include "amqp_tcp_socket.h"

#define LOGIN(c) amqp_login(c, "/", 0, 131072, 0, AMQP_SASL_METHOD_PLAIN, "dev1", "secret")
#define LOST(status) ((status) == AMQP_STATUS_CONNECTION_CLOSED)

void login_bad(void) {
  amqp_connection_state_t link = amqp_new_connection();
  amqp_socket_t *socket = amqp_tcp_socket_new(link);
  amqp_socket_open(socket, "hub.example", 5672);
  LOGIN(link);
  LOGIN(link);
  // warning@-1: 'link' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void overwritten_bad(void) {
  amqp_connection_state_t link = amqp_new_connection();
  amqp_socket_open(amqp_tcp_socket_new(link), "hub.example", 5672);
  LOGIN(link);
  link = amqp_new_connection();
  amqp_socket_open(amqp_tcp_socket_new(link), "hub.example", 5672);
  LOGIN(link);
  // warning@-1: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void overwritten_ok(void) {
  amqp_connection_state_t link = amqp_new_connection();
  amqp_socket_open(amqp_tcp_socket_new(link), "hub.example", 5672);
  LOGIN(link);
  amqp_destroy_connection(link);
  link = amqp_new_connection();
  amqp_socket_open(amqp_tcp_socket_new(link), "hub.example", 5672);
  LOGIN(link);
}

void login_ok(void) {
  amqp_connection_state_t link = amqp_new_connection();
  amqp_socket_t *socket = amqp_tcp_socket_new(link);
  amqp_socket_open(socket, "hub.example", 5672);
  while (LOGIN(link).reply_type != AMQP_RESPONSE_NORMAL)
    ;
}

void login_result_bad(amqp_connection_state_t link) {
  amqp_rpc_reply_t reply = LOGIN(link);
  if (reply.reply_type == AMQP_RESPONSE_NORMAL)
    amqp_login_with_properties(link, "/", 0, 131072, 0, NULL, AMQP_SASL_METHOD_PLAIN, "d", "s");
    // warning@-1: 'link' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void login_result_ok(amqp_connection_state_t link) {
  amqp_rpc_reply_t reply = LOGIN(link);
  if (reply.reply_type != AMQP_RESPONSE_NORMAL)
    amqp_login_with_properties(link, "/", 0, 131072, 0, NULL, AMQP_SASL_METHOD_PLAIN, "d", "s");
}

void close_bad(amqp_connection_state_t link, amqp_connection_state_t backup) {
  LOGIN(link);
  amqp_connection_close(backup, AMQP_REPLY_SUCCESS);
  LOGIN(link);
  // warning@-1: 'link' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void close_ok(amqp_connection_state_t link) {
  LOGIN(link);
  amqp_connection_close(link, AMQP_REPLY_SUCCESS);
  LOGIN(link);
}

void destroy_bad(amqp_connection_state_t link, amqp_connection_state_t old) {
  LOGIN(link);
  amqp_destroy_connection(old);
  LOGIN(link);
  // warning@-1: 'link' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void destroy_ok(amqp_connection_state_t link) {
  LOGIN(link);
  amqp_destroy_connection(link);
  link = amqp_new_connection();
  LOGIN(link);
}

void new_socket_bad(amqp_connection_state_t link, const struct timeval *wait) {
  amqp_socket_t *socket = amqp_ssl_socket_new(link);
  amqp_socket_open_noblock(socket, "hub.example", 5671, wait);
  LOGIN(link);
  amqp_socket_open_noblock(socket, "hub.example", 5671, wait);
  LOGIN(link);
  // warning@-1: 'link' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

/// The new socket object closes the one before.
void new_socket_ok(amqp_connection_state_t link, const struct timeval *wait) {
  LOGIN(link);
  amqp_socket_t *socket = amqp_ssl_socket_new(link);
  amqp_socket_open_noblock(socket, "hub.example", 5671, wait);
  LOGIN(link);
}

void get_sockfd_bad(amqp_connection_state_t link) {
  LOGIN(link);
  if (amqp_get_sockfd(link) < 0)
    LOGIN(link);
    // warning@-1: 'link' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void get_sockfd_ok(amqp_connection_state_t link) {
  if (amqp_get_sockfd(link) >= 0)
    LOGIN(link);
}

void wait_frame_bad(amqp_connection_state_t link, amqp_frame_t *frame, const struct timeval *wait) {
  LOGIN(link);
  if (amqp_simple_wait_frame(link, frame) == AMQP_STATUS_OK &&
      amqp_simple_wait_frame_noblock(link, frame, wait) == AMQP_STATUS_OK)
    LOGIN(link);
    // warning@-1: 'link' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void wait_frame_ok(amqp_connection_state_t link, amqp_frame_t *frame, const struct timeval *wait) {
  LOGIN(link);
  if (LOST(amqp_simple_wait_frame(link, frame)) ||
      LOST(amqp_simple_wait_frame_noblock(link, frame, wait)))
    LOGIN(link);
}

void consume_bad(amqp_connection_state_t link, amqp_envelope_t *envelope) {
  LOGIN(link);
  amqp_rpc_reply_t reply = amqp_consume_message(link, envelope, NULL, 0);
  if (reply.reply_type == AMQP_RESPONSE_NORMAL)
    LOGIN(link);
    // warning@-1: 'link' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void consume_ok(amqp_connection_state_t link, amqp_envelope_t *envelope) {
  LOGIN(link);
  amqp_rpc_reply_t reply = amqp_consume_message(link, envelope, NULL, 0);
  if (reply.reply_type == AMQP_RESPONSE_LIBRARY_EXCEPTION &&
      reply.library_error == AMQP_STATUS_SOCKET_CLOSED)
    LOGIN(link);
}

void operations_bad(amqp_connection_state_t link, amqp_bytes_t text) {
  LOGIN(link);
  amqp_channel_open(link, 1);
  if (amqp_get_rpc_reply(link).reply_type != AMQP_RESPONSE_NORMAL)
    return;
  amqp_channel_close(link, 1, AMQP_REPLY_SUCCESS);
  if (amqp_basic_publish(link, 1, text, text, 0, 0, NULL, text) == AMQP_STATUS_OK)
    LOGIN(link);
    // warning@-1: 'link' may already be connected here; the broker closes the connection on a second CONNECT (409002 LinkCreationConflict)
}

void operations_ok(amqp_connection_state_t link, amqp_bytes_t text) {
  LOGIN(link);
  amqp_channel_open(link, 1);
  if (amqp_get_rpc_reply(link).reply_type != AMQP_RESPONSE_NORMAL)
    return;
  amqp_channel_close(link, 1, AMQP_REPLY_SUCCESS);
  if (amqp_basic_publish(link, 1, text, text, 0, 0, NULL, text) == AMQP_STATUS_SOCKET_ERROR)
    LOGIN(link);
}
