//===- LowerForwarded.cpp - Functions that are handed over ------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Standard functions that run a callable before they return: the callable is
/// called where they are.
///
//===----------------------------------------------------------------------===//
#include "extract/Callables.h"
#include "extract/FunctionLowering.h"

#include "clang/AST/DeclTemplate.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

/// \p E without what converts it to the type of a callable; may be null.
static const Expr *callableIn(const Expr *E) {
  while (E != nullptr) {
    E = E->IgnoreImplicit()->IgnoreParenImpCasts();
    if (const auto *C = dyn_cast<CXXConstructExpr>(E))
      E = C->getNumArgs() == 0 ? nullptr : C->getArg(0);
    else if (const auto *U = dyn_cast<UnaryOperator>(E); U && U->getOpcode() == UO_Plus)
      E = U->getSubExpr();
    else if (const auto *Cast = dyn_cast<ExplicitCastExpr>(E))
      E = Cast->getSubExpr();
    else if (const auto *M = dyn_cast<CXXMemberCallExpr>(E);
             M != nullptr && M->getMethodDecl() != nullptr && convertedLambda(M->getMethodDecl()))
      E = M->getImplicitObjectArgument();
    else
      break;
  }
  return E;
}

const FunctionDecl *convertedLambda(const FunctionDecl *Fn) {
  const auto *C = dyn_cast<CXXConversionDecl>(Fn);
  if (C == nullptr || !C->getParent()->isLambda())
    return nullptr;
  const CXXMethodDecl *Body = C->getParent()->getLambdaCallOperator();
  // Of a generic lambda, the body with the same arguments.
  if (FunctionTemplateDecl *T = Body->getDescribedFunctionTemplate()) {
    void *Place = nullptr;
    const TemplateArgumentList *Args = C->getTemplateSpecializationArgs();
    return Args != nullptr ? T->findSpecialization(Args->asArray(), Place) : nullptr;
  }
  return Body;
}

const FunctionDecl *heldFunction(const Expr *E) {
  E = callableIn(E);
  if (E == nullptr)
    return nullptr;
  if (const auto *L = dyn_cast<LambdaExpr>(E))
    return L->getCallOperator();
  if (const auto *U = dyn_cast<UnaryOperator>(E); U != nullptr && U->getOpcode() == UO_AddrOf)
    E = U->getSubExpr()->IgnoreParenImpCasts();
  if (const auto *D = dyn_cast<DeclRefExpr>(E))
    if (const auto *Fn = dyn_cast<FunctionDecl>(D->getDecl()))
      return Fn;
  const CXXRecordDecl *R = E->getType()->getAsCXXRecordDecl();
  return R != nullptr && R->isLambda() ? R->getLambdaCallOperator() : nullptr;
}

llvm::SmallVector<const FunctionDecl *, 2> bodiesOf(const FunctionDecl *Held) {
  const FunctionTemplateDecl *Generic = Held->getDescribedFunctionTemplate();
  if (Generic == nullptr)
    return {Held};
  llvm::SmallVector<const FunctionDecl *, 2> Bodies;
  for (const FunctionDecl *Made : Generic->specializations())
    if (Made->hasBody() && !Made->isDependentContext())
      Bodies.push_back(Made);
  return Bodies;
}

/// The call of `bind` or `bind_front` that \p E is, if the function is handed all
/// arguments as they come; null: it is none.
static const CallExpr *bindIn(const Expr *E) {
  const auto *Call = dyn_cast_or_null<CallExpr>(callableIn(E));
  const FunctionDecl *Fn = Call != nullptr ? Call->getDirectCallee() : nullptr;
  if (Fn == nullptr || !Fn->isInStdNamespace() || Fn->getIdentifier() == nullptr ||
      Call->getNumArgs() == 0)
    return nullptr;
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(heldFunction(Call->getArg(0)));
  const unsigned First =
      Method != nullptr && Method->isInstance() && !Method->getParent()->isLambda() ? 2 : 1;
  if (Call->getNumArgs() < First)
    return nullptr;
  if (Fn->getName() == "bind_front")
    return Call->getNumArgs() == First ? Call : nullptr;
  if (Fn->getName() != "bind")
    return nullptr;
  for (unsigned I = First; I < Call->getNumArgs(); ++I) {
    const auto *Ref = dyn_cast<DeclRefExpr>(Call->getArg(I)->IgnoreParenImpCasts());
    const auto *Space =
        Ref != nullptr ? dyn_cast<NamespaceDecl>(Ref->getDecl()->getDeclContext()) : nullptr;
    if (Space == nullptr || Space->getName() != "placeholders" || !Space->isInStdNamespace() ||
        Ref->getDecl()->getName() != "_" + std::to_string(I - First + 1))
      return nullptr;
  }
  return Call;
}

