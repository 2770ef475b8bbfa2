//===- ReaderTest.cpp - Right files, and single faults -------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "ModelTesting.h"

#include "model/Grammar.h"

using namespace iottidy;
using namespace iottidy::model;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

namespace {

TEST(ReaderTest, headOfALibrary) {
  const core::LibraryModel Model = modelOf(document(R"(
      "title": "Sample", "version": "1.2", "source": "sample.h", "headers": ["a.h", "b/c.h"],
      "prefixes": "sample_", "enabled": false, "asynchronous": true, "secondConnect": "refused",
      "autoReconnect": "on-by-default", "comment": ["two", "lines"], "$schema": "x.json")"));
  EXPECT_EQ(Model.Name, "sample");
  EXPECT_EQ(Model.Title, "Sample");
  EXPECT_EQ(Model.Version, "1.2");
  EXPECT_EQ(Model.Source, "sample.h");
  EXPECT_THAT(Model.Headers, ElementsAre("a.h", "b/c.h"));
  EXPECT_THAT(Model.Prefixes, ElementsAre("sample_"));
  EXPECT_FALSE(Model.Enabled);
  EXPECT_TRUE(Model.Asynchronous);
  EXPECT_EQ(Model.Second, core::SecondConnect::Refused);
  EXPECT_EQ(Model.Reconnects, core::AutoReconnect::OnByDefault);
  EXPECT_EQ(Model.File, "sample.json");
}

TEST(ReaderTest, defaultsOfALibrary) {
  const core::LibraryModel Model = modelOf(document(""));
  EXPECT_TRUE(Model.Enabled);
  EXPECT_FALSE(Model.Asynchronous);
  EXPECT_EQ(Model.Second, core::SecondConnect::Second);
  EXPECT_EQ(Model.Reconnects, core::AutoReconnect::Never);
}

TEST(ReaderTest, allRoles) {
  const std::pair<const char *, core::Role> Roles[] = {
      {"create", core::Role::Create},         {"create+connect", core::Role::CreateConnect},
      {"connect", core::Role::Connect},       {"reconnect", core::Role::Reconnect},
      {"disconnect", core::Role::Disconnect}, {"destroy", core::Role::Destroy},
      {"not-a-guard", core::Role::NotAGuard}, {"pump", core::Role::Pump},
      {"operation", core::Role::Operation},   {"wait", core::Role::Wait}};
  for (const auto &[Word, Role] : Roles)
    EXPECT_EQ(callOf(std::string(R"({"name": "f", "role": ")") + Word + "\"}").Does, Role);
}

TEST(ReaderTest, resultsOfACall) {
  const core::CallModel Call = callOf(R"({"name": "f", "role": "connect",
      "success": ["== 0", "== OK"], "pending": "== -101", "lost": "in {4, 7}",
      "throws": true, "asynchronous": false, "secondConnect": "ignored", "oneShot": true,
      "blocks": true})");
  ASSERT_EQ(Call.Success.size(), 2U);
  EXPECT_EQ(spellCondition(Call.Success[1]), "== OK");
  EXPECT_EQ(spellCondition(Call.Pending.front()), "== -101");
  EXPECT_EQ(spellCondition(Call.Lost.front()), "in {4, 7}");
  EXPECT_TRUE(Call.Throws);
  EXPECT_EQ(Call.Asynchronous, false);
  EXPECT_EQ(Call.Second, core::SecondConnect::Ignored);
  EXPECT_TRUE(Call.OneShot);
  EXPECT_TRUE(Call.Blocks);
}

TEST(ReaderTest, anOperationThatIsRefused) {
  EXPECT_TRUE(callOf(R"({"name": "f", "role": "operation", "refusable": true})").Refusable);
  EXPECT_FALSE(callOf(R"({"name": "f", "role": "operation"})").Refusable);
}

TEST(ReaderTest, defaultsOfACall) {
  const core::CallModel Call = callOf(R"({"name": "f", "role": "connect"})");
  EXPECT_FALSE(Call.Asynchronous.has_value());
  EXPECT_FALSE(Call.Second.has_value());
  EXPECT_FALSE(Call.Params.has_value());
  EXPECT_FALSE(Call.AutoReconnectOn.has_value());
  EXPECT_TRUE(Call.Disconnects);
  EXPECT_TRUE(Call.Durable);
  EXPECT_EQ(Call.Origin, "sample.json#/calls/0");
}

TEST(ReaderTest, defaultClient) {
  const std::pair<const char *, const char *> Cases[] = {
      {R"({"name": "make", "role": "create"})", "return"},
      {R"({"name": "make", "role": "create+connect"})", "return"},
      {R"({"name": "open", "role": "connect"})", "arg0"},
      {R"({"name": "C::open", "role": "connect"})", "this"},
      {R"({"name": "C::make", "role": "create"})", "return"},
      {R"({"name": "C::C", "role": "create"})", "this"},
      {R"({"name": "C::~C", "role": "destroy"})", "this"},
      {R"({"name": "open", "role": "connect", "client": "none"})", "none"},
      {R"({"name": "open", "role": "connect", "client": "*arg1"})", "*arg1"}};
  for (const auto &[Text, Expected] : Cases) {
    const core::CallModel Call = callOf(Text);
    ASSERT_TRUE(Call.Client.has_value()) << Text;
    EXPECT_EQ(spellPath(*Call.Client), Expected) << Text;
  }
}

TEST(ReaderTest, namesAndSignature) {
  const core::CallModel Call = callOf(R"({"name": ["a", "b"], "role": "connect",
      "paramTypes": ["int", "int"], "headers": "a.h"})");
  EXPECT_THAT(Call.Names, ElementsAre("a", "b"));
  EXPECT_EQ(Call.Params, 2U);
  EXPECT_THAT(Call.ParamTypes, ElementsAre("int", "int"));
  EXPECT_THAT(Call.Headers, ElementsAre("a.h"));
}

