//===- EmbedModels.cpp - Model files to one C++ source -----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// embed-models OUT FILE.json...: writes to OUT, at build time, a source that
/// defines iottidy::model::builtinModels() with the models of the files. A
/// fault of a file is an error of the build.
///
//===----------------------------------------------------------------------===//

#include "model/Entries.h"
#include "model/ModelReader.h"
#include "model/Packed.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>

using namespace iottidy;

namespace {

/// The identifiers without which a unit cannot open a client of \p Model:
/// functions by name, methods by class, separated by line ends.
std::string openNames(const core::LibraryModel &Model) {
  std::vector<std::string> Names;
  if (!Model.Enabled)
    return "";
  for (const core::CallModel &Call : Model.Calls) {
    if (Call.Does != core::Role::Connect && Call.Does != core::Role::Reconnect &&
        Call.Does != core::Role::CreateConnect)
      continue;
    for (std::string Name : Call.Names) {
      if (const std::size_t End = Name.rfind("::"); End != std::string::npos)
        Name.erase(End);
      if (const std::size_t Begin = Name.rfind("::"); Begin != std::string::npos)
        Name.erase(0, Begin + 2);
      if (std::find(Names.begin(), Names.end(), Name) == Names.end())
        Names.push_back(Name);
    }
  }
  std::string Result;
  for (const std::string &Name : Names)
    Result += (Result.empty() ? "" : "\n") + Name;
  return Result;
}

/// \p Bytes as a string literal over several lines.
std::string literal(const std::string &Bytes) {
  std::string Result = "\"";
  std::size_t InLine = 0;
  for (const char Byte : Bytes) {
    if (InLine++ == 64) {
      Result += "\"\n     \"";
      InLine = 0;
    }
    // Three digits always, so that what follows is not read as one more.
    char Octal[8];
    std::snprintf(Octal, sizeof Octal, "\\%03o", static_cast<unsigned char>(Byte));
    Result += Octal;
  }
  return Result + "\"";
}

} // namespace

int main(int Count, char **Arguments) {
  if (Count < 2) {
    std::fprintf(stderr, "usage: embed-models OUT FILE.json...\n");
    return 2;
  }
  std::string Code = "// Written by embed-models. Do not edit.\n"
                     "#include \"model/ModelReader.h\"\n\n"
                     "const std::vector<iottidy::model::BuiltinModel> &\n"
                     "iottidy::model::builtinModels() {\n"
                     "  static const std::vector<BuiltinModel> Models = {\n";
  std::map<std::string, std::string> Files; // by stem
  for (int I = 2; I < Count; ++I)
    Files.emplace(std::filesystem::path(Arguments[I]).stem().string(), Arguments[I]);
  std::vector<core::ModelError> Errors;
  for (const auto &[Stem, File] : Files) {
    std::string Text;
    model::ModelFile Read;
    if (!model::readText(File, Text, Errors) ||
        !model::readModelFile(Text, "built-in:" + Stem, Read, Errors))
      continue;
    if (!Read.Disabled.empty()) {
      Errors.push_back(Read.Disabled.front().Where);
      Errors.back().Message = "a built-in model drops no entries of another";
      continue;
    }
    const std::string Packed = model::packModel(Read.Library);
    Code += "    {\"" + Stem + "\",\n     {" + literal(Packed) + ", " +
            std::to_string(Packed.size()) + "},\n     " + literal(openNames(Read.Library)) + "},\n";
  }
  Code += "  };\n  return Models;\n}\n";
  for (const core::ModelError &Error : Errors)
    std::fprintf(stderr, "%s\n", model::formatError(Error).c_str());
  if (!Errors.empty())
    return 1;
  std::ofstream Out(Arguments[1], std::ios::binary);
  if (!(Out << Code).flush()) {
    std::fprintf(stderr, "embed-models: cannot write %s\n", Arguments[1]);
    return 1;
  }
  return 0;
}
