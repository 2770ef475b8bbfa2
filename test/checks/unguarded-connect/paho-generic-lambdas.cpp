// RUN: %check %s -check=iot-unguarded-connect -- -std=c++17
//===- paho-generic-lambdas.cpp - Generic lambdas ---------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <algorithm>
#include <functional>
#include <variant>
#include <vector>

void each(std::function<void(int)> Run);

static MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;

class Visited {
  MQTTClient Client = nullptr;
  bool Up = false;
  std::variant<int, double> What;

public:
  void open_bad() {
    if (!Up)
      Up = MQTTClient_connect(Client, &Options) == 0;
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }
  void reset() {
    std::visit([this](const auto &) { Up = false; }, What);
  }
};

class VisitedClosed {
  MQTTClient Client = nullptr;
  bool Up = false;
  std::variant<int, double> What;

public:
  void open_ok() {
    if (!Up)
      Up = MQTTClient_connect(Client, &Options) == 0;
  }
  void reset() {
    std::visit(
        [this](const auto &) {
          MQTTClient_disconnect(Client, 10);
          Up = false;
        },
        What);
  }
};

class Listed {
  MQTTClient Client = nullptr;
  bool Up = false;
  std::vector<int> What;

public:
  void open_bad() {
    if (!Up)
      Up = MQTTClient_connect(Client, &Options) == 0;
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }
  void reset() {
    std::for_each(What.begin(), What.end(), [this](auto) { Up = false; });
  }
};

class ListedClosed {
  MQTTClient Client = nullptr;
  bool Up = false;
  std::vector<int> What;

public:
  void open_ok() {
    if (!Up)
      Up = MQTTClient_connect(Client, &Options) == 0;
  }
  void reset() {
    std::for_each(What.begin(), What.end(), [this](auto) {
      MQTTClient_disconnect(Client, 10);
      Up = false;
    });
  }
};

class Kept {
  MQTTClient Client = nullptr;
  bool Up = false;
  int What = 0;

public:
  void open_bad() {
    if (!Up)
      Up = MQTTClient_connect(Client, &Options) == 0;
    // warning@-1: 'Client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }
  void reset() {
    each([this](auto) { Up = false; });
  }
};

class KeptClosed {
  MQTTClient Client = nullptr;
  bool Up = false;
  int What = 0;

public:
  void open_ok() {
    if (!Up)
      Up = MQTTClient_connect(Client, &Options) == 0;
  }
  void reset() {
    each([this](auto) {
      MQTTClient_disconnect(Client, 10);
      Up = false;
    });
  }
};
