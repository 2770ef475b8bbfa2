//===- ProgramWalk.h - Visits of instructions and edges ----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_CORE_PROGRAMWALK_H
#define IOTTIDY_CORE_PROGRAMWALK_H

#include "core/Program.h"

namespace iottidy::core {

/// Calls \p Visit with each register that \p I reads.
template <typename Fn> void forEachUse(const Program &P, const Inst &I, Fn Visit) {
  auto One = [&](Reg R) {
    if (R != NoId)
      Visit(R);
  };
  switch (I.Kind) {
  case InstKind::Client: {
    const ClientOp &Op = P.Ops[I.Id];
    if (!Op.ReturnsClient)
      One(Op.Client);
    One(Op.ResultAddr);
    One(Op.UserData);
    One(Op.Reconnect);
    for (const CallbackSite &C : Op.Callbacks) {
      One(C.Function);
      One(C.Context);
    }
    return;
  }
  case InstKind::Call: {
    const CallSite &C = P.Calls[I.Id];
    One(C.Callee);
    One(C.This);
    for (Reg R : C.Args)
      One(R);
    return;
  }
  default:
    One(I.A);
    One(I.B);
  }
}

template <typename Fn> void forEachTarget(const Terminator &T, Fn Visit) {
  if (T.Then != NoId)
    Visit(T.Then);
  if (T.Else != NoId)
    Visit(T.Else);
  for (const SwitchArm &A : T.Arms)
    Visit(A.Target);
}

template <typename Fn> void forEachSuccessor(const Block &B, const Program &P, Fn Visit) {
  auto One = [&](BlockId S) {
    if (S != NoId)
      Visit(S);
  };
  for (const Inst &I : B.Insts) {
    if (I.Kind == InstKind::Client)
      One(P.Ops[I.Id].Unwind);
    else if (I.Kind == InstKind::Call)
      One(P.Calls[I.Id].Unwind);
  }
  forEachTarget(B.End, Visit);
}

} // namespace iottidy::core

#endif // IOTTIDY_CORE_PROGRAMWALK_H
