/* Stand-in for nats/nats.h 3.4 with Reconnect of 3.9: names, values and signatures only. */
#ifndef NATS_H_
#define NATS_H_

#include <stdbool.h>
#include <stdint.h>

typedef struct __natsConnection natsConnection;
typedef struct __natsOptions natsOptions;

typedef enum {
  NATS_OK = 0,
  NATS_ERR,
  NATS_PROTOCOL_ERROR,
  NATS_IO_ERROR,
  NATS_LINE_TOO_LONG,
  NATS_CONNECTION_CLOSED,
  NATS_NO_SERVER,
  NATS_STALE_CONNECTION,
  NATS_SECURE_CONNECTION_WANTED,
  NATS_SECURE_CONNECTION_REQUIRED,
  NATS_CONNECTION_DISCONNECTED,
  NATS_TIMEOUT = 26,
  NATS_NOT_YET_CONNECTED = 35
} natsStatus;

typedef enum {
  NATS_CONN_STATUS_DISCONNECTED = 0,
  NATS_CONN_STATUS_CONNECTING,
  NATS_CONN_STATUS_CONNECTED,
  NATS_CONN_STATUS_CLOSED,
  NATS_CONN_STATUS_RECONNECTING,
  NATS_CONN_STATUS_DRAINING_SUBS,
  NATS_CONN_STATUS_DRAINING_PUBS
} natsConnStatus;

typedef void (*natsConnectionHandler)(natsConnection *nc, void *closure);

natsStatus natsOptions_Create(natsOptions **newOpts);
natsStatus natsOptions_SetName(natsOptions *opts, const char *name);
natsStatus natsOptions_SetAllowReconnect(natsOptions *opts, bool allow);
natsStatus natsOptions_SetClosedCB(natsOptions *opts, natsConnectionHandler closedCb,
                                   void *closure);
natsStatus natsOptions_SetDisconnectedCB(natsOptions *opts, natsConnectionHandler disconnectedCb,
                                         void *closure);
natsStatus natsOptions_SetReconnectedCB(natsOptions *opts, natsConnectionHandler reconnectedCb,
                                        void *closure);
natsStatus natsOptions_SetRetryOnFailedConnect(natsOptions *opts, bool retry,
                                               natsConnectionHandler connectedCb, void *closure);
natsStatus natsConnection_Connect(natsConnection **nc, natsOptions *options);
natsStatus natsConnection_ConnectTo(natsConnection **nc, const char *urls);
natsStatus natsConnection_Reconnect(natsConnection *nc);
bool natsConnection_IsClosed(natsConnection *nc);
bool natsConnection_IsReconnecting(natsConnection *nc);
natsConnStatus natsConnection_Status(natsConnection *nc);
natsStatus natsConnection_Flush(natsConnection *nc);
void natsConnection_Close(natsConnection *nc);
void natsConnection_Destroy(natsConnection *nc);
natsStatus natsConnection_Drain(natsConnection *nc);
natsStatus natsConnection_DrainTimeout(natsConnection *nc, int64_t timeout);
natsStatus natsConnection_Publish(natsConnection *nc, const char *subj, const void *data,
                                  int dataLen);
natsStatus natsConnection_PublishString(natsConnection *nc, const char *subj, const char *str);

#endif
