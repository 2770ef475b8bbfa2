//===- ModelSet.h - The client models of one run -----------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The libraries that one run knows: built-in models merged with the user's.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_CORE_MODELSET_H
#define IOTTIDY_CORE_MODELSET_H

#include "core/ClientModel.h"

#include <string>
#include <vector>

namespace iottidy::core {

/// The libraries of one run, in a fixed order, after merging: entries of a
/// later file replace those of an earlier one, switched-off entries are gone.
struct ModelSet {
  std::vector<LibraryModel> Libraries;
  /// What was switched off: it is not to be guessed from the source either.
  std::vector<std::string> OffHeaders, OffNames;
};

/// One fault of a model file.
struct ModelError {
  enum class Kind {
    Text,   ///< the file cannot be read, or is no JSON without duplicate keys
    Form,   ///< the JSON Schema of the format refuses the document too
    Meaning ///< parts that are right each, and wrong together or over other files
  };
  std::string File;    ///< as the user named it, or `built-in:NAME`
  unsigned Line = 0;   ///< from 1; 0 when the file could not be read
  unsigned Column = 0; ///< from 1, in bytes
  std::string Pointer; ///< JSON pointer of the value at fault, `` for the document
  std::string Message; ///< what is wrong and what was expected
  Kind What = Kind::Form;
};

} // namespace iottidy::core

#endif // IOTTIDY_CORE_MODELSET_H
