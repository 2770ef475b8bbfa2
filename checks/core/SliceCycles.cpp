//===- SliceCycles.cpp - Cycles that are stepped over -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Cycles.h"
#include "core/ProgramWalk.h"
#include "core/Slice.h"

#include <algorithm>

namespace iottidy::core {

/// What is stepped over is taken to come to an end. A cycle of such blocks does
/// not while its branch repeats itself: one that asks only what the cycle leaves
/// as it is decides whether the code behind it is reached at all.
bool Slice::closeCycles(FuncId F) {
  const Function &Fn = P.Functions[F];
  FunctionView &V = Views[F];
  std::size_t N = Fn.Blocks.size();
  auto Steps = [&](BlockId B) {
    return V.Decides[B] != FunctionView::Decision::Value && !isStrong(F, B);
  };
  std::vector<std::vector<unsigned>> Next(N);
  for (BlockId B = 0; B < N; ++B)
    if (Steps(B))
      forEachSuccessor(Fn.Blocks[B], P, [&](BlockId To) {
        if (Steps(To))
          Next[B].push_back(To);
      });
  bool Added = false;
  std::vector<char> Inside(N);
  for (std::vector<unsigned> &Cycle : cyclesOf(Next)) {
    std::sort(Cycle.begin(), Cycle.end());
    for (BlockId B : Cycle)
      Inside[B] = 1;
    // How often unseen code runs may depend on what it changes.
    for (BlockId B : Cycle)
      if (V.Decides[B] == FunctionView::Decision::Either) {
        V.Decides[B] = FunctionView::Decision::Value;
        Added = true;
        addReg(F, Fn.Blocks[B].End.Cond);
      }
    for (BlockId B : Cycle) {
      const Terminator &T = Fn.Blocks[B].End;
      if (V.Decides[B] == FunctionView::Decision::Value || V.Next[B] == NoId ||
          (T.K != Terminator::Kind::Branch && T.K != Terminator::Kind::Switch) ||
          (changesIn(F, T.Cond, Cycle, Inside) && !isToldBy(F, T.Cond)))
        continue;
      V.Decides[B] = FunctionView::Decision::Value;
      Added = true;
      addReg(F, T.Cond);
      // What is left of this cycle is looked at in the next round.
      break;
    }
    for (BlockId B : Cycle)
      Inside[B] = 0;
  }
  return Added;
}

/// Whether \p R is made of what functions write that the library calls with news: a
/// loop that asks for it waits for them.
bool Slice::isToldBy(FuncId F, Reg R) {
  std::vector<Reg> Next{R};
  for (std::size_t K = 0; K < Next.size() && K < 32; ++K)
    for (auto [B, I] : X.defs(F)[Next[K]]) {
      const Inst &In = P.Functions[F].Blocks[B].Insts[I];
      if (In.Kind == InstKind::Load)
        if (auto W = X.Writes.find(X.Classes.pointee(F, In.A)); W != X.Writes.end())
          for (InstRef Ref : W->second)
            if (X.InEvent[Ref.F] && Ref.F != F)
              return true;
      if (In.Kind == InstKind::Move || In.Kind == InstKind::Binary)
        for (Reg U : {In.A, In.B})
          if (U != NoId)
            Next.push_back(U);
    }
  return false;
}

/// Whether \p R is one of some constants.
bool Slice::isConstant(FuncId F, Reg R) {
  std::vector<Reg> Work{R};
  for (std::size_t K = 0; K < Work.size() && K < 8; ++K)
    for (auto [B, I] : X.defs(F)[Work[K]]) {
      const Inst &In = P.Functions[F].Blocks[B].Insts[I];
      if (In.Kind == InstKind::Move)
        Work.push_back(In.A);
      else if (In.Kind != InstKind::Const)
        return false;
    }
  return Work.size() <= 8;
}

/// Whether the value of \p R may differ from one pass to the next through the
/// blocks of \p Cycle, which \p IsInside marks.
bool Slice::changesIn(FuncId F, Reg R, const std::vector<BlockId> &Cycle,
                      const std::vector<char> &IsInside) {
  const Function &Fn = P.Functions[F];
  bool Calls = false;
  bool Waits = false;
  for (BlockId B : Cycle)
    for (const Inst &I : Fn.Blocks[B].Insts) {
      Calls |= I.Kind == InstKind::Call || I.Kind == InstKind::Client;
      Waits |= I.Kind == InstKind::Call && P.Calls[I.Id].Waits;
    }
  auto Written = [&](NodeId N) {
    // A constant is there after the first pass as well as after the second.
    auto Constant = [&](InstRef W) {
      const Inst &In = P.Functions[W.F].Blocks[W.B].Insts[W.I];
      if (In.Kind == InstKind::ScopeEnd)
        return true;
      if (In.Kind != InstKind::Store)
        return false;
      return isConstant(W.F, In.B);
    };
    auto Inside = [&](const std::vector<InstRef> &Refs) {
      return std::any_of(Refs.begin(), Refs.end(), [&](InstRef W) {
        return W.F == F ? IsInside[W.B] != 0 && !Constant(W) : Calls;
      });
    };
    auto W = X.Writes.find(N);
    auto L = X.Leaks.find(N);
    return (W != X.Writes.end() && Inside(W->second)) ||
           (L != X.Leaks.end() && Inside(L->second)) || (X.isShared(N) && Calls) ||
           (Waits && (X.NodeOwner[N] != F || X.NodeEscapes[N]));
  };
  std::vector<Reg> Work{R};
  std::unordered_set<Reg> Seen;
  while (!Work.empty()) {
    Reg Now = Work.back();
    Work.pop_back();
    if (!Seen.insert(Now).second)
      continue;
    for (auto [B, I] : X.defs(F)[Now]) {
      const Inst &In = Fn.Blocks[B].Insts[I];
      switch (In.Kind) {
      case InstKind::Const:
      case InstKind::AddrVar:
      case InstKind::AddrFunc:
      case InstKind::Literal:
        break;
      case InstKind::Load: {
        NodeId N = X.Classes.pointee(F, In.A);
        if (N == NoId || Written(N))
          return true;
        Work.push_back(In.A);
        break;
      }
      case InstKind::AddrField:
      case InstKind::AddrElem:
      case InstKind::Move:
      case InstKind::Binary:
        for (Reg U : {In.A, In.B})
          if (U != NoId)
            Work.push_back(U);
        break;
      default:
        return true;
      }
    }
  }
  return false;
}

} // namespace iottidy::core
