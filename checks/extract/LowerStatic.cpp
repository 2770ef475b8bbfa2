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
/// variable is named, and the elements of arrays.
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

/// Whether \p E, of a static initialiser, leaves its place at zero.
static bool isZero(const Expr *E) {
  E = E->IgnoreParenCasts();
  return isa<ImplicitValueInitExpr>(E) || isa<CXXNullPtrLiteralExpr>(E) || isa<GNUNullExpr>(E) ||
         (isa<InitListExpr>(E) && clang::cast<InitListExpr>(E)->getNumInits() == 0) ||
         (isa<IntegerLiteral>(E) && clang::cast<IntegerLiteral>(E)->getValue().isZero());
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
    tableEntry(Address, T, Init, Const || (!isAggregate(T) && !Survey->assigned(V)), Const);
  InTables.pop_back();
}

/// …of its part of type \p T at \p Address. \p Fixed: it never changes; \p Const: nor
/// do the numbers in it.
void FunctionLowering::tableEntry(Reg Address, QualType T, const Expr *Init, bool Fixed,
                                  bool Const) {
  if (T->isPointerType() || T->isMemberFunctionPointerType()) {
    if (!Fixed)
      return;
    const bool Function = T->isFunctionPointerType() || T->isMemberFunctionPointerType();
    if (const FunctionDecl *Held = Function ? heldFunction(Init) : nullptr)
      storeTo(Address, functionAddress(Held), Init->getExprLoc());
    else if (isAddress(Init))
      storeTo(Address, value(Init), Init->getExprLoc());
    else if (Const && isZero(Init))
      storeTo(Address, constant(0), Init->getExprLoc());
    return;
  }
  if (T->isIntegralOrEnumerationType()) {
    if (Const)
      if (std::optional<std::int64_t> Number = isZero(Init) ? 0 : constantOf(Init))
        storeTo(Address, constant(*Number), Init->getExprLoc());
    return;
  }
  const auto *L = dyn_cast<InitListExpr>(Init->IgnoreImplicit());
  if (L == nullptr)
    return;
  if (!L->isSemanticForm() && L->getSemanticForm() != nullptr)
    L = L->getSemanticForm();
  if (const ConstantArrayType *A = B.Context.getAsConstantArrayType(T)) {
    const std::uint64_t Size = std::min<std::uint64_t>(A->getZExtSize(), LargestTable);
    for (unsigned K = 0; K < Size; ++K) {
      const Expr *Value = K < L->getNumInits() ? L->getInit(K) : L->getArrayFiller();
      if (Value != nullptr && (Const || hasAddress(Value)))
        tableEntry(element(Address, A->getElementType(), constant(K), true, Init->getExprLoc()),
                   A->getElementType(), Value, Fixed, Const);
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
    if (Value != nullptr && (Const || hasAddress(Value)))
      tableEntry(addrField(Address, Field), Field->getType(), Value,
                 Fixed || (Field->getType()->isPointerType() && Survey != nullptr &&
                           !Survey->assigned(Field)),
                 Const);
  }
}

/// The address of an element of type \p T of what \p Array leads to. Those of an array of
/// arrays are counted through. \p Nested: \p Array may be an element itself.
Reg FunctionLowering::element(Reg Array, QualType T, Reg Index, bool Nested, SourceLocation L) {
  if (const ConstantArrayType *Inner = B.Context.getAsConstantArrayType(T)) {
    const auto Leaves = static_cast<std::int64_t>(B.Context.getConstantArrayElementCount(Inner));
    Index = binary(BinOp::Mul, Index, constant(Leaves));
  }
  Reg R = newReg();
  Inst &I = emit(InstKind::AddrElem, L);
  I.Dst = R;
  I.A = Array;
  I.B = Index;
  I.Imm = Nested ? 1 : 0;
  return R;
}

/// The table of constants that \p E is or is a part of; null: it is none.
static const VarDecl *tableOf(const Expr *E) {
  for (;;) {
    E = E->IgnoreParenImpCasts();
    if (const auto *A = dyn_cast<ArraySubscriptExpr>(E))
      E = A->getBase();
    else if (const auto *M = dyn_cast<MemberExpr>(E);
             M != nullptr && !M->isArrow() && isa<FieldDecl>(M->getMemberDecl()))
      E = M->getBase();
    else
      break;
  }
  const ValueDecl *V = nullptr;
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    V = Ref->getDecl();
  else if (const auto *M = dyn_cast<MemberExpr>(E))
    V = M->getMemberDecl();
  return dyn_cast_or_null<VarDecl>(V);
}

/// The address of the element that \p E denotes. Of a table of constants each element is
/// a way of its own, so that what it leads to is known.
Reg FunctionLowering::subscript(const ArraySubscriptExpr *E) {
  const Expr *Base = E->getBase();
  const auto *Decay = dyn_cast<ImplicitCastExpr>(Base->IgnoreParens());
  const bool Array = Decay != nullptr && Decay->getCastKind() == CK_ArrayToPointerDecay;
  const SourceLocation L = E->getExprLoc();
  Reg At = value(Base);
  Reg Index = value(E->getIdx());
  const Expr *Of = Array ? Decay->getSubExpr()->IgnoreParens() : nullptr;
  const bool Nested = !Array || isa<ArraySubscriptExpr>(Of) || isa<UnaryOperator>(Of);
  const ConstantArrayType *T = Array ? B.Context.getAsConstantArrayType(Of->getType()) : nullptr;
  const VarDecl *V = T != nullptr ? tableOf(Of) : nullptr;
  const auto Told = V != nullptr ? Tables.find(V->getInitializingDeclaration()) : Tables.end();
  if (Told == Tables.end() || !Told->second || T->getZExtSize() > LargestTable ||
      !B.Context.getBaseElementType(V->getType()).isConstQualified() || constantOf(E->getIdx()))
    return element(At, E->getType(), Index, Nested, L);
  Reg R = newReg();
  const BlockId After = block();
  const BlockId Asks = Now;
  std::vector<SwitchArm> Arms;
  for (std::int64_t K = 0; K < static_cast<std::int64_t>(T->getZExtSize()); ++K) {
    SwitchArm Arm;
    Arm.Lo = Arm.Hi = K;
    Arm.Target = block();
    startAt(Arm.Target);
    Reg One = element(At, E->getType(), constant(K), Nested, L);
    Inst &Move = emit(InstKind::Move, L);
    Move.Dst = R;
    Move.A = One;
    jump(After);
    Arms.push_back(Arm);
  }
  // There is nothing outside of it.
  const BlockId Outside = block();
  startAt(Outside);
  stop(Terminator::Kind::Stop);
  Terminator &End = Blocks[Asks].End;
  End.K = Terminator::Kind::Switch;
  End.Cond = Index;
  End.Arms = std::move(Arms);
  End.Else = Outside;
  End.Where = ProgramBuilder::place(L);
  startAt(After);
  return R;
}

} // namespace iottidy::extract
