/* Stand-in for proton/transport.h 0.37: names and signatures only. */
#ifndef PROTON_TRANSPORT_H
#define PROTON_TRANSPORT_H 1

#include "proton/types.h"

int pn_transport_bind(pn_transport_t *transport, pn_connection_t *connection);

#endif
