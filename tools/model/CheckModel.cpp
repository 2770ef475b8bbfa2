//===- CheckModel.cpp - Checks model files ----------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// check-model [--dump] FILE...: reads model files as clang-tidy would, over
/// the built-in ones, and tells every fault.
///
//===----------------------------------------------------------------------===//
#include "Dump.h"

#include "model/ModelReader.h"

#include <iostream>
#include <string>
#include <vector>

using namespace iottidy;

namespace {

const char *const Usage =
    "usage: check-model [--dump] FILE...\n"
    "\n"
    "Reads model files over the built-in models, and tells every fault as\n"
    "file:line:column: error: what is wrong (at the JSON pointer).\n"
    "\n"
    "  --dump   print what results: each entry, and the file that it is from;\n"
    "           without a FILE the built-in models\n"
    "\n"
    "Exit status: 0 no fault, 1 faults, 2 wrong usage.\n";

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
  return count(Files.size(), "file") + ": " + count(Calls, "call") + ", " +
         count(Fields, "field") + ", " + count(Handlers, "handler") + "; no fault";
}

} // namespace

int main(int Count, char **Arguments) {
  std::vector<std::string> Files;
  bool Dump = false;
  for (int I = 1; I < Count; ++I) {
    std::string Argument = Arguments[I];
    if (Argument == "--help" || Argument == "-h") {
      std::cout << Usage;
      return 0;
    }
    if (Argument == "--dump") {
      Dump = true;
    } else if (Argument.size() > 1 && Argument[0] == '-') {
      std::cerr << "check-model: error: unknown option '" << Argument
                << "'; see check-model --help\n";
      return 2;
    } else {
      Files.push_back(std::move(Argument));
    }
  }
  if (Files.empty() && !Dump) {
    std::cerr << "check-model: error: no file; see check-model --help\n";
    return 2;
  }
  std::vector<core::ModelError> Errors;
  core::ModelSet Set = model::loadModels(Files, Errors);
  for (const core::ModelError &Error : Errors)
    std::cerr << model::formatError(Error) << "\n";
  if (Dump)
    tools::dump(Set, std::cout);
  if (!Errors.empty())
    return 1;
  if (!Dump)
    std::cout << summary(Set, Files) << "\n";
  return 0;
}