TEST(ReaderTest, identityAndParent) {
  const core::CallModel Call = callOf(R"({"name": "f", "role": "create",
      "identity": ["arg1->id", "arg2"], "implicitIdentity": "chip", "parent": "arg0",
      "userData": "arg3"})");
  ASSERT_EQ(Call.Identity.size(), 2U);
  EXPECT_EQ(spellPath(Call.Identity[0]), "arg1.id");
  EXPECT_EQ(Call.ImplicitIdentity, "chip");
  EXPECT_EQ(spellPath(*Call.Parent), "arg0");
  EXPECT_EQ(spellPath(*Call.UserData), "arg3");
}

TEST(ReaderTest, autoReconnect) {
  EXPECT_EQ(callOf(R"({"name": "f", "role": "pump", "autoReconnect": true})").AutoReconnectOn,
            true);
  const core::CallModel Call = callOf(R"({"name": "f", "role": "auto-reconnect",
      "autoReconnect": {"value": "arg1", "on": "!= NONE"}})");
  EXPECT_FALSE(Call.AutoReconnectOn.has_value());
  EXPECT_EQ(spellPath(*Call.AutoReconnectValue), "arg1");
  EXPECT_EQ(spellCondition(Call.AutoReconnectWhen.front()), "!= NONE");
}

TEST(ReaderTest, callbacks) {
  const core::CallModel Call = callOf(R"({"name": "f", "role": "register", "callbacks": [
      {"function": "arg1.onLost", "means": "lost-retried", "client": "param0",
       "context": "arg2", "contextParam": 3},
      {"function": "arg3", "contextParam": 1, "values": [
         {"value": "param1.type", "when": "== LOST", "means": "lost"},
         {"value": "param0", "when": "always", "means": "opening"}]}]})");
  ASSERT_EQ(Call.Callbacks.size(), 2U);
  const core::CallbackModel &First = Call.Callbacks[0];
  EXPECT_EQ(spellPath(First.Function), "arg1.onLost");
  EXPECT_EQ(First.Means, core::Meaning::LostRetried);
  EXPECT_EQ(spellPath(*First.Client), "param0");
  EXPECT_EQ(spellPath(*First.Context), "arg2");
  EXPECT_EQ(First.ContextParam, 3U);
  const core::CallbackModel &Second = Call.Callbacks[1];
  EXPECT_FALSE(Second.Means.has_value());
  ASSERT_EQ(Second.Values.size(), 2U);
  EXPECT_EQ(spellPath(Second.Values[0].Value), "param1.type");
  EXPECT_EQ(Second.Values[1].Means, core::Meaning::Opening);
}

TEST(ReaderTest, fields) {
  const core::LibraryModel Model = modelOf(document(R"("fields": [
      {"type": "ns::C", "field": "state", "role": "query", "connected": "== 2"},
      {"type": "O", "field": "retry", "role": "auto-reconnect", "autoReconnect": "!= 0"},
      {"type": "O", "field": "onLost", "role": "register",
       "callback": {"means": "lost", "context": "this.ctx", "contextParam": 0}}])"));
  ASSERT_EQ(Model.Fields.size(), 3U);
  EXPECT_EQ(Model.Fields[0].Type, "ns::C");
  EXPECT_EQ(spellCondition(Model.Fields[1].AutoReconnectWhen.front()), "!= 0");
  EXPECT_EQ(Model.Fields[2].Callback->Means, core::Meaning::Lost);
  EXPECT_EQ(spellPath(*Model.Fields[2].Callback->Context), "this.ctx");
  EXPECT_EQ(Model.Fields[2].Origin, "sample.json#/fields/2");
}

