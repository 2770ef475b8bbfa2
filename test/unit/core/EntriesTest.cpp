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

} // namespace
