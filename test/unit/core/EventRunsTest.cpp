//===- EventRunsTest.cpp - Functions that a library calls between runs ------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

/// Entries that run again and again, the first of which registers functions.
struct EventRuns : ::testing::Test {
  const LibraryModel Library;
  ProgramBuilder B;
  VarId Client = B.global("client");
  VarId Flag = B.global("flag");
  FieldId Field = B.field();
  std::set<Place> Bad;     ///< opens of what an earlier run has opened
  std::set<Place> BadHere; ///< …of what is open for another reason

  template <typename Fn> FuncId function(Fn Body) {
    FunctionBuilder F(B, "function");
    F.function().Again = true;
    Body(F);
    if (F.open())
      F.ret();
    return F.id();
  }
  template <typename Fn> FuncId handler(Fn Body) {
    FuncId Id = function(Body);
    B.take(Id);
    return Id;
  }
  template <typename Fn> void setup(Fn Body) {
    FuncId Id = function(Body);
    B.P.Functions[Id].Again = false;
    B.P.Functions[Id].Once = true;
  }
  void enlist(FuncId H, std::optional<Meaning> Means) {
    setup([&](FunctionBuilder &F) { F.onObject(ops::registers(F.callback(H, Means)), Client); });
  }
  /// A function of this library, called with news of whichever client there is.
  FuncId override(Meaning Means, const std::function<void(FunctionBuilder &)> &Body) {
    FuncId G = function(Body);
    CallbackSite Site;
    Site.Model = B.callback(Means);
    Site.Library = &Library;
    B.P.Functions[G].Tells.push_back(Site);
    return G;
  }
  ClientOp ours(ClientOp Op) const {
    Op.Library = &Library;
    return Op;
  }
  Place open(FunctionBuilder &F) { return F.onObject(ours(ops::connectVoid()), Client).Where; }
  void close(FunctionBuilder &F) { F.onObject(ours(ops::disconnect()), Client); }
  static void when(FunctionBuilder &F, VarId V, bool Set, const std::function<void()> &Then) {
    F.when(Set ? F.truth(V) : F.negation(F.truth(V)), Then);
  }
  /// Opens when the flag is clear, and sets it.
  void opensOnce(bool Bad) {
    function([&](FunctionBuilder &F) {
      when(F, Flag, false, [&] {
        Place At = open(F);
        if (Bad)
          this->Bad.insert(At);
        F.set(Flag, 1);
      });
    });
  }
  UnitResult check() {
    UnitResult R = analyze(B.finish());
    std::set<Place> Unguarded;
    for (const Finding &F : R.Findings)
      if (F.Check == CheckKind::UnguardedConnect)
        Unguarded.insert(F.Where);
    EXPECT_EQ(Unguarded, Bad);
    EXPECT_EQ(places(R), BadHere);
    EXPECT_TRUE(R.Incompletes.empty());
    return R;
  }
};

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
  function([&](FunctionBuilder &F) { when(F, Flag, true, [&] { open(F); }); });
  check();
}

/// Another source may open it.
TEST_F(EventRuns, AConnectionSetsTheFlagOfASharedClient) {
  B.P.Variables[Client].Shared = true;
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 1); });
  enlist(H, Meaning::Connected);
  function([&](FunctionBuilder &F) { when(F, Flag, true, [&] { Bad.insert(open(F)); }); });
  check();
}

TEST_F(EventRuns, AConnectionOfTheHandleInASharedVariable) {
  VarId Handle = B.shared("handle");
  B.P.Variables[Handle].Initially = Variable::Start::Unknown;
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 1); });
  setup([&](FunctionBuilder &F) {
    F.onHandle(ops::registers(F.callback(H, Meaning::Connected)), Handle);
  });
  function([&](FunctionBuilder &F) {
    when(F, Flag, true, [&] { Bad.insert(F.onHandle(ops::connectVoid(), Handle).Where); });
  });
  check();
}

TEST_F(EventRuns, AConnectionOfTheHandleInAVariableOfItsOwn) {
  VarId Handle = B.global("handle");
  B.P.Variables[Handle].Initially = Variable::Start::Unknown;
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 1); });
  setup([&](FunctionBuilder &F) {
    F.onHandle(ops::registers(F.callback(H, Meaning::Connected)), Handle);
  });
  function([&](FunctionBuilder &F) {
    when(F, Flag, true, [&] { F.onHandle(ops::connectVoid(), Handle); });
  });
  check();
}

