//===- Search.cpp - How much is explored, and in which order ----------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Engine.h"

#include <algorithm>
#include <iterator>

namespace iottidy::core {

namespace {
/// Blocks of a function that is probed before it is explored.
constexpr std::size_t LargeFunction = 400;
/// Paths that a probe of one run follows, about.
constexpr std::size_t ProbePaths = 8;
} // namespace

/// Explores what \p Explore enters until all that is wanted is found, and counts
/// what is too large for that. \p F is its function; NoId: the unit's runs.
void Engine::seek(FuncId F, const Exploration &Explore) {
  if (!Trace.Function.empty()) {
    if (!Explore(*this))
      Out.Incompletes.push_back(
          {P.Functions[CurrentRoot].Where, P.Functions[CurrentRoot].Name, GaveUp});
    return;
  }
  // Of a large function some path is sooner found than the shortest one.
  bool Large = Wanted && F != NoId && P.Functions[F].Blocks.size() > LargeFunction;
  if (satisfied() || (Large && attempt(Mode::Probe, Limits.Visits, Explore)) ||
      attempt(Mode::Exact, Limits.Visits / 8, Explore) ||
      attempt(Mode::Sample, Limits.Visits, Explore) ||
      attempt(Mode::Merge, Limits.Visits, Explore) ||
      (Merges && attempt(Mode::Exact, Limits.Visits, Explore)) ||
      (!Large && attempt(Mode::Probe, Limits.Visits, Explore)))
    return;
  const Function &Fn = P.Functions[CurrentRoot];
  Out.Incompletes.push_back({Fn.Where, Fn.Name, GaveUp});
}

/// Explores with another engine; true when nothing is left to be found.
bool Engine::attempt(Mode How, unsigned Budget, const Exploration &Explore) {
  Engine Other(*this, How);
  // A source with many functions that are too large has no more for each of them.
  bool Spent = Out.Visits > Limits.UnitVisits;
  Other.Budget = Spent ? std::min(Budget, Limits.Visits / 8) : Budget;
  Other.Fine = How == Mode::Merge || How == Mode::Sample;
  if (How == Mode::Merge)
    Other.Wanted.emplace();
  bool Whole = Explore(Other);
  Out.Visits += Other.Visits;
  if (How == Mode::Exact) {
    if (!Whole && !Other.Done) {
      CurrentRoot = Other.CurrentRoot;
      GaveUp = Other.GaveUp;
    }
    return Whole || Other.Done;
  }
  if (How != Mode::Merge)
    return Other.Done;
  Merges = Whole;
  if (Whole) {
    if (!Wanted)
      Wanted = Other.Wanted;
    Suspects Both;
    std::set_intersection(Wanted->begin(), Wanted->end(), Other.Wanted->begin(),
                          Other.Wanted->end(), std::inserter(Both, Both.begin()));
    Wanted = Both;
  }
  return satisfied();
}

/// Forgets what is not explored to the end: its summaries are incomplete.
void Engine::abandon() {
  Queue.clear();
  Contexts.clear();
  ContextIndex.clear();
}

/// Whether \p A is taken out of the queue after \p B when paths are merged.
bool Engine::later(const Item &A, const Item &B) {
  return A.Context != B.Context ? A.Context > B.Context : A.Block > B.Block;
}

void Engine::push(Item I) {
  Queue.push_back(std::move(I));
  if (How == Mode::Merge)
    std::push_heap(Queue.begin(), Queue.end(), later);
}

/// Takes the next case out of the queue. A probe follows one path to its end,
/// by any of its branches, and goes on from anywhere else then; it prefers those
/// with a client that is open, which alone can be opened twice.
Engine::Item Engine::next() {
  if (How == Mode::Probe) {
    std::size_t First = Before < Queue.size() ? Before : 0;
    std::size_t Chosen = First;
    for (int Try = 0; Try < 4 && (Try == 0 || !isLive(Queue[Chosen].C.S)); ++Try) {
      Dice = Dice * 6364136223846793005ULL + 1442695040888963407ULL;
      Chosen = First + (Dice >> 33) % (Queue.size() - First);
    }
    std::swap(Queue[Chosen], Queue.back());
    Item I = std::move(Queue.back());
    Queue.pop_back();
    Before = Queue.size();
    return I;
  }
  // Paths are merged before what follows their join, in the order of the blocks,
  // which is nearly that of the source.
  Item I;
  if (How == Mode::Merge) {
    std::pop_heap(Queue.begin(), Queue.end(), later);
    I = std::move(Queue.back());
    Queue.pop_back();
  } else {
    I = std::move(Queue.front());
    Queue.pop_front();
  }
  if (I.Joined != nullptr) {
    I.Joined->Queued = false;
    I.C = I.Joined->C;
  }
  return I;
}

/// Explores what is queued; false when that ends early, because nothing more can
/// be found or because it takes too long. A probe ends after a few paths.
bool Engine::drain(FuncId Root) {
  std::size_t Few = ProbePaths * (P.Functions[Root].Blocks.size() + 16);
  while (!Queue.empty()) {
    Item I = next();
    ++Visits;
    if (How == Mode::Probe && Few-- == 0) {
      abandon();
      return Visits <= Budget;
    }
    // A visit costs what its case holds.
    if (How == Mode::Exact)
      Visits += static_cast<unsigned>((I.C.Cells.size() + I.C.Constraints.size()) / 16);
    if (How != Mode::Probe && Visits > Budget) {
      abandon();
      GaveUp = "more than " + std::to_string(Limits.Visits) + " steps";
      return false;
    }
    walk(I.Context, I.Block, std::move(I.C), I.From);
    if (Done) {
      abandon();
      return false;
    }
  }
  return true;
}

} // namespace iottidy::core
