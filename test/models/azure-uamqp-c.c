// RUN: %check %s -- -I %S/Inputs/azure-uamqp-c
//===- azure-uamqp-c.c - Azure uAMQP C ----------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "azure_uamqp_c/amqp_management.h"
#include "azure_uamqp_c/cbs.h"
#include "azure_uamqp_c/connection.h"
#include "azure_uamqp_c/link.h"
#include "azure_uamqp_c/message_receiver.h"
#include "azure_uamqp_c/message_sender.h"
#include "azure_uamqp_c/session.h"

#define HOST "hub.example"

void connection_bad(XIO_HANDLE io) {
  CONNECTION_HANDLE connection = connection_create(io, HOST, "dev1", NULL, NULL);
  connection_open(connection);
  connection_dowork(connection);
  connection_open(connection);
  // warning@-1: 'connection' may already be connected here; the library ignores the second open
  connection_close(connection, NULL, NULL, NULL);
  connection_destroy(connection);
}

void connection_ok(XIO_HANDLE io) {
  CONNECTION_HANDLE connection = connection_create(io, HOST, "dev1", NULL, NULL);
  connection_open(connection);
  connection_dowork(connection);
  connection_close(connection, NULL, NULL, NULL);
  connection_destroy(connection);
  connection = connection_create(io, HOST, "dev1", NULL, NULL);
  connection_open(connection);
}

static CONNECTION_HANDLE Uplink;

static void on_state(void *context, CONNECTION_STATE now, CONNECTION_STATE before) {
  (void)context;
  (void)before;
  if (now == CONNECTION_STATE_ERROR || now == CONNECTION_STATE_END)
    connection_destroy(Uplink);
}

static void on_state_opens(void *context, CONNECTION_STATE now, CONNECTION_STATE before) {
  (void)context;
  (void)before;
  if (now == CONNECTION_STATE_OPENED)
    connection_open(Uplink);
    // warning@-1: 'Uplink' may already be connected here; the library ignores the second open
}

static void on_io_error(void *context) { (void)context; }

static void on_close_received(void *context, ERROR_HANDLE error) {
  (void)context;
  (void)error;
}

void state_callbacks_bad(XIO_HANDLE io) {
  Uplink = connection_create2(io, HOST, "dev1", NULL, NULL, on_state_opens, NULL, on_io_error,
                              NULL);
  connection_open(Uplink);
  connection_subscribe_on_connection_close_received(Uplink, on_close_received, NULL);
  connection_open(Uplink);
  // warning@-1: 'Uplink' may already be connected here; the library ignores the second open
}

void state_callbacks_ok(XIO_HANDLE io) {
  Uplink = connection_create2(io, HOST, "dev1", NULL, NULL, on_state, NULL, on_io_error, NULL);
  connection_subscribe_on_connection_close_received(Uplink, on_close_received, NULL);
  connection_open(Uplink);
}

void session_bad(CONNECTION_HANDLE connection) {
  SESSION_HANDLE session = session_create(connection, NULL, NULL);
  session_begin(session);
  session_begin(session);
  // warning@-1: 'session' may already be connected here; the library ignores the second open
  session_end(session, NULL, NULL);
  session_destroy(session);
}

void session_ok(CONNECTION_HANDLE connection) {
  SESSION_HANDLE session = session_create(connection, NULL, NULL);
  session_begin(session);
  session_end(session, NULL, NULL);
  session_destroy(session);
  session = session_create(connection, NULL, NULL);
  session_begin(session);
}

static void on_link_state(void *context, LINK_STATE now, LINK_STATE before) {
  bool *up = context;
  (void)before;
  *up = now == LINK_STATE_ATTACHED;
}

static void on_detached(void *context, ERROR_HANDLE error) {
  (void)context;
  (void)error;
}

void link_bad(SESSION_HANDLE session, bool *up) {
  LINK_HANDLE link = link_create(session, "telemetry", true, NULL, NULL);
  link_attach(link, NULL, on_link_state, NULL, up);
  link_subscribe_on_link_detach_received(link, on_detached, NULL);
  link_attach(link, NULL, on_link_state, NULL, up);
  // warning@-1: 'link' may already be connected here; the library ignores the second open
  link_detach(link, true, NULL, NULL, NULL);
  link_destroy(link);
}

void link_ok(SESSION_HANDLE session, bool *up) {
  LINK_HANDLE link = link_create(session, "telemetry", true, NULL, NULL);
  link_subscribe_on_link_detach_received(link, on_detached, NULL);
  link_attach(link, NULL, on_link_state, NULL, up);
  link_detach(link, true, NULL, NULL, NULL);
  link_destroy(link);
}

