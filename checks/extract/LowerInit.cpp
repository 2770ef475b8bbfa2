//===- LowerInit.cpp - Initialisation, new and delete, lambdas --------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/Callables.h"
#include "extract/FunctionLowering.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

namespace {
/// Fields of nested structs that are set to zero one by one.
constexpr unsigned DeepestZero = 4;
} // namespace

void FunctionLowering::zero(Reg Address, QualType T, unsigned Depth) {
  if (const auto *R = T->getAsRecordDecl(); R != nullptr && !R->isUnion() && Depth < DeepestZero) {
    for (const FieldDecl *Field : R->fields())
      if (!Field->isUnnamedBitField())
        zero(addrField(Address, Field), Field->getType(), Depth + 1);
    return;
  }
  if (isAggregate(T)) {
    Inst &I = emit(InstKind::ZeroAgg, SourceLocation());
    I.A = Address;
    return;
  }
  storeTo(Address, constant(0), SourceLocation());
}

/// Field by field, so that the copy of a field that nobody asks costs nothing.
void FunctionLowering::copyAggregate(Reg To, Reg From, QualType T, SourceLocation L,
                                     unsigned Depth) {
  const auto *R = T->getAsRecordDecl();
  if (const auto *C = dyn_cast_or_null<CXXRecordDecl>(R); isSmartPointer(C) || isWeakPointer(C)) {
    storeTo(To, loadFrom(From, false, L), L);
    copyDeleter(To, From, dyn_cast<CXXRecordDecl>(R), L);
    return;
  }
  if (const auto *C = dyn_cast_or_null<CXXRecordDecl>(R); isOptional(C)) {
    copyOptional(To, From, C, L);
    return;
  }
  if (const auto *C = dyn_cast_or_null<CXXRecordDecl>(R); C != nullptr && Ops.isOptions(C))
    storeTo(reconnectPlace(To, C), loadFrom(reconnectPlace(From, C), false, L), L);
  bool Plain = R != nullptr && !R->isUnion() && Depth < DeepestZero && !R->field_empty();
  if (!Plain) {
    Inst &I = emit(InstKind::CopyAgg, L);
    I.A = To;
    I.B = From;
    return;
  }
  if (const auto *C = dyn_cast<CXXRecordDecl>(R))
    for (const CXXBaseSpecifier &Base : C->bases())
      copyAggregate(To, From, Base.getType(), L, Depth + 1);
  for (const FieldDecl *Field : R->fields()) {
    if (Field->isUnnamedBitField())
      continue;
    Reg Source = addrField(From, Field);
    Reg Target = addrField(To, Field);
    if (isAggregate(Field->getType()))
      copyAggregate(Target, Source, Field->getType(), L, Depth + 1);
    else
      storeTo(Target, loadFrom(Source, isTruth(Field->getType()), L), L);
  }
}

void FunctionLowering::initialiseList(Reg Address, QualType T, const InitListExpr *L) {
  if (L->isTransparent()) {
    initialise(Address, T, L->getInit(0));
    return;
  }
  if (const auto *R = T->getAsRecordDecl()) {
    unsigned Next = 0;
    if (const auto *C = dyn_cast<CXXRecordDecl>(R))
      for (const CXXBaseSpecifier &Base : C->bases())
        if (Next < L->getNumInits())
          initialise(Address, Base.getType(), L->getInit(Next++));
    if (R->isUnion()) {
      if (L->getInitializedFieldInUnion() != nullptr && L->getNumInits() > 0)
        initialise(addrField(Address, L->getInitializedFieldInUnion()),
                   L->getInitializedFieldInUnion()->getType(), L->getInit(0));
      return;
    }
    for (const FieldDecl *Field : R->fields()) {
      if (Field->isUnnamedBitField() || Next >= L->getNumInits())
        continue;
      const Expr *Init = L->getInit(Next++);
      if (Init == nullptr || isa<ImplicitValueInitExpr>(Init))
        zero(addrField(Address, Field), Field->getType(), 1);
      else if (Field->getType()->isReferenceType())
        storeTo(addrField(Address, Field), address(Init), Init->getExprLoc());
      else
        initialise(addrField(Address, Field), Field->getType(), Init);
    }
    return;
  }
  if (const auto *Array = B.Context.getAsArrayType(T)) {
    Inst &Clear = emit(InstKind::ZeroAgg, L->getExprLoc());
    Clear.A = Address;
    for (unsigned I = 0; I < L->getNumInits() && I < 64; ++I) {
      Reg At = element(Address, Array->getElementType(), constant(I), true, L->getExprLoc());
      if (L->getInit(I) != nullptr && !isa<ImplicitValueInitExpr>(L->getInit(I)))
        initialise(At, Array->getElementType(), L->getInit(I));
      else
        storeTo(At, constant(0), L->getExprLoc());
    }
    return;
  }
  if (L->getNumInits() == 1)
    storeTo(Address, value(L->getInit(0)), L->getExprLoc());
  else
    storeTo(Address, constant(0), L->getExprLoc());
}

