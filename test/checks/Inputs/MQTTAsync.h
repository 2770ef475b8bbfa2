/* Stand-in for the asynchronous header of Paho MQTT C 1.3.12: names, values and signatures only.
   MQTTAsync_connect and MQTTAsync_reconnect on an open client, or on one that is being opened:
   class Ignored. No second connection; neither onSuccess nor onFailure is called for it. */
#ifndef MQTTASYNC_H
#define MQTTASYNC_H

#include <stddef.h>

#include "MQTTClientPersistence.h"
#include "MQTTProperties.h"
#include "MQTTReasonCodes.h"
#include "MQTTSubscribeOpts.h"

#ifdef __cplusplus
extern "C" {
#endif

#define MQTTASYNC_SUCCESS 0
#define MQTTASYNC_FAILURE -1
#define MQTTASYNC_PERSISTENCE_ERROR -2
#define MQTTASYNC_DISCONNECTED -3
#define MQTTASYNC_MAX_MESSAGES_INFLIGHT -4
#define MQTTASYNC_BAD_UTF8_STRING -5
#define MQTTASYNC_NULL_PARAMETER -6
#define MQTTASYNC_TOPICNAME_TRUNCATED -7
#define MQTTASYNC_BAD_STRUCTURE -8
#define MQTTASYNC_BAD_QOS -9
#define MQTTASYNC_NO_MORE_MSGIDS -10
#define MQTTASYNC_OPERATION_INCOMPLETE -11
#define MQTTASYNC_MAX_BUFFERED_MESSAGES -12
#define MQTTASYNC_SSL_NOT_SUPPORTED -13
#define MQTTASYNC_BAD_PROTOCOL -14
#define MQTTASYNC_BAD_MQTT_OPTION -15
#define MQTTASYNC_WRONG_MQTT_VERSION -16
#define MQTTASYNC_0_LEN_WILL_TOPIC -17
#define MQTTASYNC_COMMAND_IGNORED -18
#define MQTTASYNC_MAX_BUFFERED -19
#define MQTTASYNC_TRUE 1

#define MQTTVERSION_DEFAULT 0
#define MQTTVERSION_3_1 3
#define MQTTVERSION_3_1_1 4
#define MQTTVERSION_5 5

typedef void *MQTTAsync;
typedef int MQTTAsync_token;

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
} MQTTAsync_message;

#define MQTTAsync_message_initializer                                                              \
  {{'M', 'Q', 'T', 'M'}, 1, 0, NULL, 0, 0, 0, 0, MQTTProperties_initializer}

typedef int MQTTAsync_messageArrived(void *context, char *topicName, int topicLen,
                                     MQTTAsync_message *message);
typedef void MQTTAsync_deliveryComplete(void *context, MQTTAsync_token token);
typedef void MQTTAsync_connectionLost(void *context, char *cause);
typedef void MQTTAsync_connected(void *context, char *cause);
typedef void MQTTAsync_disconnected(void *context, MQTTProperties *properties,
                                    enum MQTTReasonCodes reasonCode);

extern int MQTTAsync_setDisconnected(MQTTAsync handle, void *context, MQTTAsync_disconnected *co);

typedef struct {
  MQTTAsync_token token;
  int code;
  const char *message;
} MQTTAsync_failureData;

typedef struct {
  char struct_id[4];
  int struct_version;
  MQTTAsync_token token;
  enum MQTTReasonCodes reasonCode;
  MQTTProperties properties;
  int code;
  const char *message;
  int packet_type;
} MQTTAsync_failureData5;

typedef struct {
  MQTTAsync_token token;
  union {
    int qos;
    int *qosList;
    struct {
      MQTTAsync_message message;
      char *destinationName;
    } pub;
    struct {
      char *serverURI;
      int MQTTVersion;
      int sessionPresent;
    } connect;
  } alt;
} MQTTAsync_successData;

