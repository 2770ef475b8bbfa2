//===- Observe.h - Looks at the state of a client ----------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The state that an operation leaves cannot be read off an analysis; it shows
/// in what a connect behind it is said to do: at once, after the answer
/// "connected" and after the answer "not connected". Whether anything comes
/// there shows in a second connect.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TEST_UNIT_CORE_OBSERVE_H
#define IOTTIDY_TEST_UNIT_CORE_OBSERVE_H

#include "Programs.h"

#include "core/Analysis.h"

#include <gtest/gtest.h>

#include <ostream>
#include <set>

namespace iottidy::core::testing {

/// Places of what \p Check finds.
inline std::set<Place> places(const UnitResult &Result,
                              CheckKind Check = CheckKind::ConnectWhileConnected) {
  std::set<Place> Out;
  for (const Finding &F : Result.Findings)
    if (F.Check == Check)
      Out.insert(F.Where);
  return Out;
}
/// …of the opens of what an earlier run has opened.
inline std::set<Place> unguarded(const UnitResult &Result) {
  return places(Result, CheckKind::UnguardedConnect);
}

/// What can be told apart from outside.
enum class Seen : std::uint8_t {
  NotLive, ///< closed, absent or lost
  Unknown,
  Open,
  Opening,
  Odd,
  Never, ///< no path goes on from there
};
inline std::ostream &operator<<(std::ostream &Out, Seen S) {
  static const char *const Names[] = {"not live", "unknown", "open", "opening", "odd", "never"};
  return Out << Names[static_cast<int>(S)];
}

/// The state of the client that \p Build leaves in its current block. It is
/// called with a FunctionBuilder and the variable of the client.
template <typename Fn> Seen observe(Fn Build) {
  bool Told[4];
  for (int Probe = 0; Probe < 4; ++Probe) {
    ProgramBuilder B;
    VarId Client = B.global("client");
    FunctionBuilder F(B, "run");
    Build(F, Client);
    BlockId Behind = F.block();
    if (Probe == 0 || Probe == 3) {
      F.jump(Behind);
    } else {
      BlockId End = F.block();
      Reg Answer = F.onObject(ops::query(), Client).Result;
      F.branch(Answer, Probe == 1 ? Behind : End, Probe == 1 ? End : Behind);
      F.at(End);
      F.ret();
    }
    F.at(Behind);
    Place Where = F.onObject(ops::connectVoid(), Client).Where;
    if (Probe == 3)
      Where = F.onObject(ops::connectVoid(), Client).Where;
    F.ret();
    UnitResult Result = analyze(B.finish());
    EXPECT_TRUE(Result.Incompletes.empty());
    Told[Probe] = places(Result).count(Where) != 0;
  }
  if (!Told[3])
    return Told[0] || Told[1] || Told[2] ? Seen::Odd : Seen::Never;
  const int Pattern = (Told[0] ? 4 : 0) + (Told[1] ? 2 : 0) + (Told[2] ? 1 : 0);
  switch (Pattern) {
  case 0:
    return Seen::NotLive;
  case 2:
    return Seen::Unknown;
  case 6:
    return Seen::Open;
  case 7:
    return Seen::Opening;
  default:
    return Seen::Odd;
  }
}

/// Emits \p Op and goes on where its result is in relation \p Op to \p Value.
inline void operate(FunctionBuilder &F, const ClientOp &Op, VarId Client, BinOp How, int Value) {
  Reg Result = F.onObject(Op, Client).Result;
  BlockId On = F.block();
  BlockId End = F.block();
  F.branch(F.binary(How, Result, std::int64_t{Value}), On, End);
  F.at(End);
  F.ret();
  F.at(On);
}

/// Ways to bring a client into a state.
namespace states {

inline void unknown(FunctionBuilder &, VarId) {}
inline void open(FunctionBuilder &F, VarId C) { operate(F, ops::connect(), C, BinOp::Eq, 0); }
inline void opening(FunctionBuilder &F, VarId C) {
  operate(F, ops::connectAsync(), C, BinOp::Eq, 0);
}
inline void closed(FunctionBuilder &F, VarId C) { F.onObject(ops::disconnect(), C); }
inline void absent(FunctionBuilder &F, VarId C) { F.onObject(ops::destroy(), C); }
inline void forgotten(FunctionBuilder &F, VarId C) {
  open(F, C);
  F.forget();
}
inline void lost(FunctionBuilder &F, VarId C) {
  open(F, C);
  operate(F, ops::publish(), C, BinOp::Eq, 2);
}

} // namespace states

using Preparation = void (*)(FunctionBuilder &, VarId);

/// What follows happens only once the library has called a function that says \p Means
/// of a client that \p Before has left.
template <typename Fn> void await(FunctionBuilder &F, VarId Client, Meaning Means, Fn Before) {
  VarId Told = F.program().global("told");
  FunctionBuilder G(F.program(), "handler", true);
  G.set(Told, 1);
  G.ret();
  F.program().take(G.id());
  F.onObject(ops::registers(F.callback(G.id(), Means)), Client);
  F.set(Told, 0);
  Before(F, Client);
  F.onObject(ops::pump(), Client);
  F.when(F.negation(F.truth(Told)), [&] { F.ret(); });
}
inline void await(FunctionBuilder &F, VarId Client, Meaning Means) {
  await(F, Client, Means, states::unknown);
}

} // namespace iottidy::core::testing

#endif // IOTTIDY_TEST_UNIT_CORE_OBSERVE_H
