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

#include <cstdint>
#include <string>
#include <vector>

namespace clang {
class ASTContext;
} // namespace clang

namespace llvm {
class raw_ostream;
} // namespace llvm

namespace iottidy::extract {

/// A fault in an annotation `iot:…` of the source.
struct AnnotationError {
  enum class Kind : std::uint8_t {
    Word,         ///< no such word
    Second,       ///< no such word for what a second open does
    NoOpen,       ///< says what a second open does, but does not open
    MakesNothing, ///< creates, but hands out no client
    NoAnswer,     ///< a query without a result
    Result,       ///< no convention tells what its result means
  };
  Kind What;
  core::Place Where = 0;
  std::string Text;    ///< of the whole annotation
  std::string Word;    ///< at fault
  std::string Nearest; ///< the nearest right word; may be empty
};

struct AnalysisOptions {
  /// Print the events, cases and summaries of the function with this name to
  /// DebugOut (see docs/internals.md). Empty: print nothing.
  std::string DebugFunction;
  llvm::raw_ostream *DebugOut = nullptr;
  /// Classes that are clients by name and shape are known without a model.
  bool StructuralClients = true;
  /// Receives the faults of annotations; null: they are dropped.
  std::vector<AnnotationError> *AnnotationErrors = nullptr;
};

/// Analyses the unit in \p Context with the libraries of \p Models. Cheap when
/// the unit names no modelled call. Keeps no state between calls.
core::UnitResult analyzeUnit(clang::ASTContext &Context, const core::ModelSet &Models,
                             const AnalysisOptions &Options);

} // namespace iottidy::extract

#endif // IOTTIDY_EXTRACT_UNITANALYSIS_H
