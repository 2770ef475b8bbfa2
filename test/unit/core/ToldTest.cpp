//===- ToldTest.cpp - How the path behind a finding is told -----------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

#include <sstream>

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

/// `kind@place subject detail`, one for each step of the finding at \p Where.
std::vector<std::string> steps(const UnitResult &R, Place Where) {
  static const char *const Names[] = {
      "opened", "opening", "known",       "true",  "false", "case",  "called", "callback",
      "left",   "remade",  "overwritten", "first", "next",  "still", "flight", "thread"};
  std::vector<std::string> Out;
  for (const Finding &F : R.Findings)
    if (F.Where == Where)
      for (const WitnessStep &W : F.Path) {
        std::ostringstream Line;
        Line << Names[static_cast<int>(W.What)] << '@' << W.Where << ' ' << W.Subject;
        if (!W.Detail.empty())
          Line << ' ' << W.Detail;
        Out.push_back(Line.str());
      }
  return Out;
}

std::string told(const char *What, Place Where, const std::string &Subject) {
  return What + ("@" + std::to_string(Where)) + " " + Subject;
}

struct Told : OneRun {
  using Lines = std::vector<std::string>;
  Place placeOf(BlockId Block) { return F.function().Blocks[Block].End.Where; }
  Place entryOf(FuncId G) { return B.P.Functions[G].Where; }
  void expectSteps(Place Where, const Lines &Wanted) {
    UnitResult R = check();
    EXPECT_EQ(steps(R, Where), Wanted);
  }
};

TEST_F(Told, BranchesBetweenTheOpens) {
  VarId A = F.param("a");
  VarId C = F.param("b");
  Place First = open();
  BlockId Yes = F.block();
  BlockId No = F.block();
  BlockId Back = F.block();
  BlockId Start = F.current();
  F.branch(F.truth(A), Yes, Back, "a");
  F.at(Yes);
  F.branch(F.truth(C), Back, No, "b");
  F.at(Back);
  F.ret();
  F.at(No);
  Place Second = open();
  Bad.insert(Second);
  expectSteps(Second, {told("opened", First, "client"), told("true", placeOf(Start), "a"),
                       told("false", placeOf(Yes), "b")});
}

TEST_F(Told, BranchesOnWhatIsKnown) {
  VarId A = F.local("a");
  VarId Way = F.param("way");
  F.branchOn(
      F.truth(Way), [&] { F.set(A, 1); }, [&] { F.set(A, 0); });
  Place First = open();
  BlockId Yes = F.block();
  BlockId No = F.block();
  BlockId Start = F.current();
  F.branch(F.truth(A), Yes, No, "a");
  F.at(No);
  F.ret();
  F.at(Yes);
  Place Second = open();
  Bad.insert(Second);
  const Place Branch = placeOf(Start);
  Lines Steps = steps(check(), Second);
  ASSERT_GE(Steps.size(), 2U);
  EXPECT_EQ(Steps[Steps.size() - 2], told("opened", First, "client"));
  EXPECT_EQ(Steps[Steps.size() - 1], told("true", Branch, "a"));
}

TEST_F(Told, BranchesWithoutAText) {
  VarId A = F.param("a");
  Place First = open();
  BlockId Yes = F.block();
  BlockId No = F.block();
  BlockId Third = F.block();
  F.branch(F.truth(A), Yes, No);
  F.function().Blocks[F.current()].End.Text = 0;
  F.at(No);
  F.ret();
  F.at(Yes);
  Reg R = F.get(A);
  Terminator &T = F.end(Terminator::Kind::Switch);
  T.Cond = R;
  T.Arms = {{5, 5, Third, 0}};
  T.Else = No;
  F.at(Third);
  Place Second = open();
  Bad.insert(Second);
  expectSteps(Second, {told("opened", First, "client")});
}

TEST_F(Told, AnArmOfASwitch) {
  VarId A = F.param("a");
  Place First = open();
  BlockId Arm = F.block();
  BlockId Rest = F.block();
  BlockId Start = F.current();
  Reg R = F.get(A);
  Terminator &T = F.end(Terminator::Kind::Switch);
  T.Cond = R;
  T.Arms = {{5, 5, Arm, B.text("five")}};
  T.Else = Rest;
  T.Text = B.text("a");
  F.at(Rest);
  F.ret();
  F.at(Arm);
  Place Second = open();
  Bad.insert(Second);
  expectSteps(Second, {told("opened", First, "client"), told("case", placeOf(Start), "a five")});
}

TEST_F(Told, AnAsynchronousOpen) {
  Place First = F.onObject(ops::connectAsync(), Client).Where;
  Emitted Query = F.onObject(ops::query(), Client);
  BlockId Yes = F.block();
  BlockId No = F.block();
  BlockId Start = F.current();
  F.branch(Query.Result, Yes, No, "up");
  F.at(Yes);
  F.ret();
  F.at(No);
  Place Second = F.onObject(ops::connectAsync(), Client).Where;
  Bad.insert(Second);
  expectSteps(Second, {told("opening", First, "client"), told("flight", Query.Where, "client"),
                       told("false", placeOf(Start), "up")});
}

