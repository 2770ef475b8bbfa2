//===- FieldOps.cpp - Which field is which operation ------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/OpResolver.h"

using namespace clang;

namespace iottidy::extract {

namespace {

core::AccessPath argument(unsigned Index) {
  core::AccessPath P;
  P.Root = core::AccessPath::Base::Arg;
  P.Index = Index;
  return P;
}

/// \p F as a call: of the struct, and of the value that is stored.
core::CallModel asCall(const core::FieldModel &F) {
  core::CallModel C;
  C.Names = {F.Type + "::" + F.Field};
  C.Does = F.Does;
  C.Client = argument(0);
  C.Connected = F.Connected;
  C.NotConnected = F.NotConnected;
  if (F.Callback) {
    C.Callbacks.push_back(*F.Callback);
    core::CallbackModel &K = C.Callbacks.back();
    K.Function = argument(1);
    if (K.Context && K.Context->Root == core::AccessPath::Base::This)
      K.Context->Root = core::AccessPath::Base::Arg;
  }
  C.Source = F.Source;
  C.Origin = F.Origin;
  return C;
}

} // namespace

void OpResolver::addFields(unsigned L) {
  const core::LibraryModel &Library = Models.Libraries[L];
  for (const core::FieldModel &F : Library.Fields) {
    if (F.Does != core::Role::Query && F.Does != core::Role::Register)
      continue;
    auto It = Context.Idents.find(F.Field);
    if (It == Context.Idents.end())
      continue;
    FieldCalls.push_back(asCall(F));
    FieldsByName[It->second].push_back({F.Type, &Library, &FieldCalls.back(), L});
  }
}

/// Whether \p R is named \p Name, by itself or by a typedef.
bool OpResolver::isNamed(const RecordDecl *R, llvm::StringRef Name) const {
  if (R->getQualifiedNameAsString() == Name)
    return true;
  auto It = Context.Idents.find(Name);
  if (It == Context.Idents.end())
    return false;
  for (const NamedDecl *D : Context.getTranslationUnitDecl()->lookup(DeclarationName(It->second)))
    if (const auto *T = dyn_cast<TypedefNameDecl>(D))
      if (const RecordDecl *Named = T->getUnderlyingType()->getAsRecordDecl())
        return Named->getCanonicalDecl() == R->getCanonicalDecl();
  return false;
}

ResolvedOp OpResolver::resolveField(const FieldDecl *F, core::Role Does) const {
  auto It = FieldsByName.find(F->getIdentifier());
  if (It == FieldsByName.end())
    return {};
  ResolvedOp Best;
  std::size_t Fit = 0;
  for (const Candidate &C : It->second) {
    if (C.Call->Does != Does || !isNamed(F->getParent(), C.Qualified))
      continue;
    std::size_t Now =
        C.Library->Headers.empty() ? 1 : inHeaders(C.Library->Headers, F->getParent());
    if (Now <= Fit)
      continue;
    Best = {C.Library, C.Call, C.LibraryIndex};
    Fit = Now;
  }
  return Best;
}

} // namespace iottidy::extract
