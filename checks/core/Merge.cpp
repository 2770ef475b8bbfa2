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
  Key.LastSlot = C.LastSlot;
  Key.Successor = C.Successor;
  Key.Earlier = C.Earlier;
  Key.Doubtful = C.Doubtful;
  Key.Gone = C.Gone;
  Key.FailedCreate = C.FailedCreate;
  Key.InEvent = C.InEvent;
  Key.Armed = C.Armed;
  // Paths on which a pointer to a client differs stay apart: it decides which
  // client an operation means.
  for (const Case::Cell &Cell : C.Cells)
    if (Cell.Class != NoId &&
        (S.pointers().test(Cell.Class) || (Fine && S.flags().test(Cell.Class))))
      Key.Cells.push_back(Cell);
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
  Case Out2 = Old;
  // A cell that one of the two lacks has its initial value there.
  auto IsInitial = [&](const Case::Cell &Cell) {
    return Cell.V.isSym() && Cell.V == Value::symbol(N.init(Cell.L));
  };
  std::vector<Case::Cell> &Cells = Out2.Cells;
  Cells.clear();
  auto A = Old.Cells.begin();
  for (const Case::Cell &B : C.Cells) {
    for (; A != Old.Cells.end() && A->L < B.L; ++A)
      Cells.push_back({A->L, A->Class, IsInitial(*A) ? A->V : Value()});
    if (A != Old.Cells.end() && A->L == B.L) {
      Cells.push_back({A->L, A->Class, A->V == B.V ? A->V : Value()});
      ++A;
    } else {
      Cells.push_back({B.L, B.Class, IsInitial(B) ? B.V : Value()});
    }
  }
  for (; A != Old.Cells.end(); ++A)
    Cells.push_back({A->L, A->Class, IsInitial(*A) ? A->V : Value()});
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
  for (FuncId F : C.Armed)
    Out2.arm(F);
  Out2.Initial = Old.Initial && C.Initial;
  Out2.Stale = Old.Stale || C.Stale;
  // A client counts as offered only where it was on every path.
  Out2.Offered.erase(std::remove_if(Out2.Offered.begin(), Out2.Offered.end(),
                                    [&](LocId L) {
                                      return std::find(C.Offered.begin(), C.Offered.end(), L) ==
                                             C.Offered.end();
                                    }),
                     Out2.Offered.end());
  if (Out2 == Old)
    return nullptr;
  Out2.Trail = C.Trail;
  Old = std::move(Out2);
  return &It->second;
}

} // namespace iottidy::core
