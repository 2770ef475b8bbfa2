//===- ModelReader.h - JSON text to client models ----------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_MODEL_MODELREADER_H
#define IOTTIDY_MODEL_MODELREADER_H

#include "core/ModelSet.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace iottidy::model {

/// Reads one model from \p Text. Appends every fault to \p Errors, each with
/// its place; returns false, and leaves \p Out unspecified, when there was one.
/// \p File is used in errors and origins only. Throws nothing.
bool readModel(std::string_view Text, const std::string &File, core::LibraryModel &Out,
               std::vector<core::ModelError> &Errors);

/// Reads the whole of \p File into \p Text. False, and an error, when it cannot.
bool readText(const std::string &File, std::string &Text, std::vector<core::ModelError> &Errors);

/// A fault of meaning of the model \p Text, at the value that \p Pointer names.
core::ModelError faultAt(std::string_view Text, const std::string &File, const std::string &Pointer,
                         std::string Message);

/// A built-in model, as compiled in.
struct BuiltinModel {
  const char *Name;        ///< the file's stem
  std::string_view Packed; ///< see Packed.h
  /// What a unit must name to open a client of the library: functions, or the
  /// class of a method; separated by line ends.
  std::string_view Opens;
};

/// The models that are compiled in, sorted by name.
const std::vector<BuiltinModel> &builtinModels();

/// Reads the built-in models and then \p UserFiles (paths that can be opened
/// as they stand), and merges them: an entry of a later file replaces the
/// entries of earlier ones that have a name in common with it and no parameter
/// count and types that it does not stand for; `disable` drops entries by name.
/// A file with a fault is refused whole and the rest still works.
///
/// A built-in model is only read when \p Named says of one of its names that the
/// unit has it, or a user file extends it or drops entries; no \p Named: all are.
core::ModelSet loadModels(const std::vector<std::string> &UserFiles,
                          std::vector<core::ModelError> &Errors,
                          const std::function<bool(std::string_view)> &Named = nullptr);

/// `file:line:column: error: message (at /json/pointer)`, one line.
std::string formatError(const core::ModelError &Error);

} // namespace iottidy::model

#endif // IOTTIDY_MODEL_MODELREADER_H
