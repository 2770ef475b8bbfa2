//===- MacroText.h - Source of expressions in macros -------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_EXTRACT_MACROTEXT_H
#define IOTTIDY_EXTRACT_MACROTEXT_H

#include "clang/Basic/LangOptions.h"
#include "clang/Basic/SourceManager.h"

#include <string>

namespace iottidy::extract {

/// \p Source on one line, with single blanks.
std::string onOneLine(llvm::StringRef Source);

/// The source of a condition, not of the macro call that it comes from: as the
/// body of the macro spells it, with the arguments in place of the parameters.
/// Empty when that is no text that a reader would recognise.
std::string conditionText(clang::SourceRange Range, const clang::SourceManager &Sources,
                          const clang::LangOptions &Options);

} // namespace iottidy::extract

#endif // IOTTIDY_EXTRACT_MACROTEXT_H
