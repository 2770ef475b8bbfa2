/* Stand-in for mqtt.h of MQTT-C 1.1: names, values and signatures only. */
#ifndef __MQTT_H__
#define __MQTT_H__

#include <stddef.h>
#include <stdint.h>

enum MQTTErrors {
  MQTT_ERROR_UNKNOWN = INT32_MIN,
  MQTT_ERROR_NULLPTR,
  MQTT_ERROR_SOCKET_ERROR,
  MQTT_OK = 1
};

typedef int mqtt_pal_socket_handle;
struct mqtt_response_publish;

struct mqtt_client {
  mqtt_pal_socket_handle socketfd;
  enum MQTTErrors error;
  uint16_t keep_alive;
};

enum MQTTErrors mqtt_init(struct mqtt_client *client, mqtt_pal_socket_handle sockfd,
                          uint8_t *sendbuf, size_t sendbufsz, uint8_t *recvbuf, size_t recvbufsz,
                          void (*publish_response_callback)(void **state,
                                                            struct mqtt_response_publish *));
void mqtt_init_reconnect(struct mqtt_client *client,
                         void (*reconnect_callback)(struct mqtt_client *client, void **state),
                         void *reconnect_state,
                         void (*publish_response_callback)(void **state,
                                                           struct mqtt_response_publish *));
void mqtt_reinit(struct mqtt_client *client, mqtt_pal_socket_handle socketfd, uint8_t *sendbuf,
                 size_t sendbufsz, uint8_t *recvbuf, size_t recvbufsz);
enum MQTTErrors mqtt_connect(struct mqtt_client *client, const char *client_id,
                             const char *will_topic, const void *will_message,
                             size_t will_message_size, const char *user_name,
                             const char *password, uint8_t connect_flags, uint16_t keep_alive);
enum MQTTErrors mqtt_publish(struct mqtt_client *client, const char *topic_name,
                             const void *application_message, size_t application_message_size,
                             uint8_t publish_flags);
enum MQTTErrors mqtt_subscribe(struct mqtt_client *client, const char *topic_name,
                               int max_qos_level);
enum MQTTErrors mqtt_unsubscribe(struct mqtt_client *client, const char *topic_name);
enum MQTTErrors mqtt_sync(struct mqtt_client *client);
enum MQTTErrors mqtt_disconnect(struct mqtt_client *client);
enum MQTTErrors mqtt_reconnect(struct mqtt_client *client);

#endif
