//===- ProgramIndex.cpp - What all slices of a program share ---------------===//
//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Cycles.h"
#include "core/ProgramWalk.h"
#include "core/Slice.h"

#include <algorithm>

namespace iottidy::core {

bool Bits::any(unsigned Lo, unsigned Hi) const {
  for (std::size_t W = Lo / 64; W < Words.size() && W <= Hi / 64; ++W) {
    std::uint64_t Asked = ~0ULL;
    if (W == Lo / 64)
      Asked &= ~0ULL << (Lo % 64);
    if (W == Hi / 64)
      Asked &= ~0ULL >> (63 - Hi % 64);
    if ((Words[W] & Asked) != 0)
      return true;
  }
  return false;
}

bool Bits::all(unsigned Lo, unsigned Hi) const {
  if (Hi / 64 >= Words.size())
    return false;
  for (std::size_t W = Lo / 64; W <= Hi / 64; ++W) {
    std::uint64_t Asked = ~0ULL;
    if (W == Lo / 64)
      Asked &= ~0ULL << (Lo % 64);
    if (W == Hi / 64)
      Asked &= ~0ULL >> (63 - Hi % 64);
    if ((~Words[W] & Asked) != 0)
      return false;
  }
  return true;
}

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

//===----------------------------------------------------------------------===//
// ProgramIndex
//===----------------------------------------------------------------------===//

ProgramIndex::ProgramIndex(const Program &P, AliasClasses &Classes) : P(P), Classes(Classes) {
  Callers.resize(P.Functions.size());
  Posts.resize(P.Functions.size());
  std::unordered_map<NodeId, std::vector<NodeId>> Reached;
  auto Grow = [&] { NodeEscapes.resize(Classes.size()); };
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
        case InstKind::AddrFunc:
          access(F, In.Dst);
          if (NodeId N = Classes.pointee(F, In.Dst); N != NoId) {
            NodeFunction.resize(Classes.size());
            NodeFunction[N] = true;
          }
          break;
        case InstKind::Load:
        case InstKind::AddrField:
        case InstKind::AddrElem:
          access(F, In.A);
          break;
        case InstKind::Store:
          access(F, In.A);
          if (NodeId N = Classes.pointee(F, In.A); N != NoId)
            Writes[N].push_back(Ref);
          Escape(In.B);
          break;
        case InstKind::CopyAgg:
        case InstKind::ZeroAgg: {
          access(F, In.A);
          access(F, In.B);
          for (NodeId N : Classes.reachable(Classes.pointee(F, In.A)))
            Writes[N].push_back(Ref);
          break;
        }
        case InstKind::Move:
          Escape(In.A);
          break;
        case InstKind::Forget:
          Forgets.push_back(Ref);
          break;
        case InstKind::ScopeEnd:
          Writes[Classes.variable(In.Id)].push_back(Ref);
          break;
        case InstKind::Client: {
          const ClientOp &Op = P.Ops[In.Id];
          NodeId C = Classes.client(F, Op);
          access(F, Op.Client);
          access(F, Op.ResultAddr);
          if (C != NoId) {
            access(C);
            auto [It, New] = Ops.try_emplace(C);
            if (New)
              ClientClasses.push_back(C);
            It->second.push_back(Ref);
          }
          if (Op.Slot)
            if (NodeId N = Classes.pointee(F, Op.Client); N != NoId)
              Writes[N].push_back(Ref);
          if (Op.ResultAddr != NoId)
            if (NodeId N = Classes.pointee(F, Op.ResultAddr); N != NoId)
              Writes[N].push_back(Ref);
          if (Op.Client != NoId)
            Escape(Op.Client);
          break;
        }
        case InstKind::Call: {
          const CallSite &C = P.Calls[In.Id];
          P.targets(C, [&](FuncId T) { Callers[T].push_back(Ref); });
          access(F, C.Callee);
          access(F, C.This);
          if (C.Posts)
            Posts[F] = 1;
          for (Reg R : C.Args)
            if (R != NoId)
              Escape(R);
          if (C.This != NoId)
            Escape(C.This);
          if (C.Waits)
            UnknownCalls.push_back(Ref);
          if (C.How != CallSite::Kind::Unknown && C.How != CallSite::Kind::Indirect)
            break;
          UnknownCalls.push_back(Ref);
          auto Leak = [&](Reg R) {
            NodeId N = R == NoId ? NoId : Classes.pointee(F, R);
            if (N == NoId)
              return;
            auto [It, New] = Reached.try_emplace(N);
            if (New)
              It->second = Classes.reachable(N);
            for (NodeId M : It->second)
              Leaks[M].push_back(Ref);
          };
          for (Reg R : C.Args)
            Leak(R);
          Leak(C.This);
          break;
        }
        default:
          break;
        }
      }
      if (Blk.End.K == Terminator::Kind::Return && Blk.End.Cond != NoId)
        if (NodeId N = Classes.pointee(F, Blk.End.Cond); N != NoId) {
          Grow();
          NodeEscapes[N] = true;
        }
    }
  }
  findPrivate();
  findEvents();
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    if (Posts[F] && TellsEvent[F])
      PostingEvents.push_back(F);
  findInEvents();
  findArmed();
  findWaits();
  findWakers();
  findStops();
  findRecursion();
  NodeOwner.assign(Classes.size(), NoId - 1);
  NodeEscapes.resize(Classes.size());
  NodeShared.resize(Classes.size());
  NodeVolatile.resize(Classes.size());
  NodeElsewhere.resize(Classes.size());
  NodeSingle.assign(Classes.size(), true);
  for (VarId V = 0; V < P.Variables.size(); ++V) {
    const Variable &Var = P.Variables[V];
    NodeId N = Classes.variable(V);
    FuncId Owner = Var.Persistent ? NoId : Var.Owner;
    if (NodeOwner[N] != NoId - 1)
      NodeSingle[N] = false;
    NodeOwner[N] = NodeOwner[N] == NoId - 1 || NodeOwner[N] == Owner ? Owner : NoId;
    if (Var.Persistent && Var.Initially == Variable::Start::Unknown)
      NodeElsewhere[N] = true;
    NodeVolatile[N] = NodeVolatile[N] || Var.Volatile;
    if (Var.Volatile)
      VolatileVars.push_back(V);
    if (Var.Shared && !Var.Constant)
      SharedVars.push_back(V);
    if (Var.Shared)
      Classes.reach(N, NodeShared);
  }
  for (VarId V = 0; V < P.Variables.size(); ++V) {
    FuncId Owner = P.Variables[V].Owner;
    auto Context = Owner == NoId ? ContextParam.end() : ContextParam.find(Owner);
    bool Handed = Context != ContextParam.end() &&
                  Context->second < P.Functions[Owner].Params.size() &&
                  P.Functions[Owner].Params[Context->second] == V;
    if (P.Variables[V].Persistent || Handed || (Owner != NoId && P.Functions[Owner].self() == V))
      Classes.reach(Classes.variable(V), NodeKept);
  }
  for (VarId V = 0; V < P.Variables.size(); ++V)
    if (NodeId To = Classes.contents(Classes.variable(V)); Ops.count(To) != 0)
      Holders[To].push_back(Classes.variable(V));
  for (FieldId F = 0; F < P.Fields; ++F)
    if (NodeId To = Classes.contents(Classes.field(F)); Ops.count(To) != 0)
      Holders[To].push_back(Classes.field(F));
  for (FieldId F = 0; F < P.Fields; ++F) {
    NodeOwner[Classes.field(F)] = NoId;
    NodeSingle[Classes.field(F)] = false;
  }
}

