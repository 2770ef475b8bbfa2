//===- ManyRuns.h - Entries that run again and again -------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TEST_UNIT_CORE_MANYRUNS_H
#define IOTTIDY_TEST_UNIT_CORE_MANYRUNS_H

#include "Observe.h"

#include <functional>
#include <set>
#include <string>

namespace iottidy::core::testing {

/// A program under construction with one client, one flag, and entries that run again
/// and again. Each open that must be reported is written as such; nothing else may be.
struct ManyRuns {
  ProgramBuilder B;
  VarId Client = B.global("client");
  VarId Flag = B.global("flag");
  std::set<Place> Bad;     ///< opens of what an earlier run has opened
  std::set<Place> BadHere; ///< …of what is open for another reason

  template <typename Fn> FuncId function(const std::string &Name, Fn Body, bool Entry = true) {
    FunctionBuilder F(B, Name, Entry);
    F.function().Again = Entry;
    Body(F);
    if (F.open())
      F.ret();
    return F.id();
  }
  template <typename Fn> FuncId entry(Fn Body) { return function("entry", Body); }
  template <typename Fn> FuncId helper(Fn Body) { return function("helper", Body, false); }
  /// A function that runs once, before the others.
  template <typename Fn> FuncId once(Fn Body) {
    FuncId Id = function("setup", Body);
    B.P.Functions[Id].Again = false;
    B.P.Functions[Id].Once = true;
    return Id;
  }
  /// A method of a class, whose object \p Body is handed as a variable.
  template <typename Fn> FuncId method(Fn Body) {
    return function("method", [&](FunctionBuilder &F) {
      F.function().Class = 0;
      const VarId This = F.function().This = F.local("this");
      Body(F, This);
    });
  }

  Place open(FunctionBuilder &F) { return F.onObject(ops::connectVoid(), Client).Where; }
  void bad(FunctionBuilder &F) { Bad.insert(open(F)); }
  void close(FunctionBuilder &F) { F.onObject(ops::disconnect(), Client); }
  static void whenSet(FunctionBuilder &F, VarId V, const std::function<void()> &Then) {
    F.when(F.truth(V), Then);
  }
  static void whenClear(FunctionBuilder &F, VarId V, const std::function<void()> &Then) {
    F.when(F.negation(F.truth(V)), Then);
  }
  UnitResult check() {
    UnitResult R = analyze(B.finish());
    EXPECT_EQ(unguarded(R), Bad);
    EXPECT_EQ(places(R), BadHere);
    EXPECT_TRUE(R.Incompletes.empty());
    return R;
  }
};

} // namespace iottidy::core::testing

#endif // IOTTIDY_TEST_UNIT_CORE_MANYRUNS_H
