//===- WhoseNewsTest.cpp - Which client a library's calls are about --------===//
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
struct Whom : OneRun {
  void enlist(const CallbackSite &Site) { F.onObject(ops::registers(Site), Client); }
  void pump() { F.onObject(ops::pump(), Client); }
  Reg part(FunctionBuilder &G, VarId P) { return G.load(G.fieldOf(G.get(P), Field)); }
};

/// A client whose handle the function that opens it keeps to itself.
struct Whose : Whom {
  VarId Device = F.local("device");
  VarId Spare = F.local("spare");
  CallbackSite connected(FuncId H, std::optional<unsigned> ContextParam = {}) {
    return F.callback(H, Meaning::Connected, ContextParam);
  }
  /// A function whose context leads to the client.
  FuncId opensPart(bool Bad) {
    return handler([&](FunctionBuilder &G) {
      VarId P = G.param("context");
      Place At = G.client(ops::connectVoid(), G.fieldOf(G.get(P), Field)).Where;
      if (Bad)
        this->Bad.insert(At);
    });
  }
  FuncId opensHandle(bool Bad) {
    return handler([&](FunctionBuilder &G) {
      VarId P = G.param("context");
      Place At = G.client(ops::connectVoid(), part(G, P)).Where;
      if (Bad)
        this->Bad.insert(At);
    });
  }
  void enlist(CallbackSite Site, Reg On, VarId Context) {
    Site.Context = F.address(Context);
    F.client(ops::registers(Site), On);
  }
};

TEST_F(Whose, AFieldOfAnArgument) {
  FuncId H = opensHandle(true);
  CallbackSite Site = connected(H);
  Site.HasClientParam = true;
  Site.ClientFields = {Field};
  F.set(Device, F.client(ops::create(), NoId).Result);
  F.onHandle(ops::registers(Site), Device);
  check();
}

TEST_F(Whose, AnotherFieldOfAnArgument) {
  FuncId H = opensHandle(false);
  CallbackSite Site = connected(H);
  Site.HasClientParam = true;
  Site.ClientFields = {Inner};
  F.set(Device, F.client(ops::create(), NoId).Result);
  F.onHandle(ops::registers(Site), Device);
  check();
}

TEST_F(Whose, AnArgumentThatTheFunctionDoesNotTake) {
  VarId Global = B.global("handle");
  FuncId H = handler(
      [&](FunctionBuilder &G) { Bad.insert(G.onHandle(ops::connectVoid(), Global).Where); });
  CallbackSite Site = connected(H);
  Site.HasClientParam = true;
  F.set(Global, F.client(ops::create(), NoId).Result);
  F.onHandle(ops::registers(Site), Global);
  F.onHandle(ops::connectVoid(), Global);
  F.onHandle(ops::pump(), Global);
  check();
}

TEST_F(Whose, AnArgumentThatIsNoClient) {
  FuncId H = handler([&](FunctionBuilder &G) {
    VarId P = G.param("data");
    G.onHandle(ops::connectVoid(), P);
  });
  F.set(Device, F.client(ops::create(), NoId).Result);
  // It may be one.
  F.when(F.opaque(), [&] {
    F.call(H, {F.get(Device)});
    F.ret();
  });
  F.onHandle(ops::registers(connected(H)), Device);
  check();
}

/// Nothing is told of a client that is not there.
TEST_F(Whose, AnArgumentWithoutClient) {
  FuncId H = handler([&](FunctionBuilder &G) {
    VarId P = G.param("client");
    G.onHandle(ops::connectVoid(), P);
  });
  CallbackSite Site = connected(H);
  Site.HasClientParam = true;
  F.set(Device, 0);
  F.onHandle(ops::registers(Site), Device);
  F.set(Device, F.client(ops::create(), NoId).Result);
  F.onHandle(ops::publish(), Device);
  check();
}

TEST_F(Whose, AContextThatTheFunctionDoesNotTake) {
  FuncId H = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  CallbackSite Site = F.callback(H, std::nullopt, 0);
  Site.Context = F.address(Device);
  F.onObject(ops::registers(Site), Client);
  F.set(Flag, 0);
  open();
  pump();
  whenSet(true, Flag, [&] { bad(); });
  check();
}

