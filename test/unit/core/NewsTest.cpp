//===- NewsTest.cpp - What the functions that a library calls are handed ----===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

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

} // namespace
