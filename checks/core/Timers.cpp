//===- Timers.cpp - What events arm, and where time passes ------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Slice.h"

#include <algorithm>

namespace iottidy::core {

/// Finds what only event functions, their helpers, and what these arm hand to code
/// that is not seen.
void ProgramIndex::findArmed() {
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    for (BlockId B = 0; B < P.Functions[F].Blocks.size(); ++B)
      for (std::uint32_t I = 0; I < P.Functions[F].Blocks[B].Insts.size(); ++I)
        if (const Inst &In = P.Functions[F].Blocks[B].Insts[I];
            In.Kind == InstKind::AddrFunc && P.Functions[In.Id].Defined)
          ArmedBy[In.Id].push_back({F, B, I});
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (auto It = ArmedBy.begin(); It != ArmedBy.end();) {
      bool ByEvents = std::all_of(It->second.begin(), It->second.end(), [&](InstRef R) {
        return InEvent[R.F] != 0 || ArmedBy.count(R.F) != 0;
      });
      // What arms only itself has been entered some other way.
      bool ByOthers = std::any_of(It->second.begin(), It->second.end(),
                                  [&](InstRef R) { return R.F != It->first; });
      if (P.Functions[It->first].AddressTaken && ByEvents && ByOthers) {
        ++It;
        continue;
      }
      It = ArmedBy.erase(It);
      Changed = true;
    }
  }
}

/// Finds the calls of functions in which time passes.
void ProgramIndex::findWaits() {
  WaitCalls.resize(P.Functions.size());
  std::vector<char> Waits(P.Functions.size());
  std::vector<FuncId> Work;
  auto Add = [&](FuncId F) {
    if (!Waits[F])
      Work.push_back(F);
    Waits[F] = 1;
  };
  for (InstRef R : UnknownCalls)
    if (P.Calls[P.Functions[R.F].Blocks[R.B].Insts[R.I].Id].Waits)
      Add(R.F);
  while (!Work.empty()) {
    FuncId F = Work.back();
    Work.pop_back();
    for (InstRef R : Callers[F]) {
      if (P.Calls[P.Functions[R.F].Blocks[R.B].Insts[R.I].Id].How != CallSite::Kind::Direct)
        continue;
      WaitCalls[R.F].push_back(R);
      Add(R.F);
    }
  }
}

} // namespace iottidy::core
