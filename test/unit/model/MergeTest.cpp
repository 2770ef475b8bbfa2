//===- MergeTest.cpp - Built-in and user models to one set ---*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "ModelTesting.h"

#include "model/Entries.h"

#include <cstdio>
#include <filesystem>
#include <unistd.h>

using namespace iottidy;
using namespace iottidy::model;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace {

/// Merges texts one after the other.
class Merged {
public:
  explicit Merged(const std::vector<std::string> &Texts) {
    for (const std::string &Text : Texts) {
      ModelFile File;
      const std::string Name = std::to_string(Set.Libraries.size()) + ".json";
      if (readModelFile(Text, Name, File, Errors))
        mergeModel(Set, File, Errors);
    }
  }

  /// `name:role` of every call, in order.
  std::vector<std::string> calls() const {
    std::vector<std::string> Result;
    for (const core::LibraryModel &Library : Set.Libraries)
      for (const core::CallModel &Call : Library.Calls)
        for (const std::string &Name : Call.Names)
          Result.push_back(Name + ":" + std::string(roleWord(Call.Does)));
    return Result;
  }

  core::ModelSet Set;
  std::vector<core::ModelError> Errors;
};

std::string library(const std::string &Name, const std::string &Members) {
  return R"({"format": 1, "library": ")" + Name + "\", " + Members + "}";
}

const std::string Base = library("base", R"("headers": ["base.h"], "calls": [
    {"name": ["open", "open2"], "role": "connect", "params": 1},
    {"name": "shut", "role": "disconnect"}],
    "fields": [{"type": "T", "field": "f", "role": "query", "connected": "== 1"}],
    "handlers": [{"kind": "override", "class": "H", "method": "m", "means": "lost"}])");

