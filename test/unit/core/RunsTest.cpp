//===- RunsTest.cpp - What entries leave to the next run --------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "ManyRuns.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct Runs : ::testing::Test, ManyRuns {};

TEST_F(Runs, AnOpenWithoutGuard) {
  entry([&](FunctionBuilder &F) { Bad.insert(open(F)); });
  check();
}

TEST_F(Runs, AnEntryThatRunsOnce) {
  entry([&](FunctionBuilder &F) {
    F.function().Again = false;
    open(F);
  });
  check();
}

TEST_F(Runs, AnEntryThatCloses) {
  entry([&](FunctionBuilder &F) {
    open(F);
    close(F);
  });
  check();
}

TEST_F(Runs, AnEntryThatAsks) {
  entry([&](FunctionBuilder &F) {
    F.when(F.negation(F.onObject(ops::query(), Client).Result), [&] { open(F); });
  });
  check();
}

TEST_F(Runs, AnEntryThatAsksWhileItOpens) {
  entry([&](FunctionBuilder &F) {
    F.when(F.negation(F.onObject(ops::query(), Client).Result),
           [&] { Bad.insert(F.onObject(ops::connectAsync(), Client).Where); });
  });
  check();
}

TEST_F(Runs, AFlagThatIsKept) {
  entry([&](FunctionBuilder &F) {
    F.when(F.negation(F.truth(Flag)), [&] {
      open(F);
      F.set(Flag, 1);
    });
  });
  check();
}

TEST_F(Runs, AFlagThatStartsAtOne) {
  B.P.Variables[Flag].Initially = Variable::Start::Value;
  B.P.Variables[Flag].Initial = 1;
  entry([&](FunctionBuilder &F) {
    F.when(F.truth(Flag), [&] {
      open(F);
      F.set(Flag, 0);
    });
  });
  check();
}

TEST_F(Runs, AFlagThatOthersSet) {
  B.P.Variables[Flag].Initially = Variable::Start::Unknown;
  entry(
      [&](FunctionBuilder &F) { F.when(F.negation(F.truth(Flag)), [&] { Bad.insert(open(F)); }); });
  check();
}

TEST_F(Runs, AFlagThatAnotherEntryClears) {
  entry([&](FunctionBuilder &F) {
    F.when(F.negation(F.truth(Flag)), [&] {
      Bad.insert(open(F));
      F.set(Flag, 1);
    });
  });
  entry([&](FunctionBuilder &F) { F.set(Flag, 0); });
  check();
}

TEST_F(Runs, AFlagThatAnotherEntryClearsAsItCloses) {
  entry([&](FunctionBuilder &F) {
    F.when(F.negation(F.truth(Flag)), [&] {
      open(F);
      F.set(Flag, 1);
    });
  });
  entry([&](FunctionBuilder &F) {
    close(F);
    F.set(Flag, 0);
  });
  check();
}

TEST_F(Runs, TwoEntriesOpen) {
  entry([&](FunctionBuilder &F) { Bad.insert(open(F)); });
  entry([&](FunctionBuilder &F) { Bad.insert(open(F)); });
  check();
}

TEST_F(Runs, AClientOfARunEndsWithIt) {
  entry([&](FunctionBuilder &F) {
    VarId Own = F.local("own");
    F.onObject(ops::connectVoid(), Own);
  });
  check();
}

TEST_F(Runs, AClientThatIsHandedOverIsAnother) {
  entry([&](FunctionBuilder &F) {
    VarId Handle = F.param("handle");
    F.onHandle(ops::connectVoid(), Handle);
  });
  check();
}

TEST_F(Runs, AnArgumentIsAnotherInEachRun) {
  entry([&](FunctionBuilder &F) {
    VarId How = F.param("how");
    F.when(F.truth(How), [&] { open(F); });
    F.when(F.negation(F.truth(How)), [&] { close(F); });
  });
  // A run with "yes" after a run with "yes".
  FuncId Id = static_cast<FuncId>(B.P.Functions.size() - 1);
  for (const Block &Blk : B.P.Functions[Id].Blocks)
    for (const Inst &I : Blk.Insts)
      if (I.Kind == InstKind::Client && B.P.Ops[I.Id].Does == Role::Connect)
        Bad.insert(I.Where);
  check();
}

