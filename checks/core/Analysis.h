//===- Analysis.h - Double opens in a lowered program ------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_CORE_ANALYSIS_H
#define IOTTIDY_CORE_ANALYSIS_H

#include "core/Program.h"

#include <functional>
#include <string>

namespace iottidy::core {

struct AnalysisLimits {
  /// Visits of blocks for one entry and one class of clients. Beyond, paths with
  /// the same state are merged, which can prove that there is no double open;
  /// where it cannot, the function is counted as not analysed in full.
  unsigned Visits = 30000;
  /// …for all of a source together. Beyond, each further one has an eighth of Visits.
  unsigned UnitVisits = 200000;
  /// Different values of a cell at one loop head before it becomes unknown.
  unsigned LoopValues = 4;
  /// …of a cell where paths join.
  unsigned JoinValues = 64;
};

struct AnalysisTrace {
  std::string Function; ///< trace only this one; empty: trace nothing
  std::function<void(const std::string &)> Line;
};

/// Finds every feasible double open of \p P.
UnitResult analyze(const Program &P, const AnalysisLimits &Limits = {},
                   const AnalysisTrace &Trace = {});

} // namespace iottidy::core

#endif // IOTTIDY_CORE_ANALYSIS_H
