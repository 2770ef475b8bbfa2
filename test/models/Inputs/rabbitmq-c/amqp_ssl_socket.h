/* Stand-in for amqp_ssl_socket.h of rabbitmq-c 0.11: names and signatures only. */
#ifndef AMQP_SSL_SOCKET_H
#define AMQP_SSL_SOCKET_H

#include "amqp.h"

amqp_socket_t *amqp_ssl_socket_new(amqp_connection_state_t state);

#endif
