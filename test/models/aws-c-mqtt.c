// RUN: %check %s -- -I %S/Inputs/aws-c-mqtt
//===- aws-c-mqtt.c - aws-c-mqtt ----------------------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "aws/mqtt/client.h"
#include "aws/mqtt/v5/mqtt5_client.h"

typedef struct aws_mqtt_client_connection Connection;
typedef struct aws_mqtt_connection_options Options;

static void on_complete(Connection *link, int error, enum aws_mqtt_connect_return_code code,
                        bool session, void *data) {
  const Options *options = data;
  (void)code;
  (void)session;
  if (error != 0)
    aws_mqtt_client_connection_connect(link, options);
}

static void on_complete_opens(Connection *link, int error,
                              enum aws_mqtt_connect_return_code code, bool session, void *data) {
  const Options *options = data;
  (void)code;
  (void)session;
  if (error == 0)
    aws_mqtt_client_connection_connect(link, options);
    // warning@-1: 'link' may already be connected here; the library refuses the second open with an error
}

void connect_bad(struct aws_mqtt_client *client) {
  Options options = {.on_connection_complete = on_complete_opens};
  options.user_data = &options;
  Connection *link = aws_mqtt_client_connection_new(client);
  aws_mqtt_client_connection_connect(link, &options);
  aws_mqtt_client_connection_connect(link, &options);
  // warning@-1: 'link' may already be connected here; the library refuses the second open with an error
}

void connect_ok(struct aws_mqtt_client *client) {
  Options options = {.on_connection_complete = on_complete};
  options.user_data = &options;
  Connection *link = aws_mqtt_client_connection_new(client);
  if (aws_mqtt_client_connection_connect(link, &options) != AWS_OP_SUCCESS)
    aws_mqtt_client_connection_connect(link, &options);
}

void from_mqtt5_bad(struct aws_mqtt5_client *client, Options *options) {
  Connection *link = aws_mqtt_client_connection_new_from_mqtt5_client(client);
  aws_mqtt_client_connection_connect(link, options);
  aws_mqtt_client_connection_reconnect(link, NULL, NULL);
  aws_mqtt_client_connection_connect(link, options);
  // warning@-1: 'link' may already be connected here; the library refuses the second open with an error
}

static void on_disconnected(Connection *link, void *data) {
  aws_mqtt_client_connection_connect(link, data);
}

static void on_disconnected_twice(Connection *link, void *data) {
  aws_mqtt_client_connection_connect(link, data);
  aws_mqtt_client_connection_connect(link, data);
  // warning@-1: 'link' may already be connected here; the library refuses the second open with an error
}

void from_mqtt5_ok(struct aws_mqtt5_client *client, Options *options) {
  Connection *link = aws_mqtt_client_connection_new_from_mqtt5_client(client);
  aws_mqtt_client_connection_connect(link, options);
  aws_mqtt_client_connection_disconnect(link, on_disconnected, options);
}

void disconnect_bad(Connection *link, Connection *backup, Options *options) {
  aws_mqtt_client_connection_connect(link, options);
  aws_mqtt_client_connection_disconnect(backup, on_disconnected_twice, options);
  aws_mqtt_client_connection_connect(link, options);
  // warning@-1: 'link' may already be connected here; the library refuses the second open with an error
}

void disconnect_ok(Connection *link, Options *options) {
  aws_mqtt_client_connection_connect(link, options);
  aws_mqtt_client_connection_disconnect(link, NULL, NULL);
  aws_mqtt_client_connection_connect(link, options);
}

void reconnect_ok(Connection *link, Options *options) {
  aws_mqtt_client_connection_reconnect(link, NULL, NULL);
  aws_mqtt_client_connection_connect(link, options);
}

void release_bad(Connection *link, Connection *old, Options *options) {
  aws_mqtt_client_connection_acquire(link);
  aws_mqtt_client_connection_connect(link, options);
  aws_mqtt_client_connection_release(old);
  aws_mqtt_client_connection_connect(link, options);
  // warning@-1: 'link' may already be connected here; the library refuses the second open with an error
}

void release_ok(Connection *link, Options *options, struct aws_mqtt_client *client) {
  aws_mqtt_client_connection_acquire(link);
  aws_mqtt_client_connection_connect(link, options);
  aws_mqtt_client_connection_release(link);
  link = aws_mqtt_client_connection_new(client);
  aws_mqtt_client_connection_connect(link, options);
}

