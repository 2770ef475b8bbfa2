//===- LowerCall.cpp - Calls ------------------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/Callables.h"
#include "extract/FunctionLowering.h"
#include "extract/SystemCalls.h"

#include "clang/AST/DeclCXX.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

/// A loop whose condition reads a volatile or atomic variable waits for it.
void FunctionLowering::spin(const Expr *Cond) {
  llvm::SmallVector<const Stmt *, 8> Work{Cond};
  while (!Work.empty()) {
    const Stmt *S = Work.pop_back_val();
    if (S == nullptr || isa<LambdaExpr>(S))
      continue;
    if (const auto *E = dyn_cast<Expr>(S))
      if (E->isGLValue() && (E->getType().isVolatileQualified() || E->getType()->isAtomicType())) {
        CallSite Site;
        Site.How = CallSite::Kind::Harmless;
        Site.Waits = true;
        finishCall(std::move(Site), QualType(), nullptr, nullptr);
        return;
      }
    Work.append(S->child_begin(), S->child_end());
  }
}

bool FunctionLowering::constPointee(QualType T) {
  if (T->isReferenceType() || T->isPointerType())
    return T->getPointeeType().isConstQualified();
  return T->isRecordType();
}

/// What is handed over for \p E: an address for references and class types.
Reg FunctionLowering::argument(const Expr *E, QualType ParamType) {
  if (!ParamType.isNull() && ParamType->isReferenceType())
    return address(E);
  if (isAggregate(E->getType())) {
    const Expr *Inner = E->IgnoreParens();
    if (isa<CXXConstructExpr>(Inner) || isa<InitListExpr>(Inner) || isa<LambdaExpr>(Inner))
      return temporaryOf(E);
    return address(E);
  }
  return value(E);
}

Reg FunctionLowering::call(const CallExpr *E) {
  const FunctionDecl *Callee = E->getDirectCallee();
  Reg Result = NoId;
  if (Callee != nullptr && builtin(Callee, E, Result))
    return Result;
  Arguments A;
  unsigned First = 0;
  const Expr *CalleeExpr = E->getCallee()->IgnoreParens();
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(E)) {
    A.ThisExpr = M->getImplicitObjectArgument();
    if (const auto *Member = dyn_cast<MemberExpr>(CalleeExpr)) {
      A.This = Member->isArrow() ? value(Member->getBase()) : address(Member->getBase());
    } else if (A.ThisExpr != nullptr) {
      A.This = A.ThisExpr->getType()->isPointerType() ? value(A.ThisExpr) : address(A.ThisExpr);
    }
  } else if (isa<CXXOperatorCallExpr>(E)) {
    const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Callee);
    if (Method != nullptr && Method->isInstance() && E->getNumArgs() > 0) {
      A.ThisExpr = E->getArg(0);
      A.This = address(E->getArg(0));
      First = 1;
    }
  } else if (Callee == nullptr) {
    Reg Target = value(E->getCallee());
    QualType Fn = E->getCallee()->getType();
    if (const auto *P = Fn->getAs<PointerType>())
      Fn = P->getPointeeType();
    const auto *Proto = Fn->getAs<FunctionProtoType>();
    for (unsigned I = 0; I < E->getNumArgs(); ++I) {
      QualType T =
          Proto != nullptr && I < Proto->getNumParams() ? Proto->getParamType(I) : QualType();
      A.Regs.push_back(argument(E->getArg(I), T));
      A.Exprs.push_back(E->getArg(I));
    }
    return indirectCall(Target, A, E);
  }
  for (unsigned I = First; I < E->getNumArgs(); ++I) {
    QualType T;
    if (Callee != nullptr && I - First < Callee->getNumParams())
      T = Callee->getParamDecl(I - First)->getType();
    A.Regs.push_back(argument(E->getArg(I), T));
    A.Exprs.push_back(E->getArg(I));
    // What is handed over by value is the callee's own.
    if (!T.isNull() && T->isRecordType() && Callee->hasBody() &&
        !B.inSystem(Callee->getLocation()) && isa<ImplicitCastExpr>(E->getArg(I)->IgnoreParens())) {
      Reg Copy = addrVar(newTemporary());
      copyAggregate(Copy, A.Regs.back(), T, E->getExprLoc());
      A.Regs.back() = Copy;
    }
  }
  if (const auto *Op = dyn_cast<CXXOperatorCallExpr>(E);
      Op != nullptr && First == 1 && Op->getOperator() == OO_Equal && E->getNumArgs() == 2) {
    fieldWritten(E->getArg(0), E->getArg(1), NoId);
    nameLambda(E->getArg(1), E->getArg(0));
  }
  if (Callee == nullptr) {
    // A pointer to member function.
    Reg Target = NoId;
    if (const auto *Op = dyn_cast<BinaryOperator>(CalleeExpr); Op != nullptr && Op->isPtrMemOp()) {
      A.This = Op->getOpcode() == BO_PtrMemI ? value(Op->getLHS()) : address(Op->getLHS());
      Target = value(Op->getRHS());
    }
    return indirectCall(Target == NoId ? opaque(false, E->getExprLoc()) : Target, A, E);
  }
  return callTo(Callee, A, E);
}

