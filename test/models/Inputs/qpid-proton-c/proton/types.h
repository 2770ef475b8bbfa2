/* Stand-in for proton/types.h 0.37: names only. */
#ifndef PROTON_TYPES_H
#define PROTON_TYPES_H 1

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct pn_connection_t pn_connection_t;
typedef struct pn_session_t pn_session_t;
typedef struct pn_link_t pn_link_t;
typedef struct pn_transport_t pn_transport_t;

#endif
