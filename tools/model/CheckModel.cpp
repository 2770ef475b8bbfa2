//===- CheckModel.cpp - Checks model files ----------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// check-model FILE...: reads model files as clang-tidy would, over the built-in
/// ones, and tells every fault. See Usage in Options.cpp.
///
//===----------------------------------------------------------------------===//
#include "Dump.h"
#include "HeaderCheck.h"
#include "JsonReport.h"
#include "Options.h"

#include "model/ModelReader.h"

#include <iostream>
#include <string>
#include <vector>

using namespace iottidy;

namespace {

/// `1 call`, `2 calls`.
std::string count(std::size_t Number, const char *What) {
  return std::to_string(Number) + " " + What + (Number == 1 ? "" : "s");
}

/// How many entries of \p Set are of one of \p Files.
std::string summary(const core::ModelSet &Set, const std::vector<std::string> &Files) {
  std::size_t Calls = 0, Fields = 0, Handlers = 0;
  auto Mine = [&](const std::string &Origin) {
    for (const std::string &File : Files)
      if (Origin.compare(0, File.size() + 1, File + "#") == 0)
        return true;
    return false;
  };
  for (const core::LibraryModel &L : Set.Libraries) {
    for (const core::CallModel &C : L.Calls)
      Calls += Mine(C.Origin);
    for (const core::FieldModel &F : L.Fields)
      Fields += Mine(F.Origin);
    for (const core::HandlerModel &H : L.Handlers)
      Handlers += Mine(H.Origin);
  }
  return count(Files.size(), "file") + ": " + count(Calls, "call") + ", " + count(Fields, "field") +
         ", " + count(Handlers, "handler") + "; no fault";
}

/// Reads each of \p Files by itself.
void readAlone(const std::vector<std::string> &Files, core::ModelSet &Set,
               std::vector<core::ModelError> &Errors) {
  for (const std::string &File : Files) {
    std::string Text;
    core::LibraryModel Library;
    if (model::readText(File, Text, Errors) && model::readModel(Text, File, Library, Errors))
      Set.Libraries.push_back(std::move(Library));
  }
}

} // namespace

int main(int Count, char **Arguments) {
  tools::Options Asked;
  const std::string Wrong = tools::readOptions({Arguments + 1, Arguments + Count}, Asked);
  if (!Wrong.empty()) {
    std::cerr << "check-model: error: " << Wrong << "; see check-model --help\n";
    return 2;
  }
  if (Asked.Help) {
    std::cout << tools::Usage;
    return 0;
  }
  std::vector<core::ModelError> Errors;
  core::ModelSet Set;
  if (Asked.Alone)
    readAlone(Asked.Files, Set, Errors);
  else
    Set = model::loadModels(Asked.Files, Errors);
  if (!Asked.Includes.empty() && Errors.empty())
    tools::checkHeaders(Set, Asked, Errors);
  if (Asked.Json) {
    tools::writeJson(Asked.Files, Errors, std::cout);
    return Errors.empty() ? 0 : 1;
  }
  for (const core::ModelError &Error : Errors)
    std::cerr << model::formatError(Error) << "\n";
  if (Asked.Dump)
    tools::dump(Set, std::cout);
  if (!Errors.empty())
    return 1;
  if (!Asked.Dump)
    std::cout << summary(Set, Asked.Files) << "\n";
  return 0;
}