Reg FunctionLowering::indirectCall(Reg Callee, const Arguments &A, const Expr *E) {
  // A pointer that is known to be an operation of a library is that operation.
  llvm::SmallVector<const FunctionDecl *, 4> Candidates;
  if (TakenOps != nullptr && A.This == NoId)
    for (const FunctionDecl *Fn : *TakenOps)
      if (Fn->getNumParams() == A.Regs.size())
        Candidates.push_back(Fn);
  if (Candidates.empty())
    return unknownTarget(Callee, A, E);
  BlockId After = block();
  Reg Out = newReg();
  auto Keep = [&](Reg V) {
    Inst &I = emit(InstKind::Move, E->getExprLoc());
    I.Dst = Out;
    I.A = V;
    jump(After);
  };
  for (const FunctionDecl *Fn : Candidates) {
    BlockId Is = block();
    BlockId Next = block();
    branch(binary(BinOp::Same, Callee, functionAddress(Fn)), Is, Next, nullptr);
    startAt(Is);
    ResolvedOp Op = Ops.resolve(Fn);
    Keep(Op.OfSource ? sourceClient(Op, Fn, A, E) : client(Op, Fn, A, E));
    startAt(Next);
  }
  Keep(unknownTarget(Callee, A, E));
  startAt(After);
  return Out;
}

Reg FunctionLowering::unknownTarget(Reg Callee, const Arguments &A, const Expr *E) {
  CallSite Site;
  Site.How = CallSite::Kind::Indirect;
  Site.Callee = Callee;
  Site.This = A.This;
  Site.Args = A.Regs;
  if (const auto *Call = dyn_cast<CallExpr>(E))
    if (const auto *To = Call->getCallee()->getType()->getAs<PointerType>())
      Site.Shape = B.shapeOf(To->getPointeeType()->getAs<FunctionProtoType>());
  for (const Expr *Arg : A.Exprs)
    Site.ConstPointee.push_back(Arg != nullptr && constPointee(Arg->getType()));
  Site.MayThrow = B.Context.getLangOpts().CPlusPlus;
  return finishCall(std::move(Site), E->getType(), E, nullptr);
}

Reg FunctionLowering::finishCall(CallSite Site, QualType Result, const Expr *E,
                                 const FunctionDecl *Fn) {
  bool Direct = Site.How == CallSite::Kind::Direct;
  SourceLocation L = E != nullptr ? E->getExprLoc() : D->getLocation();
  if (Site.MayThrow)
    mayThrowUnseen();
  if (Direct && B.Context.getLangOpts().Exceptions) {
    Site.Unwind = unwindTarget();
    Site.UnwindsOut = Site.Unwind == NoId && !Unwinding;
  }
  if (Fn != nullptr)
    Site.Name = B.text(Fn);
  else if (const auto *C = dyn_cast_or_null<CallExpr>(E))
    Site.Name = B.text(C->getCallee());
  bool HasResult = !Result.isNull() && !Result->isVoidType();
  Site.BoolResult = HasResult && isTruth(Result);
  bool Places = HasResult && isAggregate(Result);
  Reg R = NoId;
  if (HasResult)
    R = newReg();
  B.Out.Calls.push_back(std::move(Site));
  auto Id = static_cast<std::uint32_t>(B.Out.Calls.size() - 1);
  Inst &I = emit(InstKind::Call, L);
  I.Id = Id;
  I.Dst = R;
  if (Places) {
    // The callee hands out the address of its result; keep a copy.
    VarId Temp = newTemporary();
    copyAggregate(addrVar(Temp), R, Result, L);
    return addrVar(Temp);
  }
  return HasResult ? R : constant(0);
}

