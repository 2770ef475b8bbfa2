//===- OverrideRunsTest.cpp - Overrides and the main function between runs --===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "EventRuns.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

TEST_F(EventRuns, AnOverrideOfAnotherLibraryIsNotTold) {
  const LibraryModel Another;
  FuncId G = override(Meaning::Connected, [&](FunctionBuilder &F) {
    open(F);
    close(F);
  });
  B.P.Functions[G].Tells[0].Library = &Another;
  check();
}

//===----------------------------------------------------------------------===//
// Overrides
//===----------------------------------------------------------------------===//

TEST_F(EventRuns, AnOverrideThatIsToldOfALoss) {
  override(Meaning::Lost, [&](FunctionBuilder &F) { F.set(Flag, 0); });
  opensOnce(false);
  check();
}

TEST_F(EventRuns, AnOverrideThatIsToldOfAConnection) {
  override(Meaning::Connected, [&](FunctionBuilder &F) { F.set(Flag, 0); });
  opensOnce(true);
  check();
}

TEST_F(EventRuns, AnOverrideIsToldOfNoConnectionBeforeThereIsOne) {
  override(Meaning::Connected, [&](FunctionBuilder &F) {
    F.when(F.onObject(ours(ops::query()), Client).Result, [&] { F.set(Flag, 1); });
  });
  entry([&](FunctionBuilder &F) { whenSet(F, Flag, [&] { open(F); }); });
  B.P.Functions[0].Again = true;
  check();
}

TEST_F(EventRuns, AnOverrideOfAnotherLibrary) {
  const LibraryModel Another;
  FuncId G = override(Meaning::Lost, [&](FunctionBuilder &F) { F.set(Flag, 0); });
  B.P.Functions[G].Tells[0].Library = &Another;
  opensOnce(true);
  check();
}

/// The client is the object whose method is called.
struct OwnEvents : EventRuns {
  void run(Meaning Means, bool Bad) {
    FuncId G = method([&](FunctionBuilder &F, VarId This) {
      F.store(F.fieldOf(F.get(This), Field), F.constant(0));
    });
    CallbackSite Site;
    Site.Model = B.callback(Means);
    Site.Library = &Library;
    Site.ClientThis = true;
    B.P.Functions[G].Tells.push_back(Site);
    method([&](FunctionBuilder &F, VarId This) {
      F.when(F.negation(F.load(F.fieldOf(F.get(This), Field), true)), [&] {
        Place At = F.onHandle(ours(ops::connectVoid()), This).Where;
        if (Bad)
          this->Bad.insert(At);
        F.store(F.fieldOf(F.get(This), Field), F.constant(1));
      });
    });
    check();
  }
};

TEST_F(OwnEvents, ThatItIsLost) { run(Meaning::Lost, false); }
TEST_F(OwnEvents, ThatItIsConnected) { run(Meaning::Connected, true); }
TEST_F(OwnEvents, ThatItIsClosed) { run(Meaning::Closed, false); }

//===----------------------------------------------------------------------===//
// The main function, which runs beside the others
//===----------------------------------------------------------------------===//

struct MainRuns : EventRuns {
  void run(bool Main, bool Pumps, bool Bad) {
    FuncId M = entry([&](FunctionBuilder &F) {
      open(F);
      if (Pumps)
        F.onObject(ops::pump(), Client);
      close(F);
    });
    B.P.Functions[M].Again = !Main;
    B.P.Functions[M].Once = B.P.Functions[M].Main = Main;
    entry([&](FunctionBuilder &F) {
      Place At = open(F);
      if (Bad)
        this->Bad.insert(At);
      close(F);
    });
    check();
  }
};

TEST_F(MainRuns, OthersRunWhileItPumps) { run(true, true, true); }
TEST_F(MainRuns, OthersRunBeforeAndAfter) { run(true, false, false); }
TEST_F(MainRuns, AnotherFunctionThatPumps) { run(false, true, false); }

//===----------------------------------------------------------------------===//
// Questions
//===----------------------------------------------------------------------===//

/// Since the start nobody has opened what nobody else can name.
struct Asks : EventRuns {
  void run(bool Bad, bool Leaks) {
    entry([&](FunctionBuilder &F) {
      F.when(F.onObject(ours(ops::query()), Client).Result, [&] { F.set(Flag, 1); });
    });
    entry([&](FunctionBuilder &F) {
      whenSet(F, Flag, [&] {
        Place At = open(F);
        if (Bad)
          this->Bad.insert(At);
        close(F);
        F.set(Flag, 0);
      });
      if (Leaks)
        whenSet(F, F.param("how"), [&] {
          F.unknown({F.address(Client)});
          F.set(Flag, 0);
        });
    });
    check();
  }
};

TEST_F(Asks, AClientOfItsOwn) { run(false, false); }
TEST_F(Asks, ASharedClient) {
  B.P.Variables[Client].Shared = true;
  run(true, false);
}
TEST_F(Asks, AClientThatUnseenCodeIsHanded) { run(true, true); }

} // namespace
