/* Stand-in for message_receiver.h of azure-uamqp-c: names, values and signatures only. */
#ifndef MESSAGE_RECEIVER_H
#define MESSAGE_RECEIVER_H

#include "azure_uamqp_c/link.h"

typedef struct MESSAGE_INSTANCE_TAG *MESSAGE_HANDLE;

typedef enum MESSAGE_RECEIVER_STATE_TAG {
  MESSAGE_RECEIVER_STATE_IDLE,
  MESSAGE_RECEIVER_STATE_OPENING,
  MESSAGE_RECEIVER_STATE_OPEN,
  MESSAGE_RECEIVER_STATE_CLOSING,
  MESSAGE_RECEIVER_STATE_ERROR
} MESSAGE_RECEIVER_STATE;

typedef struct MESSAGE_RECEIVER_INSTANCE_TAG *MESSAGE_RECEIVER_HANDLE;
typedef AMQP_VALUE (*ON_MESSAGE_RECEIVED)(const void *context, MESSAGE_HANDLE message);
typedef void (*ON_MESSAGE_RECEIVER_STATE_CHANGED)(const void *context,
                                                  MESSAGE_RECEIVER_STATE new_state,
                                                  MESSAGE_RECEIVER_STATE previous_state);

MESSAGE_RECEIVER_HANDLE messagereceiver_create(LINK_HANDLE link,
                                               ON_MESSAGE_RECEIVER_STATE_CHANGED on_state_changed,
                                               void *context);
void messagereceiver_destroy(MESSAGE_RECEIVER_HANDLE message_receiver);
int messagereceiver_open(MESSAGE_RECEIVER_HANDLE message_receiver,
                         ON_MESSAGE_RECEIVED on_message_received, void *callback_context);
int messagereceiver_close(MESSAGE_RECEIVER_HANDLE message_receiver);

#endif
