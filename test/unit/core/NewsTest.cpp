//===- NewsTest.cpp - What the functions that a library calls are handed ----===//
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

using Told = CallbackSite::Told;

Told told(unsigned Param, IntSet When, Meaning Means, std::vector<FieldId> Fields = {}) {
  return {Param, std::move(Fields), std::move(When), Means};
}
IntSet is(std::int64_t K) { return IntSet::range(K, K); }

struct News : OneRun {
  /// A handler that leaves \p Value in the flag.
  FuncId notes(const std::function<Reg(FunctionBuilder &, VarId)> &Value) {
    return handler([&](FunctionBuilder &G) {
      VarId P = G.param("argument");
      G.set(Flag, Value(G, P));
    });
  }
  void enlist(const CallbackSite &Site) { F.onObject(ops::registers(Site), Client); }
  void startOpen() { operate(F, ops::connectAsync(), Client, BinOp::Eq, 0); }
  void pump() { F.onObject(ops::pump(), Client); }
  /// While it is being opened, `not connected` does not mean that it is not.
  void whenNotConnected(const std::function<void()> &Then) {
    F.when(F.negation(F.onObject(ops::query(), Client).Result), Then);
  }
  Reg part(FunctionBuilder &G, VarId P) { return G.load(G.fieldOf(G.get(P), Field)); }
};

//===----------------------------------------------------------------------===//
// What an argument tells
//===----------------------------------------------------------------------===//

/// 0: connected; 1 to 5: lost; others tell nothing.
struct Codes : News {
  void run(const std::function<Reg(FunctionBuilder &, VarId)> &Value,
           std::vector<FieldId> Fields = {}) {
    CallbackSite Site = F.callback(notes(Value), std::nullopt);
    Site.Values = {told(0, is(0), Meaning::Connected, Fields),
                   told(0, IntSet::range(0, 5), Meaning::Lost, Fields)};
    enlist(Site);
    startOpen();
    F.set(Flag, -1);
    pump();
  }
  void run() {
    run([](FunctionBuilder &G, VarId P) { return G.get(P); });
  }
};

TEST_F(Codes, TellThatItIsConnected) {
  run();
  F.when(equals(F.get(Flag), 0), [&] { whenNotConnected([&] { open(); }); });
  check();
}

TEST_F(Codes, TellThatItIsOpen) {
  run();
  F.when(equals(F.get(Flag), 0), [&] { bad(); });
  check();
}

TEST_F(Codes, TellThatItIsLost) {
  run();
  F.when(equals(F.get(Flag), 3), [&] { open(); });
  F.when(equals(F.get(Flag), 5), [&] { open(); });
  check();
}

TEST_F(Codes, TellNothing) {
  run();
  F.when(equals(F.get(Flag), 6), [&] { whenNotConnected([&] { bad(); }); });
  check();
}

TEST_F(Codes, AreNoOthers) {
  run();
  F.when(equals(F.get(Flag), -1), [&] { whenNotConnected([&] { bad(); }); });
  check();
}

TEST_F(Codes, OfAFieldTellThatItIsOpen) {
  run([&](FunctionBuilder &G, VarId P) { return part(G, P); }, {Field});
  F.when(equals(F.get(Flag), 0), [&] { bad(); });
  check();
}

TEST_F(Codes, OfAFieldTellThatItIsConnected) {
  run([&](FunctionBuilder &G, VarId P) { return part(G, P); }, {Field});
  F.when(equals(F.get(Flag), 0), [&] { whenNotConnected([&] { open(); }); });
  check();
}

TEST_F(Codes, OfAFieldTellThatItIsLost) {
  run([&](FunctionBuilder &G, VarId P) { return part(G, P); }, {Field});
  F.when(equals(F.get(Flag), 3), [&] { open(); });
  check();
}

TEST_F(Codes, OfAFieldTellNothing) {
  run([&](FunctionBuilder &G, VarId P) { return part(G, P); }, {Field});
  F.when(equals(F.get(Flag), 6), [&] { whenNotConnected([&] { bad(); }); });
  check();
}

TEST_F(Codes, OfAnInnerFieldTell) {
  auto Value = [&](FunctionBuilder &G, VarId P) { return G.load(G.fieldOf(part(G, P), Inner)); };
  run(Value, {Field, Inner});
  F.when(equals(F.get(Flag), 3), [&] { open(); });
  F.when(equals(F.get(Flag), 6), [&] { whenNotConnected([&] { bad(); }); });
  check();
}

TEST_F(Codes, OfAnotherArgumentTellNothing) {
  FuncId H = handler([&](FunctionBuilder &G) {
    VarId P = G.param("code");
    G.param("other");
    G.set(Flag, G.get(P));
  });
  CallbackSite Site = F.callback(H, std::nullopt);
  Site.Values = {told(1, is(0), Meaning::Lost)};
  enlist(Site);
  open();
  F.set(Flag, -1);
  pump();
  F.when(equals(F.get(Flag), 0), [&] { bad(); });
  check();
}

/// What the function does not take says nothing to it.
TEST_F(Codes, OfNoArgument) {
  FuncId H = handler([&](FunctionBuilder &G) { G.set(Flag, 1); });
  CallbackSite Site = F.callback(H, std::nullopt);
  Site.Values = {told(0, is(0), Meaning::Lost)};
  enlist(Site);
  open();
  F.set(Flag, 0);
  pump();
  whenSet(true, Flag, [&] { bad(); });
  check();
}

//===----------------------------------------------------------------------===//
// How the function itself is entered
//===----------------------------------------------------------------------===//

