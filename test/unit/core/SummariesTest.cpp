//===- SummariesTest.cpp - What goes into a call and what comes back --------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct Summaries : OneRun {
  VarId Handle = B.global("handle");
  VarId Spare = B.global("spare");

  static Reg create(FunctionBuilder &G, Role Does = Role::Create) {
    return G.client(ops::create(Does), NoId).Result;
  }
  void open(FunctionBuilder &G, VarId H) { G.onHandle(ops::connectVoid(), H); }
  void bad(FunctionBuilder &G, VarId H) { Bad.insert(G.onHandle(ops::connectVoid(), H).Where); }
  using OneRun::bad;
  using OneRun::open;
};

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

TEST_F(Summaries, ACalleeKnowsTheFlagsOfItsCaller) {
  FuncId G = function([&](FunctionBuilder &G) {
    G.when(G.truth(Flag), [&] {
      open(G);
      open(G);
    });
    close(G);
  });
  F.set(Flag, 0);
  F.call(G);
  check();
}

TEST_F(Summaries, ACalleeSeesTheFlagsOfItsCaller) {
  FuncId G = function([&](FunctionBuilder &G) {
    G.when(G.truth(Flag), [&] {
      open(G);
      bad(G);
    });
    close(G);
  });
  F.set(Flag, 1);
  F.call(G);
  check();
}

TEST_F(Summaries, ACalleeMayWriteAFlag) {
  FuncId G = function([&](FunctionBuilder &G) {
    close(G);
    G.when(G.opaque(), [&] { G.set(Flag, 1); });
  });
  F.set(Flag, 0);
  F.call(G);
  whenSet(true, Flag, [&] { reached(); });
  check();
}

TEST_F(Summaries, ACalleeThatDoesNotWriteAFlag) {
  FuncId G = function([&](FunctionBuilder &G) {
    close(G);
    G.when(G.truth(Flag), [&] { open(G); });
  });
  F.set(Flag, 0);
  F.call(G);
  whenSet(true, Flag, [&] { notReached(); });
  check();
}

TEST_F(Summaries, ACalleeFindsTheClientInAGlobal) {
  FuncId G = function([&](FunctionBuilder &G) { bad(G, Handle); });
  F.set(Handle, create(F));
  open(F, Handle);
  F.call(G);
  check();
}

TEST_F(Summaries, ACalleeFindsAnotherClientInAGlobal) {
  FuncId G = function([&](FunctionBuilder &G) { open(G, Handle); });
  VarId Own = F.local("own");
  F.set(Own, create(F));
  F.set(Handle, create(F));
  open(F, Own);
  F.call(G);
  bad(F, Own);
  check();
}

TEST_F(Summaries, AMissingArgumentIsUnknown) {
  FuncId G = function([&](FunctionBuilder &G) {
    VarId P = G.param("value");
    G.when(G.truth(P), [&] {
      open(G);
      bad(G);
      close(G);
    });
    G.when(G.negation(G.truth(P)), [&] {
      open(G);
      bad(G);
      close(G);
    });
  });
  F.call(G);
  check();
}

TEST_F(Summaries, AMethodIsHandedItsObject) {
  FunctionBuilder G(B, "method", false);
  VarId This = G.local("this");
  G.function().This = This;
  G.store(G.fieldOf(G.get(This), Field), G.constant(1));
  G.ret();
  VarId Box = F.local("box");
  VarId Other = F.local("other");
  F.store(F.fieldOf(F.address(Box), Field), F.constant(0));
  F.store(F.fieldOf(F.address(Other), Field), F.constant(0));
  open();
  CallSite Site;
  Site.How = CallSite::Kind::Direct;
  Site.Target = G.id();
  Site.This = F.address(Box);
  F.callSite(Site, false);
  F.when(F.load(F.fieldOf(F.address(Other), Field), true), [&] { open(); });
  F.when(F.negation(F.load(F.fieldOf(F.address(Box), Field), true)), [&] { open(); });
  F.when(F.load(F.fieldOf(F.address(Box), Field), true), [&] { bad(); });
  check();
}

