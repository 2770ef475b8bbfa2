// RUN: %check %s
//===- paho-range-for.cpp ---------------------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

using Opts = MQTTClient_connectOptions;

template <class T> struct Range {
  T *First;
  T *Last;
  T *begin() const { return First; }
  T *end() const { return Last; }
};

struct Node {
  MQTTClient Client;
  bool Up;
};

void same_client_bad(MQTTClient Client, Range<Opts> List) {
  for (Opts &O : List)
    MQTTClient_connect(Client, &O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void same_client_ok(MQTTClient Client, Range<Opts> List) {
  for (Opts &O : List) {
    if (MQTTClient_connect(Client, &O) == MQTTCLIENT_SUCCESS)
      break;
  }
}

void each_client_bad(Range<MQTTClient> Clients, Opts *O) {
  for (MQTTClient Client : Clients) {
    MQTTClient_connect(Client, O);
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void each_client_ok(Range<MQTTClient> Clients, Opts *O) {
  for (MQTTClient Client : Clients)
    MQTTClient_connect(Client, O);
}

void each_node_bad(Range<Node> Nodes, Opts *O) {
  for (Node &N : Nodes) {
    N.Up = false;
    MQTTClient_connect(N.Client, O);
    if (!N.Up)
      MQTTClient_connect(N.Client, O);
      // warning@-1: 'N.Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void each_node_ok(Range<Node> Nodes, Opts *O) {
  for (Node &N : Nodes) {
    N.Up = false;
    MQTTClient_connect(N.Client, O);
    N.Up = true;
    if (!N.Up)
      MQTTClient_connect(N.Client, O);
  }
}

void local_array_bad(MQTTClient Client, Opts *O) {
  int Delays[] = {1, 2, 4};
  for (int Delay : Delays) {
    O->connectTimeout = Delay;
    MQTTClient_connect(Client, O);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void local_array_ok(MQTTClient Client, Opts *O) {
  int Delays[] = {1, 2, 4};
  for (int Delay : Delays) {
    O->connectTimeout = Delay;
    MQTTClient_connect(Client, O);
    MQTTClient_disconnect(Client, 0);
  }
}

void shared_client_bad(Range<Node> Nodes, MQTTClient Shared, Opts *O) {
  for (Node &N : Nodes) {
    if (N.Up)
      MQTTClient_connect(Shared, O);
      // warning@-1: 'Shared' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void shared_client_ok(Range<Node> Nodes, MQTTClient Shared, Opts *O) {
  for (Node &N : Nodes) {
    if (N.Up) {
      MQTTClient_connect(Shared, O);
      return;
    }
  }
}

void after_loop_bad(MQTTClient Client, Range<Opts> List, Opts *Last) {
  for (Opts &O : List) {
    if (MQTTClient_connect(Client, &O) == MQTTCLIENT_SUCCESS)
      break;
  }
  MQTTClient_connect(Client, Last);
  // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void after_loop_ok(MQTTClient Client, Range<Opts> List, Opts *Last) {
  for (Opts &O : List) {
    if (MQTTClient_connect(Client, &O) == MQTTCLIENT_SUCCESS)
      return;
  }
  MQTTClient_connect(Client, Last);
}

void continue_bad(MQTTClient Client, Range<Opts> List) {
  for (const Opts &O : List) {
    Opts Copy = O;
    if (Copy.reliable == 0)
      continue;
    MQTTClient_connect(Client, &Copy);
    // warning@-1: 'Client' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
  }
}

void continue_ok(MQTTClient Client, Range<Opts> List) {
  bool Up = false;
  for (const Opts &O : List) {
    Opts Copy = O;
    if (Up)
      continue;
    Up = MQTTClient_connect(Client, &Copy) == MQTTCLIENT_SUCCESS;
  }
}
