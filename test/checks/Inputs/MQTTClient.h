/* Stand-in for the synchronous header of Paho MQTT C 1.3.12: names, values and signatures only.
   MQTTClient_connect and MQTTClient_connect5 on an open client: class Second. A second socket and
   a second CONNECT under the same client id; the broker drops the open connection. */
#ifndef MQTTCLIENT_H
#define MQTTCLIENT_H

#include <stddef.h>

#include "MQTTClientPersistence.h"
#include "MQTTProperties.h"
#include "MQTTReasonCodes.h"
#include "MQTTSubscribeOpts.h"

#ifdef __cplusplus
extern "C" {
#endif

#define MQTTCLIENT_SUCCESS 0
#define MQTTCLIENT_FAILURE -1
#define MQTTCLIENT_DISCONNECTED -3
#define MQTTCLIENT_MAX_MESSAGES_INFLIGHT -4
#define MQTTCLIENT_BAD_UTF8_STRING -5
#define MQTTCLIENT_NULL_PARAMETER -6
#define MQTTCLIENT_TOPICNAME_TRUNCATED -7
#define MQTTCLIENT_BAD_STRUCTURE -8
#define MQTTCLIENT_BAD_QOS -9
#define MQTTCLIENT_SSL_NOT_SUPPORTED -10
#define MQTTCLIENT_BAD_MQTT_VERSION -11
#define MQTTCLIENT_BAD_PROTOCOL -14
#define MQTTCLIENT_BAD_MQTT_OPTION -15
#define MQTTCLIENT_WRONG_MQTT_VERSION -16
#define MQTTCLIENT_0_LEN_WILL_TOPIC -17

#define MQTTVERSION_DEFAULT 0
#define MQTTVERSION_3_1 3
#define MQTTVERSION_3_1_1 4
#define MQTTVERSION_5 5

typedef void *MQTTClient;
typedef int MQTTClient_deliveryToken;
typedef int MQTTClient_token;

typedef struct {
  char struct_id[4];
  int struct_version;
  int payloadlen;
  void *payload;
  int qos;
  int retained;
  int dup;
  int msgid;
  MQTTProperties properties;
} MQTTClient_message;

#define MQTTClient_message_initializer                                                             \
  {{'M', 'Q', 'T', 'M'}, 1, 0, NULL, 0, 0, 0, 0, MQTTProperties_initializer}

typedef int MQTTClient_messageArrived(void *context, char *topicName, int topicLen,
                                      MQTTClient_message *message);
typedef void MQTTClient_deliveryComplete(void *context, MQTTClient_deliveryToken dt);
typedef void MQTTClient_connectionLost(void *context, char *cause);
typedef void MQTTClient_disconnected(void *context, MQTTProperties *properties,
                                     enum MQTTReasonCodes reasonCode);

extern int MQTTClient_setCallbacks(MQTTClient handle, void *context, MQTTClient_connectionLost *cl,
                                   MQTTClient_messageArrived *ma, MQTTClient_deliveryComplete *dc);
extern int MQTTClient_setDisconnected(MQTTClient handle, void *context,
                                      MQTTClient_disconnected *co);

typedef struct {
  char struct_id[4];
  int struct_version;
  int MQTTVersion;
} MQTTClient_createOptions;

#define MQTTClient_createOptions_initializer {{'M', 'Q', 'C', 'O'}, 0, MQTTVERSION_DEFAULT}

extern int MQTTClient_create(MQTTClient *handle, const char *serverURI, const char *clientId,
                             int persistence_type, void *persistence_context);
extern int MQTTClient_createWithOptions(MQTTClient *handle, const char *serverURI,
                                        const char *clientId, int persistence_type,
                                        void *persistence_context,
                                        MQTTClient_createOptions *options);

typedef struct {
  char struct_id[4];
  int struct_version;
  const char *topicName;
  const char *message;
  int retained;
  int qos;
  struct {
    int len;
    const void *data;
  } payload;
} MQTTClient_willOptions;

typedef struct {
  char struct_id[4];
  int struct_version;
  const char *trustStore;
  const char *keyStore;
  const char *privateKey;
  const char *privateKeyPassword;
  const char *enabledCipherSuites;
  int enableServerCertAuth;
  int sslVersion;
  int verify;
  const char *CApath;
} MQTTClient_SSLOptions;

typedef struct {
  const char *name;
  const char *value;
} MQTTClient_nameValue;

typedef struct {
  char struct_id[4];
  int struct_version;
  int keepAliveInterval;
  int cleansession;
  int reliable;
  MQTTClient_willOptions *will;
  const char *username;
  const char *password;
  int connectTimeout;
  int retryInterval;
  MQTTClient_SSLOptions *ssl;
  int serverURIcount;
  char *const *serverURIs;
  int MQTTVersion;
  struct {
    const char *serverURI;
    int MQTTVersion;
    int sessionPresent;
  } returned;
  struct {
    int len;
    const void *data;
  } binarypwd;
  int maxInflightMessages;
  int cleanstart;
  const MQTTClient_nameValue *httpHeaders;
  const char *httpProxy;
  const char *httpsProxy;
} MQTTClient_connectOptions;

#define MQTTClient_connectOptions_initializer                                                      \
  {{'M', 'Q', 'T', 'C'}, 8, 60, 1, 1, NULL, NULL, NULL, 30, 0, NULL, 0, NULL, MQTTVERSION_DEFAULT, \
   {NULL, 0, 0}, {0, NULL}, -1, 0, NULL, NULL, NULL}

#define MQTTClient_connectOptions_initializer5                                                     \
  {{'M', 'Q', 'T', 'C'}, 8, 60, 0, 1, NULL, NULL, NULL, 30, 0, NULL, 0, NULL, MQTTVERSION_5,       \
   {NULL, 0, 0}, {0, NULL}, -1, 1, NULL, NULL, NULL}

typedef struct MQTTResponse {
  int version;
  enum MQTTReasonCodes reasonCode;
  int reasonCodeCount;
  enum MQTTReasonCodes *reasonCodes;
  MQTTProperties *properties;
} MQTTResponse;

#define MQTTResponse_initializer {1, MQTTREASONCODE_SUCCESS, 0, NULL, NULL}

extern void MQTTResponse_free(MQTTResponse response);

extern int MQTTClient_connect(MQTTClient handle, MQTTClient_connectOptions *options);
extern MQTTResponse MQTTClient_connect5(MQTTClient handle, MQTTClient_connectOptions *options,
                                        MQTTProperties *connectProperties,
                                        MQTTProperties *willProperties);
extern int MQTTClient_disconnect(MQTTClient handle, int timeout);
extern int MQTTClient_disconnect5(MQTTClient handle, int timeout, enum MQTTReasonCodes reason,
                                  MQTTProperties *props);
extern int MQTTClient_isConnected(MQTTClient handle);
extern int MQTTClient_subscribe(MQTTClient handle, const char *topic, int qos);
extern MQTTResponse MQTTClient_subscribe5(MQTTClient handle, const char *topic, int qos,
                                          MQTTSubscribe_options *opts, MQTTProperties *props);
extern int MQTTClient_unsubscribe(MQTTClient handle, const char *topic);
extern int MQTTClient_publish(MQTTClient handle, const char *topicName, int payloadlen,
                              const void *payload, int qos, int retained,
                              MQTTClient_deliveryToken *dt);
extern int MQTTClient_publishMessage(MQTTClient handle, const char *topicName,
                                     MQTTClient_message *msg, MQTTClient_deliveryToken *dt);
extern int MQTTClient_waitForCompletion(MQTTClient handle, MQTTClient_deliveryToken dt,
                                        unsigned long timeout);
extern void MQTTClient_yield(void);
extern int MQTTClient_receive(MQTTClient handle, char **topicName, int *topicLen,
                              MQTTClient_message **message, unsigned long timeout);
extern void MQTTClient_freeMessage(MQTTClient_message **msg);
extern void MQTTClient_free(void *ptr);
extern void MQTTClient_destroy(MQTTClient *handle);
extern int MQTTClient_setCommandTimeout(MQTTClient handle, unsigned long milliSeconds);
extern const char *MQTTClient_strerror(int code);

#ifdef __cplusplus
}
#endif

#endif
