//===- LowerStd.cpp - The standard library's owners and functions -----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// An owning pointer is the pointer that it holds, kept at the owner's own
/// address. Bodies of the standard library are not worth lowering: they differ
/// between libraries and mean what the standard says.
///
//===----------------------------------------------------------------------===//
#include "extract/Callables.h"
#include "extract/FunctionLowering.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

bool FunctionLowering::isSmartPointer(const CXXRecordDecl *R) {
  return R != nullptr && R->isInStdNamespace() && R->getIdentifier() != nullptr &&
         (R->getName() == "unique_ptr" || R->getName() == "shared_ptr" ||
          R->getName() == "__shared_ptr");
}

bool FunctionLowering::isWeakPointer(const CXXRecordDecl *R) {
  return R != nullptr && R->isInStdNamespace() && R->getIdentifier() != nullptr &&
         (R->getName() == "weak_ptr" || R->getName() == "__weak_ptr");
}

/// A `weak_ptr` is the pointer that it watches; an object that is shared gives out
/// owners of itself.
bool FunctionLowering::weakPointer(const CXXMethodDecl *M, const Arguments &A, const Expr *E,
                                   Reg &Result) {
  const CXXRecordDecl *R = M->getParent();
  if (A.This == NoId || E == nullptr || !R->isInStdNamespace() || R->getIdentifier() == nullptr)
    return false;
  SourceLocation L = E->getExprLoc();
  llvm::StringRef Name = M->getIdentifier() != nullptr ? M->getName() : "";
  if (R->getName() == "enable_shared_from_this" &&
      (Name == "shared_from_this" || Name == "weak_from_this")) {
    Result = addrVar(newTemporary());
    storeTo(Result, A.This, L);
    return true;
  }
  if (!isWeakPointer(R))
    return false;
  if (Name == "lock") {
    // What it watches may be gone.
    BlockId Lives = block();
    BlockId Gone = block();
    BlockId After = block();
    VarId Temp = newTemporary();
    branch(opaque(true, L), Lives, Gone, nullptr);
    startAt(Lives);
    storeTo(addrVar(Temp), loadFrom(A.This, false, L), L);
    jump(After);
    startAt(Gone);
    storeTo(addrVar(Temp), constant(0), L);
    jump(After);
    startAt(After);
    Result = addrVar(Temp);
    return true;
  }
  if (Name == "reset") {
    storeTo(A.This, constant(0), L);
    Result = constant(0);
    return true;
  }
  if (M->getOverloadedOperator() == OO_Equal && A.Regs.size() == 1 &&
      isAggregate(A.Exprs[0]->getType().getNonReferenceType())) {
    storeTo(A.This, loadFrom(A.Regs[0], false, L), L);
    Result = A.This;
    return true;
  }
  return false;
}

