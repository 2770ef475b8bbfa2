//===- OracleSearch.h - The concrete machine of the oracle -------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TEST_UNIT_CORE_ORACLESEARCH_H
#define IOTTIDY_TEST_UNIT_CORE_ORACLESEARCH_H

#include "Oracle.h"

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
/// What an unknown integer may be: programs compare with 0, 1 and 2 alone.
inline constexpr Cell Integers[] = {-1, 0, 1, 2, 3};

/// What the program knows of one client.
struct Client {
  Cell Object = 0;
  State S = State::Unknown;
  Place Opened = 0;   ///< where, while it is live
  Cell LastSlot = 0;  ///< 1 + the variable that held its handle last
  Cell Successor = 0; ///< a client that was made in its place
  bool trivial() const { return S == State::Unknown && LastSlot == 0 && Successor == 0; }
};

struct Frame {
  FuncId F = 0;
  BlockId B = 0;
  std::size_t I = 0;
  std::vector<Cell> Regs, Vars;
};

/// One state of a program that runs.
struct Machine {
  std::vector<Cell> Globals;
  std::vector<Client> Clients; ///< sorted; those that are missing are unknown
  std::vector<Frame> Stack;
  std::size_t Passed = 0; ///< steps of the wanted witness

  Client &client(Cell Object);
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
  void push(Machine &M, FuncId F);
  void enter(Machine M, BlockId B);
  Cell &variable(Machine &M, VarId V);
  bool read(Machine &M, VarId V, Cell &Value);
  void passed(Machine &M, WitnessStep::Kind What, Place Where);
  void report(Machine &M, Cell Object, Place Where);
  void advance(Machine M);
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
  bool held(Machine &M, Cell Object, VarId Except);
  /// One machine for each result in \p Set, each changed by \p Change.
  template <typename Fn>
  void outcomes(const Machine &M, const Inst &I, const ClientOp &Op, const IntSet &Set, Fn Change);

  const Program &P;
  const SearchLimits Limits;
  const Finding *Wanted;
  std::vector<std::vector<std::vector<bool>>> Live;
  std::vector<std::size_t> Slot, Locals;
  std::size_t Globals = 0;
  std::vector<Machine> Work;
  std::unordered_set<std::string> Seen;
  Verdicts Out;
  bool Found = false;
};

} // namespace iottidy::core::testing::search_detail

#endif // IOTTIDY_TEST_UNIT_CORE_ORACLESEARCH_H
