//===- EventRuns.h - Entries, and functions that a library calls -*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TEST_UNIT_CORE_EVENTRUNS_H
#define IOTTIDY_TEST_UNIT_CORE_EVENTRUNS_H

#include "ManyRuns.h"

namespace iottidy::core::testing {

/// Entries that run again and again, the first of which registers functions.
struct EventRuns : ::testing::Test, ManyRuns {
  const LibraryModel Library;
  FieldId Field = B.field();

  template <typename Fn> FuncId handler(Fn Body) {
    FuncId Id = entry(Body);
    B.take(Id);
    return Id;
  }
  void enlist(FuncId H, std::optional<Meaning> Means) {
    once([&](FunctionBuilder &F) { F.onObject(ops::registers(F.callback(H, Means)), Client); });
  }
  /// A function of this library, called with news of whichever client there is.
  FuncId override(Meaning Means, const std::function<void(FunctionBuilder &)> &Body) {
    FuncId G = entry(Body);
    CallbackSite Site;
    Site.Model = B.callback(Means);
    Site.Library = &Library;
    B.P.Functions[G].Tells.push_back(Site);
    return G;
  }
  ClientOp ours(ClientOp Op) const {
    Op.Library = &Library;
    return Op;
  }
  Place open(FunctionBuilder &F) { return F.onObject(ours(ops::connectVoid()), Client).Where; }
  /// Opens when the flag is clear, and sets it.
  void opensOnce(bool Bad) {
    entry([&](FunctionBuilder &F) {
      whenClear(F, Flag, [&] {
        Place At = open(F);
        if (Bad)
          this->Bad.insert(At);
        F.set(Flag, 1);
      });
    });
  }
};

} // namespace iottidy::core::testing

#endif // IOTTIDY_TEST_UNIT_CORE_EVENTRUNS_H