TEST_F(EventRuns, AConnectionOfTheHandleOfASharedObject) {
  VarId Device = B.shared("device");
  B.P.Variables[Device].Initially = Variable::Start::Unknown;
  auto Handle = [&](FunctionBuilder &F) { return F.load(F.fieldOf(F.get(Device), Field)); };
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 1); });
  setup([&](FunctionBuilder &F) {
    F.client(ops::registers(F.callback(H, Meaning::Connected)), Handle(F));
  });
  function([&](FunctionBuilder &F) {
    when(F, Flag, true, [&] { Bad.insert(F.client(ops::connectVoid(), Handle(F)).Where); });
  });
  check();
}

TEST_F(EventRuns, AConnectionOfAClientThatWasMade) {
  VarId Handle = B.shared("handle");
  FuncId H = handler([&](FunctionBuilder &F) { F.set(Flag, 1); });
  setup([&](FunctionBuilder &F) {
    F.set(Handle, F.client(ops::create(), NoId).Result);
    F.onHandle(ops::registers(F.callback(H, Meaning::Connected)), Handle);
  });
  function([&](FunctionBuilder &F) {
    when(F, Flag, true, [&] { F.onHandle(ops::connectVoid(), Handle); });
  });
  check();
}

/// The function is entered between runs alone, and not where it is registered.
TEST_F(EventRuns, ARegistrationOpensNothing) {
  FuncId H = handler([&](FunctionBuilder &F) {
    F.when(F.onObject(ops::query(), Client).Result, [&] { F.onObject(ops::pump(), Client); });
  });
  enlist(H, Meaning::Connected);
  function([&](FunctionBuilder &F) {
    when(F, Flag, false, [&] {
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
  setup([&](FunctionBuilder &F) {
    CallbackSite Site = F.callback(H, std::nullopt, 0);
    Site.Context = F.address(Device);
    F.onObject(ops::registers(Site), Client);
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
    setup([&](FunctionBuilder &F) {
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

/// A function that is handed the client.
struct EventClients : EventRuns {
  void run(Meaning Means, bool Bad) {
    VarId Handle = B.global("handle");
    FuncId H = handler([&](FunctionBuilder &F) {
      VarId P = F.param("client");
      F.onHandle(ops::connectVoid(), P);
      F.onHandle(ops::disconnect(), P);
      F.set(Flag, 0);
    });
    setup([&](FunctionBuilder &F) {
      F.set(Handle, F.client(ops::create(), NoId).Result);
      CallbackSite Site = F.callback(H, Means);
      Site.HasClientParam = true;
      F.onHandle(ops::registers(Site), Handle);
    });
    function([&](FunctionBuilder &F) {
      when(F, Flag, false, [&] {
        F.onHandle(ops::connectVoid(), Handle);
        F.set(Flag, 1);
      });
    });
    // The one in the function, which finds it open.
    if (Bad)
      for (const Block &Blk : B.P.Functions[H].Blocks)
        for (const Inst &I : Blk.Insts)
          if (I.Kind == InstKind::Client && B.P.Ops[I.Id].Does == Role::Connect) {
            this->Bad.insert(I.Where);
            BadHere.insert(I.Where);
          }
    check();
  }
};

TEST_F(EventClients, WhileItIsLost) { run(Meaning::Lost, false); }

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
  function([&](FunctionBuilder &F) { when(F, Flag, true, [&] { open(F); }); });
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
  template <typename Fn> FuncId method(Fn Body) {
    FunctionBuilder F(B, "method");
    F.function().Again = true;
    F.function().Class = 0;
    F.function().This = F.local("this");
    Body(F, F.function().This);
    if (F.open())
      F.ret();
    return F.id();
  }
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
    FuncId M = function([&](FunctionBuilder &F) {
      open(F);
      if (Pumps)
        F.onObject(ops::pump(), Client);
      close(F);
    });
    B.P.Functions[M].Again = !Main;
    B.P.Functions[M].Once = B.P.Functions[M].Main = Main;
    function([&](FunctionBuilder &F) {
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

} // namespace
