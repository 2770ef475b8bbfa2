//===- Oracle.h - Random programs and their exact verdicts -------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A second opinion on the engine. Small random programs are lowered to the
/// intermediate form and searched state by state: every variable holds a plain
/// value of a small domain, every unknown takes all of its values, and every
/// operation has all of its outcomes. The search knows nothing of slices,
/// symbols, summaries or widening; what it finds is exact.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TEST_UNIT_CORE_ORACLE_H
#define IOTTIDY_TEST_UNIT_CORE_ORACLE_H

#include "core/Case.h"
#include "core/Program.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace iottidy::core::testing {

//===----------------------------------------------------------------------===//
// Source form
//===----------------------------------------------------------------------===//

/// A variable of a source: a global below FirstLocal, else a parameter or local.
using SourceVar = int;
inline constexpr SourceVar FirstLocal = 100;

/// A client of a source: an object below FirstHandle, a global handle below
/// FirstPointer, else a parameter that points to a client.
using SourceClient = int;
inline constexpr SourceClient FirstHandle = 50;
inline constexpr SourceClient FirstPointer = 100;

struct Cond {
  enum class Kind : std::uint8_t {
    Opaque,      ///< something that the program does not show
    Truth,       ///< Var != 0
    Compare,     ///< Var Op K
    CompareVars, ///< Var Op Var2
    Bit,         ///< (Var & K) != 0
    Connects,    ///< connect(Client) succeeds
    Connected,   ///< is_connected(Client)
    HandleSet,   ///< Client is not null
    Not,
    And,
    Or,
  };
  Kind K = Kind::Opaque;
  SourceVar Var = 0, Var2 = 0;
  BinOp Op = BinOp::Eq;
  int Const = 0;
  SourceClient Client = 0;
  std::vector<Cond> Parts;
};

struct Stmt {
  enum class Kind : std::uint8_t {
    SetConst,   ///< Var = Const
    SetVar,     ///< Var = Var2
    SetCond,    ///< Var = Test ? 1 : 0, as a value where it can be one
    SetUnknown, ///< Var = something
    SetResult,  ///< Var = Op(Client)
    Add,        ///< Var = Var + Const
    Operate,    ///< Op(Client)
    Make,       ///< Client = create()
    Drop,       ///< Client = null
    Copy,       ///< Client = Client2
    If,
    While,
    DoWhile,
    Count,  ///< for (Var = 0; Var < Const; ++Var) Then
    Switch, ///< over Var: Then at 0, Else at 1, otherwise neither
    Break,
    Continue,
    Return,
    Throw,
    Try,     ///< try Then catch Else
    Call,    ///< Var = Functions[Const](Args), Var < 0: no result
    Unknown, ///< code that is not seen, handed Client (below 0: nothing)
  };
  Kind K = Kind::SetConst;
  SourceVar Var = 0, Var2 = 0;
  int Const = 0;
  Role Op = Role::Connect;
  SourceClient Client = 0, Client2 = 0;
  Cond Test;
  std::vector<Stmt> Then, Else;
  std::vector<SourceVar> Args;          ///< Call
  std::vector<SourceClient> ClientArgs; ///< Call
};

struct SourceFunction {
  int Params = 0;       ///< integers
  int ClientParams = 0; ///< pointers to clients
  int Locals = 0;       ///< beside the parameters
  bool Entry = true;
  std::vector<Stmt> Body;
};

/// How the connect of a program's library tells its outcome.
enum class ConnectStyle : std::uint8_t { Int, Bool, Void, Async, Pending, Throws };

struct Source {
  ConnectStyle Style = ConnectStyle::Int;
  SecondConnect Second = SecondConnect::Second;
  bool DestroyCloses = true;
  bool MakesOpen = false; ///< create() also connects
  int Objects = 1;
  int Handles = 0;
  int Globals = 2;
  bool SharedGlobals = false;
  std::vector<SourceFunction> Functions;
};

std::string dump(const Source &S);
Program lower(const Source &S);

//===----------------------------------------------------------------------===//
// Generation
//===----------------------------------------------------------------------===//

/// The same numbers everywhere, unlike the distributions of the standard.
class Random {
public:
  explicit Random(std::uint64_t Seed) : State(Seed * 0x9e3779b97f4a7c15ULL + 1) {}
  std::uint64_t next() {
    State += 0x9e3779b97f4a7c15ULL;
    std::uint64_t Z = State;
    Z = (Z ^ (Z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    Z = (Z ^ (Z >> 27)) * 0x94d049bb133111ebULL;
    return Z ^ (Z >> 31);
  }
  /// A number from 0 up to, not including, \p N.
  int below(int N) { return static_cast<int>(next() % static_cast<std::uint64_t>(N)); }
  bool oneIn(int N) { return below(N) == 0; }

private:
  std::uint64_t State;
};

/// What a generated program may contain.
struct Features {
  bool Calls = true;
  bool Recursion = false;
  bool Handles = false; ///< pointers to clients: parameters and globals
  bool Makes = false;   ///< create, overwrite, drop
  bool Exceptions = false;
  bool UnknownCode = true;
  /// Relations between unknowns, which the engine follows only in part: it may
  /// report more than is there, never less.
  bool Relations = false;
};

Source generate(std::uint64_t Seed, const Features &F);

/// The smallest source found from \p S on for which \p Fails still holds.
template <typename Fn> Source shrink(Source S, Fn Fails);
/// All sources that are one step simpler than \p S.
std::vector<Source> simpler(const Source &S);

template <typename Fn> Source shrink(Source S, Fn Fails) {
  for (bool Again = true; Again;) {
    Again = false;
    for (Source &Candidate : simpler(S))
      if (Fails(Candidate)) {
        S = std::move(Candidate);
        Again = true;
        break;
      }
  }
  return S;
}

//===----------------------------------------------------------------------===//
// Search
//===----------------------------------------------------------------------===//

struct Verdicts {
  /// Where a client was opened last, and where it is opened again.
  std::set<std::pair<Place, Place>> Doubles;
  std::size_t States = 0;
  bool Complete = true; ///< no bound was met
  std::set<Place> places() const {
    std::set<Place> Out;
    for (const auto &[First, Second] : Doubles)
      Out.insert(Second);
    return Out;
  }
};

struct SearchLimits {
  std::size_t States = 20000;
  std::size_t Depth = 6; ///< frames; deeper calls are not followed
  /// A loop may end at any time, and a connect without a client may be passed.
  /// The engine steps over what does not matter for the client that it follows,
  /// as if it came to an end; here some of that never does. Locals do not count
  /// as holders of a handle: whether they do is a matter of liveness.
  bool Relaxed = false;
};

/// Searches every entry of \p P.
Verdicts search(const Program &P, const SearchLimits &Limits = {});

/// Whether some execution of \p P passes the steps of \p F in their order and
/// then opens the client of the step that opened it, again, where \p F says.
/// What is too large to be searched counts as a yes.
bool replays(const Program &P, const Finding &F, const SearchLimits &Limits = {});

} // namespace iottidy::core::testing

#endif // IOTTIDY_TEST_UNIT_CORE_ORACLE_H