struct Entered : News {
  void run(FuncId H, const std::vector<FieldId> &Fields = {}) {
    CallbackSite Site = F.callback(H, std::nullopt);
    Site.Values = {told(0, is(0), Meaning::Lost, Fields),
                   told(0, IntSet::range(0, 5), Meaning::Connected, Fields)};
    enlist(Site);
    check();
  }
};

TEST_F(Entered, WithWhatTellsThatItIsOpen) {
  run(handler([&](FunctionBuilder &G) {
    VarId P = G.param("code");
    G.when(equals(G.get(P), 5), [&] { bad(G); });
  }));
}
TEST_F(Entered, WithWhatTellsThatItIsLost) {
  run(handler([&](FunctionBuilder &G) {
    VarId P = G.param("code");
    G.when(G.binary(BinOp::Eq, G.get(P), std::int64_t{0}), [&] { open(G); });
    G.when(G.binary(BinOp::Eq, G.get(P), std::int64_t{6}), [&] { open(G); });
  }));
}
TEST_F(Entered, WithAFieldThatTellsThatItIsOpen) {
  run(handler([&](FunctionBuilder &G) {
        VarId P = G.param("event");
        G.when(G.binary(BinOp::Eq, part(G, P), std::int64_t{5}), [&] { bad(G); });
      }),
      {Field});
}
TEST_F(Entered, WithAFieldThatTellsThatItIsLost) {
  run(handler([&](FunctionBuilder &G) {
        VarId P = G.param("event");
        G.when(G.binary(BinOp::Eq, part(G, P), std::int64_t{0}), [&] { open(G); });
        G.when(G.binary(BinOp::Eq, part(G, P), std::int64_t{6}), [&] { open(G); });
      }),
      {Field});
}
TEST_F(Entered, WithAnInnerField) {
  run(handler([&](FunctionBuilder &G) {
        VarId P = G.param("event");
        Reg Code = G.load(G.fieldOf(part(G, P), Inner));
        G.branchOn(
            G.binary(BinOp::Eq, Code, std::int64_t{5}), [&] { bad(G); },
            [&] { G.when(G.binary(BinOp::Gt, Code, std::int64_t{5}), [&] { open(G); }); });
      }),
      {Field, Inner});
}
TEST_F(Entered, WithoutTheArgument) {
  run(handler([&](FunctionBuilder &G) { open(G); }));
}

//===----------------------------------------------------------------------===//
// Which client it is
//===----------------------------------------------------------------------===//

/// A client whose handle the function that opens it keeps to itself.
struct Whose : News {
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
  FuncId H = handler([&](FunctionBuilder &G) { open(G); });
  CallbackSite Site = connected(H);
  Site.HasClientParam = true;
  F.set(Device, F.client(ops::create(), NoId).Result);
  F.onHandle(ops::registers(Site), Device);
  check();
}

TEST_F(Whose, AnArgumentThatIsNoClient) {
  FuncId H = handler([&](FunctionBuilder &G) {
    VarId P = G.param("data");
    G.onHandle(ops::connectVoid(), P);
  });
  F.set(Device, F.client(ops::create(), NoId).Result);
  F.onHandle(ops::registers(connected(H)), Device);
  check();
}

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

/// What is registered for a handle that was read before, and is not read again.
struct Before : Whose {
  VarId Handle = F.local("handle");
  void read(Reg R) {
    F.set(Handle, R);
    F.when(F.opaque(), [&] { F.onHandle(ops::publish(), Handle); });
  }
  void run(Reg Context, FuncId H) {
    CallbackSite Site = connected(H, 0);
    Site.Context = Context;
    F.onHandle(ops::registers(Site), Handle);
    check();
  }
};

TEST_F(Before, TheContextHadTheHandle) {
  VarId P = F.param("device");
  FuncId H = opensHandle(true);
  read(part(F, P));
  run(F.get(P), H);
}

TEST_F(Before, AnotherObjectHadTheHandle) {
  VarId P = F.param("device");
  VarId Q = F.param("other");
  FuncId H = opensHandle(false);
  read(part(F, P));
  run(F.get(Q), H);
}

TEST_F(Before, AGlobalHadTheHandle) {
  VarId Global = B.global("handle");
  FuncId H = handler(
      [&](FunctionBuilder &G) { Bad.insert(G.onHandle(ops::connectVoid(), Global).Where); });
  read(F.get(Global));
  run(NoId, H);
}

TEST_F(Before, AnotherGlobalHadTheHandle) {
  VarId Global = B.global("handle");
  VarId Second = B.global("second");
  FuncId H = handler([&](FunctionBuilder &G) { G.onHandle(ops::connectVoid(), Second); });
  F.when(F.opaque(), [&] {
    F.set(Global, F.get(Second));
    F.ret();
  });
  read(F.get(Global));
  run(NoId, H);
}

TEST_F(Before, AnArgumentWasTheHandle) {
  VarId P = F.param("argument");
  VarId Global = B.global("handle");
  FuncId H = handler([&](FunctionBuilder &G) { G.onHandle(ops::connectVoid(), Global); });
  F.when(F.opaque(), [&] {
    F.set(Global, F.get(P));
    F.ret();
  });
  read(F.get(P));
  run(NoId, H);
}

TEST_F(Whose, AHandleInAGlobal) {
  VarId Global = B.global("handle");
  VarId Second = B.global("second");
  FuncId H = handler([&](FunctionBuilder &G) {
    Bad.insert(G.onHandle(ops::connectVoid(), Global).Where);
    G.onHandle(ops::connectVoid(), Second);
  });
  Reg Made = F.client(ops::create(), NoId).Result;
  F.set(Second, F.client(ops::create(), NoId).Result);
  F.set(Global, Made);
  F.set(Flag, 1);
  F.client(ops::registers(connected(H)), Made);
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
