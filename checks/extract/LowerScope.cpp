//===- LowerScope.cpp - Blocks, scopes, destructors and exceptions ----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/FunctionLowering.h"

#include "clang/AST/Attr.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

FunctionLowering::FunctionLowering(ProgramBuilder &B, OpResolver &Ops, const FunctionDecl *D)
    : B(B), Ops(Ops), D(D), F(B.function(D)) {}

FunctionLowering::FunctionLowering(ProgramBuilder &B, OpResolver &Ops, const CXXRecordDecl *R,
                                   const FunctionDecl *Near)
    : B(B), Ops(Ops), D(Near), F(B.implicitConstructor(R)) {}

FuncId FunctionLowering::construct(const CXXRecordDecl *R, const UnitSurvey &Survey) {
  startAt(block());
  VarId Self = B.thisOf(F);
  B.Out.Functions[F].This = Self;
  Reg This = loadFrom(addrVar(Self), false, D->getLocation());
  for (const FieldDecl *Field : R->fields()) {
    const Expr *Init = Field->getInClassInitializer();
    if (Init == nullptr || Field->getType()->isReferenceType())
      continue;
    // A handle that the source never sets is made elsewhere.
    if (Field->getType()->isPointerType() && !Survey.assigned(Field))
      continue;
    InitTarget = This;
    initialise(addrField(This, Field), Field->getType(), Init);
  }
  finish({});
  return F;
}

void FunctionLowering::finish(std::vector<VarId> Params) {
  popTo(0);
  stop(Terminator::Kind::Return);
  Function &Fn = B.Out.Functions[F];
  Fn.Defined = true;
  Fn.Params = std::move(Params);
  Fn.Blocks = std::move(Blocks);
  Fn.Regs = NumRegs;
}

void FunctionLowering::run() {
  const FunctionDecl *Body = nullptr;
  if (!D->hasBody(Body))
    return;
  D = Body;
  startAt(block());
  std::vector<VarId> Params;
  for (const ParmVarDecl *P : D->parameters())
    Params.push_back(B.variable(P));
  const auto *Method = dyn_cast<CXXMethodDecl>(D);
  if (Method != nullptr && Method->isInstance()) {
    VarId This = B.thisOf(F);
    B.Out.Functions[F].This = This;
    const CXXRecordDecl *Parent = Method->getParent();
    if (Parent->isLambda()) {
      llvm::DenseMap<const ValueDecl *, FieldDecl *> Map;
      FieldDecl *Own = nullptr;
      Parent->getCaptureFields(Map, Own);
      for (auto &Entry : Map)
        Captures[Entry.first] = Entry.second;
      ThisCapture = Own;
    } else {
      describeHandlers(Method);
    }
  }
  describeStored(D);
  if (const auto *C = dyn_cast<CXXConstructorDecl>(D))
    constructorInits(C);
  stmt(D->getBody());
  if (isa<CXXDestructorDecl>(D) && Method != nullptr)
    destroyMembers(loadFrom(addrVar(B.thisOf(F)), false, D->getLocation()), Method->getParent(),
                   D->getEndLoc());
  finish(std::move(Params));
}

BlockId FunctionLowering::block() {
  Blocks.emplace_back();
  return static_cast<BlockId>(Blocks.size() - 1);
}

Inst &FunctionLowering::emit(InstKind K, SourceLocation L) {
  Inst I;
  I.Kind = K;
  I.Where = B.place(L);
  I.Site = B.nextSite();
  if (Blocks[Now].Insts.empty())
    Blocks[Now].Insts.reserve(8);
  Blocks[Now].Insts.push_back(I);
  return Blocks[Now].Insts.back();
}

Reg FunctionLowering::constant(std::int64_t V) {
  Reg R = newReg();
  Inst &I = emit(InstKind::Const, SourceLocation());
  I.Dst = R;
  I.Imm = V;
  return R;
}

Reg FunctionLowering::addrVar(VarId V) {
  Reg R = newReg();
  Inst &I = emit(InstKind::AddrVar, SourceLocation());
  I.Dst = R;
  I.Id = V;
  return R;
}

Reg FunctionLowering::addrField(Reg Base, const FieldDecl *Field) {
  return addrField(Base, B.field(Field));
}

Reg FunctionLowering::addrField(Reg Base, FieldId Id) {
  Reg R = newReg();
  Inst &I = emit(InstKind::AddrField, SourceLocation());
  I.Dst = R;
  I.A = Base;
  I.Id = Id;
  return R;
}

Reg FunctionLowering::loadFrom(Reg Address, bool Truth, SourceLocation L) {
  Reg R = newReg();
  Inst &I = emit(InstKind::Load, L);
  I.Dst = R;
  I.A = Address;
  I.Imm = Truth ? 1 : 0;
  return R;
}

void FunctionLowering::storeTo(Reg Address, Reg Value, SourceLocation L, TextId Text) {
  Inst &I = emit(InstKind::Store, L);
  I.A = Address;
  I.B = Value;
  I.Text = Text;
}

