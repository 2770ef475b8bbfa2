//===- amqp-listener.c - An AMQP 1.0 peer that tells who is connected -----===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
//
// PROGRAM PORT: accepts all connections on 127.0.0.1. It is the broker of the
// Proton drivers; its log says whether a container opens a second connection
// while it has one.
//
//===----------------------------------------------------------------------===//

#include <proton/connection.h>
#include <proton/event.h>
#include <proton/link.h>
#include <proton/listener.h>
#include <proton/proactor.h>
#include <proton/sasl.h>
#include <proton/session.h>
#include <proton/transport.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { MaxOpen = 64 };

static pn_connection_t *open_connections[MaxOpen];

static void opened(pn_connection_t *connection) {
  const char *name = pn_connection_remote_container(connection);
  bool stored = false;
  for (int i = 0; i < MaxOpen; ++i) {
    if (open_connections[i] &&
        strcmp(pn_connection_remote_container(open_connections[i]), name) == 0)
      printf("Container %s already connected\n", name);
    if (!open_connections[i] && !stored) {
      open_connections[i] = connection;
      stored = true;
    }
  }
  printf("Container %s connected\n", name);
  pn_connection_open(connection);
}

static void ended(pn_connection_t *connection, const char *how) {
  for (int i = 0; i < MaxOpen; ++i) {
    if (open_connections[i] != connection)
      continue;
    printf("Container %s %s\n", pn_connection_remote_container(connection), how);
    open_connections[i] = NULL;
  }
}

static void handle(pn_event_t *event) {
  switch (pn_event_type(event)) {
  case PN_LISTENER_ACCEPT: {
    pn_transport_t *transport = pn_transport();
    pn_transport_set_server(transport);
    pn_transport_require_auth(transport, false);
    pn_sasl_allowed_mechs(pn_sasl(transport), "ANONYMOUS");
    pn_listener_accept2(pn_event_listener(event), NULL, transport);
    break;
  }
  case PN_CONNECTION_REMOTE_OPEN:
    opened(pn_event_connection(event));
    break;
  case PN_SESSION_REMOTE_OPEN:
    pn_session_open(pn_event_session(event));
    break;
  case PN_LINK_REMOTE_OPEN:
    pn_link_open(pn_event_link(event));
    break;
  case PN_CONNECTION_REMOTE_CLOSE:
    ended(pn_event_connection(event), "closed its connection");
    pn_connection_close(pn_event_connection(event));
    break;
  case PN_TRANSPORT_CLOSED:
    if (pn_event_connection(event))
      ended(pn_event_connection(event), "lost its connection");
    break;
  default:
    break;
  }
}

int main(int argc, char **argv) {
  char address[64];
  pn_proactor_t *proactor = pn_proactor();
  if (argc != 2)
    return 2;
  snprintf(address, sizeof address, "127.0.0.1:%s", argv[1]);
  pn_proactor_listen(proactor, pn_listener(), address, 16);
  for (;;) {
    pn_event_batch_t *batch = pn_proactor_wait(proactor);
    for (pn_event_t *event = pn_event_batch_next(batch); event; event = pn_event_batch_next(batch))
      handle(event);
    pn_proactor_done(proactor, batch);
    fflush(stdout);
  }
}