/// What it is handed is one and the same thing, whatever that is.
TEST_F(Whose, AContextThatNobodyGave) {
  FuncId H = handler([&](FunctionBuilder &G) {
    VarId P = G.param("context");
    G.when(G.truth(P), [&] { G.when(G.negation(G.truth(P)), [&] { G.set(Flag, 1); }); });
  });
  F.onObject(ops::registers(F.callback(H, std::nullopt, 0)), Client);
  F.set(Flag, 0);
  open();
  pump();
  whenSet(true, Flag, [&] { open(); });
  check();
}

TEST_F(Whose, AnArgumentThatIsClosed) {
  FuncId H = handler([&](FunctionBuilder &G) {
    VarId P = G.param("client");
    G.onHandle(ops::disconnect(), P);
    G.set(Flag, 1);
  });
  CallbackSite Site = F.callback(H, std::nullopt);
  Site.HasClientParam = true;
  F.set(Device, F.client(ops::create(), NoId).Result);
  F.onHandle(ops::registers(Site), Device);
  F.set(Flag, 0);
  F.onHandle(ops::connectVoid(), Device);
  F.onHandle(ops::pump(), Device);
  whenSet(true, Flag, [&] { open(F.get(Device)); });
  whenSet(false, Flag, [&] { bad(F.get(Device)); });
  check();
}

/// Two calls bring two arguments.
TEST_F(Whom, TheArgumentsOfTwoCallsAreTwo) {
  VarId Before = B.global("before");
  FuncId H = handler([&](FunctionBuilder &G) {
    VarId P = G.param("argument");
    G.set(Before, G.get(Flag));
    G.set(Flag, G.get(P));
  });
  enlist(F.callback(H, std::nullopt));
  F.set(Flag, 0);
  F.set(Before, 0);
  open();
  F.loop([&] { return F.opaque(); }, [&] { pump(); });
  whenSet(true, Before,
          [&] { F.when(F.binary(BinOp::Ne, F.get(Flag), F.get(Before)), [&] { bad(); }); });
  check();
}

/// Two clients of one kind.
struct TwoClients : Whom {
  VarId Other = B.global("other");
  FuncId Send = function([&](FunctionBuilder &G) {
    VarId P = G.param("client");
    G.onHandle(ops::publish(), P);
  });
  void run(bool OfOther) {
    FuncId H = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
    F.call(Send, {F.address(Client)});
    F.call(Send, {F.address(Other)});
    F.onObject(ops::registers(F.callback(H, Meaning::Connected)), OfOther ? Other : Client);
    F.set(Flag, 0);
    open();
    pump();
    whenSet(true, Flag, [&] { OfOther ? (void)open() : bad(); });
    check();
  }
};

TEST_F(TwoClients, NewsOfTheOne) { run(false); }
TEST_F(TwoClients, NewsOfTheOther) { run(true); }

TEST_F(Whose, APartOfTheContext) {
  FuncId H = opensPart(true);
  enlist(connected(H, 0), F.fieldOf(F.address(Device), Field), Device);
  check();
}

TEST_F(Whose, APartOfAnotherObjectThanTheContext) {
  FuncId H = opensPart(false);
  enlist(connected(H, 0), F.fieldOf(F.address(Device), Field), Spare);
  check();
}

TEST_F(Whose, AHandleInTheContext) {
  FuncId H = opensHandle(true);
  Reg Made = F.client(ops::create(), NoId).Result;
  F.store(F.fieldOf(F.address(Device), Field), Made);
  F.store(F.fieldOf(F.address(Spare), Field), F.constant(0));
  enlist(connected(H, 0), Made, Device);
  check();
}

TEST_F(Whose, AHandleInAnotherObjectThanTheContext) {
  FuncId H = opensHandle(false);
  Reg Made = F.client(ops::create(), NoId).Result;
  F.store(F.fieldOf(F.address(Device), Field), Made);
  F.store(F.fieldOf(F.address(Spare), Field), F.constant(0));
  enlist(connected(H, 0), Made, Spare);
  check();
}

TEST_F(Whose, AnotherHandleInTheContext) {
  FuncId H = opensHandle(false);
  Reg Made = F.client(ops::create(), NoId).Result;
  Reg Another = F.client(ops::create(), NoId).Result;
  F.store(F.fieldOf(F.address(Device), Field), Another);
  F.store(F.fieldOf(F.address(Device), Inner), F.constant(0));
  enlist(connected(H, 0), Made, Device);
  check();
}

