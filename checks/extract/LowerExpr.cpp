//===- LowerExpr.cpp - Expressions to registers -----------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/FunctionLowering.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

/// The value of a leaf that the language fixes; operators are folded later.
std::optional<std::int64_t> FunctionLowering::constantOf(const Expr *E) {
  Expr::EvalResult R;
  if (E->isValueDependent() || !E->EvaluateAsInt(R, B.Context))
    return std::nullopt;
  return R.Val.getInt().getExtValue();
}

Reg FunctionLowering::functionAddress(const FunctionDecl *Fn) {
  if (Fn->hasBody() && !B.inSystem(Fn->getLocation()))
    AddressTaken.push_back(Fn);
  FuncId Id = B.function(Fn);
  Reg R = newReg();
  Inst &I = emit(InstKind::AddrFunc, Fn->getLocation());
  I.Dst = R;
  I.Id = Id;
  return R;
}

Reg FunctionLowering::declRef(const DeclRefExpr *E) {
  const ValueDecl *V = E->getDecl();
  if (const auto *Fn = dyn_cast<FunctionDecl>(V))
    return functionAddress(Fn);
  if (const auto *Binding = dyn_cast<BindingDecl>(V))
    return Binding->getBinding() != nullptr ? address(Binding->getBinding())
                                            : opaque(false, E->getExprLoc());
  auto Captured = Captures.find(V);
  if (Captured != Captures.end() && E->refersToEnclosingVariableOrCapture()) {
    Reg Field = addrField(loadFrom(addrVar(B.thisOf(F)), false, E->getExprLoc()), Captured->second);
    return Captured->second->getType()->isReferenceType() ? loadFrom(Field, false, E->getExprLoc())
                                                          : Field;
  }
  const auto *Var = dyn_cast<VarDecl>(V);
  if (Var == nullptr)
    return opaque(false, E->getExprLoc());
  Reg At = addrVar(B.variable(Var));
  staticTable(Var, At);
  // A parameter of class type is handed over as the address of a copy.
  bool ByAddress = Var->getType()->isReferenceType() ||
                   (isa<ParmVarDecl>(Var) && Var->getType()->isRecordType());
  return ByAddress ? loadFrom(At, false, E->getExprLoc()) : At;
}

Reg FunctionLowering::memberAddress(const MemberExpr *E) {
  const ValueDecl *M = E->getMemberDecl();
  if (const auto *Var = dyn_cast<VarDecl>(M))
    return addrVar(B.variable(Var));
  if (const auto *Fn = dyn_cast<FunctionDecl>(M))
    return functionAddress(Fn);
  const auto *Field = dyn_cast<FieldDecl>(M);
  if (Field == nullptr)
    return constant(*constantOf(E));
  Reg Base = E->isArrow() ? value(E->getBase()) : address(E->getBase());
  Reg At = addrField(Base, Field);
  return Field->getType()->isReferenceType() ? loadFrom(At, false, E->getExprLoc()) : At;
}

/// A temporary that holds the aggregate or scalar \p E; its address.
Reg FunctionLowering::temporaryOf(const Expr *E) {
  VarId Temp = newTemporary();
  Reg At = addrVar(Temp);
  initialise(At, E->getType(), E);
  At = addrVar(Temp);
  return At;
}

