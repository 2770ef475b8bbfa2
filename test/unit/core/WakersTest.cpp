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
  void set(FunctionBuilder &G, bool Posts) {
    G.set(Flag, 1);
    if (Posts)
      post(G);
  }
  /// The flag is cleared, and asked after \p Between: whether it may be set then.
  UnitResult waitsFor(bool Set, const std::function<void()> &Between) {
    F.set(Flag, 0);
    open();
    Between();
    whenSet(true, Flag, [&] { Set ? bad() : static_cast<void>(open()); });
    return check();
  }
  UnitResult waitsFor(bool Set) {
    return waitsFor(Set, [&] { wait(F); });
  }
  /// What others call, again and again.
  template <typename Fn> FuncId other(Fn Body) {
    FuncId Id = function(Body, true);
    B.P.Functions[Id].Again = true;
    return Id;
  }
};

TEST_F(Wakers, AFlagIsSetMeanwhile) {
  other([&](FunctionBuilder &G) { set(G, true); });
  waitsFor(true);
}

TEST_F(Wakers, WhoDoesNotPostHasNotRun) {
  other([&](FunctionBuilder &G) { set(G, false); });
  waitsFor(false);
}

TEST_F(Wakers, WhereNothingBlocksNobodyHasRun) {
  other([&](FunctionBuilder &G) { set(G, true); });
  waitsFor(false, [&] {
    call([](CallSite &S) {
      S.How = CallSite::Kind::Harmless;
      S.Waits = true;
    });
  });
}

TEST_F(Wakers, ACalleeMayPost) {
  FuncId Post = function([&](FunctionBuilder &G) { post(G); });
  other([&](FunctionBuilder &G) {
    set(G, false);
    G.call(Post);
  });
  waitsFor(true);
}

TEST_F(Wakers, AHelperOfTheOneThatWaitsRunsWhereItIsCalled) {
  F.call(function([&](FunctionBuilder &G) { set(G, true); }));
  waitsFor(false);
}

TEST_F(Wakers, AHelperOfAnotherFunctionRunsBeside) {
  FuncId Helper = function([&](FunctionBuilder &G) { set(G, true); });
  function([&](FunctionBuilder &G) { G.call(Helper); }, true);
  waitsFor(true);
}

TEST_F(Wakers, WhoWorksOnTheClientIsNotTaken) {
  other([&](FunctionBuilder &G) {
    close(G);
    open(G);
    set(G, true);
  });
  waitsFor(false);
}

/// A limit: queues wake each other.
TEST_F(Wakers, WhoBlocksItselfIsNotTaken) {
  other([&](FunctionBuilder &G) {
    wait(G);
    set(G, true);
  });
  waitsFor(false);
}

/// A limit: queues wait for other things than the connection.
TEST_F(Wakers, AHelperThatWaitsAloneIsNotFollowed) {
  other([&](FunctionBuilder &G) { set(G, true); });
  FuncId Helper = function([&](FunctionBuilder &G) { wait(G); });
  VarId Shared = B.shared("shared");
  waitsFor(false, [&] {
    F.call(Helper);
    F.when(F.truth(Shared), [&] { F.set(Flag, 0); });
  });
}

TEST_F(Wakers, TheWitnessNamesTheOtherThread) {
  FuncId Id = other([&](FunctionBuilder &G) { set(G, true); });
  const Place Where = B.P.Functions[Id].Where;
  UnitResult R = waitsFor(true);
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
