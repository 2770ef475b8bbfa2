//===- Widen.cpp - Limits on the values of one place ------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Engine.h"

#include <algorithm>

namespace iottidy::core {

/// Whether \p S points to an element that a loop finds from another one: a pointer that
/// became unknown in a loop, or what a field holds whose like the element has, too.
bool Engine::isLinked(SymId S) const {
  const Names::Sym &Y = N.sym(S);
  if (Y.Kind == Names::SymKind::Fresh && Y.Site >= WidenSites && Y.Site < RecursionSites)
    return true;
  const Names::Loc &Link = N.loc(Y.Where);
  if (Link.Kind != Names::LocKind::Field)
    return false;
  const LocId Element = N.knownPointee(S);
  return Element != 0 && N.knownField(Element, Link.A) != 0;
}

/// Drops what a loop over linked elements left in those that it has passed, but for the
/// one of the client: what is known of each of them multiplies the cases.
void Engine::forgetPassed(Case &C) const {
  std::vector<SymId> Held; // by a variable or a register
  bool Known = false;
  auto Hold = [&](const Value &V) {
    if (V.isSym())
      Held.push_back(V.Id);
    else if (V.isAddr() && N.loc(N.root(V.Id)).Kind == Names::LocKind::Pointee)
      Held.push_back(N.loc(N.root(V.Id)).A);
  };
  auto IsHeld = [&](SymId S) {
    if (!Known) {
      Known = true;
      for (const Case::Cell &Cell : C.Cells)
        if (N.loc(N.root(Cell.L)).Kind == Names::LocKind::Var)
          Hold(Cell.V);
      for (const auto &R : C.Regs)
        Hold(R.second);
    }
    return std::find(Held.begin(), Held.end(), S) != Held.end();
  };
  auto IsPassed = [&](const Case::Cell &Cell) {
    const Names::Loc &Root = N.loc(N.root(Cell.L));
    if (Root.Kind != Names::LocKind::Pointee || !isLinked(Root.A))
      return false;
    bool Tracked = N.mentions(C.Object, Root.A) || N.mentions(C.LastSlot, Root.A) ||
                   N.mentions(C.Successor, Root.A) ||
                   (C.Object != 0 && N.pointsTo(Cell.V, C.Object));
    // A link that was changed leads elsewhere.
    bool Leads = Cell.Class != NoId && S.pointers().test(Cell.Class) &&
                 Cell.V != Value::symbol(N.init(Cell.L));
    return !Tracked && !Leads && !IsHeld(Root.A);
  };
  C.Cells.removeIf(N, IsPassed);
  auto IsOfPassed = [&](LocId L) {
    bool Is = false;
    N.forEachSymbol(L, [&](SymId Y) { Is = Is || (isLinked(Y) && !IsHeld(Y)); });
    return Is;
  };
  C.Offered.erase(std::remove_if(C.Offered.begin(), C.Offered.end(), IsOfPassed), C.Offered.end());
}

void Engine::widen(std::uint32_t Ctx, BlockId B, Case &C, bool Loop) {
  if (Loop) {
    forgetPassed(C);
    C.collect(N);
  }
  // Merged paths have one value in each place.
  if (How == Mode::Merge && !Loop && !Fine)
    return;
  Context &K = *Contexts[Ctx];
  std::uint32_t Site = WidenSites + ((K.F * 8191 + B) & 0x0fffffffU);
  // A state variable has no more values than the source assigns.
  auto Concerns = [&](const CellMap::Summary &Of) {
    return Of.Unknown || Loop || (Of.Const && S.computed().any(Of.MinClass, Of.MaxClass));
  };
  std::vector<Case::Cell> Many;
  C.Cells.forEach(N, Concerns, [&](const Case::Cell &Cell) {
    const bool Stays = Cell.V.isConst() && Cell.Class != NoId && !S.computed().test(Cell.Class);
    // Where paths only join, sums of many terms are all that can be many.
    bool Sum =
        Cell.V.isConst() || (Cell.V.isSym() && N.sym(Cell.V.Id).Kind == Names::SymKind::Expr &&
                             !isComparison(N.sym(Cell.V.Id).Op));
    if (!Cell.V.isNone() && !Stays && (Loop || Sum))
      Many.push_back(Cell);
  });
  for (const Case::Cell &Then : Many)
    // One that was widened before may have changed others.
    // Flags and masks are kept in step with the client.
    if (const Case::Cell *Now = C.Cells.find(Then.L); Now != nullptr)
      widenCell(C, *Now,
                K.LoopValues[(static_cast<std::uint64_t>(C.S) << 60) |
                             (static_cast<std::uint64_t>(B) << 32) | Then.L],
                Site,
                Loop               ? Limits.LoopValues
                : Now->V.isConst() ? Limits.JoinValues
                                   : Limits.LoopValues);
}

/// Lets \p Cell have a limited number of values at one place; a further one
/// becomes an unknown that keeps the direction in which a counter runs.
void Engine::widenCell(Case &C, Case::Cell Cell, Widening &W, std::uint32_t Site, unsigned Most) {
  if (Cell.V.isNone())
    return;
  // An unknown stays what it is, unless it is what a counter became before.
  if (Cell.V.isSym() && N.sym(Cell.V.Id).Kind == Names::SymKind::Fresh &&
      !(Site == KeptSite && W.Started && C.constraint(Cell.V.Id) != 0))
    return;
  if (std::find(W.Known.begin(), W.Known.end(), Cell.V) != W.Known.end())
    return;
  if (W.Known.size() < Most) {
    W.Known.push_back(Cell.V);
    return;
  }
  IntSet Range = rangeOf(C, Cell.V);
  auto Agree = [&](const Value &V) {
    const Names::KnownBits B = N.bits(V);
    W.Bits.Zeros &= B.Zeros;
    W.Bits.Ones &= B.Ones;
  };
  if (!W.Started) {
    W.Started = true;
    bool Mask = Cell.V.isSym() && N.sym(Cell.V.Id).Kind == Names::SymKind::Expr &&
                isBitwise(N.sym(Cell.V.Id).Op);
    if (Mask)
      W.Bits = {-1, -1};
    for (const Value &V : W.Known)
      Agree(V);
    W.Bound = IntSet::full();
    bool AllConst = true;
    std::int64_t Least = INT64_MAX;
    std::int64_t Most = INT64_MIN;
    for (const Value &V : W.Known) {
      AllConst = AllConst && V.isConst();
      Least = std::min(Least, V.C);
      Most = std::max(Most, V.C);
    }
    // A loop only goes on from here; between runs a counter comes back.
    bool Runs = Site == KeptSite;
    if (AllConst && Cell.V.isConst() && Cell.V.C > Most)
      W.Bound = IntSet::of(BinOp::Ge, Runs ? Least : Cell.V.C);
    else if (AllConst && Cell.V.isConst() && Cell.V.C < Least)
      W.Bound = IntSet::of(BinOp::Le, Runs ? Most : Cell.V.C);
  }
  if (!(Range.intersect(W.Bound) == Range))
    W.Bound = IntSet::full();
  LocId L = Cell.L;
  unsigned Class = Cell.Class;
  IntSet Bound = W.Bound;
  Agree(Cell.V);
  C.age(N, Site, L);
  if ((W.Bits.Zeros | W.Bits.Ones) != 0) {
    C.set(L, Class, N.withBits(N.fresh(Site, L), W.Bits));
    return;
  }
  C.set(L, Class, Value::symbol(N.fresh(Site, L)));
  C.constrain(N, N.fresh(Site, L), Bound);
}

/// \p V, or 0 or 1 for a comparison that \p C decides.
Value Engine::decided(const Case &C, const Value &V) const {
  if (!V.isSym())
    return V;
  const Names::Sym &Y = N.sym(V.Id);
  if (Y.Kind != Names::SymKind::Expr || !isComparison(Y.Op))
    return V;
  if (!Y.L.isSym() || !Y.R.isConst()) {
    const IntSet &Known = N.set(C.constraint(V.Id));
    return Known.singleton() ? Value::constant(Known.Parts[0].Lo) : V;
  }
  IntSet Range = rangeOf(C, Y.L);
  IntSet True = Range.intersect(IntSet::of(Y.Op, Y.R.C));
  if (True.empty())
    return Value::constant(0);
  return True == Range ? Value::constant(1) : V;
}

/// The integers that \p V can be, as far as its parts tell.
IntSet Engine::rangeOf(const Case &C, const Value &V) const {
  if (V.isConst())
    return IntSet::range(V.C, V.C);
  if (!V.isSym())
    return IntSet::full();
  const Names::Sym &Y = N.sym(V.Id);
  if (Y.Kind == Names::SymKind::Expr && Y.Op == BinOp::Add && Y.L.isSym() && Y.R.isConst()) {
    const IntSet &In = N.set(C.constraint(Y.L.Id));
    if (In.empty())
      return In;
    std::int64_t Lo = In.Parts.front().Lo;
    std::int64_t Hi = In.Parts.back().Hi;
    // A counter that overflows is undefined.
    Lo = Lo == INT64_MIN ? Lo : Lo + Y.R.C;
    Hi = Hi == INT64_MAX ? Hi : Hi + Y.R.C;
    return IntSet::range(Lo, Hi);
  }
  return N.set(C.constraint(V.Id));
}

} // namespace iottidy::core
