//===- LowerClient.cpp - Operations of client libraries ---------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/Callables.h"
#include "extract/FunctionLowering.h"

#include <algorithm>

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

namespace {

const RecordDecl *recordOf(QualType T) {
  if (T.isNull())
    return nullptr;
  if (T->isPointerType() || T->isReferenceType())
    T = T->getPointeeType();
  return T->getAsRecordDecl();
}

const FieldDecl *fieldNamed(const RecordDecl *R, llvm::StringRef Name) {
  if (R == nullptr)
    return nullptr;
  R = R->getDefinition();
  if (R == nullptr)
    return nullptr;
  for (const FieldDecl *F : R->fields())
    if (F->getName() == Name)
      return F;
  return nullptr;
}

/// What a value of type \p T can be. An enumeration is taken at its word.
IntSet domainOf(QualType T) {
  if (T.isNull())
    return IntSet::full();
  T = T.getCanonicalType();
  if (T->isBooleanType())
    return IntSet::range(0, 1);
  if (const auto *Enum = T->getAs<EnumType>()) {
    const EnumDecl *D = Enum->getDecl()->getDefinition();
    if (D == nullptr || D->enumerator_begin() == D->enumerator_end())
      return IntSet::full();
    std::int64_t Lo = INT64_MAX;
    std::int64_t Hi = INT64_MIN;
    for (const EnumConstantDecl *C : D->enumerators()) {
      std::int64_t V = C->getInitVal().getExtValue();
      Lo = std::min(Lo, V);
      Hi = std::max(Hi, V);
    }
    return IntSet::range(Lo, Hi);
  }
  return T->isUnsignedIntegerType() ? IntSet::of(BinOp::Ge, 0) : IntSet::full();
}

} // namespace

/// The expression at the base of \p P.
const Expr *FunctionLowering::pathExpr(const AccessPath &P, const Arguments &A) {
  if (P.Root == AccessPath::Base::This)
    return A.ThisExpr;
  if (P.Root == AccessPath::Base::Arg && P.Index < A.Exprs.size())
    return A.Exprs[P.Index];
  return nullptr;
}

/// The value found at \p P, without its leading dereference; NoId when the call
/// does not have it.
Reg FunctionLowering::path(const AccessPath &P, const Arguments &A, Reg Result) {
  Reg R = NoId;
  switch (P.Root) {
  case AccessPath::Base::This:
    R = A.This;
    break;
  case AccessPath::Base::Return:
    R = Result;
    break;
  case AccessPath::Base::Arg:
    R = P.Index < A.Regs.size() ? A.Regs[P.Index] : NoId;
    break;
  case AccessPath::Base::Param:
  case AccessPath::Base::None:
    break;
  }
  if (R == NoId || P.Fields.empty())
    return R;
  const Expr *E = pathExpr(P, A);
  QualType T = E != nullptr ? E->IgnoreParenImpCasts()->getType() : QualType();
  for (std::size_t I = 0; I < P.Fields.size(); ++I) {
    const FieldDecl *Field = fieldNamed(recordOf(T), P.Fields[I]);
    if (Field == nullptr)
      return NoId;
    Reg At = addrField(R, Field);
    T = Field->getType();
    R = isAggregate(T) ? At : loadFrom(At, isTruth(T), SourceLocation());
  }
  return R;
}

/// How the source names the client behind \p E: without `&` and casts.
TextId FunctionLowering::clientText(const Expr *E) {
  if (E == nullptr)
    return 0;
  E = E->IgnoreParenCasts();
  if (const auto *U = dyn_cast<UnaryOperator>(E); U != nullptr && U->getOpcode() == UO_AddrOf)
    E = U->getSubExpr()->IgnoreParenCasts();
  if (const auto *M = dyn_cast<MaterializeTemporaryExpr>(E))
    E = M->getSubExpr()->IgnoreParenCasts();
  if (isa<CXXThisExpr>(E))
    return B.text(std::string("this"));
  // `p->f()` on an owner names the owner.
  if (const auto *Op = dyn_cast<CXXOperatorCallExpr>(E))
    if (Op->getOperator() == OO_Arrow && Op->getNumArgs() > 0)
      return clientText(Op->getArg(0));
  return E->getBeginLoc().isMacroID() ? B.condition(E) : B.text(E);
}

