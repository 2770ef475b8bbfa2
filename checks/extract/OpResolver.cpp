//===- OpResolver.cpp - Which call is which operation -----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/OpResolver.h"

#include "extract/ProgramBuilder.h"

#include "clang/AST/Decl.h"
#include "clang/Basic/IdentifierTable.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace iottidy::extract {

namespace {

/// The last part of a qualified name, and the class or namespace before it.
std::pair<llvm::StringRef, llvm::StringRef> split(llvm::StringRef Qualified) {
  std::size_t At = Qualified.rfind("::");
  if (At == llvm::StringRef::npos)
    return {"", Qualified};
  return {Qualified.take_front(At), Qualified.drop_front(At + 2)};
}

bool opens(core::Role R) {
  return R == core::Role::Connect || R == core::Role::Reconnect || R == core::Role::CreateConnect;
}

/// Whether a method of \p Class opens clients of \p Library.
bool opensIn(const core::LibraryModel &Library, llvm::StringRef Class) {
  return llvm::any_of(Library.Calls, [&](const core::CallModel &Call) {
    return opens(Call.Does) && llvm::any_of(Call.Names, [&](llvm::StringRef Name) {
             return split(Name).first == Class;
           });
  });
}

} // namespace

OpResolver::OpResolver(ASTContext &Context, const core::ModelSet &Models,
                       const AnalysisOptions &Options)
    : Context(Context), Models(Models), Source(Context, Options) {
  for (unsigned L = 0; L < Models.Libraries.size(); ++L) {
    const core::LibraryModel &Library = Models.Libraries[L];
    if (!Library.Enabled)
      continue;
    addFields(L);
    addHandlers(Library);
    for (const core::CallModel &Call : Library.Calls) {
      for (const std::string &Name : Call.Names) {
        auto [Scope, Last] = split(Name);
        if (!Scope.empty() && !llvm::is_contained(Classes[Scope], L))
          Classes[Scope].push_back(L);
        bool Special = Last.starts_with("~") || Last.starts_with("operator") ||
                       (!Scope.empty() && split(Scope).second == Last);
        llvm::StringRef Key = Special ? split(Scope).second : Last;
        auto It = Context.Idents.find(Key);
        if (It == Context.Idents.end())
          continue;
        Candidate C{Name, &Library, &Call, L};
        ByName[It->second].push_back(C);
        if (Call.Does == core::Role::AutoReconnect && !Scope.empty() && !opensIn(Library, Scope))
          OptionClasses.insert(Scope);
        if (!Any && opens(Call.Does))
          Any = used(C, It->second);
      }
    }
  }
  // A library that is switched off is not to come back by the shape of its classes.
  auto OfLibrary = [this](const FunctionDecl *F) {
    const core::ModelSet &Set = this->Models;
    return inHeaders(Set.OffHeaders, F) != 0 ||
           llvm::is_contained(Set.OffNames, F->getQualifiedNameAsString()) ||
           llvm::any_of(Set.Libraries,
                        [&](const core::LibraryModel &L) { return inHeaders(L.Headers, F) != 0; });
  };
  Source.find([this](const FunctionDecl *F) { return static_cast<bool>(modelled(F)); }, OfLibrary);
}

bool OpResolver::isOptions(const CXXRecordDecl *R) const {
  return !OptionClasses.empty() && OptionClasses.contains(R->getQualifiedNameAsString());
}

/// Whether the unit uses what \p C names. A class is only asked for its name.
bool OpResolver::used(const Candidate &C, IdentifierInfo *Name) const {
  if (!split(C.Qualified).first.empty()) {
    auto It = Context.Idents.find(split(split(C.Qualified).first).second);
    return It != Context.Idents.end();
  }
  for (const NamedDecl *D : Context.getTranslationUnitDecl()->lookup(DeclarationName(Name)))
    if (const auto *F = dyn_cast<FunctionDecl>(D))
      for (const FunctionDecl *R : F->redecls())
        if (R->isReferenced() || R->isUsed(/*CheckUsedAttr=*/false))
          return true;
  return false;
}

