//===- SliceCycles.cpp - Cycles that are stepped over -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
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
  auto Steps = [&](BlockId B) { return V.Insts[B].empty() && !V.Decides[B]; };
  bool Added = false;
  for (BlockId B = 0; B < Fn.Blocks.size(); ++B) {
    const Terminator &T = Fn.Blocks[B].End;
    if (!Steps(B) || V.Next[B] == NoId ||
        (T.K != Terminator::Kind::Branch && T.K != Terminator::Kind::Switch))
      continue;
    // The blocks that are stepped over between B and B.
    std::vector<BlockId> Work;
    std::vector<char> Ahead(Fn.Blocks.size());
    std::vector<std::vector<BlockId>> Before(Fn.Blocks.size());
    auto Follow = [&](BlockId From) {
      forEachSuccessor(Fn.Blocks[From], P, [&](BlockId To) {
        if (!Steps(To))
          return;
        Before[To].push_back(From);
        if (!Ahead[To]) {
          Ahead[To] = 1;
          if (To != B)
            Work.push_back(To);
        }
      });
    };
    Follow(B);
    while (!Work.empty()) {
      BlockId Now = Work.back();
      Work.pop_back();
      Follow(Now);
    }
    if (!Ahead[B])
      continue;
    std::vector<char> Cycle(Fn.Blocks.size());
    Cycle[B] = 1;
    Work.push_back(B);
    while (!Work.empty()) {
      BlockId Now = Work.back();
      Work.pop_back();
      for (BlockId Pred : Before[Now])
        if (!Cycle[Pred]) {
          Cycle[Pred] = 1;
          Work.push_back(Pred);
        }
    }
    if (changesIn(F, T.Cond, Cycle))
      continue;
    V.Decides[B] = 1;
    Added = true;
    addReg(F, T.Cond);
  }
  return Added;
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
/// blocks of \p Cycle.
bool Slice::changesIn(FuncId F, Reg R, const std::vector<char> &Cycle) {
  const Function &Fn = P.Functions[F];
  bool Calls = false;
  bool Waits = false;
  for (BlockId B = 0; B < Fn.Blocks.size(); ++B)
    if (Cycle[B])
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
        return W.F == F ? Cycle[W.B] != 0 && !Constant(W) : Calls;
      });
    };
    auto W = X.Writes.find(N);
    auto L = X.Leaks.find(N);
    return (W != X.Writes.end() && Inside(W->second)) ||
           (L != X.Leaks.end() && Inside(L->second)) || (X.isShared(N) && Calls) ||
           (Waits && (X.NodeOwner[N] != F || X.NodeEscapes[N]));
  };
  std::vector<Reg> Work{R};
  std::vector<char> Seen(Fn.Regs);
  while (!Work.empty()) {
    Reg Now = Work.back();
    Work.pop_back();
    if (Seen[Now])
      continue;
    Seen[Now] = 1;
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
