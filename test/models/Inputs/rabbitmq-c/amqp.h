/* Stand-in for amqp.h of rabbitmq-c 0.11: names, values and signatures only. */
#ifndef AMQP_H
#define AMQP_H

#include <stddef.h>
#include <stdint.h>

struct timeval;

typedef int amqp_boolean_t;
typedef uint16_t amqp_channel_t;
typedef struct amqp_connection_state_t_ *amqp_connection_state_t;
typedef struct amqp_socket_t_ amqp_socket_t;
typedef struct amqp_bytes_t_ {
  size_t len;
  void *bytes;
} amqp_bytes_t;
typedef struct amqp_table_t_ {
  int num_entries;
  void *entries;
} amqp_table_t;
typedef struct amqp_method_t_ {
  uint32_t id;
  void *decoded;
} amqp_method_t;
typedef struct amqp_frame_t_ {
  uint8_t frame_type;
  amqp_channel_t channel;
} amqp_frame_t;
typedef struct amqp_envelope_t_ {
  amqp_channel_t channel;
  amqp_bytes_t exchange;
} amqp_envelope_t;

typedef enum amqp_response_type_enum_ {
  AMQP_RESPONSE_NONE = 0,
  AMQP_RESPONSE_NORMAL,
  AMQP_RESPONSE_LIBRARY_EXCEPTION,
  AMQP_RESPONSE_SERVER_EXCEPTION
} amqp_response_type_enum;

typedef struct amqp_rpc_reply_t_ {
  amqp_response_type_enum reply_type;
  amqp_method_t reply;
  int library_error;
} amqp_rpc_reply_t;

typedef enum amqp_sasl_method_enum_ {
  AMQP_SASL_METHOD_UNDEFINED = -1,
  AMQP_SASL_METHOD_PLAIN = 0
} amqp_sasl_method_enum;

typedef enum amqp_status_enum_ {
  AMQP_STATUS_OK = 0x0,
  AMQP_STATUS_CONNECTION_CLOSED = -0x0007,
  AMQP_STATUS_SOCKET_ERROR = -0x0009,
  AMQP_STATUS_TIMEOUT = -0x000D,
  AMQP_STATUS_HEARTBEAT_TIMEOUT = -0x000F,
  AMQP_STATUS_SOCKET_CLOSED = -0x0011,
  AMQP_STATUS_SOCKET_INUSE = -0x0012
} amqp_status_enum;

#define AMQP_REPLY_SUCCESS 200

struct amqp_basic_properties_t_;
typedef struct amqp_channel_open_ok_t_ amqp_channel_open_ok_t;

amqp_connection_state_t amqp_new_connection(void);
int amqp_get_sockfd(amqp_connection_state_t state);
int amqp_destroy_connection(amqp_connection_state_t state);
int amqp_simple_wait_frame(amqp_connection_state_t state, amqp_frame_t *decoded_frame);
int amqp_simple_wait_frame_noblock(amqp_connection_state_t state, amqp_frame_t *decoded_frame,
                                   const struct timeval *tv);
amqp_rpc_reply_t amqp_get_rpc_reply(amqp_connection_state_t state);
amqp_rpc_reply_t amqp_login(amqp_connection_state_t state, char const *vhost, int channel_max,
                            int frame_max, int heartbeat, amqp_sasl_method_enum sasl_method, ...);
amqp_rpc_reply_t amqp_login_with_properties(amqp_connection_state_t state, char const *vhost,
                                            int channel_max, int frame_max, int heartbeat,
                                            const amqp_table_t *properties,
                                            amqp_sasl_method_enum sasl_method, ...);
int amqp_basic_publish(amqp_connection_state_t state, amqp_channel_t channel,
                       amqp_bytes_t exchange, amqp_bytes_t routing_key, amqp_boolean_t mandatory,
                       amqp_boolean_t immediate, struct amqp_basic_properties_t_ const *properties,
                       amqp_bytes_t body);
amqp_rpc_reply_t amqp_channel_close(amqp_connection_state_t state, amqp_channel_t channel,
                                    int code);
amqp_rpc_reply_t amqp_connection_close(amqp_connection_state_t state, int code);
amqp_rpc_reply_t amqp_consume_message(amqp_connection_state_t state, amqp_envelope_t *envelope,
                                      const struct timeval *timeout, int flags);
int amqp_socket_open(amqp_socket_t *self, const char *host, int port);
int amqp_socket_open_noblock(amqp_socket_t *self, const char *host, int port,
                             const struct timeval *timeout);

#include "amqp_framing.h"

#endif
