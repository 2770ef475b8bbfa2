//===- Declarations.h - What the headers of a library declare ----*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TOOLS_MODEL_DECLARATIONS_H
#define IOTTIDY_TOOLS_MODEL_DECLARATIONS_H

#include "Options.h"

#include "core/ClientModel.h"

#include "clang/AST/DeclCXX.h"
#include "clang/Frontend/ASTUnit.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace iottidy::tools {

/// The headers of one library, compiled.
class Declarations {
public:
  /// Compiles the headers of \p Library that are in the folders of \p Asked, or
  /// of the system. When there are none, or they do not compile, fault() tells.
  Declarations(const core::LibraryModel &Library, const Options &Asked);

  const std::string &fault() const { return Fault; }
  /// Those of the library's headers that were not found.
  const std::vector<std::string> &missing() const { return Missing; }

  using Functions = std::vector<const clang::FunctionDecl *>;
  /// The functions of this qualified name; empty: none.
  const Functions &functions(const std::string &Name) const;
  /// The struct or class of this qualified name, typedef or not; null: none.
  const clang::RecordDecl *record(const std::string &Name) const;
  /// `; did you mean 'NAME'?`, where a function has a name like this.
  std::string nearestFunction(const std::string &Name) const;
  std::string nearestRecord(const std::string &Name) const;
  bool isMacro(const std::string &Name) const;
  clang::ASTContext &context() const { return Unit->getASTContext(); }
  /// `FILE:LINE`
  std::string place(const clang::Decl *D) const;

private:
  void compile(const std::string &Code, const Options &Asked, bool Cpp);

  std::unique_ptr<clang::ASTUnit> Unit;
  std::string Fault;
  std::vector<std::string> Missing;
  std::map<std::string, Functions> ByName;
  std::map<std::string, const clang::RecordDecl *> Records;
};

} // namespace iottidy::tools

#endif // IOTTIDY_TOOLS_MODEL_DECLARATIONS_H
