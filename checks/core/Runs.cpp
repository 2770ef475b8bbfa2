//===- Runs.cpp - Entries that run again and again --------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The invariant of a unit: what its entry points leave in globals, statics and
/// members, entered in any order from the start of the program or the end of a
/// constructor. It is found as a set of cases, each with the client's state, so
/// that a flag kept in step with the connection proves an entry safe.
///
//===----------------------------------------------------------------------===//
#include "core/Engine.h"

#include <algorithm>

namespace iottidy::core {

namespace {
/// Different states between runs before a unit is given up and counted.
constexpr std::size_t MostStates = 400;
/// Values that a computed cell, such as a counter, takes between runs before it
/// becomes unknown.
constexpr unsigned MostRunValues = 3;
/// Clients that other cases follow and that are remembered as such between runs: each
/// set of them is a state of its own.
constexpr std::size_t MostKeptOffered = 2;
} // namespace

/// Reduces \p C to what lives on between runs; false when its client does not.
bool Engine::between(Case &C) {
  // What an argument was in this run is not what it is in the next.
  std::vector<SymId> Arguments;
  C.forEachSymbol(N, [&](SymId Y) {
    const Names::Sym &Info = N.sym(Y);
    if (Info.Kind != Names::SymKind::Init || N.loc(Info.Where).Kind != Names::LocKind::Var)
      return;
    VarId V = N.loc(Info.Where).A;
    if (!P.Variables[V].Persistent && !isContext(V) &&
        std::find(Arguments.begin(), Arguments.end(), Y) == Arguments.end())
      Arguments.push_back(Y);
  });
  for (SymId Y : Arguments) {
    LocId Where = N.sym(Y).Where;
    C.age(N, KeptSite, Where);
    C.replace(N, Y, Value::symbol(N.fresh(KeptSite, Where)));
  }
  // A handle that was dropped leaves the variable that held it last.
  bool Dropped = isLive(C.S) && C.LastSlot != 0 && persistent(C, C.LastSlot);
  if (C.Object != 0 && !Dropped && !persistent(C, C.Object))
    return false;
  if (C.Object == 0)
    C.S = State::Unknown;
  auto Lives = [&](LocId L) { return L != 0 && persistent(C, L); };
  CellMap Kept;
  for (const Case::Cell &Cell : C.Cells)
    if (Lives(Cell.L))
      Kept.append(Cell);
  if (!Lives(C.LastSlot))
    C.LastSlot = 0;
  C.Cells.swap(Kept);
  C.Regs.clear();
  std::vector<Case::Handler> Handlers;
  for (const Case::Handler &H : C.Handlers)
    if (H.Client == 0 || persistent(C, H.Client))
      Handlers.push_back(H);
  C.Handlers.swap(Handlers);
  C.Earlier = isLive(C.S);
  C.Doubtful = false;
  C.Stale = false;
  C.InEvent = false;
  C.Offered.erase(
      std::remove_if(C.Offered.begin(), C.Offered.end(), [&](LocId L) { return !Lives(L); }),
      C.Offered.end());
  if (C.Offered.size() > MostKeptOffered)
    C.Offered.clear();
  C.Armed.clear();
  return true;
}

/// Makes unknown which elements follow the first of a list, and what is known of them:
/// runs may go on to add some. The one of the client is kept.
void Engine::forgetLinked(Case &C) {
  std::vector<std::pair<LocId, SymId>> Links;
  for (const Case::Cell &Cell : C.Cells) {
    const Names::Loc &Link = N.loc(Cell.L);
    if (!Cell.V.isSym() || Link.Kind != Names::LocKind::Field ||
        N.loc(Link.Root).Kind != Names::LocKind::Pointee)
      continue;
    const LocId Element = N.knownPointee(Cell.V.Id);
    if (Element != 0 && N.knownField(Element, Link.A) != 0 && !N.mentions(C.Object, Cell.V.Id) &&
        !N.mentions(C.LastSlot, Cell.V.Id) && !N.mentions(C.Successor, Cell.V.Id))
      Links.emplace_back(Cell.L, Cell.V.Id);
  }
  for (auto [Link, Next] : Links) {
    C.Cells.removeIf(N, [&](const Case::Cell &Cell) {
      const Names::Loc &Root = N.loc(N.root(Cell.L));
      return Root.Kind == Names::LocKind::Pointee && Root.A == Next;
    });
    const Value *Held = C.find(Link);
    if (Held == nullptr || *Held != Value::symbol(Next) || Next == N.init(Link))
      continue;
    forget(C, {Link});
  }
}

/// Names what is unknown in a state between runs by the cell that holds it, so
/// that states which differ in nothing else are one.
void Engine::canonicalize(Case &C) {
  for (std::size_t K = 0; K < C.Cells.size(); ++K) {
    const LocId L = C.Cells[K].L;
    Value V = C.Cells[K].V;
    if (!V.isSym())
      continue;
    if (Value Now = decided(C, V); !(Now == V)) {
      C.set(L, C.Cells[K].Class, Now);
      continue;
    }
    // A test of what is known nowhere else is as unknown.
    if (const Names::Sym Y = N.sym(V.Id);
        Y.Kind == Names::SymKind::Expr && isComparison(Y.Op) && Y.L.isSym() && Y.R.isConst() &&
        N.sym(Y.L.Id).Kind == Names::SymKind::Fresh && !C.mentionsElsewhere(N, Y.L.Id, L)) {
      C.age(N, KeptSite, L);
      C.set(L, C.Cells[K].Class, Value::symbol(N.fresh(KeptSite, L)));
      continue;
    }
    // A sum is no longer followed.
    if (const Names::Sym Y = N.sym(V.Id); Y.Kind == Names::SymKind::Expr && !isComparison(Y.Op)) {
      const Names::KnownBits Known = N.bits(V);
      IntSet Range = rangeOf(C, V);
      C.age(N, KeptSite, L);
      V = Value::symbol(N.fresh(KeptSite, L));
      if (isBitwise(Y.Op) && Known.unknown() != -1) {
        C.set(L, C.Cells[K].Class, N.withBits(V.Id, Known));
        continue;
      }
      C.set(L, C.Cells[K].Class, V);
      C.constrain(N, V.Id, Range);
      continue;
    }
    std::vector<SymId> Parts;
    N.forEachSymbol(V, [&](SymId Y) { Parts.push_back(Y); });
    for (SymId Y : Parts) {
      const Names::Sym Info = N.sym(Y);
      if (Info.Kind != Names::SymKind::Fresh || Info.Site == KeptSite ||
          (Info.Site >= ThisSites && Info.Site < EventSites) || !C.mentions(N, Y))
        continue;
      for (std::uint32_t G = 0; G < PinnedGenerations; ++G)
        if (SymId To = N.fresh(KeptSite, L, G); !C.mentions(N, To)) {
          C.replace(N, Y, Value::symbol(To));
          break;
        }
    }
  }
}

/// Notes \p C as a state that every entry may find.
void Engine::nextRuns(const Case &Left) {
  if (!InUnit)
    return;
  Case C = Left;
  if (!between(C))
    return;
  forgetLinked(C);
  canonicalize(C);
  for (std::size_t K = 0; K < C.Cells.size(); ++K)
    if (const Case::Cell Cell = C.Cells[K]; Cell.Class != NoId && S.computed().test(Cell.Class))
      widenCell(C, Cell, RunValues[(static_cast<std::uint64_t>(C.S) << 32) | Cell.L], KeptSite,
                MostRunValues);
  C.collect(N);
  Blank |= C == Start;
  for (FuncId F : Left.Armed)
    if (KnownArmed[F].insert(C).second)
      Armed.emplace_back(F, C);
  if (How == Mode::Merge) {
    const Merged *Joined = mergeInto(MergedStates, NoId, 0, C);
    if (Joined == nullptr)
      return;
    C = Joined->C;
  }
  if (How == Mode::Sample && !SampledStates.insert(keyOf(NoId, 0, C)).second)
    return;
  if (UnitStates.size() < MostStates && KnownStates.insert(C).second)
    UnitStates.push_back(std::move(C));
}

/// Enters \p F in the state \p State that earlier runs left.
void Engine::startRun(FuncId F, const Case &State) {
  const Function &Fn = P.Functions[F];
  Case Entry = State;
  // What a model says of the context says more than its type.
  bool Told = Fn.Self != NoId && X.ContextParam.count(F) != 0;
  if (VarId Self = Fn.self(); Self != NoId && !Told) {
    LocId At = N.var(Self, 0);
    NodeId Node = X.Classes.variable(Self);
    if (Fn.SelfField != NoId) {
      At = N.field(N.pointee(N.init(At)), Fn.SelfField, 0);
      Node = X.Classes.field(Fn.SelfField);
    }
    if (unsigned Class = S.cell(Node); Class != NoId)
      Entry.set(At, Class, Value::symbol(thisOfClass(Fn.Class)));
  }
  auto Go = [&](Case &&E) {
    note(E, WitnessStep::Kind::NextRun, Fn.Where, Fn.Text);
    CurrentRoot = F;
    RootEntry = E;
    std::uint32_t Id = context(F, std::move(E), true);
    // Known from before, it is not run again.
    for (std::size_t K = 0; K < Contexts[Id]->Exits.size(); ++K)
      nextRuns(Contexts[Id]->Exits[K].C);
  };
  // The library calls it, once it is registered, with its context and news.
  bool Registered = false;
  for (const Case::Handler &H : State.Handlers)
    if (H.Function == F) {
      enterEvent(H, Entry, Go);
      Registered = true;
    }
  // An override is called for a client that is open, or was opened, here.
  if (S.tells(F) && State.Object != 0)
    for (const CallbackSite &Site : X.Tells[F]) {
      LocId Client = Site.ClientThis ? N.pointee(thisOfClass(Fn.Class)) : 0;
      news(Site, F, Client, Value(), Entry, Go);
    }
  bool OfThis = std::any_of(X.Tells[F].begin(), X.Tells[F].end(),
                            [](const CallbackSite &Site) { return Site.ClientThis; });
  if (!Registered && (!S.tells(F) || (State.Object == 0 && !OfThis && !X.Tells[F].empty())))
    Go(std::move(Entry));
}

/// Runs what was armed, once for each time; false when that ends early.
bool Engine::runArmed() {
  while (!Armed.empty()) {
    auto [T, After] = std::move(Armed.back());
    Armed.pop_back();
    startRun(T, After);
    if (!drain(T))
      return false;
  }
  return true;
}

/// Runs every entry on every state; false when that ends early.
bool Engine::runUnit() {
  // Only a client that some variable or member keeps lives on between runs.
  std::vector<FuncId> Once;
  auto Counts = [&](FuncId F) { return S.view(F).HasOps || S.view(F).Effects; };
  bool Opens = false;
  for (FuncId F : S.functions()) {
    const Function &Fn = P.Functions[F];
    Opens |= X.ArmedBy.count(F) != 0 && Counts(F);
    if (X.ArmedBy.count(F) != 0 || !Counts(F))
      continue;
    if (Fn.Again && !X.isPrivate(F))
      Entries.push_back(F);
    else if (Fn.Once && Fn.Defined)
      Once.push_back(F);
  }
  for (FuncId F : Entries)
    Opens |= S.view(F).HasOps;
  if (!Opens || !S.persists())
    return true;
  InUnit = true;
  Visits = 0;
  Start.Initial = true;
  KnownStates.insert(Start);
  // A class starts at the end of its constructors, where it has some.
  std::set<std::uint32_t> Constructed;
  for (FuncId F : Once)
    if (P.Functions[F].Constructs)
      Constructed.insert(P.Functions[F].Class);
  for (FuncId F : Once) {
    Blank = false;
    startRun(F, Start);
    if (!drain(F) || !runArmed())
      return false;
    // One that leaves nothing behind leaves the start.
    if (Blank && P.Functions[F].Constructs)
      Constructed.erase(P.Functions[F].Class);
  }
  UnitStates.push_back(Start);
  for (std::size_t Next = 0; Next < UnitStates.size(); ++Next) {
    const Case State = UnitStates[Next];
    for (FuncId F : Entries) {
      const Function &Fn = P.Functions[F];
      if (Fn.Class != NoId && State == Start && Constructed.count(Fn.Class) != 0)
        continue;
      startRun(F, State);
      if (!drain(F))
        return false;
      if (!runArmed())
        return false;
    }
  }
  if (UnitStates.size() < MostStates)
    return true;
  CurrentRoot = Entries[0];
  GaveUp = "more than " + std::to_string(MostStates) + " states between runs";
  return false;
}

} // namespace iottidy::core
