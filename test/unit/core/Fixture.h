//===- Fixture.h - One function, one client, one flag ------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TEST_UNIT_CORE_FIXTURE_H
#define IOTTIDY_TEST_UNIT_CORE_FIXTURE_H

#include "Observe.h"

#include <functional>
#include <set>
#include <utility>
#include <vector>

namespace iottidy::core::testing {

/// A program under construction whose function `run` is entered once. Each open
/// that must be reported is written as such; nothing else may be.
struct OneRun : ::testing::Test {
  ProgramBuilder B;
  VarId Client = B.global("client");
  VarId Flag = B.global("flag");
  FunctionBuilder F{B, "run"};
  FieldId Field = B.field();
  FieldId Inner = B.field();
  std::set<Place> Bad;

  Place open(FunctionBuilder &G) { return G.onObject(ops::connectVoid(), Client).Where; }
  Place open() { return open(F); }
  Place open(Reg Handle) { return F.client(ops::connectVoid(), Handle).Where; }
  void bad(FunctionBuilder &G) { Bad.insert(open(G)); }
  void bad() { bad(F); }
  void bad(Reg Handle) { Bad.insert(open(Handle)); }
  void close(FunctionBuilder &G) { G.onObject(ops::disconnect(), Client); }
  void close() { close(F); }
  /// Two opens, of which the second is reported where something comes here.
  void reached() {
    open();
    bad();
  }
  void notReached() {
    open();
    open();
  }
  void whenSet(bool Set, VarId V, const std::function<void()> &Then) {
    F.when(Set ? F.truth(V) : F.negation(F.truth(V)), Then);
  }
  Reg equals(Reg R, int K) { return F.binary(BinOp::Eq, R, std::int64_t{K}); }
  Reg differs(Reg R, int K) { return F.binary(BinOp::Ne, R, std::int64_t{K}); }

  template <typename Fn> FuncId function(Fn Body, bool Entry = false) {
    FunctionBuilder G(B, "function", Entry);
    Body(G);
    if (G.open())
      G.ret();
    return G.id();
  }
  /// A function that unseen code may run.
  template <typename Fn> FuncId taken(Fn Body) {
    FuncId Id = function(Body);
    B.take(Id);
    return Id;
  }
  /// …which is also entered by itself.
  template <typename Fn> FuncId handler(Fn Body) {
    FuncId Id = function(Body, true);
    B.take(Id);
    return Id;
  }
  void call(const std::function<void(CallSite &)> &Set) {
    CallSite Site;
    Set(Site);
    F.callSite(Site, false);
  }
  UnitResult check() {
    if (F.open())
      F.ret();
    UnitResult R = analyze(B.finish());
    EXPECT_EQ(places(R), Bad);
    EXPECT_TRUE(R.Incompletes.empty());
    return R;
  }
};

} // namespace iottidy::core::testing

#endif // IOTTIDY_TEST_UNIT_CORE_FIXTURE_H
