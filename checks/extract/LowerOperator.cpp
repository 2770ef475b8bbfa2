//===- LowerOperator.cpp - Operators to registers ---------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/FunctionLowering.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

Reg FunctionLowering::unaryOperator(const UnaryOperator *E) {
  const Expr *Sub = E->getSubExpr();
  switch (E->getOpcode()) {
  case UO_AddrOf:
    if (E->getType()->isMemberPointerType())
      if (const auto *Ref = dyn_cast<DeclRefExpr>(Sub->IgnoreParens()))
        if (const auto *M = dyn_cast<CXXMethodDecl>(Ref->getDecl()))
          return functionAddress(M);
    return address(Sub);
  case UO_Deref:
    return loadFrom(value(Sub), isTruth(E->getType()), E->getExprLoc());
  case UO_LNot: {
    Reg V = value(Sub);
    Reg R = newReg();
    Inst &I = emit(InstKind::Binary, E->getExprLoc());
    I.Dst = R;
    I.Bin = BinOp::Eq;
    I.A = V;
    return R;
  }
  case UO_Minus:
    return binary(BinOp::Sub, constant(0), value(Sub));
  case UO_Not:
    return binary(BinOp::Xor, value(Sub), constant(-1));
  case UO_PreInc:
  case UO_PreDec:
  case UO_PostInc:
  case UO_PostDec: {
    Reg At = address(Sub);
    Reg Old = loadFrom(At, false, E->getExprLoc());
    Reg One = constant(E->isIncrementOp() ? 1 : -1);
    Reg New;
    if (Sub->getType()->isPointerType()) {
      New = newReg();
      Inst &I = emit(InstKind::AddrElem, E->getExprLoc());
      I.Dst = New;
      I.A = Old;
      I.B = One;
      I.Imm = 1;
    } else if (Sub->getType()->isRealFloatingType()) {
      New = opaque(false, E->getExprLoc());
    } else {
      New = binary(BinOp::Add, Old, One);
    }
    storeTo(At, New, E->getExprLoc(), B.text(Sub->IgnoreParenImpCasts()));
    return E->isPostfix() ? Old : New;
  }
  default:
    return value(Sub);
  }
}

/// A floating constant as an integer: the order, zero and the change of the sign
/// stay. Its bits are the sign and a magnitude that grows with the number (IEEE
/// 754).
Reg FunctionLowering::floating(double V) {
  auto Bits = llvm::bit_cast<std::int64_t>(V);
  std::int64_t Magnitude = Bits & INT64_MAX;
  return constant(Bits < 0 ? -Magnitude : Magnitude);
}

static std::optional<BinOp> operatorOf(BinaryOperatorKind K) {
  switch (K) {
  case BO_EQ:
    return BinOp::Eq;
  case BO_NE:
    return BinOp::Ne;
  case BO_LT:
    return BinOp::Lt;
  case BO_LE:
    return BinOp::Le;
  case BO_GT:
    return BinOp::Gt;
  case BO_GE:
    return BinOp::Ge;
  case BO_Add:
  case BO_AddAssign:
    return BinOp::Add;
  case BO_Sub:
  case BO_SubAssign:
    return BinOp::Sub;
  case BO_Mul:
  case BO_MulAssign:
    return BinOp::Mul;
  case BO_Div:
  case BO_DivAssign:
    return BinOp::Div;
  case BO_Rem:
  case BO_RemAssign:
    return BinOp::Rem;
  case BO_And:
  case BO_AndAssign:
    return BinOp::And;
  case BO_Or:
  case BO_OrAssign:
    return BinOp::Or;
  case BO_Xor:
  case BO_XorAssign:
    return BinOp::Xor;
  case BO_Shl:
  case BO_ShlAssign:
    return BinOp::Shl;
  case BO_Shr:
  case BO_ShrAssign:
    return BinOp::Shr;
  default:
    return std::nullopt;
  }
}

Reg FunctionLowering::binaryOperator(const BinaryOperator *E) {
  const Expr *L = E->getLHS();
  const Expr *R = E->getRHS();
  BinaryOperatorKind K = E->getOpcode();
  if (K == BO_Comma) {
    value(L);
    return value(R);
  }
  if (K == BO_LAnd || K == BO_LOr) {
    BlockId Yes = block();
    BlockId No = block();
    BlockId After = block();
    condition(E, Yes, No);
    Reg Out = newReg();
    for (bool Truth : {true, false}) {
      startAt(Truth ? Yes : No);
      Reg V = constant(Truth ? 1 : 0);
      Inst &I = emit(InstKind::Move, E->getExprLoc());
      I.Dst = Out;
      I.A = V;
      jump(After);
    }
    startAt(After);
    return Out;
  }
  if (K == BO_Assign) {
    if (isAggregate(E->getType())) {
      Reg From = address(R);
      Reg To = address(L);
      copyAggregate(To, From, E->getType(), E->getExprLoc());
      return To;
    }
    Reg V = value(R);
    nameCreated(R, B.text(L->IgnoreParenImpCasts()));
    nameLambda(R, L);
    storeTo(address(L), V, E->getOperatorLoc(), B.text(L->IgnoreParenImpCasts()));
    fieldWritten(L, R, V);
    return V;
  }
  if ((L->getType()->isRealFloatingType() || R->getType()->isRealFloatingType()) &&
      !E->isComparisonOp()) {
    value(L);
    value(R);
    Reg V = opaque(false, E->getExprLoc());
    if (E->isAssignmentOp())
      storeTo(address(L), V, E->getOperatorLoc());
    return V;
  }
  std::optional<BinOp> Op = operatorOf(K);
  if (E->isCompoundAssignmentOp()) {
    Reg Right = value(R);
    Reg At = address(L);
    Reg Old = loadFrom(At, false, E->getExprLoc());
    Reg New;
    if (L->getType()->isPointerType()) {
      if (K == BO_SubAssign)
        Right = binary(BinOp::Sub, constant(0), Right);
      New = newReg();
      Inst &I = emit(InstKind::AddrElem, E->getExprLoc());
      I.Dst = New;
      I.A = Old;
      I.B = Right;
      I.Imm = 1;
    } else {
      bool Logical = isTruth(L->getType()) && (*Op == BinOp::Or || *Op == BinOp::And);
      New = Logical ? logical(*Op == BinOp::Or, Old, Right, E->getExprLoc())
                    : binary(*Op, Old, Right);
      if (isTruth(L->getType()) && !Logical)
        New = truth(New);
    }
    storeTo(At, New, E->getOperatorLoc(), B.text(L->IgnoreParenImpCasts()));
    return New;
  }
  Reg A = value(L);
  Reg C = value(R);
  bool LP = L->getType()->isPointerType();
  bool RP = R->getType()->isPointerType();
  if ((K == BO_Add || K == BO_Sub) && (LP || RP)) {
    if (LP && RP)
      return opaque(false, E->getExprLoc());
    if (K == BO_Sub)
      C = binary(BinOp::Sub, constant(0), C);
    Reg Out = newReg();
    Inst &I = emit(InstKind::AddrElem, E->getExprLoc());
    I.Dst = Out;
    I.A = LP ? A : C;
    I.B = LP ? C : A;
    I.Imm = 1;
    return Out;
  }
  // Of two truth values `|` is `||`, and `&` is `&&`.
  if ((K == BO_Or || K == BO_And) && L->isKnownToHaveBooleanValue() &&
      R->isKnownToHaveBooleanValue())
    return logical(K == BO_Or, A, C, E->getExprLoc());
  return Op ? binary(*Op, A, C) : opaque(false, E->getExprLoc());
}

} // namespace iottidy::extract
