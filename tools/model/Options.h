//===- Options.h - What check-model is asked to do ---------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TOOLS_MODEL_OPTIONS_H
#define IOTTIDY_TOOLS_MODEL_OPTIONS_H

#include <string>
#include <vector>

namespace iottidy::tools {

struct Options {
  std::vector<std::string> Files;
  std::vector<std::string> Includes; ///< folders of the library's headers
  std::vector<std::string> Compiler; ///< further arguments, behind `--`
  bool Dump = false;
  bool Json = false;
  bool Alone = false; ///< no built-in models, and each file by itself
  bool Help = false;
};

/// Reads the command line. Returns what is wrong with it; empty: nothing.
std::string readOptions(const std::vector<std::string> &Arguments, Options &Out);

/// What `--help` prints.
extern const char *const Usage;

} // namespace iottidy::tools

#endif // IOTTIDY_TOOLS_MODEL_OPTIONS_H
