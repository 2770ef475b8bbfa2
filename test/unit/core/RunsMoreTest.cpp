//===- RunsMoreTest.cpp - What is the same from one run to the next ---------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "ManyRuns.h"

#include <algorithm>

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct RunsMore : ::testing::Test, ManyRuns {
  VarId Other = B.global("other");
  /// Two opens where nothing may come.
  void notReached(FunctionBuilder &F) {
    open(F);
    open(F);
  }
  static void spin(FunctionBuilder &F) {
    BlockId Spin = F.block();
    F.jump(Spin);
    F.at(Spin);
    F.jump(Spin);
  }
};

//===----------------------------------------------------------------------===//
// Arguments
//===----------------------------------------------------------------------===//

TEST_F(RunsMore, AnArgumentThatIsKeptIsNotThatOfTheNextRun) {
  B.P.Variables[Flag].Initially = Variable::Start::Unknown;
  entry([&](FunctionBuilder &F) {
    VarId How = F.param("how");
    F.when(F.binary(BinOp::Ne, F.get(How), F.get(Flag)), [&] { bad(F); });
    F.set(Flag, F.get(How));
  });
  check();
}

TEST_F(RunsMore, AnArgumentThatIsKeptIsTheSameAllTheTime) {
  entry([&](FunctionBuilder &F) {
    VarId How = F.param("how");
    F.set(Flag, F.get(How));
    F.set(Other, F.get(How));
  });
  entry([&](FunctionBuilder &F) {
    F.when(F.binary(BinOp::Ne, F.get(Flag), F.get(Other)), [&] { open(F); });
  });
  check();
}

/// What was kept in the last run and in the one before it are two.
struct TwoRuns : RunsMore {
  void run(const std::function<Reg(FunctionBuilder &)> &Value) {
    entry([&](FunctionBuilder &F) {
      F.set(Other, F.get(Flag));
      F.set(Flag, Value(F));
    });
    entry([&](FunctionBuilder &F) {
      whenSet(F, Other,
              [&] { F.when(F.binary(BinOp::Ne, F.get(Flag), F.get(Other)), [&] { bad(F); }); });
    });
    check();
  }
};

TEST_F(TwoRuns, Arguments) {
  run([](FunctionBuilder &F) { return F.get(F.param("how")); });
}
TEST_F(TwoRuns, UnknownNumbers) {
  run([](FunctionBuilder &F) { return F.opaque(false); });
}
TEST_F(TwoRuns, UnknownAnswers) {
  run([](FunctionBuilder &F) { return F.opaque(true); });
}
TEST_F(TwoRuns, Sums) {
  run([](FunctionBuilder &F) {
    return F.binary(BinOp::Add, F.get(F.param("how")), std::int64_t{5});
  });
}
TEST_F(TwoRuns, Bits) {
  run([](FunctionBuilder &F) {
    return F.binary(BinOp::And, F.get(F.param("how")), std::int64_t{6});
  });
}

TEST_F(RunsMore, AParameterThatWasWrittenStartsAnew) {
  entry([&](FunctionBuilder &F) {
    VarId How = F.param("how");
    whenSet(F, How, [&] {
      bad(F);
      F.set(How, 0);
      spin(F);
    });
  });
  check();
}

TEST_F(RunsMore, AHandleThatIsMadeElsewhereIsTheSameInEachRun) {
  VarId Handle = B.global("handle");
  B.P.Variables[Handle].Initially = Variable::Start::Unknown;
  entry([&](FunctionBuilder &F) { Bad.insert(F.onHandle(ops::connectVoid(), Handle).Where); });
  check();
}

TEST_F(RunsMore, AHandleThatIsMadeElsewhereIsClosed) {
  VarId Handle = B.global("handle");
  B.P.Variables[Handle].Initially = Variable::Start::Unknown;
  entry([&](FunctionBuilder &F) {
    whenClear(F, Flag, [&] {
      F.onHandle(ops::connectVoid(), Handle);
      F.set(Flag, 1);
    });
  });
  entry([&](FunctionBuilder &F) {
    F.onHandle(ops::disconnect(), Handle);
    F.set(Flag, 0);
  });
  check();
}

