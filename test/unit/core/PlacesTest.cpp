//===- PlacesTest.cpp - Elements, pointers, scopes and first values ---------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct Places : OneRun {
  VarId List = F.local("list");
  VarId Index = F.param("index");

  Reg element(Reg I) { return F.element(F.address(List), I); }
  Reg element(int I) { return element(F.constant(I)); }
  /// Pointer arithmetic.
  Reg plus(Reg Base, int I) {
    Reg By = F.constant(I);
    Inst &In = F.emit(InstKind::AddrElem, true);
    In.A = Base;
    In.B = By;
    In.Imm = 1;
    return In.Dst;
  }
  /// Whether the place may, or must not, hold something else than zero.
  void mayBeSet(Reg At) {
    F.when(F.load(At, true), [&] { reached(); });
    close();
  }
  void isZero(Reg At) {
    F.when(F.load(At, true), [&] { notReached(); });
    close();
  }
};

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

TEST_F(Places, AnUnknownElementMayBeAny) {
  F.store(element(1), F.constant(0));
  F.store(element(2), F.constant(0));
  F.store(element(F.get(Index)), F.constant(1));
  mayBeSet(element(1));
  mayBeSet(element(2));
  check();
}

TEST_F(Places, AKnownElementIsOne) {
  F.store(element(1), F.constant(0));
  F.store(element(0), F.constant(0));
  F.store(element(2), F.constant(1));
  isZero(element(1));
  isZero(element(0));
  mayBeSet(element(2));
  check();
}

TEST_F(Places, TheFirstElementMayBeAnUnknownOne) {
  F.store(element(0), F.constant(0));
  F.store(element(F.get(Index)), F.constant(1));
  mayBeSet(element(0));
  check();
}

TEST_F(Places, AnUnknownElementMayBeTheFirst) {
  F.store(element(F.get(Index)), F.constant(0));
  F.store(element(0), F.constant(1));
  mayBeSet(element(F.get(Index)));
  check();
}

TEST_F(Places, AFieldOfAnUnknownElement) {
  auto At = [&](Reg I, FieldId K) { return F.fieldOf(element(I), K); };
  F.store(At(F.constant(1), Field), F.constant(0));
  F.store(At(F.constant(1), Inner), F.constant(0));
  F.store(At(F.get(Index), Field), F.constant(1));
  mayBeSet(At(F.constant(1), Field));
  isZero(At(F.constant(1), Inner));
  check();
}

TEST_F(Places, AnElementOfAnotherList) {
  VarId Other = F.local("other");
  F.store(F.element(F.address(Other), F.constant(1)), F.constant(0));
  F.store(element(F.get(Index)), F.constant(1));
  isZero(F.element(F.address(Other), F.constant(1)));
  // They are of one class.
  VarId P = F.local("pointer");
  F.set(P, F.address(Other));
  F.set(P, F.address(List));
  check();
}

TEST_F(Places, WhatAnUnknownElementPointsTo) {
  auto At = [&](Reg I) { return F.fieldOf(F.load(element(I)), Field); };
  F.store(At(F.constant(1)), F.constant(0));
  F.store(At(F.get(Index)), F.constant(1));
  mayBeSet(At(F.constant(1)));
  check();
}

TEST_F(Places, WhatTwoParametersPointTo) {
  VarId P = F.param("one");
  VarId Q = F.param("two");
  F.store(F.fieldOf(F.get(P), Field), F.constant(0));
  F.store(F.fieldOf(F.get(Q), Field), F.constant(1));
  isZero(F.fieldOf(F.get(P), Field));
  check();
}

TEST_F(Places, WhatAMadeObjectHolds) {
  VarId P = F.local("one");
  VarId Q = F.param("two");
  F.set(P, F.alloc());
  F.store(F.fieldOf(F.get(P), Field), F.constant(0));
  F.store(F.fieldOf(F.get(Q), Field), F.constant(1));
  isZero(F.fieldOf(F.get(P), Field));
  check();
}

TEST_F(Places, AnElementByPointerArithmetic) {
  F.store(element(3), F.constant(1));
  F.store(element(2), F.constant(0));
  F.store(element(1), F.constant(0));
  mayBeSet(plus(element(1), 2));
  isZero(plus(element(1), 1));
  isZero(plus(element(2), -1));
  check();
}

TEST_F(Places, AnElementOfAnElementIsNoSum) {
  // A row of a matrix, and an element of that row.
  F.store(F.element(element(1), F.constant(2)), F.constant(0));
  F.store(element(3), F.constant(1));
  isZero(F.element(element(1), F.constant(2)));
  check();
}

