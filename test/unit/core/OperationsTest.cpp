//===- OperationsTest.cpp - States before and after each operation ----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Observe.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

/// One row: a state, and what is left of it.
struct Row {
  const char *Name;
  Preparation Before;
  Seen After;
};

/// Each row, with \p Op behind it where its result is \p How \p Value.
void expectRows(std::initializer_list<Row> Rows, const ClientOp &Op, BinOp How, int Value) {
  for (const Row &R : Rows)
    EXPECT_EQ(observe([&](FunctionBuilder &F, VarId C) {
                R.Before(F, C);
                operate(F, Op, C, How, Value);
              }),
              R.After)
        << R.Name;
}
void expectRows(std::initializer_list<Row> Rows, const ClientOp &Op) {
  for (const Row &R : Rows)
    EXPECT_EQ(observe([&](FunctionBuilder &F, VarId C) {
                R.Before(F, C);
                F.onObject(Op, C);
              }),
              R.After)
        << R.Name;
}

ClientOp second(ClientOp Op, SecondConnect S) {
  Op.Second = S;
  return Op;
}

constexpr SecondConnect Harmful[] = {SecondConnect::Second, SecondConnect::Replace,
                                     SecondConnect::Protocol, SecondConnect::Undefined};
constexpr SecondConnect Harmless[] = {SecondConnect::Refused, SecondConnect::Ignored};

TEST(Operations, EachSetupHasItsState) {
  EXPECT_EQ(observe(states::unknown), Seen::Unknown);
  EXPECT_EQ(observe(states::open), Seen::Open);
  EXPECT_EQ(observe(states::opening), Seen::Opening);
  EXPECT_EQ(observe(states::closed), Seen::NotLive);
  EXPECT_EQ(observe(states::absent), Seen::NotLive);
  EXPECT_EQ(observe(states::lost), Seen::NotLive);
}

TEST(Operations, ConnectThatSucceedsOpens) {
  expectRows({{"unknown", states::unknown, Seen::Open},
              {"open", states::open, Seen::Open},
              {"opening", states::opening, Seen::Open},
              {"closed", states::closed, Seen::Open},
              {"absent", states::absent, Seen::Open},
              {"lost", states::lost, Seen::Open}},
             ops::connect(), BinOp::Eq, 0);
}

TEST(Operations, AsynchronousConnectThatSucceedsIsOpening) {
  expectRows({{"unknown", states::unknown, Seen::Opening},
              {"open", states::open, Seen::Opening},
              {"closed", states::closed, Seen::Opening},
              {"lost", states::lost, Seen::Opening}},
             ops::connectAsync(), BinOp::Eq, 0);
}

TEST(Operations, ConnectThatFailsSaysNothingOfAnOpenClient) {
  for (SecondConnect S : Harmful)
    expectRows({{"unknown", states::unknown, Seen::NotLive},
                {"open", states::open, Seen::Unknown},
                {"opening", states::opening, Seen::Unknown},
                {"closed", states::closed, Seen::NotLive},
                {"absent", states::absent, Seen::NotLive},
                {"lost", states::lost, Seen::NotLive}},
               second(ops::connect(), S), BinOp::Ne, 0);
}

TEST(Operations, ConnectThatIsRefusedKeepsTheState) {
  for (SecondConnect S : Harmless)
    expectRows({{"unknown", states::unknown, Seen::NotLive},
                {"open", states::open, Seen::Open},
                {"opening", states::opening, Seen::Opening},
                {"closed", states::closed, Seen::NotLive}},
               second(ops::connect(), S), BinOp::Ne, 0);
}

TEST(Operations, ConnectWithoutResultOpens) {
  expectRows({{"unknown", states::unknown, Seen::Open}, {"closed", states::closed, Seen::Open}},
             ops::connectVoid());
}

TEST(Operations, ConnectThatIsNotTestedMayHaveOpened) {
  // On one of its paths it is open.
  expectRows({{"closed", states::closed, Seen::Open}}, ops::connect());
}

TEST(Operations, ConnectOfTruthOpensOnTrue) {
  expectRows({{"closed", states::closed, Seen::Open}}, ops::connectBool(), BinOp::Ne, 0);
  expectRows({{"closed", states::closed, Seen::NotLive}}, ops::connectBool(), BinOp::Eq, 0);
}

