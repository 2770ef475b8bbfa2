//===- Liveness.cpp - What is still read, and what a call touches ----------===//
//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/ProgramWalk.h"
#include "core/Slice.h"

#include <algorithm>

namespace iottidy::core {

/// Whether a client of the slice, or a function, can be found from what pointers
/// to class \p N point to.
bool Slice::leads(NodeId N) const {
  if (N == NoId || !X.accessed(N))
    return false;
  if (N == Class || X.isFunction(N))
    return true;
  const std::vector<NodeId> Reached = X.Classes.reachable(N);
  return std::any_of(Reached.begin(), Reached.end(),
                     [&](NodeId M) { return M == Class || X.isFunction(M); });
}

/// Finds the cells that tell of a client: they are given values that are known,
/// computed or handed over in functions that work on it, or in their helpers.
void Slice::computeFlags() {
  Flags.resize(cells());
  for (FuncId F : Touched) {
    const FunctionView &V = Views[F];
    const Function &Fn = P.Functions[F];
    bool Works = X.TellsEvent[F] != 0;
    for (BlockId B = 0; B < V.Insts.size(); ++B)
      for (std::uint32_t K : V.Insts[B])
        Works |= Fn.Blocks[B].Insts[K].Kind == InstKind::Client;
    auto Tells = [&](const Inst &Def) {
      switch (Def.Kind) {
      case InstKind::Const:
        return Works && Def.Imm != 0;
      case InstKind::Binary:
        return Works && isComparison(Def.Bin);
      case InstKind::Client:
      case InstKind::Call:
      case InstKind::Move:
        return Works;
      case InstKind::Load: {
        // A setter hands on what its caller says.
        NodeId From = X.Classes.pointee(F, Def.A);
        bool Param = std::any_of(Fn.Params.begin(), Fn.Params.end(),
                                 [&](VarId P2) { return X.Classes.variable(P2) == From; });
        return Works || Param;
      }
      default:
        return false;
      }
    };
    for (BlockId B = 0; B < V.Insts.size(); ++B)
      for (std::uint32_t K : V.Insts[B]) {
        const Inst &I = Fn.Blocks[B].Insts[K];
        NodeId Node = I.Kind == InstKind::Store ? X.Classes.pointee(F, I.A) : NoId;
        unsigned C = Node == NoId ? NoId : cell(Node);
        if (C == NoId || Computed.test(C) || Flags.test(C))
          continue;
        for (auto [DB, DI] : X.defs(F)[I.B])
          if (Tells(Fn.Blocks[DB].Insts[DI]))
            Flags.set(C);
      }
  }
}

/// Whether a pointer to places of class \p N may point to another element than the first.
bool ProgramIndex::pointsInside(NodeId N) {
  if (NodeInside.empty()) {
    NodeInside.resize(Classes.size());
    std::vector<char> IsElement;
    for (FuncId F = 0; F < P.Functions.size(); ++F) {
      const Function &Fn = P.Functions[F];
      IsElement.assign(Fn.Regs, 0);
      for (const Block &B : Fn.Blocks)
        for (const Inst &I : B.Insts)
          if (I.Kind == InstKind::AddrElem)
            IsElement[I.Dst] = 1;
      auto Mark = [&](Reg R) {
        if (NodeId To = IsElement[R] != 0 ? Classes.pointee(F, R) : NoId; To != NoId)
          NodeInside[To] = true;
      };
      for (const Block &B : Fn.Blocks) {
        for (const Inst &I : B.Insts)
          // Where it is an address it goes no further.
          forEachUse(P, I, [&](Reg R) {
            if ((I.Kind != InstKind::Load && I.Kind != InstKind::Store) || R != I.A)
              Mark(R);
          });
        if (B.End.Cond != NoId)
          Mark(B.End.Cond);
      }
    }
  }
  return N >= NodeInside.size() || NodeInside[N];
}

bool FunctionView::isLiveElement(BlockId B, unsigned Cell, std::int64_t Index,
                                 unsigned Cells) const {
  auto It = std::lower_bound(Elements.begin(), Elements.end(), std::pair(Cell, Index));
  return It != Elements.end() && *It == std::pair(Cell, Index) &&
         LiveNodes[B].test(Cells + static_cast<unsigned>(It - Elements.begin()));
}

/// The cell and the index of the element that the load \p I of \p F reads, where
/// it is one by its index alone.
std::optional<std::pair<unsigned, std::int64_t>> Slice::elementOf(FuncId F, const Inst &I) {
  const Function &Fn = P.Functions[F];
  auto Only = [&](Reg R) -> const Inst * {
    auto D = R == NoId ? std::span<const ProgramIndex::Def>() : X.defs(F)[R];
    return D.size() == 1 ? &Fn.Blocks[D[0].first].Insts[D[0].second] : nullptr;
  };
  const Inst *Address = Only(I.A);
  if (Address == nullptr || Address->Kind != InstKind::AddrElem)
    return std::nullopt;
  const Inst *Index = Only(Address->B);
  // The first element is also known by the name of the array.
  if (Index == nullptr || Index->Kind != InstKind::Const || Index->Imm == 0)
    return std::nullopt;
  NodeId Node = X.Classes.pointee(F, I.A);
  unsigned C = Node == NoId ? NoId : cell(Node);
  // Counted from another element, it is another one.
  if (C == NoId || (Address->Imm != 0 && X.pointsInside(Node)))
    return std::nullopt;
  return std::pair(C, Index->Imm);
}

/// Adds the cells that are read while the call or operation \p I of \p F runs; \p All
/// are those that code which is not seen can read.
void Slice::addCallUses(FuncId F, const Inst &I, const Bits &All, Bits &Nodes) {
  bool Waits = false;
  if (I.Kind == InstKind::Client) {
    const ClientOp &Op = P.Ops[I.Id];
    Waits = Op.Does == Role::Pump || Op.Does == Role::Wait;
    Nodes.add(Meanwhile);
  } else {
    const CallSite &Site = P.Calls[I.Id];
    Waits = Site.Waits || Site.Blocks;
    if (Site.How == CallSite::Kind::Direct) {
      if (touches(Site.Target))
        Nodes.add(Views.at(Site.Target).Uses);
    } else if (Site.How != CallSite::Kind::Harmless) {
      Nodes.add(All);
    } else if (Waits) {
      Nodes.add(Meanwhile);
    }
  }
  // What main leaves while it waits is what other entries find.
  if (Waits && P.Functions[F].Main)
    Nodes.add(All);
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
  std::vector<std::pair<BlockId, std::span<const BlockId>>> Stack;
  std::vector<BlockId> Order;
  std::vector<BlockId> Targets;
  std::vector<std::uint32_t> Ends{0}; // of the targets of the block before
  for (BlockId B = 0; B < N; ++B) {
    forEachSuccessor(Fn.Blocks[B], P, [&](BlockId S) {
      if (V.Next[S] != NoId)
        Targets.push_back(V.Next[S]);
    });
    Ends.push_back(static_cast<std::uint32_t>(Targets.size()));
  }
  auto Successors = [&](BlockId B) {
    return std::span<const BlockId>(Targets.data() + Ends[B], Ends[B + 1] - Ends[B]);
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
    Succ = Succ.first(Succ.size() - 1);
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
  // Nothing in the unit goes on behind it: only the next run of an entry does.
  const bool Last = X.Callers[F].empty() && !Fn.AddressTaken && X.TellsEvent[F] == 0 &&
                    X.InEvent[F] == 0 && X.Wakes[F] == 0;
  for (auto [Node, Cell] : Cells) {
    FuncId Owner = Node < X.NodeOwner.size() ? X.NodeOwner[Node] : NoId;
    if (Owner != F && !(Last && !X.isKept(Node)))
      Outside.set(Cell);
    if (Owner != F || X.NodeEscapes[Node])
      ForCalls.set(Cell);
  }
  // Of many elements, each is dead after its last use.
  for (BlockId B : Order)
    for (std::uint32_t K : V.Insts[B])
      if (const Inst &I = Fn.Blocks[B].Insts[K]; I.Kind == InstKind::Load)
        if (auto Element = elementOf(F, I))
          V.Elements.push_back(*Element);
  std::sort(V.Elements.begin(), V.Elements.end());
  V.Elements.erase(std::unique(V.Elements.begin(), V.Elements.end()), V.Elements.end());
  const auto All = cells() + static_cast<unsigned>(V.Elements.size());
  Bits Regs;
  Bits Nodes;
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (BlockId B : Order) {
      Regs.reset(Fn.Regs);
      Nodes.reset(All);
      const Terminator &T = Fn.Blocks[B].End;
      for (BlockId S : Successors(B)) {
        Regs.add(V.LiveRegs[S]);
        Nodes.add(V.LiveNodes[S]);
      }
      if (T.K == Terminator::Kind::Return || T.K == Terminator::Kind::Throw)
        Nodes.add(Outside);
      // The caller copies an aggregate result.
      if (T.K == Terminator::Kind::Return && Fn.ReturnVar != NoId)
        if (unsigned C = cell(X.Classes.variable(Fn.ReturnVar)); C != NoId)
          Nodes.set(C);
      if (T.Cond != NoId && V.RelevantReg[T.Cond])
        Regs.set(T.Cond);
      for (std::size_t K = V.Insts[B].size(); K-- > 0;) {
        const Inst &I = Fn.Blocks[B].Insts[V.Insts[B][K]];
        if (I.Dst != NoId)
          Regs.clear(I.Dst);
        if (I.Kind == InstKind::Store || I.Kind == InstKind::ScopeEnd) {
          NodeId Node =
              I.Kind == InstKind::Store ? X.Classes.pointee(F, I.A) : X.Classes.variable(I.Id);
          unsigned C = Node == NoId ? NoId : cell(Node);
          bool Whole = I.Kind == InstKind::ScopeEnd;
          if (!Whole) {
            auto D = X.defs(F)[I.A];
            Whole =
                D.size() == 1 && Fn.Blocks[D[0].first].Insts[D[0].second].Kind == InstKind::AddrVar;
          }
          if (C != NoId && Whole && X.NodeSingle[Node] && X.NodeOwner[Node] != NoId - 1 &&
              !X.NodeEscapes[Node])
            Nodes.clear(C);
        }
        if (I.Kind == InstKind::Load) {
          NodeId Node = X.Classes.pointee(F, I.A);
          if (auto Element = V.Elements.empty() ? std::nullopt : elementOf(F, I)) {
            auto It = std::lower_bound(V.Elements.begin(), V.Elements.end(), *Element);
            Nodes.set(cells() + static_cast<unsigned>(It - V.Elements.begin()));
          } else if (Node != NoId) {
            if (unsigned C = cell(Node); C != NoId)
              Nodes.set(C);
          }
        } else if (I.Kind == InstKind::Call || I.Kind == InstKind::Client) {
          addCallUses(F, I, ForCalls, Nodes);
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
