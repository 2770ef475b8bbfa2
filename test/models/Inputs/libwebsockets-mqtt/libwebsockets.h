/* Stand-in for libwebsockets.h 4.1.6. */
#ifndef LIBWEBSOCKETS_H
#define LIBWEBSOCKETS_H

#include <stddef.h>

struct lws;
struct lws_context;

#include "libwebsockets/lws-callbacks.h"
#include "libwebsockets/lws-protocols-plugins.h"
#include "libwebsockets/lws-client.h"
#include "libwebsockets/lws-context-vhost.h"
#include "libwebsockets/lws-service.h"
#include "libwebsockets/lws-writeable.h"

#endif
