//===- Case.cpp - What is known on one path about one client ----------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Case.h"

#include <algorithm>
#include <unordered_set>

namespace iottidy::core {

namespace {
/// Generations of a fresh symbol that are told apart before identity is lost.
constexpr std::uint32_t OldestGeneration = 3;
/// The generation of the symbol that names the tracked client.
constexpr std::uint32_t PinnedGeneration = 200;

/// What a caller, or the next run, knows by another name.
bool livesOn(std::uint32_t Site) {
  return Site >= EntrySites || (Site >= KeptSite && Site < EventSites);
}
} // namespace

const char *toString(State S) {
  switch (S) {
  case State::Unknown:
    return "unknown";
  case State::Absent:
    return "absent";
  case State::Closed:
    return "closed";
  case State::Opening:
    return "opening";
  case State::Open:
    return "open";
  case State::Lost:
    return "lost";
  case State::Retrying:
    return "retrying";
  }
  return "";
}

const Value *Case::find(LocId L) const {
  const Cell *C = Cells.find(L);
  return C != nullptr ? &C->V : nullptr;
}

void Case::set(LocId L, unsigned Class, Value V) { Cells.set({L, Class, V}); }

void Case::erase(LocId L) { Cells.erase(L); }

Value Case::reg(Reg R) const {
  for (std::size_t I = Regs.size(); I-- > 0;)
    if (Regs[I].first == R)
      return Regs[I].second;
  return {};
}

void Case::setReg(Reg R, Value V) {
  if (Regs.capacity() == 0)
    Regs.reserve(8);
  Regs.emplace_back(R, V);
}

void Case::sortRegs() {
  // Of several values of a register the last one counts.
  std::size_t Kept = 0;
  for (std::size_t I = 0; I < Regs.size(); ++I) {
    bool Later = false;
    for (std::size_t J = I + 1; J < Regs.size() && !Later; ++J)
      Later = Regs[J].first == Regs[I].first;
    if (!Later)
      Regs[Kept++] = Regs[I];
  }
  Regs.resize(Kept);
  std::sort(Regs.begin(), Regs.end(),
            [](const auto &A, const auto &B) { return A.first < B.first; });
}

SetId Case::constraint(SymId S) const {
  auto It = std::lower_bound(Constraints.begin(), Constraints.end(), S,
                             [](const auto &P, SymId X) { return P.first < X; });
  return It != Constraints.end() && It->first == S ? It->second : 0;
}

void Case::arm(FuncId F) {
  auto It = std::lower_bound(Armed.begin(), Armed.end(), F);
  if (It == Armed.end() || *It != F)
    Armed.insert(It, F);
}

void Case::disarm(FuncId F) {
  Armed.erase(std::remove(Armed.begin(), Armed.end(), F), Armed.end());
}

std::uint64_t Case::hash() const {
  std::uint64_t H = 1;
  auto Mix = [&H](std::uint64_t V) {
    H = (H ^ V) * 0x9e3779b97f4a7c15ULL;
    H ^= H >> 29;
  };
  auto MixValue = [&](const Value &V) {
    Mix((static_cast<std::uint64_t>(V.K) << 40) ^ V.Id);
    Mix(static_cast<std::uint64_t>(V.C));
  };
  Mix(Object);
  Mix((static_cast<std::uint64_t>(S) << 4) | (Earlier ? 1 : 0) | (Initial ? 2 : 0) |
      (FailedCreate ? 0x100 : 0) | (Doubtful ? 0x200 : 0) | (Stale ? 0x400 : 0) |
      (InEvent ? 0x800 : 0) | (static_cast<std::uint64_t>(Reconnects) << 16));
  Mix(LastSlot);
  Mix(Successor);
  Mix(Cells.hash());
  for (const auto &[R, V] : Regs) {
    Mix(R + 0x10000);
    MixValue(V);
  }
  for (LocId L : Offered)
    Mix(L);
  for (FuncId F : Armed)
    Mix(F + 0x20000);
  for (const Handler &K : Handlers) {
    Mix(K.Op * 64 + K.Site);
    Mix(K.Client);
    MixValue(K.Context);
  }
  for (const auto &[Y, T] : Constraints)
    Mix((static_cast<std::uint64_t>(Y) << 32) | T);
  return H;
}

bool operator==(const Case &A, const Case &B) {
  return A.Object == B.Object && A.S == B.S && A.Reconnects == B.Reconnects &&
         A.LastSlot == B.LastSlot && A.Successor == B.Successor && A.Earlier == B.Earlier &&
         A.Initial == B.Initial && A.FailedCreate == B.FailedCreate && A.Doubtful == B.Doubtful &&
         A.Stale == B.Stale && A.InEvent == B.InEvent && A.Cells == B.Cells && A.Regs == B.Regs &&
         A.Constraints == B.Constraints && A.Handlers == B.Handlers && A.Offered == B.Offered &&
         A.Armed == B.Armed;
}

bool Case::constrain(Names &N, SymId S, const IntSet &Set) {
  return constrain(N, S, N.intern(Set));
}

bool Case::constrain(Names &N, SymId S, SetId Set) {
  auto It = std::lower_bound(Constraints.begin(), Constraints.end(), S,
                             [](const auto &P, SymId X) { return P.first < X; });
  bool Known = It != Constraints.end() && It->first == S;
  SetId New = N.intersect(Known ? It->second : 0, Set);
  const IntSet &R = N.set(New);
  if (R.empty())
    return false;
  const Names::Sym Y = N.sym(S);
  bool Masked = Y.Kind == Names::SymKind::Expr && Y.Op == BinOp::And && Y.R.isConst();
  if (Masked && !bitsAgree(N, Y, R))
    return false;
  if (R.singleton()) {
    std::int64_t C = R.Parts[0].Lo;
    if (Known)
      Constraints.erase(It);
    if (!replace(N, S, Value::constant(C)))
      return false;
    // Other bits of the same operand are asked by another mask.
    if (Masked && Y.L.isSym()) {
      It = std::lower_bound(Constraints.begin(), Constraints.end(), S,
                            [](const auto &P, SymId X) { return P.first < X; });
      Constraints.insert(It, {S, New});
    }
    return true;
  }
  if (New == 0)
    return true;
  if (Known)
    It->second = New;
  else
    Constraints.insert(It, {S, New});
  return true;
}

/// Whether \p R as the values of \p Y, an operand and a mask, is possible with
/// what is known of the same operand under a wider or a narrower mask.
bool Case::bitsAgree(const Names &N, const Names::Sym &Y, const IntSet &R) const {
  for (const auto &[S, Set] : Constraints) {
    const Names::Sym &O = N.sym(S);
    if (O.Kind != Names::SymKind::Expr || O.Op != BinOp::And || !O.R.isConst() || O.L != Y.L)
      continue;
    const IntSet &Other = N.set(Set);
    if ((Y.R.C & ~O.R.C) == 0 && Other.singleton() && !R.contains(Other.Parts[0].Lo & Y.R.C))
      return false;
    if ((O.R.C & ~Y.R.C) == 0 && R.singleton() && !Other.contains(R.Parts[0].Lo & O.R.C))
      return false;
  }
  return true;
}

bool Case::assumeIn(Names &N, const Value &V, const IntSet &Set) {
  switch (V.K) {
  case Value::Kind::None:
    return true;
  case Value::Kind::Const:
    return Set.contains(V.C);
  case Value::Kind::Addr:
    return Set.intersect(IntSet::of(BinOp::Gt, 0)).empty() == false;
  case Value::Kind::Sym:
    break;
  }
  const Names::Sym Y = N.sym(V.Id);
  if (Y.Kind == Names::SymKind::Expr && isComparison(Y.Op)) {
    bool CanTrue = Set.contains(1);
    bool CanFalse = Set.contains(0);
    if (CanTrue == CanFalse)
      return CanTrue;
    return assume(N, V, CanTrue);
  }
  if (Y.Kind == Names::SymKind::Expr && Y.Op == BinOp::Add && Y.R.isConst() && Y.L.isSym() &&
      Set.singleton())
    return assumeIn(N, Y.L, IntSet::of(BinOp::Eq, Set.Parts[0].Lo - Y.R.C));
  if (Y.Kind == Names::SymKind::Expr && isBitwise(Y.Op)) {
    const Names::KnownBits Known = N.bits(V);
    if (Set.singleton()) {
      const std::int64_t Only = Set.Parts[0].Lo;
      if ((Only & Known.Zeros) != 0 || (~Only & Known.Ones) != 0)
        return false;
      // The operands of `|` have no bit in common.
      if (Y.Op == BinOp::Or && Y.R.isConst() && (~N.bits(Y.L).Zeros & Y.R.C) == 0)
        return assumeIn(N, Y.L, IntSet::of(BinOp::Eq, Only & ~Y.R.C));
    }
    if (Known.Ones != 0 && Set == IntSet::of(BinOp::Ne, 0))
      return true;
  }
  return constrain(N, V.Id, Set);
}

bool Case::assume(Names &N, const Value &V, bool NonZero) {
  if (V.isConst())
    return (V.C != 0) == NonZero;
  if (V.isAddr())
    return NonZero;
  if (V.isNone())
    return true;
  const Names::Sym Y = N.sym(V.Id);
  if (Y.Kind == Names::SymKind::Expr && isComparison(Y.Op)) {
    BinOp Op = NonZero ? Y.Op : negated(Y.Op);
    if (Y.R.isConst() && Y.L.isSym())
      return assumeIn(N, Y.L, IntSet::of(Op, Y.R.C));
    // Two unknowns: keep one spelling of each comparison.
    Value L = Y.L;
    Value R = Y.R;
    bool Truth = true;
    if (Op == BinOp::Ne || Op == BinOp::Ge || Op == BinOp::Gt) {
      Op = negated(Op);
      Truth = false;
    }
    Value Canonical = N.binary(Op, L, R);
    if (Canonical.isConst())
      return (Canonical.C != 0) == Truth;
    if (!Canonical.isSym())
      return true;
    SetId Old = constraint(Canonical.Id);
    IntSet Want = IntSet::range(Truth ? 1 : 0, Truth ? 1 : 0);
    if (Old != 0)
      return !N.set(Old).intersect(Want).empty();
    // Not replaced: the comparison stays readable for the opposite spelling.
    auto It = std::lower_bound(Constraints.begin(), Constraints.end(), Canonical.Id,
                               [](const auto &P, SymId X) { return P.first < X; });
    Constraints.insert(It, {Canonical.Id, N.intern(Want)});
    return true;
  }
  return assumeIn(N, V, NonZero ? IntSet::of(BinOp::Ne, 0) : IntSet::of(BinOp::Eq, 0));
}

bool Case::replace(Names &N, SymId From, const Value &To) {
  for (auto &[R, V] : Regs)
    V = N.substitute(V, From, To);
  const std::uint64_t Mask = N.mask(Value::symbol(From));
  auto Concerns = [Mask](const CellMap::Summary &Of) { return (Of.Symbols & Mask) == Mask; };
  Cells.update(N, Concerns, [&](const Cell &C) { return N.substitute(C.V, From, To); });
  std::vector<Cell> Moved;
  Cells.removeIf(N, Concerns, [&](const Cell &C) {
    if (!N.mentions(C.L, From))
      return false;
    Moved.push_back(C);
    return true;
  });
  std::vector<LocId> Placed;
  for (Cell &C : Moved) {
    // Of two cells that become one the older name counts.
    const LocId L = N.substitute(C.L, From, To);
    if (Cells.find(L) != nullptr &&
        (L < C.L || std::find(Placed.begin(), Placed.end(), L) != Placed.end()))
      continue;
    Cells.set({L, C.Class, C.V});
    Placed.push_back(L);
  }
  for (LocId &L : Offered)
    L = N.substitute(L, From, To);
  for (Handler &H : Handlers) {
    H.Client = N.substitute(H.Client, From, To);
    H.Context = N.substitute(H.Context, From, To);
  }
  Object = N.substitute(Object, From, To);
  LastSlot = N.substitute(LastSlot, From, To);
  Successor = N.substitute(Successor, From, To);
  std::vector<std::pair<SymId, SetId>> Old;
  Old.swap(Constraints);
  std::vector<std::pair<Value, SetId>> Again;
  for (auto &[S, Set] : Old) {
    Value V = N.substitute(Value::symbol(S), From, To);
    if (V == Value::symbol(S))
      Constraints.emplace_back(S, Set);
    else
      Again.emplace_back(V, Set);
  }
  for (auto &[V, Set] : Again) {
    IntSet Copy = N.set(Set);
    if (!assumeIn(N, V, Copy))
      return false;
  }
  return true;
}

bool Case::mentions(const Names &N, SymId S) const { return mentionsElsewhere(N, S, 0); }

bool Case::mentionsElsewhere(const Names &N, SymId S, LocId Except) const {
  if (N.mentions(Object, S) || N.mentions(LastSlot, S) || N.mentions(Successor, S))
    return true;
  const std::uint64_t Mask = N.mask(Value::symbol(S));
  bool Found = false;
  Cells.forEach(
      N, [&](const CellMap::Summary &Of) { return !Found && (Of.Symbols & Mask) == Mask; },
      [&](const Cell &C) {
        Found = Found || (C.L != Except && N.mentions(C.V, S)) || N.mentions(C.L, S);
      });
  if (Found)
    return true;
  for (const auto &[R, V] : Regs)
    if (N.mentions(V, S))
      return true;
  for (LocId L : Offered)
    if (N.mentions(L, S))
      return true;
  for (const Handler &H : Handlers)
    if (N.mentions(H.Client, S) || N.mentions(H.Context, S))
      return true;
  for (const auto &[Y, Set] : Constraints)
    if (N.mentions(Value::symbol(Y), S))
      return true;
  return false;
}

void Case::age(Names &N, std::uint32_t Site, LocId Where) {
  SymId New = N.fresh(Site, Where, 0);
  if (!mentions(N, New))
    return;
  std::uint32_t To = 0;
  if (N.mentions(Object, New))
    To = PinnedGeneration;
  for (std::uint32_t G = 1; To == 0 && G <= OldestGeneration; ++G)
    if (!mentions(N, N.fresh(Site, Where, G)))
      To = G;
  // With all names in use the oldest values lose their identity.
  replace(N, New, To == 0 ? Value() : Value::symbol(N.fresh(Site, Where, To)));
}

/// Drops the cells in memory that nothing points to any more.
void Case::dropUnreachable(const Names &N) {
  Cells.removeIf(
      N, [](const CellMap::Summary &Of) { return Of.Made; },
      [&](const Cell &C) {
        const SymId S = N.base(C.L);
        if (S == 0 || livesOn(N.sym(S).Site))
          return false;
        if (N.mentions(Object, S) || N.mentions(LastSlot, S) || N.mentions(Successor, S))
          return false;
        bool Held = false;
        Cells.forEach(
            N,
            [&](const CellMap::Summary &Of) { return !Held && (Of.Symbols >> (S % 64) & 1) != 0; },
            [&](const Cell &K) {
              Held = Held || (N.mentions(K.V, S) && !K.V.isConst() && N.base(K.L) != S);
            });
        for (std::size_t J = 0; J < Regs.size() && !Held; ++J)
          Held = N.mentions(Regs[J].second, S);
        for (std::size_t J = 0; J < Handlers.size() && !Held; ++J)
          Held = N.mentions(Handlers[J].Client, S) || N.mentions(Handlers[J].Context, S);
        return !Held;
      });
}

void Case::collect(Names &N) {
  // What may be dropped: memory by a name of its own, constraints, clients, cells
  // that repeat what they were.
  const CellMap::Summary Of = Cells.summary(N);
  const bool Initials = Of.Initial;
  std::uint64_t Asked = Of.Initials; // the symbols whose counts are asked for, see Names::mask
  if (Of.Made)
    dropUnreachable(N);
  if (Constraints.empty() && Offered.empty() && (Initial || !Initials))
    return;
  for (const auto &K : Constraints)
    Asked |= N.mask(Value::symbol(K.first));
  for (LocId L : Offered)
    Asked |= N.mask(L);
  // How often each symbol is mentioned, by all but the constraints.
  Names::Counts &Used = N.counts();
  forEachUse(
      N, [&](SymId S) { Used.add(S); }, Asked);
  // A client that nothing leads to is not met again.
  auto Gone = [&](LocId L) {
    const SymId S = N.base(L);
    return S != 0 && N.sym(S).Site < ThisSites && Used.of(S) == 0;
  };
  Offered.erase(std::remove_if(Offered.begin(), Offered.end(), Gone), Offered.end());
  auto Unmet = [&](const std::pair<SymId, SetId> &K) {
    if (Used.of(K.first) != 0)
      return false;
    // An expression can be met again while its operands are known by name.
    const Names::Sym &Y = N.sym(K.first);
    return Y.Kind != Names::SymKind::Expr || (Y.L.isSym() && Used.of(Y.L.Id) == 0) ||
           (Y.R.isSym() && Used.of(Y.R.Id) == 0);
  };
  Constraints.erase(std::remove_if(Constraints.begin(), Constraints.end(), Unmet),
                    Constraints.end());
  if (Initial || !Initials)
    return;
  for (const auto &[S, Set] : Constraints)
    N.forEachSymbol(Value::symbol(S), [&](SymId Y) { Used.add(Y); });
  // A cell that repeats what it was at entry, and nothing else that does.
  Cells.removeIf(
      N, [](const CellMap::Summary &Of) { return Of.Initial; },
      [&](const Cell &C) {
        if (!C.V.isSym())
          return false;
        const Names::Sym &Y = N.sym(C.V.Id);
        return Y.Kind == Names::SymKind::Init && Y.Where == C.L && Used.of(C.V.Id) == 1;
      });
}

} // namespace iottidy::core
