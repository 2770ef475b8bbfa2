//===- ReachTest.cpp - What unseen code can write to -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

using Reach = OneRun;

//===----------------------------------------------------------------------===//
// What it is handed
//===----------------------------------------------------------------------===//

TEST_F(Reach, AMethodReachesItsObject) {
  VarId H = F.param("handle");
  VarId Box = F.local("box");
  F.store(F.fieldOf(F.address(Box), Field), F.get(H));
  open(F.get(H));
  CallSite Site;
  Site.This = F.address(Box);
  F.callSite(Site, false);
  open(F.get(H));
  check();
}

TEST_F(Reach, AFunctionObjectReachesWhatItHolds) {
  VarId H = F.param("handle");
  VarId Box = F.local("box");
  F.store(F.fieldOf(F.address(Box), Field), F.get(H));
  open(F.get(H));
  CallSite Site;
  Site.How = CallSite::Kind::Indirect;
  Site.Callee = F.address(Box);
  // Other code can name this flag, so that the call counts.
  VarId Shared = B.shared("shared");
  F.set(Shared, 0);
  F.callSite(Site, false);
  whenSet(true, Shared, [&] { open(F.get(H)); });
  check();
}

TEST_F(Reach, APointerThatWasChangedLeadsElsewhere) {
  VarId Device = F.param("device");
  VarId Kept = F.local("kept");
  F.set(Kept, F.load(F.fieldOf(F.get(Device), Field)));
  open(F.get(Kept));
  F.store(F.fieldOf(F.get(Device), Field), F.constant(0));
  F.unknown({F.get(Device)});
  bad(F.get(Kept));
  check();
}

TEST_F(Reach, AClientTwoPointersAway) {
  VarId Device = F.param("device");
  auto Handle = [&] { return F.load(F.fieldOf(F.load(F.fieldOf(F.get(Device), Inner)), Field)); };
  open(Handle());
  // What repeats the entry is not kept from one block to the next.
  F.when(F.opaque(), [&] { F.onObject(ops::pump(), Client); });
  F.unknown({F.get(Device)});
  open(Handle());
  check();
}

TEST_F(Reach, AFlagTwoPointersAway) {
  VarId Device = F.param("device");
  auto At = [&] { return F.fieldOf(F.load(F.fieldOf(F.get(Device), Inner)), Field); };
  F.store(At(), F.constant(0));
  open();
  // What repeats the entry is not kept from one block to the next.
  F.when(F.opaque(), [&] { F.onObject(ops::pump(), Client); });
  F.unknown({F.get(Device)});
  F.when(F.load(At(), true), [&] { bad(); });
  check();
}

TEST_F(Reach, AFlagOfAnotherStruct) {
  VarId Device = F.param("device");
  VarId Other = F.param("other");
  auto At = [&] { return F.fieldOf(F.load(F.fieldOf(F.get(Device), Inner)), Field); };
  F.store(At(), F.constant(0));
  open();
  F.unknown({F.get(Other)});
  F.when(F.load(At(), true), [&] { open(); });
  check();
}

TEST_F(Reach, AFlagInAStructOfAStruct) {
  // A cell that was stored leads on: what the struct points to now.
  VarId Box = F.local("box");
  VarId Own = F.local("own");
  VarId Rest = F.local("rest");
  F.set(Own, 0);
  F.set(Rest, 0);
  F.store(F.fieldOf(F.address(Box), Field), F.address(Own));
  open();
  F.unknown({F.address(Box)});
  F.when(F.truth(Own), [&] { bad(); });
  F.when(F.truth(Rest), [&] { open(); });
  // Somebody reads it, or what it points to is not followed.
  F.when(F.load(F.load(F.fieldOf(F.address(Box), Field))), [&] { F.ret(); });
  check();
}

