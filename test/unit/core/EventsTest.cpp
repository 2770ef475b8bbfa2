//===- EventsTest.cpp - Functions that the library calls -------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

/// One client, whose library calls functions while it pumps.
struct Events : OneRun {
  void enlist(FuncId H, std::optional<Meaning> Means) {
    F.onObject(ops::registers(F.callback(H, Means)), Client);
  }
  void pump() { F.onObject(ops::pump(), Client); }
};

//===----------------------------------------------------------------------===//
// News
//===----------------------------------------------------------------------===//

TEST_F(Events, ALossIsToldWhilePumping) {
  FuncId H = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.set(Flag, 0);
  enlist(H, Meaning::Lost);
  open();
  pump();
  whenSet(true, Flag, [&] { open(); });
  check();
}

TEST_F(Events, NoLossIsTold) {
  FuncId H = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.set(Flag, 0);
  enlist(H, Meaning::Lost);
  open();
  pump();
  whenSet(false, Flag, [&] { bad(); });
  check();
}

TEST_F(Events, NothingIsToldWithoutTime) {
  FuncId H = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.set(Flag, 0);
  enlist(H, std::nullopt);
  open();
  F.onObject(ops::publish(), Client);
  whenSet(true, Flag, [&] { open(); });
  check();
}

TEST_F(Events, ACallWithoutNewsKeepsTheState) {
  FuncId H = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.set(Flag, 0);
  enlist(H, std::nullopt);
  open();
  pump();
  whenSet(true, Flag, [&] { bad(); });
  check();
}

TEST_F(Events, NewsComeWhileWaiting) {
  FuncId H = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.set(Flag, 0);
  enlist(H, std::nullopt);
  open();
  F.onObject(ops::make(Role::Wait), Client);
  whenSet(true, Flag, [&] { bad(); });
  check();
}

TEST_F(Events, NewsOfAnotherClient) {
  VarId Other = B.global("other");
  FuncId H = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  F.set(Flag, 0);
  F.onObject(ops::registers(F.callback(H, Meaning::Lost)), Other);
  open();
  pump();
  whenSet(true, Flag, [&] { open(); });
  whenSet(false, Flag, [&] { bad(); });
  check();
}

/// Each piece of news, told of a client in each state.
TEST(EventNews, LeavesAState) {
  struct Row {
    Meaning Means;
    Preparation Before;
    Seen After;
  };
  const Row Rows[] = {
      {Meaning::Connected, states::opening, Seen::Open},
      {Meaning::Connected, states::open, Seen::Open},
      {Meaning::Connected, states::closed, Seen::Never},
      {Meaning::Lost, states::open, Seen::NotLive},
      {Meaning::Lost, states::opening, Seen::NotLive},
      {Meaning::Lost, states::closed, Seen::Never},
      {Meaning::LostRetried, states::open, Seen::Unknown},
      {Meaning::LostRetried, states::closed, Seen::Never},
      {Meaning::Closed, states::closed, Seen::NotLive},
      {Meaning::Closed, states::open, Seen::Never},
      {Meaning::Failed, states::opening, Seen::NotLive},
      {Meaning::Failed, states::open, Seen::Never},
      {Meaning::Opening, states::opening, Seen::Opening},
      {Meaning::Opening, states::open, Seen::Never},
      {Meaning::Opening, states::closed, Seen::Never},
  };
  for (const Row &R : Rows)
    EXPECT_EQ(observe([&](FunctionBuilder &F, VarId C) { await(F, C, R.Means, R.Before); }),
              R.After)
        << "news " << static_cast<int>(R.Means);
}

//===----------------------------------------------------------------------===//
// Calls in calls
//===----------------------------------------------------------------------===//

/// While a function runs that the library calls, it calls no other.
TEST_F(Events, NoCallComesWithinACall) {
  FuncId Second = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  FuncId Helper = function([&](FunctionBuilder &G) {
    G.set(Flag, 0);
    G.unknown();
  });
  FuncId First = handler([&](FunctionBuilder &G) {
    G.call(Helper);
    G.when(G.truth(Flag), [&] { open(G); });
  });
  F.call(Helper);
  enlist(First, Meaning::Connected);
  enlist(Second, Meaning::Connected);
  open();
  F.set(Flag, 0);
  pump();
  check();
}

TEST_F(Events, ACallComesWithinAHelper) {
  FuncId Second = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  FuncId Helper = function([&](FunctionBuilder &G) {
    G.set(Flag, 0);
    G.unknown();
  });
  FuncId First = handler([&](FunctionBuilder &G) { G.call(Helper); });
  enlist(First, Meaning::Connected);
  enlist(Second, Meaning::Connected);
  open();
  F.call(Helper);
  whenSet(true, Flag, [&] { bad(); });
  check();
}

