//===- SliceJudged.cpp - Outcomes that unseen code judges -------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The outcome of an open may go through code that is not seen before it is
/// tested: `if (translate(rc))`, `Status s(rc); if (s.ok())`, a string that is
/// set on success and compared later. What such a test says of the client is not
/// known, so nothing may be said of the client behind it. Found by data flow from
/// the results of opens, without regard to paths.
///
//===----------------------------------------------------------------------===//
#include "core/ProgramWalk.h"
#include "core/Slice.h"

#include <algorithm>
#include <unordered_set>

namespace iottidy::core {

namespace {

bool unseen(const CallSite &C) {
  return C.How == CallSite::Kind::Unknown || C.How == CallSite::Kind::Harmless;
}

bool opens(const ClientOp &Op) {
  return Op.Does == Role::Connect || Op.Does == Role::Reconnect || Op.Does == Role::CreateConnect;
}

} // namespace

/// The flow of outcomes through one slice.
class OutcomeFlow {
public:
  OutcomeFlow(ProgramIndex &X, const std::vector<FuncId> &Touched,
              std::unordered_map<FuncId, FunctionView> &Views, NodeId Client)
      : X(X), P(X.P), Touched(Touched), Views(Views), Client(Client) {}

  void run() {
    for (FuncId F : Touched)
      Regs[F].resize(P.Functions[F].Regs);
    do {
      Changed = false;
      for (FuncId F : Touched)
        pass(F);
    } while (Changed);
  }

  /// Whether the result of unseen call \p C in \p F may come from an outcome.
  bool judges(FuncId F, BlockId B, const Inst &I) {
    const CallSite &C = P.Calls[I.Id];
    bool Yes = false;
    for (Reg R : C.Args)
      Yes |= carries(F, R) || holds(F, R, I.Site, B);
    return Yes || holds(F, C.This, I.Site, B);
  }

private:
  bool carries(FuncId F, Reg R) { return R != NoId && Regs[F][R] != 0; }
  /// Whether what \p R points to was told by another call than that at \p Site.
  bool holds(FuncId F, Reg R, std::uint32_t Site, BlockId B) {
    NodeId N = R == NoId ? NoId : X.Classes.pointee(F, R);
    auto It = N == NoId || N == Client ? Objects.end() : Objects.find(N);
    if (It == Objects.end() || It->second.Site == Site)
      return false;
    // A local object that is told behind the test is another one in the next run.
    const Told &By = It->second;
    bool Local = N < X.NodeOwner.size() && X.NodeOwner[N] == F && By.F == F;
    return !Local || leads(F, By.B, B);
  }
  /// Whether block \p To of \p F may run after, or with, block \p From.
  bool leads(FuncId F, BlockId From, BlockId To) const {
    std::vector<char> Seen(P.Functions[F].Blocks.size());
    std::vector<BlockId> Work{From};
    while (!Work.empty()) {
      BlockId B = Work.back();
      Work.pop_back();
      if (B == To)
        return true;
      forEachSuccessor(P.Functions[F].Blocks[B], P, [&](BlockId S) {
        if (!Seen[S])
          Work.push_back(S);
        Seen[S] = 1;
      });
    }
    return false;
  }
  void mark(FuncId F, Reg R) {
    if (R != NoId && Regs[F][R] == 0)
      Regs[F][R] = Changed = true;
  }
  void keep(std::unordered_set<NodeId> &In, NodeId N) {
    if (N != NoId && N != Client)
      Changed |= In.insert(N).second;
  }
  /// Unseen code has been told of an outcome: what it can write to knows it.
  void tell(FuncId F, const Inst &I) {
    const CallSite &C = P.Calls[I.Id];
    auto Object = [&](Reg R) {
      NodeId N = R == NoId ? NoId : X.Classes.pointee(F, R);
      if (N == NoId || N == Client || (N < X.NodeElsewhere.size() && X.NodeElsewhere[N]))
        return;
      auto [It, New] = Objects.try_emplace(N, Told{I.Site, F, Now});
      bool Other = It->second.Site != I.Site && It->second.Site != Several;
      Changed |= New || Other;
      if (Other)
        It->second = Told{};
    };
    if (!C.ConstThis)
      Object(C.This);
    for (std::size_t A = 0; A < C.Args.size(); ++A)
      if (A >= C.ConstPointee.size() || !C.ConstPointee[A])
        Object(C.Args[A]);
    Object(I.Dst);
  }

  void pass(FuncId F) {
    const Function &Fn = P.Functions[F];
    const FunctionView &V = Views[F];
    for (BlockId B = 0; B < Fn.Blocks.size(); ++B) {
      // Also those on which no state depends: they may lead to what notes it.
      Now = B;
      for (const Inst &I : Fn.Blocks[B].Insts)
        inst(F, I);
      // What follows an open at once, or hangs on its outcome, may note it.
      const Terminator &T = Fn.Blocks[B].End;
      auto Open = std::find_if(V.Insts[B].begin(), V.Insts[B].end(), [&](std::uint32_t K) {
        const Inst &I = Fn.Blocks[B].Insts[K];
        return I.Kind == InstKind::Client && opens(P.Ops[I.Id]);
      });
      if (Open != V.Insts[B].end())
        notes(F, B, *Open);
      if (T.K == Terminator::Kind::Branch && carries(F, T.Cond)) {
        notes(F, T.Then);
        notes(F, T.Else);
      }
    }
  }

