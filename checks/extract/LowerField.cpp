//===- LowerField.cpp - Fields of client libraries that tell or set ---------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/FunctionLowering.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

namespace {

const MemberExpr *fieldOf(const Expr *E) {
  const auto *M = dyn_cast<MemberExpr>(E->IgnoreParenImpCasts());
  return M != nullptr && isa<FieldDecl>(M->getMemberDecl()) ? M : nullptr;
}

} // namespace

/// The value of \p E when it is a field that answers "connected?"; else NoId.
Reg FunctionLowering::fieldRead(const Expr *E) {
  const MemberExpr *M = fieldOf(E);
  if (M == nullptr)
    return NoId;
  ResolvedOp Op = Ops.resolveField(clang::cast<FieldDecl>(M->getMemberDecl()), Role::Query);
  if (!Op)
    return NoId;
  Arguments A;
  A.Exprs.push_back(M->getBase());
  A.Regs.push_back(M->isArrow() ? value(M->getBase()) : address(M->getBase()));
  return operation(Op, E->getType(), B.text(M), A, E);
}

/// \p Field is set to \p New, of value \p Value or held by a std::function.
void FunctionLowering::fieldWritten(const Expr *Field, const Expr *New, Reg Value) {
  const MemberExpr *M = fieldOf(Field);
  if (M == nullptr)
    return;
  // The `->` of an owner is a call that does no more than to lead to what it holds.
  const Expr *Base = M->getBase()->IgnoreParenImpCasts();
  if (const auto *Op = dyn_cast<CXXOperatorCallExpr>(Base); Op != nullptr && Op->getNumArgs() == 1)
    Base = Op->getArg(0);
  if (Base->HasSideEffects(B.Context))
    return;
  ResolvedOp Op = Ops.resolveField(clang::cast<FieldDecl>(M->getMemberDecl()), Role::Register);
  if (!Op)
    return;
  Arguments A;
  A.Exprs = {M->getBase(), New};
  A.Regs = {M->isArrow() ? value(M->getBase()) : address(M->getBase()), Value};
  operation(Op, QualType(), B.text(M), A, New);
}

} // namespace iottidy::extract