TEST_F(Runs, AHandleThatIsMadeAgain) {
  VarId Handle = B.global("handle");
  entry([&](FunctionBuilder &F) {
    Emitted Made = F.client(ops::create(Role::CreateConnect), NoId);
    F.set(Handle, Made.Result);
    Bad.insert(Made.Where);
  });
  check();
}

TEST_F(Runs, AHandleThatIsMadeWhenThereIsNone) {
  VarId Handle = B.global("handle");
  entry([&](FunctionBuilder &F) {
    F.when(F.negation(F.truth(Handle)),
           [&] { F.set(Handle, F.client(ops::create(Role::CreateConnect), NoId).Result); });
  });
  check();
}

TEST_F(Runs, AHandleThatIsDestroyedFirst) {
  VarId Handle = B.global("handle");
  entry([&](FunctionBuilder &F) {
    F.when(F.truth(Handle), [&] { F.onHandle(ops::destroy(), Handle); });
    F.set(Handle, F.client(ops::create(Role::CreateConnect), NoId).Result);
  });
  check();
}

TEST_F(Runs, AHandleThatIsForgotten) {
  VarId Handle = B.global("handle");
  entry([&](FunctionBuilder &F) {
    F.when(F.negation(F.truth(Handle)), [&] {
      Emitted Made = F.client(ops::create(Role::CreateConnect), NoId);
      F.set(Handle, Made.Result);
      Bad.insert(Made.Where);
    });
  });
  entry([&](FunctionBuilder &F) { F.set(Handle, 0); });
  check();
}

TEST_F(Runs, ACounterBetweenRunsEnds) {
  VarId Count = B.global("count");
  entry([&](FunctionBuilder &F) {
    F.when(F.binary(BinOp::Eq, F.get(Count), std::int64_t{2}), [&] { open(F); });
    F.when(F.binary(BinOp::Lt, F.get(Count), std::int64_t{5}),
           [&] { F.set(Count, F.binary(BinOp::Add, F.get(Count), std::int64_t{1})); });
  });
  check();
}

TEST_F(Runs, ADoubtEndsWithTheRun) {
  entry([&](FunctionBuilder &F) {
    F.when(F.negation(F.truth(Flag)), [&] {
      Bad.insert(open(F));
      Reg Result = F.onObject(ops::publish(), Client).Result;
      F.when(F.binary(BinOp::Eq, Result, std::int64_t{0}), [&] { F.set(Flag, 1); });
      F.when(F.binary(BinOp::Eq, Result, std::int64_t{2}), [&] { F.set(Flag, 0); });
    });
  });
  check();
}

//===----------------------------------------------------------------------===//
// In runs and across them
//===----------------------------------------------------------------------===//

TEST_F(Runs, ASecondOpenInTheRunIsNoLaterRun) {
  Place Second = 0;
  entry([&](FunctionBuilder &F) {
    Bad.insert(open(F));
    Second = open(F);
  });
  UnitResult R = analyze(B.finish());
  EXPECT_EQ(unguarded(R), Bad);
  EXPECT_EQ(places(R), std::set<Place>{Second});
}

TEST_F(Runs, AHelperOpensAgainInALaterRun) {
  FunctionBuilder G(B, "helper", false);
  Bad.insert(open(G));
  G.ret();
  entry([&](FunctionBuilder &F) { F.call(G.id()); });
  check();
}

TEST_F(Runs, AHelperThatOpensAnewIsOfThisRun) {
  Place Second = 0;
  FunctionBuilder G(B, "helper", false);
  close(G);
  open(G);
  G.ret();
  entry([&](FunctionBuilder &F) {
    F.call(G.id());
    Second = open(F);
  });
  UnitResult R = analyze(B.finish());
  EXPECT_TRUE(unguarded(R).empty());
  EXPECT_EQ(places(R), std::set<Place>{Second});
}

/// A class with a client and a flag as its fields.
struct Members : Runs {
  FieldId Part = B.field();
  FieldId Up = B.field();
  Place open(FunctionBuilder &F, VarId This) {
    return F.client(ops::connectVoid(), F.fieldOf(F.get(This), Part)).Where;
  }
  void closePart(FunctionBuilder &F, VarId This) {
    F.client(ops::disconnect(), F.fieldOf(F.get(This), Part));
  }
  Reg up(FunctionBuilder &F, VarId This) { return F.fieldOf(F.get(This), Up); }
};

