//===- MakesMoreTest.cpp - How clients are made, and what becomes of them ---===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

#include <algorithm>

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct MakesMore : OneRun {
  VarId H = F.local("handle");
  VarId Spare = F.local("spare");
  Emitted make(Role Does = Role::Create) { return F.client(ops::create(Does), NoId); }
  void fill(VarId V, Role Does = Role::Create) { F.set(V, make(Does).Result); }
  Place openIn(VarId V) { return F.onHandle(ops::connectVoid(), V).Where; }
  /// \p A may hold what \p C holds, so that the two are of one kind.
  void alike(VarId A, VarId C) {
    F.when(F.opaque(), [&] {
      F.set(A, F.get(C));
      F.onHandle(ops::publish(), A);
      F.ret();
    });
  }
  void dropResult() { F.function().Blocks[F.current()].Insts.back().Dst = NoId; }
};

//===----------------------------------------------------------------------===//
// Where the handle goes
//===----------------------------------------------------------------------===//

TEST_F(MakesMore, AnOwnerThatIsReturned) {
  ClientOp Create = ops::create(Role::CreateConnect);
  Create.ResultAddr = F.address(H);
  F.client(Create, NoId);
  dropResult();
  B.P.Ops.back().Result = NoId;
  F.branchOn(
      F.truth(H), [&] { Bad.insert(openIn(H)); }, [&] { reached(); });
  check();
}

TEST_F(MakesMore, AHandleThatNobodyTakes) {
  F.client(ops::create(Role::CreateConnect), NoId);
  dropResult();
  reached();
  check();
}

/// A create that stores the handle where it is told to.
struct InPlace : MakesMore {
  void run(const IntSet &Success, int Result, bool Made) {
    ClientOp Create = ops::withResult(Role::CreateConnect, Success);
    Create.Slot = true;
    Create.Domain = IntSet::range(0, 9);
    F.set(H, 0);
    Reg Code = F.client(Create, F.address(H)).Result;
    F.when(equals(Code, Result), [&] {
      F.when(F.truth(H), [&] {
        Place At = openIn(H);
        if (Made)
          Bad.insert(At);
      });
    });
    check();
  }
};

TEST_F(InPlace, ThatSucceeds) { run(IntSet::range(0, 0), 0, true); }
TEST_F(InPlace, ThatFails) { run(IntSet::range(0, 0), 1, false); }
TEST_F(InPlace, ThatSucceedsInSomeWay) { run(IntSet::range(0, 5), 3, true); }
TEST_F(InPlace, ThatDoesNotSay) { run(IntSet(), 3, true); }

TEST_F(MakesMore, ASlotThatIsNowhere) {
  ClientOp Connect = ops::connectVoid();
  Connect.Slot = true;
  F.set(H, 0);
  F.client(Connect, F.address(H));
  F.client(Connect, F.constant(0));
  F.client(Connect, F.constant(0));
  reached();
  check();
}

/// What a pump returns need not be looked at.
TEST_F(MakesMore, APumpWhoseResultNobodyTakes) {
  ClientOp Pump = ops::withResult(Role::Pump, IntSet::range(0, 0));
  Pump.Lost = IntSet::range(2, 2);
  F.onObject(Pump, Client);
  dropResult();
  open();
  F.onObject(Pump, Client);
  dropResult();
  bad();
  check();
}

//===----------------------------------------------------------------------===//
// In place of another
//===----------------------------------------------------------------------===//

TEST_F(MakesMore, ACreateThatFailsKeepsTheOldOneOpen) {
  fill(H, Role::CreateConnect);
  F.when(F.negation(F.truth(H)), [&] { F.ret(); });
  fill(H);
  F.when(F.negation(F.truth(H)), [&] {
    fill(H);
    F.when(F.truth(H), [&] { Bad.insert(openIn(H)); });
  });
  check();
}

TEST_F(MakesMore, ADisconnectOfTheNewOneDoesNotCloseTheOldOne) {
  fill(H);
  openIn(H);
  fill(H);
  F.onHandle(ops::disconnect(), H);
  Bad.insert(openIn(H));
  check();
}

