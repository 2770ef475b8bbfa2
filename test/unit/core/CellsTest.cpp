//===- CellsTest.cpp - Cells, against a plain map --------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Cells.h"

#include <gtest/gtest.h>
#include <map>
#include <random>

using namespace iottidy::core;

namespace {

/// Cells, and what they must be; names that values are made of.
struct Cells : ::testing::Test {
  using Plain = std::map<LocId, Cell>;
  Names N;
  std::mt19937 Dice{7};
  std::vector<LocId> Places;
  std::vector<Value> Values;

  Cells() {
    for (VarId V = 0; V < 60; ++V)
      Places.push_back(N.var(V, 0));
    for (std::uint32_t Site = 1; Site < 6; ++Site)
      Places.push_back(N.field(N.pointee(N.fresh(Site)), Site, 0));
    for (int C = -1; C < 3; ++C)
      Values.push_back(Value::constant(C));
    Values.emplace_back();
    for (std::uint32_t Site = 1; Site < 4; ++Site)
      Values.push_back(Value::symbol(N.fresh(Site)));
    for (VarId V = 0; V < 3; ++V)
      Values.push_back(Value::symbol(N.init(Places[V])));
    Values.push_back(Value::address(Places[5]));
  }
  std::size_t roll(std::size_t Sides) { return Dice() % Sides; }
  LocId place() { return Places[roll(Places.size())]; }
  Cell any() {
    Cell New{place(), static_cast<unsigned>(roll(90)), Values[roll(Values.size())]};
    if (roll(20) == 0)
      New.V = Value::symbol(N.init(New.L));
    return New;
  }

  void expectSame(const CellMap &M, const Plain &Wanted) {
    ASSERT_EQ(M.size(), Wanted.size());
    ASSERT_EQ(M.empty(), Wanted.empty());
    auto It = Wanted.begin();
    std::size_t At = 0;
    for (const Cell &C : M) {
      ASSERT_EQ(C, It->second);
      ASSERT_EQ(M[At++], It->second);
      ++It;
    }
    for (LocId L : Places) {
      const Cell *Found = M.find(L);
      ASSERT_EQ(Found != nullptr, Wanted.count(L) != 0);
      if (Found != nullptr) {
        ASSERT_EQ(*Found, Wanted.at(L));
      }
    }
    // What is known of parts leaves nothing out; of the whole it is exact.
    CellMap::Summary Of = M.summary(N);
    CellMap::Summary Is;
    Is.MinClass = NoId;
    for (const auto &[L, C] : Wanted) {
      Is.Symbols |= N.mask(L) | N.mask(C.V);
      Is.MinClass = std::min(Is.MinClass, C.Class);
      Is.MaxClass = std::max(Is.MaxClass, C.Class);
      Is.Made |= N.base(L) != 0;
      Is.Const |= C.V.isConst();
      Is.Unknown |= C.V.isSym();
      if (C.V == Value::symbol(N.init(L))) {
        Is.Initial = true;
        Is.Initials |= N.mask(C.V);
      }
    }
    EXPECT_EQ(Of.Symbols, Is.Symbols);
    EXPECT_EQ(Of.Initials, Is.Initials);
    EXPECT_EQ(Of.MinClass, Is.MinClass);
    EXPECT_EQ(Of.MaxClass, Is.MaxClass);
    EXPECT_EQ(Of.Made, Is.Made);
    EXPECT_EQ(Of.Initial, Is.Initial);
    EXPECT_EQ(Of.Const, Is.Const);
    EXPECT_EQ(Of.Unknown, Is.Unknown);
    CellMap Again;
    for (const auto &[L, C] : Wanted)
      Again.append(C);
    EXPECT_TRUE(Again == M);
    EXPECT_EQ(Again.hash(), M.hash());
  }

