//===- UnitSurvey.h - Which functions are worth lowering ---------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_EXTRACT_UNITSURVEY_H
#define IOTTIDY_EXTRACT_UNITSURVEY_H

#include "extract/OpResolver.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"

#include <vector>

namespace iottidy::extract {

using OverriderMap = llvm::DenseMap<const clang::CXXMethodDecl *,
                                    llvm::SmallVector<const clang::CXXMethodDecl *, 2>>;

/// Walks every body of the unit once, and finds the functions from which an
/// operation on a client can be reached, and those that can be called back.
class UnitSurvey {
public:
  UnitSurvey(clang::ASTContext &Context, OpResolver &Ops);

  /// The functions to start lowering from, in the order of the source. What
  /// they call is lowered with them.
  const std::vector<const clang::FunctionDecl *> &toLower() const { return Start; }
  const std::vector<const clang::FunctionDecl *> &addressTaken() const { return Taken; }
  /// Whether the address of \p D is taken where it is not lowered, and not for a
  /// constant table of the source's own.
  bool takenElsewhere(const clang::FunctionDecl *D) const {
    return Elsewhere.count(D->getCanonicalDecl()) != 0;
  }
  /// The types of the objects that the unit throws.
  const std::vector<clang::QualType> &thrown() const { return Thrown; }
  /// Operations of a library whose address is taken.
  const std::vector<const clang::FunctionDecl *> &takenOperations() const { return TakenOps; }
  const OverriderMap &overriders() const { return Overriders; }
  /// The classes with a method that overrides another, in the order of the source.
  const std::vector<const clang::CXXRecordDecl *> &overriding() const { return Overriding; }
  /// Whether calls on objects of \p Root, which overrides nothing, depend on what they
  /// were made as.
  bool kindsMatter(const clang::CXXRecordDecl *Root) const {
    return llvm::any_of(Overriding,
                        [&](const clang::CXXRecordDecl *R) { return R->isDerivedFrom(Root); });
  }
  /// Whether some body gives \p V, a global or a member, a value.
  bool assigned(const clang::ValueDecl *V) const {
    return AllAssigned.count(clang::cast<clang::ValueDecl>(V->getCanonicalDecl())) != 0;
  }
  /// Whether \p D is run by `pthread_once` or `call_once`.
  bool once(const clang::FunctionDecl *D) const {
    return OnceOnly.count(D->getCanonicalDecl()) != 0;
  }
  /// The fields of structs that hold \p D from their initialisation on.
  llvm::ArrayRef<const clang::FieldDecl *> storedIn(const clang::FunctionDecl *D) const {
    auto It = Stored.find(D->getCanonicalDecl());
    return It == Stored.end() ? llvm::ArrayRef<const clang::FieldDecl *>() : It->second;
  }
  /// Whether some body in the unit calls \p D by name.
  bool called(const clang::FunctionDecl *D) const {
    return Called.count(D->getCanonicalDecl()) != 0;
  }

private:
  void declarations(const clang::DeclContext *DC);
  void declaration(const clang::Decl *D);
  void function(const clang::FunctionDecl *D);
  void throughPointers();
  using CallerMap = llvm::DenseMap<const clang::FunctionDecl *, llvm::SmallVector<std::size_t, 4>>;
  void walk(const clang::Stmt *S);
  // SurveyWrites.cpp
  void addWriters(std::vector<char> &Wanted, const CallerMap &Callers) const;
  void throughResults();
  void written(const clang::Expr *E);
  void bound(clang::QualType T, const clang::Expr *E);
  void bindArguments(const clang::FunctionDecl *D, llvm::ArrayRef<const clang::Expr *> Args);
  void replaced(clang::QualType T, unsigned Depth = 0);
  void clears(const clang::CallExpr *C, const clang::FunctionDecl *D);
  void returns(const clang::Expr *E);
  void callee(const clang::FunctionDecl *D);
  void taken(const clang::FunctionDecl *D);
  void constructs(const clang::CXXConstructorDecl *C);
  void initialises(const clang::InitListExpr *L);

  clang::ASTContext &Context;
  OpResolver &Ops;
  struct Info {
    const clang::FunctionDecl *D;
    std::vector<const clang::FunctionDecl *> Callees;
    std::vector<const clang::ValueDecl *> Assigned, Read;
    llvm::SmallVector<unsigned, 1> Indirect; ///< arguments of its calls through pointers
    bool HasOp = false;
    std::vector<const clang::FunctionDecl *> Taken;
    std::vector<const clang::ValueDecl *> Returned; ///< by reference or by address
  };
  bool InTable = false;  ///< a constant table of the source's own is being walked
  bool InStatic = false; ///< …one that is not constant
  std::vector<const clang::FunctionDecl *> InStatics; ///< taken there
  std::vector<Info> Functions;
  std::vector<std::size_t> Current;
  llvm::DenseSet<const clang::FunctionDecl *> Called, Visited, OnceOnly, Elsewhere;
  std::vector<const clang::FunctionDecl *> Start, Taken, TakenOps;
  std::vector<clang::QualType> Thrown;
  OverriderMap Overriders;
  std::vector<const clang::CXXRecordDecl *> Overriding;
  llvm::DenseMap<const clang::FunctionDecl *, llvm::SmallVector<const clang::FieldDecl *, 1>>
      Stored;
  llvm::DenseSet<const clang::ValueDecl *> AllAssigned;
};

} // namespace iottidy::extract

#endif // IOTTIDY_EXTRACT_UNITSURVEY_H
