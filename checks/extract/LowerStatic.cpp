//===- LowerStatic.cpp - What static variables hold from the start ----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Tables of operations, devices with their data, and other pointers that a static
/// initialiser sets and nobody changes: what they lead to is known wherever the
/// variable is named.
///
//===----------------------------------------------------------------------===//
#include "extract/Callables.h"
#include "extract/FunctionLowering.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

/// Whether \p E, of a static initialiser, is the address of something that has a name.
static bool isAddress(const Expr *E) {
  E = E->IgnoreParenCasts();
  if (const auto *U = dyn_cast<UnaryOperator>(E); U != nullptr && U->getOpcode() == UO_AddrOf)
    return !isa<CompoundLiteralExpr>(U->getSubExpr()->IgnoreParens());
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  return Ref != nullptr && (Ref->getType()->isArrayType() || Ref->getType()->isFunctionType());
}

/// Whether \p Init has an address in it.
static bool hasAddress(const Expr *Init) {
  if (const auto *L = dyn_cast<InitListExpr>(Init->IgnoreImplicit()))
    return llvm::any_of(L->inits(), [](const Expr *E) { return E != nullptr && hasAddress(E); });
  return heldFunction(Init) != nullptr || isAddress(Init);
}

/// Tells what the static variable \p V, at \p Address, holds for good.
void FunctionLowering::staticTable(const VarDecl *V, Reg Address) {
  if (!V->hasGlobalStorage() || V->getType()->isReferenceType())
    return;
  const VarDecl *Def = V->getInitializingDeclaration();
  const Expr *Init = Def != nullptr ? Def->getInit() : nullptr;
  if (Init == nullptr || Init->isValueDependent() || B.inSystem(Def->getLocation()))
    return;
  bool Const = B.Context.getBaseElementType(V->getType()).isConstQualified();
  if (!Const && (V->isExternallyVisible() || Survey == nullptr))
    return;
  auto [It, New] = Tables.try_emplace(Def, false);
  if (New)
    It->second = hasAddress(Init);
  // Those that lead back to themselves are told once.
  if (!It->second || llvm::is_contained(InTables, Def) || InTables.size() == DeepestTable)
    return;
  InTables.push_back(Def);
  QualType T = V->getType();
  // A variable for one function has an initial value of its own.
  if (!T->isFunctionPointerType())
    tableEntry(Address, T, Init, Const || (!isAggregate(T) && !Survey->assigned(V)));
  InTables.pop_back();
}

/// …of its part of type \p T at \p Address; \p Fixed: it never changes.
void FunctionLowering::tableEntry(Reg Address, QualType T, const Expr *Init, bool Fixed) {
  if (T->isPointerType()) {
    if (!Fixed)
      return;
    if (const FunctionDecl *Held = T->isFunctionPointerType() ? heldFunction(Init) : nullptr)
      storeTo(Address, functionAddress(Held), Init->getExprLoc());
    else if (isAddress(Init))
      storeTo(Address, value(Init), Init->getExprLoc());
    return;
  }
  const auto *L = dyn_cast<InitListExpr>(Init->IgnoreImplicit());
  if (L == nullptr)
    return;
  if (!L->isSemanticForm() && L->getSemanticForm() != nullptr)
    L = L->getSemanticForm();
  if (const ArrayType *A = T->getAsArrayTypeUnsafe()) {
    for (unsigned K = 0; K < L->getNumInits() && K < LargestTable; ++K) {
      if (L->getInit(K) == nullptr || !hasAddress(L->getInit(K)))
        continue;
      Reg Number = constant(K);
      Reg At = newReg();
      Inst &I = emit(InstKind::AddrElem, Init->getExprLoc());
      I.A = Address;
      I.B = Number;
      I.Dst = At;
      tableEntry(At, A->getElementType(), L->getInit(K), Fixed);
    }
    return;
  }
  const RecordDecl *R = T->getAsRecordDecl();
  if (R == nullptr || R->isUnion())
    return;
  unsigned Next = 0;
  if (const auto *C = dyn_cast<CXXRecordDecl>(R))
    Next = C->getNumBases();
  for (const FieldDecl *Field : R->fields()) {
    if (Field->isUnnamedBitField() || Next >= L->getNumInits())
      continue;
    const Expr *Value = L->getInit(Next++);
    if (Value != nullptr && hasAddress(Value))
      tableEntry(addrField(Address, Field), Field->getType(), Value,
                 Fixed || (Field->getType()->isPointerType() && Survey != nullptr &&
                           !Survey->assigned(Field)));
  }
}

} // namespace iottidy::extract
