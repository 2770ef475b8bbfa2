/* Stand-in for mqtt_client.h of azure-umqtt-c: names, values and signatures only. */
#ifndef MQTT_CLIENT_H
#define MQTT_CLIENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct XIO_INSTANCE_TAG *XIO_HANDLE;
typedef struct MQTT_MESSAGE_TAG *MQTT_MESSAGE_HANDLE;
typedef struct SUBSCRIBE_PAYLOAD_TAG SUBSCRIBE_PAYLOAD;

typedef struct MQTT_CLIENT_OPTIONS_TAG {
  char *clientId;
  char *username;
  uint16_t keepAliveInterval;
} MQTT_CLIENT_OPTIONS;

typedef enum MQTT_CLIENT_EVENT_RESULT_TAG {
  MQTT_CLIENT_ON_CONNACK,
  MQTT_CLIENT_ON_PUBLISH_ACK,
  MQTT_CLIENT_ON_PUBLISH_RECV,
  MQTT_CLIENT_ON_PUBLISH_REL,
  MQTT_CLIENT_ON_PUBLISH_COMP,
  MQTT_CLIENT_ON_SUBSCRIBE_ACK,
  MQTT_CLIENT_ON_UNSUBSCRIBE_ACK,
  MQTT_CLIENT_ON_PING_RESPONSE,
  MQTT_CLIENT_ON_DISCONNECT
} MQTT_CLIENT_EVENT_RESULT;

typedef enum MQTT_CLIENT_EVENT_ERROR_TAG {
  MQTT_CLIENT_CONNECTION_ERROR,
  MQTT_CLIENT_PARSE_ERROR,
  MQTT_CLIENT_MEMORY_ERROR,
  MQTT_CLIENT_COMMUNICATION_ERROR,
  MQTT_CLIENT_NO_PING_RESPONSE,
  MQTT_CLIENT_UNKNOWN_ERROR
} MQTT_CLIENT_EVENT_ERROR;

typedef enum { CLIENT_ACK_NONE } MQTT_CLIENT_ACK_OPTION;

typedef struct MQTT_CLIENT_TAG *MQTT_CLIENT_HANDLE;

typedef void (*ON_MQTT_OPERATION_CALLBACK)(MQTT_CLIENT_HANDLE handle,
                                           MQTT_CLIENT_EVENT_RESULT actionResult,
                                           const void *msgInfo, void *callbackCtx);
typedef void (*ON_MQTT_ERROR_CALLBACK)(MQTT_CLIENT_HANDLE handle, MQTT_CLIENT_EVENT_ERROR error,
                                       void *callbackCtx);
typedef MQTT_CLIENT_ACK_OPTION (*ON_MQTT_MESSAGE_RECV_CALLBACK)(MQTT_MESSAGE_HANDLE msgHandle,
                                                                void *callbackCtx);
typedef void (*ON_MQTT_DISCONNECTED_CALLBACK)(void *callbackCtx);

MQTT_CLIENT_HANDLE mqtt_client_init(ON_MQTT_MESSAGE_RECV_CALLBACK msgRecv,
                                    ON_MQTT_OPERATION_CALLBACK opCallback, void *opCallbackCtx,
                                    ON_MQTT_ERROR_CALLBACK onErrorCallBack, void *errorCBCtx);
void mqtt_client_deinit(MQTT_CLIENT_HANDLE handle);
int mqtt_client_connect(MQTT_CLIENT_HANDLE handle, XIO_HANDLE xioHandle,
                        MQTT_CLIENT_OPTIONS *mqttOptions);
void mqtt_client_clear_xio(MQTT_CLIENT_HANDLE handle);
int mqtt_client_disconnect(MQTT_CLIENT_HANDLE handle, ON_MQTT_DISCONNECTED_CALLBACK callback,
                           void *ctx);
int mqtt_client_subscribe(MQTT_CLIENT_HANDLE handle, uint16_t packetId,
                          SUBSCRIBE_PAYLOAD *subscribeList, size_t count);
int mqtt_client_unsubscribe(MQTT_CLIENT_HANDLE handle, uint16_t packetId,
                            const char **unsubscribeList, size_t count);
int mqtt_client_publish(MQTT_CLIENT_HANDLE handle, MQTT_MESSAGE_HANDLE msgHandle);
void mqtt_client_dowork(MQTT_CLIENT_HANDLE handle);

#endif
