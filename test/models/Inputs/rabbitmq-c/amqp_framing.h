/* Stand-in for amqp_framing.h of rabbitmq-c 0.11: names and signatures only. */
#ifndef AMQP_FRAMING_H
#define AMQP_FRAMING_H

#include "amqp.h"

amqp_channel_open_ok_t *amqp_channel_open(amqp_connection_state_t state, amqp_channel_t channel);

#endif
