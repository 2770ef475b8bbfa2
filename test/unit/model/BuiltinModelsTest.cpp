//===- BuiltinModelsTest.cpp - The compiled-in models, the schema *- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "ModelTesting.h"

#include "model/Entries.h"
#include "model/Packed.h"

#include <algorithm>
#include <set>

using namespace iottidy;
using namespace iottidy::model;
using ::testing::UnorderedElementsAreArray;

namespace {

TEST(BuiltinModelsTest, areSortedAndNamedAsTheirFiles) {
  const std::vector<BuiltinModel> &Models = builtinModels();
  ASSERT_FALSE(Models.empty());
  for (std::size_t I = 0; I < Models.size(); ++I) {
    EXPECT_EQ(unpackModel(Models[I].Packed).Name, Models[I].Name);
    EXPECT_TRUE(I == 0 || std::string(Models[I - 1].Name) < Models[I].Name);
  }
}

TEST(BuiltinModelsTest, areWhatTheReaderReads) {
  for (const BuiltinModel &Builtin : builtinModels()) {
    const std::string Stem = Builtin.Name;
    core::LibraryModel Model;
    std::vector<core::ModelError> Errors;
    EXPECT_TRUE(readModel(contentOf(IOTTIDY_SOURCE_DIR "/checks/models/" + Stem + ".json"),
                          "built-in:" + Stem, Model, Errors));
    EXPECT_TRUE(unpackModel(Builtin.Packed) == Model) << Stem;
  }
}

TEST(BuiltinModelsTest, keepNumbersBelowZeroAndAboveABytesSevenBits) {
  const core::LibraryModel Model = modelOf(withCalls(
      R"({"name": "open", "role": "connect", "client": "arg1",
          "success": ["== -3", "in {127, 128, 16384, -999999999999999999}"]})"));
  EXPECT_TRUE(unpackModel(packModel(Model)) == Model);
}

TEST(BuiltinModelsTest, loadWithoutFault) {
  std::vector<core::ModelError> Errors;
  loadModels({}, Errors);
  for (const core::ModelError &Error : Errors)
    ADD_FAILURE() << formatError(Error);
}

TEST(BuiltinModelsTest, everyClaimHasItsSource) {
  for (const BuiltinModel &Builtin : builtinModels()) {
    const core::LibraryModel Model = unpackModel(Builtin.Packed);
    EXPECT_FALSE(Model.Title.empty() || Model.Version.empty() || Model.Source.empty())
        << Builtin.Name;
    EXPECT_FALSE(Model.Headers.empty()) << Builtin.Name;
    for (const core::CallModel &Call : Model.Calls)
      EXPECT_FALSE(Call.Source.empty()) << Builtin.Name << Call.Origin;
    for (const core::FieldModel &Field : Model.Fields)
      EXPECT_FALSE(Field.Source.empty()) << Builtin.Name << Field.Origin;
    for (const core::HandlerModel &Handler : Model.Handlers)
      EXPECT_FALSE(Handler.Source.empty()) << Builtin.Name << Handler.Origin;
  }
}

TEST(BuiltinModelsTest, everyLibraryCanOpenAndClose) {
  for (const BuiltinModel &Builtin : builtinModels()) {
    const core::LibraryModel Model = unpackModel(Builtin.Packed);
    const auto Has = [&](std::initializer_list<core::Role> Roles) {
      return std::any_of(Model.Calls.begin(), Model.Calls.end(), [&](const core::CallModel &Call) {
        return std::find(Roles.begin(), Roles.end(), Call.Does) != Roles.end();
      });
    };
    EXPECT_TRUE(Has({core::Role::Connect, core::Role::CreateConnect})) << Builtin.Name;
    EXPECT_TRUE(Has({core::Role::Disconnect, core::Role::Destroy})) << Builtin.Name;
  }
}

/// The names of the properties of \p Object, a JSON Schema.
std::set<std::string> propertiesOf(const JsonNode &Object) {
  std::set<std::string> Result;
  for (const JsonNode &Member : Object.Items)
    if (Member.Key == "properties")
      for (const JsonNode &Property : Member.Items)
        Result.insert(Property.Key);
  return Result;
}

const JsonNode *member(const JsonNode *Node, const std::string &Key) {
  if (Node)
    for (const JsonNode &Member : Node->Items)
      if (Member.Key == Key)
        return &Member;
  return nullptr;
}

class SchemaTest : public ::testing::Test {
protected:
  SchemaTest() : Text(contentOf(IOTTIDY_SOURCE_DIR "/checks/models/iot-model.schema.json")) {
    JsonFault Fault;
    EXPECT_TRUE(parseJson(Text, Root, Fault)) << Fault.Message;
  }

