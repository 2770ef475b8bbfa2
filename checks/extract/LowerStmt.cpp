//===- LowerStmt.cpp - Statements to blocks ---------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/FunctionLowering.h"

#include "clang/Basic/Builtins.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

void FunctionLowering::compound(const CompoundStmt *S) {
  std::size_t Depth = Scopes.size();
  bool Top = S == D->getBody();
  for (const Stmt *Child : S->body()) {
    if (Top)
      TopDepth = Scopes.size();
    stmt(Child);
  }
  popTo(Depth);
}

void FunctionLowering::stmt(const Stmt *S) {
  if (S == nullptr)
    return;
  switch (S->getStmtClass()) {
  case Stmt::CompoundStmtClass:
    compound(clang::cast<CompoundStmt>(S));
    return;
  case Stmt::DeclStmtClass:
    for (const Decl *Child : clang::cast<DeclStmt>(S)->decls())
      if (const auto *V = dyn_cast<VarDecl>(Child))
        declare(V);
    return;
  case Stmt::IfStmtClass:
    ifStmt(clang::cast<IfStmt>(S));
    return;
  case Stmt::SwitchStmtClass:
    switchStmt(clang::cast<SwitchStmt>(S));
    return;
  case Stmt::ForStmtClass:
    forStmt(clang::cast<ForStmt>(S));
    return;
  case Stmt::WhileStmtClass:
    whileStmt(clang::cast<WhileStmt>(S));
    return;
  case Stmt::DoStmtClass:
    doStmt(clang::cast<DoStmt>(S));
    return;
  case Stmt::CXXForRangeStmtClass:
    rangeFor(clang::cast<CXXForRangeStmt>(S));
    return;
  case Stmt::ReturnStmtClass:
    returnStmt(clang::cast<ReturnStmt>(S));
    return;
  case Stmt::CXXTryStmtClass:
    tryStmt(clang::cast<CXXTryStmt>(S));
    return;
  case Stmt::AttributedStmtClass:
    stmt(clang::cast<AttributedStmt>(S)->getSubStmt());
    return;
  case Stmt::LabelStmtClass: {
    const auto *L = clang::cast<LabelStmt>(S);
    BlockId At = label(L->getDecl());
    jump(At);
    startAt(At);
    stmt(L->getSubStmt());
    return;
  }
  case Stmt::GotoStmtClass: {
    const LabelDecl *L = clang::cast<GotoStmt>(S)->getLabel();
    // A label in the outermost block is where clean-up stands.
    if (const auto *Body = dyn_cast<CompoundStmt>(D->getBody()))
      if (llvm::is_contained(Body->body(), static_cast<const Stmt *>(L->getStmt())))
        leaveTo(std::min(TopDepth, Scopes.size()));
    jump(label(L));
    startAt(block());
    return;
  }
  case Stmt::IndirectGotoStmtClass:
    computedGoto();
    return;
  case Stmt::BreakStmtClass:
    if (!Loops.empty()) {
      leaveTo(Loops.back().Depth);
      jump(Loops.back().Break);
    }
    startAt(block());
    return;
  case Stmt::ContinueStmtClass:
    for (std::size_t I = Loops.size(); I-- > 0;)
      if (Loops[I].Continue != NoId) {
        leaveTo(Loops[I].Depth);
        jump(Loops[I].Continue);
        break;
      }
    startAt(block());
    return;
  case Stmt::CaseStmtClass:
  case Stmt::DefaultStmtClass: {
    BlockId At = block();
    jump(At);
    startAt(At);
    if (!Switches.empty()) {
      if (const auto *C = dyn_cast<CaseStmt>(S)) {
        SwitchArm Arm;
        if (auto Lo = constantOf(C->getLHS())) {
          Arm.Lo = Arm.Hi = *Lo;
          if (C->getRHS() != nullptr)
            if (auto Hi = constantOf(C->getRHS()))
              Arm.Hi = *Hi;
          Arm.Target = At;
          Arm.Label = B.text(C->getLHS());
          Switches.back().Arms.push_back(Arm);
        }
      } else {
        Switches.back().Default = At;
      }
    }
    stmt(clang::cast<SwitchCase>(S)->getSubStmt());
    return;
  }
  case Stmt::CoroutineBodyStmtClass:
    Unfollowed = "coroutine";
    stop(Terminator::Kind::Stop);
    return;
  case Stmt::NullStmtClass:
  case Stmt::GCCAsmStmtClass:
  case Stmt::MSAsmStmtClass:
    return;
  default:
    if (const auto *E = dyn_cast<Expr>(S)) {
      Discarded = E->IgnoreParenCasts();
      if (const auto *Cleanups = dyn_cast<ExprWithCleanups>(Discarded))
        Discarded = Cleanups->getSubExpr()->IgnoreParenCasts();
      value(E);
    }
    return;
  }
}

