//===- SystemCalls.h - Calls of systems and what time does -------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_EXTRACT_SYSTEMCALLS_H
#define IOTTIDY_EXTRACT_SYSTEMCALLS_H

#include "clang/AST/Decl.h"

namespace iottidy::extract {

/// System functions during which other threads run: POSIX.1-2017 and C++20.
bool waits(const clang::FunctionDecl *Fn);
/// Calls that come back only when another one posts: POSIX, C11, C++20.
bool blocks(const clang::FunctionDecl *Fn);
/// …that do so when their last argument allows any time: FreeRTOS, Zephyr,
/// CMSIS-RTOS 2.
bool blocksFor(const clang::FunctionDecl *Fn);
/// …and calls that post.
bool posts(const clang::FunctionDecl *Fn);
/// How often a call runs the function that it is handed.
enum class RunsHanded {
  Unknown,
  Once,         ///< later, once: lwIP, libwebsockets, libevent, GLib, Qt
  OnceIfPending ///< …unless it returns zero, because the answer is there
};
RunsHanded runsHanded(const clang::FunctionDecl *Fn);
/// Whether \p Fn, of which only the name is known, may let other code run: time passes
/// in it, or it stops or restarts something.
bool mayRunOthers(const clang::FunctionDecl *Fn);
/// Whether \p Fn takes a format and what is to be put into it, as logging does: it
/// runs nothing else.
bool isFormatted(const clang::FunctionDecl *Fn);

} // namespace iottidy::extract

#endif // IOTTIDY_EXTRACT_SYSTEMCALLS_H
