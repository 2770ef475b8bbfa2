//===- LowerHolder.cpp - std::optional and std::pair ------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A `std::optional` is what it holds, at its own address, and whether it does.
///
//===----------------------------------------------------------------------===//
#include "extract/Callables.h"
#include "extract/FunctionLowering.h"

#include "clang/AST/DeclTemplate.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

static bool isStandard(const CXXRecordDecl *R, llvm::StringRef Name) {
  return R != nullptr && R->isInStdNamespace() && R->getIdentifier() != nullptr &&
         R->getName() == Name;
}

static const CXXRecordDecl *recordOf(QualType T) {
  return T.getNonReferenceType()->getAsCXXRecordDecl();
}

bool FunctionLowering::isOptional(const CXXRecordDecl *R) { return isStandard(R, "optional"); }

/// What an optional of class \p R holds.
static QualType heldType(const CXXRecordDecl *R) {
  return clang::cast<ClassTemplateSpecializationDecl>(R)->getTemplateArgs()[0].getAsType();
}

/// Whether the optional of class \p R at \p Address holds something.
Reg FunctionLowering::holdsAt(Reg Address, const CXXRecordDecl *R) {
  return addrField(Address, B.holds(R));
}

/// Makes the object of type \p T at \p To what the one at \p From is.
void FunctionLowering::copyPart(Reg To, Reg From, QualType T, SourceLocation L) {
  if (T->isReferenceType())
    storeTo(To, From, L);
  else if (isAggregate(T))
    copyAggregate(To, From, T, L);
  else
    storeTo(To, loadFrom(From, isTruth(T), L), L);
  // Its only owner can but hand it over.
  if (isStandard(T->getAsCXXRecordDecl(), "unique_ptr"))
    storeTo(From, constant(0), L);
}

void FunctionLowering::copyOptional(Reg To, Reg From, const CXXRecordDecl *R, SourceLocation L) {
  copyPart(To, From, heldType(R), L);
  storeTo(holdsAt(To, R), loadFrom(holdsAt(From, R), true, L), L);
}

/// The optional at \p Address lets go of what it holds, if anything.
void FunctionLowering::emptyOptional(Reg Address, const CXXRecordDecl *R, SourceLocation L) {
  QualType T = heldType(R);
  if (needsDestroy(T)) {
    BlockId Holds = block();
    BlockId After = block();
    branch(loadFrom(holdsAt(Address, R), true, L), Holds, After, nullptr);
    startAt(Holds);
    destroy(Address, T, L);
    jump(After);
    startAt(After);
  }
  storeTo(holdsAt(Address, R), constant(0), L);
}

/// Makes what the optional at \p Address holds of arguments by reference.
void FunctionLowering::fillOptional(Reg Address, const CXXRecordDecl *R, llvm::ArrayRef<Reg> Regs,
                                    llvm::ArrayRef<const Expr *> Exprs, const Expr *E) {
  QualType T = heldType(R);
  const CXXRecordDecl *Held = T->getAsCXXRecordDecl();
  bool Same = Exprs.size() == 1 && Exprs[0] != nullptr &&
              B.Context.hasSameUnqualifiedType(Exprs[0]->getType().getNonReferenceType(), T);
  if (Held == nullptr || Same) {
    if (Regs.empty())
      zero(Address, T, 0);
    else
      copyPart(Address, Regs[0], T, E->getExprLoc());
  } else if (const CXXConstructorDecl *C = constructorFor(Held, static_cast<unsigned>(Regs.size()));
             C != nullptr && (!C->isTrivial() || Ops.resolve(C))) {
    callForwarded(C, Address, Regs, Exprs, E);
  }
  storeTo(holdsAt(Address, R), constant(1), E->getExprLoc());
}

bool FunctionLowering::optionalMethod(const CXXMethodDecl *M, const Arguments &A, const Expr *E,
                                      Reg &Result) {
  if (A.This == NoId || A.ThisExpr == nullptr || E == nullptr)
    return false;
  // Some methods are those of a base.
  QualType Object = A.ThisExpr->IgnoreParenImpCasts()->getType();
  const CXXRecordDecl *R = recordOf(Object->isPointerType() ? Object->getPointeeType() : Object);
  if (!isOptional(R))
    return false;
  SourceLocation L = E->getExprLoc();
  OverloadedOperatorKind Op = M->getOverloadedOperator();
  llvm::StringRef Name = M->getIdentifier() != nullptr ? M->getName() : "";
  if (Name == "has_value" || isa<CXXConversionDecl>(M)) {
    Result = loadFrom(holdsAt(A.This, R), true, L);
    return true;
  }
  if (Op == OO_Arrow || Op == OO_Star || Name == "value") {
    Result = A.This;
    return true;
  }
  Result = A.This;
  if (Name == "reset") {
    emptyOptional(A.This, R, L);
    return true;
  }
  if (Name == "emplace") {
    emptyOptional(A.This, R, L);
    fillOptional(A.This, R, A.Regs, A.Exprs, E);
    return true;
  }
  if (Op == OO_Equal && A.Regs.size() == 1) {
    const CXXRecordDecl *From = recordOf(A.Exprs[0]->getType());
    if (isStandard(From, "nullopt_t")) {
      emptyOptional(A.This, R, L);
    } else if (From != nullptr && From->getCanonicalDecl() == R->getCanonicalDecl()) {
      copyOptional(A.This, A.Regs[0], R, L);
    } else {
      fillOptional(A.This, R, A.Regs, A.Exprs, E);
    }
    return true;
  }
  return false;
}

