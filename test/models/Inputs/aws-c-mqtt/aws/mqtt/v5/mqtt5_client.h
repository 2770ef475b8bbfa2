/* Stand-in for aws/mqtt/v5/mqtt5_client.h 0.16: names, values and signatures only. */
#ifndef AWS_MQTT_MQTT5_CLIENT_H
#define AWS_MQTT_MQTT5_CLIENT_H

#include "aws/mqtt/client.h"

enum aws_mqtt5_client_lifecycle_event_type {
  AWS_MQTT5_CLET_ATTEMPTING_CONNECT,
  AWS_MQTT5_CLET_CONNECTION_SUCCESS,
  AWS_MQTT5_CLET_CONNECTION_FAILURE,
  AWS_MQTT5_CLET_DISCONNECTION,
  AWS_MQTT5_CLET_STOPPED
};

struct aws_mqtt5_client_lifecycle_event {
  enum aws_mqtt5_client_lifecycle_event_type event_type;
  struct aws_mqtt5_client *client;
  int error_code;
  void *user_data;
};

typedef void(aws_mqtt5_client_connection_event_callback_fn)(
    const struct aws_mqtt5_client_lifecycle_event *event);

struct aws_mqtt5_packet_connect_view {
  uint16_t keep_alive_interval_seconds;
  struct aws_byte_cursor client_id;
};
struct aws_mqtt5_packet_disconnect_view;
struct aws_mqtt5_disconnect_completion_options;

struct aws_mqtt5_client_options {
  struct aws_byte_cursor host_name;
  const struct aws_mqtt5_packet_connect_view *connect_options;
  aws_mqtt5_client_connection_event_callback_fn *lifecycle_event_handler;
  void *lifecycle_event_handler_user_data;
};

struct aws_mqtt5_client *aws_mqtt5_client_new(struct aws_allocator *allocator,
                                              const struct aws_mqtt5_client_options *options);
struct aws_mqtt5_client *aws_mqtt5_client_release(struct aws_mqtt5_client *client);
int aws_mqtt5_client_start(struct aws_mqtt5_client *client);
int aws_mqtt5_client_stop(
    struct aws_mqtt5_client *client,
    const struct aws_mqtt5_packet_disconnect_view *disconnect_options,
    const struct aws_mqtt5_disconnect_completion_options *disconnect_completion);

#endif
