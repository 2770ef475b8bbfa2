/* Stand-in for libwebsockets/lws-context-vhost.h 4.1.6: names and signatures only. */
void lws_context_destroy(struct lws_context *context);
