//===- UnitSurvey.cpp - Which functions are worth lowering ------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/UnitSurvey.h"

#include "extract/Callables.h"

#include "clang/AST/Attr.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

#include <algorithm>

using namespace clang;

namespace iottidy::extract {

UnitSurvey::UnitSurvey(ASTContext &Context, OpResolver &Ops) : Context(Context), Ops(Ops) {
  declarations(Context.getTranslationUnitDecl());
  throughPointers();
  throughResults();
  // From the operations back to all that can reach them.
  std::vector<char> Reaches(Functions.size());
  CallerMap Callers;
  std::vector<std::size_t> Work;
  for (std::size_t I = 0; I < Functions.size(); ++I) {
    for (const FunctionDecl *C : Functions[I].Callees)
      Callers[C].push_back(I);
    if (Functions[I].HasOp) {
      Reaches[I] = 1;
      Work.push_back(I);
    }
  }
  while (!Work.empty()) {
    std::size_t I = Work.back();
    Work.pop_back();
    const FunctionDecl *D = Functions[I].D->getCanonicalDecl();
    llvm::SmallVector<const FunctionDecl *, 2> Names{D};
    for (std::size_t N = 0; N < Names.size(); ++N)
      if (const auto *M = dyn_cast<CXXMethodDecl>(Names[N]))
        for (const CXXMethodDecl *O : M->overridden_methods())
          Names.push_back(O->getCanonicalDecl());
    for (const FunctionDecl *Name : Names)
      for (std::size_t C : Callers.lookup(Name))
        if (!Reaches[C]) {
          Reaches[C] = 1;
          Work.push_back(C);
        }
  }
  for (const Info &Fn : Functions)
    AllAssigned.insert(Fn.Assigned.begin(), Fn.Assigned.end());
  // A field that nobody writes is as good as constant.
  for (const FunctionDecl *D : InStatics)
    if (llvm::ArrayRef<const FieldDecl *> Fields = storedIn(D);
        Fields.empty() || llvm::any_of(Fields, [&](const FieldDecl *F) { return assigned(F); }))
      Elsewhere.insert(D->getCanonicalDecl());
  std::vector<char> Wanted = Reaches;
  addWriters(Wanted, Callers);
  for (std::size_t I = 0; I < Functions.size(); ++I)
    if (Wanted[I])
      Start.push_back(Functions[I].D);
    else
      Elsewhere.insert(Functions[I].Taken.begin(), Functions[I].Taken.end());
  bool Any = false;
  for (char R : Reaches)
    Any |= R != 0;
  if (!Any)
    Start.clear();
}

/// A call through a pointer may run every function whose address is taken and
/// that takes as many arguments.
void UnitSurvey::throughPointers() {
  for (Info &Fn : Functions)
    for (unsigned Count : Fn.Indirect)
      for (const FunctionDecl *F : Taken)
        if (F->getNumParams() == Count)
          Fn.Callees.push_back(F->getCanonicalDecl());
}

void UnitSurvey::declarations(const DeclContext *DC) {
  for (const Decl *D : DC->decls())
    declaration(D);
}

void UnitSurvey::declaration(const Decl *D) {
  if (const auto *T = dyn_cast<FunctionTemplateDecl>(D)) {
    for (const FunctionDecl *S : T->specializations())
      function(S);
    return;
  }
  if (const auto *T = dyn_cast<ClassTemplateDecl>(D)) {
    if (Context.getSourceManager().isInSystemHeader(T->getLocation()))
      return;
    for (const ClassTemplateSpecializationDecl *S : T->specializations())
      if (!isa<ClassTemplatePartialSpecializationDecl>(S))
        declarations(S);
    return;
  }
  if (const auto *F = dyn_cast<FunctionDecl>(D)) {
    function(F);
    return;
  }
  if (const auto *V = dyn_cast<VarDecl>(D)) {
    if (V->hasInit() && !Context.getSourceManager().isInSystemHeader(V->getLocation()) &&
        Current.empty()) {
      // Tables of functions and lambdas kept in globals. What those of the source's
      // own hold is known.
      InTable = !V->isExternallyVisible() &&
                (Context.getBaseElementType(V->getType()).isConstQualified() ||
                 V->getType()->isFunctionPointerType());
      InStatic = !InTable && !V->isExternallyVisible();
      walk(V->getInit());
      InTable = InStatic = false;
    }
    return;
  }
  if (isa<NamespaceDecl>(D) || isa<LinkageSpecDecl>(D) || isa<CXXRecordDecl>(D) ||
      isa<ExportDecl>(D)) {
    if (const auto *R = dyn_cast<CXXRecordDecl>(D))
      if (!R->isThisDeclarationADefinition() || R->isDependentContext() ||
          Context.getSourceManager().isInSystemHeader(R->getLocation()))
        return;
    // No constructor of the source has the initialisers of such members.
    if (const auto *R = dyn_cast<CXXRecordDecl>(D); R != nullptr && R->hasInClassInitializer() &&
                                                    !R->hasUserDeclaredConstructor() &&
                                                    Current.empty())
      for (const FieldDecl *Field : R->fields())
        walk(Field->getInClassInitializer());
    declarations(dyn_cast<DeclContext>(D));
  }
}

void UnitSurvey::function(const FunctionDecl *D) {
  if (!D->doesThisDeclarationHaveABody() || D->isDependentContext() ||
      Context.getSourceManager().isInSystemHeader(D->getLocation()))
    return;
  if (!Visited.insert(D->getCanonicalDecl()).second)
    return;
  if (const auto *M = dyn_cast<CXXMethodDecl>(D)) {
    for (const CXXMethodDecl *O : M->overridden_methods())
      Overriders[O->getCanonicalDecl()].push_back(M);
    const CXXRecordDecl *R = M->getParent()->getDefinition();
    if (M->size_overridden_methods() != 0 && !isa<CXXDestructorDecl>(M) &&
        !llvm::is_contained(Overriding, R))
      Overriding.push_back(R);
  }
  Functions.push_back({D, {}, {}, {}, {}, false, {}, {}});
  Current.push_back(Functions.size() - 1);
  if (const auto *C = dyn_cast<CXXConstructorDecl>(D))
    for (const CXXCtorInitializer *I : C->inits()) {
      if (I->isAnyMemberInitializer())
        bound(I->getAnyMember()->getType(), I->getInit());
      walk(I->getInit());
    }
  walk(D->getBody());
  Current.pop_back();
}

void UnitSurvey::callee(const FunctionDecl *D) {
  Called.insert(D->getCanonicalDecl());
  if (Current.empty())
    return;
  Info &Now = Functions[Current.back()];
  if (Ops.resolve(D))
    Now.HasOp = true;
  else
    Now.Callees.push_back(D->getCanonicalDecl());
}

/// Somebody gets the address of \p D here.
void UnitSurvey::taken(const FunctionDecl *D) {
  Taken.push_back(D);
  if (!Current.empty())
    Functions[Current.back()].Taken.push_back(D->getCanonicalDecl());
  else if (InStatic)
    InStatics.push_back(D);
  else if (!InTable)
    Elsewhere.insert(D->getCanonicalDecl());
}

/// \p C runs, and the destructor of its class will.
void UnitSurvey::constructs(const CXXConstructorDecl *C) {
  callee(C);
  if (const CXXDestructorDecl *Dtor = C->getParent()->getDestructor())
    if (!Dtor->isTrivial())
      callee(Dtor);
}

/// Notes the functions that the fields of a struct hold from the start.
void UnitSurvey::initialises(const InitListExpr *L) {
  const RecordDecl *R = L->getType()->getAsRecordDecl();
  if (R == nullptr || R->isUnion() || !L->isSemanticForm())
    return;
  // The inits of bases come first.
  if (const auto *C = dyn_cast<CXXRecordDecl>(R); C != nullptr && C->getNumBases() != 0)
    return;
  unsigned Next = 0;
  for (const FieldDecl *Field : R->fields()) {
    if (Field->isUnnamedBitField())
      continue;
    if (Next >= L->getNumInits())
      return;
    const Expr *Init = L->getInit(Next++);
    bound(Field->getType(), Init);
    if (Init == nullptr || !Field->getType()->isFunctionPointerType())
      continue;
    if (const FunctionDecl *Held = heldFunction(Init))
      Stored[Held->getCanonicalDecl()].push_back(Field);
  }
}

void UnitSurvey::walk(const Stmt *S) {
  if (S == nullptr)
    return;
  switch (S->getStmtClass()) {
  case Stmt::CallExprClass:
  case Stmt::CXXMemberCallExprClass:
  case Stmt::CXXOperatorCallExprClass:
  case Stmt::UserDefinedLiteralClass: {
    const auto *C = clang::cast<CallExpr>(S);
    const FunctionDecl *D = C->getDirectCallee();
    if (D != nullptr) {
      if (const FunctionDecl *Body = convertedLambda(D)) {
        taken(Body);
        function(Body);
        if (const auto *M = dyn_cast<CXXMemberCallExpr>(C))
          walk(M->getImplicitObjectArgument());
        return;
      }
      callee(D);
      if (!Current.empty() && Ops.signalOf(C).Callback != nullptr)
        Functions[Current.back()].HasOp = true;
      if (D->getTemplateInstantiationPattern() != nullptr && D->doesThisDeclarationHaveABody())
        function(D);
      // Of the callee only the object counts.
      const auto *Method = dyn_cast<CXXMethodDecl>(D);
      bool Changes = Method != nullptr && Method->isInstance() && !Method->isConst();
      if (const auto *M = dyn_cast<MemberExpr>(C->getCallee()->IgnoreParens())) {
        if (Changes)
          written(M->getBase());
        walk(M->getBase());
      } else if (Changes && isa<CXXOperatorCallExpr>(C)) {
        written(C->getArg(0));
        if (D->getOverloadedOperator() == OO_Equal)
          replaced(C->getArg(0)->getType());
      }
      bool Object = Method != nullptr && Method->isInstance() && isa<CXXOperatorCallExpr>(C);
      bindArguments(D, llvm::ArrayRef(C->getArgs(), C->getNumArgs()).drop_front(Object ? 1 : 0));
      clears(C, D);
      if (const CXXConstructorDecl *Made = madeWith(D, C->getNumArgs()))
        constructs(Made);
      unsigned Ran = callableArgument(D, C->getNumArgs());
      for (unsigned I = 0; I < C->getNumArgs(); ++I) {
        const FunctionDecl *F = I == Ran ? heldFunction(C->getArg(I)) : nullptr;
        if (F == nullptr) {
          walk(C->getArg(I));
          continue;
        }
        // It runs here and is handed to nobody.
        for (const FunctionDecl *Body : bodiesOf(F)) {
          callee(Body);
          if (runsCallable(D) == Runs::Once)
            OnceOnly.insert(Body->getCanonicalDecl());
        }
        if (const auto *M = dyn_cast<CXXMethodDecl>(F); M != nullptr && M->getParent()->isLambda())
          walk(C->getArg(I));
      }
      return;
    }
    if (!Current.empty() &&
        !llvm::is_contained(Functions[Current.back()].Indirect, C->getNumArgs()))
      Functions[Current.back()].Indirect.push_back(C->getNumArgs());
    break;
  }
  case Stmt::CXXConstructExprClass:
  case Stmt::CXXTemporaryObjectExprClass: {
    const auto *C = clang::cast<CXXConstructExpr>(S);
    constructs(C->getConstructor());
    bindArguments(C->getConstructor(), llvm::ArrayRef(C->getArgs(), C->getNumArgs()));
    break;
  }
  case Stmt::DeclStmtClass:
    for (const Decl *D : clang::cast<DeclStmt>(S)->decls()) {
      if (const auto *A = D->getAttr<CleanupAttr>())
        callee(A->getFunctionDecl());
      if (const auto *V = dyn_cast<VarDecl>(D))
        bound(V->getType(), V->getInit());
    }
    break;
  case Stmt::ReturnStmtClass:
    returns(clang::cast<ReturnStmt>(S)->getRetValue());
    break;
  case Stmt::LambdaExprClass: {
    const auto *L = clang::cast<LambdaExpr>(S);
    auto Capture = L->capture_begin();
    for (const Expr *Init : L->capture_inits()) {
      if (Capture->capturesVariable())
        bound(Capture->getCapturedVar()->getType(), Init);
      walk(Init);
      ++Capture;
    }
    if (const CXXMethodDecl *M = L->getCallOperator())
      for (const FunctionDecl *Body : bodiesOf(M))
        function(Body);
    return;
  }
  case Stmt::InitListExprClass:
    initialises(clang::cast<InitListExpr>(S));
    break;
  case Stmt::CXXThrowExprClass:
    if (const Expr *Sub = clang::cast<CXXThrowExpr>(S)->getSubExpr())
      Thrown.push_back(Sub->getType());
    break;
  case Stmt::CXXDefaultArgExprClass:
    walk(clang::cast<CXXDefaultArgExpr>(S)->getExpr());
    return;
  case Stmt::CXXDefaultInitExprClass:
    walk(clang::cast<CXXDefaultInitExpr>(S)->getExpr());
    return;
  case Stmt::DeclRefExprClass: {
    const ValueDecl *V = clang::cast<DeclRefExpr>(S)->getDecl();
    if (const auto *F = dyn_cast<FunctionDecl>(V)) {
      if (!Ops.resolve(F)) {
        taken(F);
      } else {
        if (std::find(TakenOps.begin(), TakenOps.end(), F) == TakenOps.end())
          TakenOps.push_back(F);
        if (!Current.empty())
          Functions[Current.back()].HasOp = true;
      }
    } else if (const auto *Var = dyn_cast<VarDecl>(V);
               Var != nullptr && Var->hasGlobalStorage() && !Current.empty()) {
      Functions[Current.back()].Read.push_back(Var->getCanonicalDecl());
    }
    return;
  }
  case Stmt::MemberExprClass: {
    const auto *M = clang::cast<MemberExpr>(S);
    if (const auto *F = dyn_cast<FunctionDecl>(M->getMemberDecl()))
      taken(F);
    else if (!Current.empty()) {
      Functions[Current.back()].Read.push_back(
          clang::cast<ValueDecl>(M->getMemberDecl()->getCanonicalDecl()));
      // A library may be told a function object by it.
      if (const auto *Field = dyn_cast<FieldDecl>(M->getMemberDecl()))
        if (Field->getType()->isRecordType() && Ops.resolveField(Field, core::Role::Register))
          Functions[Current.back()].HasOp = true;
    }
    walk(M->getBase());
    return;
  }
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass:
    if (const auto *Op = clang::cast<BinaryOperator>(S); Op->isAssignmentOp()) {
      written(Op->getLHS());
      replaced(Op->getLHS()->getType());
    }
    break;
  case Stmt::UnaryOperatorClass: {
    const auto *Op = clang::cast<UnaryOperator>(S);
    // Whoever has its address may write it.
    if (Op->isIncrementDecrementOp() || Op->getOpcode() == UO_AddrOf)
      written(Op->getSubExpr());
    break;
  }
  default:
    break;
  }
  for (const Stmt *Child : S->children())
    walk(Child);
}

} // namespace iottidy::extract
