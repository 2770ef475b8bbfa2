//===- ProgramBuilder.cpp - Numbers for declarations and source -------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/ProgramBuilder.h"

#include "extract/Callables.h"
#include "extract/MacroText.h"

#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace iottidy::extract {

ProgramBuilder::ProgramBuilder(ASTContext &Context) : Context(Context) {
  Texts.emplace_back();
  Out.Text = [this](core::TextId T) { return spell(T); };
}

bool ProgramBuilder::inSystem(SourceLocation L) const {
  return L.isInvalid() || Context.getSourceManager().isInSystemHeader(L);
}

bool isInHeader(const Decl *D) {
  static constexpr llvm::StringLiteral Extensions[] = {".c",   ".cc",  ".cpp", ".cxx",
                                                       ".c++", ".ino", ".pde", ".C"};
  const SourceManager &Sources = D->getASTContext().getSourceManager();
  const SourceLocation L = Sources.getExpansionLoc(D->getLocation());
  return !Sources.isInMainFile(L) &&
         !llvm::is_contained(Extensions, llvm::sys::path::extension(Sources.getFilename(L)));
}

/// Notes in \p V what parts of \p Init, of type \p T at \p Path, are not zero.
void ProgramBuilder::initialParts(const APValue &Init, QualType T, std::vector<core::FieldId> &Path,
                                  core::Variable &V) {
  if (Init.isInt()) {
    if (Init.getInt() != 0)
      V.Parts.emplace_back(Path, Init.getInt().getExtValue());
    return;
  }
  const RecordDecl *R = T->getAsRecordDecl();
  if (!Init.isStruct() || R == nullptr || Init.getStructNumBases() != 0) {
    if (!(Init.isLValue() && Init.isNullPointer()))
      V.Parts.emplace_back(Path, std::nullopt);
    return;
  }
  for (const FieldDecl *Field : R->fields()) {
    if (Field->isUnnamedBitField())
      continue;
    Path.push_back(field(Field));
    initialParts(Init.getStructField(Field->getFieldIndex()), Field->getType(), Path, V);
    Path.pop_back();
  }
}

core::VarId ProgramBuilder::variable(const VarDecl *D) {
  D = D->getCanonicalDecl();
  auto [It, New] = VariableIds.try_emplace(D, static_cast<core::VarId>(Out.Variables.size()));
  if (!New)
    return It->second;
  core::Variable V;
  V.Name = text(D);
  V.IsReference = D->getType()->isReferenceType();
  V.Persistent = D->hasGlobalStorage();
  if (!V.Persistent) {
    const DeclContext *Owner = D->getParentFunctionOrMethod();
    if (const auto *F = dyn_cast_or_null<FunctionDecl>(Owner))
      V.Owner = function(F);
  } else if (D->isExternallyVisible() && !D->isStaticLocal()) {
    for (const VarDecl *R : D->redecls())
      V.Shared |= isInHeader(R) || R->getStorageClass() == SC_Extern;
  }
  if (V.Persistent && V.Shared && !D->getType().isConstQualified()) {
    V.Initially = core::Variable::Start::Unknown;
  } else if (const VarDecl *Def = D->getInitializingDeclaration();
             V.Persistent && Def != nullptr && Def->getInit() != nullptr) {
    V.Initially = core::Variable::Start::Unknown;
    const APValue *Init =
        (D->getType()->isIntegralOrEnumerationType() || D->getType()->isRecordType()) &&
                !Def->getInit()->isValueDependent()
            ? Def->evaluateValue()
            : nullptr;
    if (Init != nullptr && Init->isInt()) {
      V.Initially = core::Variable::Start::Value;
      V.Initial = Init->getInt().getExtValue();
    } else if (Init != nullptr && Init->isStruct()) {
      V.Initially = core::Variable::Start::Parts;
      std::vector<core::FieldId> Path;
      initialParts(*Init, D->getType(), Path, V);
    }
    // The owners, flags and atomics of the standard library start empty.
    const CXXRecordDecl *R = D->getType()->getAsCXXRecordDecl();
    const auto *C = dyn_cast<CXXConstructExpr>(Def->getInit()->IgnoreImplicit());
    if (R != nullptr && R->isInStdNamespace() && C != nullptr && C->getNumArgs() == 0)
      V.Initially = core::Variable::Start::Zero;
    if (D->getType()->isFunctionPointerType())
      if (const FunctionDecl *Held = heldFunction(Def->getInit()); Held && Held->hasBody())
        V.InitialFunction = function(Held);
    if (D->getType()->isPointerType() &&
        Def->getInit()->isNullPointerConstant(Context, Expr::NPC_ValueDependentIsNotNull))
      V.Initially = core::Variable::Start::Zero;
  }
  V.Constant = D->getType().isConstQualified();
  V.Volatile = D->getType().isVolatileQualified() || D->getType()->isAtomicType();
  core::VarId Id = VariableIds[D];
  // Registering the owner may have added variables; the number stays.
  if (Out.Variables.size() <= Id)
    Out.Variables.resize(Id + 1);
  Out.Variables[Id] = V;
  return Id;
}