TEST_F(MakesMore, ADisconnectOfAThirdDoesNotCloseTheOldOne) {
  alike(H, Spare);
  fill(Spare);
  fill(H);
  openIn(H);
  fill(H);
  F.onHandle(ops::destroy(), Spare);
  Bad.insert(openIn(H));
  check();
}

TEST_F(MakesMore, TheNewOneIsDestroyed) {
  fill(H);
  openIn(H);
  fill(H);
  F.onHandle(ops::destroy(), H);
  fill(H);
  F.onHandle(ops::publish(), H);
  check();
}

/// It is found in another way, and opened again: these are two clients.
TEST_F(MakesMore, TheOldOneIsOpenedAgain) {
  fill(H);
  openIn(H);
  Reg Old = F.get(H);
  fill(H);
  F.client(ops::disconnect(), Old);
  F.client(ops::connectVoid(), Old);
  openIn(H);
  check();
}

TEST_F(MakesMore, AnotherClientIsMadeElsewhere) {
  VarId P = F.param("client");
  VarId Global = B.global("made");
  alike(Global, P);
  openIn(P);
  VarId How = F.param("how");
  whenSet(true, How, [&] { F.ret(); });
  F.set(Global, make(Role::CreateConnect).Result);
  F.onHandle(ops::publish(), Global);
  check();
}

TEST_F(MakesMore, TheEndOfTheHolderOfAnotherIsNoEndOfThis) {
  alike(H, Spare);
  fill(H);
  openIn(H);
  fill(Spare);
  F.set(H, 0);
  F.endScope(Spare);
  F.set(Spare, make(Role::CreateConnect).Result);
  F.onHandle(ops::publish(), Spare);
  check();
}

TEST_F(MakesMore, AStructOfAnotherThatIsZeroedIsNoEndOfThis) {
  VarId Rest = F.local("rest");
  auto In = [&] { return F.fieldOf(F.address(Rest), Field); };
  F.when(F.opaque(), [&] {
    F.set(H, F.load(In()));
    F.onHandle(ops::publish(), H);
    F.ret();
  });
  fill(H);
  openIn(H);
  F.store(In(), make().Result);
  F.set(H, 0);
  Reg A = F.address(Rest);
  F.emit(InstKind::ZeroAgg).A = A;
  F.store(In(), make(Role::CreateConnect).Result);
  F.client(ops::publish(), F.load(In()));
  check();
}

/// What was made anew over an open connection is told.
TEST_F(MakesMore, AnInitialisationOverAnOpenClientIsTold) {
  open();
  Place Again = F.onObject(ops::make(Role::Create), Client).Where;
  bad();
  UnitResult R = check();
  ASSERT_EQ(R.Findings.size(), 1U);
  const std::vector<WitnessStep> &Path = R.Findings[0].Path;
  EXPECT_TRUE(std::any_of(Path.begin(), Path.end(), [&](const WitnessStep &W) {
    return W.What == WitnessStep::Kind::Remade && W.Where == Again;
  }));
}

//===----------------------------------------------------------------------===//
// Functions that were registered
//===----------------------------------------------------------------------===//

TEST_F(MakesMore, NobodyIsCalledForAClientThatWasDestroyed) {
  FuncId G = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.onObject(ops::registers(F.callback(G, std::nullopt)), Client);
  F.onObject(ops::destroy(), Client);
  F.set(Flag, 0);
  open();
  F.onObject(ops::pump(), Client);
  whenSet(true, Flag, [&] { open(); });
  check();
}

TEST_F(MakesMore, OthersAreCalledWhenOneWasDestroyed) {
  alike(H, Spare);
  FuncId G = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  fill(H);
  fill(Spare);
  F.onHandle(ops::registers(F.callback(G, std::nullopt)), H);
  F.onHandle(ops::destroy(), Spare);
  F.set(Flag, 0);
  openIn(H);
  F.onHandle(ops::pump(), H);
  whenSet(true, Flag, [&] { Bad.insert(openIn(H)); });
  check();
}

} // namespace
