//===- ResultsTest.cpp - What the results of operations tell ---------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

struct Outcomes : OneRun {
  VarId Other = B.global("other");
  /// Two values in a row of what \p Make makes in a loop are told apart.
  void eachIsAnother(const std::function<Reg()> &Make) {
    VarId Now = F.local("now");
    VarId Last = F.local("last");
    F.set(Now, 1);
    F.set(Last, 1);
    F.loop([&] { return F.opaque(); },
           [&] {
             F.set(Last, F.get(Now));
             F.set(Now, Make());
           });
    close();
    whenSet(true, Now, [&] { whenSet(false, Last, [&] { reached(); }); });
    check();
  }
};

TEST_F(Outcomes, EachPlainResultIsAnother) {
  ClientOp Op = ops::make(Role::Operation);
  Op.HasResult = true;
  eachIsAnother([&] { return F.onObject(Op, Other).Result; });
}

TEST_F(Outcomes, EachMaskedResultIsAnother) {
  ClientOp Op = ops::make(Role::Operation);
  Op.HasResult = true;
  Op.Mask = 3;
  eachIsAnother([&] { return F.onObject(Op, Other).Result; });
}

TEST_F(Outcomes, EachOpaqueValueIsAnother) {
  eachIsAnother([&] { return F.opaque(false); });
}

TEST_F(Outcomes, EachResultInAFieldIsAnother) {
  FieldId Code = B.field();
  FieldId Reason = B.field();
  VarId Box = F.local("box");
  ClientOp Op = ops::publish();
  Op.ResultAddr = F.address(Box);
  Op.ResultField = Code;
  Op.LostField = Reason;
  eachIsAnother([&] {
    Op.ResultAddr = F.address(Box);
    F.onObject(ops::disconnect(), Client);
    F.onObject(Op, Client);
    return F.load(F.fieldOf(F.address(Box), Reason));
  });
}

TEST_F(Outcomes, EachClientThatIsMadeIsAnother) {
  VarId Now = F.local("now");
  VarId Last = F.local("last");
  F.set(Last, 0);
  F.set(Now, 0);
  F.loop([&] { return F.opaque(); },
         [&] {
           F.set(Last, F.get(Now));
           F.set(Now, F.client(ops::create(), NoId).Result);
         });
  F.when(F.truth(Last), [&] {
    open(F.get(Last));
    open(F.get(Now));
    bad(F.get(Last));
  });
  check();
}

TEST_F(Outcomes, AMadeClientIsNotNull) {
  VarId H = F.local("handle");
  VarId Spare = F.param("spare");
  F.set(H, F.get(Spare));
  F.set(H, F.client(ops::create(), NoId).Result);
  open(F.get(H));
  F.when(F.negation(F.truth(H)), [&] {
    open(F.get(Spare));
    open(F.get(Spare));
  });
  F.when(F.truth(H), [&] {
    open(F.get(Spare));
    bad(F.get(Spare));
  });
  check();
}

TEST_F(Outcomes, ACreateMayFail) {
  VarId H = F.local("handle");
  F.set(H, F.client(ops::create(), NoId).Result);
  F.when(F.negation(F.truth(H)), [&] {
    open();
    bad();
  });
  open(F.get(H));
  check();
}

TEST_F(Outcomes, AMadeClientIsClosed) {
  VarId H = F.local("handle");
  F.set(H, F.client(ops::create(), NoId).Result);
  F.when(F.onHandle(ops::query(), H).Result, [&] { open(F.get(H)); });
  check();
}

TEST_F(Outcomes, AMadeClientThatIsOpenedAsksAsOpen) {
  VarId H = F.local("handle");
  F.set(H, F.client(ops::create(Role::CreateConnect), NoId).Result);
  F.when(F.onHandle(ops::query(), H).Result, [&] { bad(F.get(H)); });
  F.when(F.negation(F.onHandle(ops::query(), H).Result), [&] { open(F.get(H)); });
  check();
}

TEST_F(Outcomes, AMadeClientThatIsBeingOpened) {
  VarId H = F.local("handle");
  ClientOp Create = ops::create(Role::CreateConnect);
  Create.Asynchronous = true;
  F.set(H, F.client(Create, NoId).Result);
  F.when(F.negation(F.onHandle(ops::query(), H).Result), [&] { bad(F.get(H)); });
  check();
}

TEST_F(Outcomes, ACreateInASlotTellsByItsResult) {
  VarId H = F.local("handle");
  F.set(H, 0);
  ClientOp Create = ops::withResult(Role::Create, IntSet::range(0, 0));
  Create.Slot = true;
  Reg Result = F.client(Create, F.address(H)).Result;
  VarId Code = F.local("code");
  F.set(Code, Result);
  F.when(F.truth(H), [&] {
    F.when(F.truth(Code), [&] {
      open();
      open();
    });
    open(F.get(H));
    bad(F.get(H));
  });
  F.when(F.negation(F.truth(H)), [&] {
    F.when(F.negation(F.truth(Code)), [&] {
      open();
      open();
    });
    F.when(F.truth(Code), [&] {
      open();
      bad();
    });
  });
  check();
}

