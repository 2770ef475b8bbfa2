//===- ReconnectingTest.cpp - Libraries that open again by themselves -------===//
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

LibraryModel library(AutoReconnect How) {
  LibraryModel Model;
  Model.Reconnects = How;
  return Model;
}
const LibraryModel Plain = library(AutoReconnect::Never);
const LibraryModel OffAtFirst = library(AutoReconnect::OffByDefault);
const LibraryModel OnAtFirst = library(AutoReconnect::OnByDefault);
const LibraryModel Persistent = library(AutoReconnect::Always);

ClientOp of(const LibraryModel &Library, ClientOp Op) {
  Op.Library = &Library;
  return Op;
}
/// \p Op with an argument that switches the library's own reconnect, or not.
ClientOp saying(std::optional<bool> Reconnects, ClientOp Op) {
  Op.Reconnects = Reconnects;
  return Op;
}
/// …with one that is the value of \p R, where 1 and 2 switch it on.
ClientOp sayingIn(Reg R, ClientOp Op) {
  Op.SetsReconnect = true;
  Op.Reconnect = R;
  Op.ReconnectOn = IntSet::range(1, 2);
  return Op;
}

/// How a client is after the news \p Means when \p Open has opened it. While it is
/// being opened again, each question leaves it so: that looks like an open in flight.
constexpr Seen Again = Seen::Opening;
template <typename Fn> Seen after(Meaning Means, Fn Open) {
  return observe([&](FunctionBuilder &F, VarId C) {
    Open(F, C);
    await(F, C, Means);
  });
}

//===----------------------------------------------------------------------===//
// Who says that it does
//===----------------------------------------------------------------------===//

/// A client that the library initialises in place, and that is opened.
template <typename Fn> auto made(const LibraryModel *Library, Fn Say) {
  return [=](FunctionBuilder &F, VarId C) {
    F.onObject(ops::disconnect(), C);
    ClientOp Create = ops::make(Role::Create);
    Create.Library = Library;
    F.onObject(Say(Create), C);
    F.onObject(ops::connectVoid(), C);
  };
}
auto made(const LibraryModel *Library) {
  return made(Library, [](const ClientOp &Op) { return Op; });
}

TEST(Reconnecting, TheLibraryDoesByDefault) {
  EXPECT_EQ(after(Meaning::LostRetried, made(&Plain)), Seen::NotLive);
  EXPECT_EQ(after(Meaning::LostRetried, made(&OffAtFirst)), Seen::NotLive);
  EXPECT_EQ(after(Meaning::LostRetried, made(&OnAtFirst)), Again);
  EXPECT_EQ(after(Meaning::LostRetried, made(&Persistent)), Again);
  EXPECT_EQ(after(Meaning::LostRetried, made(nullptr)), Seen::Unknown);
}

TEST(Reconnecting, OfALibraryThatDoesByDefaultALossIsForGood) {
  EXPECT_EQ(after(Meaning::Lost, made(&OnAtFirst)), Seen::NotLive);
  EXPECT_EQ(after(Meaning::Lost, made(&Persistent)), Seen::NotLive);
}

TEST(Reconnecting, TheCreateSaysSo) {
  auto Say = [](bool Reconnects) {
    return [=](const ClientOp &Op) { return saying(Reconnects, Op); };
  };
  EXPECT_EQ(after(Meaning::LostRetried, made(&Plain, Say(true))), Again);
  EXPECT_EQ(after(Meaning::Lost, made(&Plain, Say(true))), Again);
  EXPECT_EQ(after(Meaning::LostRetried, made(&OnAtFirst, Say(true))), Again);
  EXPECT_EQ(after(Meaning::Lost, made(&OnAtFirst, Say(true))), Seen::NotLive);
  EXPECT_EQ(after(Meaning::LostRetried, made(&OnAtFirst, Say(false))), Seen::NotLive);
}

TEST(Reconnecting, TheOpenSaysSo) {
  auto Open = [](std::optional<bool> Reconnects) {
    return [=](FunctionBuilder &F, VarId C) {
      F.onObject(of(OffAtFirst, saying(Reconnects, ops::connectVoid())), C);
    };
  };
  EXPECT_EQ(after(Meaning::Lost, Open(true)), Again);
  EXPECT_EQ(after(Meaning::Lost, Open(false)), Seen::NotLive);
  EXPECT_EQ(after(Meaning::LostRetried, Open(true)), Again);
  EXPECT_EQ(after(Meaning::LostRetried, Open(false)), Seen::NotLive);
  EXPECT_EQ(after(Meaning::LostRetried, Open(std::nullopt)), Seen::Unknown);
}

