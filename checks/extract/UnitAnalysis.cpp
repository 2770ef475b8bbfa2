//===- UnitAnalysis.cpp - One translation unit, analysed --------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/UnitAnalysis.h"

#include "core/Analysis.h"
#include "extract/FunctionLowering.h"
#include "extract/UnitSurvey.h"

#include "clang/Basic/SourceManager.h"
#include "llvm/Support/raw_ostream.h"

using namespace clang;

namespace iottidy::extract {

namespace {

/// Who may name \p M: its own access, or the narrower one of a class around it.
AccessSpecifier accessOf(const CXXMethodDecl *M) {
  AccessSpecifier Access = M->getAccess();
  for (const DeclContext *R = M->getParent(); isa<CXXRecordDecl>(R); R = R->getParent())
    if (clang::cast<CXXRecordDecl>(R)->getAccess() != AS_none)
      Access = std::max(Access, clang::cast<CXXRecordDecl>(R)->getAccess());
  return Access;
}

/// How \p D can be reached: by its own name, and as an override by the names
/// of the methods that it overrides.
struct Reach {
  bool Called = false; ///< some body in the unit calls it
  AccessSpecifier Access = AS_none;
};

Reach reachOf(const FunctionDecl *D, const UnitSurvey &Survey) {
  Reach R;
  R.Called = Survey.called(D);
  const auto *Method = dyn_cast<CXXMethodDecl>(D);
  if (Method == nullptr)
    return R;
  R.Access = accessOf(Method);
  for (const CXXMethodDecl *Base : Method->overridden_methods()) {
    Reach Of = reachOf(Base, Survey);
    R.Called |= Of.Called;
    R.Access = std::min(R.Access, Of.Access);
  }
  return R;
}

bool isNamed(const FunctionDecl *D, llvm::StringRef Name) {
  return D->getIdentifier() != nullptr && D->getName() == Name && D->getNumParams() == 0;
}

/// Whether \p R or a base of it has a virtual method \p Name without parameters.
bool hasVirtual(const CXXRecordDecl *R, llvm::StringRef Name) {
  if (R == nullptr || !R->hasDefinition())
    return false;
  R = R->getDefinition();
  for (const CXXMethodDecl *M : R->methods())
    if (M->isVirtual() && isNamed(M, Name))
      return true;
  return llvm::any_of(R->bases(), [&](const CXXBaseSpecifier &Base) {
    return hasVirtual(Base.getType()->getAsCXXRecordDecl(), Name);
  });
}

/// What runs once, first: `main`, or what an SDK's own `main` calls in its place
/// (ESP-IDF, ESP8266 NonOS).
bool isMain(const FunctionDecl *D) {
  return D->isMain() ||
         (D->isExternC() && D->isExternallyVisible() && D->getReturnType()->isVoidType() &&
          (isNamed(D, "app_main") || isNamed(D, "user_init")));
}

/// What a framework runs once before it runs `loop` for ever: Arduino's
/// function, or the method of a component.
bool isSetup(const FunctionDecl *D) {
  const auto *Method = dyn_cast<CXXMethodDecl>(D);
  return isNamed(D, "setup") &&
         (Method == nullptr || (Method->isVirtual() && hasVirtual(Method->getParent(), "loop")));
}

/// Whether nothing leads to \p D: it is of the source's own and unused, as many
/// inline functions of headers are.
bool isDead(const FunctionDecl *D, bool Called, bool Taken) {
  return !Called && !Taken && !isa<CXXMethodDecl>(D) && !D->isExternallyVisible() &&
         !D->hasAttr<UsedAttr>() && !D->hasAttr<ConstructorAttr>() && !D->hasAttr<SectionAttr>();
}

/// Who can enter a function, apart from the calls that the unit shows.
void describeEntry(core::Function &F, const FunctionDecl *D, const UnitSurvey &Survey,
                   bool OfLibrary) {
  const auto [Called, Access] = reachOf(D, Survey);
  F.Main = isMain(D) && !Called;
  const auto *Method = dyn_cast<CXXMethodDecl>(D);
  bool Hidden = !D->isExternallyVisible() || (Method != nullptr && Access == AS_private) ||
                (Method != nullptr && Method->getParent()->isLambda());
  F.Entry = (F.AddressTaken || !Called || !Hidden) && !OfLibrary;
  bool Dead = isDead(D, Called, F.AddressTaken);
  if (isa<CXXDestructorDecl>(D) || (Method != nullptr && Method->isImplicit()))
    F.Entry = false;
  bool Declared = false;
  if (Method == nullptr && D->isExternallyVisible())
    for (const FunctionDecl *R : D->redecls())
      Declared |= isInHeader(R);
  F.CalledBack = F.AddressTaken;
  F.Private = F.AddressTaken && Hidden && !Survey.takenElsewhere(D);
  F.Constructs = isa<CXXConstructorDecl>(D);
  // Run again is what is registered, what a header offers to others, and what
  // nobody calls here; a helper of the file's own has its callers' states.
  F.Once = F.Main || F.Constructs || isSetup(D);
  bool Offered = Method != nullptr ? Access == AS_public : Declared;
  F.Again =
      F.Entry && !F.Once && !Dead && !Survey.once(D) && (F.AddressTaken || !Called || Offered);
}

/// The object that a function works on each time it is entered.
struct SelfOf {
  const RecordDecl *Class = nullptr;  ///< null: none is known
  const ParmVarDecl *Param = nullptr; ///< a context that is handed back
  const FieldDecl *Capture = nullptr; ///< a lambda's own `this`
};

/// The class of the object around a lambda that \p E, an initialiser, leads to: `this`
/// by another name, a reference to it, or an owner or watcher of it; null: none.
const RecordDecl *leadsToThis(const Expr *E, unsigned Depth = 0) {
  if (E == nullptr || Depth > 4)
    return nullptr;
  E = E->IgnoreImplicit()->IgnoreParenCasts();
  if (isa<CXXThisExpr>(E))
    return E->getType()->getPointeeType()->getAsRecordDecl();
  if (const auto *U = dyn_cast<UnaryOperator>(E); U != nullptr && U->getOpcode() == UO_Deref)
    return leadsToThis(U->getSubExpr(), Depth + 1);
  if (const auto *C = dyn_cast<CXXConstructExpr>(E))
    return C->getNumArgs() == 1 ? leadsToThis(C->getArg(0), Depth + 1) : nullptr;
  if (const auto *L = dyn_cast<InitListExpr>(E))
    return L->getNumInits() == 1 ? leadsToThis(L->getInit(0), Depth + 1) : nullptr;
  if (const auto *M = dyn_cast<CXXMemberCallExpr>(E)) {
    const CXXMethodDecl *Method = M->getMethodDecl();
    if (Method == nullptr || Method->getIdentifier() == nullptr ||
        !Method->getParent()->isInStdNamespace())
      return nullptr;
    llvm::StringRef Name = Method->getName();
    return Name == "shared_from_this" || Name == "weak_from_this"
               ? leadsToThis(M->getImplicitObjectArgument(), Depth + 1)
               : nullptr;
  }
  if (const auto *C = dyn_cast<CallExpr>(E)) {
    const FunctionDecl *Fn = C->getDirectCallee();
    return Fn != nullptr && Fn->isInStdNamespace() && C->getNumArgs() == 1
               ? leadsToThis(C->getArg(0), Depth + 1)
               : nullptr;
  }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    if (const auto *V = dyn_cast<VarDecl>(Ref->getDecl());
        V != nullptr && V->hasLocalStorage() && !isa<ParmVarDecl>(V))
      return leadsToThis(V->getInit(), Depth + 1);
  return nullptr;
}

/// The capture through which the lambda of class \p R works on the object around it.
SelfOf capturedSelf(const CXXRecordDecl *R) {
  llvm::DenseMap<const ValueDecl *, FieldDecl *> Fields;
  FieldDecl *This = nullptr;
  R->getCaptureFields(Fields, This);
  for (const LambdaCapture &C : R->captures()) {
    if (!C.capturesVariable())
      continue;
    const auto *V = dyn_cast<VarDecl>(C.getCapturedVar());
    const FieldDecl *Field = Fields.lookup(C.getCapturedVar());
    // Of a pointer that is captured by reference, the closure has the address.
    if (V == nullptr || Field == nullptr || isa<ParmVarDecl>(V) ||
        (Field->getType()->isReferenceType() && !V->getType()->isReferenceType()))
      continue;
    const bool Copy = !V->getType()->isReferenceType() && !V->getType()->isPointerType();
    const CXXRecordDecl *Held = V->getType()->getAsCXXRecordDecl();
    if (Copy && (Held == nullptr || !Held->isInStdNamespace()))
      continue;
    if (const RecordDecl *Class = leadsToThis(V->getInit()))
      return {Class, nullptr, Field};
  }
  return {};
}

SelfOf selfOf(const FunctionDecl *D, const FunctionLowering &Lowering) {
  const auto *Method = dyn_cast<CXXMethodDecl>(D);
  if (Method != nullptr && Method->isInstance()) {
    if (!Method->getParent()->isLambda())
      return {Method->getParent(), nullptr, nullptr};
    if (const FieldDecl *This = Lowering.capturedThis())
      return {This->getType()->getPointeeType()->getAsRecordDecl(), nullptr, This};
    if (const SelfOf Captured = capturedSelf(Method->getParent()); Captured.Class != nullptr)
      return Captured;
  }
  if (Lowering.Context != nullptr)
    return {Lowering.ContextClass, Lowering.Context, Lowering.ContextField};
  // A callback with a context of its own type.
  if (!D->isExternallyVisible() && D->getNumParams() > 0) {
    QualType T = D->getParamDecl(0)->getType();
    const RecordDecl *R = T->isPointerType() ? T->getPointeeType()->getAsRecordDecl() : nullptr;
    if (R != nullptr && R->getDefinition() != nullptr && !isInHeader(R->getDefinition()))
      return {R, D->getParamDecl(0), nullptr};
  }
  return {};
}

/// Which classes are parts of one kind of object: a base with one derived class
/// in the unit.
class Hierarchy {
public:
  explicit Hierarchy(const std::vector<const FunctionDecl *> &Lowered) {
    llvm::DenseSet<const CXXRecordDecl *> Seen;
    for (const FunctionDecl *D : Lowered)
      if (const auto *M = dyn_cast<CXXMethodDecl>(D))
        add(M->getParent()->getCanonicalDecl(), Seen);
    for (const FunctionDecl *D : Lowered)
      if (isa<CXXConstructorDecl>(D))
        Made.insert(clang::cast<CXXMethodDecl>(D)->getParent()->getCanonicalDecl());
  }
  /// The most derived class that \p R is a part of, or itself.
  const RecordDecl *whole(const RecordDecl *R) const {
    R = clang::cast<RecordDecl>(R->getCanonicalDecl());
    for (auto It = Derived.find(R); It != Derived.end() && It->second != nullptr;
         It = Derived.find(R))
      R = It->second;
    return R;
  }
  /// Whether an object of class \p R is only made as part of a larger one.
  bool isPart(const RecordDecl *R) const {
    const RecordDecl *Whole = whole(R);
    return Whole != R->getCanonicalDecl() && Made.count(Whole) != 0;
  }

private:
  void add(const CXXRecordDecl *R, llvm::DenseSet<const CXXRecordDecl *> &Seen) {
    if (R->isLambda() || !R->hasDefinition() || !Seen.insert(R).second)
      return;
    for (const CXXBaseSpecifier &B : R->getDefinition()->bases()) {
      const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
      if (Base == nullptr)
        continue;
      Base = Base->getCanonicalDecl();
      auto [It, New] = Derived.try_emplace(Base, R);
      if (!New && It->second != R)
        It->second = nullptr;
      add(Base, Seen);
    }
  }
  /// By base: its one derived class; null: there are several.
  llvm::DenseMap<const RecordDecl *, const CXXRecordDecl *> Derived;
  llvm::DenseSet<const RecordDecl *> Made; ///< with a constructor in the unit
};

/// Members with initialisers of their own start with these, also where no source
/// spells a constructor.
void implicitConstructors(ProgramBuilder &B, OpResolver &Ops,
                          const std::vector<const FunctionDecl *> &Lowered,
                          const Hierarchy &Classes, const UnitSurvey &Survey) {
  llvm::DenseSet<const CXXRecordDecl *> Seen;
  for (const FunctionDecl *D : Lowered)
    if (isa<CXXConstructorDecl>(D))
      Seen.insert(clang::cast<CXXMethodDecl>(D)->getParent()->getDefinition());
  for (const FunctionDecl *D : Lowered) {
    const auto *M = dyn_cast<CXXMethodDecl>(D);
    if (M == nullptr || M->getParent()->isLambda() || !M->isInstance())
      continue;
    const CXXRecordDecl *R = M->getParent()->getDefinition();
    if (R->hasUserDeclaredConstructor() || !R->hasInClassInitializer() || !Seen.insert(R).second ||
        Classes.whole(R) != R->getCanonicalDecl())
      continue;
    core::FuncId Id = FunctionLowering(B, Ops, R, D).construct(R, Survey);
    core::Function &F = B.Out.Functions[Id];
    F.Constructs = F.Once = true;
    F.Class = B.classOf(R);
  }
}

} // namespace

core::UnitResult analyzeUnit(ASTContext &Context, const core::ModelSet &Models,
                             const AnalysisOptions &Options) {
  core::UnitResult Nothing;
  OpResolver Ops(Context, Models, Options);
  if (!Ops.any())
    return Nothing;
  UnitSurvey Survey(Context, Ops);
  if (Survey.toLower().empty())
    return Nothing;
  ProgramBuilder Builder(Context);
  for (QualType T : Survey.thrown())
    Builder.exceptionType(T);
  core::UnitResult Early;
  for (const FunctionDecl *D : Survey.toLower())
    Builder.function(D);
  std::size_t Next = 0;
  std::vector<const FunctionDecl *> Lowered;
  llvm::DenseMap<const FunctionDecl *, SelfOf> Selves;
  std::vector<const FunctionDecl *> Taken;
  // Callees get their numbers while their callers are lowered.
  for (; Next < Builder.Out.Functions.size(); ++Next) {
    const FunctionDecl *D = Builder.definition(static_cast<core::FuncId>(Next));
    if (D == nullptr || D->isDependentContext() || Builder.inSystem(D->getLocation()))
      continue;
    FunctionLowering Lowering(Builder, Ops, D);
    Lowering.setSurvey(Survey);
    Lowering.run();
    Taken.insert(Taken.end(), Lowering.AddressTaken.begin(), Lowering.AddressTaken.end());
    if (!Lowering.Unfollowed.empty())
      Early.Incompletes.push_back({ProgramBuilder::place(D->getLocation()),
                                   D->getQualifiedNameAsString(), Lowering.Unfollowed});
    Lowered.push_back(D);
    Selves[D] = selfOf(D, Lowering);
  }
  core::Program &P = Builder.Out;
  for (const FunctionDecl *D : Survey.addressTaken())
    Taken.push_back(D);
  for (const FunctionDecl *D : Taken) {
    if (!Builder.known(D) || Survey.once(D))
      continue;
    core::FuncId F = Builder.function(D);
    if (!P.Functions[F].AddressTaken && P.Functions[F].Defined) {
      P.Functions[F].AddressTaken = true;
      P.AddressTaken.push_back(F);
    }
  }
  Hierarchy Classes(Lowered);
  for (const FunctionDecl *D : Lowered) {
    core::Function &F = P.Functions[Builder.function(D)];
    // The bodies of a library's own headers are not the program's.
    bool OfLibrary = Ops.resolve(D) || Ops.ofLibraryHeader(D);
    describeEntry(F, D, Survey, OfLibrary);
    if (F.Constructs && Classes.isPart(clang::cast<CXXMethodDecl>(D)->getParent()))
      F.Once = false;
    const SelfOf &Self = Selves[D];
    if (Self.Class == nullptr || (Self.Param != nullptr && !F.AddressTaken))
      continue;
    F.Class = Builder.classOf(Classes.whole(Self.Class));
    if (Self.Param != nullptr)
      F.Self = Builder.variable(Self.Param);
    if (Self.Capture != nullptr)
      F.SelfField = Builder.field(Self.Capture);
  }
  implicitConstructors(Builder, Ops, Lowered, Classes, Survey);
  core::AnalysisTrace Trace;
  Trace.Function = Options.DebugFunction;
  if (Options.DebugOut != nullptr)
    Trace.Line = [&](const std::string &Line) { *Options.DebugOut << Line << '\n'; };
  core::UnitResult Result = core::analyze(P, {}, Trace);
  Result.Incompletes.insert(Result.Incompletes.begin(), Early.Incompletes.begin(),
                            Early.Incompletes.end());
  return Result;
}

} // namespace iottidy::extract
