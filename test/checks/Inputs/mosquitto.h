/* Stand-in for the header of libmosquitto 2.0: names, values and signatures only. */
#ifndef MOSQUITTO_H
#define MOSQUITTO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum mosq_err_t {
  MOSQ_ERR_AUTH_CONTINUE = -4,
  MOSQ_ERR_NO_SUBSCRIBERS = -3,
  MOSQ_ERR_SUB_EXISTS = -2,
  MOSQ_ERR_CONN_PENDING = -1,
  MOSQ_ERR_SUCCESS = 0,
  MOSQ_ERR_NOMEM = 1,
  MOSQ_ERR_PROTOCOL = 2,
  MOSQ_ERR_INVAL = 3,
  MOSQ_ERR_NO_CONN = 4,
  MOSQ_ERR_CONN_REFUSED = 5,
  MOSQ_ERR_NOT_FOUND = 6,
  MOSQ_ERR_CONN_LOST = 7,
  MOSQ_ERR_TLS = 8,
  MOSQ_ERR_PAYLOAD_SIZE = 9,
  MOSQ_ERR_NOT_SUPPORTED = 10,
  MOSQ_ERR_AUTH = 11,
  MOSQ_ERR_ACL_DENIED = 12,
  MOSQ_ERR_UNKNOWN = 13,
  MOSQ_ERR_ERRNO = 14,
  MOSQ_ERR_EAI = 15,
  MOSQ_ERR_PROXY = 16,
  MOSQ_ERR_PLUGIN_DEFER = 17,
  MOSQ_ERR_MALFORMED_UTF8 = 18,
  MOSQ_ERR_KEEPALIVE = 19,
  MOSQ_ERR_LOOKUP = 20
};

struct mosquitto;
typedef struct mqtt5__property mosquitto_property;

struct mosquitto_message {
  int mid;
  char *topic;
  void *payload;
  int payloadlen;
  int qos;
  bool retain;
};

int mosquitto_lib_init(void);
int mosquitto_lib_cleanup(void);

struct mosquitto *mosquitto_new(const char *id, bool clean_session, void *obj);
void mosquitto_destroy(struct mosquitto *mosq);
int mosquitto_reinitialise(struct mosquitto *mosq, const char *id, bool clean_session, void *obj);

int mosquitto_connect(struct mosquitto *mosq, const char *host, int port, int keepalive);
int mosquitto_connect_bind(struct mosquitto *mosq, const char *host, int port, int keepalive,
                           const char *bind_address);
int mosquitto_connect_bind_v5(struct mosquitto *mosq, const char *host, int port, int keepalive,
                              const char *bind_address, const mosquitto_property *properties);
int mosquitto_connect_srv(struct mosquitto *mosq, const char *host, int keepalive, const char *bind_address);
int mosquitto_connect_async(struct mosquitto *mosq, const char *host, int port, int keepalive);
int mosquitto_connect_bind_async(struct mosquitto *mosq, const char *host, int port, int keepalive,
                                 const char *bind_address);
int mosquitto_reconnect(struct mosquitto *mosq);
int mosquitto_reconnect_async(struct mosquitto *mosq);
int mosquitto_disconnect(struct mosquitto *mosq);
int mosquitto_disconnect_v5(struct mosquitto *mosq, int reason_code, const mosquitto_property *properties);

int mosquitto_publish(struct mosquitto *mosq, int *mid, const char *topic, int payloadlen, const void *payload,
                      int qos, bool retain);
int mosquitto_subscribe(struct mosquitto *mosq, int *mid, const char *sub, int qos);
int mosquitto_unsubscribe(struct mosquitto *mosq, int *mid, const char *sub);

int mosquitto_loop_forever(struct mosquitto *mosq, int timeout, int max_packets);
int mosquitto_loop_start(struct mosquitto *mosq);
int mosquitto_loop_stop(struct mosquitto *mosq, bool force);
int mosquitto_loop(struct mosquitto *mosq, int timeout, int max_packets);
int mosquitto_loop_read(struct mosquitto *mosq, int max_packets);
int mosquitto_loop_write(struct mosquitto *mosq, int max_packets);
int mosquitto_loop_misc(struct mosquitto *mosq);
int mosquitto_socket(struct mosquitto *mosq);

int mosquitto_reconnect_delay_set(struct mosquitto *mosq, unsigned int reconnect_delay,
                                  unsigned int reconnect_delay_max, bool reconnect_exponential_backoff);
int mosquitto_username_pw_set(struct mosquitto *mosq, const char *username, const char *password);
void mosquitto_user_data_set(struct mosquitto *mosq, void *obj);
void *mosquitto_userdata(struct mosquitto *mosq);

void mosquitto_connect_callback_set(struct mosquitto *mosq, void (*on_connect)(struct mosquitto *, void *, int));
void mosquitto_connect_with_flags_callback_set(struct mosquitto *mosq,
                                               void (*on_connect)(struct mosquitto *, void *, int, int));
void mosquitto_disconnect_callback_set(struct mosquitto *mosq,
                                       void (*on_disconnect)(struct mosquitto *, void *, int));
void mosquitto_publish_callback_set(struct mosquitto *mosq, void (*on_publish)(struct mosquitto *, void *, int));
void mosquitto_message_callback_set(struct mosquitto *mosq,
                                    void (*on_message)(struct mosquitto *, void *,
                                                       const struct mosquitto_message *));
void mosquitto_subscribe_callback_set(struct mosquitto *mosq,
                                      void (*on_subscribe)(struct mosquitto *, void *, int, int, const int *));

const char *mosquitto_strerror(int mosq_errno);

#ifdef __cplusplus
}
#endif

#endif
