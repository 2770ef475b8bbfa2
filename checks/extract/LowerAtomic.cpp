//===- LowerAtomic.cpp - Atomic objects and builtins ------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Atomic operations of C11, C++ and GNU C, as plain loads and stores: a race
/// is beyond this analysis.
///
//===----------------------------------------------------------------------===//
#include "extract/FunctionLowering.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

/// `A || B`, or `A && B`, of two values that are both known by now.
Reg FunctionLowering::logical(bool Or, Reg A, Reg Right, SourceLocation L) {
  BlockId Yes = block();
  BlockId No = block();
  BlockId After = block();
  branch(truth(A), Yes, No, nullptr);
  Reg Out = newReg();
  for (bool Set : {true, false}) {
    startAt(Set ? Yes : No);
    Reg V = Set == Or ? constant(Set ? 1 : 0) : truth(Right);
    Inst &I = emit(InstKind::Move, L);
    I.Dst = Out;
    I.A = V;
    jump(After);
  }
  startAt(After);
  return Out;
}

/// What a read-modify-write operation \p Verb makes of \p Old.
Reg FunctionLowering::modified(llvm::StringRef Verb, Reg Old, Reg By, bool Truth,
                               SourceLocation L) {
  if (Truth && (Verb == "or" || Verb == "and"))
    return logical(Verb == "or", Old, By, L);
  if (Verb == "add")
    return binary(BinOp::Add, Old, By);
  if (Verb == "sub")
    return binary(BinOp::Sub, Old, By);
  if (Verb == "or")
    return binary(BinOp::Or, Old, By);
  if (Verb == "and")
    return binary(BinOp::And, Old, By);
  if (Verb == "xor")
    return Truth ? binary(BinOp::Ne, truth(Old), truth(By)) : binary(BinOp::Xor, Old, By);
  return opaque(Truth, L);
}

/// The operation \p Verb on the atomic at \p At: `load`, `exchange`,
/// `fetch_add` and so on. \p Truth: the atomic holds a truth value.
bool FunctionLowering::atomic(llvm::StringRef Verb, Reg At, llvm::ArrayRef<Reg> Args, bool Truth,
                              SourceLocation L, Reg &Result) {
  Result = constant(0);
  if (Verb == "load" || (Verb == "test" && Args.empty())) {
    Result = loadFrom(At, Truth || Verb == "test", L);
    return true;
  }
  if (Verb == "test_and_set") {
    Result = loadFrom(At, true, L);
    storeTo(At, constant(1), L);
    return true;
  }
  if (Verb == "clear") {
    storeTo(At, constant(0), L);
    return true;
  }
  if (Args.empty())
    return false;
  if (Verb == "store" || Verb == "init") {
    storeTo(At, Args[0], L);
    Result = Args[0];
    return true;
  }
  if (Verb == "exchange") {
    Result = loadFrom(At, Truth, L);
    storeTo(At, Args[0], L);
    return true;
  }
  if (Verb.starts_with("compare_exchange")) {
    if (Args.size() < 2)
      return false;
    Result = compareExchange(At, loadFrom(Args[0], false, L), Args[1], Args[0], L);
    return true;
  }
  bool Before = Verb.consume_front("fetch_");
  if (!Before && !Verb.consume_back("_fetch"))
    return false;
  Reg Old = loadFrom(At, Truth, L);
  Reg New = modified(Verb, Old, Args[0], Truth, L);
  storeTo(At, New, L);
  Result = Before ? Old : New;
  return true;
}

/// `*At == Want ? (*At = New, true) : (*Expected = *At, false)`; \p Expected
/// may be none.
Reg FunctionLowering::compareExchange(Reg At, Reg Want, Reg New, Reg Expected, SourceLocation L) {
  Reg Old = loadFrom(At, false, L);
  BlockId Same = block();
  BlockId Other = block();
  BlockId After = block();
  branch(binary(BinOp::Eq, Old, Want), Same, Other, nullptr);
  Reg Out = newReg();
  for (bool Equal : {true, false}) {
    startAt(Equal ? Same : Other);
    if (Equal)
      storeTo(At, New, L);
    else if (Expected != NoId)
      storeTo(Expected, Old, L);
    Reg V = constant(Equal ? 1 : 0);
    Inst &I = emit(InstKind::Move, L);
    I.Dst = Out;
    I.A = V;
    jump(After);
  }
  startAt(After);
  return Out;
}