/// What a helper registers for a handle that it is given.
struct Before : Whose {
  void run(Reg Handle, Reg Context, FuncId H) {
    FuncId Helper = function([&](FunctionBuilder &G) {
      VarId P = G.param("handle");
      VarId Q = G.param("context");
      CallbackSite Site = connected(H, 0);
      Site.Function = G.functionAddress(H);
      Site.Context = G.get(Q);
      G.onHandle(ops::registers(Site), P);
    });
    F.call(Helper, {Handle, Context});
    check();
  }
};

TEST_F(Before, TheContextHadTheHandle) {
  VarId P = F.param("device");
  FuncId H = opensHandle(true);
  run(part(F, P), F.get(P), H);
}

TEST_F(Before, AnotherObjectHadTheHandle) {
  VarId P = F.param("device");
  VarId Q = F.param("other");
  FuncId H = opensHandle(false);
  run(part(F, P), F.get(Q), H);
}

TEST_F(Before, AGlobalHadTheHandle) {
  VarId Global = B.global("handle");
  FuncId H = handler(
      [&](FunctionBuilder &G) { Bad.insert(G.onHandle(ops::connectVoid(), Global).Where); });
  run(F.get(Global), NoId, H);
}

TEST_F(Before, AnotherGlobalHadTheHandle) {
  VarId Global = B.global("handle");
  VarId Second = B.global("second");
  FuncId H = handler([&](FunctionBuilder &G) { G.onHandle(ops::connectVoid(), Second); });
  F.when(F.opaque(), [&] {
    F.set(Global, F.get(Second));
    F.ret();
  });
  run(F.get(Global), NoId, H);
}

TEST_F(Before, AnArgumentWasTheHandle) {
  VarId P = F.param("argument");
  VarId Global = B.global("handle");
  FuncId H = handler([&](FunctionBuilder &G) { G.onHandle(ops::connectVoid(), Global); });
  F.when(F.opaque(), [&] {
    F.set(Global, F.get(P));
    F.ret();
  });
  run(F.get(P), NoId, H);
}

TEST_F(Whose, AHandleInAGlobal) {
  VarId Global = B.global("handle");
  VarId Second = B.global("second");
  FuncId H = handler([&](FunctionBuilder &G) {
    G.onHandle(ops::connectVoid(), Second);
    Bad.insert(G.onHandle(ops::connectVoid(), Global).Where);
  });
  F.when(F.opaque(), [&] {
    F.set(Global, F.get(Second));
    F.ret();
  });
  Reg Made = F.client(ops::create(), NoId).Result;
  F.set(Second, F.client(ops::create(), NoId).Result);
  F.set(Global, Made);
  F.client(ops::registers(connected(H)), Made);
  check();
}

/// The argument of one call is not that of the next.
TEST_F(Whose, AnArgumentOfTheFunctionItself) {
  VarId P = F.param("handle");
  F.onHandle(ops::registers(connected(F.id())), P);
  F.onHandle(ops::connectVoid(), P);
  check();
}

/// A closure that captured the address of the object with the client.
TEST_F(Whose, APartOfWhatAClosureHolds) {
  FunctionBuilder G(B, "closure");
  G.function().This = G.local("this");
  Reg Held = G.load(G.fieldOf(G.get(G.function().This), Inner));
  Bad.insert(G.client(ops::connectVoid(), G.fieldOf(Held, Field)).Where);
  G.ret();
  B.take(G.id());
  CallbackSite Site = connected(G.id());
  Site.OfObject = true;
  F.store(F.fieldOf(F.address(Spare), Inner), F.address(Device));
  enlist(Site, F.fieldOf(F.address(Device), Field), Spare);
  check();
}

TEST_F(Whose, APartOfWhatAContextHoldsIsNotSearched) {
  FuncId H = handler([&](FunctionBuilder &G) {
    VarId P = G.param("context");
    Reg Held = G.load(G.fieldOf(G.get(P), Inner));
    G.client(ops::connectVoid(), G.fieldOf(Held, Field));
  });
  F.store(F.fieldOf(F.address(Spare), Inner), F.address(Device));
  enlist(connected(H, 0), F.fieldOf(F.address(Device), Field), Spare);
  check();
}

} // namespace
