//===- IntSet.cpp - Sets of integers ----------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Value.h"

#include <algorithm>
#include <limits>

namespace iottidy::core {

namespace {
constexpr std::int64_t Min = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t Max = std::numeric_limits<std::int64_t>::max();
} // namespace

IntSet IntSet::full() { return range(Min, Max); }

IntSet IntSet::range(std::int64_t Lo, std::int64_t Hi) {
  IntSet S;
  if (Lo <= Hi)
    S.Parts.push_back({Lo, Hi});
  return S;
}

IntSet IntSet::of(BinOp Comparison, std::int64_t C) {
  switch (Comparison) {
  case BinOp::Eq:
    return range(C, C);
  case BinOp::Ne:
    return range(C, C).complement();
  case BinOp::Lt:
    return C == Min ? IntSet() : range(Min, C - 1);
  case BinOp::Le:
    return range(Min, C);
  case BinOp::Gt:
    return C == Max ? IntSet() : range(C + 1, Max);
  case BinOp::Ge:
    return range(C, Max);
  default:
    return full();
  }
}

IntSet IntSet::intersect(const IntSet &Other) const {
  IntSet Out;
  std::size_t I = 0;
  std::size_t J = 0;
  while (I < Parts.size() && J < Other.Parts.size()) {
    std::int64_t Lo = std::max(Parts[I].Lo, Other.Parts[J].Lo);
    std::int64_t Hi = std::min(Parts[I].Hi, Other.Parts[J].Hi);
    if (Lo <= Hi)
      Out.Parts.push_back({Lo, Hi});
    if (Parts[I].Hi < Other.Parts[J].Hi)
      ++I;
    else
      ++J;
  }
  return Out;
}

IntSet IntSet::complement() const {
  IntSet Out;
  std::int64_t Next = Min;
  for (const Interval &P : Parts) {
    if (P.Lo > Next)
      Out.Parts.push_back({Next, P.Lo - 1});
    if (P.Hi == Max)
      return Out;
    Next = P.Hi + 1;
  }
  Out.Parts.push_back({Next, Max});
  return Out;
}

IntSet IntSet::unite(const IntSet &Other) const {
  IntSet Out = *this;
  Out.Parts.insert(Out.Parts.end(), Other.Parts.begin(), Other.Parts.end());
  Out.normalize();
  return Out;
}

void IntSet::normalize() {
  std::sort(Parts.begin(), Parts.end(),
            [](const Interval &A, const Interval &B) { return A.Lo < B.Lo; });
  std::size_t Kept = 0;
  for (const Interval &P : Parts) {
    if (Kept != 0 && (Parts[Kept - 1].Hi == Max || P.Lo <= Parts[Kept - 1].Hi + 1))
      Parts[Kept - 1].Hi = std::max(Parts[Kept - 1].Hi, P.Hi);
    else
      Parts[Kept++] = P;
  }
  Parts.resize(Kept);
}

bool IntSet::contains(std::int64_t C) const {
  for (const Interval &P : Parts)
    if (P.Lo <= C && C <= P.Hi)
      return true;
  return false;
}

} // namespace iottidy::core
