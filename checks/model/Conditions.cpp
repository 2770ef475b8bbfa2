//===- Conditions.cpp - Conditions that clash --------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "core/Value.h"
#include "model/Entries.h"

#include <limits>

using namespace iottidy;
using namespace iottidy::model;
using core::Condition;
using core::IntSet;

namespace {

/// The values that \p Test holds for; nothing when it names enumerators, whose
/// values only the library's header tells.
std::optional<IntSet> valuesOf(const Condition &Test) {
  IntSet Result;
  switch (Test.Kind) {
  case Condition::Op::Always:
    return IntSet::full();
  case Condition::Op::Never:
    return Result;
  case Condition::Op::In:
  case Condition::Op::NotIn:
    for (const core::ConstantRef &Value : Test.Values) {
      if (!Value.Name.empty())
        return std::nullopt;
      Result = Result.unite(IntSet::range(Value.Value, Value.Value));
    }
    return Test.Kind == Condition::Op::In ? Result : Result.complement();
  default:
    static_assert(static_cast<int>(core::BinOp::Eq) == static_cast<int>(Condition::Op::Eq) &&
                  static_cast<int>(core::BinOp::Ge) == static_cast<int>(Condition::Op::Ge));
    if (!Test.Values.front().Name.empty())
      return std::nullopt;
    return IntSet::of(static_cast<core::BinOp>(Test.Kind), Test.Values.front().Value);
  }
}

bool isConstant(const Condition &Test) {
  return Test.Kind == Condition::Op::Always || Test.Kind == Condition::Op::Never;
}

bool testSameValue(const Condition &Left, const Condition &Right) {
  return Left.Field == Right.Field && Left.Mask == Right.Mask;
}

/// What both tests hold for, in words; empty: nothing that is known.
std::string commonOf(const Condition &Left, const Condition &Right) {
  if (spellCondition(Left) == spellCondition(Right))
    return inQuotes(spellCondition(Left));
  if (isConstant(Left) || isConstant(Right) || !testSameValue(Left, Right))
    return "";
  const std::optional<IntSet> A = valuesOf(Left), B = valuesOf(Right);
  if (!A || !B)
    return "";
  const IntSet Both = A->intersect(*B);
  if (Both.empty())
    return "";
  // Of a half-open interval the end that is written in the model.
  const IntSet::Interval &Part = Both.Parts.front();
  constexpr std::int64_t Lowest = std::numeric_limits<std::int64_t>::min();
  return "for " + std::to_string(Part.Lo == Lowest ? Part.Hi : Part.Lo);
}

} // namespace

void iottidy::model::checkDisjoint(ObjectReader &In, std::string_view LeftKey,
                                   const std::vector<Condition> &Left, std::string_view RightKey,
                                   const std::vector<Condition> &Right) {
  for (const Condition &Test : Right)
    for (const Condition &Other : Left)
      if (const std::string Both = commonOf(Other, Test); !Both.empty()) {
        In.faultOfMeaning(RightKey, "'" + std::string(RightKey) + "' and '" + std::string(LeftKey) +
                                        "' contradict each other: both hold " + Both);
        break;
      }
}

void iottidy::model::checkReached(ObjectReader &In, const std::vector<core::ValueMeaning> &Before,
                                  const core::ValueMeaning &Entry) {
  if (Entry.When.Kind == Condition::Op::Never)
    return In.faultOfMeaning("when", "'never' fits no value; leave the entry out");
  const std::optional<IntSet> Mine = valuesOf(Entry.When);
  IntSet Taken;
  for (const core::ValueMeaning &Other : Before) {
    if (Other.When.Kind == Condition::Op::Always)
      return In.faultOfMeaning("when", "never reached: an entry before this one always fits");
    if (spellPath(Other.Value) != spellPath(Entry.Value) || !testSameValue(Other.When, Entry.When))
      continue;
    if (spellCondition(Other.When) == spellCondition(Entry.When))
      return In.faultOfMeaning("when", "an entry before this one tests the same value the same "
                                       "way");
    if (const std::optional<IntSet> Theirs = valuesOf(Other.When))
      Taken = Taken.unite(*Theirs);
  }
  if (Mine && Mine->intersect(Taken.complement()).empty())
    In.faultOfMeaning("when", "never reached: entries before this one fit all of its values");
}

void iottidy::model::checkMeans(ObjectReader &In, const std::optional<core::Meaning> &Means,
                                const std::vector<core::ValueMeaning> &Values) {
  for (const core::ValueMeaning &Entry : Values)
    if (Means && Entry.When.Kind == Condition::Op::Always)
      return In.faultOfMeaning("means", "'means' tells nothing: an entry of 'values' always fits");
}