  const JsonNode *definition(const std::string &Name) const {
    return member(member(&Root, "definitions"), Name);
  }

  /// Whether \p Property has a description, or the definition that it refers to.
  bool described(const JsonNode *Property) const {
    const JsonNode *Reference = member(Property, "$ref");
    const std::string Base = "#/definitions/";
    if (Reference && Reference->Text.compare(0, Base.size(), Base) == 0)
      Property = definition(Reference->Text.substr(Base.size()));
    return member(Property, "description") != nullptr;
  }

  /// The words of an enumeration.
  static std::vector<std::string> words(const JsonNode *Place) {
    std::vector<std::string> Result;
    if (const JsonNode *Enum = member(Place, "enum"))
      for (const JsonNode &Word : Enum->Items)
        Result.push_back(Word.Text);
    return Result;
  }

  static const JsonNode *property(const JsonNode *Object, const std::string &Name) {
    return member(member(Object, "properties"), Name);
  }

  template <typename T> static std::vector<std::string> wordList(const Vocabulary<T> &Words) {
    std::vector<std::string> Result;
    for (const auto &Word : Words)
      Result.emplace_back(Word.first);
    return Result;
  }

  std::string Text;
  JsonNode Root;
};

TEST_F(SchemaTest, hasTheKeysOfTheReader) {
  const std::pair<const JsonNode *, const std::vector<std::string_view> &> Objects[] = {
      {&Root, documentKeys()},
      {definition("call"), callKeys()},
      {definition("field"), fieldKeys()},
      {definition("handler"), handlerKeys()},
      {definition("valueMeaning"), valueKeys()}};
  for (const auto &[Object, Keys] : Objects) {
    ASSERT_TRUE(Object);
    EXPECT_THAT(propertiesOf(*Object), UnorderedElementsAreArray(Keys.begin(), Keys.end()));
  }
  const JsonNode *Callback =
      member(member(member(definition("call"), "properties"), "callbacks"), "items");
  ASSERT_TRUE(Callback);
  EXPECT_THAT(propertiesOf(*Callback),
              UnorderedElementsAreArray(callbackKeys().begin(), callbackKeys().end()));
}

TEST_F(SchemaTest, hasTheWordsOfTheReader) {
  EXPECT_EQ(words(property(definition("call"), "role")), wordList(roleWords()));
  EXPECT_EQ(words(definition("means")), wordList(meaningWords()));
  EXPECT_EQ(words(property(&Root, "secondConnect")), wordList(secondConnectWords()));
  EXPECT_EQ(words(property(&Root, "autoReconnect")), wordList(autoReconnectWords()));
}

TEST_F(SchemaTest, describesEveryPropertyAndClosesEveryObject) {
  std::vector<const JsonNode *> Pending = {&Root};
  while (!Pending.empty()) {
    const JsonNode &Node = *Pending.back();
    Pending.pop_back();
    if (const JsonNode *Properties = member(&Node, "properties")) {
      const JsonNode *Closed = member(&Node, "additionalProperties");
      EXPECT_TRUE(Closed && Closed->What == JsonNode::Kind::Boolean && !Closed->Flag) << Node.Key;
      for (const JsonNode &Property : Properties->Items)
        EXPECT_TRUE(described(&Property)) << Property.Key;
    }
    // What depends on the role adds to an object that is described elsewhere.
    const std::set<std::string> Additions = {"dependencies", "if", "acts", "makesOrOpens"};
    for (const JsonNode &Item : Node.Items)
      if (Additions.count(Item.Key) == 0)
        Pending.push_back(&Item);
  }
}

} // namespace
