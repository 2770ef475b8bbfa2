//===- PathsTest.cpp - Branches, loops, joins and calls ---------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Observe.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

/// A function that works on one client and one flag.
struct Paths : ::testing::Test {
  ProgramBuilder B;
  VarId Client = B.global("client");
  FunctionBuilder F{B, "run"};
  VarId Flag = F.local("flag");
  VarId Count = F.local("count");
  std::set<Place> Bad;

  Place connect() { return F.onObject(ops::connectVoid(), Client).Where; }
  void connectBad() { Bad.insert(connect()); }
  void disconnect() { F.onObject(ops::disconnect(), Client); }
  Reg equals(VarId V, int K) { return F.binary(BinOp::Eq, F.get(V), std::int64_t{K}); }
  /// Ends the function; what is reported must be what is bad.
  void check(const AnalysisLimits &Limits = {}) {
    F.ret();
    UnitResult R = analyze(B.finish(), Limits);
    EXPECT_EQ(places(R), Bad);
    EXPECT_TRUE(R.Incompletes.empty());
  }
};

TEST_F(Paths, AJoinKeepsWhatDiffers) {
  F.branchOn(
      F.opaque(),
      [&] {
        connect();
        F.set(Flag, 1);
      },
      [&] { F.set(Flag, 0); });
  F.when(F.negation(F.truth(Flag)), [&] { connect(); });
  check();
}

TEST_F(Paths, AJoinOfEqualFlagsTellsNothing) {
  F.branchOn(
      F.opaque(),
      [&] {
        connect();
        F.set(Flag, 0);
      },
      [&] { F.set(Flag, 0); });
  F.when(F.negation(F.truth(Flag)), [&] { connectBad(); });
  check();
}

TEST_F(Paths, ABranchThatContradictsIsNotTaken) {
  VarId How = F.param("how");
  F.when(F.binary(BinOp::Gt, F.get(How), std::int64_t{2}), [&] { connect(); });
  F.when(F.binary(BinOp::Le, F.get(How), std::int64_t{2}), [&] { connect(); });
  check();
}

TEST_F(Paths, ABranchOffByOneIsTaken) {
  VarId How = F.param("how");
  F.when(F.binary(BinOp::Gt, F.get(How), std::int64_t{2}), [&] { connect(); });
  F.when(F.binary(BinOp::Le, F.get(How), std::int64_t{3}), [&] { connectBad(); });
  check();
}

TEST_F(Paths, ASwitchTakesOneArm) {
  VarId How = F.param("how");
  BlockId One = F.block();
  BlockId Two = F.block();
  BlockId Rest = F.block();
  BlockId End = F.block();
  auto Switch = [&](BlockId A, BlockId C, BlockId Else) {
    Reg Value = F.get(How);
    Terminator &T = F.end(Terminator::Kind::Switch);
    T.Cond = Value;
    T.Arms = {{0, 3, A, 0}, {4, 4, C, 0}};
    T.Else = Else;
  };
  Switch(One, Two, End);
  F.at(One);
  connect();
  F.jump(End);
  F.at(Two);
  F.jump(End);
  F.at(End);
  F.when(F.binary(BinOp::Eq, F.get(How), std::int64_t{4}), [&] { connect(); });
  BlockId Last = F.block();
  Switch(Last, Rest, Rest);
  F.at(Rest);
  F.ret();
  F.at(Last);
  connectBad();
  check();
}

TEST_F(Paths, TheThirdPassIsFound) {
  F.set(Count, 0);
  F.loop([&] { return F.opaque(); },
         [&] {
           F.when(equals(Count, 0), [&] { connect(); });
           F.when(equals(Count, 2), [&] { connectBad(); });
           F.set(Count, F.binary(BinOp::Add, F.get(Count), std::int64_t{1}));
         });
  check();
}