BlockId FunctionLowering::label(const LabelDecl *L) {
  auto It = Labels.find(L);
  if (It != Labels.end())
    return It->second;
  BlockId At = block();
  Labels[L] = At;
  return At;
}

/// A computed goto may go to every label whose address the body takes.
void FunctionLowering::computedGoto() {
  llvm::SmallVector<const LabelDecl *, 8> Targets;
  llvm::SmallVector<const Stmt *, 32> Work{D->getBody()};
  while (!Work.empty()) {
    const Stmt *S = Work.pop_back_val();
    if (S == nullptr)
      continue;
    if (const auto *A = dyn_cast<AddrLabelExpr>(S))
      Targets.push_back(A->getLabel());
    if (const auto *DS = dyn_cast<DeclStmt>(S))
      for (const Decl *Child : DS->decls())
        if (const auto *V = dyn_cast<VarDecl>(Child))
          Work.push_back(V->getInit());
    Work.append(S->child_begin(), S->child_end());
  }
  for (const LabelDecl *L : Targets) {
    BlockId Next = block();
    branch(opaque(true, SourceLocation()), label(L), Next, nullptr);
    startAt(Next);
  }
  stop(Terminator::Kind::Stop);
}

void FunctionLowering::declare(const VarDecl *V) {
  if (V->isStaticLocal() || V->hasExternalStorage())
    return;
  VarId Id = B.variable(V);
  QualType T = V->getType();
  std::size_t Depth = Temporaries.size();
  if (const Expr *Init = V->getInit()) {
    if (T->isReferenceType()) {
      Reg Target = address(Init);
      storeTo(addrVar(Id), Target, V->getLocation());
    } else {
      Reg At = addrVar(Id);
      if (isAggregate(T)) {
        initialise(At, T, Init);
      } else {
        Reg Value = value(Init);
        storeTo(At, Value, V->getLocation(), B.text(V));
      }
      nameCreated(Init, B.text(V));
      nameLambda(Init, V);
    }
  }
  endTemporaries(Depth, V->getLocation());
  pushScope(V, Id, T);
  bindings(V);
}

void FunctionLowering::condition(const Expr *E, BlockId Then, BlockId Else) {
  const Expr *Inner = E->IgnoreParens();
  if (const auto *Cleanups = dyn_cast<ExprWithCleanups>(Inner)) {
    if (Cleanups->getNumObjects() == 0 && !Cleanups->cleanupsHaveSideEffects())
      Inner = Cleanups->getSubExpr()->IgnoreParens();
  }
  if (const auto *C = dyn_cast<ImplicitCastExpr>(Inner))
    if (C->getCastKind() == CK_IntegralToBoolean || C->getCastKind() == CK_PointerToBoolean ||
        C->getCastKind() == CK_NoOp || C->getCastKind() == CK_IntegralCast) {
      const Expr *Sub = C->getSubExpr()->IgnoreParens();
      if (isa<BinaryOperator>(Sub) || isa<UnaryOperator>(Sub) || isa<CallExpr>(Sub))
        Inner = Sub;
    }
  if (const auto *U = dyn_cast<UnaryOperator>(Inner)) {
    if (U->getOpcode() == UO_LNot) {
      condition(U->getSubExpr(), Else, Then);
      return;
    }
    if (U->getOpcode() == UO_Extension) {
      condition(U->getSubExpr(), Then, Else);
      return;
    }
  }
  if (const auto *Op = dyn_cast<BinaryOperator>(Inner)) {
    if (Op->getOpcode() == BO_LAnd || Op->getOpcode() == BO_LOr) {
      BlockId Right = block();
      if (Op->getOpcode() == BO_LAnd)
        condition(Op->getLHS(), Right, Else);
      else
        condition(Op->getLHS(), Then, Right);
      startAt(Right);
      condition(Op->getRHS(), Then, Else);
      return;
    }
    if (Op->getOpcode() == BO_Comma) {
      value(Op->getLHS());
      condition(Op->getRHS(), Then, Else);
      return;
    }
  }
  if (const auto *C = dyn_cast<CallExpr>(Inner))
    if (const FunctionDecl *Callee = C->getDirectCallee())
      if (Callee->getBuiltinID() == Builtin::BI__builtin_expect && C->getNumArgs() > 0) {
        condition(C->getArg(0), Then, Else);
        return;
      }
  Reg V = value(E);
  branch(V, Then, Else, Inner);
}

