//===- LowerDeleter.cpp - How owners let go of what they hold ---------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A deleter is part of an owner's type, or a function that the owner keeps: a
/// `unique_ptr` whose deleter is a pointer, a `shared_ptr` that was given one.
///
//===----------------------------------------------------------------------===//
#include "extract/Callables.h"
#include "extract/FunctionLowering.h"

#include "clang/AST/DeclTemplate.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

/// Argument \p I of the template that \p R is made of, or null.
static QualType typeArgument(const CXXRecordDecl *R, unsigned I) {
  const auto *S = dyn_cast<ClassTemplateSpecializationDecl>(R);
  if (S == nullptr || I >= S->getTemplateArgs().size() ||
      S->getTemplateArgs()[I].getKind() != TemplateArgument::Type)
    return {};
  return S->getTemplateArgs()[I].getAsType();
}

/// What an owner of class \p R holds if it keeps a function that deletes it, or null.
const CXXRecordDecl *FunctionLowering::deletedByFunction(const CXXRecordDecl *R) {
  QualType Held = typeArgument(R, 0);
  if (Held.isNull() || Held->getAsCXXRecordDecl() == nullptr)
    return nullptr;
  if (R->getName() == "unique_ptr") {
    QualType Deleter = typeArgument(R, 1);
    return !Deleter.isNull() && Deleter->isFunctionPointerType() ? Held->getAsCXXRecordDecl()
                                                                 : nullptr;
  }
  // Of a class with a destructor, that says what happens.
  return needsDestroy(Held) ? nullptr : Held->getAsCXXRecordDecl();
}

/// Where the owner at \p Address keeps the function that deletes a \p Held.
Reg FunctionLowering::deleterAt(Reg Address, const CXXRecordDecl *Held) {
  return holdsAt(Address, Held);
}

/// The owner at \p Address is given \p Deleter; null: the usual one.
void FunctionLowering::setDeleter(Reg Address, const CXXRecordDecl *R, const Expr *Deleter,
                                  SourceLocation L) {
  const CXXRecordDecl *Held = deletedByFunction(R);
  if (Held == nullptr)
    return;
  Reg Value = NoId;
  if (Deleter == nullptr) {
    Value = constant(0);
  } else if (const FunctionDecl *Fn = heldFunction(Deleter)) {
    Value = functionAddress(Fn);
  } else if (QualType T = Deleter->getType().getNonReferenceType(); T->isPointerType()) {
    Value = Deleter->isGLValue() ? loadFrom(address(Deleter), false, L) : value(Deleter);
  } else if (const CXXRecordDecl *Functor = T->getAsCXXRecordDecl()) {
    for (const CXXMethodDecl *M : Functor->methods())
      if (M->getOverloadedOperator() == OO_Call && M->hasBody())
        Value = functionAddress(M);
  }
  storeTo(deleterAt(Address, Held), Value != NoId ? Value : opaque(false, L), L);
}

/// The owner at \p To takes over the deleter of the one at \p From.
void FunctionLowering::copyDeleter(Reg To, Reg From, const CXXRecordDecl *R, SourceLocation L) {
  if (const CXXRecordDecl *Held = deletedByFunction(R))
    storeTo(deleterAt(To, Held), loadFrom(deleterAt(From, Held), false, L), L);
}

/// Hands \p Pointer to the function \p Deleter.
void FunctionLowering::callDeleter(Reg Deleter, Reg Pointer) {
  Arguments A;
  A.Regs.push_back(Pointer);
  A.Exprs.push_back(nullptr);
  BlockId After = block();
  if (TakenOps != nullptr)
    for (const FunctionDecl *Fn : *TakenOps) {
      if (Fn->getNumParams() != 1)
        continue;
      BlockId Is = block();
      BlockId Next = block();
      branch(binary(BinOp::Same, Deleter, functionAddress(Fn)), Is, Next, nullptr);
      startAt(Is);
      callTo(Fn, A, nullptr);
      jump(After);
      startAt(Next);
    }
  CallSite Site;
  Site.How = CallSite::Kind::Indirect;
  Site.Callee = Deleter;
  Site.Args = A.Regs;
  Site.ConstPointee.push_back(false);
  finishCall(std::move(Site), QualType(), nullptr, nullptr);
  jump(After);
  startAt(After);
}

/// The owner at \p Address of class \p R lets go of what it holds.
void FunctionLowering::deletePointee(Reg Address, const CXXRecordDecl *R, SourceLocation L) {
  Reg Pointer = loadFrom(Address, false, L);
  BlockId Live = block();
  BlockId After = block();
  branch(truth(Pointer), Live, After, nullptr);
  startAt(Live);
  if (const CXXRecordDecl *Held = deletedByFunction(R)) {
    Reg Deleter = loadFrom(deleterAt(Address, Held), false, L);
    if (R->getName() != "unique_ptr") {
      // What the usual one means for such a client is not known.
      BlockId Given = block();
      BlockId Usual = block();
      branch(truth(Deleter), Given, Usual, nullptr);
      startAt(Usual);
      emit(InstKind::Forget, L);
      jump(After);
      startAt(Given);
    }
    callDeleter(Deleter, Pointer);
  } else if (QualType Held = typeArgument(R, 0); !Held.isNull()) {
    bool Done = false;
    QualType With = R->getName() == "unique_ptr" ? typeArgument(R, 1) : QualType();
    const CXXRecordDecl *Deleter = With.isNull() ? nullptr : With->getAsCXXRecordDecl();
    if (Deleter != nullptr)
      for (const CXXMethodDecl *M : Deleter->methods())
        if (M->getOverloadedOperator() == OO_Call && M->hasBody() &&
            !B.inSystem(M->getLocation())) {
          Arguments A;
          A.This = constant(1);
          A.Regs.push_back(Pointer);
          A.Exprs.push_back(nullptr);
          callTo(M, A, nullptr);
          Done = true;
        }
    // Such as a std::function.
    bool Unseen = Deleter != nullptr && Deleter->getIdentifier() != nullptr &&
                  Deleter->getName() != "default_delete";
    if (!Done && Unseen)
      emit(InstKind::Forget, L);
    else if (!Done)
      destroy(Pointer, Held, L);
  }
  jump(After);
  startAt(After);
}

} // namespace iottidy::extract
