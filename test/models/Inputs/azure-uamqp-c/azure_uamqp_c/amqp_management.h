/* Stand-in for amqp_management.h of azure-uamqp-c: names, values and signatures only. */
#ifndef AMQP_MANAGEMENT_H
#define AMQP_MANAGEMENT_H

#include "azure_uamqp_c/session.h"

typedef enum AMQP_MANAGEMENT_OPEN_RESULT_TAG {
  AMQP_MANAGEMENT_OPEN_OK,
  AMQP_MANAGEMENT_OPEN_ERROR,
  AMQP_MANAGEMENT_OPEN_CANCELLED
} AMQP_MANAGEMENT_OPEN_RESULT;

typedef struct AMQP_MANAGEMENT_INSTANCE_TAG *AMQP_MANAGEMENT_HANDLE;
typedef void (*ON_AMQP_MANAGEMENT_OPEN_COMPLETE)(void *context,
                                                 AMQP_MANAGEMENT_OPEN_RESULT open_result);
typedef void (*ON_AMQP_MANAGEMENT_ERROR)(void *context);

AMQP_MANAGEMENT_HANDLE amqp_management_create(SESSION_HANDLE session,
                                              const char *management_node);
void amqp_management_destroy(AMQP_MANAGEMENT_HANDLE amqp_management);
int amqp_management_open_async(AMQP_MANAGEMENT_HANDLE amqp_management,
                               ON_AMQP_MANAGEMENT_OPEN_COMPLETE on_amqp_management_open_complete,
                               void *on_amqp_management_open_complete_context,
                               ON_AMQP_MANAGEMENT_ERROR on_amqp_management_error,
                               void *on_amqp_management_error_context);
int amqp_management_close(AMQP_MANAGEMENT_HANDLE amqp_management);

#endif
