//===- OracleClients.cpp - What operations do in the oracle -----------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "OracleSearch.h"

#include <algorithm>

namespace iottidy::core::testing::search_detail {

namespace {

void put(std::string &Key, int V) {
  Key.push_back(static_cast<char>(V & 0xff));
  Key.push_back(static_cast<char>((V >> 8) & 0xff));
}

} // namespace

Client &Machine::client(Cell Object) {
  auto It = std::lower_bound(Clients.begin(), Clients.end(), Object,
                             [](const Client &C, Cell O) { return C.Object < O; });
  if (It == Clients.end() || It->Object != Object)
    It = Clients.insert(It, Client{Object, State::Unknown, 0, 0, 0});
  return *It;
}

void Machine::forget(Cell Object) {
  if (Object < FirstVariable)
    return;
  Client &C = client(Object);
  C.S = State::Unknown;
  C.Successor = 0;
}

std::string Machine::key() {
  Clients.erase(
      std::remove_if(Clients.begin(), Clients.end(), [](const Client &C) { return C.trivial(); }),
      Clients.end());
  std::string Key;
  for (Cell V : Globals)
    put(Key, V);
  put(Key, static_cast<int>(Clients.size()));
  for (Client &C : Clients) {
    if (!isLive(C.S))
      C.Opened = 0;
    put(Key, C.Object);
    put(Key, static_cast<int>(C.S));
    put(Key, static_cast<int>(C.Opened));
    put(Key, C.LastSlot);
    put(Key, C.Successor);
  }
  put(Key, static_cast<int>(Passed));
  for (const Frame &F : Stack) {
    put(Key, static_cast<int>(F.F));
    put(Key, static_cast<int>(F.B));
    put(Key, static_cast<int>(F.I));
    for (Cell V : F.Regs)
      put(Key, V);
    for (Cell V : F.Vars)
      put(Key, V);
  }
  return Key;
}

template <typename Fn>
void Search::outcomes(const Machine &M, const Inst &I, const ClientOp &Op, const IntSet &Set,
                      Fn Change) {
  for (Cell V : Integers) {
    if (!Set.contains(V) || (Op.BoolResult && V != 0 && V != 1))
      continue;
    Machine Copy = M;
    if (I.Dst != NoId)
      Copy.Stack.back().Regs[I.Dst] = V;
    Change(Copy);
    Work.push_back(std::move(Copy));
  }
}

void Search::operate(Machine M, const Inst &I) {
  const ClientOp &Op = P.Ops[I.Id];
  if (Op.ReturnsClient) {
    create(M, I, Op);
    return;
  }
  Cell Object = M.Stack.back().Regs[Op.Client];
  switch (Op.Does) {
  case Role::Connect:
  case Role::Reconnect: open(M, I, Op, Object); return;
  case Role::Query: ask(M, I, Op, Object); return;
  case Role::Disconnect:
  case Role::Destroy: close(std::move(M), I, Op, Object); return;
  default: use(M, I, Op, Object);
  }
}

/// A connect: a success opens, a failure leaves the client closed. When it was
/// open before, a failure keeps it so if the library refuses a second connect,
/// and else says nothing.
void Search::open(const Machine &M, const Inst &I, const ClientOp &Op, Cell Object) {
  Machine Start = M;
  if (Object != 0) {
    for (const Client &C : Start.Clients) {
      if (isLive(C.S) && (C.Object == Object || C.Successor == Object))
        report(Start, C.Object, I.Where);
    }
    bool Live = isLive(Start.client(Object).S);
    auto Opens = [&](Machine &K) {
      Client &C = K.client(Object);
      C.S = Op.Asynchronous ? State::Opening : State::Open;
      C.Opened = I.Where;
      C.Successor = 0;
      passed(K, Op.Asynchronous ? WitnessStep::Kind::Opening : WitnessStep::Kind::Opened,
             I.Where);
    };
    if (Op.HasResult)
      outcomes(Start, I, Op, Op.Success, Opens);
    else {
      Machine Done = Start;
      Opens(Done);
      Work.push_back(std::move(Done));
    }
    bool Keeps = Op.Second == SecondConnect::Refused || Op.Second == SecondConnect::Ignored;
    auto Fails = [&](Machine &K) {
      Client &C = K.client(Object);
      C.S = !Live ? State::Closed : Keeps ? C.S : State::Unknown;
    };
    if (Op.HasResult) {
      outcomes(Start, I, Op, Op.Pending, [&](Machine &K) { K.client(Object).S = State::Closed; });
      outcomes(Start, I, Op, Op.Success.unite(Op.Pending).complement(), Fails);
    }
    if (Op.Throws) {
      Machine Thrown = Start;
      Fails(Thrown);
      if (Op.Unwind != NoId)
        enter(std::move(Thrown), Op.Unwind);
      else
        unwind(std::move(Thrown));
    }
    return;
  }
  // There is no client: it cannot succeed.
  if (Op.HasResult)
    outcomes(Start, I, Op, Op.Success.complement(), [](Machine &) {});
  if (Op.Throws) {
    if (Op.Unwind != NoId)
      enter(std::move(Start), Op.Unwind);
    else
      unwind(std::move(Start));
  }
}

void Search::create(const Machine &M, const Inst &I, const ClientOp &Op) {
  Machine Made = M;
  // A name that nothing bears.
  int Object = FirstMadeObject;
  auto Used = [&](Cell V) {
    for (const Client &C : Made.Clients)
      if (C.Object == V || C.Successor == V)
        return true;
    auto In = [&](const std::vector<Cell> &Values) {
      return std::find(Values.begin(), Values.end(), V) != Values.end();
    };
    if (In(Made.Globals))
      return true;
    for (const Frame &F : Made.Stack)
      if (In(F.Regs) || In(F.Vars))
        return true;
    return false;
  };
  while (Used(static_cast<Cell>(Object)))
    ++Object;
  Machine Failed = M;
  Client &C = Made.client(static_cast<Cell>(Object));
  if (Op.Does == Role::CreateConnect) {
    C.S = Op.Asynchronous ? State::Opening : State::Open;
    C.Opened = I.Where;
    passed(Made, Op.Asynchronous ? WitnessStep::Kind::Opening : WitnessStep::Kind::Opened,
           I.Where);
  } else {
    C.S = State::Closed;
  }
  if (I.Dst != NoId) {
    Made.Stack.back().Regs[I.Dst] = static_cast<Cell>(Object);
    Failed.Stack.back().Regs[I.Dst] = 0;
    Work.push_back(std::move(Failed));
  }
  Work.push_back(std::move(Made));
}

/// A query: it tells the truth, but "not connected" may mean "not yet".
void Search::ask(const Machine &M, const Inst &I, const ClientOp &Op, Cell Object) {
  IntSet No = Op.NotConnected.empty() ? Op.Connected.complement() : Op.NotConnected;
  Machine Start = M;
  if (Object == 0) {
    outcomes(Start, I, Op, IntSet::full(), [](Machine &) {});
    return;
  }
  State Before = Start.client(Object).S;
  if (Before == State::Unknown || Before == State::Open || Before == State::Opening)
    outcomes(Start, I, Op, Op.Connected, [&](Machine &K) {
      Client &C = K.client(Object);
      if (Before != State::Open) {
        C.Opened = I.Where;
        passed(K, WitnessStep::Kind::KnownOpen, I.Where);
      }
      C.S = State::Open;
    });
  outcomes(Start, I, Op, No, [&](Machine &K) {
    Client &C = K.client(Object);
    if (Before == State::Unknown)
      C.S = State::Closed;
    else if (Before == State::Open)
      C.S = State::Lost;
    else if (Before == State::Opening)
      passed(K, WitnessStep::Kind::GuardInFlight, I.Where);
  });
}

/// A call that uses the client, or waits for it.
void Search::use(const Machine &M, const Inst &I, const ClientOp &Op, Cell Object) {
  Machine Start = M;
  if (Object == 0) {
    outcomes(Start, I, Op, IntSet::full(), [](Machine &) {});
    return;
  }
  State Before = Start.client(Object).S;
  if (Op.Does == Role::Wait && Before == State::Opening) {
    outcomes(Start, I, Op, Op.Success, [&](Machine &K) { K.client(Object).S = State::Open; });
    outcomes(Start, I, Op, Op.Success.complement(),
             [&](Machine &K) { K.client(Object).S = State::Closed; });
    return;
  }
  outcomes(Start, I, Op, Op.Lost.complement(), [](Machine &) {});
  outcomes(Start, I, Op, Op.Lost, [&](Machine &K) {
    Client &C = K.client(Object);
    if (isLive(Before) || Before == State::Unknown)
      C.S = State::Lost;
  });
}

void Search::close(Machine M, const Inst &I, const ClientOp &Op, Cell Object) {
  if (Object != 0) {
    Client &C = M.client(Object);
    if (Op.Does == Role::Disconnect)
      C.S = State::Closed;
    else if (Op.Disconnects || !isLive(C.S))
      C.S = State::Absent;
    else
      passed(M, WitnessStep::Kind::NotClosed, I.Where);
    for (Client &Other : M.Clients)
      if (Other.Successor == Object)
        Other.Successor = 0;
  }
  Work.push_back(std::move(M));
}

bool Search::held(Machine &M, Cell Object, VarId Except) {
  for (VarId V = 0; V < P.Variables.size(); ++V)
    if (V != Except && P.Variables[V].Persistent && M.Globals[Slot[V]] == Object)
      return true;
  for (const Frame &F : M.Stack)
    for (std::size_t K = 0; K < F.Vars.size(); ++K)
      if (F.Vars[K] == Object)
        return true;
  return false;
}

/// A store. Where a live client's only handle makes way for a new client, the
/// new one takes its place.
void Search::store(Machine &M, VarId V, Cell Value, Place Where) {
  Cell &At = variable(M, V);
  auto Name = static_cast<Cell>(V + 1);
  Cell Old = At;
  bool Handle = P.Variables[V].Handle;
  if (Handle && Old == Unset) {
    // Whether it was null does not matter; what it named is gone with it.
    Old = static_cast<Cell>(FirstUnknownObject + static_cast<int>(V));
  }
  if (Handle && Value >= FirstMadeObject) {
    std::vector<Cell> Gone;
    for (const Client &C : M.Clients)
      if (isLive(C.S) && C.Object != Value && (C.Object == Old || C.LastSlot == Name) &&
          !held(M, C.Object, V))
        Gone.push_back(C.Object);
    for (Cell Object : Gone) {
      Client &New = M.client(Value);
      if (isLive(New.S) && New.Opened != 0)
        report(M, Object, New.Opened);
      passed(M, WitnessStep::Kind::Overwritten, Where);
      M.client(Object).Successor = Value;
    }
  }
  if (Handle && Old >= FirstVariable)
    M.client(Old).LastSlot = Name;
  At = Value;
}

} // namespace iottidy::core::testing::search_detail