/// The client that \p E makes is named after what it is stored to. Its owner, or
/// a list, has it as the first part.
void FunctionLowering::nameCreated(const Expr *E, TextId Text) {
  for (const Expr *Inner = nullptr; E != Inner;) {
    Inner = E;
    E = E->IgnoreImplicit()->IgnoreParenCasts();
    if (const auto *C = dyn_cast<CXXConstructExpr>(E); C != nullptr && C->getNumArgs() > 0)
      E = C->getArg(0);
    else if (const auto *L = dyn_cast<InitListExpr>(E); L != nullptr && L->getNumInits() > 0)
      E = L->getInit(0);
  }
  auto It = CreatedBy.find(E);
  if (It != CreatedBy.end() && B.Out.Ops[It->second].ClientText == 0)
    B.Out.Ops[It->second].ClientText = Text;
}

/// A lambda is told by the name of the variable or member that holds it.
void FunctionLowering::nameLambda(const Expr *Held, const Expr *Holder) {
  Holder = Holder->IgnoreParenImpCasts();
  if (const auto *M = dyn_cast<MemberExpr>(Holder))
    nameLambda(Held, M->getMemberDecl());
  else if (const auto *Ref = dyn_cast<DeclRefExpr>(Holder))
    nameLambda(Held, Ref->getDecl());
}

void FunctionLowering::nameLambda(const Expr *Held, const NamedDecl *Holder) {
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(heldFunction(Held));
  if (M != nullptr && M->getParent()->isLambda())
    B.nameLambda(M->getParent(), Holder);
}

/// Whether parameter \p Param of a function of type \p Proto can be the client that
/// \p Client is, or with \p Slot points to, as far as types tell.
bool FunctionLowering::isHandedTo(const Expr *Client, bool Slot, const FunctionProtoType *Proto,
                                  unsigned Param) const {
  if (Client == nullptr || Proto == nullptr || Param >= Proto->getNumParams())
    return Client != nullptr;
  auto Plain = [&](QualType T) {
    T = T.getNonReferenceType();
    if (T->isPointerType())
      T = T->getPointeeType();
    return B.Context.getCanonicalType(T).getUnqualifiedType();
  };
  QualType Held = Client->IgnoreParenImpCasts()->getType();
  if (Slot && Held->isPointerType())
    Held = Held->getPointeeType();
  QualType Handed = Proto->getParamType(Param);
  return Handed->isVoidPointerType() || Held->isVoidPointerType() || Plain(Held) == Plain(Handed);
}

/// Resolves what \p C says about the parameters of the function that it names.
void FunctionLowering::describeCallback(const CallbackModel &C, const Arguments &A,
                                        CallbackSite &Site) {
  describeParams(C, calledThrough(C, A), Site);
}

/// The type of the function that \p C names: of the argument, or of the field that holds
/// it. Null: not known.
const FunctionProtoType *FunctionLowering::calledThrough(const CallbackModel &C,
                                                         const Arguments &A) {
  QualType T;
  if (const Expr *E = pathExpr(C.Function, A))
    T = E->IgnoreParenImpCasts()->getType();
  for (const std::string &Name : C.Function.Fields) {
    const FieldDecl *Field = fieldNamed(recordOf(T), Name);
    T = Field != nullptr ? Field->getType() : QualType();
  }
  if (!T.isNull() && T->isPointerType())
    T = T->getPointeeType();
  if (T.isNull() || T->isFunctionProtoType() || !C.Function.Fields.empty())
    return T.isNull() ? nullptr : T->getAs<FunctionProtoType>();
  const FunctionDecl *Held = registeredFunction(pathExpr(C.Function, A));
  return Held != nullptr ? Held->getType()->getAs<FunctionProtoType>() : nullptr;
}

