//===- LowerSource.cpp - Operations that the source itself tells ------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A library leaves the program's own objects alone. A function of the program
/// that only an annotation or its class describes may write what it is handed.
///
//===----------------------------------------------------------------------===//
#include "extract/FunctionLowering.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

namespace {
/// Objects inside objects are not followed further down.
constexpr unsigned DeepestObject = 4;
} // namespace

/// Whether the operation can be followed: by the shape of a class alone it is
/// not known which numbers are success, nor which results tell of a loss.
bool FunctionLowering::tellsEnough(const ResolvedOp &Op, const FunctionDecl *Fn,
                                   const Expr *E) const {
  Role Does = Op.Call->Does;
  bool Tells = Does == Role::Connect || Does == Role::Operation;
  return !Op.Structural || !Tells || !Op.Call->Success.empty() ||
         Fn->getReturnType()->isVoidType() || E == Discarded;
}

/// The object at \p Address may hold anything from here on.
void FunctionLowering::unknownObject(Reg Address, QualType T, unsigned Depth) {
  if (const auto *R = T->getAsRecordDecl()) {
    R = R->getDefinition();
    if (R == nullptr || Depth == DeepestObject)
      return;
    if (const auto *C = dyn_cast<CXXRecordDecl>(R))
      for (const CXXBaseSpecifier &Base : C->bases())
        unknownObject(Address, Base.getType(), Depth + 1);
    for (const FieldDecl *Field : R->fields())
      if (!Field->isUnnamedBitField())
        unknownObject(addrField(Address, Field), Field->getType(), Depth + 1);
    return;
  }
  if (T->isScalarType() && !T.isConstQualified())
    storeTo(Address, opaque(isTruth(T), SourceLocation()), SourceLocation());
}

void FunctionLowering::handToUnseen(Reg Address, SourceLocation L) {
  CallSite Site;
  Site.Args = {Address};
  Site.ConstPointee = {false};
  B.Out.Calls.push_back(std::move(Site));
  auto Id = static_cast<std::uint32_t>(B.Out.Calls.size() - 1);
  emit(InstKind::Call, L).Id = Id;
}

/// What is written to when code that is not followed is handed \p Arg; null: no
/// number, truth value or pointer.
QualType FunctionLowering::output(const FunctionDecl *Fn, unsigned I, const Expr *Arg) {
  const Expr *E = Arg->IgnoreParenCasts();
  QualType Pointee;
  if (I < Fn->getNumParams()) {
    const ParmVarDecl *Param = Fn->getParamDecl(I);
    // `std::forward` and the like hand on what a `T &&` was bound to.
    if (const FunctionDecl *Pattern = Fn->getTemplateInstantiationPattern())
      if (I < Pattern->getNumParams())
        Param = Pattern->getParamDecl(I);
    if (Param->getType()->isRValueReferenceType())
      return {};
    QualType T = Fn->getParamDecl(I)->getType();
    if (!T->isPointerType() && !T->isLValueReferenceType())
      return {};
    Pointee = T->getPointeeType();
    if (Pointee.isConstQualified() ||
        (T->isLValueReferenceType() && Fn->getIdentifier() != nullptr &&
         (Fn->getName() == "ref" || Fn->getName() == "addressof")))
      return {};
  }
  if (const auto *Op = dyn_cast<UnaryOperator>(E); Op != nullptr && Op->getOpcode() == UO_AddrOf)
    Pointee = Op->getSubExpr()->getType();
  else if (E->getType()->isArrayType() || Pointee.isNull() || Pointee->isAnyCharacterType())
    return {};
  return Pointee->isScalarType() && !Pointee.isConstQualified() ? Pointee : QualType();
}

/// A call of code that is not followed, apart from what \p Skip says of its
/// arguments, leaves its results where they are asked for.
void FunctionLowering::outputs(const FunctionDecl *Fn, const Arguments &A,
                               llvm::function_ref<bool(unsigned)> Skip, SourceLocation L) {
  for (unsigned I = 0; I < A.Regs.size(); ++I) {
    if (A.Exprs[I] == nullptr || A.Regs[I] == NoId || Skip(I))
      continue;
    if (QualType T = output(Fn, I, A.Exprs[I]); !T.isNull())
      storeTo(A.Regs[I], opaque(isTruth(T), L), L);
  }
}

Reg FunctionLowering::sourceClient(const ResolvedOp &Op, const FunctionDecl *Fn, const Arguments &A,
                                   const Expr *E) {
  // A close whose body is in sight does both.
  if (Fn->hasBody() && Op.Call->Does == Role::Disconnect) {
    CallSite Site;
    Site.How = CallSite::Kind::Direct;
    Site.Target = B.function(Fn);
    Site.This = A.This;
    Site.Args = A.Regs;
    Reg Result = finishCall(std::move(Site), Fn->getReturnType(), E, Fn);
    operation(Op, QualType(), B.text(Fn), A, E);
    return Result;
  }
  const auto *Proto = Fn->getType()->getAs<FunctionProtoType>();
  if (B.Context.getLangOpts().CPlusPlus && !Fn->isExternC() &&
      !(Proto != nullptr && Proto->isNothrow()))
    mayThrowUnseen();
  const auto *Method = dyn_cast<CXXMethodDecl>(Fn);
  if (A.This != NoId && Method != nullptr && !Method->isConst())
    unknownObject(A.This, Method->getFunctionObjectParameterType());
  for (unsigned I = 0; I < A.Regs.size() && I < Fn->getNumParams(); ++I) {
    QualType T = Fn->getParamDecl(I)->getType();
    bool Slot = Op.Call->Client && Op.Call->Client->Deref && Op.Call->Client->Index == I;
    if ((T->isPointerType() || T->isLValueReferenceType()) &&
        !T->getPointeeType().isConstQualified() && !Slot)
      unknownObject(A.Regs[I], T->getPointeeType());
  }
  return client(Op, Fn, A, E);
}

} // namespace iottidy::extract
