//===- SliceWaits.cpp - Calls that count for what runs meanwhile ------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Slice.h"

#include <algorithm>

namespace iottidy::core {

/// Time passes in helpers too that do nothing else. Says whether some were added.
bool Slice::addWaits() {
  bool Added = false;
  for (std::size_t I = 0; I < Touched.size(); ++I)
    for (InstRef R : X.WaitCalls[Touched[I]]) {
      const Inst &In = P.Functions[R.F].Blocks[R.B].Insts[R.I];
      FuncId Helper = P.Calls[In.Id].Target;
      if (!touches(Helper))
        WaitsOnly.insert(Helper);
      touch(Helper);
      if (const std::vector<std::uint32_t> &List = Views[R.F].Insts[R.B];
          !std::binary_search(List.begin(), List.end(), R.I)) {
        Work.push_back(R);
        Added = true;
      }
    }
  return Added;
}

/// Functions of other threads run while a call blocks in one that works on the client.
/// Says whether such calls were added.
bool Slice::addBlocking() {
  std::unordered_set<FuncId> Works;
  std::vector<InstRef> Next;
  if (auto It = X.Ops.find(Class); It != X.Ops.end())
    Next = It->second;
  for (std::size_t I = 0; I < Next.size(); ++I)
    if (Works.insert(Next[I].F).second)
      Next.insert(Next.end(), X.Callers[Next[I].F].begin(), X.Callers[Next[I].F].end());
  bool Added = false;
  for (InstRef R : X.UnknownCalls) {
    if (!P.Calls[P.Functions[R.F].Blocks[R.B].Insts[R.I].Id].Blocks || !touches(R.F) ||
        Works.count(R.F) == 0)
      continue;
    const std::vector<std::uint32_t> &List = Views[R.F].Insts[R.B];
    if (std::binary_search(List.begin(), List.end(), R.I))
      continue;
    addInst(R);
    Added = true;
  }
  return Added;
}

/// The unseen call at \p R may run functions of the unit, and does no more: when it
/// is made, and with what, need not be known.
void Slice::addWeak(InstRef R) {
  const Inst &I = P.Functions[R.F].Blocks[R.B].Insts[R.I];
  const std::vector<std::uint32_t> &List = touch(R.F).Insts[R.B];
  if (std::binary_search(List.begin(), List.end(), R.I) && Weak.count(I.Id) == 0)
    return;
  const CallSite &C = P.Calls[I.Id];
  // Through a pointer to a function of the unit that counts it is no unseen call; a
  // function object may hold the client.
  NodeId Callee = C.Callee == NoId ? NoId : X.Classes.pointee(R.F, C.Callee);
  const std::vector<NodeId> Held = X.Classes.reachable(Callee);
  bool Leads = std::any_of(Held.begin(), Held.end(),
                           [&](NodeId N) { return N == Class || Cells.count(N) != 0; });
  P.targets(C, [&](FuncId T) {
    Leads = Leads || (X.Classes.function(T) == Callee && (X.isPrivate(T) || touches(T)));
  });
  if (WaitsOnly.count(R.F) != 0 && C.Waits) {
    Work.push_back(R);
    return;
  }
  if (C.Waits || C.Blocks || C.Posts || Leads) {
    addInst(R);
    return;
  }
  Weak.insert(I.Id);
  Work.push_back(R);
  effect(R.F);
}

} // namespace iottidy::core