TEST_F(Summaries, ARegisterLivesAcrossACall) {
  FuncId G = function([&](FunctionBuilder &G) { G.set(Flag, 1); });
  Reg R = F.onObject(ops::connect(), Client).Result;
  F.call(G);
  F.branchOn(
      equals(R, 0), [&] { bad(); }, [&] { open(); });
  whenSet(false, Flag, [&] { notReached(); });
  check();
}

/// A callee that only comes back when its arguments are 1 and 2.
TEST_F(Summaries, WhatACalleeLearnsItsCallerKnows) {
  FunctionBuilder G(B, "assert", false);
  VarId P = G.param("one");
  VarId Q = G.param("two");
  G.when(G.binary(BinOp::Ne, G.get(P), std::int64_t{1}), [&] { G.stop(); });
  G.when(G.binary(BinOp::Ne, G.get(Q), std::int64_t{2}), [&] { G.stop(); });
  G.ret();
  VarId X = F.local("x");
  VarId Y = F.local("y");
  F.set(X, F.unknown({}, true).Result);
  F.set(Y, F.unknown({}, true).Result);
  F.call(G.id(), {F.get(X), F.get(Y)});
  F.when(differs(F.get(X), 1), [&] { notReached(); });
  F.when(differs(F.get(Y), 2), [&] { notReached(); });
  F.when(equals(F.get(X), 1), [&] { F.when(equals(F.get(Y), 2), [&] { reached(); }); });
  check();
}

TEST_F(Summaries, WhatACalleeLearnsByARange) {
  FunctionBuilder G(B, "assert", false);
  VarId P = G.param("value");
  G.when(G.binary(BinOp::Le, G.get(P), std::int64_t{3}), [&] { G.stop(); });
  G.ret();
  VarId X = F.local("x");
  F.set(X, F.unknown({}, true).Result);
  F.call(G.id(), {F.get(X)});
  F.when(equals(F.get(X), 3), [&] { notReached(); });
  F.when(equals(F.get(X), 4), [&] { reached(); });
  check();
}

TEST_F(Summaries, ACalleeKnowsWhatItsCallerLearnt) {
  FuncId G = function([&](FunctionBuilder &G) {
    VarId P = G.param("value");
    G.when(G.binary(BinOp::Le, G.get(P), std::int64_t{0}), [&] {
      open(G);
      open(G);
    });
  });
  VarId X = F.local("x");
  F.set(X, F.unknown({}, true).Result);
  F.when(F.binary(BinOp::Gt, F.get(X), std::int64_t{0}), [&] { F.call(G, {F.get(X)}); });
  close();
  check();
}

TEST_F(Summaries, EachResultOfACalleeIsAnother) {
  FuncId G = function([&](FunctionBuilder &G) { G.ret(G.opaque(false)); });
  VarId X = F.local("x");
  VarId Y = F.local("y");
  F.set(X, F.call(G, {}, true).Result);
  F.set(Y, F.call(G, {}, true).Result);
  whenSet(true, X, [&] {
    whenSet(false, X, [&] { notReached(); });
    whenSet(false, Y, [&] { reached(); });
  });
  check();
}

TEST_F(Summaries, EachOfThreeResultsIsAnother) {
  FuncId G = function([&](FunctionBuilder &G) { G.ret(G.unknown({}, true).Result); });
  VarId All[3];
  for (VarId &V : All) {
    V = F.local("value");
    F.set(V, F.call(G, {}, true).Result);
  }
  // Each pattern of the three is possible.
  for (int Pattern = 0; Pattern < 8; ++Pattern)
    whenSet((Pattern & 1) != 0, All[0], [&] {
      whenSet((Pattern & 2) != 0, All[1], [&] {
        whenSet((Pattern & 4) != 0, All[2], [&] {
          reached();
          close();
        });
      });
    });
  check();
}

TEST_F(Summaries, AnArgumentIsNoResult) {
  // What the callee makes does not take the name of what it was handed.
  FuncId G = function([&](FunctionBuilder &G) {
    VarId P = G.param("old");
    VarId New = G.local("new");
    G.set(New, G.opaque(false));
    G.when(G.truth(P), [&] {
      G.when(G.negation(G.truth(New)), [&] {
        open(G);
        bad(G);
        close(G);
      });
    });
    G.ret(G.get(New));
  });
  VarId X = F.local("x");
  F.set(X, F.call(G, {F.constant(0)}, true).Result);
  F.set(X, F.call(G, {F.get(X)}, true).Result);
  check();
}

