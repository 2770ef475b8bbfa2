//===- Events.cpp - Functions that the library calls ------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Engine.h"

#include <algorithm>

namespace iottidy::core {

namespace {

/// The state that an event leaves, if the event can happen in \p Before.
bool after(Meaning Means, Reconnecting How, State Before, State &After) {
  bool Live = isLive(Before) || Before == State::Unknown;
  switch (Means) {
  case Meaning::Connected:
    After = State::Open;
    return Live;
  case Meaning::Lost:
    After = How == Reconnecting::Yes ? State::Retrying : State::Lost;
    return Live;
  case Meaning::LostRetried:
    // The library is about to open again, or has done so.
    After = How == Reconnecting::No        ? State::Lost
            : How == Reconnecting::Unknown ? State::Unknown
                                           : State::Retrying;
    return Live;
  case Meaning::Closed:
    After = State::Closed;
    return Before == State::Closed || Before == State::Unknown;
  case Meaning::Failed:
    After = State::Closed;
    return Before == State::Opening || Before == State::Unknown;
  case Meaning::Opening:
    After = State::Opening;
    return Before == State::Opening || Before == State::Unknown;
  }
  return false;
}

} // namespace

LocId Engine::followFields(LocId Base, const std::vector<FieldId> &Fields) {
  LocId L = Base;
  for (std::size_t I = 0; I < Fields.size(); ++I) {
    if (L == 0)
      return 0;
    L = N.field(L, Fields[I], 0);
    if (I + 1 < Fields.size())
      L = N.pointee(N.init(L));
  }
  return L;
}

/// Assumes in \p C, at the entry of \p F, that the argument has value number
/// \p Which of those that tell, and none before it.
bool Engine::tellValue(Case &C, const CallbackSite &Site, FuncId F, std::size_t Which) {
  const Function &Fn = P.Functions[F];
  for (std::size_t I = 0; I <= Which && I < Site.Values.size(); ++I) {
    const CallbackSite::Told &Told = Site.Values[I];
    if (Told.Param >= Fn.Params.size())
      return false;
    LocId At = N.var(Fn.Params[Told.Param], 0);
    if (!Told.Fields.empty())
      At = followFields(N.pointee(N.init(At)), Told.Fields);
    NodeId Node = Told.Fields.empty() ? X.Classes.variable(Fn.Params[Told.Param])
                                      : X.Classes.field(Told.Fields.back());
    Value V = load(C, At, S.cell(Node));
    if (!C.assumeIn(N, V, I == Which ? Told.When : Told.When.complement()))
      return false;
  }
  return true;
}

/// Under which names function \p F knows the client \p L when it is called.
void Engine::objectsIn(const Case &C, const CallbackSite &Site, FuncId F, LocId L, Value Context,
                       std::vector<LocId> &Objects) {
  const Function &Fn = P.Functions[F];
  auto Add = [&](LocId O) {
    if (O != 0 && std::find(Objects.begin(), Objects.end(), O) == Objects.end())
      Objects.push_back(O);
  };
  if (Site.HasClientParam && Site.ClientParam < Fn.Params.size()) {
    LocId At = N.var(Fn.Params[Site.ClientParam], 0);
    if (!Site.ClientFields.empty())
      At = followFields(N.pointee(N.init(At)), Site.ClientFields);
    Add(N.pointee(N.init(At)));
  }
  // What is \p To for the function is \p From here.
  auto Inside = [&](LocId From, LocId To) {
    if (N.within(L, From))
      Add(N.rebase(L, From, To));
    for (const Case::Cell &Cell : C.Cells)
      if (N.within(Cell.L, From) && !Cell.V.isConst() && N.pointsTo(Cell.V, L))
        Add(N.pointee(N.init(N.rebase(Cell.L, From, To))));
    if (N.loc(L).Kind == Names::LocKind::Pointee) {
      const Names::Sym Y = N.sym(N.loc(L).A);
      if (Y.Kind == Names::SymKind::Init && N.within(Y.Where, From))
        Add(N.pointee(N.init(N.rebase(Y.Where, From, To))));
    }
  };
  auto Target = [&](const Value &V) { return V.isConst() || V.isNone() ? 0 : N.target(V); };
  VarId Holder = contextOf(Site, Fn);
  if (LocId From = Target(Context); Holder != NoId && From != 0) {
    LocId To = N.pointee(N.init(N.var(Holder, 0)));
    Inside(From, To);
    // A closure leads on, to the object around it or to a variable.
    if (Site.OfObject)
      for (const Case::Cell &Cell : C.Cells)
        if (LocId Held = N.within(Cell.L, From) ? Target(Cell.V) : 0; Held != 0)
          Inside(Held, N.pointee(N.init(N.rebase(Cell.L, From, To))));
  }
  // Through a global or static variable.
  if (N.loc(L).Kind == Names::LocKind::Pointee) {
    const Names::Sym Y = N.sym(N.loc(L).A);
    if (Y.Kind == Names::SymKind::Init && persistent(C, Y.Where))
      Add(L);
  } else if (persistent(C, L)) {
    Add(L);
  }
  for (const Case::Cell &Cell : C.Cells)
    if (!Cell.V.isConst() && N.pointsTo(Cell.V, L) && persistent(C, Cell.L))
      Add(N.pointee(N.init(Cell.L)));
}

/// Whether nothing leads to the made client \p L any more.
bool Engine::isNameless(const Case &C, LocId L) const {
  if (L == 0 || !N.isMade(L))
    return false;
  const SymId Handle = N.loc(N.root(L)).A;
  auto Names = [&](const auto &Name) { return N.mentions(Name, Handle); };
  return !Names(C.Object) && !Names(C.LastSlot) && !Names(C.Successor) &&
         std::none_of(C.Cells.begin(), C.Cells.end(),
                      [&](const Case::Cell &Cell) { return Names(Cell.V); }) &&
         std::none_of(C.Regs.begin(), C.Regs.end(), [&](const auto &R) { return Names(R.second); });
}

/// Notes in \p C which functions the library may call from here on, and enters
/// each that is called with the client open or opening.
void Engine::registerCallbacks(const Inst &I, const ClientOp &Op, Case &C, LocId L) {
  for (std::uint32_t K = 0; K < Op.Callbacks.size(); ++K) {
    const CallbackSite &Site = Op.Callbacks[K];
    Value V = C.reg(Site.Function);
    if (!V.isAddr() || N.loc(V.Id).Kind != Names::LocKind::Func)
      continue;
    FuncId F = N.loc(V.Id).A;
    if (!P.Functions[F].Defined || !S.touches(F))
      continue;
    Value Context = Site.Context == NoId ? Value() : C.reg(Site.Context);
    for (const Case::Handler &U : C.Handlers)
      if (Site.Context == NoId && U.Function == NoId && U.Client == L)
        Context = U.Context;
    Case::Handler H{I.Id, K, F, L, Context};
    // What was registered the same way for a client that has no name any more says the
    // same: in a loop there would be one for each round.
    auto IsSame = [&](const Case::Handler &Old) {
      return Old.Op == I.Id && Old.Site == K && Old.Function == F && Old.Context == Context &&
             (Old.Client == L || isNameless(C, Old.Client));
    };
    C.Handlers.erase(std::remove_if(C.Handlers.begin(), C.Handlers.end(), IsSame),
                     C.Handlers.end());
    C.Handlers.push_back(H);
    // Between runs it is entered with all that the unit knows.
    if (L == 0 || !S.view(F).HasOps || InUnit)
      continue;
    std::vector<LocId> Objects;
    objectsIn(C, Site, F, L, Context, Objects);
    for (LocId O : Objects)
      enterCallback(Site, F, O);
  }
}

/// Enters what was registered for \p L, which is being opened: by now more
/// variables may hold it.
void Engine::enterHandlers(const Case &C, LocId L) {
  if (L == 0 || InUnit)
    return;
  for (const Case::Handler &H : C.Handlers) {
    if (H.Client != L || H.Function == NoId || !S.view(H.Function).HasOps)
      continue;
    const CallbackSite &Site = P.Ops[H.Op].Callbacks[H.Site];
    std::vector<LocId> Objects;
    objectsIn(C, Site, H.Function, L, H.Context, Objects);
    for (LocId O : Objects)
      enterCallback(Site, H.Function, O);
  }
}

void Engine::enterCallback(const CallbackSite &Site, FuncId F, LocId Object) {
  auto Enter = [&](std::size_t Which, Meaning Means) {
    Case Entry;
    if (!after(Means, Reconnecting::Unknown, State::Unknown, Entry.S) || !isLive(Entry.S))
      return;
    Entry.Object = Object;
    if (!tellValue(Entry, Site, F, Which))
      return;
    note(Entry, WitnessStep::Kind::Callback, P.Functions[F].Where, P.Functions[F].Text);
    context(F, std::move(Entry), true);
  };
  for (std::size_t I = 0; I < Site.Values.size(); ++I)
    Enter(I, Site.Values[I].Means);
  if (Site.Model->Means)
    Enter(Site.Values.size(), *Site.Model->Means);
}

/// The variable that leads to \p L, as far as nobody has changed what does; null for none.
const Variable *Engine::variableOf(LocId L) const {
  while (L != 0) {
    const Names::Loc &Root = N.loc(N.root(L));
    if (Root.Kind == Names::LocKind::Var)
      return &P.Variables[Root.A];
    if (Root.Kind != Names::LocKind::Pointee || N.sym(Root.A).Kind != Names::SymKind::Init)
      return nullptr;
    L = N.sym(Root.A).Where;
  }
  return nullptr;
}

/// Whether other sources can name a variable that holds the client \p L, or is it.
bool Engine::isShared(LocId L) const {
  const Variable *V = variableOf(L);
  return V != nullptr && V->Shared;
}

/// Whether \p L is found from a variable that only this source names, and unseen code is
/// never handed it.
bool Engine::isOwn(LocId L) const {
  const Variable *V = variableOf(L);
  return V != nullptr && V->Persistent && !V->Shared && X.Leaks.count(S.clientClass()) == 0;
}

/// Whether the closure or object at \p Context, with which a function was registered, has
/// not ended with the function that made it.
bool Engine::isThere(const Case &C, const Value &Context) const {
  if (Context.isConst() || Context.isNone())
    return false;
  if (!Context.isAddr() || N.loc(N.root(Context.Id)).Kind != Names::LocKind::Var)
    return true;
  return std::any_of(C.Cells.begin(), C.Cells.end(),
                     [&](const Case::Cell &Cell) { return N.within(Cell.L, Context.Id); });
}

/// Enters the registered function \p H from \p State, between runs, with each
/// piece of news that it can bring.
void Engine::enterEvent(const Case::Handler &H, const Case &State,
                        const std::function<void(Case &&)> &Go) {
  news(P.Ops[H.Op].Callbacks[H.Site], H.Function, H.Client, H.Context, State, Go);
}

/// The cases in which \p F is entered when nothing is known of earlier runs.
std::vector<Case> Engine::entriesOf(FuncId F) {
  const Function &Fn = P.Functions[F];
  std::vector<Case> Entries;
  Case Plain;
  if (X.Tells[F].empty() || !S.tells(F)) {
    Plain.Initial = Fn.Main;
    note(Plain, WitnessStep::Kind::NextRun, Fn.Where, Fn.Text);
    Entries.push_back(std::move(Plain));
    return Entries;
  }
  // It may make a client of its own.
  if (std::none_of(X.Tells[F].begin(), X.Tells[F].end(),
                   [](const CallbackSite &Site) { return Site.ClientThis; })) {
    Entries.push_back(Plain);
    note(Entries.back(), WitnessStep::Kind::NextRun, Fn.Where, Fn.Text);
  }
  for (const CallbackSite &Site : X.Tells[F]) {
    LocId Client = Site.ClientThis ? N.pointee(N.init(N.var(Fn.This, 0))) : 0;
    if (Site.HasClientParam && Site.ClientParam < Fn.Params.size() && Site.ClientFields.empty())
      Client = N.pointee(N.init(N.var(Fn.Params[Site.ClientParam], 0)));
    news(Site, F, Client, Value(), Plain, [&](Case &&K) {
      note(K, WitnessStep::Kind::Callback, Fn.Where, Fn.Text);
      K.Earlier = false;
      Entries.push_back(std::move(K));
    });
  }
  return Entries;
}

/// Enters \p F, which the library calls, with each piece of news of \p Client that
/// it can bring in \p State. Of an override whose client is not named, it is
/// whichever one the function works on.
void Engine::news(const CallbackSite &Site, FuncId F, LocId Client, Value Context,
                  const Case &State, const std::function<void(Case &&)> &Go) {
  const Function &Fn = P.Functions[F];
  bool Whichever = Client == 0 && Site.Library != nullptr;
  bool Mine = State.Object != 0 && (Client == State.Object || Whichever);
  auto Run = [&](std::size_t Which, std::optional<Meaning> Means) {
    Case K = State;
    // News of a client that was opened out of sight.
    bool First = State.Object == 0 && (Client != 0 || Whichever);
    if (Means && First)
      K.Object = Client;
    const bool Changes = Means && (Client != 0 || Whichever);
    if (Changes && ((!Mine && !First) || !after(*Means, State.Reconnects, State.S, K.S)))
      return;
    // Between runs a client is open because some run has opened it, or another source.
    if (InUnit && Means && First && isLive(K.S) && !isShared(Client))
      return;
    if (!Mine && K.Object != 0 && isLive(K.S) && Client == 0)
      K.S = State::Unknown;
    // This run is told of a loss that the library has begun to see to.
    const bool Retries = Changes && K.S == State::Retrying;
    K.Earlier = isLive(K.S) && !Retries;
    if (Retries)
      note(K, WitnessStep::Kind::Retrying, Fn.Where, 0);
    auto Set = [&](VarId V, Value To) {
      if (unsigned Class = S.cell(X.Classes.variable(V)); Class != NoId)
        K.set(N.var(V, 0), Class, To);
    };
    LocId Told = Whichever && Mine ? State.Object : Client;
    if (Site.HasClientParam && Site.ClientParam < Fn.Params.size() && Site.ClientFields.empty() &&
        Told != 0)
      Set(Fn.Params[Site.ClientParam], N.addressOf(Told));
    if (Site.Model->ContextParam && *Site.Model->ContextParam < Fn.Params.size() &&
        !Context.isNone())
      Set(Fn.Params[*Site.Model->ContextParam], Context);
    if (tellValue(K, Site, F, Which))
      Go(std::move(K));
  };
  for (std::size_t J = 0; J < Site.Values.size(); ++J)
    Run(J, Site.Values[J].Means);
  // Also with what no value tells.
  Run(Site.Values.size(), Site.Model->Means);
}

/// What \p Fn is handed when something else than the program calls it at \p I.
std::vector<Value> Engine::unknownArguments(Case &C, const Inst &I, const Function &Fn) {
  std::uint32_t Event = EventSites + I.Site % EventSiteCount;
  std::vector<Value> Args;
  for (VarId V : Fn.Params) {
    LocId Param = N.var(V, 0);
    C.age(N, Event, Param);
    Args.push_back(Value::symbol(N.fresh(Event, Param)));
  }
  return Args;
}

/// Time passes at \p I: each registered function may be called, once, before
/// \p C goes on. Flags that unregistered event functions write may change, with
/// the state of the client that they stand for. False: \p C does not go on before that,
/// because it waits for the outcome of the open.
bool Engine::dispatch(std::uint32_t Ctx, BlockId B, const Inst &I, Case &C, std::uint32_t Next) {
  if (InUnit && P.Functions[CurrentRoot].Main)
    nextRuns(C);
  std::vector<LocId> Changed;
  for (const Case::Cell &Cell : C.Cells)
    if (Cell.Class != NoId && S.writtenByEvents().test(Cell.Class) && persistent(C, Cell.L))
      Changed.push_back(Cell.L);
  bool Known = std::any_of(C.Handlers.begin(), C.Handlers.end(),
                           [](const Case::Handler &H) { return H.Function != NoId; });
  if (!Changed.empty() && !Known) {
    Case Other = C;
    if (Other.Object != 0)
      Other.S = State::Unknown;
    forget(Other, Changed);
    push({Ctx, B, std::move(Other), Next});
  }
  bool Awaited = false;
  // A library does not call back from within its own callback, even if that waits.
  const std::vector<Case::Handler> Handlers = C.InEvent ? std::vector<Case::Handler>() : C.Handlers;
  for (const Case::Handler &H : Handlers) {
    if (H.Function == NoId)
      continue;
    const CallbackSite &Site = P.Ops[H.Op].Callbacks[H.Site];
    const Function &Fn = P.Functions[H.Function];
    bool Mine = C.Object != 0 && H.Client == C.Object;
    auto Run = [&](std::size_t Which, std::optional<Meaning> Means) {
      Case K = C;
      if (Means && (!Mine || C.S == State::Unknown || !after(*Means, C.Reconnects, C.S, K.S)))
        return;
      if (K.S == State::Retrying && C.S != State::Retrying)
        note(K, WitnessStep::Kind::Retrying, Fn.Where, 0);
      std::vector<Value> Args = unknownArguments(K, I, Fn);
      if (Site.HasClientParam && Site.ClientParam < Args.size() && Site.ClientFields.empty() &&
          H.Client != 0)
        Args[Site.ClientParam] = N.addressOf(H.Client);
      if (Site.Model->ContextParam && *Site.Model->ContextParam < Args.size() &&
          !H.Context.isNone())
        Args[*Site.Model->ContextParam] = H.Context;
      // What the arguments tell, on the values that are handed over.
      for (std::size_t J = 0; J <= Which && J < Site.Values.size(); ++J) {
        const CallbackSite::Told &Told = Site.Values[J];
        if (Told.Param >= Args.size())
          continue;
        const IntSet When = J == Which ? Told.When : Told.When.complement();
        if (!Told.Fields.empty()) {
          LocId At = followFields(N.target(Args[Told.Param]), Told.Fields);
          unsigned Class = S.cell(X.Classes.field(Told.Fields.back()));
          if (At != 0 && Class != NoId && !K.assumeIn(N, load(K, At, Class), When))
            return;
          continue;
        }
        if (!K.assumeIn(N, Args[Told.Param], When))
          return;
        if (J == Which && Told.When.singleton())
          Args[Told.Param] = Value::constant(Told.When.Parts[0].Lo);
      }
      Value This = Site.OfObject && isThere(K, H.Context) ? H.Context : Value();
      enterDirect(Ctx, B, nullptr, H.Function, std::move(K), Next, This, Args,
                  WitnessStep::Kind::Callback);
    };
    for (std::size_t J = 0; J < Site.Values.size(); ++J)
      Run(J, Site.Values[J].Means);
    Run(Site.Values.size(), Site.Model->Means);
    Awaited |= Mine && Site.tells() && X.Posts[H.Function];
  }
  return !(Awaited && C.S == State::Opening && I.Kind == InstKind::Call && P.Calls[I.Id].Blocks);
}

/// Whether another thread than that of the entry that is explored may run \p F.
bool Engine::runsBeside(FuncId F) const {
  if (P.Functions[F].Again)
    return F != CurrentRoot;
  std::vector<FuncId> Up{F};
  for (std::size_t I = 0; I < Up.size(); ++I) {
    if (Up[I] == CurrentRoot)
      return false;
    for (InstRef Call : X.Callers[Up[I]])
      if (std::find(Up.begin(), Up.end(), Call.F) == Up.end())
        Up.push_back(Call.F);
  }
  return true;
}

/// The call \p I blocks until another thread lets it go on: of the functions that do
/// so, each may have run, once, before \p C goes on.
void Engine::wake(std::uint32_t Ctx, BlockId B, const Inst &I, const Case &C, std::uint32_t Next) {
  const Function &Waiting = P.Functions[Contexts[Ctx]->F];
  for (FuncId F : S.wakers()) {
    if (!runsBeside(F))
      continue;
    const Function &Fn = P.Functions[F];
    Case K = C;
    std::vector<Value> Args = unknownArguments(K, I, Fn);
    Value This;
    // The object is the same one.
    if (VarId V = Waiting.self(); V != NoId && Waiting.Class == Fn.Class &&
                                  Waiting.SelfField == NoId && Fn.SelfField == NoId) {
      Value Self = load(K, N.var(V, 0), S.cell(X.Classes.variable(V)));
      if (Fn.This != NoId && Fn.self() == Fn.This)
        This = Self;
      for (std::size_t A = 0; A < Args.size(); ++A)
        if (Fn.Params[A] == Fn.self())
          Args[A] = Self;
    }
    enterDirect(Ctx, B, nullptr, F, std::move(K), Next, This, Args, WitnessStep::Kind::OtherThread);
  }
}

} // namespace iottidy::core