TEST(Reconnecting, AnOpenThatDoesNotSayLeavesWhatWasSaid) {
  auto Twice = [](FunctionBuilder &F, VarId C) {
    F.onObject(of(OffAtFirst, saying(true, ops::connectVoid())), C);
    F.onObject(ops::disconnect(), C);
    F.onObject(of(OffAtFirst, ops::connectVoid()), C);
  };
  EXPECT_EQ(after(Meaning::Lost, Twice), Again);
}

TEST(Reconnecting, AValueThatIsHandedOverSaysSo) {
  auto Open = [](const std::function<Reg(FunctionBuilder &)> &Value) {
    return [=](FunctionBuilder &F, VarId C) {
      Reg R = Value(F);
      F.onObject(of(OffAtFirst, sayingIn(R, ops::connectVoid())), C);
    };
  };
  auto Number = [&](int K) { return Open([=](FunctionBuilder &F) { return F.constant(K); }); };
  EXPECT_EQ(after(Meaning::LostRetried, Number(0)), Seen::NotLive);
  EXPECT_EQ(after(Meaning::LostRetried, Number(1)), Again);
  EXPECT_EQ(after(Meaning::LostRetried, Number(2)), Again);
  EXPECT_EQ(after(Meaning::LostRetried, Number(3)), Seen::NotLive);
  auto Unknown = Open([](FunctionBuilder &F) { return F.opaque(false); });
  EXPECT_EQ(after(Meaning::LostRetried, Unknown), Seen::Unknown);
  auto Nothing = Open([](FunctionBuilder &) { return NoId; });
  EXPECT_EQ(after(Meaning::LostRetried, Nothing), Seen::Unknown);
  auto Address = Open([](FunctionBuilder &F) { return F.address(F.program().global("g")); });
  EXPECT_EQ(after(Meaning::LostRetried, Address), Seen::Unknown);
}

/// A value that a test has limited to some that switch it on.
TEST(Reconnecting, AValueThatWasTestedSaysSo) {
  auto Tested = [](int Least, int Most) {
    return [=](FunctionBuilder &F, VarId C) {
      VarId How = F.param("how");
      for (auto [Op, K] : {std::pair(BinOp::Ge, Least), std::pair(BinOp::Le, Most)}) {
        F.when(F.negation(F.binary(Op, F.get(How), std::int64_t{K})), [&] { F.ret(); });
      }
      F.onObject(of(OffAtFirst, sayingIn(F.get(How), ops::connectVoid())), C);
    };
  };
  EXPECT_EQ(after(Meaning::LostRetried, Tested(1, 2)), Again);
  EXPECT_EQ(after(Meaning::LostRetried, Tested(0, 2)), Seen::Unknown);
  EXPECT_EQ(after(Meaning::LostRetried, Tested(3, 9)), Seen::NotLive);
}

TEST(Reconnecting, ASwitchSaysSo) {
  auto Switched = [](const LibraryModel &Library, bool On, bool Before) {
    return [=, &Library](FunctionBuilder &F, VarId C) {
      // It is of a client that is followed.
      F.onObject(ops::disconnect(), C);
      auto Switch = [&] { F.onObject(of(Library, saying(On, ops::make(Role::AutoReconnect))), C); };
      if (Before)
        Switch();
      F.onObject(of(Library, ops::connectVoid()), C);
      if (!Before)
        Switch();
    };
  };
  for (bool Before : {true, false}) {
    EXPECT_EQ(after(Meaning::Lost, Switched(OffAtFirst, true, Before)), Again);
    EXPECT_EQ(after(Meaning::LostRetried, Switched(OffAtFirst, true, Before)), Again);
    EXPECT_EQ(after(Meaning::LostRetried, Switched(OnAtFirst, false, Before)), Seen::NotLive);
  }
}

TEST(Reconnecting, ASwitchOfAnotherClientSaysNothing) {
  auto Other = [](FunctionBuilder &F, VarId C) {
    VarId Other = F.program().global("other");
    F.onObject(of(OffAtFirst, saying(false, ops::connectVoid())), C);
    F.onObject(of(OffAtFirst, saying(true, ops::make(Role::AutoReconnect))), Other);
  };
  EXPECT_EQ(after(Meaning::Lost, Other), Seen::NotLive);
}

