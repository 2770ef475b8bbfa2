// RUN: %check %s -- -I %S/Inputs/mqtt-cpp
//===- mqtt-cpp.cpp - mqtt_cpp (redboltz) -----------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mqtt/async_client.hpp"
#include "mqtt/sync_client.hpp"

struct Context {};

void connect_bad(Context &Io) {
  auto Client = mqtt::make_sync_client(Io, "hub.example", 1883);
  Client->connect();
  Client->connect();
  // warning@-1: 'Client' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connect_ok(Context &Io) {
  auto Client = mqtt::make_sync_client(Io, "hub.example", 1883);
  Client->connect();
  Client->disconnect();
  Client->connect();
}

void tls_bad(Context &Io) {
  auto Client = mqtt::make_tls_sync_client(Io, "hub.example", 8883);
  auto Backup = mqtt::make_sync_client_no_strand(Io, "backup.example", 1883);
  Client->connect();
  Backup->force_disconnect();
  Client->connect();
  // warning@-1: 'Client' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void tls_ok(Context &Io) {
  auto Client = mqtt::make_tls_sync_client(Io, "hub.example", 8883);
  auto Backup = mqtt::make_sync_client_no_strand(Io, "backup.example", 1883);
  Client->connect();
  Client->force_disconnect();
  Client->connect();
  Backup->connect();
}

void ws_bad(Context &Io) {
  auto Client = mqtt::make_sync_client_ws(Io, "hub.example", 80);
  auto Secure = mqtt::make_tls_sync_client_ws(Io, "hub.example", 443);
  Client->connect();
  Secure->connect();
  Secure->connect();
  // warning@-1: 'Secure' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void ws_ok(Context &Io) {
  auto Client = mqtt::make_sync_client_ws(Io, "hub.example", 80);
  auto Secure = mqtt::make_tls_sync_client_ws(Io, "hub.example", 443);
  Client->connect();
  Client->disconnect();
  Secure->connect();
}

void connect_throws_bad(mqtt::sync_overlay &Client) {
  try {
    Client.connect();
    Client.connect();
    // warning@-1: 'Client' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  } catch (const std::system_error &) {
  }
}

void connect_throws_ok(mqtt::sync_overlay &Client) {
  try {
    Client.connect();
  } catch (const std::system_error &) {
    Client.connect();
  }
}

void connected_bad(mqtt::sync_overlay &Client) {
  if (Client.connected())
    Client.connect();
    // warning@-1: 'Client' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void connected_ok(mqtt::sync_overlay &Client) {
  Client.connect();
  if (!Client.connected())
    Client.connect();
}

void async_connect_bad(Context &Io) {
  auto Client = mqtt::make_async_client(Io, "hub.example", 1883);
  Client->async_connect();
  Client->async_connect();
  // warning@-1: 'Client' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void async_in_flight_bad(Context &Io) {
  auto Client = mqtt::make_async_client(Io, "hub.example", 1883);
  Client->async_connect();
  if (!Client->connected())
    Client->async_connect();
    // warning@-1: 'Client' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void async_connect_ok(Context &Io) {
  auto Client = mqtt::make_async_client(Io, "hub.example", 1883);
  Client->async_connect();
  Client->async_disconnect();
  Client->async_connect();
}

void async_others_bad(Context &Io) {
  auto Client = mqtt::make_tls_async_client(Io, "hub.example", 8883);
  auto Plain = mqtt::make_async_client_ws(Io, "hub.example", 80);
  auto Secure = mqtt::make_tls_async_client_ws(Io, "hub.example", 443);
  auto Single = mqtt::make_async_client_no_strand(Io, "hub.example", 1883);
  Client->async_connect();
  Plain->async_disconnect();
  Secure->async_force_disconnect();
  Single->async_disconnect();
  Client->async_connect();
  // warning@-1: 'Client' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void async_others_ok(Context &Io) {
  auto Client = mqtt::make_tls_async_client(Io, "hub.example", 8883);
  auto Plain = mqtt::make_async_client_ws(Io, "hub.example", 80);
  auto Secure = mqtt::make_tls_async_client_ws(Io, "hub.example", 443);
  auto Single = mqtt::make_async_client_no_strand(Io, "hub.example", 1883);
  Client->async_connect();
  Plain->async_connect();
  Secure->async_connect();
  Single->async_connect();
  Client->async_force_disconnect();
  Client->async_connect();
}

/// A client that is seen as its endpoint.
void endpoint_bad(mqtt::client<mqtt::tcp_socket> &Client,
                  mqtt::endpoint<mqtt::tcp_socket> &Backup) {
  Client.set_client_id("dev1");
  Client.connect();
  Backup.disconnect();
  Backup.force_disconnect();
  if (Backup.connected())
    Client.connect();
    // warning@-1: 'Client' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void endpoint_ok(mqtt::client<mqtt::tcp_socket> &Client,
                 mqtt::endpoint<mqtt::tcp_socket> &Backup) {
  Client.set_client_id("dev1");
  Client.connect();
  Backup.async_disconnect(nullptr);
  Backup.async_force_disconnect(nullptr);
  if (!Client.connected())
    Client.connect();
}

static mqtt::async_overlay Station("hub.example", 1883);

static bool onAccepted(bool, mqtt::connect_return_code Code) {
  if (Code == mqtt::connect_return_code::accepted)
    Station.async_connect();
    // warning@-1: 'Station' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  return true;
}

static bool onRefused(bool, mqtt::connect_return_code Code) {
  if (Code != mqtt::connect_return_code::accepted)
    Station.async_connect();
  return true;
}

static bool onAccepted5(bool, mqtt::connect_return_code Code, int) {
  if (Code == mqtt::connect_return_code::accepted)
    Station.async_connect();
    // warning@-1: 'Station' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  return true;
}

static bool onRefused5(bool, mqtt::connect_return_code, int) { return true; }
static void onClose() { Station.async_connect(); }
static void onError(mqtt::error_code) { Station.async_connect(); }

static void onErrorTwice(mqtt::error_code) {
  Station.async_connect();
  Station.async_connect();
  // warning@-1: 'Station' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void handlers_bad() {
  Station.set_connack_handler(onAccepted);
  Station.set_v5_connack_handler(onAccepted5);
  Station.set_error_handler(onErrorTwice);
  Station.set_close_handler(onClose);
}

void handlers_ok() {
  Station.set_connack_handler(onRefused);
  Station.set_v5_connack_handler(onRefused5);
  Station.set_error_handler(onError);
  Station.set_close_handler(onClose);
}
