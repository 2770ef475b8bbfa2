//===- state.c - A source that another one includes ---------------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

struct mosquitto *Link;
int Up;
