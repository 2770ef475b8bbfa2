/* Stand-in for zephyr/net/mqtt.h, API 0.8, and 0.7 with ZEPHYR_OLD: names and signatures only. */
#ifndef ZEPHYR_INCLUDE_NET_MQTT_H_
#define ZEPHYR_INCLUDE_NET_MQTT_H_

#include <stdint.h>

struct mqtt_client;

enum mqtt_evt_type {
  MQTT_EVT_CONNACK,
  MQTT_EVT_DISCONNECT,
  MQTT_EVT_PUBLISH,
  MQTT_EVT_PUBACK
};

struct mqtt_utf8 {
  const uint8_t *utf8;
  uint32_t size;
};

struct mqtt_evt {
  enum mqtt_evt_type type;
  int result;
};

struct mqtt_publish_param;
struct mqtt_subscription_list;
struct mqtt_disconnect_param;

typedef void (*mqtt_evt_cb_t)(struct mqtt_client *client, const struct mqtt_evt *evt);

struct mqtt_client {
  struct mqtt_utf8 client_id;
  const void *broker;
  mqtt_evt_cb_t evt_cb;
  uint16_t keepalive;
};

void mqtt_client_init(struct mqtt_client *client);
int mqtt_connect(struct mqtt_client *client);
int mqtt_publish(struct mqtt_client *client, const struct mqtt_publish_param *param);
int mqtt_subscribe(struct mqtt_client *client, const struct mqtt_subscription_list *param);
int mqtt_unsubscribe(struct mqtt_client *client, const struct mqtt_subscription_list *param);
int mqtt_ping(struct mqtt_client *client);
#ifdef ZEPHYR_OLD
int mqtt_disconnect(struct mqtt_client *client);
#else
int mqtt_disconnect(struct mqtt_client *client, const struct mqtt_disconnect_param *param);
#endif
int mqtt_abort(struct mqtt_client *client);
int mqtt_live(struct mqtt_client *client);
int mqtt_input(struct mqtt_client *client);

#endif
