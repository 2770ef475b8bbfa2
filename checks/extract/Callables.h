//===- Callables.h - Functions that are handed over --------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_EXTRACT_CALLABLES_H
#define IOTTIDY_EXTRACT_CALLABLES_H

#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"

namespace iottidy::extract {

/// The function that \p E, a value for a callable, hands over: one that is
/// named, or a lambda, also one that a variable holds.
const clang::FunctionDecl *heldFunction(const clang::Expr *E);

/// The bodies that a call of \p Held, what heldFunction gave, may run: its own, or of
/// a generic lambda each one that was made of it.
llvm::SmallVector<const clang::FunctionDecl *, 2> bodiesOf(const clang::FunctionDecl *Held);

/// The function that \p E, a value for a callable that is kept, hands over: as
/// heldFunction, or one that `bind` hands all its arguments.
const clang::FunctionDecl *registeredFunction(const clang::Expr *E);

/// The object that `bind` calls the method on that \p E registers, or null.
const clang::Expr *boundObject(const clang::Expr *E);

/// The body of the lambda that \p Fn, its conversion to a pointer, hands out, or null.
const clang::FunctionDecl *convertedLambda(const clang::FunctionDecl *Fn);

/// How a standard function treats a callable that it is handed.
enum class Runs {
  NotHere, ///< kept for later, or unknown
  Once,    ///< the first time only: `call_once`
  Now,     ///< once: `invoke`, `apply`
  Often,   ///< any number of times: an algorithm
  Awaited, ///< until it says yes: what a condition variable waits for
};
Runs runsCallable(const clang::FunctionDecl *Fn);

/// Which argument of a call of \p Fn is the callable; \p Count: no one.
unsigned callableArgument(const clang::FunctionDecl *Fn, unsigned Count);

/// The constructor of \p R that \p Count arguments select, or null.
const clang::CXXConstructorDecl *constructorFor(const clang::CXXRecordDecl *R, unsigned Count);

/// The constructor that `make_unique` and `make_shared` run for \p Count
/// arguments, or null.
const clang::CXXConstructorDecl *madeWith(const clang::FunctionDecl *Fn, unsigned Count);

} // namespace iottidy::extract

#endif // IOTTIDY_EXTRACT_CALLABLES_H