//===----------------------------------------------------------------------===//
// The client
//===----------------------------------------------------------------------===//

TEST_F(Summaries, ADoubtGoesIn) {
  FuncId G = function([&](FunctionBuilder &G) { open(G); });
  open();
  F.when(equals(F.onObject(ops::publish(), Client).Result, 1), [&] { F.call(G); });
  close();
  check();
}

TEST_F(Summaries, ADoubtComesBack) {
  FuncId G = function([&](FunctionBuilder &G) {
    Reg R = G.onObject(ops::publish(), Client).Result;
    G.ret(G.binary(BinOp::Eq, R, std::int64_t{1}));
  });
  open();
  F.branchOn(
      F.call(G, {}, true).Result, [&] { open(); }, [&] { close(); });
  check();
}

TEST_F(Summaries, ASuccessorGoesIn) {
  FuncId G = function([&](FunctionBuilder &G) { bad(G, Handle); });
  F.set(Handle, create(F));
  open(F, Handle);
  F.set(Handle, create(F));
  F.call(G);
  check();
}

TEST_F(Summaries, ASuccessorComesBack) {
  FuncId G = function([&](FunctionBuilder &G) { G.set(Handle, create(G)); });
  F.set(Handle, create(F));
  open(F, Handle);
  F.call(G);
  bad(F, Handle);
  check();
}

TEST_F(Summaries, ASuccessorThatEndsInACallee) {
  FuncId G = function([&](FunctionBuilder &G) { G.onHandle(ops::destroy(), Handle); });
  F.set(Handle, create(F));
  open(F, Handle);
  F.set(Handle, create(F));
  F.call(G);
  open(F, Handle);
  check();
}

TEST_F(Summaries, TheLastHolderGoesIn) {
  FuncId G = function([&](FunctionBuilder &G) {
    Emitted Made = G.client(ops::create(Role::CreateConnect), NoId);
    Bad.insert(Made.Where);
    G.set(Handle, Made.Result);
  });
  F.set(Handle, create(F));
  open(F, Handle);
  F.set(Handle, 0);
  F.call(G);
  check();
}

TEST_F(Summaries, TheLastHolderComesBack) {
  FuncId G = function([&](FunctionBuilder &G) { G.set(Handle, 0); });
  F.set(Handle, create(F));
  open(F, Handle);
  F.call(G);
  Emitted Made = F.client(ops::create(Role::CreateConnect), NoId);
  Bad.insert(Made.Where);
  F.set(Handle, Made.Result);
  check();
}

TEST_F(Summaries, AnotherVariableIsNotTheLastHolder) {
  FuncId G = function([&](FunctionBuilder &G) { G.set(Handle, 0); });
  F.set(Handle, create(F));
  open(F, Handle);
  F.call(G);
  F.set(Spare, create(F, Role::CreateConnect));
  // They are of one class.
  F.set(Spare, F.get(Handle));
  F.onHandle(ops::publish(), Spare);
  check();
}

TEST_F(Summaries, AHolderOfTheCallerCounts) {
  FuncId G = function([&](FunctionBuilder &G) { G.set(Handle, create(G, Role::CreateConnect)); });
  VarId Own = F.local("own");
  F.set(Own, create(F));
  open(F, Own);
  F.set(Handle, F.get(Own));
  F.call(G);
  F.onHandle(ops::disconnect(), Own);
  check();
}

TEST_F(Summaries, AHolderThatLetGoDoesNotCount) {
  FuncId G = function([&](FunctionBuilder &G) {
    Emitted Made = G.client(ops::create(Role::CreateConnect), NoId);
    Bad.insert(Made.Where);
    G.set(Handle, Made.Result);
  });
  VarId Own = F.local("own");
  F.set(Own, create(F));
  open(F, Own);
  F.set(Handle, F.get(Own));
  F.set(Own, 0);
  F.call(G);
  F.onHandle(ops::disconnect(), Own);
  check();
}

