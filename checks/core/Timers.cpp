//===- Timers.cpp - What events arm, and where time passes ------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Slice.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace iottidy::core {

namespace {
/// Blocks of a function that wraps a delay, at most.
constexpr std::size_t MostWrapperBlocks = 4;
} // namespace

/// Finds what only event functions, their helpers, and what these arm hand to code
/// that is not seen, and what such code runs once.
void ProgramIndex::findArmed() {
  std::set<std::tuple<FuncId, BlockId, std::uint32_t>> Once;
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    for (const Block &Blk : P.Functions[F].Blocks)
      for (const Inst &I : Blk.Insts)
        if (I.Kind == InstKind::Call && P.Calls[I.Id].Once)
          for (Reg Arg : P.Calls[I.Id].Args)
            for (auto [B, K] : Arg == NoId ? std::span<const Def>() : defs(F)[Arg])
              Once.emplace(F, B, K);
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
        return InEvent[R.F] != 0 || ArmedBy.count(R.F) != 0 || Once.count({R.F, R.B, R.I}) != 0;
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

/// Finds the calls of small helpers in which time passes: what wraps a delay. In
/// larger functions it would cost more to follow than the order of events is worth.
void ProgramIndex::findWaits() {
  WaitCalls.resize(P.Functions.size());
  std::vector<char> Waits(P.Functions.size());
  for (InstRef R : UnknownCalls) {
    if (!P.Calls[P.Functions[R.F].Blocks[R.B].Insts[R.I].Id].Waits || Waits[R.F] ||
        P.Functions[R.F].Blocks.size() > MostWrapperBlocks)
      continue;
    Waits[R.F] = 1;
    for (InstRef Call : Callers[R.F])
      if (P.Calls[P.Functions[Call.F].Blocks[Call.B].Insts[Call.I].Id].How ==
          CallSite::Kind::Direct)
        WaitCalls[Call.F].push_back(Call);
  }
}

/// Finds the functions that let a call go on that blocks, themselves or by a call, and do
/// not block: those that do so to each other, as queues do, have nothing to tell.
void ProgramIndex::findWakers() {
  auto ThroughCalls = [&](std::vector<char> &Marked) {
    std::vector<FuncId> Next;
    for (FuncId F = 0; F < P.Functions.size(); ++F)
      if (Marked[F])
        Next.push_back(F);
    for (std::size_t I = 0; I < Next.size(); ++I)
      for (InstRef Call : Callers[Next[I]])
        if (!Marked[Call.F]) {
          Marked[Call.F] = 1;
          Next.push_back(Call.F);
        }
  };
  std::vector<char> Blocks(P.Functions.size());
  for (InstRef R : UnknownCalls)
    if (P.Calls[P.Functions[R.F].Blocks[R.B].Insts[R.I].Id].Blocks)
      Blocks[R.F] = 1;
  ThroughCalls(Blocks);
  Wakes = Posts;
  ThroughCalls(Wakes);
  for (FuncId F = 0; F < P.Functions.size(); ++F)
    Wakes[F] = Wakes[F] != 0 && Blocks[F] == 0;
}

} // namespace iottidy::core