TEST(Operations, ConnectThatWantsToBeCalledAgainIsOneOpen) {
  ClientOp Op = ops::connect();
  Op.Pending = IntSet::range(1, 1);
  expectRows({{"unknown", states::unknown, Seen::NotLive}, {"open", states::open, Seen::NotLive}},
             Op, BinOp::Eq, 1);
  expectRows({{"closed", states::closed, Seen::Open}}, Op, BinOp::Eq, 0);
  expectRows({{"closed", states::closed, Seen::NotLive}}, Op, BinOp::Gt, 1);
}

TEST(Operations, MaskedResultTellsByItsBits) {
  ClientOp Op = ops::connect();
  Op.Mask = 1;
  expectRows({{"closed", states::closed, Seen::NotLive}}, Op, BinOp::Eq, 5);
  expectRows({{"closed", states::closed, Seen::Open}}, Op, BinOp::Eq, 4);
}

TEST(Operations, AnswerConnected) {
  expectRows({{"unknown", states::unknown, Seen::Open},
              {"open", states::open, Seen::Open},
              {"opening", states::opening, Seen::Open},
              // It cannot be given.
              {"closed", states::closed, Seen::Never},
              {"absent", states::absent, Seen::Never},
              {"lost", states::lost, Seen::Never}},
             ops::query(), BinOp::Ne, 0);
}

TEST(Operations, AnswerNotConnected) {
  expectRows({{"unknown", states::unknown, Seen::NotLive},
              {"open", states::open, Seen::NotLive},
              // It may only mean: not yet.
              {"opening", states::opening, Seen::Opening},
              {"closed", states::closed, Seen::NotLive},
              {"lost", states::lost, Seen::NotLive}},
             ops::query(), BinOp::Eq, 0);
}

TEST(Operations, AnswersBetweenYesAndNo) {
  ClientOp Op = ops::make(Role::Query);
  Op.HasResult = true;
  Op.Connected = IntSet::range(2, 2);
  Op.NotConnected = IntSet::range(0, 0);
  expectRows({{"unknown", states::unknown, Seen::Unknown},
              {"open", states::open, Seen::Unknown},
              {"opening", states::opening, Seen::Opening},
              {"closed", states::closed, Seen::NotLive}},
             Op, BinOp::Eq, 1);
  // With a word of its own for "opening" it does not call that closed.
  expectRows({{"opening", states::opening, Seen::NotLive},
              {"open", states::open, Seen::NotLive},
              {"unknown", states::unknown, Seen::NotLive}},
             Op, BinOp::Eq, 0);
  expectRows({{"opening", states::opening, Seen::Open}, {"unknown", states::unknown, Seen::Open}},
             Op, BinOp::Eq, 2);
}

TEST(Operations, AQuestionThatTellsNothingChangesNothing) {
  ClientOp Op = ops::make(Role::NotAGuard);
  Op.HasResult = true;
  for (int Value : {0, 1})
    expectRows({{"unknown", states::unknown, Seen::Unknown},
                {"open", states::open, Seen::Open},
                {"opening", states::opening, Seen::Opening},
                {"closed", states::closed, Seen::NotLive}},
               Op, BinOp::Eq, Value);
}

TEST(Operations, DisconnectCloses) {
  expectRows({{"unknown", states::unknown, Seen::NotLive},
              {"open", states::open, Seen::NotLive},
              {"opening", states::opening, Seen::NotLive},
              {"lost", states::lost, Seen::NotLive}},
             ops::disconnect());
}

TEST(Operations, DisconnectClosesWhateverItReturns) {
  ClientOp Op = ops::disconnect();
  Op.HasResult = true;
  expectRows({{"open", states::open, Seen::NotLive}}, Op, BinOp::Eq, 0);
  expectRows({{"open", states::open, Seen::NotLive}}, Op, BinOp::Ne, 0);
}

TEST(Operations, DestroyThatDisconnectsCloses) {
  expectRows({{"unknown", states::unknown, Seen::NotLive},
              {"open", states::open, Seen::NotLive},
              {"opening", states::opening, Seen::NotLive}},
             ops::destroy());
}

