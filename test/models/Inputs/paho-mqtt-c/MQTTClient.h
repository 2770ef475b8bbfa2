/* The rest of the stand-in for MQTTClient.h 1.3: names and signatures only. */
#ifndef MQTTCLIENT_REST_H
#define MQTTCLIENT_REST_H

#include_next <MQTTClient.h>

typedef void MQTTClient_published(void *context, int dt, int packet_type,
                                  MQTTProperties *properties, enum MQTTReasonCodes reasonCode);
extern int MQTTClient_setPublished(MQTTClient handle, void *context, MQTTClient_published *co);
extern int MQTTClient_subscribeMany(MQTTClient handle, int count, char *const *topic, int *qos);
extern MQTTResponse MQTTClient_subscribeMany5(MQTTClient handle, int count, char *const *topic,
                                              int *qos, MQTTSubscribe_options *opts,
                                              MQTTProperties *props);
extern int MQTTClient_unsubscribeMany(MQTTClient handle, int count, char *const *topic);
extern MQTTResponse MQTTClient_unsubscribe5(MQTTClient handle, const char *topic,
                                            MQTTProperties *props);
extern MQTTResponse MQTTClient_unsubscribeMany5(MQTTClient handle, int count, char *const *topic,
                                                MQTTProperties *props);
extern MQTTResponse MQTTClient_publish5(MQTTClient handle, const char *topicName, int payloadlen,
                                        const void *payload, int qos, int retained,
                                        MQTTProperties *properties, MQTTClient_deliveryToken *dt);
extern MQTTResponse MQTTClient_publishMessage5(MQTTClient handle, const char *topicName,
                                               MQTTClient_message *msg,
                                               MQTTClient_deliveryToken *dt);

#endif