//===----------------------------------------------------------------------===//
// The start
//===----------------------------------------------------------------------===//

TEST_F(RunsMore, AFlagThatIsNeverSetIsClear) {
  entry([&](FunctionBuilder &F) { whenSet(F, Flag, [&] { open(F); }); });
  entry([&](FunctionBuilder &F) { F.set(Flag, 0); });
  check();
}

TEST_F(RunsMore, AFlagThatIsSetOnceIsSet) {
  entry([&](FunctionBuilder &F) { whenSet(F, Flag, [&] { bad(F); }); });
  once([&](FunctionBuilder &F) { F.set(Flag, 1); });
  check();
}

TEST_F(RunsMore, AHelperIsNoRun) {
  FuncId Helper = helper([&](FunctionBuilder &F) { open(F); });
  entry([&](FunctionBuilder &F) {
    whenClear(F, Flag, [&] {
      F.set(Flag, 1);
      F.call(Helper);
    });
  });
  entry([&](FunctionBuilder &F) {
    whenSet(F, Flag, [&] {
      close(F);
      F.set(Flag, 0);
    });
  });
  check();
}

TEST_F(RunsMore, AFunctionWhoseAddressIsKnownDoesNotRun) {
  FuncId Helper = helper([&](FunctionBuilder &F) { open(F); });
  entry([&](FunctionBuilder &F) {
    CallSite Site;
    Site.How = CallSite::Kind::Harmless;
    Site.Args = {F.functionAddress(Helper)};
    F.callSite(Site, false);
    whenClear(F, Flag, [&] {
      F.set(Flag, 1);
      F.call(Helper);
    });
  });
  check();
}

/// What was armed by a function that runs once runs, too, again and again.
TEST_F(RunsMore, WhatIsArmedOnceRuns) {
  auto Arm = [](FunctionBuilder &F, FuncId Timer) {
    CallSite Site;
    Site.How = CallSite::Kind::Harmless;
    Site.Once = true;
    Site.Args = {F.functionAddress(Timer)};
    F.callSite(Site, false);
  };
  FunctionBuilder G(B, "timer");
  G.function().Again = true;
  bad(G);
  Arm(G, G.id());
  G.ret();
  B.take(G.id());
  once([&](FunctionBuilder &F) { Arm(F, G.id()); });
  check();
}

// The one that is called runs first as a part of the other.
TEST_F(RunsMore, WhatIsCalledIsAlsoARunOfItsOwn) {
  FunctionBuilder G(B, "caller");
  FuncId Called = entry([&](FunctionBuilder &F) { bad(F); });
  G.function().Again = true;
  G.call(Called);
  close(G);
  G.ret();
  check();
}

// What unseen code may have written in a run, it has written by its end.
TEST_F(RunsMore, UnseenCodeOfOneRunIsNotThatOfTheNext) {
  helper([&](FunctionBuilder &F) { F.set(Flag, 0); });
  B.take(0);
  entry([&](FunctionBuilder &F) {
    whenClear(F, Other, [&] {
      F.unknown();
      F.set(Other, 1);
    });
  });
  entry(
      [&](FunctionBuilder &F) { whenSet(F, Other, [&] { whenSet(F, Flag, [&] { open(F); }); }); });
  check();
}

TEST_F(RunsMore, UnseenCodeMayWriteWithinARun) {
  helper([&](FunctionBuilder &F) { F.set(Flag, 1); });
  B.take(0);
  entry([&](FunctionBuilder &F) {
    F.unknown();
    whenSet(F, Flag, [&] { bad(F); });
  });
  check();
}

TEST_F(RunsMore, TwoKnownValuesStayTogether) {
  VarId Client2 = B.global("client2");
  entry([&](FunctionBuilder &F) {
    VarId How = F.param("how");
    F.branchOn(
        F.truth(How),
        [&] {
          F.set(Flag, 1);
          F.set(Other, 1);
        },
        [&] {
          F.set(Flag, 2);
          F.set(Other, 2);
        });
  });
  entry([&](FunctionBuilder &F) {
    F.when(F.binary(BinOp::Ne, F.get(Flag), F.get(Other)), [&] { open(F); });
    F.onObject(ops::connectVoid(), Client2);
    F.onObject(ops::disconnect(), Client2);
  });
  check();
}

