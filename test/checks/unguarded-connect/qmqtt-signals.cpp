// RUN: %check %s -check=iot-unguarded-connect -option=iot.MinimumHarm=ignored -- -I %S/../../models/Inputs/qmqttclient
//===- qmqtt-signals.cpp - Signals bring news -------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "qmqttclient.h"

void every(int Seconds, void (*Run)(void *), void *Context);

class Flagged : public QObject {
  QMqttClient *Client;
  bool Up = false;

public:
  Flagged() {
    Client = new QMqttClient(this);
    QObject::connect(Client, &QMqttClient::disconnected, this, &Flagged::onDown);
  }
  void onTimer() {
    if (Up)
      return;
    Client->connectToHost();
    Up = true;
  }

private:
  void onDown() { Up = false; }
};

class Forgets : public QObject {
  QMqttClient *Client;
  bool Up = false;

public:
  Forgets() {
    Client = new QMqttClient(this);
    QObject::connect(Client, &QMqttClient::connected, this, [this] { Up = false; });
  }
  void onTimer() {
    if (Up)
      return;
    Client->connectToHost();
    // warning@-1: 'Client' may still be connected from an earlier run here; the library ignores the second open
    Up = true;
  }
};

class Again : public QObject {
  QMqttClient *Client;

public:
  Again() {
    Client = new QMqttClient(this);
    QObject::connect(Client, &QMqttClient::disconnected, [this] { Client->connectToHost(); });
    Client->connectToHost();
  }
};
