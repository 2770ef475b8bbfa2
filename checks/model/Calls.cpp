//===- Calls.cpp - Reads the calls of a model --------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "model/Entries.h"
#include "model/Suggest.h"

#include <algorithm>
#include <initializer_list>

using namespace iottidy;
using namespace iottidy::model;
using core::AccessPath;
using core::CallModel;
using core::Role;

namespace {

using RoleSet = unsigned;

constexpr RoleSet setOf(std::initializer_list<Role> Roles) {
  RoleSet Result = 0;
  for (const Role Does : Roles)
    Result |= 1U << static_cast<unsigned>(Does);
  return Result;
}

constexpr RoleSet Opens = setOf({Role::CreateConnect, Role::Connect, Role::Reconnect});
constexpr RoleSet Makes = setOf({Role::Create, Role::CreateConnect});
constexpr RoleSet Silent = setOf({Role::Query, Role::NotAGuard});
constexpr RoleSet Acts = ~Silent;
constexpr RoleSet Dispatches = setOf({Role::Pump, Role::Operation, Role::Wait});

/// Keys that only some roles read.
constexpr std::pair<std::string_view, RoleSet> RoleKeys[] = {
    {"parent", Makes | Opens},
    {"success", Acts},
    {"pending", Makes | Opens | Dispatches | setOf({Role::Disconnect})},
    {"connected", setOf({Role::Query})},
    {"notConnected", setOf({Role::Query})},
    {"lost", setOf({Role::Connect, Role::Reconnect, Role::Disconnect}) | Dispatches},
    {"throws", Acts},
    {"asynchronous", Opens | setOf({Role::Disconnect, Role::Destroy})},
    {"secondConnect", Makes | Opens},
    {"disconnects", setOf({Role::Destroy})},
    {"durable", setOf({Role::Disconnect})},
    {"oneShot", Makes | Opens | setOf({Role::Disconnect})},
    {"token", setOf({Role::Connect, Role::Reconnect})},
    {"refusable", setOf({Role::Operation})},
    {"blocks", Opens | setOf({Role::Pump, Role::Wait})},
    {"identity", Makes | Opens | setOf({Role::SetIdentity, Role::Disconnect})},
    {"implicitIdentity", Makes | Opens | setOf({Role::SetIdentity})},
    {"autoReconnect", Acts},
    {"callbacks", Acts},
    {"userData", Makes | Opens | setOf({Role::Register})},
};

void checkRoleKeys(ObjectReader &In, Role Does) {
  for (const auto &[Key, Roles] : RoleKeys) {
    if (!In.has(Key) || (Roles & setOf({Does})) != 0)
      continue;
    std::vector<std::string_view> Readers;
    for (const auto &[Word, Other] : roleWords())
      if ((Roles & setOf({Other})) != 0)
        Readers.push_back(Word);
    In.fault(Key, "'" + std::string(Key) + "' tells nothing about a call with the role '" +
                      std::string(roleWord(Does)) + "'; it is read for " + listed(Readers));
  }
}

void readNames(ObjectReader &In, CallModel &Out) {
  if (!In.require("name", "the qualified name of a function, or an array of them"))
    return;
  for (const JsonPlace &Place : In.strings("name")) {
    GrammarFault Fault;
    if (checkFunctionName(Place.Node->Text, Fault))
      Out.Names.push_back(Place.Node->Text);
    else
      In.faultInString(Place, Fault.Index,
                       inQuotes(Place.Node->Text) + " is no name of a function: " + Fault.Message);
  }
}

void readParameters(ObjectReader &In, CallModel &Out) {
  In.read("params", Out.Params);
  In.read("headers", Out.Headers);
  // Types may occur twice, so that the general reader of strings does not fit.
  const JsonPlace Types = In.get("paramTypes");
  if (!Types.Node)
    return;
  for (const JsonPlace &Type : In.elements("paramTypes")) {
    if (Type.Node->What != JsonNode::Kind::String || Type.Node->Text.empty())
      In.report().add(Type.Node->Begin, Type.Pointer,
                      "'paramTypes' must be an array of strings that are not empty");
    Out.ParamTypes.push_back(Type.Node->Text);
  }
  if (Types.Node->What != JsonNode::Kind::Array)
    return;
  if (Out.ParamTypes.empty())
    In.fault("paramTypes", "'paramTypes' is empty; use '\"params\": 0' for a call without "
                           "parameters");
  else if (!Out.Params)
    Out.Params = static_cast<unsigned>(Out.ParamTypes.size());
  else if (*Out.Params != Out.ParamTypes.size())
    In.faultOfMeaning("paramTypes", "'paramTypes' has " + std::to_string(Out.ParamTypes.size()) +
                                        " elements, and 'params' says " +
                                        std::to_string(*Out.Params));
}

AccessPath defaultClient(const CallModel &Call) {
  AccessPath Path;
  const std::string_view Name = Call.Names.empty() ? std::string_view() : Call.Names.front();
  if (isStructorName(Name))
    Path.Root = AccessPath::Base::This;
  else if ((Makes & setOf({Call.Does})) != 0)
    Path.Root = AccessPath::Base::Return;
  else if (Name.find("::") != Name.npos)
    Path.Root = AccessPath::Base::This;
  else
    Path.Root = AccessPath::Base::Arg;
  return Path;
}

void readClient(ObjectReader &In, bool RoleIsKnown, CallModel &Out) {
  PathRule Rule;
  Rule.This = Rule.Return = Rule.Arg = Rule.None = true;
  Rule.Params = Out.Params;
  if (!In.has("client")) {
    Out.Client = defaultClient(Out);
    if (RoleIsKnown && Out.Client->Root == AccessPath::Base::Arg && Out.Params == 0U)
      In.faultOfMeaning("", "a call without parameters needs 'client': 'return', 'this' or 'none'");
    return;
  }
  Out.Client = readPath(In, "client", Rule);
  if (!Out.Client)
    return;
  for (const std::string &Name : Out.Names)
    if (Out.Client->Root == AccessPath::Base::This && Name.find("::") == Name.npos)
      return In.faultOfMeaning("client", "'this' needs a method, and " + inQuotes(Name) +
                                             " is a function; expected 'argN', 'return' or 'none'");
  constexpr RoleSet MayReturn = Makes | Opens;
  if (RoleIsKnown && Out.Client->Root == AccessPath::Base::Return &&
      (MayReturn & setOf({Out.Does})) == 0)
    In.faultOfMeaning("client",
                      "a call with the role '" + std::string(roleWord(Out.Does)) +
                          "' does not return its client; expected 'this', 'none' or 'argN'");
}

void readAutoReconnect(ObjectReader &In, CallModel &Out) {
  const JsonPlace Place = In.get("autoReconnect");
  if (!Place.Node)
    return;
  if (Place.Node->What == JsonNode::Kind::Boolean) {
    Out.AutoReconnectOn = Place.Node->Flag;
    return;
  }
  if (Place.Node->What != JsonNode::Kind::Object)
    return In.fault("autoReconnect",
                    "'autoReconnect' must be true, false or an object with 'value' and 'on', "
                    "not " +
                        std::string(describeKind(Place.Node->What)));
  ObjectReader Entry(Place, {"value", "on"}, In.report());
  PathRule Rule;
  Rule.Arg = Rule.This = true;
  Rule.Params = Out.Params;
  if (Entry.require("value", "the path of the value that switches"))
    Out.AutoReconnectValue = readPath(Entry, "value", Rule);
  if (Entry.require("on", "the condition under which the library reconnects"))
    Out.AutoReconnectWhen = readConditions(Entry, "on");
}

void readIdentity(ObjectReader &In, CallModel &Out) {
  PathRule Rule;
  Rule.This = Rule.Arg = true;
  Rule.Params = Out.Params;
  for (const JsonPlace &Place : In.strings("identity")) {
    AccessPath Path;
    if (readPath(In, Place, Rule, Path))
      Out.Identity.push_back(std::move(Path));
  }
  In.read("implicitIdentity", Out.ImplicitIdentity);
}

void readCallbacks(ObjectReader &In, CallModel &Out) {
  PathRule Rule;
  Rule.Arg = Rule.This = true;
  Rule.Params = Out.Params;
  for (const JsonPlace &Place : In.elements("callbacks")) {
    ObjectReader Entry(Place, callbackKeys(), In.report());
    core::CallbackModel Callback;
    std::optional<AccessPath> Path;
    if (Entry.require("function", "the path of the function, such as 'arg2'"))
      Path = readPath(Entry, "function", Rule);
    Callback.Function = Path.value_or(AccessPath());
    PathRule ContextRule = Rule;
    ContextRule.Return = true;
    readCallbackKeys(Entry, ContextRule, Callback);
    for (const core::CallbackModel &Other : Out.Callbacks)
      if (Path && spellPath(Other.Function) == spellPath(Callback.Function))
        Entry.faultOfMeaning("function", "the function " + inQuotes(spellPath(Callback.Function)) +
                                             " has an entry already");
    Out.Callbacks.push_back(std::move(Callback));
  }
}

/// The conditions on one result test one field of it under one mask; a loss
/// may be told by another field.
void checkOneValue(ObjectReader &In, const CallModel &Call) {
  const std::pair<const char *, const std::vector<core::Condition> *> Lists[] = {
      {"success", &Call.Success},
      {"connected", &Call.Connected},
      {"notConnected", &Call.NotConnected},
      {"pending", &Call.Pending},
      {"lost", &Call.Lost}};
  const core::Condition *First = nullptr;
  const char *FirstKey = nullptr;
  for (const auto &[Key, List] : Lists) {
    for (const core::Condition &Condition : *List) {
      if (Condition.Kind == core::Condition::Op::Always ||
          Condition.Kind == core::Condition::Op::Never)
        continue;
      const bool OwnField = !Condition.Field.empty() && First && !First->Field.empty() &&
                            List == &Call.Lost && List->front().Field == Condition.Field;
      if (!First) {
        First = &Condition;
        FirstKey = Key;
      } else if ((Condition.Field != First->Field && !OwnField) || Condition.Mask != First->Mask) {
        In.faultOfMeaning(Key, "'" + std::string(Key) + "' and '" + FirstKey +
                                   "' test different fields or masks; expected one for the call");
        return;
      }
    }
  }
}

void checkNeeds(ObjectReader &In, const CallModel &Call) {
  const std::string With = "a call with the role '" + std::string(roleWord(Call.Does)) + "' needs ";
  if (Call.Does == Role::Query && !In.has("connected") && !In.has("notConnected"))
    In.fault("", With + "'connected' or 'notConnected', the condition on its result");
  if (Call.Does == Role::Register && !In.has("callbacks") && !In.has("userData"))
    In.fault("", With + "'callbacks' or 'userData'");
  if (Call.Does == Role::AutoReconnect && !In.has("autoReconnect"))
    In.fault("", With + "'autoReconnect'");
  if (Call.Does == Role::SetIdentity && !In.has("identity") && !In.has("implicitIdentity"))
    In.fault("", With + "'identity' or 'implicitIdentity'");
}

} // namespace

