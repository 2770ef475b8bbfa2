// RUN: %check %s -- -I %S/Inputs/paho-mqtt-cpp
//===- paho-mqtt-cpp.cpp - Eclipse Paho MQTT C++ ----------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mqtt/async_client.h"
#include "mqtt/client.h"

void async_connect_bad() {
  mqtt::async_client Client("tcp://hub.example", "dev1");
  Client.connect()->wait();
  Client.connect();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void async_connect_ok() {
  mqtt::async_client Client("tcp://hub.example", "dev1");
  Client.connect()->wait();
  Client.disconnect()->wait();
  Client.connect();
}

void async_in_flight_bad(mqtt::async_client &Client) {
  Client.connect();
  if (!Client.is_connected())
    Client.connect();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void async_waited_for_bad(mqtt::async_client &Client) {
  Client.connect()->wait();
  if (Client.is_connected())
    Client.connect();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void async_waited_for_ok(mqtt::async_client &Client) {
  Client.connect()->wait();
  if (!Client.is_connected())
    Client.connect();
}

void async_token_kept_bad(mqtt::async_client &Client) {
  auto Token = Client.connect();
  Token->get_connect_response();
  Client.reconnect();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void async_token_kept_ok(mqtt::async_client &Client) {
  auto Token = Client.connect();
  Token->get_connect_response();
  if (!Client.is_connected())
    Client.reconnect();
}

void async_wait_throws_bad(mqtt::async_client &Client) {
  Client.connect()->wait();
  try {
    Client.connect()->wait();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  } catch (...) {
  }
}

void async_wait_throws_ok(mqtt::async_client &Client) {
  auto Token = Client.connect();
  try {
    Token->wait();
  } catch (...) {
    Client.connect();
  }
}

void async_time_is_over_bad(mqtt::async_client &Client,
                            std::chrono::steady_clock::time_point Until) {
  auto Token = Client.connect();
  if (!Token->wait_for(100L) && !Token->wait_until(Until) && !Token->try_wait())
    Client.connect();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void async_time_is_over_ok(mqtt::async_client &Client,
                           std::chrono::steady_clock::time_point Until) {
  auto Token = Client.connect();
  if ((Token->wait_for(100L) || Token->wait_until(Until) || Token->try_wait()) &&
      !Client.is_connected())
    Client.connect();
}

void async_is_connected_bad(mqtt::async_client &Client) {
  if (Client.is_connected())
    Client.connect();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void async_is_connected_ok(mqtt::async_client &Client) {
  if (!Client.is_connected())
    Client.connect();
}

void async_reconnect_bad(mqtt::async_client &Client, mqtt::connect_options Options) {
  Client.connect(Options);
  Client.reconnect();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void async_reconnect_ok(mqtt::async_client &Client, mqtt::connect_options Options) {
  Client.connect(Options);
  Client.disconnect(10);
  Client.reconnect();
}

void async_interface_bad(mqtt::iasync_client &Client, mqtt::iasync_client &Backup) {
  Client.connect();
  Backup.disconnect();
  if (Client.is_connected())
    Client.reconnect();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void async_interface_ok(mqtt::iasync_client &Client) {
  Client.connect();
  Client.disconnect();
  if (!Client.is_connected())
    Client.reconnect();
}

void async_destructor_bad(mqtt::async_client *Client) {
  auto *Other = new mqtt::async_client("tcp://hub.example", "dev1");
  Client->connect();
  delete Other;
  Client->connect();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void async_destructor_ok() {
  auto *Client = new mqtt::async_client("tcp://hub.example", "dev1");
  Client->connect();
  delete Client;
  Client = new mqtt::async_client("tcp://hub.example", "dev1");
  Client->connect();
}

void async_throws_bad(mqtt::async_client &Client) {
  try {
    Client.connect()->wait();
    Client.reconnect();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  } catch (...) {
  }
}

void async_throws_ok(mqtt::async_client &Client) {
  try {
    Client.connect();
  } catch (...) {
    Client.connect();
  }
}

void async_operations_bad(mqtt::async_client &Client) {
  Client.connect()->wait();
  Client.publish("t", "on", 2);
  Client.subscribe("t", 1);
  Client.unsubscribe("t");
  Client.connect();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void async_operations_ok(mqtt::async_client &Client) {
  Client.connect()->wait();
  Client.publish("t", "on", 2);
  Client.subscribe("t", 1);
  Client.unsubscribe("t");
  Client.disconnect();
}

static mqtt::async_client Station("tcp://hub.example", "dev1");

static void onUp(const mqtt::string &) { Station.subscribe("t", 1); }

static void onUpOpens(const mqtt::string &) {
  Station.connect();
  // warning@-1: 'Station' may already be connected here; the library ignores the second open
}

static void onDown(const mqtt::string &) { Station.reconnect(); }

static void onDownTwice(const mqtt::string &) {
  Station.reconnect();
  Station.reconnect();
  // warning@-1: 'Station' may already be connected here; the library ignores the second open
}

static void onClosed(const mqtt::properties &, mqtt::ReasonCode) { Station.reconnect(); }
static bool onUpdate(mqtt::connect_data &) { return true; }

static bool onUpdateOpens(mqtt::connect_data &) {
  Station.connect();
  // warning@-1: 'Station' may already be connected here; the library ignores the second open
  return true;
}

void handlers_bad() {
  Station.set_connected_handler(onUpOpens);
  Station.set_connection_lost_handler(onDownTwice);
  Station.set_update_connection_handler(onUpdateOpens);
}

void handlers_ok() {
  Station.set_connected_handler(onUp);
  Station.set_connection_lost_handler(onDown);
  Station.set_disconnected_handler(onClosed);
  Station.set_update_connection_handler(onUpdate);
}

void set_disconnected_handler_bad(mqtt::async_client &Client) {
  Client.connect();
  Client.set_disconnected_handler(onClosed);
  Client.connect();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

class Listener : public mqtt::callback {
public:
  explicit Listener(mqtt::client &Client) : Client(Client) {}
  void connected(const mqtt::string &) override { Client.subscribe("t"); }
  void message_arrived(mqtt::const_message_ptr) override {
    Client.reconnect();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  }
  void connection_lost(const mqtt::string &) override {
    Client.reconnect();
    Client.reconnect();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  }

private:
  mqtt::client &Client;
};

void connect_bad() {
  mqtt::client Client("tcp://hub.example", "dev1");
  Client.connect();
  Client.connect();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void connect_ok() {
  mqtt::client Client("tcp://hub.example", "dev1");
  Client.connect();
  Client.disconnect();
  Client.connect();
}

void reconnect_bad(mqtt::client &Client, mqtt::client &Backup) {
  Client.connect();
  Backup.disconnect();
  Client.reconnect();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void reconnect_ok(mqtt::client &Client) {
  try {
    Client.connect();
  } catch (...) {
    Client.reconnect();
  }
}

void is_connected_bad(mqtt::client &Client) {
  if (Client.is_connected())
    Client.connect();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void is_connected_ok(mqtt::client &Client) {
  Client.connect();
  if (!Client.is_connected())
    Client.connect();
}

void destructor_bad(mqtt::client &Client) {
  Client.connect();
  { mqtt::client Other("tcp://hub.example", "dev2"); }
  Client.connect();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void destructor_ok() {
  for (int I = 0; I < 2; ++I) {
    mqtt::client Client("tcp://hub.example", "dev1");
    Client.connect();
  }
}

void operations_bad(mqtt::client &Client, Listener &L) {
  Client.connect();
  Client.set_callback(L);
  Client.publish("t", "on", 2);
  Client.subscribe("t");
  Client.unsubscribe("t");
  Client.connect();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void operations_ok(mqtt::client &Client, mqtt::async_client &Async, Listener &L) {
  Client.set_callback(L);
  Async.set_callback(L);
  Client.connect();
  Client.publish("t", "on", 2);
  Client.subscribe("t");
  Client.unsubscribe("t");
  Client.disconnect();
}

void automatic_reconnect_bad(mqtt::async_client &Client) {
  mqtt::connect_options Options;
  Options.set_automatic_reconnect(true);
  Options.set_automatic_reconnect(1, 30);
  Client.connect(Options);
  Client.connect(mqtt::connect_options_builder().automatic_reconnect(true).finalize());
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void automatic_reconnect_ok(mqtt::async_client &Client) {
  mqtt::connect_options Options;
  Options.set_automatic_reconnect(true);
  Options.set_automatic_reconnect(1, 30);
  Client.connect(Options);
  Client.disconnect();
  Client.connect(mqtt::connect_options_builder()
                     .automatic_reconnect(std::chrono::seconds(1), std::chrono::seconds(30))
                     .finalize());
}

// What one client throws leads to the handler with the other one open.
void two_clients_in_a_try_bad(mqtt::client &first, mqtt::client &second) {
  try {
    first.connect();
    second.connect();
  } catch (...) {
    first.connect();
    // warning@-1: 'first' may already be connected here; the library ignores the second open
  }
}

void two_clients_in_a_try_ok(mqtt::client &first, mqtt::client &second) {
  first.connect();
  try {
    second.connect();
  } catch (...) {
    first.disconnect();
    first.connect();
  }
}

class Opener : public mqtt::iaction_listener {
public:
  explicit Opener(mqtt::async_client &Client) : Client(Client) {}
  void open() { Client.connect(Options, nullptr, *this); }
  void on_failure(const mqtt::token &) override { Client.connect(Options, nullptr, *this); }
  void on_success(const mqtt::token &) override {
    Client.connect(Options, nullptr, *this);
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  }

private:
  mqtt::async_client &Client;
  mqtt::connect_options Options;
};
