//===- MemoryTest.cpp - Structs, hidden clients and their handles -----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Observe.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct Memory : ::testing::Test {
  ProgramBuilder B;
  VarId Client = B.global("client");
  FunctionBuilder F{B, "run"};
  FieldId Field = B.field();
  VarId One = F.local("one");
  VarId Two = F.local("two");
  std::set<Place> Bad;

  Reg at(VarId V) { return F.fieldOf(F.address(V), Field); }
  Place open() { return F.onObject(ops::connectVoid(), Client).Where; }
  Place open(Reg Handle) { return F.client(ops::connectVoid(), Handle).Where; }
  void copy(VarId To, VarId From) {
    Reg A = F.address(To);
    Reg C = F.address(From);
    Inst &I = F.emit(InstKind::CopyAgg);
    I.A = A;
    I.B = C;
  }
  void zero(VarId V) {
    Reg A = F.address(V);
    F.emit(InstKind::ZeroAgg).A = A;
  }
  void check() {
    F.ret();
    UnitResult R = analyze(B.finish());
    EXPECT_EQ(places(R), Bad);
    EXPECT_TRUE(R.Incompletes.empty());
  }
};

TEST_F(Memory, ACopiedStructHoldsTheSameFlag) {
  F.store(at(One), F.constant(1));
  F.store(at(Two), F.constant(0));
  copy(Two, One);
  open();
  F.when(F.negation(F.load(at(Two), true)), [&] { open(); });
  F.when(F.load(at(Two), true), [&] { Bad.insert(open()); });
  check();
}

TEST_F(Memory, ACopyDoesNotFollowItsOriginal) {
  F.store(at(One), F.constant(0));
  copy(Two, One);
  F.store(at(One), F.constant(1));
  open();
  F.when(F.load(at(Two), true), [&] { open(); });
  check();
}

TEST_F(Memory, ACopyOverAKnownFlagForgetsIt) {
  VarId Other = F.param("other");
  F.store(at(One), F.constant(0));
  Reg A = F.address(One);
  Reg C = F.get(Other);
  Inst &I = F.emit(InstKind::CopyAgg);
  I.A = A;
  I.B = C;
  open();
  F.when(F.load(at(One), true), [&] { Bad.insert(open()); });
  check();
}

TEST_F(Memory, AZeroedStructHoldsZero) {
  F.store(at(One), F.constant(1));
  zero(One);
  open();
  F.when(F.load(at(One), true), [&] { open(); });
  F.when(F.negation(F.load(at(One), true)), [&] { Bad.insert(open()); });
  check();
}

TEST_F(Memory, AZeroedStructLeavesOthers) {
  F.store(at(One), F.constant(1));
  F.store(at(Two), F.constant(1));
  zero(One);
  open();
  F.when(F.negation(F.load(at(Two), true)), [&] { open(); });
  check();
}

TEST_F(Memory, ACopiedHandleNamesTheSameClient) {
  VarId H = F.param("handle");
  F.store(at(One), F.get(H));
  copy(Two, One);
  open(F.load(at(One)));
  Bad.insert(open(F.load(at(Two))));
  check();
}

TEST_F(Memory, ATruthValueIsOneOrZero) {
  VarId How = F.param("how");
  Reg Truth = F.load(F.address(How), true);
  F.when(F.binary(BinOp::Eq, Truth, std::int64_t{2}), [&] { open(); });
  open();
  check();
}

TEST_F(Memory, AnUnknownTruthValueIsOneOrZero) {
  VarId Kept = F.local("kept");
  F.set(Kept, F.opaque(true));
  F.when(F.binary(BinOp::Gt, F.get(Kept), std::int64_t{1}), [&] { open(); });
  open();
  check();
}

TEST_F(Memory, AnAllocatedObjectIsNotNull) {
  VarId P = F.local("pointer");
  F.set(P, F.alloc());
  F.when(F.negation(F.truth(P)), [&] { open(); });
  open();
  check();
}