bool FunctionLowering::atomicMethod(const CXXMethodDecl *M, const Arguments &A, const Expr *E,
                                    Reg &Result) {
  const CXXRecordDecl *R = M->getParent();
  if (!R->isInStdNamespace() || R->getIdentifier() == nullptr || A.This == NoId || E == nullptr)
    return false;
  llvm::StringRef Class = R->getName();
  if (!Class.starts_with("atomic") && !Class.starts_with("__atomic"))
    return false;
  SourceLocation L = E->getExprLoc();
  bool Truth = isTruth(M->getReturnType());
  if (isa<CXXConversionDecl>(M))
    return atomic("load", A.This, {}, Truth, L, Result);
  switch (M->getOverloadedOperator()) {
  case OO_None:
    return M->getIdentifier() != nullptr && atomic(M->getName(), A.This, A.Regs, Truth, L, Result);
  case OO_Equal:
    return atomic("store", A.This, A.Regs, Truth, L, Result);
  case OO_PlusPlus:
    return atomic(A.Regs.empty() ? "add_fetch" : "fetch_add", A.This, {constant(1)}, Truth, L,
                  Result);
  case OO_MinusMinus:
    return atomic(A.Regs.empty() ? "sub_fetch" : "fetch_sub", A.This, {constant(1)}, Truth, L,
                  Result);
  case OO_PlusEqual:
    return atomic("add_fetch", A.This, A.Regs, Truth, L, Result);
  case OO_MinusEqual:
    return atomic("sub_fetch", A.This, A.Regs, Truth, L, Result);
  case OO_PipeEqual:
    return atomic("or_fetch", A.This, A.Regs, Truth, L, Result);
  case OO_AmpEqual:
    return atomic("and_fetch", A.This, A.Regs, Truth, L, Result);
  case OO_CaretEqual:
    return atomic("xor_fetch", A.This, A.Regs, Truth, L, Result);
  default:
    return false;
  }
}

/// `std::atomic_exchange(&A, V)` and its like: the atomic comes first.
bool FunctionLowering::atomicFunction(const FunctionDecl *Fn, const Arguments &A, SourceLocation L,
                                      Reg &Result) {
  llvm::StringRef Verb = Fn->getName();
  if (!Verb.consume_front("atomic_") || A.Regs.empty())
    return false;
  Verb.consume_front("flag_");
  Verb.consume_back("_explicit");
  const QualType First = Fn->getParamDecl(0)->getType();
  const CXXRecordDecl *R =
      First->isPointerType() ? First->getPointeeType()->getAsCXXRecordDecl() : nullptr;
  if (R == nullptr || R->getIdentifier() == nullptr || !R->getName().starts_with("atomic"))
    return false;
  return atomic(Verb, A.Regs[0], llvm::ArrayRef(A.Regs).drop_front(), isTruth(Fn->getReturnType()),
                L, Result);
}

