// RUN: %check %s -- -I %S/../../models/Inputs/qmqttclient
//===- qmqtt-slots.cpp - Slots that work on a member ------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "qmqttclient.h"

struct Slot : QObject {
  QMqttClient *Client;
  explicit Slot(QMqttClient *Of) : Client(Of) {
    QObject::connect(Client, &QMqttClient::connected, this, &Slot::on_bad);
    QObject::connect(Client, &QMqttClient::disconnected, this, &Slot::on_ok);
  }

private:
  void on_bad() {
    Client->connectToHost();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  }
  void on_ok() { Client->connectToHost(); }
};

struct Lambda : QObject {
  QMqttClient Client;
  Lambda() {
    QObject::connect(&Client, &QMqttClient::connected, this, [this] { up_bad(); });
    QObject::connect(&Client, &QMqttClient::disconnected, [this] { Client.connectToHost(); });
  }

private:
  void up_bad() {
    Client.connectToHost();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  }
};

void state_bad(QMqttClient *Client) {
  QObject::connect(Client, &QMqttClient::stateChanged, Client,
                   [Client](QMqttClient::ClientState Now) {
                     if (Now == QMqttClient::Connected)
                       Client->connectToHost();
                       // warning@-1: 'Client' may already be connected here; the library ignores the second open
                   });
}
