// RUN: %check %s
//===- paho-condition.cpp - Condition variables -----------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

void predicate_bad(MQTTClient C, std::mutex &M, std::condition_variable &Changed, bool &Ready) {
  if (MQTTClient_connect(C, nullptr) != MQTTCLIENT_SUCCESS)
    return;
  std::unique_lock<std::mutex> Lock(M);
  Changed.wait(Lock, [&] { return Ready; });
  MQTTClient_connect(C, nullptr);
  // warning@-1: 'C' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void predicate_ok(MQTTClient C, std::mutex &M, std::condition_variable &Changed, bool &Ready) {
  if (MQTTClient_connect(C, nullptr) != MQTTCLIENT_SUCCESS)
    return;
  std::unique_lock<std::mutex> Lock(M);
  Changed.wait(Lock, [&] { return Ready; });
  if (!Ready)
    MQTTClient_connect(C, nullptr);
}

void predicate_timeout_bad(MQTTClient C, std::mutex &M, std::condition_variable &Changed,
                           bool &Down) {
  if (MQTTClient_connect(C, nullptr) != MQTTCLIENT_SUCCESS)
    return;
  std::unique_lock<std::mutex> Lock(M);
  if (!Changed.wait_for(Lock, std::chrono::seconds(30), [&] { return Down; }))
    MQTTClient_connect(C, nullptr);
    // warning@-1: 'C' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void timeout_bad(MQTTClient C, std::mutex &M, std::condition_variable &Changed) {
  if (MQTTClient_connect(C, nullptr) != MQTTCLIENT_SUCCESS)
    return;
  std::unique_lock<std::mutex> Lock(M);
  if (Changed.wait_for(Lock, std::chrono::seconds(30)) == std::cv_status::timeout)
    MQTTClient_connect(C, nullptr);
    // warning@-1: 'C' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void timeout_ok(MQTTClient C, std::mutex &M, std::condition_variable &Changed) {
  if (MQTTClient_connect(C, nullptr) == MQTTCLIENT_SUCCESS)
    return;
  std::unique_lock<std::mutex> Lock(M);
  if (Changed.wait_for(Lock, std::chrono::seconds(30)) == std::cv_status::timeout)
    MQTTClient_connect(C, nullptr);
}
