//===- AnswersTest.cpp - What results tell, and of whom ---------------------===//
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

struct Answers : OneRun {
  VarId Handle = F.param("handle");
  void whenNull(bool Null, const std::function<void()> &Then) {
    F.when(Null ? F.negation(F.truth(Handle)) : F.truth(Handle), Then);
  }
  bool tells(const UnitResult &R, WitnessStep::Kind What, Place Where) {
    return std::any_of(R.Findings.begin(), R.Findings.end(), [&](const Finding &Found) {
      return std::any_of(Found.Path.begin(), Found.Path.end(), [&](const WitnessStep &W) {
        return W.What == What && (Where == 0 || W.Where == Where);
      });
    });
  }
};

TEST_F(Answers, WhatIsNotConnectedMayBeNull) {
  F.when(F.negation(F.onHandle(ops::query(), Handle).Result), [&] {
    whenNull(false, [&] {
      open(F.get(Handle));
      bad(F.get(Handle));
    });
    whenNull(true, [&] { reached(); });
  });
  // The two are of one kind.
  F.set(Handle, F.address(Client));
  check();
}

TEST_F(Answers, WhatIsConnectedIsNotNull) {
  F.when(F.onHandle(ops::query(), Handle).Result, [&] {
    whenNull(true, [&] {
      F.onHandle(ops::disconnect(), Handle);
      open(F.get(Handle));
      open(F.get(Handle));
    });
  });
  check();
}

TEST_F(Answers, WhatIsNotConnectedMayNotBeThere) {
  F.onHandle(ops::disconnect(), Handle);
  F.when(F.negation(F.onHandle(ops::query(), Handle).Result), [&] {
    whenNull(true, [&] {
      F.set(Handle, F.client(ops::create(Role::CreateConnect), NoId).Result);
      whenNull(false, [&] { bad(F.get(Handle)); });
    });
  });
  check();
}

/// A question whose answer nobody can take.
TEST_F(Answers, AQuestionThatOnlyThrows) {
  ClientOp Ask = ops::query();
  Ask.HasResult = Ask.BoolResult = false;
  Ask.Throws = Ask.UnwindsOut = true;
  VarId Other = F.param("other");
  F.client(ops::connectVoid(), F.get(Handle));
  F.onHandle(Ask, Other);
  F.onHandle(Ask, Handle);
  bad(F.get(Handle));
  F.when(F.opaque(), [&] { F.set(Handle, F.get(Other)); });
  F.onHandle(ops::publish(), Handle);
  check();
}

TEST_F(Answers, AnAnswerInBetweenIsNotToldAsNo) {
  ClientOp Ask = ops::query();
  Ask.BoolResult = false;
  Ask.Domain = IntSet::range(0, 2);
  Ask.Connected = IntSet::range(2, 2);
  Ask.NotConnected = IntSet::range(0, 0);
  operate(F, ops::connectAsync(), Client, BinOp::Eq, 0);
  F.when(equals(F.onObject(Ask, Client).Result, 1), [&] { bad(); });
  UnitResult R = check();
  EXPECT_FALSE(tells(R, WitnessStep::Kind::GuardInFlight, 0));
}

TEST_F(Answers, NoWhileItIsBeingOpenedIsTold) {
  operate(F, ops::connectAsync(), Client, BinOp::Eq, 0);
  Emitted Asked = F.onObject(ops::query(), Client);
  F.when(F.negation(Asked.Result), [&] { bad(); });
  UnitResult R = check();
  EXPECT_TRUE(tells(R, WitnessStep::Kind::GuardInFlight, Asked.Where));
}

TEST_F(Answers, NoFromALibraryThatTriesAgainIsTold) {
  ClientOp Connect = ops::connectVoid();
  Connect.Reconnects = true;
  F.onObject(Connect, Client);
  Emitted Asked = F.onObject(ops::query(), Client);
  F.when(F.negation(Asked.Result), [&] { bad(); });
  UnitResult R = check();
  EXPECT_TRUE(tells(R, WitnessStep::Kind::Retrying, Asked.Where));
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

/// Two clients of one kind.
struct AnswersOfTwo : Answers {
  VarId Other = B.global("other");
  void alike() {
    FuncId Send = function([&](FunctionBuilder &G) {
      VarId P = G.param("client");
      G.onHandle(ops::publish(), P);
    });
    F.call(Send, {F.address(Client)});
    F.call(Send, {F.address(Other)});
  }
};

TEST_F(AnswersOfTwo, AnErrorOfTheOther) {
  alike();
  open();
  F.when(equals(F.onObject(ops::publish(), Other).Result, 2), [&] { bad(); });
  check();
}

TEST_F(AnswersOfTwo, AnErrorOfTheOne) {
  alike();
  open();
  F.when(equals(F.onObject(ops::publish(), Client).Result, 2), [&] { open(); });
  check();
}

TEST_F(AnswersOfTwo, AnAnswerOfTheOther) {
  alike();
  open();
  F.when(F.negation(F.onObject(ops::query(), Other).Result), [&] { bad(); });
  check();
}

TEST_F(AnswersOfTwo, ADisconnectOfTheOther) {
  alike();
  open();
  F.onObject(ops::disconnect(), Other);
  bad();
  check();
}

TEST_F(AnswersOfTwo, AnOpenOfTheOther) {
  alike();
  open();
  F.onObject(ops::connectVoid(), Other);
  close();
  open();
  Bad.insert(F.onObject(ops::connectVoid(), Other).Where);
  check();
}

TEST_F(AnswersOfTwo, AFailedOpenOfTheOther) {
  alike();
  open();
  operate(F, ops::connect(), Other, BinOp::Ne, 0);
  bad();
  check();
}

TEST_F(AnswersOfTwo, AnOpenOfTheOtherThatGoesOn) {
  alike();
  ClientOp Connect = ops::connect();
  Connect.Pending = IntSet::range(1, 1);
  open();
  operate(F, Connect, Other, BinOp::Eq, 1);
  bad();
  check();
}

TEST_F(Answers, AnOperationThatAlwaysSucceedsLeavesNoDoubt) {
  ClientOp Send = ops::withResult(Role::Operation, IntSet::range(0, 3));
  Send.Domain = IntSet::range(0, 3);
  open();
  F.when(equals(F.onObject(Send, Client).Result, 1), [&] { bad(); });
  check();
}

/// A doubt ends with the run; what is not known after a pump that failed does not.
struct Pumps : ::testing::Test {
  void run(Role Does, bool Found) {
    ProgramBuilder B;
    VarId Client = B.global("client");
    VarId Flag = B.global("flag");
    Place At = 0;
    FunctionBuilder F(B, "entry");
    F.function().Again = true;
    F.when(F.negation(F.truth(Flag)), [&] {
      At = F.onObject(ops::connectVoid(), Client).Where;
      ClientOp Op = ops::withResult(Does, IntSet::range(0, 0));
      Op.Lost = IntSet::range(2, 2);
      Reg Result = F.onObject(Op, Client).Result;
      F.set(Flag, 1);
      F.when(F.binary(BinOp::Gt, Result, std::int64_t{2}), [&] { F.set(Flag, 0); });
    });
    F.ret();
    UnitResult R = analyze(B.finish());
    EXPECT_EQ(R.Findings.size(), Found ? 1U : 0U);
    for (const Finding &Told : R.Findings)
      EXPECT_EQ(Told.Where, At);
  }
};

TEST_F(Pumps, ThatFailLeaveNothingKnown) { run(Role::Pump, false); }
TEST_F(Pumps, OperationsThatFailLeaveItOpen) { run(Role::Operation, true); }

} // namespace
