//===- Annotations.cpp - annotate("iot:…") on functions ---------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/SourceOps.h"

#include "clang/Basic/SourceManager.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

namespace {

struct RoleWord {
  llvm::StringLiteral Word;
  Role Does;
  bool Asynchronous;
};

constexpr RoleWord Roles[] = {
    {"connect", Role::Connect, false},
    {"connect-async", Role::Connect, true},
    {"reconnect", Role::Reconnect, false},
    {"reconnect-async", Role::Reconnect, true},
    {"disconnect", Role::Disconnect, false},
    {"create", Role::Create, false},
    {"create+connect", Role::CreateConnect, false},
    {"destroy", Role::Destroy, false},
    {"query", Role::Query, false},
    {"is-connected", Role::Query, false},
    {"wait", Role::Wait, false},
    {"operation", Role::Operation, false},
};

struct SecondWord {
  llvm::StringLiteral Word;
  SecondConnect Second;
};

constexpr SecondWord Seconds[] = {
    {"second", SecondConnect::Second},     {"replace", SecondConnect::Replace},
    {"protocol", SecondConnect::Protocol}, {"undefined", SecondConnect::Undefined},
    {"refused", SecondConnect::Refused},   {"ignored", SecondConnect::Ignored},
};

template <typename Table> llvm::StringRef nearest(const Table &Words, llvm::StringRef Word) {
  llvm::StringRef Best;
  auto Least = static_cast<unsigned>(Word.size() + 2) / 3 + 1;
  for (const auto &W : Words) {
    unsigned Distance = Word.edit_distance(W.Word, /*AllowReplacements=*/true, Least);
    if (Distance < Least) {
      Least = Distance;
      Best = W.Word;
    }
  }
  return Best;
}

/// Whether a value of \p T may be a handle: a pointer, but not to text, or a
/// reference to an object.
bool isHandle(QualType T) {
  if (T->isReferenceType())
    return T->getPointeeType()->isRecordType() || isHandle(T->getPointeeType());
  return T->isPointerType() && !T->getPointeeType()->isAnyCharacterType() &&
         !T->isFunctionPointerType();
}

/// A number that the program has given a type name of its own.
bool isNumberHandle(QualType T, const SourceManager &Sources) {
  const auto *Alias = T->getAs<TypedefType>();
  return Alias != nullptr && T->isIntegerType() &&
         !Sources.isInSystemHeader(Alias->getDecl()->getLocation());
}

/// A pointer to the variable that holds a handle.
bool isSlot(QualType T) {
  return (T->isPointerType() || T->isReferenceType()) && !T->getPointeeType().isConstQualified() &&
         T->getPointeeType()->isPointerType();
}

AccessPath path(AccessPath::Base Root, unsigned Index = 0, bool Deref = false) {
  AccessPath P;
  P.Root = Root;
  P.Index = Index;
  P.Deref = Deref;
  return P;
}

/// Where \p F is handed its client.
AccessPath clientOf(const FunctionDecl *F, const SourceManager &Sources) {
  const auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (Method != nullptr && Method->isInstance())
    return path(AccessPath::Base::This);
  for (unsigned I = 0; I < F->getNumParams(); ++I)
    if (QualType T = F->getParamDecl(I)->getType(); isHandle(T))
      return path(AccessPath::Base::Arg, I, isSlot(T));
  for (unsigned I = 0; I < F->getNumParams(); ++I)
    if (isNumberHandle(F->getParamDecl(I)->getType(), Sources))
      return path(AccessPath::Base::Arg, I);
  return path(AccessPath::Base::None);
}

/// Where \p F puts the client that it makes.
AccessPath madeBy(const FunctionDecl *F) {
  if (isa<CXXConstructorDecl>(F))
    return path(AccessPath::Base::This);
  for (unsigned I = 0; I < F->getNumParams(); ++I)
    if (isSlot(F->getParamDecl(I)->getType()))
      return path(AccessPath::Base::Arg, I, true);
  if (!F->getReturnType()->isVoidType())
    return path(AccessPath::Base::Return);
  return path(AccessPath::Base::None);
}

Condition compare(Condition::Op Kind) {
  Condition C;
  C.Kind = Kind;
  C.Values.push_back({});
  return C;
}

} // namespace

void SourceOps::fault(AnnotationError::Kind What, const AnnotateAttr &A, llvm::StringRef Word,
                      llvm::StringRef Nearest) {
  if (Options.AnnotationErrors == nullptr)
    return;
  SourceLocation At = Context.getSourceManager().getExpansionLoc(A.getLocation());
  Options.AnnotationErrors->push_back(
      {What, At.getRawEncoding(), A.getAnnotation().str(), Word.str(), Nearest.str()});
}

void SourceOps::annotated(const FunctionDecl *F, const AnnotateAttr &A) {
  llvm::StringRef Text = A.getAnnotation();
  if (!Text.consume_front("iot:"))
    return;
  using Error = AnnotationError::Kind;
  auto [Word, SecondText] = Text.split(':');
  const RoleWord *Found = nullptr;
  for (const RoleWord &R : Roles)
    if (R.Word == Word)
      Found = &R;
  if (Found == nullptr)
    return fault(Error::Word, A, Word, nearest(Roles, Word));
  CallModel Call;
  Call.Does = Found->Does;
  Call.Asynchronous = Found->Asynchronous;
  Call.Origin = "annotation";
  bool Makes = Call.Does == Role::Create || Call.Does == Role::CreateConnect;
  bool Opens = Call.Does == Role::Connect || Call.Does == Role::Reconnect ||
               Call.Does == Role::CreateConnect;
  if (Text.contains(':')) {
    for (const SecondWord &S : Seconds)
      if (S.Word == SecondText)
        Call.Second = S.Second;
    if (!Opens)
      return fault(Error::NoOpen, A, Word);
    if (!Call.Second)
      return fault(Error::Second, A, SecondText, nearest(Seconds, SecondText));
  }
  QualType Result = F->getReturnType();
  if (isa<CXXConstructorDecl>(F) || isa<CXXDestructorDecl>(F))
    Result = Context.VoidTy;
  AccessPath Client = Makes ? madeBy(F) : clientOf(F, Context.getSourceManager());
  if (Makes && Client.Root == AccessPath::Base::None)
    return fault(Error::MakesNothing, A, Word);
  if (Call.Does == Role::Query && Result->isVoidType())
    return fault(Error::NoAnswer, A, Word);
  bool Returned = Client.Root == AccessPath::Base::Return;
  if (!Returned && !Result->isVoidType() && !Result->isScalarType() &&
      Call.Does != Role::Operation && Call.Does != Role::Disconnect && Call.Does != Role::Destroy)
    return fault(Error::Result, A, Word);
  Call.Client = Client;
  // True, a pointer that is not null, and the number 0 are success.
  bool Truth = Result->isBooleanType() || Result->isPointerType() || Returned;
  if (Call.Does == Role::Query)
    Call.Connected.push_back(compare(Condition::Op::Ne));
  else if (!Result->isVoidType() && (Opens || Makes || Call.Does == Role::Wait))
    Call.Success.push_back(compare(Truth ? Condition::Op::Ne : Condition::Op::Eq));
  // A body in sight is followed instead: it tells more than a word.
  if (!F->hasBody())
    add(F, Annotated, std::move(Call));
}

} // namespace iottidy::extract
