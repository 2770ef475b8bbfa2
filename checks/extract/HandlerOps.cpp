//===- HandlerOps.cpp - Virtual methods and signals that bring news ---------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/OpResolver.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/IdentifierTable.h"

using namespace clang;

namespace iottidy::extract {

void OpResolver::addHandlers(const core::LibraryModel &Library) {
  for (const core::HandlerModel &H : Library.Handlers) {
    auto It = Context.Idents.find(H.Method);
    if (It == Context.Idents.end())
      continue;
    core::CallbackModel Callback;
    Callback.Means = H.Means;
    Callback.Values = H.Values;
    Callback.Client = H.Client;
    HandlerCallbacks.push_back(std::move(Callback));
    HandlersByName[It->second].push_back({&H, {&Library, &HandlerCallbacks.back()}});
  }
}

/// What the models say of \p M itself.
const HandlerOp *OpResolver::handler(const CXXMethodDecl *M, core::HandlerModel::Kind How) const {
  auto It = HandlersByName.find(M->getIdentifier());
  if (It == HandlersByName.end())
    return nullptr;
  for (const Handler &H : It->second)
    if (H.Model->How == How && M->getParent()->getQualifiedNameAsString() == H.Model->Class)
      return &H.Op;
  return nullptr;
}

llvm::SmallVector<HandlerOp, 1> OpResolver::overrides(const CXXMethodDecl *M) const {
  llvm::SmallVector<HandlerOp, 1> Out;
  if (!M->isVirtual() || HandlersByName.empty())
    return Out;
  llvm::SmallVector<const CXXMethodDecl *, 4> Work(M->begin_overridden_methods(),
                                                   M->end_overridden_methods());
  while (!Work.empty()) {
    const CXXMethodDecl *Base = Work.pop_back_val();
    if (const HandlerOp *Op = handler(Base, core::HandlerModel::Kind::Override))
      Out.push_back(*Op);
    Work.append(Base->begin_overridden_methods(), Base->end_overridden_methods());
  }
  return Out;
}

HandlerOp OpResolver::signalOf(const CallExpr *Call) const {
  const auto *Connect = dyn_cast_or_null<CXXMethodDecl>(Call->getDirectCallee());
  if (Connect == nullptr || HandlersByName.empty() || Connect->getIdentifier() == nullptr ||
      Connect->getName() != "connect" || !Connect->isStatic() || Call->getNumArgs() < 3 ||
      Connect->getParent()->getName() != "QObject")
    return {};
  // `&Class::signal`, or `qOverload<…>(&Class::signal)`.
  const Expr *E = Call->getArg(1)->IgnoreParenImpCasts();
  if (const auto *Choice = dyn_cast<CallExpr>(E); Choice != nullptr && Choice->getNumArgs() > 0)
    E = Choice->getArg(Choice->getNumArgs() - 1)->IgnoreParenImpCasts();
  if (const auto *Op = dyn_cast<UnaryOperator>(E); Op != nullptr && Op->getOpcode() == UO_AddrOf)
    E = Op->getSubExpr()->IgnoreParenImpCasts();
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  const auto *Signal = Ref != nullptr ? dyn_cast<CXXMethodDecl>(Ref->getDecl()) : nullptr;
  const HandlerOp *Op =
      Signal != nullptr ? handler(Signal, core::HandlerModel::Kind::Signal) : nullptr;
  return Op != nullptr ? *Op : HandlerOp();
}

} // namespace iottidy::extract