TEST_F(Places, TheStartOfAListIsItsFirstElement) {
  F.store(plus(F.address(List), 0), F.constant(1));
  F.store(plus(F.address(List), 1), F.constant(0));
  mayBeSet(element(0));
  isZero(element(1));
  check();
}

TEST_F(Places, AnElementOfNothingIsUnknown) {
  VarId None = F.local("none");
  F.set(None, 0);
  mayBeSet(F.element(F.get(None), F.constant(1)));
  check();
}

//===----------------------------------------------------------------------===//
// Pointers
//===----------------------------------------------------------------------===//

TEST_F(Places, APointerToOneOfTwo) {
  VarId A = F.local("a");
  VarId C = F.local("b");
  VarId P = F.local("pointer");
  F.set(A, 0);
  F.set(C, 0);
  F.branchOn(
      F.opaque(), [&] { F.set(P, F.address(A)); }, [&] { F.set(P, F.address(C)); });
  F.store(F.get(P), F.constant(1));
  whenSet(true, A, [&] { whenSet(true, C, [&] { notReached(); }); });
  whenSet(false, A, [&] { whenSet(false, C, [&] { notReached(); }); });
  whenSet(true, A, [&] { reached(); });
  close();
  whenSet(true, C, [&] { reached(); });
  check();
}

TEST_F(Places, AStoreThroughEitherPointer) {
  VarId A = F.local("a");
  VarId C = F.local("b");
  VarId P = F.local("pointer");
  F.set(A, 0);
  F.set(C, 0);
  F.branchOn(
      F.opaque(), [&] { F.set(P, F.address(A)); }, [&] { F.set(P, F.address(C)); });
  F.store(F.get(P), F.constant(1));
  whenSet(true, A, [&] { reached(); });
  check();
}

TEST_F(Places, EachMadeObjectIsAnother) {
  VarId Now = F.local("now");
  VarId Last = F.local("last");
  F.set(Now, F.alloc());
  F.set(Last, F.get(Now));
  F.loop([&] { return F.opaque(); },
         [&] {
           F.set(Last, F.get(Now));
           F.set(Now, F.alloc());
           F.store(F.fieldOf(F.get(Last), Field), F.constant(0));
           F.store(F.fieldOf(F.get(Now), Field), F.constant(1));
         });
  F.store(F.fieldOf(F.get(Now), Inner), F.constant(0));
  F.store(F.fieldOf(F.get(Last), Inner), F.constant(1));
  F.when(F.negation(F.load(F.fieldOf(F.get(Now), Inner), true)), [&] { reached(); });
  check();
}

TEST_F(Places, AStoreThroughNull) {
  VarId A = F.local("a");
  VarId P = F.local("pointer");
  F.set(A, 0);
  F.set(P, F.address(A));
  F.set(P, 0);
  F.store(F.get(P), F.constant(1));
  whenSet(true, A, [&] { notReached(); });
  check();
}

TEST_F(Places, ACopyOfNothing) {
  VarId Box = F.local("box");
  VarId None = F.local("none");
  F.set(None, F.address(Box));
  F.set(None, 0);
  F.store(F.fieldOf(F.address(Box), Field), F.constant(0));
  for (bool Into : {true, false}) {
    Reg A = Into ? F.get(None) : F.address(Box);
    Reg C = Into ? F.address(Box) : F.get(None);
    Inst &I = F.emit(InstKind::CopyAgg);
    I.A = A;
    I.B = C;
  }
  isZero(F.fieldOf(F.address(Box), Field));
  check();
}

//===----------------------------------------------------------------------===//
// Scopes
//===----------------------------------------------------------------------===//

TEST_F(Places, TheNextLifeOfAVariable) {
  VarId Own = F.local("own");
  VarId Rest = F.local("rest");
  F.set(Own, 0);
  F.set(Rest, 0);
  F.endScope(Own);
  mayBeSet(F.address(Own));
  isZero(F.address(Rest));
  check();
}

TEST_F(Places, TheFirstValueOfTheNextLifeIsAnother) {
  VarId Own = F.local("own");
  VarId Kept = F.local("kept");
  F.set(Kept, F.get(Own));
  F.endScope(Own);
  whenSet(true, Kept,
          [&] { whenSet(false, Own, [&] { whenSet(true, Kept, [&] { reached(); }); }); });
  check();
}

TEST_F(Places, TheFirstValueOfAnotherVariableStays) {
  VarId Own = F.local("own");
  VarId Rest = F.param("rest");
  VarId Kept = F.local("kept");
  F.set(Kept, F.get(Rest));
  F.endScope(Own);
  whenSet(true, Kept,
          [&] { whenSet(false, Rest, [&] { whenSet(true, Kept, [&] { notReached(); }); }); });
  check();
}

