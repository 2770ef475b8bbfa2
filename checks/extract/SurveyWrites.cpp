//===- SurveyWrites.cpp - Which functions write what others read ------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A function writes a variable or member also where it hands it out: by its
/// address, or as a reference to what is not const.
///
//===----------------------------------------------------------------------===//
#include "extract/UnitSurvey.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace clang;

namespace iottidy::extract {

/// Adds the functions to \p Wanted that write what a wanted one, or what it
/// calls, reads, and who calls them when nobody else can: they say when that
/// happens, and on what condition.
void UnitSurvey::addWriters(std::vector<char> &Wanted, const CallerMap &Callers) const {
  llvm::DenseMap<const ValueDecl *, llvm::SmallVector<std::size_t, 4>> Writers;
  llvm::DenseMap<const FunctionDecl *, std::size_t> Number;
  std::vector<std::size_t> Work;
  for (std::size_t I = 0; I < Functions.size(); ++I) {
    Number[Functions[I].D->getCanonicalDecl()] = I;
    for (const ValueDecl *V : Functions[I].Assigned)
      Writers[V].push_back(I);
    if (Wanted[I])
      Work.push_back(I);
  }
  llvm::DenseSet<const ValueDecl *> Read;
  std::vector<char> Entered = Wanted;
  auto Want = [&](std::size_t I) {
    if (Wanted[I])
      return;
    Wanted[I] = Entered[I] = 1;
    Work.push_back(I);
  };
  auto Enter = [&](const FunctionDecl *D) {
    auto It = Number.find(D->getCanonicalDecl());
    if (It == Number.end() || Entered[It->second])
      return;
    Entered[It->second] = 1;
    Work.push_back(It->second);
  };
  while (!Work.empty()) {
    std::size_t I = Work.back();
    Work.pop_back();
    for (const ValueDecl *V : Functions[I].Read)
      if (Read.insert(V).second)
        for (std::size_t W : Writers.lookup(V))
          Want(W);
    for (const FunctionDecl *C : Functions[I].Callees) {
      Enter(C);
      if (const auto *Method = dyn_cast<CXXMethodDecl>(C))
        for (const CXXMethodDecl *O : Overriders.lookup(Method))
          Enter(O);
    }
    const FunctionDecl *D = Functions[I].D;
    const auto *M = dyn_cast<CXXMethodDecl>(D);
    bool Hidden = !D->isExternallyVisible() ||
                  (M != nullptr && (M->getAccess() == AS_private || M->getParent()->isLambda()));
    if (Hidden && Wanted[I])
      for (std::size_t C : Callers.lookup(D->getCanonicalDecl()))
        Want(C);
  }
}

/// Who may write through the result of a function writes what that leads to.
void UnitSurvey::throughResults() {
  llvm::DenseMap<const FunctionDecl *, std::vector<const ValueDecl *>> Returned;
  for (const Info &Fn : Functions)
    if (!Fn.Returned.empty())
      Returned[Fn.D->getCanonicalDecl()] = Fn.Returned;
  if (Returned.empty())
    return;
  for (Info &Fn : Functions) {
    llvm::SmallPtrSet<const ValueDecl *, 4> Seen;
    for (std::size_t I = 0; I < Fn.Assigned.size(); ++I)
      if (const auto *F = dyn_cast<FunctionDecl>(Fn.Assigned[I]); F && Seen.insert(F).second) {
        const std::vector<const ValueDecl *> Places = Returned.lookup(F);
        Fn.Assigned.insert(Fn.Assigned.end(), Places.begin(), Places.end());
      }
  }
}

/// Adds the globals and members that \p E denotes to \p Places. A function stands
/// for what its result leads to.
static void addPlaces(const Expr *E, std::vector<const ValueDecl *> &Places) {
  E = E->IgnoreImplicit()->IgnoreParenCasts();
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()); Var && Var->hasGlobalStorage())
      Places.push_back(Var->getCanonicalDecl());
    else if (const auto *Name = dyn_cast<BindingDecl>(Ref->getDecl()))
      if (const Expr *Bound = Name->getBinding())
        addPlaces(Bound, Places);
  } else if (const auto *M = dyn_cast<MemberExpr>(E)) {
    Places.push_back(clang::cast<ValueDecl>(M->getMemberDecl()->getCanonicalDecl()));
  } else if (const auto *A = dyn_cast<ArraySubscriptExpr>(E)) {
    if (A->getBase()->IgnoreParenImpCasts()->getType()->isArrayType())
      addPlaces(A->getBase(), Places);
  } else if (const auto *U = dyn_cast<UnaryOperator>(E)) {
    const Expr *Sub = U->getSubExpr()->IgnoreParenCasts();
    const auto *Inner = dyn_cast<UnaryOperator>(Sub);
    bool Address = Inner != nullptr && Inner->getOpcode() == UO_AddrOf;
    // What a pointer in a variable leads to is nobody's by name.
    if (U->getOpcode() != UO_Deref || Address || isa<CallExpr>(Sub))
      addPlaces(Sub, Places);
  } else if (const auto *C = dyn_cast<AbstractConditionalOperator>(E)) {
    addPlaces(C->getTrueExpr(), Places);
    addPlaces(C->getFalseExpr(), Places);
  } else if (const auto *Op = dyn_cast<BinaryOperator>(E)) {
    addPlaces(Op->isAssignmentOp() ? Op->getLHS() : Op->getRHS(), Places);
  } else if (const auto *Call = dyn_cast<CallExpr>(E)) {
    if (const FunctionDecl *D = Call->getDirectCallee())
      Places.push_back(D->getCanonicalDecl());
  }
}