Reg FunctionLowering::callTo(const FunctionDecl *Fn, const Arguments &A, const Expr *E) {
  QualType Result = Fn->getReturnType();
  if (isa<CXXConstructorDecl>(Fn) || isa<CXXDestructorDecl>(Fn))
    Result = QualType();
  Reg Out = NoId;
  if (optionsCall(Fn, A, E, Out))
    return Out;
  if (ResolvedOp Op = Ops.resolve(Fn)) {
    if (!Op.OfSource)
      return client(Op, Fn, A, E);
    if (tellsEnough(Op, Fn, E))
      return sourceClient(Op, Fn, A, E);
  }
  const auto *Method = dyn_cast<CXXMethodDecl>(Fn);
  if (const FunctionDecl *Body = convertedLambda(Fn))
    return functionAddress(Body);
  if (Method != nullptr && Method->isInstance()) {
    if (smartPointer(Method, A, E, Out) || weakPointer(Method, A, E, Out) ||
        atomicMethod(Method, A, E, Out) || optionalMethod(Method, A, E, Out))
      return Out;
    // Copies made by the compiler.
    if ((Method->isCopyAssignmentOperator() || Method->isMoveAssignmentOperator()) &&
        (Method->isImplicit() || Method->isDefaulted()) && A.Regs.size() == 1) {
      copyAggregate(A.This, A.Regs[0], A.Exprs[0]->getType().getNonReferenceType(),
                    E->getExprLoc());
      // What becomes of a connection that is assigned is not known.
      if (Ops.isStructural(Method->getParent()))
        for (Reg Side : {A.This, A.Regs[0]})
          handToUnseen(Side, E->getExprLoc());
      return A.This;
    }
    if (Method->isVirtual() && E != nullptr && !isa<CXXDestructorDecl>(Method)) {
      const auto *MC = dyn_cast<CXXMemberCallExpr>(E);
      const auto *Member =
          MC != nullptr ? dyn_cast<MemberExpr>(MC->getCallee()->IgnoreParens()) : nullptr;
      const CXXMethodDecl *Known =
          A.ThisExpr != nullptr ? Method->getDevirtualizedMethod(A.ThisExpr, false) : nullptr;
      if (Known != nullptr && Member != nullptr && !Member->hasQualifier()) {
        Fn = Method = Known;
      } else if (Member == nullptr || !Member->hasQualifier()) {
        Reg V = virtualCall(Method, A, E);
        if (V != NoId)
          return V;
      }
    }
  }
  bool System = B.inSystem(Fn->getLocation());
  if (signal(Fn, A, E, Out) || standardFunction(Fn, A, E, Out) || runCallable(Fn, A, E, Out))
    return Out;
  CallSite Site;
  Site.This = A.This;
  Site.ConstThis = Method != nullptr && Method->isConst();
  Site.Args = A.Regs;
  for (std::size_t I = 0; I < A.Regs.size(); ++I) {
    QualType T = I < Fn->getNumParams()  ? Fn->getParamDecl(I)->getType()
                 : A.Exprs[I] != nullptr ? A.Exprs[I]->getType()
                                         : QualType();
    Site.ConstPointee.push_back(!T.isNull() && constPointee(T));
  }
  const auto *Proto = Fn->getType()->getAs<FunctionProtoType>();
  Site.MayThrow = B.Context.getLangOpts().CPlusPlus && !Fn->isExternC() &&
                  !(Proto != nullptr && Proto->isNothrow());
  if (Fn->hasBody() && !System && !Fn->isPureVirtual() && !isa<CXXConstructorDecl>(Fn)) {
    Site.How = CallSite::Kind::Direct;
    Site.Target = B.function(Fn);
  } else if (isa<CXXConstructorDecl>(Fn) && Fn->hasBody() && !System) {
    Site.How = CallSite::Kind::Direct;
    Site.Target = B.function(Fn);
  } else if (System || Fn->getBuiltinID() != 0 || isFormatted(Fn) || Ops.belongsToLibrary(Fn)) {
    Site.How = CallSite::Kind::Harmless;
  }
  Site.Waits = Site.How == CallSite::Kind::Harmless && waits(Fn);
  Site.Runs = Site.How != CallSite::Kind::Unknown || mayRunOthers(Fn);
  const Expr *Last = A.Exprs.empty() ? nullptr : A.Exprs.back();
  std::optional<std::int64_t> Timeout = Last != nullptr ? constantOf(Last) : std::nullopt;
  bool Ever = Timeout && (*Timeout < 0 || *Timeout >= UINT32_MAX);
  Site.Blocks = Site.How != CallSite::Kind::Direct && (blocks(Fn) || (Ever && blocksFor(Fn)));
  Site.Posts = Site.How != CallSite::Kind::Direct && posts(Fn);
  const RunsHanded Handed = runsHanded(Fn);
  Site.Once = Site.How != CallSite::Kind::Direct && Handed != RunsHanded::Unknown;
  Site.OnceIfPending = Site.Once && Handed == RunsHanded::OnceIfPending;
  // Standard code that is handed a callable, or is one, runs what is not followed.
  bool Runs = Method != nullptr && Method->getOverloadedOperator() == OO_Call && System;
  for (const Expr *Arg : A.Exprs) {
    const CXXRecordDecl *R =
        Arg == nullptr ? nullptr : Arg->getType().getNonReferenceType()->getAsCXXRecordDecl();
    Runs |= System && R != nullptr && R->isLambda() && !isa<CXXConstructorDecl>(Fn) &&
            Fn->getOverloadedOperator() != OO_Equal;
  }
  if (Runs)
    emit(InstKind::Forget, E != nullptr ? E->getExprLoc() : SourceLocation());
  bool Fills = Site.How == CallSite::Kind::Harmless;
  if (Site.Waits && Method != nullptr && Method->getParent()->isInStdNamespace() &&
      (Fn->getName() == "wait_for" || Fn->getName() == "wait_until")) {
    // The answer tells of time, and nothing of how an open ended.
    finishCall(std::move(Site), QualType(), E, Fn);
    return opaque(isTruth(Result), E->getExprLoc());
  }
  Out = finishCall(std::move(Site), Result, E, Fn);
  if (Fills)
    outputs(
        Fn, A, [](unsigned) { return false; }, E != nullptr ? E->getExprLoc() : SourceLocation());
  if (Fn->isNoReturn())
    stop(Terminator::Kind::Stop);
  return Out;
}