TEST(ReaderTest, handlers) {
  const core::LibraryModel Model = modelOf(document(R"("handlers": [
      {"kind": "override", "class": "mqtt::callback", "method": "connection_lost",
       "means": "lost"},
      {"kind": "signal", "class": "QMqttClient", "method": "stateChanged", "client": "this",
       "values": [{"value": "param0", "when": "== 0", "means": "lost"}]}])"));
  ASSERT_EQ(Model.Handlers.size(), 2U);
  EXPECT_EQ(Model.Handlers[0].Class, "mqtt::callback");
  EXPECT_EQ(Model.Handlers[1].How, core::HandlerModel::Kind::Signal);
  EXPECT_EQ(Model.Handlers[1].Values.size(), 1U);
}

TEST(ReaderTest, allFaultsAreReported) {
  EXPECT_THAT(faultsOf(document(R"("colour": 1, "title": 2, "calls": [3])")),
              ElementsAre(HasSubstr("unknown key 'colour'"), HasSubstr("'title' must be a string"),
                          HasSubstr("at /calls/0")));
}

TEST(ReaderTest, faultsComeInTheOrderOfTheText) {
  const std::vector<std::string> Faults = faultsOf("{\n\"title\": 1,\n\"colour\": 2,\n"
                                                   "\"enabled\": 3,\n\"format\": 4}");
  ASSERT_EQ(Faults.size(), 5U);
  for (unsigned Line = 1; Line <= 5; ++Line)
    EXPECT_THAT(Faults[Line - 1], HasSubstr("sample.json:" + std::to_string(Line) + ":"));
}

TEST(ReaderTest, placeInsideAString) {
  EXPECT_THAT(faultsOf("{\"format\": 1, \"library\": \"sample\", \"calls\": [\n"
                       "{\"name\": \"f\", \"role\": \"connect\", \"success\": \"== 0 x\"}]}"),
              ElementsAre("sample.json:2:51: error: '== 0 x' is no condition: expected the end "
                          "of the condition (at /calls/0/success)"));
}

TEST(ReaderTest, pointersAreEscaped) {
  EXPECT_THAT(faultsOf(document(R"("a/b~c": 1)")), ElementsAre(HasSubstr("(at /a~1b~0c)")));
}

TEST(ReaderTest, messagesAreOneLine) {
  EXPECT_THAT(faultsOf(document(R"("a\nb": 1, "secondConnect": "x\ty")")),
              ElementsAre(HasSubstr("'a\\x0ab'"), HasSubstr("'x\\x09y'")));
}

TEST(ReaderTest, faultWithoutPlace) {
  core::ModelError Error;
  Error.File = "gone.json";
  Error.Message = "cannot read the model";
  EXPECT_EQ(formatError(Error), "gone.json: error: cannot read the model");
}

TEST(ReaderTest, overloadsAreNoDuplicates) {
  modelOf(withCalls(R"({"name": "f", "role": "connect", "params": 1},
                       {"name": "f", "role": "connect", "params": 2},
                       {"name": "f", "role": "connect", "paramTypes": ["int"]},
                       {"name": "f", "role": "connect", "headers": ["a.h"], "params": 3},
                       {"name": "f", "role": "connect", "headers": ["b.h"], "params": 3})"));
}

TEST(ReaderTest, noInputCrashes) {
  const std::string Values[] = {"null",  "true",       "0",        "1.5",     "\"\"",
                                "\"x\"", "[]",         "[null]",   "{}",      "[[]]",
                                "[{}]",  "{\"a\": 1}", "\"arg0\"", "\"== 0\""};
  const std::string Keys[] = {
      "$schema",   "format",   "library",     "title",        "version",       "source",
      "headers",   "prefixes", "enabled",     "asynchronous", "secondConnect", "autoReconnect",
      "calls",     "fields",   "handlers",    "disable",      "comment",       "name",
      "role",      "client",   "parent",      "params",       "paramTypes",    "success",
      "callbacks", "identity", "function",    "values",       "value",         "when",
      "means",     "kind",     "class",       "method",       "type",          "field",
      "callback",  "userData", "contextParam"};
  core::LibraryModel Model;
  std::vector<core::ModelError> Errors;
  for (const std::string &Key : Keys)
    for (const std::string &Value : Values) {
      const std::string Member = "\"" + Key + "\": " + Value;
      for (const std::string &Text :
           {"{" + Member + "}", withCalls("{" + Member + "}"),
            withCalls(R"({"name": "f", "role": "register", "callbacks": [{)" + Member + "}]}"),
            withCalls(R"({"name": "f", "role": "connect", )" + Member + "}"),
            document("\"fields\": [{" + Member + "}]"),
            document("\"handlers\": [{" + Member + "}]")}) {
        Errors.clear();
        const bool Clean = readModel(Text, "sample.json", Model, Errors);
        EXPECT_EQ(Clean, Errors.empty()) << Text;
        for (const core::ModelError &Error : Errors) {
          EXPECT_GT(Error.Line, 0U) << Text;
          EXPECT_EQ(Error.Message.find('\n'), std::string::npos) << Text;
        }
      }
    }
}

} // namespace
