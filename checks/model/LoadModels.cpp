//===- LoadModels.cpp - The models of one run --------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "model/Entries.h"
#include "model/ModelReader.h"
#include "model/Packed.h"

#include <algorithm>

using namespace iottidy;
using namespace iottidy::model;
using core::CallModel;
using core::LibraryModel;

namespace {

/// A file of the user, read, and its faults.
struct UserFile {
  ModelFile Model;
  std::vector<core::ModelError> Errors;
};

UserFile readUserFile(const std::string &File) {
  UserFile Result;
  std::string Text;
  if (readText(File, Text, Result.Errors))
    readModelFile(Text, File, Result.Model, Result.Errors);
  return Result;
}

/// Whether the unit has one of the names that open a client of \p Model.
bool isNamed(const BuiltinModel &Model, const std::function<bool(std::string_view)> &Named) {
  for (std::string_view Names = Model.Opens; !Names.empty();) {
    const std::size_t End = std::min(Names.find('\n'), Names.size());
    if (Named(Names.substr(0, End)))
      return true;
    Names.remove_prefix(std::min(End + 1, Names.size()));
  }
  return false;
}

/// Whether a file of \p Users is about \p Model: extends it, or drops entries.
/// A name that may be a slip is looked for in all models.
bool isNeeded(const BuiltinModel &Model, const std::vector<UserFile> &Users) {
  return std::any_of(Users.begin(), Users.end(), [&](const UserFile &User) {
    return User.Model.Library.Name == Model.Name || !User.Model.Disabled.empty();
  });
}

} // namespace

core::ModelSet iottidy::model::loadModels(const std::vector<std::string> &UserFiles,
                                          std::vector<core::ModelError> &Errors,
                                          const std::function<bool(std::string_view)> &Named) {
  std::vector<UserFile> Users;
  for (const std::string &File : UserFiles)
    Users.push_back(readUserFile(File));
  core::ModelSet Set;
  for (const BuiltinModel &Model : builtinModels())
    if (!Named || isNamed(Model, Named) || isNeeded(Model, Users))
      Set.Libraries.push_back(unpackModel(Model.Packed));
  for (UserFile &User : Users) {
    Errors.insert(Errors.end(), User.Errors.begin(), User.Errors.end());
    if (!User.Errors.empty() || !mergeModel(Set, User.Model, Errors))
      continue;
    const std::vector<std::string> &Off = User.Model.Library.Disable;
    Set.OffNames.insert(Set.OffNames.end(), Off.begin(), Off.end());
  }
  for (const LibraryModel &Library : Set.Libraries) {
    if (Library.Enabled)
      continue;
    Set.OffHeaders.insert(Set.OffHeaders.end(), Library.Headers.begin(), Library.Headers.end());
    for (const CallModel &Call : Library.Calls)
      Set.OffNames.insert(Set.OffNames.end(), Call.Names.begin(), Call.Names.end());
  }
  Set.Libraries.erase(std::remove_if(Set.Libraries.begin(), Set.Libraries.end(),
                                     [](const LibraryModel &Library) { return !Library.Enabled; }),
                      Set.Libraries.end());
  return Set;
}
