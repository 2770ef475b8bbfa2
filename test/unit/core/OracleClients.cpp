//===- OracleClients.cpp - What operations do in the oracle -----------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "OracleSearch.h"

#include <algorithm>

namespace iottidy::core::testing::search_detail {

void Machine::forget(Cell Object) {
  if (!watches(Object))
    return;
  S = State::Unknown;
  Successor = 0;
}

std::string Machine::key() {
  if (!isLive(S)) {
    Opened = 0;
    Doubtful = false;
  }
  std::string Key;
  Key.reserve(64);
  auto Put = [&Key](const void *Data, std::size_t Size) {
    Key.append(static_cast<const char *>(Data), Size);
  };
  const std::uint16_t Head[] = {static_cast<std::uint16_t>(Watched),
                                static_cast<std::uint16_t>(static_cast<int>(S) * 2 + Doubtful),
                                static_cast<std::uint16_t>(Opened),
                                static_cast<std::uint16_t>(LastSlot),
                                static_cast<std::uint16_t>(Successor),
                                static_cast<std::uint16_t>(Passed)};
  Put(Head, sizeof(Head));
  Put(Globals.data(), Globals.size() * sizeof(Cell));
  for (const Frame &F : Stack) {
    const std::uint16_t At[] = {static_cast<std::uint16_t>(F.F), static_cast<std::uint16_t>(F.B),
                                static_cast<std::uint16_t>(F.I)};
    Put(At, sizeof(At));
    // Most registers are empty between blocks.
    for (std::size_t R = 0; R < F.Regs.size(); ++R)
      if (F.Regs[R] != 0) {
        const Cell Pair[] = {static_cast<Cell>(R), F.Regs[R]};
        Put(Pair, sizeof(Pair));
      }
    Key.push_back('\n');
    Put(F.Vars.data(), F.Vars.size() * sizeof(Cell));
  }
  return Key;
}

template <typename Fn>
void Search::outcomes(const Machine &M, const Inst &I, const ClientOp &Op, const IntSet &Set,
                      Fn Change) {
  // A result that nobody reads makes no difference.
  bool Unread = I.Dst == NoId || onlyStored(P.Functions[M.Stack.back().F], I.Dst, true);
  for (Cell V : Integers) {
    if (!Set.contains(V) || (Op.BoolResult && V != 0 && V != 1))
      continue;
    Machine Copy = M;
    if (I.Dst != NoId)
      Copy.Stack.back().Regs[I.Dst] = V;
    Change(Copy);
    Work.push_back(std::move(Copy));
    if (Unread)
      return;
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
  case Role::Reconnect:
    open(M, I, Op, Object);
    return;
  case Role::Query:
    ask(M, I, Op, Object);
    return;
  case Role::Disconnect:
  case Role::Destroy:
    close(std::move(M), I, Op, Object);
    return;
  default:
    use(M, I, Op, Object);
  }
}

/// An exception leaves the operation.
void Search::raise(Machine M, const ClientOp &Op) {
  if (Op.Unwind != NoId)
    enter(std::move(M), Op.Unwind);
  else
    unwind(std::move(M));
}

/// A connect: a success opens, a failure leaves the client closed. When it was
/// open before, a failure keeps it so if the library refuses a second connect,
/// and else says nothing. Without a client it cannot succeed.
void Search::open(const Machine &M, const Inst &I, const ClientOp &Op, Cell Object) {
  bool Mine = M.watches(Object);
  bool Live = isLive(M.S);
  if (Live && !M.Doubtful && Object != 0 && (Mine || M.Successor == Object))
    report(M, I.Where);
  auto Opens = [&](Machine &K) {
    if (!Mine)
      return;
    K.S = Op.Asynchronous ? State::Opening : State::Open;
    K.Opened = I.Where;
    K.Doubtful = false;
    K.Successor = 0;
    passed(K, Op.Asynchronous ? WitnessStep::Kind::Opening : WitnessStep::Kind::Opened, I.Where);
  };
  bool Keeps = Op.Second == SecondConnect::Refused || Op.Second == SecondConnect::Ignored;
  auto Fails = [&](Machine &K) {
    if (Mine)
      K.S = !Live ? State::Closed : Keeps ? K.S : State::Unknown;
  };
  auto Again = [&](Machine &K) {
    if (Mine)
      K.S = State::Closed;
  };
  if (Op.HasResult) {
    if (Object != 0)
      outcomes(M, I, Op, Op.Success, Opens);
    outcomes(M, I, Op, Op.Pending, Again);
    outcomes(M, I, Op, Op.Success.unite(Op.Pending).complement(), Fails);
  } else if (Object != 0 || Limits.Relaxed) {
    Machine Done = M;
    Opens(Done);
    Work.push_back(std::move(Done));
  }
  if (Op.Throws) {
    Machine Thrown = M;
    Fails(Thrown);
    raise(std::move(Thrown), Op);
  }
}

void Search::create(const Machine &M, const Inst &I, const ClientOp &Op) {
  // A name that nothing bears.
  int Object = FirstMadeObject + static_cast<int>(I.Id) * MadeByEach;
  auto Used = [&](Cell V) {
    auto In = [&](const std::vector<Cell> &Values) {
      return std::find(Values.begin(), Values.end(), V) != Values.end();
    };
    if (M.Watched == V || M.Successor == V || In(M.Globals))
      return true;
    for (const Frame &F : M.Stack)
      if (In(F.Regs) || In(F.Vars))
        return true;
    return false;
  };
  while (Used(static_cast<Cell>(Object)))
    ++Object;
  Machine Made = M;
  if (I.Dst != NoId) {
    Made.Stack.back().Regs[I.Dst] = 0;
    Made.CreateFailed = Op.Does == Role::CreateConnect && !Op.Asynchronous;
    Work.push_back(Made);
    Made.CreateFailed = false;
    Made.Stack.back().Regs[I.Dst] = static_cast<Cell>(Object);
  }
  Work.push_back(Made);
  if (!Makes || M.Watched != 0)
    return;
  Made.Watched = static_cast<Cell>(Object);
  Made.S = State::Closed;
  if (Op.Does == Role::CreateConnect) {
    Made.S = Op.Asynchronous ? State::Opening : State::Open;
    Made.Opened = I.Where;
    passed(Made, Op.Asynchronous ? WitnessStep::Kind::Opening : WitnessStep::Kind::Opened, I.Where);
  }
  Work.push_back(std::move(Made));
}

/// A query: it tells the truth, but "not connected" may mean "not yet". An answer
/// that is dropped on the spot tells nothing. There is no connection without a client.
void Search::ask(const Machine &M, const Inst &I, const ClientOp &Op, Cell Object) {
  const IntSet No = Op.NotConnected.empty() ? Op.Connected.complement() : Op.NotConnected;
  if (Object == 0) {
    outcomes(M, I, Op, No, [](Machine &) {});
    return;
  }
  if (!M.watches(Object) || I.Dst == NoId || uses(P.Functions[M.Stack.back().F], I.Dst) == 0) {
    outcomes(M, I, Op, IntSet::full(), [](Machine &) {});
    return;
  }
  if (M.S == State::Unknown || isLive(M.S))
    outcomes(M, I, Op, Op.Connected, [&](Machine &K) {
      if (K.S == State::Unknown) {
        K.Opened = I.Where;
        passed(K, WitnessStep::Kind::KnownOpen, I.Where);
      }
      K.S = State::Open;
      K.Doubtful = false;
    });
  outcomes(M, I, Op, No, [&](Machine &K) {
    if (K.S == State::Unknown)
      K.S = State::Closed;
    else if (K.S == State::Open)
      K.S = State::Lost;
    else if (K.S == State::Opening)
      passed(K, WitnessStep::Kind::GuardInFlight, I.Where);
  });
}

/// A call that uses the client, or waits for it.
void Search::use(const Machine &M, const Inst &I, const ClientOp &Op, Cell Object) {
  if (!M.watches(Object)) {
    outcomes(M, I, Op, IntSet::full(), [](Machine &) {});
    return;
  }
  if (Op.Does == Role::Wait && M.S == State::Opening) {
    outcomes(M, I, Op, Op.Success, [](Machine &K) { K.S = State::Open; });
    outcomes(M, I, Op, Op.Success.complement(), [](Machine &K) { K.S = State::Closed; });
    return;
  }
  if (Op.Lost.empty()) {
    outcomes(M, I, Op, IntSet::full(), [](Machine &) {});
    return;
  }
  outcomes(M, I, Op, Op.Success, [](Machine &) {});
  // After an error that does not say why, to open again is no fault.
  outcomes(M, I, Op, Op.Success.unite(Op.Lost).complement(), [](Machine &K) {
    if (isLive(K.S))
      K.Doubtful = true;
  });
  outcomes(M, I, Op, Op.Lost, [](Machine &K) {
    if (isLive(K.S) || K.S == State::Unknown)
      K.S = State::Lost;
  });
}

void Search::close(Machine M, const Inst &I, const ClientOp &Op, Cell Object) {
  if (M.watches(Object)) {
    if (Op.Does == Role::Disconnect)
      M.S = State::Closed;
    else if (Op.Disconnects || !isLive(M.S))
      M.S = State::Absent;
    else
      passed(M, WitnessStep::Kind::NotClosed, I.Where);
  }
  // What was closed before it was opened can still be.
  if (Object != 0 && M.Successor == Object && Op.Does == Role::Destroy)
    M.Successor = 0;
  Work.push_back(std::move(M));
}

/// Whether the watched client's handle is anywhere but in \p Except. A local
/// that nobody reads any more need not count.
bool Search::held(const Machine &M, VarId Except) const {
  for (VarId V = 0; V < P.Variables.size(); ++V)
    if (V != Except && P.Variables[V].Persistent && M.Globals[Slot[V]] == M.Watched)
      return true;
  if (Limits.Relaxed)
    return false;
  return std::any_of(M.Stack.begin(), M.Stack.end(),
                     [&](const Frame &F) { return F.holds(M.Watched); });
}

/// A store. Where a live client's only handle makes way for a new client, the
/// new one takes its place.
void Search::store(Machine &M, VarId V, Cell Value, Place Where) {
  Cell &At = variable(M, V);
  Cell Old = At;
  At = Value;
  if (!P.Variables[V].Handle)
    return;
  auto Name = static_cast<Cell>(V + 1);
  if (Old == Unset)
    Old = static_cast<Cell>(FirstUnknownObject + static_cast<int>(V));
  bool Was = M.watches(Old);
  bool Lost = isLive(M.S) && (Was || M.LastSlot == Name) && !M.watches(Value) && !held(M, V);
  if (Lost && Value >= FirstMadeObject) {
    auto Maker = static_cast<std::size_t>((Value - FirstMadeObject) / MadeByEach);
    if (P.Ops[Maker].Does == Role::CreateConnect) {
      report(M, OpPlaces[Maker]);
      if (!Limits.Relaxed)
        M.S = State::Unknown;
    } else {
      passed(M, WitnessStep::Kind::Overwritten, Where);
      M.Successor = Value;
    }
  }
  if (Was)
    M.LastSlot = Name;
  // A failed create that takes the place of a live client was told as such.
  if (!Limits.Relaxed && Lost && Value == 0 && M.CreateFailed)
    M.LastSlot = 0;
}

} // namespace iottidy::core::testing::search_detail
