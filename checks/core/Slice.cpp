//===- Slice.cpp - The part of a program that one client depends on ---------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Slice.h"

#include <algorithm>

namespace iottidy::core {

bool Bits::add(const Bits &O) {
  if (Words.size() < O.Words.size())
    Words.resize(O.Words.size());
  bool Changed = false;
  for (std::size_t I = 0; I < O.Words.size(); ++I) {
    std::uint64_t N = Words[I] | O.Words[I];
    Changed |= N != Words[I];
    Words[I] = N;
  }
  return Changed;
}

namespace {

constexpr BlockId Many = NoId - 1;

/// Calls \p Visit with each register that \p I reads.
template <typename Fn> void forEachUse(const Program &P, const Inst &I, Fn Visit) {
  auto One = [&](Reg R) {
    if (R != NoId)
      Visit(R);
  };
  switch (I.Kind) {
  case InstKind::Client: {
    const ClientOp &Op = P.Ops[I.Id];
    if (!Op.ReturnsClient)
      One(Op.Client);
    One(Op.ResultAddr);
    for (const CallbackSite &C : Op.Callbacks) {
      One(C.Function);
      One(C.Context);
    }
    return;
  }
  case InstKind::Call: {
    const CallSite &C = P.Calls[I.Id];
    One(C.Callee);
    One(C.This);
    for (Reg R : C.Args)
      One(R);
    return;
  }
  default:
    One(I.A);
    One(I.B);
  }
}

template <typename Fn> void forEachTarget(const Terminator &T, Fn Visit) {
  if (T.Then != NoId)
    Visit(T.Then);
  if (T.Else != NoId)
    Visit(T.Else);
  for (const SwitchArm &A : T.Arms)
    Visit(A.Target);
}

template <typename Fn> void forEachSuccessor(const Block &B, const Program &P, Fn Visit) {
  auto One = [&](BlockId S) {
    if (S != NoId)
      Visit(S);
  };
  for (const Inst &I : B.Insts) {
    if (I.Kind == InstKind::Client)
      One(P.Ops[I.Id].Unwind);
    else if (I.Kind == InstKind::Call)
      One(P.Calls[I.Id].Unwind);
  }
  forEachTarget(B.End, Visit);
}

} // namespace

//===----------------------------------------------------------------------===//
// ProgramIndex
//===----------------------------------------------------------------------===//

ProgramIndex::ProgramIndex(const Program &P, AliasClasses &Classes) : P(P), Classes(Classes) {
  Callers.resize(P.Functions.size());
  std::unordered_map<NodeId, std::vector<NodeId>> Reached;
  auto Grow = [&] {
    NodeEscapes.resize(Classes.size());
  };
  for (FuncId F = 0; F < P.Functions.size(); ++F) {
    const Function &Fn = P.Functions[F];
    for (BlockId B = 0; B < Fn.Blocks.size(); ++B) {
      const Block &Blk = Fn.Blocks[B];
      for (std::uint32_t I = 0; I < Blk.Insts.size(); ++I) {
        const Inst &In = Blk.Insts[I];
        InstRef Ref{F, B, I};
        auto Escape = [&](Reg R) {
          NodeId N = Classes.pointee(F, R);
          if (N == NoId)
            return;
          Grow();
          NodeEscapes[N] = true;
        };
        switch (In.Kind) {
        case InstKind::Store:
          if (NodeId N = Classes.pointee(F, In.A); N != NoId)
            Writes[N].push_back(Ref);
          Escape(In.B);
          break;
        case InstKind::CopyAgg:
        case InstKind::ZeroAgg: {
          std::vector<bool> Seen;
          Classes.reach(Classes.pointee(F, In.A), Seen);
          for (NodeId N = 0; N < Seen.size(); ++N)
            if (Seen[N])
              Writes[N].push_back(Ref);
          break;
        }
        case InstKind::Move: Escape(In.A); break;
        case InstKind::Forget: Forgets.push_back(Ref); break;
        case InstKind::ScopeEnd: Writes[Classes.variable(In.Id)].push_back(Ref); break;
        case InstKind::Client: {
          const ClientOp &Op = P.Ops[In.Id];
          NodeId C = Classes.client(F, Op);
          if (C != NoId) {
            auto [It, New] = Ops.try_emplace(C);
            if (New)
              ClientClasses.push_back(C);
            It->second.push_back(Ref);
          }
          if (Op.Slot)
            if (NodeId N = Classes.pointee(F, Op.Client); N != NoId)
              Writes[N].push_back(Ref);
          if (Op.Client != NoId)
            Escape(Op.Client);
          break;
        }
        case InstKind::Call: {
          const CallSite &C = P.Calls[In.Id];
          P.targets(C, [&](FuncId T) { Callers[T].push_back(Ref); });
          for (Reg R : C.Args)
            if (R != NoId)
              Escape(R);
          if (C.This != NoId)
            Escape(C.This);
          if (C.How != CallSite::Kind::Unknown && C.How != CallSite::Kind::Indirect)
            break;
          UnknownCalls.push_back(Ref);
          auto Leak = [&](Reg R) {
            NodeId N = R == NoId ? NoId : Classes.pointee(F, R);
            if (N == NoId)
              return;
            auto [It, New] = Reached.try_emplace(N);
            if (New) {
              std::vector<bool> Seen;
              Classes.reach(N, Seen);
              for (NodeId M = 0; M < Seen.size(); ++M)
                if (Seen[M])
                  It->second.push_back(M);
            }
            for (NodeId M : It->second)
              Leaks[M].push_back(Ref);
          };
          for (Reg R : C.Args)
            Leak(R);
          Leak(C.This);
          break;
        }
        default: break;
        }
      }
      if (Blk.End.K == Terminator::Kind::Return && Blk.End.Cond != NoId)
        if (NodeId N = Classes.pointee(F, Blk.End.Cond); N != NoId) {
          Grow();
          NodeEscapes[N] = true;
        }
    }
  }
  NodeOwner.assign(Classes.size(), NoId - 1);
  NodeEscapes.resize(Classes.size());
  NodeShared.resize(Classes.size());
  NodeSingle.assign(Classes.size(), true);
  for (VarId V = 0; V < P.Variables.size(); ++V) {
    const Variable &Var = P.Variables[V];
    NodeId N = Classes.variable(V);
    FuncId Owner = Var.Persistent ? NoId : Var.Owner;
    if (NodeOwner[N] != NoId - 1)
      NodeSingle[N] = false;
    NodeOwner[N] = NodeOwner[N] == NoId - 1 || NodeOwner[N] == Owner ? Owner : NoId;
    if (Var.Shared) {
      std::vector<bool> Seen;
      Classes.reach(N, Seen);
      for (NodeId M = 0; M < Seen.size() && M < NodeShared.size(); ++M)
        if (Seen[M])
          NodeShared[M] = true;
    }
  }
  for (FieldId F = 0; F < P.Fields; ++F) {
    NodeOwner[Classes.field(F)] = NoId;
    NodeSingle[Classes.field(F)] = false;
  }
}

const ProgramIndex::DefList &ProgramIndex::defs(FuncId F) {
  auto [It, New] = DefCache.try_emplace(F);
  if (New) {
    const Function &Fn = P.Functions[F];
    It->second.resize(Fn.Regs);
    for (BlockId B = 0; B < Fn.Blocks.size(); ++B)
      for (std::uint32_t I = 0; I < Fn.Blocks[B].Insts.size(); ++I) {
        const Inst &In = Fn.Blocks[B].Insts[I];
        Reg D = In.Dst;
        if (D != NoId)
          It->second[D].emplace_back(B, I);
      }
  }
  return It->second;
}

//===----------------------------------------------------------------------===//
// Slice
//===----------------------------------------------------------------------===//

Slice::Slice(ProgramIndex &Index, NodeId ClientClass)
    : X(Index), P(Index.P), Class(ClientClass) {
  auto It = X.Ops.find(Class);
  if (It != X.Ops.end())
    for (InstRef R : It->second)
      addInst(R);
  if (auto Ends = X.Writes.find(Class); Ends != X.Writes.end())
    for (InstRef R : Ends->second)
      if (P.Functions[R.F].Blocks[R.B].Insts[R.I].Kind == InstKind::ScopeEnd)
        addInst(R);
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
    for (std::size_t I = 0; I < Touched.size(); ++I)
      More |= closeControl(Touched[I]);
    if (!SharedAdded && !Reentrant) {
      for (FuncId F : Touched)
        Reentrant |= P.Functions[F].CalledBack;
    }
    if ((Reentrant || (Class < X.NodeShared.size() && X.NodeShared[Class])) && !SharedAdded) {
      SharedAdded = true;
      for (InstRef R : X.UnknownCalls)
        if (touches(R.F)) {
          addInst(R);
          More = true;
        }
    }
    if (!More)
      break;
  }
  for (FuncId F : Touched)
    computeLiveness(F);
  computeUses();
}