void FunctionLowering::ifStmt(const IfStmt *S) {
  std::size_t Depth = Scopes.size();
  stmt(S->getInit());
  if (S->getConditionVariable() != nullptr)
    declare(S->getConditionVariable());
  BlockId Then = block();
  BlockId After = block();
  BlockId Else = S->getElse() != nullptr ? block() : After;
  if (S->isConsteval()) {
    jump(S->isNegatedConsteval() ? Then : Else);
  } else if (S->isConstexpr() && !S->getCond()->isValueDependent() && constantOf(S->getCond())) {
    jump(*constantOf(S->getCond()) != 0 ? Then : Else);
  } else {
    if (!Loops.empty())
      spin(S->getCond());
    condition(S->getCond(), Then, Else);
  }
  startAt(Then);
  stmt(S->getThen());
  jump(After);
  if (S->getElse() != nullptr) {
    startAt(Else);
    stmt(S->getElse());
    jump(After);
  }
  startAt(After);
  popTo(Depth);
}

void FunctionLowering::switchStmt(const SwitchStmt *S) {
  std::size_t Depth = Scopes.size();
  stmt(S->getInit());
  if (S->getConditionVariable() != nullptr)
    declare(S->getConditionVariable());
  Reg Cond = value(S->getCond());
  BlockId Head = Now;
  BlockId After = block();
  Switches.emplace_back();
  Loops.push_back({After, NoId, Scopes.size()});
  startAt(block());
  stmt(S->getBody());
  jump(After);
  Loops.pop_back();
  OpenSwitch Done = std::move(Switches.back());
  Switches.pop_back();
  Terminator &T = Blocks[Head].End;
  T.K = Terminator::Kind::Switch;
  T.Cond = Cond;
  T.Arms = std::move(Done.Arms);
  T.Else = Done.Default;
  // A switch over all enumerators of an enum has no other way out.
  if (T.Else == NoId)
    T.Else = After;
  T.Text = B.condition(S->getCond()->IgnoreParenImpCasts());
  T.Where = B.place(S->getCond()->getExprLoc());
  startAt(After);
  popTo(Depth);
}

void FunctionLowering::whileStmt(const WhileStmt *S) {
  BlockId Head = block();
  BlockId Body = block();
  BlockId Exit = block();
  std::size_t Depth = Scopes.size();
  jump(Head);
  startAt(Head);
  if (S->getConditionVariable() != nullptr)
    declare(S->getConditionVariable());
  spin(S->getCond());
  condition(S->getCond(), Body, Exit);
  Loops.push_back({Exit, Head, Depth});
  startAt(Body);
  stmt(S->getBody());
  leaveTo(Depth);
  jump(Head);
  Loops.pop_back();
  startAt(Exit);
  popTo(Depth);
}

void FunctionLowering::doStmt(const DoStmt *S) {
  BlockId Body = block();
  BlockId Test = block();
  BlockId Exit = block();
  jump(Body);
  Loops.push_back({Exit, Test, Scopes.size()});
  startAt(Body);
  stmt(S->getBody());
  jump(Test);
  Loops.pop_back();
  startAt(Test);
  spin(S->getCond());
  condition(S->getCond(), Body, Exit);
  startAt(Exit);
}

void FunctionLowering::forStmt(const ForStmt *S) {
  std::size_t Outer = Scopes.size();
  stmt(S->getInit());
  BlockId Head = block();
  BlockId Body = block();
  BlockId Step = block();
  BlockId Exit = block();
  std::size_t Depth = Scopes.size();
  jump(Head);
  startAt(Head);
  if (S->getConditionVariable() != nullptr)
    declare(S->getConditionVariable());
  if (S->getCond() != nullptr) {
    spin(S->getCond());
    condition(S->getCond(), Body, Exit);
  } else {
    jump(Body);
  }
  Loops.push_back({Exit, Step, Depth});
  startAt(Body);
  stmt(S->getBody());
  jump(Step);
  Loops.pop_back();
  startAt(Step);
  if (S->getInc() != nullptr)
    value(S->getInc());
  leaveTo(Depth);
  jump(Head);
  startAt(Exit);
  popTo(Outer);
}