/// …of a function of type \p Proto; null: it is not known.
void FunctionLowering::describeParams(const CallbackModel &C, const FunctionProtoType *Proto,
                                      CallbackSite &Site) {
  auto Fields = [&](const AccessPath &P, std::vector<FieldId> &Out) {
    if (P.Fields.empty())
      return true;
    if (Proto == nullptr || P.Index >= Proto->getNumParams())
      return false;
    QualType Now = Proto->getParamType(P.Index);
    for (const std::string &Name : P.Fields) {
      const FieldDecl *Field = fieldNamed(recordOf(Now), Name);
      if (Field == nullptr)
        return false;
      Out.push_back(B.field(Field));
      Now = Field->getType();
    }
    return true;
  };
  if (C.Client && C.Client->Root == AccessPath::Base::Param) {
    Site.ClientParam = C.Client->Index;
    Site.HasClientParam = Fields(*C.Client, Site.ClientFields);
  }
  for (const ValueMeaning &V : C.Values) {
    CallbackSite::Told Told;
    if (V.Value.Root != AccessPath::Base::Param || !Fields(V.Value, Told.Fields))
      continue;
    Told.Param = V.Value.Index;
    Told.When = Ops.values({V.When});
    Told.Means = V.Means;
    Site.Values.push_back(std::move(Told));
  }
}

Reg FunctionLowering::client(const ResolvedOp &Found, const FunctionDecl *Fn, const Arguments &A,
                             const Expr *E) {
  QualType Type = Fn->getReturnType();
  if (isa<CXXConstructorDecl>(Fn) || isa<CXXDestructorDecl>(Fn))
    Type = QualType();
  Reg Result = operation(Found, Type, B.text(Fn), A, E);
  if (Found.OfSource)
    return Result;
  const CallModel &M = *Found.Call;
  auto Names = [](const std::optional<AccessPath> &P, unsigned I) {
    return P && P->Root == AccessPath::Base::Arg && P->Index == I;
  };
  outputs(
      Fn, A,
      [&](unsigned I) {
        bool Kept = Names(M.Client, I) || Names(M.UserData, I);
        for (const CallbackModel &C : M.Callbacks)
          Kept = Kept || Names(C.Function, I) || Names(C.Context, I);
        return Kept;
      },
      E != nullptr ? E->getExprLoc() : SourceLocation());
  return Result;
}

