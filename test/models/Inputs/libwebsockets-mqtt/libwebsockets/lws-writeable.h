/* Stand-in for libwebsockets/lws-writeable.h 4.1.6: names and signatures only. */
int lws_callback_on_writable(struct lws *wsi);
