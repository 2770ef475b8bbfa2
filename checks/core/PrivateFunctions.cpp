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

/// Finds the functions whose addresses no code gets that is not seen.
void ProgramIndex::findPrivate() {
  Private.assign(P.Functions.size(), 0);
  std::vector<FuncId> Asked;
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    if (P.Functions[F].Private && !Callers[F].empty())
      Asked.push_back(F);
  if (Asked.empty())
    return;
  std::vector<bool> Out;
  std::unordered_set<NodeId> Called;
  auto Leave = [&](NodeId N) {
    if (N != NoId)
      Classes.reach(N, Out);
  };
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    for (const Block &B : P.Functions[F].Blocks) {
      for (const Inst &I : B.Insts) {
        bool Unseen = I.Kind == InstKind::Client ||
                      (I.Kind == InstKind::Call && P.Calls[I.Id].How != CallSite::Kind::Direct);
        if (!Unseen)
          continue;
        Reg Callee = I.Kind == InstKind::Call ? P.Calls[I.Id].Callee : NoId;
        if (Callee != NoId)
          Called.insert(Classes.pointee(F, Callee));
        forEachUse(P, I, [&](Reg R) {
          if (R != Callee)
            Leave(Classes.pointee(F, R));
        });
      }
      if (P.Functions[F].Entry && B.End.K == Terminator::Kind::Return && B.End.Cond != NoId)
        Leave(Classes.pointee(F, B.End.Cond));
    }
  for (VarId V = 0; V < P.Variables.size(); ++V)
    if (P.Variables[V].Shared)
      Leave(Classes.variable(V));
  for (FuncId F : Asked) {
    NodeId N = Classes.function(F);
    Private[F] = Called.count(N) != 0 && (N >= Out.size() || !Out[N]);
  }
}

} // namespace iottidy::core
