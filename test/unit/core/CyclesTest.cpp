//===- CyclesTest.cpp - The cycles of a graph --------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "core/Cycles.h"

#include <gmock/gmock.h>

using namespace iottidy::core;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

namespace {

TEST(CyclesTest, aChainHasNone) {
  EXPECT_THAT(cyclesOf({}), IsEmpty());
  EXPECT_THAT(cyclesOf({{1, 2}, {2}, {}}), IsEmpty());
}

TEST(CyclesTest, aNodeThatLeadsToItselfIsOne) {
  EXPECT_THAT(cyclesOf({{1}, {1}, {}}), UnorderedElementsAre(UnorderedElementsAre(1)));
}

TEST(CyclesTest, whatEntersOrLeavesIsNotPartOfIt) {
  EXPECT_THAT(cyclesOf({{1}, {2}, {3, 1}, {}}), UnorderedElementsAre(UnorderedElementsAre(1, 2)));
}

TEST(CyclesTest, cyclesThatShareANodeAreOne) {
  EXPECT_THAT(cyclesOf({{1, 2}, {0}, {0}}), UnorderedElementsAre(UnorderedElementsAre(0, 1, 2)));
}

TEST(CyclesTest, severalAreToldApart) {
  EXPECT_THAT(cyclesOf({{1}, {0, 2}, {3}, {2}}),
              UnorderedElementsAre(UnorderedElementsAre(0, 1), UnorderedElementsAre(2, 3)));
}

TEST(CyclesTest, aLongChainNeedsNoDeepStack) {
  std::vector<std::vector<unsigned>> Next(300000);
  for (unsigned I = 0; I + 1 < Next.size(); ++I)
    Next[I] = {I + 1};
  EXPECT_THAT(cyclesOf(Next), IsEmpty());
  Next.back() = {0};
  ASSERT_EQ(cyclesOf(Next).size(), 1U);
  EXPECT_EQ(cyclesOf(Next)[0].size(), Next.size());
}

} // namespace