const std::vector<std::string_view> &iottidy::model::callKeys() {
  static const std::vector<std::string_view> Keys = {
      "name",      "role",      "client",           "parent",      "params",        "paramTypes",
      "headers",   "success",   "pending",          "connected",   "notConnected",  "lost",
      "throws",    "durable",   "asynchronous",     "oneShot",     "secondConnect", "token",
      "blocks",    "identity",  "implicitIdentity", "disconnects", "autoReconnect", "userData",
      "callbacks", "refusable", "source",           "comment"};
  return Keys;
}

const Vocabulary<Role> &iottidy::model::roleWords() {
  static const Vocabulary<Role> Words = {{"create", Role::Create},
                                         {"create+connect", Role::CreateConnect},
                                         {"connect", Role::Connect},
                                         {"reconnect", Role::Reconnect},
                                         {"disconnect", Role::Disconnect},
                                         {"destroy", Role::Destroy},
                                         {"query", Role::Query},
                                         {"not-a-guard", Role::NotAGuard},
                                         {"pump", Role::Pump},
                                         {"operation", Role::Operation},
                                         {"wait", Role::Wait},
                                         {"register", Role::Register},
                                         {"auto-reconnect", Role::AutoReconnect},
                                         {"set-identity", Role::SetIdentity}};
  return Words;
}

