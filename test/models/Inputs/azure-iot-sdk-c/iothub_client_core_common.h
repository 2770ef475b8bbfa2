/* Stand-in for what the headers of the Azure IoT C SDK share: names and signatures only. */
#ifndef IOTHUB_CLIENT_CORE_COMMON_H
#define IOTHUB_CLIENT_CORE_COMMON_H

#include <stddef.h>
#include <time.h>

#include "iothub_transport_ll.h"

typedef struct IOTHUB_CLIENT_CORE_INSTANCE_TAG *IOTHUB_CLIENT_CORE_HANDLE;
typedef struct IOTHUB_MESSAGE_HANDLE_DATA_TAG *IOTHUB_MESSAGE_HANDLE;

typedef enum { IOTHUB_CLIENT_OK, IOTHUB_CLIENT_INVALID_ARG, IOTHUB_CLIENT_ERROR } IOTHUB_CLIENT_RESULT;
typedef enum { IOTHUB_CLIENT_SEND_STATUS_IDLE, IOTHUB_CLIENT_SEND_STATUS_BUSY } IOTHUB_CLIENT_STATUS;
typedef enum { IOTHUB_CLIENT_RETRY_NONE, IOTHUB_CLIENT_RETRY_IMMEDIATE } IOTHUB_CLIENT_RETRY_POLICY;
typedef enum { IOTHUBMESSAGE_ACCEPTED } IOTHUBMESSAGE_DISPOSITION_RESULT;
typedef enum { IOTHUB_CLIENT_CONFIRMATION_OK } IOTHUB_CLIENT_CONFIRMATION_RESULT;
typedef enum { DEVICE_TWIN_UPDATE_COMPLETE } DEVICE_TWIN_UPDATE_STATE;
typedef enum {
  IOTHUB_CLIENT_CONNECTION_AUTHENTICATED,
  IOTHUB_CLIENT_CONNECTION_UNAUTHENTICATED
} IOTHUB_CLIENT_CONNECTION_STATUS;
typedef enum {
  IOTHUB_CLIENT_CONNECTION_EXPIRED_SAS_TOKEN,
  IOTHUB_CLIENT_CONNECTION_RETRY_EXPIRED = 3,
  IOTHUB_CLIENT_CONNECTION_NO_NETWORK
} IOTHUB_CLIENT_CONNECTION_STATUS_REASON;

typedef void (*IOTHUB_CLIENT_EVENT_CONFIRMATION_CALLBACK)(IOTHUB_CLIENT_CONFIRMATION_RESULT result,
                                                          void *context);
typedef void (*IOTHUB_CLIENT_CONNECTION_STATUS_CALLBACK)(
    IOTHUB_CLIENT_CONNECTION_STATUS result, IOTHUB_CLIENT_CONNECTION_STATUS_REASON reason,
    void *context);
typedef IOTHUBMESSAGE_DISPOSITION_RESULT (*IOTHUB_CLIENT_MESSAGE_CALLBACK_ASYNC)(
    IOTHUB_MESSAGE_HANDLE message, void *context);
typedef void (*IOTHUB_CLIENT_DEVICE_TWIN_CALLBACK)(DEVICE_TWIN_UPDATE_STATE update_state,
                                                   const unsigned char *payLoad, size_t size,
                                                   void *context);
typedef int (*IOTHUB_CLIENT_DEVICE_METHOD_CALLBACK_ASYNC)(const char *method_name,
                                                          const unsigned char *payload,
                                                          size_t size, unsigned char **response,
                                                          size_t *response_size, void *context);
typedef void (*IOTHUB_CLIENT_REPORTED_STATE_CALLBACK)(int status_code, void *context);

typedef struct IOTHUB_CLIENT_CONFIG_TAG {
  IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol;
  const char *deviceId;
  const char *iotHubName;
  const char *iotHubSuffix;
} IOTHUB_CLIENT_CONFIG;

typedef struct IOTHUB_CLIENT_DEVICE_CONFIG_TAG {
  IOTHUB_CLIENT_TRANSPORT_PROVIDER protocol;
  void *transportHandle;
  const char *deviceId;
} IOTHUB_CLIENT_DEVICE_CONFIG;

#endif