/// Finds the functions that are registered, by name or through a field of an
/// options struct, as callbacks that tell something about the connection.
/// The function whose address register \p R of \p F holds; NoId: not known.
FuncId ProgramIndex::namedBy(FuncId F, Reg R) {
  for (auto [B, I] : defs(F)[R])
    if (const Inst &In = P.Functions[F].Blocks[B].Insts[I]; In.Kind == InstKind::AddrFunc)
      return In.Id;
  return NoId;
}

/// Finds what is registered before there is a client.
void ProgramIndex::findUnbound() {
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    for (const Block &B : P.Functions[F].Blocks)
      for (const Inst &I : B.Insts) {
        if (I.Kind != InstKind::Client)
          continue;
        for (CallbackSite Site : P.Ops[I.Id].Callbacks) {
          FuncId T = Site.Unbound && Site.tells() ? namedBy(F, Site.Function) : NoId;
          if (T == NoId)
            continue;
          Site.Library = P.Ops[I.Id].Library;
          Tells[T].push_back(std::move(Site));
        }
      }
}

void ProgramIndex::findEvents() {
  TellsEvent.assign(P.Functions.size(), 0);
  Tells.clear();
  for (const Function &F : P.Functions)
    Tells.push_back(F.Tells);
  std::unordered_map<NodeId, std::vector<FuncId>> Stored;
  auto Named = [&](FuncId F, Reg R) { return namedBy(F, R); };
  bool Any = false;
  for (const ClientOp &Op : P.Ops)
    Any |= !Op.Callbacks.empty();
  if (Any)
    findUnbound();
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    for (const CallbackSite &Site : Tells[F]) {
      Any = true;
      TellsEvent[F] = 1;
      for (NodeId Client : ClientClasses)
        if (std::any_of(Ops[Client].begin(), Ops[Client].end(), [&](InstRef R) {
              const Inst &I = P.Functions[R.F].Blocks[R.B].Insts[R.I];
              return P.Ops[I.Id].Library == Site.Library;
            }))
          EventsOf[F].push_back(Client);
    }
  if (!Any)
    return;
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    for (const Block &B : P.Functions[F].Blocks)
      for (const Inst &I : B.Insts)
        if (I.Kind == InstKind::Store)
          if (FuncId T = Named(F, I.B); T != NoId)
            if (NodeId N = Classes.pointee(F, I.A); N != NoId)
              Stored[N].push_back(T);
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    for (const Block &B : P.Functions[F].Blocks)
      for (const Inst &I : B.Insts) {
        if (I.Kind != InstKind::Client)
          continue;
        NodeId Client = Classes.client(F, P.Ops[I.Id]);
        for (const CallbackSite &C : P.Ops[I.Id].Callbacks) {
          auto Add = [&](FuncId T) {
            if (C.Model->ContextParam)
              ContextParam.emplace(T, *C.Model->ContextParam);
            if (!C.tells())
              return;
            TellsEvent[T] = 1;
            EventsOf[T].push_back(Client);
          };
          if (FuncId T = Named(F, C.Function); T != NoId)
            Add(T);
          for (auto [DB, DI] : defs(F)[C.Function]) {
            const Inst &Def = P.Functions[F].Blocks[DB].Insts[DI];
            NodeId N = Def.Kind == InstKind::Load ? Classes.pointee(F, Def.A) : NoId;
            if (auto It = Stored.find(N); N != NoId && It != Stored.end())
              for (FuncId T : It->second)
                Add(T);
          }
        }
      }
}

