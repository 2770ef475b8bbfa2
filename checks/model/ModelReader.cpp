//===- ModelReader.cpp - JSON text to client models --------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "model/ModelReader.h"

#include "model/Entries.h"
#include "model/Suggest.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <memory>

using namespace iottidy;
using namespace iottidy::model;

namespace {

constexpr std::int64_t Format = 1;

/// Longer files are refused; a model is some kilobytes.
constexpr std::size_t LongestFile = 16U << 20U;

void readFormat(ObjectReader &In) {
  if (!In.require("format", "the number of this format, 1"))
    return;
  const JsonNode &Node = *In.get("format").Node;
  if (Node.What != JsonNode::Kind::Integer)
    In.fault("format",
             std::string("'format' must be the integer 1, not ") + describeKind(Node.What));
  else if (Node.Integer != Format)
    In.fault("format", "format " + std::to_string(Node.Integer) + " is not known here; expected 1");
}

void readLibraryName(ObjectReader &In, std::string &Out) {
  if (!In.require("library", "a short name such as 'mosquitto'"))
    return;
  In.read("library", Out);
  const auto IsRight = [](char C) {
    return (C >= 'a' && C <= 'z') || (C >= '0' && C <= '9') || C == '-';
  };
  if (!std::all_of(Out.begin(), Out.end(), IsRight))
    In.fault("library",
             "'library' must be made of small letters, digits and '-', not " + inQuotes(Out));
}

void readHead(ObjectReader &In, core::LibraryModel &Out) {
  readFormat(In);
  readLibraryName(In, Out.Name);
  In.read("title", Out.Title);
  In.read("version", Out.Version);
  In.read("source", Out.Source);
  In.read("headers", Out.Headers);
  In.read("prefixes", Out.Prefixes);
  In.read("enabled", Out.Enabled);
  In.read("asynchronous", Out.Asynchronous);
  In.read("secondConnect", secondConnectWords(), Out.Second);
  In.read("autoReconnect", autoReconnectWords(), Out.Reconnects);
  std::string Ignored;
  In.read("$schema", Ignored);
  In.readComment();
}

void checkDuplicates(const ObjectReader &In, const core::LibraryModel &Model, Report &Out) {
  const auto Add = [&](const char *Key, std::size_t Index, const std::string &Name,
                       std::size_t First) {
    const JsonPlace Place = elementOf(In.get(Key), Index);
    Out.add(Place.Node->Begin, Place.Pointer,
            "duplicate entry: " + inQuotes(Name) + " is described at /" + Key + "/" +
                std::to_string(First) + " already",
            core::ModelError::Kind::Meaning);
  };
  for (std::size_t I = 0; I < Model.Calls.size(); ++I)
    for (std::size_t J = 0; J < I; ++J)
      if (const std::string Name = sameCall(Model.Calls[J], Model.Calls[I]); !Name.empty()) {
        Add("calls", I, Name, J);
        break;
      }
  for (std::size_t I = 0; I < Model.Fields.size(); ++I)
    for (std::size_t J = 0; J < I; ++J)
      if (Model.Fields[I].Type == Model.Fields[J].Type && !Model.Fields[I].Field.empty() &&
          Model.Fields[I].Field == Model.Fields[J].Field)
        Add("fields", I, Model.Fields[I].Type + "::" + Model.Fields[I].Field, J);
  for (std::size_t I = 0; I < Model.Handlers.size(); ++I)
    for (std::size_t J = 0; J < I; ++J)
      if (Model.Handlers[I].Class == Model.Handlers[J].Class && !Model.Handlers[I].Method.empty() &&
          Model.Handlers[I].Method == Model.Handlers[J].Method)
        Add("handlers", I, Model.Handlers[I].Class + "::" + Model.Handlers[I].Method, J);
}

void readDisabled(ObjectReader &In, ModelFile &Out) {
  for (const JsonPlace &Place : In.strings("disable")) {
    Report Spot(In.report().text(), In.report().file());
    Spot.add(Place.Node->Begin, Place.Pointer, "", core::ModelError::Kind::Meaning);
    std::vector<core::ModelError> Where;
    Spot.finish(Where);
    Out.Disabled.push_back({Place.Node->Text, Where.front()});
    Out.Library.Disable.push_back(Place.Node->Text);
  }
}

core::ModelError unreadable(const std::string &File, const std::string &Reason) {
  core::ModelError Error;
  Error.File = File;
  Error.Message = "cannot read the model: " + Reason;
  Error.What = core::ModelError::Kind::Text;
  return Error;
}

/// The value at \p Pointer below \p Root; \p Root itself, or the last one on
/// the way that is there.
const JsonNode &nodeAt(const JsonNode &Root, std::string_view Pointer) {
  const JsonNode *Node = &Root;
  while (!Pointer.empty()) {
    Pointer.remove_prefix(1);
    const std::string_view Token = Pointer.substr(0, Pointer.find('/'));
    Pointer.remove_prefix(Token.size());
    const JsonNode *Next = nullptr;
    std::size_t Index = 0;
    if (Node->What == JsonNode::Kind::Array &&
        std::from_chars(Token.data(), Token.data() + Token.size(), Index).ec == std::errc() &&
        Index < Node->Items.size())
      Next = &Node->Items[Index];
    else if (Node->What == JsonNode::Kind::Object)
      for (const JsonNode &Member : Node->Items)
        if (Member.Key == Token)
          Next = &Member;
    if (!Next)
      break;
    Node = Next;
  }
  return *Node;
}

} // namespace

