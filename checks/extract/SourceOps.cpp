//===- SourceOps.cpp - Operations that the source itself tells --------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/SourceOps.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/IdentifierTable.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace iottidy::extract {

bool SourceOps::named(llvm::StringRef Name) const {
  return Context.Idents.find(Name) != Context.Idents.end();
}

void SourceOps::find(ModelTest IsOp, ModelTest OfLibrary) {
  auto Any1 = [&](std::initializer_list<llvm::StringRef> Names) {
    return llvm::any_of(Names, [&](llvm::StringRef N) { return named(N); });
  };
  bool Annotations = Any1({"annotate", "__annotate__"});
  bool Shapes = Options.StructuralClients && Context.getLangOpts().CPlusPlus &&
                Any1({"connect", "open", "Connect", "Open"}) &&
                Any1({"disconnect", "close", "Disconnect", "Close"});
  if (!Annotations && !Shapes)
    return;
  Structural.Name = "structural";
  Structural.Second = core::SecondConnect::Unstated;
  Annotated.Name = "annotation";
  walk(Context.getTranslationUnitDecl(), Annotations, Shapes);
  for (const FunctionDecl *F : WithAnnotation)
    for (const auto *A : F->specific_attrs<AnnotateAttr>())
      if (!A->isInherited())
        annotated(F, *A);
  for (const CXXRecordDecl *R : NamedClasses)
    client(R, IsOp, OfLibrary);
}

void SourceOps::walk(const DeclContext *DC, bool Annotations, bool Shapes) {
  for (const Decl *D : DC->decls()) {
    if (const auto *F = dyn_cast<FunctionDecl>(D)) {
      if (Annotations && F->hasAttr<AnnotateAttr>())
        WithAnnotation.push_back(F);
    } else if (const auto *N = dyn_cast<NamespaceDecl>(D)) {
      if (!N->isStdNamespace())
        walk(N, Annotations, Shapes);
    } else if (const auto *R = dyn_cast<CXXRecordDecl>(D)) {
      if (!R->isThisDeclarationADefinition() || R->isDependentContext() ||
          isa<ClassTemplateSpecializationDecl>(R))
        continue;
      if (Shapes && R->getNumBases() != 0)
        Derived.push_back(R);
      if (Shapes && R->getIdentifier() != nullptr && namesClient(R->getName()))
        NamedClasses.push_back(R);
      walk(R, Annotations, Shapes);
    } else if (isa<LinkageSpecDecl>(D) || isa<ExportDecl>(D)) {
      walk(clang::cast<DeclContext>(D), Annotations, Shapes);
    }
  }
}

void SourceOps::add(const FunctionDecl *F, const core::LibraryModel &L, core::CallModel Call) {
  Call.Names = {F->getQualifiedNameAsString()};
  Calls.push_back(std::move(Call));
  const core::CallModel &Kept = Calls.back();
  Ops.try_emplace(F->getCanonicalDecl(), SourceOp{&L, &Kept});
  bool Opens = Kept.Does == core::Role::Connect || Kept.Does == core::Role::Reconnect ||
               Kept.Does == core::Role::CreateConnect;
  for (const FunctionDecl *R : F->redecls())
    Any |= Opens && (R->isReferenced() || R->isUsed(/*CheckUsedAttr=*/false));
}

} // namespace iottidy::extract