bool FunctionLowering::smartPointer(const CXXMethodDecl *M, const Arguments &A, const Expr *E,
                                    Reg &Result) {
  const CXXRecordDecl *R = M->getParent();
  llvm::StringRef Class = R->getIdentifier() != nullptr ? R->getName() : "";
  bool Access = R->isInStdNamespace() && Class == "__shared_ptr_access";
  if ((!isSmartPointer(R) && !Access) || A.This == NoId || E == nullptr)
    return false;
  SourceLocation L = E->getExprLoc();
  bool Unique = Class == "unique_ptr";
  auto Let = [&] {
    if (Unique)
      deletePointee(A.This, R, L);
  };
  OverloadedOperatorKind Op = M->getOverloadedOperator();
  llvm::StringRef Name = M->getIdentifier() != nullptr ? M->getName() : "";
  if (Op == OO_Arrow || Op == OO_Star || Name == "get") {
    Result = loadFrom(A.This, false, L);
    return true;
  }
  if (isa<CXXConversionDecl>(M) && M->getReturnType()->isBooleanType()) {
    Result = truth(loadFrom(A.This, false, L));
    return true;
  }
  if (Name == "release") {
    Result = loadFrom(A.This, false, L);
    storeTo(A.This, constant(0), L);
    return true;
  }
  if (Name == "swap" && A.Regs.size() == 1) {
    swapPointers(A.This, A.Regs[0], L);
    Result = constant(0);
    return true;
  }
  if (Name == "reset") {
    if (!A.Exprs.empty())
      nameCreated(A.Exprs[0], clientText(A.ThisExpr));
    Reg New = A.Regs.empty() || isAggregate(A.Exprs[0]->getType()) ? constant(0) : A.Regs[0];
    if (Unique) {
      Let();
      storeTo(A.This, New, L, clientText(A.ThisExpr));
    } else {
      share(A.This, R, New, L, clientText(A.ThisExpr));
      setDeleter(A.This, R, A.Exprs.size() > 1 ? A.Exprs[1] : nullptr, L);
    }
    Result = constant(0);
    return true;
  }
  if (Op == OO_Equal && A.Regs.size() == 1) {
    nameCreated(A.Exprs[0], clientText(A.ThisExpr));
    Reg New = constant(0);
    QualType From = A.Exprs[0]->getType().getNonReferenceType();
    bool Same = isSmartPointer(From->getAsCXXRecordDecl());
    if (isAggregate(From)) {
      New = loadFrom(A.Regs[0], false, L);
      if (M->getParamDecl(0)->getType()->isRValueReferenceType())
        storeTo(A.Regs[0], constant(0), L);
    }
    if (Unique) {
      Let();
      storeTo(A.This, New, L, clientText(A.ThisExpr));
    } else {
      share(A.This, R, New, L, clientText(A.ThisExpr));
    }
    if (Same)
      copyDeleter(A.This, A.Regs[0], R, L);
    Result = A.This;
    return true;
  }
  return false;
}

/// A shared owner takes over \p New. Whether it was the last owner of what it
/// held is not known, so that the old client is closed or it lives on.
void FunctionLowering::share(Reg Owner, const CXXRecordDecl *R, Reg New, SourceLocation L,
                             TextId Text) {
  dropShare(Owner, R, L);
  storeTo(Owner, New, L, Text);
}

void FunctionLowering::dropShare(Reg Owner, const CXXRecordDecl *R, SourceLocation L) {
  // An owner of nothing, as one that was moved from, lets go of nothing.
  BlockId Holds = block();
  BlockId Empty = block();
  branch(truth(loadFrom(Owner, false, L)), Holds, Empty, nullptr);
  startAt(Holds);
  BlockId Last = block();
  BlockId Shared = block();
  BlockId After = block();
  branch(opaque(true, L), Last, Shared, nullptr);
  startAt(Last);
  deletePointee(Owner, R, L);
  jump(After);
  startAt(Shared);
  emit(InstKind::Forget, L);
  jump(After);
  startAt(After);
  jump(Empty);
  startAt(Empty);
}

/// Whether a value of \p T is handed on as the language or the compiler does.
static bool movesPlainly(QualType T) {
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return R == nullptr ||
         (R->hasDefinition() && !R->isInStdNamespace() && !R->hasUserDeclaredMoveConstructor() &&
          !R->hasUserDeclaredCopyConstructor());
}

/// `std::exchange(Cell, New)`: a read, then a store.
bool FunctionLowering::exchange(const Arguments &A, SourceLocation L, Reg &Result) {
  QualType T = A.Exprs[0]->getType().getNonReferenceType();
  QualType New = A.Exprs[1]->getType().getNonReferenceType();
  TextId Text = B.text(A.Exprs[0]->IgnoreParenImpCasts());
  bool Owner = isSmartPointer(T->getAsCXXRecordDecl());
  if (!Owner && isAggregate(T)) {
    if (!movesPlainly(T) || !B.Context.hasSameUnqualifiedType(T, New))
      return false;
    VarId Old = newTemporary();
    copyAggregate(addrVar(Old), A.Regs[0], T, L);
    copyAggregate(A.Regs[0], A.Regs[1], T, L);
    Result = addrVar(Old);
    return true;
  }
  Result = loadFrom(A.Regs[0], isTruth(T), L);
  Reg Value = New->isNullPtrType() ? constant(0) : loadFrom(A.Regs[1], isTruth(New), L);
  if (isTruth(T))
    Value = truth(Value);
  storeTo(A.Regs[0], Value, L, Text);
  if (!Owner)
    return true;
  if (isAggregate(New))
    storeTo(A.Regs[1], constant(0), L);
  VarId Old = newTemporary();
  storeTo(addrVar(Old), Result, L);
  Result = addrVar(Old);
  return true;
}

