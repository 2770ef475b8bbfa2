// RUN: %check %s -- -I %S/Inputs/qpid-proton-c
//===- qpid-proton-c.c - Apache Qpid Proton, C --------------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stddef.h>

#include "proton/connection.h"
#include "proton/connection_driver.h"
#include "proton/link.h"
#include "proton/proactor.h"
#include "proton/session.h"
#include "proton/transport.h"

#define HUB "hub.example:5671"

void connect_bad(pn_proactor_t *proactor) {
  pn_connection_t *connection = pn_connection();
  pn_connection_set_container(connection, "dev1");
  pn_proactor_connect2(proactor, connection, NULL, HUB);
  pn_proactor_connect2(proactor, connection, NULL, HUB);
  // warning@-1: 'connection' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void connect_ok(pn_proactor_t *proactor) {
  pn_connection_t *connection = pn_connection();
  pn_connection_set_container(connection, "dev1");
  pn_proactor_connect2(proactor, connection, NULL, HUB);
  pn_connection_close(connection);
  pn_proactor_connect2(proactor, connection, NULL, HUB);
}

void connect_old_bad(pn_proactor_t *proactor, pn_connection_t *connection,
                     pn_connection_t *backup) {
  pn_proactor_connect(proactor, connection, HUB);
  pn_connection_close(backup);
  pn_proactor_connect(proactor, connection, HUB);
  // warning@-1: 'connection' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void connect_old_ok(pn_proactor_t *proactor, pn_connection_t *connection) {
  pn_connection_close(connection);
  pn_proactor_connect(proactor, connection, HUB);
}

void free_bad(pn_proactor_t *proactor, pn_connection_t *connection, pn_connection_t *old) {
  pn_proactor_connect2(proactor, connection, NULL, HUB);
  pn_connection_free(old);
  pn_connection_release(old);
  pn_proactor_connect2(proactor, connection, NULL, HUB);
  // warning@-1: 'connection' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void free_ok(pn_proactor_t *proactor, pn_connection_t *connection) {
  pn_proactor_connect2(proactor, connection, NULL, HUB);
  pn_connection_free(connection);
  connection = pn_connection();
  pn_proactor_connect2(proactor, connection, NULL, HUB);
}

void release_ok(pn_proactor_t *proactor, pn_connection_t *connection) {
  pn_proactor_connect2(proactor, connection, NULL, HUB);
  pn_connection_release(connection);
  connection = pn_connection();
  pn_proactor_connect2(proactor, connection, NULL, HUB);
}

void state_bad(pn_proactor_t *proactor, pn_connection_t *connection) {
  if (pn_connection_state(connection) == (PN_LOCAL_ACTIVE | PN_REMOTE_ACTIVE))
    pn_proactor_connect2(proactor, connection, NULL, HUB);
    // warning@-1: 'connection' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void state_of_remote_bad(pn_proactor_t *proactor, pn_connection_t *connection) {
  pn_state_t state = pn_connection_state(connection);
  if ((state & PN_LOCAL_ACTIVE) && (state & PN_REMOTE_ACTIVE))
    pn_proactor_connect2(proactor, connection, NULL, HUB);
    // warning@-1: 'connection' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void state_in_flight_bad(pn_proactor_t *proactor, pn_connection_t *connection) {
  pn_proactor_connect2(proactor, connection, NULL, HUB);
  if (!(pn_connection_state(connection) & PN_REMOTE_ACTIVE))
    pn_proactor_connect2(proactor, connection, NULL, HUB);
    // warning@-1: 'connection' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void state_ok(pn_proactor_t *proactor, pn_connection_t *connection) {
  if (!(pn_connection_state(connection) & PN_REMOTE_ACTIVE))
    pn_proactor_connect2(proactor, connection, NULL, HUB);
}

void local_open_bad(pn_proactor_t *proactor, pn_connection_t *connection, pn_transport_t *transport,
                    pn_connection_driver_t *driver) {
  pn_proactor_connect2(proactor, connection, transport, HUB);
  pn_connection_open(connection);
  pn_transport_bind(transport, connection);
  pn_connection_driver_bind(driver);
  pn_proactor_connect2(proactor, connection, transport, HUB);
  // warning@-1: 'connection' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void local_open_ok(pn_proactor_t *proactor, pn_connection_t *connection, pn_transport_t *transport,
                   pn_connection_driver_t *driver) {
  pn_connection_open(connection);
  pn_transport_bind(transport, connection);
  pn_connection_driver_bind(driver);
  pn_proactor_connect2(proactor, connection, transport, HUB);
}

void session_bad(pn_connection_t *connection, pn_session_t *old) {
  pn_session_t *session = pn_session(connection);
  pn_session_open(session);
  pn_session_close(old);
  pn_session_free(old);
  pn_session_open(session);
  // warning@-1: 'session' may already be connected here; the library ignores the second open
}

void session_ok(pn_connection_t *connection) {
  pn_session_t *session = pn_session(connection);
  pn_session_open(session);
  pn_session_close(session);
  pn_session_free(session);
  session = pn_session(connection);
  pn_session_open(session);
}

void link_bad(pn_session_t *session) {
  pn_link_t *link = pn_sender(session, "telemetry");
  pn_link_t *old = pn_receiver(session, "commands");
  pn_link_open(link);
  pn_link_detach(old);
  pn_link_close(old);
  pn_link_free(old);
  pn_link_open(link);
  // warning@-1: 'link' may already be connected here; the library ignores the second open
}

void link_ok(pn_session_t *session) {
  pn_link_t *link = pn_sender(session, "telemetry");
  pn_link_open(link);
  pn_link_close(link);
  pn_link_free(link);
  link = pn_receiver(session, "commands");
  pn_link_open(link);
  pn_link_detach(link);
  pn_link_open(link);
}
