//===- OracleSearch.h - The concrete machine of the oracle -------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TEST_UNIT_CORE_ORACLESEARCH_H
#define IOTTIDY_TEST_UNIT_CORE_ORACLESEARCH_H

#include "Oracle.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_set>
#include <vector>

namespace iottidy::core::testing::search_detail {

/// A plain value: a small integer, the address of a variable or a client.
using Cell = std::int16_t;

inline constexpr Cell Unset = -32768; ///< unknown, and not read yet
inline constexpr int FirstVariable = 1000;
inline constexpr int FirstUnknownObject = 3000; ///< what a handle points to at first
inline constexpr int FirstMadeObject = 5000;
inline constexpr int MadeByEach = 50; ///< names for the clients of each create
/// What an unknown integer may be: programs compare with 0 and 1 alone, and
/// operations tell by 0, 1 and 2.
inline constexpr Cell Integers[] = {-1, 0, 1, 2};

struct Frame {
  FuncId F = 0;
  BlockId B = 0;
  std::size_t I = 0;
  std::vector<Cell> Regs, Vars;
  bool holds(Cell Object) const {
    return std::find(Vars.begin(), Vars.end(), Object) != Vars.end();
  }
};

/// One state of a program that runs, and of the one client that is watched: of
/// the others, any answer is possible at any time.
struct Machine {
  std::vector<Cell> Globals;
  std::vector<Frame> Stack;
  Cell Watched = 0; ///< the client; 0: none yet
  State S = State::Unknown;
  bool Doubtful = false;  ///< live, but an error may mean that it is not
  Place Opened = 0;       ///< where, while it is live
  Cell LastSlot = 0;      ///< 1 + the variable that held its handle last
  Cell Successor = 0;     ///< a client that was made in its place
  bool CreateFailed = false; ///< in this block
  std::size_t Passed = 0;    ///< steps of the wanted witness

  bool watches(Cell Object) const { return Object != 0 && Object == Watched; }
  /// Unseen code was handed \p Object.
  void forget(Cell Object);
  std::string key();
};

class Search {
public:
  Search(const Program &P, const SearchLimits &Limits, const Finding *Wanted);
  Verdicts run();
  bool found() const { return Found; }

private:
  // OracleSearch.cpp
  /// The clients that some operation may work on from the start.
  std::vector<Cell> clients() const;
  void push(Machine &M, FuncId F);
  void enter(Machine M, BlockId B);
  Cell &variable(Machine &M, VarId V);
  bool read(Machine &M, VarId V, Cell &Value);
  void passed(Machine &M, WitnessStep::Kind What, Place Where);
  void report(const Machine &M, Place Where);
  void advance(Machine M);
  /// Marks in Spins the branches that lie on a cycle.
  void findSpins(FuncId F);
  std::size_t uses(const Function &Fn, Reg R) const;
  bool onlyStored(const Function &Fn, Reg R, bool Unread) const;
  static VarId variableAt(const Block &B, Reg R);
  bool simple(Machine &M, const Inst &I);
  static Cell compute(BinOp Op, Cell A, Cell B);
  void finish(Machine M, const Terminator &T);
  void unwind(Machine M);
  void call(Machine M, const Inst &I);

  // OracleClients.cpp
  void operate(Machine M, const Inst &I);
  void open(const Machine &M, const Inst &I, const ClientOp &Op, Cell Object);
  void create(const Machine &M, const Inst &I, const ClientOp &Op);
  void ask(const Machine &M, const Inst &I, const ClientOp &Op, Cell Object);
  void use(const Machine &M, const Inst &I, const ClientOp &Op, Cell Object);
  void close(Machine M, const Inst &I, const ClientOp &Op, Cell Object);
  void store(Machine &M, VarId V, Cell Value, Place Where);
  bool held(const Machine &M, VarId Except) const;
  void raise(Machine M, const ClientOp &Op);
  /// One machine for each result in \p Set, each changed by \p Change.
  template <typename Fn>
  void outcomes(const Machine &M, const Inst &I, const ClientOp &Op, const IntSet &Set, Fn Change);

  const Program &P;
  const SearchLimits Limits;
  const Finding *Wanted;
  std::vector<std::vector<std::vector<bool>>> Live; ///< by function and block
  std::vector<bool> Read;                           ///< whether a variable is ever loaded
  std::vector<std::size_t> Slot, Locals;
  std::vector<Place> OpPlaces;
  std::vector<std::vector<bool>> Spins; ///< by function and block
  std::size_t Globals = 0;
  std::vector<Machine> Work;
  std::unordered_set<std::string> Seen;
  Verdicts Out;
  bool Makes = false; ///< the watched client is one that the program makes
  bool Found = false;
};

/// The variable whose address each register of \p Fn holds.
std::map<Reg, VarId> addresses(const Function &Fn);

/// What is still read at the start of each block of \p F: its registers, and
/// then its variables by \p Slot.
std::vector<std::vector<bool>> liveness(const Program &P, FuncId F,
                                        const std::vector<std::size_t> &Slot, std::size_t Locals);

} // namespace iottidy::core::testing::search_detail

#endif // IOTTIDY_TEST_UNIT_CORE_ORACLESEARCH_H
