/* Stand-in for libwebsockets/lws-callbacks.h 4.1.6: names and values only. */
enum lws_callback_reasons {
  LWS_CALLBACK_CLIENT_CONNECTION_ERROR = 1,
  LWS_CALLBACK_CLIENT_ESTABLISHED = 3,
  LWS_CALLBACK_CLIENT_RECEIVE = 8,
  LWS_CALLBACK_CLOSED_CLIENT_HTTP = 45,
  LWS_CALLBACK_RAW_CLOSE = 60,
  LWS_CALLBACK_CLIENT_CLOSED = 75,
  LWS_CALLBACK_RAW_CONNECTED = 101,
  LWS_CALLBACK_MQTT_CLIENT_ESTABLISHED = 202,
  LWS_CALLBACK_MQTT_CLIENT_CLOSED = 208
};
typedef int lws_callback_function(struct lws *wsi, enum lws_callback_reasons reason, void *user,
                                  void *in, size_t len);