void FunctionLowering::construct(Reg Address, const CXXConstructExpr *E) {
  const CXXConstructorDecl *C = E->getConstructor();
  if (constructHolder(Address, E))
    return;
  if (E->getNumArgs() >= 1 && (C->isCopyOrMoveConstructor())) {
    const Expr *Source = E->getArg(0);
    const auto *Parent = C->getParent();
    if (isSmartPointer(Parent) || isWeakPointer(Parent)) {
      Reg From = address(Source);
      storeTo(Address, loadFrom(From, false, E->getExprLoc()), E->getExprLoc());
      copyDeleter(Address, From, Parent, E->getExprLoc());
      if (C->isMoveConstructor())
        storeTo(From, constant(0), E->getExprLoc());
      return;
    }
    if (C->isImplicit() || C->isDefaulted() || C->isTrivial()) {
      Reg From = address(Source);
      copyAggregate(Address, From, E->getType(), E->getExprLoc());
      if (Ops.isStructural(Parent))
        handToUnseen(From, E->getExprLoc());
      return;
    }
  }
  if (isSmartPointer(C->getParent()) || isWeakPointer(C->getParent())) {
    Reg V = NoId;
    if (E->getNumArgs() >= 1 && E->getArg(0)->getType()->isPointerType())
      V = value(E->getArg(0));
    else if (E->getNumArgs() >= 1 && isAggregate(E->getArg(0)->getType()))
      V = loadFrom(address(E->getArg(0)), false, E->getExprLoc());
    storeTo(Address, V == NoId ? constant(0) : V, E->getExprLoc());
    setDeleter(Address, C->getParent(), E->getNumArgs() > 1 ? E->getArg(1) : nullptr,
               E->getExprLoc());
    return;
  }
  // An atomic is its value; the flag of `call_once` starts at zero.
  if (C->getParent()->isInStdNamespace() && C->getParent()->getIdentifier() != nullptr &&
      (C->getParent()->getName().starts_with("atomic") ||
       C->getParent()->getName() == "once_flag")) {
    storeTo(Address, E->getNumArgs() >= 1 ? value(E->getArg(0)) : constant(0), E->getExprLoc());
    return;
  }
  Arguments A;
  A.This = Address;
  for (unsigned I = 0; I < E->getNumArgs(); ++I) {
    QualType T = I < C->getNumParams() ? C->getParamDecl(I)->getType() : QualType();
    A.Regs.push_back(argument(E->getArg(I), T));
    A.Exprs.push_back(E->getArg(I));
  }
  if (E->requiresZeroInitialization())
    zero(Address, E->getType(), 0);
  if (C->isTrivial() && !Ops.resolve(C))
    return;
  callTo(C, A, E);
}

