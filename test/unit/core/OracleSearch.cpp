//===- OracleSearch.cpp - Search of a program, state by state ---------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "OracleSearch.h"

#include <algorithm>

namespace iottidy::core::testing {

using namespace search_detail;

Search::Search(const Program &P, const SearchLimits &Limits, const Finding *Wanted)
    : P(P), Limits(Limits), Wanted(Wanted) {
  Slot.resize(P.Variables.size());
  std::vector<std::size_t> Count(P.Functions.size() + 1);
  for (VarId V = 0; V < P.Variables.size(); ++V) {
    const Variable &Var = P.Variables[V];
    Slot[V] = Count[Var.Persistent ? P.Functions.size() : Var.Owner]++;
  }
  OpPlaces.resize(P.Ops.size());
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    for (const Block &B : P.Functions[F].Blocks)
      for (const Inst &I : B.Insts)
        if (I.Kind == InstKind::Client)
          OpPlaces[I.Id] = I.Where;
  Spins.resize(P.Functions.size());
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    findSpins(F);
  Globals = Count.back();
  Locals.assign(Count.begin(), Count.end() - 1);
  Read.resize(P.Variables.size());
  for (FuncId F = 0; F < P.Functions.size(); ++F) {
    Live.push_back(liveness(P, F, Slot, Locals[F]));
    const std::map<Reg, VarId> At = addresses(P.Functions[F]);
    for (const Block &B : P.Functions[F].Blocks)
      for (const Inst &I : B.Insts)
        if (I.Kind == InstKind::Load)
          if (auto It = At.find(I.A); It != At.end())
            Read[It->second] = true;
  }
}

void Search::findSpins(FuncId F) {
  const Function &Fn = P.Functions[F];
  const std::size_t N = Fn.Blocks.size();
  Spins[F].assign(N, false);
  if (!Limits.Relaxed)
    return;
  std::vector<std::vector<bool>> Reaches(N, std::vector<bool>(N));
  for (std::size_t B = 0; B < N; ++B) {
    std::vector<std::size_t> Next{B};
    while (!Next.empty()) {
      const Terminator &T = Fn.Blocks[Next.back()].End;
      Next.pop_back();
      std::vector<BlockId> To{T.Then, T.Else};
      for (const SwitchArm &A : T.Arms)
        To.push_back(A.Target);
      for (BlockId X : To)
        if (X != NoId && !Reaches[B][X]) {
          Reaches[B][X] = true;
          Next.push_back(X);
        }
    }
  }
  for (std::size_t B = 0; B < N; ++B)
    Spins[F][B] = Reaches[B][B] && Fn.Blocks[B].End.K == Terminator::Kind::Branch;
}

std::vector<Cell> Search::clients() const {
  std::vector<Cell> Found;
  for (VarId V = 0; V < P.Variables.size(); ++V)
    if (P.Variables[V].Handle)
      Found.push_back(static_cast<Cell>(FirstUnknownObject + static_cast<int>(V)));
  for (const Function &Fn : P.Functions)
    for (const Block &B : Fn.Blocks)
      for (const Inst &A : B.Insts) {
        if (A.Kind != InstKind::AddrVar || P.Variables[A.Id].Handle)
          continue;
        bool Used = false;
        for (const Inst &I : B.Insts) {
          Used |= I.Kind == InstKind::Client && P.Ops[I.Id].Client == A.Dst;
          if (I.Kind == InstKind::Call)
            for (Reg R : P.Calls[I.Id].Args)
              Used |= R == A.Dst;
        }
        auto C = static_cast<Cell>(FirstVariable + static_cast<int>(A.Id));
        if (Used && std::find(Found.begin(), Found.end(), C) == Found.end())
          Found.push_back(C);
      }
  if (std::any_of(P.Ops.begin(), P.Ops.end(), [](const ClientOp &O) { return O.ReturnsClient; }))
    Found.push_back(0);
  return Found;
}

Verdicts Search::run() {
  for (Cell Watched : clients()) {
    Seen.clear();
    Makes = Watched == 0;
    for (FuncId F = 0; F < P.Functions.size(); ++F) {
      if (!P.Functions[F].Entry)
        continue;
      Machine M;
      M.Watched = Watched;
      M.Globals.assign(Globals, Unset);
      push(M, F);
      enter(std::move(M), 0);
      while (!Work.empty() && !Found) {
        Machine Now = std::move(Work.back());
        Work.pop_back();
        advance(std::move(Now));
      }
      Work.clear();
    }
    Out.States += Seen.size();
  }
  return Out;
}

void Search::push(Machine &M, FuncId F) {
  Frame New;
  New.F = F;
  New.Regs.assign(P.Functions[F].Regs, 0);
  New.Vars.assign(Locals[F], Unset);
  M.Stack.push_back(std::move(New));
}

/// Goes on at the start of block \p B, if this is new.
void Search::enter(Machine M, BlockId B) {
  Frame &Top = M.Stack.back();
  Top.B = B;
  Top.I = 0;
  M.CreateFailed = false;
  const std::vector<bool> &Needed = Live[Top.F][B];
  for (std::size_t R = 0; R < Top.Regs.size(); ++R)
    if (!Needed[R])
      Top.Regs[R] = 0;
  for (std::size_t V = 0; V < Top.Vars.size(); ++V)
    if (!Needed[Top.Regs.size() + V] && Top.Vars[V] < FirstVariable)
      Top.Vars[V] = 0;
  if (Seen.size() >= Limits.States) {
    Out.Complete = false;
    return;
  }
  if (Seen.insert(M.key()).second)
    Work.push_back(std::move(M));
}

Cell &Search::variable(Machine &M, VarId V) {
  return P.Variables[V].Persistent ? M.Globals[Slot[V]] : M.Stack.back().Vars[Slot[V]];
}

/// Reads variable \p V; an unknown takes each of its values from here on.
bool Search::read(Machine &M, VarId V, Cell &Value) {
  Cell &At = variable(M, V);
  if (At != Unset) {
    Value = At;
    return true;
  }
  std::vector<Cell> Domain;
  if (P.Variables[V].Handle)
    Domain = {0, static_cast<Cell>(FirstUnknownObject + static_cast<int>(V))};
  else
    Domain.assign(std::begin(Integers), std::end(Integers));
  for (Cell D : Domain) {
    Machine Copy = M;
    variable(Copy, V) = D;
    Work.push_back(std::move(Copy));
  }
  return false;
}

void Search::passed(Machine &M, WitnessStep::Kind What, Place Where) {
  if (Wanted == nullptr || M.Passed >= Wanted->Path.size())
    return;
  const WitnessStep &Next = Wanted->Path[M.Passed];
  if (Next.What == What && Next.Where == Where)
    ++M.Passed;
}

/// The watched client is opened at \p Where while it is live.
void Search::report(const Machine &M, Place Where) {
  Out.Doubles.insert({M.Opened, Where});
  if (Wanted == nullptr || Wanted->Where != Where || M.Passed != Wanted->Path.size())
    return;
  for (const WitnessStep &W : Wanted->Path)
    if (W.What == WitnessStep::Kind::Opened || W.What == WitnessStep::Kind::Opening ||
        W.What == WitnessStep::Kind::KnownOpen)
      Found |= W.Where == M.Opened;
}

/// Runs \p M to the end of its block or to the next choice.
void Search::advance(Machine M) {
  for (;;) {
    Frame &Top = M.Stack.back();
    const Block &B = P.Functions[Top.F].Blocks[Top.B];
    if (Top.I >= B.Insts.size()) {
      finish(std::move(M), B.End);
      return;
    }
    const Inst &I = B.Insts[Top.I];
    if (I.Kind == InstKind::Client) {
      ++Top.I;
      operate(std::move(M), I);
      return;
    }
    if (I.Kind == InstKind::Call && P.Calls[I.Id].How == CallSite::Kind::Direct) {
      ++Top.I;
      call(std::move(M), I);
      return;
    }
    if (!simple(M, I))
      return;
    ++M.Stack.back().I;
  }
}

/// How often \p R of \p Fn is used.
std::size_t Search::uses(const Function &Fn, Reg R) const {
  std::size_t Uses = 0;
  for (const Block &B : Fn.Blocks) {
    Uses += B.End.Cond == R;
    for (const Inst &I : B.Insts) {
      Uses += I.A == R || I.B == R;
      if (I.Kind == InstKind::Call)
        Uses += static_cast<std::size_t>(
            std::count(P.Calls[I.Id].Args.begin(), P.Calls[I.Id].Args.end(), R));
    }
  }
  return Uses;
}

/// Whether nothing is done with \p R of \p Fn but to store it once; with
/// \p Unread, only to where nobody looks.
bool Search::onlyStored(const Function &Fn, Reg R, bool Unread) const {
  std::size_t Stores = 0;
  for (const Block &B : Fn.Blocks)
    for (const Inst &I : B.Insts)
      if (I.Kind == InstKind::Store && I.B == R)
        Stores += !Unread || !Read[variableAt(B, I.A)];
  return uses(Fn, R) == Stores && Stores <= 1;
}

/// The variable whose address \p B takes in \p R.
VarId Search::variableAt(const Block &B, Reg R) {
  for (const Inst &I : B.Insts)
    if (I.Kind == InstKind::AddrVar && I.Dst == R)
      return I.Id;
  return 0;
}

/// Runs \p I; false when it was put off to one machine for each value.
bool Search::simple(Machine &M, const Inst &I) {
  std::vector<Cell> &Regs = M.Stack.back().Regs;
  switch (I.Kind) {
  case InstKind::Const:
    Regs[I.Dst] = static_cast<Cell>(I.Imm);
    return true;
  case InstKind::AddrVar:
    Regs[I.Dst] = static_cast<Cell>(FirstVariable + static_cast<int>(I.Id));
    return true;
  case InstKind::Load: {
    Cell V = 0;
    if (!read(M, static_cast<VarId>(Regs[I.A] - FirstVariable), V))
      return false;
    M.Stack.back().Regs[I.Dst] = I.Imm != 0 ? V != 0 : V;
    return true;
  }
  case InstKind::Store: {
    auto V = static_cast<VarId>(Regs[I.A] - FirstVariable);
    if (Read[V] || P.Variables[V].Handle)
      store(M, V, Regs[I.B], I.Where);
    return true;
  }
  case InstKind::Move:
    Regs[I.Dst] = Regs[I.A];
    return true;
  case InstKind::Binary:
    Regs[I.Dst] = compute(I.Bin, Regs[I.A], I.B == NoId ? static_cast<Cell>(I.Imm) : Regs[I.B]);
    return true;
  case InstKind::Opaque:
    if (I.Imm == 0 && onlyStored(P.Functions[M.Stack.back().F], I.Dst, false)) {
      // The variable that it goes to is read later, if at all.
      Regs[I.Dst] = Unset;
      return true;
    }
    for (Cell V : Integers) {
      if (I.Imm != 0 && V != 0 && V != 1)
        continue;
      Machine Copy = M;
      Copy.Stack.back().Regs[I.Dst] = V;
      ++Copy.Stack.back().I;
      Work.push_back(std::move(Copy));
    }
    return false;
  case InstKind::Call:
    // Unseen code: what it was handed and what it can name may change.
    for (Reg R : P.Calls[I.Id].Args)
      M.forget(Regs[R]);
    for (VarId V = 0; V < P.Variables.size(); ++V)
      if (P.Variables[V].Shared)
        variable(M, V) = Unset;
    return true;
  case InstKind::ScopeEnd:
    variable(M, I.Id) = Unset;
    return true;
  default:
    return true;
  }
}

Cell Search::compute(BinOp Op, Cell A, Cell B) {
  switch (Op) {
  case BinOp::Eq:
    return A == B;
  case BinOp::Ne:
    return A != B;
  case BinOp::Lt:
    return A < B;
  case BinOp::Le:
    return A <= B;
  case BinOp::Gt:
    return A > B;
  case BinOp::Ge:
    return A >= B;
  case BinOp::Add:
    return static_cast<Cell>(A + B);
  case BinOp::Sub:
    return static_cast<Cell>(A - B);
  case BinOp::And:
    return static_cast<Cell>(A & B);
  case BinOp::Or:
    return static_cast<Cell>(A | B);
  case BinOp::Not:
    return A == 0;
  default:
    return 0;
  }
}

void Search::finish(Machine M, const Terminator &T) {
  std::vector<Cell> &Regs = M.Stack.back().Regs;
  switch (T.K) {
  case Terminator::Kind::Jump:
    enter(std::move(M), T.Then);
    return;
  case Terminator::Kind::Branch: {
    bool Taken = Regs[T.Cond] != 0;
    if (Spins[M.Stack.back().F][M.Stack.back().B])
      enter(M, Taken ? T.Else : T.Then);
    passed(M, Taken ? WitnessStep::Kind::BranchTrue : WitnessStep::Kind::BranchFalse, T.Where);
    enter(std::move(M), Taken ? T.Then : T.Else);
    return;
  }
  case Terminator::Kind::Switch:
    for (const SwitchArm &A : T.Arms)
      if (A.Lo <= Regs[T.Cond] && Regs[T.Cond] <= A.Hi) {
        passed(M, WitnessStep::Kind::CaseTaken, T.Where);
        enter(std::move(M), A.Target);
        return;
      }
    enter(std::move(M), T.Else);
    return;
  case Terminator::Kind::Return: {
    Cell Result = T.Cond == NoId ? Cell{0} : Regs[T.Cond];
    // The variable that held the handle last may have been a local one.
    if (!Limits.Relaxed && M.Watched != 0 && M.Stack.back().holds(M.Watched))
      M.LastSlot = 0;
    M.Stack.pop_back();
    if (M.Stack.empty())
      return;
    Frame &Caller = M.Stack.back();
    const Inst &I = P.Functions[Caller.F].Blocks[Caller.B].Insts[Caller.I - 1];
    if (I.Dst != NoId)
      Caller.Regs[I.Dst] = Result;
    if (Seen.insert(M.key()).second)
      Work.push_back(std::move(M));
    return;
  }
  case Terminator::Kind::Throw:
    unwind(std::move(M));
    return;
  case Terminator::Kind::Stop:
    return;
  }
}

/// The function on top is left by an exception.
void Search::unwind(Machine M) {
  for (;;) {
    M.Stack.pop_back();
    if (M.Stack.empty())
      return;
    const Frame &Caller = M.Stack.back();
    const Inst &I = P.Functions[Caller.F].Blocks[Caller.B].Insts[Caller.I - 1];
    BlockId Handler = P.Calls[I.Id].Unwind;
    if (Handler != NoId) {
      enter(std::move(M), Handler);
      return;
    }
  }
}

void Search::call(Machine M, const Inst &I) {
  const CallSite &C = P.Calls[I.Id];
  passed(M, WitnessStep::Kind::Called, I.Where);
  if (M.Stack.size() >= Limits.Depth) {
    Out.Complete = false;
    return;
  }
  std::vector<Cell> Args;
  for (Reg R : C.Args)
    Args.push_back(M.Stack.back().Regs[R]);
  push(M, C.Target);
  const Function &T = P.Functions[C.Target];
  for (std::size_t A = 0; A < Args.size() && A < T.Params.size(); ++A)
    M.Stack.back().Vars[Slot[T.Params[A]]] = Args[A];
  enter(std::move(M), 0);
}

Verdicts search(const Program &P, const SearchLimits &Limits) {
  return Search(P, Limits, nullptr).run();
}

bool replays(const Program &P, const Finding &F, const SearchLimits &Limits) {
  Search S(P, Limits, &F);
  return !S.run().Complete || S.found();
}

} // namespace iottidy::core::testing
