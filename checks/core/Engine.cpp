//===- Engine.cpp - Exploration of one slice --------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Engine.h"
#include "core/ProgramWalk.h"

#include <algorithm>

namespace iottidy::core {

Engine::Engine(ProgramIndex &Index, Names &N, const Slice &S, const AnalysisLimits &Limits,
               const AnalysisTrace &Trace, UnitResult &Out, Suspects &Reported)
    : X(Index), P(Index.P), N(N), S(S), Limits(Limits), Trace(Trace), Out(Out), Reported(Reported) {
  Steps.emplace_back();
  Budget = Limits.Visits;
}

Engine::Engine(const Engine &Parent, Mode How)
    : Engine(Parent.X, Parent.N, Parent.S, Parent.Limits, Parent.Trace, Parent.Out,
             Parent.Reported) {
  this->How = How;
  InUnit = Parent.InUnit;
  Wanted = Parent.Wanted;
  Budget = Parent.Budget;
  CurrentRoot = Parent.CurrentRoot;
  RootEntry = Parent.RootEntry;
  // What it finds is told from the start of the run.
  if (How != Mode::Merge)
    Steps = Parent.Steps;
}

void Engine::run() {
  // What an entry leaves behind is found before what it may lead to later, so
  // that each finding is told with the fewest runs.
  for (FuncId F : S.functions()) {
    const Function &Fn = P.Functions[F];
    if (!Fn.Entry || !S.view(F).HasOps || X.isPrivate(F))
      continue;
    for (Case &C : entriesOf(F)) {
      // Who looks on wants to see every path.
      if (Trace.Function.empty())
        Wanted = suspectsOf(F, C);
      RootEntry = std::move(C);
      CurrentRoot = F;
      seek(F, [F](Engine &E) {
        E.Visits = 0;
        E.context(F, E.RootEntry, true);
        return E.drain(F);
      });
    }
  }
  if (Trace.Function.empty())
    Wanted = suspectsOfUnit();
  seek(NoId, [](Engine &E) { return E.runUnit(); });
}

std::uint32_t Engine::context(FuncId F, Case Entry, bool Root) {
  if (X.Recursive[F]) {
    // Arguments that count the depth would give a context for each.
    for (std::size_t I = 0; I < Entry.Cells.size(); ++I)
      widenCell(Entry, Entry.Cells[I],
                ArgumentValues[(static_cast<std::uint64_t>(F) << 32) | Entry.Cells[I].L],
                RecursionSites + F, Limits.LoopValues);
  }
  std::uint64_t H = Entry.hash() * 31 + F;
  for (std::uint32_t Id : ContextIndex[H]) {
    Context &Old = *Contexts[Id];
    if (Old.F == F && Old.Entry == Entry) {
      Old.Root |= Root;
      return Id;
    }
  }
  auto Id = static_cast<std::uint32_t>(Contexts.size());
  ContextIndex[H].push_back(Id);
  Contexts.push_back(std::make_unique<Context>());
  Context &New = *Contexts.back();
  New.F = F;
  New.Entry = Entry;
  New.Root = Root;
  New.Seen.resize(P.Functions[F].Blocks.size());
  Step Enter;
  Enter.K = Step::Kind::Enter;
  Enter.Link = Entry.Trail;
  Enter.Function = F;
  Enter.Where = P.Functions[F].Where;
  Entry.Trail = step(Enter);
  BlockId First = S.view(F).Next.empty() ? NoId : S.view(F).Next[0];
  enqueue(Id, First, std::move(Entry));
  return Id;
}

void Engine::enqueue(std::uint32_t Ctx, BlockId B, Case C) {
  if (B == NoId) {
    // A run that never ends, and does no more to the client, lets others begin.
    if (InUnit)
      leave(Ctx, std::move(C), Value(), /*Exceptional=*/false, /*Never=*/true);
    return;
  }
  Context &K = *Contexts[Ctx];
  const FunctionView &V = S.view(K.F);
  project(V, B, C);
  if (isForgotten(C, V.LiveNodes[B]))
    return;
  widen(Ctx, B, C, V.LoopHead[B] != 0);
  if (How == Mode::Merge) {
    if (Merged *Joined = mergeInto(K.ByState, K.F, B, C); Joined != nullptr && !Joined->Queued) {
      Joined->Queued = true;
      push({Ctx, B, {}, 0, Joined});
    }
    return;
  }
  if (How == Mode::Sample) {
    if (!K.Sampled.insert(keyOf(K.F, B, C)).second)
      return;
  } else if (!K.Seen[B].insert(C).second) {
    return;
  }
  push({Ctx, B, std::move(C), 0});
}

void Engine::walk(std::uint32_t Ctx, BlockId B, Case First, std::uint32_t From) {
  FuncId F = Contexts[Ctx]->F;
  const FunctionView &V = S.view(F);
  const Block &Blk = P.Functions[F].Blocks[B];
  if (!Trace.Function.empty() && From == 0)
    trace(Ctx, B, First);
  std::vector<Point> Work;
  Work.push_back({std::move(First), From});
  while (!Work.empty()) {
    Point Now = std::move(Work.back());
    Work.pop_back();
    bool Ends = false;
    while (!Ends && Now.Next < V.Insts[B].size()) {
      const Inst &I = Blk.Insts[V.Insts[B][Now.Next++]];
      switch (I.Kind) {
      case InstKind::Forget:
        Now.C.S = State::Unknown;
        Now.C.Successor = 0;
        break;
      case InstKind::ScopeEnd:
        Ends = !endScope(Now.C, I.Id);
        break;
      case InstKind::Call:
        Ends = !call(Ctx, B, I, Now.C, Now.Next);
        break;
      case InstKind::Client:
        client(Ctx, B, I, std::move(Now.C), Now.Next, Work);
        Ends = true;
        break;
      default:
        simple(F, I, Now.C);
      }
    }
    if (!Ends)
      finish(Ctx, B, std::move(Now.C));
  }
}

void Engine::finish(std::uint32_t Ctx, BlockId B, Case C) {
  FuncId F = Contexts[Ctx]->F;
  const FunctionView &V = S.view(F);
  const Terminator &T = P.Functions[F].Blocks[B].End;
  auto Go = [&](BlockId To, Case &&N2) {
    if (To != NoId)
      enqueue(Ctx, V.Next[To], std::move(N2));
  };
  switch (T.K) {
  case Terminator::Kind::Jump:
    Go(T.Then, std::move(C));
    return;
  case Terminator::Kind::Branch: {
    if (V.Decides[B] == FunctionView::Decision::None) {
      Go(V.Next[T.Then] != NoId ? T.Then : T.Else, std::move(C));
      return;
    }
    if (V.Decides[B] == FunctionView::Decision::Either) {
      Case Other = C;
      Go(T.Then, std::move(C));
      Go(T.Else, std::move(Other));
      return;
    }
    Value Cond = C.reg(T.Cond);
    if (Cond.isConst() || Cond.isAddr()) {
      bool Truth = Cond.isAddr() || Cond.C != 0;
      if (T.Text != 0)
        note(C, Truth ? WitnessStep::Kind::BranchTrue : WitnessStep::Kind::BranchFalse, T.Where,
             T.Text);
      Go(Truth ? T.Then : T.Else, std::move(C));
      return;
    }
    Case Other = C;
    if (C.assume(N, Cond, true)) {
      if (T.Text != 0)
        note(C, WitnessStep::Kind::BranchTrue, T.Where, T.Text);
      Go(T.Then, std::move(C));
    }
    if (Other.assume(N, Cond, false)) {
      if (T.Text != 0)
        note(Other, WitnessStep::Kind::BranchFalse, T.Where, T.Text);
      Go(T.Else, std::move(Other));
    }
    return;
  }
  case Terminator::Kind::Switch: {
    if (V.Decides[B] == FunctionView::Decision::None) {
      for (const SwitchArm &A : T.Arms)
        if (V.Next[A.Target] != NoId) {
          Go(A.Target, std::move(C));
          return;
        }
      Go(T.Else, std::move(C));
      return;
    }
    if (V.Decides[B] == FunctionView::Decision::Either) {
      std::vector<BlockId> Targets;
      forEachTarget(T, [&](BlockId To) {
        if (std::find(Targets.begin(), Targets.end(), To) == Targets.end())
          Targets.push_back(To);
      });
      for (BlockId To : Targets)
        Go(To, Case(C));
      return;
    }
    Value Cond = C.reg(T.Cond);
    auto Take = [&](const SwitchArm &A, Case &&Taken) {
      if (T.Text != 0)
        note(Taken, WitnessStep::Kind::CaseTaken, T.Where, T.Text, A.Label);
      Go(A.Target, std::move(Taken));
    };
    if (Cond.isConst()) {
      for (const SwitchArm &A : T.Arms)
        if (A.Lo <= Cond.C && Cond.C <= A.Hi) {
          Take(A, std::move(C));
          return;
        }
      Go(T.Else, std::move(C));
      return;
    }
    const IntSet Can = rangeOf(C, Cond);
    IntSet Arms;
    for (const SwitchArm &A : T.Arms) {
      IntSet Arm = IntSet::range(A.Lo, A.Hi);
      Arms.Parts.insert(Arms.Parts.end(), Arm.Parts.begin(), Arm.Parts.end());
      if (Can.intersect(Arm).empty())
        continue;
      Case Taken = C;
      if (Taken.assumeIn(N, Cond, Arm))
        Take(A, std::move(Taken));
    }
    Arms.normalize();
    if (T.Else != NoId && C.assumeIn(N, Cond, Arms.complement()))
      Go(T.Else, std::move(C));
    return;
  }
  case Terminator::Kind::Return: {
    Value Result = T.Cond == NoId ? Value() : C.reg(T.Cond);
    leave(Ctx, std::move(C), Result, false);
    return;
  }
  case Terminator::Kind::Throw:
    leave(Ctx, std::move(C), Value(), true);
    return;
  case Terminator::Kind::Stop:
    return;
  }
}

void Engine::leave(std::uint32_t Ctx, Case C, Value Result, bool Exceptional, bool Never) {
  Context &K = *Contexts[Ctx];
  auto IsLocal = [&](LocId L) {
    if (L == 0)
      return false;
    const Names::Loc &Root = N.loc(N.root(L));
    if (Root.Kind != Names::LocKind::Var)
      return false;
    const Variable &V = P.Variables[Root.A];
    return V.Owner == K.F && !V.Persistent && Root.A != P.Functions[K.F].ReturnVar;
  };
  // A client that is a local variable ended with its scope.
  if (IsLocal(C.Object))
    return;
  C.Regs.erase(std::remove_if(C.Regs.begin(), C.Regs.end(),
                              [](const auto &R) { return R.first < EntryRegs; }),
               C.Regs.end());
  C.Cells.removeIf(N, [&](const Case::Cell &Cell) { return IsLocal(Cell.L); });
  if (IsLocal(C.LastSlot))
    C.LastSlot = 0;
  if (!Result.isNone())
    C.setReg(ResultReg, Result);
  C.sortRegs();
  C.collect(N);
  for (const Exit &Old : K.Exits)
    if (Old.Exceptional == Exceptional && Old.Never == Never && Old.C == C)
      return;
  if (How == Mode::Sample &&
      !K.Sampled.insert(keyOf(NoId,
                              Never         ? NoId - 2
                              : Exceptional ? NoId
                                            : NoId - 1,
                              C))
           .second)
    return;
  K.Exits.push_back({std::move(C), Exceptional, Never});
  if (K.Root)
    nextRuns(K.Exits.back().C);
  // Contexts may move while callers go on; exits and callers only grow.
  std::size_t Callers = K.Callers.size();
  std::size_t Index = K.Exits.size() - 1;
  for (std::size_t I = 0; I < Callers; ++I)
    resume(Contexts[Ctx]->Callers[I], Contexts[Ctx]->Exits[Index]);
}

/// Continues a caller with what its callee left behind.
void Engine::resume(const Continuation &K, const Exit &E) {
  Case R = K.Kept;
  Case C = E.C;
  // A symbol that the callee made may bear a name that the caller still uses.
  std::vector<SymId> Made;
  C.forEachSymbol(N, [&](SymId Y) {
    if (N.sym(Y).Kind == Names::SymKind::Fresh)
      Made.push_back(Y);
  });
  std::sort(Made.begin(), Made.end());
  Made.erase(std::unique(Made.begin(), Made.end()), Made.end());
  for (SymId Y : Made) {
    const Names::Sym Info = N.sym(Y);
    if (Info.Site >= EntrySites || !R.mentions(N, Y))
      continue;
    for (std::uint32_t G = 1; G <= PinnedGenerations + 8; ++G) {
      SymId To = N.fresh(Info.Site, Info.Where, G);
      if (R.mentions(N, To) || C.mentions(N, To))
        continue;
      C.replace(N, Y, Value::symbol(To));
      break;
    }
  }
  // Names of the caller for what it handed over.
  for (const auto &[Sym, Old] : K.Back)
    if (Old != Value::symbol(Sym) && !C.replace(N, Sym, Old))
      return;
  for (const auto &[Number, Original] : K.Watched) {
    Value Now = C.reg(EntryRegs + Number);
    // Of paths that were merged and differ in it, none says what it is.
    if (Now.isNone() || Now == Original || !Original.isSym())
      continue;
    if (!R.replace(N, Original.Id, Now))
      return;
    if (!C.replace(N, Original.Id, Now))
      return;
  }
  Value Result = C.reg(ResultReg);
  for (const Case::Cell &Cell : C.Cells)
    R.set(Cell.L, Cell.Class, Cell.V);
  for (const Case::Cell &Cell : K.Known)
    if (const Value *Now = R.find(Cell.L); Now != nullptr && Now->isNone())
      R.set(Cell.L, Cell.Class, Cell.V);
  R.Object = C.Object;
  R.S = C.S;
  R.Reconnects = C.Reconnects;
  R.LastSlot = C.LastSlot;
  R.Successor = C.Successor;
  R.Earlier = C.Earlier;
  R.Initial = C.Initial;
  R.Stale = C.Stale;
  R.InEvent = K.Kept.InEvent;
  if (C.Object != 0)
    R.Offered.clear();
  for (LocId L : C.Offered)
    if (auto At = std::lower_bound(R.Offered.begin(), R.Offered.end(), L);
        At == R.Offered.end() || *At != L)
      R.Offered.insert(At, L);
  R.Doubtful = C.Doubtful;
  R.FailedCreate = C.FailedCreate;
  R.Handlers = C.Handlers;
  for (FuncId F : C.Armed)
    R.arm(F);
  for (const auto &[Y, Set] : C.Constraints) {
    IntSet Copy = N.set(Set);
    if (!R.assumeIn(N, Value::symbol(Y), Copy))
      return;
  }
  Step Leave;
  Leave.K = Step::Kind::Leave;
  Leave.Link = K.Kept.Trail;
  Leave.Sub = E.C.Trail;
  Leave.What = WitnessStep::Kind::Called;
  if (K.Call == nullptr) {
    const Function &Fn = P.Functions[K.Callee];
    Leave.What = K.How;
    Leave.Where = Fn.Where;
    Leave.Text = Fn.Text;
  } else {
    Leave.Where = K.Call->Where;
    Leave.Text = P.Calls[K.Call->Id].Name;
  }
  R.Trail = step(Leave);
  if (E.Never) {
    leave(K.Context, std::move(R), Value(), /*Exceptional=*/false, /*Never=*/true);
    return;
  }
  if (K.Call == nullptr) {
    if (!E.Exceptional)
      push({K.Context, K.Block, std::move(R), K.Next});
    return;
  }
  if (K.Call->Dst != NoId)
    R.setReg(K.Call->Dst, Result);
  const CallSite &Site = P.Calls[K.Call->Id];
  if (!E.Exceptional) {
    push({K.Context, K.Block, std::move(R), K.Next});
  } else if (Site.Unwind != NoId) {
    enqueue(K.Context, S.view(Contexts[K.Context]->F).Next[Site.Unwind], std::move(R));
  } else if (Site.UnwindsOut) {
    leave(K.Context, std::move(R), Value(), true);
  }
}

} // namespace iottidy::core