TEST_F(Paths, ALatePassIsFound) {
  F.set(Count, 0);
  F.loop([&] { return F.opaque(); },
         [&] {
           F.when(equals(Count, 0), [&] { connect(); });
           F.when(equals(Count, 1000), [&] { connectBad(); });
           F.set(Count, F.binary(BinOp::Add, F.get(Count), std::int64_t{1}));
         });
  check();
}

TEST_F(Paths, ACounterThatGrowsDoesNotComeBack) {
  F.set(Count, 0);
  F.loop([&] { return F.opaque(); },
         [&] {
           F.when(equals(Count, 0), [&] { connect(); });
           F.set(Count, F.binary(BinOp::Add, F.get(Count), std::int64_t{1}));
         });
  F.when(F.binary(BinOp::Lt, F.get(Count), std::int64_t{0}), [&] { connect(); });
  check();
}

TEST_F(Paths, ACounterThatFallsDoesNotComeBack) {
  F.set(Count, 10);
  F.loop([&] { return F.opaque(); },
         [&] {
           F.when(equals(Count, 10), [&] { connect(); });
           F.set(Count, F.binary(BinOp::Sub, F.get(Count), std::int64_t{1}));
         });
  check();
}

TEST_F(Paths, ACounterThatStopsIsExact) {
  F.set(Count, 0);
  F.loop([&] { return F.binary(BinOp::Lt, F.get(Count), std::int64_t{3}); },
         [&] { F.set(Count, F.binary(BinOp::Add, F.get(Count), std::int64_t{1})); });
  connect();
  F.when(F.binary(BinOp::Ne, F.get(Count), std::int64_t{3}), [&] { connect(); });
  F.when(equals(Count, 3), [&] { connectBad(); });
  check();
}

TEST_F(Paths, AStateVariableKeepsEachOfItsConstants) {
  F.set(Flag, 0);
  F.loop([&] { return F.opaque(); },
         [&] {
           for (int State = 0; State < 12; ++State)
             F.when(equals(Flag, State), [&] {
               if (State == 3)
                 connect();
               if (State == 9)
                 disconnect();
               F.set(Flag, (State + 1) % 12);
             });
         });
  check();
}

TEST_F(Paths, AStateVariableThatSkipsTheClose) {
  F.set(Flag, 0);
  F.loop([&] { return F.opaque(); },
         [&] {
           for (int State = 0; State < 12; ++State)
             F.when(equals(Flag, State), [&] {
               if (State == 3)
                 connectBad();
               if (State == 11)
                 disconnect();
               F.set(Flag, State == 9 ? 2 : (State + 1) % 12);
             });
         });
  check();
}

TEST_F(Paths, NestedLoopsEnd) {
  F.loop([&] { return F.opaque(); },
         [&] {
           F.set(Count, 0);
           F.loop([&] { return F.opaque(); },
                  [&] {
                    F.loop(
                        [&] { return F.opaque(); },
                        [&] { F.set(Count, F.binary(BinOp::Add, F.get(Count), std::int64_t{1})); });
                    connectBad();
                  });
         });
  check();
}

TEST_F(Paths, ALoopWithoutEndEnds) {
  F.loop([&] { return F.constant(1); },
         [&] {
           connect();
           disconnect();
         });
  check();
}

TEST_F(Paths, RecursionEnds) {
  FunctionBuilder G(B, "again", false);
  VarId Depth = G.param("depth");
  G.when(G.opaque(),
         [&] { G.call(G.id(), {G.binary(BinOp::Add, G.get(Depth), std::int64_t{1})}); });
  Bad.insert(G.onObject(ops::connectVoid(), Client).Where);
  G.ret();
  F.call(G.id(), {F.constant(0)});
  check();
}

TEST_F(Paths, TwoCallsShareWhatTheyEnterWith) {
  FunctionBuilder G(B, "open", false);
  Reg Result = G.onObject(ops::connect(), Client).Result;
  G.ret(Result);
  Reg First = F.call(G.id(), {}, true).Result;
  F.when(F.binary(BinOp::Ne, First, std::int64_t{0}), [&] { F.call(G.id(), {}, true); });
  check();
}