/// Collects, through all calls, which cells a function may read or write.
void Slice::computeUses() {
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
        switch (I.Kind) {
        case InstKind::Store:
          if (NodeId Node = X.Classes.pointee(F, I.A); Node != NoId)
            if (unsigned C = cell(Node); C != NoId)
              V.Writes.set(C);
          [[fallthrough]];
        case InstKind::Load: Use(X.Classes.pointee(F, I.A)); break;
        case InstKind::ScopeEnd: Use(X.Classes.variable(I.Id)); break;
        case InstKind::CopyAgg:
        case InstKind::ZeroAgg: V.UsesAll = true; break;
        case InstKind::Client:
          V.HasOps = true;
          V.Closes |= P.Ops[I.Id].Does == Role::Disconnect || P.Ops[I.Id].Does == Role::Destroy;
          if (P.Ops[I.Id].Slot)
            Use(X.Classes.pointee(F, P.Ops[I.Id].Client));
          if (P.Ops[I.Id].ResultAddr != NoId || !P.Ops[I.Id].Callbacks.empty())
            V.UsesAll = true;
          break;
        case InstKind::Call:
          if (P.Calls[I.Id].How != CallSite::Kind::Direct)
            V.UsesAll = true;
          break;
        default: break;
        }
      }
  }
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (FuncId F : Touched) {
      FunctionView &V = Views[F];
      for (InstRef R : X.Callers[F]) {
        auto It = Views.find(R.F);
        if (It == Views.end() || !It->second.Touched)
          continue;
        Changed |= It->second.Uses.add(V.Uses);
        Changed |= It->second.Writes.add(V.Writes);
        if (V.Closes && !It->second.Closes)
          Changed = It->second.Closes = true;
        if (V.HasOps && !It->second.HasOps)
          Changed = It->second.HasOps = true;
        if (V.UsesAll && !It->second.UsesAll)
          Changed = It->second.UsesAll = true;
      }
    }
  }
  WrittenBack.resize(cells());
  for (FuncId F : Touched)
    if (P.Functions[F].CalledBack) {
      if (Views[F].Closes)
        Closers.push_back(F);
      if (P.Functions[F].AddressTaken)
        WrittenBack.add(Views[F].Writes);
    }
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
    for (InstRef R : X.Callers[F])
      Work.push_back(R);
  }
  return V;
}

