//===- EventRunsTest.cpp - Functions that a library calls between runs ------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "EventRuns.h"

#include <algorithm>

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

//===----------------------------------------------------------------------===//
// Registered functions
//===----------------------------------------------------------------------===//

TEST_F(EventRuns, ALossClearsTheFlag) {
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 0); });
  enlist(H, Meaning::Lost);
  opensOnce(false);
  check();
}

TEST_F(EventRuns, AConnectionClearsTheFlag) {
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 0); });
  enlist(H, Meaning::Connected);
  opensOnce(true);
  check();
}

/// Nobody else opens it, so that nobody is told that it is connected.
TEST_F(EventRuns, AConnectionSetsTheFlagOfAClientOfItsOwn) {
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 1); });
  enlist(H, Meaning::Connected);
  entry([&](FunctionBuilder &F) { whenSet(F, Flag, [&] { open(F); }); });
  check();
}

/// Another source may open it.
TEST_F(EventRuns, AConnectionSetsTheFlagOfASharedClient) {
  B.P.Variables[Client].Shared = true;
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 1); });
  enlist(H, Meaning::Connected);
  entry([&](FunctionBuilder &F) { whenSet(F, Flag, [&] { Bad.insert(open(F)); }); });
  check();
}

TEST_F(EventRuns, AConnectionOfTheHandleInASharedVariable) {
  VarId Handle = B.shared("handle");
  B.P.Variables[Handle].Initially = Variable::Start::Unknown;
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 1); });
  once([&](FunctionBuilder &F) {
    F.onHandle(ops::registers(F.callback(H, Meaning::Connected)), Handle);
  });
  entry([&](FunctionBuilder &F) {
    whenSet(F, Flag, [&] { Bad.insert(F.onHandle(ops::connectVoid(), Handle).Where); });
  });
  check();
}

TEST_F(EventRuns, AConnectionOfTheHandleInAVariableOfItsOwn) {
  VarId Handle = B.global("handle");
  B.P.Variables[Handle].Initially = Variable::Start::Unknown;
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 1); });
  once([&](FunctionBuilder &F) {
    F.onHandle(ops::registers(F.callback(H, Meaning::Connected)), Handle);
  });
  entry([&](FunctionBuilder &F) {
    whenSet(F, Flag, [&] { F.onHandle(ops::connectVoid(), Handle); });
  });
  check();
}

TEST_F(EventRuns, AConnectionOfTheHandleOfASharedObject) {
  VarId Device = B.shared("device");
  B.P.Variables[Device].Initially = Variable::Start::Unknown;
  auto Handle = [&](FunctionBuilder &F) { return F.load(F.fieldOf(F.get(Device), Field)); };
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 1); });
  once([&](FunctionBuilder &F) {
    F.client(ops::registers(F.callback(H, Meaning::Connected)), Handle(F));
  });
  entry([&](FunctionBuilder &F) {
    whenSet(F, Flag, [&] { Bad.insert(F.client(ops::connectVoid(), Handle(F)).Where); });
  });
  check();
}

TEST_F(EventRuns, AConnectionOfAClientThatWasMade) {
  VarId Handle = B.shared("handle");
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 1); });
  once([&](FunctionBuilder &F) {
    F.set(Handle, F.client(ops::create(), NoId).Result);
    F.onHandle(ops::registers(F.callback(H, Meaning::Connected)), Handle);
  });
  entry([&](FunctionBuilder &F) {
    whenSet(F, Flag, [&] { F.onHandle(ops::connectVoid(), Handle); });
  });
  check();
}

/// The function is entered between runs alone, and not where it is registered.
TEST_F(EventRuns, ARegistrationOpensNothing) {
  FuncId H = handler([&](FunctionBuilder &F) {
    F.when(F.onObject(ops::query(), Client).Result, [&] { F.onObject(ops::pump(), Client); });
  });
  enlist(H, Meaning::Connected);
  entry([&](FunctionBuilder &F) {
    whenClear(F, Flag, [&] {
      open(F);
      F.set(Flag, 1);
    });
  });
  check();
}

