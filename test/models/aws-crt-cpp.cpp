// RUN: %check %s -- -I %S/Inputs/aws-crt-cpp
//===- aws-crt-cpp.cpp - aws-crt-cpp ----------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "aws/crt/mqtt/Mqtt5Client.h"
#include "aws/crt/mqtt/MqttClient.h"
#include "aws/iot/Mqtt5Client.h"
#include "aws/iot/MqttClient.h"

using Aws::Crt::Mqtt::MqttConnection;
using Aws::Crt::Mqtt::ReturnCode;
using Aws::Crt::Mqtt5::Mqtt5Client;
using Aws::Crt::Mqtt5::Mqtt5ClientOptions;

void connect_bad(Aws::Crt::Mqtt::MqttClient &Client) {
  auto Link = Client.NewConnection("hub.example", 8883);
  Link->Connect("dev1", true);
  Link->Connect("dev1", true);
  // warning@-1: 'Link' may already be connected here; the library refuses the second open with an error
}

void connect_ok(Aws::Crt::Mqtt::MqttClient &Client) {
  auto Link = Client.NewConnection("hub.example", 8883);
  Link->Connect("dev1", true);
  Link->Disconnect();
  Link->Connect("dev1", true);
}

void iot_bad(Aws::Iot::MqttClient &Client, const Aws::Iot::MqttClientConnectionConfig &Config,
             MqttConnection &Backup) {
  auto Link = Client.NewConnection(Config);
  Link->Connect("dev1", true);
  Backup.Disconnect();
  Link->Connect("dev1", true);
  // warning@-1: 'Link' may already be connected here; the library refuses the second open with an error
}

void iot_ok(Aws::Iot::MqttClient &Client, const Aws::Iot::MqttClientConnectionConfig &Config) {
  auto Link = Client.NewConnection(Config);
  if (!Link->Connect("dev1", true))
    Link->Connect("dev1", true);
}

void from_mqtt5_bad(std::shared_ptr<Mqtt5Client> Client) {
  auto Link = MqttConnection::NewConnectionFromMqtt5Client(Client);
  Link->SetReconnectTimeout(1, 60);
  Link->Connect("dev1", true);
  Link->Connect("dev1", true);
  // warning@-1: 'Link' may already be connected here; the library refuses the second open with an error
}

void from_mqtt5_ok(std::shared_ptr<Mqtt5Client> Client) {
  auto Link = MqttConnection::NewConnectionFromMqtt5Client(Client);
  Link->SetReconnectTimeout(1, 60);
  Link->Connect("dev1", true);
}

void operator_bool_bad(MqttConnection &Link) {
  Link.Connect("dev1", true);
  if (static_cast<bool>(Link))
    Link.Connect("dev1", true);
    // warning@-1: 'Link' may already be connected here; the library refuses the second open with an error
}

void operator_bool_ok(MqttConnection &Link) {
  if (static_cast<bool>(Link))
    Link.Connect("dev1", true);
}

static void onInterrupted(MqttConnection &, int) {}
static void onResumed(MqttConnection &, ReturnCode, bool) {}

static void onResumedOpens(MqttConnection &Link, ReturnCode, bool) {
  Link.Connect("dev1", true);
  // warning@-1: 'Link' may already be connected here; the library refuses the second open with an error
}

void fields_bad(MqttConnection &Link) {
  Link.OnConnectionInterrupted = onInterrupted;
  Link.OnConnectionResumed = onResumedOpens;
  Link.OnConnectionCompleted = [](MqttConnection &L, int Error, ReturnCode, bool) {
    if (Error == 0)
      L.Connect("dev1", true);
      // warning@-1: 'L' may already be connected here; the library refuses the second open with an error
  };
  Link.OnConnectionSuccess = [](MqttConnection &L, Aws::Crt::Mqtt::OnConnectionSuccessData *) {
    L.Connect("dev1", true);
    // warning@-1: 'L' may already be connected here; the library refuses the second open with an error
  };
  Link.OnConnectionFailure = [](MqttConnection &L, Aws::Crt::Mqtt::OnConnectionFailureData *) {
    L.Connect("dev1", true);
    L.Connect("dev1", true);
    // warning@-1: 'L' may already be connected here; the library refuses the second open with an error
  };
  Link.OnConnectionClosed = nullptr;
  Link.OnDisconnect = nullptr;
  Link.Connect("dev1", true);
  Link.Connect("dev1", true);
  // warning@-1: 'Link' may already be connected here; the library refuses the second open with an error
}