bool FunctionLowering::builtin(const FunctionDecl *Fn, const CallExpr *E, Reg &Result) {
  llvm::StringRef Name = Fn->getIdentifier() != nullptr ? Fn->getName() : "";
  if (Fn->isExternC() || Fn->getBuiltinID() != 0) {
    if ((Name == "__builtin_expect" || Name == "__builtin_expect_with_probability") &&
        E->getNumArgs() > 0) {
      Result = value(E->getArg(0));
      return true;
    }
    if (Name == "__builtin_unreachable" || Name == "__builtin_trap") {
      stop(Terminator::Kind::Stop);
      Result = constant(0);
      return true;
    }
    bool Clears = Name == "bzero" && E->getNumArgs() == 2;
    if (Name == "memset" || Name == "__builtin_memset" || Name == "__builtin___memset_chk")
      Clears = E->getNumArgs() >= 3 && constantOf(E->getArg(1)) == std::optional<std::int64_t>(0);
    if (Clears) {
      const Expr *To = E->getArg(0)->IgnoreParens();
      for (const auto *C = dyn_cast<CastExpr>(To);
           C != nullptr && C->getCastKind() != CK_LValueToRValue; C = dyn_cast<CastExpr>(To))
        To = C->getSubExpr()->IgnoreParens();
      Reg At = value(To);
      QualType T = To->getType();
      if (T->isArrayType()) {
        Inst &I = emit(InstKind::ZeroAgg, E->getExprLoc());
        I.A = At;
      } else if (T->isPointerType() && T->getPointeeType()->isRecordType()) {
        zero(At, T->getPointeeType(), 0);
      }
      Result = At;
      return true;
    }
    if ((Name == "memcpy" || Name == "memmove" || Name == "__builtin_memcpy") &&
        E->getNumArgs() >= 3) {
      Reg To = value(E->getArg(0));
      Reg From = value(E->getArg(1));
      QualType T = E->getArg(0)->IgnoreParenCasts()->getType();
      if (T->isPointerType() && T->getPointeeType()->isRecordType())
        T = T->getPointeeType();
      copyAggregate(To, From, T, E->getExprLoc());
      Result = To;
      return true;
    }
    if (Name.starts_with("__sync_") || Name.starts_with("__atomic_"))
      return atomicBuiltin(Name, E, Result);
    if (Name == "setjmp" || Name == "_setjmp" || Name == "sigsetjmp" || Name == "__sigsetjmp")
      Unfollowed = "setjmp";
  }
  return false;
}

} // namespace iottidy::extract
