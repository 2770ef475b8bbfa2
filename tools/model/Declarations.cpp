//===- Declarations.cpp - What the headers of a library declare -------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Declarations.h"

#include "model/Suggest.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/Path.h"

#include <algorithm>

using namespace iottidy;
using namespace iottidy::tools;
using namespace clang;

namespace {

/// Keeps the first error.
class FirstError : public DiagnosticConsumer {
public:
  void HandleDiagnostic(DiagnosticsEngine::Level Level, const Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < DiagnosticsEngine::Error || !Text.empty())
      return;
    llvm::SmallString<128> Message;
    Info.FormatDiagnostic(Message);
    if (Info.hasSourceManager() && Info.getLocation().isValid()) {
      const PresumedLoc At = Info.getSourceManager().getPresumedLoc(Info.getLocation());
      if (At.isValid())
        Text = std::string(At.getFilename()) + ":" + std::to_string(At.getLine()) + ": ";
    }
    Text += Message.str();
  }

  std::string Text;
};

/// Collects functions and records by their qualified names.
class Collector : public RecursiveASTVisitor<Collector> {
public:
  Collector(std::map<std::string, Declarations::Functions> &ByName,
            std::map<std::string, const RecordDecl *> &Records)
      : ByName(ByName), Records(Records) {}

  bool VisitFunctionDecl(FunctionDecl *F) {
    if (F->isDeleted())
      return true;
    Declarations::Functions &Same = ByName[F->getQualifiedNameAsString()];
    const FunctionDecl *First = F->getCanonicalDecl();
    if (std::find(Same.begin(), Same.end(), First) == Same.end())
      Same.push_back(First);
    return true;
  }

  bool VisitRecordDecl(RecordDecl *R) {
    const RecordDecl *&Known = Records[R->getQualifiedNameAsString()];
    if (Known == nullptr || R->isCompleteDefinition())
      Known = R;
    return true;
  }

  bool VisitTypedefNameDecl(TypedefNameDecl *T) {
    if (const auto *R = T->getUnderlyingType()->getAsRecordDecl())
      Records.try_emplace(T->getQualifiedNameAsString(), R);
    return true;
  }

private:
  std::map<std::string, Declarations::Functions> &ByName;
  std::map<std::string, const RecordDecl *> &Records;
};

/// Whether a file of this name, or with this end of its path, was read.
bool isRead(const std::string &Header, const SourceManager &Sources) {
  for (auto File = Sources.fileinfo_begin(); File != Sources.fileinfo_end(); ++File) {
    const llvm::StringRef Name = File->first.getName();
    if (Name.ends_with(Header) &&
        (Name.size() == Header.size() ||
         llvm::sys::path::is_separator(Name[Name.size() - Header.size() - 1])))
      return true;
  }
  return false;
}

/// Whether the library is used from C++: its names have scopes.
bool isCpp(const core::LibraryModel &Library) {
  return !Library.Handlers.empty() ||
         std::any_of(Library.Calls.begin(), Library.Calls.end(), [](const core::CallModel &Call) {
           return std::any_of(Call.Names.begin(), Call.Names.end(),
                              [](const std::string &Name) { return Name.find("::") != Name.npos; });
         });
}

std::string nearestOf(const std::string &Name, const std::vector<std::string_view> &Known) {
  return model::didYouMean(Name, Known);
}

} // namespace

Declarations::Declarations(const core::LibraryModel &Library, const Options &Asked) {
  std::vector<std::string> Headers = Library.Headers;
  for (const core::CallModel &Call : Library.Calls)
    for (const std::string &Header : Call.Headers)
      if (std::find(Headers.begin(), Headers.end(), Header) == Headers.end())
        Headers.push_back(Header);
  std::string Code;
  for (const std::string &Header : Headers)
    Code += "#if __has_include(<" + Header + ">)\n#include <" + Header + ">\n#endif\n";
  if (Headers.empty())
    Fault = "the model names no 'headers' to look for";
  else
    compile(Code, Asked, isCpp(Library));
  if (!Fault.empty())
    return;
  for (const std::string &Header : Headers)
    if (!isRead(Header, Unit->getSourceManager()))
      Missing.push_back(Header);
  if (Missing.size() == Headers.size())
    Fault = "no header of the model is in the include path";
}

void Declarations::compile(const std::string &Code, const Options &Asked, bool Cpp) {
  std::vector<std::string> Arguments = {"-w", "-resource-dir", IOTTIDY_RESOURCE_DIR};
  for (const std::string &Folder : Asked.Includes)
    Arguments.push_back("-I" + Folder);
  Arguments.insert(Arguments.end(), Asked.Compiler.begin(), Asked.Compiler.end());
  FirstError Errors;
  Unit = tooling::buildASTFromCodeWithArgs(
      Code, Arguments, Cpp ? "headers.cpp" : "headers.c", "check-model",
      std::make_shared<PCHContainerOperations>(), tooling::getClangStripDependencyFileAdjuster(),
      tooling::FileContentMappings(), &Errors);
  if (!Unit || !Errors.Text.empty()) {
    Fault = "the headers do not compile: " + Errors.Text;
    return;
  }
  Collector(ByName, Records).TraverseDecl(Unit->getASTContext().getTranslationUnitDecl());
}

const Declarations::Functions &Declarations::functions(const std::string &Name) const {
  static const Functions None;
  const auto Found = ByName.find(Name);
  return Found == ByName.end() ? None : Found->second;
}

const RecordDecl *Declarations::record(const std::string &Name) const {
  const auto Found = Records.find(Name);
  return Found == Records.end() ? nullptr : Found->second;
}

std::string Declarations::nearestFunction(const std::string &Name) const {
  std::vector<std::string_view> Known;
  for (const auto &[Other, Same] : ByName)
    Known.push_back(Other);
  return nearestOf(Name, Known);
}

std::string Declarations::nearestRecord(const std::string &Name) const {
  std::vector<std::string_view> Known;
  for (const auto &[Other, Record] : Records)
    Known.push_back(Other);
  return nearestOf(Name, Known);
}

bool Declarations::isMacro(const std::string &Name) const {
  IdentifierTable &Names = Unit->getASTContext().Idents;
  const auto Found = Names.find(Name);
  return Found != Names.end() && Found->second->hasMacroDefinition();
}

std::string Declarations::place(const Decl *D) const {
  const SourceManager &Sources = Unit->getSourceManager();
  const PresumedLoc At = Sources.getPresumedLoc(Sources.getExpansionLoc(D->getLocation()));
  return At.isValid() ? std::string(At.getFilename()) + ":" + std::to_string(At.getLine()) : "";
}
