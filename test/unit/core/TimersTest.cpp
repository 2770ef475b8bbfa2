//===- TimersTest.cpp - What unseen code runs once, later -------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Observe.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

/// Entries that run again and again, and functions that they hand to code which
/// runs each of them once.
struct Timers : ::testing::Test {
  ProgramBuilder B;
  VarId Client = B.global("client");
  VarId Flag = B.global("flag");
  std::set<Place> Bad;

  template <typename Fn> FuncId function(Fn Body, bool Again) {
    FunctionBuilder F(B, Again ? "entry" : "timer");
    F.function().Again = true;
    Body(F);
    if (F.open())
      F.ret();
    if (!Again)
      B.take(F.id());
    return F.id();
  }
  template <typename Fn> void entry(Fn Body) { function(Body, true); }
  template <typename Fn> FuncId timer(Fn Body) { return function(Body, false); }
  Place open(FunctionBuilder &F) { return F.onObject(ops::connectVoid(), Client).Where; }
  void bad(FunctionBuilder &F) { Bad.insert(open(F)); }
  void close(FunctionBuilder &F) { F.onObject(ops::disconnect(), Client); }
  /// Hands \p Timer to code that runs it once; its result may say that it does not.
  Reg arm(FunctionBuilder &F, FuncId Timer, bool IfPending = false) {
    CallSite Site;
    Site.How = CallSite::Kind::Harmless;
    Site.Once = true;
    Site.OnceIfPending = IfPending;
    Site.Args = {F.functionAddress(Timer), NoId};
    return F.callSite(std::move(Site), true).Result;
  }
  void check() {
    UnitResult R = analyze(B.finish());
    std::set<Place> Unguarded;
    for (const Finding &F : R.Findings)
      if (F.Check == CheckKind::UnguardedConnect)
        Unguarded.insert(F.Where);
    EXPECT_EQ(Unguarded, Bad);
    EXPECT_TRUE(places(R).empty());
    EXPECT_TRUE(R.Incompletes.empty());
  }
};

TEST_F(Timers, RunAfterWhatArmedThem) {
  FuncId T = timer([&](FunctionBuilder &F) { open(F); });
  entry([&](FunctionBuilder &F) {
    close(F);
    arm(F, T);
  });
  check();
}

TEST_F(Timers, OpenWhatIsOpen) {
  FuncId T = timer([&](FunctionBuilder &F) { bad(F); });
  entry([&](FunctionBuilder &F) {
    F.when(F.negation(F.truth(Flag)), [&] {
      close(F);
      F.set(Flag, 1);
    });
    arm(F, T);
  });
  check();
}

TEST_F(Timers, DoNotRunWhereTheyWereNotArmed) {
  FuncId T = timer([&](FunctionBuilder &F) { open(F); });
  entry([&](FunctionBuilder &F) {
    F.when(F.opaque(), [&] {
      close(F);
      arm(F, T);
    });
  });
  check();
}

TEST_F(Timers, AreArmedOnEitherWay) {
  FuncId T = timer([&](FunctionBuilder &F) { bad(F); });
  entry([&](FunctionBuilder &F) {
    F.branchOn(
        F.opaque(),
        [&] {
          close(F);
          arm(F, T);
        },
        [&] { arm(F, T); });
  });
  check();
}

TEST_F(Timers, ThatAreNotPendingDoNotRun) {
  FuncId T = timer([&](FunctionBuilder &F) { open(F); });
  entry([&](FunctionBuilder &F) {
    close(F);
    Reg R = arm(F, T, true);
    F.when(F.binary(BinOp::Eq, R, std::int64_t{0}), [&] { open(F); });
  });
  check();
}

TEST_F(Timers, ThatArePendingRun) {
  FuncId T = timer([&](FunctionBuilder &F) { bad(F); });
  entry([&](FunctionBuilder &F) {
    close(F);
    Reg R = arm(F, T, true);
    F.when(F.binary(BinOp::Ne, R, std::int64_t{0}), [&] { open(F); });
  });
  check();
}

TEST_F(Timers, OfWhichOneIsNotPending) {
  FuncId T = timer([&](FunctionBuilder &F) { open(F); });
  FuncId U = timer([&](FunctionBuilder &F) { bad(F); });
  entry([&](FunctionBuilder &F) {
    close(F);
    arm(F, U);
    Reg R = arm(F, T, true);
    F.when(F.binary(BinOp::Eq, R, std::int64_t{0}), [&] { open(F); });
  });
  check();
}

TEST_F(Timers, AreArmedByAHelper) {
  FuncId T = timer([&](FunctionBuilder &F) { bad(F); });
  FunctionBuilder G(B, "helper", false);
  arm(G, T);
  G.ret();
  entry([&](FunctionBuilder &F) {
    close(F);
    F.call(G.id());
    open(F);
  });
  check();
}

TEST_F(Timers, AreArmedBeforeAHelper) {
  FuncId T = timer([&](FunctionBuilder &F) { bad(F); });
  FunctionBuilder G(B, "helper", false);
  open(G);
  G.ret();
  entry([&](FunctionBuilder &F) {
    close(F);
    arm(F, T);
    F.call(G.id());
  });
  check();
}

TEST_F(Timers, ArmEachOther) {
  FuncId T = timer([&](FunctionBuilder &F) { bad(F); });
  FuncId U = timer([&](FunctionBuilder &F) {
    open(F);
    arm(F, T);
  });
  entry([&](FunctionBuilder &F) {
    close(F);
    arm(F, U);
  });
  check();
}

TEST_F(Timers, ArmEachOtherAndClose) {
  FuncId T = timer([&](FunctionBuilder &F) { open(F); });
  FuncId U = timer([&](FunctionBuilder &F) {
    close(F);
    arm(F, T);
  });
  entry([&](FunctionBuilder &F) {
    close(F);
    arm(F, U);
  });
  check();
}

TEST_F(Timers, RunWhateverTheResultIsWhenItDoesNotTell) {
  FuncId T = timer([&](FunctionBuilder &F) { bad(F); });
  entry([&](FunctionBuilder &F) {
    close(F);
    Reg R = arm(F, T);
    F.when(F.binary(BinOp::Eq, R, std::int64_t{0}), [&] { open(F); });
  });
  check();
}

TEST_F(Timers, AreArmedInAnyOrder) {
  FuncId T = timer([&](FunctionBuilder &F) { bad(F); });
  FuncId U = timer([&](FunctionBuilder &F) { close(F); });
  entry([&](FunctionBuilder &F) {
    close(F);
    open(F);
    arm(F, U);
    arm(F, T);
  });
  check();
}

} // namespace
