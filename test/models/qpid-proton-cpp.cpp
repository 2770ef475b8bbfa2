// RUN: %check %s -- -I %S/Inputs/qpid-proton-cpp
//===- qpid-proton-cpp.cpp - Apache Qpid Proton, C++ ------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "proton/connection.hpp"
#include "proton/connection_options.hpp"
#include "proton/container.hpp"
#include "proton/messaging_handler.hpp"

#define HUB "amqps://hub.example"

// Connections are handed out by value; the objects that share one are not told
// from those that do not, so that nothing is known to be open twice.
void fn_connect_bad(proton::container &Container) {
  proton::connection Link = Container.connect(HUB);
  Link = Container.connect(HUB);
}

void fn_close_bad(proton::container &Container, proton::connection &Old) {
  proton::connection Link = Container.connect(HUB);
  Old.close();
  Link = Container.connect(HUB);
}

void connect_ok(proton::container &Container) {
  proton::connection Link = Container.connect(HUB);
  Link.close();
  Link = Container.connect(HUB);
}

void fn_open_sender_bad(proton::container &Container) {
  proton::sender Sender = Container.open_sender(HUB);
  proton::receiver Receiver = Container.open_receiver(HUB);
}

void open_sender_ok(proton::container &Container) {
  proton::connection Link = Container.connect(HUB);
  Link.open_sender("telemetry");
  Link.open_receiver("commands");
  Link.open_session();
  Link.default_session();
}

void fn_open_sender_on_link_bad(proton::container &Container) {
  proton::connection Link = Container.connect(HUB);
  Link.open_sender("telemetry");
  Link.open_receiver("commands");
  Link.open_session();
  Link.default_session();
  Link.open();
  Link = Container.connect(HUB);
}

void fn_active_bad(proton::container &Container, proton::connection &Link) {
  if (Link.active())
    Link = Container.connect(HUB);
}

void active_ok(proton::container &Container, proton::connection &Link) {
  if (!Link.active())
    Link = Container.connect(HUB);
}

void fn_closed_bad(proton::container &Container, proton::connection &Link) {
  if (!Link.closed())
    Link = Container.connect(HUB);
  if (Link.reconnected())
    Link = Container.connect(HUB);
}

void closed_ok(proton::container &Container, proton::connection &Link) {
  if (Link.closed())
    Link = Container.connect(HUB);
  if (Link.reconnected())
    Link.close();
}

class Station : public proton::messaging_handler {
public:
  void on_container_start(proton::container &Container) override {
    Link = Container.connect(HUB);
  }
  void on_connection_open(proton::connection &Opened) override { Opened.open_sender("t"); }
  void on_transport_error(proton::transport &) override { Link.close(); }
  void on_transport_close(proton::transport &) override { Link.close(); }
  void on_connection_close(proton::connection &Closed) override { Closed.close(); }
  void on_connection_error(proton::connection &Failed) override { Failed.open(); }

private:
  proton::connection Link;
};

void fn_reconnect_bad(proton::container &Container, const proton::reconnect_options &Retry) {
  proton::connection_options Options;
  Options.reconnect(Retry).reconnect_url(HUB).failover_urls({HUB});
  proton::connection Link = Container.connect(HUB, Options);
  Link = Container.connect(HUB, Options);
}

void reconnect_ok(proton::container &Container, const proton::reconnect_options &Retry) {
  proton::connection_options Options;
  Options.reconnect(Retry).reconnect_url(HUB).failover_urls({HUB});
  proton::connection Link = Container.connect(HUB, Options);
  Link.open();
}