std::string_view iottidy::model::roleWord(Role Does) {
  for (const auto &[Word, Value] : roleWords())
    if (Value == Does)
      return Word;
  return "";
}

CallModel iottidy::model::readCall(const JsonPlace &Place, Report &Out) {
  ObjectReader In(Place, callKeys(), Out);
  CallModel Call;
  Call.Origin = Out.file() + "#" + Place.Pointer;
  if (!In.isObject())
    return Call;
  readNames(In, Call);
  std::optional<Role> Does;
  if (In.requireWord("role", roleWords()))
    In.read("role", roleWords(), Does);
  Call.Does = Does.value_or(Role::Operation);
  readParameters(In, Call);
  readClient(In, Does.has_value(), Call);
  PathRule ParentRule;
  ParentRule.This = ParentRule.Arg = true;
  ParentRule.Params = Call.Params;
  Call.Parent = readPath(In, "parent", ParentRule);
  Call.Success = readConditions(In, "success");
  Call.Pending = readConditions(In, "pending");
  Call.Connected = readConditions(In, "connected");
  Call.NotConnected = readConditions(In, "notConnected");
  Call.Lost = readConditions(In, "lost");
  checkDisjoint(In, "success", Call.Success, "pending", Call.Pending);
  checkDisjoint(In, "success", Call.Success, "lost", Call.Lost);
  checkDisjoint(In, "connected", Call.Connected, "notConnected", Call.NotConnected);
  checkOneValue(In, Call);
  In.read("throws", Call.Throws);
  In.read("asynchronous", Call.Asynchronous);
  In.read("secondConnect", secondConnectWords(), Call.Second);
  In.read("disconnects", Call.Disconnects);
  In.read("durable", Call.Durable);
  In.read("oneShot", Call.OneShot);
  In.read("token", Call.Token);
  In.read("blocks", Call.Blocks);
  In.read("refusable", Call.Refusable);
  readIdentity(In, Call);
  readAutoReconnect(In, Call);
  readCallbacks(In, Call);
  PathRule UserDataRule = ParentRule;
  UserDataRule.This = false;
  Call.UserData = readPath(In, "userData", UserDataRule);
  In.read("source", Call.Source);
  In.readComment();
  if (Does) {
    checkRoleKeys(In, *Does);
    checkNeeds(In, Call);
  }
  return Call;
}