/// The address of what \p E denotes; of a temporary where it denotes none.
Reg FunctionLowering::address(const Expr *E) {
  E = E->IgnoreParens();
  switch (E->getStmtClass()) {
  case Stmt::DeclRefExprClass:
    return declRef(clang::cast<DeclRefExpr>(E));
  case Stmt::MemberExprClass:
    return memberAddress(clang::cast<MemberExpr>(E));
  case Stmt::ArraySubscriptExprClass:
    return subscript(clang::cast<ArraySubscriptExpr>(E));
  case Stmt::UnaryOperatorClass: {
    const auto *U = clang::cast<UnaryOperator>(E);
    if (U->getOpcode() == UO_Deref)
      return value(U->getSubExpr());
    if (U->getOpcode() == UO_PreInc || U->getOpcode() == UO_PreDec) {
      unaryOperator(U);
      return address(U->getSubExpr());
    }
    if (U->getOpcode() == UO_Extension || U->getOpcode() == UO_Real)
      return address(U->getSubExpr());
    break;
  }
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass: {
    const auto *Op = clang::cast<BinaryOperator>(E);
    if (Op->isAssignmentOp()) {
      binaryOperator(Op);
      return address(Op->getLHS());
    }
    if (Op->getOpcode() == BO_Comma) {
      value(Op->getLHS());
      return address(Op->getRHS());
    }
    break;
  }
  case Stmt::ConditionalOperatorClass: {
    const auto *C = clang::cast<ConditionalOperator>(E);
    return conditional(C->getCond(), C->getTrueExpr(), C->getFalseExpr(), true);
  }
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
  case Stmt::CXXStaticCastExprClass:
  case Stmt::CXXReinterpretCastExprClass:
  case Stmt::CXXConstCastExprClass:
  case Stmt::CXXDynamicCastExprClass:
  case Stmt::CXXFunctionalCastExprClass: {
    const auto *C = clang::cast<CastExpr>(E);
    if (E->isGLValue() || isAggregate(E->getType())) {
      Reg At = address(C->getSubExpr());
      if (C->getCastKind() == CK_DerivedToBase || C->getCastKind() == CK_UncheckedDerivedToBase)
        takenForBase(C->getSubExpr(), At);
      return At;
    }
    break;
  }
  case Stmt::MaterializeTemporaryExprClass: {
    const auto *M = clang::cast<MaterializeTemporaryExpr>(E);
    Reg At = temporaryOf(M->getSubExpr());
    if (M->getStorageDuration() == SD_FullExpression && needsDestroy(E->getType()))
      Temporaries.emplace_back(At, E->getType());
    return At;
  }
  case Stmt::ExprWithCleanupsClass: {
    std::size_t Depth = Temporaries.size();
    Reg R = address(clang::cast<ExprWithCleanups>(E)->getSubExpr());
    endTemporaries(Depth, E->getExprLoc());
    return R;
  }
  case Stmt::CXXBindTemporaryExprClass: {
    Reg At = address(clang::cast<CXXBindTemporaryExpr>(E)->getSubExpr());
    if (needsDestroy(E->getType()))
      Temporaries.emplace_back(At, E->getType());
    return At;
  }
  case Stmt::CXXDefaultArgExprClass:
    return address(clang::cast<CXXDefaultArgExpr>(E)->getExpr());
  case Stmt::CXXDefaultInitExprClass:
    return address(clang::cast<CXXDefaultInitExpr>(E)->getExpr());
  case Stmt::OpaqueValueExprClass: {
    const auto *O = clang::cast<OpaqueValueExpr>(E);
    auto It = OpaqueValues.find(O);
    if (It != OpaqueValues.end())
      return It->second;
    return O->getSourceExpr() != nullptr ? address(O->getSourceExpr())
                                         : opaque(false, E->getExprLoc());
  }
  case Stmt::CXXThisExprClass:
    return value(E);
  case Stmt::StringLiteralClass:
  case Stmt::PredefinedExprClass: {
    Reg R = newReg();
    std::uint32_t Id = B.literal(E);
    Inst &I = emit(InstKind::Literal, E->getExprLoc());
    I.Dst = R;
    I.Id = Id;
    return R;
  }
  case Stmt::CompoundLiteralExprClass:
    return temporaryOf(clang::cast<CompoundLiteralExpr>(E)->getInitializer());
  case Stmt::CXXTemporaryObjectExprClass:
  case Stmt::CXXConstructExprClass:
  case Stmt::InitListExprClass:
  case Stmt::LambdaExprClass:
  case Stmt::CXXScalarValueInitExprClass:
    return temporaryOf(E);
  case Stmt::CallExprClass:
  case Stmt::CXXMemberCallExprClass:
  case Stmt::CXXOperatorCallExprClass:
  case Stmt::UserDefinedLiteralClass:
    return call(clang::cast<CallExpr>(E));
  case Stmt::SubstNonTypeTemplateParmExprClass:
    return address(clang::cast<SubstNonTypeTemplateParmExpr>(E)->getReplacement());
  case Stmt::StmtExprClass:
  case Stmt::CXXStdInitializerListExprClass:
    break;
  default:
    break;
  }
  if (E->isGLValue() || isAggregate(E->getType())) {
    for (const Stmt *Child : E->children())
      if (const auto *Sub = dyn_cast_or_null<Expr>(Child))
        value(Sub);
    return opaque(false, E->getExprLoc());
  }
  // A value that needs a place.
  Reg V = value(E);
  VarId Temp = newTemporary();
  storeTo(addrVar(Temp), V, E->getExprLoc());
  return addrVar(Temp);
}

Reg FunctionLowering::conditional(const Expr *Cond, const Expr *T, const Expr *Else,
                                  bool AsAddress) {
  BlockId Yes = block();
  BlockId No = block();
  BlockId After = block();
  condition(Cond, Yes, No);
  Reg R = newReg();
  auto Arm = [&](BlockId At, const Expr *E) {
    startAt(At);
    Reg V = AsAddress ? address(E) : value(E);
    Inst &I = emit(InstKind::Move, E->getExprLoc());
    I.Dst = R;
    I.A = V;
    jump(After);
  };
  Arm(Yes, T);
  Arm(No, Else);
  startAt(After);
  return R;
}