TEST_F(Memory, EachAllocatedObjectIsAnother) {
  VarId P = F.local("pointer");
  VarId Q = F.local("other");
  F.set(P, F.alloc());
  F.set(Q, F.alloc());
  open(F.get(P));
  open(F.get(Q));
  Bad.insert(open(F.get(P)));
  check();
}

TEST_F(Memory, AMovedRegisterHoldsTheValue) {
  Reg To = F.reg();
  VarId H = F.param("handle");
  F.move(To, F.get(H));
  open(To);
  Bad.insert(open(F.get(H)));
  check();
}

TEST_F(Memory, AHiddenClientIsOne) {
  ClientOp Op = ops::connectVoid();
  Op.Hidden = true;
  ClientOp Other = Op;
  Other.HiddenId = 1;
  F.client(Op, NoId);
  F.client(Other, NoId);
  Bad.insert(F.client(Op, NoId).Where);
  check();
}

TEST_F(Memory, AStoreThroughAnUnknownIndexMayReachEachElement) {
  VarId List = F.local("list");
  VarId Index = F.param("index");
  auto At = [&](Reg I) { return F.element(F.address(List), I); };
  F.store(At(F.constant(1)), F.constant(0));
  F.store(At(F.get(Index)), F.constant(1));
  open();
  F.when(F.load(At(F.constant(1)), true), [&] { Bad.insert(open()); });
  check();
}

TEST_F(Memory, AStoreToAnotherElementDoesNot) {
  VarId List = F.local("list");
  auto At = [&](int I) { return F.element(F.address(List), F.constant(I)); };
  F.store(At(1), F.constant(0));
  F.store(At(2), F.constant(1));
  open();
  F.when(F.load(At(1), true), [&] { open(); });
  check();
}

TEST_F(Memory, ASlotHoldsTheHandleThatIsMade) {
  VarId H = F.local("handle");
  ClientOp Create = ops::make(Role::CreateConnect);
  Create.Slot = true;
  F.client(Create, F.address(H));
  Bad.insert(open(F.get(H)));
  check();
}

TEST_F(Memory, ADestroyThatTakesTheSlotLeavesNull) {
  VarId H = F.param("handle");
  ClientOp Destroy = ops::destroy();
  Destroy.Slot = true;
  open(F.get(H));
  F.client(Destroy, F.address(H));
  F.when(F.truth(H), [&] {
    open();
    open();
  });
  check();
}

TEST_F(Memory, ACreateThatFailsTellsByItsResult) {
  VarId H = F.local("handle");
  ClientOp Create = ops::withResult(Role::CreateConnect, IntSet::range(0, 0));
  Create.Slot = true;
  Reg Result = F.client(Create, F.address(H)).Result;
  F.when(F.binary(BinOp::Eq, Result, std::int64_t{0}), [&] { Bad.insert(open(F.get(H))); });
  check();
}

TEST_F(Memory, AResultInAField) {
  ClientOp Op = ops::connect();
  Op.ResultAddr = F.address(One);
  Op.ResultField = Field;
  F.onObject(Op, Client);
  F.when(F.binary(BinOp::Ne, F.load(at(One)), std::int64_t{0}), [&] { open(); });
  F.when(F.binary(BinOp::Eq, F.load(at(One)), std::int64_t{0}), [&] { Bad.insert(open()); });
  check();
}

TEST_F(Memory, AWaitThatThrowsSaysNothing) {
  BlockId Handler = F.block();
  ClientOp Op = ops::wait();
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

TEST_F(Memory, ASuccessorIsForgottenWhenItEnds) {
  VarId H = F.local("handle");
  VarId Next = F.local("next");
  F.set(H, F.client(ops::create(), NoId).Result);
  open(F.get(H));
  F.set(Next, F.client(ops::create(), NoId).Result);
  F.set(H, F.get(Next));
  F.onHandle(ops::destroy(), Next);
  check();
}

} // namespace
