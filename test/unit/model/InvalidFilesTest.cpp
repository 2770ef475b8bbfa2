//===- InvalidFilesTest.cpp - Each broken file and its errors *- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "ModelTesting.h"

#include <algorithm>
#include <filesystem>

using namespace iottidy;
using namespace iottidy::model;

namespace {

const std::filesystem::path Folder = IOTTIDY_SOURCE_DIR "/test/models/invalid";

std::vector<std::string> stems() {
  std::vector<std::string> Result;
  for (const auto &Entry : std::filesystem::directory_iterator(Folder))
    if (Entry.path().extension() == ".json")
      Result.push_back(Entry.path().stem().string());
  std::sort(Result.begin(), Result.end());
  return Result;
}

class InvalidFilesTest : public ::testing::TestWithParam<std::string> {};

TEST_P(InvalidFilesTest, reportsWhatIsExpected) {
  const std::string Text = contentOf((Folder / (GetParam() + ".json")).string());
  core::LibraryModel Model;
  std::vector<core::ModelError> Errors;
  EXPECT_FALSE(readModel(Text, GetParam() + ".json", Model, Errors));
  std::string Found;
  for (const core::ModelError &Error : Errors)
    Found += formatError(Error) + "\n";
  EXPECT_EQ(Found, contentOf((Folder / (GetParam() + ".expected")).string()));
}

INSTANTIATE_TEST_SUITE_P(Files, InvalidFilesTest, ::testing::ValuesIn(stems()),
                         [](const auto &Info) {
                           std::string Name = Info.param;
                           std::replace(Name.begin(), Name.end(), '-', '_');
                           return Name;
                         });

TEST(InvalidFilesFolderTest, everyExpectationHasItsFile) {
  for (const auto &Entry : std::filesystem::directory_iterator(Folder)) {
    std::filesystem::path Partner = Entry.path();
    Partner.replace_extension(Entry.path().extension() == ".json" ? ".expected" : ".json");
    EXPECT_TRUE(std::filesystem::exists(Partner)) << Partner;
  }
}

} // namespace
