//===- PrivateFunctions.cpp - Pointers that never leave ---------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/ProgramWalk.h"
#include "core/Slice.h"

#include <unordered_set>

namespace iottidy::core {

/// Finds the functions whose addresses no code gets that is not seen. A call through a
/// pointer to nothing but such functions is seen: which are, is assumed of all and
/// taken back until nothing contradicts it.
void ProgramIndex::findPrivate() {
  Private.assign(P.Functions.size(), 0);
  bool Any = false;
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    if (P.Functions[F].Private && !Callers[F].empty())
      Private[F] = Any = true;
  if (!Any)
    return;
  struct PointerCall {
    FuncId F;
    const CallSite *Site;
    NodeId Callee;
    bool Unseen = false;
  };
  std::vector<PointerCall> ByPointer;
  std::unordered_set<NodeId> Called;
  std::vector<bool> Out;
  auto Leave = [&](NodeId N) {
    if (N != NoId)
      Classes.reach(N, Out);
  };
  auto Hands = [&](FuncId F, const CallSite &C) {
    for (Reg R : C.Args)
      if (R != NoId)
        Leave(Classes.pointee(F, R));
    if (C.This != NoId)
      Leave(Classes.pointee(F, C.This));
  };
  for (FuncId F = 0; F < P.Functions.size(); ++F) {
    const Function &Fn = P.Functions[F];
    for (const Block &B : Fn.Blocks) {
      for (const Inst &I : B.Insts) {
        // A library gives a context back and does not look into it.
        if (I.Kind == InstKind::Client)
          for (const CallbackSite &C : P.Ops[I.Id].Callbacks)
            if (C.Function != NoId)
              Leave(Classes.pointee(F, C.Function));
        if (I.Kind != InstKind::Call || P.Calls[I.Id].How == CallSite::Kind::Direct)
          continue;
        const CallSite &C = P.Calls[I.Id];
        if (C.Callee == NoId) {
          Hands(F, C);
          continue;
        }
        NodeId Callee = Classes.pointee(F, C.Callee);
        Called.insert(Callee);
        ByPointer.push_back({F, &C, Callee});
      }
      if (Fn.Entry && B.End.K == Terminator::Kind::Return && B.End.Cond != NoId)
        Leave(Classes.pointee(F, B.End.Cond));
    }
  }
  for (VarId V = 0; V < P.Variables.size(); ++V)
    if (P.Variables[V].Shared)
      Leave(Classes.variable(V));
  for (bool Changed = true; Changed;) {
    Changed = false;
    std::unordered_set<NodeId> Known;
    for (FuncId F = 0; F < P.Functions.size(); ++F)
      if (Private[F])
        Known.insert(Classes.function(F));
    // Others in the same class may be called as well.
    for (FuncId F = 0; F < P.Functions.size(); ++F)
      if (!Private[F])
        Known.erase(Classes.function(F));
    for (PointerCall &C : ByPointer)
      if (!C.Unseen && Known.count(C.Callee) == 0) {
        C.Unseen = true;
        Hands(C.F, *C.Site);
      }
    for (FuncId F = 0; F < P.Functions.size(); ++F) {
      NodeId N = Private[F] ? Classes.function(F) : NoId;
      if (N != NoId &&
          (Called.count(N) == 0 || Known.count(N) == 0 || (N < Out.size() && Out[N]))) {
        Private[F] = 0;
        Changed = true;
      }
    }
  }
}

} // namespace iottidy::core
