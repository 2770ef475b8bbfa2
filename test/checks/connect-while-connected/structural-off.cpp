// RUN: %check %s -option=iot.StructuralClients=false
//===- structural-off.cpp - the option that switches them off ---*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
class CloudLink {
public:
  bool connect();
  void disconnect();
};

void twice(CloudLink &link) {
  link.connect();
  link.connect();
}