Reg FunctionLowering::binary(BinOp Op, Reg A, Reg Right) {
  Reg R = newReg();
  Inst &I = emit(InstKind::Binary, SourceLocation());
  I.Dst = R;
  I.Bin = Op;
  I.A = A;
  I.B = Right;
  return R;
}

Reg FunctionLowering::truth(Reg V) {
  Reg R = newReg();
  Inst &I = emit(InstKind::Binary, SourceLocation());
  I.Dst = R;
  I.Bin = BinOp::Ne;
  I.A = V;
  return R; // B is NoId: compared with Imm, which is 0
}

Reg FunctionLowering::opaque(bool Truth, SourceLocation L) {
  Reg R = newReg();
  Inst &I = emit(InstKind::Opaque, L);
  I.Dst = R;
  I.Imm = Truth ? 1 : 0;
  return R;
}

void FunctionLowering::jump(BlockId To) {
  Terminator &T = Blocks[Now].End;
  T.K = Terminator::Kind::Jump;
  T.Then = To;
}

void FunctionLowering::branch(Reg Cond, BlockId Then, BlockId Else, const Expr *Text) {
  Terminator &T = Blocks[Now].End;
  T.K = Terminator::Kind::Branch;
  T.Cond = Cond;
  T.Then = Then;
  T.Else = Else;
  // A condition that never changes decides nothing that is worth a note.
  const Expr *Plain = Text != nullptr ? Text->IgnoreParenImpCasts() : nullptr;
  if (Plain != nullptr && !Plain->isValueDependent() && !Plain->isIntegerConstantExpr(B.Context)) {
    T.Text = B.condition(Text);
    T.Where = B.place(Text->getBeginLoc());
  }
}

/// Ends the block for good; what follows in the source cannot be reached.
void FunctionLowering::stop(Terminator::Kind K, Reg Value) {
  Terminator &T = Blocks[Now].End;
  T.K = K;
  T.Cond = Value;
  startAt(block());
}

bool FunctionLowering::isAggregate(QualType T) {
  return !T.isNull() && !T->isReferenceType() &&
         (T->isRecordType() || T->isArrayType() || T->isAnyComplexType());
}

bool FunctionLowering::isTruth(QualType T) { return T->isBooleanType(); }

//===----------------------------------------------------------------------===//
// Scopes
//===----------------------------------------------------------------------===//

void FunctionLowering::pushScope(const VarDecl *V, VarId Id, QualType T) {
  Scopes.push_back({V, Id, T});
}

/// The function of `__attribute__((cleanup(F)))`, or null.
const FunctionDecl *FunctionLowering::cleanupOf(const VarDecl *V) {
  const auto *A = V != nullptr ? V->getAttr<CleanupAttr>() : nullptr;
  return A != nullptr ? A->getFunctionDecl() : nullptr;
}

/// Ends the scopes above \p Depth here, without leaving them for elsewhere.
void FunctionLowering::leaveTo(std::size_t Depth) {
  for (std::size_t I = Scopes.size(); I-- > Depth;) {
    const Scope S = Scopes[I];
    if (const FunctionDecl *Cleanup = cleanupOf(S.Var)) {
      Arguments A;
      A.Regs.push_back(addrVar(S.Id));
      A.Exprs.push_back(nullptr);
      callTo(Cleanup, A, nullptr);
    }
    if (!S.Type.isNull() && needsDestroy(S.Type))
      destroy(addrVar(S.Id), S.Type, S.Var != nullptr ? S.Var->getLocation() : SourceLocation());
    Inst &End = emit(InstKind::ScopeEnd, SourceLocation());
    End.Id = S.Id;
  }
}

VarId FunctionLowering::newTemporary() {
  VarId V = B.temporary(F);
  Scopes.push_back({nullptr, V, QualType()});
  return V;
}

/// The temporaries of a full expression above \p Depth end.
void FunctionLowering::endTemporaries(std::size_t Depth, SourceLocation L) {
  while (Temporaries.size() > Depth) {
    auto [At, T] = Temporaries.back();
    Temporaries.pop_back();
    destroy(At, T, L);
  }
}

void FunctionLowering::popTo(std::size_t Depth) {
  leaveTo(Depth);
  Scopes.resize(Depth);
}

bool FunctionLowering::needsDestroy(QualType T) {
  if (T->isReferenceType())
    return false;
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  return R != nullptr && R->hasDefinition() && !R->hasTrivialDestructor();
}

static bool isStandard(const CXXRecordDecl *R, llvm::StringRef Name) {
  return R->isInStdNamespace() && R->getIdentifier() != nullptr && R->getName() == Name;
}

