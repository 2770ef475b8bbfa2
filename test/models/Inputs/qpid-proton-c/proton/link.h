/* Stand-in for proton/link.h 0.37: names and signatures only. */
#ifndef PROTON_LINK_H
#define PROTON_LINK_H 1

#include "proton/types.h"

pn_link_t *pn_sender(pn_session_t *session, const char *name);
pn_link_t *pn_receiver(pn_session_t *session, const char *name);
void pn_link_free(pn_link_t *link);
void pn_link_open(pn_link_t *link);
void pn_link_close(pn_link_t *link);
void pn_link_detach(pn_link_t *link);

#endif