TEST_F(Paths, ACalleeIsReportedForItsSecondCaller) {
  FunctionBuilder G(B, "open", false);
  Bad.insert(G.onObject(ops::connectVoid(), Client).Where);
  G.ret();
  F.call(G.id());
  F.call(G.id());
  check();
}

TEST_F(Paths, ACalleeSetsTheFlagOfItsCaller) {
  VarId Shared = B.global("shared");
  FunctionBuilder G(B, "mark", false);
  G.set(Shared, 1);
  G.ret();
  F.set(Shared, 0);
  F.when(F.opaque(), [&] {
    connect();
    F.call(G.id());
  });
  F.when(F.negation(F.truth(Shared)), [&] { connect(); });
  check();
}

TEST_F(Paths, AnExceptionGoesToItsHandler) {
  FunctionBuilder G(B, "raise", false);
  G.onObject(ops::connectVoid(), Client);
  G.raise();
  BlockId Handler = F.block();
  CallSite Site;
  Site.How = CallSite::Kind::Direct;
  Site.Target = G.id();
  Site.MayThrow = true;
  Site.Unwind = Handler;
  F.callSite(Site, false);
  // Never reached.
  connect();
  F.ret();
  F.at(Handler);
  connectBad();
  check();
}

TEST_F(Paths, BehindAStopNothingHappens) {
  connect();
  BlockId Dead = F.block();
  F.stop();
  F.at(Dead);
  connect();
  check();
}

TEST_F(Paths, AHandleNamesItsClient) {
  VarId H = F.param("handle");
  F.onHandle(ops::connectVoid(), H);
  VarId Copy = F.local("copy");
  F.set(Copy, F.get(H));
  Bad.insert(F.onHandle(ops::connectVoid(), Copy).Where);
  check();
}

TEST_F(Paths, AHandleThatIsOverwrittenNamesAnother) {
  VarId H = F.param("handle");
  VarId Other = F.param("other");
  F.onHandle(ops::connectVoid(), H);
  F.set(H, F.get(Other));
  F.onHandle(ops::connectVoid(), H);
  check();
}

TEST_F(Paths, AFieldNamesItsClient) {
  VarId Device = F.param("device");
  FieldId One = B.field();
  FieldId Two = B.field();
  auto At = [&](FieldId Field) { return F.load(F.fieldOf(F.get(Device), Field)); };
  F.client(ops::connectVoid(), At(One));
  F.client(ops::connectVoid(), At(Two));
  Bad.insert(F.client(ops::connectVoid(), At(One)).Where);
  check();
}

TEST_F(Paths, AnElementNamesItsClient) {
  VarId List = B.global("list");
  auto At = [&](Reg Index) { return F.load(F.element(F.address(List), Index)); };
  F.client(ops::connectVoid(), At(F.constant(1)));
  F.client(ops::connectVoid(), At(F.constant(2)));
  Bad.insert(F.client(ops::connectVoid(), At(F.constant(1))).Where);
  check();
}

TEST_F(Paths, AnUnknownElementNamesItsClient) {
  VarId List = B.global("list");
  VarId Index = F.param("index");
  auto At = [&] { return F.load(F.element(F.address(List), F.get(Index))); };
  F.client(ops::connectVoid(), At());
  Bad.insert(F.client(ops::connectVoid(), At()).Where);
  check();
}

TEST_F(Paths, ALiveClientIsReplaced) {
  VarId H = F.local("handle");
  F.set(H, F.client(ops::create(Role::CreateConnect), NoId).Result);
  Emitted Second = F.client(ops::create(Role::CreateConnect), NoId);
  F.set(H, Second.Result);
  Bad.insert(Second.Where);
  F.onHandle(ops::publish(), H);
  check();
}

