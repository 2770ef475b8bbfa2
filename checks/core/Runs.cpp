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
  auto Lives = [&](LocId L) { return L != 0 && persistent(C, L); };
  std::vector<Case::Cell> Kept;
  for (const Case::Cell &Cell : C.Cells)
    if (Lives(Cell.L))
      Kept.push_back(Cell);
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
  C.Offered.clear();
  return true;
}

/// Notes \p C as a state that every entry may find.
void Engine::nextRuns(const Case &Left) {
  if (!InUnit)
    return;
  Case C = Left;
  if (!between(C))
    return;
  C.collect(N);
  if (How == Mode::Merge && !mergeInto(MergedStates, NoId, 0, C))
    return;
  if (Arms.count(CurrentRoot) != 0)
    ArmedStates[CurrentRoot].push_back(C);
  if (UnitStates.size() < MostStates && KnownStates.insert(C).second)
    UnitStates.push_back(std::move(C));
}

/// Enters \p F in the state \p State that earlier runs left.
void Engine::startRun(FuncId F, const Case &State) {
  const Function &Fn = P.Functions[F];
  Case Entry = State;
  if (Fn.This != NoId && Fn.Class != NoId) {
    unsigned Class = S.cell(X.Classes.variable(Fn.This));
    if (Class != NoId)
      Entry.set(N.var(Fn.This, 0), Class, Value::symbol(thisOfClass(Fn.Class)));
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
  if (!Registered && !S.tells(F))
    Go(std::move(Entry));
}

/// Runs every entry on every state; false when that ends early.
bool Engine::runUnit() {
  // Only a client that some variable or member keeps lives on between runs.
  std::vector<FuncId> Once;
  for (FuncId F : S.functions()) {
    const Function &Fn = P.Functions[F];
    if (!S.view(F).HasOps && !S.view(F).Effects)
      continue;
    if (auto It = X.ArmedBy.find(F); It != X.ArmedBy.end()) {
      for (FuncId By : It->second)
        Arms[By].push_back(F);
      continue;
    }
    if (Fn.Again)
      Entries.push_back(F);
    else if (Fn.Once && Fn.Defined)
      Once.push_back(F);
  }
  bool Opens = !Arms.empty();
  for (FuncId F : Entries)
    Opens |= S.view(F).HasOps;
  if (!Opens || !S.persists())
    return true;
  InUnit = true;
  Visits = 0;
  Case Start;
  Start.Initial = true;
  KnownStates.insert(Start);
  // A class starts at the end of its constructors, where it has some.
  std::set<std::uint32_t> Constructed;
  for (FuncId F : Once)
    if (P.Functions[F].Constructs)
      Constructed.insert(P.Functions[F].Class);
  for (FuncId F : Once) {
    startRun(F, Start);
    if (!drain(F))
      return false;
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
      // What an event arms runs after it, once.
      const std::vector<Case> Armed = std::move(ArmedStates[F]);
      ArmedStates.erase(F);
      for (const Case &After : Armed)
        for (FuncId T : Arms[F]) {
          startRun(T, After);
          if (!drain(T))
            return false;
        }
    }
  }
  if (UnitStates.size() < MostStates)
    return true;
  if (How == Mode::Exact)
    Out.Incompletes.push_back({P.Functions[Entries[0]].Where, P.Functions[Entries[0]].Name,
                               "more than " + std::to_string(MostStates) + " states between runs"});
  return false;
}

} // namespace iottidy::core