/// An operation with a result of \p Type; null: none.
Reg FunctionLowering::operation(const ResolvedOp &Found, QualType Type, TextId Callee,
                                const Arguments &A, const Expr *E) {
  const CallModel &M = *Found.Call;
  ClientOp Op;
  Op.Library = Found.Library;
  Op.Model = &M;
  Op.Does = M.Does;
  Op.Second = M.Second.value_or(Found.Library->Second);
  Op.Asynchronous = M.Asynchronous.value_or(Found.Library->Asynchronous);
  Op.Disconnects = M.Disconnects;
  Op.CalleeText = Callee;
  bool HasValue = !Type.isNull() && !Type->isVoidType();
  if (!M.Client) {
    Op.Hidden = true;
  } else {
    const AccessPath &P = *M.Client;
    if (P.Root == AccessPath::Base::None) {
      Op.Hidden = true;
    } else if (P.Root == AccessPath::Base::Return) {
      Op.ReturnsClient = true;
    } else {
      Op.Client = path(P, A, NoId);
      Op.Slot = P.Deref;
      const Expr *Named = pathExpr(P, A);
      Op.ClientText = clientText(Named);
    }
  }
  if (Op.Hidden) {
    Op.HiddenId = Found.LibraryIndex;
    Op.ClientText = Callee;
  }
  Op.HasResult = HasValue && !Op.ReturnsClient;
  Op.BoolResult = HasValue && isTruth(Type);
  // One field, and one mask, of the result is followed: those of the first
  // condition. Conditions on others never hold.
  const FieldDecl *ResultField = nullptr;
  std::string Field;
  const Condition *First = nullptr;
  for (const auto *List : {&M.Success, &M.Connected, &M.NotConnected, &M.Lost, &M.Pending})
    for (const Condition &C : *List)
      if (First == nullptr && C.Kind != Condition::Op::Always && C.Kind != Condition::Op::Never)
        First = &C;
  if (Op.HasResult && First != nullptr) {
    Op.Mask = First->Mask;
    Field = First->Field;
    if (isAggregate(Type) && !Field.empty())
      ResultField = fieldNamed(recordOf(Type), Field);
  }
  if (Op.BoolResult)
    Op.Domain = IntSet::range(0, 1);
  else if (HasValue && !Op.Mask)
    Op.Domain = domainOf(ResultField != nullptr ? ResultField->getType() : Type);
  auto Values = [&](const std::vector<Condition> &List) {
    std::vector<Condition> Followed;
    for (const Condition &C : List)
      if (C.Kind == Condition::Op::Always || C.Kind == Condition::Op::Never ||
          (C.Field == Field && C.Mask == Op.Mask))
        Followed.push_back(C);
    return Ops.values(Followed).intersect(Op.Domain);
  };
  bool Opens = M.Does == Role::Connect || M.Does == Role::Reconnect;
  Op.Success = Values(M.Success);
  Op.Pending = Values(M.Pending);
  Op.Connected = Values(M.Connected);
  Op.NotConnected = Values(M.NotConnected);
  Op.Lost = Values(M.Lost);
  // What is asked for yes or no answers with 1 or 0.
  if (M.Does == Role::Query && !Op.Mask && Op.NotConnected.empty() &&
      Op.Connected == IntSet::of(BinOp::Ne, 0).intersect(Op.Domain)) {
    Op.Domain = IntSet::range(0, 1);
    Op.Connected = IntSet::range(1, 1);
  }
  // Without a word in the model every result of an open may be a success.
  if (M.Success.empty() && Opens)
    Op.HasResult = false;
  if (M.Throws && B.Context.getLangOpts().Exceptions) {
    Op.Throws = true;
    Op.Unwind = unwindTarget();
    if (Op.Unwind != NoId) {
      // What a library throws is not one of the unit's own types.
      BlockId Saved = Now;
      BlockId Landing = block();
      startAt(Landing);
      thrown(nullptr);
      jump(Op.Unwind);
      Op.Unwind = Landing;
      startAt(Saved);
    }
    Op.UnwindsOut = Op.Unwind == NoId && !Unwinding;
  }
  if (M.UserData)
    Op.UserData = path(*M.UserData, A, NoId);
  describeReconnect(M, A, Op);
  for (const CallbackModel &C : M.Callbacks) {
    CallbackSite Site;
    Site.Model = &C;
    Site.Function = path(C.Function, A, NoId);
    const Expr *Handed = C.Function.Fields.empty() ? pathExpr(C.Function, A) : nullptr;
    if (Handed != nullptr && (Handed->getType()->isRecordType() || Site.Function == NoId))
      if (const FunctionDecl *Held = registeredFunction(Handed))
        Site.Function = functionAddress(Held);
    if (C.Context)
      Site.Context = path(*C.Context, A, NoId);
    if (Handed != nullptr)
      describeObject(Handed, Site);
    if (Site.Function != NoId) {
      describeCallback(C, A, Site);
      Site.Unbound = Site.HasClientParam && Site.ClientFields.empty() &&
                     !isHandedTo(Op.Client == NoId ? nullptr : pathExpr(*M.Client, A), Op.Slot,
                                 calledThrough(C, A), Site.ClientParam);
      Op.Callbacks.push_back(std::move(Site));
    }
  }
  Reg R = NoId;
  Reg Temp = NoId;
  if (HasValue) {
    if (isAggregate(Type)) {
      VarId Place = newTemporary();
      Op.ResultAddr = addrVar(Place);
      if (ResultField != nullptr)
        Op.ResultField = B.field(ResultField);
      // A loss may be told by a field of its own.
      if (ResultField != nullptr && !M.Lost.empty() && !M.Lost[0].Field.empty() &&
          M.Lost[0].Field != Field)
        if (const FieldDecl *Told = fieldNamed(recordOf(Type), M.Lost[0].Field)) {
          Op.LostField = B.field(Told);
          Op.Lost = Ops.values(M.Lost);
        }
      Temp = Op.ResultAddr;
    } else {
      R = newReg();
      Op.Result = R;
    }
  }
  SourceLocation L = E != nullptr ? E->getExprLoc() : D->getEndLoc();
  if (const auto *Call = dyn_cast_or_null<CallExpr>(E))
    L = Call->getCallee()->getExprLoc();
  B.Out.Ops.push_back(std::move(Op));
  auto Id = static_cast<std::uint32_t>(B.Out.Ops.size() - 1);
  Inst &I = emit(InstKind::Client, L);
  I.Id = Id;
  I.Dst = R;
  if (B.Out.Ops[Id].ReturnsClient)
    CreatedBy[E] = Id;
  Reg Client = B.Out.Ops[Id].Client;
  if (M.Token && Client != NoId) {
    if (Temp == NoId)
      return Client;
    storeTo(Temp, Client, L);
  }
  if (Temp != NoId)
    return Temp;
  return R != NoId ? R : constant(0);
}

} // namespace iottidy::extract
