//===- VersionGuard.cpp - Refuses a host of another version ---------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// LLVM promises no stable interface to plugins. A clang-tidy of another
/// version loads this plugin, lists its checks, finds nothing and ends with
/// status 0: silence that looks like safety. So the plugin asks the host for
/// its version while it is loaded, and ends the process when it is the wrong
/// one.
///
//===----------------------------------------------------------------------===//

#include "tidy/Messages.h"

#include "clang/Basic/Version.h"

#include <cstdio>
#include <cstdlib>
#include <string>

/// `major.minor` of a text such as `Debian clang version 22.1.8 (…)`.
static std::string majorMinor(const std::string &Text) {
  static constexpr char Mark[] = "clang version ";
  const std::size_t Found = Text.find(Mark);
  if (Found == std::string::npos)
    return "of unknown version";
  const std::size_t Begin = Found + sizeof(Mark) - 1;
  const std::size_t Dot = Text.find('.', Begin);
  return Text.substr(Begin, Text.find_first_not_of("0123456789", Dot + 1) - Begin);
}

// Runs before the other initialisers of the plugin, which already use classes
// whose layout may differ.
__attribute__((constructor(101))) static void refuseOtherVersions() {
  std::string Built =
      std::to_string(CLANG_VERSION_MAJOR) + "." + std::to_string(CLANG_VERSION_MINOR);
  std::string Host = majorMinor(clang::getClangFullVersion());
  if (Host == Built)
    return;
  std::string Text = iottidy::tidy::versionMismatchText(Built, CLANG_VERSION_MAJOR, Host);
  std::fputs(Text.c_str(), stderr);
  std::fflush(stderr);
  std::_Exit(3);
}