void FunctionLowering::rangeFor(const CXXForRangeStmt *S) {
  std::size_t Outer = Scopes.size();
  stmt(S->getInit());
  stmt(S->getRangeStmt());
  // The iterators themselves tell nothing: each pass has an element of its own.
  BlockId Head = block();
  BlockId Body = block();
  BlockId Exit = block();
  std::size_t Depth = Scopes.size();
  jump(Head);
  startAt(Head);
  branch(opaque(true, S->getForLoc()), Body, Exit, nullptr);
  Loops.push_back({Exit, Head, Depth});
  startAt(Body);
  const VarDecl *V = S->getLoopVariable();
  VarId Id = B.variable(V);
  Reg Element = opaque(false, S->getForLoc());
  if (V->getType()->isReferenceType())
    storeTo(addrVar(Id), Element, V->getLocation());
  else if (isAggregate(V->getType())) {
    copyAggregate(addrVar(Id), Element, V->getType(), V->getLocation());
  } else {
    storeTo(addrVar(Id), Element, V->getLocation());
  }
  pushScope(V, Id, V->getType());
  bindings(V);
  stmt(S->getBody());
  leaveTo(Depth);
  jump(Head);
  Loops.pop_back();
  startAt(Exit);
  popTo(Outer);
}

void FunctionLowering::returnStmt(const ReturnStmt *S) {
  Reg Value = NoId;
  if (const Expr *E = S->getRetValue()) {
    QualType T = D->getReturnType();
    if (T->isReferenceType()) {
      Value = address(E);
    } else if (isAggregate(T)) {
      Function &Fn = B.Out.Functions[F];
      if (Fn.ReturnVar == NoId) {
        VarId Temp = B.temporary(F);
        B.Out.Functions[F].ReturnVar = Temp;
      }
      Reg At = addrVar(B.Out.Functions[F].ReturnVar);
      initialise(At, T, E);
      Value = addrVar(B.Out.Functions[F].ReturnVar);
    } else {
      Value = value(E);
    }
  }
  leaveTo(0);
  stop(Terminator::Kind::Return, Value);
}

void FunctionLowering::tryStmt(const CXXTryStmt *S) {
  B.Out.Catches = true;
  BlockId Dispatch = block();
  BlockId After = block();
  Handlers.push_back({S, Scopes.size(), Dispatch});
  compound(S->getTryBlock());
  jump(After);
  Handlers.pop_back();
  startAt(Dispatch);
  bool All = false;
  for (unsigned I = 0; I < S->getNumHandlers(); ++I) {
    const CXXCatchStmt *C = S->getHandler(I);
    BlockId Body = block();
    BlockId Next = NoId;
    if (C->getExceptionDecl() == nullptr) {
      jump(Body);
      All = true;
      Next = block();
    } else {
      Next = handlerTest(C->getCaughtType(), Body);
    }
    startAt(Body);
    stmt(C->getHandlerBlock());
    jump(After);
    startAt(Next);
  }
  if (!All)
    throwNow();
  startAt(After);
}

void FunctionLowering::constructorInits(const CXXConstructorDecl *C) {
  Reg This = loadFrom(addrVar(B.thisOf(F)), false, C->getLocation());
  for (const CXXCtorInitializer *I : C->inits()) {
    const Expr *Init = I->getInit();
    if (Init == nullptr)
      continue;
    Reg Saved = InitTarget;
    InitTarget = This;
    if (I->isAnyMemberInitializer()) {
      const FieldDecl *Field = I->getAnyMember();
      Reg At = addrField(This, Field);
      if (Field->getType()->isReferenceType())
        storeTo(At, address(Init), Init->getExprLoc());
      else
        initialise(At, Field->getType(), Init);
      nameCreated(Init, B.text(Field));
    } else {
      initialise(This, Init->getType(), Init);
    }
    InitTarget = Saved;
  }
}

} // namespace iottidy::extract
