//===- HeaderCheck.cpp - Models against the real headers --------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "HeaderCheck.h"

#include "Declarations.h"

#include "extract/OpResolver.h"
#include "extract/UnitAnalysis.h"
#include "model/ModelReader.h"
#include "model/Suggest.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

#include <algorithm>
#include <functional>
#include <map>

using namespace iottidy;
using namespace iottidy::tools;
using namespace clang;
using core::AccessPath;
using core::CallModel;

namespace {

std::string pointerOf(const std::string &Origin) { return Origin.substr(Origin.find('#') + 1); }

std::string parameters(unsigned Number) {
  return std::to_string(Number) + (Number == 1 ? " parameter" : " parameters");
}

/// The type that \p T refers or points to, if it does so.
QualType pointee(QualType T) {
  T = T.getNonReferenceType();
  if (const auto *P = T->getAs<PointerType>())
    return P->getPointeeType();
  if (const auto *A = T->getAsArrayTypeUnsafe())
    return A->getElementType();
  return T;
}

/// Whether nothing can be said of a value of this type before templates are
/// instantiated, or of what an incomplete type has.
bool isOpen(QualType T) {
  if (T.isNull() || T->isDependentType() || T->isUndeducedType())
    return true;
  const RecordDecl *R = pointee(T)->getAsRecordDecl();
  return R != nullptr && R->getDefinition() == nullptr;
}

const FunctionProtoType *functionType(QualType T) {
  if (T.isNull())
    return nullptr;
  T = pointee(T);
  // A member of a class template such as std::function: its argument.
  if (const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(T->getAsRecordDecl()))
    if (R->getTemplateArgs().size() != 0 &&
        R->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
      T = R->getTemplateArgs()[0].getAsType();
  return T->getAs<FunctionProtoType>();
}

/// What a model says, not what a class looks like.
extract::AnalysisOptions modelsOnly() {
  extract::AnalysisOptions Options;
  Options.StructuralClients = false;
  return Options;
}

/// Checks the entries of one file.
class Checker {
public:
  Checker(const std::string &ModelText, const core::LibraryModel &Library,
          const core::ModelSet &Merged, const Declarations &Declared,
          std::vector<core::ModelError> &Out)
      : Text(ModelText), Library(Library), Headers(Declared),
        Resolver(Declared.context(), Merged, modelsOnly()), Errors(Out) {}

  void check() {
    for (const CallModel &Call : Library.Calls)
      checkCall(Call);
    for (const core::FieldModel &Field : Library.Fields)
      checkField(Field);
    for (const core::HandlerModel &Handler : Library.Handlers)
      checkHandler(Handler);
  }

private:
  void fault(const std::string &Pointer, std::string Message) {
    if (Overload)
      Overload->emplace(Pointer, std::move(Message));
    else
      Errors.push_back(model::faultAt(Text, Library.File, Pointer, std::move(Message)));
  }

  /// The place of element \p Index of a member that may be one string.
  std::string element(const std::string &Pointer, std::size_t Index, std::size_t Size) const {
    return Size == 1 ? Pointer : Pointer + "/" + std::to_string(Index);
  }

  void checkCall(const CallModel &Call);
  void checkShapes(const CallModel &Call, const std::string &Name, const std::string &At,
                   Declarations::Functions &Fits);
  void checkOverloads(const CallModel &Call, const Declarations::Functions &Fits);
  void checkParts(const CallModel &Call, const FunctionDecl *F);
  void checkResult(const CallModel &Call, const FunctionDecl *F);
  QualType checkPath(const std::string &At, const AccessPath &Path, const FunctionDecl *F);
  QualType fieldsOf(const std::string &At, QualType T, const std::vector<std::string> &Fields);
  void checkNames(const std::string &At, const std::vector<core::Condition> &Conditions);
  void checkCallback(const std::string &At, const core::CallbackModel &Callback, QualType T);
  void checkHanded(const std::string &At, const std::vector<core::ValueMeaning> &Values,
                   unsigned Params);
  void checkField(const core::FieldModel &Field);
  void checkHandler(const core::HandlerModel &Handler);

  const std::string &Text;
  const core::LibraryModel &Library;
  const Declarations &Headers;
  extract::OpResolver Resolver;
  std::vector<core::ModelError> &Errors;
  std::map<std::string, std::string> *Overload = nullptr; ///< faults of the one at hand
};

void Checker::checkCall(const CallModel &Call) {
  const std::string At = pointerOf(Call.Origin);
  for (std::size_t I = 0; I < Call.Names.size(); ++I) {
    const std::string &Name = Call.Names[I];
    const std::string NameAt = element(At + "/name", I, Call.Names.size());
    Declarations::Functions Fits;
    checkShapes(Call, Name, NameAt, Fits);
    checkOverloads(Call, Fits);
    bool Counts = false;
    std::string Instead;
    for (const FunctionDecl *F : Fits) {
      if (const extract::ResolvedOp Op = Resolver.resolve(F)) {
        Counts |= Op.Call->Origin == Call.Origin;
        Instead = "; " + Op.Call->Origin + " is taken in its place";
      } else if (Instead.empty()) {
        Instead = "; it is declared at " + Headers.place(F) + ", in none of the 'headers'";
      }
    }
    // A library that is switched off gives no entry.
    if (!Fits.empty() && !Counts && Library.Enabled)
      fault(NameAt, "this entry never matches '" + Name + "'" + Instead);
  }
}

/// Finds the declarations that the entry stands for.
void Checker::checkShapes(const CallModel &Call, const std::string &Name, const std::string &At,
                          Declarations::Functions &Fits) {
  const Declarations::Functions &All = Headers.functions(Name);
  if (All.empty()) {
    const std::string Missing =
        Headers.missing().empty() ? "" : " ('" + Headers.missing().front() + "' was not found)";
    return fault(At, Headers.isMacro(Name)
                         ? "'" + Name + "' is a macro; name the function that it calls"
                         : "no function '" + Name + "' in the headers" + Missing +
                               Headers.nearestFunction(Name));
  }
  std::string Seen;
  for (const FunctionDecl *F : All) {
    if (!Call.Params || *Call.Params == F->getNumParams())
      Fits.push_back(F);
    else
      Seen +=
          (Seen.empty() ? "" : ", ") + parameters(F->getNumParams()) + " at " + Headers.place(F);
  }
  const std::string Entry = pointerOf(Call.Origin);
  if (Fits.empty())
    return fault(Entry + (Call.ParamTypes.empty() ? "/params" : "/paramTypes"),
                 "no function '" + Name + "' has " + parameters(*Call.Params) +
                     "; the headers declare it with " + Seen);
  if (Call.ParamTypes.empty())
    return;
  Declarations::Functions Right;
  for (const FunctionDecl *F : Fits) {
    if (extract::hasShape(Call, F)) {
      Right.push_back(F);
      continue;
    }
    std::string Types;
    for (const ParmVarDecl *P : F->parameters())
      Types += (Types.empty() ? "'" : ", '") + P->getType().getAsString() + "'";
    Seen += (Seen.empty() ? "" : "; ") + Types + " at " + Headers.place(F);
  }
  Fits = Right;
  if (Fits.empty())
    fault(Entry + "/paramTypes",
          "no function '" + Name + "' has these types; the headers declare " + Seen);
}

/// What an entry for several overloads says must be right for one of them.
void Checker::checkOverloads(const CallModel &Call, const Declarations::Functions &Fits) {
  std::vector<std::map<std::string, std::string>> Faults;
  for (const FunctionDecl *F : Fits) {
    Overload = &Faults.emplace_back();
    checkParts(Call, F);
  }
  Overload = nullptr;
  if (!Faults.empty())
    for (const auto &[Pointer, Message] : Faults.front())
      if (std::all_of(Faults.begin(), Faults.end(),
                      [&](const auto &Others) { return Others.count(Pointer) != 0; }))
        fault(Pointer, Message);
}

void Checker::checkParts(const CallModel &Call, const FunctionDecl *F) {
  const std::string At = pointerOf(Call.Origin);
  if (Call.Client) {
    const bool Written = Call.Client->Root != AccessPath::Base::None;
    const QualType T = checkPath(At + "/client", *Call.Client, F);
    // Handles of C are pointers, structs or numbers.
    if (Written && !isOpen(T) && (T->isVoidType() || T->isFloatingType() || T->isBooleanType()))
      fault(At + "/client", "the client of '" + F->getQualifiedNameAsString() +
                                "' would be of type '" + T.getAsString() + "'");
  }
  if (Call.Parent)
    checkPath(At + "/parent", *Call.Parent, F);
  for (std::size_t I = 0; I < Call.Identity.size(); ++I)
    checkPath(element(At + "/identity", I, Call.Identity.size()), Call.Identity[I], F);
  if (Call.AutoReconnectValue)
    checkPath(At + "/autoReconnect/value", *Call.AutoReconnectValue, F);
  checkNames(At + "/autoReconnect/on", Call.AutoReconnectWhen);
  if (Call.UserData)
    checkPath(At + "/userData", *Call.UserData, F);
  for (std::size_t I = 0; I < Call.Callbacks.size(); ++I) {
    const std::string Place = At + "/callbacks/" + std::to_string(I);
    checkCallback(Place, Call.Callbacks[I],
                  checkPath(Place + "/function", Call.Callbacks[I].Function, F));
    if (Call.Callbacks[I].Context)
      checkPath(Place + "/context", *Call.Callbacks[I].Context, F);
  }
  checkResult(Call, F);
}

void Checker::checkResult(const CallModel &Call, const FunctionDecl *F) {
  const std::pair<const char *, const std::vector<core::Condition> *> Lists[] = {
      {"success", &Call.Success},
      {"pending", &Call.Pending},
      {"connected", &Call.Connected},
      {"notConnected", &Call.NotConnected},
      {"lost", &Call.Lost}};
  for (const auto &[Key, List] : Lists) {
    const std::string At = pointerOf(Call.Origin) + "/" + Key;
    for (const core::Condition &Test : *List) {
      if (Test.Kind == core::Condition::Op::Always || Test.Kind == core::Condition::Op::Never)
        continue;
      if (F->getReturnType()->isVoidType())
        fault(At, "'" + F->getQualifiedNameAsString() + "' returns nothing that '" + Key +
                      "' could test");
      else if (!Test.Field.empty())
        fieldsOf(At, F->getReturnType(), {Test.Field});
    }
    checkNames(At, *List);
  }
}

/// The type of the value at \p Path; null when nothing is known of it.
QualType Checker::checkPath(const std::string &At, const AccessPath &Path, const FunctionDecl *F) {
  const std::string Name = F->getQualifiedNameAsString();
  QualType T;
  switch (Path.Root) {
  case AccessPath::Base::None:
  case AccessPath::Base::Param:
    return T;
  case AccessPath::Base::This: {
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    if (Method == nullptr || Method->isStatic()) {
      fault(At,
            "'" + Name + "' has no 'this': it is " + (Method ? "a static method" : "a function"));
      return T;
    }
    const CXXRecordDecl *Class = Method->getParent();
    if (Path.Fields.empty() || Class->isDependentContext())
      return T;
    T = Headers.context().getTypeDeclType(cast<TypeDecl>(Class));
    break;
  }
  case AccessPath::Base::Return:
    T = F->getReturnType();
    if (isa<CXXConstructorDecl>(F))
      return QualType();
    break;
  case AccessPath::Base::Arg:
    if (Path.Index >= F->getNumParams()) {
      if (!F->isVariadic())
        fault(At, "'arg" + std::to_string(Path.Index) + "' is out of range: '" + Name + "' has " +
                      parameters(F->getNumParams()) + " at " + Headers.place(F));
      return T;
    }
    T = F->getParamDecl(Path.Index)->getType();
    break;
  }
  if (Path.Deref && !isOpen(T)) {
    const QualType To = pointee(T);
    if (To == T && !T->isReferenceType()) {
      fault(At, "'*' needs a pointer, and '" + T.getAsString() + "' of '" + Name + "' is none");
      return QualType();
    }
    T = To;
  }
  return fieldsOf(At, T, Path.Fields);
}

QualType Checker::fieldsOf(const std::string &At, QualType T,
                           const std::vector<std::string> &Fields) {
  for (const std::string &Field : Fields) {
    if (isOpen(T))
      return QualType();
    // A handle to a pointer is followed all the way.
    QualType Base = T;
    while (pointee(Base) != Base)
      Base = pointee(Base);
    const RecordDecl *R = Base->getAsRecordDecl();
    R = R ? R->getDefinition() : nullptr;
    std::vector<std::string> Names;
    const ValueDecl *Found = nullptr;
    std::function<void(const RecordDecl *)> Search = [&](const RecordDecl *In) {
      for (const FieldDecl *D : In->fields()) {
        if (D->isAnonymousStructOrUnion() && D->getType()->getAsRecordDecl())
          Search(D->getType()->getAsRecordDecl());
        if (D->getNameAsString() == Field)
          Found = D;
        Names.push_back(D->getNameAsString());
      }
      if (const auto *Class = dyn_cast<CXXRecordDecl>(In))
        for (const CXXBaseSpecifier &B : Class->bases())
          if (const RecordDecl *Inner = B.getType()->getAsRecordDecl())
            if (const RecordDecl *Whole = Inner->getDefinition())
              Search(Whole);
    };
    if (R)
      Search(R);
    if (!Found) {
      const std::vector<std::string_view> Known(Names.begin(), Names.end());
      fault(At, "no field '" + Field + "' in '" + Base.getAsString() + "'" +
                    model::didYouMean(Field, Known));
      return QualType();
    }
    T = Found->getType();
  }
  return T;
}

/// The names in conditions are those of enumerators or constants.
void Checker::checkNames(const std::string &At, const std::vector<core::Condition> &Conditions) {
  for (std::size_t I = 0; I < Conditions.size(); ++I)
    for (const core::ConstantRef &Value : Conditions[I].Values)
      if (!Value.Name.empty() && !Resolver.constant(Value))
        fault(element(At, I, Conditions.size()),
              Headers.isMacro(Value.Name) ? "'" + Value.Name + "' is a macro; write its number"
                                          : "no enumerator '" + Value.Name + "' in the headers");
}

void Checker::checkCallback(const std::string &At, const core::CallbackModel &Callback,
                            QualType T) {
  if (isOpen(T))
    return;
  const QualType To = pointee(T);
  if (To->isArithmeticType() || To->isEnumeralType())
    return fault(At, "no function is handed over there, but '" + T.getAsString() + "'");
  if (const FunctionProtoType *Type = functionType(T)) {
    checkHanded(At, Callback.Values, Type->getNumParams());
    if (Callback.ContextParam && *Callback.ContextParam >= Type->getNumParams())
      fault(At + "/contextParam",
            "the callback has " + parameters(Type->getNumParams()) + ", which count from 0");
    if (Callback.Client && Callback.Client->Index >= Type->getNumParams())
      fault(At + "/client",
            "the callback has " + parameters(Type->getNumParams()) + ", which count from 0");
  }
}

void Checker::checkHanded(const std::string &At, const std::vector<core::ValueMeaning> &Values,
                          unsigned Params) {
  for (std::size_t I = 0; I < Values.size(); ++I) {
    const std::string Place = At + "/values/" + std::to_string(I);
    if (Values[I].Value.Index >= Params)
      fault(Place + "/value", "'param" + std::to_string(Values[I].Value.Index) +
                                  "' is out of range: the callback has " + parameters(Params));
    checkNames(Place + "/when", {Values[I].When});
  }
}

void Checker::checkField(const core::FieldModel &Field) {
  const std::string At = pointerOf(Field.Origin);
  const RecordDecl *R = Headers.record(Field.Type);
  if (R == nullptr)
    return fault(At + "/type", "no struct '" + Field.Type + "' in the headers" +
                                   Headers.nearestRecord(Field.Type));
  const QualType T =
      fieldsOf(At + "/field", Headers.context().getTypeDeclType(cast<TypeDecl>(R)), {Field.Field});
  checkNames(At + "/connected", Field.Connected);
  checkNames(At + "/notConnected", Field.NotConnected);
  checkNames(At + "/autoReconnect", Field.AutoReconnectWhen);
  if (Field.Callback)
    checkCallback(At + "/callback", *Field.Callback, T);
}

void Checker::checkHandler(const core::HandlerModel &Handler) {
  const std::string At = pointerOf(Handler.Origin);
  if (Headers.record(Handler.Class) == nullptr)
    return fault(At + "/class", "no class '" + Handler.Class + "' in the headers" +
                                    Headers.nearestRecord(Handler.Class));
  const std::string Name = Handler.Class + "::" + Handler.Method;
  const Declarations::Functions &All = Headers.functions(Name);
  if (All.empty())
    return fault(At + "/method",
                 "no method '" + Name + "' in the headers" + Headers.nearestFunction(Name));
  unsigned Most = 0;
  bool Virtual = false;
  for (const FunctionDecl *F : All) {
    Most = std::max(Most, F->getNumParams());
    const auto *Method = dyn_cast<CXXMethodDecl>(F);
    Virtual |= Method != nullptr && Method->isVirtual();
  }
  if (Handler.How == core::HandlerModel::Kind::Override && !Virtual)
    fault(At + "/method", "'" + Name + "' is not virtual, so no program overrides it");
  checkHanded(At, Handler.Values, Most);
}

} // namespace

void tools::checkHeaders(const core::ModelSet &Set, const Options &Asked,
                         std::vector<core::ModelError> &Errors) {
  for (const std::string &File : Asked.Files) {
    std::string Text;
    core::LibraryModel Library;
    if (!model::readText(File, Text, Errors) || !model::readModel(Text, File, Library, Errors))
      continue;
    if (Library.Calls.empty() && Library.Fields.empty() && Library.Handlers.empty())
      continue;
    const Declarations Declared(Library, Asked);
    if (!Declared.fault().empty()) {
      Errors.push_back(model::faultAt(Text, File, "/headers", Declared.fault()));
      continue;
    }
    std::vector<core::ModelError> Mine;
    Checker(Text, Library, Set, Declared, Mine).check();
    std::stable_sort(Mine.begin(), Mine.end(), [](const auto &Left, const auto &Right) {
      return std::pair(Left.Line, Left.Column) < std::pair(Right.Line, Right.Column);
    });
    Errors.insert(Errors.end(), Mine.begin(), Mine.end());
  }
}
