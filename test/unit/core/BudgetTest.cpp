//===- BudgetTest.cpp - What is found of what is too large ------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Functions with so many paths that only the coarse passes, samples and probes
/// come to their ends. Each is analysed with budgets from tiny to ample; what is
/// found must be true, and what is not must be counted or be right.
///
//===----------------------------------------------------------------------===//
#include "Fixture.h"

#include <set>

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct Budgets : OneRun {
  std::vector<VarId> Flags;

  /// 2^Count paths, which differ in flags that are read at the end.
  void split(int Count) {
    for (int I = 0; I < Count; ++I) {
      Flags.push_back(F.local("many"));
      VarId V = Flags.back();
      F.branchOn(
          F.opaque(), [&] { F.set(V, 1); }, [&] { F.set(V, 0); });
    }
  }
  void read() {
    for (VarId V : Flags)
      F.when(F.truth(V), [&] { F.onObject(ops::pump(), Client); });
  }
  UnitResult run(unsigned Visits) {
    if (F.open())
      F.ret();
    AnalysisLimits Limits;
    Limits.Visits = Visits;
    return analyze(B.finish(), Limits);
  }
  void expectFound(unsigned Visits) {
    UnitResult R = run(Visits);
    EXPECT_EQ(places(R), Bad);
    EXPECT_TRUE(R.Incompletes.empty());
  }
};

TEST_F(Budgets, ASecondOpenBehindManyPaths) {
  split(12);
  open();
  read();
  bad();
  expectFound(2000);
}

TEST_F(Budgets, NoSecondOpenBehindManyPaths) {
  split(12);
  open();
  close();
  read();
  open();
  expectFound(2000);
}

TEST_F(Budgets, AGuardBehindManyPaths) {
  split(12);
  F.branchOn(
      F.opaque(),
      [&] {
        open();
        F.set(Flag, 1);
      },
      [&] { F.set(Flag, 0); });
  read();
  whenSet(false, Flag, [&] { open(); });
  expectFound(4000);
}

TEST_F(Budgets, AWrongGuardBehindManyPaths) {
  split(12);
  F.branchOn(
      F.opaque(),
      [&] {
        open();
        F.set(Flag, 1);
      },
      [&] { F.set(Flag, 0); });
  read();
  whenSet(true, Flag, [&] { bad(); });
  expectFound(4000);
}

TEST_F(Budgets, AnOutcomeBehindManyPaths) {
  split(12);
  VarId Code = F.local("code");
  F.set(Code, F.onObject(ops::connect(), Client).Result);
  read();
  F.when(differs(F.get(Code), 0), [&] { open(); });
  expectFound(4000);
}

TEST_F(Budgets, AWrongOutcomeBehindManyPaths) {
  split(12);
  VarId Code = F.local("code");
  F.set(Code, F.onObject(ops::connect(), Client).Result);
  read();
  F.when(equals(F.get(Code), 0), [&] { bad(); });
  expectFound(4000);
}

TEST_F(Budgets, TwoClientsBehindManyPaths) {
  VarId Other = B.global("other");
  VarId P = F.local("pointer");
  split(10);
  F.branchOn(
      F.opaque(), [&] { F.set(P, F.address(Client)); }, [&] { F.set(P, F.address(Other)); });
  open();
  read();
  F.onHandle(ops::disconnect(), P);
  bad();
  expectFound(6000);
}

TEST_F(Budgets, AHandleBehindManyPaths) {
  VarId H = F.local("handle");
  VarId K = F.param("kept");
  F.set(H, F.get(K));
  split(10);
  F.onHandle(ops::connectVoid(), H);
  read();
  F.set(H, F.client(ops::create(), NoId).Result);
  F.onHandle(ops::connectVoid(), H);
  Bad.insert(F.onHandle(ops::connectVoid(), K).Where);
  expectFound(6000);
}

TEST_F(Budgets, AHelperBehindManyPaths) {
  FuncId G = function([&](FunctionBuilder &G) {
    G.when(G.negation(G.truth(Flag)), [&] { open(G); });
    G.set(Flag, 1);
  });
  F.set(Flag, 0);
  split(5);
  F.call(G);
  read();
  F.call(G);
  close();
  expectFound(6000);
}

TEST_F(Budgets, AHelperOpensAgainBehindManyPaths) {
  FuncId G =
      function([&](FunctionBuilder &G) { G.when(G.negation(G.truth(Flag)), [&] { bad(G); }); });
  F.set(Flag, 0);
  split(10);
  F.call(G);
  read();
  F.call(G);
  expectFound(6000);
}

TEST_F(Budgets, ADoubtBehindManyPaths) {
  split(10);
  open();
  Reg R = F.onObject(ops::publish(), Client).Result;
  VarId Code = F.local("code");
  F.set(Code, R);
  read();
  F.when(equals(F.get(Code), 1), [&] { open(); });
  expectFound(6000);
}

