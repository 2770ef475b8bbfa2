//===- ProgramBuilder.h - Numbers for declarations and source ----*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_EXTRACT_PROGRAMBUILDER_H
#define IOTTIDY_EXTRACT_PROGRAMBUILDER_H

#include "core/Program.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

#include <string>
#include <vector>

namespace iottidy::extract {

/// Whether \p Decl stands in a header, which other sources include too. A source that
/// includes another one, as builds of Arduino sketches and unity builds do, is one with it.
bool isInHeader(const clang::Decl *Decl);

/// Gives the declarations of one unit their numbers in a core::Program, and
/// turns pieces of source into text on demand.
class ProgramBuilder {
public:
  explicit ProgramBuilder(clang::ASTContext &Context);

  core::VarId variable(const clang::VarDecl *D);
  /// A variable that the source does not name.
  core::VarId temporary(core::FuncId Owner);
  core::VarId thisOf(core::FuncId F);
  core::FieldId field(const clang::FieldDecl *D);
  /// The field of an optional of class \p R that says whether it holds something, or of
  /// an owner of an object of class \p R that says what deletes that.
  core::FieldId holds(const clang::CXXRecordDecl *R);
  /// The field in which options of class \p R say that the library reconnects by itself.
  core::FieldId reconnects(const clang::CXXRecordDecl *R);
  /// The field of the objects of \p Root, a class with virtual methods, and of the
  /// classes derived from it, that says as which one they were made.
  core::FieldId kind(const clang::CXXRecordDecl *Root);
  core::FuncId function(const clang::FunctionDecl *D);
  /// See core::Function; 0 for null.
  std::uint32_t shapeOf(const clang::FunctionProtoType *T);
  /// The constructor of \p R that no source spells.
  core::FuncId implicitConstructor(const clang::CXXRecordDecl *R);
  /// The declaration with a body behind \p F, or null.
  const clang::FunctionDecl *definition(core::FuncId F) const { return Definitions[F]; }
  bool known(const clang::FunctionDecl *D) const {
    return FunctionIds.count(D->getCanonicalDecl()) != 0;
  }

  core::TextId text(clang::SourceRange R);
  core::TextId text(const clang::Expr *E);
  core::TextId text(const clang::NamedDecl *D);
  /// Of a condition: spelled even inside a macro (see MacroText.h).
  core::TextId condition(const clang::Expr *E);
  /// The lambda of class \p R is what \p D holds, and is told by its name.
  void nameLambda(const clang::CXXRecordDecl *R, const clang::NamedDecl *D) { Lambdas[R] = D; }
  core::TextId text(std::string S);
  std::string spell(core::TextId T) const;

  std::uint32_t classOf(const clang::RecordDecl *R);
  /// The variable that holds the type of the exception in flight: 0 for one
  /// that unseen code threw.
  core::VarId exceptionVar();
  std::int64_t exceptionType(clang::QualType T);
  const std::vector<clang::QualType> &exceptionTypes() const { return Exceptions; }

  std::uint32_t nextSite() { return ++Sites; }
  std::uint32_t literal(const void *Key);
  bool inSystem(clang::SourceLocation L) const;
  static core::Place place(clang::SourceLocation L) { return L.getRawEncoding(); }

  clang::ASTContext &Context;
  core::Program Out;

private:
  void initialParts(const clang::APValue &Init, clang::QualType T, std::vector<core::FieldId> &Path,
                    core::Variable &V);
  /// The field that \p Ids has for \p Of, or a new one.
  template <typename Map, typename Key> core::FieldId fieldIn(Map &Ids, const Key *Of) {
    auto [It, New] = Ids.try_emplace(Of, Out.Fields);
    if (New)
      ++Out.Fields;
    return It->second;
  }

  struct TextEntry {
    clang::SourceRange Range;
    const clang::NamedDecl *Decl = nullptr;
    std::string Plain;
    bool Condition = false;
  };
  llvm::DenseMap<const clang::CXXRecordDecl *, const clang::NamedDecl *> Lambdas;
  llvm::DenseMap<const clang::VarDecl *, core::VarId> VariableIds;
  llvm::DenseMap<const clang::FieldDecl *, core::FieldId> FieldIds;
  llvm::DenseMap<const clang::CXXRecordDecl *, core::FieldId> HoldsIds, KindIds, ReconnectIds;
  llvm::DenseMap<const clang::FunctionDecl *, core::FuncId> FunctionIds;
  llvm::DenseMap<const void *, std::uint32_t> Literals;
  llvm::DenseMap<const clang::NamedDecl *, core::TextId> NameTexts;
  std::vector<const clang::FunctionDecl *> Definitions;
  std::vector<core::VarId> ThisVars;
  std::vector<TextEntry> Texts;
  llvm::DenseMap<const clang::RecordDecl *, std::uint32_t> Classes;
  llvm::StringMap<std::uint32_t> Shapes;
  std::vector<clang::QualType> Exceptions;
  core::VarId ExceptionVar = core::NoId;
  std::uint32_t Sites = 0;
};

} // namespace iottidy::extract

#endif // IOTTIDY_EXTRACT_PROGRAMBUILDER_H