TEST_F(Reach, ACycleOfPointersEnds) {
  VarId Node = F.local("node");
  VarId Next = F.local("next");
  F.store(F.fieldOf(F.address(Node), Inner), F.address(Next));
  F.store(F.fieldOf(F.address(Next), Inner), F.address(Node));
  F.store(F.fieldOf(F.address(Next), Field), F.constant(0));
  open();
  F.unknown({F.address(Node)});
  F.when(F.load(F.fieldOf(F.address(Next), Field), true), [&] { bad(); });
  F.when(F.load(F.fieldOf(F.address(Node), Inner), true), [&] { F.ret(); });
  check();
}

TEST_F(Reach, ANumberLeadsNowhere) {
  VarId Own = F.local("own");
  F.set(Own, 0);
  open();
  F.unknown({F.get(Own), F.constant(5)});
  F.when(F.truth(Own), [&] { open(); });
  check();
}

//===----------------------------------------------------------------------===//
// What other sources can name
//===----------------------------------------------------------------------===//

TEST_F(Reach, ASharedHandle) {
  VarId H = B.shared("handle");
  open(F.get(H));
  // What repeats the entry is not kept from one block to the next.
  F.when(F.opaque(), [&] { F.onObject(ops::pump(), Client); });
  F.unknown();
  open(F.get(H));
  check();
}

TEST_F(Reach, ASharedHandleThatIsKeptElsewhere) {
  VarId H = B.shared("handle");
  VarId Kept = F.local("kept");
  F.set(Kept, F.get(H));
  F.set(H, 0);
  open(F.get(Kept));
  F.unknown();
  bad(F.get(Kept));
  F.set(Kept, F.get(H));
  F.onHandle(ops::publish(), Kept);
  check();
}

TEST_F(Reach, AHandleOfTheUnitAlone) {
  VarId H = B.global("handle");
  VarId Shared = B.shared("shared");
  open(F.get(H));
  F.unknown();
  bad(F.get(H));
  F.set(Shared, 0);
  check();
}

TEST_F(Reach, ASharedClient) {
  VarId C = B.shared("shared");
  F.onObject(ops::connectVoid(), C);
  F.unknown();
  F.onObject(ops::connectVoid(), C);
  check();
}

TEST_F(Reach, ASharedFlag) {
  VarId Shared = B.shared("shared");
  F.set(Shared, 0);
  F.set(Flag, 0);
  open();
  F.unknown();
  F.when(F.truth(Flag), [&] { open(); });
  F.when(F.truth(Shared), [&] { bad(); });
  check();
}

TEST_F(Reach, AFlagInASharedStruct) {
  VarId Shared = B.shared("shared");
  auto At = [&] { return F.fieldOf(F.address(Shared), Field); };
  F.store(At(), F.constant(0));
  open();
  F.unknown();
  F.when(F.load(At(), true), [&] { bad(); });
  check();
}

//===----------------------------------------------------------------------===//
// Outcomes that it judges
//===----------------------------------------------------------------------===//

TEST_F(Reach, AnOutcomeThatItJudges) {
  Reg R = F.onObject(ops::connect(), Client).Result;
  F.when(F.unknown({R}, true).Result, [&] { open(); });
  check();
}

TEST_F(Reach, AnAnswerThatHasNothingToDoWithTheOutcome) {
  Reg R = F.onObject(ops::connect(), Client).Result;
  F.when(F.unknown({F.constant(1)}, true).Result,
         [&] { F.when(F.binary(BinOp::Eq, R, std::int64_t{0}), [&] { bad(); }); });
  check();
}

TEST_F(Reach, AMethodMayCloseItsClient) {
  open();
  CallSite Site;
  Site.This = F.address(Client);
  F.callSite(Site, false);
  open();
  check();
}

TEST_F(Reach, AMethodOfAnother) {
  VarId Other = B.global("other");
  open();
  CallSite Site;
  Site.This = F.address(Other);
  F.callSite(Site, false);
  bad();
  check();
}

} // namespace
