//===- JsonReport.cpp - Faults for programs ---------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "JsonReport.h"

using namespace iottidy;

namespace {

/// \p Text as a JSON string.
std::string quoted(const std::string &Text) {
  constexpr char Digits[] = "0123456789abcdef";
  std::string Out = "\"";
  for (const char C : Text) {
    const auto Byte = static_cast<unsigned char>(C);
    if (C == '"' || C == '\\') {
      Out += '\\';
      Out += C;
    } else if (Byte < 0x20) {
      Out += std::string("\\u00") + Digits[Byte >> 4] + Digits[Byte & 15];
    } else {
      Out += C;
    }
  }
  return Out + "\"";
}

const char *word(core::ModelError::Kind What) {
  switch (What) {
  case core::ModelError::Kind::Text:
    return "text";
  case core::ModelError::Kind::Form:
    return "form";
  case core::ModelError::Kind::Meaning:
    return "meaning";
  }
  return "";
}

} // namespace

void tools::writeJson(const std::vector<std::string> &Files,
                      const std::vector<core::ModelError> &Errors, std::ostream &Out) {
  Out << "{\n  \"files\": [";
  for (std::size_t I = 0; I < Files.size(); ++I)
    Out << (I == 0 ? "" : ", ") << quoted(Files[I]);
  Out << "],\n  \"errors\": [";
  for (std::size_t I = 0; I < Errors.size(); ++I) {
    const core::ModelError &Error = Errors[I];
    Out << (I == 0 ? "\n    {" : ",\n    {") << "\"file\": " << quoted(Error.File)
        << ", \"line\": " << Error.Line << ", \"column\": " << Error.Column
        << ", \"pointer\": " << quoted(Error.Pointer) << ", \"kind\": \"" << word(Error.What)
        << "\", \"message\": " << quoted(Error.Message) << "}";
  }
  Out << (Errors.empty() ? "]\n}\n" : "\n  ]\n}\n");
}
