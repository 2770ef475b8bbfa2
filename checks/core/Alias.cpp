//===- Alias.cpp - Which memory and which clients may be the same -----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Alias.h"

#include <algorithm>

namespace iottidy::core {

NodeId AliasClasses::make() {
  auto N = static_cast<NodeId>(Nodes.size());
  Nodes.push_back({N, NoId, {}});
  return N;
}

NodeId AliasClasses::find(NodeId N) {
  while (Nodes[N].Parent != N) {
    Nodes[N].Parent = Nodes[Nodes[N].Parent].Parent;
    N = Nodes[N].Parent;
  }
  return N;
}

NodeId AliasClasses::pts(NodeId N) {
  N = find(N);
  if (Nodes[N].Pts == NoId) {
    NodeId P = make();
    Nodes[N].Pts = P;
  }
  return find(Nodes[N].Pts);
}

void AliasClasses::join(NodeId A, NodeId B) {
  // What is joined points to one thing, and so does that.
  for (;;) {
    NodeId X = find(A);
    NodeId Y = find(B);
    if (X == Y)
      return;
    if (X > Y)
      std::swap(X, Y);
    Nodes[Y].Parent = X;
    Nodes[X].Subs.insert(Nodes[X].Subs.end(), Nodes[Y].Subs.begin(), Nodes[Y].Subs.end());
    Nodes[Y].Subs.clear();
    if (Nodes[X].Pts == NoId)
      Nodes[X].Pts = Nodes[Y].Pts;
    if (Nodes[Y].Pts == NoId || Nodes[X].Pts == Nodes[Y].Pts)
      return;
    A = Nodes[X].Pts;
    B = Nodes[Y].Pts;
  }
}

AliasClasses::AliasClasses(const Program &P) {
  for (std::size_t I = 0; I < P.Variables.size(); ++I)
    Vars.push_back(make());
  for (unsigned I = 0; I < P.Fields; ++I)
    FieldNodes.push_back(make());
  for (const Function &F : P.Functions) {
    RegBase.push_back(size());
    Funcs.push_back(NoId);
    if (F.Defined)
      for (unsigned R = 0; R < F.Regs; ++R)
        make();
  }
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    FuncNodes.push_back(make());
  build(P);
  bindPointerCalls(P);
  bindCallbacks(P);
  joinObjects(P);
}

/// Functions that work on an object of one class may work on the same one.
void AliasClasses::joinObjects(const Program &P) {
  std::unordered_map<std::uint32_t, NodeId> Objects;
  for (const Function &F : P.Functions)
    if (VarId Self = F.self(); Self != NoId) {
      NodeId N = pts(F.SelfField != NoId ? FieldNodes[F.SelfField] : Vars[Self]);
      auto [It, New] = Objects.try_emplace(F.Class, N);
      if (!New)
        join(It->second, N);
    }
}

/// The parameters of a registered function receive what the library hands it.
void AliasClasses::bindCallbacks(const Program &P) {
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    for (const Block &B : P.Functions[F].Blocks)
      for (const Inst &I : B.Insts) {
        if (I.Kind != InstKind::Client)
          continue;
        const ClientOp &Op = P.Ops[I.Id];
        for (const CallbackSite &C : Op.Callbacks) {
          NodeId Target = pts(reg(F, C.Function));
          for (FuncId T : P.AddressTaken) {
            if (find(FuncNodes[T]) != find(Target))
              continue;
            const Function &Fn = P.Functions[T];
            Reg Client = Op.ReturnsClient ? I.Dst : Op.Client;
            if (C.HasClientParam && C.ClientParam < Fn.Params.size() && Client != NoId) {
              NodeId At = C.ClientFields.empty() ? Vars[Fn.Params[C.ClientParam]]
                                                 : FieldNodes[C.ClientFields.back()];
              flow(At, Op.Slot ? pts(reg(F, Client)) : reg(F, Client));
            }
            if (VarId To = contextOf(C, Fn); To != NoId && C.Context != NoId)
              flow(Vars[To], reg(F, C.Context));
          }
        }
      }
}

void AliasClasses::build(const Program &P) {
  for (std::size_t V = 0; V < P.Variables.size(); ++V)
    if (FuncId F = P.Variables[V].InitialFunction; F != NoId)
      join(pts(Vars[V]), FuncNodes[F]);
  for (FuncId F = 0; F < P.Functions.size(); ++F) {
    for (const Block &B : P.Functions[F].Blocks) {
      for (const Inst &I : B.Insts) {
        switch (I.Kind) {
        case InstKind::AddrFunc:
          join(pts(reg(F, I.Dst)), FuncNodes[I.Id]);
          break;
        case InstKind::AddrVar:
          join(pts(reg(F, I.Dst)), Vars[I.Id]);
          break;
        case InstKind::AddrField: {
          NodeId Base = pts(reg(F, I.A));
          NodeId Field = find(FieldNodes[I.Id]);
          std::vector<NodeId> &Subs = Nodes[find(Base)].Subs;
          if (std::find(Subs.begin(), Subs.end(), Field) == Subs.end())
            Subs.push_back(Field);
          join(pts(reg(F, I.Dst)), Field);
          break;
        }
        case InstKind::AddrElem:
        case InstKind::Move:
          flow(reg(F, I.Dst), reg(F, I.A));
          break;
        case InstKind::Binary:
          if (I.Bin == BinOp::Add || I.Bin == BinOp::Sub) {
            flow(reg(F, I.Dst), reg(F, I.A));
          }
          break;
        case InstKind::Load:
          flow(reg(F, I.Dst), pts(reg(F, I.A)));
          break;
        case InstKind::Store:
          flow(pts(reg(F, I.A)), reg(F, I.B));
          break;
        case InstKind::CopyAgg: {
          // Fields are classes of their own; what is left is the whole.
          flow(pts(reg(F, I.A)), pts(reg(F, I.B)));
          break;
        }
        case InstKind::Call:
          if (const CallSite &C = P.Calls[I.Id]; C.How == CallSite::Kind::Direct)
            bindCall(P, F, I, C.Target);
          break;
        default:
          break;
        }
      }
      if (B.End.K == Terminator::Kind::Return && B.End.Cond != NoId) {
        if (Funcs[F] == NoId) {
          NodeId N = make();
          Funcs[F] = N;
        }
        flow(Funcs[F], reg(F, B.End.Cond));
      }
    }
  }
}

/// Call \p I of \p F runs \p Target.
void AliasClasses::bindCall(const Program &P, FuncId F, const Inst &I, FuncId Target) {
  const CallSite &C = P.Calls[I.Id];
  const Function &T = P.Functions[Target];
  if (C.This != NoId && T.This != NoId)
    flow(Vars[T.This], reg(F, C.This));
  for (std::size_t A = 0; A < C.Args.size() && A < T.Params.size(); ++A)
    if (C.Args[A] != NoId)
      flow(Vars[T.Params[A]], reg(F, C.Args[A]));
  if (I.Dst == NoId)
    return;
  if (Funcs[Target] == NoId) {
    NodeId N = make();
    Funcs[Target] = N;
  }
  flow(reg(F, I.Dst), Funcs[Target]);
}

/// Calls through pointers run what these lead to. Each that is bound may lead others
/// further.
void AliasClasses::bindPointerCalls(const Program &P) {
  struct Pair {
    FuncId F;
    const Inst *I;
    FuncId Target;
  };
  std::vector<Pair> Open;
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    for (const Block &B : P.Functions[F].Blocks)
      for (const Inst &I : B.Insts)
        if (I.Kind == InstKind::Call && P.Calls[I.Id].How == CallSite::Kind::Indirect)
          P.targets(P.Calls[I.Id], [&](FuncId T) { Open.push_back({F, &I, T}); });
  for (bool Changed = !Open.empty(); Changed;) {
    Changed = false;
    for (std::size_t K = 0; K < Open.size();) {
      const Pair Now = Open[K];
      if (pointee(Now.F, P.Calls[Now.I->Id].Callee) != function(Now.Target)) {
        ++K;
        continue;
      }
      bindCall(P, Now.F, *Now.I, Now.Target);
      Open[K] = Open.back();
      Open.pop_back();
      Changed = true;
    }
  }
}

NodeId AliasClasses::pointee(FuncId F, Reg R) {
  NodeId N = find(reg(F, R));
  return Nodes[N].Pts == NoId ? NoId : find(Nodes[N].Pts);
}

NodeId AliasClasses::client(FuncId F, const ClientOp &Op) {
  if (Op.Hidden) {
    while (Hidden.size() <= Op.HiddenId) {
      NodeId N = make();
      Hidden.push_back(N);
    }
    return find(Hidden[Op.HiddenId]);
  }
  if (Op.ReturnsClient)
    return Op.Result != NoId       ? pts(reg(F, Op.Result))
           : Op.ResultAddr != NoId ? pts(pts(reg(F, Op.ResultAddr)))
                                   : NoId;
  if (Op.Client == NoId)
    return NoId;
  NodeId N = pts(reg(F, Op.Client));
  return Op.Slot ? pts(N) : N;
}

std::vector<NodeId> AliasClasses::reachable(NodeId N) {
  std::vector<NodeId> Found;
  Marks.resize(Nodes.size());
  ++Walks;
  auto Add = [&](NodeId M) {
    M = M == NoId ? NoId : find(M);
    if (M == NoId || Marks[M] == Walks)
      return;
    Marks[M] = Walks;
    Found.push_back(M);
  };
  Add(N);
  for (std::size_t K = 0; K < Found.size(); ++K) {
    const Node &Now = Nodes[Found[K]];
    Add(Now.Pts);
    for (NodeId S : Now.Subs)
      Add(S);
  }
  std::sort(Found.begin(), Found.end());
  return Found;
}

void AliasClasses::reach(NodeId N, std::vector<bool> &Seen) {
  std::vector<NodeId> Work{N};
  while (!Work.empty()) {
    NodeId X = Work.back();
    Work.pop_back();
    if (X == NoId)
      continue;
    X = find(X);
    if (X >= Seen.size())
      Seen.resize(X + 1);
    if (Seen[X])
      continue;
    Seen[X] = true;
    if (Nodes[X].Pts != NoId)
      Work.push_back(Nodes[X].Pts);
    for (NodeId S : Nodes[X].Subs)
      Work.push_back(S);
  }
}

} // namespace iottidy::core
