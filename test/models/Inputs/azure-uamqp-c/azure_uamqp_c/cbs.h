/* Stand-in for cbs.h of azure-uamqp-c: names, values and signatures only. */
#ifndef CBS_H
#define CBS_H

#include "azure_uamqp_c/session.h"

typedef enum CBS_OPEN_COMPLETE_RESULT_TAG {
  CBS_OPEN_OK,
  CBS_OPEN_ERROR,
  CBS_OPEN_CANCELLED
} CBS_OPEN_COMPLETE_RESULT;

typedef struct CBS_INSTANCE_TAG *CBS_HANDLE;
typedef void (*ON_CBS_OPEN_COMPLETE)(void *context, CBS_OPEN_COMPLETE_RESULT open_complete_result);
typedef void (*ON_CBS_ERROR)(void *context);

CBS_HANDLE cbs_create(SESSION_HANDLE session);
void cbs_destroy(CBS_HANDLE cbs);
int cbs_open_async(CBS_HANDLE cbs, ON_CBS_OPEN_COMPLETE on_cbs_open_complete,
                   void *on_cbs_open_complete_context, ON_CBS_ERROR on_cbs_error,
                   void *on_cbs_error_context);
int cbs_close(CBS_HANDLE cbs);

#endif
