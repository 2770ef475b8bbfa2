/* Stand-in for libwebsockets/lws-client.h 4.1.6: names and signatures only. */
typedef struct lws_mqtt_client_connect_param_s {
  const char *client_id;
  unsigned short keep_alive;
} lws_mqtt_client_connect_param_t;

struct lws_client_connect_info {
  struct lws_context *context;
  const char *address;
  int port;
  struct lws **pwsi;
  const lws_mqtt_client_connect_param_t *mqtt_cp;
};

struct lws *lws_client_connect_via_info(const struct lws_client_connect_info *ccinfo);
