//===- Slice.cpp - The part of a program that one client depends on --------===//
//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Slice.h"

#include "core/ProgramWalk.h"

#include <algorithm>

namespace iottidy::core {

namespace {
constexpr BlockId Many = NoId - 1;
/// Behind it nothing counts, nor does anything end.
constexpr BlockId Endless = NoId - 2;
/// Parts of a condition that are looked at.
constexpr std::size_t MostParts = 32;

/// Whether an operation does something when nothing depends on its result. A
/// question counts as soon as somebody looks at the answer.
bool changes(const ClientOp &Op, bool Used) {
  bool Asks = (Op.Does == Role::Query && !Used) || Op.Does == Role::Operation ||
              Op.Does == Role::NotAGuard || Op.Does == Role::AutoReconnect ||
              Op.Does == Role::SetIdentity || Op.Does == Role::Register;
  bool Leaves = Op.Throws && (Op.Unwind != NoId || Op.UnwindsOut);
  return !Asks || Leaves || Op.Reconnects || Op.SetsReconnect || !Op.Callbacks.empty() ||
         Op.ResultAddr != NoId || (Op.Model != nullptr && Op.Model->Blocks);
}
} // namespace

//===----------------------------------------------------------------------===//
// Slice
//===----------------------------------------------------------------------===//

Slice::Slice(ProgramIndex &Index, NodeId ClientClass) : X(Index), P(Index.P), Class(ClientClass) {
  auto It = X.Ops.find(Class);
  if (It != X.Ops.end())
    for (InstRef R : It->second) {
      const Inst &I = P.Functions[R.F].Blocks[R.B].Insts[R.I];
      if (changes(P.Ops[I.Id], I.Dst != NoId && X.used(R.F, I.Dst)))
        addInst(R);
    }
  if (auto Ends = X.Writes.find(Class); Ends != X.Writes.end())
    for (InstRef R : Ends->second)
      if (P.Functions[R.F].Blocks[R.B].Insts[R.I].Kind == InstKind::ScopeEnd)
        addInst(R);
  // What ends a wait tells of the outcome, also when it does no more.
  for (FuncId F : X.PostingEvents)
    if (tells(F))
      touch(F);
  // Whether a handle is overwritten, and who else holds it, counts as well.
  if (auto H = X.Holders.find(Class); H != X.Holders.end())
    for (NodeId N : H->second)
      addNode(N);
  for (InstRef R : X.Forgets)
    addInst(R);
  // Unseen code that is handed the client may close it.
  auto Lk = X.Leaks.find(Class);
  if (Lk != X.Leaks.end())
    for (InstRef R : Lk->second)
      addInst(R);
  for (;;) {
    drain();
    bool More = false;
    for (std::size_t I = 0; I < Touched.size(); ++I) {
      More |= closeControl(Touched[I]);
      // What arms a timer decides when it runs.
      if (auto By = X.ArmedBy.find(Touched[I]); By != X.ArmedBy.end())
        for (InstRef R : By->second)
          if (const FunctionView &V = touch(R.F);
              !std::binary_search(V.Insts[R.B].begin(), V.Insts[R.B].end(), R.I)) {
            addInst(R);
            More = true;
          }
    }
    bool Wakes = false;
    for (FuncId F : Touched) {
      Reentrant |= X.calledBack(F);
      Wakes |= X.Wakes[F] != 0;
    }
    // Code that is not seen may change what it can name, or what functions of the
    // unit keep from one run to the next; while it runs, the library calls back.
    bool Shared = X.isShared(Class) || (Reentrant && X.isKept(Class));
    for (const auto &[N, Number] : Cells)
      Shared = Shared || X.isShared(N) || X.NodeVolatile[N] || (Reentrant && X.isKept(N));
    for (const InstRef &R : It == X.Ops.end() ? std::vector<InstRef>() : It->second) {
      const ClientOp &Op = P.Ops[P.Functions[R.F].Blocks[R.B].Insts[R.I].Id];
      Shared = Shared || (Reentrant && (!Op.Callbacks.empty() || Op.Hidden));
    }
    if (Shared && SharedAdded != Touched.size()) {
      SharedAdded = Touched.size();
      More |= addWaits();
      for (InstRef R : X.UnknownCalls)
        if (touches(R.F)) {
          addWeak(R);
          More = true;
        }
    }
    if (Wakes)
      More |= addBlocking();
    if (!More)
      break;
  }
  for (FuncId F : Touched) {
    Persists |= P.Functions[F].Class != NoId || X.ContextParam.count(F) != 0;
    const FunctionView &V = Views[F];
    for (BlockId B = 0; B < V.Insts.size() && !Persists; ++B)
      for (std::uint32_t I : V.Insts[B]) {
        const Inst &In = P.Functions[F].Blocks[B].Insts[I];
        Persists |= In.Kind == InstKind::AddrVar && P.Variables[In.Id].Persistent;
      }
    for (const auto &R : It == X.Ops.end() ? std::vector<InstRef>() : It->second)
      Persists |= P.Ops[P.Functions[R.F].Blocks[R.B].Insts[R.I].Id].Hidden;
  }
  // One variable that never changes holds the handle.
  if (auto H = X.Holders.find(Class); H != X.Holders.end() && H->second.size() == 1) {
    NodeId N = H->second[0];
    FuncId Owner = X.NodeOwner[N];
    // …of an object that nothing names directly, and no caller exchanges.
    OneObject = X.NodeSingle[N] && Owner != NoId - 1 &&
                (Owner == NoId || X.Callers[Owner].empty()) &&
                (Class >= X.NodeOwner.size() || (X.NodeOwner[Class] == NoId - 1));
    if (auto W = X.Writes.find(N); W != X.Writes.end())
      for (InstRef R : W->second)
        OneObject = OneObject && P.Functions[R.F].Blocks[R.B].Insts[R.I].Kind == InstKind::ScopeEnd;
  }
  computeUses();
  for (FuncId F : Touched)
    computeLiveness(F);
  computeFlags();
  Telling = Pointers;
  Telling.add(Flags);
  computeJudged();
}

FunctionView &Slice::touch(FuncId F) {
  FunctionView &V = Views[F];
  if (!V.Touched) {
    V.Touched = true;
    Touched.push_back(F);
    std::size_t N = P.Functions[F].Blocks.size();
    V.Insts.resize(N);
    V.Decides.resize(N);
    V.RelevantReg.resize(P.Functions[F].Regs);
    for (InstRef R : X.StopCalls[F])
      Work.push_back(R);
  }
  return V;
}

void Slice::addInst(InstRef R) {
  const Inst &I = P.Functions[R.F].Blocks[R.B].Insts[R.I];
  if (I.Kind == InstKind::Call)
    Weak.erase(I.Id);
  Work.push_back(R);
  effect(R.F);
}

/// Whether \p R is made of what is followed anyway.
bool Slice::isKnown(FuncId F, Reg R) {
  std::vector<Reg> Next{R};
  for (std::size_t K = 0; K < Next.size(); ++K) {
    if (Views[F].RelevantReg[Next[K]])
      continue;
    if (K == MostParts)
      return false;
    for (auto [B, I] : X.defs(F)[Next[K]]) {
      const Inst &In = P.Functions[F].Blocks[B].Insts[I];
      switch (In.Kind) {
      case InstKind::Const:
      case InstKind::AddrVar:
      case InstKind::AddrFunc:
      case InstKind::Literal:
        break;
      case InstKind::Load:
        if (NodeId N = X.Classes.pointee(F, In.A); N == NoId || Cells.count(N) == 0)
          return false;
        [[fallthrough]];
      case InstKind::AddrField:
      case InstKind::AddrElem:
      case InstKind::Move:
      case InstKind::Binary:
        for (Reg U : {In.A, In.B})
          if (U != NoId && std::find(Next.begin(), Next.end(), U) == Next.end())
            Next.push_back(U);
        break;
      default:
        return false;
      }
    }
  }
  return true;
}

/// Whether an instruction of block \p B counts for more than what it may run.
bool Slice::isStrong(FuncId F, BlockId B) const {
  const std::vector<std::uint32_t> &List = Views.at(F).Insts[B];
  return std::any_of(List.begin(), List.end(), [&](std::uint32_t K) {
    const Inst &I = P.Functions[F].Blocks[B].Insts[K];
    return I.Kind != InstKind::Call || Weak.count(I.Id) == 0;
  });
}

/// \p F changes something that counts outside of it, so its calls count.
void Slice::effect(FuncId F) {
  FunctionView &V = touch(F);
  if (V.Effects)
    return;
  V.Effects = true;
  for (InstRef R : X.Callers[F]) {
    Work.push_back(R);
    effect(R.F);
  }
}

void Slice::addReg(FuncId F, Reg R) {
  if (R == NoId)
    return;
  FunctionView &V = touch(F);
  if (V.RelevantReg[R])
    return;
  V.RelevantReg[R] = 1;
  for (auto [B, I] : X.defs(F)[R])
    Work.push_back({F, B, I});
}

void Slice::addNode(NodeId N) {
  if (N == NoId || !Cells.try_emplace(N, static_cast<unsigned>(Cells.size())).second)
    return;
  if (auto It = X.Writes.find(N); It != X.Writes.end())
    for (InstRef R : It->second) {
      Work.push_back(R);
      if (N >= X.NodeOwner.size() || X.NodeOwner[N] != R.F || X.NodeEscapes[N])
        effect(R.F);
    }
  if (auto It = X.Leaks.find(N); It != X.Leaks.end())
    for (InstRef R : It->second)
      addInst(R);
}

void Slice::drain() {
  while (!Work.empty()) {
    InstRef R = Work.back();
    Work.pop_back();
    FunctionView &V = touch(R.F);
    std::vector<std::uint32_t> &List = V.Insts[R.B];
    const Inst &I = P.Functions[R.F].Blocks[R.B].Insts[R.I];
    auto Pos = std::lower_bound(List.begin(), List.end(), R.I);
    bool Known = Pos != List.end() && *Pos == R.I;
    if (!Known)
      List.insert(Pos, R.I);
    if (I.Kind == InstKind::Call && Weak.count(I.Id) != 0)
      continue;
    if (I.Kind == InstKind::Call) {
      const CallSite &C = P.Calls[I.Id];
      bool WantsResult = I.Dst != NoId && V.RelevantReg[I.Dst];
      P.targets(C, [&](FuncId T) {
        if (WantsResult) {
          ReturnsAdded.resize(P.Functions.size());
          if (!ReturnsAdded[T]) {
            ReturnsAdded[T] = 1;
            touch(T);
            const std::vector<Block> &Blocks = P.Functions[T].Blocks;
            for (const Block &B : Blocks)
              if (B.End.K == Terminator::Kind::Return)
                addReg(T, B.End.Cond);
          }
        }
      });
      if (!Handled.insert(I.Id).second)
        continue;
      P.targets(C, [&](FuncId T) {
        if (X.MayStop[T])
          touch(T);
      });
      if (C.How == CallSite::Kind::Direct) {
        const Function &T = P.Functions[C.Target];
        if (C.This != NoId && T.This != NoId && Cells.count(X.Classes.variable(T.This)))
          addReg(R.F, C.This);
        for (std::size_t A = 0; A < C.Args.size() && A < T.Params.size(); ++A)
          if (Cells.count(X.Classes.variable(T.Params[A])))
            addReg(R.F, C.Args[A]);
      } else {
        forEachUse(P, I, [&](Reg U) { addReg(R.F, U); });
      }
      continue;
    }
    if (Known)
      continue;
    forEachUse(P, I, [&](Reg U) { addReg(R.F, U); });
    switch (I.Kind) {
    case InstKind::Load:
      addNode(X.Classes.pointee(R.F, I.A));
      break;
    case InstKind::Client:
      if (P.Ops[I.Id].Slot)
        addNode(X.Classes.pointee(R.F, P.Ops[I.Id].Client));
      break;
    default:
      break;
    }
  }
}

/// Finds the next relevant block from everywhere, and makes each branch that
/// can reach two of them relevant. Says whether something was added.
bool Slice::closeControl(FuncId F) {
  const Function &Fn = P.Functions[F];
  // Parameters whose cells became relevant since their callers were seen.
  for (std::size_t A = 0; A <= Fn.Params.size(); ++A) {
    VarId V = A < Fn.Params.size() ? Fn.Params[A] : Fn.This;
    if (V == NoId || !Cells.count(X.Classes.variable(V)))
      continue;
    for (InstRef R : X.Callers[F]) {
      const CallSite &C = P.Calls[P.Functions[R.F].Blocks[R.B].Insts[R.I].Id];
      Reg Arg = A == Fn.Params.size() ? C.This : A < C.Args.size() ? C.Args[A] : NoId;
      addReg(R.F, Arg);
    }
  }
  bool Added = closeControl(F, /*Strong=*/true);
  if (!Weak.empty())
    closeControl(F, /*Strong=*/false);
  Added |= closeCycles(F);
  return Added || !Work.empty();
}

/// …for what counts for more than what it may run, or else for all: a branch that
/// only decides whether such a call is made goes either way.
bool Slice::closeControl(FuncId F, bool Strong) {
  const Function &Fn = P.Functions[F];
  std::size_t N = Fn.Blocks.size();
  FunctionView &V = Views[F];
  std::vector<char> Ops(N);
  for (BlockId B = 0; B < N; ++B)
    Ops[B] = Strong && !Weak.empty() ? isStrong(F, B) : !V.Insts[B].empty();
  using Decision = FunctionView::Decision;
  auto Counts = [&](BlockId B) {
    const Terminator &T = Fn.Blocks[B].End;
    return Ops[B] || V.Decides[B] == Decision::Value ||
           (!Strong && V.Decides[B] == Decision::Either) || T.K == Terminator::Kind::Return ||
           T.K == Terminator::Kind::Throw || T.K == Terminator::Kind::Stop;
  };
  bool Added = false;
  auto Decide = [&](BlockId B) {
    if (Strong || isKnown(F, Fn.Blocks[B].End.Cond)) {
      V.Decides[B] = Decision::Value;
      addReg(F, Fn.Blocks[B].End.Cond);
    } else {
      V.Decides[B] = Decision::Either;
    }
    Added = true;
  };
  std::vector<BlockId> &Next = V.Next;
  std::vector<char> Ends(N);
  for (;;) {
    // What ends nowhere is another way to go, too.
    for (BlockId B = 0; B < N; ++B)
      Ends[B] = Counts(B);
    for (bool Changed = true; Changed;) {
      Changed = false;
      for (std::size_t B = N; B-- > 0;)
        if (Ends[B] == 0) {
          forEachSuccessor(Fn.Blocks[B], P, [&](BlockId S) { Ends[B] |= Ends[S]; });
          Changed |= Ends[B] != 0;
        }
    }
    Next.assign(N, NoId);
    for (BlockId B = 0; B < N; ++B)
      if (Ends[B] == 0)
        Next[B] = Endless;
    for (bool Changed = true; Changed;) {
      Changed = false;
      for (std::size_t K = N; K-- > 0;) {
        BlockId B = static_cast<BlockId>(K);
        BlockId New = NoId;
        if (Ends[B] == 0) {
          New = Endless;
        } else if (Counts(B)) {
          New = B;
        } else {
          forEachSuccessor(Fn.Blocks[B], P, [&](BlockId S) {
            if (Next[S] == NoId)
              return;
            New = New == NoId || New == Next[S] ? Next[S] : Many;
          });
        }
        if (New != Next[B]) {
          Next[B] = New;
          Changed = true;
        }
      }
    }
    for (BlockId B = 0; B < N; ++B) {
      const Terminator &T = Fn.Blocks[B].End;
      if (!Counts(B) || V.Decides[B] == Decision::Value ||
          (!Strong && V.Decides[B] == Decision::Either) ||
          (T.K != Terminator::Kind::Branch && T.K != Terminator::Kind::Switch))
        continue;
      BlockId First = NoId;
      bool Parts = false;
      bool Any = false;
      forEachTarget(T, [&](BlockId S) {
        Parts |= Next[S] == Many || (Any && First != Next[S]);
        First = Next[S];
        Any = true;
      });
      if (Parts)
        Decide(B);
    }
    // Only the branches where the ways part decide; behind them the next
    // block is one again, so go on from those that are nearest to the ends.
    bool Again = false;
    for (BlockId B = 0; B < N; ++B) {
      if (Next[B] != Many)
        continue;
      bool Inner = false;
      forEachSuccessor(Fn.Blocks[B], P, [&](BlockId S) { Inner |= Next[S] == Many && S != B; });
      if (Inner && Fn.Blocks[B].End.K == Terminator::Kind::Jump)
        continue;
      BlockId First = NoId;
      bool Parts = false;
      forEachSuccessor(Fn.Blocks[B], P, [&](BlockId S) {
        if (Next[S] == NoId || Next[S] == Many)
          return;
        Parts |= First != NoId && First != Next[S];
        First = Next[S];
      });
      bool Mixed = Inner && First != NoId;
      if (Parts || Mixed) {
        Decide(B);
        Again = true;
      }
    }
    if (!Again) {
      // A cycle of undecided blocks: decide them all.
      for (BlockId B = 0; B < N; ++B)
        if (Next[B] == Many && Fn.Blocks[B].End.K != Terminator::Kind::Jump) {
          Decide(B);
          Again = true;
        }
      if (!Again)
        break;
    }
  }
  std::replace(Next.begin(), Next.end(), Endless, NoId);
  return Added;
}

bool Slice::tells(FuncId F) const {
  auto It = X.EventsOf.find(F);
  return It != X.EventsOf.end() &&
         std::find(It->second.begin(), It->second.end(), Class) != It->second.end();
}

std::vector<FuncId> Slice::functions() const {
  std::vector<FuncId> Out = Touched;
  std::sort(Out.begin(), Out.end());
  return Out;
}

} // namespace iottidy::core
