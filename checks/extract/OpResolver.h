//===- OpResolver.h - Which call is which operation --------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_EXTRACT_OPRESOLVER_H
#define IOTTIDY_EXTRACT_OPRESOLVER_H

#include "core/ModelSet.h"
#include "core/Value.h"
#include "extract/SourceOps.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

#include <deque>

namespace iottidy::extract {

/// A call of a model, found for a declaration.
struct ResolvedOp {
  const core::LibraryModel *Library = nullptr;
  const core::CallModel *Call = nullptr;
  unsigned LibraryIndex = 0;
  bool OfSource = false;   ///< told by the source, not by a model
  bool Structural = false; ///< …and by the shape of a class alone
  explicit operator bool() const { return Call != nullptr; }
};

/// News of a library, found for a virtual method or a signal.
struct HandlerOp {
  const core::LibraryModel *Library = nullptr;
  const core::CallbackModel *Callback = nullptr; ///< what it tells; null: nothing
};

/// Whether \p F has the parameters that \p Call asks for.
bool hasShape(const core::CallModel &Call, const clang::FunctionDecl *F);

/// Finds the modelled operations that a unit can name. Built by identifier
/// look-ups alone, so that a unit without them costs next to nothing.
class OpResolver {
public:
  OpResolver(clang::ASTContext &Context, const core::ModelSet &Models,
             const AnalysisOptions &Options);

  /// Whether the unit uses some operation that opens a client. False: there is
  /// nothing to analyse.
  bool any() const { return Any || Source.any(); }
  ResolvedOp resolve(const clang::FunctionDecl *F);
  /// Whether \p R is a client by its shape alone.
  bool isStructural(const clang::CXXRecordDecl *R) const { return Source.isClient(R); }
  /// What reading (Query) or setting (Register) a field means; the struct is
  /// argument 0, what is stored argument 1.
  ResolvedOp resolveField(const clang::FieldDecl *F, core::Role Does) const;
  /// What \p M tells by being called, as an override of a library's method.
  llvm::SmallVector<HandlerOp, 1> overrides(const clang::CXXMethodDecl *M) const;
  /// What the signal tells that \p Call connects to something.
  HandlerOp signalOf(const clang::CallExpr *Call) const;
  /// Whether objects of class \p R, no clients, tell a client whether it reconnects by
  /// itself.
  bool isOptions(const clang::CXXRecordDecl *R) const;
  /// Whether \p F belongs to a modelled library without being an operation, so
  /// that it keeps the state of every client.
  bool belongsToLibrary(const clang::FunctionDecl *F) const;
  /// …because a header of the library declares it.
  bool ofLibraryHeader(const clang::FunctionDecl *F) const;
  /// The values that satisfy one of \p Conditions; empty for an empty list.
  core::IntSet values(const std::vector<core::Condition> &Conditions) const;
  std::optional<std::int64_t> constant(const core::ConstantRef &R) const;

private:
  struct Candidate {
    llvm::StringRef Qualified;
    const core::LibraryModel *Library;
    const core::CallModel *Call;
    unsigned LibraryIndex;
  };
  /// Whether the body of \p F stands in the source itself, whatever a header of that
  /// name may belong to.
  bool isOwn(const clang::FunctionDecl *F) const;
  ResolvedOp modelled(const clang::FunctionDecl *F);
  std::size_t matches(const Candidate &C, const clang::FunctionDecl *F) const;
  std::size_t inHeaders(const std::vector<std::string> &Headers, const clang::Decl *D) const;
  void addFields(unsigned Library);
  void addHandlers(const core::LibraryModel &Library);
  const HandlerOp *handler(const clang::CXXMethodDecl *M, core::HandlerModel::Kind How) const;
  bool isNamed(const clang::RecordDecl *R, llvm::StringRef Name) const;
  bool used(const Candidate &C, clang::IdentifierInfo *Name) const;

  clang::ASTContext &Context;
  const core::ModelSet &Models;
  llvm::DenseMap<const clang::IdentifierInfo *, llvm::SmallVector<Candidate, 1>> ByName;
  llvm::StringMap<llvm::SmallVector<unsigned, 1>> Classes; ///< to libraries
  llvm::StringSet<> OptionClasses;                         ///< classes, see isOptions
  llvm::DenseMap<const clang::IdentifierInfo *, llvm::SmallVector<Candidate, 1>> FieldsByName;
  std::deque<core::CallModel> FieldCalls;
  struct Handler {
    const core::HandlerModel *Model;
    HandlerOp Op;
  };
  llvm::DenseMap<const clang::IdentifierInfo *, llvm::SmallVector<Handler, 1>> HandlersByName;
  std::deque<core::CallbackModel> HandlerCallbacks;
  llvm::DenseMap<const clang::FunctionDecl *, ResolvedOp> Cache;
  SourceOps Source;
  bool Any = false;
};

} // namespace iottidy::extract

#endif // IOTTIDY_EXTRACT_OPRESOLVER_H
