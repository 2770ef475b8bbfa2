//===- SuggestTest.cpp - The name that was meant -------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "model/Suggest.h"

#include <gtest/gtest.h>

using namespace iottidy::model;

namespace {

const std::vector<std::string_view> Keys = {"success", "secondConnect", "notConnected", "connected",
                                            "role"};

TEST(SuggestTest, editDistance) {
  EXPECT_EQ(editDistance("", ""), 0U);
  EXPECT_EQ(editDistance("abc", ""), 3U);
  EXPECT_EQ(editDistance("role", "roel"), 1U);
  EXPECT_EQ(editDistance("role", "rôle"), 2U);
  EXPECT_EQ(editDistance("kitten", "sitting"), 3U);
}

TEST(SuggestTest, nearestBySpelling) {
  EXPECT_EQ(nearest("succes", Keys), "success");
  EXPECT_EQ(nearest("rloe", Keys), "role");
}

TEST(SuggestTest, caseAndSeparatorsCountLeast) {
  EXPECT_EQ(nearest("not_connected", Keys), "notConnected");
  EXPECT_EQ(nearest("SECOND-CONNECT", Keys), "secondConnect");
}

TEST(SuggestTest, nothingNear) {
  EXPECT_EQ(nearest("banana", Keys), "");
  EXPECT_EQ(nearest("", Keys), "");
  EXPECT_EQ(nearest("x", {}), "");
  EXPECT_EQ(nearest("x", {"y"}), "");
}

TEST(SuggestTest, text) {
  EXPECT_EQ(didYouMean("succes", Keys), "; did you mean 'success'?");
  EXPECT_EQ(didYouMean("banana", Keys), "");
}

TEST(SuggestTest, lists) {
  EXPECT_EQ(listed({"a"}), "'a'");
  EXPECT_EQ(listed({"a", "b"}), "'a' or 'b'");
  EXPECT_EQ(listed({"a", "b", "c"}), "'a', 'b' or 'c'");
}

TEST(SuggestTest, longNamesAreCheap) {
  const std::string Long(100000, 'a');
  EXPECT_EQ(nearest(Long, Keys), "");
}

} // namespace
