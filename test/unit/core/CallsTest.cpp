//===- CallsTest.cpp - What calls do to what a path knows -------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Observe.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct Calls : ::testing::Test {
  ProgramBuilder B;
  VarId Client = B.global("client");
  FunctionBuilder F{B, "run"};
  std::set<Place> Bad;

  Place open(Reg Handle) { return F.client(ops::connectVoid(), Handle).Where; }
  Place open() { return F.onObject(ops::connectVoid(), Client).Where; }
  /// Whether the client is still known to be open behind \p Between.
  void check() {
    F.ret();
    UnitResult R = analyze(B.finish());
    EXPECT_EQ(places(R), Bad);
    EXPECT_TRUE(R.Incompletes.empty());
  }
  /// A function that does \p Op to the client.
  FuncId helper(const ClientOp &Op) {
    FunctionBuilder G(B, "helper", false);
    G.onObject(Op, Client);
    G.ret();
    return G.id();
  }
  Emitted indirect(Reg Callee) {
    CallSite Site;
    Site.How = CallSite::Kind::Indirect;
    Site.Callee = Callee;
    return F.callSite(Site, false);
  }
  void taken(FuncId G) {
    B.P.Functions[G].AddressTaken = B.P.Functions[G].CalledBack = true;
    B.P.AddressTaken.push_back(G);
  }
};

TEST_F(Calls, AFunctionThatIsCalledThroughItsAddress) {
  FuncId G = helper(ops::disconnect());
  FuncId H = helper(ops::publish());
  taken(G);
  taken(H);
  open();
  indirect(F.functionAddress(G));
  open();
  indirect(F.functionAddress(H));
  Bad.insert(open());
  check();
}

TEST_F(Calls, AFunctionThatNobodyKnowsMayCloseAnyClient) {
  FuncId G = helper(ops::disconnect());
  taken(G);
  VarId P = F.param("function");
  open();
  indirect(F.get(P));
  open();
  check();
}

TEST_F(Calls, UnseenCodeMayRunWhatCloses) {
  FuncId G = helper(ops::disconnect());
  taken(G);
  open();
  F.unknown();
  open();
  check();
}

TEST_F(Calls, UnseenCodeCannotRunWhatIsHidden) {
  helper(ops::disconnect());
  open();
  F.unknown();
  Bad.insert(open());
  check();
}

TEST_F(Calls, HarmlessCodeKeepsWhatItIsHanded) {
  open();
  CallSite Site;
  Site.How = CallSite::Kind::Harmless;
  Site.Args = {F.address(Client)};
  F.callSite(Site, false);
  Bad.insert(open());
  check();
}

TEST_F(Calls, UnseenCodeFollowsTheHandlesInAStruct) {
  VarId H = F.param("handle");
  VarId Box = F.local("box");
  FieldId Field = B.field();
  F.store(F.fieldOf(F.address(Box), Field), F.get(H));
  open(F.get(H));
  F.unknown({F.address(Box)});
  open(F.get(H));
  check();
}

TEST_F(Calls, UnseenCodeFollowsPointersThatNobodyChanged) {
  VarId Device = F.param("device");
  FieldId Field = B.field();
  open(F.load(F.fieldOf(F.get(Device), Field)));
  F.unknown({F.get(Device)});
  open(F.load(F.fieldOf(F.get(Device), Field)));
  check();
}

TEST_F(Calls, UnseenCodeThatIsHandedAnotherStruct) {
  VarId Device = F.param("device");
  VarId Other = F.param("other");
  FieldId Field = B.field();
  auto Handle = [&] { return F.load(F.fieldOf(F.get(Device), Field)); };
  open(Handle());
  F.unknown({F.get(Other)});
  Bad.insert(open(Handle()));
  check();
}

TEST_F(Calls, UnseenCodeChangesTheFlagThatItIsHanded) {
  VarId Flag = F.local("flag");
  F.set(Flag, 0);
  open();
  F.unknown({F.address(Flag)});
  F.when(F.truth(Flag), [&] { Bad.insert(open()); });
  check();
}

TEST_F(Calls, UnseenCodeKeepsAFlagOfItsCaller) {
  VarId Flag = F.local("flag");
  F.set(Flag, 0);
  open();
  F.unknown();
  F.when(F.truth(Flag), [&] { open(); });
  check();
}

TEST_F(Calls, UnseenCodeKeepsAConstantFlag) {
  VarId Flag = F.local("flag");
  F.set(Flag, 0);
  open();
  CallSite Site;
  Site.Args = {F.address(Flag)};
  Site.ConstPointee = {true};
  F.callSite(Site, false);
  F.when(F.truth(Flag), [&] { open(); });
  check();
}