/// The length of the longest of \p Headers that ends the name of a file which
/// declares \p D: of `mqtt.h` and `net/mqtt.h` the second says more. 0: none.
std::size_t OpResolver::inHeaders(const std::vector<std::string> &Headers, const Decl *D) const {
  const SourceManager &Sources = Context.getSourceManager();
  std::size_t Longest = 0;
  for (const Decl *R : D->redecls()) {
    llvm::StringRef File = Sources.getFilename(Sources.getExpansionLoc(R->getLocation()));
    // A header of the library may include another one as `./mqtt.h`.
    llvm::SmallString<256> Plain;
    if (File.contains("./")) {
      Plain = File;
      llvm::sys::path::remove_dots(Plain, /*remove_dot_dot=*/true);
      File = Plain;
    }
    for (const std::string &H : Headers) {
      if (H.size() <= Longest || !File.ends_with(H))
        continue;
      std::size_t Rest = File.size() - H.size();
      if (Rest == 0 || llvm::sys::path::is_separator(File[Rest - 1]))
        Longest = H.size();
    }
  }
  return Longest;
}

/// Whether \p F has the qualified name of \p C.
static bool named(llvm::StringRef Qualified, const FunctionDecl *F) {
  auto [Scope, Last] = split(Qualified);
  const auto *Parent = dyn_cast<NamedDecl>(F->getDeclContext());
  if (Scope.empty())
    return Parent == nullptr || !isa<CXXRecordDecl>(Parent);
  if (Parent == nullptr || Parent->getQualifiedNameAsString() != Scope)
    return false;
  if (Last.starts_with("~"))
    return isa<CXXDestructorDecl>(F);
  if (isa<CXXRecordDecl>(Parent) && Last == split(Scope).second)
    return isa<CXXConstructorDecl>(F);
  if (Last.starts_with("operator"))
    return F->getDeclName().getAsString() == Last;
  return F->getIdentifier() != nullptr && F->getName() == Last;
}

bool hasShape(const core::CallModel &Call, const FunctionDecl *F) {
  if (Call.Params && *Call.Params != F->getNumParams())
    return false;
  if (Call.ParamTypes.empty())
    return true;
  if (Call.ParamTypes.size() != F->getNumParams())
    return false;
  auto Squeeze = [](llvm::StringRef S) {
    std::string Out;
    for (char Ch : S)
      if (Ch != ' ')
        Out += Ch;
    return Out;
  };
  for (unsigned I = 0; I < F->getNumParams(); ++I)
    if (Squeeze(F->getParamDecl(I)->getType().getAsString()) != Squeeze(Call.ParamTypes[I]))
      return false;
  return true;
}

/// How much an entry says of the shape of its functions.
static unsigned shapeOf(const core::CallModel &Call) {
  return Call.ParamTypes.empty() ? Call.Params.has_value() ? 1 : 0 : 2;
}

/// How well \p C fits \p F: 0 not at all, 1 by its name, more by the header
/// that declares it.
std::size_t OpResolver::matches(const Candidate &C, const FunctionDecl *F) const {
  const core::CallModel &Call = *C.Call;
  if (!named(C.Qualified, F) || !hasShape(Call, F))
    return 0;
  const std::vector<std::string> &Headers =
      Call.Headers.empty() ? C.Library->Headers : Call.Headers;
  if (Headers.empty())
    return 1;
  if (std::size_t Length = inHeaders(Headers, F))
    return Length + 1;
  // Not from the library's header: a function of the program's own that only
  // bears the name has its body here, or another shape.
  bool Shaped = Call.Params.has_value() || !Call.ParamTypes.empty();
  if (F->hasBody() || !Shaped || !Call.Headers.empty())
    return 0;
  for (const std::string &P : C.Library->Prefixes)
    if (C.Qualified.starts_with(P))
      return 1;
  return 0;
}

ResolvedOp OpResolver::resolve(const FunctionDecl *F) {
  if (SourceOp Op = Source.resolve(F); Op.Call != nullptr)
    return {Op.Library, Op.Call, static_cast<unsigned>(Models.Libraries.size()), true,
            Source.structural(Op.Library)};
  return modelled(F);
}

/// What the models say of \p F.
bool OpResolver::isOwn(const FunctionDecl *F) const {
  const FunctionDecl *Body = F->getDefinition();
  return Body != nullptr && !isInHeader(Body);
}

