//===- ReachMoreTest.cpp - What unseen code reaches, and leaves behind ------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct ReachMore : OneRun {
  void next() {
    BlockId Next = F.block();
    F.jump(Next);
    F.at(Next);
  }
  Reg create(Role Does = Role::Create) { return F.client(ops::create(Does), NoId).Result; }
};

//===----------------------------------------------------------------------===//
// Pointers that are no longer read
//===----------------------------------------------------------------------===//

/// A client that is kept in a variable, whose way from a parameter nobody reads again.
struct KeptClients : ReachMore {
  VarId Device = F.param("device");
  VarId Other = F.param("other");
  VarId Kept = F.local("kept");
  void keep() {
    F.set(Kept, F.load(F.fieldOf(F.load(F.fieldOf(F.get(Device), Inner)), Field)));
    next();
    open(F.get(Kept));
    next();
  }
};

TEST_F(KeptClients, AreReachedFromTheirParameter) {
  keep();
  F.unknown({F.get(Device)});
  open(F.get(Kept));
  check();
}

TEST_F(KeptClients, AreNotReachedFromAnother) {
  keep();
  F.unknown({F.get(Other)});
  bad(F.get(Kept));
  check();
}

TEST_F(ReachMore, AFlagWhosePointerIsNotReadAgain) {
  VarId Device = F.param("device");
  VarId At = F.local("at");
  F.set(At, F.load(F.fieldOf(F.get(Device), Inner)));
  F.store(F.fieldOf(F.get(At), Field), F.constant(0));
  next();
  open();
  next();
  F.unknown({F.get(Device)});
  F.when(F.load(F.fieldOf(F.get(At), Field), true), [&] { bad(); });
  check();
}

TEST_F(ReachMore, AFlagOfAnotherWhosePointerIsNotReadAgain) {
  VarId Device = F.param("device");
  VarId Other = F.param("other");
  VarId At = F.local("at");
  F.set(At, F.load(F.fieldOf(F.get(Device), Inner)));
  F.store(F.fieldOf(F.get(At), Field), F.constant(0));
  next();
  open();
  next();
  F.unknown({F.get(Other)});
  F.when(F.load(F.fieldOf(F.get(At), Field), true), [&] { open(); });
  check();
}

//===----------------------------------------------------------------------===//
// What is left behind
//===----------------------------------------------------------------------===//

TEST_F(ReachMore, WhatTwoCallsLeaveMayDiffer) {
  VarId Shared = B.shared("shared");
  VarId Own = F.local("own");
  F.set(Shared, 0);
  F.unknown();
  F.set(Own, F.get(Shared));
  F.unknown();
  whenSet(false, Own, [&] { whenSet(true, Shared, [&] { reached(); }); });
  check();
}

TEST_F(ReachMore, WhatOneCallLeavesIsOneValue) {
  VarId Shared = B.shared("shared");
  VarId Own = F.local("own");
  F.set(Shared, 0);
  F.unknown();
  F.set(Own, F.get(Shared));
  whenSet(false, Own, [&] { whenSet(true, Shared, [&] { notReached(); }); });
  check();
}

TEST_F(ReachMore, TheAddressOfAVariableIsNoFunction) {
  // The variable bears the number of the function.
  FuncId G = function([&](FunctionBuilder &G) { close(G); });
  ASSERT_EQ(G, Flag);
  open();
  call([&](CallSite &Site) {
    Site.How = CallSite::Kind::Indirect;
    Site.Callee = F.address(Flag);
  });
  bad();
  check();
}

TEST_F(ReachMore, AFunctionObjectMayChangeItself) {
  VarId Box = F.local("box");
  VarId Shared = B.shared("shared");
  F.store(F.fieldOf(F.address(Box), Field), F.constant(0));
  // Other code can name this flag, so that the call counts.
  F.set(Shared, 0);
  open();
  call([&](CallSite &Site) {
    Site.How = CallSite::Kind::Indirect;
    Site.Callee = F.address(Box);
  });
  whenSet(true, Shared,
          [&] { F.when(F.load(F.fieldOf(F.address(Box), Field), true), [&] { bad(); }); });
  check();
}

TEST_F(ReachMore, ASharedHandleThatIsNotReadAgain) {
  VarId H = B.shared("handle");
  VarId Kept = F.local("kept");
  F.set(Kept, F.get(H));
  next();
  open(F.get(Kept));
  next();
  F.unknown();
  open(F.get(Kept));
  check();
}

TEST_F(ReachMore, AHandleOfTheUnitThatIsNotReadAgain) {
  VarId H = B.global("handle");
  VarId Shared = B.shared("shared");
  VarId Kept = F.local("kept");
  F.set(Kept, F.get(H));
  next();
  open(F.get(Kept));
  next();
  F.unknown();
  bad(F.get(Kept));
  F.set(Shared, 0);
  check();
}

//===----------------------------------------------------------------------===//
// A client that was made in place of another
//===----------------------------------------------------------------------===//

struct Succession : ReachMore {
  VarId H = B.global("handle");
  Reg Old = NoId;
  void replace() {
    F.set(H, create());
    Old = F.get(H);
    F.client(ops::connectVoid(), Old);
    F.set(H, create());
  }
  /// Opens the new client where the old one says that it is connected.
  void askAndOpen(bool Wrong) {
    F.when(F.client(ops::query(), Old).Result,
           [&] { Wrong ? bad(F.get(H)) : (void)open(F.get(H)); });
    check();
  }
};

TEST_F(Succession, IsKnownToTheAnswer) {
  replace();
  askAndOpen(true);
}

TEST_F(Succession, EndsWhereUnseenCodeIsHandedTheOldClient) {
  replace();
  F.unknown({Old});
  askAndOpen(false);
}

TEST_F(Succession, EndsWhereTheClientIsForgotten) {
  replace();
  F.forget();
  askAndOpen(false);
}

TEST_F(Succession, EndsWhereUnseenCodeMayHaveOpened) {
  taken([&](FunctionBuilder &G) {
    G.onHandle(ops::connectVoid(), H);
    G.set(Flag, 1);
  });
  F.set(Flag, 0);
  VarId Kept = B.global("kept");
  replace();
  F.set(Kept, Old);
  F.client(ops::disconnect(), Old);
  F.unknown();
  askAndOpen(false);
}

//===----------------------------------------------------------------------===//
// Callees
//===----------------------------------------------------------------------===//

TEST_F(ReachMore, ANullThatGoesInIsNoFailedCreate) {
  VarId H = B.global("handle");
  FuncId G = function([&](FunctionBuilder &G) {
    VarId P = G.param("made");
    G.set(H, G.get(P));
  });
  F.set(H, create());
  F.onHandle(ops::connectVoid(), H);
  F.call(G, {F.constant(0)});
  Emitted Made = F.client(ops::create(Role::CreateConnect), NoId);
  Bad.insert(Made.Where);
  F.set(H, Made.Result);
  F.onHandle(ops::publish(), H);
  check();
}

} // namespace
