//===- TimersTest.cpp - What unseen code runs once, later -------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "ManyRuns.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

/// Entries that run again and again, and functions that they hand to code which
/// runs each of them once.
struct Timers : ::testing::Test, ManyRuns {
  template <typename Fn> FuncId timer(Fn Body) {
    FuncId Id = function("timer", Body);
    B.take(Id);
    return Id;
  }
  /// Hands \p Timer to code that runs it once; its result may say that it does not.
  Reg arm(FunctionBuilder &F, FuncId Timer, bool IfPending = false) {
    CallSite Site;
    Site.How = CallSite::Kind::Harmless;
    Site.Once = true;
    Site.OnceIfPending = IfPending;
    Site.Args = {F.functionAddress(Timer), NoId};
    return F.callSite(std::move(Site), true).Result;
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
