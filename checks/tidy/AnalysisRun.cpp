//===- AnalysisRun.cpp - One analysis, shared by all checks ---------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "tidy/AnalysisRun.h"

#include "model/ModelReader.h"

#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/FileManager.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/YAMLTraits.h"
#include "llvm/Support/raw_ostream.h"

using namespace iottidy;
using namespace iottidy::tidy;
using clang::tidy::ClangTidyContext;
namespace path = llvm::sys::path;

/// The value of the option \p Key, which has no check's name in front.
static std::string option(ClangTidyContext &Context, llvm::StringRef Key,
                          llvm::StringRef Default = "") {
  if (llvm::StringSet<> *Known = Context.getOptionsCollector())
    Known->insert(Key);
  const auto &All = Context.getOptions().CheckOptions;
  auto It = All.find(Key);
  return It == All.end() ? Default.str() : It->getValue().Value;
}

RunOptions::RunOptions(ClangTidyContext &Context)
    : Models(option(Context, ModelsKey)),
      ReportIncomplete(option(Context, ReportIncompleteKey, "false")),
      DebugFunction(option(Context, DebugFunctionKey)),
      StructuralClients(option(Context, StructuralClientsKey, "true")),
      MinimumHarm(option(Context, MinimumHarmKey, "conflict")) {}

/// The folder that relative paths start from: the nearest one above the main
/// file that holds a .clang-tidy, else \p WorkingDirectory. The process's own
/// working directory differs between clang-tidy and a language server.
static std::string baseFolder(const clang::SourceManager &Sources,
                              llvm::StringRef WorkingDirectory) {
  clang::FileManager &Files = Sources.getFileManager();
  if (auto Main = Sources.getFileEntryRefForID(Sources.getMainFileID())) {
    llvm::SmallString<256> Folder(Main->getName());
    Files.makeAbsolutePath(Folder);
    path::remove_dots(Folder, /*remove_dot_dot=*/true);
    while (path::has_parent_path(Folder)) {
      path::remove_filename(Folder);
      llvm::SmallString<256> Config(Folder);
      path::append(Config, ".clang-tidy");
      if (Files.getVirtualFileSystem().exists(Config))
        return std::string(Folder);
    }
  }
  llvm::SmallString<256> Folder(WorkingDirectory);
  Files.makeAbsolutePath(Folder);
  return std::string(Folder);
}

static std::vector<std::string> modelFiles(llvm::StringRef List,
                                           const clang::SourceManager &Sources,
                                           llvm::StringRef WorkingDirectory) {
  std::vector<std::string> Files;
  llvm::SmallVector<llvm::StringRef, 4> Names;
  List.split(Names, ';', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  for (llvm::StringRef Name : Names) {
    Name = Name.trim();
    if (Name.empty())
      continue;
    llvm::SmallString<256> File;
    if (path::is_relative(Name))
      File = baseFolder(Sources, WorkingDirectory);
    path::append(File, Name);
    path::remove_dots(File, /*remove_dot_dot=*/true);
    Files.emplace_back(File);
  }
  return Files;
}

const RunResult &AnalysisRun::result(clang::ASTContext &Context, llvm::StringRef WorkingDirectory) {
  if (Analysed == &Context)
    return Result;
  Analysed = &Context;
  Result = RunResult();
  const clang::SourceManager &Sources = Context.getSourceManager();
  auto Named = [&](std::string_view Name) {
    return Context.Idents.find(llvm::StringRef(Name.data(), Name.size())) != Context.Idents.end();
  };
  core::ModelSet Models = model::loadModels(modelFiles(Options.Models, Sources, WorkingDirectory),
                                            Result.ModelErrors, Named);
  Result.Uncompilable = Context.getDiagnostics().hasUncompilableErrorOccurred();
  if (!Result.Uncompilable) {
    extract::AnalysisOptions How;
    How.DebugFunction = Options.DebugFunction;
    How.DebugOut = &llvm::errs();
    How.StructuralClients = llvm::yaml::parseBool(Options.StructuralClients).value_or(true);
    How.AnnotationErrors = &Result.AnnotationErrors;
    Result.Unit = extract::analyzeUnit(Context, Models, How);
  }
  return Result;
}

std::shared_ptr<AnalysisRun> RunTable::join(ClangTidyContext &Context, core::CheckKind Kind) {
  std::scoped_lock Lock(Mutex);
  std::shared_ptr<AnalysisRun> Run = Runs.lookup(&Context).lock();
  if (!Run || !Run->join(Kind)) {
    Run = std::make_shared<AnalysisRun>(Context);
    Run->join(Kind);
    // Runs that have ended leave the table here, so that it cannot grow.
    llvm::SmallVector<ClangTidyContext *, 4> Ended;
    for (const auto &Entry : Runs)
      if (Entry.second.expired())
        Ended.push_back(Entry.first);
    for (ClangTidyContext *Old : Ended)
      Runs.erase(Old);
    Runs[&Context] = Run;
  }
  return Run;
}
