//===- OracleTest.cpp - The engine against an exact search ------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// IOTTIDY_ORACLE_RUNS sets the number of programs of each test, and
/// IOTTIDY_ORACLE_SEED the first seed.
///
//===----------------------------------------------------------------------===//
#include "Oracle.h"

#include "core/Analysis.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

enum class Outcome : std::uint8_t { Agree, Skipped, Missed, Extra, NoReplay };

struct Comparison {
  Outcome How = Outcome::Agree;
  std::set<Place> Engine, Oracle;
};

std::uint64_t fromEnvironment(const char *Name, std::uint64_t Default) {
  const char *Text = std::getenv(Name);
  return Text != nullptr ? std::strtoull(Text, nullptr, 10) : Default;
}

/// Analyses \p S both ways.
Comparison compare(const Source &S, bool Exact) {
  Comparison Out;
  const Program P = lower(S);
  const UnitResult Result = analyze(P);
  if (!Result.Incompletes.empty()) {
    Out.How = Outcome::Skipped;
    return Out;
  }
  for (const Finding &F : Result.Findings)
    if (F.Check == CheckKind::ConnectWhileConnected)
      Out.Engine.insert(F.Where);
  Verdicts V = search(P);
  Out.Oracle = V.places();
  auto Contains = [](const std::set<Place> &A, const std::set<Place> &B) {
    return std::includes(A.begin(), A.end(), B.begin(), B.end());
  };
  if (!Contains(Out.Engine, Out.Oracle)) {
    Out.How = Outcome::Missed;
    return Out;
  }
  if (!Exact)
    return Out;
  SearchLimits Wide;
  if (Out.Engine != Out.Oracle) {
    Wide.Depth = 12;
    Wide.States = 100000;
    Wide.Relaxed = true;
    V = search(P, Wide);
    if (!Contains(V.places(), Out.Engine)) {
      Out.How = V.Complete ? Outcome::Extra : Outcome::Skipped;
      return Out;
    }
  }
  for (const Finding &F : Result.Findings)
    if (F.Check == CheckKind::ConnectWhileConnected && !replays(P, F, Wide)) {
      Wide.Relaxed = true;
      if (replays(P, F, Wide))
        continue;
      Out.How = Outcome::NoReplay;
      return Out;
    }
  return Out;
}

std::string describe(const Source &S, bool Exact) {
  static const char *const Names[] = {"agree", "skipped", "the engine misses", "the engine invents",
                                      "the witness does not replay"};
  Comparison C = compare(S, Exact);
  std::ostringstream Out;
  Out << Names[static_cast<int>(C.How)] << "\n" << dump(S) << "engine:";
  for (Place P : C.Engine)
    Out << ' ' << P;
  Out << "\noracle:";
  for (Place P : C.Oracle)
    Out << ' ' << P;
  Out << '\n';
  for (const Finding &F : analyze(lower(S)).Findings) {
    Out << "finding " << F.Where << ':';
    for (const WitnessStep &W : F.Path)
      Out << ' ' << static_cast<int>(W.What) << '@' << W.Where;
    Out << '\n';
  }
  return Out.str();
}

void compareAll(const Features &F, std::uint64_t Runs, bool Exact = true) {
  Runs = fromEnvironment("IOTTIDY_ORACLE_RUNS", Runs);
  const std::uint64_t First = fromEnvironment("IOTTIDY_ORACLE_SEED", 1);
  const std::uint64_t Most = fromEnvironment("IOTTIDY_ORACLE_FAILURES", 3);
  std::uint64_t Skipped = 0;
  std::uint64_t Failed = 0;
  std::uint64_t Findings = 0;
  for (std::uint64_t Seed = First; Seed < First + Runs && Failed < Most; ++Seed) {
    Source S = generate(Seed, F);
    Comparison C = compare(S, Exact);
    Findings += C.Oracle.size();
    Skipped += C.How == Outcome::Skipped;
    if (C.How == Outcome::Agree || C.How == Outcome::Skipped)
      continue;
    ++Failed;
    S = shrink(std::move(S), [&](const Source &K) { return compare(K, Exact).How == C.How; });
    ADD_FAILURE() << "seed " << Seed << ": " << describe(S, Exact);
  }
  // A few programs say nothing of all.
  if (Failed == 0 && Runs >= 500) {
    EXPECT_GT(Findings, Runs / 10) << "the programs are too tame";
    EXPECT_LT(Skipped, 1 + Runs / 50) << "the programs are too large";
  }
}

TEST(Oracle, OneFunction) {
  Features F;
  F.Calls = false;
  compareAll(F, 8200);
}

TEST(Oracle, Calls) { compareAll(Features(), 800); }

TEST(Oracle, Recursion) {
  Features F;
  F.Recursion = true;
  compareAll(F, 200);
}

TEST(Oracle, Exceptions) {
  Features F;
  F.Exceptions = true;
  compareAll(F, 500);
}

TEST(Oracle, Handles) {
  Features F;
  F.Handles = true;
  compareAll(F, 500);
}

TEST(Oracle, Makes) {
  Features F;
  F.Makes = true;
  compareAll(F, 500);
}

TEST(Oracle, RelationsMissNothing) {
  Features F;
  F.Relations = true;
  F.Handles = true;
  compareAll(F, 1000, false);
}

} // namespace
