//===- UnitAnalysis.h - One translation unit, analysed -----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_EXTRACT_UNITANALYSIS_H
#define IOTTIDY_EXTRACT_UNITANALYSIS_H

#include "core/Finding.h"
#include "core/ModelSet.h"

#include <string>

namespace clang {
class ASTContext;
} // namespace clang

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace iottidy::extract {

struct AnalysisOptions {
  /// Print the events, cases and summaries of the function with this name to
  /// DebugOut (see docs/internals.md). Empty: print nothing.
  std::string DebugFunction;
  llvm::raw_ostream *DebugOut = nullptr;
};

/// Analyses the unit in \p Context with the libraries of \p Models. Cheap when
/// the unit names no modelled call. Keeps no state between calls.
core::UnitResult analyzeUnit(clang::ASTContext &Context, const core::ModelSet &Models,
                             const AnalysisOptions &Options);

} // namespace iottidy::extract

#endif // IOTTIDY_EXTRACT_UNITANALYSIS_H
