//===- CaseTest.cpp - What a path knows -------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Case.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace iottidy::core;

namespace {

constexpr BinOp Comparisons[] = {BinOp::Eq, BinOp::Ne, BinOp::Lt, BinOp::Le, BinOp::Gt, BinOp::Ge};

bool holds(BinOp Op, std::int64_t A, std::int64_t B) {
  switch (Op) {
  case BinOp::Eq:
    return A == B;
  case BinOp::Ne:
    return A != B;
  case BinOp::Lt:
    return A < B;
  case BinOp::Le:
    return A <= B;
  case BinOp::Gt:
    return A > B;
  default:
    return A >= B;
  }
}

struct CaseTest : ::testing::Test {
  Names N;
  SymId S = N.fresh(1);
  SymId T = N.fresh(2);
  Value X = Value::symbol(S);
  Value Y = Value::symbol(T);
  LocId V = N.var(1, 0);
  LocId W = N.var(2, 0);
  static Value c(std::int64_t K) { return Value::constant(K); }
};

TEST_F(CaseTest, CellsAreSortedAndReplaced) {
  Case C;
  C.set(W, 2, c(2));
  C.set(V, 1, c(1));
  C.set(W, 2, c(3));
  ASSERT_EQ(C.Cells.size(), 2U);
  EXPECT_LT(C.Cells[0].L, C.Cells[1].L);
  EXPECT_EQ(*C.find(V), c(1));
  EXPECT_EQ(*C.find(W), c(3));
  C.erase(V);
  EXPECT_EQ(C.find(V), nullptr);
  C.erase(V);
  EXPECT_EQ(C.Cells.size(), 1U);
}

TEST_F(CaseTest, TheLastValueOfARegisterCounts) {
  Case C;
  C.setReg(4, c(1));
  C.setReg(3, c(7));
  C.setReg(4, c(2));
  EXPECT_EQ(C.reg(4), c(2));
  C.sortRegs();
  ASSERT_EQ(C.Regs.size(), 2U);
  EXPECT_EQ(C.Regs[0].first, 3U);
  EXPECT_EQ(C.reg(4), c(2));
  EXPECT_EQ(C.reg(3), c(7));
  EXPECT_TRUE(C.reg(5).isNone());
}

TEST_F(CaseTest, TheOrderOfAssignmentsMakesNoDifference) {
  Case A;
  A.setReg(1, c(1));
  A.setReg(2, c(2));
  A.set(V, 0, c(1));
  A.set(W, 0, c(2));
  Case B;
  B.set(W, 0, c(2));
  B.set(V, 0, c(1));
  B.setReg(2, c(9));
  B.setReg(2, c(2));
  B.setReg(1, c(1));
  A.sortRegs();
  B.sortRegs();
  EXPECT_EQ(A, B);
  EXPECT_EQ(A.hash(), B.hash());
}

/// Changes one thing of a case at a time.
std::vector<Case> neighbours(Names &N) {
  std::vector<Case> Out;
  auto Add = [&](auto Change) {
    Case C;
    Change(C);
    Out.push_back(C);
  };
  LocId V = N.var(1, 0);
  LocId W = N.var(2, 0);
  Add([](Case &) {});
  Add([&](Case &C) { C.Object = V; });
  Add([&](Case &C) { C.Object = W; });
  for (State S : {State::Absent, State::Closed, State::Opening, State::Open, State::Lost})
    Add([&](Case &C) { C.S = S; });
  Add([&](Case &C) { C.LastSlot = V; });
  Add([&](Case &C) { C.Successor = V; });
  Add([](Case &C) { C.Earlier = true; });
  Add([](Case &C) { C.Initial = true; });
  Add([](Case &C) { C.Doubtful = true; });
  Add([](Case &C) { C.FailedCreate = true; });
  Add([](Case &C) { C.Stale = true; });
  Add([](Case &C) { C.InEvent = true; });
  Add([](Case &C) { C.Armed = {1}; });
  Add([&](Case &C) { C.set(V, 0, Value::constant(0)); });
  Add([&](Case &C) { C.set(V, 0, Value::constant(1)); });
  Add([&](Case &C) { C.set(V, 0, Value()); });
  Add([&](Case &C) { C.set(W, 0, Value::constant(0)); });
  Add([&](Case &C) { C.setReg(0, Value::constant(0)); });
  Add([&](Case &C) { C.setReg(1, Value::constant(0)); });
  Add([&](Case &C) { C.Constraints.emplace_back(N.fresh(1), N.intern(IntSet::range(0, 1))); });
  Add([&](Case &C) { C.Constraints.emplace_back(N.fresh(1), N.intern(IntSet::range(0, 2))); });
  Add([&](Case &C) { C.Offered.push_back(V); });
  Add([&](Case &C) { C.Handlers.push_back({1, 0, 0, V, Value()}); });
  Add([&](Case &C) { C.Handlers.push_back({1, 1, 0, V, Value()}); });
  Add([&](Case &C) { C.Handlers.push_back({1, 0, 1, V, Value()}); });
  Add([&](Case &C) { C.Handlers.push_back({1, 0, 0, W, Value()}); });
  Add([&](Case &C) { C.Handlers.push_back({1, 0, 0, V, Value::constant(1)}); });
  return Out;
}

TEST_F(CaseTest, EveryPartDistinguishes) {
  std::vector<Case> All = neighbours(N);
  for (std::size_t A = 0; A < All.size(); ++A)
    for (std::size_t B = 0; B < All.size(); ++B)
      EXPECT_EQ(All[A] == All[B], A == B) << A << ' ' << B;
}

TEST_F(CaseTest, EqualCasesHaveEqualHashes) {
  std::vector<Case> All = neighbours(N);
  std::vector<Case> Again = neighbours(N);
  std::set<std::uint64_t> Hashes;
  for (std::size_t A = 0; A < All.size(); ++A) {
    EXPECT_EQ(All[A].hash(), Again[A].hash()) << A;
    Hashes.insert(All[A].hash());
  }
  // Handlers of one operation differ in their function alone: the one clash.
  EXPECT_GE(Hashes.size(), All.size() - 1);
}

TEST_F(CaseTest, ObjectsAndStatesDoNotShareHashes) {
  // Where paths are merged, the hash is all that tells two cases apart.
  std::set<std::uint64_t> Hashes;
  for (LocId L = 0; L < 2000; ++L)
    for (State S :
         {State::Unknown, State::Absent, State::Closed, State::Opening, State::Open, State::Lost}) {
      Case C;
      C.Object = L;
      C.S = S;
      EXPECT_TRUE(Hashes.insert(C.hash()).second) << L << ' ' << toString(S);
    }
}

TEST_F(CaseTest, TheTrailIsNotCompared) {
  Case A;
  Case B;
  B.Trail = 7;
  EXPECT_EQ(A, B);
  EXPECT_EQ(A.hash(), B.hash());
}

TEST_F(CaseTest, ConstraintsIntersect) {
  for (std::int64_t A = -1; A <= 2; ++A)
    for (std::int64_t B = A; B <= 2; ++B)
      for (std::int64_t K = -1; K <= 2; ++K)
        for (std::int64_t L = K; L <= 2; ++L) {
          Case C;
          C.set(V, 0, X);
          ASSERT_TRUE(C.constrain(N, S, IntSet::range(A, B)));
          const Value Now = *C.find(V);
          bool Possible = C.assumeIn(N, Now, IntSet::range(K, L));
          std::int64_t Lo = std::max(A, K);
          std::int64_t Hi = std::min(B, L);
          ASSERT_EQ(Possible, Lo <= Hi);
          if (!Possible)
            continue;
          if (C.find(V)->isConst()) {
            EXPECT_EQ(Lo, Hi);
            EXPECT_EQ(*C.find(V), c(Lo));
          } else {
            EXPECT_EQ(N.set(C.constraint(S)), IntSet::range(Lo, Hi));
          }
        }
}

TEST_F(CaseTest, AConstraintOnEverythingIsNone) {
  Case C;
  EXPECT_TRUE(C.constrain(N, S, IntSet::full()));
  EXPECT_TRUE(C.Constraints.empty());
  EXPECT_EQ(C.constraint(S), 0U);
}

TEST_F(CaseTest, ASingletonBecomesAConstantEverywhere) {
  Case C;
  C.set(V, 0, N.binary(BinOp::Add, X, c(1)));
  C.setReg(0, X);
  C.set(W, 0, Value::address(N.elem(V, X)));
  EXPECT_TRUE(C.constrain(N, S, IntSet::range(4, 4)));
  EXPECT_EQ(*C.find(V), c(5));
  EXPECT_EQ(C.reg(0), c(4));
  EXPECT_EQ(*C.find(W), Value::address(N.elem(V, c(4))));
  EXPECT_EQ(C.constraint(S), 0U);
}

TEST_F(CaseTest, AssumptionsLeaveTheInputsThatFit) {
  // Two comparisons of one unknown, each assumed true or false: possible
  // exactly when some integer fits both.
  for (BinOp Op : Comparisons)
    for (BinOp Op2 : Comparisons)
      for (std::int64_t K : {-1, 0, 1, 2})
        for (bool First : {false, true})
          for (bool Second : {false, true}) {
            // What the register holds is replaced when the unknown becomes known.
            Case C;
            C.setReg(0, N.binary(Op2, X, c(K)));
            bool Can = C.assume(N, N.binary(Op, X, c(0)), First) && C.assume(N, C.reg(0), Second);
            bool Want = false;
            for (std::int64_t I = -4; I <= 5; ++I)
              Want |= holds(Op, I, 0) == First && holds(Op2, I, K) == Second;
            EXPECT_EQ(Can, Want) << static_cast<int>(Op) << First << ' ' << static_cast<int>(Op2)
                                 << Second << ' ' << K;
          }
}

TEST_F(CaseTest, WhatIsKnownIsJudged) {
  Case C;
  EXPECT_TRUE(C.assume(N, c(3), true));
  EXPECT_FALSE(C.assume(N, c(3), false));
  EXPECT_TRUE(C.assume(N, c(0), false));
  EXPECT_FALSE(C.assume(N, c(0), true));
  EXPECT_TRUE(C.assume(N, Value::address(V), true));
  EXPECT_FALSE(C.assume(N, Value::address(V), false));
  EXPECT_TRUE(C.assume(N, Value(), true));
  EXPECT_TRUE(C.assume(N, Value(), false));
}

TEST_F(CaseTest, MembershipOfWhatIsKnown) {
  Case C;
  EXPECT_TRUE(C.assumeIn(N, c(3), IntSet::range(3, 4)));
  EXPECT_FALSE(C.assumeIn(N, c(5), IntSet::range(3, 4)));
  EXPECT_TRUE(C.assumeIn(N, Value(), IntSet::range(3, 4)));
  EXPECT_FALSE(C.assumeIn(N, Value::address(V), IntSet::range(0, 0)));
  EXPECT_TRUE(C.assumeIn(N, Value::address(V), IntSet::of(BinOp::Ne, 0)));
}

TEST_F(CaseTest, ATruthValueIsOneOrZero) {
  for (std::int64_t Lo = -1; Lo <= 2; ++Lo)
    for (std::int64_t Hi = Lo; Hi <= 2; ++Hi) {
      Case C;
      C.set(V, 0, X);
      bool One = Lo <= 1 && 1 <= Hi;
      bool Zero = Lo <= 0 && 0 <= Hi;
      EXPECT_EQ(C.assumeIn(N, N.binary(BinOp::Eq, X, c(5)), IntSet::range(Lo, Hi)), One || Zero);
      if (One && !Zero) {
        EXPECT_EQ(*C.find(V), c(5));
      } else if (Zero && !One) {
        EXPECT_FALSE(N.set(C.constraint(S)).contains(5));
      } else {
        EXPECT_EQ(C.constraint(S), 0U);
      }
    }
}

TEST_F(CaseTest, ASumIsSolved) {
  Case C;
  C.set(V, 0, X);
  EXPECT_TRUE(C.assumeIn(N, N.binary(BinOp::Add, X, c(3)), IntSet::range(5, 5)));
  EXPECT_EQ(*C.find(V), c(2));
}

TEST_F(CaseTest, OneComparisonOfTwoUnknownsDecidesItsOpposite) {
  for (BinOp Op : Comparisons)
    for (bool Truth : {false, true}) {
      Case C;
      ASSERT_TRUE(C.assume(N, N.binary(Op, X, Y), Truth));
      EXPECT_TRUE(Case(C).assume(N, N.binary(Op, X, Y), Truth));
      EXPECT_FALSE(Case(C).assume(N, N.binary(Op, X, Y), !Truth));
      EXPECT_TRUE(Case(C).assume(N, N.binary(negated(Op), X, Y), !Truth));
      EXPECT_FALSE(Case(C).assume(N, N.binary(negated(Op), X, Y), Truth));
    }
}

TEST_F(CaseTest, BitsThatAreKnownDecide) {
  // ((x & 5) | 2) & mask, for each value that it may or may not have.
  for (std::int64_t Mask = 0; Mask < 16; ++Mask)
    for (std::int64_t Want = 0; Want < 16; ++Want) {
      Case C;
      Value Bits = N.binary(BinOp::Or, N.binary(BinOp::And, X, c(5)), c(2));
      bool Can = C.assumeIn(N, N.binary(BinOp::And, Bits, c(Mask)), IntSet::range(Want, Want));
      bool May = false;
      for (std::int64_t I = 0; I < 8; ++I)
        May |= (((I & 5) | 2) & Mask) == Want;
      EXPECT_EQ(Can, May) << Mask << ' ' << Want;
    }
  Case C;
  EXPECT_TRUE(C.assume(N, N.binary(BinOp::Or, X, c(2)), true));
  EXPECT_TRUE(C.Constraints.empty());
  EXPECT_FALSE(C.assume(N, N.binary(BinOp::Or, X, c(2)), false));
}

TEST_F(CaseTest, BitsUnderDifferentMasksAgree) {
  // One bit that is set stays set under a wider mask, for every assumption.
  for (std::int64_t Wide = 0; Wide < 4; ++Wide)
    for (std::int64_t Narrow = 0; Narrow < 2; ++Narrow) {
      Case C;
      Value Two = N.binary(BinOp::And, X, c(3));
      Value One = N.binary(BinOp::And, X, c(1));
      ASSERT_TRUE(C.assumeIn(N, Two, IntSet::range(Wide, Wide)));
      EXPECT_EQ(C.assumeIn(N, One, IntSet::range(Narrow, Narrow)), (Wide & 1) == Narrow);
      Case D;
      ASSERT_TRUE(D.assumeIn(N, One, IntSet::range(Narrow, Narrow)));
      EXPECT_EQ(D.assumeIn(N, Two, IntSet::range(Wide, Wide)), (Wide & 1) == Narrow);
    }
}

TEST_F(CaseTest, ReplacingReachesEveryPart) {
  Case C;
  LocId P = N.pointee(S);
  C.Object = P;
  C.LastSlot = N.field(P, 0, 0);
  C.Successor = N.elem(V, X);
  C.set(N.field(P, 1, 0), 0, X);
  C.setReg(0, N.binary(BinOp::Add, X, Y));
  C.Offered = {P};
  C.Handlers.push_back({0, 0, 0, P, X});
  C.Constraints.emplace_back(S, N.intern(IntSet::range(1, 5)));
  EXPECT_TRUE(C.mentions(N, S));
  ASSERT_TRUE(C.replace(N, S, Y));
  EXPECT_FALSE(C.mentions(N, S));
  LocId Q = N.pointee(T);
  EXPECT_EQ(C.Object, Q);
  EXPECT_EQ(C.LastSlot, N.field(Q, 0, 0));
  EXPECT_EQ(C.Successor, N.elem(V, Y));
  EXPECT_EQ(*C.find(N.field(Q, 1, 0)), Y);
  EXPECT_EQ(C.reg(0), N.binary(BinOp::Add, Y, Y));
  EXPECT_EQ(C.Offered[0], Q);
  EXPECT_EQ(C.Handlers[0].Client, Q);
  EXPECT_EQ(C.Handlers[0].Context, Y);
  EXPECT_EQ(N.set(C.constraint(T)), IntSet::range(1, 5));
}

TEST_F(CaseTest, ReplacingChecksWhatWasAssumed) {
  Case C;
  ASSERT_TRUE(C.constrain(N, S, IntSet::range(1, 5)));
  EXPECT_TRUE(Case(C).replace(N, S, c(3)));
  EXPECT_FALSE(Case(C).replace(N, S, c(6)));
  Case D = C;
  ASSERT_TRUE(D.constrain(N, T, IntSet::range(4, 9)));
  ASSERT_TRUE(D.replace(N, S, Y));
  EXPECT_EQ(N.set(D.constraint(T)), IntSet::range(4, 5));
  Case E = C;
  ASSERT_TRUE(E.constrain(N, T, IntSet::range(6, 9)));
  EXPECT_FALSE(E.replace(N, S, Y));
}

TEST_F(CaseTest, MovedCellsStaySorted) {
  LocId A = N.pointee(S);
  Case C;
  C.set(A, 0, c(1));
  C.set(N.var(9, 0), 0, c(2));
  ASSERT_TRUE(C.replace(N, S, Value::address(V)));
  ASSERT_EQ(C.Cells.size(), 2U);
  EXPECT_LT(C.Cells[0].L, C.Cells[1].L);
  EXPECT_EQ(*C.find(V), c(1));
}

TEST_F(CaseTest, MentionsLooksEverywhere) {
  auto Mentions = [&](auto Change) {
    Case C;
    Change(C);
    return C.mentions(N, S);
  };
  LocId P = N.pointee(S);
  EXPECT_FALSE(Mentions([](Case &) {}));
  EXPECT_TRUE(Mentions([&](Case &C) { C.Object = P; }));
  EXPECT_TRUE(Mentions([&](Case &C) { C.LastSlot = P; }));
  EXPECT_TRUE(Mentions([&](Case &C) { C.Successor = P; }));
  EXPECT_TRUE(Mentions([&](Case &C) { C.set(V, 0, X); }));
  EXPECT_TRUE(Mentions([&](Case &C) { C.set(P, 0, c(0)); }));
  EXPECT_TRUE(Mentions([&](Case &C) { C.setReg(0, X); }));
  EXPECT_TRUE(Mentions([&](Case &C) { C.Offered.push_back(P); }));
  EXPECT_TRUE(Mentions([&](Case &C) { C.Handlers.push_back({0, 0, 0, P, Value()}); }));
  EXPECT_TRUE(Mentions([&](Case &C) { C.Handlers.push_back({0, 0, 0, V, X}); }));
  EXPECT_TRUE(Mentions([&](Case &C) { C.constrain(N, S, IntSet::range(0, 1)); }));
}

TEST_F(CaseTest, AnOlderValueGetsAnOlderName) {
  Case C;
  C.set(V, 0, X);
  C.age(N, 1);
  EXPECT_EQ(*C.find(V), Value::symbol(N.fresh(1, 0, 1)));
  EXPECT_FALSE(C.mentions(N, S));
  // What nothing mentions keeps its name.
  Case D;
  D.set(V, 0, Y);
  D.age(N, 1);
  EXPECT_EQ(*D.find(V), Y);
}

TEST_F(CaseTest, TheOldestLoseTheirIdentity) {
  Case C;
  for (VarId I = 0; I < 5; ++I) {
    C.age(N, 1);
    C.set(N.var(10 + I, 0), 0, X);
  }
  std::set<std::uint32_t> Names;
  unsigned Unknown = 0;
  for (const Case::Cell &Cell : C.Cells) {
    Unknown += Cell.V.isNone();
    if (Cell.V.isSym()) {
      EXPECT_TRUE(Names.insert(Cell.V.Id).second) << "two values share a name";
    }
  }
  EXPECT_EQ(Names.size(), 4U);
  EXPECT_EQ(Unknown, 1U);
}

TEST_F(CaseTest, TheTrackedClientKeepsItsIdentity) {
  Case C;
  C.Object = N.pointee(S);
  C.age(N, 1);
  LocId Pinned = C.Object;
  EXPECT_NE(Pinned, N.pointee(S));
  for (VarId I = 0; I < 9; ++I) {
    C.set(N.var(10 + I, 0), 0, X);
    C.age(N, 1);
    EXPECT_EQ(C.Object, Pinned);
  }
}

TEST_F(CaseTest, CollectingDropsWhatNothingMentions) {
  Case C;
  ASSERT_TRUE(C.constrain(N, S, IntSet::range(0, 1)));
  ASSERT_TRUE(C.constrain(N, T, IntSet::range(0, 1)));
  C.set(V, 0, Y);
  C.collect(N);
  EXPECT_EQ(C.constraint(S), 0U);
  EXPECT_EQ(N.set(C.constraint(T)), IntSet::range(0, 1));
}

TEST_F(CaseTest, CollectingDropsCellsThatRepeatTheEntry) {
  Case C;
  C.set(V, 0, Value::symbol(N.init(V)));
  C.set(W, 0, Value::symbol(N.init(V)));
  C.collect(N);
  // The other cell still holds it.
  EXPECT_NE(C.find(V), nullptr);
  C.erase(W);
  C.collect(N);
  EXPECT_EQ(C.find(V), nullptr);
  Case D;
  D.Initial = true;
  D.set(V, 0, Value::symbol(N.init(V)));
  D.collect(N);
  EXPECT_NE(D.find(V), nullptr);
}

TEST_F(CaseTest, CollectingKeepsAComparisonOfWhatIsStillHeld) {
  Case C;
  C.set(V, 0, X);
  C.set(W, 0, Y);
  ASSERT_TRUE(C.assume(N, N.binary(BinOp::Lt, X, Y), true));
  C.collect(N);
  EXPECT_FALSE(Case(C).assume(N, N.binary(BinOp::Lt, X, Y), false));
  C.erase(W);
  C.collect(N);
  EXPECT_TRUE(C.Constraints.empty());
}

TEST_F(CaseTest, CollectingDropsMemoryOutOfReach) {
  LocId P = N.pointee(S);
  Case C;
  C.set(N.field(P, 0, 0), 0, c(1));
  C.set(V, 0, X);
  C.collect(N);
  EXPECT_EQ(C.Cells.size(), 2U);
  C.erase(V);
  C.collect(N);
  EXPECT_TRUE(C.Cells.empty());
}

} // namespace