void FunctionLowering::destroy(Reg Address, QualType T, SourceLocation L) {
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (R == nullptr || !R->hasDefinition())
    return;
  if (isStandard(R, "unique_ptr")) {
    deletePointee(Address, R, L);
    return;
  }
  if (isStandard(R, "shared_ptr")) {
    dropShare(Address, R, L);
    return;
  }
  if (isOptional(R)) {
    emptyOptional(Address, R, L);
    return;
  }
  const CXXDestructorDecl *Dtor = R->getDestructor();
  if (Dtor != nullptr) {
    Arguments A;
    A.This = Address;
    if (ResolvedOp Op = Ops.resolve(Dtor)) {
      client(Op, Dtor, A, nullptr);
      return;
    }
    if (!Dtor->isImplicit() && !Dtor->isDefaulted()) {
      if (Dtor->hasBody() && !B.inSystem(Dtor->getLocation()))
        callTo(Dtor, A, nullptr);
      return;
    }
  }
  destroyMembers(Address, R, L);
}

void FunctionLowering::destroyMembers(Reg Address, const CXXRecordDecl *R, SourceLocation L) {
  if (R->isUnion() || B.inSystem(R->getLocation()))
    return;
  llvm::SmallVector<const FieldDecl *, 8> Fields(R->fields());
  for (std::size_t I = Fields.size(); I-- > 0;)
    if (needsDestroy(Fields[I]->getType()))
      destroy(addrField(Address, Fields[I]), Fields[I]->getType(), L);
  for (const CXXBaseSpecifier &Base : R->bases())
    if (needsDestroy(Base.getType()))
      destroy(Address, Base.getType(), L);
}

//===----------------------------------------------------------------------===//
// Exceptions
//===----------------------------------------------------------------------===//

/// Where an exception goes that is thrown now: a block that ends the scopes on
/// the way and dispatches. NoId: straight out of the function.
BlockId FunctionLowering::unwindTarget() {
  // A destructor that throws while an exception leaves ends the program.
  if (!B.Context.getLangOpts().Exceptions || Unwinding)
    return NoId;
  std::size_t Depth = Handlers.empty() ? 0 : Handlers.back().Depth;
  bool Ends = false;
  for (std::size_t I = Depth; I < Scopes.size(); ++I)
    Ends |= cleanupOf(Scopes[I].Var) != nullptr ||
            (!Scopes[I].Type.isNull() && needsDestroy(Scopes[I].Type));
  if (Handlers.empty() && !Ends)
    return NoId;
  BlockId Saved = Now;
  BlockId Landing = block();
  startAt(Landing);
  Unwinding = true;
  leaveTo(Depth);
  Unwinding = false;
  if (Handlers.empty())
    Blocks[Now].End.K = Terminator::Kind::Throw;
  else
    jump(Handlers.back().Dispatch);
  Now = Saved;
  return Landing;
}

void FunctionLowering::throwNow() {
  BlockId To = unwindTarget();
  if (To != NoId)
    jump(To);
  else
    Blocks[Now].End.K = Terminator::Kind::Throw;
  startAt(block());
}

/// Keeps the type of what is thrown, for the handlers.
void FunctionLowering::thrown(const Expr *E) {
  storeTo(addrVar(B.exceptionVar()), constant(E != nullptr ? B.exceptionType(E->getType()) : 0),
          SourceLocation());
}

/// Goes to \p Body when the exception in flight fits \p Caught; returns the
/// block for when it does not. Which library exceptions fit is not known.
BlockId FunctionLowering::handlerTest(QualType Caught, BlockId Body) {
  Caught = Caught.getNonReferenceType().getUnqualifiedType();
  const CXXRecordDecl *Base = Caught->getAsCXXRecordDecl();
  Reg Type = loadFrom(addrVar(B.exceptionVar()), false, SourceLocation());
  const std::vector<QualType> &Known = B.exceptionTypes();
  for (std::size_t I = 0; I < Known.size(); ++I) {
    const CXXRecordDecl *R = Known[I]->getAsCXXRecordDecl();
    bool Fits = B.Context.hasSameUnqualifiedType(Known[I], Caught) ||
                (R != nullptr && Base != nullptr && R->hasDefinition() && R->isDerivedFrom(Base));
    if (!Fits)
      continue;
    BlockId Next = block();
    branch(binary(BinOp::Eq, Type, constant(static_cast<std::int64_t>(I) + 1)), Body, Next,
           nullptr);
    startAt(Next);
  }
  BlockId Foreign = block();
  BlockId Next = block();
  branch(binary(BinOp::Eq, Type, constant(0)), Foreign, Next, nullptr);
  startAt(Foreign);
  branch(opaque(true, SourceLocation()), Body, Next, nullptr);
  return Next;
}

/// Code that is not seen is called and may throw: the handlers of an enclosing
/// try can run, with nothing known about any client.
void FunctionLowering::mayThrowUnseen() {
  if (Handlers.empty() || Unwinding)
    return;
  BlockId Thrown = block();
  BlockId Normal = block();
  branch(opaque(true, SourceLocation()), Thrown, Normal, nullptr);
  startAt(Thrown);
  emit(InstKind::Forget, SourceLocation());
  thrown(nullptr);
  jump(unwindTarget());
  startAt(Normal);
}

} // namespace iottidy::extract