/// Finds the functions that run only while the library calls one.
void ProgramIndex::findInEvents() {
  InEvent = TellsEvent;
  for (const auto &[F, Param] : ContextParam)
    InEvent[F] = 1;
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (FuncId F = 0; F < P.Functions.size(); ++F)
      if (!InEvent[F] && !P.Functions[F].Again && !P.Functions[F].Main && !Callers[F].empty() &&
          std::all_of(Callers[F].begin(), Callers[F].end(),
                      [&](InstRef R) { return InEvent[R.F] != 0; })) {
        InEvent[F] = 1;
        Changed = true;
      }
  }
}

/// Finds the functions that may end the program, run for ever or throw, among
/// them those that bear no mark (an abort helper).
void ProgramIndex::findStops() {
  std::size_t N = P.Functions.size();
  MayStop.assign(N, 0);
  StopCalls.resize(N);
  std::vector<char> Never(N);
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (FuncId F = 0; F < N; ++F) {
      const Function &Fn = P.Functions[F];
      if (!Fn.Defined || Never[F])
        continue;
      std::size_t Size = Fn.Blocks.size();
      std::vector<char> Reached(Size);
      std::vector<char> Returns(Size);
      std::vector<char> Cut(Size);
      std::vector<std::vector<BlockId>> Before(Size);
      std::vector<BlockId> Work{0};
      std::vector<BlockId> Ends;
      bool Stops = false;
      if (Size != 0)
        Reached[0] = 1;
      while (!Work.empty()) {
        BlockId B = Work.back();
        Work.pop_back();
        const Block &Blk = Fn.Blocks[B];
        for (const Inst &I : Blk.Insts)
          if (I.Kind == InstKind::Call && P.Calls[I.Id].How == CallSite::Kind::Direct) {
            Stops |= MayStop[P.Calls[I.Id].Target] != 0;
            Cut[B] |= Never[P.Calls[I.Id].Target];
          } else if (I.Kind == InstKind::Client) {
            Stops |= P.Ops[I.Id].Throws && P.Ops[I.Id].UnwindsOut;
          }
        if (Cut[B])
          continue;
        if (Blk.End.K == Terminator::Kind::Return)
          Ends.push_back(B);
        forEachSuccessor(Blk, P, [&](BlockId S) {
          Before[S].push_back(B);
          if (!Reached[S]) {
            Reached[S] = 1;
            Work.push_back(S);
          }
        });
      }
      for (BlockId B : Ends)
        Returns[B] = 1;
      while (!Ends.empty()) {
        BlockId B = Ends.back();
        Ends.pop_back();
        for (BlockId Pred : Before[B])
          if (!Returns[Pred]) {
            Returns[Pred] = 1;
            Ends.push_back(Pred);
          }
      }
      for (BlockId B = 0; B < Size; ++B)
        Stops |= Reached[B] && !Returns[B];
      bool NeverNow = Size != 0 && !Returns[0];
      if ((Stops && !MayStop[F]) || (NeverNow && !Never[F])) {
        MayStop[F] = 1;
        Never[F] = NeverNow;
        Changed = true;
      }
    }
  }
  for (FuncId F = 0; F < N; ++F)
    if (MayStop[F])
      for (InstRef R : Callers[F])
        StopCalls[R.F].push_back(R);
  // What another client throws leads to a handler, or out of the function, too.
  for (FuncId F = 0; F < N; ++F)
    for (BlockId B = 0; B < P.Functions[F].Blocks.size(); ++B) {
      const std::vector<Inst> &Insts = P.Functions[F].Blocks[B].Insts;
      for (std::uint32_t I = 0; I < Insts.size(); ++I)
        if (Insts[I].Kind == InstKind::Client && P.Ops[Insts[I].Id].Throws &&
            (P.Ops[Insts[I].Id].Unwind != NoId || P.Ops[Insts[I].Id].UnwindsOut))
          StopCalls[F].push_back({F, B, I});
    }
}