Reg FunctionLowering::cast(const CastExpr *E) {
  const Expr *Sub = E->getSubExpr();
  switch (E->getCastKind()) {
  case CK_LValueToRValue: {
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Sub->IgnoreParens()))
      if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()))
        if (Var->getType().isConstQualified() && Var->hasInit() &&
            E->getType()->isIntegralOrEnumerationType())
          if (auto C = constantOf(E))
            return constant(*C);
    if (Reg Told = fieldRead(Sub); Told != NoId)
      return Told;
    // The characters of a text are not followed.
    const Expr *From = Sub->IgnoreParens();
    const auto *Deref = dyn_cast<UnaryOperator>(From);
    if (E->getType()->isSpecificBuiltinType(BuiltinType::Char_S) ||
        E->getType()->isSpecificBuiltinType(BuiltinType::Char_U))
      if (isa<ArraySubscriptExpr>(From) || (Deref != nullptr && Deref->getOpcode() == UO_Deref)) {
        address(Sub);
        return opaque(false, E->getExprLoc());
      }
    return loadFrom(address(Sub), isTruth(E->getType()), E->getExprLoc());
  }
  case CK_ArrayToPointerDecay:
    return address(Sub);
  case CK_FunctionToPointerDecay:
  case CK_BuiltinFnToFnPtr:
    return address(Sub);
  case CK_NullToPointer:
  case CK_NullToMemberPointer:
    return constant(0);
  case CK_IntegralToBoolean:
  case CK_PointerToBoolean:
    return truth(value(Sub));
  case CK_IntegralToFloating:
    if (auto C = constantOf(Sub))
      return floating(static_cast<double>(*C));
    [[fallthrough]];
  case CK_FloatingToIntegral:
    value(Sub);
    return opaque(false, E->getExprLoc());
  case CK_FloatingToBoolean:
    return truth(value(Sub));
  case CK_ToVoid:
    value(Sub);
    return constant(0);
  case CK_LValueBitCast:
    return loadFrom(address(Sub), false, E->getExprLoc());
  case CK_BitCast:
    noteContext(E);
    return value(Sub);
  case CK_DerivedToBase:
  case CK_UncheckedDerivedToBase: {
    Reg At = value(Sub);
    if (const auto *Of = dyn_cast<UnaryOperator>(Sub->IgnoreParens());
        Of != nullptr && Of->getOpcode() == UO_AddrOf)
      takenForBase(Of->getSubExpr(), At);
    return At;
  }
  default:
    return value(Sub);
  }
}

