//===- LowerHandler.cpp - Functions through which a library tells -----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Overrides of a library's virtual methods, the slots and lambdas that are
/// connected to a signal, and the object that a function handed to other code
/// works on each time.
///
//===----------------------------------------------------------------------===//
#include "extract/Callables.h"
#include "extract/FunctionLowering.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

/// Notes through which events the library calls this method, an override.
void FunctionLowering::describeHandlers(const CXXMethodDecl *M) {
  for (const HandlerOp &Op : Ops.overrides(M)) {
    CallbackSite Site;
    Site.Library = Op.Library;
    Site.Model = Op.Callback;
    Site.ClientThis = Op.Callback->Client && Op.Callback->Client->Root == AccessPath::Base::This;
    describeParams(*Op.Callback, M->getType()->getAs<FunctionProtoType>(), Site);
    B.Out.Functions[F].Tells.push_back(std::move(Site));
  }
}

/// …this function, which a struct of a library holds from its initialisation on, as
/// an entry of a table of protocols.
void FunctionLowering::describeStored(const FunctionDecl *Fn) {
  if (Survey == nullptr)
    return;
  for (const FieldDecl *Field : Survey->storedIn(Fn)) {
    ResolvedOp Op = Ops.resolveField(Field, Role::Register);
    if (!Op)
      continue;
    for (const CallbackModel &C : Op.Call->Callbacks) {
      CallbackSite Site;
      Site.Library = Op.Library;
      Site.Model = &C;
      describeParams(C, Fn->getType()->getAs<FunctionProtoType>(), Site);
      if (Site.tells())
        B.Out.Functions[F].Tells.push_back(std::move(Site));
    }
  }
}

/// `QObject::connect(sender, &Class::signal, [receiver,] slot)` registers the slot
/// for the news that the signal brings.
bool FunctionLowering::signal(const FunctionDecl *Fn, const Arguments &A, const Expr *E,
                              Reg &Result) {
  const auto *Call = dyn_cast_or_null<CallExpr>(E);
  HandlerOp Op = Call != nullptr ? Ops.signalOf(Call) : HandlerOp();
  if (Op.Callback == nullptr || A.Regs.size() != Call->getNumArgs())
    return false;
  const FunctionDecl *Slot = nullptr;
  unsigned At = 2;
  for (; At < Call->getNumArgs() && Slot == nullptr; ++At)
    Slot = registeredFunction(Call->getArg(At));
  if (Slot == nullptr)
    return false;
  const Expr *Handed = Call->getArg(--At);
  ClientOp Register;
  Register.Library = Op.Library;
  Register.Does = Role::Register;
  Register.Client = A.Regs[0];
  Register.ClientText = clientText(Call->getArg(0));
  Register.CalleeText = B.text(Fn);
  CallbackSite Site;
  Site.Library = Op.Library;
  Site.Model = Op.Callback;
  Site.Function = functionAddress(Slot);
  const auto *Method = dyn_cast<CXXMethodDecl>(Slot);
  if (At > 2 && Method != nullptr && Method->isInstance() && !Method->getParent()->isLambda()) {
    Site.Context = A.Regs[2];
    Site.OfObject = true;
  } else {
    describeObject(Handed, Site);
  }
  describeParams(*Op.Callback, Slot->getType()->getAs<FunctionProtoType>(), Site);
  Register.Callbacks.push_back(std::move(Site));
  B.Out.Ops.push_back(std::move(Register));
  auto Id = static_cast<std::uint32_t>(B.Out.Ops.size() - 1);
  emit(InstKind::Client, E->getExprLoc()).Id = Id;
  Result = constant(0);
  return true;
}

/// A `void *` parameter, or such a field of what a parameter points to, that is taken
/// for the address of a struct, by \p E, is the context that the function was
/// registered with; so is a parameter that points into the struct (`container_of`).
void FunctionLowering::noteContext(const CastExpr *E) {
  if (Context != nullptr)
    return;
  const Expr *From = E->getSubExpr()->IgnoreParenCasts();
  bool Inside = false;
  if (const auto *Op = dyn_cast<BinaryOperator>(From); Op != nullptr && Op->isAdditiveOp()) {
    From = Op->getLHS()->IgnoreParenCasts();
    Inside = true;
  }
  const FieldDecl *Field = nullptr;
  if (const auto *M = dyn_cast<MemberExpr>(From); M != nullptr && M->isArrow() && !Inside) {
    Field = dyn_cast<FieldDecl>(M->getMemberDecl());
    From = M->getBase()->IgnoreParenCasts();
  }
  const auto *Ref = dyn_cast<DeclRefExpr>(From);
  const auto *Param = Ref != nullptr ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  if (Param == nullptr || !Param->getType()->isPointerType())
    return;
  QualType Taken = Field != nullptr ? Field->getType() : Param->getType();
  if (!Inside && !Taken->isVoidPointerType())
    return;
  ContextClass = E->getType()->getPointeeType()->getAsRecordDecl();
  if (ContextClass == nullptr)
    return;
  Context = Param;
  ContextField = Field;
}

} // namespace iottidy::extract
