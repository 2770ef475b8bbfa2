//===- Entries.h - The entries of a model file -------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The parts of the reader, one for each kind of entry, and what the merger
/// needs to know of a file beyond its model.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_MODEL_ENTRIES_H
#define IOTTIDY_MODEL_ENTRIES_H

#include "core/ClientModel.h"
#include "model/Grammar.h"
#include "model/ObjectReader.h"

#include <string>
#include <string_view>
#include <vector>

namespace iottidy::model {

/// What each word of a model stands for.
const Vocabulary<core::Role> &roleWords();
const Vocabulary<core::Meaning> &meaningWords();
const Vocabulary<core::SecondConnect> &secondConnectWords();
const Vocabulary<core::AutoReconnect> &autoReconnectWords();

/// The keys of each kind of object, for the tests of the schema too.
const std::vector<std::string_view> &documentKeys();
const std::vector<std::string_view> &callKeys();
const std::vector<std::string_view> &callbackKeys();
const std::vector<std::string_view> &valueKeys();
const std::vector<std::string_view> &fieldKeys();
const std::vector<std::string_view> &handlerKeys();

/// The word of \p Does.
std::string_view roleWord(core::Role Does);

/// Which bases an access path may have at some place.
struct PathRule {
  bool This = false, Return = false, Arg = false, Param = false, None = false;
  std::optional<unsigned> Params; ///< Arg: how many there are
};

/// Reads \p Place, a string, as a path that keeps \p Rule.
bool readPath(ObjectReader &In, const JsonPlace &Place, const PathRule &Rule,
              core::AccessPath &Out);

/// Reads the member \p Key as a path; nothing when it is absent or wrong.
std::optional<core::AccessPath> readPath(ObjectReader &In, std::string_view Key,
                                         const PathRule &Rule);

/// Reads the member \p Key, a condition or an array of them.
std::vector<core::Condition> readConditions(ObjectReader &In, std::string_view Key);

/// Reports each condition of \p Right (the member \p RightKey) that holds for a
/// value for which one of \p Left (the member \p LeftKey) holds too.
void checkDisjoint(ObjectReader &In, std::string_view LeftKey,
                   const std::vector<core::Condition> &Left, std::string_view RightKey,
                   const std::vector<core::Condition> &Right);

/// Reports \p Entry when it can never fit after \p Before.
void checkReached(ObjectReader &In, const std::vector<core::ValueMeaning> &Before,
                  const core::ValueMeaning &Entry);

/// Reports \p Means when one of \p Values fits whatever is handed over.
void checkMeans(ObjectReader &In, const std::optional<core::Meaning> &Means,
                const std::vector<core::ValueMeaning> &Values);

/// Reads `values`: what the values that a callback is handed tell.
void readValues(ObjectReader &In, std::vector<core::ValueMeaning> &Out);

/// Reads the keys that the callbacks of calls and of fields share.
void readCallbackKeys(ObjectReader &In, const PathRule &ContextRule, core::CallbackModel &Out);

core::CallModel readCall(const JsonPlace &Place, Report &Out);
core::FieldModel readField(const JsonPlace &Place, Report &Out);
core::HandlerModel readHandler(const JsonPlace &Place, Report &Out);

/// A name that `disable` gives, and where.
struct DisabledName {
  std::string Name;
  core::ModelError Where; ///< its message is empty
};

/// A model, and what its file said in so many words.
struct ModelFile {
  core::LibraryModel Library;
  std::vector<std::string> Keys; ///< of the document that were written
  std::vector<DisabledName> Disabled;
};

/// Reads a whole file; see readModel.
bool readModelFile(std::string_view Text, const std::string &File, ModelFile &Out,
                   std::vector<core::ModelError> &Errors);

/// Whether two calls of one file stand for the same function, under a name
/// that both have. Empty when they do not.
std::string sameCall(const core::CallModel &Left, const core::CallModel &Right);

/// Merges \p Next, a file of the user, into \p Into; see loadModels. Returns
/// false when a disabled name is not there.
bool mergeModel(core::ModelSet &Into, const ModelFile &Next, std::vector<core::ModelError> &Errors);

} // namespace iottidy::model

#endif // IOTTIDY_MODEL_ENTRIES_H
