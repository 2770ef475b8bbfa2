//===- Suggest.h - The name that was meant -----------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_MODEL_SUGGEST_H
#define IOTTIDY_MODEL_SUGGEST_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace iottidy::model {

/// The least number of inserted, removed, replaced or swapped characters that
/// turns \p Left into \p Right.
std::size_t editDistance(std::string_view Left, std::string_view Right);

/// The name of \p Known that is nearest to \p Name, or an empty string when
/// none is near. Case, `_` and `-` count least.
std::string_view nearest(std::string_view Name, const std::vector<std::string_view> &Known);

/// `; did you mean 'success'?`, or an empty string.
std::string didYouMean(std::string_view Name, const std::vector<std::string_view> &Known);

/// `'a', 'b' or 'c'`.
std::string listed(const std::vector<std::string_view> &Names);

} // namespace iottidy::model

#endif // IOTTIDY_MODEL_SUGGEST_H
