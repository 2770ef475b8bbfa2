//===- SliceUses.cpp - Which cells functions read and write -----------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Slice.h"

#include <algorithm>

namespace iottidy::core {

/// Collects, through all calls, which cells a function may read or write.
void Slice::computeUses() {
  Computed.resize(cells());
  Pointers.resize(cells());
  for (auto [Node, Cell] : Cells)
    if (leads(X.Classes.contents(Node)))
      Pointers.set(Cell);
  for (FuncId F : Touched) {
    FunctionView &V = Views[F];
    V.Uses.resize(cells());
    V.Writes.resize(cells());
    for (BlockId B = 0; B < V.Insts.size(); ++B)
      for (std::uint32_t K : V.Insts[B]) {
        const Inst &I = P.Functions[F].Blocks[B].Insts[K];
        auto Use = [&](NodeId N) {
          if (unsigned C = N == NoId ? NoId : cell(N); C != NoId)
            V.Uses.set(C);
        };
        auto Reach = [&](Reg R) {
          for (NodeId M : X.Classes.reachable(R == NoId ? NoId : X.Classes.pointee(F, R)))
            Use(M);
        };
        switch (I.Kind) {
        case InstKind::Store:
          for (auto [DB, DI] : X.defs(F)[I.B]) {
            const Inst &Def = P.Functions[F].Blocks[DB].Insts[DI];
            NodeId Node = X.Classes.pointee(F, I.A);
            unsigned C = Node == NoId ? NoId : cell(Node);
            if (C != NoId &&
                (Def.Kind == InstKind::AddrElem ||
                 (Def.Kind == InstKind::Binary && !isComparison(Def.Bin) && !isBitwise(Def.Bin))))
              Computed.set(C);
          }
          if (NodeId Node = X.Classes.pointee(F, I.A); Node != NoId)
            if (unsigned C = cell(Node); C != NoId)
              V.Writes.set(C);
          [[fallthrough]];
        case InstKind::Load:
          Use(X.Classes.pointee(F, I.A));
          break;
        case InstKind::ScopeEnd:
          Use(X.Classes.variable(I.Id));
          break;
        case InstKind::CopyAgg:
        case InstKind::ZeroAgg:
          Reach(I.A);
          Reach(I.B);
          break;
        case InstKind::Client:
          V.HasOps = true;
          V.Closes |= P.Ops[I.Id].Does == Role::Disconnect || P.Ops[I.Id].Does == Role::Destroy;
          if (P.Ops[I.Id].Slot)
            Use(X.Classes.pointee(F, P.Ops[I.Id].Client));
          Reach(P.Ops[I.Id].ResultAddr);
          // Whether the library reconnects decides what a loss means.
          if (Reg Said = P.Ops[I.Id].Reconnect; Said != NoId)
            for (auto [DB, DI] : X.defs(F)[Said])
              if (const Inst &Def = P.Functions[F].Blocks[DB].Insts[DI]; Def.Kind == InstKind::Load)
                if (NodeId Node = X.Classes.pointee(F, Def.A); Node != NoId)
                  if (unsigned C = cell(Node); C != NoId)
                    Pointers.set(C);
          for (const CallbackSite &Site : P.Ops[I.Id].Callbacks)
            Reach(Site.Context);
          V.Waits |= P.Ops[I.Id].Does == Role::Pump || P.Ops[I.Id].Does == Role::Wait ||
                     !P.Ops[I.Id].Callbacks.empty();
          break;
        case InstKind::Call:
          V.Waits |= P.Calls[I.Id].Waits || P.Calls[I.Id].Blocks ||
                     P.Calls[I.Id].How == CallSite::Kind::Unknown ||
                     P.Calls[I.Id].How == CallSite::Kind::Indirect;
          break;
        default:
          break;
        }
      }
  }
  throughCalls();
  WrittenBack.resize(cells());
  WrittenByRuns.resize(cells());
  WrittenByEvents.resize(cells());
  for (FuncId F : Touched)
    if (X.calledBack(F)) {
      if (Views[F].Closes)
        Closers.push_back(F);
      if (X.TellsEvent[F])
        WrittenByEvents.add(Views[F].Writes);
      else if (P.Functions[F].AddressTaken)
        (Views[F].HasOps ? WrittenByRuns : WrittenBack).add(Views[F].Writes);
    }
  // A helper of callbacks runs where they do, with what they hand it.
  auto Runs = [&](FuncId F) {
    auto Stands = [&](InstRef R) { return X.TellsEvent[R.F] != 0; };
    const std::vector<InstRef> &By = X.Callers[F];
    return P.Functions[F].Again || By.empty() || !std::all_of(By.begin(), By.end(), Stands);
  };
  for (FuncId F : Touched)
    if (X.Wakes[F] && !X.TellsEvent[F] && !X.calledBack(F) && !Views[F].HasOps && Runs(F))
      Wakers.push_back(F);
  // What is volatile is written by functions that others call meanwhile.
  for (VarId V : X.VolatileVars) {
    unsigned C = cell(X.Classes.variable(V));
    if (C != NoId && std::any_of(Touched.begin(), Touched.end(), [&](FuncId F) {
          return P.Functions[F].Again && !X.calledBack(F) && !Views[F].HasOps &&
                 Views[F].Writes.test(C);
        }))
      WrittenBack.set(C);
  }
  // While time passes, or code runs that is not seen, all that it reaches, and what
  // the functions use that it may run.
  Meanwhile.resize(cells());
  for (const Bits *Written : {&WrittenBack, &WrittenByRuns, &WrittenByEvents})
    Meanwhile.add(*Written);
  for (FuncId F : Touched)
    if (X.calledBack(F))
      Meanwhile.add(Views[F].Uses);
  Bits Beside;
  Beside.resize(cells());
  for (FuncId F : Wakers)
    Beside.add(Views[F].Uses);
  for (auto [Node, Cell] : Cells)
    if (X.isShared(Node))
      Meanwhile.set(Cell);
  for (FuncId F : Touched)
    if (Views[F].Waits) {
      Views[F].Uses.add(Meanwhile);
      if (Views[F].HasOps)
        Views[F].Uses.add(Beside);
    }
  for (auto [Node, Cell] : Cells)
    if (auto It = X.Leaks.find(Node); It != X.Leaks.end())
      for (InstRef R : It->second)
        if (touches(R.F))
          Views[R.F].Uses.set(Cell);
  throughCalls();
  Meanwhile.add(Beside);
  for (FuncId F : Touched)
    if (X.TellsEvent[F] || X.InEvent[F] || P.Functions[F].AddressTaken)
      Meanwhile.add(Views[F].Uses);
}

/// What a function does, its callers do.
void Slice::throughCalls() {
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (FuncId F : Touched) {
      const FunctionView &V = Views[F];
      for (InstRef R : X.Callers[F]) {
        auto It = Views.find(R.F);
        if (It == Views.end() || !It->second.Touched)
          continue;
        FunctionView &Caller = It->second;
        Changed |= Caller.Uses.add(V.Uses);
        Changed |= Caller.Writes.add(V.Writes);
        Changed |= (V.Closes && !Caller.Closes) || (V.HasOps && !Caller.HasOps);
        Caller.Closes |= V.Closes;
        Caller.HasOps |= V.HasOps;
      }
    }
  }
}

} // namespace iottidy::core
