//===- FlowTest.cpp - Where paths go on -----------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct Flow : OneRun {
  VarId How = F.param("how");

  void choose(Reg R, const std::vector<SwitchArm> &Arms, BlockId Else) {
    Terminator &T = F.end(Terminator::Kind::Switch);
    T.Cond = R;
    T.Arms = Arms;
    T.Else = Else;
  }
  /// A block that is never left.
  BlockId spin() {
    BlockId Before = F.current();
    BlockId Spin = F.block();
    F.at(Spin);
    F.jump(Spin);
    F.at(Before);
    return Spin;
  }
};

TEST_F(Flow, TheDefaultIsWhatNoArmTakes) {
  BlockId Low = F.block();
  BlockId Four = F.block();
  BlockId Rest = F.block();
  choose(F.get(How), {{0, 2, Low, 0}, {4, 4, Four, 0}}, Rest);
  F.at(Low);
  F.ret();
  F.at(Four);
  F.ret();
  F.at(Rest);
  for (int K : {0, 2, 4})
    F.when(equals(F.get(How), K), [&] { notReached(); });
  for (int K : {-1, 3, 5})
    F.when(equals(F.get(How), K), [&] {
      reached();
      close();
    });
  check();
}

TEST_F(Flow, AnArmIsWhatItSays) {
  BlockId Low = F.block();
  BlockId Rest = F.block();
  choose(F.get(How), {{0, 2, Low, 0}}, Rest);
  F.at(Rest);
  F.ret();
  F.at(Low);
  for (int K : {-1, 3})
    F.when(equals(F.get(How), K), [&] { notReached(); });
  for (int K : {0, 2})
    F.when(equals(F.get(How), K), [&] {
      reached();
      close();
    });
  check();
}

TEST_F(Flow, AnArmOfWhatIsKnown) {
  VarId Own = F.local("own");
  F.set(Own, 4);
  BlockId Four = F.block();
  BlockId Five = F.block();
  BlockId Rest = F.block();
  choose(F.get(Own), {{5, 5, Five, 0}, {4, 4, Four, 0}}, Rest);
  F.at(Rest);
  notReached();
  F.ret();
  F.at(Five);
  notReached();
  F.ret();
  F.at(Four);
  reached();
  check();
}

TEST_F(Flow, ASwitchWithoutDefaultTakesAnArm) {
  BlockId One = F.block();
  BlockId Two = F.block();
  choose(F.get(How), {{1, 1, One, 0}, {2, 2, Two, 0}}, NoId);
  F.at(One);
  F.ret();
  F.at(Two);
  reached();
  check();
}

/// A switch or branch whose other ways are never left, behind something that counts.
struct Spins : Flow {
  void switchOn(bool First, bool Default) {
    BlockId Spin = spin();
    BlockId On = F.block();
    close();
    if (Default)
      choose(F.opaque(false), {{1, 1, Spin, 0}}, On);
    else
      choose(F.opaque(false), {{1, 1, First ? On : Spin, 0}, {2, 2, First ? Spin : On, 0}}, Spin);
    F.at(On);
    reached();
    check();
  }
};

TEST_F(Spins, OnlyTheFirstArmGoesOn) { switchOn(true, false); }
TEST_F(Spins, OnlyTheSecondArmGoesOn) { switchOn(false, false); }
TEST_F(Spins, OnlyTheDefaultGoesOn) { switchOn(false, true); }

TEST_F(Spins, OnlyOneSideGoesOn) {
  BlockId Spin = spin();
  BlockId On = F.block();
  close();
  F.branch(F.opaque(), On, Spin);
  F.at(On);
  reached();
  check();
}

TEST_F(Spins, OnlyTheOtherSideGoesOn) {
  BlockId Spin = spin();
  BlockId On = F.block();
  close();
  F.branch(F.opaque(), Spin, On);
  F.at(On);
  reached();
  check();
}

TEST_F(Flow, ABranchOfWhichOneSideGoesOn) {
  for (bool First : {true, false}) {
    BlockId Spin = spin();
    BlockId On = F.block();
    close();
    F.branch(F.opaque(), First ? Spin : On, First ? On : Spin);
    F.at(On);
    reached();
    close();
  }
  check();
}

TEST_F(Flow, ABranchOnAnAddressIsTaken) {
  Reg A = F.address(Flag);
  F.branchOn(
      A, [&] { reached(); }, [&] { notReached(); });
  check();
}

TEST_F(Flow, AClosedLoopEndsAgain) {
  VarId Count = F.local("count");
  F.set(Count, 0);
  F.loop([&] { return F.binary(BinOp::Lt, F.get(Count), std::int64_t{3}); },
         [&] {
           open();
           close();
           F.set(Count, F.binary(BinOp::Add, F.get(Count), std::int64_t{1}));
         });
  F.when(equals(F.get(Count), 2), [&] { notReached(); });
  F.when(equals(F.get(Count), 3), [&] { reached(); });
  check();
}

TEST_F(Flow, RecursionEndsWithEachDepth) {
  FunctionBuilder G(B, "walk", false);
  VarId Depth = G.param("depth");
  G.when(G.binary(BinOp::Gt, G.get(Depth), std::int64_t{0}), [&] {
    open(G);
    close(G);
    G.call(G.id(), {G.binary(BinOp::Sub, G.get(Depth), std::int64_t{1})});
  });
  G.ret();
  F.call(G.id(), {F.get(How)});
  reached();
  check();
}

