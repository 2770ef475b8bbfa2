//===- ObjectRunsTest.cpp - Whose object it is from run to run --------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "EventRuns.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

/// A class whose method opens its client once, and others that open and close one.
struct ObjectRuns : EventRuns {
  FieldId Up = B.field();
  FieldId Captured = B.field();
  void method() {
    FunctionBuilder F(B, "method");
    F.function().Again = true;
    F.function().Class = 0;
    VarId This = F.function().This = F.local("this");
    Reg At = F.fieldOf(F.get(This), Up);
    F.when(F.negation(F.load(At, true)), [&] {
      F.client(ops::connectVoid(), F.fieldOf(F.get(This), Field));
      F.store(F.fieldOf(F.get(This), Up), F.constant(1));
    });
    F.ret();
  }
  void useOnce(FunctionBuilder &F, Reg Object, bool Bad) {
    Place At = F.client(ops::connectVoid(), F.fieldOf(Object, Field)).Where;
    if (Bad)
      this->Bad.insert(At);
    F.client(ops::disconnect(), F.fieldOf(Object, Field));
  }
};

TEST_F(ObjectRuns, AClosureHoldsTheObjectOfTheMethod) {
  method();
  FunctionBuilder F(B, "closure");
  F.function().Again = true;
  F.function().Class = 0;
  F.function().This = F.function().Self = F.local("closure");
  F.function().SelfField = Captured;
  useOnce(F, F.load(F.fieldOf(F.get(F.function().Self), Captured)), true);
  F.ret();
  check();
}

TEST_F(ObjectRuns, AClosureHoldsAnotherObject) {
  method();
  FunctionBuilder F(B, "closure");
  F.function().Again = true;
  F.function().This = F.local("closure");
  useOnce(F, F.load(F.fieldOf(F.get(F.function().This), Captured)), false);
  F.ret();
  check();
}

TEST_F(ObjectRuns, AFunctionIsHandedTheObject) {
  method();
  FunctionBuilder F(B, "thread");
  F.function().Again = true;
  F.function().Class = 0;
  F.function().Self = F.param("object");
  useOnce(F, F.get(F.function().Self), true);
  F.ret();
  check();
}

/// What a call says of the context says more than its type.
TEST_F(ObjectRuns, AFunctionIsHandedItsContext) {
  VarId Device = B.global("device");
  method();
  FuncId H = 0;
  {
    FunctionBuilder F(B, "event");
    F.function().Again = true;
    F.function().Class = 0;
    F.function().Self = F.param("context");
    useOnce(F, F.get(F.function().Self), false);
    F.ret();
    H = F.id();
    B.take(H);
  }
  once([&](FunctionBuilder &F) {
    CallbackSite Site = F.callback(H, std::nullopt, 0);
    Site.Context = F.address(Device);
    F.client(ops::registers(Site), F.fieldOf(F.address(Device), Field));
  });
  check();
}

/// The numbers of a field and of a variable have nothing to do with each other.
TEST(ObjectRunsAlone, AHandleInAMemberIsTheSameInEachRun) {
  ProgramBuilder B;
  FunctionBuilder F(B, "method");
  VarId This = F.local("this");
  FieldId Part = B.field();
  ASSERT_EQ(This, Part);
  F.function().Again = true;
  F.function().Class = 0;
  F.function().This = This;
  Place At = F.client(ops::connectVoid(), F.load(F.fieldOf(F.get(This), Part))).Where;
  F.ret();
  UnitResult R = analyze(B.finish());
  ASSERT_EQ(R.Findings.size(), 1U);
  EXPECT_EQ(R.Findings[0].Where, At);
  EXPECT_EQ(R.Findings[0].Check, CheckKind::UnguardedConnect);
}

//===----------------------------------------------------------------------===//
// What ends with a run
//===----------------------------------------------------------------------===//

/// What was registered for a client that ended is not called any more.
struct Ends : EventRuns {
  void run(bool Ended) {
    FuncId H = handler([&](FunctionBuilder &F) {
      F.param("code");
      F.set(Flag, 0);
    });
    FunctionBuilder G(B, "register", false);
    VarId P = G.param("client");
    CallbackSite Site = G.callback(H, std::nullopt);
    Site.Values = {{0, {}, IntSet::range(0, 0), Meaning::Lost}};
    G.onHandle(ops::registers(Site), P);
    G.ret();
    FunctionBuilder S(B, "setup");
    S.function().Once = true;
    VarId Own = S.local("own");
    S.when(S.opaque(), [&] {
      S.onHandle(ops::publish(), Own);
      S.call(G.id(), {S.address(Own)});
      if (!Ended)
        S.call(G.id(), {S.address(Client)});
    });
    S.ret();
    // It is of the same kind.
    FunctionBuilder T(B, "never", false);
    T.call(G.id(), {T.address(Client)});
    T.ret();
    opensOnce(!Ended);
    check();
  }
};

TEST_F(Ends, TheClientDoes) { run(true); }
TEST_F(Ends, TheClientDoesNot) { run(false); }

/// A call of the library that has come back lets others come.
TEST_F(EventRuns, CallsComeInEachRun) {
  VarId Ready = B.global("ready");
  VarId Told = B.global("told");
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Told, 1); });
  enlist(H, std::nullopt);
  entry([&](FunctionBuilder &F) { F.set(Ready, 1); });
  entry([&](FunctionBuilder &F) {
    whenSet(F, Ready, [&] {
      F.set(Told, 0);
      open(F);
      F.onObject(ops::pump(), Client);
      whenSet(F, Told, [&] { BadHere.insert(open(F)); });
      close(F);
    });
  });
  check();
}

/// News of another library say nothing of a client of which nothing is known.
TEST_F(EventRuns, NewsOfAnotherLibraryOpenNothing) {
  const LibraryModel Another;
  FuncId G = override(Meaning::Connected, [&](FunctionBuilder &F) { F.set(Flag, 1); });
  B.P.Functions[G].Tells[0].Library = &Another;
  entry([&](FunctionBuilder &F) {
    close(F);
    F.unknown({F.address(Client)});
  });
  entry([&](FunctionBuilder &F) {
    whenSet(F, Flag, [&] {
      open(F);
      close(F);
      F.set(Flag, 0);
    });
  });
  check();
}

} // namespace
