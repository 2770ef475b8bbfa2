//===- ClientTransfer.cpp - What client operations do to a case -------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Engine.h"

#include <algorithm>

namespace iottidy::core {

namespace {
/// Clients offered for tracking that one path remembers.
constexpr std::size_t MostOffered = 16;

bool reconnectsByDefault(const ClientOp &Op) {
  return Op.Library != nullptr && (Op.Library->Reconnects == AutoReconnect::Always ||
                                   Op.Library->Reconnects == AutoReconnect::OnByDefault);
}
} // namespace

/// Hands out the result of an operation as one that lies in \p Set; false when
/// none does.
bool Engine::setResult(FuncId F, const Inst &I, const ClientOp &Op, Case &C, const IntSet &Set) {
  if (Set.empty())
    return false;
  Value V;
  if (Op.Mask) {
    C.age(N, I.Site);
    V = Value::symbol(N.fresh(I.Site));
    if (!C.assumeIn(N, N.binary(BinOp::And, V, Value::constant(*Op.Mask)), Set))
      return false;
  } else if (Set.singleton()) {
    V = Value::constant(Set.Parts[0].Lo);
  } else {
    C.age(N, I.Site);
    SymId Y = N.fresh(I.Site);
    if (!C.constrain(N, Y, Set))
      return false;
    V = Value::symbol(Y);
    if (Op.BoolResult)
      V = N.binary(BinOp::Ne, V, Value::constant(0));
  }
  if (Op.ResultAddr != NoId) {
    LocId L = N.target(C.reg(Op.ResultAddr));
    NodeId Node = Op.ResultField == NoId ? NoId : X.Classes.field(Op.ResultField);
    if (L != 0 && Node != NoId && S.cell(Node) != NoId)
      store(C, N.field(L, Op.ResultField, 0), S.cell(Node), V, I.Where, 0);
  } else if (I.Dst != NoId && S.view(F).RelevantReg[I.Dst]) {
    C.setReg(I.Dst, V);
  }
  return true;
}

/// Hands out a field of the result, beside the one that tells of success, as
/// one that lies in \p Set.
bool Engine::setLostField(const Inst &I, const ClientOp &Op, Case &C, const IntSet &Set) {
  LocId L = N.target(C.reg(Op.ResultAddr));
  NodeId Node = X.Classes.field(Op.LostField);
  if (L == 0 || Node == NoId || S.cell(Node) == NoId)
    return !Set.empty();
  LocId At = N.field(L, Op.LostField, 0);
  C.age(N, I.Site, At);
  SymId Y = N.fresh(I.Site, At);
  store(C, At, S.cell(Node), Value::symbol(Y), I.Where, 0);
  return C.constrain(N, Y, Set);
}

/// What \p Op says of whether the library reconnects by itself; nothing when it does not.
std::optional<Reconnecting> Engine::saidOf(const ClientOp &Op, const Case &C) const {
  const Reconnecting Yes = reconnectsByDefault(Op) ? Reconnecting::Announced : Reconnecting::Yes;
  if (Op.Reconnects)
    return *Op.Reconnects ? Yes : Reconnecting::No;
  if (!Op.SetsReconnect)
    return std::nullopt;
  const Value V = Op.Reconnect == NoId ? Value() : C.reg(Op.Reconnect);
  // What merged paths differ in may be what makes a second open.
  if (V.isNone() || V.isAddr())
    return How == Mode::Merge ? Yes : Reconnecting::Unknown;
  const IntSet Can = rangeOf(C, V);
  const IntSet On = Can.intersect(Op.ReconnectOn);
  return On.empty() ? Reconnecting::No : On == Can ? Yes : Reconnecting::Unknown;
}

/// …of a client that \p Op makes.
Reconnecting Engine::reconnectsMade(const ClientOp &Op, const Case &C) const {
  if (std::optional<Reconnecting> Said = saidOf(Op, C))
    return *Said;
  if (Op.Library == nullptr)
    return Reconnecting::Unknown;
  return reconnectsByDefault(Op) ? Reconnecting::Announced : Reconnecting::No;
}

void Engine::report(Place Where, const ClientOp &Op, const Case &C, TextId Client) {
  // A guess from the shape of a class: no claim about a later run, nor of a second client.
  if (Op.Second == SecondConnect::Unstated && (C.Earlier || C.Successor != 0))
    return;
  auto Kind = C.Earlier ? CheckKind::UnguardedConnect : CheckKind::ConnectWhileConnected;
  // Another object is opened then, whatever the library does to this one.
  SecondConnect Harm = C.Successor != 0 ? SecondConnect::Second : Op.Second;
  Suspect Now{Kind, Where, Harm};
  if (How == Mode::Merge) {
    Wanted->insert(Now);
    return;
  }
  if (!Reported.insert(Now).second)
    return;
  Finding F;
  F.Check = Kind;
  F.Where = Where;
  F.Client = P.Text(Client != 0 ? Client : Op.CalleeText);
  F.Harm = Harm;
  tell(F, C.Trail);
  Out.Findings.push_back(std::move(F));
  Done = satisfied();
}

/// A connect or reconnect of \p L.
void Engine::open(FuncId F, const Inst &I, const ClientOp &Op, const Case &C, LocId L,
                  std::vector<Case> &Result) {
  bool Mine = L != 0 && C.Object == L;
  bool Live = isLive(C.S);
  // The library may be asked to try at once what it does anyway.
  bool Hastens = C.S == State::Retrying && Op.Does == Role::Reconnect;
  if (Live && !Hastens && !C.Doubtful && (Mine || (L != 0 && L == C.Successor)))
    report(I.Where, Op, C, Op.ClientText);
  IntSet Success = Op.HasResult ? Op.Success : IntSet::full();
  Case Done = C;
  // An operation on a handle that is null cannot have succeeded.
  bool Possible = L != 0 || Op.Client == NoId || Op.Slot || !C.reg(Op.Client).isConst(0);
  if (L != 0 && N.loc(L).Kind == Names::LocKind::Pointee)
    Possible = Done.assume(N, Value::symbol(N.loc(L).A), true);
  if (Mine)
    L = Done.Object;
  if (Possible && setResult(F, I, Op, Done, Success)) {
    if (Mine) {
      Done.S = Op.Asynchronous ? State::Opening : State::Open;
      Done.Earlier = false;
      Done.Doubtful = false;
      Done.Successor = 0;
      Done.Reconnects = saidOf(Op, C).value_or(C.Reconnects);
      note(Done, Op.Asynchronous ? WitnessStep::Kind::Opening : WitnessStep::Kind::Opened, I.Where,
           Op.ClientText);
    }
    Result.push_back(std::move(Done));
  }
  if (Op.HasResult && !Op.Pending.empty()) {
    Case Again = C;
    if (setResult(F, I, Op, Again, Op.Pending)) {
      // The library wants to be called again; that is one open, not two.
      if (Mine)
        Again.S = State::Closed;
      Result.push_back(std::move(Again));
    }
  }
  if (!Op.HasResult)
    return;
  Case Failed = C;
  if (!setResult(F, I, Op, Failed, X.failure(I.Id)))
    return;
  if (Mine) {
    bool Keeps = Op.Second == SecondConnect::Refused || Op.Second == SecondConnect::Ignored;
    Failed.S = !Live ? State::Closed : Keeps ? C.S : State::Unknown;
  }
  Result.push_back(std::move(Failed));
}

/// A call that makes a client.
void Engine::create(FuncId F, const Inst &I, const ClientOp &Op, const Case &C,
                    std::vector<Case> &Result) {
  Creates.emplace(I.Site, &I);
  Case Made = C;
  Made.age(N, I.Site);
  SymId Handle = N.fresh(I.Site);
  Made.constrain(N, Handle, IntSet::of(BinOp::Ne, 0));
  bool Live = Op.Does == Role::CreateConnect;
  if (Op.UserData != NoId) {
    std::vector<Case::Handler> &List = Made.Handlers;
    List.erase(
        std::remove_if(List.begin(), List.end(),
                       [&](const Case::Handler &H) { return H.Function == NoId && H.Op == I.Id; }),
        List.end());
    List.push_back({I.Id, 0, NoId, N.pointee(Handle), Made.reg(Op.UserData)});
  }
  if (!Op.Callbacks.empty())
    registerCallbacks(I, Op, Made, N.pointee(Handle));
  auto Finish = [&](Case &&Done) {
    if (Op.ReturnsClient) {
      if (I.Dst != NoId && S.view(F).RelevantReg[I.Dst])
        Done.setReg(I.Dst, Value::symbol(Handle));
      // An owner that is returned by value.
      if (LocId Owner = Op.ResultAddr == NoId ? 0 : N.target(Done.reg(Op.ResultAddr)); Owner != 0)
        store(Done, Owner, classAt(F, Op.ResultAddr), Value::symbol(Handle), I.Where, 0);
    } else {
      LocId Slot = N.target(Done.reg(Op.Client));
      if (Slot != 0)
        store(Done, Slot, classAt(F, Op.Client), Value::symbol(Handle), I.Where, Op.ClientText);
      if (Op.HasResult && Op.Success.singleton() && I.Dst != NoId)
        Done.setReg(I.Dst, Value::constant(Op.Success.Parts[0].Lo));
    }
    Result.push_back(std::move(Done));
  };
  if (Made.Object == 0 && X.Classes.client(F, Op) == S.clientClass()) {
    Case Bound = Made;
    LocId L = N.pointee(Handle);
    Bound.Object = L;
    Bound.Offered.clear();
    Bound.S = !Live ? State::Closed : Op.Asynchronous ? State::Opening : State::Open;
    Bound.Reconnects = reconnectsMade(Op, Made);
    if (Live)
      note(Bound, Op.Asynchronous ? WitnessStep::Kind::Opening : WitnessStep::Kind::Opened, I.Where,
           Op.ClientText != 0 ? Op.ClientText : Op.CalleeText);
    Finish(std::move(Bound));
    Made.Offered.insert(std::lower_bound(Made.Offered.begin(), Made.Offered.end(), L), L);
    if (Made.Offered.size() > MostOffered)
      Made.Offered.erase(Made.Offered.begin());
  }
  Finish(std::move(Made));
  Case Failed = C;
  if (Op.ReturnsClient) {
    if (Op.ResultAddr != NoId) {
      if (LocId Owner = N.target(Failed.reg(Op.ResultAddr)); Owner != 0)
        store(Failed, Owner, classAt(F, Op.ResultAddr), Value::constant(0), I.Where, 0);
      Result.push_back(std::move(Failed));
      return;
    }
    if (I.Dst == NoId || !S.view(F).RelevantReg[I.Dst])
      return;
    Failed.setReg(I.Dst, Value::constant(0));
    Failed.FailedCreate = Live && !Op.Asynchronous;
    Result.push_back(std::move(Failed));
  } else if (Op.HasResult && !Op.Success.empty() &&
             setResult(F, I, Op, Failed, Op.Success.complement().intersect(Op.Domain))) {
    Result.push_back(std::move(Failed));
  }
}

/// A disconnect or destroy of \p L, whose handle is in \p Slot if that is known.
void Engine::close(FuncId F, const Inst &I, const ClientOp &Op, const Case &C, LocId L, LocId Slot,
                   std::vector<Case> &Result) {
  Case K = C;
  bool Mine = C.Object != 0 && L == C.Object;
  bool Nothing = Op.Client != NoId && !Op.Slot && C.reg(Op.Client).isConst();
  if (Mine) {
    if (Op.Does == Role::Disconnect) {
      K.S = State::Closed;
    } else if (Op.Disconnects) {
      K.S = State::Absent;
    } else if (isLive(K.S)) {
      note(K, WitnessStep::Kind::NotClosed, I.Where, Op.ClientText);
    } else {
      K.S = State::Absent;
    }
  } else if (C.Object != 0 && !Nothing && (L == 0 || mayAlias(L, C.Object))) {
    K.S = State::Unknown;
  }
  // Nobody is called back for what is destroyed.
  if (L != 0 && Op.Does == Role::Destroy)
    K.Handlers.erase(std::remove_if(K.Handlers.begin(), K.Handlers.end(),
                                    [&](const Case::Handler &H) { return H.Client == L; }),
                     K.Handlers.end());
  // Closed before it was opened, it can still be.
  if (L != 0 && L == C.Successor && Op.Does == Role::Destroy)
    K.Successor = 0;
  if (Op.Does == Role::Destroy && Op.Slot && Slot != 0) {
    Value Null = Value::constant(0);
    store(K, Slot, classAt(F, Op.Client), Null, I.Where, Op.ClientText);
  }
  IntSet All = Op.Domain;
  if (!Op.HasResult || setResult(F, I, Op, K, All))
    Result.push_back(std::move(K));
}

void Engine::client(std::uint32_t Ctx, BlockId B, const Inst &I, Case C, std::uint32_t Next,
                    std::vector<Point> &Work) {
  FuncId F = Contexts[Ctx]->F;
  const ClientOp &Op = P.Ops[I.Id];
  LocId L = 0;
  LocId Slot = 0;
  bool Makes = Op.Does == Role::Create || Op.Does == Role::CreateConnect;
  if (Op.Hidden) {
    L = N.literal(HiddenClients + Op.HiddenId);
  } else if (Op.Client != NoId && !Op.ReturnsClient) {
    LocId At = N.target(C.reg(Op.Client));
    if (Op.Slot) {
      Slot = At;
      if (Slot != 0 && !Makes)
        L = N.target(load(C, Slot, classAt(F, Op.Client)));
    } else {
      L = At;
    }
  }
  bool NewHandle = Makes && (Op.Slot || Op.ReturnsClient);
  if (!Op.Callbacks.empty() && !NewHandle)
    registerCallbacks(I, Op, C, L);
  std::vector<Case> Result;
  // Clients of other classes have slices of their own. The first operation on
  // a client offers it for tracking; what is known of it counts from there on.
  bool Binds = C.Object == 0 && L != 0 && !(NewHandle) &&
               X.Classes.client(F, Op) == S.clientClass() &&
               std::find(C.Offered.begin(), C.Offered.end(), L) == C.Offered.end();
  bool Opens = Op.Does == Role::Connect || Op.Does == Role::Reconnect ||
               Op.Does == Role::CreateConnect ||
               (Op.Does == Role::Query && !Op.Connected.empty()) || Op.Does == Role::Disconnect ||
               Op.Does == Role::Destroy;
  // What it tells of a loss is met again by a later question.
  bool Tells = Op.HasResult && !Op.Lost.empty() &&
               ((I.Dst != NoId && S.view(F).RelevantReg[I.Dst]) || Op.ResultAddr != NoId);
  Binds = Binds && (Opens || Tells);
  Case Bound;
  if (Binds) {
    Bound = C;
    Bound.Object = L;
    Bound.Offered.clear();
    // Since the start nobody has opened what nobody else can name.
    if (InUnit && C.Initial && !C.Stale && C.S == State::Unknown && isOwn(L))
      Bound.S = State::Closed;
    // What an event told was of this client.
    C.S = State::Unknown;
    C.Offered.insert(std::lower_bound(C.Offered.begin(), C.Offered.end(), L), L);
    if (C.Offered.size() > MostOffered)
      C.Offered.erase(C.Offered.begin());
  }
  bool Alone = !Binds || !S.oneObject();
  if (!Makes && Op.Does != Role::Connect)
    if (std::optional<Reconnecting> Said = saidOf(Op, C)) {
      if (L != 0 && L == C.Object)
        C.Reconnects = *Said;
      Bound.Reconnects = *Said;
    }
  switch (Op.Does) {
  case Role::Create:
  case Role::CreateConnect:
    if (NewHandle) {
      create(F, I, Op, C, Result);
      break;
    }
    if (Op.Does == Role::Create) {
      if (L != 0 && L == C.Object) {
        // A transport that the library made is left open, and nothing leads to it;
        // one of the program's own may have been closed out of sight.
        bool OwnTransport =
            Op.Second == SecondConnect::Second || Op.Second == SecondConnect::Replace;
        if (isLive(C.S) && OwnTransport) {
          note(C, WitnessStep::Kind::Remade, I.Where, Op.ClientText);
        } else {
          C.S = State::Closed;
        }
        C.Reconnects = reconnectsMade(Op, C);
      }
      IntSet All = IntSet::full();
      if (!Op.HasResult || setResult(F, I, Op, C, All))
        Result.push_back(C);
      break;
    }
    [[fallthrough]];
  case Role::Connect:
  case Role::Reconnect: {
    enterHandlers(C, L);
    if (Alone)
      open(F, I, Op, C, L, Result);
    if (Binds)
      open(F, I, Op, Bound, L, Result);
    if (Op.Throws) {
      Case Thrown = C;
      auto Throw = [&](Case &&K) {
        bool Keeps = Op.Second == SecondConnect::Refused || Op.Second == SecondConnect::Ignored;
        if (K.Object != 0 && K.Object == L && !(isLive(K.S) && Keeps))
          K.S = isLive(K.S) ? State::Unknown : State::Closed;
        if (Op.Unwind != NoId)
          enqueue(Ctx, S.view(F).Next[Op.Unwind], std::move(K));
        else if (Op.UnwindsOut)
          leave(Ctx, std::move(K), Value(), true);
      };
      if (Binds)
        Throw(std::move(Bound));
      if (Alone)
        Throw(std::move(Thrown));
    }
    break;
  }
  case Role::Query:
    if (Alone)
      query(F, I, Op, C, L, Result);
    if (Binds)
      query(F, I, Op, Bound, L, Result);
    break;
  case Role::Disconnect:
  case Role::Destroy: {
    if (Alone)
      close(F, I, Op, C, L, Slot, Result);
    if (Binds)
      close(F, I, Op, Bound, L, Slot, Result);
    break;
  }
  default: {
    if (Alone)
      use(F, I, Op, C, L, Result);
    if (Binds)
      use(F, I, Op, Bound, L, Result);
    if (Op.Throws && (Op.Unwind != NoId || Op.UnwindsOut)) {
      Case Thrown = Alone ? C : Bound;
      if (Thrown.Object == L)
        Thrown.S =
            Op.Does == Role::Wait && Thrown.S == State::Opening ? State::Closed : State::Unknown;
      if (Op.Unwind != NoId)
        enqueue(Ctx, S.view(F).Next[Op.Unwind], std::move(Thrown));
      else
        leave(Ctx, std::move(Thrown), Value(), true);
    }
    break;
  }
  }
  // While it pumps or waits, the library calls what was registered.
  if (Op.Does == Role::Pump || Op.Does == Role::Wait)
    for (Case &K : Result)
      dispatch(Ctx, B, I, K, Next);
  for (Case &K : Result)
    Work.push_back({std::move(K), Next});
}

} // namespace iottidy::core
