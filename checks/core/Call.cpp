//===- Call.cpp - Calls: summaries, and code that is not seen ---------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Engine.h"

#include <algorithm>

namespace iottidy::core {

/// Runs call \p I on \p C. True: go on behind it with \p C. False: the case
/// goes on when the callee returns.
bool Engine::call(std::uint32_t Ctx, BlockId B, const Inst &I, Case &C, std::uint32_t Next) {
  const CallSite &Site = P.Calls[I.Id];
  FuncId F = Contexts[Ctx]->F;
  FuncId Target = NoId;
  CallSite::Kind How = Site.How;
  if (How == CallSite::Kind::Direct) {
    Target = Site.Target;
  } else if (How == CallSite::Kind::Indirect) {
    How = CallSite::Kind::Unknown;
    Value V = C.reg(Site.Callee);
    if (V.isAddr() && N.loc(V.Id).Kind == Names::LocKind::Func) {
      FuncId T = N.loc(V.Id).A;
      if (P.Functions[T].Defined) {
        How = CallSite::Kind::Direct;
        Target = T;
      }
    } else if (anyOf(Ctx, B, I, C, Next)) {
      return false;
    }
  }
  if (How == CallSite::Kind::Direct) {
    if (!S.touches(Target)) {
      if (I.Dst != NoId && S.view(F).RelevantReg[I.Dst])
        C.setReg(I.Dst, Value());
      return true;
    }
    std::vector<Value> Args;
    for (Reg R : Site.Args)
      Args.push_back(R == NoId ? Value() : C.reg(R));
    Value This = Site.This == NoId ? Value() : C.reg(Site.This);
    enterDirect(Ctx, B, &I, Target, std::move(C), Next, This, Args);
    return false;
  }
  bool Passes = (How == CallSite::Kind::Unknown && Site.Runs) || Site.Waits;
  std::optional<Case> Ran;
  if (Passes && C.Initial && !C.Stale)
    settleFlags(C);
  if (How == CallSite::Kind::Unknown)
    havoc(C, Site);
  else if (Passes)
    forgetWritten(C);
  if (Passes) {
    C.Stale = C.Initial;
    Ran = afterRuns(C);
  }
  // How the open ended is judged by code that is not seen.
  if (S.judged(I.Site) && isLive(C.S))
    C.S = State::Unknown;
  if (I.Dst != NoId && S.view(F).RelevantReg[I.Dst]) {
    C.age(N, I.Site);
    Value V = Value::symbol(N.fresh(I.Site));
    if (Site.BoolResult)
      V = N.binary(BinOp::Ne, V, Value::constant(0));
    C.setReg(I.Dst, V);
    if (Ran)
      Ran->setReg(I.Dst, V);
  }
  // The answer is there: what waits for it is not run.
  if (Site.OnceIfPending && !C.Armed.empty() && I.Dst != NoId) {
    Case There = C;
    for (Reg Arg : Site.Args)
      if (Value V = Arg == NoId ? Value() : C.reg(Arg);
          V.isAddr() && N.loc(V.Id).Kind == Names::LocKind::Func)
        There.disarm(N.loc(V.Id).A);
    const IntSet Zero = IntSet::range(0, 0);
    Value Result = C.reg(I.Dst);
    if (There.assumeIn(N, Result, Zero))
      push({Ctx, B, std::move(There), Next});
    if (!C.assumeIn(N, Result, Zero.complement()))
      return false;
  }
  // A helper that waits for something else, as a queue does, would cost too much.
  if (Site.Blocks && !C.InEvent && S.view(F).HasOps)
    wake(Ctx, B, I, C, Next);
  // A library does not call back from what its callback calls.
  const bool GoesOn =
      !Passes || ((X.InEvent[F] != 0 || C.InEvent) && !Site.Waits) || dispatch(Ctx, B, I, C, Next);
  if (Ran && GoesOn)
    push({Ctx, B, std::move(*Ran), Next});
  return GoesOn;
}

/// Runs call \p I through a pointer on \p C for each function that it may lead to;
/// false when these are not all.
bool Engine::anyOf(std::uint32_t Ctx, BlockId B, const Inst &I, const Case &C, std::uint32_t Next) {
  const CallSite &Site = P.Calls[I.Id];
  NodeId Node = X.Classes.pointee(Contexts[Ctx]->F, Site.Callee);
  std::vector<FuncId> Targets;
  P.targets(Site, [&](FuncId T) {
    if (X.Classes.function(T) == Node)
      Targets.push_back(T);
  });
  bool All = !Targets.empty() &&
             std::all_of(Targets.begin(), Targets.end(), [&](FuncId T) { return X.isPrivate(T); });
  if (!All)
    return false;
  std::vector<Value> Args;
  for (Reg R : Site.Args)
    Args.push_back(R == NoId ? Value() : C.reg(R));
  bool Stepped = false;
  for (FuncId T : Targets) {
    if (S.touches(T)) {
      enterDirect(Ctx, B, &I, T, C, Next, Site.This == NoId ? Value() : C.reg(Site.This), Args);
      continue;
    }
    // Those that do not matter are one.
    if (Stepped)
      continue;
    Stepped = true;
    Case Past = C;
    if (I.Dst != NoId)
      Past.setReg(I.Dst, Value());
    push({Ctx, B, std::move(Past), Next});
  }
  return true;
}

/// What unseen code leaves when it runs functions of this unit that work
/// on the client; nothing when there are none. They keep their flags in step with
/// the client, so that both are unknown then.
std::optional<Case> Engine::afterRuns(const Case &C) {
  std::vector<LocId> Changed;
  for (const Case::Cell &Cell : C.Cells)
    if (Cell.Class != NoId && S.writtenByRuns().test(Cell.Class) && persistent(C, Cell.L))
      Changed.push_back(Cell.L);
  if (Changed.empty())
    return std::nullopt;
  Case Ran = C;
  if (Ran.Object != 0) {
    Ran.S = State::Unknown;
    Ran.Successor = 0;
  }
  forget(Ran, Changed);
  return Ran;
}

/// Before time passes for the first time: variables that callbacks write have their
/// initial values until one is seen to run.
void Engine::settleFlags(Case &C) {
  for (VarId V = 0; V < P.Variables.size(); ++V) {
    unsigned Class = P.Variables[V].Persistent ? S.cell(X.Classes.variable(V)) : NoId;
    if (Class != NoId && S.writtenByEvents().test(Class))
      load(C, N.var(V, 0), Class);
  }
}

/// Makes unknown what functions write that other code may run at any time.
void Engine::forgetWritten(Case &C) {
  std::vector<LocId> Changed;
  for (const Case::Cell &Cell : C.Cells)
    if (Cell.Class != NoId && S.writtenBack().test(Cell.Class) && persistent(C, Cell.L))
      Changed.push_back(Cell.L);
  forget(C, Changed);
}

/// Makes the cells at \p Places unknown. What is unknown is named by its place, so
/// that it does not matter which call changed it.
void Engine::forget(Case &C, const std::vector<LocId> &Places) {
  for (LocId L : Places) {
    C.age(N, KeptSite, L);
    if (const Case::Cell *Cell = C.Cells.find(L))
      C.set(L, Cell->Class, Value::symbol(N.fresh(KeptSite, L)));
  }
}

/// Adds to \p Regions the places that code handed \p V can write to.
void Engine::reachable(const Case &C, const Value &V, std::vector<LocId> &Regions) const {
  std::vector<Value> Work{V};
  while (!Work.empty()) {
    Value Now = Work.back();
    Work.pop_back();
    LocId L = 0;
    if (Now.isAddr())
      L = Now.Id;
    else if (Now.isSym())
      L = N.knownPointee(Now.Id);
    if (L == 0 || std::find(Regions.begin(), Regions.end(), L) != Regions.end())
      continue;
    Regions.push_back(L);
    for (const Case::Cell &Cell : C.Cells)
      if (N.within(Cell.L, L))
        Work.push_back(Cell.V);
    // Pointers that nobody has changed since the entry.
    auto Follow = [&](LocId Start) {
      for (LocId X = Start; X != 0;) {
        const Names::Loc &Root = N.loc(N.root(X));
        if (Root.Kind != Names::LocKind::Pointee)
          return;
        const Names::Sym &Y = N.sym(Root.A);
        if (Y.Kind != Names::SymKind::Init)
          return;
        // Of merged paths some may have left it as it was.
        const Value *Now = C.find(Y.Where);
        if (N.within(Y.Where, L) && (Now == nullptr || Now->isNone())) {
          Work.push_back(Value::symbol(Root.A));
          return;
        }
        X = Y.Where;
      }
    };
    Follow(C.Object);
    for (const Case::Cell &Cell : C.Cells)
      Follow(Cell.L);
  }
}

/// Whether \p Place is found from a global or static variable.
bool Engine::persistent(const Case &C, LocId Place) const {
  std::vector<LocId> Work{Place};
  std::vector<LocId> Roots; // that were looked at: lists may lead back to themselves
  for (std::size_t At = 0; At < Work.size(); ++At) {
    const LocId L = Work[At];
    const LocId Root = N.root(L);
    const Names::Loc &R = N.loc(Root);
    if (R.Kind == Names::LocKind::Literal)
      return true;
    if (R.Kind == Names::LocKind::Var) {
      // What a parameter points to, not the parameter itself.
      if (P.Variables[R.A].Persistent || (InUnit && L != Place && isContext(R.A)))
        return true;
      continue;
    }
    if (R.Kind != Names::LocKind::Pointee ||
        std::find(Roots.begin(), Roots.end(), Root) != Roots.end())
      continue;
    Roots.push_back(Root);
    const Names::Sym &Y = N.sym(R.A);
    if (Y.Site >= ThisSites && Y.Site < EventSites && Y.Kind == Names::SymKind::Fresh) {
      if (InUnit)
        return true;
      continue;
    }
    if (Y.Kind == Names::SymKind::Init)
      Work.push_back(Y.Where);
    C.Cells.forEach(
        N, [&](const CellMap::Summary &Of) { return (Of.Symbols >> (R.A % 64) & 1) != 0; },
        [&](const Case::Cell &Cell) {
          if (Cell.V != Value::symbol(R.A) || N.root(Cell.L) == Root)
            return;
          const Names::Loc &Holder = N.loc(N.root(Cell.L));
          if (Holder.Kind == Names::LocKind::Pointee ||
              (Holder.Kind == Names::LocKind::Var && P.Variables[Holder.A].Persistent))
            Work.push_back(Cell.L);
        });
  }
  return false;
}

/// Whether \p V is the parameter in which a registered function is handed its
/// context, the same in each run.
bool Engine::isContext(VarId V) const {
  FuncId F = P.Variables[V].Owner;
  auto It = F == NoId ? X.ContextParam.end() : X.ContextParam.find(F);
  return It != X.ContextParam.end() && It->second < P.Functions[F].Params.size() &&
         P.Functions[F].Params[It->second] == V;
}

void Engine::havoc(Case &C, const CallSite &Site) {
  std::vector<LocId> Regions;
  std::vector<LocId> ReadOnly;
  auto Hand = [&](Reg R, bool Const) {
    if (R == NoId)
      return;
    Value V = C.reg(R);
    if (V.isConst() || V.isNone())
      return;
    if (Const)
      if (LocId L = N.target(V); L != 0)
        ReadOnly.push_back(L);
    reachable(C, V, Regions);
  };
  for (std::size_t A = 0; A < Site.Args.size(); ++A)
    Hand(Site.Args[A], A < Site.ConstPointee.size() && Site.ConstPointee[A]);
  Hand(Site.This, Site.ConstThis);
  Hand(Site.Callee, false);
  for (VarId V : X.SharedVars) {
    NodeId Node = X.Classes.variable(V);
    bool Tracked = S.cell(Node) != NoId || Node == S.clientClass();
    for (const Case::Cell &Cell : C.Cells)
      Tracked = Tracked || N.root(Cell.L) == N.var(V, 0);
    if (Tracked)
      reachable(C, Value::address(N.var(V, 0)), Regions);
  }
  auto Inside = [&](LocId L, const std::vector<LocId> &Set) {
    return std::any_of(Set.begin(), Set.end(), [&](LocId R) { return N.within(L, R); });
  };
  if (C.Object == 0)
    C.S = State::Unknown;
  if (C.Object != 0 && Inside(C.Object, Regions) && !Inside(C.Object, ReadOnly)) {
    C.S = State::Unknown;
    C.Successor = 0;
  }
  // Functions of this unit that such code may run.
  if (Site.Runs && C.Object != 0 && isLive(C.S) && persistent(C, C.Object))
    for (FuncId F : S.closers())
      if (F != CurrentRoot) {
        C.S = State::Unknown;
        break;
      }
  std::vector<LocId> Changed;
  for (const Case::Cell &Cell : C.Cells)
    if ((Inside(Cell.L, Regions) && !Inside(Cell.L, ReadOnly)) ||
        (Site.Runs && Cell.Class != NoId && S.writtenBack().test(Cell.Class) &&
         persistent(C, Cell.L)))
      Changed.push_back(Cell.L);
  forget(C, Changed);
}

/// Enters \p T for \p C; it goes on at \p Next. \p Call is the call, null for a
/// function that the library or another thread runs in between, as \p Caller says.
void Engine::enterDirect(std::uint32_t Ctx, BlockId B, const Inst *Call, FuncId T, Case C,
                         std::uint32_t Next, Value This, const std::vector<Value> &Args,
                         WitnessStep::Kind Caller) {
  const Function &Callee = P.Functions[T];
  const FunctionView &V = S.view(T);
  Continuation K;
  K.Context = Ctx;
  K.Block = B;
  K.Next = Next;
  K.Call = Call;
  K.How = Caller;
  K.Callee = T;
  Case Entry;
  Entry.Object = C.Object;
  Entry.S = C.S;
  Entry.Reconnects = C.Reconnects;
  Entry.LastSlot = C.LastSlot;
  Entry.Successor = C.Successor;
  Entry.Earlier = C.Earlier;
  Entry.Initial = C.Initial;
  Entry.Stale = C.Stale;
  Entry.InEvent = C.InEvent || Caller == WitnessStep::Kind::Callback;
  Entry.Offered = C.Offered;
  Entry.Doubtful = C.Doubtful;
  Entry.FailedCreate = C.FailedCreate;
  Entry.Handlers = C.Handlers;
  CellMap Kept;
  // The locals of a function that calls itself are not those of the one it calls.
  auto IsOuter = [&](LocId L) {
    const Names::Loc &Root = N.loc(N.root(L));
    return X.Recursive[T] != 0 && Root.Kind == Names::LocKind::Var &&
           P.Variables[Root.A].Owner == T && !P.Variables[Root.A].Persistent;
  };
  for (const Case::Cell &Cell : C.Cells) {
    const bool Outer = IsOuter(Cell.L);
    bool Passed = !Outer && Cell.Class != NoId && V.Uses.test(Cell.Class);
    // What a client's handle is stored in decides who else holds it.
    if (!Passed && !Outer && C.Object != 0 && !Cell.V.isConst() && N.pointsTo(Cell.V, C.Object))
      Passed = true;
    if (Passed)
      Entry.Cells.append(Cell);
    else
      Kept.append(Cell);
  }
  // Paths in the same state share what the callee does with them.
  const Bits &Telling = Fine ? S.telling() : S.pointers();
  if (How == Mode::Merge)
    Entry.Cells.update(N, [&](const Case::Cell &Cell) {
      if (Cell.Class == NoId || Telling.test(Cell.Class) || Cell.V.isNone())
        return Cell.V;
      if (!V.Writes.test(Cell.Class))
        K.Known.push_back(Cell);
      return Value();
    });
  auto Bind = [&](VarId Param, const Value &Arg) {
    unsigned Class = S.cell(X.Classes.variable(Param));
    if (Class != NoId)
      Entry.set(N.var(Param, 0), Class, Arg);
  };
  if (Callee.This != NoId)
    Bind(Callee.This, This);
  for (std::size_t A = 0; A < Callee.Params.size(); ++A)
    Bind(Callee.Params[A], A < Args.size() ? Args[A] : Value());
  K.Kept = std::move(C);
  K.Kept.Cells = std::move(Kept);
  K.Kept.Object = 0;
  K.Kept.Handlers.clear();
  K.Kept.LastSlot = 0;
  K.Kept.Successor = 0;
  Entry.Constraints = K.Kept.Constraints;
  Entry.collect(N);
  // The callee forgets the clients that it cannot meet.
  auto IsMet = [&](LocId L) {
    return std::find(Entry.Offered.begin(), Entry.Offered.end(), L) != Entry.Offered.end();
  };
  K.Kept.Offered.erase(std::remove_if(K.Kept.Offered.begin(), K.Kept.Offered.end(), IsMet),
                       K.Kept.Offered.end());
  // Symbols of the caller's own making get canonical names, so that calls
  // share summaries and names made inside cannot clash with them.
  std::vector<SymId> Mentioned;
  Entry.forEachSymbol(N, [&](SymId Y) {
    if (N.sym(Y).Kind != Names::SymKind::Expr &&
        std::find(Mentioned.begin(), Mentioned.end(), Y) == Mentioned.end())
      Mentioned.push_back(Y);
  });
  // What the caller knows a place's initial value by, the callee can ask that place for.
  K.Kept.forEachSymbol(N, [&](SymId Y) {
    const Names::Sym &Info = N.sym(Y);
    if (Info.Kind != Names::SymKind::Init)
      return;
    unsigned Class = S.cell(nodeOf(Info.Where));
    if (Class != NoId && V.Uses.test(Class) &&
        std::find(Mentioned.begin(), Mentioned.end(), Y) == Mentioned.end())
      Mentioned.push_back(Y);
  });
  std::uint32_t Number = 0;
  std::uint32_t Canonical = 0;
  for (SymId Y : Mentioned) {
    const Names::Sym Info = N.sym(Y);
    SymId Inside = Y;
    if (Info.Kind == Names::SymKind::Fresh && Info.Site < EntrySites) {
      do
        Inside = N.fresh(EntrySites + Canonical++, 0, 0, maker(Info));
      while (std::find(Mentioned.begin(), Mentioned.end(), Inside) != Mentioned.end());
      Entry.replace(N, Y, Value::symbol(Inside));
      K.Back.emplace_back(Inside, Value::symbol(Y));
    }
    if (K.Kept.mentions(N, Y)) {
      Entry.setReg(EntryRegs + Number, Value::symbol(Inside));
      K.Watched.emplace_back(Number, Value::symbol(Y));
      ++Number;
    }
  }
  Entry.sortRegs();
  Entry.Trail = K.Kept.Trail;
  if (Entry.Object != 0 && Call != nullptr)
    note(Entry, WitnessStep::Kind::Called, Call->Where, P.Calls[Call->Id].Name);
  else if (Entry.Object != 0)
    note(Entry, Caller, Callee.Where, Callee.Text);
  std::uint32_t Id = context(T, std::move(Entry), false);
  Contexts[Id]->Callers.push_back(std::move(K));
  for (std::size_t E = 0; E < Contexts[Id]->Exits.size(); ++E)
    resume(Contexts[Id]->Callers.back(), Contexts[Id]->Exits[E]);
}

} // namespace iottidy::core
