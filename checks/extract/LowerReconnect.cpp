//===- LowerReconnect.cpp - Whether a library reconnects by itself ----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A client reconnects by itself when the call that makes or opens it, or a later
/// one, says so. In C++ an options object says it: what its setter was told is kept
/// in a field of its own, which copies and builders hand on.
///
//===----------------------------------------------------------------------===//
#include "extract/FunctionLowering.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

/// Where the options \p Object, of class \p R, keep what they say of it.
Reg FunctionLowering::reconnectPlace(Reg Object, const CXXRecordDecl *R) {
  return addrField(Object, B.reconnects(R));
}

/// Notes in \p Op what the call of \p M says.
void FunctionLowering::describeReconnect(const CallModel &M, const Arguments &A, ClientOp &Op) {
  if (M.AutoReconnectOn) {
    Op.Reconnects = M.AutoReconnectOn;
    return;
  }
  if (M.AutoReconnectValue) {
    Op.SetsReconnect = true;
    Op.Reconnect = path(*M.AutoReconnectValue, A, NoId);
    Op.ReconnectOn = Ops.values(M.AutoReconnectWhen);
    return;
  }
  if (M.Does != Role::Connect && M.Does != Role::CreateConnect && M.Does != Role::Create)
    return;
  for (std::size_t I = 0; I < A.Exprs.size(); ++I) {
    const CXXRecordDecl *R =
        A.Exprs[I] == nullptr ? nullptr
                              : A.Exprs[I]->getType().getNonReferenceType()->getAsCXXRecordDecl();
    if (R == nullptr || !Ops.isOptions(R) || A.Regs[I] == NoId)
      continue;
    Op.SetsReconnect = true;
    Op.Reconnect = loadFrom(reconnectPlace(A.Regs[I], R), false, SourceLocation());
    Op.ReconnectOn = IntSet::of(BinOp::Ne, 0);
  }
}

/// A call of a method of options: what it tells them, and hands on. False: what else it
/// does is not known yet.
bool FunctionLowering::optionsCall(const FunctionDecl *Fn, const Arguments &A, const Expr *E,
                                   Reg &Out) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Fn);
  if (Method == nullptr || !Method->isInstance() || isa<CXXDestructorDecl>(Fn) ||
      !Ops.isOptions(Method->getParent()))
    return false;
  const CXXRecordDecl *R = Method->getParent();
  const SourceLocation L = E != nullptr ? E->getExprLoc() : SourceLocation();
  auto Set = [&](Reg Value) { storeTo(reconnectPlace(A.This, R), Value, L); };
  const auto *C = dyn_cast<CXXConstructorDecl>(Fn);
  const bool Copies =
      C != nullptr ? C->isCopyOrMoveConstructor()
                   : Method->isCopyAssignmentOperator() || Method->isMoveAssignmentOperator();
  if (Copies && A.Regs.size() == 1 && A.Regs[0] != NoId)
    Set(loadFrom(reconnectPlace(A.Regs[0], R), false, L));
  else if (C != nullptr && C->isDefaultConstructor())
    Set(constant(0));
  if (Copies || C != nullptr)
    return false;
  const QualType T = Fn->getReturnType();
  const CXXRecordDecl *Result = T.getNonReferenceType()->getAsCXXRecordDecl();
  const bool Itself = Result != nullptr && T->isReferenceType() &&
                      Result->getCanonicalDecl() == R->getCanonicalDecl();
  if (ResolvedOp Op = Ops.resolve(Fn); Op && Op.Call->Does == Role::AutoReconnect) {
    if (Op.Call->AutoReconnectOn)
      Set(constant(*Op.Call->AutoReconnectOn ? 1 : 0));
    else if (Op.Call->AutoReconnectValue)
      Set(path(*Op.Call->AutoReconnectValue, A, NoId));
    Out = Itself ? A.This : constant(0);
    return true;
  }
  // A builder hands on itself, and in the end what it has built.
  if (Itself && !Fn->hasBody()) {
    Out = A.This;
    return true;
  }
  if (Result == nullptr || T->isReferenceType() || !Ops.isOptions(Result) || Building)
    return false;
  if (Fn->hasBody()) {
    Building = true;
    Out = callTo(Fn, A, E);
    Building = false;
  } else {
    Out = addrVar(newTemporary());
  }
  storeTo(reconnectPlace(Out, Result), loadFrom(reconnectPlace(A.This, R), false, L), L);
  return true;
}

} // namespace iottidy::extract