core::VarId ProgramBuilder::temporary(core::FuncId Owner) {
  core::Variable V;
  V.Owner = Owner;
  Out.Variables.push_back(V);
  return static_cast<core::VarId>(Out.Variables.size() - 1);
}

core::VarId ProgramBuilder::thisOf(core::FuncId F) {
  if (ThisVars.size() <= F)
    ThisVars.resize(F + 1, core::NoId);
  if (ThisVars[F] == core::NoId) {
    ThisVars[F] = temporary(F);
    Out.Variables[ThisVars[F]].Name = text(std::string("this"));
  }
  return ThisVars[F];
}

core::FieldId ProgramBuilder::field(const FieldDecl *D) {
  D = D->getCanonicalDecl();
  // The members of a union share their storage and so their name.
  if (D->getParent()->isUnion() && !D->getParent()->field_empty())
    D = *D->getParent()->field_begin();
  return fieldIn(FieldIds, D);
}

core::FieldId ProgramBuilder::holds(const CXXRecordDecl *R) {
  return fieldIn(HoldsIds, R->getCanonicalDecl());
}

core::FieldId ProgramBuilder::reconnects(const CXXRecordDecl *R) {
  return fieldIn(ReconnectIds, R->getCanonicalDecl());
}

core::FieldId ProgramBuilder::kind(const CXXRecordDecl *Root) {
  return fieldIn(KindIds, Root->getCanonicalDecl());
}

core::FuncId ProgramBuilder::function(const FunctionDecl *D) {
  const FunctionDecl *Key = D->getCanonicalDecl();
  auto [It, New] = FunctionIds.try_emplace(Key, static_cast<core::FuncId>(Out.Functions.size()));
  if (!New)
    return It->second;
  core::FuncId Id = It->second;
  core::Function F;
  F.Name = D->getQualifiedNameAsString();
  F.Where = place(D->getLocation());
  F.Text = text(D);
  F.Shape = shapeOf(D->getType()->getAs<FunctionProtoType>());
  Out.Functions.push_back(std::move(F));
  const FunctionDecl *Body = nullptr;
  D->hasBody(Body);
  Definitions.push_back(Body);
  return Id;
}

std::uint32_t ProgramBuilder::shapeOf(const FunctionProtoType *T) {
  if (T == nullptr)
    return 0;
  std::string Kinds = T->isVariadic() ? "..." : "";
  for (QualType Param : T->param_types()) {
    if (Param->isDependentType())
      return 0;
    Kinds += Param->isPointerType() || Param->isReferenceType() ? 'p'
             : Param->isIntegralOrEnumerationType()             ? 'i'
             : Param->isRealFloatingType()                      ? 'f'
                                                                : 'r';
  }
  return Shapes.try_emplace(Kinds, static_cast<std::uint32_t>(Shapes.size() + 1)).first->second;
}