TEST_F(Members, AMethodOpensAgain) {
  method([&](FunctionBuilder &F, VarId This) { Bad.insert(open(F, This)); });
  check();
}

TEST_F(Members, AMethodKeepsAFlag) {
  method([&](FunctionBuilder &F, VarId This) {
    F.when(F.negation(F.load(up(F, This), true)), [&] {
      open(F, This);
      F.store(up(F, This), F.constant(1));
    });
  });
  // The object starts anywhere, so that its flag says nothing at first.
  method([&](FunctionBuilder &F, VarId This) {
    closePart(F, This);
    F.store(up(F, This), F.constant(0));
  });
  check();
}

TEST_F(Members, AMethodClearsTheFlag) {
  method([&](FunctionBuilder &F, VarId This) {
    F.when(F.negation(F.load(up(F, This), true)), [&] {
      Bad.insert(open(F, This));
      F.store(up(F, This), F.constant(1));
    });
  });
  method([&](FunctionBuilder &F, VarId This) { F.store(up(F, This), F.constant(0)); });
  check();
}

TEST_F(Members, AHandleInAMember) {
  method([&](FunctionBuilder &F, VarId This) {
    Bad.insert(F.client(ops::connectVoid(), F.load(F.fieldOf(F.get(This), Part))).Where);
  });
  check();
}

/// Functions that the library hands a context between runs.
struct Contexts : Runs {
  FieldId Up = B.field();
  VarId Device = B.global("device");
  template <typename Fn> FuncId event(Fn Body) {
    FunctionBuilder F(B, "event");
    F.function().Again = true;
    VarId P = F.param("context");
    Body(F, P);
    if (F.open())
      F.ret();
    B.take(F.id());
    return F.id();
  }
  void setup(FuncId H, std::optional<Meaning> Means) {
    FunctionBuilder F(B, "setup");
    F.function().Once = true;
    CallbackSite Site = F.callback(H, Means, 0);
    Site.Context = F.address(Device);
    F.onObject(ops::registers(Site), Client);
    F.ret();
  }
};

TEST_F(Contexts, ALossIsToldBetweenRuns) {
  FuncId H =
      event([&](FunctionBuilder &F, VarId P) { F.store(F.fieldOf(F.get(P), Up), F.constant(0)); });
  setup(H, Meaning::Lost);
  entry([&](FunctionBuilder &F) {
    F.when(F.negation(F.load(F.fieldOf(F.address(Device), Up), true)), [&] {
      open(F);
      F.store(F.fieldOf(F.address(Device), Up), F.constant(1));
    });
  });
  check();
}

TEST_F(Contexts, SomethingIsToldBetweenRuns) {
  FuncId H =
      event([&](FunctionBuilder &F, VarId P) { F.store(F.fieldOf(F.get(P), Up), F.constant(0)); });
  setup(H, std::nullopt);
  entry([&](FunctionBuilder &F) {
    F.when(F.negation(F.load(F.fieldOf(F.address(Device), Up), true)), [&] {
      Bad.insert(open(F));
      F.store(F.fieldOf(F.address(Device), Up), F.constant(1));
    });
  });
  check();
}

TEST_F(Contexts, AnEventOpensAgain) {
  FuncId H = event([&](FunctionBuilder &F, VarId) { Bad.insert(open(F)); });
  setup(H, std::nullopt);
  entry([&](FunctionBuilder &F) {
    F.when(F.negation(F.truth(Flag)), [&] {
      close(F);
      F.set(Flag, 1);
    });
  });
  check();
}

// Other entries run while a helper of the first one goes on for ever.
TEST_F(Runs, AHelperThatNeverEnds) {
  FunctionBuilder Pump(B, "pump", false);
  Pump.when(Pump.truth(Flag), [&] { close(Pump); });
  BlockId Spin = Pump.block();
  Pump.jump(Spin);
  Pump.at(Spin);
  Pump.jump(Spin);
  FunctionBuilder Main(B, "main");
  Main.function().Main = Main.function().Once = true;
  open(Main);
  Main.call(Pump.id());
  Main.ret();
  entry([&](FunctionBuilder &F) {
    Bad.insert(open(F));
    close(F);
  });
  check();
}

} // namespace
