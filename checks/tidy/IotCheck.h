//===- IotCheck.h - What all checks have in common --------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TIDY_IOTCHECK_H
#define IOTTIDY_TIDY_IOTCHECK_H

#include "core/Finding.h"
#include "tidy/AnalysisRun.h"

#include "clang-tidy/ClangTidyCheck.h"

#include <memory>

namespace iottidy::tidy {

/// A check that reports the findings of one kind from the analysis that all
/// checks of a run share. Options, the same for all checks:
/// - `iot.Models`: model files of the user, separated by semicolons. A relative
///   path starts at the nearest folder above the source that has a .clang-tidy.
/// - `iot.ReportIncomplete`: also warn of functions that could not be analysed
///   in full, and of units that do not compile. Default: false.
/// - `iot.DebugFunction`: print the analysis of the function with this name.
class IotCheck : public clang::tidy::ClangTidyCheck {
public:
  IotCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context, core::CheckKind Kind,
           std::shared_ptr<AnalysisRun> Run);

  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;
  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override;
  void check(const clang::ast_matchers::MatchFinder::MatchResult &Match) override;

protected:
  void report(const core::Finding &Finding);
  void reportConfiguration(const RunResult &Result);
  void reportIncomplete(const RunResult &Result, const clang::SourceManager &Sources);

  clang::tidy::ClangTidyContext *TidyContext;
  core::CheckKind Kind;
  std::shared_ptr<AnalysisRun> Run;
  bool Done = false;
  bool FiltersHarm = false; ///< only what iot.MinimumHarm asks for is reported
};

} // namespace iottidy::tidy

#endif // IOTTIDY_TIDY_IOTCHECK_H
