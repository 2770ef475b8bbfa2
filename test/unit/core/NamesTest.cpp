//===- NamesTest.cpp - Names and what is folded -----------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Case.h"
#include "core/Value.h"

#include <gtest/gtest.h>

#include <limits>
#include <optional>

using namespace iottidy::core;

namespace {

constexpr std::int64_t Min = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t Max = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t Samples[] = {Min, Min + 1, -5, -2, -1, 0, 1, 2, 3, 7, 63, 64, Max - 1, Max};

std::int64_t wrapped(std::uint64_t V) { return static_cast<std::int64_t>(V); }

/// What the operator gives on a two's complement machine; nothing: undefined.
std::optional<std::int64_t> evaluate(BinOp Op, std::int64_t A, std::int64_t B) {
  const auto UA = static_cast<std::uint64_t>(A);
  const auto UB = static_cast<std::uint64_t>(B);
  const bool Divides = B != 0 && !(A == Min && B == -1);
  const bool Shifts = B >= 0 && B < 64;
  switch (Op) {
  case BinOp::Eq:
  case BinOp::Same:
    return A == B;
  case BinOp::Ne:
    return A != B;
  case BinOp::Lt:
    return A < B;
  case BinOp::Le:
    return A <= B;
  case BinOp::Gt:
    return A > B;
  case BinOp::Ge:
    return A >= B;
  case BinOp::Add:
    return wrapped(UA + UB);
  case BinOp::Sub:
    return wrapped(UA - UB);
  case BinOp::Mul:
    return wrapped(UA * UB);
  case BinOp::Div:
    return Divides ? std::optional(A / B) : std::nullopt;
  case BinOp::Rem:
    return Divides ? std::optional(A % B) : std::nullopt;
  case BinOp::And:
    return A & B;
  case BinOp::Or:
    return A | B;
  case BinOp::Xor:
    return A ^ B;
  case BinOp::Shl:
    return Shifts ? std::optional(wrapped(UA << B)) : std::nullopt;
  case BinOp::Shr:
    return Shifts ? std::optional(A >> B) : std::nullopt;
  case BinOp::Not:
    return A == 0;
  }
  return std::nullopt;
}

constexpr BinOp Operators[] = {
    BinOp::Eq,  BinOp::Ne,  BinOp::Lt,  BinOp::Le,  BinOp::Gt, BinOp::Ge,  BinOp::Add, BinOp::Sub,
    BinOp::Mul, BinOp::Div, BinOp::Rem, BinOp::And, BinOp::Or, BinOp::Xor, BinOp::Shl, BinOp::Shr};
constexpr BinOp Comparisons[] = {BinOp::Eq, BinOp::Ne, BinOp::Lt, BinOp::Le, BinOp::Gt, BinOp::Ge};

/// The value of \p V when \p X is the value of symbol \p S and \p Y that of \p T.
std::optional<std::int64_t> valueOf(const Names &N, const Value &V, SymId S, std::int64_t X,
                                    SymId T = 0, std::int64_t Y = 0) {
  if (V.isConst())
    return V.C;
  if (!V.isSym())
    return std::nullopt;
  if (V.Id == S)
    return X;
  if (V.Id == T)
    return Y;
  const Names::Sym &E = N.sym(V.Id);
  if (E.Kind != Names::SymKind::Expr)
    return std::nullopt;
  auto L = valueOf(N, E.L, S, X, T, Y);
  auto R = valueOf(N, E.R, S, X, T, Y);
  return L && R ? evaluate(E.Op, *L, *R) : std::nullopt;
}

struct NamesTest : ::testing::Test {
  Names N;
  SymId S = N.fresh(1);
  SymId T = N.fresh(2);
  Value X = Value::symbol(S);
  Value Y = Value::symbol(T);
  static Value c(std::int64_t V) { return Value::constant(V); }
};

TEST_F(NamesTest, ConstantsFoldAsTheMachineComputes) {
  for (BinOp Op : Operators)
    for (std::int64_t A : Samples)
      for (std::int64_t B : Samples) {
        Value V = N.binary(Op, c(A), c(B));
        if (auto Want = evaluate(Op, A, B))
          EXPECT_EQ(V, c(*Want)) << static_cast<int>(Op) << ' ' << A << ' ' << B;
        else
          EXPECT_FALSE(V.isConst()) << static_cast<int>(Op) << ' ' << A << ' ' << B;
      }
}

TEST_F(NamesTest, AnOperandThatIsUnknownStaysExact) {
  for (BinOp Op : Operators)
    for (std::int64_t A : Samples)
      for (std::int64_t K : Samples)
        for (bool Right : {false, true}) {
          Value V = Right ? N.binary(Op, c(K), X) : N.binary(Op, X, c(K));
          auto Want = Right ? evaluate(Op, K, A) : evaluate(Op, A, K);
          if (Want) {
            EXPECT_EQ(valueOf(N, V, S, A), Want)
                << static_cast<int>(Op) << ' ' << A << ' ' << K << ' ' << Right;
          }
        }
}

TEST_F(NamesTest, TwoStepsStayExact) {
  constexpr std::int64_t Few[] = {-2, -1, 0, 1, 2, 3, 6};
  for (BinOp First : Operators)
    for (BinOp Then : Operators)
      for (std::int64_t K : Few)
        for (std::int64_t L : Few) {
          Value V = N.binary(Then, N.binary(First, X, c(K)), c(L));
          for (std::int64_t A : Few) {
            auto Inner = evaluate(First, A, K);
            auto Want = Inner ? evaluate(Then, *Inner, L) : std::nullopt;
            if (Want) {
              ASSERT_EQ(valueOf(N, V, S, A), Want)
                  << static_cast<int>(First) << ' ' << K << ", " << static_cast<int>(Then) << ' '
                  << L << " of " << A;
            }
          }
        }
}

TEST_F(NamesTest, TwoUnknownsStayExact) {
  constexpr std::int64_t Few[] = {-1, 0, 1, 2};
  for (BinOp Op : Operators)
    for (std::int64_t A : Few)
      for (std::int64_t B : Few)
        if (auto Want = evaluate(Op, A, B)) {
          EXPECT_EQ(valueOf(N, N.binary(Op, X, Y), S, A, T, B), Want)
              << static_cast<int>(Op) << ' ' << A << ' ' << B;
        }
}

TEST_F(NamesTest, NegationIsTheOppositeForEveryInput) {
  for (BinOp Op : Comparisons)
    for (std::int64_t A : Samples)
      for (std::int64_t B : Samples) {
        EXPECT_NE(evaluate(Op, A, B), evaluate(negated(Op), A, B));
        EXPECT_EQ(evaluate(Op, A, B), evaluate(swapped(Op), B, A));
      }
  EXPECT_EQ(negated(BinOp::Add), BinOp::Add);
  EXPECT_EQ(swapped(BinOp::Eq), BinOp::Eq);
}

TEST_F(NamesTest, LogicalNotOfEveryComparison) {
  for (BinOp Op : Comparisons)
    for (std::int64_t K : {-1, 0, 1})
      for (std::int64_t A : {-2, -1, 0, 1, 2})
        EXPECT_EQ(valueOf(N, N.logicalNot(N.binary(Op, X, c(K))), S, A),
                  std::optional<std::int64_t>(*evaluate(Op, A, K) == 0));
  EXPECT_EQ(N.logicalNot(c(0)), c(1));
  EXPECT_EQ(N.logicalNot(c(-4)), c(0));
  EXPECT_EQ(N.logicalNot(Value::address(N.var(1, 0))), c(0));
}

TEST_F(NamesTest, EqualExpressionsAreOneSymbol) {
  EXPECT_EQ(N.binary(BinOp::Lt, X, c(3)), N.binary(BinOp::Gt, c(3), X));
  EXPECT_EQ(N.binary(BinOp::Add, X, c(3)), N.binary(BinOp::Sub, X, c(-3)));
  EXPECT_EQ(N.binary(BinOp::Add, N.binary(BinOp::Add, X, c(1)), c(2)),
            N.binary(BinOp::Add, X, c(3)));
  EXPECT_EQ(N.binary(BinOp::Eq, N.binary(BinOp::Add, X, c(1)), c(3)), N.binary(BinOp::Eq, X, c(2)));
}

TEST_F(NamesTest, DifferentExpressionsAreDifferentSymbols) {
  EXPECT_NE(N.binary(BinOp::Lt, X, c(3)), N.binary(BinOp::Lt, X, c(4)));
  EXPECT_NE(N.binary(BinOp::Lt, X, c(3)), N.binary(BinOp::Le, X, c(3)));
  EXPECT_NE(N.binary(BinOp::Sub, X, Y), N.binary(BinOp::Sub, Y, X));
}

TEST_F(NamesTest, AValueIsComparedWithItself) {
  for (BinOp Op : Comparisons)
    EXPECT_EQ(N.binary(Op, X, X), c(*evaluate(Op, 5, 5))) << static_cast<int>(Op);
}

TEST_F(NamesTest, AddressesAreNotNull) {
  Value A = Value::address(N.var(1, 0));
  EXPECT_EQ(N.binary(BinOp::Eq, A, c(0)), c(0));
  EXPECT_EQ(N.binary(BinOp::Ne, A, c(0)), c(1));
  EXPECT_EQ(N.binary(BinOp::Eq, c(0), A), c(0));
  EXPECT_EQ(N.binary(BinOp::Gt, A, c(0)), c(1));
  EXPECT_EQ(N.binary(BinOp::Le, A, c(0)), c(0));
}

TEST_F(NamesTest, DifferentVariablesHaveDifferentAddresses) {
  Value A = Value::address(N.var(1, 0));
  Value B = Value::address(N.var(2, 0));
  EXPECT_EQ(N.binary(BinOp::Eq, A, B), c(0));
  EXPECT_EQ(N.binary(BinOp::Ne, A, B), c(1));
  EXPECT_EQ(N.binary(BinOp::Eq, A, A), c(1));
  EXPECT_EQ(N.binary(BinOp::Ne, A, A), c(0));
}

TEST_F(NamesTest, NothingIsKnownOfNothing) {
  EXPECT_TRUE(N.binary(BinOp::Add, Value(), c(1)).isNone());
  EXPECT_TRUE(N.binary(BinOp::Eq, X, Value()).isNone());
  EXPECT_TRUE(N.logicalNot(Value()).isNone());
}

TEST_F(NamesTest, SameIsCertainOrFalse) {
  EXPECT_EQ(N.binary(BinOp::Same, X, X), c(1));
  EXPECT_EQ(N.binary(BinOp::Same, X, Y), c(0));
  EXPECT_EQ(N.binary(BinOp::Same, Value(), Value()), c(0));
}

TEST_F(NamesTest, LocationsAreInterned) {
  LocId V = N.var(1, 0);
  EXPECT_EQ(V, N.var(1, 0));
  EXPECT_NE(V, N.var(2, 0));
  EXPECT_EQ(N.field(V, 3, 0), N.field(V, 3, 0));
  EXPECT_NE(N.field(V, 3, 0), N.field(V, 4, 0));
  EXPECT_NE(N.field(V, 3, 0), N.field(N.var(2, 0), 3, 0));
  EXPECT_EQ(N.elem(V, X), N.elem(V, X));
  EXPECT_NE(N.elem(V, X), N.elem(V, Y));
  EXPECT_NE(N.elem(V, c(1)), N.elem(V, c(2)));
  EXPECT_EQ(N.pointee(S), N.pointee(S));
  EXPECT_NE(N.pointee(S), N.pointee(T));
  EXPECT_NE(N.function(1), N.literal(1));
}

TEST_F(NamesTest, FreshSymbolsDifferInEachPart) {
  EXPECT_EQ(N.fresh(1, 0, 0), S);
  EXPECT_NE(N.fresh(1, 0, 1), S);
  EXPECT_NE(N.fresh(1, N.var(1, 0), 0), S);
  EXPECT_NE(N.init(N.var(1, 0)), N.init(N.var(2, 0)));
  EXPECT_EQ(N.init(N.var(1, 0)), N.init(N.var(1, 0)));
}

TEST_F(NamesTest, TargetAndAddressAreInverse) {
  LocId P = N.pointee(S);
  LocId F = N.field(P, 0, 0);
  EXPECT_EQ(N.target(X), P);
  EXPECT_EQ(N.addressOf(P), X);
  EXPECT_EQ(N.target(N.addressOf(F)), F);
  EXPECT_EQ(N.target(c(0)), 0U);
  EXPECT_EQ(N.target(Value()), 0U);
}

TEST_F(NamesTest, OnlyNamedPointeesAreKnown) {
  EXPECT_EQ(N.knownPointee(T), 0U);
  LocId P = N.pointee(T);
  EXPECT_EQ(N.knownPointee(T), P);
}

TEST_F(NamesTest, PointsToItsTargetAlone) {
  LocId V = N.var(1, 0);
  EXPECT_TRUE(N.pointsTo(Value::address(V), V));
  EXPECT_FALSE(N.pointsTo(Value::address(V), N.var(2, 0)));
  EXPECT_TRUE(N.pointsTo(X, N.pointee(S)));
  EXPECT_FALSE(N.pointsTo(Y, N.pointee(S)));
  EXPECT_FALSE(N.pointsTo(c(0), N.pointee(S)));
}

TEST_F(NamesTest, RootAndInside) {
  LocId V = N.var(1, 0);
  LocId Deep = N.elem(N.field(V, 1, 0), X);
  EXPECT_EQ(N.root(Deep), V);
  EXPECT_EQ(N.root(V), V);
  EXPECT_TRUE(N.within(Deep, V));
  EXPECT_TRUE(N.within(Deep, N.field(V, 1, 0)));
  EXPECT_TRUE(N.within(V, V));
  EXPECT_FALSE(N.within(V, Deep));
  EXPECT_FALSE(N.within(Deep, N.field(V, 2, 0)));
  LocId W = N.pointee(T);
  EXPECT_EQ(N.rebase(Deep, V, W), N.elem(N.field(W, 1, 0), X));
  EXPECT_EQ(N.rebase(V, V, W), W);
}

TEST_F(NamesTest, MentionsLooksIntoEveryPart) {
  EXPECT_TRUE(N.mentions(N.binary(BinOp::Add, X, Y), S));
  EXPECT_TRUE(N.mentions(N.binary(BinOp::Add, X, Y), T));
  EXPECT_FALSE(N.mentions(N.binary(BinOp::Add, X, c(1)), T));
  LocId L = N.field(N.elem(N.pointee(S), Y), 0, 0);
  EXPECT_TRUE(N.mentions(L, S));
  EXPECT_TRUE(N.mentions(L, T));
  EXPECT_TRUE(N.mentions(Value::symbol(N.init(L)), T));
  EXPECT_TRUE(N.mentions(Value::symbol(N.fresh(9, L)), T));
  EXPECT_FALSE(N.mentions(Value::symbol(N.fresh(9)), T));
  EXPECT_TRUE(N.mentions(Value::address(L), S));
  EXPECT_FALSE(N.mentions(c(3), S));
}

TEST_F(NamesTest, SubstitutionReachesEveryPart) {
  LocId V = N.var(5, 0);
  LocId L = N.field(N.elem(N.pointee(S), Y), 0, 0);
  EXPECT_EQ(N.substitute(L, S, Value::address(V)), N.field(N.elem(V, Y), 0, 0));
  EXPECT_EQ(N.substitute(L, T, c(2)), N.field(N.elem(N.pointee(S), c(2)), 0, 0));
  EXPECT_EQ(N.substitute(Value::symbol(N.init(L)), T, c(2)),
            Value::symbol(N.init(N.substitute(L, T, c(2)))));
  EXPECT_EQ(N.substitute(Value::symbol(N.fresh(9, L)), T, c(2)),
            Value::symbol(N.fresh(9, N.substitute(L, T, c(2)))));
  EXPECT_EQ(N.substitute(N.binary(BinOp::Add, X, Y), S, c(0)), Y);
  EXPECT_EQ(N.substitute(X, S, Y), Y);
  EXPECT_EQ(N.substitute(Y, S, c(0)), Y);
  EXPECT_EQ(N.substitute(N.binary(BinOp::Lt, X, c(3)), S, c(2)), c(1));
}

TEST_F(NamesTest, ForEachSymbolVisitsAll) {
  std::vector<SymId> Seen;
  LocId L = N.field(N.elem(N.pointee(S), Y), 0, 0);
  N.forEachSymbol(L, [&](SymId Z) { Seen.push_back(Z); });
  EXPECT_NE(std::find(Seen.begin(), Seen.end(), S), Seen.end());
  EXPECT_NE(std::find(Seen.begin(), Seen.end(), T), Seen.end());
}

} // namespace