const std::vector<std::string_view> &iottidy::model::documentKeys() {
  static const std::vector<std::string_view> Keys = {
      "$schema", "format",   "library",  "title",        "version",       "source",
      "headers", "prefixes", "enabled",  "asynchronous", "secondConnect", "autoReconnect",
      "calls",   "fields",   "handlers", "disable",      "comment"};
  return Keys;
}

const Vocabulary<core::SecondConnect> &iottidy::model::secondConnectWords() {
  static const Vocabulary<core::SecondConnect> Words = {
      {"second", core::SecondConnect::Second},     {"replace", core::SecondConnect::Replace},
      {"protocol", core::SecondConnect::Protocol}, {"undefined", core::SecondConnect::Undefined},
      {"refused", core::SecondConnect::Refused},   {"ignored", core::SecondConnect::Ignored}};
  return Words;
}

const Vocabulary<core::AutoReconnect> &iottidy::model::autoReconnectWords() {
  static const Vocabulary<core::AutoReconnect> Words = {
      {"never", core::AutoReconnect::Never},
      {"always", core::AutoReconnect::Always},
      {"on-by-default", core::AutoReconnect::OnByDefault},
      {"off-by-default", core::AutoReconnect::OffByDefault}};
  return Words;
}

bool iottidy::model::readModelFile(std::string_view Text, const std::string &File, ModelFile &Out,
                                   std::vector<core::ModelError> &Errors) {
  Report Faults(Text, File);
  JsonNode Root;
  JsonFault Fault;
  Out = ModelFile();
  Out.Library.File = File;
  if (!parseJson(Text, Root, Fault)) {
    // No place of a model is as deep as that, so the schema refuses it too.
    Faults.add(Fault.Offset, "", Fault.Message,
               Fault.IsNesting ? core::ModelError::Kind::Form : core::ModelError::Kind::Text);
    return Faults.finish(Errors);
  }
  ObjectReader In({&Root, ""}, documentKeys(), Faults);
  if (!In.isObject())
    return Faults.finish(Errors);
  for (const JsonNode &Member : Root.Items)
    Out.Keys.push_back(Member.Key);
  readHead(In, Out.Library);
  for (const JsonPlace &Place : In.elements("calls"))
    Out.Library.Calls.push_back(readCall(Place, Faults));
  for (const JsonPlace &Place : In.elements("fields"))
    Out.Library.Fields.push_back(readField(Place, Faults));
  for (const JsonPlace &Place : In.elements("handlers"))
    Out.Library.Handlers.push_back(readHandler(Place, Faults));
  checkDuplicates(In, Out.Library, Faults);
  readDisabled(In, Out);
  return Faults.finish(Errors);
}

bool iottidy::model::readModel(std::string_view Text, const std::string &File,
                               core::LibraryModel &Out, std::vector<core::ModelError> &Errors) {
  ModelFile Read;
  const bool Clean = readModelFile(Text, File, Read, Errors);
  Out = std::move(Read.Library);
  return Clean;
}

bool iottidy::model::readText(const std::string &File, std::string &Text,
                              std::vector<core::ModelError> &Errors) {
  const auto Fail = [&](const std::string &Reason) {
    Errors.push_back(unreadable(File, Reason));
    return false;
  };
  if (File.empty())
    return Fail("its name is empty");
  errno = 0;
  const std::unique_ptr<std::FILE, int (*)(std::FILE *)> Stream(std::fopen(File.c_str(), "rb"),
                                                                std::fclose);
  if (!Stream)
    return Fail(std::strerror(errno));
  char Buffer[8192];
  while (const std::size_t Count = std::fread(Buffer, 1, sizeof Buffer, Stream.get())) {
    Text.append(Buffer, Count);
    if (Text.size() > LongestFile)
      return Fail("it is longer than 16 MiB");
  }
  if (std::ferror(Stream.get()) != 0)
    return Fail(std::strerror(errno));
  return true;
}

core::ModelError iottidy::model::faultAt(std::string_view Text, const std::string &File,
                                         const std::string &Pointer, std::string Message) {
  JsonNode Root;
  JsonFault Ignored;
  Report Spot(Text, File);
  const bool Read = parseJson(Text, Root, Ignored);
  Spot.add(Read ? nodeAt(Root, Pointer).Begin : 0, Pointer, std::move(Message),
           core::ModelError::Kind::Meaning);
  std::vector<core::ModelError> Errors;
  Spot.finish(Errors);
  return Errors.front();
}

std::string iottidy::model::formatError(const core::ModelError &Error) {
  std::string Result = Error.File + ":";
  if (Error.Line != 0)
    Result += std::to_string(Error.Line) + ":" + std::to_string(Error.Column) + ":";
  Result += " error: " + Error.Message;
  if (!Error.Pointer.empty())
    Result += " (at " + Error.Pointer + ")";
  return Result;
}
