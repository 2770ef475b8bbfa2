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

using namespace iottidy;
using namespace iottidy::model;

namespace {

constexpr std::int64_t Format = 1;

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
                std::to_string(First) + " already");
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
    Spot.add(Place.Node->Begin, Place.Pointer, "");
    std::vector<core::ModelError> Where;
    Spot.finish(Where);
    Out.Disabled.push_back({Place.Node->Text, Where.front()});
    Out.Library.Disable.push_back(Place.Node->Text);
  }
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
    Faults.add(Fault.Offset, "", Fault.Message);
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

std::string iottidy::model::formatError(const core::ModelError &Error) {
  std::string Result = Error.File + ":";
  if (Error.Line != 0)
    Result += std::to_string(Error.Line) + ":" + std::to_string(Error.Column) + ":";
  Result += " error: " + Error.Message;
  if (!Error.Pointer.empty())
    Result += " (at " + Error.Pointer + ")";
  return Result;
}
