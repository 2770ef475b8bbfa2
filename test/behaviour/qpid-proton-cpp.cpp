//===- qpid-proton-cpp.cpp - Driver of Apache Qpid Proton, C++ ------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "driver.h"

#include <atomic>
#include <functional>
#include <future>
#include <proton/connection.hpp>
#include <proton/connection_options.hpp>
#include <proton/container.hpp>
#include <proton/duration.hpp>
#include <proton/error_condition.hpp>
#include <proton/messaging_handler.hpp>
#include <proton/reconnect_options.hpp>
#include <proton/transport.hpp>
#include <proton/work_queue.hpp>
#include <string>
#include <thread>

namespace {

class Handler : public proton::messaging_handler {
public:
  void on_connection_open(proton::connection &Opened) override {
    Client = Opened;
    ++Confirmed;
  }
  // Its queue ends with the connection: what it says then is kept.
  void on_connection_close(proton::connection &Ending) override {
    Active = Ending.active();
    Closed = Ending.closed();
    Ended = true;
  }
  // The default of each of these throws, which would end the container.
  void on_error(const proton::error_condition &) override {}
  void on_transport_error(proton::transport &) override {}

  proton::connection Client;
  std::atomic<int> Confirmed{0};
  std::atomic<bool> Ended{false};
  std::atomic<bool> Active{false}, Closed{false};
};

Handler TheHandler;
proton::container *Container;
bool Automatic;

// What is done with a connection is done in its own queue.
template <typename Place> void runIn(Place Add, const std::function<void()> &Work) {
  std::promise<void> Done;
  Add([&] {
    Work();
    Done.set_value();
  });
  Done.get_future().wait();
}

void inContainer(const std::function<void()> &Work) {
  if (!Container) {
    Container = new proton::container(TheHandler);
    Container->auto_stop(false);
    std::thread([] { Container->run(); }).detach();
  }
  runIn([](const auto &Task) { Container->schedule(proton::duration::IMMEDIATE, Task); }, Work);
}

void inConnection(const std::function<void()> &Work) {
  runIn([](const auto &Task) { TheHandler.Client.work_queue().add(Task); }, Work);
}

void doAutomatic() { Automatic = true; }

void doOpen() {
  const int Before = TheHandler.Confirmed;
  inContainer([] {
    proton::connection_options Options;
    Options.container_id(client_id);
    if (Automatic)
      Options.reconnect(proton::reconnect_options().delay(proton::duration(100)));
    Container->connect("amqp://127.0.0.1:" + std::to_string(broker_port), Options);
  });
  answer("proton::container::connect", "done");
  for (int Wait = FirstWait; Wait > 0 && TheHandler.Confirmed == Before; Wait -= 10)
    sleep_ms(10);
}

void doAsk() {
  if (!TheHandler.Ended)
    inConnection([] { TheHandler.Active = TheHandler.Client.active(); });
  answer("proton::connection::active", "%s", TheHandler.Active ? "true" : "false");
}

void doAskClosed() {
  if (!TheHandler.Ended)
    inConnection([] { TheHandler.Closed = TheHandler.Client.closed(); });
  answer("proton::connection::closed", "%s", TheHandler.Closed ? "true" : "false");
}

void doClose() {
  inConnection([] { TheHandler.Client.close(); });
  for (int Wait = FirstWait; Wait > 0 && !TheHandler.Ended; Wait -= 10)
    sleep_ms(10);
  answer("proton::connection::close", "done");
}

} // namespace

int main(int argc, char **argv) {
  static const command Commands[] = {
      {"open", doOpen},           {"ask", doAsk}, {"close", doClose}, {"ask-closed", doAskClosed},
      {"automatic", doAutomatic},
  };
  return SERVE(argc, argv, Commands, nullptr);
}