TEST_F(Outcomes, ACreateInASlotThatAlwaysSucceeds) {
  VarId H = F.local("handle");
  F.set(H, 0);
  ClientOp Create = ops::make(Role::Create);
  Create.Slot = true;
  F.client(Create, F.address(H));
  F.when(F.negation(F.truth(H)), [&] {
    open();
    open();
  });
  open(F.get(H));
  check();
}

TEST_F(Outcomes, AnOwnerThatIsReturned) {
  VarId Owner = F.local("owner");
  ClientOp Create = ops::create();
  Create.ResultAddr = F.address(Owner);
  F.client(Create, NoId);
  // The call has no other result.
  F.function().Blocks[F.current()].Insts.back().Dst = NoId;
  B.P.Ops.back().Result = NoId;
  F.when(F.negation(F.truth(Owner)), [&] {
    open();
    bad();
  });
  F.when(F.truth(Owner), [&] {
    open(F.get(Owner));
    bad(F.get(Owner));
  });
  check();
}

TEST_F(Outcomes, AResultThatIsATruthValue) {
  ClientOp Op = ops::connect();
  Op.BoolResult = true;
  Op.Success = IntSet::of(BinOp::Ne, 0);
  Reg R = F.onObject(Op, Client).Result;
  F.branchOn(
      R,
      [&] {
        F.when(equals(R, 2), [&] { open(); });
        bad();
      },
      [&] { open(); });
  check();
}

TEST_F(Outcomes, AnswersAboutNoClient) {
  VarId H = F.local("handle");
  F.set(H, 0);
  Reg R = F.onHandle(ops::query(), H).Result;
  F.branchOn(
      R,
      [&] {
        open();
        open();
      },
      [&] {
        open();
        bad();
      });
  open(F.get(H));
  check();
}

TEST_F(Outcomes, AnOpenOfNoClientFails) {
  VarId H = F.local("handle");
  F.set(H, 0);
  Reg R = F.onHandle(ops::connect(), H).Result;
  F.branchOn(
      equals(R, 0),
      [&] {
        open();
        open();
      },
      [&] {
        open();
        bad();
      });
  check();
}

TEST_F(Outcomes, AnOpenThatSucceededHadAClient) {
  VarId H = F.param("handle");
  F.when(equals(F.onHandle(ops::connect(), H).Result, 0), [&] {
    F.when(F.negation(F.truth(H)), [&] {
      open();
      open();
    });
  });
  F.when(F.negation(F.truth(H)), [&] {
    open();
    bad();
  });
  check();
}

TEST_F(Outcomes, AQuestionThatHasNoAnswers) {
  ClientOp Op = ops::make(Role::Query);
  Op.HasResult = true;
  open();
  F.when(F.onObject(Op, Client).Result, [&] { bad(); });
  F.when(F.negation(F.onObject(Op, Client).Result), [&] { bad(); });
  check();
}

TEST_F(Outcomes, AQuestionAboutAnother) {
  open();
  F.when(F.onObject(ops::query(), Other).Result, [&] { bad(); });
  F.when(F.negation(F.onObject(ops::query(), Other).Result), [&] { bad(); });
  check();
}

//===----------------------------------------------------------------------===//
// Loss in a field of its own
//===----------------------------------------------------------------------===//

Seen lostField(Preparation Before, BinOp HowCode, BinOp HowReason) {
  return observe([&](FunctionBuilder &F, VarId C) {
    ProgramBuilder &B = F.program();
    FieldId Code = B.field();
    FieldId Reason = B.field();
    VarId Box = F.local("box");
    Before(F, C);
    ClientOp Op = ops::publish();
    Op.Lost = IntSet::range(2, 3);
    Op.ResultAddr = F.address(Box);
    Op.ResultField = Code;
    Op.LostField = Reason;
    F.onObject(Op, C);
    BlockId On = F.block();
    BlockId Next = F.block();
    BlockId End = F.block();
    F.branch(F.binary(HowCode, F.load(F.fieldOf(F.address(Box), Code)), std::int64_t{0}), Next,
             End);
    F.at(Next);
    F.branch(F.binary(HowReason, F.load(F.fieldOf(F.address(Box), Reason)), std::int64_t{2}), On,
             End);
    F.at(End);
    F.ret();
    F.at(On);
  });
}