/// It is called with what it was registered with, not with anything.
TEST_F(EventRuns, AContextIsTheOneThatWasRegistered) {
  VarId Device = B.global("device");
  FuncId H = handler([&](FunctionBuilder &F) {
    VarId P = F.param("context");
    F.when(F.negation(F.load(F.fieldOf(F.get(P), Field), true)), [&] {
      F.onObject(ops::connectVoid(), Client);
      F.store(F.fieldOf(F.get(P), Field), F.constant(1));
    });
  });
  once([&](FunctionBuilder &F) {
    CallbackSite Site = F.callback(H, std::nullopt, 0);
    Site.Context = F.address(Device);
    F.onObject(ops::registers(Site), Client);
  });
  check();
}

/// A run was told that the connection is lost, and the library sees to it. A function that is
/// told nothing of that opens what the earlier run has opened.
TEST_F(EventRuns, ACallWithoutNewsIsNoLoss) {
  FuncId H = handler([&](FunctionBuilder &F) { whenSet(F, Flag, [&] { Bad.insert(open(F)); }); });
  enlist(H, std::nullopt);
  entry([&](FunctionBuilder &F) {
    close(F);
    ClientOp Open = ours(ops::connectVoid());
    Open.Reconnects = true;
    F.onObject(Open, Client);
    F.when(F.negation(F.onObject(ops::query(), Client).Result), [&] { F.set(Flag, 1); });
  });
  check();
}

/// A function that clears the flag for some values of its argument.
struct EventCodes : EventRuns {
  void run(std::int64_t Code, bool Bad) {
    FuncId H = handler([&](FunctionBuilder &F) {
      VarId P = F.param("code");
      F.when(F.binary(BinOp::Eq, F.get(P), Code), [&] { F.set(Flag, 0); });
    });
    once([&](FunctionBuilder &F) {
      CallbackSite Site = F.callback(H, std::nullopt);
      Site.Values = {{0, {}, IntSet::range(0, 0), Meaning::Connected},
                     {0, {}, IntSet::range(0, 5), Meaning::Lost}};
      F.onObject(ops::registers(Site), Client);
    });
    opensOnce(Bad);
    check();
  }
};

TEST_F(EventCodes, ThatSaysConnected) { run(0, true); }
TEST_F(EventCodes, ThatSaysLost) { run(4, false); }
TEST_F(EventCodes, ThatSaysNothing) { run(7, true); }

/// A function that is handed the client, and opens it.
TEST_F(EventRuns, ACallWithTheClientFindsItOpen) {
  VarId Handle = B.global("handle");
  Place At = 0;
  FuncId H = handler([&](FunctionBuilder &F) {
    VarId P = F.param("client");
    At = F.onHandle(ops::connectVoid(), P).Where;
    F.onHandle(ops::disconnect(), P);
    F.set(Flag, 0);
  });
  // Where it is registered, it is told of a connection; between runs, of this one.
  Bad.insert(At);
  BadHere.insert(At);
  once([&](FunctionBuilder &F) {
    F.set(Handle, F.client(ops::create(), NoId).Result);
    CallbackSite Site = F.callback(H, Meaning::Connected);
    Site.HasClientParam = true;
    F.onHandle(ops::registers(Site), Handle);
  });
  entry([&](FunctionBuilder &F) {
    whenClear(F, Flag, [&] {
      F.onHandle(ops::connectVoid(), Handle);
      F.set(Flag, 1);
    });
  });
  check();
}

