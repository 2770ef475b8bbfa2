//===- WideningTest.cpp - Numbers that a loop or a run changes --------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"
#include "ManyRuns.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

/// A number that a loop changes, and what it can be behind it.
struct Widening : OneRun {
  VarId Number = F.local("number");
  Reg number() { return F.get(Number); }
  Reg compare(BinOp Op, Reg R, std::int64_t K) { return F.binary(Op, R, K); }
  void loop(const std::function<void()> &Body) {
    F.loop([&] { return F.opaque(); }, Body);
  }
  void add(std::int64_t K) { F.set(Number, F.binary(BinOp::Add, number(), K)); }
  /// Whether the number can be in relation \p Op to \p K there.
  void can(BinOp Op, std::int64_t K) {
    F.when(compare(Op, number(), K), [&] {
      close();
      reached();
    });
  }
  void cannot(BinOp Op, std::int64_t K) {
    F.when(compare(Op, number(), K), [&] {
      close();
      notReached();
    });
  }
  void bit(std::int64_t Mask, bool IsSet, bool Can) {
    Reg R = F.binary(BinOp::And, number(), Mask);
    F.when(IsSet ? R : F.negation(R), [&] {
      close();
      Can ? reached() : notReached();
    });
  }
};

TEST_F(Widening, ACounterGoesUp) {
  F.set(Number, 3);
  loop([&] { add(1); });
  cannot(BinOp::Lt, 3);
  can(BinOp::Eq, 3);
  can(BinOp::Eq, 4);
  can(BinOp::Eq, 100);
  check();
}

TEST_F(Widening, ACounterGoesDown) {
  F.set(Number, 3);
  loop([&] { add(-1); });
  cannot(BinOp::Gt, 3);
  can(BinOp::Eq, 3);
  can(BinOp::Eq, -100);
  check();
}

TEST_F(Widening, ACounterGoesUpAndDown) {
  F.set(Number, 0);
  loop([&] {
    F.branchOn(
        F.opaque(), [&] { add(1); }, [&] { add(-1); });
  });
  can(BinOp::Eq, 50);
  can(BinOp::Eq, -50);
  check();
}

TEST_F(Widening, ACounterGoesUpAndThenDown) {
  F.set(Number, 0);
  loop([&] { add(1); });
  loop([&] { add(-2); });
  can(BinOp::Eq, 50);
  can(BinOp::Eq, -51);
  check();
}

TEST_F(Widening, ACounterThatStartsAnywhere) {
  F.set(Number, F.get(F.param("start")));
  loop([&] { add(1); });
  can(BinOp::Lt, -3);
  can(BinOp::Gt, 3);
  check();
}

TEST_F(Widening, ACounterStartsAgain) {
  F.set(Number, 10);
  loop([&] {
    F.branchOn(
        F.opaque(), [&] { add(1); }, [&] { F.set(Number, 0); });
  });
  can(BinOp::Eq, 0);
  can(BinOp::Eq, 5);
  can(BinOp::Eq, 50);
  check();
}

TEST_F(Widening, AStateHasTheValuesThatTheSourceAssigns) {
  F.set(Number, 0);
  loop([&] {
    for (int K = 0; K < 12; ++K)
      F.when(equals(number(), K), [&] { F.set(Number, K + 1); });
  });
  can(BinOp::Eq, 12);
  cannot(BinOp::Gt, 12);
  cannot(BinOp::Lt, 0);
  check();
}

TEST_F(Widening, BitsThatALoopSets) {
  VarId Base = F.param("base");
  F.set(Number, 1);
  loop([&] {
    Reg Some = F.binary(BinOp::And, F.get(Base), std::int64_t{6});
    Reg Flipped = F.binary(BinOp::Xor, number(), Some);
    F.set(Number, F.binary(BinOp::Or, Flipped, std::int64_t{1}));
  });
  bit(1, true, true);
  bit(1, false, false);
  bit(2, true, true);
  bit(2, false, true);
  bit(8, true, false);
  bit(8, false, true);
  check();
}