TEST_F(Told, AnAnswerThatSaysConnected) {
  Emitted Query = F.onObject(ops::query(), Client);
  BlockId Yes = F.block();
  BlockId No = F.block();
  BlockId Start = F.current();
  F.branch(Query.Result, Yes, No, "up");
  F.at(No);
  F.ret();
  F.at(Yes);
  Place Second = open();
  Bad.insert(Second);
  expectSteps(Second, {told("known", Query.Where, "client"), told("true", placeOf(Start), "up")});
}

TEST_F(Told, AnAnswerAboutAnOpenClientIsNotTold) {
  Place First = open();
  Emitted Query = F.onObject(ops::query(), Client);
  BlockId Yes = F.block();
  BlockId No = F.block();
  BlockId Start = F.current();
  F.branch(Query.Result, Yes, No, "up");
  F.at(No);
  F.ret();
  F.at(Yes);
  Place Second = open();
  Bad.insert(Second);
  expectSteps(Second, {told("opened", First, "client"), told("true", placeOf(Start), "up")});
}

TEST_F(Told, ADestroyThatLeavesItOpen) {
  Place First = open();
  Place Destroy = F.onObject(ops::destroy(false), Client).Where;
  Place Second = open();
  Bad.insert(Second);
  expectSteps(Second, {told("opened", First, "client"), told("left", Destroy, "client")});
}

TEST_F(Told, AHandleThatIsOverwritten) {
  VarId H = F.local("handle");
  F.set(H, F.client(ops::create(), NoId).Result);
  Place First = F.onHandle(ops::connectVoid(), H).Where;
  F.set(H, 0);
  Inst &Store = F.function().Blocks[F.current()].Insts.back();
  Store.Text = B.text("handle");
  Place Lost = Store.Where;
  Emitted Made = F.client(ops::create(Role::CreateConnect), NoId);
  Bad.insert(Made.Where);
  F.set(H, Made.Result);
  F.onHandle(ops::publish(), H);
  expectSteps(Made.Where, {told("opened", First, "client"), told("overwritten", Lost, "handle")});
}

TEST_F(Told, AHandleThatIsOverwrittenByItsSuccessor) {
  VarId H = F.local("handle");
  F.set(H, F.client(ops::create(), NoId).Result);
  Place First = F.onHandle(ops::connectVoid(), H).Where;
  Reg Made = F.client(ops::create(), NoId).Result;
  F.set(H, Made);
  Inst &Store = F.function().Blocks[F.current()].Insts.back();
  Store.Text = B.text("handle");
  Place Lost = Store.Where;
  Place Second = F.onHandle(ops::connectVoid(), H).Where;
  Bad.insert(Second);
  expectSteps(Second, {told("opened", First, "client"), told("overwritten", Lost, "handle")});
}

TEST_F(Told, AClosedHandleThatIsOverwrittenIsNot) {
  VarId H = F.local("handle");
  VarId P = F.param("other");
  F.set(H, F.get(P));
  F.onHandle(ops::disconnect(), H);
  F.set(H, 0);
  F.function().Blocks[F.current()].Insts.back().Text = B.text("handle");
  F.set(H, F.get(P));
  Place First = F.onHandle(ops::connectVoid(), H).Where;
  Place Second = F.onHandle(ops::connectVoid(), H).Where;
  Bad.insert(Second);
  expectSteps(Second, {told("opened", First, "client")});
}

TEST_F(Told, AnOpenInACallee) {
  FunctionBuilder G(B, "helper", false);
  Place First = open(G);
  G.ret();
  Emitted Call = F.call(G.id());
  Place Second = open();
  Bad.insert(Second);
  expectSteps(Second, {told("called", Call.Where, "helper"), told("opened", First, "client")});
}

TEST_F(Told, ASecondOpenInACallee) {
  FunctionBuilder G(B, "helper", false);
  Place Second = open(G);
  G.ret();
  Place First = open();
  Emitted Call = F.call(G.id());
  Bad.insert(Second);
  expectSteps(Second, {told("opened", First, "client"), told("called", Call.Where, "helper")});
}

TEST_F(Told, ADecisionOfAHelperBetweenTheOpens) {
  FunctionBuilder G(B, "helper", false);
  BlockId Yes = G.block();
  BlockId No = G.block();
  G.branch(G.opaque(), Yes, No, "inner");
  const Place Branch = G.function().Blocks[0].End.Where;
  G.at(Yes);
  G.onObject(ops::disconnect(), Client);
  G.ret();
  G.at(No);
  G.ret();
  Place First = open();
  F.call(G.id());
  Place Second = open();
  Bad.insert(Second);
  expectSteps(Second, {told("opened", First, "client"), told("false", Branch, "inner")});
}