const FunctionDecl *registeredFunction(const Expr *E) {
  const CallExpr *Bind = bindIn(E);
  return heldFunction(Bind != nullptr ? Bind->getArg(0) : E);
}

const Expr *boundObject(const Expr *E) {
  const CallExpr *Bind = bindIn(E);
  return Bind != nullptr && Bind->getNumArgs() > 1 &&
                 isa<CXXMethodDecl>(heldFunction(Bind->getArg(0)))
             ? Bind->getArg(1)->IgnoreImplicit()
             : nullptr;
}

/// Notes in \p Site on which object the function is called that \p E registers.
void FunctionLowering::describeObject(const Expr *E, CallbackSite &Site) {
  if (Site.Context != NoId)
    return;
  if (const Expr *Object = boundObject(E)) {
    if (Object->HasSideEffects(B.Context))
      return;
    QualType T = Object->getType().getNonReferenceType();
    if (!T->isPointerType() && !isSmartPointer(T->getAsCXXRecordDecl()))
      return;
    Site.Context = T->isPointerType() && !Object->isGLValue()
                       ? value(Object)
                       : loadFrom(address(Object), false, Object->getExprLoc());
    Site.OfObject = true;
    return;
  }
  const Expr *Held = callableIn(E);
  const CXXRecordDecl *R = Held != nullptr ? Held->getType()->getAsCXXRecordDecl() : nullptr;
  if (R == nullptr || !R->isLambda() || R->field_empty())
    return;
  if (auto It = Closures.find(Held); It != Closures.end())
    Site.Context = It->second;
  else if (const auto *Ref = dyn_cast<DeclRefExpr>(Held); Ref != nullptr)
    Site.Context = address(Ref);
  Site.OfObject = Site.Context != NoId;
}

/// Of <algorithm> and <numeric>, those that take a callable.
static bool isAlgorithm(llvm::StringRef Name) {
  static constexpr llvm::StringLiteral Algorithms[] = {
      "for_each",       "for_each_n",    "find_if",     "find_if_not",      "any_of",
      "all_of",         "none_of",       "count_if",    "transform",        "generate",
      "generate_n",     "remove_if",     "replace_if",  "copy_if",          "partition",
      "sort",           "stable_sort",   "accumulate",  "stable_partition", "erase_if",
      "remove_copy_if", "min_element",   "max_element", "lower_bound",      "upper_bound",
      "reduce",         "inner_product", "nth_element", "transform_reduce", "unique"};
  return llvm::is_contained(Algorithms, Name);
}

Runs runsCallable(const FunctionDecl *Fn) {
  llvm::StringRef Name = Fn->getIdentifier() != nullptr ? Fn->getName() : "";
  // std::ranges has objects for algorithms.
  if (const auto *M = dyn_cast<CXXMethodDecl>(Fn);
      M != nullptr && M->getOverloadedOperator() == OO_Call && M->isInStdNamespace() &&
      M->getParent()->getIdentifier() != nullptr) {
    Name = M->getParent()->getName();
    if (!Name.consume_front("__") || !Name.consume_back("_fn"))
      return Runs::NotHere;
    return isAlgorithm(Name) ? Runs::Often : Runs::NotHere;
  }
  if (Name.empty())
    return Runs::NotHere;
  if (const auto *M = dyn_cast<CXXMethodDecl>(Fn);
      M != nullptr && M->getParent()->isInStdNamespace() &&
      M->getParent()->getIdentifier() != nullptr &&
      M->getParent()->getName().starts_with("condition_variable") && Name.starts_with("wait"))
    return Fn->getNumParams() > (Name == "wait" ? 1 : 2) ? Runs::Awaited : Runs::NotHere;
  if ((Name == "call_once" && (Fn->isInStdNamespace() || Fn->isExternC())) ||
      (Name == "pthread_once" && Fn->isExternC()))
    return Runs::Once;
  if (!Fn->isInStdNamespace() || isa<CXXMethodDecl>(Fn))
    return Runs::NotHere;
  if (Name == "invoke" || Name == "apply" || Name == "visit")
    return Runs::Now;
  return isAlgorithm(Name) ? Runs::Often : Runs::NotHere;
}