TEST_F(Calls, UnseenCodeChangesTheFlagThatAFunctionInItsReachWrites) {
  VarId Flag = B.global("flag");
  FunctionBuilder G(B, "timer", false);
  G.set(Flag, 1);
  G.ret();
  taken(G.id());
  F.set(Flag, 0);
  open();
  F.unknown();
  F.when(F.truth(Flag), [&] { Bad.insert(open()); });
  check();
}

TEST_F(Calls, EachResultOfUnseenCodeIsAnother) {
  Reg First = F.unknown({}, true).Result;
  Reg Second = F.unknown({}, true).Result;
  F.when(First, [&] { open(); });
  F.when(F.negation(Second), [&] { Bad.insert(open()); });
  check();
}

TEST_F(Calls, OneResultOfUnseenCodeIsOne) {
  VarId Kept = F.local("kept");
  F.set(Kept, F.unknown({}, true).Result);
  F.when(F.truth(Kept), [&] { open(); });
  F.when(F.negation(F.truth(Kept)), [&] { open(); });
  check();
}

TEST_F(Calls, AResultOfTheSameCallInALoopIsAnother) {
  VarId Kept = F.local("kept");
  VarId Last = F.local("last");
  F.set(Last, 0);
  F.loop([&] { return F.opaque(); },
         [&] {
           F.set(Kept, F.unknown({}, true).Result);
           F.when(F.truth(Kept),
                  [&] { F.when(F.negation(F.truth(Last)), [&] { Bad.insert(open()); }); });
           F.set(Last, F.get(Kept));
         });
  check();
}

TEST_F(Calls, ArgumentsGoToParametersInOrder) {
  FunctionBuilder G(B, "open", false);
  VarId P = G.param("first");
  G.param("second");
  G.onHandle(ops::connectVoid(), P);
  G.ret();
  VarId A = F.param("a");
  VarId C = F.param("b");
  F.call(G.id(), {F.get(A), F.get(C)});
  open(F.get(C));
  Bad.insert(open(F.get(A)));
  check();
}

TEST_F(Calls, AnArgumentThatIsAConstantDecides) {
  FunctionBuilder G(B, "maybe", false);
  VarId P = G.param("do");
  G.when(G.truth(P), [&] { G.onObject(ops::connectVoid(), Client); });
  G.ret();
  F.call(G.id(), {F.constant(0)});
  open();
  F.call(G.id(), {F.constant(0)});
  check();
}

TEST_F(Calls, ACalleeWritesThroughAPointer) {
  FunctionBuilder G(B, "mark", false);
  VarId P = G.param("flag");
  G.store(G.get(P), G.constant(1));
  G.ret();
  VarId Flag = F.local("flag");
  F.set(Flag, 0);
  open();
  F.call(G.id(), {F.address(Flag)});
  F.when(F.negation(F.truth(Flag)), [&] { open(); });
  F.when(F.truth(Flag), [&] { Bad.insert(open()); });
  check();
}

TEST_F(Calls, ALocalOfACalleeIsNew) {
  FunctionBuilder G(B, "once", false);
  VarId Local = G.local("local");
  VarId P = G.param("first");
  G.when(G.truth(P), [&] { G.set(Local, 1); });
  Reg Result = G.get(Local);
  G.ret(Result);
  F.call(G.id(), {F.constant(1)}, true);
  Reg R = F.call(G.id(), {F.constant(0)}, true).Result;
  open();
  F.when(R, [&] { Bad.insert(open()); });
  check();
}

TEST_F(Calls, WhatTheCalleeLearnsOfAnArgumentTheCallerKnows) {
  FunctionBuilder G(B, "positive", false);
  VarId P = G.param("value");
  Reg R = G.onObject(ops::query(), Client).Result;
  G.when(G.binary(BinOp::Gt, G.get(P), std::int64_t{0}), [&] { G.ret(G.constant(1)); });
  G.ret(G.constant(0));
  (void)R;
  VarId X = F.param("value");
  open();
  F.when(F.call(G.id(), {F.get(X)}, true).Result, [&] {
    F.when(F.binary(BinOp::Lt, F.get(X), std::int64_t{0}), [&] { open(); });
    F.when(F.binary(BinOp::Gt, F.get(X), std::int64_t{5}), [&] { F.ret(); });
  });
  check();
}