TEST_F(Told, AnOpenByTheLibrarysCall) {
  FuncId H = handler([&](FunctionBuilder &G) {
    G.onObject(ops::disconnect(), Client);
    G.onObject(ops::connectVoid(), Client);
    G.set(Flag, 1);
  });
  F.onObject(ops::registers(F.callback(H, std::nullopt)), Client);
  F.set(Flag, 0);
  close();
  F.onObject(ops::pump(), Client);
  BlockId Yes = F.block();
  BlockId No = F.block();
  BlockId Start = F.current();
  F.branch(F.truth(Flag), Yes, No, "flag");
  F.at(No);
  F.ret();
  F.at(Yes);
  Place Second = open();
  Bad.insert(Second);
  const Place Branch = placeOf(Start);
  const Place Entry = entryOf(H);
  Lines Steps = steps(check(), Second);
  ASSERT_EQ(Steps.size(), 3U);
  EXPECT_EQ(Steps[0], told("callback", Entry, "function"));
  EXPECT_EQ(Steps[1].substr(0, 6), "opened");
  EXPECT_EQ(Steps[2], told("true", Branch, "flag"));
}

TEST_F(Told, ASecondOpenInTheLibrarysCall) {
  Place Second = 0;
  FuncId H = handler([&](FunctionBuilder &G) {
    G.when(G.truth(Flag), [&] { Second = G.onObject(ops::connectVoid(), Client).Where; });
    G.onObject(ops::disconnect(), Client);
  });
  Bad.insert(Second);
  F.onObject(ops::registers(F.callback(H, std::nullopt)), Client);
  F.set(Flag, 1);
  Place First = open();
  F.onObject(ops::pump(), Client);
  const Place Entry = entryOf(H);
  Lines Steps = steps(check(), Second);
  ASSERT_GE(Steps.size(), 2U);
  EXPECT_EQ(Steps[0], told("opened", First, "client"));
  EXPECT_EQ(Steps[1], told("callback", Entry, "function"));
}

TEST_F(Told, ACallBySomethingToldOfTheClient) {
  Place Second = 0;
  FuncId H =
      handler([&](FunctionBuilder &G) { Second = G.onObject(ops::connectVoid(), Client).Where; });
  Bad.insert(Second);
  F.onObject(ops::registers(F.callback(H, Meaning::Connected)), Client);
  expectSteps(Second, {told("callback", entryOf(H), "function")});
}

TEST_F(Told, AClientThatIsMadeOpen) {
  VarId H = F.local("handle");
  Emitted Made = F.client(ops::create(Role::CreateConnect), NoId);
  F.set(H, Made.Result);
  Place Second = F.onHandle(ops::connectVoid(), H).Where;
  Bad.insert(Second);
  expectSteps(Second, {told("opened", Made.Where, "client")});
}

TEST_F(Told, ACopiedHandleThatIsOverwrittenIsNot) {
  VarId H = F.param("handle");
  VarId Kept = F.local("kept");
  F.set(Kept, F.get(H));
  Place First = F.onHandle(ops::connectVoid(), H).Where;
  F.set(H, 0);
  F.function().Blocks[F.current()].Insts.back().Text = B.text("handle");
  Place Second = F.onHandle(ops::connectVoid(), Kept).Where;
  Bad.insert(Second);
  F.onHandle(ops::publish(), H);
  expectSteps(Second, {told("opened", First, "client")});
}

TEST_F(Told, AFlagThatIsOverwrittenIsNot) {
  F.set(Flag, 0);
  Place First = open();
  F.set(Flag, 1);
  F.function().Blocks[F.current()].Insts.back().Text = B.text("flag");
  Place Second = 0;
  whenSet(true, Flag, [&] { Second = open(); });
  Bad.insert(Second);
  UnitResult R = check();
  for (const std::string &Line : steps(R, Second))
    EXPECT_EQ(Line.find("overwritten"), std::string::npos);
  EXPECT_EQ(steps(R, Second)[0], told("opened", First, "client"));
}

// More than anybody follows: the open is told, and not every way to it.
TEST_F(Told, AnOpenDeepInHelpersIsNeverLeftOut) {
  Place Opened = 0;
  Place Again = 0;
  auto Deep = [&](Place &Where) {
    FuncId Inner = function([&](FunctionBuilder &G) { Where = OneRun::open(G); });
    for (int I = 0; I < 8; ++I)
      Inner = function([&](FunctionBuilder &G) { G.call(Inner); });
    return Inner;
  };
  F.call(Deep(Opened));
  F.call(Deep(Again));
  Bad.insert(Again);
  Lines Told = steps(check(), Again);
  EXPECT_LE(Told.size(), 12U);
  EXPECT_EQ(std::count(Told.begin(), Told.end(), told("opened", Opened, "client")), 1);
}

} // namespace
