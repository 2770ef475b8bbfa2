//===- Options.cpp - What check-model is asked to do ------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Options.h"

using namespace iottidy;

const char *const tools::Usage =
    "usage: check-model [OPTION]... FILE... [-- COMPILER-ARGUMENT...]\n"
    "\n"
    "Reads model files over the built-in models, and tells every fault as\n"
    "file:line:column: error: what is wrong (at the JSON pointer).\n"
    "\n"
    "  -I FOLDER  also compare each entry with the real headers of its library\n"
    "             there: whether the function exists, with that many and those\n"
    "             kinds of parameters, and whether the entry is the one that\n"
    "             counts; may be given more than once\n"
    "  --dump     print what results: each entry, and the file that it is from;\n"
    "             without a FILE the built-in models\n"
    "  --json     print the faults as JSON\n"
    "  --alone    read each FILE by itself, without the built-in models\n"
    "\n"
    "Compiler arguments such as -DNAME or -std=c++20 are for the headers.\n"
    "\n"
    "Exit status: 0 no fault, 1 faults, 2 wrong usage.\n";

std::string tools::readOptions(const std::vector<std::string> &Arguments, Options &Out) {
  for (std::size_t I = 0; I < Arguments.size(); ++I) {
    const std::string &Argument = Arguments[I];
    if (Argument == "--help" || Argument == "-h") {
      Out.Help = true;
    } else if (Argument == "--dump") {
      Out.Dump = true;
    } else if (Argument == "--json") {
      Out.Json = true;
    } else if (Argument == "--alone") {
      Out.Alone = true;
    } else if (Argument == "-I") {
      if (++I == Arguments.size())
        return "-I needs a folder";
      Out.Includes.push_back(Arguments[I]);
    } else if (Argument.compare(0, 2, "-I") == 0) {
      Out.Includes.push_back(Argument.substr(2));
    } else if (Argument == "--") {
      Out.Compiler.assign(Arguments.begin() + static_cast<std::ptrdiff_t>(I) + 1, Arguments.end());
      break;
    } else if (Argument.size() > 1 && Argument[0] == '-') {
      return "unknown option '" + Argument + "'";
    } else {
      Out.Files.push_back(Argument);
    }
  }
  if (Out.Help)
    return "";
  if (Out.Files.empty() && !Out.Dump)
    return "no file";
  if (Out.Alone && (Out.Dump || !Out.Includes.empty()))
    return "--alone does not go with --dump or -I";
  if (Out.Json && Out.Dump)
    return "--json does not go with --dump";
  return "";
}