//===----------------------------------------------------------------------===//
// What follows from it
//===----------------------------------------------------------------------===//

struct Retries : OneRun {
  const LibraryModel Library = library(AutoReconnect::OffByDefault);
  void openSaying(bool Reconnects) {
    F.onObject(of(Library, saying(Reconnects, ops::connectVoid())), Client);
  }
  Reg asked() { return F.onObject(ops::query(), Client).Result; }
};

TEST_F(Retries, NotConnectedMeansThatItIsBeingOpened) {
  openSaying(true);
  F.when(F.negation(asked()), [&] { bad(); });
  check();
}

TEST_F(Retries, NotConnectedMeansThatItIsLost) {
  openSaying(false);
  F.when(F.negation(asked()), [&] { open(); });
  check();
}

TEST_F(Retries, ItMayBeAskedToHurry) {
  openSaying(true);
  F.when(F.negation(asked()), [&] {
    F.onObject(ops::make(Role::Reconnect), Client);
    bad();
  });
  check();
}

TEST_F(Retries, ItIsClosedFirst) {
  openSaying(true);
  F.when(F.negation(asked()), [&] {
    close();
    open();
  });
  check();
}

TEST_F(Retries, WhatIsOpenIsNotToBeOpenedAgain) {
  openSaying(true);
  F.when(asked(), [&] { Bad.insert(F.onObject(ops::make(Role::Reconnect), Client).Where); });
  check();
}

TEST_F(Retries, ItSucceedsSooner) {
  openSaying(true);
  F.when(F.negation(asked()), [&] {
    F.when(asked(), [&] { Bad.insert(F.onObject(ops::make(Role::Reconnect), Client).Where); });
  });
  check();
}

TEST_F(Retries, ItSucceedsLater) {
  openSaying(true);
  F.when(F.negation(asked()), [&] {
    F.when(F.negation(asked()), [&] { F.onObject(ops::make(Role::Reconnect), Client); });
  });
  check();
}

TEST_F(Retries, AnErrorSaysThatItIsLost) {
  openSaying(false);
  F.when(equals(F.onObject(ops::publish(), Client).Result, 2), [&] { open(); });
  check();
}

TEST_F(Retries, AnErrorSaysThatItIsBeingOpened) {
  openSaying(true);
  F.when(equals(F.onObject(ops::publish(), Client).Result, 2), [&] { bad(); });
  check();
}

TEST_F(Retries, AClosedClientIsNotOpenedAgainByAnError) {
  openSaying(true);
  close();
  F.when(equals(F.onObject(ops::publish(), Client).Result, 2), [&] { open(); });
  check();
}

TEST_F(Retries, AHelperKnowsWhatWasSaid) {
  FuncId Helper = function([&](FunctionBuilder &G) {
    G.when(G.negation(G.onObject(ops::query(), Client).Result), [&] { bad(G); });
  });
  openSaying(true);
  F.call(Helper);
  check();
}

TEST_F(Retries, AHelperSaysSo) {
  FuncId Helper = function([&](FunctionBuilder &G) {
    G.onObject(of(Library, saying(true, ops::connectVoid())), Client);
  });
  F.call(Helper);
  F.when(F.negation(asked()), [&] { bad(); });
  check();
}

TEST_F(Retries, SomePathsSaySo) {
  VarId How = F.param("how");
  F.branchOn(
      F.truth(How), [&] { openSaying(true); }, [&] { openSaying(false); });
  F.when(F.negation(asked()), [&] {
    F.branchOn(
        F.truth(How), [&] { bad(); }, [&] { open(); });
  });
  check();
}

TEST_F(Retries, SomePathsHandOverThatItDoes) {
  VarId How = F.param("how");
  VarId Kept = F.local("kept");
  F.branchOn(
      F.truth(How), [&] { F.set(Kept, 1); }, [&] { F.set(Kept, 0); });
  F.onObject(of(Library, sayingIn(F.get(Kept), ops::connectVoid())), Client);
  F.when(F.negation(asked()), [&] { bad(); });
  check();
}

