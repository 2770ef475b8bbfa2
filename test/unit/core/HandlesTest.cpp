//===- HandlesTest.cpp - Holders of clients, structs and elements -----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct Handles : OneRun {
  VarId H = F.local("handle");
  VarId Spare = F.local("spare");

  Reg create(Role Does = Role::Create) { return F.client(ops::create(Does), NoId).Result; }
  void open(VarId V) { F.onHandle(ops::connectVoid(), V); }
  using OneRun::open;
  /// Makes and opens a client and keeps it in \p V, where a live one was.
  void replace(VarId V) {
    Emitted Made = F.client(ops::create(Role::CreateConnect), NoId);
    Bad.insert(Made.Where);
    F.set(V, Made.Result);
  }
  /// …where none was.
  void keep(VarId V) { F.set(V, create(Role::CreateConnect)); }
  void next() {
    BlockId Next = F.block();
    F.jump(Next);
    F.at(Next);
  }
  void use(VarId V) { F.onHandle(ops::publish(), V); }
  Reg at(VarId V) { return F.fieldOf(F.address(V), Field); }
};

//===----------------------------------------------------------------------===//
// A new client in place of a live one
//===----------------------------------------------------------------------===//

TEST_F(Handles, ALiveClientIsReplacedAtOnce) {
  F.set(H, create());
  open(H);
  replace(H);
  use(H);
  check();
}

TEST_F(Handles, ALiveClientIsReplacedLater) {
  F.set(H, create());
  open(H);
  F.set(H, 0);
  replace(H);
  use(H);
  check();
}

TEST_F(Handles, AClosedClientMayBeReplaced) {
  F.set(H, create());
  open(H);
  F.onHandle(ops::disconnect(), H);
  keep(H);
  use(H);
  check();
}

TEST_F(Handles, AClientIsReplacedInAnotherVariable) {
  // They are of one class.
  F.set(Spare, F.get(H));
  F.set(H, create());
  open(H);
  F.set(H, 0);
  keep(Spare);
  use(H);
  use(Spare);
  check();
}

TEST_F(Handles, TheSameClientIsNoReplacement) {
  F.set(H, create());
  open(H);
  F.set(Spare, F.get(H));
  F.set(H, F.get(Spare));
  F.when(F.onHandle(ops::query(), H).Result,
         [&] { Bad.insert(F.onHandle(ops::connectVoid(), H).Where); });
  check();
}

TEST_F(Handles, ASuccessorIsOpenedInItsPlace) {
  F.set(H, create());
  open(H);
  F.set(H, create());
  Bad.insert(F.onHandle(ops::connectVoid(), H).Where);
  check();
}

TEST_F(Handles, ASuccessorOfAClosedClient) {
  F.set(H, create());
  open(H);
  F.onHandle(ops::destroy(), H);
  F.set(H, create());
  open(H);
  check();
}

TEST_F(Handles, ASuccessorThatIsHeldBesides) {
  F.set(H, create());
  open(H);
  F.set(Spare, F.get(H));
  F.set(H, create());
  open(H);
  use(Spare);
  check();
}

TEST_F(Handles, ASuccessorOfTheSuccessor) {
  // The second is opened in place of the first, the third is not.
  F.set(H, create());
  open(H);
  F.set(H, create());
  F.onHandle(ops::destroy(), H);
  F.set(H, create());
  Bad.insert(F.onHandle(ops::connectVoid(), H).Where);
  check();
}

TEST_F(Handles, ForgettingEndsTheSuccession) {
  F.set(H, create());
  open(H);
  F.set(H, create());
  F.forget();
  open(H);
  check();
}

TEST_F(Handles, UnseenCodeEndsTheSuccession) {
  VarId Global = B.shared("global");
  F.set(Global, create());
  F.onHandle(ops::connectVoid(), Global);
  F.set(H, F.get(Global));
  F.set(Global, create());
  F.unknown({F.get(H)});
  F.onHandle(ops::connectVoid(), Global);
  use(H);
  check();
}

TEST_F(Handles, APartOfAConnectionIsNoSuccessor) {
  // Of a stream of a connection there may be several.
  static const CallModel Model = [] {
    CallModel M;
    M.Parent = AccessPath();
    return M;
  }();
  ClientOp Part = ops::create();
  Part.Model = &Model;
  F.set(H, F.client(Part, NoId).Result);
  open(H);
  F.set(H, F.client(Part, NoId).Result);
  open(H);
  check();
}

TEST_F(Handles, AWholeConnectionIsASuccessor) {
  static const CallModel Model;
  ClientOp Whole = ops::create();
  Whole.Model = &Model;
  F.set(H, F.client(Whole, NoId).Result);
  open(H);
  F.set(H, F.client(Whole, NoId).Result);
  Bad.insert(F.onHandle(ops::connectVoid(), H).Where);
  check();
}