core::FuncId ProgramBuilder::implicitConstructor(const CXXRecordDecl *R) {
  core::Function F;
  F.Name = R->getQualifiedNameAsString() + "::" + R->getNameAsString();
  F.Where = place(R->getLocation());
  F.Text = text(R);
  Out.Functions.push_back(std::move(F));
  Definitions.push_back(nullptr);
  return static_cast<core::FuncId>(Out.Functions.size() - 1);
}

std::uint32_t ProgramBuilder::classOf(const RecordDecl *R) {
  R = clang::cast<RecordDecl>(R->getCanonicalDecl());
  return Classes.try_emplace(R, static_cast<std::uint32_t>(Classes.size())).first->second;
}

core::VarId ProgramBuilder::exceptionVar() {
  if (ExceptionVar == core::NoId) {
    ExceptionVar = temporary(core::NoId);
    Out.Variables[ExceptionVar].Persistent = true;
  }
  return ExceptionVar;
}

/// The number of a type that is thrown; handlers test for these.
std::int64_t ProgramBuilder::exceptionType(QualType T) {
  T = T.getUnqualifiedType();
  for (std::size_t I = 0; I < Exceptions.size(); ++I)
    if (Context.hasSameUnqualifiedType(Exceptions[I], T))
      return static_cast<std::int64_t>(I) + 1;
  Exceptions.push_back(T);
  return static_cast<std::int64_t>(Exceptions.size());
}

std::uint32_t ProgramBuilder::literal(const void *Key) {
  return Literals.try_emplace(Key, static_cast<std::uint32_t>(Literals.size() + 1)).first->second;
}

core::TextId ProgramBuilder::text(SourceRange R) {
  TextEntry E;
  E.Range = R;
  Texts.push_back(std::move(E));
  return static_cast<core::TextId>(Texts.size() - 1);
}

core::TextId ProgramBuilder::text(const Expr *E) { return text(E->getSourceRange()); }

core::TextId ProgramBuilder::condition(const Expr *E) {
  core::TextId T = text(E);
  Texts[T].Condition = true;
  return T;
}

core::TextId ProgramBuilder::text(const NamedDecl *D) {
  auto [It, New] = NameTexts.try_emplace(D, static_cast<core::TextId>(Texts.size()));
  if (New) {
    TextEntry E;
    E.Decl = D;
    Texts.push_back(std::move(E));
  }
  return It->second;
}

core::TextId ProgramBuilder::text(std::string S) {
  TextEntry E;
  E.Plain = std::move(S);
  Texts.push_back(std::move(E));
  return static_cast<core::TextId>(Texts.size() - 1);
}

/// The source of an expression on one line, with single blanks.
std::string ProgramBuilder::spell(core::TextId T) const {
  const TextEntry &E = Texts[T];
  if (E.Decl != nullptr) {
    const auto *M = dyn_cast<CXXMethodDecl>(E.Decl);
    if (M == nullptr || !M->getParent()->isLambda())
      return E.Decl->getNameAsString();
    auto It = Lambdas.find(M->getParent());
    return It != Lambdas.end() ? It->second->getNameAsString() : std::string(core::UnnamedFunction);
  }
  if (E.Range.isInvalid())
    return E.Plain;
  const SourceManager &Sources = Context.getSourceManager();
  if (E.Condition)
    return conditionText(E.Range, Sources, Context.getLangOpts());
  CharSourceRange Range = Lexer::makeFileCharRange(CharSourceRange::getTokenRange(E.Range), Sources,
                                                   Context.getLangOpts());
  if (Range.isInvalid())
    Range = Sources.getExpansionRange(E.Range);
  llvm::StringRef Source = Lexer::getSourceText(Range, Sources, Context.getLangOpts());
  return onOneLine(Source);
}

} // namespace iottidy::extract
