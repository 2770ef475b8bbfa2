//===- EventRuns.h - Entries, and functions that a library calls -*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TEST_UNIT_CORE_EVENTRUNS_H
#define IOTTIDY_TEST_UNIT_CORE_EVENTRUNS_H

#include "Fixture.h"

namespace iottidy::core::testing {

/// Entries that run again and again, the first of which registers functions.
struct EventRuns : ::testing::Test {
  const LibraryModel Library;
  ProgramBuilder B;
  VarId Client = B.global("client");
  VarId Flag = B.global("flag");
  FieldId Field = B.field();
  std::set<Place> Bad;     ///< opens of what an earlier run has opened
  std::set<Place> BadHere; ///< …of what is open for another reason

  template <typename Fn> FuncId function(Fn Body) {
    FunctionBuilder F(B, "function");
    F.function().Again = true;
    Body(F);
    if (F.open())
      F.ret();
    return F.id();
  }
  template <typename Fn> FuncId handler(Fn Body) {
    FuncId Id = function(Body);
    B.take(Id);
    return Id;
  }
  template <typename Fn> void setup(Fn Body) {
    FuncId Id = function(Body);
    B.P.Functions[Id].Again = false;
    B.P.Functions[Id].Once = true;
  }
  void enlist(FuncId H, std::optional<Meaning> Means) {
    setup([&](FunctionBuilder &F) { F.onObject(ops::registers(F.callback(H, Means)), Client); });
  }
  /// A function of this library, called with news of whichever client there is.
  FuncId override(Meaning Means, const std::function<void(FunctionBuilder &)> &Body) {
    FuncId G = function(Body);
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
  void close(FunctionBuilder &F) { F.onObject(ours(ops::disconnect()), Client); }
  static void when(FunctionBuilder &F, VarId V, bool Set, const std::function<void()> &Then) {
    F.when(Set ? F.truth(V) : F.negation(F.truth(V)), Then);
  }
  /// Opens when the flag is clear, and sets it.
  void opensOnce(bool Bad) {
    function([&](FunctionBuilder &F) {
      when(F, Flag, false, [&] {
        Place At = open(F);
        if (Bad)
          this->Bad.insert(At);
        F.set(Flag, 1);
      });
    });
  }
  UnitResult check() {
    UnitResult R = analyze(B.finish());
    std::set<Place> Unguarded;
    for (const Finding &F : R.Findings)
      if (F.Check == CheckKind::UnguardedConnect)
        Unguarded.insert(F.Where);
    EXPECT_EQ(Unguarded, Bad);
    EXPECT_EQ(places(R), BadHere);
    EXPECT_TRUE(R.Incompletes.empty());
    return R;
  }
};

} // namespace iottidy::core::testing

#endif // IOTTIDY_TEST_UNIT_CORE_EVENTRUNS_H
