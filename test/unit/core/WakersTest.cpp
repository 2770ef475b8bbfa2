//===- WakersTest.cpp - Other threads that let a call go on -----------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

#include <algorithm>

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

/// One client and one flag, which a function sets that posts.
struct Wakers : OneRun {
  /// A call in which the function stays until another one posts.
  void wait(FunctionBuilder &G) {
    CallSite Site;
    Site.How = CallSite::Kind::Harmless;
    Site.Waits = Site.Blocks = true;
    G.callSite(Site, false);
  }
  static void post(FunctionBuilder &G) {
    CallSite Site;
    Site.How = CallSite::Kind::Harmless;
    Site.Posts = true;
    G.callSite(Site, false);
  }
  /// What others call, again and again.
  template <typename Fn> FuncId other(Fn Body) {
    FuncId Id = function(Body, true);
    B.P.Functions[Id].Again = true;
    return Id;
  }
};

TEST_F(Wakers, AFlagIsSetMeanwhile) {
  other([&](FunctionBuilder &G) {
    G.set(Flag, 1);
    post(G);
  });
  F.set(Flag, 0);
  open();
  wait(F);
  whenSet(true, Flag, [&] { bad(); });
  check();
}

TEST_F(Wakers, WhoDoesNotPostHasNotRun) {
  other([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.set(Flag, 0);
  open();
  wait(F);
  whenSet(true, Flag, [&] { open(); });
  check();
}

TEST_F(Wakers, WhereNothingBlocksNobodyHasRun) {
  other([&](FunctionBuilder &G) {
    G.set(Flag, 1);
    post(G);
  });
  F.set(Flag, 0);
  open();
  call([](CallSite &S) {
    S.How = CallSite::Kind::Harmless;
    S.Waits = true;
  });
  whenSet(true, Flag, [&] { open(); });
  check();
}

TEST_F(Wakers, ACalleeMayPost) {
  FuncId Post = function([&](FunctionBuilder &G) { post(G); });
  other([&](FunctionBuilder &G) {
    G.set(Flag, 1);
    G.call(Post);
  });
  F.set(Flag, 0);
  open();
  wait(F);
  whenSet(true, Flag, [&] { bad(); });
  check();
}

TEST_F(Wakers, AHelperOfTheOneThatWaitsRunsWhereItIsCalled) {
  FuncId Helper = function([&](FunctionBuilder &G) {
    G.set(Flag, 1);
    post(G);
  });
  F.call(Helper);
  F.set(Flag, 0);
  open();
  wait(F);
  whenSet(true, Flag, [&] { open(); });
  check();
}

TEST_F(Wakers, AHelperOfAnotherFunctionRunsBeside) {
  FuncId Helper = function([&](FunctionBuilder &G) {
    G.set(Flag, 1);
    post(G);
  });
  function([&](FunctionBuilder &G) { G.call(Helper); }, true);
  F.set(Flag, 0);
  open();
  wait(F);
  whenSet(true, Flag, [&] { bad(); });
  check();
}

TEST_F(Wakers, WhoWorksOnTheClientIsNotTaken) {
  other([&](FunctionBuilder &G) {
    close(G);
    G.set(Flag, 1);
    post(G);
  });
  F.set(Flag, 0);
  open();
  wait(F);
  whenSet(true, Flag, [&] { open(); });
  check();
}

TEST_F(Wakers, TheWitnessNamesTheOtherThread) {
  FuncId Id = other([&](FunctionBuilder &G) {
    G.set(Flag, 1);
    post(G);
  });
  F.set(Flag, 0);
  open();
  wait(F);
  whenSet(true, Flag, [&] { bad(); });
  const Place Where = B.P.Functions[Id].Where;
  UnitResult R = check();
  ASSERT_EQ(R.Findings.size(), 1U);
  const std::vector<WitnessStep> &Path = R.Findings[0].Path;
  EXPECT_EQ(std::count_if(Path.begin(), Path.end(),
                          [&](const WitnessStep &W) {
                            return W.What == WitnessStep::Kind::OtherThread && W.Where == Where &&
                                   W.Subject == "function";
                          }),
            1);
}

} // namespace