static void on_interrupted(Connection *link, int error, void *data) {
  (void)link;
  (void)error;
  (void)data;
}

static void on_resumed(Connection *link, enum aws_mqtt_connect_return_code code, bool session,
                       void *data) {
  const Options *options = data;
  (void)code;
  (void)session;
  aws_mqtt_client_connection_connect(link, options);
  // warning@-1: 'link' may already be connected here; the library refuses the second open with an error
}

static void on_resumed_waits(Connection *link, enum aws_mqtt_connect_return_code code,
                             bool session, void *data) {
  (void)link;
  (void)code;
  (void)session;
  (void)data;
}

static void on_success(Connection *link, enum aws_mqtt_connect_return_code code, bool session,
                       void *data) {
  (void)code;
  (void)session;
  aws_mqtt_client_connection_connect(link, data);
  // warning@-1: 'link' may already be connected here; the library refuses the second open with an error
}

static void on_failure(Connection *link, int error, void *data) {
  (void)error;
  aws_mqtt_client_connection_connect(link, data);
}

static void on_closed(Connection *link, struct on_connection_closed_data *closed, void *data) {
  (void)closed;
  aws_mqtt_client_connection_connect(link, data);
}

static void on_closed_twice(Connection *link, struct on_connection_closed_data *closed,
                            void *data) {
  (void)closed;
  aws_mqtt_client_connection_connect(link, data);
  aws_mqtt_client_connection_connect(link, data);
  // warning@-1: 'link' may already be connected here; the library refuses the second open with an error
}

void handlers_bad(Connection *link, Options *options) {
  aws_mqtt_client_connection_set_reconnect_timeout(link, 1, 60);
  aws_mqtt_client_connection_set_connection_interruption_handlers(link, on_interrupted, NULL,
                                                                  on_resumed, options);
  aws_mqtt_client_connection_set_connection_result_handlers(link, on_success, options, on_failure,
                                                            options);
  aws_mqtt_client_connection_set_connection_closed_handler(link, on_closed_twice, options);
}

void handlers_ok(Connection *link, Options *options) {
  aws_mqtt_client_connection_set_reconnect_timeout(link, 1, 60);
  aws_mqtt_client_connection_set_connection_interruption_handlers(link, on_interrupted, NULL,
                                                                  on_resumed_waits, NULL);
  aws_mqtt_client_connection_set_connection_result_handlers(link, NULL, NULL, on_failure,
                                                            options);
  aws_mqtt_client_connection_set_connection_closed_handler(link, on_closed, options);
}

static struct aws_mqtt5_client *Station;

static void on_event(const struct aws_mqtt5_client_lifecycle_event *event) {
  if (event->event_type == AWS_MQTT5_CLET_STOPPED)
    aws_mqtt5_client_start(Station);
}

static void on_event_opens(const struct aws_mqtt5_client_lifecycle_event *event) {
  if (event->event_type == AWS_MQTT5_CLET_CONNECTION_SUCCESS)
    aws_mqtt5_client_start(Station);
    // warning@-1: 'Station' may already be connected here; the library ignores the second open
}

void start_bad(struct aws_mqtt5_client_options *options) {
  options->lifecycle_event_handler = on_event_opens;
  Station = aws_mqtt5_client_new(NULL, options);
  aws_mqtt5_client_start(Station);
  aws_mqtt5_client_start(Station);
  // warning@-1: 'Station' may already be connected here; the library ignores the second open
}

void start_ok(struct aws_mqtt5_client_options *options) {
  options->lifecycle_event_handler = on_event;
  Station = aws_mqtt5_client_new(NULL, options);
  while (aws_mqtt5_client_start(Station) != AWS_OP_SUCCESS)
    ;
}

void stop_bad(struct aws_mqtt5_client *client, struct aws_mqtt5_client *backup) {
  aws_mqtt5_client_start(client);
  aws_mqtt5_client_stop(backup, NULL, NULL);
  aws_mqtt5_client_release(backup);
  aws_mqtt5_client_start(client);
  // warning@-1: 'client' may already be connected here; the library ignores the second open
}

void stop_ok(struct aws_mqtt5_client *client) {
  aws_mqtt5_client_start(client);
  aws_mqtt5_client_stop(client, NULL, NULL);
  aws_mqtt5_client_start(client);
  aws_mqtt5_client_release(client);
}
