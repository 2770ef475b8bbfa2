//===- IntSetTest.cpp - Laws of sets of integers ----------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Value.h"

#include <gtest/gtest.h>

#include <limits>

using namespace iottidy::core;

namespace {

constexpr std::int64_t Min = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t Max = std::numeric_limits<std::int64_t>::max();

/// Numbers on both ends of the range and in its middle; a set of them is a mask.
constexpr std::int64_t Points[] = {Min, Min + 1, -1, 0, 1, 2, Max - 1, Max};
constexpr unsigned Masks = 1U << 8;

/// The points of \p Mask. What lies between two points that are no neighbours
/// belongs to the set when both do.
IntSet fromMask(unsigned Mask) {
  IntSet S;
  for (unsigned I = 0; I < 8; ++I) {
    if (((Mask >> I) & 1) == 0)
      continue;
    std::int64_t Lo = Points[I];
    while (I + 1 < 8 && ((Mask >> (I + 1)) & 1) != 0)
      ++I;
    S.Parts.push_back({Lo, Points[I]});
  }
  return S;
}

unsigned maskOf(const IntSet &S) {
  unsigned Mask = 0;
  for (unsigned I = 0; I < 8; ++I)
    if (S.contains(Points[I]))
      Mask |= 1U << I;
  return Mask;
}

/// Sorted, disjoint, non-adjacent and not empty.
bool canonical(const IntSet &S) {
  for (std::size_t I = 0; I < S.Parts.size(); ++I) {
    if (S.Parts[I].Lo > S.Parts[I].Hi)
      return false;
    if (I != 0 && (S.Parts[I - 1].Hi == Max || S.Parts[I - 1].Hi + 1 >= S.Parts[I].Lo))
      return false;
  }
  return true;
}

TEST(IntSet, RangeHoldsItsEnds) {
  IntSet S = IntSet::range(-3, 5);
  for (std::int64_t V : {-4, -3, 0, 5, 6})
    EXPECT_EQ(S.contains(V), V >= -3 && V <= 5) << V;
}

TEST(IntSet, RangeBackwardsIsEmpty) {
  EXPECT_TRUE(IntSet::range(1, 0).empty());
  EXPECT_FALSE(IntSet::range(1, 1).empty());
}

TEST(IntSet, FullHoldsTheExtremes) {
  for (std::int64_t V : Points)
    EXPECT_TRUE(IntSet::full().contains(V)) << V;
  EXPECT_EQ(IntSet::full().Parts.size(), 1U);
}

TEST(IntSet, SingletonIsExactlyOne) {
  EXPECT_TRUE(IntSet::range(7, 7).singleton());
  EXPECT_FALSE(IntSet::range(7, 8).singleton());
  EXPECT_FALSE(IntSet().singleton());
  EXPECT_FALSE(IntSet::range(1, 1).unite(IntSet::range(3, 3)).singleton());
}

TEST(IntSet, ComparisonsHoldWhatTheySay) {
  for (std::int64_t C : Points)
    for (std::int64_t V : Points) {
      EXPECT_EQ(IntSet::of(BinOp::Eq, C).contains(V), V == C) << V << ' ' << C;
      EXPECT_EQ(IntSet::of(BinOp::Ne, C).contains(V), V != C) << V << ' ' << C;
      EXPECT_EQ(IntSet::of(BinOp::Lt, C).contains(V), V < C) << V << ' ' << C;
      EXPECT_EQ(IntSet::of(BinOp::Le, C).contains(V), V <= C) << V << ' ' << C;
      EXPECT_EQ(IntSet::of(BinOp::Gt, C).contains(V), V > C) << V << ' ' << C;
      EXPECT_EQ(IntSet::of(BinOp::Ge, C).contains(V), V >= C) << V << ' ' << C;
    }
}

TEST(IntSet, OtherOperatorsSayNothing) { EXPECT_EQ(IntSet::of(BinOp::Add, 3), IntSet::full()); }

TEST(IntSet, NothingIsBeyondTheExtremes) {
  EXPECT_TRUE(IntSet::of(BinOp::Lt, Min).empty());
  EXPECT_TRUE(IntSet::of(BinOp::Gt, Max).empty());
  EXPECT_EQ(IntSet::of(BinOp::Ge, Min), IntSet::full());
  EXPECT_EQ(IntSet::of(BinOp::Le, Max), IntSet::full());
}

TEST(IntSet, ComplementOfEverySmallSet) {
  for (unsigned M = 0; M < Masks; ++M) {
    IntSet C = fromMask(M).complement();
    EXPECT_EQ(maskOf(C), ~M & (Masks - 1)) << M;
    EXPECT_TRUE(canonical(C)) << M;
    EXPECT_EQ(C.complement(), IntSet(fromMask(M))) << M;
  }
}

TEST(IntSet, IntersectionOfEveryTwoSmallSets) {
  for (unsigned A = 0; A < Masks; ++A)
    for (unsigned B = 0; B < Masks; ++B) {
      IntSet R = fromMask(A).intersect(fromMask(B));
      ASSERT_EQ(maskOf(R), A & B) << A << ' ' << B;
      ASSERT_TRUE(canonical(R)) << A << ' ' << B;
    }
}

TEST(IntSet, UnionOfEveryTwoSmallSets) {
  for (unsigned A = 0; A < Masks; ++A)
    for (unsigned B = 0; B < Masks; ++B) {
      IntSet R = fromMask(A).unite(fromMask(B));
      ASSERT_EQ(maskOf(R), A | B) << A << ' ' << B;
      ASSERT_TRUE(canonical(R)) << A << ' ' << B;
    }
}

TEST(IntSet, NeighboursGrowTogether) {
  EXPECT_EQ(IntSet::range(0, 1).unite(IntSet::range(2, 3)), IntSet::range(0, 3));
  EXPECT_EQ(IntSet::range(0, 1).unite(IntSet::range(3, 3)).Parts.size(), 2U);
}

TEST(IntSet, UnionWithTheComplementIsFull) {
  for (unsigned M = 0; M < Masks; ++M)
    EXPECT_EQ(fromMask(M).unite(fromMask(M).complement()), IntSet::full()) << M;
}

TEST(IntSet, BothOperationsAbsorb) {
  for (unsigned A = 0; A < Masks; A += 3)
    for (unsigned B = 0; B < Masks; B += 5) {
      IntSet X = fromMask(A).intersect(IntSet::full());
      IntSet Y = fromMask(B);
      ASSERT_EQ(X.unite(X.intersect(Y)), X);
      ASSERT_EQ(X.intersect(X.unite(Y)), X);
    }
}

TEST(IntSetTable, EqualSetsHaveEqualNumbers) {
  Names N;
  EXPECT_EQ(N.intern(IntSet::full()), 0U);
  std::vector<SetId> Ids;
  for (unsigned M = 0; M < Masks; ++M)
    Ids.push_back(N.intern(fromMask(M)));
  for (unsigned M = 0; M < Masks; ++M) {
    EXPECT_EQ(N.intern(fromMask(M)), Ids[M]);
    EXPECT_EQ(N.set(Ids[M]), fromMask(M));
    for (unsigned K = 0; K < M; ++K)
      EXPECT_NE(Ids[K], Ids[M]) << K << ' ' << M;
  }
}

TEST(IntSetTable, MeetIsIntersection) {
  Names N;
  for (unsigned A = 0; A < Masks; A += 3)
    for (unsigned B = 0; B < Masks; B += 7) {
      SetId X = N.intern(fromMask(A));
      SetId Y = N.intern(fromMask(B));
      ASSERT_EQ(N.set(N.intersect(X, Y)), fromMask(A).intersect(fromMask(B)));
      ASSERT_EQ(N.intersect(X, Y), N.intersect(Y, X));
      ASSERT_EQ(N.intersect(X, 0), X);
      ASSERT_EQ(N.intersect(0, X), X);
    }
}

TEST(IntSet, normalizedPartsAreTheUnionInOrder) {
  for (unsigned A = 0; A < Masks; ++A) {
    IntSet S = fromMask(A ^ (Masks - 1));
    for (const IntSet::Interval &P : fromMask(A & 0x5a).Parts)
      S.Parts.push_back(P);
    S.normalize();
    EXPECT_TRUE(canonical(S));
    EXPECT_EQ(maskOf(S), (A ^ (Masks - 1)) | (A & 0x5a)) << A;
  }
}

TEST(IntSet, normalizedPartsTakeInWhatTheyHold) {
  IntSet S;
  S.Parts = {{5, 6}, {0, 100}, {101, 102}, {200, Max}, {300, 301}};
  S.normalize();
  ASSERT_EQ(S.Parts.size(), 2U);
  EXPECT_EQ(S, IntSet::range(0, 102).unite(IntSet::range(200, Max)));
}

} // namespace
