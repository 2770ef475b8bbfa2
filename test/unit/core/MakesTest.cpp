//===- MakesTest.cpp - Clients that are made in place of others -------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct Makes : OneRun {
  VarId Old = B.global("old");
  VarId New = B.global("new");
  Emitted make(FunctionBuilder &G, Role Does = Role::CreateConnect) {
    return G.client(ops::create(Does), NoId);
  }
};

// Each call hands the client of the last one over to the next.
TEST_F(Makes, AnEarlierCallMadeWhatTakesThePlace) {
  FuncId Rotate = function([&](FunctionBuilder &G) {
    G.set(Old, G.get(New));
    Emitted Made = make(G);
    Bad.insert(Made.Where);
    G.set(New, Made.Result);
    G.onHandle(ops::publish(), Old);
  });
  for (int I = 0; I < 3; ++I)
    F.call(Rotate);
  check();
}

TEST_F(Makes, AnEarlierCallMadeWhatFollowsADestroy) {
  FuncId Rotate = function([&](FunctionBuilder &G) {
    G.onHandle(ops::destroy(), Old);
    G.set(Old, G.get(New));
    G.set(New, make(G).Result);
    G.onHandle(ops::publish(), Old);
  });
  F.set(New, make(F).Result);
  for (int I = 0; I < 3; ++I)
    F.call(Rotate);
  check();
}

// The first client is lost with `new`, unless `old` has it as well.
TEST_F(Makes, TheOnlyHandleIsOverwritten) {
  F.set(New, F.get(Old));
  F.set(Old, 0);
  F.onHandle(ops::connectVoid(), New);
  F.set(New, make(F, Role::Create).Result);
  Bad.insert(F.onHandle(ops::connectVoid(), New).Where);
  check();
}

TEST_F(Makes, AVariableKeepsTheHandleThatIsOverwritten) {
  FuncId Renew = function([&](FunctionBuilder &G) {
    G.onHandle(ops::connectVoid(), New);
    G.set(New, make(G, Role::Create).Result);
    G.onHandle(ops::connectVoid(), New);
  });
  F.set(New, F.get(Old));
  F.call(Renew);
  check();
}

TEST_F(Makes, AVariableKeepsTheHandleOfAClientThatWasMade) {
  FuncId Renew = function([&](FunctionBuilder &G) {
    G.when(G.opaque(), [&] { G.onHandle(ops::publish(), New); });
    G.set(New, make(G).Result);
    G.onHandle(ops::publish(), New);
  });
  F.set(New, make(F).Result);
  F.set(Old, F.get(New));
  F.call(Renew);
  check();
}

// A failed create in place of a client that others hold is no second open of it.
TEST_F(Makes, AnotherHolderOutlivesAFailedCreate) {
  VarId Held = F.local("held");
  F.set(New, make(F).Result);
  F.set(Held, F.get(New));
  F.set(New, make(F).Result);
  F.when(F.truth(New), [&] { F.ret(); });
  F.when(F.onHandle(ops::query(), Held).Result, [&] { F.onObject(ops::pump(), Client); });
  Emitted Again = F.onHandle(ops::connectVoid(), Held);
  Bad.insert(Again.Where);
  UnitResult R = check();
  ASSERT_EQ(R.Findings.size(), 1U);
  ASSERT_FALSE(R.Findings[0].Path.empty());
  EXPECT_EQ(R.Findings[0].Path[0].What, WitnessStep::Kind::Opened);
}

// Nobody reads `new` before it is overwritten; it holds the client all the same.
TEST_F(Makes, TheHandleThatNobodyReadsIsTheLast) {
  F.set(Old, F.get(New));
  F.when(F.opaque(), [&] {
    F.onHandle(ops::connectVoid(), Old);
    F.set(Old, 0);
  });
  F.set(New, make(F, Role::Create).Result);
  Bad.insert(F.onHandle(ops::connectVoid(), New).Where);
  check();
}

TEST_F(Makes, AVariableThatNobodyReadsHoldsTheHandle) {
  FuncId Rotate = function([&](FunctionBuilder &G) {
    G.set(Old, G.get(New));
    G.when(G.opaque(), [&] {
      G.set(New, make(G).Result);
      Emitted Second = make(G);
      Bad.insert(Second.Where);
      G.set(Old, Second.Result);
    });
  });
  F.set(New, make(F).Result);
  F.call(Rotate);
  check();
}

// What nobody reads any more is not what it was at first.
TEST_F(Makes, BothHandlesAreOverwrittenAgainAndAgain) {
  FuncId Renew = function([&](FunctionBuilder &G) {
    G.set(Old, make(G, Role::Create).Result);
    G.set(New, make(G, Role::Create).Result);
  });
  F.set(New, F.get(Old));
  F.loop([&] { return F.onHandle(ops::query(), New).Result; }, [&] { F.call(Renew); });
  F.onHandle(ops::connectVoid(), Old);
  check();
}

TEST_F(Makes, WhatIsConnectedHasAHandle) {
  F.when(F.onHandle(ops::query(), New).Result, [&] {
    F.branchOn(
        F.get(New), [] {}, [&] { F.set(New, make(F).Result); });
  });
  check();
}

// The client that was made is closed, also behind a call that has nothing to do with it.
TEST_F(Makes, AHelperDoesNotMakeAClientAnother) {
  FuncId Helper = function([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.set(New, make(F, Role::Create).Result);
  F.call(Helper);
  F.set(Flag, F.onHandle(ops::query(), New).Result);
  F.onHandle(ops::connectVoid(), New);
  F.loop([&] { return F.truth(Flag); }, [] {});
  check();
}

// Each pass has an element of its own, which leads to a session with a flag: those that
// are passed are not met again.
TEST_F(Makes, SessionsOfPassedElements) {
  VarId Element = F.local("element");
  auto Session = [&] { return F.load(F.fieldOf(F.get(Element), Field)); };
  auto OpenIfDown = [&] {
    F.when(F.negation(F.load(F.fieldOf(Session(), Inner), true)), [&] {
      Reg R = F.client(ops::connect(), Session()).Result;
      F.store(F.fieldOf(Session(), Inner), equals(R, 0));
    });
  };
  F.loop([&] { return F.opaque(); },
         [&] {
           F.set(Element, F.alloc());
           OpenIfDown();
           OpenIfDown();
         });
  F.ret();
  unsigned Lines = 0;
  AnalysisTrace Trace;
  Trace.Function = "run";
  Trace.Line = [&](const std::string &) { ++Lines; };
  UnitResult R = analyze(B.finish(), {}, Trace);
  EXPECT_TRUE(places(R).empty());
  EXPECT_LT(Lines, 400U);
}

// Two objects that lead to each other lead nowhere else, so that only code which is handed
// one of them can reach them.
TEST_F(Makes, ObjectsThatLeadToEachOther) {
  VarId One = F.local("one");
  VarId Two = F.local("two");
  taken([&](FunctionBuilder &G) {
    G.store(G.fieldOf(G.get(G.param("object")), Field), G.constant(0));
  });
  F.set(One, F.alloc());
  F.set(Two, F.alloc());
  F.store(F.fieldOf(F.get(One), Field), F.get(Two));
  F.store(F.fieldOf(F.get(Two), Field), F.get(One));
  auto Cut = [&] { return F.negation(F.load(F.fieldOf(F.get(One), Field), true)); };
  open();
  F.unknown();
  F.when(Cut(), [&] { open(); });
  F.unknown({F.get(Two)});
  F.when(Cut(), [&] { bad(); });
  check();
}

} // namespace