TEST_F(Paths, AClientThatIsHeldElsewhereIsNotReplaced) {
  VarId H = F.local("handle");
  VarId Old = F.local("old");
  F.set(H, F.client(ops::create(Role::CreateConnect), NoId).Result);
  F.set(Old, F.get(H));
  F.set(H, F.client(ops::create(Role::CreateConnect), NoId).Result);
  F.onHandle(ops::disconnect(), Old);
  F.onHandle(ops::publish(), H);
  check();
}

//===----------------------------------------------------------------------===//
// What is too large
//===----------------------------------------------------------------------===//

/// A function of many flags that are told apart. With \p Wrong it opens twice.
UnitResult manyFlags(bool Wrong, unsigned Visits, int Flags = 8) {
  ProgramBuilder B;
  VarId Client = B.global("client");
  FunctionBuilder F(B, "large");
  std::vector<VarId> All;
  for (int I = 0; I < Flags; ++I) {
    All.push_back(F.local("flag"));
    VarId V = All.back();
    F.branchOn(
        F.opaque(), [&] { F.set(V, 1); }, [&] { F.set(V, 0); });
  }
  F.onObject(ops::connectVoid(), Client);
  if (!Wrong)
    F.onObject(ops::disconnect(), Client);
  for (VarId V : All)
    F.when(F.truth(V), [&] { F.onObject(ops::publish(), Client); });
  VarId Last = All.back();
  F.when(F.truth(Last), [&] { F.onObject(ops::connectVoid(), Client); });
  F.ret();
  AnalysisLimits Limits;
  Limits.Visits = Visits;
  return analyze(B.finish(), Limits);
}

TEST(Budget, WithinItAllIsFound) {
  UnitResult R = manyFlags(true, 60000);
  EXPECT_EQ(R.Findings.size(), 1U);
  EXPECT_TRUE(R.Incompletes.empty());
}

TEST(Budget, BeyondItTheFunctionIsCounted) {
  UnitResult R = manyFlags(true, 5);
  ASSERT_EQ(R.Incompletes.size(), 1U);
  EXPECT_EQ(R.Incompletes[0].Function, "large");
  EXPECT_EQ(R.Incompletes[0].Reason, "more than 5 steps");
}

TEST(Budget, BeyondItAFunctionCanStillBeProvenRight) {
  UnitResult R = manyFlags(false, 300);
  EXPECT_TRUE(R.Findings.empty());
  EXPECT_TRUE(R.Incompletes.empty());
}

TEST(Budget, MergingIsFarCheaper) {
  // With 14 flags there are 16384 paths; merged, there is one for each state.
  UnitResult R = manyFlags(false, 2000, 14);
  EXPECT_TRUE(R.Incompletes.empty());
}

TEST(Results, AreSortedAndTheSameAgain) {
  auto Run = [] {
    ProgramBuilder B;
    VarId Client = B.global("client");
    FunctionBuilder F(B, "run");
    for (int I = 0; I < 5; ++I)
      F.onObject(ops::connectVoid(), Client);
    F.ret();
    return analyze(B.finish());
  };
  UnitResult First = Run();
  UnitResult Second = Run();
  ASSERT_EQ(First.Findings.size(), 4U);
  for (std::size_t I = 0; I < 4; ++I) {
    EXPECT_EQ(First.Findings[I].Where, Second.Findings[I].Where);
    EXPECT_EQ(First.Findings[I].Path.size(), Second.Findings[I].Path.size());
    if (I != 0) {
      EXPECT_LT(First.Findings[I - 1].Where, First.Findings[I].Where);
    }
  }
}

TEST(Results, AProgramWithoutClientsHasNone) {
  ProgramBuilder B;
  FunctionBuilder F(B, "run");
  F.unknown();
  F.ret();
  UnitResult R = analyze(B.finish());
  EXPECT_TRUE(R.Findings.empty());
  EXPECT_TRUE(R.Incompletes.empty());
}

} // namespace
