//===- ObjectReader.cpp - Typed members of a JSON object ---------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "model/ObjectReader.h"

#include <algorithm>

using namespace iottidy;
using namespace iottidy::model;

namespace {

std::string pointerToken(std::string_view Key) {
  std::string Result = "/";
  for (const char C : Key) {
    if (C == '~')
      Result += "~0";
    else if (C == '/')
      Result += "~1";
    else if (static_cast<unsigned char>(C) < 0x20)
      Result += '?';
    else
      Result += C;
  }
  return Result;
}

std::string named(std::string_view Name) { return "'" + std::string(Name) + "'"; }

} // namespace

void Report::add(std::size_t Offset, std::string Pointer, std::string Message,
                 core::ModelError::Kind What) {
  Offset = std::min(Offset, Text.size());
  const std::string_view Before = Text.substr(0, Offset);
  core::ModelError Error;
  Error.File = File;
  Error.Line = static_cast<unsigned>(std::count(Before.begin(), Before.end(), '\n')) + 1;
  const std::size_t LineBreak = Before.rfind('\n');
  Error.Column = static_cast<unsigned>(Offset - (LineBreak == Before.npos ? 0 : LineBreak + 1)) + 1;
  Error.Pointer = std::move(Pointer);
  Error.Message = std::move(Message);
  Error.What = What;
  Faults.emplace_back(Offset, std::move(Error));
}

bool Report::finish(std::vector<core::ModelError> &Errors) {
  std::stable_sort(Faults.begin(), Faults.end(),
                   [](const auto &Left, const auto &Right) { return Left.first < Right.first; });
  const bool Clean = Faults.empty();
  for (auto &Fault : Faults)
    Errors.push_back(std::move(Fault.second));
  Faults.clear();
  return Clean;
}

JsonPlace iottidy::model::elementOf(const JsonPlace &Array, std::size_t Index) {
  return {&Array.Node->Items[Index], Array.Pointer + "/" + std::to_string(Index)};
}

ObjectReader::ObjectReader(JsonPlace Place, const std::vector<std::string_view> &Keys,
                           Report &Errors)
    : Object(std::move(Place)), Out(Errors) {
  if (!isObject()) {
    Out.add(Object.Node->Begin, Object.Pointer,
            std::string("expected an object, not ") + describeKind(Object.Node->What));
    return;
  }
  const std::vector<JsonNode> &Members = Object.Node->Items;
  for (auto Member = Members.begin(); Member != Members.end(); ++Member) {
    const std::string Pointer = Object.Pointer + pointerToken(Member->Key);
    const auto First = std::find_if(
        Members.begin(), Member, [&](const JsonNode &Other) { return Other.Key == Member->Key; });
    if (First != Member)
      Out.add(Member->KeyBegin, Pointer, "the key " + inQuotes(Member->Key) + " occurs twice",
              core::ModelError::Kind::Text);
    else if (std::find(Keys.begin(), Keys.end(), Member->Key) == Keys.end())
      Out.add(Member->KeyBegin, Pointer,
              "unknown key " + inQuotes(Member->Key) + didYouMean(Member->Key, Keys));
  }
}

bool ObjectReader::has(std::string_view Key) const { return get(Key).Node != nullptr; }

JsonPlace ObjectReader::get(std::string_view Key) const {
  if (isObject())
    for (const JsonNode &Member : Object.Node->Items)
      if (Member.Key == Key)
        return {&Member, Object.Pointer + pointerToken(Key)};
  return {};
}

bool ObjectReader::require(std::string_view Key, std::string_view What) {
  if (has(Key))
    return true;
  if (isObject())
    fault("", "the key " + named(Key) + " is missing; expected " + std::string(What));
  return false;
}

void ObjectReader::fault(std::string_view Key, std::string Message, core::ModelError::Kind What) {
  if (const JsonPlace Place = get(Key); !Key.empty() && Place.Node)
    Out.add(Place.Node->Begin, Place.Pointer, std::move(Message), What);
  else
    Out.add(Object.Node->Begin, Object.Pointer, std::move(Message), What);
}

void ObjectReader::faultInString(const JsonPlace &Place, std::size_t Index, std::string Message,
                                 core::ModelError::Kind What) {
  Out.add(offsetInString(Out.text(), *Place.Node, Index), Place.Pointer, std::move(Message), What);
}

