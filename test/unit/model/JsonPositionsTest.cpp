//===- JsonPositionsTest.cpp - Trees that know their places --*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "model/JsonPositions.h"

#include <gtest/gtest.h>

using namespace iottidy::model;

namespace {

JsonNode parsed(std::string_view Text) {
  JsonNode Root;
  JsonFault Fault;
  EXPECT_TRUE(parseJson(Text, Root, Fault)) << Fault.Message;
  return Root;
}

JsonFault faultOf(std::string_view Text) {
  JsonNode Root;
  JsonFault Fault;
  EXPECT_FALSE(parseJson(Text, Root, Fault));
  return Fault;
}

TEST(JsonPositionsTest, everyValueKnowsItsStart) {
  const std::string Text = R"({ "a" : [1, -2.5e3, true, null, "x"],  "b": {"c": "d"} })";
  const JsonNode Root = parsed(Text);
  EXPECT_EQ(Root.Begin, 0U);
  ASSERT_EQ(Root.Items.size(), 2U);
  const JsonNode &Array = Root.Items[0];
  EXPECT_EQ(Text.substr(Array.KeyBegin, 3), "\"a\"");
  const char *const Starts[] = {"1", "-2.5e3", "true", "null", "\"x\""};
  ASSERT_EQ(Array.Items.size(), 5U);
  for (std::size_t I = 0; I < 5; ++I)
    EXPECT_EQ(Text.substr(Array.Items[I].Begin, std::string(Starts[I]).size()), Starts[I]);
  const JsonNode &Inner = Root.Items[1].Items.front();
  EXPECT_EQ(Text.substr(Inner.Begin, 3), "\"d\"");
}

TEST(JsonPositionsTest, stringsWithBracketsAndEscapes) {
  const std::string Text = R"(["]{,:\"", "\\", "b"])";
  const JsonNode Root = parsed(Text);
  ASSERT_EQ(Root.Items.size(), 3U);
  EXPECT_EQ(Root.Items[0].Text, "]{,:\"");
  EXPECT_EQ(Text.substr(Root.Items[2].Begin, 3), "\"b\"");
}

TEST(JsonPositionsTest, duplicatesAndOrderAreKept) {
  const JsonNode Root = parsed(R"({"b": 1, "a": 2, "b": 3})");
  ASSERT_EQ(Root.Items.size(), 3U);
  EXPECT_EQ(Root.Items[0].Key, "b");
  EXPECT_EQ(Root.Items[1].Key, "a");
  EXPECT_EQ(Root.Items[2].Integer, 3);
}

TEST(JsonPositionsTest, kinds) {
  const JsonNode Root = parsed(R"([null, false, 1, 1.5, "s", [], {}, 18446744073709551615])");
  const JsonNode::Kind Kinds[] = {JsonNode::Kind::Null,    JsonNode::Kind::Boolean,
                                  JsonNode::Kind::Integer, JsonNode::Kind::Number,
                                  JsonNode::Kind::String,  JsonNode::Kind::Array,
                                  JsonNode::Kind::Object,  JsonNode::Kind::Number};
  ASSERT_EQ(Root.Items.size(), 8U);
  for (std::size_t I = 0; I < 8; ++I)
    EXPECT_EQ(Root.Items[I].What, Kinds[I]) << describeKind(Root.Items[I].What);
}

TEST(JsonPositionsTest, byteOrderMark) {
  const JsonNode Root = parsed("\xEF\xBB\xBF[7]");
  EXPECT_EQ(Root.Begin, 3U);
  EXPECT_EQ(Root.Items.front().Begin, 4U);
}

TEST(JsonPositionsTest, scalarDocument) { EXPECT_EQ(parsed(" 42 ").Begin, 1U); }

TEST(JsonPositionsTest, faultPointsAtTheToken) {
  EXPECT_EQ(faultOf(R"({"a": 1 "b": 2})").Offset, 8U);
  EXPECT_EQ(faultOf("[1,]").Offset, 3U);
  EXPECT_EQ(faultOf("[1").Offset, 2U);
  EXPECT_EQ(faultOf("[tru]").Offset, 1U);
}

TEST(JsonPositionsTest, faultIsOneLine) {
  for (const char *Text : {"[\"a\nb\"]", "{\n\n", "[\"\xff\"]", "\x01", "[1e999]"})
    EXPECT_EQ(faultOf(Text).Message.find('\n'), std::string::npos) << Text;
}

TEST(JsonPositionsTest, everyPrefixOfADocumentIsAFault) {
  const std::string Text = R"({"a": [1, "x\u00e9\n", {"b": null}], "c": -1.5e2, "d": true})";
  parsed(Text);
  for (std::size_t Size = 0; Size < Text.size(); ++Size)
    EXPECT_LE(faultOf(std::string_view(Text).substr(0, Size)).Offset, Size);
}

TEST(JsonPositionsTest, depthHasALimit) {
  EXPECT_NE(faultOf(std::string(1000000, '[')).Message.find("nested"), std::string::npos);
  parsed(std::string(32, '[') + std::string(32, ']'));
}

TEST(JsonPositionsTest, placeInAString) {
  const std::string Plain = R"(["abc"])";
  EXPECT_EQ(offsetInString(Plain, parsed(Plain).Items.front(), 2), 4U);
  const std::string Escaped = R"(["a\u0062c"])";
  EXPECT_EQ(offsetInString(Escaped, parsed(Escaped).Items.front(), 2), 1U);
}

TEST(JsonPositionsTest, inQuotesIsOneShortLine) {
  EXPECT_EQ(inQuotes("a\nb\x7f"), "'a\\x0ab\\x7f'");
  EXPECT_EQ(inQuotes(std::string(100, 'x')), "'" + std::string(60, 'x') + "...'");
  const std::string Accents = inQuotes(std::string(59, 'x') + "\xC3\xA9\xC3\xA9");
  EXPECT_EQ(Accents, "'" + std::string(59, 'x') + "...'");
}

} // namespace
