//===- AnalysisRun.h - One analysis, shared by all checks -------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The checks of one clang-tidy run over one translation unit share one
/// analysis. clang-tidy makes each check on its own, by a factory, and gives
/// checks no way to meet but the context that it hands to each factory. So the
/// factories of the module share a table from that context to the run under
/// way. The table belongs to the factories and holds weak references: a run
/// lives as long as its checks, that is for one translation unit. A language
/// server uses the same factories for several files at once, therefore the
/// table is locked; a run itself is used by one thread.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TIDY_ANALYSISRUN_H
#define IOTTIDY_TIDY_ANALYSISRUN_H

#include "core/Finding.h"
#include "core/ModelSet.h"
#include "extract/UnitAnalysis.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringRef.h"

#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace clang {
class ASTContext;
namespace tidy {
class ClangTidyContext;
} // namespace tidy
} // namespace clang

namespace iottidy::tidy {

/// The options that all checks share, under their global names.
struct RunOptions {
  std::string Models;            ///< `iot.Models`: files, separated by semicolons
  std::string ReportIncomplete;  ///< `iot.ReportIncomplete`: as written
  std::string DebugFunction;     ///< `iot.DebugFunction`
  std::string StructuralClients; ///< `iot.StructuralClients`: as written
  std::string MinimumHarm;       ///< `iot.MinimumHarm`: conflict, refused or ignored

  static constexpr llvm::StringLiteral ModelsKey = "iot.Models";
  static constexpr llvm::StringLiteral ReportIncompleteKey = "iot.ReportIncomplete";
  static constexpr llvm::StringLiteral StructuralClientsKey = "iot.StructuralClients";
  static constexpr llvm::StringLiteral MinimumHarmKey = "iot.MinimumHarm";
  static constexpr llvm::StringLiteral DebugFunctionKey = "iot.DebugFunction";

  /// Reads the options of the file that \p Context is at.
  explicit RunOptions(clang::tidy::ClangTidyContext &Context);
};

/// What the analysis of one translation unit gave.
struct RunResult {
  core::UnitResult Unit;
  std::vector<core::ModelError> ModelErrors;
  std::vector<extract::AnnotationError> AnnotationErrors;
  bool Uncompilable = false; ///< the unit has errors; nothing was analysed
};

/// The analysis of one translation unit.
class AnalysisRun {
public:
  explicit AnalysisRun(clang::tidy::ClangTidyContext &Context) : Options(Context) {}

  const RunOptions &options() const { return Options; }

  /// The result for the unit in \p Context; analysed at the first call.
  const RunResult &result(clang::ASTContext &Context, llvm::StringRef WorkingDirectory);

  /// Adds a check; false when one of this kind is there already, which then
  /// belongs to another run.
  bool join(core::CheckKind Kind) { return Kinds.insert(Kind).second; }

  /// Whether \p Kind is the one check that tells what concerns all of them.
  bool speaksForAll(core::CheckKind Kind) const { return *Kinds.begin() == Kind; }

private:
  RunOptions Options;
  std::set<core::CheckKind> Kinds;
  const clang::ASTContext *Analysed = nullptr;
  RunResult Result;
};

/// The runs under way.
class RunTable {
public:
  /// The run that a new check of kind \p Kind belongs to.
  std::shared_ptr<AnalysisRun> join(clang::tidy::ClangTidyContext &Context, core::CheckKind Kind);

private:
  std::mutex Mutex;
  llvm::DenseMap<clang::tidy::ClangTidyContext *, std::weak_ptr<AnalysisRun>> Runs;
};

} // namespace iottidy::tidy

#endif // IOTTIDY_TIDY_ANALYSISRUN_H