TEST_F(Places, AScopeOfAnotherClientEnds) {
  VarId Own = F.local("own");
  VarId Other = F.local("other");
  F.onObject(ops::connectVoid(), Own);
  F.onObject(ops::connectVoid(), Other);
  F.endScope(Other);
  Bad.insert(F.onObject(ops::connectVoid(), Own).Where);
  // They are of one class.
  VarId P = F.local("pointer");
  F.set(P, F.address(Own));
  F.set(P, F.address(Other));
  check();
}

//===----------------------------------------------------------------------===//
// What the program starts with
//===----------------------------------------------------------------------===//

struct Starts : Places {
  VarId Own = B.global("own");
  /// `main` asks for the value, and something in the unit writes it.
  void starts(Variable::Start How, int Value, bool Written = true) {
    F.function().Main = true;
    B.P.Variables[Own].Initially = How;
    B.P.Variables[Own].Initial = Value;
    if (!Written)
      return;
    FunctionBuilder G(B, "later", true);
    G.set(Own, 7);
    G.ret();
  }
};

TEST_F(Starts, AtZero) {
  starts(Variable::Start::Zero, 0);
  isZero(F.address(Own));
  check();
}

TEST_F(Starts, AtAValue) {
  starts(Variable::Start::Value, 3);
  F.branchOn(
      equals(F.get(Own), 3), [&] { reached(); }, [&] { notReached(); });
  check();
}

TEST_F(Starts, AtAValueThatNobodyChanges) {
  starts(Variable::Start::Value, 3, false);
  F.branchOn(
      equals(F.get(Own), 3), [&] { reached(); }, [&] { notReached(); });
  check();
}

TEST_F(Starts, AtZeroWhateverElseIsWrong) {
  starts(Variable::Start::Zero, 0);
  isZero(F.address(Own));
  reached();
  check();
}

TEST_F(Starts, AtSomethingUnknown) {
  starts(Variable::Start::Unknown, 0);
  mayBeSet(F.address(Own));
  check();
}

TEST_F(Starts, AtZeroAndIsMadeElsewhere) {
  starts(Variable::Start::Zero, 0, false);
  mayBeSet(F.address(Own));
  check();
}

TEST_F(Starts, WithAFieldAtZero) {
  starts(Variable::Start::Zero, 0);
  FunctionBuilder G(B, "writes", true);
  G.store(G.fieldOf(G.address(Own), Field), G.constant(1));
  G.ret();
  isZero(F.fieldOf(F.address(Own), Field));
  check();
}

TEST_F(Starts, WithAnElementAtZero) {
  starts(Variable::Start::Zero, 0);
  FunctionBuilder G(B, "writes", true);
  G.store(G.element(G.address(Own), G.constant(2)), G.constant(1));
  G.ret();
  isZero(F.element(F.address(Own), F.constant(2)));
  check();
}

TEST_F(Starts, WithAFieldOfAnInitialValue) {
  starts(Variable::Start::Value, 3);
  mayBeSet(F.fieldOf(F.address(Own), Field));
  check();
}

TEST_F(Starts, AtAFunction) {
  starts(Variable::Start::Value, 0, false);
  FuncId Mark = taken([&](FunctionBuilder &G) { G.set(Flag, 1); });
  B.P.Variables[Own].InitialFunction = Mark;
  F.set(Flag, 0);
  open();
  CallSite Site;
  Site.How = CallSite::Kind::Indirect;
  Site.Callee = F.get(Own);
  F.callSite(Site, false);
  whenSet(false, Flag, [&] { open(); });
  whenSet(true, Flag, [&] { bad(); });
  check();
}

TEST_F(Starts, ALocalDoesNot) {
  starts(Variable::Start::Zero, 0);
  VarId Local = F.local("local");
  FunctionBuilder G(B, "writes", true);
  G.set(Own, 1);
  G.ret();
  mayBeSet(F.address(Local));
  check();
}

TEST_F(Starts, AnotherEntryDoesNot) {
  starts(Variable::Start::Zero, 0);
  F.function().Main = false;
  mayBeSet(F.address(Own));
  check();
}

TEST_F(Starts, WhatTheEntryIsHandedDoesNot) {
  starts(Variable::Start::Zero, 0);
  VarId P = F.param("pointer");
  FunctionBuilder G(B, "writes", true);
  VarId Q = G.param("pointer");
  G.store(G.fieldOf(G.get(Q), Field), G.constant(1));
  G.ret();
  mayBeSet(F.fieldOf(F.get(P), Field));
  check();
}

} // namespace