bool ObjectReader::expect(const JsonPlace &Place, JsonNode::Kind What, std::string_view Name,
                          std::string_view Expected) {
  if (!Place.Node)
    return false;
  if (Place.Node->What == What)
    return true;
  Out.add(Place.Node->Begin, Place.Pointer,
          named(Name) + " must be " + std::string(Expected) + ", not " +
              describeKind(Place.Node->What));
  return false;
}

void ObjectReader::read(std::string_view Key, std::string &Value) {
  const JsonPlace Place = get(Key);
  if (!expect(Place, JsonNode::Kind::String, Key, "a string"))
    return;
  if (Place.Node->Text.empty())
    fault(Key, named(Key) + " is empty");
  Value = Place.Node->Text;
}

void ObjectReader::read(std::string_view Key, bool &Value) {
  const JsonPlace Place = get(Key);
  if (expect(Place, JsonNode::Kind::Boolean, Key, "true or false"))
    Value = Place.Node->Flag;
}

void ObjectReader::read(std::string_view Key, std::optional<bool> &Value) {
  bool Flag = false;
  const JsonPlace Place = get(Key);
  read(Key, Flag);
  if (Place.Node && Place.Node->What == JsonNode::Kind::Boolean)
    Value = Flag;
}

void ObjectReader::read(std::string_view Key, std::optional<unsigned> &Value) {
  const JsonPlace Place = get(Key);
  if (!expect(Place, JsonNode::Kind::Integer, Key, "an integer"))
    return;
  constexpr std::int64_t Highest = 127;
  if (Place.Node->Integer < 0 || Place.Node->Integer > Highest)
    return fault(Key, named(Key) + " must be between 0 and " + std::to_string(Highest));
  Value = static_cast<unsigned>(Place.Node->Integer);
}

std::vector<JsonPlace> ObjectReader::strings(std::string_view Key, bool MayBeEmpty) {
  const JsonPlace Place = get(Key);
  std::vector<JsonPlace> Result;
  if (!Place.Node)
    return Result;
  const auto Add = [&](const JsonPlace &String) {
    if (String.Node->Text.empty())
      return Out.add(String.Node->Begin, String.Pointer, "the string is empty");
    for (const JsonPlace &Other : Result)
      if (Other.Node->Text == String.Node->Text)
        return Out.add(String.Node->Begin, String.Pointer,
                       inQuotes(String.Node->Text) + " occurs twice in " + named(Key));
    Result.push_back(String);
  };
  if (Place.Node->What == JsonNode::Kind::String) {
    Add(Place);
    return Result;
  }
  if (!expect(Place, JsonNode::Kind::Array, Key, "a string or an array of strings"))
    return Result;
  if (Place.Node->Items.empty() && !MayBeEmpty)
    fault(Key, named(Key) + " is empty; leave it out or name something");
  for (std::size_t I = 0; I < Place.Node->Items.size(); ++I) {
    const JsonPlace Element = elementOf(Place, I);
    if (expect(Element, JsonNode::Kind::String, Key, "an array of strings"))
      Add(Element);
  }
  return Result;
}

void ObjectReader::read(std::string_view Key, std::vector<std::string> &Value, bool MayBeEmpty) {
  for (const JsonPlace &String : strings(Key, MayBeEmpty))
    Value.push_back(String.Node->Text);
}

std::vector<JsonPlace> ObjectReader::elements(std::string_view Key) {
  const JsonPlace Place = get(Key);
  std::vector<JsonPlace> Result;
  if (expect(Place, JsonNode::Kind::Array, Key, "an array of objects"))
    for (std::size_t I = 0; I < Place.Node->Items.size(); ++I)
      Result.push_back(elementOf(Place, I));
  return Result;
}

const std::string *ObjectReader::readWord(std::string_view Key) {
  const JsonPlace Place = get(Key);
  return expect(Place, JsonNode::Kind::String, Key, "a string") ? &Place.Node->Text : nullptr;
}

void ObjectReader::unknownWord(std::string_view Key, const std::string &Word,
                               const std::vector<std::string_view> &Words) {
  const std::string Meant = didYouMean(Word, Words);
  fault(Key, "unknown " + named(Key) + " value " + inQuotes(Word) + Meant +
                 (Meant.empty() ? "; expected " : " expected ") + listed(Words));
}
