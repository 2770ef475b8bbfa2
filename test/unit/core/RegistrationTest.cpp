//===- RegistrationTest.cpp - Which functions a library will call -----------===//
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

struct Registration : OneRun {
  FuncId sets(VarId V) {
    return handler([&](FunctionBuilder &G) { G.set(V, 1); });
  }
  /// A function that sets what its context points to.
  FuncId setsContext() {
    return handler([&](FunctionBuilder &G) {
      VarId P = G.param("context");
      G.store(G.fieldOf(G.get(P), Field), G.constant(1));
    });
  }
  Reg at(VarId V) { return F.fieldOf(F.address(V), Field); }
  void pump() { F.onObject(ops::pump(), Client); }
  void whenFieldSet(VarId V, const std::function<void()> &Then) {
    F.when(F.load(at(V), true), Then);
  }
};

TEST_F(Registration, OfWhatIsNoFunction) {
  CallbackSite Site = F.callback(sets(Flag), Meaning::Connected);
  Site.Function = F.address(Flag);
  F.onObject(ops::registers(Site), Client);
  Site.Function = F.opaque(false);
  F.onObject(ops::registers(Site), Client);
  Site.Function = F.constant(0);
  F.onObject(ops::registers(Site), Client);
  F.set(Flag, 0);
  open();
  pump();
  whenSet(true, Flag, [&] { open(); });
  check();
}

TEST_F(Registration, OfOneFunctionForTwoKindsOfNews) {
  FuncId H = sets(Flag);
  F.onObject(ops::registers(F.callback(H, std::nullopt)), Client);
  F.onObject(ops::registers(F.callback(H, Meaning::Lost)), Client);
  F.set(Flag, 0);
  open();
  pump();
  whenSet(true, Flag, [&] { bad(); });
  check();
}

TEST_F(Registration, OfOneFunctionForBothOutcomes) {
  FuncId H = sets(Flag);
  ClientOp Op = ops::registers(F.callback(H, std::nullopt));
  Op.Callbacks.push_back(F.callback(H, Meaning::Lost));
  F.onObject(Op, Client);
  F.set(Flag, 0);
  open();
  pump();
  whenSet(true, Flag, [&] { bad(); });
  check();
}

TEST_F(Registration, OfTwoFunctionsByOneCall) {
  VarId Second = B.global("second");
  FuncId H = sets(Flag);
  FuncId I = sets(Second);
  FuncId Helper = function([&](FunctionBuilder &G) {
    VarId P = G.param("function");
    CallbackSite Site = G.callback(H, std::nullopt);
    Site.Function = G.get(P);
    G.onObject(ops::registers(Site), Client);
  });
  F.call(Helper, {F.functionAddress(H)});
  F.call(Helper, {F.functionAddress(I)});
  F.set(Flag, 0);
  F.set(Second, 0);
  open();
  pump();
  whenSet(true, Flag, [&] { bad(); });
  whenSet(true, Second, [&] { bad(); });
  check();
}

TEST_F(Registration, WithTwoContextsByOneCall) {
  VarId One = F.local("one");
  VarId Two = F.local("two");
  VarId None = F.local("none");
  FuncId H = setsContext();
  FuncId Helper = function([&](FunctionBuilder &G) {
    VarId P = G.param("context");
    CallbackSite Site = G.callback(H, std::nullopt, 0);
    Site.Context = G.get(P);
    G.onObject(ops::registers(Site), Client);
  });
  for (VarId V : {One, Two, None})
    F.store(at(V), F.constant(0));
  F.call(Helper, {F.address(One)});
  F.call(Helper, {F.address(Two)});
  open();
  pump();
  whenFieldSet(None, [&] { open(); });
  whenFieldSet(One, [&] { bad(); });
  whenFieldSet(Two, [&] { bad(); });
  check();
}

TEST_F(Registration, OnTwoClientsByOneCall) {
  VarId Other = B.global("other");
  FuncId H = sets(Flag);
  FuncId Helper = function([&](FunctionBuilder &G) {
    VarId P = G.param("client");
    G.onHandle(ops::registers(G.callback(H, Meaning::Opening)), P);
  });
  F.call(Helper, {F.address(Client)});
  F.call(Helper, {F.address(Other)});
  F.set(Flag, 0);
  operate(F, ops::connectAsync(), Client, BinOp::Eq, 0);
  pump();
  whenSet(true, Flag, [&] { bad(); });
  check();
}

TEST_F(Registration, NewsOfOneClientAreNoneOfAnother) {
  VarId Other = B.global("other");
  FuncId H = sets(Flag);
  F.onObject(ops::registers(F.callback(H, Meaning::Connected)), Other);
  F.set(Flag, 0);
  open();
  pump();
  whenSet(true, Flag, [&] { open(); });
  check();
}

