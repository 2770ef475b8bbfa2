//===- ModelTesting.h - What the tests of models share -------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#ifndef IOTTIDY_TEST_UNIT_MODEL_MODELTESTING_H
#define IOTTIDY_TEST_UNIT_MODEL_MODELTESTING_H

#include "model/ModelReader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace iottidy::model {

/// A whole file with \p Members after the two that every file needs.
inline std::string document(const std::string &Members) {
  return R"({"format": 1, "library": "sample")" + (Members.empty() ? "" : ", " + Members) + "}";
}

/// A file with the calls \p Calls.
inline std::string withCalls(const std::string &Calls) {
  return document("\"calls\": [" + Calls + "]");
}

/// The faults of \p Text, formatted.
inline std::vector<std::string> faultsOf(const std::string &Text) {
  core::LibraryModel Model;
  std::vector<core::ModelError> Errors;
  const bool Clean = readModel(Text, "sample.json", Model, Errors);
  EXPECT_EQ(Clean, Errors.empty());
  std::vector<std::string> Result;
  for (const core::ModelError &Error : Errors)
    Result.push_back(formatError(Error));
  return Result;
}

/// The model of \p Text, which must have no fault.
inline core::LibraryModel modelOf(const std::string &Text) {
  core::LibraryModel Model;
  std::vector<core::ModelError> Errors;
  EXPECT_TRUE(readModel(Text, "sample.json", Model, Errors));
  for (const core::ModelError &Error : Errors)
    ADD_FAILURE() << formatError(Error);
  return Model;
}

/// The only call of a file with the call \p Call.
inline core::CallModel callOf(const std::string &Call) {
  const core::LibraryModel Model = modelOf(withCalls(Call));
  return Model.Calls.size() == 1 ? Model.Calls.front() : core::CallModel();
}

inline std::string contentOf(const std::string &File) {
  std::ifstream Stream(File, std::ios::binary);
  EXPECT_TRUE(Stream) << File;
  std::ostringstream Text;
  Text << Stream.rdbuf();
  return Text.str();
}

} // namespace iottidy::model

#endif // IOTTIDY_TEST_UNIT_MODEL_MODELTESTING_H
