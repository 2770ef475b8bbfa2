//===- JsonPositions.cpp - A JSON tree that knows its places -----*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "model/JsonPositions.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

using namespace iottidy::model;

namespace {

/// Deeper documents are refused: no model needs them, and a tree of any depth
/// would have to be destroyed by recursion.
constexpr std::size_t MaximumDepth = 32;

/// Follows the tokens through the text. The parser tells of tokens in order,
/// and only of right ones, so their ends can be found without parsing.
class TokenCursor {
public:
  explicit TokenCursor(std::string_view Whole) : Text(Whole) {
    if (Text.substr(0, 3) == "\xEF\xBB\xBF")
      Next = 3;
  }

  /// The offset of the next token.
  std::size_t peek() const {
    return std::min(Text.find_first_not_of(" \t\r\n,:", Next), Text.size());
  }

  /// Moves over the next token and returns its offset.
  std::size_t take() {
    const std::size_t Begin = peek();
    Next = Begin;
    if (Next == Text.size())
      return Begin;
    if (Text[Next] == '"')
      skipString();
    else if (std::string_view("[]{}").find(Text[Next]) != Text.npos)
      ++Next;
    else
      Next = std::min(Text.find_first_of(" \t\r\n,:[]{}\"", Next), Text.size());
    return Begin;
  }

private:
  void skipString() {
    for (++Next; Next < Text.size() && Text[Next] != '"'; ++Next)
      if (Text[Next] == '\\')
        ++Next;
    Next = std::min(Next + 1, Text.size());
  }

  std::string_view Text;
  std::size_t Next = 0;
};

/// Builds the tree from the parser's events.
class TreeBuilder final : public nlohmann::json_sax<nlohmann::json> {
public:
  TreeBuilder(std::string_view Whole, JsonNode &Root, JsonFault &Out)
      : Text(Whole), Cursor(Whole), Top(Root), Fault(Out) {}

  bool null() override { return add(JsonNode::Kind::Null); }

  bool boolean(bool Value) override {
    if (!add(JsonNode::Kind::Boolean))
      return false;
    Last->Flag = Value;
    return true;
  }

  bool number_integer(number_integer_t Value) override {
    if (!add(JsonNode::Kind::Integer))
      return false;
    Last->Integer = Value;
    return true;
  }

  bool number_unsigned(number_unsigned_t Value) override {
    if (Value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max()))
      return add(JsonNode::Kind::Number);
    return number_integer(static_cast<number_integer_t>(Value));
  }

  bool number_float(number_float_t Value, const string_t &) override {
    constexpr number_float_t Exact = 9007199254740992; // 2^53: every integer below is a value
    if (Value > -Exact && Value < Exact && Value == std::trunc(Value))
      return number_integer(static_cast<number_integer_t>(Value));
    return add(JsonNode::Kind::Number);
  }

  bool string(string_t &Value) override {
    if (!add(JsonNode::Kind::String))
      return false;
    Last->Text = std::move(Value);
    return true;
  }

  bool binary(binary_t &) override { return false; }

  bool key(string_t &Value) override {
    KeyBegin = Cursor.take();
    Key = std::move(Value);
    return true;
  }

