//===- Callbacks.cpp - Paths, conditions and what events tell ----*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "model/Entries.h"
#include "model/Suggest.h"

using namespace iottidy;
using namespace iottidy::model;
using core::AccessPath;

namespace {

std::vector<std::string_view> allowedBases(const PathRule &Rule) {
  std::vector<std::string_view> Result;
  if (Rule.This)
    Result.push_back("this");
  if (Rule.Return)
    Result.push_back("return");
  if (Rule.None)
    Result.push_back("none");
  if (Rule.Arg)
    Result.push_back("argN");
  if (Rule.Param)
    Result.push_back("paramN");
  return Result;
}

bool isAllowed(AccessPath::Base Root, const PathRule &Rule) {
  switch (Root) {
  case AccessPath::Base::This:
    return Rule.This;
  case AccessPath::Base::Return:
    return Rule.Return;
  case AccessPath::Base::Arg:
    return Rule.Arg;
  case AccessPath::Base::Param:
    return Rule.Param;
  case AccessPath::Base::None:
    return Rule.None;
  }
  return false;
}

} // namespace

const std::vector<std::string_view> &iottidy::model::callbackKeys() {
  static const std::vector<std::string_view> Keys = {"function", "means",        "values", "client",
                                                     "context",  "contextParam", "comment"};
  return Keys;
}

const std::vector<std::string_view> &iottidy::model::valueKeys() {
  static const std::vector<std::string_view> Keys = {"value", "when", "means", "comment"};
  return Keys;
}

const Vocabulary<core::Meaning> &iottidy::model::meaningWords() {
  static const Vocabulary<core::Meaning> Words = {{"connected", core::Meaning::Connected},
                                                  {"lost", core::Meaning::Lost},
                                                  {"lost-retried", core::Meaning::LostRetried},
                                                  {"closed", core::Meaning::Closed},
                                                  {"failed", core::Meaning::Failed},
                                                  {"opening", core::Meaning::Opening}};
  return Words;
}

bool iottidy::model::readPath(ObjectReader &In, const JsonPlace &Place, const PathRule &Rule,
                              AccessPath &Out) {
  GrammarFault Fault;
  if (!parsePath(Place.Node->Text, Out, Fault)) {
    In.faultInString(Place, Fault.Index,
                     inQuotes(Place.Node->Text) + " is no path: " + Fault.Message);
    return false;
  }
  if (!isAllowed(Out.Root, Rule)) {
    In.faultInString(Place, 0,
                     "the path " + inQuotes(Place.Node->Text) +
                         " cannot be used here; expected a path from " +
                         listed(allowedBases(Rule)));
    return false;
  }
  if (Out.Root == AccessPath::Base::Arg && Rule.Params && Out.Index >= *Rule.Params) {
    In.faultInString(Place, Out.Deref ? 1 : 0,
                     "'arg" + std::to_string(Out.Index) + "' is out of range: the call has " +
                         std::to_string(*Rule.Params) +
                         (*Rule.Params == 1 ? " parameter" : " parameters") +
                         ", and arguments count from 0",
                     core::ModelError::Kind::Meaning);
    return false;
  }
  return true;
}

std::optional<AccessPath> iottidy::model::readPath(ObjectReader &In, std::string_view Key,
                                                   const PathRule &Rule) {
  std::string Text;
  In.read(Key, Text);
  AccessPath Path;
  if (Text.empty() || !readPath(In, In.get(Key), Rule, Path))
    return std::nullopt;
  return Path;
}

std::vector<core::Condition> iottidy::model::readConditions(ObjectReader &In,
                                                            std::string_view Key) {
  std::vector<core::Condition> Result;
  for (const JsonPlace &Place : In.strings(Key)) {
    core::Condition Test;
    GrammarFault Fault;
    if (parseCondition(Place.Node->Text, Test, Fault))
      Result.push_back(std::move(Test));
    else
      In.faultInString(
          Place, Fault.Index, inQuotes(Place.Node->Text) + " is no condition: " + Fault.Message,
          Fault.OfMeaning ? core::ModelError::Kind::Meaning : core::ModelError::Kind::Form);
  }
  return Result;
}

void iottidy::model::readValues(ObjectReader &In, std::vector<core::ValueMeaning> &Out) {
  const std::vector<JsonPlace> Elements = In.elements("values");
  if (In.has("values") && Elements.empty() && In.get("values").Node->What == JsonNode::Kind::Array)
    In.fault("values", "'values' is empty; leave it out or name something");
  for (const JsonPlace &Element : Elements) {
    ObjectReader Entry(Element, valueKeys(), In.report());
    core::ValueMeaning Meaning;
    PathRule Rule;
    Rule.Param = true;
    std::optional<AccessPath> Path;
    bool HasTest = false;
    if (Entry.require("value", "the path of a parameter such as 'param0'"))
      Path = readPath(Entry, "value", Rule);
    Meaning.Value = Path.value_or(AccessPath());
    if (Entry.require("when", "a condition such as '== 0'")) {
      if (Entry.get("when").Node->What == JsonNode::Kind::Array)
        Entry.fault("when", "'when' must be one condition, not an array; use 'in {...}'");
      else if (const auto Tests = readConditions(Entry, "when"); !Tests.empty()) {
        Meaning.When = Tests.front();
        HasTest = true;
      }
    }
    if (Entry.requireWord("means", meaningWords()))
      Entry.read("means", meaningWords(), Meaning.Means);
    Entry.readComment();
    if (!Path || !HasTest)
      continue;
    checkReached(Entry, Out, Meaning);
    Out.push_back(std::move(Meaning));
  }
}

void iottidy::model::readCallbackKeys(ObjectReader &In, const PathRule &ContextRule,
                                      core::CallbackModel &Out) {
  In.read("means", meaningWords(), Out.Means);
  readValues(In, Out.Values);
  checkMeans(In, Out.Means, Out.Values);
  PathRule ClientRule;
  ClientRule.Param = true;
  Out.Client = readPath(In, "client", ClientRule);
  Out.Context = readPath(In, "context", ContextRule);
  In.read("contextParam", Out.ContextParam);
  if (In.has("context") && !In.has("contextParam"))
    In.fault("context", "'context' needs 'contextParam', the parameter that receives it");
  In.readComment();
}
