//===- UnseenTest.cpp - What unseen code may run ---------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

using Unseen = OneRun;

//===----------------------------------------------------------------------===//
// What it may run
//===----------------------------------------------------------------------===//

TEST_F(Unseen, MayRunWhatOpensAndNotesIt) {
  taken([&](FunctionBuilder &G) {
    G.onObject(ops::connectVoid(), Client);
    G.set(Flag, 1);
  });
  F.set(Flag, 0);
  F.unknown();
  F.when(F.truth(Flag), [&] { reached(); });
  check();
}

TEST_F(Unseen, DoesNotRunWhenItsNameSaysSo) {
  taken([&](FunctionBuilder &G) {
    G.onObject(ops::connectVoid(), Client);
    G.set(Flag, 1);
  });
  F.set(Flag, 0);
  call([](CallSite &S) { S.Runs = false; });
  F.when(F.truth(Flag), [&] { notReached(); });
  check();
}

TEST_F(Unseen, HarmlessCodeRunsNothing) {
  taken([&](FunctionBuilder &G) {
    G.onObject(ops::connectVoid(), Client);
    G.set(Flag, 1);
  });
  F.set(Flag, 0);
  call([](CallSite &S) { S.How = CallSite::Kind::Harmless; });
  F.when(F.truth(Flag), [&] { notReached(); });
  check();
}

TEST_F(Unseen, HarmlessCodeThatWaitsLetsOthersRun) {
  taken([&](FunctionBuilder &G) {
    G.onObject(ops::connectVoid(), Client);
    G.set(Flag, 1);
  });
  F.set(Flag, 0);
  call([](CallSite &S) {
    S.How = CallSite::Kind::Harmless;
    S.Waits = true;
  });
  F.when(F.truth(Flag), [&] { reached(); });
  check();
}

