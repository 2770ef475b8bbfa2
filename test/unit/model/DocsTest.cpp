//===- DocsTest.cpp - The pages about models ---------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "ModelTesting.h"

#include "model/Entries.h"

using namespace iottidy;
using namespace iottidy::model;
using ::testing::HasSubstr;

namespace {

std::string page(const std::string &Name) {
  return contentOf(IOTTIDY_SOURCE_DIR "/docs/models/" + Name);
}

/// The text of each JSON block of \p Page.
std::vector<std::string> jsonBlocks(const std::string &Page) {
  const std::string Open = "\n```json\n";
  const std::string Close = "\n```\n";
  std::vector<std::string> Result;
  for (std::size_t Begin = Page.find(Open); Begin != Page.npos; Begin = Page.find(Open, Begin)) {
    Begin += Open.size();
    const std::size_t End = Page.find(Close, Begin);
    Result.push_back(Page.substr(Begin, End - Begin));
  }
  return Result;
}

TEST(DocsTest, everyExampleIsRight) {
  const std::vector<std::string> Blocks = jsonBlocks(page("author-guide.md"));
  EXPECT_GE(Blocks.size(), 6U);
  for (const std::string &Block : Blocks) {
    const bool Whole = Block.find("\"format\"") != Block.npos;
    for (const std::string &Fault : faultsOf(Whole ? Block : withCalls(Block)))
      ADD_FAILURE() << Block << "\n" << Fault;
  }
}

TEST(DocsTest, workedExampleIsShort) {
  const std::string Block = jsonBlocks(page("author-guide.md")).front();
  EXPECT_EQ(modelOf(Block).Calls.size(), 5U);
  EXPECT_LT(std::count(Block.begin(), Block.end(), '\n'), 15);
}

TEST(DocsTest, everyKeyAndWordIsListed) {
  const std::string Page = page("format.md");
  for (const std::vector<std::string_view> &Keys :
       {documentKeys(), callKeys(), callbackKeys(), valueKeys(), fieldKeys(), handlerKeys(),
        wordsOf(roleWords()), wordsOf(meaningWords()), wordsOf(secondConnectWords()),
        wordsOf(autoReconnectWords())})
    for (const std::string_view Key : Keys)
      EXPECT_THAT(Page, HasSubstr("`" + std::string(Key) + "`"));
}

} // namespace