unsigned callableArgument(const FunctionDecl *Fn, unsigned Count) {
  switch (runsCallable(Fn)) {
  case Runs::NotHere:
    return Count;
  case Runs::Once:
    return Count > 1 ? 1 : Count;
  case Runs::Now:
    return 0;
  case Runs::Awaited:
    return Count - 1;
  case Runs::Often:
    break;
  }
  // An algorithm takes its operation last; one of std::ranges before a projection.
  const unsigned Behind = isa<CXXMethodDecl>(Fn) ? 2 : 1;
  return Count > Behind ? Count - Behind : Count;
}

const CXXConstructorDecl *constructorFor(const CXXRecordDecl *R, unsigned Count) {
  const CXXConstructorDecl *Best = nullptr;
  if (!R->hasDefinition())
    return nullptr;
  for (const CXXConstructorDecl *C : R->getDefinition()->ctors())
    if (!C->isCopyOrMoveConstructor() && C->getMinRequiredArguments() <= Count &&
        Count <= C->getNumParams() && !C->isDeleted())
      Best = C;
  return Best;
}

const CXXConstructorDecl *madeWith(const FunctionDecl *Fn, unsigned Count) {
  if (!Fn->isInStdNamespace() || Fn->getIdentifier() == nullptr ||
      (Fn->getName() != "make_unique" && Fn->getName() != "make_shared"))
    return nullptr;
  const auto *S =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(Fn->getReturnType()->getAsCXXRecordDecl());
  if (S == nullptr || S->getTemplateArgs().size() == 0 ||
      S->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return nullptr;
  const CXXRecordDecl *R = S->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
  return R != nullptr ? constructorFor(R, Count) : nullptr;
}

/// Calls \p Fn with arguments that a forwarding function was handed: all by
/// reference. \p Closure: the object of a lambda.
Reg FunctionLowering::callForwarded(const FunctionDecl *Fn, Reg Closure, llvm::ArrayRef<Reg> Regs,
                                    llvm::ArrayRef<const Expr *> Exprs, const Expr *E) {
  Arguments A;
  A.This = Closure;
  SourceLocation L = E->getExprLoc();
  const auto *Method = dyn_cast<CXXMethodDecl>(Fn);
  if (Method != nullptr && Method->isInstance() && Closure == NoId && !Regs.empty()) {
    // A pointer to a member: the object comes first.
    QualType T = Exprs[0]->getType().getNonReferenceType();
    A.This = T->isPointerType() ? loadFrom(Regs[0], false, L) : Regs[0];
    A.ThisExpr = Exprs[0];
    Regs = Regs.drop_front();
    Exprs = Exprs.drop_front();
  }
  for (std::size_t I = 0; I < Regs.size(); ++I) {
    QualType T = I < Fn->getNumParams() ? Fn->getParamDecl(I)->getType() : QualType();
    bool Scalar = !T.isNull() && !T->isReferenceType() && !isAggregate(T);
    A.Regs.push_back(Scalar ? loadFrom(Regs[I], isTruth(T), L) : Regs[I]);
    A.Exprs.push_back(Exprs[I]);
  }
  return callTo(Fn, A, E);
}

/// Calls one of \p Bodies, of a lambda or function, with arguments that nobody knows.
Reg FunctionLowering::callWithAny(llvm::ArrayRef<const FunctionDecl *> Bodies, Reg Closure,
                                  const Expr *E) {
  Reg Result = newReg();
  BlockId After = block();
  for (const FunctionDecl *Fn : Bodies) {
    BlockId Next = block();
    if (Fn != Bodies.back()) {
      BlockId Mine = block();
      branch(opaque(true, E->getExprLoc()), Mine, Next, nullptr);
      startAt(Mine);
    }
    Arguments A;
    A.This = Closure;
    for (const ParmVarDecl *P : Fn->parameters()) {
      A.Regs.push_back(opaque(isTruth(P->getType()), E->getExprLoc()));
      A.Exprs.push_back(nullptr);
    }
    Reg Answer = callTo(Fn, A, E);
    Inst &I = emit(InstKind::Move, E->getExprLoc());
    I.Dst = Result;
    I.A = Answer;
    jump(After);
    startAt(Next);
  }
  startAt(After);
  return Result;
}

/// A standard function that runs a callable before it returns.
bool FunctionLowering::runCallable(const FunctionDecl *Fn, const Arguments &A, const Expr *E,
                                   Reg &Result) {
  Runs How = runsCallable(Fn);
  if (How == Runs::NotHere || E == nullptr)
    return false;
  unsigned At = callableArgument(Fn, static_cast<unsigned>(A.Regs.size()));
  const FunctionDecl *Held = At < A.Exprs.size() ? heldFunction(A.Exprs[At]) : nullptr;
  if (Held == nullptr)
    return false;
  const llvm::SmallVector<const FunctionDecl *, 2> Bodies = bodiesOf(Held);
  if (Bodies.empty())
    return false;
  const auto *Method = dyn_cast<CXXMethodDecl>(Held);
  bool Lambda = Method != nullptr && Method->getParent()->isLambda();
  Reg Closure = Lambda ? A.Regs[At] : NoId;
  SourceLocation L = E->getExprLoc();
  // Which body takes the arguments of `invoke` is not asked.
  bool Generic = Bodies.front() != Held;
  Held = Bodies.front();
  Result = constant(0);
  // It is called here and handed to nobody.
  if (!AddressTaken.empty() && AddressTaken.back()->getCanonicalDecl() == Held->getCanonicalDecl())
    AddressTaken.pop_back();
  BlockId Head = block();
  BlockId Body = block();
  BlockId After = block();
  switch (How) {
  case Runs::NotHere:
    return false;
  case Runs::Now: {
    // `apply` and `visit` take the arguments out of something.
    if (Fn->getName() != "invoke" || Generic) {
      if (!Lambda)
        return false;
      Result = callWithAny(Bodies, Closure, E);
      return true;
    }
    Result = callForwarded(Held, Closure, llvm::ArrayRef(A.Regs).drop_front(),
                           llvm::ArrayRef(A.Exprs).drop_front(), E);
    return true;
  }
  case Runs::Once: {
    jump(Head);
    startAt(Head);
    branch(truth(loadFrom(A.Regs[0], false, L)), After, Body, nullptr);
    startAt(Body);
    callForwarded(Held, Closure, llvm::ArrayRef(A.Regs).drop_front(2),
                  llvm::ArrayRef(A.Exprs).drop_front(2), E);
    storeTo(A.Regs[0], constant(1), L);
    jump(After);
    startAt(After);
    return true;
  }
  case Runs::Awaited: {
    jump(Head);
    startAt(Head);
    Result = newReg();
    auto Answer = [&](Reg V) {
      Inst &I = emit(InstKind::Move, L);
      I.Dst = Result;
      I.A = V;
    };
    Answer(truth(callWithAny(Held, Closure, E)));
    branch(Result, After, Body, nullptr);
    startAt(Body);
    CallSite Site;
    Site.How = CallSite::Kind::Harmless;
    Site.Waits = true;
    Site.Blocks = Fn->getName() == "wait";
    bool Ends = !Site.Blocks;
    finishCall(std::move(Site), QualType(), E, Fn);
    if (Ends) {
      BlockId Late = block();
      branch(opaque(true, L), Late, Head, nullptr);
      startAt(Late);
      Answer(truth(callWithAny(Held, Closure, E)));
      jump(After);
    } else {
      jump(Head);
    }
    startAt(After);
    return true;
  }
  case Runs::Often: {
    jump(Head);
    startAt(Head);
    branch(opaque(true, L), Body, After, nullptr);
    startAt(Body);
    Reg Answer = callWithAny(Bodies, Closure, E);
    llvm::StringRef Name = Fn->getName();
    if (Name == "find_if" || Name == "any_of" || Name == "none_of")
      branch(truth(Answer), After, Head, nullptr);
    else if (Name == "find_if_not" || Name == "all_of")
      branch(truth(Answer), Head, After, nullptr);
    else
      jump(Head);
    startAt(After);
    Result = opaque(isTruth(Fn->getReturnType()), L);
    return true;
  }
  }
  return false;
}

} // namespace iottidy::extract
