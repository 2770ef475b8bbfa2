// RUN: %check %s -check=iot-unguarded-connect -- -I %S/../../models/Inputs/nats-c
//===- nats-strings.cpp - What asks a string asks no connection ---*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stddef.h>

#include "nats/nats.h"

#include <string>

class Bus {
  natsConnection *Link = nullptr;

public:
  void reload_bad(const std::string &Url) {
    if (Url.empty())
      return;
    natsConnection_ConnectTo(&Link, Url.c_str());
    // warning@-1: 'Link' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  }
};

class Changing {
  natsConnection *Link = nullptr;

public:
  void reload_ok(const std::string &Url) {
    if (Url.empty())
      return;
    natsConnection_Destroy(Link);
    Link = nullptr;
    natsConnection_ConnectTo(&Link, Url.c_str());
  }
};
