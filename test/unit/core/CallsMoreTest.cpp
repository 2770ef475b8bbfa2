//===- CallsMoreTest.cpp - What a call is handed, and what it changes -------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct CallsMore : OneRun {
  Reg part(FunctionBuilder &G, VarId P) { return G.load(G.fieldOf(G.get(P), Field)); }
};

/// A pointer that leads to no function leads to unseen code.
TEST_F(CallsMore, AVariableIsNoFunction) {
  FuncId G = function([&](FunctionBuilder &G) { close(G); });
  ASSERT_EQ(G, Flag);
  open();
  Reg Callee = F.address(Flag);
  call([&](CallSite &S) {
    S.How = CallSite::Kind::Indirect;
    S.Callee = Callee;
  });
  bad();
  check();
}

//===----------------------------------------------------------------------===//
// What unseen code can reach
//===----------------------------------------------------------------------===//

/// A helper that is handed a handle, and hands unseen code something else.
struct Reaches : CallsMore {
  void run(const std::function<void(FunctionBuilder &, VarId)> &Unseen, Reg Handle, Reg Handed,
           bool Bad) {
    FuncId Helper = function([&](FunctionBuilder &G) {
      VarId P = G.param("handle");
      VarId Q = G.param("handed");
      G.onHandle(ops::connectVoid(), P);
      Unseen(G, Q);
      Place At = G.onHandle(ops::connectVoid(), P).Where;
      if (Bad)
        this->Bad.insert(At);
    });
    F.call(Helper, {Handle, Handed});
    check();
  }
  static void hands(FunctionBuilder &G, VarId Q) { G.unknown({G.get(Q)}); }
  static void handsNothing(FunctionBuilder &G, VarId) { G.unknown(); }
};

TEST_F(Reaches, TheClientOfAnObject) {
  VarId Device = F.param("device");
  run(hands, part(F, Device), F.get(Device), false);
}

TEST_F(Reaches, TheClientOfAnotherObject) {
  VarId Device = F.param("device");
  VarId Other = F.param("other");
  run(hands, part(F, Device), F.get(Other), true);
}

TEST_F(Reaches, TheClientOfAnObjectOfAnObject) {
  VarId Device = F.param("device");
  Reg Handle = F.load(F.fieldOf(part(F, Device), Inner));
  run(hands, Handle, F.get(Device), false);
}

TEST_F(Reaches, TheClientOfASharedVariable) {
  VarId Handle = B.shared("handle");
  run(handsNothing, F.get(Handle), NoId, false);
}

TEST_F(Reaches, TheClientOfAVariableOfItsOwn) {
  VarId Handle = B.global("handle");
  run(handsNothing, F.get(Handle), NoId, true);
}

/// …and a flag of the object that the handle leads to.
struct ReachesFlags : CallsMore {
  void run(Reg Object, Reg Handed, bool Reached) {
    FuncId Helper = function([&](FunctionBuilder &G) {
      VarId P = G.param("object");
      VarId Q = G.param("handed");
      G.store(G.fieldOf(G.get(P), Inner), G.constant(0));
      open(G);
      G.unknown({G.get(Q)});
      G.when(G.load(G.fieldOf(G.get(P), Inner), true), [&] { Reached ? bad(G) : (void)open(G); });
    });
    F.call(Helper, {Object, Handed});
    check();
  }
};

TEST_F(ReachesFlags, OfAnObject) {
  VarId Device = F.param("device");
  run(part(F, Device), F.get(Device), true);
}

TEST_F(ReachesFlags, OfAnotherObject) {
  VarId Device = F.param("device");
  VarId Other = F.param("other");
  run(part(F, Device), F.get(Other), false);
}

//===----------------------------------------------------------------------===//
// What a callee leaves
//===----------------------------------------------------------------------===//

TEST_F(CallsMore, ACalleeRestoresWhatWasThereAtFirst) {
  VarId Saved = B.global("saved");
  FuncId Helper = function([&](FunctionBuilder &G) {
    G.set(Flag, G.get(Saved));
    G.set(Saved, 0);
  });
  F.set(Saved, F.get(Flag));
  F.set(Flag, 1);
  F.call(Helper);
  open();
  whenSet(false, Flag, [&] { bad(); });
  check();
}

TEST_F(CallsMore, ACalleeThatCallsItselfKnowsTheGlobals) {
  FunctionBuilder G(B, "recursive", false);
  G.when(G.negation(G.truth(Flag)), [&] {
    G.set(Flag, 1);
    open(G);
    G.call(G.id());
  });
  G.ret();
  F.set(Flag, 0);
  F.call(G.id());
  check();
}

TEST_F(CallsMore, ACalleeThatCallsItselfKnowsWhatTheGlobalsPointTo) {
  VarId Device = B.global("device");
  FunctionBuilder G(B, "recursive", false);
  G.when(G.negation(G.load(G.fieldOf(G.get(Device), Field), true)), [&] {
    G.store(G.fieldOf(G.get(Device), Field), G.constant(1));
    open(G);
    G.call(G.id());
  });
  G.ret();
  F.store(F.fieldOf(F.get(Device), Field), F.constant(0));
  F.call(G.id());
  check();
}

/// A create that failed met the broker all the same, wherever its null is stored.
TEST_F(CallsMore, ACalleeStoresTheNullOfAFailedCreate) {
  VarId Handle = B.global("handle");
  FuncId Store = function([&](FunctionBuilder &G) {
    VarId P = G.param("made");
    G.set(Handle, G.get(P));
  });
  auto Make = [&] { return F.client(ops::create(Role::CreateConnect), NoId); };
  F.set(Handle, Make().Result);
  F.when(F.negation(F.truth(Handle)), [&] { F.ret(); });
  Emitted Second = Make();
  Bad.insert(Second.Where);
  F.call(Store, {Second.Result});
  F.when(F.negation(F.truth(Handle)), [&] {
    F.set(Handle, Make().Result);
    F.onHandle(ops::publish(), Handle);
    F.ret();
  });
  check();
}

//===----------------------------------------------------------------------===//
// Before the first run
//===----------------------------------------------------------------------===//

/// The flag of a function that the library calls is clear until that has run.
struct FirstRuns : CallsMore {
  const LibraryModel Library;
  ClientOp ours(ClientOp Op) const {
    Op.Library = &Library;
    return Op;
  }
  void run(bool Main) {
    FunctionBuilder G(B, "override", true);
    G.set(Flag, 1);
    G.ret();
    B.take(G.id());
    CallbackSite Site;
    Site.Model = B.callback(Meaning::Lost);
    Site.Library = &Library;
    G.function().Tells.push_back(Site);
    F.function().Main = Main;
    F.onObject(ours(ops::connectVoid()), Client);
    call([](CallSite &S) {
      S.How = CallSite::Kind::Harmless;
      S.Waits = true;
    });
    whenSet(true, Flag, [&] {
      Place At = F.onObject(ours(ops::connectVoid()), Client).Where;
      if (!Main)
        Bad.insert(At);
    });
    check();
  }
};

TEST_F(FirstRuns, AFlagIsClearBeforeTheFirstCall) { run(true); }
TEST_F(FirstRuns, AFlagMayHaveBeenSetBefore) { run(false); }

} // namespace