TEST_F(Events, ACallComesAfterACallHasEnded) {
  VarId Done = B.global("done");
  FuncId Second = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  FuncId Helper = function([&](FunctionBuilder &G) {
    G.set(Flag, 0);
    G.unknown();
  });
  FuncId First = handler([&](FunctionBuilder &G) {
    G.set(Done, 1);
    G.call(Helper);
  });
  F.set(Done, 0);
  enlist(First, Meaning::Connected);
  open();
  pump();
  enlist(Second, Meaning::Connected);
  F.call(Helper);
  whenSet(true, Done, [&] { whenSet(true, Flag, [&] { bad(); }); });
  check();
}

TEST_F(Events, AWaitWithinACallLetsNoOtherCallCome) {
  FuncId Second = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  FuncId First = handler([&](FunctionBuilder &G) {
    G.set(Flag, 0);
    CallSite Sleep;
    Sleep.How = CallSite::Kind::Harmless;
    Sleep.Waits = true;
    G.callSite(Sleep, false);
    G.when(G.truth(Flag), [&] { open(G); });
  });
  enlist(First, Meaning::Connected);
  enlist(Second, Meaning::Connected);
  open();
  F.set(Flag, 0);
  pump();
  check();
}

//===----------------------------------------------------------------------===//
// Registration
//===----------------------------------------------------------------------===//

TEST_F(Events, ACallThatSaysConnectedEntersWithItOpen) {
  FuncId H = handler([&](FunctionBuilder &G) { bad(G); });
  enlist(H, Meaning::Connected);
  check();
}

TEST_F(Events, ACallThatSaysLostEntersWithItClosed) {
  FuncId H = handler([&](FunctionBuilder &G) {
    open(G);
    bad(G);
  });
  enlist(H, Meaning::Lost);
  check();
}

TEST_F(Events, ACallThatSaysOpeningEntersWithItOpening) {
  FuncId H = handler([&](FunctionBuilder &G) {
    G.when(G.negation(G.onObject(ops::query(), Client).Result), [&] { bad(G); });
  });
  enlist(H, Meaning::Opening);
  check();
}

TEST_F(Events, ARegistrationInAHelperCounts) {
  FuncId H = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  FuncId Setup = function(
      [&](FunctionBuilder &G) { G.onObject(ops::registers(G.callback(H, std::nullopt)), Client); });
  F.set(Flag, 0);
  F.call(Setup);
  open();
  pump();
  whenSet(true, Flag, [&] { bad(); });
  check();
}

TEST_F(Events, APumpInAHelperCalls) {
  FuncId H = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  FuncId Loop = function([&](FunctionBuilder &G) { G.onObject(ops::pump(), Client); });
  F.set(Flag, 0);
  enlist(H, std::nullopt);
  open();
  F.call(Loop);
  whenSet(true, Flag, [&] { bad(); });
  check();
}

TEST_F(Events, AFunctionThatIsNotRegisteredIsNotCalled) {
  function([&](FunctionBuilder &G) { G.set(Flag, 1); });
  FuncId H = handler([&](FunctionBuilder &) {});
  F.set(Flag, 0);
  enlist(H, std::nullopt);
  open();
  pump();
  whenSet(true, Flag, [&] { open(); });
  check();
}

TEST_F(Events, TheClientOfACallIsItsParameter) {
  VarId Handle = B.global("handle");
  FuncId H = handler([&](FunctionBuilder &G) {
    VarId P = G.param("client");
    Bad.insert(G.onHandle(ops::connectVoid(), P).Where);
  });
  F.set(Handle, F.client(ops::create(), NoId).Result);
  CallbackSite Site = F.callback(H, Meaning::Connected);
  Site.HasClientParam = true;
  F.onHandle(ops::registers(Site), Handle);
  F.onHandle(ops::connectVoid(), Handle);
  F.onHandle(ops::pump(), Handle);
  check();
}

TEST_F(Events, TheContextOfACallIsItsParameter) {
  FuncId H = handler([&](FunctionBuilder &G) {
    VarId P = G.param("context");
    G.store(G.get(P), G.constant(1));
  });
  VarId Own = F.local("own");
  F.set(Own, 0);
  CallbackSite Site = F.callback(H, std::nullopt, 0);
  Site.Context = F.address(Own);
  F.onObject(ops::registers(Site), Client);
  open();
  pump();
  whenSet(true, Own, [&] { bad(); });
  check();
}

