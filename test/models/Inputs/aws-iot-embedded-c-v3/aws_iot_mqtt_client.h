/* Stand-in for aws_iot_mqtt_client.h 3.1.5: names, values and signatures only. */
#ifndef AWS_IOT_SDK_SRC_IOT_MQTT_CLIENT_H
#define AWS_IOT_SDK_SRC_IOT_MQTT_CLIENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum {
  NETWORK_PHYSICAL_LAYER_CONNECTED = 6,
  NETWORK_MANUALLY_DISCONNECTED = 5,
  NETWORK_ATTEMPTING_RECONNECT = 4,
  NETWORK_RECONNECTED = 3,
  MQTT_NOTHING_TO_READ = 2,
  MQTT_CONNACK_CONNECTION_ACCEPTED = 1,
  SUCCESS = 0,
  FAILURE = -1,
  NULL_VALUE_ERROR = -2,
  NETWORK_DISCONNECTED_ERROR = -13,
  NETWORK_RECONNECT_TIMED_OUT_ERROR = -14,
  NETWORK_ALREADY_CONNECTED_ERROR = -15
} IoT_Error_t;

typedef enum _ClientState {
  CLIENT_STATE_INVALID = 0,
  CLIENT_STATE_INITIALIZED = 1,
  CLIENT_STATE_CONNECTING = 2,
  CLIENT_STATE_CONNECTED_IDLE = 3,
  CLIENT_STATE_CONNECTED_YIELD_IN_PROGRESS = 4,
  CLIENT_STATE_CONNECTED_PUBLISH_IN_PROGRESS = 5,
  CLIENT_STATE_CONNECTED_SUBSCRIBE_IN_PROGRESS = 6,
  CLIENT_STATE_CONNECTED_UNSUBSCRIBE_IN_PROGRESS = 7,
  CLIENT_STATE_CONNECTED_RESUBSCRIBE_IN_PROGRESS = 8,
  CLIENT_STATE_CONNECTED_WAIT_FOR_CB_RETURN = 9,
  CLIENT_STATE_DISCONNECTING = 10,
  CLIENT_STATE_DISCONNECTED_ERROR = 11,
  CLIENT_STATE_DISCONNECTED_MANUALLY = 12,
  CLIENT_STATE_PENDING_RECONNECT = 13
} ClientState;

typedef enum { QOS0 = 0, QOS1 = 1 } QoS;

typedef struct _Client AWS_IoT_Client;
typedef void (*iot_disconnect_handler)(AWS_IoT_Client *, void *);
typedef void (*pApplicationHandler_t)(AWS_IoT_Client *pClient, char *pTopicName,
                                      uint16_t topicNameLen, void *pParams, void *pClientData);

typedef struct {
  bool enableAutoReconnect;
  char *pHostURL;
  uint16_t port;
  iot_disconnect_handler disconnectHandler;
  void *disconnectHandlerData;
} IoT_Client_Init_Params;
extern const IoT_Client_Init_Params iotClientInitParamsDefault;

typedef struct {
  char *pClientID;
  uint16_t clientIDLen;
  uint16_t keepAliveIntervalInSec;
  bool isCleanSession;
} IoT_Client_Connect_Params;
extern const IoT_Client_Connect_Params iotClientConnectParamsDefault;

typedef struct {
  QoS qos;
  void *payload;
  size_t payloadLen;
} IoT_Publish_Message_Params;

struct _Client {
  struct {
    ClientState clientState;
    bool isAutoReconnectEnabled;
  } clientStatus;
};

ClientState aws_iot_mqtt_get_client_state(AWS_IoT_Client *pClient);
IoT_Error_t aws_iot_mqtt_free(AWS_IoT_Client *pClient);
IoT_Error_t aws_iot_mqtt_set_disconnect_handler(AWS_IoT_Client *pClient,
                                                iot_disconnect_handler pDisconnectHandler,
                                                void *pDisconnectHandlerData);
bool aws_iot_is_autoreconnect_enabled(AWS_IoT_Client *pClient);
IoT_Error_t aws_iot_mqtt_autoreconnect_set_status(AWS_IoT_Client *pClient, bool newStatus);

#endif