typedef struct {
  char struct_id[4];
  int struct_version;
  MQTTAsync_token token;
  enum MQTTReasonCodes reasonCode;
  MQTTProperties properties;
  union {
    struct {
      int reasonCodeCount;
      enum MQTTReasonCodes *reasonCodes;
    } sub;
    struct {
      MQTTAsync_message message;
      char *destinationName;
    } pub;
    struct {
      char *serverURI;
      int MQTTVersion;
      int sessionPresent;
    } connect;
    struct {
      int reasonCodeCount;
      enum MQTTReasonCodes *reasonCodes;
    } unsub;
  } alt;
} MQTTAsync_successData5;

typedef void MQTTAsync_onSuccess(void *context, MQTTAsync_successData *response);
typedef void MQTTAsync_onSuccess5(void *context, MQTTAsync_successData5 *response);
typedef void MQTTAsync_onFailure(void *context, MQTTAsync_failureData *response);
typedef void MQTTAsync_onFailure5(void *context, MQTTAsync_failureData5 *response);

typedef struct MQTTAsync_responseOptions {
  char struct_id[4];
  int struct_version;
  MQTTAsync_onSuccess *onSuccess;
  MQTTAsync_onFailure *onFailure;
  void *context;
  MQTTAsync_token token;
  MQTTAsync_onSuccess5 *onSuccess5;
  MQTTAsync_onFailure5 *onFailure5;
  MQTTProperties properties;
  MQTTSubscribe_options subscribeOptions;
  int subscribeOptionsCount;
  MQTTSubscribe_options *subscribeOptionsList;
} MQTTAsync_responseOptions;

#define MQTTAsync_responseOptions_initializer                                                      \
  {{'M', 'Q', 'T', 'R'}, 1, NULL, NULL, NULL, 0, NULL, NULL, MQTTProperties_initializer,           \
   MQTTSubscribe_options_initializer, 0, NULL}

typedef struct {
  char struct_id[4];
  int struct_version;
  const char *username;
  struct {
    int len;
    const void *data;
  } binarypwd;
} MQTTAsync_connectData;

typedef int MQTTAsync_updateConnectOptions(void *context, MQTTAsync_connectData *data);

extern int MQTTAsync_setUpdateConnectOptions(MQTTAsync handle, void *context,
                                             MQTTAsync_updateConnectOptions *co);
extern int MQTTAsync_setCallbacks(MQTTAsync handle, void *context, MQTTAsync_connectionLost *cl,
                                  MQTTAsync_messageArrived *ma, MQTTAsync_deliveryComplete *dc);
extern int MQTTAsync_setConnectionLostCallback(MQTTAsync handle, void *context,
                                               MQTTAsync_connectionLost *cl);
extern int MQTTAsync_setMessageArrivedCallback(MQTTAsync handle, void *context,
                                               MQTTAsync_messageArrived *ma);
extern int MQTTAsync_setDeliveryCompleteCallback(MQTTAsync handle, void *context,
                                                 MQTTAsync_deliveryComplete *dc);
extern int MQTTAsync_setConnected(MQTTAsync handle, void *context, MQTTAsync_connected *co);

typedef struct {
  char struct_id[4];
  int struct_version;
  int sendWhileDisconnected;
  int maxBufferedMessages;
  int MQTTVersion;
  int allowDisconnectedSendAtAnyTime;
  int deleteOldestMessages;
  int restoreMessages;
  int persistQoS0;
} MQTTAsync_createOptions;

#define MQTTAsync_createOptions_initializer                                                        \
  {{'M', 'Q', 'C', 'O'}, 2, 0, 100, MQTTVERSION_DEFAULT, 0, 0, 1, 1}

extern int MQTTAsync_create(MQTTAsync *handle, const char *serverURI, const char *clientId,
                            int persistence_type, void *persistence_context);
extern int MQTTAsync_createWithOptions(MQTTAsync *handle, const char *serverURI,
                                       const char *clientId, int persistence_type,
                                       void *persistence_context, MQTTAsync_createOptions *options);

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
} MQTTAsync_willOptions;

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
} MQTTAsync_SSLOptions;

typedef struct {
  const char *name;
  const char *value;
} MQTTAsync_nameValue;

