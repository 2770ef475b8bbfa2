//===- mosquittopp.cpp - Driver of libmosquittopp -------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "driver.h"

#include <atomic>
#include <memory>
#include <mosquittopp.h>

namespace {

class Client : public mosqpp::mosquittopp {
public:
  Client() : mosquittopp(client_id) {}
  void on_connect(int Code) override { Accepted = Code == 0; }

  std::atomic<bool> Accepted{false};
};

std::unique_ptr<Client> TheClient;
bool Threaded, Started;

// As in mosquitto.c: a loop that leaves a lost connection alone.
void idle() {
  if (TheClient && !Started)
    TheClient->loop(0);
}

void afterOpen(const char *Call, int Result) {
  answer(Call, "%d", Result);
  if (Result != MOSQ_ERR_SUCCESS)
    return;
  if (Threaded && !Started)
    Started = TheClient->loop_start() == MOSQ_ERR_SUCCESS;
  for (int Wait = FirstWait; Wait > 0 && !TheClient->Accepted; Wait -= 10) {
    idle();
    sleep_ms(10);
  }
}

void doAutomatic() { Threaded = true; }

void doOpen() {
  if (!TheClient)
    TheClient = std::make_unique<Client>();
  TheClient->Accepted = false;
  afterOpen("mosqpp::mosquittopp::connect", TheClient->connect("127.0.0.1", broker_port));
}

void doReopen() {
  TheClient->Accepted = false;
  afterOpen("mosqpp::mosquittopp::reconnect", TheClient->reconnect());
}

void doClose() { answer("mosqpp::mosquittopp::disconnect", "%d", TheClient->disconnect()); }

void doReinitialise() {
  answer("mosqpp::mosquittopp::reinitialise", "%d", TheClient->reinitialise(client_id, true));
}

void doDestroy() {
  TheClient.reset();
  answer("mosqpp::mosquittopp::~mosquittopp", "done");
}

} // namespace

int main(int argc, char **argv) {
  mosqpp::lib_init();
  static const command Commands[] = {
      {"open", doOpen},
      {"reopen", doReopen},
      {"automatic", doAutomatic},
      {"close", doClose},
      {"reinitialise", doReinitialise},
      {"destroy", doDestroy},
  };
  return SERVE(argc, argv, Commands, idle);
}
