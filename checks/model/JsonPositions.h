//===- JsonPositions.h - A JSON tree that knows its places -------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// nlohmann/json builds its tree without places, and drops members that occur
/// twice. This tree keeps the order, the duplicates and the offset of each
/// value, so that errors of meaning can point at the text.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_MODEL_JSONPOSITIONS_H
#define IOTTIDY_MODEL_JSONPOSITIONS_H

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace iottidy::model {

/// One JSON value.
struct JsonNode {
  enum class Kind : std::uint8_t {
    Null,
    Boolean,
    Integer, ///< fits std::int64_t; `1.0` is one too, as JSON Schema has it
    Number,  ///< any other number
    String,
    Array,
    Object
  };
  Kind What = Kind::Null;
  bool Flag = false;           ///< of a boolean
  std::int64_t Integer = 0;    ///< of an integer
  std::size_t Begin = 0;       ///< offset of its first byte
  std::size_t KeyBegin = 0;    ///< offset of the member's name
  std::string Text;            ///< of a string, without escapes
  std::string Key;             ///< of a member of an object
  std::vector<JsonNode> Items; ///< elements, or members with duplicates
};

/// The fault of a text that is no JSON.
struct JsonFault {
  std::size_t Offset = 0;
  std::string Message;    ///< in one line
  bool IsNesting = false; ///< it is JSON, and nested too deep
};

/// Parses \p Text. Returns false and fills \p Fault when it is no JSON.
bool parseJson(std::string_view Text, JsonNode &Root, JsonFault &Fault);

/// Where in \p Text byte \p Index of the string value \p Node is written. The
/// start of the string when it is written with escapes.
std::size_t offsetInString(std::string_view Text, const JsonNode &Node, std::size_t Index);

/// `a string`, `an object`, …
const char *describeKind(JsonNode::Kind What);

/// \p Text in single quotes, on one line, shortened when it is long.
std::string inQuotes(std::string_view Text);

} // namespace iottidy::model

#endif // IOTTIDY_MODEL_JSONPOSITIONS_H
