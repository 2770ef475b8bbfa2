/* Stand-in for link.h of azure-uamqp-c: names, values and signatures only. */
#ifndef LINK_H
#define LINK_H

#include "azure_uamqp_c/session.h"

typedef struct LINK_INSTANCE_TAG *LINK_HANDLE;
typedef struct TRANSFER_INSTANCE_TAG *TRANSFER_HANDLE;
typedef struct ON_LINK_DETACH_EVENT_SUBSCRIPTION_TAG *ON_LINK_DETACH_EVENT_SUBSCRIPTION_HANDLE;
typedef bool role;

typedef enum LINK_STATE_TAG {
  LINK_STATE_DETACHED,
  LINK_STATE_HALF_ATTACHED_ATTACH_SENT,
  LINK_STATE_HALF_ATTACHED_ATTACH_RECEIVED,
  LINK_STATE_ATTACHED,
  LINK_STATE_ERROR
} LINK_STATE;

typedef AMQP_VALUE (*ON_TRANSFER_RECEIVED)(void *context, TRANSFER_HANDLE transfer,
                                           uint32_t payload_size,
                                           const unsigned char *payload_bytes);
typedef void (*ON_LINK_STATE_CHANGED)(void *context, LINK_STATE new_link_state,
                                      LINK_STATE previous_link_state);
typedef void (*ON_LINK_FLOW_ON)(void *context);
typedef void (*ON_LINK_DETACH_RECEIVED)(void *context, ERROR_HANDLE error);

LINK_HANDLE link_create(SESSION_HANDLE session, const char *name, role role, AMQP_VALUE source,
                        AMQP_VALUE target);
LINK_HANDLE link_create_from_endpoint(SESSION_HANDLE session, LINK_ENDPOINT_HANDLE link_endpoint,
                                      const char *name, role role, AMQP_VALUE source,
                                      AMQP_VALUE target);
void link_destroy(LINK_HANDLE link);
int link_attach(LINK_HANDLE link, ON_TRANSFER_RECEIVED on_transfer_received,
                ON_LINK_STATE_CHANGED on_link_state_changed, ON_LINK_FLOW_ON on_link_flow_on,
                void *callback_context);
int link_detach(LINK_HANDLE link, bool close, const char *error_condition,
                const char *error_description, AMQP_VALUE info);
ON_LINK_DETACH_EVENT_SUBSCRIPTION_HANDLE link_subscribe_on_link_detach_received(
    LINK_HANDLE link, ON_LINK_DETACH_RECEIVED on_link_detach_received, void *context);

#endif
