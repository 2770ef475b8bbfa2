//===- ObjectReader.h - Typed members of a JSON object -----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Reads the members of one object and reports every fault with its place. The
/// readers of calls, fields, handlers and documents are written in its words.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_MODEL_OBJECTREADER_H
#define IOTTIDY_MODEL_OBJECTREADER_H

#include "core/ModelSet.h"
#include "model/JsonPositions.h"
#include "model/Suggest.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace iottidy::model {

/// Collects the faults of one text.
class Report {
public:
  Report(std::string_view Whole, std::string Name) : Text(Whole), File(std::move(Name)) {}

  void add(std::size_t Offset, std::string Pointer, std::string Message,
           core::ModelError::Kind What = core::ModelError::Kind::Form);

  /// Appends the faults in the order of the text; true when there was none.
  bool finish(std::vector<core::ModelError> &Errors);

  std::string_view text() const { return Text; }
  const std::string &file() const { return File; }

private:
  std::string_view Text;
  std::string File;
  std::vector<std::pair<std::size_t, core::ModelError>> Faults;
};

/// A JSON value and its pointer.
struct JsonPlace {
  const JsonNode *Node = nullptr;
  std::string Pointer;
};

/// The place of element \p Index of the array \p Array.
JsonPlace elementOf(const JsonPlace &Array, std::size_t Index);

/// A word of a fixed vocabulary and what it stands for.
template <typename T> using Vocabulary = std::vector<std::pair<std::string_view, T>>;

template <typename T> std::vector<std::string_view> wordsOf(const Vocabulary<T> &Words) {
  std::vector<std::string_view> Result;
  for (const auto &Word : Words)
    Result.push_back(Word.first);
  return Result;
}

/// The members of one object.
class ObjectReader {
public:
  /// Reports members that \p Keys does not list, and those that occur twice.
  /// A value that is no object is reported, and has no members.
  ObjectReader(JsonPlace Object, const std::vector<std::string_view> &Keys, Report &Out);

  bool has(std::string_view Key) const;

  /// The member \p Key; the node is null when there is none.
  JsonPlace get(std::string_view Key) const;

  /// Reports that \p Key is missing unless it is there.
  bool require(std::string_view Key, std::string_view What);

  void read(std::string_view Key, std::string &Out);
  void read(std::string_view Key, bool &Out);
  void read(std::string_view Key, std::optional<bool> &Out);
  void read(std::string_view Key, std::optional<unsigned> &Out);

  /// Reads an array of strings, or one string in place of an array of one.
  /// Empty strings and those that occur twice are faults, as is an empty array
  /// unless \p MayBeEmpty.
  void read(std::string_view Key, std::vector<std::string> &Out, bool MayBeEmpty = false);

  template <typename T>
  void read(std::string_view Key, const Vocabulary<T> &Words, std::optional<T> &Out) {
    const std::string *Written = readWord(Key);
    if (!Written)
      return;
    for (const auto &[Word, Value] : Words)
      if (Word == *Written) {
        Out = Value;
        return;
      }
    unknownWord(Key, *Written, wordsOf(Words));
  }

  template <typename T> void read(std::string_view Key, const Vocabulary<T> &Words, T &Out) {
    std::optional<T> Value;
    read(Key, Words, Value);
    Out = Value.value_or(Out);
  }

  /// Reports that \p Key is missing unless it is there; its value is a word.
  template <typename T> bool requireWord(std::string_view Key, const Vocabulary<T> &Words) {
    return has(Key) || require(Key, "one of " + listed(wordsOf(Words)));
  }

  /// The strings of a member that is a string or an array of strings.
  std::vector<JsonPlace> strings(std::string_view Key, bool MayBeEmpty = false);

  /// Checks that the comment, if there is one, is a string or strings.
  void readComment() { strings("comment"); }

  /// The elements of a member that is an array.
  std::vector<JsonPlace> elements(std::string_view Key);

  /// Reports a fault of the object, of the member \p Key when it is there.
  void fault(std::string_view Key, std::string Message,
             core::ModelError::Kind What = core::ModelError::Kind::Form);

  /// Reports what no schema can tell: see core::ModelError::Kind::Meaning.
  void faultOfMeaning(std::string_view Key, std::string Message) {
    fault(Key, std::move(Message), core::ModelError::Kind::Meaning);
  }

  /// Reports a fault at byte \p Index of the string at \p Place.
  void faultInString(const JsonPlace &Place, std::size_t Index, std::string Message,
                     core::ModelError::Kind What = core::ModelError::Kind::Form);

  bool isObject() const { return Object.Node->What == JsonNode::Kind::Object; }
  const std::string &pointer() const { return Object.Pointer; }
  Report &report() { return Out; }

private:
  const std::string *readWord(std::string_view Key);
  void unknownWord(std::string_view Key, const std::string &Word,
                   const std::vector<std::string_view> &Words);
  bool expect(const JsonPlace &Place, JsonNode::Kind What, std::string_view Name,
              std::string_view Expected);

  JsonPlace Object;
  Report &Out;
};

} // namespace iottidy::model

#endif // IOTTIDY_MODEL_OBJECTREADER_H