  bool start_object(std::size_t) override { return open(JsonNode::Kind::Object); }
  bool start_array(std::size_t) override { return open(JsonNode::Kind::Array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t Position, const std::string &,
                   const nlohmann::detail::exception &Error) override {
    std::string_view Detail = Error.what();
    // `[json.exception.parse_error.101] parse error at line 1, column 2: …`
    if (const std::size_t Column = Detail.find(", column "); Column != Detail.npos)
      if (const std::size_t Colon = Detail.find(": ", Column); Colon != Detail.npos)
        Detail.remove_prefix(Colon + 2);
    Detail = Detail.substr(0, Detail.find("; last read:"));
    Fault.Offset = std::min(Position == 0 ? 0 : Position - 1, Text.size());
    // A whole token that is at the wrong place is told by its start.
    if (Detail.find("invalid string") == Detail.npos)
      Fault.Offset = std::min(Fault.Offset, Cursor.peek());
    const std::string_view Start = Text.substr(Fault.Offset, 2);
    if (Detail.find("invalid literal") != Detail.npos && (Start == "//" || Start == "/*")) {
      Fault.Message = "not valid JSON: comments are not part of it; use the key 'comment'";
      return false;
    }
    Fault.Message = "not valid JSON: ";
    for (const char C : Detail)
      Fault.Message += static_cast<unsigned char>(C) < 0x20 ? ' ' : C;
    return false;
  }

private:
  bool add(JsonNode::Kind What) {
    const std::size_t Begin = Cursor.take();
    JsonNode *Place = &Top;
    if (!Open.empty())
      Place = &Open.back()->Items.emplace_back();
    if (!Open.empty() && Open.back()->What == JsonNode::Kind::Object) {
      Place->Key = std::move(Key);
      Place->KeyBegin = KeyBegin;
    }
    Place->What = What;
    Place->Begin = Begin;
    Last = Place;
    return true;
  }

  bool open(JsonNode::Kind What) {
    add(What);
    if (Open.size() == MaximumDepth) {
      Fault.Offset = Last->Begin;
      Fault.Message = "values are nested more than " + std::to_string(MaximumDepth) + " deep";
      Fault.IsNesting = true;
      return false;
    }
    Open.push_back(Last);
    return true;
  }

  bool close() {
    Cursor.take();
    Open.pop_back();
    return true;
  }

  std::string_view Text;
  TokenCursor Cursor;
  JsonNode &Top;
  JsonFault &Fault;
  std::vector<JsonNode *> Open; ///< only the innermost one grows
  JsonNode *Last = nullptr;
  std::string Key;
  std::size_t KeyBegin = 0;
};

} // namespace

bool iottidy::model::parseJson(std::string_view Text, JsonNode &Root, JsonFault &Fault) {
  if (Text.find_first_not_of(" \t\r\n") == Text.npos) {
    Fault.Offset = 0;
    Fault.Message = "the file is empty; expected a JSON object with 'format' and 'library'";
    return false;
  }
  // The parser takes a NUL for the end of the text, wherever it is.
  if (const std::size_t Nul = Text.find('\0'); Nul != Text.npos) {
    Fault.Offset = Nul;
    Fault.Message = "not valid JSON: a NUL byte";
    return false;
  }
  TreeBuilder Builder(Text, Root, Fault);
  return nlohmann::json::sax_parse(Text.begin(), Text.end(), &Builder);
}

std::size_t iottidy::model::offsetInString(std::string_view Text, const JsonNode &Node,
                                           std::size_t Index) {
  const std::string_view Written = Text.substr(std::min(Node.Begin + 1, Text.size()), Index);
  if (Written != std::string_view(Node.Text).substr(0, Index))
    return Node.Begin;
  return Node.Begin + 1 + Index;
}

const char *iottidy::model::describeKind(JsonNode::Kind What) {
  switch (What) {
  case JsonNode::Kind::Null:
    return "null";
  case JsonNode::Kind::Boolean:
    return "a boolean";
  case JsonNode::Kind::Integer:
    return "an integer";
  case JsonNode::Kind::Number:
    return "a number";
  case JsonNode::Kind::String:
    return "a string";
  case JsonNode::Kind::Array:
    return "an array";
  case JsonNode::Kind::Object:
    return "an object";
  }
  return "a value";
}

std::string iottidy::model::inQuotes(std::string_view Text) {
  constexpr std::size_t Longest = 60;
  std::string Result = "'";
  std::size_t End = Text.size();
  if (End > Longest) {
    End = Longest;
    while (End > 0 && (static_cast<unsigned char>(Text[End]) & 0xC0) == 0x80)
      --End;
  }
  for (const char C : Text.substr(0, End)) {
    const auto Byte = static_cast<unsigned char>(C);
    constexpr char Digits[] = "0123456789abcdef";
    if (Byte < 0x20 || Byte == 0x7F) {
      Result += "\\x";
      Result += Digits[Byte >> 4];
      Result += Digits[Byte & 15];
    } else {
      Result += C;
    }
  }
  if (End != Text.size())
    Result += "...";
  return Result + "'";
}
