//===- ExceptionsTest.cpp - Exceptions of operations -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

/// The state in the handler of \p Op, which throws.
Seen thrown(Preparation Before, ClientOp Op, bool Elsewhere = false) {
  return observe([&](FunctionBuilder &F, VarId C) {
    VarId D = F.program().global("elsewhere");
    // What one pointer may point to is followed together.
    VarId Either = F.local("either");
    F.set(Either, F.address(C));
    F.set(Either, F.address(D));
    Before(F, C);
    BlockId Handler = F.block();
    Op.Throws = true;
    Op.Unwind = Handler;
    F.onObject(Op, Elsewhere ? D : C);
    F.ret();
    F.at(Handler);
  });
}

ClientOp withSecond(SecondConnect S) {
  ClientOp Op = ops::connectVoid();
  Op.Second = S;
  return Op;
}

TEST(Exceptions, OfAnOpen) {
  for (SecondConnect S : {SecondConnect::Second, SecondConnect::Replace}) {
    EXPECT_EQ(thrown(states::unknown, withSecond(S)), Seen::NotLive);
    EXPECT_EQ(thrown(states::closed, withSecond(S)), Seen::NotLive);
    EXPECT_EQ(thrown(states::open, withSecond(S)), Seen::Unknown);
    EXPECT_EQ(thrown(states::opening, withSecond(S)), Seen::Unknown);
  }
  for (SecondConnect S : {SecondConnect::Refused, SecondConnect::Ignored}) {
    EXPECT_EQ(thrown(states::unknown, withSecond(S)), Seen::NotLive);
    EXPECT_EQ(thrown(states::closed, withSecond(S)), Seen::NotLive);
    EXPECT_EQ(thrown(states::open, withSecond(S)), Seen::Open);
    EXPECT_EQ(thrown(states::opening, withSecond(S)), Seen::Opening);
  }
}

TEST(Exceptions, OfAnotherClient) {
  for (const ClientOp &Op : {ops::connectVoid(), ops::make(Role::Wait), ops::pump()}) {
    EXPECT_EQ(thrown(states::open, Op, true), Seen::Open);
    EXPECT_EQ(thrown(states::unknown, Op, true), Seen::Unknown);
    EXPECT_EQ(thrown(states::closed, Op, true), Seen::NotLive);
  }
}

TEST(Exceptions, OfAWait) {
  EXPECT_EQ(thrown(states::opening, ops::make(Role::Wait)), Seen::NotLive);
  EXPECT_EQ(thrown(states::open, ops::make(Role::Wait)), Seen::Unknown);
  EXPECT_EQ(thrown(states::opening, ops::pump()), Seen::Unknown);
}

TEST(Exceptions, ThatDoNotLeave) {
  // Nothing catches, and nothing goes on.
  for (ClientOp Op : {ops::connectVoid(), ops::pump()}) {
    ProgramBuilder B;
    VarId C = B.global("client");
    FunctionBuilder G(B, "helper", false);
    Op.Throws = true;
    G.onObject(ops::connectVoid(), C);
    G.onObject(Op, C);
    G.onObject(ops::disconnect(), C);
    G.ret();
    FunctionBuilder F(B, "run");
    BlockId Handler = F.block();
    CallSite Site;
    Site.How = CallSite::Kind::Direct;
    Site.Target = G.id();
    Site.Unwind = Handler;
    F.callSite(Site, false);
    F.ret();
    F.at(Handler);
    F.onObject(ops::connectVoid(), C);
    Place Again = F.onObject(ops::connectVoid(), C).Where;
    F.ret();
    EXPECT_EQ(places(analyze(B.finish())).count(Again), 0U);
  }
}

/// An exception leaves a helper, and its caller too unless that one catches.
void leavesHelper(ClientOp Op, bool Catches) {
  ProgramBuilder B;
  VarId C = B.global("client");
  FunctionBuilder G(B, "helper", false);
  Op.Throws = Op.UnwindsOut = true;
  G.onObject(ops::connectVoid(), C);
  G.onObject(Op, C);
  G.onObject(ops::disconnect(), C);
  G.ret();
  FunctionBuilder M(B, "middle", false);
  BlockId In = M.block();
  CallSite Site;
  Site.How = CallSite::Kind::Direct;
  Site.Target = G.id();
  Site.Unwind = Catches ? In : NoId;
  Site.UnwindsOut = !Catches;
  M.callSite(Site, false);
  M.ret();
  M.at(In);
  M.onObject(ops::disconnect(), C);
  M.ret();
  FunctionBuilder F(B, "run");
  BlockId Handler = F.block();
  Site.Target = M.id();
  Site.Unwind = Handler;
  Site.UnwindsOut = false;
  F.callSite(Site, false);
  Place Plain = F.onObject(ops::connectVoid(), C).Where;
  F.ret();
  F.at(Handler);
  F.onObject(ops::connectVoid(), C);
  Place Again = F.onObject(ops::connectVoid(), C).Where;
  F.ret();
  std::set<Place> Told = places(analyze(B.finish()));
  EXPECT_EQ(Told.count(Plain), 0U);
  EXPECT_EQ(Told.count(Again), Catches ? 0U : 1U);
}

TEST(Exceptions, ThatLeaveAHelper) {
  for (const ClientOp &Op : {ops::connectVoid(), ops::pump()})
    for (bool Catches : {true, false})
      leavesHelper(Op, Catches);
}

} // namespace