ResolvedOp OpResolver::modelled(const FunctionDecl *F) {
  if (const FunctionDecl *Pattern = F->getTemplateInstantiationPattern())
    F = Pattern;
  F = F->getCanonicalDecl();
  const IdentifierInfo *Name = F->getIdentifier();
  if (Name == nullptr)
    if (const auto *Parent = dyn_cast<CXXRecordDecl>(F->getDeclContext()))
      Name = Parent->getIdentifier();
  auto It = ByName.find(Name);
  if (It == ByName.end())
    return {};
  auto [Slot, New] = Cache.try_emplace(F);
  if (!New)
    return Slot->second;
  // Of libraries with a class of the same name, the longest header owns it.
  std::size_t Owner = 0;
  if (const auto *Parent = dyn_cast<CXXRecordDecl>(F->getDeclContext()))
    for (unsigned L : Classes.lookup(Parent->getQualifiedNameAsString()))
      Owner = std::max(Owner, inHeaders(Models.Libraries[L].Headers, F));
  ResolvedOp Best;
  std::size_t Fit = 0;
  for (const Candidate &C : It->second) {
    std::size_t Now = matches(C, F);
    if (Now == 0 || (C.Call->Headers.empty() && Now <= Owner))
      continue;
    // An entry for overloads of this shape says more than one for all.
    if (Now < Fit || (Now == Fit && shapeOf(*C.Call) <= shapeOf(*Best.Call)))
      continue;
    Best = {C.Library, C.Call, C.LibraryIndex};
    Fit = Now;
  }
  Cache[F] = Best;
  return Best;
}

bool OpResolver::ofLibraryHeader(const FunctionDecl *F) const {
  return !isOwn(F) && llvm::any_of(Models.Libraries, [&](const core::LibraryModel &L) {
    return L.Enabled && inHeaders(L.Headers, F) != 0;
  });
}

bool OpResolver::belongsToLibrary(const FunctionDecl *F) const {
  if (isOwn(F))
    return false;
  const IdentifierInfo *Name = F->getIdentifier();
  for (const core::LibraryModel &L : Models.Libraries) {
    if (!L.Enabled)
      continue;
    if (Name != nullptr && isa<TranslationUnitDecl>(F->getDeclContext()->getRedeclContext()))
      for (const std::string &P : L.Prefixes)
        if (Name->getName().starts_with(P))
          return true;
    if (inHeaders(L.Headers, F) != 0)
      return true;
  }
  return false;
}

std::optional<std::int64_t> OpResolver::constant(const core::ConstantRef &R) const {
  if (R.Name.empty())
    return R.Value;
  auto [Scope, Last] = split(R.Name);
  auto It = Context.Idents.find(Last);
  if (It == Context.Idents.end())
    return std::nullopt;
  const DeclContext *Where = Context.getTranslationUnitDecl();
  llvm::SmallVector<llvm::StringRef, 4> Parts;
  Scope.split(Parts, "::", -1, false);
  for (llvm::StringRef Part : Parts) {
    auto PI = Context.Idents.find(Part);
    if (PI == Context.Idents.end())
      return std::nullopt;
    const DeclContext *Next = nullptr;
    for (NamedDecl *D : Where->lookup(DeclarationName(PI->second)))
      if (auto *DC = dyn_cast<DeclContext>(D))
        Next = DC;
    if (Next == nullptr)
      return std::nullopt;
    Where = Next;
  }
  for (const NamedDecl *D : Where->lookup(DeclarationName(It->second))) {
    if (const auto *E = dyn_cast<EnumConstantDecl>(D))
      return E->getInitVal().getExtValue();
    if (const auto *V = dyn_cast<VarDecl>(D))
      if (const APValue *A = V->evaluateValue(); A != nullptr && A->isInt())
        return A->getInt().getExtValue();
  }
  return std::nullopt;
}

core::IntSet OpResolver::values(const std::vector<core::Condition> &Conditions) const {
  using core::BinOp;
  using core::Condition;
  using core::IntSet;
  IntSet Out;
  for (const Condition &C : Conditions) {
    IntSet One;
    switch (C.Kind) {
    case Condition::Op::Always:
      One = IntSet::full();
      break;
    case Condition::Op::Never:
      break;
    case Condition::Op::In:
    case Condition::Op::NotIn:
      for (const core::ConstantRef &R : C.Values)
        if (auto V = constant(R))
          One = One.unite(IntSet::range(*V, *V));
      if (C.Kind == Condition::Op::NotIn)
        One = One.complement();
      break;
    default: {
      auto V = C.Values.empty() ? std::nullopt : constant(C.Values[0]);
      if (!V)
        break;
      static_assert(static_cast<int>(BinOp::Eq) == static_cast<int>(Condition::Op::Eq) &&
                    static_cast<int>(BinOp::Ge) == static_cast<int>(Condition::Op::Ge));
      One = IntSet::of(static_cast<BinOp>(C.Kind), *V);
    }
    }
    Out = Out.unite(One);
  }
  return Out;
}

} // namespace iottidy::extract
