/* Stand-in for session.h of azure-uamqp-c: names and signatures only. */
#ifndef SESSION_H
#define SESSION_H

#include "azure_uamqp_c/connection.h"

typedef struct SESSION_INSTANCE_TAG *SESSION_HANDLE;
typedef struct LINK_ENDPOINT_INSTANCE_TAG *LINK_ENDPOINT_HANDLE;
typedef bool (*ON_LINK_ATTACHED)(void *context, LINK_ENDPOINT_HANDLE new_link_endpoint,
                                 const char *name, bool role, AMQP_VALUE source,
                                 AMQP_VALUE target, AMQP_VALUE properties);

SESSION_HANDLE session_create(CONNECTION_HANDLE connection, ON_LINK_ATTACHED on_link_attached,
                              void *callback_context);
SESSION_HANDLE session_create_from_endpoint(CONNECTION_HANDLE connection,
                                            ENDPOINT_HANDLE connection_endpoint,
                                            ON_LINK_ATTACHED on_link_attached, void *context);
void session_destroy(SESSION_HANDLE session);
int session_begin(SESSION_HANDLE session);
int session_end(SESSION_HANDLE session, const char *condition_value, const char *description);

#endif