/// Makes the object of type \p T at \p Address what \p Init says.
void FunctionLowering::initialise(Reg Address, QualType T, const Expr *Init) {
  Init = Init->IgnoreParens();
  for (;;) {
    if (const auto *C = dyn_cast<ExprWithCleanups>(Init))
      Init = C->getSubExpr()->IgnoreParens();
    else if (const auto *Bt = dyn_cast<CXXBindTemporaryExpr>(Init))
      Init = Bt->getSubExpr()->IgnoreParens();
    else if (const auto *Di = dyn_cast<CXXDefaultInitExpr>(Init))
      Init = Di->getExpr()->IgnoreParens();
    else if (const auto *Da = dyn_cast<CXXDefaultArgExpr>(Init))
      Init = Da->getExpr()->IgnoreParens();
    else if (const auto *Cl = dyn_cast<CompoundLiteralExpr>(Init); Cl != nullptr && isAggregate(T))
      Init = Cl->getInitializer()->IgnoreParens();
    else if (const auto *Cast = dyn_cast<CastExpr>(Init);
             Cast != nullptr && isAggregate(T) &&
             (Cast->getCastKind() == CK_NoOp || Cast->getCastKind() == CK_ConstructorConversion ||
              Cast->getCastKind() == CK_UserDefinedConversion))
      Init = Cast->getSubExpr()->IgnoreParens();
    else
      break;
  }
  if (!isAggregate(T)) {
    storeTo(Address, value(Init), Init->getExprLoc());
    return;
  }
  if (const auto *C = dyn_cast<CXXConstructExpr>(Init)) {
    construct(Address, C);
    return;
  }
  if (const auto *L = dyn_cast<InitListExpr>(Init)) {
    initialiseList(Address, T, L);
    return;
  }
  if (const auto *L = dyn_cast<LambdaExpr>(Init)) {
    Closures[L] = Address;
    auto Field = L->getLambdaClass()->field_begin();
    for (const Expr *Capture : L->capture_inits()) {
      if (Field == L->getLambdaClass()->field_end())
        break;
      Reg At = addrField(Address, *Field);
      if (Field->getType()->isReferenceType())
        storeTo(At, address(Capture), L->getExprLoc());
      else
        initialise(At, Field->getType(), Capture);
      ++Field;
    }
    return;
  }
  if (isa<ImplicitValueInitExpr>(Init) || isa<CXXScalarValueInitExpr>(Init)) {
    zero(Address, T, 0);
    return;
  }
  if (isa<StringLiteral>(Init))
    return;
  copyAggregate(Address, address(Init), T, Init->getExprLoc());
}

Reg FunctionLowering::newExpr(const CXXNewExpr *E) {
  Reg R = newReg();
  Inst &I = emit(InstKind::Alloc, E->getExprLoc());
  I.Dst = R;
  if (const Expr *Init = E->getInitializer(); Init != nullptr && !E->isArray())
    initialise(R, E->getAllocatedType(), Init);
  if (!E->isArray())
    madeAs(R, E->getAllocatedType()->getAsCXXRecordDecl(), E->getExprLoc());
  return R;
}

void FunctionLowering::deleteExpr(const CXXDeleteExpr *E) {
  Reg Pointer = value(E->getArgument());
  QualType T = E->getDestroyedType();
  if (T.isNull() || E->isArrayForm() || !needsDestroy(T))
    return;
  BlockId Live = block();
  BlockId After = block();
  branch(truth(Pointer), Live, After, nullptr);
  startAt(Live);
  destroy(Pointer, T, E->getExprLoc());
  jump(After);
  startAt(After);
}

} // namespace iottidy::extract