TEST_F(Handles, AGuessedClientHasNoSuccessor) {
  ClientOp Connect = ops::connectVoid();
  Connect.Second = SecondConnect::Unstated;
  F.set(H, create());
  F.onHandle(Connect, H);
  F.set(H, create());
  F.onHandle(Connect, H);
  check();
}

TEST_F(Handles, AGuessedClientIsOpenedTwice) {
  ClientOp Connect = ops::connectVoid();
  Connect.Second = SecondConnect::Unstated;
  F.set(H, create());
  F.onHandle(Connect, H);
  Bad.insert(F.onHandle(Connect, H).Where);
  check();
}

TEST_F(Handles, AHandleOfUnknownOriginIsNoSuccessor) {
  VarId P = F.param("other");
  F.set(H, create());
  open(H);
  F.set(H, F.get(P));
  open(H);
  check();
}

TEST_F(Handles, AFailedCreateLeavesNothingKnown) {
  // The attempt was the fault, and is told as such.
  F.set(H, create());
  open(H);
  replace(H);
  F.when(F.negation(F.truth(H)), [&] { keep(H); });
  F.onHandle(ops::disconnect(), H);
  check();
}

TEST_F(Handles, ANullLeavesTheClientOpen) {
  F.set(H, create());
  open(H);
  F.set(H, 0);
  F.when(F.negation(F.truth(H)), [&] { replace(H); });
  F.onHandle(ops::disconnect(), H);
  check();
}

TEST_F(Handles, AFailedCreateOfAClosedClientChangesNothing) {
  F.set(H, create());
  open(H);
  F.set(Spare, create());
  F.set(H, 0);
  replace(H);
  use(Spare);
  use(H);
  check();
}

TEST_F(Handles, AHolderWhoseScopeEnds) {
  F.set(H, create());
  open(H);
  F.endScope(H);
  replace(H);
  use(H);
  check();
}

TEST_F(Handles, AHolderWhoseScopeEndsAfterAClose) {
  F.set(H, create());
  open(H);
  F.onHandle(ops::disconnect(), H);
  F.endScope(H);
  keep(H);
  use(H);
  check();
}

TEST_F(Handles, AnotherScopeEnds) {
  F.set(H, create());
  open(H);
  F.endScope(Spare);
  Bad.insert(F.onHandle(ops::connectVoid(), H).Where);
  check();
}

TEST_F(Handles, AStructThatIsZeroed) {
  VarId Box = F.local("box");
  F.store(at(Box), create());
  F.client(ops::connectVoid(), F.load(at(Box)));
  Reg A = F.address(Box);
  F.emit(InstKind::ZeroAgg).A = A;
  Emitted Made = F.client(ops::create(Role::CreateConnect), NoId);
  Bad.insert(Made.Where);
  F.store(at(Box), Made.Result);
  F.client(ops::publish(), F.load(at(Box)));
  check();
}

TEST_F(Handles, AnotherStructThatIsZeroed) {
  VarId Box = F.local("box");
  VarId Rest = F.local("rest");
  F.store(at(Box), create());
  F.store(at(Rest), F.constant(1));
  F.client(ops::connectVoid(), F.load(at(Box)));
  Reg A = F.address(Rest);
  F.emit(InstKind::ZeroAgg).A = A;
  Bad.insert(F.client(ops::connectVoid(), F.load(at(Box))).Where);
  F.client(ops::publish(), F.load(at(Rest)));
  check();
}

//===----------------------------------------------------------------------===//
// Clients that are met again
//===----------------------------------------------------------------------===//

TEST_F(Handles, AClosedClientOfAParameterIsMetAgain) {
  VarId P = F.param("client");
  F.onHandle(ops::disconnect(), P);
  next();
  open(P);
  next();
  Bad.insert(F.onHandle(ops::connectVoid(), P).Where);
  check();
}

TEST_F(Handles, AClosedClientIsMetUnderAnotherName) {
  VarId P = F.param("client");
  F.onHandle(ops::disconnect(), P);
  F.set(H, F.get(P));
  F.set(P, 0);
  next();
  open(H);
  next();
  Bad.insert(F.onHandle(ops::connectVoid(), H).Where);
  use(P);
  check();
}

TEST_F(Handles, AClosedClientInARegisterIsMetAgain) {
  VarId P = F.param("client");
  Reg R = F.get(P);
  F.client(ops::disconnect(), R);
  F.set(P, 0);
  next();
  F.client(ops::connectVoid(), R);
  Bad.insert(F.client(ops::connectVoid(), R).Where);
  use(P);
  check();
}

TEST_F(Handles, AClosedClientThatIsForgottenIsNot) {
  VarId P = F.param("client");
  VarId Q = F.param("other");
  F.onHandle(ops::disconnect(), P);
  F.set(P, F.get(Q));
  next();
  open(P);
  next();
  Bad.insert(F.onHandle(ops::connectVoid(), P).Where);
  check();
}

