/* The rest of the stand-in for MQTTAsync.h 1.3: names and signatures only. */
#ifndef MQTTASYNC_REST_H
#define MQTTASYNC_REST_H

#include_next <MQTTAsync.h>

extern int MQTTAsync_subscribeMany(MQTTAsync handle, int count, char *const *topic,
                                   const int *qos, MQTTAsync_responseOptions *response);
extern int MQTTAsync_unsubscribeMany(MQTTAsync handle, int count, char *const *topic,
                                     MQTTAsync_responseOptions *response);
extern int MQTTAsync_getPendingTokens(MQTTAsync handle, MQTTAsync_token **tokens);

#endif