  /// Unseen code in block \p B, from instruction \p First on, may note the outcome.
  void notes(FuncId F, BlockId B, std::size_t First = 0) {
    Now = B;
    const std::vector<Inst> &Insts = P.Functions[F].Blocks[B].Insts;
    for (std::size_t K = First; K < Insts.size(); ++K)
      if (const Inst &I = Insts[K]; I.Kind == InstKind::Call && unseen(P.Calls[I.Id]))
        tell(F, I);
  }

  void inst(FuncId F, const Inst &I) {
    switch (I.Kind) {
    case InstKind::Client: {
      const ClientOp &Op = P.Ops[I.Id];
      if (!opens(Op) || !Op.HasResult)
        return;
      mark(F, I.Dst);
      if (Op.ResultField != NoId)
        keep(Cells, X.Classes.field(Op.ResultField));
      return;
    }
    case InstKind::Load:
      if (NodeId N = X.Classes.pointee(F, I.A); N != NoId && Cells.count(N) != 0)
        mark(F, I.Dst);
      return;
    case InstKind::Store:
      if (carries(F, I.B))
        keep(Cells, X.Classes.pointee(F, I.A));
      return;
    case InstKind::Move:
    case InstKind::Binary:
      if (carries(F, I.A) || carries(F, I.B))
        mark(F, I.Dst);
      return;
    case InstKind::Call:
      call(F, I);
      return;
    case InstKind::AddrField: {
      // What a part was told, the whole knows, and the reverse.
      NodeId Whole = X.Classes.pointee(F, I.A);
      NodeId Part = X.Classes.pointee(F, I.Dst);
      if (Whole == NoId || Part == NoId || Whole == Client || Part == Client)
        return;
      if (Objects.count(Whole) != 0)
        Changed |= Objects.try_emplace(Part, Told{}).second;
      else if (Objects.count(Part) != 0)
        Changed |= Objects.try_emplace(Whole, Told{}).second;
      return;
    }
    case InstKind::CopyAgg:
      if (NodeId From = X.Classes.pointee(F, I.B), To = X.Classes.pointee(F, I.A);
          From != NoId && To != NoId && Objects.count(From) != 0)
        Changed |= Objects.try_emplace(To, Told{}).second;
      return;
    default:
      return;
    }
  }

  void call(FuncId F, const Inst &I) {
    const CallSite &C = P.Calls[I.Id];
    if (unseen(C)) {
      if (std::any_of(C.Args.begin(), C.Args.end(), [&](Reg R) { return carries(F, R); })) {
        mark(F, I.Dst);
        tell(F, I);
      }
      return;
    }
    P.targets(C, [&](FuncId T) {
      const Function &Callee = P.Functions[T];
      for (std::size_t A = 0; A < C.Args.size() && A < Callee.Params.size(); ++A)
        if (carries(F, C.Args[A]))
          keep(Cells, X.Classes.variable(Callee.Params[A]));
      if (Regs.count(T) == 0)
        return;
      for (const Block &B : Callee.Blocks)
        if (B.End.K == Terminator::Kind::Return && carries(T, B.End.Cond))
          mark(F, I.Dst);
    });
  }

  ProgramIndex &X;
  const Program &P;
  const std::vector<FuncId> &Touched;
  std::unordered_map<FuncId, FunctionView> &Views;
  NodeId Client;
  std::unordered_map<FuncId, std::vector<char>> Regs; ///< that carry an outcome
  std::unordered_set<NodeId> Cells;                   ///< …that hold one
  static constexpr std::uint32_t Several = NoId;
  struct Told {
    std::uint32_t Site = Several;
    FuncId F = NoId;
    BlockId B = 0;
  };
  /// What unseen code was told one of, and the call that told it.
  std::unordered_map<NodeId, Told> Objects;
  BlockId Now = 0; ///< the block that is looked at
  bool Changed = false;
};

void Slice::computeJudged() {
  struct Test {
    FuncId F;
    BlockId B;
    const Inst *I;
  };
  std::vector<Test> Tests;
  for (FuncId F : Touched)
    for (BlockId B = 0; B < Views[F].Insts.size(); ++B)
      for (std::uint32_t K : Views[F].Insts[B]) {
        const Inst &I = P.Functions[F].Blocks[B].Insts[K];
        if (I.Kind == InstKind::Call && unseen(P.Calls[I.Id]) && I.Dst != NoId &&
            Views[F].RelevantReg[I.Dst])
          Tests.push_back({F, B, &I});
      }
  if (Tests.empty())
    return;
  OutcomeFlow Flow(X, Touched, Views, Class);
  Flow.run();
  for (const Test &T : Tests)
    if (Flow.judges(T.F, T.B, *T.I))
      Judged.insert(T.I->Site);
}

} // namespace iottidy::core
