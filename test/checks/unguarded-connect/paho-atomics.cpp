// RUN: %check %s -check=iot-unguarded-connect
//===- paho-atomics.cpp - std::atomic as a use count ------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "MQTTClient.h"

#include <atomic>

static MQTTClient_connectOptions Options = MQTTClient_connectOptions_initializer;

static MQTTClient Wrong, Right, Counted, Miscounted, Marked, Unmarked;
static std::atomic<int> WrongUsers, RightUsers, CountedUsers, MiscountedUsers;
static std::atomic<unsigned> MarkedBits, UnmarkedBits;

void fetch_add_bad() {
  if (WrongUsers.fetch_add(0) == 0)
    MQTTClient_connect(Wrong, &Options);
  // warning@-1: 'Wrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void fetch_add_ok() {
  if (RightUsers.fetch_add(1) == 0)
    MQTTClient_connect(Right, &Options);
}

void increment_bad() {
  if (++MiscountedUsers == 1)
    MQTTClient_connect(Miscounted, &Options);
  // warning@-1: 'Miscounted' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  MiscountedUsers--;
}

void increment_ok() {
  if (CountedUsers++ == 0)
    MQTTClient_connect(Counted, &Options);
}

void bits_bad() {
  if (UnmarkedBits & 1)
    return;
  MQTTClient_connect(Unmarked, &Options);
  // warning@-1: 'Unmarked' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
  UnmarkedBits |= 2;
}

void bits_ok() {
  if (MarkedBits & 1)
    return;
  MQTTClient_connect(Marked, &Options);
  MarkedBits |= 1;
}

static MQTTClient FreeWrong, FreeRight;
static std::atomic<bool> FreeWrongUp, FreeRightUp;

void free_function_bad() {
  if (!std::atomic_exchange(&FreeWrongUp, false))
    MQTTClient_connect(FreeWrong, &Options);
  // warning@-1: 'FreeWrong' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

void free_function_ok() {
  if (!std::atomic_exchange(&FreeRightUp, true))
    MQTTClient_connect(FreeRight, &Options);
}