TEST(MergeTest, laterEntryReplacesByName) {
  const Merged Result({Base, library("mine", R"("calls": [
      {"name": "shut", "role": "pump"}])")});
  EXPECT_THAT(Result.Errors, IsEmpty());
  EXPECT_THAT(Result.calls(), ElementsAre("open:connect", "open2:connect", "shut:pump"));
}

TEST(MergeTest, otherNamesOfTheEntryStay) {
  const Merged Result({Base, library("mine", R"("calls": [
      {"name": "open", "role": "pump", "params": 1}])")});
  EXPECT_THAT(Result.calls(), ElementsAre("open2:connect", "shut:disconnect", "open:pump"));
}

TEST(MergeTest, anEntryForAnyParametersReplacesAll) {
  const Merged Result({Base, library("mine", R"("calls": [{"name": "open", "role": "pump"}])")});
  EXPECT_THAT(Result.calls(), ElementsAre("open2:connect", "shut:disconnect", "open:pump"));
}

TEST(MergeTest, anotherSignatureStandsBeside) {
  const Merged Result({Base, library("mine", R"("calls": [
      {"name": "open", "role": "pump", "params": 2}])")});
  EXPECT_THAT(Result.calls(),
              ElementsAre("open:connect", "open2:connect", "shut:disconnect", "open:pump"));
}

TEST(MergeTest, anEntryForAllSignaturesReplacesEach) {
  const Merged Result({Base, library("mine", R"("calls": [{"name": "open", "role": "pump"}])")});
  EXPECT_THAT(Result.calls(), ElementsAre("open2:connect", "shut:disconnect", "open:pump"));
}

TEST(MergeTest, anotherHeaderStandsBeside) {
  const std::string Mine = R"("calls": [{"name": "shut", "role": "pump"}])";
  EXPECT_EQ(Merged({Base, library("mine", R"("headers": ["my.h"], )" + Mine)}).calls().size(), 4U);
  EXPECT_EQ(Merged({Base, library("mine", R"("headers": ["base.h"], )" + Mine)}).calls().size(),
            3U);
}

TEST(MergeTest, fieldsAndHandlersAreReplaced) {
  const Merged Result({Base, library("mine", R"(
      "fields": [{"type": "T", "field": "f", "role": "query", "connected": "== 2"}],
      "handlers": [{"kind": "override", "class": "H", "method": "m", "means": "closed"}])")});
  ASSERT_EQ(Result.Set.Libraries.size(), 2U);
  EXPECT_THAT(Result.Set.Libraries[0].Fields, IsEmpty());
  EXPECT_THAT(Result.Set.Libraries[0].Handlers, IsEmpty());
  EXPECT_EQ(Result.Set.Libraries[1].Handlers.front().Means, core::Meaning::Closed);
}

TEST(MergeTest, sameLibraryIsExtended) {
  const Merged Result({Base, library("base", R"("headers": ["vendor/base.h"],
      "secondConnect": "refused", "calls": [{"name": "run", "role": "pump"}])")});
  ASSERT_EQ(Result.Set.Libraries.size(), 1U);
  const core::LibraryModel &Library = Result.Set.Libraries.front();
  EXPECT_THAT(Library.Headers, ElementsAre("base.h", "vendor/base.h"));
  EXPECT_EQ(Library.Second, core::SecondConnect::Refused);
  EXPECT_EQ(Library.Reconnects, core::AutoReconnect::Never);
  EXPECT_EQ(Result.calls().size(), 4U);
}

TEST(MergeTest, absentKeysChangeNothing) {
  const Merged Result({library("base", R"("autoReconnect": "always", "asynchronous": true)"),
                       library("base", R"("title": "T")")});
  EXPECT_EQ(Result.Set.Libraries.front().Reconnects, core::AutoReconnect::Always);
  EXPECT_TRUE(Result.Set.Libraries.front().Asynchronous);
  EXPECT_EQ(Result.Set.Libraries.front().Title, "T");
}

TEST(MergeTest, disable) {
  const Merged Result({Base, library("mine", R"("disable": ["open2", "T::f", "H::m"])")});
  EXPECT_THAT(Result.Errors, IsEmpty());
  EXPECT_THAT(Result.calls(), ElementsAre("open:connect", "shut:disconnect"));
  EXPECT_THAT(Result.Set.Libraries[0].Fields, IsEmpty());
  EXPECT_THAT(Result.Set.Libraries[0].Handlers, IsEmpty());
}

TEST(MergeTest, disableOfNothingRefusesTheFile) {
  const Merged Result({Base, library("mine", R"("disable": "opne", "calls": [
      {"name": "run", "role": "pump"}])")});
  ASSERT_EQ(Result.Errors.size(), 1U);
  EXPECT_EQ(formatError(Result.Errors.front()),
            "1.json:1:45: error: no earlier model has an entry named 'opne'; did you mean "
            "'open'? (at /disable)");
  EXPECT_EQ(Result.calls().size(), 3U);
}

/// Files that are removed with the test.
class FilesTest : public ::testing::Test {
protected:
  std::string write(const std::string &Name, const std::string &Text) {
    const std::string File =
        ::testing::TempDir() + "iot-models-" + std::to_string(getpid()) + "-" + Name;
    std::ofstream(File, std::ios::binary) << Text;
    Files.push_back(File);
    return File;
  }

  ~FilesTest() override {
    for (const std::string &File : Files)
      std::remove(File.c_str());
  }

  static const core::LibraryModel *find(const core::ModelSet &Set, const std::string &Name) {
    for (const core::LibraryModel &Library : Set.Libraries)
      if (Library.Name == Name)
        return &Library;
    return nullptr;
  }

  std::vector<std::string> Files;
  std::vector<core::ModelError> Errors;
};

TEST_F(FilesTest, builtInAndUserModels) {
  const std::string File = write("mine.json", library("mine", R"("calls": [
      {"name": "my_open", "role": "connect"}])"));
  const core::ModelSet Set = loadModels({File}, Errors);
  EXPECT_THAT(Errors, IsEmpty());
  EXPECT_TRUE(find(Set, "mosquitto"));
  ASSERT_TRUE(find(Set, "mine"));
  EXPECT_EQ(Set.Libraries.back().Name, "mine");
  EXPECT_EQ(Set.Libraries.back().Calls.front().Origin, File + "#/calls/0");
}

TEST_F(FilesTest, faultyFileIsRefusedAndTheRestWorks) {
  const std::string Bad = write("bad.json", library("bad", R"("calls": [
      {"name": "right", "role": "connect"}, {"name": "wrong", "role": "conect"}])"));
  const std::string Good = write("good.json", library("good", R"("title": "G")"));
  const core::ModelSet Set = loadModels({Bad, Good}, Errors);
  ASSERT_EQ(Errors.size(), 1U);
  EXPECT_EQ(Errors.front().File, Bad);
  EXPECT_FALSE(find(Set, "bad"));
  EXPECT_TRUE(find(Set, "good"));
  EXPECT_TRUE(find(Set, "mosquitto"));
}

TEST_F(FilesTest, missingFile) {
  loadModels({"/nowhere/model.json", ""}, Errors);
  ASSERT_EQ(Errors.size(), 2U);
  EXPECT_EQ(formatError(Errors[0]),
            "/nowhere/model.json: error: cannot read the model: No such file or directory");
  EXPECT_THAT(formatError(Errors[1]), HasSubstr("its name is empty"));
}

TEST_F(FilesTest, folderInPlaceOfAFile) {
  loadModels({::testing::TempDir()}, Errors);
  ASSERT_EQ(Errors.size(), 1U);
  EXPECT_THAT(Errors.front().Message, HasSubstr("cannot read the model: "));
}

TEST_F(FilesTest, switchALibraryOffAndAnotherOn) {
  EXPECT_FALSE(find(loadModels({}, Errors), "bsd-sockets"));
  const std::string Off = write("off.json", library("mosquitto", R"("enabled": false)"));
  const std::string On = write("on.json", library("bsd-sockets", R"("enabled": true)"));
  const core::ModelSet Set = loadModels({Off, On}, Errors);
  EXPECT_THAT(Errors, IsEmpty());
  EXPECT_FALSE(find(Set, "mosquitto"));
  EXPECT_TRUE(find(Set, "bsd-sockets"));
}

TEST_F(FilesTest, onlyBuiltInModelsThatAreNeededAreRead) {
  const auto Sizes = [this](const std::vector<std::string> &Users) {
    const auto None = [](std::string_view) { return false; };
    const auto One = [](std::string_view Name) { return Name == "mosquitto_connect"; };
    return std::pair(loadModels(Users, Errors, None).Libraries.size(),
                     loadModels(Users, Errors, One).Libraries.size());
  };
  EXPECT_EQ(Sizes({}), std::pair(std::size_t(0), std::size_t(1)));
  const std::string Mine = write("mine.json", library("mine", R"("title": "M")"));
  EXPECT_EQ(Sizes({Mine}), std::pair(std::size_t(1), std::size_t(2)));
  const std::string More = write("more.json", library("mosquitto", R"("title": "M")"));
  EXPECT_EQ(Sizes({More}), std::pair(std::size_t(1), std::size_t(1)));
  const std::string Less = write("less.json", library("mine", R"("disable": "MQTTClient_yield")"));
  EXPECT_GT(Sizes({Less}).first, std::size_t(30));
  EXPECT_THAT(Errors, IsEmpty());
}

TEST_F(FilesTest, sameInputSameSet) {
  const auto Names = [this] {
    std::vector<std::string> Result;
    for (const core::LibraryModel &Library : loadModels({}, Errors).Libraries)
      Result.push_back(Library.Name);
    return Result;
  };
  EXPECT_EQ(Names(), Names());
}

} // namespace