TEST_F(Handles, AMadeClientThatIsClosedIsMetAgain) {
  F.set(H, create());
  F.onHandle(ops::disconnect(), H);
  next();
  open(H);
  next();
  Bad.insert(F.onHandle(ops::connectVoid(), H).Where);
  check();
}

TEST_F(Handles, AClientInAStructIsMetAgain) {
  VarId P = F.param("device");
  auto In = [&] { return F.fieldOf(F.get(P), Field); };
  F.client(ops::disconnect(), In());
  next();
  F.client(ops::connectVoid(), In());
  next();
  Bad.insert(F.client(ops::connectVoid(), In()).Where);
  check();
}

TEST_F(Handles, AClientInAStructThatIsKeptElsewhere) {
  VarId P = F.param("device");
  VarId Kept = F.local("kept");
  F.set(Kept, F.get(P));
  F.client(ops::disconnect(), F.fieldOf(F.get(P), Field));
  F.set(P, 0);
  next();
  F.client(ops::connectVoid(), F.fieldOf(F.get(Kept), Field));
  next();
  Bad.insert(F.client(ops::connectVoid(), F.fieldOf(F.get(Kept), Field)).Where);
  F.client(ops::publish(), F.fieldOf(F.get(P), Field));
  check();
}

TEST_F(Handles, AClientInAStructThatIsNotKept) {
  VarId P = F.param("device");
  VarId Q = F.param("other");
  F.client(ops::disconnect(), F.fieldOf(F.get(P), Field));
  F.set(P, F.get(Q));
  next();
  F.client(ops::connectVoid(), F.fieldOf(F.get(P), Field));
  next();
  Bad.insert(F.client(ops::connectVoid(), F.fieldOf(F.get(P), Field)).Where);
  check();
}

TEST_F(Handles, AClientAndAPartOfIt) {
  VarId P = F.param("device");
  F.client(ops::connectVoid(), F.fieldOf(F.get(P), Field));
  F.client(ops::connectVoid(), F.fieldOf(F.get(P), Inner));
  Bad.insert(F.client(ops::connectVoid(), F.fieldOf(F.get(P), Field)).Where);
  check();
}

TEST_F(Handles, AHandleThatIsNullIsNoClient) {
  VarId P = F.param("client");
  whenSet(false, P, [&] {
    open(P);
    open(P);
  });
  check();
}

TEST_F(Handles, APointerToTheClientIsOneName) {
  VarId P = F.local("pointer");
  F.set(P, F.address(Client));
  OneRun::open();
  Bad.insert(F.onHandle(ops::connectVoid(), P).Where);
  check();
}

TEST_F(Handles, APointerToOneOfTwo) {
  VarId P = F.local("pointer");
  VarId Other = B.global("other");
  F.branchOn(
      F.opaque(), [&] { F.set(P, F.address(Client)); }, [&] { F.set(P, F.address(Other)); });
  OneRun::open();
  Bad.insert(F.onHandle(ops::connectVoid(), P).Where);
  F.onHandle(ops::disconnect(), P);
  // Where it was the other, the client is still open.
  OneRun::bad();
  check();
}

TEST_F(Handles, ASuccessorSurvivesTheCloseOfAnother) {
  VarId P = F.param("other");
  F.set(Spare, F.get(P));
  F.set(H, create());
  open(H);
  F.set(H, create());
  F.onHandle(ops::destroy(), Spare);
  Bad.insert(F.onHandle(ops::connectVoid(), H).Where);
  check();
}

TEST_F(Handles, AClosedParameterThatSaysItIsConnected) {
  VarId P = F.param("client");
  F.onHandle(ops::disconnect(), P);
  next();
  F.when(F.onHandle(ops::query(), P).Result, [&] { open(P); });
  F.set(P, 0);
  check();
}

TEST_F(Handles, AMadeClientThatSaysItIsConnected) {
  F.set(H, create());
  F.onHandle(ops::disconnect(), H);
  next();
  F.when(F.onHandle(ops::query(), H).Result, [&] { open(H); });
  check();
}

TEST_F(Handles, AHolderThatIsNotReadAgainDoesNotCount) {
  F.set(Spare, create());
  open(Spare);
  F.set(H, F.get(Spare));
  next();
  replace(H);
  use(H);
  check();
}

TEST_F(Handles, AHandleThatIsStoredToItself) {
  keep(H);
  F.set(H, F.get(H));
  F.onHandle(ops::disconnect(), H);
  check();
}

TEST_F(Handles, AFailedCreateForAnotherVariable) {
  F.set(Spare, F.get(H));
  F.set(H, create());
  open(H);
  F.set(Spare, create(Role::CreateConnect));
  F.when(F.truth(Spare), [&] { F.ret(); });
  F.set(H, 0);
  replace(H);
  use(H);
  check();
}

} // namespace
