// RUN: %check %s -- -I %S/../../models/Inputs/aws-crt-cpp
//===- fields-alone.cpp - Functions that only set a handler -----*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "aws/crt/mqtt/MqttConnection.h"

#include <memory>

using namespace Aws::Crt::Mqtt;

void named_bad(MqttConnection &Link, ReturnCode, bool) {
  Link.Connect("dev1", true);
  // warning@-1: 'Link' may already be connected here; the library refuses the second open with an error
}

void names(MqttConnection &Link) { Link.OnConnectionResumed = named_bad; }

void variable_bad(MqttConnection &Link) {
  auto OnResumed = [](MqttConnection &Now, ReturnCode, bool) {
    Now.Connect("dev1", true);
    // warning@-1: 'Now' may already be connected here; the library refuses the second open with an error
  };
  Link.OnConnectionResumed = OnResumed;
}

void captured_bad(std::shared_ptr<MqttConnection> Link) {
  Link->OnConnectionResumed = [Link](MqttConnection &, ReturnCode, bool) {
    Link->Connect("dev1", true);
    // warning@-1: 'Link' may already be connected here; the library refuses the second open with an error
  };
}

void other_ok(MqttConnection &Link, MqttConnection &Other) {
  Link.OnConnectionResumed = [&Other](MqttConnection &, ReturnCode, bool) {
    Other.Connect("dev1", true);
  };
}