TEST_F(RunsMore, AFlagIsATestOfTheLastAnswer) {
  entry([&](FunctionBuilder &F) {
    Reg Result = F.onObject(ops::connect(), Client).Result;
    F.set(Flag, F.binary(BinOp::Ne, Result, std::int64_t{0}));
    F.when(F.binary(BinOp::Eq, Result, std::int64_t{0}), [&] { close(F); });
  });
  check();
}

TEST_F(RunsMore, AResultThatIsKeptTells) {
  entry([&](FunctionBuilder &F) {
    whenClear(F, Other, [&] {
      F.set(Flag, F.onObject(ops::connect(), Client).Result);
      F.set(Other, 1);
    });
  });
  entry([&](FunctionBuilder &F) {
    whenSet(F, Other, [&] {
      F.branchOn(
          F.truth(Flag), [&] { F.set(Flag, F.onObject(ops::connect(), Client).Result); },
          [&] {
            close(F);
            F.set(Other, 0);
          });
    });
  });
  check();
}

TEST_F(RunsMore, AResultThatIsKeptTellsTheOpposite) {
  entry([&](FunctionBuilder &F) {
    whenClear(F, Other, [&] {
      F.set(Flag, F.onObject(ops::connect(), Client).Result);
      F.set(Other, 1);
    });
  });
  entry(
      [&](FunctionBuilder &F) { whenSet(F, Other, [&] { whenClear(F, Flag, [&] { bad(F); }); }); });
  check();
}

//===----------------------------------------------------------------------===//
// Numbers between runs
//===----------------------------------------------------------------------===//

TEST_F(RunsMore, ASumOfWhatIsKeptIsInItsRange) {
  entry([&](FunctionBuilder &F) {
    VarId How = F.param("how");
    F.when(F.binary(BinOp::Gt, F.get(How), std::int64_t{0}), [&] {
      F.when(F.binary(BinOp::Lt, F.get(How), std::int64_t{10}),
             [&] { F.set(Flag, F.binary(BinOp::Add, F.get(How), std::int64_t{5})); });
    });
  });
  entry([&](FunctionBuilder &F) {
    F.when(F.binary(BinOp::Gt, F.get(Flag), std::int64_t{14}), [&] { open(F); });
    F.when(F.binary(BinOp::Lt, F.get(Flag), std::int64_t{0}), [&] { open(F); });
    F.when(F.binary(BinOp::Eq, F.get(Flag), std::int64_t{7}), [&] { bad(F); });
  });
  check();
}

TEST_F(RunsMore, ABitThatIsKeptIsSet) {
  entry([&](FunctionBuilder &F) {
    VarId How = F.param("how");
    F.set(Flag, F.binary(BinOp::Or, F.get(How), std::int64_t{4}));
    F.set(Other, 1);
  });
  entry([&](FunctionBuilder &F) {
    whenSet(F, Other, [&] {
      F.when(F.negation(F.binary(BinOp::And, F.get(Flag), std::int64_t{4})), [&] { open(F); });
    });
  });
  check();
}

TEST_F(RunsMore, ABitThatIsKeptIsClear) {
  entry([&](FunctionBuilder &F) {
    VarId How = F.param("how");
    F.set(Flag, F.binary(BinOp::And, F.get(How), std::int64_t{3}));
  });
  entry([&](FunctionBuilder &F) {
    F.when(F.binary(BinOp::And, F.get(Flag), std::int64_t{4}), [&] { open(F); });
  });
  check();
}

TEST_F(RunsMore, ABitThatIsKeptMayBeSet) {
  entry([&](FunctionBuilder &F) {
    VarId How = F.param("how");
    F.set(Flag, F.binary(BinOp::And, F.get(How), std::int64_t{3}));
  });
  entry([&](FunctionBuilder &F) {
    F.when(F.binary(BinOp::And, F.get(Flag), std::int64_t{2}), [&] { bad(F); });
  });
  check();
}

