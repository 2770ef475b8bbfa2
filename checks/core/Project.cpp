//===- Project.cpp - What a path forgets at the start of a block ------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Engine.h"

#include <algorithm>

namespace iottidy::core {

/// Whether \p L is there when its function has returned: it is no local.
bool Engine::outlives(LocId L) const {
  const Names::Loc &Root = N.loc(N.root(L));
  return Root.Kind != Names::LocKind::Var || P.Variables[Root.A].Persistent;
}

/// Whether a place other than \p Except has the handle of the client of \p C.
bool Engine::holdsElsewhere(const Case &C, LocId Except) const {
  for (const Case::Cell &Cell : C.Cells)
    if (Cell.L != Except && !Cell.V.isNone() && !Cell.V.isConst() && N.pointsTo(Cell.V, C.Object))
      return true;
  // The variable that it was read from: nothing has changed it since the client is tracked.
  const Names::Loc &Client = N.loc(C.Object);
  if (Client.Kind != Names::LocKind::Pointee)
    return false;
  const Names::Sym &Y = N.sym(Client.A);
  return Y.Kind == Names::SymKind::Init && Y.Where != Except && Y.Where != C.LastSlot &&
         C.find(Y.Where) == nullptr && outlives(Y.Where);
}

/// Whether \p Cell, which nobody reads any more, must not seem to have the handle that
/// it had at first: that of the client, or of one that is chosen later.
bool Engine::hidesClient(const Case &C, const Case::Cell &Cell) const {
  if (Cell.Class == NoId || !S.pointers().test(Cell.Class))
    return false;
  auto IsFirst = [&](SymId S) {
    const Names::Sym &Y = N.sym(S);
    return Y.Kind == Names::SymKind::Init && Y.Where == Cell.L;
  };
  const Names::Loc &Client = N.loc(C.Object);
  if (C.Object != 0 && (Client.Kind != Names::LocKind::Pointee || !IsFirst(Client.A)))
    return false;
  return !(Cell.V.isSym() && IsFirst(Cell.V.Id)) && persistent(C, Cell.L);
}

void Engine::project(const FunctionView &V, BlockId B, Case &C) {
  const Bits &Regs = V.LiveRegs[B];
  C.Regs.erase(
      std::remove_if(C.Regs.begin(), C.Regs.end(),
                     [&](const auto &R) { return R.first < EntryRegs && !Regs.test(R.first); }),
      C.Regs.end());
  C.sortRegs();
  const Bits &Nodes = V.LiveNodes[B];
  std::vector<Case::Cell> Changed;
  C.Cells.removeIf(
      N, [&](const CellMap::Summary &Of) { return !Nodes.all(Of.MinClass, Of.MaxClass); },
      [&](const Case::Cell &Cell) {
        if (Cell.Class != NoId && Nodes.test(Cell.Class))
          return false;
        const Names::Loc &At = N.loc(Cell.L);
        if (At.Kind == Names::LocKind::Elem && At.Index.isConst() && Cell.Class != NoId &&
            V.isLiveElement(B, Cell.Class, At.Index.C, S.cells()))
          return false;
        if (C.Object == 0 || Cell.V.isConst() || !N.pointsTo(Cell.V, C.Object)) {
          if (hidesClient(C, Cell))
            Changed.push_back({Cell.L, Cell.Class, Value()});
          return true;
        }
        // A client is not lost while a variable has it that outlives the function.
        if (Cell.Class != NoId && outlives(Cell.L))
          return false;
        C.LastSlot = Cell.L;
        return true;
      });
  for (const Case::Cell &Cell : Changed)
    C.Cells.set(Cell);
  C.collect(N);
}

/// Whether the client of \p C is not open and can never be named again: only cells other
/// than \p Nodes, which nobody reads, may have it. What else happens is followed by cases
/// without it.
bool Engine::isForgotten(const Case &C, const Bits &Nodes) const {
  if (C.Object == 0 || isLive(C.S) || C.Successor != 0)
    return false;
  const Names::Loc &Root = N.loc(N.root(C.Object));
  if (Root.Kind != Names::LocKind::Pointee || N.loc(C.Object).Kind != Names::LocKind::Pointee)
    return false;
  const Names::Sym &Y = N.sym(Root.A);
  if (Y.Kind == Names::SymKind::Expr || (Y.Kind == Names::SymKind::Fresh && Y.Site >= ThisSites))
    return false;
  if (Y.Kind == Names::SymKind::Init) {
    const Value *Now = C.find(Y.Where);
    if (Now == nullptr || *Now == Value::symbol(Root.A))
      return false;
  }
  for (const Case::Cell &Cell : C.Cells)
    if (N.mentions(Cell.L, Root.A) ||
        (N.mentions(Cell.V, Root.A) && (Cell.Class == NoId || Nodes.test(Cell.Class) ||
                                        N.loc(Cell.L).Kind == Names::LocKind::Elem)))
      return false;
  for (const auto &[R, V] : C.Regs)
    if (N.mentions(V, Root.A))
      return false;
  return true;
}

} // namespace iottidy::core