TEST_F(Budgets, ARegisteredFunctionBehindManyPaths) {
  FuncId H = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.set(Flag, 0);
  F.onObject(ops::registers(F.callback(H, Meaning::Connected)), Client);
  open();
  split(6);
  read();
  whenSet(true, Flag, [&] { bad(); });
  expectFound(20000);
}

/// Handlers of some paths count where paths are merged.
TEST_F(Budgets, AFunctionThatSomePathsRegister) {
  FuncId H = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.set(Flag, 0);
  F.branchOn(
      F.opaque(), [&] { F.onObject(ops::registers(F.callback(H, Meaning::Connected)), Client); },
      [] {});
  open();
  F.onObject(ops::pump(), Client);
  whenSet(true, Flag, [&] { bad(); });
  expectFound(6000);
}

/// What some paths wrote counts where paths are merged.
TEST_F(Budgets, AFlagThatSomePathsWrite) {
  F.set(Flag, 0);
  F.when(F.opaque(), [&] { F.set(Flag, 1); });
  open();
  whenSet(true, Flag, [&] { bad(); });
  expectFound(6000);
}

TEST_F(Budgets, AFlagThatSomePathsRead) {
  F.when(F.opaque(), [&] { F.when(F.truth(Flag), [&] { F.onObject(ops::pump(), Client); }); });
  open();
  whenSet(false, Flag, [&] { bad(); });
  check();
}

TEST_F(Budgets, AFlagThatSomePathsCopy) {
  VarId Other = B.global("other");
  F.when(F.opaque(), [&] { F.set(Flag, F.get(Other)); });
  open();
  F.when(F.negation(F.truth(Flag)), [&] { F.when(F.truth(Other), [&] { bad(); }); });
  check();
}

TEST_F(Budgets, ATestThatSomePathsMade) {
  VarId How = F.param("how");
  F.when(F.opaque(), [&] { F.when(F.truth(How), [&] { F.ret(); }); });
  open();
  whenSet(true, How, [&] { bad(); });
  check();
}

TEST_F(Budgets, TestsThatPathsMadeInDifferentWays) {
  VarId How = F.param("how");
  F.branchOn(
      F.opaque(), [&] { F.when(differs(F.get(How), 1), [&] { F.ret(); }); },
      [&] { F.when(differs(F.get(How), 2), [&] { F.ret(); }); });
  open();
  F.when(equals(F.get(How), 3), [&] { open(); });
  F.when(equals(F.get(How), 2), [&] { bad(); });
  check();
}