/// Each round makes a client that the next one forgets.
TEST_F(Registration, InALoop) {
  VarId Handle = F.local("handle");
  FuncId H = sets(Flag);
  F.loop([&] { return F.opaque(); },
         [&] {
           F.set(Handle, F.client(ops::create(), NoId).Result);
           F.onHandle(ops::registers(F.callback(H, std::nullopt)), Handle);
         });
  F.set(Flag, 0);
  F.onHandle(ops::connectVoid(), Handle);
  F.onHandle(ops::pump(), Handle);
  whenSet(true, Flag, [&] { bad(F.get(Handle)); });
  check();
}

/// Whom a function is registered for, when two clients were made with user data.
struct UserData : Registration {
  VarId One = F.local("one");
  VarId Two = F.local("two");
  VarId First = B.global("first");
  VarId Second = B.global("second");
  void make(VarId Handle, VarId Data) {
    ClientOp Create = ops::create();
    Create.UserData = F.address(Data);
    F.set(Handle, F.client(Create, NoId).Result);
    F.when(F.negation(F.truth(Handle)), [&] { F.ret(); });
  }
  void run(VarId On, std::optional<VarId> Context) {
    FuncId H = setsContext();
    F.store(at(One), F.constant(0));
    F.store(at(Two), F.constant(0));
    make(First, One);
    make(Second, Two);
    CallbackSite Site = F.callback(H, std::nullopt, 0);
    if (Context)
      Site.Context = F.address(*Context);
    F.onHandle(ops::registers(Site), On);
    open(F.get(On));
    F.onHandle(ops::pump(), On);
    Opened = On;
  }
  void expect(VarId Set, VarId Clear) {
    whenFieldSet(Clear, [&] { open(F.get(Opened)); });
    whenFieldSet(Set, [&] { bad(F.get(Opened)); });
    // Either may be what the other variable holds.
    F.set(First, F.get(Second));
    check();
  }
  VarId Opened = NoId;
};

TEST_F(UserData, OfTheFirstClient) {
  run(First, {});
  expect(One, Two);
}
TEST_F(UserData, OfTheSecondClient) {
  run(Second, {});
  expect(Two, One);
}
TEST_F(UserData, AContextCountsMore) {
  run(First, Two);
  expect(Two, One);
}

//===----------------------------------------------------------------------===//
// Closures
//===----------------------------------------------------------------------===//

struct Closures : Registration {
  VarId Own = B.global("own");
  /// Registers a closure that holds the address of `own`, and sets it when it is called.
  void enlist(FunctionBuilder &G, bool Made = false) {
    FunctionBuilder C(B, "closure", true);
    C.function().This = C.local("this");
    C.store(C.load(C.fieldOf(C.get(C.function().This), Field)), C.constant(1));
    C.ret();
    B.P.Functions[C.id()].AddressTaken = true;
    B.P.AddressTaken.push_back(C.id());
    VarId Closure = G.local("closure");
    Reg At = Made ? G.alloc() : G.address(Closure);
    G.store(G.fieldOf(At, Field), G.address(Own));
    CallbackSite Site = G.callback(C.id(), std::nullopt);
    Site.OfObject = true;
    Site.Context = At;
    G.onObject(ops::registers(Site), Client);
    G.set(Own, 0);
  }
};

TEST_F(Closures, AreCalledWithWhatTheyHold) {
  enlist(F);
  open();
  pump();
  whenSet(true, Own, [&] { bad(); });
  check();
}

/// A closure in memory of its own does not end.
TEST_F(Closures, InMemoryOfTheirOwn) {
  F.call(function([&](FunctionBuilder &G) { enlist(G, /*Made=*/true); }));
  open();
  pump();
  whenSet(true, Own, [&] { bad(); });
  check();
}

TEST_F(Closures, ThatHaveEndedHoldNothing) {
  F.call(function([&](FunctionBuilder &G) { enlist(G); }));
  open();
  pump();
  whenSet(true, Own, [&] { open(); });
  check();
}

//===----------------------------------------------------------------------===//
// Overrides
//===----------------------------------------------------------------------===//

struct OfClients : Registration {
  const LibraryModel Library;
  /// A method of a client's class that the library calls.
  void override(Meaning Means, const std::function<void(FunctionBuilder &, VarId)> &Body) {
    FunctionBuilder G(B, "override", true);
    G.function().This = G.local("this");
    Body(G, G.function().This);
    G.ret();
    CallbackSite Site;
    Site.Model = B.callback(Means);
    Site.Library = &Library;
    Site.ClientThis = true;
    G.function().Tells.push_back(Site);
  }
  ClientOp ours(ClientOp Op) const {
    Op.Library = &Library;
    return Op;
  }
};

TEST_F(OfClients, TheObjectIsOpen) {
  override(Meaning::Connected, [&](FunctionBuilder &G, VarId This) {
    Bad.insert(G.onHandle(ours(ops::connectVoid()), This).Where);
  });
  UnitResult R = check();
  ASSERT_EQ(R.Findings.size(), 1U);
  const std::vector<WitnessStep> &Path = R.Findings[0].Path;
  EXPECT_TRUE(std::any_of(Path.begin(), Path.end(), [](const WitnessStep &W) {
    return W.What == WitnessStep::Kind::Callback && W.Subject == "override";
  }));
}

