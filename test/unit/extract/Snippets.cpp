//===- Snippets.cpp - Analyses a piece of source ----------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Snippets.h"

#include "model/ModelReader.h"

#include "clang/AST/ASTContext.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/raw_ostream.h"

#include <memory>

namespace iottidy::extract {

namespace {

constexpr const char *Model = R"json({
  "format": 1, "library": "pipe", "source": "test", "headers": ["pipe.h"], "prefixes": ["pipe_"],
  "secondConnect": "second",
  "calls": [
    {"name": "pipe_new", "role": "create", "client": "return"},
    {"name": "pipe_open", "role": "connect", "success": "== 0"},
    {"name": "pipe_start", "role": "connect", "success": "== 0", "asynchronous": true},
    {"name": "pipe_wait", "role": "wait", "success": "== 0"},
    {"name": "pipe_close", "role": "disconnect"},
    {"name": "pipe_free", "role": "destroy"},
    {"name": "pipe_is_open", "role": "query", "connected": "!= 0"},
    {"name": "pipe_on_lost", "role": "register", "callbacks": [
      {"function": "arg1", "means": "lost", "context": "arg2", "contextParam": 0}]},
    {"name": "Link::Link", "role": "create", "client": "this"},
    {"name": "Link::~Link", "role": "destroy", "client": "this"},
    {"name": "Link::open", "role": "connect", "client": "this", "throws": true},
    {"name": "Link::close", "role": "disconnect", "client": "this"},
    {"name": "Link::isOpen", "role": "query", "client": "this", "connected": "true"}
  ]
})json";

/// Functions that no model describes and whose bodies are elsewhere.
constexpr const char *OwnHeader = R"(
struct pipe;
#ifdef __cplusplus
extern "C" {
#endif
void unseen(void);
void hand_over(struct pipe *P);
void wire_open(int Mode, struct pipe *P);
int setjmp(long *Place);
#ifdef __cplusplus
}
#endif
)";

constexpr const char *Header = R"(
#include "own.h"
#ifdef __cplusplus
extern "C" {
#endif
struct pipe;
struct pipe *pipe_new(void);
int pipe_open(struct pipe *P);
int pipe_start(struct pipe *P);
int pipe_wait(struct pipe *P);
void pipe_close(struct pipe *P);
void pipe_free(struct pipe *P);
int pipe_is_open(struct pipe *P);
void pipe_send(struct pipe *P, const char *Text);
void pipe_on_lost(struct pipe *P, void (*Function)(void *), void *Context);
#ifdef __cplusplus
}
class Link {
public:
  Link();
  ~Link();
  void open();
  void close() noexcept;
  bool isOpen() const noexcept;
};
#endif
)";

Told analyse(const std::string &Code, const core::ModelSet &Models, const std::string &File,
             std::vector<std::string> Arguments) {
  Told Result;
  Arguments.push_back("-I/sdk");
  std::unique_ptr<clang::ASTUnit> Unit = clang::tooling::buildASTFromCodeWithArgs(
      "#include \"pipe.h\"\n" + Code, Arguments, File, "unit-test",
      std::make_shared<clang::PCHContainerOperations>(),
      clang::tooling::getClangStripDependencyFileAdjuster(),
      {{"/sdk/pipe.h", Header}, {"/sdk/own.h", OwnHeader}});
  if (!Unit || Unit->getDiagnostics().hasErrorOccurred()) {
    ADD_FAILURE() << "the snippet does not compile";
    return Result;
  }
  AnalysisOptions Options;
  llvm::raw_string_ostream Debug(Result.Debug);
  Options.DebugFunction = "debugged";
  Options.DebugOut = &Debug;
  const core::UnitResult Found = analyzeUnit(Unit->getASTContext(), Models, Options);
  const clang::SourceManager &Sources = Unit->getSourceManager();
  for (const core::Finding &F : Found.Findings) {
    auto Where = clang::SourceLocation::getFromRawEncoding(F.Where);
    unsigned Line = Sources.getExpansionLineNumber(Where) - 1;
    bool Again = F.Check == core::CheckKind::UnguardedConnect;
    Result.Findings.push_back(std::to_string(Line) + " " + F.Client + (Again ? " again" : " run"));
  }
  for (const core::Incomplete &I : Found.Incompletes)
    Result.Incompletes.push_back(I.Function + ": " + I.Reason);
  Debug.flush();
  return Result;
}

} // namespace

const core::ModelSet &pipeModels() {
  static const core::ModelSet Models = [] {
    core::ModelSet Set;
    core::LibraryModel Library;
    std::vector<core::ModelError> Errors;
    EXPECT_TRUE(model::readModel(Model, "pipe.json", Library, Errors));
    for (const core::ModelError &Error : Errors)
      ADD_FAILURE() << model::formatError(Error);
    Set.Libraries.push_back(std::move(Library));
    return Set;
  }();
  return Models;
}

Told inC(const std::string &Code, const core::ModelSet &Models) {
  return analyse(Code, Models, "snippet.c", {"-std=gnu11", "-w"});
}

Told inCpp(const std::string &Code, const core::ModelSet &Models) {
  return analyse(Code, Models, "snippet.cpp", {"-std=gnu++20", "-w", "-fexceptions"});
}

} // namespace iottidy::extract