TEST_F(Summaries, ACloseInACalleeIsKnown) {
  // The client that was offered in the callee is not offered again.
  FuncId G = function([&](FunctionBuilder &G) { G.onHandle(ops::disconnect(), Handle); });
  F.call(G);
  F.when(F.onHandle(ops::query(), Handle).Result, [&] { open(F, Handle); });
  // The variable does not hold the same client for ever.
  F.set(Handle, 0);
  check();
}

TEST_F(Summaries, ACloseBeforeACalleeIsKnown) {
  FuncId G = function([&](FunctionBuilder &G) {
    G.when(G.onHandle(ops::query(), Handle).Result, [&] { open(G, Handle); });
  });
  F.onHandle(ops::disconnect(), Handle);
  F.call(G);
  // The variable does not hold the same client for ever.
  F.set(Handle, 0);
  check();
}

TEST_F(Summaries, AFailedCreateComesBack) {
  FuncId G = function([&](FunctionBuilder &G) {
    Emitted Made = G.client(ops::create(Role::CreateConnect), NoId);
    Bad.insert(Made.Where);
    G.ret(Made.Result);
  });
  F.set(Handle, create(F));
  open(F, Handle);
  VarId Own = F.local("own");
  F.set(Own, F.get(Handle));
  F.set(Own, 0);
  F.set(Handle, F.call(G, {}, true).Result);
  // The attempt in its place was the fault; what is made now is not another.
  F.when(F.negation(F.truth(Handle)), [&] { F.set(Handle, create(F, Role::CreateConnect)); });
  check();
}

TEST_F(Summaries, ALocalOfAnotherCallIsAnotherVariable) {
  FuncId G = function([&](FunctionBuilder &G) {
    VarId Own = G.local("own");
    G.set(Own, create(G, Role::CreateConnect));
    G.set(Own, 0);
    G.onHandle(ops::publish(), Own);
  });
  F.call(G);
  F.call(G);
  check();
}

TEST_F(Summaries, AnInitialFlagGoesIn) {
  F.function().Main = true;
  FuncId G = function([&](FunctionBuilder &G) {
    G.when(G.truth(Flag), [&] {
      open(G);
      open(G);
    });
    G.set(Flag, 1);
    close(G);
  });
  F.call(G);
  check();
}

TEST_F(Summaries, AnInitialFlagComesBack) {
  F.function().Main = true;
  VarId Own = B.global("own");
  FuncId G = function([&](FunctionBuilder &G) { close(G); });
  F.call(G);
  whenSet(true, Own, [&] { notReached(); });
  reached();
  F.set(Own, 1);
  check();
}

TEST_F(Summaries, WhatOthersMayHaveWrittenGoesIn) {
  F.function().Main = true;
  taken([&](FunctionBuilder &G) { G.set(Flag, 1); });
  FuncId G = function([&](FunctionBuilder &G) {
    G.when(G.truth(Flag), [&] {
      open(G);
      bad(G);
    });
    close(G);
  });
  F.unknown();
  F.call(G);
  check();
}

TEST_F(Summaries, WhatOthersMayHaveWrittenComesBack) {
  F.function().Main = true;
  taken([&](FunctionBuilder &G) { G.set(Flag, 1); });
  FuncId G = function([&](FunctionBuilder &G) {
    close(G);
    G.unknown();
  });
  F.call(G);
  whenSet(true, Flag, [&] { reached(); });
  check();
}

TEST_F(Summaries, WhatIsHandedBackIsWhatWasHandedOver) {
  FuncId G = function([&](FunctionBuilder &G) {
    VarId P = G.param("value");
    G.ret(G.get(P));
  });
  VarId X = F.local("x");
  VarId Z = F.local("z");
  F.set(X, F.opaque(false));
  F.set(Z, F.call(G, {F.get(X)}, true).Result);
  whenSet(true, X, [&] { whenSet(false, Z, [&] { notReached(); }); });
  whenSet(true, Z, [&] { whenSet(false, X, [&] { notReached(); }); });
  check();
}

TEST_F(Summaries, AFlagThatACalleeSetsBack) {
  FuncId G = function([&](FunctionBuilder &G) {
    close(G);
    G.set(Flag, G.get(Spare));
    G.set(Spare, 0);
  });
  F.set(Spare, F.get(Flag));
  F.set(Flag, 1);
  F.call(G);
  whenSet(false, Flag, [&] { reached(); });
  check();
}

} // namespace
