//===- Case.h - What is known on one path about one client -------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_CORE_CASE_H
#define IOTTIDY_CORE_CASE_H

#include "core/Cells.h"
#include "core/Program.h"
#include "core/Value.h"

#include <vector>

namespace iottidy::core {

/// The typestate of a client.
enum class State : std::uint8_t {
  Unknown,
  Absent,
  Closed,
  Opening,
  Open,
  Lost,
  Retrying, ///< lost, and the library opens it again by itself
};

inline bool isLive(State S) {
  return S == State::Open || S == State::Opening || S == State::Retrying;
}

/// Whether the library opens a client again by itself when it is lost.
enum class Reconnecting : std::uint8_t {
  Unknown,
  No,
  Yes,
  Announced, ///< yes, and it tells a loss that it retries from one for good
};
const char *toString(State S);

/// Sites of fresh symbols that stand for no instruction.
inline constexpr std::uint32_t WidenSites = 0xc0000000U;
inline constexpr std::uint32_t KeptSite = 0xd7ffffffU;
inline constexpr std::uint32_t ThisSites = 0xd8000000U;
inline constexpr std::uint32_t EventSites = 0xe0000000U;
inline constexpr std::uint32_t EventSiteCount = 0x0fffffffU;
inline constexpr std::uint32_t RecursionSites = 0xd0000000U;
inline constexpr std::uint32_t EntrySites = 0xf0000000U;
inline constexpr std::uint32_t PinnedGenerations = 200;
/// Literals from here on name the one client of a library that hides it.
inline constexpr std::uint32_t HiddenClients = 0x80000000U;

/// What one path knows: the tracked client with its state, the values of the
/// cells and registers that still matter, and what is known of their symbols.
/// Equal cases are the same point of the analysis; the trail is not compared.
struct Case {
  using Cell = core::Cell;

  /// A callback that was registered on this path.
  struct Handler {
    std::uint32_t Op;   ///< the registering operation
    std::uint32_t Site; ///< which of its callbacks
    FuncId Function;    ///< NoId: Context is the user data of Client
    LocId Client;
    Value Context;
    friend bool operator==(const Handler &A, const Handler &B) {
      return A.Op == B.Op && A.Site == B.Site && A.Function == B.Function && A.Client == B.Client &&
             A.Context == B.Context;
    }
  };

  LocId Object = 0; ///< the tracked client; 0: none chosen yet
  State S = State::Unknown;
  Reconnecting Reconnects = Reconnecting::Unknown;
  LocId LastSlot = 0;        ///< the last variable that held the client's handle
  LocId Successor = 0;       ///< a client made in place of the tracked one
  bool Earlier = false;      ///< it was opened in an earlier run of an entry
  bool Initial = false;      ///< cells that are absent still have their initial value
  bool Stale = false;        ///< …but those that callbacks write
  bool InEvent = false;      ///< the library is calling back
  bool Doubtful = false;     ///< an operation failed in a way that may mean a loss
  bool FailedCreate = false; ///< a create has just failed, its null is not stored yet
  CellMap Cells;
  std::vector<std::pair<Reg, Value>> Regs;          ///< by time; see sortRegs
  std::vector<std::pair<SymId, SetId>> Constraints; ///< sorted
  std::vector<Handler> Handlers;                    ///< in the order of registration
  /// Clients that were offered for tracking on this path and are followed by
  /// another case; only while Object is 0.
  std::vector<LocId> Offered;
  std::vector<FuncId> Armed; ///< timers that were armed in this run; sorted
  std::uint32_t Trail = 0;   ///< how the path came here, see Witness.h

  const Value *find(LocId L) const;
  void set(LocId L, unsigned Class, Value V);
  void erase(LocId L);
  Value reg(Reg R) const;
  void setReg(Reg R, Value V);
  /// Brings the registers into the order that equality asks for.
  void sortRegs();
  SetId constraint(SymId S) const;
  /// Notes that \p F is to be run by a timer.
  void arm(FuncId F);
  void disarm(FuncId F);

  std::uint64_t hash() const;
  friend bool operator==(const Case &A, const Case &B);

  /// Assumes that symbol \p S lies in \p Set; false when it cannot.
  bool constrain(Names &N, SymId S, const IntSet &Set);
  bool constrain(Names &N, SymId S, SetId Set);
  /// Assumes that \p V is (not) zero; false when it cannot be.
  bool assume(Names &N, const Value &V, bool NonZero);
  /// Assumes that \p V lies in \p Set; false when it cannot.
  bool assumeIn(Names &N, const Value &V, const IntSet &Set);
  /// Replaces a symbol everywhere; false when a constraint then fails.
  bool replace(Names &N, SymId From, const Value &To);
  /// Makes room for a new value of the fresh symbol of \p Site: an older one
  /// that is still mentioned gets an older name.
  void age(Names &N, std::uint32_t Site, LocId Where = 0);
  bool mentions(const Names &N, SymId S) const;
  /// …other than in the value of the cell at \p Except.
  bool mentionsElsewhere(const Names &N, SymId S, LocId Except) const;
  bool bitsAgree(const Names &N, const Names::Sym &Y, const IntSet &R) const;
  /// Calls \p Visit with every symbol that the case mentions, some repeatedly.
  template <typename Fn> void forEachSymbol(const Names &N, Fn Visit) const {
    forEachUse(N, Visit);
    for (LocId L : Offered)
      N.forEachSymbol(L, Visit);
    for (const auto &K : Constraints)
      N.forEachSymbol(Value::symbol(K.first), Visit);
  }
  /// …that more than a constraint, or a client offered before, mentions; those not in
  /// \p Asked, see Names::mask, may be left out.
  template <typename Fn>
  void forEachUse(const Names &N, Fn Visit, std::uint64_t Asked = ~0ULL) const {
    auto See = [&](const auto &Name) {
      if ((N.mask(Name) & Asked) != 0)
        N.forEachSymbol(Name, Visit);
    };
    See(Object);
    See(LastSlot);
    See(Successor);
    Cells.forEach(
        N, [Asked](const CellMap::Summary &Of) { return (Of.Symbols & Asked) != 0; },
        [&](const Cell &C) {
          See(C.L);
          See(C.V);
        });
    for (const Handler &H : Handlers) {
      See(H.Client);
      See(H.Context);
    }
    for (const auto &R : Regs)
      See(R.second);
  }
  /// Drops constraints on symbols that nothing mentions any more, and cells
  /// that only repeat what they were at entry.
  void collect(Names &N);

private:
  void dropUnreachable(const Names &N);
};

} // namespace iottidy::core

#endif // IOTTIDY_CORE_CASE_H
