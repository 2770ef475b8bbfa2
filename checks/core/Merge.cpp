//===- Merge.cpp - The coarse analysis of what is too large -----------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Property simulation as in ESP (Das, Lerner, Seigle, PLDI 2002): one case for
/// each state at each block, which keeps only what all paths agree on. It takes
/// polynomial time, and proves most large functions right. What it cannot prove
/// is not reported, for its paths need not be feasible, but counted.
///
//===----------------------------------------------------------------------===//
#include "core/Engine.h"

#include <algorithm>

namespace iottidy::core {

/// Whether no path from \p Entry through \p F may open twice.
bool Engine::proves(FuncId F, const Case &Entry, bool Unit) {
  Merging = true;
  InUnit = Unit;
  CurrentRoot = F;
  RootEntry = Entry;
  context(F, Entry, true);
  return drain(F) && !Suspicious;
}

/// Merges \p C with what was seen at \p B in the same state; false when it tells
/// nothing new. \p C becomes the merged case.
bool Engine::mergeInto(Context &K, BlockId B, Case &C) {
  Case Key;
  Key.Object = C.Object;
  Key.S = C.S;
  Key.LastSlot = C.LastSlot;
  Key.Successor = C.Successor;
  Key.Earlier = C.Earlier;
  Key.Doubtful = C.Doubtful;
  auto [It, New] = K.Merged.try_emplace(Key.hash() * 1000003 + B, C);
  if (New)
    return true;
  Case &Old = It->second;
  Case Out2 = Old;
  for (Case::Cell &Cell : Out2.Cells) {
    const Value *Other = C.find(Cell.L);
    Value Implicit = Value::symbol(N.init(Cell.L));
    if (!(Cell.V == (Other != nullptr ? *Other : Implicit)))
      Cell.V = Value();
  }
  for (const Case::Cell &Cell : C.Cells)
    if (Old.find(Cell.L) == nullptr)
      Out2.set(Cell.L, Cell.Class, Cell.V == Value::symbol(N.init(Cell.L)) ? Cell.V : Value());
  Out2.Regs.erase(std::remove_if(Out2.Regs.begin(), Out2.Regs.end(),
                                 [&](const auto &R) { return !(C.reg(R.first) == R.second); }),
                  Out2.Regs.end());
  std::vector<std::pair<SymId, SetId>> Constraints;
  for (const auto &[Y, Set] : Old.Constraints) {
    SetId Other = C.constraint(Y);
    if (Other == 0)
      continue;
    SetId Both = N.intern(N.set(Set).unite(N.set(Other)));
    if (Both != 0)
      Constraints.emplace_back(Y, Both);
  }
  Out2.Constraints.swap(Constraints);
  for (const Case::Handler &H : C.Handlers)
    if (std::find(Out2.Handlers.begin(), Out2.Handlers.end(), H) == Out2.Handlers.end())
      Out2.Handlers.push_back(H);
  Out2.Initial = Old.Initial && C.Initial;
  if (Out2 == Old)
    return false;
  Out2.Trail = C.Trail;
  Old = Out2;
  C = std::move(Out2);
  return true;
}

} // namespace iottidy::core