TEST_F(Events, TheContextOfACreateIsHandedOn) {
  VarId Handle = B.global("handle");
  FieldId Field = B.field();
  FuncId H = handler([&](FunctionBuilder &G) {
    VarId P = G.param("context");
    G.store(G.fieldOf(G.get(P), Field), G.constant(1));
  });
  VarId Own = F.local("own");
  VarId Other = F.local("other");
  auto At = [&](VarId V) { return F.fieldOf(F.address(V), Field); };
  F.store(At(Own), F.constant(0));
  F.store(At(Other), F.constant(0));
  ClientOp Create = ops::create();
  Create.UserData = F.address(Own);
  F.set(Handle, F.client(Create, NoId).Result);
  F.onHandle(ops::registers(F.callback(H, std::nullopt, 0)), Handle);
  F.onHandle(ops::connectVoid(), Handle);
  F.onHandle(ops::pump(), Handle);
  F.when(F.load(At(Own), true), [&] { Bad.insert(F.onHandle(ops::connectVoid(), Handle).Where); });
  F.when(F.load(At(Other), true), [&] { F.onHandle(ops::connectVoid(), Handle); });
  check();
}

TEST_F(Events, ACreateRegisters) {
  VarId Handle = B.global("handle");
  FuncId H = handler([&](FunctionBuilder &G) {
    VarId P = G.param("client");
    Bad.insert(G.onHandle(ops::connectVoid(), P).Where);
  });
  ClientOp Create = ops::create();
  Create.Callbacks.push_back(F.callback(H, Meaning::Connected));
  Create.Callbacks[0].HasClientParam = true;
  F.set(Handle, F.client(Create, NoId).Result);
  F.onHandle(ops::connectVoid(), Handle);
  check();
}

TEST_F(Events, ALaterHolderIsKnownToTheCall) {
  // The handle is stored after the registration, and before the open.
  VarId Handle = B.global("handle");
  FuncId H = handler(
      [&](FunctionBuilder &G) { Bad.insert(G.onHandle(ops::connectVoid(), Handle).Where); });
  VarId Own = F.local("own");
  F.set(Own, F.client(ops::create(), NoId).Result);
  F.onHandle(ops::registers(F.callback(H, Meaning::Connected)), Own);
  F.set(Handle, F.get(Own));
  F.onHandle(ops::connectVoid(), Own);
  check();
}

TEST_F(Events, ALaterHolderOfAnother) {
  VarId Handle = B.global("handle");
  FuncId H = handler([&](FunctionBuilder &G) { G.onHandle(ops::connectVoid(), Handle); });
  VarId Own = F.local("own");
  VarId Second = F.local("second");
  F.set(Own, F.client(ops::create(), NoId).Result);
  F.set(Second, F.client(ops::create(), NoId).Result);
  F.onHandle(ops::registers(F.callback(H, Meaning::Connected)), Own);
  F.set(Handle, F.get(Second));
  F.onHandle(ops::connectVoid(), Own);
  check();
}

//===----------------------------------------------------------------------===//
// Waiting for the outcome
//===----------------------------------------------------------------------===//

/// `connect_async(); wait_for(semaphore);` with a function that posts it.
struct Awaits : Events {
  FuncId Poster(bool Posts) {
    return handler([&](FunctionBuilder &G) {
      G.set(Flag, 1);
      if (!Posts)
        return;
      CallSite Post;
      Post.How = CallSite::Kind::Harmless;
      Post.Posts = true;
      G.callSite(Post, false);
    });
  }
  void start() {
    ClientOp Op = ops::connectVoid();
    Op.Asynchronous = true;
    F.onObject(Op, Client);
  }
  void sleep(bool Blocks) {
    CallSite Site;
    Site.How = CallSite::Kind::Harmless;
    Site.Blocks = Blocks;
    Site.Waits = true;
    F.callSite(Site, false);
  }
};

TEST_F(Awaits, ACallThatBlocksGoesOnAfterTheOutcome) {
  F.set(Flag, 0);
  enlist(Poster(true), Meaning::Failed);
  start();
  sleep(true);
  F.branchOn(
      F.truth(Flag),
      [&] {
        open();
        bad();
      },
      [&] {
        open();
        open();
      });
  check();
}

TEST_F(Awaits, ACallThatDoesNotBlockMayComeBackBefore) {
  F.set(Flag, 0);
  enlist(Poster(true), Meaning::Failed);
  start();
  sleep(false);
  bad();
  whenSet(true, Flag, [&] { bad(); });
  check();
}

TEST_F(Awaits, ACallThatNobodyPosts) {
  F.set(Flag, 0);
  enlist(Poster(false), Meaning::Failed);
  start();
  sleep(true);
  bad();
  whenSet(true, Flag, [&] { bad(); });
  check();
}

} // namespace