TEST_F(OfClients, TheObjectIsLost) {
  override(Meaning::Lost,
           [&](FunctionBuilder &G, VarId This) { G.onHandle(ours(ops::connectVoid()), This); });
  check();
}

TEST_F(OfClients, AnotherClientIsNotOpen) {
  override(Meaning::Connected, [&](FunctionBuilder &G, VarId) {
    VarId P = G.param("other");
    G.onHandle(ours(ops::connectVoid()), P);
  });
  check();
}

/// An override whose client is an argument.
struct OfArguments : OfClients {
  void run(Meaning Means, bool Opens, bool Takes, bool Another = false) {
    FunctionBuilder G(B, "override", true);
    VarId P = Takes ? G.param("client") : B.global("handle");
    VarId Q = G.local("other");
    if (Another)
      G.function().Params.push_back(Q);
    CallbackSite Site;
    Site.Model = B.callback(Means);
    Site.Library = &Library;
    Site.HasClientParam = true;
    G.function().Tells.push_back(Site);
    Place At = G.onHandle(ours(ops::connectVoid()), Another ? Q : P).Where;
    if (Opens)
      Bad.insert(At);
    G.ret();
    check();
  }
};

TEST_F(OfArguments, ThatIsOpen) { run(Meaning::Connected, true, true); }
TEST_F(OfArguments, ThatIsLost) { run(Meaning::Lost, false, true); }
TEST_F(OfArguments, ThatAreNotTheClient) { run(Meaning::Connected, false, true, true); }
/// It is whichever client the function works on.
TEST_F(OfArguments, ThatTheFunctionDoesNotTake) { run(Meaning::Connected, true, false); }

/// Until its function was seen to run, what it writes may have changed, and the client.
struct Elsewhere : OfClients {
  void run(bool Pumps) {
    override(Meaning::Lost, [&](FunctionBuilder &G, VarId This) {
      G.set(Flag, 1);
      G.onHandle(ours(ops::connectVoid()), This);
      B.take(G.id());
    });
    F.set(Flag, 0);
    F.onObject(ours(ops::connectVoid()), Client);
    if (Pumps)
      pump();
  }
};

TEST_F(Elsewhere, SomethingMayHaveBeenTold) {
  run(true);
  whenSet(true, Flag, [&] { reached(); });
  check();
}

TEST_F(Elsewhere, NothingIsToldAtOnce) {
  run(false);
  whenSet(true, Flag, [&] { notReached(); });
  check();
}

TEST_F(Elsewhere, NothingNeedHaveBeenTold) {
  run(true);
  whenSet(false, Flag, [&] { bad(); });
  check();
}

//===----------------------------------------------------------------------===//
// Other threads of the same object
//===----------------------------------------------------------------------===//

struct Threads : Registration {
  VarId Spare = B.global("spare");
  static void post(FunctionBuilder &G) {
    CallSite Site;
    Site.How = CallSite::Kind::Harmless;
    Site.Posts = true;
    G.callSite(Site, false);
  }
  /// A function that sets a field of the object, and lets who waits go on.
  void poster(std::uint32_t Class, bool Method) {
    FunctionBuilder G(B, "poster", true);
    G.function().Again = true;
    VarId P = Method ? G.local("this") : G.param("object");
    G.param("unrelated");
    G.function().Class = Class;
    (Method ? G.function().This : G.function().Self) = P;
    G.store(G.fieldOf(G.get(P), Field), G.constant(1));
    post(G);
    G.ret();
  }
  /// …which is asked behind a call that blocks.
  void waiter(bool Set) {
    VarId This = F.local("this");
    F.function().Class = 0;
    F.function().This = This;
    F.store(F.fieldOf(F.get(This), Field), F.constant(0));
    open();
    CallSite Site;
    Site.How = CallSite::Kind::Harmless;
    Site.Waits = Site.Blocks = true;
    F.callSite(Site, false);
    F.when(F.load(F.fieldOf(F.get(This), Field), true), [&] { Set ? bad() : (void)open(); });
    check();
  }
};

TEST_F(Threads, AMethodOfTheSameObject) {
  poster(0, true);
  waiter(true);
}
TEST_F(Threads, AMethodOfAnotherClass) {
  poster(1, true);
  waiter(false);
}
/// It works on its own object, whatever it is handed.
TEST_F(Threads, AMethodOfAnotherClassThatIsHandedTheObject) {
  FunctionBuilder G(B, "poster", true);
  G.function().Again = true;
  G.function().Class = 0;
  G.function().Self = G.param("object");
  G.function().This = G.local("this");
  G.store(G.fieldOf(G.get(G.function().This), Field), G.constant(1));
  post(G);
  G.ret();
  waiter(false);
}
TEST_F(Threads, AFunctionThatIsHandedTheObject) {
  poster(0, false);
  waiter(true);
}
TEST_F(Threads, AFunctionThatIsHandedAnother) {
  poster(1, false);
  waiter(false);
}

} // namespace