typedef struct {
  char struct_id[4];
  int struct_version;
  int keepAliveInterval;
  int cleansession;
  int maxInflight;
  MQTTAsync_willOptions *will;
  const char *username;
  const char *password;
  int connectTimeout;
  int retryInterval;
  MQTTAsync_SSLOptions *ssl;
  MQTTAsync_onSuccess *onSuccess;
  MQTTAsync_onFailure *onFailure;
  void *context;
  int serverURIcount;
  char *const *serverURIs;
  int MQTTVersion;
  int automaticReconnect;
  int minRetryInterval;
  int maxRetryInterval;
  struct {
    int len;
    const void *data;
  } binarypwd;
  int cleanstart;
  MQTTProperties *connectProperties;
  MQTTProperties *willProperties;
  MQTTAsync_onSuccess5 *onSuccess5;
  MQTTAsync_onFailure5 *onFailure5;
  const MQTTAsync_nameValue *httpHeaders;
  const char *httpProxy;
  const char *httpsProxy;
} MQTTAsync_connectOptions;

#define MQTTAsync_connectOptions_initializer                                                       \
  {{'M', 'Q', 'T', 'C'}, 8, 60, 1, 65535, NULL, NULL, NULL, 30, 0, NULL, NULL, NULL, NULL, 0,      \
   NULL, MQTTVERSION_DEFAULT, 0, 1, 60, {0, NULL}, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL}

#define MQTTAsync_connectOptions_initializer5                                                      \
  {{'M', 'Q', 'T', 'C'}, 8, 60, 0, 65535, NULL, NULL, NULL, 30, 0, NULL, NULL, NULL, NULL, 0,      \
   NULL, MQTTVERSION_5, 0, 1, 60, {0, NULL}, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL}

typedef struct {
  char struct_id[4];
  int struct_version;
  int timeout;
  MQTTAsync_onSuccess *onSuccess;
  MQTTAsync_onFailure *onFailure;
  void *context;
  MQTTProperties properties;
  enum MQTTReasonCodes reasonCode;
  MQTTAsync_onSuccess5 *onSuccess5;
  MQTTAsync_onFailure5 *onFailure5;
} MQTTAsync_disconnectOptions;

#define MQTTAsync_disconnectOptions_initializer                                                    \
  {{'M', 'Q', 'T', 'D'}, 0, 0, NULL, NULL, NULL, MQTTProperties_initializer,                       \
   MQTTREASONCODE_SUCCESS, NULL, NULL}

extern int MQTTAsync_connect(MQTTAsync handle, const MQTTAsync_connectOptions *options);
extern int MQTTAsync_reconnect(MQTTAsync handle);
extern int MQTTAsync_disconnect(MQTTAsync handle, const MQTTAsync_disconnectOptions *options);
extern int MQTTAsync_isConnected(MQTTAsync handle);
extern int MQTTAsync_subscribe(MQTTAsync handle, const char *topic, int qos,
                               MQTTAsync_responseOptions *response);
extern int MQTTAsync_unsubscribe(MQTTAsync handle, const char *topic,
                                 MQTTAsync_responseOptions *response);
extern int MQTTAsync_send(MQTTAsync handle, const char *destinationName, int payloadlen,
                          const void *payload, int qos, int retained,
                          MQTTAsync_responseOptions *response);
extern int MQTTAsync_sendMessage(MQTTAsync handle, const char *destinationName,
                                 const MQTTAsync_message *msg,
                                 MQTTAsync_responseOptions *response);
extern int MQTTAsync_isComplete(MQTTAsync handle, MQTTAsync_token token);
extern int MQTTAsync_waitForCompletion(MQTTAsync handle, MQTTAsync_token token,
                                       unsigned long timeout);
extern void MQTTAsync_freeMessage(MQTTAsync_message **msg);
extern void MQTTAsync_free(void *ptr);
extern void *MQTTAsync_malloc(size_t size);
extern void MQTTAsync_destroy(MQTTAsync *handle);
extern const char *MQTTAsync_strerror(int code);

#ifdef __cplusplus
}
#endif

#endif