Reg FunctionLowering::value(const Expr *E) {
  E = E->IgnoreParens();
  if (isAggregate(E->getType()))
    return address(E);
  switch (E->getStmtClass()) {
  case Stmt::IntegerLiteralClass:
  case Stmt::CharacterLiteralClass:
  case Stmt::CXXBoolLiteralExprClass:
  case Stmt::UnaryExprOrTypeTraitExprClass:
  case Stmt::OffsetOfExprClass:
  case Stmt::TypeTraitExprClass:
  case Stmt::CXXNoexceptExprClass:
  case Stmt::SizeOfPackExprClass:
  case Stmt::ConceptSpecializationExprClass:
    if (auto C = constantOf(E))
      return constant(*C);
    return opaque(false, E->getExprLoc());
  case Stmt::FloatingLiteralClass:
    return floating(clang::cast<FloatingLiteral>(E)->getValueAsApproximateDouble());
  case Stmt::CXXNullPtrLiteralExprClass:
  case Stmt::GNUNullExprClass:
  case Stmt::ImplicitValueInitExprClass:
  case Stmt::CXXScalarValueInitExprClass:
    return constant(0);
  case Stmt::DeclRefExprClass: {
    const auto *Ref = clang::cast<DeclRefExpr>(E);
    if (const auto *C = dyn_cast<EnumConstantDecl>(Ref->getDecl()))
      return constant(C->getInitVal().getExtValue());
    return E->isGLValue() ? address(E) : opaque(false, E->getExprLoc());
  }
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
  case Stmt::CXXStaticCastExprClass:
  case Stmt::CXXReinterpretCastExprClass:
  case Stmt::CXXConstCastExprClass:
  case Stmt::CXXDynamicCastExprClass:
  case Stmt::CXXFunctionalCastExprClass:
    return cast(clang::cast<CastExpr>(E));
  case Stmt::UnaryOperatorClass:
    return unaryOperator(clang::cast<UnaryOperator>(E));
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass:
    return binaryOperator(clang::cast<BinaryOperator>(E));
  case Stmt::ConditionalOperatorClass: {
    const auto *C = clang::cast<ConditionalOperator>(E);
    return conditional(C->getCond(), C->getTrueExpr(), C->getFalseExpr(), E->isGLValue());
  }
  case Stmt::CXXRewrittenBinaryOperatorClass:
    return value(clang::cast<CXXRewrittenBinaryOperator>(E)->getSemanticForm());
  case Stmt::BinaryConditionalOperatorClass: {
    const auto *C = clang::cast<BinaryConditionalOperator>(E);
    Reg Common = value(C->getCommon());
    OpaqueValues[C->getOpaqueValue()] = Common;
    return conditional(C->getCond(), C->getTrueExpr(), C->getFalseExpr(), false);
  }
  case Stmt::OpaqueValueExprClass: {
    auto It = OpaqueValues.find(clang::cast<OpaqueValueExpr>(E));
    if (It != OpaqueValues.end())
      return It->second;
    const Expr *Source = clang::cast<OpaqueValueExpr>(E)->getSourceExpr();
    return Source != nullptr ? value(Source) : opaque(false, E->getExprLoc());
  }
  case Stmt::CallExprClass:
  case Stmt::CXXMemberCallExprClass:
  case Stmt::CXXOperatorCallExprClass:
  case Stmt::UserDefinedLiteralClass:
    return call(clang::cast<CallExpr>(E));
  case Stmt::CXXThisExprClass: {
    if (InitTarget != NoId && isa<CXXConstructorDecl>(D) == false)
      return InitTarget;
    Reg This = loadFrom(addrVar(B.thisOf(F)), false, E->getExprLoc());
    return ThisCapture != nullptr ? loadFrom(addrField(This, ThisCapture), false, E->getExprLoc())
                                  : This;
  }
  case Stmt::ExprWithCleanupsClass: {
    std::size_t Depth = Temporaries.size();
    Reg R = value(clang::cast<ExprWithCleanups>(E)->getSubExpr());
    endTemporaries(Depth, E->getExprLoc());
    return R;
  }
  case Stmt::ConstantExprClass:
    return value(clang::cast<ConstantExpr>(E)->getSubExpr());
  case Stmt::CXXDefaultArgExprClass:
    return value(clang::cast<CXXDefaultArgExpr>(E)->getExpr());
  case Stmt::CXXDefaultInitExprClass:
    return value(clang::cast<CXXDefaultInitExpr>(E)->getExpr());
  case Stmt::SubstNonTypeTemplateParmExprClass:
    return value(clang::cast<SubstNonTypeTemplateParmExpr>(E)->getReplacement());
  case Stmt::InitListExprClass: {
    const auto *L = clang::cast<InitListExpr>(E);
    return L->getNumInits() == 1 ? value(L->getInit(0)) : constant(0);
  }
  case Stmt::StmtExprClass: {
    const CompoundStmt *Body = clang::cast<StmtExpr>(E)->getSubStmt();
    std::size_t Depth = Scopes.size();
    Reg Last = NoId;
    for (const Stmt *Child : Body->body()) {
      const auto *Sub = dyn_cast<Expr>(Child);
      if (Sub != nullptr && Child == Body->body_back())
        Last = value(Sub);
      else
        stmt(Child);
    }
    popTo(Depth);
    return Last != NoId ? Last : opaque(false, E->getExprLoc());
  }
  case Stmt::MemberExprClass: {
    // A field of a result, in C before LLVM 20: no temporary, and no load.
    const auto *M = clang::cast<MemberExpr>(E);
    if (E->isGLValue() || !isa<FieldDecl>(M->getMemberDecl()))
      break;
    return loadFrom(memberAddress(M), isTruth(E->getType()), E->getExprLoc());
  }
  case Stmt::CXXNewExprClass:
    return newExpr(clang::cast<CXXNewExpr>(E));
  case Stmt::CXXDeleteExprClass:
    deleteExpr(clang::cast<CXXDeleteExpr>(E));
    return constant(0);
  case Stmt::AtomicExprClass:
    return atomicExpr(clang::cast<AtomicExpr>(E));
  case Stmt::ChooseExprClass:
    return value(clang::cast<ChooseExpr>(E)->getChosenSubExpr());
  case Stmt::GenericSelectionExprClass:
    return value(clang::cast<GenericSelectionExpr>(E)->getResultExpr());
  case Stmt::CXXThrowExprClass:
    // `throw;` passes on what is in flight.
    if (const Expr *Sub = clang::cast<CXXThrowExpr>(E)->getSubExpr()) {
      value(Sub);
      thrown(Sub);
    }
    throwNow();
    return constant(0);
  case Stmt::CoawaitExprClass:
  case Stmt::CoyieldExprClass:
    Unfollowed = "coroutine";
    return opaque(false, E->getExprLoc());
  default:
    break;
  }
  if (E->isGLValue())
    return address(E);
  for (const Stmt *Child : E->children())
    if (const auto *Sub = dyn_cast_or_null<Expr>(Child))
      value(Sub);
  return opaque(isTruth(E->getType()), E->getExprLoc());
}

} // namespace iottidy::extract
