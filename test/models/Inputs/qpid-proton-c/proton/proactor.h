/* Stand-in for proton/proactor.h 0.37: names and signatures only. */
#ifndef PROTON_PROACTOR_H
#define PROTON_PROACTOR_H 1

#include "proton/types.h"

typedef struct pn_proactor_t pn_proactor_t;

void pn_proactor_connect2(pn_proactor_t *proactor, pn_connection_t *connection,
                          pn_transport_t *transport, const char *addr);
void pn_proactor_connect(pn_proactor_t *proactor, pn_connection_t *connection, const char *addr);

#endif