TEST_F(Flow, RecursionOpensOnTheWayBack) {
  FunctionBuilder G(B, "walk", false);
  VarId Depth = G.param("depth");
  G.when(G.truth(Depth), [&] {
    G.call(G.id(), {G.opaque()});
    Bad.insert(G.onObject(ops::connectVoid(), Client).Where);
  });
  G.ret();
  F.call(G.id(), {F.get(How)});
  check();
}

TEST_F(Flow, RecursionLeavesTheLocalsOfTheCaller) {
  for (int Value : {0, 1}) {
    FunctionBuilder G(B, "walk", false);
    VarId Depth = G.param("depth");
    VarId Kept = G.local("kept");
    G.set(Kept, Value);
    G.when(G.truth(Depth), [&] { G.call(G.id(), {G.opaque()}); });
    G.when(G.truth(Kept), [&] {
      Place Where = open(G);
      if (Value != 0)
        Bad.insert(Where);
    });
    G.ret();
    close();
    open();
    F.call(G.id(), {F.get(How)});
  }
  check();
}

TEST_F(Flow, RecursionLeavesAParameterThatHoldsTheClient) {
  FunctionBuilder G(B, "walk", false);
  VarId Handle = G.param("handle");
  close(G);
  open(G);
  G.when(G.opaque(false), [&] {
    G.call(G.id(), {G.address(Client)});
    Bad.insert(G.client(ops::connectVoid(), G.get(Handle)).Where);
  });
  G.ret();
  F.call(G.id(), {F.address(Client)});
  check();
}

TEST_F(Flow, ASwitchOfEqualWays) {
  BlockId One = F.block();
  BlockId Two = F.block();
  BlockId Rest = F.block();
  BlockId Join = F.block();
  close();
  choose(F.opaque(false), {{1, 1, One, 0}, {2, 2, Two, 0}}, Rest);
  for (BlockId Way : {One, Two, Rest}) {
    F.at(Way);
    F.jump(Join);
  }
  F.at(Join);
  reached();
  check();
}

TEST_F(Flow, TheArmsMayStandInAnyOrder) {
  BlockId Low = F.block();
  BlockId Four = F.block();
  BlockId Rest = F.block();
  choose(F.get(How), {{4, 4, Four, 0}, {0, 2, Low, 0}}, Rest);
  F.at(Low);
  F.ret();
  F.at(Four);
  F.ret();
  F.at(Rest);
  for (int K : {0, 2, 4})
    F.when(equals(F.get(How), K), [&] { notReached(); });
  F.when(equals(F.get(How), 3), [&] { reached(); });
  check();
}

TEST_F(Flow, TheDefaultOfWhatIsKnown) {
  VarId Own = F.local("own");
  F.set(Own, 7);
  BlockId Four = F.block();
  BlockId Rest = F.block();
  choose(F.get(Own), {{4, 4, Four, 0}}, Rest);
  F.at(Four);
  notReached();
  F.ret();
  F.at(Rest);
  reached();
  check();
}

/// A way around unseen code, which may close the client.
struct Around : Flow {
  void switchTo(int Way) {
    taken([&](FunctionBuilder &G) { close(G); });
    open();
    BlockId Ways[] = {F.block(), F.block(), F.block()};
    BlockId Join = F.block();
    choose(F.get(How), {{1, 1, Ways[0], 0}, {2, 2, Ways[1], 0}, {3, 3, Ways[0], 0}}, Ways[2]);
    for (int K = 0; K < 3; ++K) {
      F.at(Ways[K]);
      if (K != Way)
        F.unknown();
      F.jump(Join);
    }
    F.at(Join);
    if (Way < 3)
      bad();
    else
      open();
    check();
  }
  void branchTo(bool Side) {
    taken([&](FunctionBuilder &G) { close(G); });
    open();
    F.branchOn(
        F.truth(How), [&] { Side ? (void)F.unknown() : void(); },
        [&] { Side ? void() : (void)F.unknown(); });
    bad();
    check();
  }
};

TEST_F(Around, TheFirstArm) { switchTo(0); }
TEST_F(Around, TheSecondArm) { switchTo(1); }
TEST_F(Around, TheDefault) { switchTo(2); }
TEST_F(Around, NoWay) { switchTo(3); }
TEST_F(Around, OneSide) { branchTo(true); }
TEST_F(Around, TheOtherSide) { branchTo(false); }

// Behind the endless block nothing counts; the way into it does.
TEST_F(Flow, WhatSucceedsNeverEnds) {
  Reg R = F.onObject(ops::connect(), Client).Result;
  BlockId Again = F.block();
  F.branch(equals(R, 0), spin(), Again);
  F.at(Again);
  F.onObject(ops::connect(), Client);
  check();
}

TEST_F(Flow, WhatFailsNeverEnds) {
  Reg R = F.onObject(ops::connect(), Client).Result;
  BlockId Again = F.block();
  F.branch(equals(R, 0), Again, spin());
  F.at(Again);
  Bad.insert(F.onObject(ops::connect(), Client).Where);
  check();
}

} // namespace
