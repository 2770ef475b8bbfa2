/* Stand-in for wolfmqtt/mqtt_client.h 2.1: names, values and signatures only. */
#ifndef WOLFMQTT_CLIENT_H
#define WOLFMQTT_CLIENT_H

typedef unsigned char byte;
typedef unsigned short word16;
typedef unsigned int word32;

enum MqttPacketResponseCodes {
  MQTT_CODE_SUCCESS = 0,
  MQTT_CODE_ERROR_BAD_ARG = -1,
  MQTT_CODE_ERROR_TIMEOUT = -7,
  MQTT_CODE_ERROR_NETWORK = -8,
  MQTT_CODE_CONTINUE = -101
};

enum MqttClientFlags {
  MQTT_CLIENT_FLAG_IS_CONNECTED = 0x01 << 0,
  MQTT_CLIENT_FLAG_IS_TLS = 0x01 << 1
};

struct _MqttClient;
typedef struct _MqttNet MqttNet;
typedef struct _MqttMessage MqttMessage;
typedef struct _MqttPublish MqttPublish;
typedef struct _MqttSubscribe MqttSubscribe;
typedef struct _MqttUnsubscribe MqttUnsubscribe;
typedef struct _MqttDisconnect MqttDisconnect;
typedef struct _MqttObject MqttObject;
typedef struct _MqttConnect {
  const char *client_id;
  word16 keep_alive_sec;
} MqttConnect;

typedef int (*MqttMsgCb)(struct _MqttClient *client, MqttMessage *message, byte msg_new,
                         byte msg_done);
typedef int (*MqttTlsCb)(struct _MqttClient *client);
typedef int (*MqttDisconnectCb)(struct _MqttClient *client, int error_code, void *ctx);

typedef struct _MqttClient {
  word32 flags;
  int cmd_timeout_ms;
} MqttClient;

int MqttClient_Init(MqttClient *client, MqttNet *net, MqttMsgCb msg_cb, byte *tx_buf,
                    int tx_buf_len, byte *rx_buf, int rx_buf_len, int cmd_timeout_ms);
void MqttClient_DeInit(MqttClient *client);
int MqttClient_SetDisconnectCallback(MqttClient *client, MqttDisconnectCb cb, void *ctx);
int MqttClient_Connect(MqttClient *client, MqttConnect *connect);
int MqttClient_Publish(MqttClient *client, MqttPublish *publish);
int MqttClient_Subscribe(MqttClient *client, MqttSubscribe *subscribe);
int MqttClient_Unsubscribe(MqttClient *client, MqttUnsubscribe *unsubscribe);
int MqttClient_Ping(MqttClient *client);
int MqttClient_Disconnect(MqttClient *client);
int MqttClient_Disconnect_ex(MqttClient *client, MqttDisconnect *disconnect);
int MqttClient_WaitMessage(MqttClient *client, int timeout_ms);
int MqttClient_WaitMessage_ex(MqttClient *client, MqttObject *msg, int timeout_ms);
int MqttClient_NetConnect(MqttClient *client, const char *host, word16 port, int timeout_ms,
                          int use_tls, MqttTlsCb cb);
int MqttClient_NetDisconnect(MqttClient *client);
word32 MqttClient_Flags(MqttClient *client, word32 mask, word32 flags);

#endif
