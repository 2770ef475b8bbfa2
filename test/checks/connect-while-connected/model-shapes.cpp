// RUN: %check %s -models=../Inputs/model-shapes/link.json -- -I %inputs
//===- model-shapes.cpp - entries for overloads of a function ---*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
// Of several entries for the overloads of a function, the one that asks for just
// these parameters counts, wherever it stands in the file. Another header of the
// library names this one as `./link.h`.
#include "model-shapes/all.h"

void two_opens_bad(Link &link) {
  link.start(1);
  link.start(2); // warning@here: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void an_operation_between_bad(Link &link) {
  link.start(1);
  link.start();
  link.start(2); // warning@here: 'link' may already be connected here; the broker drops the open connection (409002 LinkCreationConflict)
}

void a_close_between_ok(Link &link) {
  link.start(1);
  link.start("host");
  link.start(2);
}
