//===- Analysis.cpp - Double opens in a lowered program ---------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Analysis.h"

#include "core/Engine.h"

#include <algorithm>

namespace iottidy::core {

/// 0: the broker drops a connection.
static int harmOf(SecondConnect Second) {
  return Second == SecondConnect::Ignored ? 2 : Second == SecondConnect::Refused ? 1 : 0;
}

UnitResult analyze(const Program &P, const AnalysisLimits &Limits, const AnalysisTrace &Trace) {
  UnitResult Out;
  AliasClasses Classes(P);
  ProgramIndex Index(P, Classes);
  Suspects Reported;
  Names N;
  for (NodeId Class : Index.ClientClasses) {
    // A class that nothing opens or asks cannot be opened twice.
    bool Opens = false;
    for (InstRef R : Index.Ops.at(Class)) {
      Role Does = P.Ops[P.Functions[R.F].Blocks[R.B].Insts[R.I].Id].Does;
      Opens |= Does == Role::Connect || Does == Role::Reconnect || Does == Role::CreateConnect;
    }
    if (!Opens)
      continue;
    Slice S(Index, Class);
    Engine(Index, N, S, Limits, Trace, Out, Reported).run();
  }
  // Of several at one place the most harmful is told.
  std::stable_sort(Out.Findings.begin(), Out.Findings.end(),
                   [](const Finding &A, const Finding &B) {
                     return std::make_tuple(A.Where, A.Check, harmOf(A.Harm)) <
                            std::make_tuple(B.Where, B.Check, harmOf(B.Harm));
                   });
  Out.Findings.erase(std::unique(Out.Findings.begin(), Out.Findings.end(),
                                 [](const Finding &A, const Finding &B) {
                                   return A.Where == B.Where && A.Check == B.Check;
                                 }),
                     Out.Findings.end());
  std::stable_sort(Out.Incompletes.begin(), Out.Incompletes.end(),
                   [](const Incomplete &A, const Incomplete &B) { return A.Where < B.Where; });
  Out.Incompletes.erase(std::unique(Out.Incompletes.begin(), Out.Incompletes.end(),
                                    [](const Incomplete &A, const Incomplete &B) {
                                      return A.Where == B.Where && A.Reason == B.Reason;
                                    }),
                        Out.Incompletes.end());
  return Out;
}

} // namespace iottidy::core