TEST_F(Widening, BitsThatALoopFlips) {
  VarId Base = F.param("base");
  F.set(Number, 0);
  loop([&] {
    Reg Some = F.binary(BinOp::And, F.get(Base), std::int64_t{4});
    F.set(Number, F.binary(BinOp::Xor, number(), Some));
  });
  bit(4, true, true);
  bit(4, false, true);
  bit(3, true, false);
  check();
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

/// A number from 0 to 10, and what is computed from it.
struct Sums : Widening {
  VarId Base = F.param("base");
  Reg base() { return F.get(Base); }
  void limit(std::int64_t Lo, std::int64_t Hi) {
    whenNot(compare(BinOp::Ge, base(), Lo));
    whenNot(compare(BinOp::Le, base(), Hi));
  }
  void whenNot(Reg R) {
    F.when(F.negation(R), [&] { F.ret(); });
  }
  /// `switch (R)` with an arm from \p Lo to \p Hi.
  void arm(Reg R, std::int64_t Lo, std::int64_t Hi, bool Can) {
    BlockId Arm = F.block();
    BlockId Rest = F.block();
    Terminator &T = F.end(Terminator::Kind::Switch);
    T.Cond = R;
    T.Arms = {{Lo, Hi, Arm, 0}};
    T.Else = Rest;
    F.at(Arm);
    close();
    Can ? reached() : notReached();
    F.ret();
    F.at(Rest);
  }
  /// How many of two comparisons are true.
  void both(Reg A, Reg C, std::int64_t Count, bool Can) {
    F.when(equals(F.binary(BinOp::Add, A, C), static_cast<int>(Count)), [&] {
      close();
      Can ? reached() : notReached();
    });
  }
  Reg plus(std::int64_t K) { return F.binary(BinOp::Add, base(), K); }
};

TEST_F(Sums, ANumberIsInItsRange) {
  limit(0, 10);
  arm(base(), -9, -1, false);
  arm(base(), 11, 12, false);
  arm(base(), 10, 20, true);
  check();
}

TEST_F(Sums, ASumIsInTheRangeOfItsParts) {
  limit(0, 10);
  arm(plus(5), 0, 4, false);
  arm(plus(5), 16, 20, false);
  arm(plus(5), 14, 20, true);
  check();
}

TEST_F(Sums, ASumStartsWithItsLeast) {
  limit(0, 10);
  arm(plus(5), 2, 6, true);
  check();
}

TEST_F(Sums, ASumWithoutMost) {
  whenNot(compare(BinOp::Ge, base(), 0));
  arm(plus(5), 0, 4, false);
  arm(plus(5), 100, 110, true);
  check();
}

TEST_F(Sums, ASumWithoutLeast) {
  whenNot(compare(BinOp::Le, base(), 0));
  arm(plus(5), 6, 9, false);
  arm(plus(5), -110, -100, true);
  check();
}

TEST_F(Sums, AProductIsNoSum) {
  limit(0, 10);
  arm(F.binary(BinOp::Mul, base(), std::int64_t{2}), 14, 20, true);
  check();
}

TEST_F(Sums, ASumOfTwoThatAreUnknown) {
  limit(0, 10);
  arm(F.binary(BinOp::Add, base(), F.get(F.param("other"))), 14, 20, true);
  check();
}

TEST_F(Sums, ComparisonsThatAreKnownAreCounted) {
  limit(6, 10);
  both(compare(BinOp::Ge, base(), 0), compare(BinOp::Ge, base(), 5), 2, true);
  both(compare(BinOp::Ge, base(), 0), compare(BinOp::Ge, base(), 5), 1, false);
  both(compare(BinOp::Ge, base(), 0), compare(BinOp::Ge, base(), 11), 1, true);
  both(compare(BinOp::Ge, base(), 0), compare(BinOp::Ge, base(), 11), 2, false);
  check();
}

TEST_F(Sums, ComparisonsThatAreNotKnownAreNot) {
  limit(0, 10);
  both(compare(BinOp::Ge, base(), 0), compare(BinOp::Ge, base(), 5), 1, true);
  both(compare(BinOp::Ge, base(), 0), compare(BinOp::Ge, base(), 5), 2, true);
  check();
}

TEST_F(Sums, ComparisonsOfASumAreCounted) {
  limit(0, 10);
  both(compare(BinOp::Ge, plus(5), 5), compare(BinOp::Le, plus(5), 15), 2, true);
  both(compare(BinOp::Ge, plus(5), 5), compare(BinOp::Le, plus(5), 15), 1, false);
  both(compare(BinOp::Ge, plus(5), 6), compare(BinOp::Le, plus(5), 15), 1, true);
  check();
}

TEST_F(Sums, AComparisonOfTwoThatWasMadeIsKnown) {
  VarId Other = F.param("other");
  auto Less = [&] { return F.binary(BinOp::Lt, base(), F.get(Other)); };
  whenNot(Less());
  both(Less(), F.constant(1), 2, true);
  both(Less(), F.constant(1), 1, false);
  check();
}

TEST_F(Sums, AComparisonOfTwoThatWasNotMadeIsNot) {
  VarId Other = F.param("other");
  auto Less = [&] { return F.binary(BinOp::Lt, base(), F.get(Other)); };
  both(Less(), F.constant(1), 2, true);
  both(Less(), F.constant(1), 1, true);
  check();
}

//===----------------------------------------------------------------------===//
// Between runs
//===----------------------------------------------------------------------===//

struct Counters : ::testing::Test, ManyRuns {
  VarId Count = B.global("count");
  void adds(std::int64_t K) {
    entry([&](FunctionBuilder &F) { F.set(Count, F.binary(BinOp::Add, F.get(Count), K)); });
  }
  void opens(BinOp Op, std::int64_t K, bool Can) {
    entry([&](FunctionBuilder &F) {
      F.when(F.binary(Op, F.get(Count), K), [&] {
        Place At = F.onObject(ops::connectVoid(), Client).Where;
        if (Can)
          Bad.insert(At);
      });
    });
  }
};

TEST_F(Counters, GoUpFromRunToRun) {
  adds(1);
  opens(BinOp::Lt, 0, false);
  opens(BinOp::Eq, 50, true);
  check();
}
TEST_F(Counters, GoDownFromRunToRun) {
  adds(-1);
  opens(BinOp::Gt, 0, false);
  opens(BinOp::Eq, -50, true);
  check();
}
TEST_F(Counters, GoUpAndDown) {
  adds(1);
  adds(-1);
  opens(BinOp::Lt, -50, true);
  opens(BinOp::Gt, 50, true);
  check();
}
TEST_F(Counters, StartAgain) {
  adds(1);
  entry([&](FunctionBuilder &F) { F.set(Count, 0); });
  opens(BinOp::Lt, 0, false);
  opens(BinOp::Eq, 0, true);
  opens(BinOp::Eq, 1, true);
  check();
}
TEST_F(Counters, StartAgainFurtherDown) {
  adds(1);
  entry([&](FunctionBuilder &F) { F.set(Count, -20); });
  opens(BinOp::Lt, -20, false);
  opens(BinOp::Eq, -10, true);
  check();
}

} // namespace