TEST_F(Unseen, HarmlessCodeThatWaitsLetsOthersWrite) {
  taken([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.set(Flag, 0);
  open();
  call([](CallSite &S) {
    S.How = CallSite::Kind::Harmless;
    S.Waits = true;
  });
  F.when(F.truth(Flag), [&] { bad(); });
  check();
}

TEST_F(Unseen, HarmlessCodeLetsNobodyWrite) {
  taken([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.set(Flag, 0);
  open();
  call([](CallSite &S) { S.How = CallSite::Kind::Harmless; });
  F.when(F.truth(Flag), [&] { open(); });
  check();
}

TEST_F(Unseen, HarmlessCodeThatWaitsKeepsOtherFlags) {
  VarId Own = F.local("own");
  VarId Global = B.global("global");
  taken([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.set(Own, 0);
  F.set(Global, 0);
  F.set(Flag, 0);
  open();
  call([](CallSite &S) {
    S.How = CallSite::Kind::Harmless;
    S.Waits = true;
  });
  F.when(F.truth(Own), [&] { open(); });
  F.when(F.truth(Global), [&] { open(); });
  F.when(F.truth(Flag), [&] { F.ret(); });
  check();
}

/// What unseen code may have run says nothing of a client whose flag it wrote.
TEST_F(Unseen, WhatRanLeavesTheClientUnknown) {
  taken([&](FunctionBuilder &G) {
    G.onObject(ops::connectVoid(), Client);
    G.set(Flag, 1);
  });
  F.set(Flag, 0);
  open();
  F.unknown();
  F.when(F.truth(Flag), [&] { open(); });
  check();
}

TEST_F(Unseen, WhatRanKeepsTheFlagsThatItDoesNotWrite) {
  VarId Own = B.global("own");
  taken([&](FunctionBuilder &G) {
    G.onObject(ops::connectVoid(), Client);
    G.set(Flag, 1);
  });
  F.set(Flag, 0);
  F.set(Own, 0);
  F.unknown();
  F.when(F.truth(Flag), [&] { F.when(F.truth(Own), [&] { notReached(); }); });
  F.when(F.truth(Flag), [&] { F.when(F.negation(F.truth(Own)), [&] { reached(); }); });
  check();
}

TEST_F(Unseen, ItsResultIsOneWhateverRan) {
  VarId Kept = F.local("kept");
  taken([&](FunctionBuilder &G) {
    G.onObject(ops::connectVoid(), Client);
    G.set(Flag, 1);
  });
  F.set(Flag, 0);
  F.set(Kept, F.unknown({}, true).Result);
  F.when(F.truth(Flag), [&] {
    F.when(F.truth(Kept), [&] { open(); });
    F.when(F.negation(F.truth(Kept)), [&] { open(); });
    F.ret();
  });
  check();
}

TEST_F(Unseen, ItsResultMayBeATruthValue) {
  CallSite Site;
  Site.BoolResult = true;
  Reg R = F.callSite(Site, true).Result;
  F.branchOn(
      R, [&] { F.when(F.binary(BinOp::Eq, R, std::int64_t{2}), [&] { notReached(); }); },
      [&] { reached(); });
  check();
}

TEST_F(Unseen, ItsResultIsNoTruthValue) {
  Reg R = F.unknown({}, true).Result;
  F.when(F.binary(BinOp::Eq, R, std::int64_t{2}), [&] { reached(); });
  check();
}

TEST_F(Unseen, ARunFunctionDoesNotRunItself) {
  FunctionBuilder G(B, "timer", true);
  G.onObject(ops::connectVoid(), Client);
  G.unknown();
  Bad.insert(G.onObject(ops::connectVoid(), Client).Where);
  G.onObject(ops::disconnect(), Client);
  G.ret();
  B.take(G.id());
  check();
}

TEST_F(Unseen, AClientOfTheCallerIsOutOfReach) {
  VarId Global = B.global("global");
  VarId Own = F.param("own");
  taken([&](FunctionBuilder &G) { G.onHandle(ops::disconnect(), Global); });
  open(F.get(Own));
  F.unknown();
  bad(F.get(Own));
  // The two are of one class.
  F.set(Global, F.get(Own));
  check();
}

TEST_F(Unseen, AClientOfAGlobalIsInReach) {
  VarId Global = B.global("global");
  taken([&](FunctionBuilder &G) { G.onHandle(ops::disconnect(), Global); });
  open(F.get(Global));
  F.unknown();
  open(F.get(Global));
  check();
}

TEST_F(Unseen, AMadeClientOfAGlobalIsInReach) {
  VarId Global = B.global("global");
  taken([&](FunctionBuilder &G) { G.onHandle(ops::disconnect(), Global); });
  F.set(Global, F.client(ops::create(), NoId).Result);
  open(F.get(Global));
  F.unknown();
  open(F.get(Global));
  check();
}

TEST_F(Unseen, AMadeClientOfALocalIsOutOfReach) {
  VarId Global = B.global("global");
  VarId Own = F.local("own");
  taken([&](FunctionBuilder &G) { G.onHandle(ops::disconnect(), Global); });
  F.set(Own, F.client(ops::create(), NoId).Result);
  open(F.get(Own));
  F.unknown();
  bad(F.get(Own));
  F.set(Global, F.get(Own));
  check();
}

TEST_F(Unseen, AClientInAStructOfAGlobalIsInReach) {
  VarId Device = B.global("device");
  taken([&](FunctionBuilder &G) {
    G.client(ops::disconnect(), G.load(G.fieldOf(G.get(Device), Field)));
  });
  F.set(Device, F.alloc());
  F.store(F.fieldOf(F.get(Device), Field), F.client(ops::create(), NoId).Result);
  auto Handle = [&] { return F.load(F.fieldOf(F.get(Device), Field)); };
  open(Handle());
  F.unknown();
  open(Handle());
  check();
}

TEST_F(Unseen, AClientInAStructOfALocalIsOutOfReach) {
  VarId Device = F.local("device");
  VarId Global = B.global("global");
  taken([&](FunctionBuilder &G) {
    G.client(ops::disconnect(), G.load(G.fieldOf(G.get(Global), Field)));
  });
  F.set(Device, F.alloc());
  F.store(F.fieldOf(F.get(Device), Field), F.client(ops::create(), NoId).Result);
  auto Handle = [&] { return F.load(F.fieldOf(F.get(Device), Field)); };
  open(Handle());
  F.unknown();
  bad(Handle());
  F.set(Global, F.get(Device));
  check();
}

TEST_F(Unseen, AHiddenClientIsInReach) {
  ClientOp Connect = ops::connectVoid();
  Connect.Hidden = true;
  ClientOp Close = ops::disconnect();
  Close.Hidden = true;
  taken([&](FunctionBuilder &G) { G.client(Close, NoId); });
  F.client(Connect, NoId);
  F.unknown();
  F.client(Connect, NoId);
  check();
}

TEST_F(Unseen, AHiddenClientThatNobodyCloses) {
  ClientOp Connect = ops::connectVoid();
  Connect.Hidden = true;
  taken([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.client(Connect, NoId);
  F.unknown();
  Bad.insert(F.client(Connect, NoId).Where);
  check();
}

//===----------------------------------------------------------------------===//
// Before the first run
//===----------------------------------------------------------------------===//

TEST_F(Unseen, AFlagStartsAsTheProgramSays) {
  F.function().Main = true;
  taken([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.when(F.truth(Flag), [&] { notReached(); });
  check();
}

TEST_F(Unseen, AFlagThatOthersMayHaveWrittenSinceTheStart) {
  F.function().Main = true;
  taken([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.unknown();
  F.when(F.truth(Flag), [&] { reached(); });
  check();
}

TEST_F(Unseen, AFlagThatNobodyElseWritesSinceTheStart) {
  F.function().Main = true;
  VarId Own = B.global("own");
  taken([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.unknown();
  F.when(F.truth(Own), [&] { notReached(); });
  F.when(F.truth(Flag), [&] { F.set(Own, 1); });
  check();
}

TEST_F(Unseen, AFlagThatHarmlessCodeDoesNotWrite) {
  F.function().Main = true;
  taken([&](FunctionBuilder &G) { G.set(Flag, 1); });
  call([](CallSite &S) { S.How = CallSite::Kind::Harmless; });
  F.when(F.truth(Flag), [&] { notReached(); });
  check();
}

//===----------------------------------------------------------------------===//
// In helpers
//===----------------------------------------------------------------------===//

/// A limit: to follow all of them costs more than it finds.
TEST_F(Unseen, AHelperThatDoesNothingElseIsNotLookedInto) {
  VarId Shared = B.shared("shared");
  FuncId Helper = function([&](FunctionBuilder &G) { G.unknown(); });
  F.set(Shared, 0);
  open();
  F.call(Helper);
  F.when(F.truth(Shared), [&] { open(); });
  check();
}

TEST_F(Unseen, AHelperThatAlsoUsesTheVariableChangesIt) {
  VarId Shared = B.shared("shared");
  FuncId Helper = function([&](FunctionBuilder &G) {
    G.set(Shared, 0);
    G.unknown();
  });
  open();
  F.call(Helper);
  F.when(F.truth(Shared), [&] { bad(); });
  check();
}

} // namespace