TEST(LostField, TellsWhatFailed) {
  struct {
    const char *Name;
    Preparation Before;
    Seen Fine, Gone, Failed;
  } const Rows[] = {
      {"unknown", states::unknown, Seen::Unknown, Seen::NotLive, Seen::Unknown},
      {"forgotten", states::forgotten, Seen::Unknown, Seen::NotLive, Seen::Unknown},
      {"open", states::open, Seen::Open, Seen::NotLive, Seen::Unknown},
      {"opening", states::opening, Seen::Opening, Seen::NotLive, Seen::Unknown},
      {"closed", states::closed, Seen::NotLive, Seen::NotLive, Seen::NotLive},
  };
  for (const auto &R : Rows) {
    EXPECT_EQ(lostField(R.Before, BinOp::Eq, BinOp::Ne), R.Fine) << R.Name;
    EXPECT_EQ(lostField(R.Before, BinOp::Ne, BinOp::Eq), R.Gone) << R.Name;
    EXPECT_EQ(lostField(R.Before, BinOp::Ne, BinOp::Lt), R.Failed) << R.Name;
  }
}

//===----------------------------------------------------------------------===//
// Waits
//===----------------------------------------------------------------------===//

/// The state behind \p Op where its result is \p Value.
Seen after(Preparation Before, const ClientOp &Op, BinOp How, int Value) {
  return observe([&](FunctionBuilder &F, VarId C) {
    Before(F, C);
    operate(F, Op, C, How, Value);
  });
}

TEST(Waits, MayEndBeforeTheAttempt) {
  ClientOp Op = ops::wait();
  Op.Pending = IntSet::range(1, 1);
  EXPECT_EQ(after(states::opening, Op, BinOp::Eq, 0), Seen::Open);
  EXPECT_EQ(after(states::opening, Op, BinOp::Eq, 1), Seen::Opening);
  EXPECT_EQ(after(states::opening, Op, BinOp::Eq, 2), Seen::NotLive);
  EXPECT_EQ(after(states::open, Op, BinOp::Eq, 1), Seen::Open);
}

TEST(Waits, WithoutAnAnswerMayHaveFailed) {
  ClientOp Op = ops::make(Role::Wait);
  Op.HasResult = true;
  EXPECT_EQ(after(states::opening, Op, BinOp::Eq, 0), Seen::Open);
  // The answer "connected" behind it is possible, and so is "not connected".
  EXPECT_EQ(after(states::closed, Op, BinOp::Eq, 0), Seen::NotLive);
}

TEST_F(Outcomes, TheResultOfACloseIsOneValue) {
  ClientOp Close = ops::disconnect();
  Close.HasResult = true;
  VarId Kept = F.local("kept");
  F.set(Kept, F.onObject(Close, Client).Result);
  whenSet(true, Kept, [&] { whenSet(false, Kept, [&] { notReached(); }); });
  check();
}

TEST_F(Outcomes, TheResultOfACreateInPlaceIsOneValue) {
  ClientOp Create = ops::make(Role::Create);
  Create.Second = SecondConnect::Protocol;
  Create.HasResult = true;
  VarId Kept = F.local("kept");
  open();
  F.set(Kept, F.onObject(Create, Client).Result);
  whenSet(true, Kept, [&] { whenSet(false, Kept, [&] { notReached(); }); });
  whenSet(true, Kept, [&] { reached(); });
  check();
}

TEST(AnswersInPart, ThatSayOnlyNo) {
  ClientOp Op = ops::make(Role::Query);
  Op.HasResult = true;
  Op.Domain = IntSet::range(0, 2);
  Op.NotConnected = IntSet::range(0, 0);
  EXPECT_EQ(after(states::open, Op, BinOp::Eq, 1), Seen::Open);
  EXPECT_EQ(after(states::open, Op, BinOp::Eq, 0), Seen::NotLive);
}

TEST(AnswersInPart, ThatSayOnlyFine) {
  ClientOp Op = ops::withResult(Role::Operation, IntSet::range(0, 0));
  EXPECT_EQ(after(states::open, Op, BinOp::Ne, 0), Seen::Unknown);
  EXPECT_EQ(after(states::open, Op, BinOp::Eq, 0), Seen::Open);
  Op.Does = Role::Pump;
  EXPECT_EQ(after(states::open, Op, BinOp::Ne, 0), Seen::Open);
}

TEST_F(OneRun, NewsOfALossIsKeptForTheQuestion) {
  Reg Rc = F.onObject(ops::publish(), Client).Result;
  F.when(F.binary(BinOp::Eq, Rc, std::int64_t{2}),
         [&] { F.when(F.onObject(ops::query(), Client).Result, [&] { open(); }); });
  F.when(F.onObject(ops::query(), Client).Result, [&] { bad(); });
  check();
}

TEST(LostField, MayBeLeftUnread) {
  EXPECT_EQ(observe([](FunctionBuilder &F, VarId C) {
              FieldId Code = F.program().field();
              VarId Box = F.local("box");
              states::open(F, C);
              ClientOp Op = ops::publish();
              Op.ResultAddr = F.address(Box);
              Op.ResultField = Code;
              Op.LostField = F.program().field();
              F.onObject(Op, C);
              BlockId On = F.block();
              BlockId End = F.block();
              F.branch(F.load(F.fieldOf(F.address(Box), Code), true), On, End);
              F.at(End);
              F.ret();
              F.at(On);
            }),
            Seen::Unknown);
}

} // namespace