void fields_ok(MqttConnection &Link) {
  Link.OnConnectionInterrupted = onInterrupted;
  Link.OnConnectionResumed = onResumed;
  Link.OnConnectionCompleted = [](MqttConnection &L, int Error, ReturnCode, bool) {
    if (Error != 0)
      L.Connect("dev1", true);
  };
  Link.OnConnectionSuccess = nullptr;
  Link.OnConnectionFailure = [](MqttConnection &L, Aws::Crt::Mqtt::OnConnectionFailureData *) {
    L.Connect("dev1", true);
  };
  Link.OnConnectionClosed = [](MqttConnection &L, Aws::Crt::Mqtt::OnConnectionClosedData *) {
    L.Connect("dev1", true);
  };
  Link.OnDisconnect = [](MqttConnection &L) { L.Connect("dev1", true); };
  Link.Connect("dev1", true);
}

void start_bad(const Mqtt5ClientOptions &Options) {
  auto Client = Mqtt5Client::NewMqtt5Client(Options);
  Client->Start();
  Client->Start();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void start_ok(const Mqtt5ClientOptions &Options) {
  auto Client = Mqtt5Client::NewMqtt5Client(Options);
  if (!Client->Start())
    Client->Start();
}

void stop_bad(Mqtt5Client &Client, Mqtt5Client &Backup) {
  Client.Start();
  Backup.Stop();
  Client.Start();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void stop_ok(Mqtt5Client &Client) {
  Client.Start();
  Client.Stop();
  Client.Start();
}

static std::shared_ptr<Mqtt5Client> Station;

static void onUp(const Aws::Crt::Mqtt5::OnConnectionSuccessEventData &) {}
static void onFailed(const Aws::Crt::Mqtt5::OnConnectionFailureEventData &) {}
static void onDown(const Aws::Crt::Mqtt5::OnDisconnectionEventData &) {}
static void onTry(const Aws::Crt::Mqtt5::OnAttemptingConnectEventData &) {}
static void onStopped(const Aws::Crt::Mqtt5::OnStoppedEventData &) { Station->Start(); }

static void onStoppedTwice(const Aws::Crt::Mqtt5::OnStoppedEventData &) {
  Station->Start();
  Station->Start();
  // warning@-1: 'Station' may already be connected here; the library ignores the second open
}

void callbacks_bad(Mqtt5ClientOptions &Options, Aws::Iot::Mqtt5ClientBuilder &Builder) {
  Options.WithClientConnectionSuccessCallback(onUp);
  Options.WithClientConnectionFailureCallback(onFailed);
  Options.WithClientDisconnectionCallback(onDown);
  Options.WithClientStoppedCallback(onStoppedTwice);
  Options.WithClientAttemptingConnectCallback(onTry);
  Builder.WithClientConnectionSuccessCallback(onUp)
      .WithClientConnectionFailureCallback(onFailed)
      .WithClientDisconnectionCallback(onDown)
      .WithClientStoppedCallback(onStoppedTwice)
      .WithClientAttemptingConnectCallback(onTry);
  Station = Mqtt5Client::NewMqtt5Client(Options);
}

void callbacks_ok(Mqtt5ClientOptions &Options, Aws::Iot::Mqtt5ClientBuilder &Builder) {
  Options.WithClientConnectionSuccessCallback(onUp);
  Options.WithClientConnectionFailureCallback(onFailed);
  Options.WithClientDisconnectionCallback(onDown);
  Options.WithClientStoppedCallback(onStopped);
  Options.WithClientAttemptingConnectCallback(onTry);
  Builder.WithClientConnectionSuccessCallback(onUp)
      .WithClientConnectionFailureCallback(onFailed)
      .WithClientDisconnectionCallback(onDown)
      .WithClientStoppedCallback(onStopped)
      .WithClientAttemptingConnectCallback(onTry);
  Station = Mqtt5Client::NewMqtt5Client(Options);
  Station->Start();
}

void destructor_bad(const Mqtt5ClientOptions &Options) {
  auto Client = Mqtt5Client::NewMqtt5Client(Options);
  Client->Start();
  auto Other = Mqtt5Client::NewMqtt5Client(Options);
  Other.reset();
  Client->Start();
  // warning@-1: 'Client' may already be connected here; the library ignores the second open
}

void destructor_ok(const Mqtt5ClientOptions &Options) {
  auto Client = Mqtt5Client::NewMqtt5Client(Options);
  Client->Start();
  Client.reset();
  Client = Mqtt5Client::NewMqtt5Client(Options);
  Client->Start();
}