void Slice::addInst(InstRef R) { Work.push_back(R); }

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
    for (InstRef R : It->second)
      Work.push_back(R);
  if (auto It = X.Leaks.find(N); It != X.Leaks.end())
    for (InstRef R : It->second)
      Work.push_back(R);
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
      if (Known)
        continue;
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
    case InstKind::Load: addNode(X.Classes.pointee(R.F, I.A)); break;
    case InstKind::CopyAgg: {
      std::vector<bool> Seen;
      X.Classes.reach(X.Classes.pointee(R.F, I.B), Seen);
      break;
    }
    case InstKind::Client:
      if (P.Ops[I.Id].Slot)
        addNode(X.Classes.pointee(R.F, P.Ops[I.Id].Client));
      break;
    default: break;
    }
  }
}

/// Finds the next relevant block from everywhere, and makes each branch that
/// can reach two of them relevant. Says whether something was added.
bool Slice::closeControl(FuncId F) {
  const Function &Fn = P.Functions[F];
  std::size_t N = Fn.Blocks.size();
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
  FunctionView &V = Views[F];
  auto Counts = [&](BlockId B) {
    const Terminator &T = Fn.Blocks[B].End;
    return !V.Insts[B].empty() || V.Decides[B] || T.K == Terminator::Kind::Return ||
           T.K == Terminator::Kind::Throw || T.K == Terminator::Kind::Stop;
  };
  std::vector<BlockId> &Next = V.Next;
  bool Added = false;
  for (;;) {
    Next.assign(N, NoId);
    for (bool Changed = true; Changed;) {
      Changed = false;
      for (std::size_t K = N; K-- > 0;) {
        BlockId B = static_cast<BlockId>(K);
        BlockId New = NoId;
        if (Counts(B)) {
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
      if (!Counts(B) || V.Decides[B] ||
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
      if (Parts) {
        V.Decides[B] = 1;
        Added = true;
        addReg(F, T.Cond);
      }
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
        V.Decides[B] = 1;
        Added = Again = true;
        addReg(F, Fn.Blocks[B].End.Cond);
      }
    }
    if (!Again) {
      // A cycle of undecided blocks: decide them all.
      for (BlockId B = 0; B < N; ++B)
        if (Next[B] == Many && Fn.Blocks[B].End.K != Terminator::Kind::Jump) {
          V.Decides[B] = 1;
          Added = Again = true;
          addReg(F, Fn.Blocks[B].End.Cond);
        }
      if (!Again)
        break;
    }
  }
  return Added || !Work.empty();
}

std::vector<FuncId> Slice::functions() const {
  std::vector<FuncId> Out = Touched;
  std::sort(Out.begin(), Out.end());
  return Out;
}

void Slice::computeLiveness(FuncId F) {
  const Function &Fn = P.Functions[F];
  FunctionView &V = Views[F];
  std::size_t N = Fn.Blocks.size();
  V.LiveRegs.resize(N);
  V.LiveNodes.resize(N);
  V.LoopHead.assign(N, 0);
  // Loop heads: targets of back edges of a depth-first walk.
  std::vector<char> Mark(N);
  std::vector<std::pair<BlockId, std::vector<BlockId>>> Stack;
  std::vector<BlockId> Order;
  auto Successors = [&](BlockId B) {
    std::vector<BlockId> Out;
    forEachSuccessor(Fn.Blocks[B], P, [&](BlockId S) {
      if (V.Next[S] != NoId)
        Out.push_back(V.Next[S]);
    });
    return Out;
  };
  if (N != 0 && V.Next[0] != NoId) {
    Mark[V.Next[0]] = 1;
    Stack.emplace_back(V.Next[0], Successors(V.Next[0]));
  }
  while (!Stack.empty()) {
    auto &[B, Succ] = Stack.back();
    if (Succ.empty()) {
      Mark[B] = 2;
      Order.push_back(B);
      Stack.pop_back();
      continue;
    }
    BlockId S = Succ.back();
    Succ.pop_back();
    if (Mark[S] == 1)
      V.LoopHead[S] = 1;
    if (Mark[S] == 0) {
      Mark[S] = 1;
      Stack.emplace_back(S, Successors(S));
    }
  }
  // What is read after the function returns, and by code that it calls.
  Bits Outside;
  Bits ForCalls;
  Outside.resize(cells());
  ForCalls.resize(cells());
  for (auto [Node, Cell] : Cells) {
    FuncId Owner = Node < X.NodeOwner.size() ? X.NodeOwner[Node] : NoId;
    if (Owner != F)
      Outside.set(Cell);
    if (Owner != F || X.NodeEscapes[Node])
      ForCalls.set(Cell);
  }
  std::vector<std::pair<Bits, Bits>> In(N);
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (BlockId B : Order) {
      Bits Regs;
      Bits Nodes;
      Regs.resize(Fn.Regs);
      Nodes.resize(cells());
      const Terminator &T = Fn.Blocks[B].End;
      for (BlockId S : Successors(B)) {
        Regs.add(V.LiveRegs[S]);
        Nodes.add(V.LiveNodes[S]);
      }
      if (T.K == Terminator::Kind::Return || T.K == Terminator::Kind::Throw)
        Nodes.add(Outside);
      if (T.Cond != NoId && V.RelevantReg[T.Cond])
        Regs.set(T.Cond);
      for (std::size_t K = V.Insts[B].size(); K-- > 0;) {
        const Inst &I = Fn.Blocks[B].Insts[V.Insts[B][K]];
        if (I.Dst != NoId)
          Regs.clear(I.Dst);
        if (I.Kind == InstKind::Store || I.Kind == InstKind::ScopeEnd) {
          NodeId Node = I.Kind == InstKind::Store ? X.Classes.pointee(F, I.A)
                                                  : X.Classes.variable(I.Id);
          unsigned C = Node == NoId ? NoId : cell(Node);
          bool Whole = I.Kind == InstKind::ScopeEnd;
          if (!Whole) {
            const auto &D = X.defs(F)[I.A];
            Whole = D.size() == 1 &&
                    Fn.Blocks[D[0].first].Insts[D[0].second].Kind == InstKind::AddrVar;
          }
          if (C != NoId && Whole && X.NodeSingle[Node] && X.NodeOwner[Node] != NoId - 1 &&
              !X.NodeEscapes[Node])
            Nodes.clear(C);
        }
        if (I.Kind == InstKind::Load) {
          NodeId Node = X.Classes.pointee(F, I.A);
          if (Node != NoId)
            if (unsigned C = cell(Node); C != NoId)
              Nodes.set(C);
        } else if (I.Kind == InstKind::Call || I.Kind == InstKind::Client) {
          Nodes.add(ForCalls);
          if (I.Kind == InstKind::Client && P.Ops[I.Id].Slot)
            if (NodeId Node = X.Classes.pointee(F, P.Ops[I.Id].Client); Node != NoId)
              if (unsigned C = cell(Node); C != NoId)
                Nodes.set(C);
        } else if (I.Kind == InstKind::CopyAgg) {
          for (unsigned C = 0; C < cells(); ++C)
            Nodes.set(C);
        }
        forEachUse(P, I, [&](Reg U) {
          if (V.RelevantReg[U])
            Regs.set(U);
        });
      }
      Changed |= V.LiveRegs[B].add(Regs);
      Changed |= V.LiveNodes[B].add(Nodes);
    }
  }
}

} // namespace iottidy::core
