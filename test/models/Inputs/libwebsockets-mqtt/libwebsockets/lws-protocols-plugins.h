/* Stand-in for libwebsockets/lws-protocols-plugins.h 4.1.6: names only. */
struct lws_protocols {
  const char *name;
  lws_callback_function *callback;
  size_t per_session_data_size;
};
