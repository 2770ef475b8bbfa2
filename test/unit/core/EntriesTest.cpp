//===- EntriesTest.cpp - Which functions are entered by themselves ----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

using Entries = OneRun;

TEST_F(Entries, AHelperIsNotEnteredByItself) {
  FuncId G = function([&](FunctionBuilder &G) {
    VarId P = G.param("do");
    G.when(G.truth(P), [&] {
      open(G);
      open(G);
    });
    close(G);
  });
  F.call(G, {F.constant(0)});
  check();
}

TEST_F(Entries, AnEntryIsEnteredByItself) {
  FuncId G = function(
      [&](FunctionBuilder &G) {
        VarId P = G.param("do");
        G.when(G.truth(P), [&] {
          open(G);
          bad(G);
        });
        close(G);
      },
      true);
  F.call(G, {F.constant(0)});
  check();
}

TEST_F(Entries, AFunctionThatOnlyPointersLeadToIsNotEnteredByItself) {
  VarId Function = B.global("function");
  FuncId G = handler([&](FunctionBuilder &G) {
    VarId P = G.param("do");
    G.when(G.truth(P), [&] {
      open(G);
      open(G);
    });
    close(G);
  });
  B.P.Functions[G].Private = true;
  FunctionBuilder Setup(B, "setup", true);
  Setup.set(Function, Setup.functionAddress(G));
  Setup.ret();
  CallSite Site;
  Site.How = CallSite::Kind::Indirect;
  Site.Callee = F.get(Function);
  Site.Args = {F.constant(0)};
  F.callSite(Site, false);
  check();
}

TEST_F(Entries, TwoValuesThatAreHandedOverStayTwo) {
  FuncId G = function([&](FunctionBuilder &G) {
    VarId P = G.param("value");
    G.when(G.truth(P), [&] { close(G); });
  });
  VarId X = F.local("x");
  VarId Y = F.local("y");
  for (VarId V : {X, Y}) {
    F.set(V, F.opaque(false));
    F.call(G, {F.get(V)});
  }
  whenSet(true, X, [&] { whenSet(false, Y, [&] { whenSet(true, X, [&] { reached(); }); }); });
  check();
}

TEST_F(Entries, TwoRangesThatAreHandedOverStayTwo) {
  FuncId G = function([&](FunctionBuilder &G) {
    VarId P = G.param("value");
    G.when(G.binary(BinOp::Gt, G.get(P), std::int64_t{5}), [&] { close(G); });
  });
  VarId X = F.local("x");
  VarId Y = F.local("y");
  for (VarId V : {X, Y}) {
    F.set(V, F.opaque(false));
    F.call(G, {F.get(V)});
  }
  F.when(F.binary(BinOp::Gt, F.get(X), std::int64_t{7}), [&] {
    F.when(F.binary(BinOp::Lt, F.get(Y), std::int64_t{3}),
           [&] { F.when(F.binary(BinOp::Gt, F.get(X), std::int64_t{6}), [&] { reached(); }); });
  });
  check();
}

} // namespace
