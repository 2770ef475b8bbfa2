/* Stand-in for proton/session.h 0.37: names and signatures only. */
#ifndef PROTON_SESSION_H
#define PROTON_SESSION_H 1

#include "proton/types.h"

pn_session_t *pn_session(pn_connection_t *connection);
void pn_session_free(pn_session_t *session);
void pn_session_open(pn_session_t *session);
void pn_session_close(pn_session_t *session);

#endif
