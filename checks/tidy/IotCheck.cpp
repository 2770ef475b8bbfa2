//===- IotCheck.cpp - What all checks have in common ----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "tidy/IotCheck.h"

#include "model/ModelReader.h"
#include "tidy/Messages.h"

#include "clang/AST/ASTContext.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/Support/YAMLTraits.h"

using namespace iottidy;
using namespace iottidy::tidy;
using namespace clang::ast_matchers;
using clang::DiagnosticIDs;
using clang::SourceLocation;

/// How much harm a second open of this class does.
static unsigned harm(core::SecondConnect Class) {
  switch (Class) {
  case core::SecondConnect::Ignored:
    return 0;
  case core::SecondConnect::Refused:
    return 1;
  default:
    return 2;
  }
}

static std::optional<unsigned> harmLine(llvm::StringRef Name) {
  if (Name == "conflict")
    return 2;
  if (Name == "refused")
    return 1;
  if (Name == "ignored")
    return 0;
  return std::nullopt;
}

IotCheck::IotCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context,
                   core::CheckKind Kind, std::shared_ptr<AnalysisRun> Run)
    : ClangTidyCheck(Name, Context), TidyContext(Context), Kind(Kind), Run(std::move(Run)) {}

void IotCheck::storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) {
  // Global names: the one analysis cannot follow an option of a single check.
  const RunOptions &Options = Run->options();
  auto Store = [&](llvm::StringRef Key, llvm::StringRef Value) { Opts[Key] = Value; };
  Store(RunOptions::ModelsKey, Options.Models);
  Store(RunOptions::ReportIncompleteKey, Options.ReportIncomplete);
  Store(RunOptions::DebugFunctionKey, Options.DebugFunction);
  Store(RunOptions::StructuralClientsKey, Options.StructuralClients);
  Store(RunOptions::MinimumHarmKey, Options.MinimumHarm);
}

void IotCheck::registerMatchers(MatchFinder *Finder) {
  // A host that walks only a part of the unit, as a language server does, never
  // visits the unit itself; then the first function starts the analysis.
  Finder->addMatcher(translationUnitDecl().bind("start"), this);
  Finder->addMatcher(functionDecl(isDefinition()).bind("start"), this);
}

void IotCheck::check(const MatchFinder::MatchResult &Match) {
  if (Done)
    return;
  Done = true;
  const RunResult &Result = Run->result(*Match.Context, TidyContext->getCurrentBuildDirectory());
  if (Run->speaksForAll(Kind)) {
    reportConfiguration(Result);
    reportIncomplete(Result, *Match.SourceManager);
  }
  std::optional<unsigned> Line = harmLine(Run->options().MinimumHarm);
  if (!Line && Run->speaksForAll(Kind))
    configurationDiag(invalidHarmText(), DiagnosticIDs::Error)
        << Run->options().MinimumHarm << RunOptions::MinimumHarmKey;
  for (const core::Finding &Finding : Result.Unit.Findings)
    if (Finding.Check == Kind && (!FiltersHarm || harm(Finding.Harm) >= Line.value_or(0)))
      report(Finding);
}

void IotCheck::report(const core::Finding &Finding) {
  diag(SourceLocation::getFromRawEncoding(Finding.Where), warningText(Finding.Check, Finding.Harm))
      << Finding.Client;
  for (const core::WitnessStep &Step : Finding.Path)
    if (isTold(Step))
      diag(SourceLocation::getFromRawEncoding(Step.Where), noteText(Step), DiagnosticIDs::Note)
          << Step.Subject << Step.Detail;
}

void IotCheck::reportConfiguration(const RunResult &Result) {
  for (const core::ModelError &Error : Result.ModelErrors)
    configurationDiag("%0", DiagnosticIDs::Error) << model::formatError(Error);
  const std::string &Value = Run->options().StructuralClients;
  if (!llvm::yaml::parseBool(Value))
    configurationDiag(invalidBoolText(), DiagnosticIDs::Error)
        << Value << RunOptions::StructuralClientsKey;
  for (const extract::AnnotationError &Error : Result.AnnotationErrors)
    diag(SourceLocation::getFromRawEncoding(Error.Where), annotationText(Error),
         DiagnosticIDs::Error)
        << Error.Word << Error.Text << Error.Nearest;
}

void IotCheck::reportIncomplete(const RunResult &Result, const clang::SourceManager &Sources) {
  const std::string &Value = Run->options().ReportIncomplete;
  std::optional<bool> Wanted = llvm::yaml::parseBool(Value);
  if (!Wanted) {
    configurationDiag(invalidBoolText(), DiagnosticIDs::Error)
        << Value << RunOptions::ReportIncompleteKey;
    return;
  }
  if (!*Wanted)
    return;
  if (Result.Uncompilable)
    diag(Sources.getLocForStartOfFile(Sources.getMainFileID()), uncompilableUnitText())
        << getCurrentMainFile();
  for (const core::Incomplete &Part : Result.Unit.Incompletes)
    diag(SourceLocation::getFromRawEncoding(Part.Where), incompleteFunctionText())
        << Part.Function << Part.Reason;
}
