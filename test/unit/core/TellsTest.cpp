//===- TellsTest.cpp - Overrides, and functions with a context --------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

//===----------------------------------------------------------------------===//
// Overrides, which the library calls for whichever client there is
//===----------------------------------------------------------------------===//

struct Overrides : OneRun {
  const LibraryModel Library;
  ClientOp ours(ClientOp Op) const {
    Op.Library = &Library;
    return Op;
  }
  FuncId override(Meaning Means, const std::function<void(FunctionBuilder &)> &Body) {
    FuncId G = function(Body, true);
    CallbackSite Site;
    Site.Model = B.callback(Means);
    Site.Library = &Library;
    B.P.Functions[G].Tells.push_back(Site);
    return G;
  }
  Place openOurs(FunctionBuilder &G) { return G.onObject(ours(ops::connectVoid()), Client).Where; }
};

TEST_F(Overrides, OpenAClientThatIsOpen) {
  override(Meaning::Connected, [&](FunctionBuilder &G) { Bad.insert(openOurs(G)); });
  check();
}

TEST_F(Overrides, OpenAClientThatWasLost) {
  override(Meaning::Lost, [&](FunctionBuilder &G) { openOurs(G); });
  check();
}

TEST_F(Overrides, OpenAfterUnseenCode) {
  VarId Shared = B.shared("shared");
  override(Meaning::Connected, [&](FunctionBuilder &G) {
    G.set(Shared, 0);
    G.unknown();
    G.when(G.truth(Shared), [&] { openOurs(G); });
  });
  check();
}

TEST_F(Overrides, OpenAfterHarmlessCode) {
  VarId Shared = B.shared("shared");
  override(Meaning::Connected, [&](FunctionBuilder &G) {
    G.set(Shared, 1);
    CallSite Site;
    Site.How = CallSite::Kind::Harmless;
    G.callSite(Site, false);
    G.when(G.truth(Shared), [&] { Bad.insert(openOurs(G)); });
  });
  check();
}

//===----------------------------------------------------------------------===//
// Functions whose context is the same in each run
//===----------------------------------------------------------------------===//

struct ContextRuns : OneRun {
  VarId Other = B.global("other");
  FieldId Part = B.field();
  /// A function that is registered with another client, and handed a context first.
  void event(const std::function<void(FunctionBuilder &, VarId, VarId)> &Body) {
    FunctionBuilder G(B, "event");
    G.function().Again = true;
    VarId Context = G.param("context");
    VarId Argument = G.param("argument");
    Body(G, Context, Argument);
    G.ret();
    B.take(G.id());
    F.function().Once = true;
    F.onObject(ops::registers(F.callback(G.id(), std::nullopt, 0)), Other);
  }
  void again(const std::function<void(FunctionBuilder &)> &Body) {
    FunctionBuilder G(B, "entry");
    G.function().Again = true;
    Body(G);
    if (G.open())
      G.ret();
  }
  Place openPart(FunctionBuilder &G, VarId Of) {
    return G.client(ops::connectVoid(), G.fieldOf(G.get(Of), Part)).Where;
  }
  void check() {
    if (F.open())
      F.ret();
    UnitResult R = analyze(B.finish());
    EXPECT_EQ(unguarded(R), Bad);
    EXPECT_TRUE(places(R).empty());
    EXPECT_TRUE(R.Incompletes.empty());
  }
};

TEST_F(ContextRuns, OpenTheClientOfTheContextAgain) {
  event([&](FunctionBuilder &G, VarId Context, VarId) { Bad.insert(openPart(G, Context)); });
  check();
}

TEST_F(ContextRuns, OpenTheClientOfAnArgument) {
  event([&](FunctionBuilder &G, VarId, VarId Argument) { openPart(G, Argument); });
  check();
}

TEST_F(ContextRuns, AnArgumentChangesFromRunToRun) {
  again([&](FunctionBuilder &G) {
    VarId How = G.param("how");
    G.branchOn(
        G.truth(How),
        [&] {
          close(G);
          open(G);
        },
        [&] {
          bad(G);
          close(G);
        });
  });
  check();
}

TEST_F(ContextRuns, TheMemoryOfAnArgumentIsOutOfReach) {
  taken([&](FunctionBuilder &G) {
    VarId P = G.param("struct");
    G.store(G.fieldOf(G.get(P), Field), G.constant(1));
  });
  again([&](FunctionBuilder &G) {
    VarId P = G.param("struct");
    G.store(G.fieldOf(G.get(P), Field), G.constant(0));
    G.unknown();
    G.when(G.load(G.fieldOf(G.get(P), Field), true), [&] { open(G); });
  });
  check();
}

TEST_F(ContextRuns, TheMemoryOfAGlobalIsInReach) {
  VarId Box = B.global("box");
  taken([&](FunctionBuilder &G) { G.store(G.fieldOf(G.address(Box), Field), G.constant(1)); });
  again([&](FunctionBuilder &G) {
    G.store(G.fieldOf(G.address(Box), Field), G.constant(0));
    G.unknown();
    G.when(G.load(G.fieldOf(G.address(Box), Field), true), [&] { bad(G); });
  });
  check();
}

/// A run that never ends, and one that finds what it left.
struct Endless : ContextRuns {
  void start(bool Closes) {
    F.function().Once = true;
    open();
    F.set(Flag, 1);
    if (Closes)
      close();
    BlockId Spin = F.block();
    F.jump(Spin);
    F.at(Spin);
    F.jump(Spin);
    again([&](FunctionBuilder &G) {
      G.when(G.truth(Flag), [&] {
        Closes ? (void)open(G) : bad(G);
        G.set(Flag, 0);
      });
    });
    check();
  }
};

TEST_F(Endless, LeavesItsClientOpen) { start(false); }
TEST_F(Endless, LeavesItsClientClosed) { start(true); }

} // namespace