static MESSAGE_SENDER_HANDLE Sender;

static void on_sender_state(void *context, MESSAGE_SENDER_STATE now, MESSAGE_SENDER_STATE before) {
  (void)context;
  (void)before;
  if (now == MESSAGE_SENDER_STATE_OPEN)
    messagesender_open(Sender);
    // warning@-1: 'Sender' may already be connected here; the library ignores the second open
}

static void on_sender_lost(void *context, MESSAGE_SENDER_STATE now, MESSAGE_SENDER_STATE before) {
  (void)context;
  (void)before;
  if (now == MESSAGE_SENDER_STATE_IDLE)
    messagesender_open(Sender);
}

void sender_bad(LINK_HANDLE link) {
  Sender = messagesender_create(link, on_sender_state, NULL);
  messagesender_open(Sender);
  messagesender_open(Sender);
  // warning@-1: 'Sender' may already be connected here; the library ignores the second open
  messagesender_close(Sender);
  messagesender_destroy(Sender);
}

void sender_ok(LINK_HANDLE link) {
  Sender = messagesender_create(link, on_sender_lost, NULL);
  messagesender_open(Sender);
  messagesender_close(Sender);
  messagesender_open(Sender);
  messagesender_destroy(Sender);
}

static AMQP_VALUE on_message(const void *context, MESSAGE_HANDLE message) {
  (void)context;
  (void)message;
  return NULL;
}

void receiver_bad(LINK_HANDLE link) {
  MESSAGE_RECEIVER_HANDLE receiver = messagereceiver_create(link, NULL, NULL);
  messagereceiver_open(receiver, on_message, NULL);
  messagereceiver_open(receiver, on_message, NULL);
  // warning@-1: 'receiver' may already be connected here; the library ignores the second open
  messagereceiver_close(receiver);
  messagereceiver_destroy(receiver);
}

void receiver_ok(LINK_HANDLE link) {
  MESSAGE_RECEIVER_HANDLE receiver = messagereceiver_create(link, NULL, NULL);
  messagereceiver_open(receiver, on_message, NULL);
  messagereceiver_close(receiver);
  messagereceiver_open(receiver, on_message, NULL);
  messagereceiver_destroy(receiver);
}

static void on_management(void *context, AMQP_MANAGEMENT_OPEN_RESULT result) {
  (void)context;
  (void)result;
}

static void on_failed(void *context) { (void)context; }

void management_bad(SESSION_HANDLE session) {
  AMQP_MANAGEMENT_HANDLE management = amqp_management_create(session, "$management");
  amqp_management_open_async(management, on_management, NULL, on_failed, NULL);
  amqp_management_open_async(management, on_management, NULL, on_failed, NULL);
  // warning@-1: 'management' may already be connected here; the library refuses the second open with an error
  amqp_management_close(management);
  amqp_management_destroy(management);
}

void management_ok(SESSION_HANDLE session) {
  AMQP_MANAGEMENT_HANDLE management = amqp_management_create(session, "$management");
  amqp_management_open_async(management, on_management, NULL, on_failed, NULL);
  amqp_management_close(management);
  amqp_management_open_async(management, on_management, NULL, on_failed, NULL);
  amqp_management_destroy(management);
}

static CBS_HANDLE Tokens;

static void on_cbs(void *context, CBS_OPEN_COMPLETE_RESULT result) {
  (void)context;
  if (result != CBS_OPEN_OK)
    cbs_open_async(Tokens, NULL, NULL, on_failed, NULL);
}

static void on_cbs_again(void *context, CBS_OPEN_COMPLETE_RESULT result) {
  (void)context;
  if (result == CBS_OPEN_OK)
    cbs_open_async(Tokens, NULL, NULL, on_failed, NULL);
    // warning@-1: 'Tokens' may already be connected here; the library refuses the second open with an error
}

void cbs_bad(SESSION_HANDLE session) {
  Tokens = cbs_create(session);
  cbs_open_async(Tokens, on_cbs_again, NULL, on_failed, NULL);
  cbs_open_async(Tokens, on_cbs_again, NULL, on_failed, NULL);
  // warning@-1: 'Tokens' may already be connected here; the library refuses the second open with an error
  cbs_close(Tokens);
  cbs_destroy(Tokens);
}

void cbs_ok(SESSION_HANDLE session) {
  Tokens = cbs_create(session);
  cbs_open_async(Tokens, on_cbs, NULL, on_failed, NULL);
  cbs_close(Tokens);
  cbs_destroy(Tokens);
}
