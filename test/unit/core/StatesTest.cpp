//===- StatesTest.cpp - Which paths are one ---------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Paths and states that differ in nothing that matters are followed as one. The
/// trace shows the cases of a function: their number does not grow with what does
/// not count.
///
//===----------------------------------------------------------------------===//
#include "ManyRuns.h"

#include <functional>
#include <string>

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

/// A program, and the cases of its function `reader`.
struct Traced : ManyRuns {
  VarId Other = B.global("other");
  VarId Head = B.global("head");
  FieldId Next = B.field();
  FieldId Up = B.field();

  Reg field(FunctionBuilder &F, VarId Of, FieldId Id) { return F.fieldOf(F.get(Of), Id); }
  /// Walks with \p D over the elements, and opens at those that are up.
  void opensWhereUp(FunctionBuilder &F, VarId D) {
    F.set(D, F.get(Head));
    F.loop([&] { return F.truth(D); },
           [&] {
             F.when(F.load(field(F, D, Up), true), [&] {
               close(F);
               open(F);
             });
             F.set(D, F.load(field(F, D, Next)));
           });
  }
  unsigned cases() {
    unsigned Count = 0;
    AnalysisTrace Trace;
    Trace.Function = "reader";
    Trace.Line = [&](const std::string &) { ++Count; };
    analyze(B.finish(), {}, Trace);
    EXPECT_NE(Count, 0U);
    return Count;
  }
};

//===----------------------------------------------------------------------===//
// Between runs
//===----------------------------------------------------------------------===//

/// The cases of a function that asks what \p Functions others have kept.
unsigned kept(int Functions, const std::function<Reg(FunctionBuilder &)> &Value) {
  Traced T;
  for (int I = 0; I < Functions; ++I)
    T.function("writer", [&](FunctionBuilder &F) {
      Reg R = Value(F);
      F.set(T.Flag, R);
    });
  T.function("reader", [&](FunctionBuilder &F) {
    F.when(F.truth(T.Flag), [&] {
      T.close(F);
      T.open(F);
    });
  });
  return T.cases();
}

TEST(States, WhoLeftAnUnknownNumberDoesNotMatter) {
  auto Value = [](FunctionBuilder &F) { return F.opaque(false); };
  EXPECT_EQ(kept(5, Value), kept(1, Value));
}

TEST(States, WhoLeftAnUnknownAnswerDoesNotMatter) {
  auto Value = [](FunctionBuilder &F) { return F.opaque(true); };
  EXPECT_EQ(kept(5, Value), kept(1, Value));
}

TEST(States, OfWhichNumberItIsTheSumDoesNotMatter) {
  auto Value = [](FunctionBuilder &F) {
    return F.binary(BinOp::Mul, F.get(F.param("how")), std::int64_t{5});
  };
  EXPECT_EQ(kept(5, Value), kept(1, Value));
}

TEST(States, OfWhichNumberTheBitsAreDoesNotMatter) {
  auto Value = [](FunctionBuilder &F) {
    return F.binary(BinOp::And, F.get(F.param("how")), std::int64_t{6});
  };
  EXPECT_EQ(kept(5, Value), kept(1, Value));
}

/// What nobody asks for is not kept.
TEST(States, WhatIsKnownOfWhatIsGoneDoesNotMatter) {
  auto Run = [](int Functions) {
    Traced T;
    for (int I = 0; I < Functions; ++I)
      T.function("writer", [&](FunctionBuilder &F) {
        VarId How = F.param("how");
        F.when(F.binary(BinOp::Gt, F.get(How), std::int64_t{I}), [&] { F.set(T.Flag, 1); });
      });
    T.function("reader", [&](FunctionBuilder &F) {
      F.when(F.truth(T.Flag), [&] {
        T.close(F);
        T.open(F);
      });
    });
    return T.cases();
  };
  EXPECT_EQ(Run(5), Run(1));
}

/// The elements of a list behind the first may be any, and any number of them.
unsigned elements(int Writes) {
  Traced T;
  T.function("writer", [&](FunctionBuilder &F) {
    VarId D = F.local("d");
    F.set(D, F.get(T.Head));
    for (int I = 0; I < Writes; ++I) {
      F.when(F.negation(F.truth(D)), [&] { F.ret(); });
      F.when(F.opaque(), [&] { F.store(T.field(F, D, T.Up), F.constant(1)); });
      F.set(D, F.load(T.field(F, D, T.Next)));
    }
  });
  T.function("reader", [&](FunctionBuilder &F) {
    VarId D = F.local("d");
    T.opensWhereUp(F, D);
  });
  return T.cases();
}

TEST(States, HowManyElementsWereVisitedDoesNotMatter) { EXPECT_EQ(elements(5), elements(2)); }

//===----------------------------------------------------------------------===//
// In loops
//===----------------------------------------------------------------------===//

/// What a loop left in the elements that it has passed does not multiply the paths.
unsigned passed(int Values) {
  Traced T;
  FuncId Id = T.function("reader", [&](FunctionBuilder &F) {
    VarId D = F.local("d");
    F.set(D, F.get(T.Head));
    F.loop([&] { return F.truth(D); },
           [&] {
             for (int I = 0; I < Values; ++I)
               F.when(F.opaque(), [&] { F.store(T.field(F, D, T.Up), F.constant(I + 1)); });
             F.set(D, F.load(T.field(F, D, T.Next)));
           });
    T.opensWhereUp(F, D);
  });
  T.B.P.Functions[Id].Again = false;
  return T.cases();
}

TEST(States, WhatALoopLeavesBehindDoesNotMultiply) {
  const unsigned One = passed(1);
  const unsigned Three = passed(3);
  EXPECT_LE(Three, 4 * One);
}

} // namespace