TEST_F(Retries, OnePathHandsOverWhatItTested) {
  VarId How = F.param("how");
  auto OpenAndAsk = [&](bool Wrong) {
    F.onObject(of(Library, sayingIn(F.get(How), ops::connectVoid())), Client);
    F.when(F.negation(asked()), [&] { Wrong ? bad() : void(open()); });
  };
  F.when(equals(F.get(How), 1), [&] {
    OpenAndAsk(true);
    F.ret();
  });
  OpenAndAsk(false);
  check();
}

TEST_F(Retries, AnOpenThatFailedSaysNothing) {
  F.when(equals(F.onObject(of(Library, saying(true, ops::connect())), Client).Result, 0),
         [&] { F.ret(); });
  open();
  F.when(F.negation(asked()), [&] { open(); });
  check();
}

TEST_F(Retries, APumpSaysSoBeforeTheOpen) {
  ClientOp Pump = of(Library, saying(true, ops::withResult(Role::Pump, IntSet::range(0, 0))));
  Pump.Lost = IntSet::range(2, 2);
  F.when(differs(F.onObject(Pump, Client).Result, 0), [&] { F.ret(); });
  open();
  F.when(F.negation(asked()), [&] { bad(); });
  check();
}

TEST_F(Retries, ASwitchOfAnotherClientOfItsKindSaysNothing) {
  VarId Other = B.global("other");
  FuncId Send = function([&](FunctionBuilder &G) {
    VarId P = G.param("client");
    G.onHandle(ops::publish(), P);
  });
  F.call(Send, {F.address(Client)});
  F.call(Send, {F.address(Other)});
  openSaying(false);
  F.onObject(of(Library, saying(true, ops::make(Role::AutoReconnect))), Other);
  F.when(F.negation(asked()), [&] { open(); });
  check();
}

TEST_F(Retries, AClientThatIsMadeByALibraryThatDoes) {
  VarId Handle = F.local("handle");
  const LibraryModel Never = library(AutoReconnect::Never);
  ClientOp Create = of(Never, saying(true, ops::create(Role::CreateConnect)));
  F.set(Handle, F.client(Create, NoId).Result);
  F.when(F.negation(F.onHandle(ops::query(), Handle).Result), [&] { bad(F.get(Handle)); });
  check();
}

TEST_F(Retries, AClientThatIsMadeByALibraryThatDoesNot) {
  VarId Handle = F.local("handle");
  const LibraryModel Never = library(AutoReconnect::Never);
  F.set(Handle, F.client(of(Never, ops::create(Role::CreateConnect)), NoId).Result);
  F.when(F.negation(F.onHandle(ops::query(), Handle).Result), [&] { open(F.get(Handle)); });
  check();
}

/// The finding tells once that the library is at it.
TEST_F(Retries, IsToldOnce) {
  auto Count = [](const UnitResult &R) {
    EXPECT_EQ(R.Findings.size(), 1U);
    std::size_t N = 0;
    for (const Finding &Found : R.Findings)
      for (const WitnessStep &W : Found.Path)
        N += W.What == WitnessStep::Kind::Retrying;
    return N;
  };
  openSaying(true);
  F.when(F.negation(asked()), [&] {
    F.when(F.negation(asked()),
           [&] { F.when(equals(F.onObject(ops::publish(), Client).Result, 2), [&] { bad(); }); });
  });
  EXPECT_EQ(Count(check()), 1U);
}

TEST_F(Retries, IsToldOfACall) {
  openSaying(true);
  await(F, Client, Meaning::LostRetried);
  bad();
  UnitResult R = check();
  ASSERT_EQ(R.Findings.size(), 1U);
  const std::vector<WitnessStep> &Path = R.Findings[0].Path;
  EXPECT_EQ(
      std::count_if(Path.begin(), Path.end(),
                    [](const WitnessStep &W) { return W.What == WitnessStep::Kind::Retrying; }),
      1);
}

TEST_F(Retries, IsToldOfAnError) {
  openSaying(true);
  Place Lost = 0;
  Emitted Sent = F.onObject(ops::publish(), Client);
  Lost = Sent.Where;
  F.when(equals(Sent.Result, 2), [&] { bad(); });
  UnitResult R = check();
  ASSERT_EQ(R.Findings.size(), 1U);
  const std::vector<WitnessStep> &Path = R.Findings[0].Path;
  EXPECT_TRUE(std::any_of(Path.begin(), Path.end(), [&](const WitnessStep &W) {
    return W.What == WitnessStep::Kind::Retrying && W.Where == Lost;
  }));
}

} // namespace
