//===- ValuesTest.cpp - Short forms of values, and what is kept of them -----===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Case.h"
#include "core/Value.h"

#include <gtest/gtest.h>

using namespace iottidy::core;

namespace {

struct Values : ::testing::Test {
  Names N;
  SymId S = N.fresh(1);
  SymId T = N.fresh(2);
  Value X = Value::symbol(S);
  Value Y = Value::symbol(T);
  LocId V = N.var(1, 0);
  LocId W = N.var(2, 0);
  static Value c(std::int64_t K) { return Value::constant(K); }
  Value op(BinOp Op, Value A, Value B) { return N.binary(Op, A, B); }
  Value op(BinOp Op, Value A, std::int64_t B) { return N.binary(Op, A, c(B)); }
};

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

TEST_F(Values, ZeroOnTheRight) {
  for (BinOp Op : {BinOp::Add, BinOp::Or, BinOp::Xor, BinOp::Sub, BinOp::Shl, BinOp::Shr})
    EXPECT_EQ(op(Op, X, 0), X) << static_cast<int>(Op);
  for (BinOp Op : {BinOp::And, BinOp::Mul})
    EXPECT_EQ(op(Op, X, 0), c(0)) << static_cast<int>(Op);
}

TEST_F(Values, TheConstantStandsOnTheRight) {
  for (BinOp Op : {BinOp::Add, BinOp::Mul, BinOp::And, BinOp::Or, BinOp::Xor})
    EXPECT_EQ(op(Op, c(6), X), op(Op, X, 6)) << static_cast<int>(Op);
  for (BinOp Op : {BinOp::Sub, BinOp::Div, BinOp::Rem, BinOp::Shl, BinOp::Shr})
    EXPECT_NE(op(Op, c(6), X), op(Op, X, 6)) << static_cast<int>(Op);
}

TEST_F(Values, ASumThatIsComparedIsSolved) {
  Value Sum = op(BinOp::Add, X, 1);
  EXPECT_EQ(op(BinOp::Eq, Sum, 3), op(BinOp::Eq, X, 2));
  EXPECT_EQ(op(BinOp::Ne, Sum, 3), op(BinOp::Ne, X, 2));
  // It may wrap.
  EXPECT_NE(op(BinOp::Lt, Sum, 3), op(BinOp::Lt, X, 2));
}

TEST_F(Values, LogicalNotOfWhatIsNoComparison) {
  for (Value A : {X, op(BinOp::Add, X, 1), op(BinOp::And, X, 4), Value::symbol(N.init(V))}) {
    EXPECT_FALSE(N.logicalNot(A).isNone());
    EXPECT_EQ(N.logicalNot(A), op(BinOp::Eq, A, 0));
    EXPECT_EQ(N.logicalNot(N.logicalNot(A)), op(BinOp::Ne, A, 0));
  }
}

TEST_F(Values, AnAddressIsComparedWithNullAlone) {
  Value A = Value::address(V);
  EXPECT_EQ(op(BinOp::Lt, A, 0), c(0));
  EXPECT_EQ(op(BinOp::Le, A, 0), c(0));
  EXPECT_EQ(op(BinOp::Gt, A, 0), c(1));
  for (BinOp Op : {BinOp::Eq, BinOp::Ne, BinOp::Lt}) {
    EXPECT_TRUE(op(Op, A, 5).isSym());
    EXPECT_TRUE(op(Op, A, X).isSym());
  }
}

TEST_F(Values, ATruthValueIsComparedWithAConstantAlone) {
  Value Less = op(BinOp::Lt, X, 3);
  EXPECT_EQ(op(BinOp::Ne, Less, 0), Less);
  Value Both = op(BinOp::Ne, Less, Y);
  EXPECT_NE(Both, Less);
  EXPECT_TRUE(Both.isSym());
}

TEST_F(Values, ASetBitIsNotZero) {
  Value Set = op(BinOp::Or, X, 4);
  EXPECT_EQ(op(BinOp::Eq, Set, 0), c(0));
  EXPECT_EQ(op(BinOp::Ne, Set, 0), c(1));
  EXPECT_TRUE(op(BinOp::Eq, Set, 5).isSym());
  EXPECT_TRUE(op(BinOp::Lt, Set, 0).isSym());
  EXPECT_TRUE(op(BinOp::Eq, op(BinOp::And, X, 4), 0).isSym());
}

//===----------------------------------------------------------------------===//
// Bits
//===----------------------------------------------------------------------===//

TEST_F(Values, MasksOfMasks) {
  EXPECT_EQ(op(BinOp::And, op(BinOp::And, X, 6), 3), op(BinOp::And, X, 2));
  EXPECT_EQ(op(BinOp::Or, op(BinOp::Or, X, 1), 2), op(BinOp::Or, X, 3));
  EXPECT_EQ(op(BinOp::Xor, op(BinOp::Xor, X, 1), 3), op(BinOp::Xor, X, 2));
  EXPECT_EQ(op(BinOp::And, op(BinOp::And, X, 4), 3), c(0));
  EXPECT_EQ(op(BinOp::And, X, -1), X);
  EXPECT_EQ(op(BinOp::Or, op(BinOp::Or, X, 3), 1), op(BinOp::Or, X, 3));
}

TEST_F(Values, BitsThatWereSet) {
  EXPECT_EQ(op(BinOp::And, op(BinOp::Or, X, 1), 1), c(1));
  EXPECT_EQ(op(BinOp::And, op(BinOp::Or, X, 5), 4), c(4));
  EXPECT_EQ(op(BinOp::And, op(BinOp::Or, X, 4), 3), op(BinOp::And, X, 3));
  EXPECT_EQ(op(BinOp::And, op(BinOp::Or, X, 1), 3), op(BinOp::Or, op(BinOp::And, X, 2), 1));
  EXPECT_EQ(op(BinOp::Or, op(BinOp::And, X, 6), 2), op(BinOp::Or, op(BinOp::And, X, 4), 2));
  EXPECT_EQ(op(BinOp::And, op(BinOp::Or, op(BinOp::And, X, 4), 1), 2), c(0));
}

TEST_F(Values, BitsOfTwoUnknowns) {
  Value L = op(BinOp::And, X, 4);
  Value R = op(BinOp::And, Y, 3);
  Value Both = op(BinOp::Or, L, R);
  EXPECT_EQ(op(BinOp::And, Both, 4), op(BinOp::And, X, 4));
  EXPECT_EQ(op(BinOp::And, Both, 2), op(BinOp::And, Y, 2));
  EXPECT_EQ(op(BinOp::And, Both, 8), c(0));
  EXPECT_TRUE(op(BinOp::And, op(BinOp::Or, X, Y), 4).isSym());
}

TEST_F(Values, BitsThatChange) {
  Value Set = op(BinOp::Or, op(BinOp::And, X, ~std::int64_t{1}), 1);
  EXPECT_EQ(op(BinOp::Xor, Set, 1), op(BinOp::And, X, ~std::int64_t{1}));
  EXPECT_EQ(op(BinOp::And, op(BinOp::Xor, op(BinOp::Or, X, 1), 1), 1), c(0));
  // Other bits, or another operator, stay as they are.
  EXPECT_TRUE(op(BinOp::Xor, op(BinOp::Or, X, 1), 2).isSym());
  EXPECT_NE(op(BinOp::Or, Set, 2), op(BinOp::Or, op(BinOp::And, X, ~std::int64_t{1}), 3 ^ 2));
  EXPECT_NE(op(BinOp::Xor, op(BinOp::And, X, 4), 4), op(BinOp::And, X, 0));
}

TEST_F(Values, BitsOfWhatIsNoMask) {
  EXPECT_TRUE(op(BinOp::And, op(BinOp::Add, X, 4), 1).isSym());
  EXPECT_TRUE(op(BinOp::And, op(BinOp::Mul, X, 4), 4).isSym());
  EXPECT_EQ(op(BinOp::And, op(BinOp::Lt, X, 3), 2), c(0));
  EXPECT_TRUE(op(BinOp::And, op(BinOp::Lt, X, 3), 1).isSym());
}

//===----------------------------------------------------------------------===//
// Mentions
//===----------------------------------------------------------------------===//

TEST_F(Values, WhatDistinguishesAFreshSymbolIsMentioned) {
  LocId P = N.pointee(S);
  Value Here = Value::symbol(N.fresh(7, P));
  EXPECT_TRUE(N.mentions(Here, S));
  EXPECT_FALSE(N.mentions(Here, T));
  EXPECT_FALSE(N.mentions(Value::symbol(N.fresh(7, V)), S));
}

TEST_F(Values, EitherOperandIsSubstituted) {
  Value Less = op(BinOp::Lt, X, Y);
  EXPECT_EQ(N.substitute(Less, T, c(5)), op(BinOp::Lt, X, 5));
  EXPECT_EQ(N.substitute(Less, S, c(5)), op(BinOp::Gt, Y, 5));
  EXPECT_EQ(N.substitute(Less, N.fresh(9), c(5)), Less);
}

//===----------------------------------------------------------------------===//
// Assumptions
//===----------------------------------------------------------------------===//

TEST_F(Values, ABitSaysNothingOfAProduct) {
  Value Bits = op(BinOp::And, X, 3);
  Value Product = op(BinOp::Mul, X, 3);
  Case C;
  ASSERT_TRUE(C.assumeIn(N, Bits, IntSet::range(1, 1)));
  EXPECT_TRUE(C.assumeIn(N, Product, IntSet::range(6, 9)));
  Case D;
  ASSERT_TRUE(D.assumeIn(N, Product, IntSet::range(6, 9)));
  EXPECT_TRUE(D.assumeIn(N, Bits, IntSet::range(1, 1)));
}

TEST_F(Values, ABitOfAnotherValueSaysNothing) {
  Case C;
  ASSERT_TRUE(C.assumeIn(N, op(BinOp::And, Y, 3), IntSet::range(1, 1)));
  EXPECT_TRUE(C.assumeIn(N, op(BinOp::And, X, 3), IntSet::range(2, 2)));
  EXPECT_TRUE(C.assumeIn(N, op(BinOp::And, X, Y), IntSet::range(3, 3)));
  EXPECT_FALSE(C.assumeIn(N, op(BinOp::And, Y, 1), IntSet::range(0, 0)));
}

TEST_F(Values, APlainValueIsAssumed) {
  Case C;
  ASSERT_TRUE(C.assume(N, X, true));
  EXPECT_FALSE(Case(C).assume(N, X, false));
  EXPECT_FALSE(Case(C).assume(N, op(BinOp::Eq, X, 0), true));
  Case D;
  D.set(V, 0, X);
  ASSERT_TRUE(D.assume(N, X, false));
  EXPECT_EQ(*D.find(V), c(0));
  Case E;
  Value Sum = op(BinOp::Add, X, Y);
  ASSERT_TRUE(E.assume(N, Sum, true));
  EXPECT_FALSE(Case(E).assume(N, Sum, false));
  EXPECT_TRUE(Case(E).assume(N, Sum, true));
}

TEST_F(Values, EachComparisonOfTwoUnknownsContradictsItsOpposite) {
  for (BinOp Op : {BinOp::Eq, BinOp::Ne, BinOp::Lt, BinOp::Le, BinOp::Gt, BinOp::Ge})
    for (bool Truth : {true, false}) {
      Case C;
      ASSERT_TRUE(C.assume(N, op(Op, X, Y), Truth));
      EXPECT_TRUE(Case(C).assume(N, op(Op, X, Y), Truth));
      EXPECT_FALSE(Case(C).assume(N, op(Op, X, Y), !Truth));
      EXPECT_FALSE(Case(C).assume(N, op(negated(Op), X, Y), Truth));
      EXPECT_TRUE(Case(C).assume(N, op(negated(Op), X, Y), !Truth));
    }
}

//===----------------------------------------------------------------------===//
// What is collected
//===----------------------------------------------------------------------===//

struct Collected : Values {
  LocId P = N.pointee(S);
  LocId Inside = N.field(P, 0, 0);
  Case memory() {
    Case C;
    C.set(Inside, 0, c(1));
    return C;
  }
  bool kept(Case C) {
    C.collect(N);
    return C.find(Inside) != nullptr;
  }
};

TEST_F(Collected, WhatNothingLeadsToIsDropped) { EXPECT_FALSE(kept(memory())); }

TEST_F(Collected, WhatARegisterHoldsIsKept) {
  Case C = memory();
  C.setReg(3, X);
  EXPECT_TRUE(kept(C));
  C.setReg(4, Y);
  C.sortRegs();
  EXPECT_TRUE(kept(C));
  Case D = memory();
  D.setReg(3, Y);
  EXPECT_FALSE(kept(D));
}

TEST_F(Collected, WhatAnotherCellHoldsIsKept) {
  Case C = memory();
  C.set(V, 0, X);
  C.set(W, 0, Y);
  EXPECT_TRUE(kept(C));
  Case D = memory();
  D.set(W, 0, Y);
  EXPECT_FALSE(kept(D));
  // What leads to itself alone is out of reach.
  Case E = memory();
  E.set(N.field(P, 1, 0), 0, X);
  EXPECT_FALSE(kept(E));
}

TEST_F(Collected, WhatAHandlerIsHandedIsKept) {
  Case C = memory();
  C.Handlers.push_back({1, 0, 2, P, c(0)});
  C.Handlers.push_back({2, 0, 2, 0, c(0)});
  EXPECT_TRUE(kept(C));
  Case D = memory();
  D.Handlers.push_back({1, 0, 2, 0, X});
  EXPECT_TRUE(kept(D));
  Case E = memory();
  E.Handlers.push_back({1, 0, 2, N.pointee(T), Y});
  EXPECT_FALSE(kept(E));
}

TEST_F(Collected, TheTrackedClientIsKept) {
  for (int Which = 0; Which < 3; ++Which) {
    Case C = memory();
    (Which == 0 ? C.Object : Which == 1 ? C.LastSlot : C.Successor) = P;
    EXPECT_TRUE(kept(C)) << Which;
  }
}

TEST_F(Collected, WhatACallerKnowsIsKept) {
  auto Kept = [&](std::uint32_t Site) {
    LocId At = N.field(N.pointee(N.fresh(Site)), 0, 0);
    Case C;
    C.set(At, 0, c(1));
    C.collect(N);
    return C.find(At) != nullptr;
  };
  for (std::uint32_t Site : {KeptSite, ThisSites, ThisSites + 1, EventSites - 1, EntrySites})
    EXPECT_TRUE(Kept(Site)) << Site;
  for (std::uint32_t Site : {5U, WidenSites, EventSites, EntrySites - 1})
    EXPECT_FALSE(Kept(Site)) << Site;
}

TEST_F(Collected, AnOfferThatCanBeMetAgainIsKept) {
  auto Offers = [&](SymId Y, bool Held) {
    Case C;
    C.Offered = {N.pointee(Y)};
    if (Held)
      C.set(V, 0, Value::symbol(Y));
    C.set(W, 0, Value::symbol(N.fresh(77)));
    C.collect(N);
    return C.Offered.size() == 1;
  };
  EXPECT_TRUE(Offers(S, true));
  EXPECT_FALSE(Offers(S, false));
  // What was there at entry, and the object of a class.
  EXPECT_TRUE(Offers(N.init(N.var(9, 0)), false));
  EXPECT_TRUE(Offers(N.fresh(ThisSites), false));
}

TEST_F(Collected, CellsThatMoveAreSortedAgain) {
  // The pointee of the later symbol comes before that of the earlier one.
  LocId Q = N.pointee(T);
  SymId U = N.fresh(3);
  LocId R = N.pointee(U);
  Case C;
  C.set(N.field(P, 0, 0), 0, c(1));
  C.set(N.field(Q, 0, 0), 0, c(2));
  C.set(N.field(R, 0, 0), 0, c(3));
  LocId Low = N.field(N.pointee(N.fresh(4)), 0, 0);
  LocId Moved = N.field(N.pointee(N.fresh(5)), 0, 0);
  C.set(Low, 0, c(4));
  ASSERT_TRUE(C.replace(N, S, Value::symbol(N.fresh(5))));
  EXPECT_EQ(*C.find(Moved), c(1));
  EXPECT_EQ(*C.find(Low), c(4));
  for (std::size_t I = 1; I < C.Cells.size(); ++I)
    EXPECT_LT(C.Cells[I - 1].L, C.Cells[I].L);
}

} // namespace
