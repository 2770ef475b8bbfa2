// RUN: %check %s -check=iot-unguarded-connect
//===- paho-lost.c - Callbacks that reconnect ---------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

typedef MQTTClient_connectOptions Opts;

#define URI "tcp://hub.example:1883"

extern void every(unsigned seconds, void (*run)(void));
extern unsigned int sleep(unsigned int seconds);

static Opts Options = MQTTClient_connectOptions_initializer;

static MQTTClient Chatty;
static MQTTClient Lost;

static int arrived_reconnects_bad(void *context, char *topic, int length, MQTTClient_message *m) {
  (void)context, (void)topic, (void)length, (void)m;
  MQTTClient_connect(Chatty, &Options);
  // warning@-1: 'Chatty' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  return 1;
}

static void lost_reconnects_ok(void *context, char *cause) {
  (void)context, (void)cause;
  MQTTClient_connect(Lost, &Options);
}

static MQTTClient Delivered;
static MQTTClient Recovered;

static void delivery_reconnects_bad(void *context, MQTTClient_deliveryToken token) {
  (void)context, (void)token;
  MQTTClient_connect(Delivered, &Options);
  // warning@-1: 'Delivered' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void lost_retries_ok(void *context, char *cause) {
  (void)context, (void)cause;
  while (MQTTClient_connect(Recovered, &Options) != MQTTCLIENT_SUCCESS)
    sleep(5);
}

static MQTTClient Primary;
static MQTTClient Spare;
static MQTTClient Main;
static MQTTClient Reserve;

static void lost_opens_spare_bad(void *context, char *cause) {
  (void)context, (void)cause;
  MQTTClient_connect(Spare, &Options);
  // warning@-1: 'Spare' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void lost_opens_reserve_ok(void *context, char *cause) {
  (void)context, (void)cause;
  if (!MQTTClient_isConnected(Reserve))
    MQTTClient_connect(Reserve, &Options);
}

static MQTTClient Cleared;
static MQTTClient Noticed;
static int ClearedUp;
static int NoticedUp;

void start_cleared_bad(void) {
  if (ClearedUp)
    return;
  if (MQTTClient_connect(Cleared, &Options) == MQTTCLIENT_SUCCESS)
    // warning@-1: 'Cleared' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
    ClearedUp = 1;
}

static int arrived_clears(void *context, char *topic, int length, MQTTClient_message *m) {
  (void)context, (void)topic, (void)length, (void)m;
  ClearedUp = 0;
  return 1;
}

void start_noticed_ok(void) {
  if (NoticedUp)
    return;
  if (MQTTClient_connect(Noticed, &Options) == MQTTCLIENT_SUCCESS)
    NoticedUp = 1;
}

static void lost_clears(void *context, char *cause) {
  (void)context, (void)cause;
  NoticedUp = 0;
}

static MQTTClient Kept;
static MQTTClient Taken;
static int KeptWanted;
static int TakenWanted;

static void lost_asks_kept(void *context, char *cause) {
  (void)context, (void)cause;
  KeptWanted = 1;
}

void poll_kept_bad(void) {
  if (KeptWanted)
    MQTTClient_connect(Kept, &Options);
  // warning@-1: 'Kept' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void lost_asks_taken(void *context, char *cause) {
  (void)context, (void)cause;
  TakenWanted = 1;
}

void poll_taken_ok(void) {
  if (TakenWanted)
    MQTTClient_connect(Taken, &Options);
  TakenWanted = 0;
}

static MQTTClient Dual;
static MQTTClient Sole;

static void reopen_dual(void) {
  MQTTClient_connect(Dual, &Options);
  // warning@-1: 'Dual' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void lost_dual_bad(void *context, char *cause) {
  (void)context, (void)cause;
  reopen_dual();
}

static void reopen_sole(void) { MQTTClient_connect(Sole, &Options); }

static void lost_sole_ok(void *context, char *cause) {
  (void)context, (void)cause;
  reopen_sole();
}

static MQTTClient Served;
static MQTTClient Closed;

static int arrived_moves_bad(void *context, char *topic, int length, MQTTClient_message *m) {
  (void)context, (void)topic, (void)length;
  if (m->payloadlen == 0)
    MQTTClient_disconnect(Served, 0);
  MQTTClient_connect(Served, &Options);
  // warning@-1: 'Served' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  return 1;
}

static int arrived_moves_ok(void *context, char *topic, int length, MQTTClient_message *m) {
  (void)context, (void)topic, (void)length, (void)m;
  MQTTClient_disconnect(Closed, 0);
  MQTTClient_connect(Closed, &Options);
  return 1;
}

static MQTTClient Five;
static MQTTClient FiveOld;
static MQTTClient FiveNew;

static void disconnected_bad(void *context, MQTTProperties *properties,
                             enum MQTTReasonCodes reason) {
  (void)context, (void)properties, (void)reason;
  MQTTClient_connect(FiveNew, &Options);
  // warning@-1: 'FiveNew' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void disconnected_ok(void *context, MQTTProperties *properties,
                            enum MQTTReasonCodes reason) {
  (void)context, (void)properties, (void)reason;
  MQTTClient_connect(Five, &Options);
}

static void set_up(MQTTClient *client, const char *id) {
  MQTTClient_create(client, URI, id, MQTTCLIENT_PERSISTENCE_NONE, NULL);
}

int main(void) {
  set_up(&Primary, "primary");
  set_up(&Main, "main");
  MQTTClient_setCallbacks(Chatty, NULL, NULL, arrived_reconnects_bad, NULL);
  MQTTClient_setCallbacks(Lost, NULL, lost_reconnects_ok, NULL, NULL);
  MQTTClient_setCallbacks(Delivered, NULL, NULL, NULL, delivery_reconnects_bad);
  MQTTClient_setCallbacks(Recovered, NULL, lost_retries_ok, NULL, NULL);
  MQTTClient_setCallbacks(Primary, NULL, lost_opens_spare_bad, NULL, NULL);
  MQTTClient_setCallbacks(Main, NULL, lost_opens_reserve_ok, NULL, NULL);
  MQTTClient_setCallbacks(Cleared, NULL, NULL, arrived_clears, NULL);
  MQTTClient_setCallbacks(Noticed, NULL, lost_clears, NULL, NULL);
  MQTTClient_setCallbacks(Kept, NULL, lost_asks_kept, NULL, NULL);
  MQTTClient_setCallbacks(Taken, NULL, lost_asks_taken, NULL, NULL);
  MQTTClient_setCallbacks(Dual, NULL, lost_dual_bad, NULL, NULL);
  MQTTClient_setCallbacks(Sole, NULL, lost_sole_ok, NULL, NULL);
  MQTTClient_setCallbacks(Served, NULL, NULL, arrived_moves_bad, NULL);
  MQTTClient_setCallbacks(Closed, NULL, NULL, arrived_moves_ok, NULL);
  MQTTClient_setDisconnected(FiveOld, NULL, disconnected_bad);
  MQTTClient_setDisconnected(Five, NULL, disconnected_ok);
  MQTTClient_connect(Lost, &Options);
  MQTTClient_connect(Chatty, &Options);
  MQTTClient_connect(Served, &Options);
  MQTTClient_connect(Taken, &Options);
  every(60, reopen_dual);
  return 0;
}
