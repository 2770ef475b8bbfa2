//===- ReconnectTest.cpp - Libraries that reconnect by themselves -----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct Reconnects : OneRun {
  LibraryModel Library;
  VarId H = F.local("handle");
  /// A connect that switches it on or off, or says nothing.
  ClientOp connect(std::optional<bool> On = {}) {
    ClientOp Op = ops::connectVoid();
    Op.Reconnects = On;
    Op.Library = &Library;
    return Op;
  }
  /// A connect that asks register \p Value.
  ClientOp connectBy(Reg Value) {
    ClientOp Op = connect();
    Op.SetsReconnect = true;
    Op.Reconnect = Value;
    Op.ReconnectOn = IntSet::of(BinOp::Ne, 0);
    return Op;
  }
  ClientOp reconnect() {
    ClientOp Op = connect();
    Op.Does = Role::Reconnect;
    return Op;
  }
  ClientOp create() {
    ClientOp Op = ops::create();
    Op.Library = &Library;
    return Op;
  }
  /// Opens the client again when it says that it is not connected.
  Place openIfLost(const ClientOp &Op) {
    Place Again = 0;
    F.when(F.negation(F.onObject(ops::query(), Client).Result),
           [&] { Again = F.onObject(Op, Client).Where; });
    return Again;
  }
  Place openIfLost() { return openIfLost(ops::connectVoid()); }
  /// The same when the library calls back with \p Means; the client is in \p H.
  void openWhen(Meaning Means, bool Wrong) {
    FuncId Again = taken([&](FunctionBuilder &G) {
      Place Where = G.onHandle(ops::connectVoid(), G.param("client")).Where;
      if (Wrong)
        Bad.insert(Where);
    });
    CallbackSite Site = F.callback(Again, Means);
    Site.HasClientParam = true;
    F.onHandle(ops::registers(Site), H);
    F.onHandle(ops::connectVoid(), H);
    F.onHandle(ops::pump(), H);
  }
};

TEST_F(Reconnects, WhatItOpensAgainByItself) {
  F.onObject(connect(true), Client);
  Bad.insert(openIfLost());
  UnitResult R = check();
  ASSERT_EQ(R.Findings.size(), 1U);
  ASSERT_FALSE(R.Findings[0].Path.empty());
  EXPECT_EQ(R.Findings[0].Path[0].What, WitnessStep::Kind::Retrying);
}

TEST_F(Reconnects, WhatNobodyElseOpensAgain) {
  F.onObject(connect(false), Client);
  openIfLost();
  check();
}

TEST_F(Reconnects, ItMayBeAskedToTryAtOnce) {
  F.onObject(connect(true), Client);
  openIfLost(reconnect());
  check();
}

TEST_F(Reconnects, ItIsClosedFirst) {
  F.onObject(connect(true), Client);
  F.when(F.negation(F.onObject(ops::query(), Client).Result), [&] {
    close();
    open();
  });
  check();
}

TEST_F(Reconnects, ItIsSwitchedOffLater) {
  F.onObject(connect(true), Client);
  ClientOp Off = ops::make(Role::AutoReconnect);
  Off.Reconnects = false;
  F.onObject(Off, Client);
  openIfLost();
  check();
}

TEST_F(Reconnects, ItIsSwitchedOnLater) {
  F.onObject(connect(), Client);
  ClientOp On = ops::make(Role::AutoReconnect);
  On.Reconnects = true;
  F.onObject(On, Client);
  Bad.insert(openIfLost());
  check();
}

TEST_F(Reconnects, AnOptionThatIsSet) {
  F.onObject(connectBy(F.constant(1)), Client);
  Bad.insert(openIfLost());
  check();
}

TEST_F(Reconnects, AnOptionThatIsNotSet) {
  F.onObject(connectBy(F.constant(0)), Client);
  openIfLost();
  check();
}

TEST_F(Reconnects, AnOptionThatNobodyKnows) {
  F.onObject(connectBy(F.opaque()), Client);
  openIfLost();
  check();
}

TEST_F(Reconnects, AnOptionThatPathsDifferIn) {
  VarId Option = F.param("option");
  F.when(F.truth(Option), [&] {
    F.onObject(connectBy(F.get(Option)), Client);
    Bad.insert(openIfLost());
    F.ret();
  });
  F.onObject(connectBy(F.get(Option)), Client);
  openIfLost();
  check();
}

// What a library tells that reconnects by default, it tells of each loss.
TEST_F(Reconnects, ByDefaultALossThatIsRetried) {
  Library.Reconnects = AutoReconnect::OnByDefault;
  F.set(H, F.client(create(), NoId).Result);
  openWhen(Meaning::LostRetried, true);
  check();
}

TEST_F(Reconnects, ByDefaultALossForGood) {
  Library.Reconnects = AutoReconnect::OnByDefault;
  F.set(H, F.client(create(), NoId).Result);
  openWhen(Meaning::Lost, false);
  check();
}

TEST_F(Reconnects, NotByDefault) {
  Library.Reconnects = AutoReconnect::OffByDefault;
  F.set(H, F.client(create(), NoId).Result);
  openWhen(Meaning::LostRetried, false);
  check();
}

TEST_F(Reconnects, ALossOfAClientThatSaidSo) {
  Library.Reconnects = AutoReconnect::OffByDefault;
  ClientOp Made = create();
  Made.Reconnects = true;
  F.set(H, F.client(Made, NoId).Result);
  openWhen(Meaning::Lost, true);
  check();
}

TEST_F(Reconnects, WhoMadeTheClientIsNotSeen) {
  Library.Reconnects = AutoReconnect::OnByDefault;
  F.set(H, F.get(F.param("client")));
  openWhen(Meaning::LostRetried, false);
  check();
}

} // namespace
