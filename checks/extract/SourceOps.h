//===- SourceOps.h - Operations that the source itself tells -----*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Two kinds of operations need no model file: functions with an annotation,
/// `__attribute__((annotate("iot:connect")))`, and the methods of classes that
/// are clients by name and shape (the structural model).
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_EXTRACT_SOURCEOPS_H
#define IOTTIDY_EXTRACT_SOURCEOPS_H

#include "core/ClientModel.h"
#include "extract/UnitAnalysis.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"

#include <deque>
#include <vector>

namespace iottidy::extract {

/// The operation behind a function, as its source tells it.
struct SourceOp {
  const core::LibraryModel *Library = nullptr;
  const core::CallModel *Call = nullptr;
};

class SourceOps {
public:
  /// Whether a function is an operation of a modelled library, or of the header
  /// of one.
  using ModelTest = llvm::function_ref<bool(const clang::FunctionDecl *)>;

  SourceOps(clang::ASTContext &Context, const AnalysisOptions &Options)
      : Context(Context), Options(Options) {}

  /// Looks for both kinds. A unit that has not the names which they need costs
  /// a few look-ups.
  void find(ModelTest IsOp, ModelTest OfLibrary);
  /// Whether the unit uses one that opens.
  bool any() const { return Any; }
  SourceOp resolve(const clang::FunctionDecl *F) const { return Ops.lookup(F->getCanonicalDecl()); }
  /// Whether \p L stands for what is known by the shape of a class alone.
  bool structural(const core::LibraryModel *L) const { return L == &Structural; }
  /// Whether \p R is a client by its shape.
  bool isClient(const clang::CXXRecordDecl *R) const {
    return !Clients.empty() && Clients.count(R->getCanonicalDecl()) != 0;
  }

private:
  void walk(const clang::DeclContext *DC, bool Annotations, bool Shapes);
  bool named(llvm::StringRef Name) const;
  void add(const clang::FunctionDecl *F, const core::LibraryModel &L, core::CallModel Call);

  // Annotations.cpp
  void annotated(const clang::FunctionDecl *F, const clang::AnnotateAttr &A);
  void fault(AnnotationError::Kind What, const clang::AnnotateAttr &A, llvm::StringRef Word,
             llvm::StringRef Nearest = "");

  // StructuralClients.cpp
  void client(const clang::CXXRecordDecl *R, ModelTest IsOp, ModelTest OfLibrary);
  bool overriddenInSight(const clang::CXXMethodDecl *M) const;

  clang::ASTContext &Context;
  const AnalysisOptions &Options;
  core::LibraryModel Structural, Annotated;
  std::deque<core::CallModel> Calls;
  llvm::DenseMap<const clang::FunctionDecl *, SourceOp> Ops;
  std::vector<const clang::FunctionDecl *> WithAnnotation;
  std::vector<const clang::CXXRecordDecl *> NamedClasses, Derived;
  llvm::DenseSet<const clang::CXXRecordDecl *> Clients;
  bool Any = false;
};

/// Whether the name of a class says client, connection, session or link, and
/// nothing of another trade.
bool namesClient(llvm::StringRef Name);

} // namespace iottidy::extract

#endif // IOTTIDY_EXTRACT_SOURCEOPS_H
