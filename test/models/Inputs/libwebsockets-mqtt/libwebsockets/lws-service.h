/* Stand-in for libwebsockets/lws-service.h 4.1.6: names and signatures only. */
int lws_service(struct lws_context *context, int timeout_ms);