/// The C11 and the newer GNU builtins.
Reg FunctionLowering::atomicExpr(const AtomicExpr *E) {
  SourceLocation L = E->getExprLoc();
  llvm::StringRef Verb = E->getOpAsString();
  bool C11 = Verb.consume_front("__c11_atomic_");
  bool Known = C11 || Verb.consume_front("__atomic_");
  bool ByValue = C11 || Verb.consume_back("_n");
  Reg At = value(E->getPtr());
  QualType Held = E->getPtr()->getType()->getPointeeType();
  if (const auto *Atomic = Held->getAs<AtomicType>())
    Held = Atomic->getValueType();
  bool Truth = isTruth(Held.getUnqualifiedType());
  // The operands, without the memory orders.
  llvm::SmallVector<Reg, 2> Args;
  bool Plain = !Verb.contains("load") && Verb != "test_and_set" && Verb != "clear";
  if (Known && Plain) {
    Args.push_back(value(E->getVal1()));
    if (Verb.starts_with("compare_exchange") || (Verb == "exchange" && !ByValue))
      Args.push_back(value(E->getVal2()));
  } else if (Known && Verb == "load" && !ByValue) {
    Args.push_back(value(E->getVal1()));
  }
  // The forms without `_n` take their operands, and hand out, by pointers.
  bool Pointers = !ByValue && (Verb == "load" || Verb == "store" || Verb == "exchange" ||
                               Verb == "compare_exchange");
  if (Pointers && !Args.empty()) {
    Reg Out = Args.back();
    if (Verb == "load") {
      storeTo(Out, loadFrom(At, Truth, L), L);
      return constant(0);
    }
    Reg &In = Verb == "compare_exchange" ? Args[1] : Args[0];
    In = loadFrom(In, Truth, L);
    Reg Result = NoId;
    atomic(Verb, At, Args, Truth, L, Result);
    if (Verb == "exchange")
      storeTo(Out, Result, L);
    return Result;
  }
  Reg Result = NoId;
  if (Known && atomic(Verb, At, Args, Truth, L, Result))
    return Result;
  storeTo(At, opaque(Truth, L), L);
  return opaque(isTruth(E->getType()), L);
}

/// The older GNU builtins, and those that are no expressions of their own.
bool FunctionLowering::atomicBuiltin(llvm::StringRef Name, const CallExpr *E, Reg &Result) {
  bool Sync = Name.consume_front("__sync_");
  if ((!Sync && !Name.consume_front("__atomic_")) || E->getNumArgs() == 0)
    return false;
  // Sema adds the size of the object.
  if (Sync)
    for (llvm::StringRef Size : {"_16", "_1", "_2", "_4", "_8"})
      if (Name.consume_back(Size))
        break;
  SourceLocation L = E->getExprLoc();
  QualType Pointer = E->getArg(0)->IgnoreParenImpCasts()->getType();
  bool Truth = Pointer->isPointerType() && isTruth(Pointer->getPointeeType().getUnqualifiedType());
  llvm::StringRef Verb = Name;
  std::string Short;
  if (Sync && Name.starts_with("fetch_and_")) {
    Short = ("fetch_" + Name.drop_front(10)).str();
    Verb = Short;
  } else if (Sync && Name.ends_with("_and_fetch")) {
    Short = (Name.drop_back(10) + "_fetch").str();
    Verb = Short;
  } else if (Sync && (Name == "lock_test_and_set" || Name == "swap")) {
    Verb = "exchange";
  } else if (Sync && Name == "lock_release") {
    Verb = "clear";
  }
  bool Compares = Sync && (Name == "bool_compare_and_swap" || Name == "val_compare_and_swap");
  bool Known = Compares || Verb == "exchange" || Verb == "clear" || Verb == "test_and_set" ||
               (Sync && (Verb.starts_with("fetch_") || Verb.ends_with("_fetch")));
  if (!Known || (Compares && E->getNumArgs() < 3))
    return false;
  Reg At = value(E->getArg(0));
  if (Compares) {
    Reg Want = value(E->getArg(1));
    Reg New = value(E->getArg(2));
    Reg Old = loadFrom(At, Truth, L);
    Reg Done = compareExchange(At, Want, New, NoId, L);
    Result = Name.starts_with("bool") ? Done : Old;
    return true;
  }
  llvm::SmallVector<Reg, 1> Args;
  if (Verb != "clear" && Verb != "test_and_set" && E->getNumArgs() > 1)
    Args.push_back(value(E->getArg(1)));
  return atomic(Verb, At, Args, Truth, L, Result);
}

} // namespace iottidy::extract