/// `std::optional` and `std::pair` made from their parts.
bool FunctionLowering::constructHolder(Reg Address, const CXXConstructExpr *E) {
  const CXXRecordDecl *R = E->getConstructor()->getParent();
  SourceLocation L = E->getExprLoc();
  bool Pair = isStandard(R, "pair") && E->getNumArgs() == 2;
  if (!Pair && !isOptional(R))
    return false;
  llvm::SmallVector<Reg, 2> Regs;
  llvm::SmallVector<const Expr *, 2> Exprs;
  for (const Expr *Arg : E->arguments()) {
    const CXXRecordDecl *Tag = recordOf(Arg->getType());
    if (isStandard(Tag, "in_place_t"))
      continue;
    Exprs.push_back(Arg);
    Regs.push_back(address(Arg));
  }
  if (Pair) {
    std::size_t Next = 0;
    for (const FieldDecl *Field : R->fields()) {
      if (Next >= Regs.size())
        break;
      QualType T = Field->getType();
      QualType Of = Exprs[Next]->getType();
      if (!isAggregate(T) || B.Context.hasSameUnqualifiedType(T, Of))
        copyPart(addrField(Address, Field), Regs[Next], T, L);
      ++Next;
    }
    return true;
  }
  const CXXRecordDecl *From = Exprs.size() == 1 ? recordOf(Exprs[0]->getType()) : nullptr;
  if (E->getNumArgs() == 0 || isStandard(From, "nullopt_t"))
    storeTo(holdsAt(Address, R), constant(0), L);
  else if (From != nullptr && From->getCanonicalDecl() == R->getCanonicalDecl())
    copyOptional(Address, Regs[0], R, L);
  else
    fillOptional(Address, R, Regs, Exprs, E);
  return true;
}

/// Standard functions on optionals and pairs.
bool FunctionLowering::holderFunction(const FunctionDecl *Fn, const Arguments &A, SourceLocation L,
                                      Reg &Result) {
  OverloadedOperatorKind Op = Fn->getOverloadedOperator();
  if ((Op == OO_EqualEqual || Op == OO_ExclaimEqual) && A.Regs.size() == 2) {
    for (unsigned I = 0; I < 2; ++I) {
      const CXXRecordDecl *R = recordOf(A.Exprs[I]->getType());
      if (!isOptional(R) || !isStandard(recordOf(A.Exprs[1 - I]->getType()), "nullopt_t"))
        continue;
      Result = loadFrom(holdsAt(A.Regs[I], R), true, L);
      if (Op == OO_EqualEqual)
        Result = binary(BinOp::Eq, Result, constant(0));
      return true;
    }
    return false;
  }
  llvm::StringRef Name = Fn->getIdentifier() != nullptr ? Fn->getName() : "";
  if (Name == "get" && A.Regs.size() == 1) {
    const CXXRecordDecl *R = recordOf(A.Exprs[0]->getType());
    const TemplateArgumentList *Args = Fn->getTemplateSpecializationArgs();
    if (!isStandard(R, "pair") || Args == nullptr || Args->size() == 0 ||
        Args->get(0).getKind() != TemplateArgument::Integral)
      return false;
    auto Index = Args->get(0).getAsIntegral().getZExtValue();
    for (const FieldDecl *Field : R->fields())
      if (Index-- == 0) {
        Result = addrField(A.Regs[0], Field);
        return true;
      }
    return false;
  }
  const CXXRecordDecl *R = recordOf(Fn->getReturnType());
  if (Name == "make_pair" && isStandard(R, "pair") && A.Regs.size() == 2) {
    Result = addrVar(newTemporary());
    std::size_t Next = 0;
    for (const FieldDecl *Field : R->fields())
      if (Next < A.Regs.size()) {
        copyPart(addrField(Result, Field), A.Regs[Next], Field->getType(), L);
        ++Next;
      }
    return true;
  }
  return false;
}

/// The variables behind the names of a structured binding, where it has some.
void FunctionLowering::bindings(const VarDecl *V) {
  const auto *D = dyn_cast<DecompositionDecl>(V);
  if (D == nullptr)
    return;
  for (const BindingDecl *Name : D->bindings())
    if (const VarDecl *Held = Name->getHoldingVar())
      declare(Held);
}

} // namespace iottidy::extract
