//===- Suggest.cpp - The name that was meant ---------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "model/Suggest.h"

#include <algorithm>
#include <cctype>

namespace {

/// Longer names are compared by their first characters: the cost is quadratic.
constexpr std::size_t LongestCompared = 128;

std::string folded(std::string_view Name) {
  std::string Result;
  for (const char C : Name)
    if (C != '_' && C != '-' && C != ' ')
      Result += static_cast<char>(std::tolower(static_cast<unsigned char>(C)));
  return Result;
}

} // namespace

std::size_t iottidy::model::editDistance(std::string_view Left, std::string_view Right) {
  Left = Left.substr(0, LongestCompared);
  Right = Right.substr(0, LongestCompared);
  std::vector<std::size_t> BeforeLast;
  std::vector<std::size_t> Last(Right.size() + 1);
  std::vector<std::size_t> Row(Right.size() + 1);
  for (std::size_t J = 0; J <= Right.size(); ++J)
    Last[J] = J;
  for (std::size_t I = 1; I <= Left.size(); ++I) {
    Row[0] = I;
    for (std::size_t J = 1; J <= Right.size(); ++J) {
      const std::size_t Replaced = Last[J - 1] + (Left[I - 1] == Right[J - 1] ? 0 : 1);
      Row[J] = std::min({Last[J] + 1, Row[J - 1] + 1, Replaced});
      if (I > 1 && J > 1 && Left[I - 1] == Right[J - 2] && Left[I - 2] == Right[J - 1])
        Row[J] = std::min(Row[J], BeforeLast[J - 2] + 1);
    }
    BeforeLast = Last;
    Last = Row;
  }
  return Last[Right.size()];
}

std::string_view iottidy::model::nearest(std::string_view Name,
                                         const std::vector<std::string_view> &Known) {
  const std::string Plain = folded(Name.substr(0, LongestCompared));
  std::string_view Best;
  // Distances over the plain form count twice, those of spelling once.
  std::size_t BestCost = 0;
  for (const std::string_view Candidate : Known) {
    const std::string Other = folded(Candidate);
    const std::size_t Distance = editDistance(Plain, Other);
    if (Distance > std::max<std::size_t>(1, std::max(Plain.size(), Other.size()) / 3) ||
        Distance >= std::max(Plain.size(), Other.size()))
      continue;
    const std::size_t Cost = 2 * LongestCompared * Distance + editDistance(Name, Candidate);
    if (Best.empty() || Cost < BestCost) {
      Best = Candidate;
      BestCost = Cost;
    }
  }
  return Best;
}

std::string iottidy::model::didYouMean(std::string_view Name,
                                       const std::vector<std::string_view> &Known) {
  const std::string_view Meant = nearest(Name, Known);
  if (Meant.empty())
    return "";
  return "; did you mean '" + std::string(Meant) + "'?";
}

std::string iottidy::model::listed(const std::vector<std::string_view> &Names) {
  std::string Result;
  for (std::size_t I = 0; I < Names.size(); ++I) {
    if (I != 0)
      Result += I + 1 == Names.size() ? " or " : ", ";
    Result += "'" + std::string(Names[I]) + "'";
  }
  return Result;
}
