/* Stand-in for proton/connection.h 0.37: names, values and signatures only. */
#ifndef PROTON_CONNECTION_H
#define PROTON_CONNECTION_H 1

#include "proton/types.h"

typedef int pn_state_t;
#define PN_LOCAL_UNINIT (1)
#define PN_LOCAL_ACTIVE (2)
#define PN_LOCAL_CLOSED (4)
#define PN_REMOTE_UNINIT (8)
#define PN_REMOTE_ACTIVE (16)
#define PN_REMOTE_CLOSED (32)

pn_connection_t *pn_connection(void);
void pn_connection_free(pn_connection_t *connection);
void pn_connection_release(pn_connection_t *connection);
pn_state_t pn_connection_state(pn_connection_t *connection);
void pn_connection_open(pn_connection_t *connection);
void pn_connection_close(pn_connection_t *connection);
void pn_connection_set_container(pn_connection_t *connection, const char *container);

#endif
