/* Stand-in for MQTTClient.h of Paho embedded C: names, values and signatures only. */
#ifndef MQTT_CLIENT_H
#define MQTT_CLIENT_H

#include <stddef.h>

enum QoS { QOS0, QOS1, QOS2, SUBFAIL = 0x80 };
enum returnCode { BUFFER_OVERFLOW = -2, FAILURE = -1, SUCCESS = 0 };

typedef struct Network Network;
typedef struct MQTTMessage MQTTMessage;
typedef struct MessageData MessageData;
typedef struct MQTTConnackData MQTTConnackData;
typedef struct {
  int lenstring;
  char *data;
} MQTTLenString;
typedef struct {
  char *cstring;
  MQTTLenString lenstring;
} MQTTString;
typedef struct {
  unsigned char MQTTVersion;
  MQTTString clientID;
  unsigned short keepAliveInterval;
} MQTTPacket_connectData;

typedef void (*messageHandler)(MessageData *);

typedef struct MQTTClient {
  unsigned int next_packetid, command_timeout_ms;
  size_t buf_size, readbuf_size;
  unsigned char *buf, *readbuf;
  int isconnected;
} MQTTClient;

void MQTTClientInit(MQTTClient *client, Network *network, unsigned int command_timeout_ms,
                    unsigned char *sendbuf, size_t sendbuf_size, unsigned char *readbuf,
                    size_t readbuf_size);
int MQTTConnectWithResults(MQTTClient *client, MQTTPacket_connectData *options,
                           MQTTConnackData *data);
int MQTTConnect(MQTTClient *client, MQTTPacket_connectData *options);
int MQTTPublish(MQTTClient *client, const char *, MQTTMessage *);
int MQTTSubscribe(MQTTClient *client, const char *topicFilter, enum QoS, messageHandler);
int MQTTUnsubscribe(MQTTClient *client, const char *topicFilter);
int MQTTDisconnect(MQTTClient *client);
int MQTTYield(MQTTClient *client, int time);
int MQTTIsConnected(MQTTClient *client);

#endif