TEST_F(Budgets, AStartThatSomePathsLeave) {
  F.function().Main = true;
  taken([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.when(F.opaque(), [&] { F.unknown(); });
  open();
  whenSet(true, Flag, [&] { bad(); });
  check();
}

TEST_F(Budgets, AClientThatSomePathsClosed) {
  VarId H = B.global("handle");
  F.when(F.opaque(), [&] { F.onHandle(ops::disconnect(), H); });
  F.when(F.onHandle(ops::query(), H).Result,
         [&] { Bad.insert(F.onHandle(ops::connectVoid(), H).Where); });
  check();
}

/// Every budget: nothing is invented, and nothing is missed without a word.
TEST(EveryBudget, FindsOrCounts) {
  for (bool Wrong : {true, false})
    for (unsigned Visits = 1; Visits < 4000; Visits += 1 + Visits / 3) {
      ProgramBuilder B;
      VarId C = B.global("client");
      FunctionBuilder F(B, "large");
      VarId Last = 0;
      std::vector<VarId> All;
      for (int I = 0; I < 7; ++I) {
        All.push_back(F.local("flag"));
        Last = All.back();
        F.branchOn(
            F.opaque(), [&] { F.set(Last, 1); }, [&] { F.set(Last, 0); });
      }
      F.when(F.truth(Last), [&] { F.onObject(ops::connectVoid(), C); });
      for (VarId V : All)
        F.when(F.truth(V), [&] { F.onObject(ops::pump(), C); });
      Reg Asked = F.truth(Last);
      Place Again = 0;
      F.when(Wrong ? Asked : F.negation(Asked),
             [&] { Again = F.onObject(ops::connectVoid(), C).Where; });
      F.ret();
      AnalysisLimits Limits;
      Limits.Visits = Visits;
      UnitResult R = analyze(B.finish(), Limits);
      bool Found = places(R).count(Again) != 0;
      EXPECT_LE(R.Findings.size(), 1U);
      EXPECT_LE(Found, Wrong);
      if (Wrong) {
        EXPECT_TRUE(Found || !R.Incompletes.empty()) << Visits;
      }
      if (Visits > 2500) {
        EXPECT_EQ(Found, Wrong);
        EXPECT_TRUE(R.Incompletes.empty());
      }
    }
}

/// In a function of very many blocks, some path is sooner found than the shortest.
TEST(LargeFunctions, AreProbed) {
  for (bool Wrong : {true, false}) {
    ProgramBuilder B;
    VarId C = B.global("client");
    FunctionBuilder F(B, "large");
    std::vector<VarId> All;
    for (int I = 0; I < 90; ++I) {
      All.push_back(F.local("flag"));
      VarId V = All.back();
      F.branchOn(
          F.opaque(), [&] { F.set(V, 1); }, [&] { F.set(V, 0); });
    }
    F.onObject(ops::connectVoid(), C);
    if (!Wrong)
      F.onObject(ops::disconnect(), C);
    for (VarId V : All)
      F.when(F.truth(V), [&] { F.onObject(ops::pump(), C); });
    Place Again = F.onObject(ops::connectVoid(), C).Where;
    F.ret();
    UnitResult R = analyze(B.finish());
    EXPECT_EQ(places(R).count(Again) != 0, Wrong);
    EXPECT_TRUE(R.Incompletes.empty());
  }
}

/// Who looks on sees every path.
TEST(Trace, ShowsTheCasesOfEachBlock) {
  ProgramBuilder B;
  VarId C = B.global("client");
  FunctionBuilder F(B, "run");
  F.onObject(ops::disconnect(), C);
  F.when(F.opaque(), [&] { F.onObject(ops::connectVoid(), C); });
  F.ret();
  FunctionBuilder G(B, "other");
  G.onObject(ops::disconnect(), C);
  G.ret();
  AnalysisTrace T;
  T.Function = "run";
  std::vector<std::string> Lines;
  T.Line = [&](const std::string &Line) { Lines.push_back(Line); };
  EXPECT_TRUE(analyze(B.finish(), {}, T).Incompletes.empty());
  ASSERT_GE(Lines.size(), 3U);
  EXPECT_EQ(Lines[0], "block 0: no client yet");
  std::set<std::string> All(Lines.begin(), Lines.end());
  EXPECT_EQ(All.count("block 1: client client closed"), 1U);
  EXPECT_EQ(All.count("block 3: client client open"), 1U);
  EXPECT_EQ(All.count("block 3: client client closed"), 1U);
}

//===----------------------------------------------------------------------===//
// What the coarse pass keeps apart
//===----------------------------------------------------------------------===//

struct Joins : OneRun {
  VarId H = B.global("handle");
  VarId Spare = B.global("spare");
  void make(VarId V, Role Does = Role::Create) {
    F.set(V, F.client(ops::create(Does), NoId).Result);
  }
  /// A client that is open, and dropped from one of two variables.
  void drop(bool First) {
    VarId Own = F.local("own");
    make(Own);
    F.onHandle(ops::connectVoid(), Own);
    F.branchOn(
        F.opaque(), [&] { F.set(First ? H : Spare, F.get(Own)); },
        [&] { F.set(First ? Spare : H, F.get(Own)); });
    F.set(Own, 0);
    F.set(H, 0);
    F.set(Spare, 0);
    F.when(F.opaque(), [&] { F.onObject(ops::pump(), Client); });
    Emitted Made = F.client(ops::create(Role::CreateConnect), NoId);
    Bad.insert(Made.Where);
    F.set(H, Made.Result);
    F.onHandle(ops::publish(), H);
    check();
  }
  void doubt(bool First) {
    open();
    Reg R = F.onObject(ops::publish(), Client).Result;
    F.when(First ? equals(R, 1) : differs(R, 1), [&] { F.set(Flag, 1); });
    bad();
    check();
  }
};

TEST_F(Joins, TheLastHolderOfAClient) { drop(true); }
TEST_F(Joins, TheLastHolderOfAClientOnTheOtherWay) { drop(false); }
TEST_F(Joins, ADoubt) { doubt(true); }
TEST_F(Joins, ADoubtOnTheOtherWay) { doubt(false); }

TEST_F(Joins, TwoClientsInTheSameState) {
  VarId Other = B.global("other");
  VarId P = F.local("pointer");
  F.set(P, F.address(Client));
  F.set(P, F.address(Other));
  open();
  F.onObject(ops::connectVoid(), Other);
  F.when(F.opaque(), [&] { F.onObject(ops::pump(), Client); });
  bad();
  Bad.insert(F.onObject(ops::connectVoid(), Other).Where);
  check();
}

TEST(Trace, ShowsABlockOnceForEachCase) {
  ProgramBuilder B;
  VarId C = B.global("client");
  FunctionBuilder G(B, "helper", false);
  G.onObject(ops::disconnect(), C);
  G.ret();
  FunctionBuilder F(B, "run");
  F.call(G.id());
  F.onObject(ops::connectVoid(), C);
  F.ret();
  AnalysisTrace T;
  T.Function = "run";
  int Lines = 0;
  T.Line = [&](const std::string &) { ++Lines; };
  analyze(B.finish(), {}, T);
  EXPECT_EQ(Lines, 1);
}

} // namespace
