//===- Snippets.h - Analyses a piece of source -------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A small library, `pipe`, with one operation of each kind, and functions that
/// parse a snippet that uses it and tell what the analysis finds there.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TEST_UNIT_EXTRACT_SNIPPETS_H
#define IOTTIDY_TEST_UNIT_EXTRACT_SNIPPETS_H

#include "extract/UnitAnalysis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace iottidy::extract {

/// What a snippet gives, each line as text.
struct Told {
  std::vector<std::string> Findings;    ///< `LINE CLIENT run` or `LINE CLIENT again`
  std::vector<std::string> Incompletes; ///< `FUNCTION: REASON`
  std::string Debug;                    ///< of the function `debugged`
};

/// The model of `pipe.h`, read from JSON.
const core::ModelSet &pipeModels();

/// Analyses \p Code, behind `#include "pipe.h"`, whose line is not counted.
Told inC(const std::string &Code, const core::ModelSet &Models = pipeModels());
Told inCpp(const std::string &Code, const core::ModelSet &Models = pipeModels());

/// A snippet of which exactly \p Lines are found.
#define EXPECT_FINDS(What, ...)                                                                    \
  do {                                                                                             \
    const Told Result = What;                                                                      \
    EXPECT_THAT(Result.Findings, ::testing::ElementsAre(__VA_ARGS__));                             \
    EXPECT_THAT(Result.Incompletes, ::testing::IsEmpty());                                         \
  } while (false)
#define EXPECT_SILENT(What)                                                                        \
  do {                                                                                             \
    const Told Result = What;                                                                      \
    EXPECT_THAT(Result.Findings, ::testing::IsEmpty());                                            \
    EXPECT_THAT(Result.Incompletes, ::testing::IsEmpty());                                         \
  } while (false)

} // namespace iottidy::extract

#endif // IOTTIDY_TEST_UNIT_EXTRACT_SNIPPETS_H
