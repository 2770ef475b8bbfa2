//===- FieldsAndHandlers.cpp - Reads fields and handlers ---------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "model/Entries.h"
#include "model/Suggest.h"

using namespace iottidy;
using namespace iottidy::model;
using core::FieldModel;
using core::HandlerModel;
using core::Role;

namespace {

const Vocabulary<Role> &fieldRoles() {
  static const Vocabulary<Role> Words = {{"query", Role::Query},
                                         {"auto-reconnect", Role::AutoReconnect},
                                         {"set-identity", Role::SetIdentity},
                                         {"register", Role::Register}};
  return Words;
}

const Vocabulary<HandlerModel::Kind> &handlerKinds() {
  static const Vocabulary<HandlerModel::Kind> Words = {{"override", HandlerModel::Kind::Override},
                                                       {"signal", HandlerModel::Kind::Signal}};
  return Words;
}

/// Reads the member \p Key, a name.
void readName(ObjectReader &In, std::string_view Key, std::string_view What, bool Qualified,
              std::string &Out) {
  if (!In.require(Key, What))
    return;
  In.read(Key, Out);
  if (!Out.empty() && !isIdentifier(Out, Qualified))
    In.fault(Key, inQuotes(Out) + " is no name; expected " + std::string(What));
}

void readFieldCallback(ObjectReader &In, FieldModel &Out) {
  const JsonPlace Place = In.get("callback");
  if (!Place.Node)
    return;
  // All keys but `function`: the field itself is the place of the function.
  const std::vector<std::string_view> Keys(callbackKeys().begin() + 1, callbackKeys().end());
  ObjectReader Entry(Place, Keys, In.report());
  PathRule ContextRule;
  ContextRule.This = true;
  Out.Callback.emplace();
  readCallbackKeys(Entry, ContextRule, *Out.Callback);
}

void checkFieldKeys(ObjectReader &In, Role Does) {
  const std::pair<std::string_view, Role> Readers[] = {{"connected", Role::Query},
                                                       {"notConnected", Role::Query},
                                                       {"autoReconnect", Role::AutoReconnect},
                                                       {"callback", Role::Register}};
  for (const auto &[Key, Reader] : Readers)
    if (In.has(Key) && Reader != Does)
      In.fault(Key, "'" + std::string(Key) + "' tells nothing about a field with the role '" +
                        std::string(roleWord(Does)) + "'; it is read for '" +
                        std::string(roleWord(Reader)) + "'");
  const std::string With = "a field with the role '" + std::string(roleWord(Does)) + "' needs ";
  if (Does == Role::Query && !In.has("connected") && !In.has("notConnected"))
    In.fault("", With + "'connected' or 'notConnected', the condition on its value");
  if (Does == Role::AutoReconnect && !In.has("autoReconnect"))
    In.fault("", With + "'autoReconnect', the condition under which the library reconnects");
  if (Does == Role::Register && !In.has("callback"))
    In.fault("", With + "'callback'");
}

} // namespace

const std::vector<std::string_view> &iottidy::model::fieldKeys() {
  static const std::vector<std::string_view> Keys = {"type",      "field",        "role",
                                                     "connected", "notConnected", "autoReconnect",
                                                     "callback",  "source",       "comment"};
  return Keys;
}

const std::vector<std::string_view> &iottidy::model::handlerKeys() {
  static const std::vector<std::string_view> Keys = {"kind",   "class",  "method", "means",
                                                     "values", "client", "source", "comment"};
  return Keys;
}

FieldModel iottidy::model::readField(const JsonPlace &Place, Report &Out) {
  ObjectReader In(Place, fieldKeys(), Out);
  FieldModel Field;
  Field.Origin = Out.file() + "#" + Place.Pointer;
  readName(In, "type", "the name of a struct such as 'MQTTContext_t'", true, Field.Type);
  readName(In, "field", "the name of a field such as 'connectStatus'", false, Field.Field);
  std::optional<Role> Does;
  if (In.requireWord("role", fieldRoles()))
    In.read("role", fieldRoles(), Does);
  Field.Connected = readConditions(In, "connected");
  Field.NotConnected = readConditions(In, "notConnected");
  checkDisjoint(In, "connected", Field.Connected, "notConnected", Field.NotConnected);
  Field.AutoReconnectWhen = readConditions(In, "autoReconnect");
  readFieldCallback(In, Field);
  In.read("source", Field.Source);
  In.readComment();
  if (Does) {
    Field.Does = *Does;
    checkFieldKeys(In, *Does);
  }
  return Field;
}

HandlerModel iottidy::model::readHandler(const JsonPlace &Place, Report &Out) {
  ObjectReader In(Place, handlerKeys(), Out);
  HandlerModel Handler;
  Handler.Origin = Out.file() + "#" + Place.Pointer;
  if (In.requireWord("kind", handlerKinds()))
    In.read("kind", handlerKinds(), Handler.How);
  readName(In, "class", "the qualified name of a class", true, Handler.Class);
  readName(In, "method", "the name of a method", false, Handler.Method);
  In.read("means", meaningWords(), Handler.Means);
  readValues(In, Handler.Values);
  checkMeans(In, Handler.Means, Handler.Values);
  if (In.isObject() && !In.has("means") && !In.has("values"))
    In.fault("", "a handler needs 'means' or 'values': what it tells about the client");
  PathRule Rule;
  Rule.This = Rule.Param = true;
  Handler.Client = readPath(In, "client", Rule);
  In.read("source", Handler.Source);
  In.readComment();
  return Handler;
}