TEST(Operations, DestroyThatDoesNotDisconnectLeavesItOpen) {
  expectRows({{"unknown", states::unknown, Seen::NotLive},
              {"open", states::open, Seen::Open},
              {"opening", states::opening, Seen::Opening},
              {"closed", states::closed, Seen::NotLive},
              {"lost", states::lost, Seen::NotLive}},
             ops::destroy(false));
}

TEST(Operations, WaitEndsAnAttempt) {
  expectRows({{"opening", states::opening, Seen::Open},
              {"open", states::open, Seen::Open},
              {"closed", states::closed, Seen::NotLive},
              {"unknown", states::unknown, Seen::Unknown}},
             ops::wait(), BinOp::Eq, 0);
  expectRows({{"opening", states::opening, Seen::NotLive},
              {"open", states::open, Seen::Open},
              {"closed", states::closed, Seen::NotLive}},
             ops::wait(), BinOp::Ne, 0);
}

TEST(Operations, AnErrorThatTellsOfALoss) {
  expectRows({{"open", states::open, Seen::NotLive},
              {"opening", states::opening, Seen::NotLive},
              {"forgotten", states::forgotten, Seen::NotLive},
              {"closed", states::closed, Seen::NotLive}},
             ops::publish(), BinOp::Eq, 2);
}

// Known: the answer "connected" does not end the doubt of an earlier error.
TEST(Operations, AnErrorThatDoesNotSayWhy) {
  // To open again is right then, unless the client says that it is connected.
  expectRows({{"open", states::open, Seen::Unknown},
              {"opening", states::opening, Seen::Unknown},
              {"closed", states::closed, Seen::NotLive}},
             ops::publish(), BinOp::Eq, 1);
}

TEST(Operations, ARefusalKeepsTheState) {
  static const CallModel Model = [] {
    CallModel M;
    M.Refusable = true;
    return M;
  }();
  ClientOp Op = ops::publish();
  Op.Model = &Model;
  expectRows({{"open", states::open, Seen::Open},
              {"opening", states::opening, Seen::Opening},
              {"closed", states::closed, Seen::NotLive}},
             Op, BinOp::Eq, 1);
  expectRows({{"open", states::open, Seen::NotLive}}, Op, BinOp::Eq, 2);
}

TEST(Operations, ASuccessKeepsTheState) {
  expectRows({{"unknown", states::unknown, Seen::Unknown},
              {"open", states::open, Seen::Open},
              {"opening", states::opening, Seen::Opening},
              {"closed", states::closed, Seen::NotLive}},
             ops::publish(), BinOp::Eq, 0);
}

TEST(Operations, AResultThatNobodyReadsKeepsTheState) {
  expectRows({{"open", states::open, Seen::Open}, {"unknown", states::unknown, Seen::Unknown}},
             ops::publish());
}

TEST(Operations, APumpThatFailsInAnotherWayLeavesDoubt) {
  ClientOp Op = ops::publish();
  Op.Does = Role::Pump;
  expectRows({{"closed", states::closed, Seen::NotLive}}, Op, BinOp::Eq, 1);
  for (Preparation Before : {states::open, states::opening})
    EXPECT_NE(observe([&](FunctionBuilder &F, VarId C) {
                Before(F, C);
                operate(F, Op, C, BinOp::Eq, 1);
              }),
              Seen::Open);
  expectRows({{"open", states::open, Seen::Open}}, Op, BinOp::Eq, 0);
}

TEST(Operations, ABlockingCallEndsWithTheConnection) {
  static const CallModel Model = [] {
    CallModel M;
    M.Blocks = true;
    return M;
  }();
  ClientOp Op = ops::make(Role::Pump);
  Op.Model = &Model;
  expectRows({{"open", states::open, Seen::NotLive},
              {"opening", states::opening, Seen::NotLive},
              {"unknown", states::unknown, Seen::Unknown},
              {"forgotten", states::forgotten, Seen::NotLive},
              {"closed", states::closed, Seen::NotLive}},
             Op);
}

