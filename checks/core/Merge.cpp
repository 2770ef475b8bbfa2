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

namespace {
/// In the key of a merged case: the place.
constexpr Reg PlaceReg = NoId;
} // namespace

/// Whether all that is wanted has been reported.
bool Engine::satisfied() const {
  return Wanted && std::includes(Reported.begin(), Reported.end(), Wanted->begin(), Wanted->end());
}

/// The second opens that some path from \p Entry through \p F may lead to;
/// none when that takes too long to tell.
std::optional<Suspects> Engine::suspectsOf(FuncId F, const Case &Entry) const {
  Engine Coarse(*this, Mode::Merge);
  Coarse.Wanted.emplace();
  Coarse.CurrentRoot = F;
  Coarse.RootEntry = Entry;
  Coarse.context(F, Entry, true);
  return Coarse.drain(F) ? Coarse.Wanted : std::nullopt;
}

/// …that the runs of the unit may lead to.
std::optional<Suspects> Engine::suspectsOfUnit() const {
  Engine Coarse(*this, Mode::Merge);
  Coarse.Wanted.emplace();
  return Coarse.runUnit() ? Coarse.Wanted : std::nullopt;
}

/// Whether register \p R of \p F may hold a pointer by which a client is found.
bool Engine::points(FuncId F, Reg R) const { return F != NoId && S.leads(X.Classes.pointee(F, R)); }

/// What \p C has in common with the paths to \p Place, in \p F, that are in the same
/// state.
Case Engine::keyOf(FuncId F, BlockId Place, const Case &C) const {
  Case Key;
  Key.Object = C.Object;
  Key.S = C.S;
  Key.Reconnects = C.Reconnects;
  Key.LastSlot = C.LastSlot;
  Key.Successor = C.Successor;
  Key.Earlier = C.Earlier;
  Key.Doubtful = C.Doubtful;
  Key.FailedCreate = C.FailedCreate;
  Key.InEvent = C.InEvent;
  Key.Armed = C.Armed;
  // Paths on which a pointer to a client differs stay apart: it decides which
  // client an operation means.
  const Bits &Telling = Fine ? S.telling() : S.pointers();
  C.Cells.forEach(
      N, [&](const CellMap::Summary &Of) { return Telling.any(Of.MinClass, Of.MaxClass); },
      [&](const Case::Cell &Cell) {
        if (Cell.Class != NoId && Telling.test(Cell.Class))
          Key.Cells.append(Cell);
      });
  Key.Regs.reserve(C.Regs.size() + 1);
  for (const auto &[R, V] : C.Regs)
    if (Fine ||
        (R >= EntryRegs ? V.isAddr() || (V.isSym() && N.knownPointee(V.Id) != 0) : points(F, R)))
      Key.Regs.emplace_back(R, V);
  if (Fine) {
    Key.Handlers = C.Handlers;
    Key.Offered = C.Offered;
    for (const auto &[Y, Set] : C.Constraints)
      if (Key.mentions(N, Y))
        Key.Constraints.emplace_back(Y, Set);
  }
  Key.Regs.emplace_back(PlaceReg, Value::constant(Place));
  return Key;
}

/// Merges \p C with what is known of \p Place, in \p F, in the same state. Null when
/// it tells nothing new. \p C becomes the merged
/// case.
Engine::Merged *Engine::mergeInto(MergedCases &Known, FuncId F, BlockId Place, const Case &C) {
  auto [It, New] = Known.try_emplace(keyOf(F, Place, C));
  Case &Old = It->second.C;
  if (New) {
    Old = C;
    return &It->second;
  }
  bool Changed = mergeCells(Old, C);
  std::size_t Size = Old.Regs.size();
  Old.Regs.erase(std::remove_if(Old.Regs.begin(), Old.Regs.end(),
                                [&](const auto &R) { return !(C.reg(R.first) == R.second); }),
                 Old.Regs.end());
  Changed |= Old.Regs.size() != Size;
  if (Old.Constraints != C.Constraints) {
    std::vector<std::pair<SymId, SetId>> Constraints;
    for (const auto &[Y, Set] : Old.Constraints) {
      SetId Other = C.constraint(Y);
      if (Other == 0)
        continue;
      SetId Both = Set == Other ? Set : N.intern(N.set(Set).unite(N.set(Other)));
      if (Both != 0)
        Constraints.emplace_back(Y, Both);
    }
    Changed |= Old.Constraints != Constraints;
    Old.Constraints.swap(Constraints);
  }
  for (const Case::Handler &H : C.Handlers)
    if (std::find(Old.Handlers.begin(), Old.Handlers.end(), H) == Old.Handlers.end()) {
      Old.Handlers.push_back(H);
      Changed = true;
    }
  Size = Old.Armed.size();
  for (FuncId F : C.Armed)
    Old.arm(F);
  Changed |= Old.Armed.size() != Size || (Old.Initial && !C.Initial) || (!Old.Stale && C.Stale);
  Old.Initial = Old.Initial && C.Initial;
  Old.Stale = Old.Stale || C.Stale;
  // A client counts as offered only where it was on every path.
  Size = Old.Offered.size();
  Old.Offered.erase(std::remove_if(Old.Offered.begin(), Old.Offered.end(),
                                   [&](LocId L) {
                                     return std::find(C.Offered.begin(), C.Offered.end(), L) ==
                                            C.Offered.end();
                                   }),
                    Old.Offered.end());
  Changed |= Old.Offered.size() != Size;
  if (!Changed)
    return nullptr;
  Old.Trail = C.Trail;
  return &It->second;
}

/// Leaves in the cells of \p Old what they have in common with those of \p C; says
/// whether that is less.
bool Engine::mergeCells(Case &Old, const Case &C) const {
  // A cell that one of the two lacks has its initial value there.
  auto Initial = [&](const Case::Cell &Cell) {
    bool Is = Cell.V.isSym() && Cell.V == Value::symbol(N.init(Cell.L));
    return Case::Cell{Cell.L, Cell.Class, Is ? Cell.V : Value()};
  };
  std::vector<Case::Cell> New;
  CellMap::zip(
      Old.Cells, C.Cells,
      [&](const Case::Cell &A, const Case::Cell &B) {
        if (!A.V.isNone() && A.V != B.V)
          New.push_back({A.L, A.Class, Value()});
      },
      [&](const Case::Cell &A) {
        if (Case::Cell One = Initial(A); One != A)
          New.push_back(One);
      },
      [&](const Case::Cell &B) { New.push_back(Initial(B)); });
  for (const Case::Cell &Cell : New)
    Old.Cells.set(Cell);
  return !New.empty();
}

} // namespace iottidy::core
