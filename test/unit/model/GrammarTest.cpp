//===- GrammarTest.cpp - Access paths, conditions, names -----*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "model/Grammar.h"

#include <gtest/gtest.h>

using namespace iottidy;
using namespace iottidy::model;
using core::AccessPath;
using core::Condition;

namespace {

std::string path(std::string_view Text) {
  AccessPath Path;
  GrammarFault Fault;
  if (!parsePath(Text, Path, Fault))
    return std::to_string(Fault.Index) + ": " + Fault.Message;
  return spellPath(Path);
}

std::string condition(std::string_view Text) {
  Condition Test;
  GrammarFault Fault;
  if (!parseCondition(Text, Test, Fault))
    return std::to_string(Fault.Index) + ": " + Fault.Message;
  return spellCondition(Test);
}

bool isFunctionName(std::string_view Text) {
  GrammarFault Fault;
  return checkFunctionName(Text, Fault);
}

TEST(PathTest, bases) {
  for (const char *Text : {"this", "return", "none", "arg0", "arg12", "param3"})
    EXPECT_EQ(path(Text), Text);
}

TEST(PathTest, parts) {
  AccessPath Path;
  GrammarFault Fault;
  ASSERT_TRUE(parsePath("*arg2->options.clientId", Path, Fault));
  EXPECT_EQ(Path.Root, AccessPath::Base::Arg);
  EXPECT_EQ(Path.Index, 2U);
  EXPECT_TRUE(Path.Deref);
  EXPECT_EQ(Path.Fields, (std::vector<std::string>{"options", "clientId"}));
}

TEST(PathTest, arrowIsDot) { EXPECT_EQ(path("arg1->a->b"), "arg1.a.b"); }

TEST(PathTest, spacesBetweenTokens) { EXPECT_EQ(path(" * arg1 . a "), "*arg1.a"); }

TEST(PathTest, unknownBaseNamesTheNearest) {
  EXPECT_EQ(path("thsi"), "0: expected 'this', 'return', 'none', 'argN' or 'paramN', where N "
                          "counts from 0, with an optional '*' in front and optional '.field' "
                          "behind; did you mean 'this'?");
}

TEST(PathTest, indexMustBeANumber) {
  for (const char *Text : {"arg", "argX", "arg1x", "param", "arg-1", ""})
    EXPECT_EQ(path(Text).substr(0, 11), "0: expected") << Text;
}

TEST(PathTest, indexHasALimit) {
  EXPECT_EQ(path("arg127"), "arg127");
  EXPECT_EQ(path("arg128"), "0: the index of 'arg128' is above 127");
  EXPECT_EQ(path("arg99999999999999999999").substr(0, 11), "0: expected");
}

TEST(PathTest, noneStandsAlone) {
  EXPECT_EQ(path("none.a"), "0: 'none' stands alone");
  EXPECT_EQ(path("*none"), "0: 'none' stands alone");
}

TEST(PathTest, faultHasItsPlace) {
  EXPECT_EQ(path("arg1[0]"), "4: expected '.', '->' or the end of the path");
  EXPECT_EQ(path("arg1.a."), "7: expected the name of a field");
  EXPECT_EQ(path("arg1.9"), "5: expected the name of a field");
}

TEST(ConditionTest, comparisons) {
  for (const char *Text : {"== 0", "!= -3", "< 0", "<= 1", "> 2", ">= 3"})
    EXPECT_EQ(condition(Text), Text);
}

TEST(ConditionTest, spacesAreFree) { EXPECT_EQ(condition("  ==0 "), "== 0"); }

TEST(ConditionTest, namesOfEnumerators) {
  EXPECT_EQ(condition("== IOTHUB_CLIENT_OK"), "== IOTHUB_CLIENT_OK");
  EXPECT_EQ(condition("!= QMqttClient::Connected"), "!= QMqttClient::Connected");
  EXPECT_EQ(condition("== a::"), "6: expected a name after '::'");
}

TEST(ConditionTest, hexadecimal) {
  EXPECT_EQ(condition("== 0x10"), "== 16");
  EXPECT_EQ(condition("== -0X0f"), "== -15");
  EXPECT_NE(condition("== 0x"), "== 0");
  EXPECT_NE(condition("== 0xZZ"), "== 0");
  EXPECT_EQ(condition("== -0x7FFFFFFFFFFFFFF"), "== -576460752303423487");
  EXPECT_EQ(condition("== 999999999999999999"), "== 999999999999999999");
  EXPECT_NE(condition("== 1000000000000000000"), "== 1000000000000000000");
  EXPECT_NE(condition("== 0x-5"), "== -5");
  EXPECT_NE(condition("== --5"), "== -5");
}

TEST(ConditionTest, numbersEndWhereTheyEnd) {
  EXPECT_EQ(condition("== 12ab"),
            "3: expected an integer of at most 18 digits, or of 15 after '0x'");
  EXPECT_EQ(condition("== 99999999999999999999"),
            "3: expected an integer of at most 18 digits, or of 15 after '0x'");
  EXPECT_EQ(condition("== 999999999999999999"), "== 999999999999999999");
  EXPECT_EQ(condition("== -999999999999999999"), "== -999999999999999999");
}

TEST(ConditionTest, sets) {
  EXPECT_EQ(condition("in {3,4 , NAME}"), "in {3, 4, NAME}");
  EXPECT_EQ(condition("not in {0}"), "not in {0}");
}

TEST(ConditionTest, setFaults) {
  EXPECT_EQ(condition("in 3"), "3: expected '{' after 'in'");
  EXPECT_EQ(condition("in {}"), "4: expected an integer or the name of an enumerator");
  EXPECT_EQ(condition("in {1, 1}"), "7: the value is in the set already");
  EXPECT_EQ(condition("in {1 2}"), "6: expected ',' or '}'");
  EXPECT_EQ(condition("not 3"), "4: expected 'in' after 'not'");
}

TEST(ConditionTest, masks) {
  Condition Test;
  GrammarFault Fault;
  ASSERT_TRUE(parseCondition("& 0x4 != 0", Test, Fault));
  EXPECT_EQ(Test.Mask, 4);
  EXPECT_EQ(Test.Kind, Condition::Op::Ne);
  EXPECT_EQ(condition("& 4 == 4"), "& 4 == 4");
  EXPECT_EQ(condition("& 4 > 1"), "5: expected '==' or '!=' after a mask");
  EXPECT_EQ(condition("& 4"), "3: expected '==' or '!=' after a mask");
  EXPECT_EQ(condition("& FLAG == 1"), "2: expected the mask, an integer, after '&'");
}

TEST(ConditionTest, words) {
  EXPECT_EQ(condition("null"), "== 0");
  EXPECT_EQ(condition("false"), "== 0");
  EXPECT_EQ(condition("non-null"), "!= 0");
  EXPECT_EQ(condition("true"), "!= 0");
  EXPECT_EQ(condition("always"), "always");
  EXPECT_EQ(condition("never"), "never");
}

TEST(ConditionTest, fields) {
  EXPECT_EQ(condition(".reasonCode == 0"), ".reasonCode == 0");
  EXPECT_EQ(condition(".reply_type in {1, 2}"), ".reply_type in {1, 2}");
  EXPECT_EQ(condition(".flags & 4 == 4"), ".flags & 4 == 4");
  EXPECT_EQ(condition(". == 0"), "2: expected the name of a field after '.'");
  EXPECT_EQ(condition(".a always"), "3: 'always' tests no field");
}

TEST(ConditionTest, unknownWordNamesTheNearest) {
  EXPECT_NE(condition("alway").find("; did you mean 'always'?"), std::string::npos);
  EXPECT_EQ(condition("SUCCESS").substr(0, 12), "0: expected ");
}

TEST(ConditionTest, nothingMayFollow) {
  EXPECT_EQ(condition("== 0 or == 1"), "5: expected the end of the condition");
  EXPECT_EQ(condition(""), "0: expected '==', '!=', '<', '<=', '>', '>=', 'in {...}', 'not in "
                           "{...}', '& mask == value', 'null', 'non-null', 'true', 'false', "
                           "'always' or 'never'");
}

TEST(NameTest, functions) {
  for (const char *Name : {"mosquitto_connect", "mqtt::client::connect", "C::C", "C::~C",
                           "C::operator bool", "C::operator()", "a::b::operator=="})
    EXPECT_TRUE(isFunctionName(Name)) << Name;
}

TEST(NameTest, notFunctions) {
  for (const char *Name :
       {"", "a b", "f()", "::f", "a::", "a::::b", "~C", "C<int>::f", "1f", "operator bool", "a-b"})
    EXPECT_FALSE(isFunctionName(Name)) << Name;
}

TEST(NameTest, structors) {
  EXPECT_TRUE(isStructorName("C::C"));
  EXPECT_TRUE(isStructorName("ns::C::C"));
  EXPECT_TRUE(isStructorName("ns::C::~C"));
  EXPECT_FALSE(isStructorName("ns::C::f"));
  EXPECT_FALSE(isStructorName("C"));
}

TEST(NameTest, identifiers) {
  EXPECT_TRUE(isIdentifier("a::B_2", true));
  EXPECT_FALSE(isIdentifier("a::B", false));
  EXPECT_FALSE(isIdentifier("a::", true));
  EXPECT_FALSE(isIdentifier("2a", true));
}

} // namespace
