//===- qpid-proton-c.c - Driver of Apache Qpid Proton, C ------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "driver.h"

#include <proton/connection.h>
#include <proton/event.h>
#include <proton/link.h>
#include <proton/proactor.h>
#include <proton/session.h>

static pn_proactor_t *proactor;
static pn_connection_t *client;
static pn_session_t *session;
static pn_link_t *sender;
static int confirmed;
// What is to be done with the connection once it is woken: outside of its events
// nobody may touch it.
static void (*task)(void);

// Fetches the events that there are, as a program of this library does itself.
static void idle(void) {
  pn_event_batch_t *batch = proactor ? pn_proactor_get(proactor) : NULL;
  if (!batch)
    return;
  for (pn_event_t *event = pn_event_batch_next(batch); event; event = pn_event_batch_next(batch)) {
    pn_event_type_t type = pn_event_type(event);
    if (type == PN_CONNECTION_WAKE && task) {
      task();
      task = NULL;
    }
    if (type == PN_CONNECTION_REMOTE_OPEN || type == PN_LINK_REMOTE_OPEN)
      confirmed = 1;
    // The proactor frees a connection whose transport has ended.
    if (type == PN_TRANSPORT_CLOSED && pn_event_connection(event) == client)
      client = NULL;
  }
  pn_proactor_done(proactor, batch);
}

static void in_connection(void (*work)(void)) {
  task = work;
  pn_connection_wake(client);
  for (int wait = FirstWait; wait > 0 && task; wait -= 10) {
    idle();
    sleep_ms(10);
  }
}

static void wait_confirmed(int milliseconds) {
  for (; milliseconds > 0 && !confirmed; milliseconds -= 10) {
    idle();
    sleep_ms(10);
  }
  answer("outcome", "%s", confirmed ? "confirmed" : "none");
}

static void begin_open(void) {
  if (!proactor)
    proactor = pn_proactor();
  client = pn_connection();
  pn_connection_set_container(client, client_id);
  confirmed = 0;
}

static const char *address(void) {
  static char text[64];
  snprintf(text, sizeof text, "127.0.0.1:%d", broker_port);
  return text;
}

static void do_open(void) {
  begin_open();
  pn_proactor_connect2(proactor, client, NULL, address());
  answer("pn_proactor_connect2", "done");
  wait_confirmed(FirstWait);
}

static void do_open_old(void) {
  begin_open();
  pn_proactor_connect(proactor, client, address());
  answer("pn_proactor_connect", "done");
  wait_confirmed(FirstWait);
}

static void make_link(void) {
  session = pn_session(client);
  pn_session_open(session);
  sender = pn_sender(session, "events");
}

static void open_link(void) { pn_link_open(sender); }
static void open_session(void) { pn_session_open(session); }

static void do_link(void) {
  int first = !sender;
  confirmed = 0;
  if (first)
    in_connection(make_link);
  in_connection(open_link);
  answer("pn_link_open", "done");
  wait_confirmed(first ? FirstWait : SecondWait);
}

static void do_session(void) {
  in_connection(open_session);
  answer("pn_session_open", "done");
  confirmed = 0;
  wait_confirmed(SecondWait);
}

static void ask(void) { answer("pn_connection_state", "%d", (int)pn_connection_state(client)); }
static void close_connection(void) { pn_connection_close(client); }

static void do_ask(void) { in_connection(ask); }

static void do_close(void) {
  in_connection(close_connection);
  answer("pn_connection_close", "done");
}

int main(int argc, char **argv) {
  static const struct command commands[] = {
      {"open", do_open}, {"open-old", do_open_old}, {"link", do_link},
      {"ask", do_ask},   {"close", do_close},       {"session", do_session},
  };
  return SERVE(argc, argv, commands, idle);
}