/// \p E, a variable or a member, may get another value here.
void UnitSurvey::written(const Expr *E) {
  if (!Current.empty())
    addPlaces(E, Functions[Current.back()].Assigned);
}

/// Whether a value of \p T lets its owner write what it leads to.
static bool lends(QualType T) {
  return T->isReferenceType() && !T->getPointeeType().isConstQualified();
}

/// \p E is what a \p T is made of: whoever has a reference may write.
void UnitSurvey::bound(QualType T, const Expr *E) {
  if (E != nullptr && lends(T) && E->isGLValue())
    written(E);
}

void UnitSurvey::bindArguments(const FunctionDecl *D, llvm::ArrayRef<const Expr *> Args) {
  // A standard object that is made with another, as a lock, does not write it.
  const SourceManager &Sources = Context.getSourceManager();
  auto *Constructor = dyn_cast<CXXConstructorDecl>(D);
  bool Standard = Constructor != nullptr && Sources.isInSystemHeader(D->getLocation());
  for (std::size_t I = 0; I < Args.size() && I < D->getNumParams(); ++I) {
    const CXXRecordDecl *R = Args[I]->getType()->getAsCXXRecordDecl();
    if (!Standard || R == nullptr || !Sources.isInSystemHeader(R->getLocation()))
      bound(D->getParamDecl(I)->getType(), Args[I]);
  }
}

/// An object of type \p T, whichever, becomes another: so do its members.
void UnitSurvey::replaced(QualType T, unsigned Depth) {
  const RecordDecl *R = T.getNonReferenceType()->getAsRecordDecl();
  if (Current.empty() || R == nullptr || R->getDefinition() == nullptr || Depth > 3 ||
      Context.getSourceManager().isInSystemHeader(R->getLocation()))
    return;
  for (const FieldDecl *Field : R->getDefinition()->fields()) {
    Functions[Current.back()].Assigned.push_back(Field->getCanonicalDecl());
    replaced(Context.getBaseElementType(Field->getType()), Depth + 1);
  }
}

/// A call that fills memory, or swaps objects, replaces what its arguments lead to;
/// one that gives the address of a scalar lets its caller write that.
void UnitSurvey::clears(const CallExpr *C, const FunctionDecl *D) {
  QualType Result = D->getReturnType();
  if (Result->isPointerType() && Result->getPointeeType()->isScalarType() &&
      !Result->getPointeeType().isConstQualified() &&
      !Result->getPointeeType()->isAnyCharacterType())
    written(C);
  if (D->getIdentifier() == nullptr || C->getNumArgs() < 2)
    return;
  llvm::StringRef Name = D->getName();
  const Expr *To = C->getArg(0)->IgnoreParenCasts();
  if (D->isExternC() &&
      (Name == "memset" || Name == "memcpy" || Name == "memmove" || Name == "bzero")) {
    if (To->getType()->isPointerType())
      replaced(To->getType()->getPointeeType());
  } else if (D->isInStdNamespace() && (Name == "swap" || Name == "exchange")) {
    replaced(To->getType());
  }
}

/// \p E is the result of the function.
void UnitSurvey::returns(const Expr *E) {
  if (E == nullptr || Current.empty())
    return;
  Info &Now = Functions[Current.back()];
  QualType T = Now.D->getReturnType();
  const auto *U = dyn_cast<UnaryOperator>(E->IgnoreParenCasts());
  bool Address =
      T->isPointerType() && !T->getPointeeType().isConstQualified() &&
      ((U != nullptr && U->getOpcode() == UO_AddrOf) || isa<CallExpr>(E->IgnoreParenCasts()) ||
       E->IgnoreParenImpCasts()->getType()->isArrayType());
  if (lends(T) || Address)
    addPlaces(E, Now.Returned);
}

} // namespace iottidy::extract