/// `std::swap(A, B)` of owners, scalars and plain structs.
bool FunctionLowering::exchangeBoth(const Arguments &A, SourceLocation L) {
  QualType T = A.Exprs[0]->getType().getNonReferenceType();
  bool Owner = isSmartPointer(T->getAsCXXRecordDecl());
  if (!Owner && isAggregate(T)) {
    if (!movesPlainly(T) || T->isArrayType())
      return false;
    Reg Old = addrVar(newTemporary());
    copyAggregate(Old, A.Regs[0], T, L);
    copyAggregate(A.Regs[0], A.Regs[1], T, L);
    copyAggregate(A.Regs[1], Old, T, L);
    return true;
  }
  swapPointers(A.Regs[0], A.Regs[1], L);
  return true;
}

void FunctionLowering::swapPointers(Reg One, Reg Other, SourceLocation L) {
  // The value in between has a place, so that nothing looks overwritten.
  Reg Between = addrVar(newTemporary());
  storeTo(Between, loadFrom(One, false, L), L);
  storeTo(One, loadFrom(Other, false, L), L);
  storeTo(Other, loadFrom(Between, false, L), L);
  storeTo(Between, constant(0), L);
}

bool FunctionLowering::standardFunction(const FunctionDecl *Fn, const Arguments &A, const Expr *E,
                                        Reg &Result) {
  if (!Fn->isInStdNamespace() || E == nullptr)
    return false;
  SourceLocation L = E->getExprLoc();
  OverloadedOperatorKind Op = Fn->getOverloadedOperator();
  if ((Op == OO_EqualEqual || Op == OO_ExclaimEqual) && A.Regs.size() == 2) {
    if (holderFunction(Fn, A, L, Result))
      return true;
    // An owner compared with null.
    for (unsigned I = 0; I < 2; ++I) {
      const CXXRecordDecl *R = A.Exprs[I]->getType().getNonReferenceType()->getAsCXXRecordDecl();
      if (!isSmartPointer(R) || !A.Exprs[1 - I]->getType()->isNullPtrType())
        continue;
      Reg V = loadFrom(A.Regs[I], false, L);
      Result = truth(V);
      if (Op == OO_EqualEqual)
        Result = binary(BinOp::Eq, Result, constant(0));
      return true;
    }
    return false;
  }
  llvm::StringRef Name = Fn->getIdentifier() != nullptr ? Fn->getName() : "";
  if ((Name == "move" || Name == "forward" || Name == "addressof" || Name == "as_const" ||
       Name == "launder") &&
      A.Regs.size() == 1) {
    Result = A.Regs[0];
    return true;
  }
  if (Name.starts_with("atomic_"))
    return atomicFunction(Fn, A, L, Result);
  if (Name == "exchange" && A.Regs.size() == 2)
    return exchange(A, L, Result);
  if (Name == "swap" && A.Regs.size() == 2) {
    Result = constant(0);
    return exchangeBoth(A, L);
  }
  if (holderFunction(Fn, A, L, Result))
    return true;
  if (Name == "make_unique" || Name == "make_shared") {
    const CXXRecordDecl *Owner = Fn->getReturnType()->getAsCXXRecordDecl();
    const auto *S = dyn_cast_or_null<ClassTemplateSpecializationDecl>(Owner);
    if (!isSmartPointer(Owner) || S == nullptr || S->getTemplateArgs().size() == 0)
      return false;
    Reg Object = newReg();
    Inst &I = emit(InstKind::Alloc, L);
    I.Dst = Object;
    // The constructor that as many arguments select.
    if (const CXXConstructorDecl *C = madeWith(Fn, static_cast<unsigned>(A.Regs.size()));
        C != nullptr && (!C->isTrivial() || Ops.resolve(C)))
      callForwarded(C, Object, A.Regs, A.Exprs, E);
    if (S->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
      madeAs(Object, S->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl(), L);
    VarId Temp = newTemporary();
    storeTo(addrVar(Temp), Object, L);
    setDeleter(addrVar(Temp), Owner, nullptr, L);
    Result = addrVar(Temp);
    return true;
  }
  return false;
}

} // namespace iottidy::extract
