//===- Finding.h - What an analysis reports ----------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_CORE_FINDING_H
#define IOTTIDY_CORE_FINDING_H

#include "core/ClientModel.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace iottidy::core {

/// A place in the source, opaque to the core: the extraction's own encoding
/// (a raw clang::SourceLocation). 0 is no place.
using Place = std::uint32_t;

/// The checks, in the order of the registry.
enum class CheckKind : std::uint8_t { ConnectWhileConnected, UnguardedConnect };

/// The subject of a step that is a function without a name; told without quotes.
inline constexpr std::string_view UnnamedFunction = "the lambda";

/// One step of a witness.
struct WitnessStep {
  enum class Kind : std::uint8_t {
    Opened,        ///< Subject was opened here
    Opening,       ///< an asynchronous open of Subject starts here
    KnownOpen,     ///< a query said here that Subject is connected
    BranchTrue,    ///< Subject, the source of a condition, is true here
    BranchFalse,   ///< … is false here
    CaseTaken,     ///< Subject is Detail here (switch)
    Called,        ///< function Subject is called here
    Callback,      ///< the library calls Subject here
    NotClosed,     ///< Subject is destroyed here, which does not disconnect
    Remade,        ///< Subject is initialised anew here while it is open
    Overwritten,   ///< the handle Subject is overwritten here while it is open
    FirstRun,      ///< first run of function Subject
    NextRun,       ///< next run, of function Subject
    StillOpen,     ///< nothing closes Subject before that run
    GuardInFlight, ///< query said "not connected" while the open is in flight
    OtherThread,   ///< another thread runs function Subject here
    Retrying,      ///< the connection is lost, and the library opens it again by itself
  };
  Kind What;
  Place Where = 0;
  std::string Subject;
  std::string Detail;
};

/// One double open, with a feasible path that leads to it.
struct Finding {
  CheckKind Check = CheckKind::ConnectWhileConnected;
  Place Where = 0;    ///< the second open
  std::string Client; ///< as the source names it there
  SecondConnect Harm = SecondConnect::Second;
  std::vector<WitnessStep> Path; ///< in the order of execution
};

/// A function that could not be analysed in full.
struct Incomplete {
  Place Where = 0;
  std::string Function;
  std::string Reason; ///< lower case, no period
};

/// All that one translation unit gives.
struct UnitResult {
  unsigned Visits = 0;                 ///< of blocks, by all attempts to tell what is suspected
  std::vector<Finding> Findings;       ///< sorted by place
  std::vector<Incomplete> Incompletes; ///< sorted by place
};

} // namespace iottidy::core

#endif // IOTTIDY_CORE_FINDING_H