TEST_F(Calls, ACalleeThatDoesNotComeBack) {
  FunctionBuilder G(B, "fail", false);
  G.stop();
  open();
  F.branchOn(
      F.opaque(), [&] { F.call(G.id()); }, [&] { F.onObject(ops::disconnect(), Client); });
  open();
  check();
}

TEST_F(Calls, AClientOfACalleeEndsWithIt) {
  FunctionBuilder G(B, "local", false);
  VarId Own = G.local("own");
  G.onObject(ops::connectVoid(), Own);
  G.ret();
  F.call(G.id());
  F.call(G.id());
  check();
}

TEST_F(Calls, AClientThatACalleeReturns) {
  FunctionBuilder G(B, "make", false);
  G.ret(G.client(ops::create(Role::CreateConnect), NoId).Result);
  VarId H = F.local("handle");
  F.set(H, F.call(G.id(), {}, true).Result);
  F.when(F.truth(H), [&] { Bad.insert(open(F.get(H))); });
  check();
}

TEST_F(Calls, ASuccessorThatIsClosedIsNone) {
  VarId H = F.local("handle");
  F.set(H, F.client(ops::create(), NoId).Result);
  open(F.get(H));
  F.set(H, F.client(ops::create(), NoId).Result);
  Bad.insert(open(F.get(H)));
  F.onHandle(ops::destroy(), H);
  check();
}

TEST_F(Calls, APumpThrowsAtAHandler) {
  BlockId Handler = F.block();
  ClientOp Op = ops::make(Role::Pump);
  Op.Throws = true;
  Op.Unwind = Handler;
  open();
  F.onObject(Op, Client);
  Bad.insert(open());
  F.ret();
  F.at(Handler);
  open();
  check();
}

TEST_F(Calls, AConnectThatThrowsIsClosed) {
  BlockId Handler = F.block();
  ClientOp Op = ops::connectVoid();
  Op.Throws = true;
  Op.Unwind = Handler;
  F.onObject(Op, Client);
  Bad.insert(open());
  F.ret();
  F.at(Handler);
  open();
  check();
}

//===----------------------------------------------------------------------===//
// What the caller knows by the initial value of a place
//===----------------------------------------------------------------------===//

TEST_F(Calls, ACalleeAsksForWhatTheCallerHasCopied) {
  VarId Flag = B.global("flag");
  VarId Copy = F.local("copy");
  FunctionBuilder G(B, "helper", false);
  G.when(G.truth(Flag), [&] { G.stop(); });
  G.ret();
  F.set(Copy, F.get(Flag));
  open();
  F.call(G.id());
  F.when(F.truth(Copy), [&] { open(); });
  F.when(F.negation(F.truth(Copy)), [&] { Bad.insert(open()); });
  check();
}

TEST_F(Calls, ACalleeThatAsksForAnotherPlaceTellsNothing) {
  VarId Flag = B.global("flag");
  VarId Other = B.global("other");
  VarId Copy = F.local("copy");
  FunctionBuilder G(B, "helper", false);
  G.when(G.truth(Other), [&] { G.stop(); });
  G.ret();
  F.set(Copy, F.get(Flag));
  open();
  F.call(G.id());
  F.when(F.truth(Copy), [&] { Bad.insert(open()); });
  check();
}

TEST_F(Calls, ArgumentsThatDifferInTheCalleeStayWhatTheyWere) {
  VarId P0 = F.param("p");
  FunctionBuilder G(B, "helper", false);
  VarId P1 = G.param("p");
  ClientOp Query = ops::query();
  G.loop([&] { return G.unknown({}, true).Result; },
         [&] {
           G.client(ops::disconnect(), G.get(P1));
           G.when(G.get(P1), [] {});
         });
  G.ret();
  F.call(G.id(), {F.get(P0)});
  Reg Answer = F.client(Query, F.get(P0)).Result;
  F.when(Answer, [&] { Bad.insert(F.client(ops::connectVoid(), F.get(P0)).Where); });
  check();
}

TEST_F(Calls, OneClientThatIsConnectedIsNoNullWhenAnotherIsFollowed) {
  VarId P0 = F.param("p");
  VarId P1 = F.param("q");
  F.client(ops::disconnect(), F.get(P1));
  Reg Answer = F.client(ops::query(), F.get(P0)).Result;
  F.when(Answer, [&] {
    F.client(ops::connectVoid(), F.get(P1));
    F.when(F.negation(F.get(P0)), [&] { F.client(ops::connectVoid(), F.get(P1)); });
    F.when(F.get(P0), [&] { Bad.insert(F.client(ops::connectVoid(), F.get(P1)).Where); });
  });
  check();
}

} // namespace