//===----------------------------------------------------------------------===//
// How it is told
//===----------------------------------------------------------------------===//

TEST_F(RunsMore, TheWitnessNamesBothRuns) {
  using Kind = WitnessStep::Kind;
  FuncId First = entry([&](FunctionBuilder &F) {
    whenClear(F, Flag, [&] {
      open(F);
      F.set(Flag, 1);
    });
  });
  FuncId Second = entry([&](FunctionBuilder &F) { whenSet(F, Flag, [&] { bad(F); }); });
  const Place FirstAt = B.P.Functions[First].Where;
  const Place SecondAt = B.P.Functions[Second].Where;
  UnitResult R = check();
  ASSERT_EQ(R.Findings.size(), 1U);
  std::vector<std::pair<Kind, Place>> Runs;
  for (const WitnessStep &W : R.Findings[0].Path)
    if (W.What == Kind::FirstRun || W.What == Kind::NextRun)
      Runs.emplace_back(W.What, W.Where);
  EXPECT_EQ(Runs, (std::vector<std::pair<Kind, Place>>{{Kind::FirstRun, FirstAt},
                                                       {Kind::NextRun, SecondAt}}));
}

//===----------------------------------------------------------------------===//
// Objects and their constructors
//===----------------------------------------------------------------------===//

struct Constructors : RunsMore {
  FieldId Part = B.field();
  FieldId Up = B.field();
  FieldId Mode = B.field();

  template <typename Fn> FuncId method(Fn Body, bool Constructs = false, std::uint32_t Class = 0) {
    FunctionBuilder F(B, Constructs ? "constructor" : "method");
    F.function().Again = !Constructs;
    F.function().Once = F.function().Constructs = Constructs;
    F.function().Class = Class;
    VarId This = F.local("this");
    F.function().This = This;
    Body(F, [&](FieldId Id) { return F.fieldOf(F.get(This), Id); });
    if (F.open())
      F.ret();
    return F.id();
  }
  /// Opens once, unless the mode is 0 at some time.
  void openUnlessMode() {
    method([&](FunctionBuilder &F, auto Field) {
      F.when(F.negation(F.load(Field(Up), true)), [&] {
        Op = F.client(ops::connectVoid(), Field(Part)).Where;
        F.store(Field(Up), F.constant(1));
      });
      F.when(F.negation(F.load(Field(Mode), true)), [&] { F.store(Field(Up), F.constant(0)); });
    });
  }
  template <typename Fn> void constructor(Fn Body, std::uint32_t Class = 0) {
    method(Body, true, Class);
  }
  Place Op = 0;
};

TEST_F(Constructors, AnObjectStartsAtTheEndOfItsConstructor) {
  openUnlessMode();
  constructor([&](FunctionBuilder &F, auto Field) { F.store(Field(Mode), F.constant(1)); });
  check();
}

TEST_F(Constructors, AnObjectWithoutConstructorStartsAnyhow) {
  openUnlessMode();
  Bad.insert(Op);
  check();
}

TEST_F(Constructors, AConstructorThatLeavesNothingLeavesTheStart) {
  openUnlessMode();
  Bad.insert(Op);
  constructor([&](FunctionBuilder &F, auto Field) {
    F.when(F.opaque(), [&] { F.store(Field(Mode), F.constant(1)); });
  });
  check();
}

TEST_F(Constructors, OneOfTwoConstructorsLeavesTheMode) {
  openUnlessMode();
  Bad.insert(Op);
  constructor([&](FunctionBuilder &F, auto Field) { F.store(Field(Mode), F.constant(1)); });
  constructor([&](FunctionBuilder &F, auto Field) { F.store(Field(Mode), F.constant(0)); });
  check();
}

TEST_F(Constructors, AFunctionStartsBeforeAnyConstructor) {
  method([&](FunctionBuilder &F, auto Field) {
    F.when(F.load(Field(Up), true), [&] { F.client(ops::disconnect(), Field(Part)); });
  });
  constructor([&](FunctionBuilder &F, auto Field) { F.store(Field(Up), F.constant(1)); });
  entry([&](FunctionBuilder &F) { bad(F); });
  check();
}

} // namespace
