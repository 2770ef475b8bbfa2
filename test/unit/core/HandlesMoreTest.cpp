//===- HandlesMoreTest.cpp - Last holders, scopes and places ----------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct HandlesMore : OneRun {
  VarId H = F.local("handle");
  VarId Spare = F.local("spare");
  Reg create(Role Does = Role::Create) { return F.client(ops::create(Does), NoId).Result; }
  void openIn(VarId V) {
    F.set(V, create());
    F.onHandle(ops::connectVoid(), V);
  }
  void replace(VarId V) {
    Emitted Made = F.client(ops::create(Role::CreateConnect), NoId);
    Bad.insert(Made.Where);
    F.set(V, Made.Result);
    F.onHandle(ops::publish(), V);
  }
  Reg in(VarId V) { return F.fieldOf(F.address(V), Field); }
};

//===----------------------------------------------------------------------===//
// The variable that held the client last
//===----------------------------------------------------------------------===//

TEST_F(HandlesMore, TheEndOfAnEmptyHolderChangesNothing) {
  openIn(H);
  F.set(Spare, 0);
  F.set(H, 0);
  F.endScope(Spare);
  replace(H);
  F.onHandle(ops::publish(), Spare);
  check();
}

TEST_F(HandlesMore, TheEndOfTheHolderOfAnotherChangesNothing) {
  VarId P = F.param("other");
  openIn(H);
  F.set(Spare, F.get(P));
  F.set(H, 0);
  F.endScope(Spare);
  replace(H);
  F.onHandle(ops::publish(), Spare);
  check();
}

TEST_F(HandlesMore, TheEndOfTheOtherHolderCounts) {
  openIn(H);
  F.set(Spare, F.get(H));
  F.set(H, 0);
  F.endScope(Spare);
  replace(Spare);
  F.onHandle(ops::publish(), H);
  check();
}

TEST_F(HandlesMore, AnEmptyStructThatIsZeroedChangesNothing) {
  VarId Rest = F.local("rest");
  openIn(H);
  F.store(in(Rest), F.constant(0));
  F.set(H, 0);
  Reg A = F.address(Rest);
  F.emit(InstKind::ZeroAgg).A = A;
  replace(H);
  F.client(ops::publish(), F.load(in(Rest)));
  check();
}

TEST_F(HandlesMore, AStructOfAnotherThatIsZeroedChangesNothing) {
  VarId Rest = F.local("rest");
  VarId P = F.param("other");
  openIn(H);
  F.store(in(Rest), F.get(P));
  F.set(H, 0);
  Reg A = F.address(Rest);
  F.emit(InstKind::ZeroAgg).A = A;
  replace(H);
  F.client(ops::publish(), F.load(in(Rest)));
  check();
}

TEST_F(HandlesMore, AHolderOfAnotherThatIsNotReadAgainChangesNothing) {
  VarId P = F.param("other");
  openIn(H);
  F.set(Spare, F.get(P));
  F.set(H, 0);
  F.when(F.truth(Flag), [&] { F.onObject(ops::pump(), Client); });
  F.set(Spare, 0);
  replace(H);
  F.onHandle(ops::publish(), Spare);
  check();
}

TEST_F(HandlesMore, AFailedCreateEndsWithTheNextStore) {
  openIn(H);
  Reg Made = create(Role::CreateConnect);
  F.set(Spare, Made);
  F.when(F.truth(Spare), [&] { F.ret(); });
  F.set(H, 0);
  replace(H);
  check();
}

//===----------------------------------------------------------------------===//
// Scopes
//===----------------------------------------------------------------------===//

TEST_F(HandlesMore, AScopeLeavesTheClientOfAParameter) {
  VarId P = F.param("client");
  F.onHandle(ops::connectVoid(), P);
  F.when(F.truth(Spare), [&] { F.onObject(ops::pump(), Client); });
  F.when(F.truth(Spare), [&] { F.ret(); });
  F.endScope(Spare);
  Bad.insert(F.onHandle(ops::connectVoid(), P).Where);
  check();
}

TEST_F(HandlesMore, AScopeLeavesWhatIsKnownOfAParameter) {
  VarId P = F.param("flag");
  VarId Own = F.local("own");
  whenSet(true, P, [&] { F.ret(); });
  whenSet(true, Own, [&] { F.ret(); });
  F.endScope(Own);
  whenSet(true, P, [&] { notReached(); });
  whenSet(true, Own, [&] { reached(); });
  check();
}

//===----------------------------------------------------------------------===//
// Places
//===----------------------------------------------------------------------===//

TEST_F(HandlesMore, TwoElementsThatNobodyKnows) {
  // What an address in the machine holds is not known, nor the same each time.
  VarId Array = F.local("array");
  auto Some = [&] { return F.element(F.address(Array), F.load(F.constant(64))); };
  F.store(Some(), F.constant(1));
  F.when(F.negation(F.load(Some(), true)), [&] { reached(); });
  check();
}

TEST_F(HandlesMore, OneElementThatIsKnown) {
  VarId Array = F.local("array");
  auto Third = [&] { return F.element(F.address(Array), F.constant(3)); };
  F.store(Third(), F.constant(1));
  F.when(F.negation(F.load(Third(), true)), [&] { notReached(); });
  check();
}

TEST_F(HandlesMore, EachObjectThatIsMadeIsAnother) {
  VarId Now = F.local("now");
  VarId Last = F.local("last");
  F.set(Now, F.alloc());
  F.set(Last, F.alloc());
  F.loop([&] { return F.opaque(); },
         [&] {
           F.set(Last, F.get(Now));
           F.set(Now, F.alloc());
         });
  F.store(F.fieldOf(F.get(Now), Field), F.constant(1));
  F.store(F.fieldOf(F.get(Last), Field), F.constant(0));
  F.when(F.negation(F.load(F.fieldOf(F.get(Now), Field), true)), [&] { notReached(); });
  F.when(F.load(F.fieldOf(F.get(Now), Field), true), [&] { reached(); });
  check();
}

/// The name of an element is older than what was stored since.
TEST_F(HandlesMore, AnElementWhoseIndexBecomesKnown) {
  VarId Array = F.local("array");
  VarId Index = F.param("index");
  auto At = [&](Reg R) { return F.element(F.address(Array), R); };
  F.when(F.opaque(), [&] {
    F.store(At(F.constant(3)), F.constant(0));
    F.when(F.load(At(F.constant(3)), true), [&] { notReached(); });
    F.ret();
  });
  F.set(Flag, 0);
  F.store(At(F.get(Index)), F.constant(1));
  F.when(equals(F.get(Index), 3), [&] {
    F.when(F.negation(F.load(At(F.constant(3)), true)), [&] { notReached(); });
    whenSet(true, Flag, [&] { notReached(); });
    F.when(F.load(At(F.constant(3)), true), [&] { reached(); });
  });
  check();
}

TEST_F(HandlesMore, ADifferenceIsComparedTwice) {
  VarId X = F.param("x");
  auto Rest = [&] { return F.binary(BinOp::Sub, F.constant(5), F.get(X)); };
  F.when(F.binary(BinOp::Lt, Rest(), std::int64_t{3}), [&] {
    F.onObject(ops::pump(), Client);
    F.when(F.binary(BinOp::Ge, Rest(), std::int64_t{3}), [&] { notReached(); });
    F.when(F.binary(BinOp::Lt, Rest(), std::int64_t{2}), [&] { reached(); });
  });
  check();
}

} // namespace
