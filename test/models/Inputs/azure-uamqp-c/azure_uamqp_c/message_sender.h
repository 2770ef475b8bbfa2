/* Stand-in for message_sender.h of azure-uamqp-c: names, values and signatures only. */
#ifndef MESSAGE_SENDER_H
#define MESSAGE_SENDER_H

#include "azure_uamqp_c/link.h"

typedef enum MESSAGE_SENDER_STATE_TAG {
  MESSAGE_SENDER_STATE_IDLE,
  MESSAGE_SENDER_STATE_OPENING,
  MESSAGE_SENDER_STATE_OPEN,
  MESSAGE_SENDER_STATE_CLOSING,
  MESSAGE_SENDER_STATE_ERROR
} MESSAGE_SENDER_STATE;

typedef struct MESSAGE_SENDER_INSTANCE_TAG *MESSAGE_SENDER_HANDLE;
typedef void (*ON_MESSAGE_SENDER_STATE_CHANGED)(void *context, MESSAGE_SENDER_STATE new_state,
                                                MESSAGE_SENDER_STATE previous_state);

MESSAGE_SENDER_HANDLE messagesender_create(LINK_HANDLE link,
                                           ON_MESSAGE_SENDER_STATE_CHANGED on_state_changed,
                                           void *context);
void messagesender_destroy(MESSAGE_SENDER_HANDLE message_sender);
int messagesender_open(MESSAGE_SENDER_HANDLE message_sender);
int messagesender_close(MESSAGE_SENDER_HANDLE message_sender);

#endif