/// A create in place, of a library where a second open does \p Second.
ClientOp createInPlace(SecondConnect Second) {
  ClientOp Op = ops::make(Role::Create);
  Op.Second = Second;
  return Op;
}

TEST(Operations, CreateInPlaceLeavesTheLibrarysOwnTransportOpen) {
  for (SecondConnect Second : {SecondConnect::Second, SecondConnect::Replace})
    expectRows({{"open", states::open, Seen::Open},
                {"opening", states::opening, Seen::Opening},
                {"closed", states::closed, Seen::NotLive},
                {"unknown", states::unknown, Seen::Unknown}},
               createInPlace(Second));
}

TEST(Operations, CreateInPlaceOverTheProgramsTransportCloses) {
  for (SecondConnect Second : {SecondConnect::Protocol, SecondConnect::Refused,
                               SecondConnect::Ignored, SecondConnect::Undefined})
    expectRows({{"open", states::open, Seen::NotLive}, {"unknown", states::unknown, Seen::Unknown}},
               createInPlace(Second));
}

TEST(Operations, ForgettingLeavesNothingKnown) {
  for (Preparation Before : {states::open, states::opening, states::closed, states::unknown})
    EXPECT_EQ(observe([&](FunctionBuilder &F, VarId C) {
                Before(F, C);
                F.forget();
              }),
              Seen::Unknown);
}

TEST(Operations, UnseenCodeThatIsHandedTheClient) {
  for (Preparation Before : {states::open, states::opening, states::closed})
    EXPECT_EQ(observe([&](FunctionBuilder &F, VarId C) {
                Before(F, C);
                F.unknown({F.address(C)});
              }),
              Seen::Unknown);
}

TEST(Operations, UnseenCodeThatCannotReachTheClient) {
  EXPECT_EQ(observe([&](FunctionBuilder &F, VarId C) {
              states::open(F, C);
              F.unknown();
            }),
            Seen::Open);
}

TEST(Operations, UnseenCodeThatMayNotWriteToIt) {
  EXPECT_EQ(observe([&](FunctionBuilder &F, VarId C) {
              states::open(F, C);
              CallSite Site;
              Site.Args = {F.address(C)};
              Site.ConstPointee = {true};
              F.callSite(Site, false);
            }),
            Seen::Open);
}

TEST(Operations, TheScopeOfTheClientEnds) {
  ProgramBuilder B;
  FunctionBuilder F(B, "run");
  VarId C = F.local("client");
  F.onObject(ops::connectVoid(), C);
  F.endScope(C);
  F.onObject(ops::connectVoid(), C);
  F.ret();
  EXPECT_TRUE(places(analyze(B.finish())).empty());
}

TEST(Operations, AnotherClientIsNotTouched) {
  for (const ClientOp &Op : {ops::connectVoid(), ops::disconnect(), ops::destroy()}) {
    ProgramBuilder B;
    VarId C = B.global("one");
    VarId D = B.global("other");
    FunctionBuilder F(B, "run");
    F.onObject(ops::connectVoid(), C);
    F.onObject(Op, D);
    Place Where = F.onObject(ops::connectVoid(), C).Where;
    F.ret();
    EXPECT_EQ(places(analyze(B.finish())), std::set<Place>{Where});
  }
}

TEST(Operations, TheWitnessStartsWhereTheClientWasOpened) {
  ProgramBuilder B;
  VarId C = B.global("client");
  FunctionBuilder F(B, "run");
  Place First = F.onObject(ops::connectVoid(), C).Where;
  Place Again = F.onObject(second(ops::connectVoid(), SecondConnect::Replace), C).Where;
  F.ret();
  UnitResult R = analyze(B.finish());
  ASSERT_EQ(R.Findings.size(), 1U);
  EXPECT_EQ(R.Findings[0].Where, Again);
  EXPECT_EQ(R.Findings[0].Harm, SecondConnect::Replace);
  EXPECT_EQ(R.Findings[0].Client, "client");
  ASSERT_FALSE(R.Findings[0].Path.empty());
  EXPECT_EQ(R.Findings[0].Path[0].What, WitnessStep::Kind::Opened);
  EXPECT_EQ(R.Findings[0].Path[0].Where, First);
}

} // namespace
