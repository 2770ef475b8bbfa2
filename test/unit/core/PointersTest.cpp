//===- PointersTest.cpp - Calls through pointers ---------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct Pointers : OneRun {
  VarId Function = B.global("function");
  FuncId hidden(const std::function<void(FunctionBuilder &)> &Body) {
    FuncId Id = taken(Body);
    B.P.Functions[Id].Private = true;
    return Id;
  }
  void keep(FuncId G) { F.set(Function, F.functionAddress(G)); }
  Reg through(std::vector<Reg> Args = {}, bool HasResult = false) {
    CallSite Site;
    Site.How = CallSite::Kind::Indirect;
    Site.Callee = F.get(Function);
    Site.Args = std::move(Args);
    return F.callSite(Site, HasResult).Result;
  }
  /// An entry that stores each of \p All in the pointer.
  void stores(const std::vector<FuncId> &All) {
    FunctionBuilder G(B, "setup", true);
    for (FuncId T : All)
      G.when(G.opaque(), [&] { G.set(Function, G.functionAddress(T)); });
    G.ret();
  }
};

TEST_F(Pointers, OneOfSomeCloses) {
  FuncId Close = hidden([&](FunctionBuilder &G) { G.onObject(ops::disconnect(), Client); });
  stores({Close});
  open();
  through();
  open();
  check();
}

TEST_F(Pointers, OneOfSomeDoesNot) {
  FuncId Close = hidden([&](FunctionBuilder &G) { G.onObject(ops::disconnect(), Client); });
  FuncId Nothing = hidden([&](FunctionBuilder &) {});
  FuncId Neither = hidden([&](FunctionBuilder &) {});
  stores({Close, Nothing, Neither});
  open();
  through();
  bad();
  check();
}

/// The function is found through the very object that the call hands over.
TEST_F(Pointers, TheOneInWhatIsHandedOver) {
  FuncId One = hidden([&](FunctionBuilder &G) {
    G.param("self");
    G.ret(G.constant(1));
  });
  stores({One});
  Reg R = through({F.address(Function)}, true);
  F.when(F.binary(BinOp::Eq, R, std::int64_t{3}), [&] { notReached(); });
  check();
}

TEST_F(Pointers, OneOfSomeOpens) {
  FuncId Open =
      hidden([&](FunctionBuilder &G) { Bad.insert(G.onObject(ops::connectVoid(), Client).Where); });
  FuncId Nothing = hidden([&](FunctionBuilder &) {});
  stores({Open, Nothing});
  open();
  through();
  F.onObject(ops::disconnect(), Client);
  check();
}

TEST_F(Pointers, AFunctionOfAnotherPointerIsNotMeant) {
  VarId Other = B.global("other");
  FuncId Open = hidden([&](FunctionBuilder &G) { G.onObject(ops::connectVoid(), Client); });
  FuncId Mark = hidden([&](FunctionBuilder &G) { G.set(Flag, 1); });
  stores({Mark});
  FunctionBuilder G(B, "other", true);
  G.set(Other, G.functionAddress(Open));
  CallSite Site;
  Site.How = CallSite::Kind::Indirect;
  Site.Callee = G.get(Other);
  G.onObject(ops::disconnect(), Client);
  G.callSite(Site, false);
  G.ret();
  F.set(Flag, 0);
  open();
  through();
  F.when(F.negation(F.truth(Flag)), [&] { open(); });
  F.when(F.truth(Flag), [&] { bad(); });
  check();
}

TEST_F(Pointers, ItsArgumentsAreHandedOver) {
  FuncId Mark = hidden([&](FunctionBuilder &G) {
    VarId P = G.param("value");
    G.set(Flag, G.get(P));
  });
  stores({Mark});
  F.set(Flag, 0);
  open();
  through({F.constant(1)});
  F.when(F.negation(F.truth(Flag)), [&] { open(); });
  F.when(F.truth(Flag), [&] { bad(); });
  check();
}

TEST_F(Pointers, ItsResultIsThatOfEither) {
  FuncId One = hidden([&](FunctionBuilder &G) { G.ret(G.constant(1)); });
  FuncId Two = hidden([&](FunctionBuilder &G) { G.ret(G.constant(2)); });
  stores({One, Two});
  Reg R = through({}, true);
  VarId Kept = F.local("kept");
  F.set(Kept, R);
  F.when(F.binary(BinOp::Eq, F.get(Kept), std::int64_t{1}), [&] { reached(); });
  F.when(F.binary(BinOp::Eq, F.get(Kept), std::int64_t{3}), [&] { notReached(); });
  check();
}

TEST_F(Pointers, APointerThatOthersMayHaveSet) {
  FuncId Close = taken([&](FunctionBuilder &G) { G.onObject(ops::disconnect(), Client); });
  stores({Close});
  open();
  through();
  open();
  check();
}

TEST_F(Pointers, AMethodIsHandedItsObject) {
  FunctionBuilder G(B, "method", false);
  VarId This = G.local("this");
  G.function().This = This;
  G.store(G.fieldOf(G.get(This), Field), G.constant(1));
  G.ret();
  B.take(G.id());
  B.P.Functions[G.id()].Private = true;
  stores({G.id()});
  VarId Box = F.local("box");
  F.store(F.fieldOf(F.address(Box), Field), F.constant(0));
  open();
  CallSite Site;
  Site.How = CallSite::Kind::Indirect;
  Site.Callee = F.get(Function);
  Site.This = F.address(Box);
  F.callSite(Site, false);
  F.when(F.negation(F.load(F.fieldOf(F.address(Box), Field), true)), [&] { open(); });
  F.when(F.load(F.fieldOf(F.address(Box), Field), true), [&] { bad(); });
  check();
}

} // namespace
