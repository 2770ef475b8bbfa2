/* Stand-in for proton/connection_driver.h 0.37: names and signatures only. */
#ifndef PROTON_CONNECTION_DRIVER_H
#define PROTON_CONNECTION_DRIVER_H 1

#include "proton/types.h"

typedef struct pn_connection_driver_t {
  pn_connection_t *connection;
  pn_transport_t *transport;
} pn_connection_driver_t;

int pn_connection_driver_bind(pn_connection_driver_t *d);

#endif
