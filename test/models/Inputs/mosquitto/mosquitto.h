/* The rest of the stand-in for mosquitto.h 2.0: names and signatures only. */
#ifndef MOSQUITTO_REST_H
#define MOSQUITTO_REST_H

#include_next <mosquitto.h>

int mosquitto_publish_v5(struct mosquitto *mosq, int *mid, const char *topic, int payloadlen,
                         const void *payload, int qos, bool retain,
                         const mosquitto_property *properties);
int mosquitto_subscribe_v5(struct mosquitto *mosq, int *mid, const char *sub, int qos, int options,
                           const mosquitto_property *properties);
int mosquitto_subscribe_multiple(struct mosquitto *mosq, int *mid, int sub_count,
                                 char *const *const sub, int qos, int options,
                                 const mosquitto_property *properties);
int mosquitto_unsubscribe_v5(struct mosquitto *mosq, int *mid, const char *sub,
                             const mosquitto_property *properties);
int mosquitto_unsubscribe_multiple(struct mosquitto *mosq, int *mid, int sub_count,
                                   char *const *const sub, const mosquitto_property *properties);
bool mosquitto_want_write(struct mosquitto *mosq);
void mosquitto_connect_v5_callback_set(struct mosquitto *mosq,
                                       void (*on_connect)(struct mosquitto *, void *, int, int,
                                                          const mosquitto_property *props));
void mosquitto_disconnect_v5_callback_set(struct mosquitto *mosq,
                                          void (*on_disconnect)(struct mosquitto *, void *, int,
                                                                const mosquitto_property *props));
void mosquitto_publish_v5_callback_set(struct mosquitto *mosq,
                                       void (*on_publish)(struct mosquitto *, void *, int, int,
                                                          const mosquitto_property *props));
void mosquitto_message_v5_callback_set(struct mosquitto *mosq,
                                       void (*on_message)(struct mosquitto *, void *,
                                                          const struct mosquitto_message *,
                                                          const mosquitto_property *props));
void mosquitto_subscribe_v5_callback_set(struct mosquitto *mosq,
                                         void (*on_subscribe)(struct mosquitto *, void *, int, int,
                                                              const int *,
                                                              const mosquitto_property *props));
void mosquitto_unsubscribe_callback_set(struct mosquitto *mosq,
                                        void (*on_unsubscribe)(struct mosquitto *, void *, int));
void mosquitto_unsubscribe_v5_callback_set(struct mosquitto *mosq,
                                           void (*on_unsubscribe)(struct mosquitto *, void *, int,
                                                                  const mosquitto_property *));
void mosquitto_log_callback_set(struct mosquitto *mosq,
                                void (*on_log)(struct mosquitto *, void *, int, const char *));

#endif
