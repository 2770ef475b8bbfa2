//===- LowerVirtual.cpp - Calls that the type of an object decides ----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// An object of a class with virtual methods has a field that says which class it
/// was made as, where that matters. It is unknown until the object is seen as a
/// variable, member or `new` of its own class, or a call has asked for it: the
/// next call on the same object goes to the same class.
///
//===----------------------------------------------------------------------===//
#include "extract/FunctionLowering.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

/// Classes that one call asks for; with more, each call goes its own way.
static constexpr std::size_t MostKinds = 8;

/// The class that declares the virtual methods of \p R first.
static const CXXRecordDecl *rootOf(const CXXRecordDecl *R) {
  for (bool Up = true; Up;) {
    Up = false;
    for (const CXXBaseSpecifier &Base : R->bases())
      if (const CXXRecordDecl *B = Base.getType()->getAsCXXRecordDecl();
          B != nullptr && B->hasDefinition() && B->isPolymorphic()) {
        R = B->getDefinition();
        Up = true;
        break;
      }
  }
  return R;
}

/// Notes that the object at \p Address was made as an \p R.
void FunctionLowering::madeAs(Reg Address, const CXXRecordDecl *R, SourceLocation L) {
  if (R == nullptr || !R->hasDefinition() || !R->isPolymorphic() || Survey == nullptr)
    return;
  R = R->getDefinition();
  const CXXRecordDecl *Root = rootOf(R);
  // A class that overrides nothing is as its base. Overrides that are not seen make
  // an object that is not known.
  while (R != Root && !llvm::is_contained(Survey->overriding(), R)) {
    if (llvm::any_of(R->methods(), [](const CXXMethodDecl *M) {
          return M->size_overridden_methods() != 0 && !isa<CXXDestructorDecl>(M);
        }))
      return;
    const CXXRecordDecl *Up = R->bases_begin()->getType()->getAsCXXRecordDecl();
    if (Up == nullptr || !Up->hasDefinition())
      return;
    R = Up->getDefinition();
  }
  if (Survey->kindsMatter(Root))
    storeTo(kindAt(Address, Root), constant(B.classOf(R)), L);
}

/// The place of what the object at \p Address, of \p Root or a class derived from it,
/// was made as.
Reg FunctionLowering::kindAt(Reg Address, const CXXRecordDecl *Root) {
  return addrField(Address, B.kind(Root));
}

/// \p Object, at \p Address, is taken for an object of a base: what it is, is known
/// if it is named.
void FunctionLowering::takenForBase(const Expr *Object, Reg Address) {
  Object = Object->IgnoreParens();
  const ValueDecl *V = nullptr;
  if (const auto *M = dyn_cast<MemberExpr>(Object))
    V = M->getMemberDecl();
  else if (const auto *Ref = dyn_cast<DeclRefExpr>(Object))
    V = Ref->getDecl();
  if (V != nullptr && V->getType()->isRecordType())
    madeAs(Address, V->getType()->getAsCXXRecordDecl(), Object->getExprLoc());
}

Reg FunctionLowering::virtualCall(const CXXMethodDecl *M, const Arguments &A, const Expr *E) {
  if (Overriders == nullptr || Survey == nullptr)
    return NoId;
  auto It = Overriders->find(M->getCanonicalDecl());
  if (It == Overriders->end())
    return NoId;
  llvm::SmallVector<const CXXMethodDecl *, 4> Targets;
  if (M->hasBody())
    Targets.push_back(M);
  Targets.append(It->second.begin(), It->second.end());
  for (std::size_t I = 0; I < Targets.size(); ++I)
    if (auto Further = Overriders->find(Targets[I]->getCanonicalDecl());
        Further != Overriders->end() && Targets[I] != M)
      for (const CXXMethodDecl *O : Further->second)
        if (!llvm::is_contained(Targets, O))
          Targets.push_back(O);
  SourceLocation L = E->getExprLoc();
  BlockId After = block();
  Reg R = newReg();
  llvm::SmallVector<BlockId, 4> Bodies;
  for (std::size_t I = 0; I < Targets.size(); ++I)
    Bodies.push_back(block());
  // Which of them an object of each class runs.
  const CXXRecordDecl *Base = M->getParent()->getDefinition();
  llvm::SmallVector<std::pair<const CXXRecordDecl *, std::size_t>, 8> Kinds;
  bool AllSeen = true;
  auto Runs = [&](const CXXRecordDecl *Class) {
    const CXXMethodDecl *Final = Class == Base ? M : M->getCorrespondingMethodInClass(Class);
    if (Final == nullptr || Final->isPureVirtual())
      return;
    auto At = llvm::find_if(Targets, [&](const CXXMethodDecl *T) {
      return T->getCanonicalDecl() == Final->getCanonicalDecl();
    });
    if (At == Targets.end())
      AllSeen = false;
    else
      Kinds.emplace_back(Class, static_cast<std::size_t>(At - Targets.begin()));
  };
  Runs(Base);
  for (const CXXRecordDecl *Class : Survey->overriding())
    if (Class != Base && Class->isDerivedFrom(Base))
      Runs(Class);
  // No object is made as an abstract class; one may stand for what is not seen.
  for (std::size_t K = 0; K < Kinds.size();) {
    bool Another = llvm::any_of(Kinds, [&](const auto &Other) {
      return Other.second == Kinds[K].second && Other.first != Kinds[K].first;
    });
    if (Kinds[K].first->isAbstract() && Another)
      Kinds.erase(Kinds.begin() + static_cast<std::ptrdiff_t>(K));
    else
      ++K;
  }
  const CXXRecordDecl *Root = rootOf(Base);
  bool Asked = AllSeen && Targets.size() > 1 && Kinds.size() > 1 && Kinds.size() <= MostKinds;
  if (Asked) {
    Reg Kind = loadFrom(kindAt(A.This, Root), false, L);
    for (std::size_t K = 0; K < Kinds.size(); ++K) {
      BlockId Mine = block();
      BlockId Next = K + 1 < Kinds.size() ? block() : NoId;
      Reg Class = constant(B.classOf(Kinds[K].first));
      if (Next != NoId)
        branch(binary(BinOp::Eq, Kind, Class), Mine, Next, nullptr);
      else
        jump(Mine);
      startAt(Mine);
      storeTo(kindAt(A.This, Root), constant(B.classOf(Kinds[K].first)), L);
      jump(Bodies[Kinds[K].second]);
      if (Next != NoId)
        startAt(Next);
    }
  } else {
    for (std::size_t I = 0; I + 1 < Targets.size(); ++I) {
      BlockId Next = block();
      branch(opaque(true, L), Bodies[I], Next, nullptr);
      startAt(Next);
    }
    jump(Bodies.back());
  }
  for (std::size_t I = 0; I < Targets.size(); ++I) {
    startAt(Bodies[I]);
    CallSite Site;
    Site.How = CallSite::Kind::Direct;
    Site.Target = B.function(Targets[I]);
    Site.This = A.This;
    Site.Args = A.Regs;
    Reg V = finishCall(std::move(Site), M->getReturnType(), E, Targets[I]);
    Inst &Move = emit(InstKind::Move, L);
    Move.Dst = R;
    Move.A = V;
    jump(After);
  }
  startAt(After);
  return R;
}

} // namespace iottidy::extract
