//===- paho-mqtt-cpp.cpp - Driver of Paho MQTT C++ ------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "driver.h"

#include <chrono>
#include <memory>
#include <mqtt/async_client.h>
#include <mqtt/client.h>

namespace {

std::unique_ptr<mqtt::async_client> Async;
std::unique_ptr<mqtt::client> Sync;
bool Automatic;

std::string address() { return "tcp://127.0.0.1:" + std::to_string(broker_port); }

mqtt::connect_options options() {
  mqtt::connect_options Options;
  // As in paho-mqtt-c-async.c: the default version has a retry of its own.
  Options.set_mqtt_version(MQTTVERSION_3_1_1);
  if (Automatic)
    Options.set_automatic_reconnect(std::chrono::seconds(1), std::chrono::seconds(2));
  return Options;
}

// The call's own exception is its answer; a token that does not complete is `none`.
template <typename Start> void answerToken(const char *Call, int Wait, Start Begin) {
  try {
    mqtt::token_ptr Token = Begin();
    answer(Call, "%s", Token->wait_for(std::chrono::milliseconds(Wait)) ? "done" : "none");
  } catch (const mqtt::exception &Error) {
    answer(Call, "threw %d", Error.get_return_code());
  }
}

template <typename Start> void answerCall(const char *Call, Start Begin) {
  try {
    Begin();
    answer(Call, "done");
  } catch (const mqtt::timeout_error &) {
    answer(Call, "none");
  } catch (const mqtt::exception &Error) {
    answer(Call, "threw %d", Error.get_return_code());
  }
}

void doAutomatic() { Automatic = true; }

void doOpen() {
  if (!Async)
    Async = std::make_unique<mqtt::async_client>(address(), client_id);
  answerToken("mqtt::async_client::connect", Async->is_connected() ? SecondWait : FirstWait,
              [] { return Async->connect(options()); });
}

void doReopen() {
  answerToken("mqtt::async_client::reconnect", SecondWait, [] { return Async->reconnect(); });
}

void doAsk() {
  answer("mqtt::async_client::is_connected", "%s", Async->is_connected() ? "true" : "false");
}

void doClose() {
  answerToken("mqtt::async_client::disconnect", FirstWait, [] { return Async->disconnect(); });
}

void doDestroy() {
  Async.reset();
  answer("mqtt::async_client::~async_client", "done");
}

void doSyncOpen() {
  if (!Sync)
    Sync = std::make_unique<mqtt::client>(address(), client_id);
  // Its default, five minutes, is how long a second open hangs.
  Sync->set_timeout(std::chrono::milliseconds(Sync->is_connected() ? SecondWait : FirstWait));
  answerCall("mqtt::client::connect", [] { Sync->connect(options()); });
}

void doSyncReopen() {
  Sync->set_timeout(std::chrono::milliseconds(SecondWait));
  answerCall("mqtt::client::reconnect", [] { Sync->reconnect(); });
}

void doSyncAsk() {
  answer("mqtt::client::is_connected", "%s", Sync->is_connected() ? "true" : "false");
}

void doSyncClose() {
  answerCall("mqtt::client::disconnect", [] { Sync->disconnect(); });
}

void doSyncDestroy() {
  Sync.reset();
  answer("mqtt::client::~client", "done");
}

} // namespace

int main(int argc, char **argv) {
  static const command Commands[] = {
      {"open", doOpen},
      {"reopen", doReopen},
      {"ask", doAsk},
      {"close", doClose},
      {"destroy", doDestroy},
      {"automatic", doAutomatic},
      {"sync-open", doSyncOpen},
      {"sync-reopen", doSyncReopen},
      {"sync-ask", doSyncAsk},
      {"sync-close", doSyncClose},
      {"sync-destroy", doSyncDestroy},
  };
  return SERVE(argc, argv, Commands, nullptr);
}