/// Functions on a cycle of calls (Tarjan: Depth-first search and linear graph
/// algorithms, SIAM J. Comput. 1972, without recursion).
void ProgramIndex::findRecursion() {
  std::size_t N = P.Functions.size();
  Recursive.assign(N, 0);
  std::vector<std::vector<unsigned>> Callees(N);
  for (FuncId F = 0; F < N; ++F)
    for (InstRef R : Callers[F])
      Callees[R.F].push_back(F);
  for (const std::vector<unsigned> &Cycle : cyclesOf(Callees))
    for (FuncId F : Cycle)
      Recursive[F] = 1;
}

void ProgramIndex::access(NodeId N) {
  if (N >= NodeAccessed.size())
    NodeAccessed.resize(Classes.size());
  NodeAccessed[N] = true;
}

void ProgramIndex::access(FuncId F, Reg Address) {
  if (NodeId N = Address == NoId ? NoId : Classes.pointee(F, Address); N != NoId)
    access(N);
}

const IntSet &ProgramIndex::failure(std::uint32_t Id) {
  auto [It, New] = Failures.try_emplace(Id);
  if (New) {
    const ClientOp &Op = P.Ops[Id];
    It->second = Op.Success.unite(Op.Pending).complement().intersect(Op.Domain);
  }
  return It->second;
}

bool ProgramIndex::used(FuncId F, Reg R) {
  auto [It, New] = UseCache.try_emplace(F);
  if (New) {
    It->second.resize(P.Functions[F].Regs);
    for (const Block &B : P.Functions[F].Blocks) {
      for (const Inst &I : B.Insts)
        forEachUse(P, I, [&](Reg U) { It->second[U] = 1; });
      if (B.End.Cond != NoId)
        It->second[B.End.Cond] = 1;
    }
  }
  return It->second[R] != 0;
}

const ProgramIndex::DefList &ProgramIndex::defs(FuncId F) {
  auto [It, New] = DefCache.try_emplace(F);
  if (New) {
    const Function &Fn = P.Functions[F];
    std::vector<std::uint32_t> &Ends = It->second.Ends;
    std::vector<Def> &All = It->second.All;
    // Counted, summed up, and then filled in from the front of each register.
    Ends.resize(Fn.Regs + 2);
    for (const Block &B : Fn.Blocks)
      for (const Inst &I : B.Insts)
        if (I.Dst != NoId)
          ++Ends[I.Dst + 2];
    for (std::size_t R = 2; R < Ends.size(); ++R)
      Ends[R] += Ends[R - 1];
    All.resize(Ends.back());
    for (BlockId B = 0; B < Fn.Blocks.size(); ++B)
      for (std::uint32_t I = 0; I < Fn.Blocks[B].Insts.size(); ++I)
        if (Reg D = Fn.Blocks[B].Insts[I].Dst; D != NoId)
          All[Ends[D + 1]++] = {B, I};
  }
  return It->second;
}

} // namespace iottidy::core