TEST_F(EventRuns, ACallWithAContextThatItDoesNotTake) {
  VarId Device = B.global("device");
  VarId Kept = B.global("kept");
  FuncId H = handler([&](FunctionBuilder &F) {
    F.set(Kept, F.get(F.local("own")));
    F.set(Flag, 0);
  });
  once([&](FunctionBuilder &F) {
    CallbackSite Site = F.callback(H, std::nullopt, 0);
    Site.HasClientParam = true;
    Site.Context = F.address(Device);
    F.onObject(ops::registers(Site), Client);
  });
  opensOnce(true);
  entry([&](FunctionBuilder &F) { whenSet(F, Kept, [&] { close(F); }); });
  check();
}

TEST_F(EventRuns, AContextThatNobodyGaveIsOneThing) {
  FuncId H = handler([&](FunctionBuilder &F) {
    VarId P = F.param("context");
    whenSet(F, P, [&] { whenClear(F, P, [&] { F.set(Flag, 0); }); });
  });
  once([&](FunctionBuilder &F) {
    F.onObject(ops::registers(F.callback(H, std::nullopt, 0)), Client);
  });
  opensOnce(false);
  check();
}

/// Two clients of one kind.
struct TwoClientRuns : EventRuns {
  VarId Other = B.global("other");
  void run(bool OfOther) {
    FunctionBuilder G(B, "send", false);
    VarId P = G.param("client");
    G.onHandle(ops::publish(), P);
    G.ret();
    FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 0); });
    once([&](FunctionBuilder &F) {
      F.call(G.id(), {F.address(Client)});
      F.call(G.id(), {F.address(Other)});
      F.onObject(ops::registers(F.callback(H, Meaning::Connected)), OfOther ? Other : Client);
    });
    opensOnce(!OfOther);
    check();
  }
};

TEST_F(TwoClientRuns, NewsOfTheOne) { run(false); }
TEST_F(TwoClientRuns, NewsOfTheOther) { run(true); }

/// A function that was registered before there was a client may be told of any.
TEST_F(EventRuns, NewsOfAnyClientLeaveItUnknown) {
  VarId Handle = B.global("handle");
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 0); });
  once([&](FunctionBuilder &F) {
    F.set(Handle, 0);
    F.onHandle(ops::registers(F.callback(H, Meaning::Connected)), Handle);
    F.set(Handle, F.client(ops::create(), NoId).Result);
  });
  entry([&](FunctionBuilder &F) {
    whenSet(F, Handle, [&] {
      whenClear(F, Flag, [&] {
        F.onHandle(ops::connectVoid(), Handle);
        F.set(Flag, 1);
      });
    });
  });
  check();
}

/// The library has begun to open it again in this run.
TEST_F(EventRuns, ALossAfterWhichTheLibraryTriesAgain) {
  FuncId H = handler([&](FunctionBuilder &F) {
    BadHere.insert(open(F));
    F.set(Flag, 1);
  });
  enlist(H, Meaning::LostRetried);
  entry([&](FunctionBuilder &F) {
    whenClear(F, Flag, [&] {
      ClientOp Op = ours(ops::connectVoid());
      Op.Reconnects = true;
      F.onObject(Op, Client);
      F.set(Flag, 1);
    });
  });
  UnitResult R = check();
  ASSERT_EQ(R.Findings.size(), 1U);
  EXPECT_EQ(
      std::count_if(R.Findings[0].Path.begin(), R.Findings[0].Path.end(),
                    [](const WitnessStep &W) { return W.What == WitnessStep::Kind::Retrying; }),
      1);
}

TEST_F(EventRuns, ALossAfterWhichTheLibraryDoesNot) {
  FuncId H = handler([&](FunctionBuilder &F) {
    open(F);
    F.set(Flag, 1);
  });
  enlist(H, Meaning::LostRetried);
  entry([&](FunctionBuilder &F) {
    whenClear(F, Flag, [&] {
      ClientOp Op = ours(ops::connectVoid());
      Op.Reconnects = false;
      F.onObject(Op, Client);
      F.set(Flag, 1);
    });
  });
  check();
}

} // namespace