  /// Changes both at random.
  void change(CellMap &M, Plain &Wanted) {
    const std::size_t How = roll(12);
    const std::size_t Some = roll(90);
    auto Concerned = [&](const Cell &C) { return C.Class > Some; };
    auto Concerns = [&](const CellMap::Summary &Of) { return Of.MaxClass > Some; };
    if (How == 0) {
      Value To = Values[roll(Values.size())];
      M.update(N, Concerns, [&](const Cell &C) { return Concerned(C) ? To : C.V; });
      for (auto &[L, C] : Wanted)
        C.V = Concerned(C) ? To : C.V;
    } else if (How == 1 && Some > 40) {
      M.removeIf(N, Concerns, Concerned);
      for (auto It = Wanted.begin(); It != Wanted.end();)
        It = Concerned(It->second) ? Wanted.erase(It) : std::next(It);
    } else if (How < 5) {
      LocId L = place();
      M.erase(L);
      Wanted.erase(L);
    } else {
      Cell New = any();
      M.set(New);
      Wanted[New.L] = New;
    }
  }
};

TEST_F(Cells, ManyChanges) {
  CellMap M;
  Plain Wanted;
  for (int I = 0; I < 4000 && !HasFatalFailure(); ++I) {
    change(M, Wanted);
    expectSame(M, Wanted);
  }
}

TEST_F(Cells, CopiesChangeByThemselves) {
  std::vector<std::pair<CellMap, Plain>> Copies(1);
  for (int I = 0; I < 3000 && !HasFatalFailure(); ++I) {
    std::size_t At = roll(Copies.size());
    if (roll(6) == 0 && Copies.size() < 6)
      Copies.push_back(Copies[At]);
    else if (roll(9) == 0)
      Copies[At] = Copies[roll(Copies.size())];
    change(Copies[At].first, Copies[At].second);
    for (const auto &[M, Wanted] : Copies)
      expectSame(M, Wanted);
    for (const auto &[M, Wanted] : Copies)
      EXPECT_EQ(M == Copies[0].first, Wanted == Copies[0].second);
  }
}

TEST_F(Cells, TwoSideBySide) {
  for (int Round = 0; Round < 300 && !HasFatalFailure(); ++Round) {
    CellMap A;
    Plain Left;
    for (int I = 0; I < 60; ++I)
      change(A, Left);
    CellMap B = A;
    Plain Right = Left;
    for (std::size_t I = roll(20); I-- > 0;)
      change(B, Right);
    Plain Both;
    Plain OnlyLeft;
    Plain OnlyRight;
    CellMap::zip(
        A, B,
        [&](const Cell &C, const Cell &D) {
          EXPECT_EQ(C, Left[C.L]);
          EXPECT_EQ(D, Right[C.L]);
          Both[C.L] = C;
        },
        [&](const Cell &C) { OnlyLeft[C.L] = C; }, [&](const Cell &C) { OnlyRight[C.L] = C; });
    for (const auto &[L, C] : Left)
      if (Right.count(L) == 0) {
        EXPECT_EQ(OnlyLeft.count(L), 1U);
      } else if (Right[L] != C) {
        EXPECT_EQ(Both.count(L), 1U);
      }
    for (const auto &[L, C] : Right)
      EXPECT_EQ(OnlyRight.count(L), 1U - Left.count(L));
    EXPECT_EQ(OnlyLeft.size() + Right.size(), OnlyRight.size() + Left.size());
  }
}

TEST_F(Cells, WhatTheyShareIsPassedOver) {
  CellMap A;
  for (LocId L : Places)
    A.append({L, 0, Value::constant(1)});
  CellMap B = A;
  B.set({Places[30], 0, Value::constant(2)});
  unsigned Seen = 0;
  CellMap::zip(
      A, B, [&](const Cell &, const Cell &) { ++Seen; }, [](const Cell &) {}, [](const Cell &) {});
  EXPECT_GE(Seen, 1U);
  EXPECT_LE(Seen, 16U);
}

TEST_F(Cells, TwoThatAreExchanged) {
  CellMap A;
  Plain Many;
  CellMap B;
  Plain One;
  for (LocId L : Places)
    Many[L] = {L, 0, Value::constant(1)};
  for (const auto &[L, C] : Many)
    A.append(C);
  One[Places[2]] = {Places[2], 0, Value::constant(2)};
  B.append(One[Places[2]]);
  A.swap(B);
  expectSame(A, One);
  expectSame(B, Many);
  CellMap C = std::move(B);
  expectSame(C, Many);
  C.clear();
  expectSame(C, {});
  C.append(One[Places[2]]);
  expectSame(C, One);
}

} // namespace
