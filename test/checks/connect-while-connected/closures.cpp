// RUN: %check %s -- -I %S/../../models/Inputs/paho-mqtt-cpp
//===- closures.cpp - Handlers that capture their client --------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mqtt/async_client.h"

#include <functional>
#include <memory>
#include <string>

using mqtt::async_client;

void by_reference_bad(async_client &Client) {
  Client.set_connected_handler([&Client](const std::string &) {
    Client.connect();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  });
}

void by_reference_ok(async_client &Client) {
  Client.set_connection_lost_handler([&Client](const std::string &) { Client.connect(); });
}

void by_copy_bad(async_client *Client) {
  Client->set_connected_handler([Client](const std::string &) {
    Client->connect();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  });
}

void other_ok(async_client *Client, async_client *Other) {
  Client->set_connected_handler([Other](const std::string &) { Other->connect(); });
}

void shared_bad(std::shared_ptr<async_client> Client) {
  auto OnUp = [Client](const std::string &) {
    Client->connect();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  };
  Client->set_connected_handler(OnUp);
}

struct Pointer {
  async_client *Client, *Other;
  void go_bad() {
    Client->set_connected_handler([this](const std::string &) {
      Client->connect();
      // warning@-1: 'Client' may already be connected here; the library ignores the second open
    });
  }
  void go_ok() {
    Client->set_connected_handler([this](const std::string &) { Other->connect(); });
  }
};

struct Member {
  async_client Client;
  Member() : Client("tcp://hub.example", "a") {
    Client.set_connected_handler([this](const std::string &) { up_bad(); });
  }
  void up_bad() {
    Client.connect();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  }
};

struct Owner {
  std::unique_ptr<async_client> Client;
  void go_bad() {
    Client->set_connected_handler([this](const std::string &) {
      Client->connect();
      // warning@-1: 'Client' may already be connected here; the library ignores the second open
    });
  }
};

struct Bound {
  async_client &Client;
  void go() {
    Client.set_connected_handler(std::bind(&Bound::up_bad, this, std::placeholders::_1));
    Client.set_connection_lost_handler(std::bind(&Bound::down_ok, this, std::placeholders::_1));
  }
  void up_bad(const std::string &) {
    Client.connect();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  }
  void down_ok(const std::string &) { Client.connect(); }
};
