// RUN: %check %s -- -I %S/Inputs/qmqttclient
//===- qmqttclient.cpp - Qt MQTT --------------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "QtMqtt/QMqttClient"

void connect_to_host_bad() {
  QMqttClient Client;
  Client.connectToHost();
  Client.connectToHost();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void connect_to_host_ok() {
  QMqttClient Client;
  Client.connectToHost();
  Client.disconnectFromHost();
  Client.connectToHost();
}

void encrypted_bad(QMqttClient *Client, QMqttClient *Backup, const QSslConfiguration &Ssl) {
  Client->connectToHostEncrypted(Ssl);
  Backup->disconnectFromHost();
  Client->connectToHostEncrypted(Ssl);
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void encrypted_ok(QMqttClient *Client, const QSslConfiguration &Ssl) {
  Client->disconnectFromHost();
  Client->connectToHostEncrypted(Ssl);
}

void state_bad(QMqttClient *Client) {
  if (Client->state() == QMqttClient::Connected)
    Client->connectToHost();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void state_ok(QMqttClient *Client) {
  Client->connectToHost();
  if (Client->state() == QMqttClient::Disconnected)
    Client->connectToHost();
}

void state_connecting_bad(QMqttClient *Client) {
  Client->connectToHost();
  if (Client->state() != QMqttClient::Connected)
    Client->connectToHost();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void error_bad(QMqttClient *Client) {
  Client->connectToHost();
  if (Client->error() != QMqttClient::NoError)
    Client->connectToHost();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void error_ok(QMqttClient *Client) {
  Client->connectToHost();
  if (Client->error() != QMqttClient::NoError) {
    Client->disconnectFromHost();
    Client->connectToHost();
  }
}

void destructor_bad() {
  auto *Client = new QMqttClient;
  Client->setClientId("dev1");
  Client->connectToHost();
  auto *Other = new QMqttClient;
  delete Other;
  Client->connectToHost();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void destructor_ok() {
  auto *Client = new QMqttClient;
  Client->setClientId("dev1");
  Client->connectToHost();
  delete Client;
  Client = new QMqttClient;
  Client->connectToHost();
}

void operations_bad(QMqttClient &Client, const QMqttTopicFilter &Filter,
                    const QMqttTopicName &Topic, const QByteArray &Text) {
  Client.connectToHost();
  Client.subscribe(Filter);
  Client.unsubscribe(Filter);
  Client.publish(Topic, Text);
  Client.requestPing();
  Client.connectToHost();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void operations_ok(QMqttClient &Client, const QMqttTopicFilter &Filter,
                   const QMqttTopicName &Topic, const QByteArray &Text) {
  Client.connectToHost();
  Client.subscribe(Filter);
  Client.unsubscribe(Filter);
  Client.publish(Topic, Text);
  Client.requestPing();
  Client.disconnectFromHost();
}

void signals_bad(QMqttClient *Client) {
  QObject::connect(Client, &QMqttClient::connected, [Client] { Client->requestPing(); });
  QObject::connect(Client, &QMqttClient::disconnected, [Client] {
    Client->connectToHost();
    Client->connectToHost();
    // warning@-1: 'Client' may already be connected here; the library ignores the second open
  });
  QObject::connect(Client, &QMqttClient::stateChanged,
                   [Client](QMqttClient::ClientState Now) {
                     if (Now != QMqttClient::Disconnected)
                       return;
                     Client->connectToHost();
                     Client->connectToHost();
                     // warning@-1: 'Client' may already be connected here; the library ignores the second open
                   });
}

void signals_ok(QMqttClient *Client) {
  QObject::connect(Client, &QMqttClient::connected, [Client] { Client->requestPing(); });
  QObject::connect(Client, &QMqttClient::disconnected, [Client] { Client->connectToHost(); });
  QObject::connect(Client, &QMqttClient::stateChanged,
                   [Client](QMqttClient::ClientState Now) {
                     if (Now == QMqttClient::Disconnected)
                       Client->connectToHost();
                   });
}
