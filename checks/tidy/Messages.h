//===- Messages.h - All texts that a user reads -----------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TIDY_MESSAGES_H
#define IOTTIDY_TIDY_MESSAGES_H

#include "core/Finding.h"
#include "extract/UnitAnalysis.h"

#include "llvm/ADT/StringRef.h"

#include <string>

namespace iottidy::tidy {

/// The warning of a finding. %0 is the client.
std::string warningText(core::CheckKind Check, core::SecondConnect Harm);

/// Whether a step has words: a condition that has no text of its own has none.
bool isTold(const core::WitnessStep &Step);

/// The note of one step of a witness. %0 is the subject, %1 the detail.
std::string noteText(const core::WitnessStep &Step);

/// A function that was not analysed in full. %0 is the function, %1 the reason.
llvm::StringRef incompleteFunctionText();

/// A unit that was not analysed, because it does not compile. %0 is the file.
llvm::StringRef uncompilableUnitText();

/// An option whose value has no meaning. %0 is the value, %1 the option.
llvm::StringRef invalidBoolText();
llvm::StringRef invalidHarmText();

/// A fault in an annotation. %0 is the word at fault, %1 the annotation, %2 the
/// nearest right word.
std::string annotationText(const extract::AnnotationError &Error);

/// A plugin in a host of another version, one line. \p Built and \p Host are
/// `major.minor`; the package is that of the version \p BuiltMajor.
std::string versionMismatchText(llvm::StringRef Built, unsigned BuiltMajor, llvm::StringRef Host);

} // namespace iottidy::tidy

#endif // IOTTIDY_TIDY_MESSAGES_H
