//===- Grammar.h - Access paths, conditions and names ------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The small languages that a model's strings are written in. What they mean
/// is said at core::AccessPath and core::Condition.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_MODEL_GRAMMAR_H
#define IOTTIDY_MODEL_GRAMMAR_H

#include "core/ClientModel.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace iottidy::model {

/// Where a text leaves its grammar, and what was expected there.
struct GrammarFault {
  std::size_t Index = 0;
  std::string Message;
  bool OfMeaning = false; ///< the text keeps the grammar, and its parts clash
};

/// \returns false, and fills \p Fault, when \p Text is no access path.
bool parsePath(std::string_view Text, core::AccessPath &Out, GrammarFault &Fault);

/// \returns false, and fills \p Fault, when \p Text is no condition.
bool parseCondition(std::string_view Text, core::Condition &Out, GrammarFault &Fault);

/// A qualified name of a function: `f`, `ns::C::f`, `C::~C`, `C::operator bool`.
/// \returns false, and fills \p Fault, when \p Text is none.
bool checkFunctionName(std::string_view Text, GrammarFault &Fault);

/// A name of a field, of a class (\p Qualified: with `::`) or of an enumerator.
bool isIdentifier(std::string_view Text, bool Qualified);

/// Whether \p Name, a right function name, is that of a constructor or a
/// destructor.
bool isStructorName(std::string_view Name);

/// The path in its shortest spelling: `*arg0`, `arg1.clientId`.
std::string spellPath(const core::AccessPath &Path);

/// The condition in one spelling: `== 0`, `.reasonCode in {1, NAME}`.
std::string spellCondition(const core::Condition &Test);

} // namespace iottidy::model

#endif // IOTTIDY_MODEL_GRAMMAR_H
