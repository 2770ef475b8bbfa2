//===- Slice.h - The part of a program that one client depends on *- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A backward slice (Weiser: Program slicing, ICSE 1981) from the operations
/// on one class of clients: the instructions, decisions and cells that can
/// change when such an operation runs, on which client, and in which state.
/// Control dependence is the weak control closure of Danicic et al. (A unifying
/// theory of control dependence, TCS 2011): a branch counts when it can reach
/// two different next relevant blocks. Everything else is stepped over.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_CORE_SLICE_H
#define IOTTIDY_CORE_SLICE_H

#include "core/Alias.h"
#include "core/Program.h"

#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace iottidy::core {

/// Where an instruction stands.
struct InstRef {
  FuncId F;
  BlockId B;
  std::uint32_t I;
};

/// A set of small numbers.
class Bits {
public:
  void resize(unsigned N) { Words.resize((N + 63) / 64); }
  /// All of N numbers are absent.
  void reset(unsigned N) { Words.assign((N + 63) / 64, 0); }
  void set(unsigned I) { Words[I / 64] |= 1ULL << (I % 64); }
  void clear(unsigned I) { Words[I / 64] &= ~(1ULL << (I % 64)); }
  bool test(unsigned I) const {
    return I / 64 < Words.size() && ((Words[I / 64] >> (I % 64)) & 1) != 0;
  }
  /// Whether one, or each, of the numbers from \p Lo to \p Hi is there.
  bool any(unsigned Lo, unsigned Hi) const;
  bool all(unsigned Lo, unsigned Hi) const;
  /// Adds all of \p O; says whether this changed anything.
  bool add(const Bits &O);

private:
  std::vector<std::uint64_t> Words;
};

/// What is indexed once for all slices of a program.
struct ProgramIndex {
  ProgramIndex(const Program &P, AliasClasses &Classes);

  const Program &P;
  AliasClasses &Classes;
  std::unordered_map<NodeId, std::vector<InstRef>> Ops;    ///< by class of client
  std::unordered_map<NodeId, std::vector<NodeId>> Holders; ///< of handles, by class of client
  std::vector<NodeId> ClientClasses;                       ///< keys of Ops, in program order
  std::unordered_map<NodeId, std::vector<InstRef>> Writes; ///< by class of location
  std::unordered_map<NodeId, std::vector<InstRef>> Leaks;  ///< unknown calls that reach it
  std::vector<InstRef> UnknownCalls, Forgets;
  std::vector<std::vector<InstRef>> WaitCalls; ///< of helpers in which time passes, by caller
  /// The classes of the clients whose events a function is registered for.
  std::unordered_map<FuncId, std::vector<NodeId>> EventsOf;
  /// The parameter that brings a registered function its context.
  std::unordered_map<FuncId, unsigned> ContextParam;
  /// Functions that only event functions hand to unseen code: timers that an
  /// event arms. By function: where they are armed.
  std::unordered_map<FuncId, std::vector<InstRef>> ArmedBy;
  /// By function: the news that it brings of whichever client there is, because it
  /// is an override, or was registered before there was a client.
  std::vector<std::vector<CallbackSite>> Tells;
  std::vector<char> InEvent;         ///< registered, or called only by such
  std::vector<char> TellsEvent;      ///< registered as a callback that tells of the connection
  std::vector<char> Posts;           ///< the function lets a call go on that blocks
  std::vector<FuncId> PostingEvents; ///< …and TellsEvent
  std::vector<char> Wakes;           ///< it, or a function that it calls, Posts, and none blocks
  std::vector<char> MayStop;         ///< a call of the function may not come back
  std::vector<char> Recursive;       ///< the function can be called while it runs
  std::vector<std::vector<InstRef>> StopCalls; ///< calls of such, by caller
  std::vector<std::vector<InstRef>> Callers;   ///< by function
  /// Block and index of an instruction.
  using Def = std::pair<BlockId, std::uint32_t>;
  struct DefList {
    std::span<const Def> operator[](Reg R) const {
      return {All.data() + Ends[R], Ends[R + 1] - Ends[R]};
    }
    std::vector<std::uint32_t> Ends; ///< of the register before, in All
    std::vector<Def> All;            ///< by register
  };
  /// The results of an operation that say that it has failed.
  const IntSet &failure(std::uint32_t Op);
  std::unordered_map<std::uint32_t, IntSet> Failures;
  /// The instructions that assign each register of \p F.
  const DefList &defs(FuncId F);
  std::unordered_map<FuncId, DefList> DefCache;
  /// Whether something is found at the places of class \p N: what holds pointers
  /// to it holds pointers, not numbers.
  bool accessed(NodeId N) const { return N < NodeAccessed.size() && NodeAccessed[N]; }
  void access(NodeId N);
  void access(FuncId F, Reg Address);
  std::vector<bool> NodeAccessed;
  /// Whether a function is found at class \p N.
  bool isFunction(NodeId N) const { return N < NodeFunction.size() && NodeFunction[N]; }
  std::vector<bool> NodeFunction;
  bool pointsInside(NodeId N);
  std::vector<bool> NodeInside; ///< empty: not computed
  /// Whether an instruction or a terminator of \p F reads register \p R.
  bool used(FuncId F, Reg R);
  std::unordered_map<FuncId, std::vector<char>> UseCache;
  /// Whether \p F is only called through pointers that never leave the program.
  bool isPrivate(FuncId F) const { return Private[F] != 0; }
  /// Whether code that is not seen may run \p F at any time.
  bool calledBack(FuncId F) const { return P.Functions[F].CalledBack && !isPrivate(F); }
  std::vector<char> Private;
  void findPrivate();
  void findEvents();
  void findUnbound();
  FuncId namedBy(FuncId F, Reg R);
  void findInEvents();
  void findArmed();
  void findWaits();
  void findWakers();
  void findStops();
  void findRecursion();
  std::vector<FuncId> NodeOwner; ///< the one function whose locals a class holds
  std::vector<VarId> VolatileVars, SharedVars;
  std::vector<bool> NodeEscapes, NodeShared, NodeSingle, NodeVolatile;
  /// Whether code of other sources can name a place of class \p N.
  bool isShared(NodeId N) const { return N < NodeShared.size() && NodeShared[N]; }
  /// Whether a place of class \p N may live from one run of an entry to the next.
  bool isKept(NodeId N) const { return N < NodeKept.size() && NodeKept[N]; }
  std::vector<bool> NodeKept;
  std::vector<bool> NodeElsewhere; ///< it has a variable that another source defines
};

/// One function, seen through a slice.
struct FunctionView {
  bool Touched = false;
  bool Effects = false; ///< it changes something that its callers can notice
  bool HasOps = false;  ///< it, or a function that it calls, works on the client
  std::vector<std::vector<std::uint32_t>> Insts; ///< relevant ones, by block
  enum class Decision : std::uint8_t {
    None,   ///< the terminator does not count
    Value,  ///< its condition does
    Either, ///< it may go either way, whatever the condition is
  };
  std::vector<Decision> Decides; ///< by block
  std::vector<BlockId> Next;     ///< the next block that counts; NoId: none
  std::vector<char> LoopHead;    ///< by block
  std::vector<Bits> LiveRegs;    ///< at entry of a block that counts
  std::vector<Bits> LiveNodes;   ///< …by Slice::cell, and then by number in Elements
  /// Cells that are read as an element with a constant index, other than 0, alone.
  std::vector<std::pair<unsigned, std::int64_t>> Elements;
  /// Whether an element with index \p Index, filed under \p Cell, is read from \p B on.
  bool isLiveElement(BlockId B, unsigned Cell, std::int64_t Index, unsigned Cells) const;
  std::vector<char> RelevantReg;
  bool Closes = false; ///< it, or a function that it calls, may close the client
  Bits Writes;         ///< cells that it or its callees write
  Bits Uses;           ///< cells that it or its callees read or write
  bool Waits = false;  ///< other code runs while it does
};

class Slice {
public:
  Slice(ProgramIndex &Index, NodeId ClientClass);

  const FunctionView &view(FuncId F) const { return Views.at(F); }
  bool touches(FuncId F) const {
    auto It = Views.find(F);
    return It != Views.end() && It->second.Touched;
  }
  NodeId clientClass() const { return Class; }
  /// The number of a class of locations in this slice; NoId: irrelevant.
  unsigned cell(NodeId N) const {
    auto It = Cells.find(N);
    return It == Cells.end() ? NoId : It->second;
  }
  unsigned cells() const { return static_cast<unsigned>(Cells.size()); }
  /// The touched functions, in ascending order.
  std::vector<FuncId> functions() const;
  /// Whether code that is not seen may run a function of the slice.
  /// Whether \p F brings news of clients of this slice.
  bool tells(FuncId F) const;
  bool reentrant() const { return Reentrant; }
  /// Functions that such code may run and that may close the client.
  /// Whether all operations of the slice work on one and the same client.
  bool oneObject() const { return OneObject; }
  /// Whether some client of the slice can live on between runs.
  bool persists() const { return Persists; }
  const std::vector<FuncId> &closers() const { return Closers; }
  /// Functions that let a call go on that blocks, and do nothing to the client: what
  /// another thread may have run when such a call comes back.
  const std::vector<FuncId> &wakers() const { return Wakers; }
  /// Cells that are given a computed value somewhere, as counters are; the
  /// others can have only as many constants as the source assigns.
  const Bits &computed() const { return Computed; }
  /// Whether the result of the unseen call at \p Site may say how an open ended.
  bool judged(std::uint32_t Site) const { return Judged.count(Site) != 0; }
  bool leads(NodeId N) const;
  /// Cells that hold pointers by which a client, or a function, can be found, or whether
  /// the library reconnects by itself.
  const Bits &pointers() const { return Pointers; }
  /// Cells that are set where a client is opened, closed or asked, or where the
  /// library tells: what guards are made of.
  const Bits &flags() const { return Flags; }
  /// pointers() and flags().
  const Bits &telling() const { return Telling; }
  /// Cells that functions whose address is taken write to.
  const Bits &writtenBack() const { return WrittenBack; }
  /// …of those, by functions that also work on the client.
  const Bits &writtenByRuns() const { return WrittenByRuns; }
  /// Cells that functions write which the library calls with news of the connection.
  const Bits &writtenByEvents() const { return WrittenByEvents; }

private:
  void addInst(InstRef R);
  void addReg(FuncId F, Reg R);
  void addNode(NodeId N);
  void drain();
  void addWeak(InstRef R);
  bool addWaits();
  bool addBlocking();
  bool isStrong(FuncId F, BlockId B) const;
  bool isKnown(FuncId F, Reg R);
  bool closeControl(FuncId F);
  bool closeControl(FuncId F, bool Strong);
  bool closeCycles(FuncId F);
  bool isConstant(FuncId F, Reg R);
  bool isToldBy(FuncId F, Reg R);
  bool changesIn(FuncId F, Reg R, const std::vector<BlockId> &Cycle,
                 const std::vector<char> &IsInside);
  void computeLiveness(FuncId F);
  void addCallUses(FuncId F, const Inst &I, const Bits &All, Bits &Nodes);
  std::optional<std::pair<unsigned, std::int64_t>> elementOf(FuncId F, const Inst &I);
  void computeUses();
  void throughCalls();
  void computeFlags();
  void computeJudged();
  FunctionView &touch(FuncId F);
  void effect(FuncId F);

  ProgramIndex &X;
  const Program &P;
  NodeId Class;
  std::unordered_map<FuncId, FunctionView> Views;
  std::unordered_map<NodeId, unsigned> Cells;
  std::vector<InstRef> Work;
  /// Unseen calls that only count for what they may run, and calls whose operands count.
  std::unordered_set<std::uint32_t> Weak, Handled;
  std::unordered_set<FuncId> WaitsOnly; ///< helpers that count because time passes in them
  std::vector<FuncId> Touched;
  std::vector<char> ReturnsAdded;
  std::vector<FuncId> Closers, Wakers;
  Bits WrittenBack, WrittenByRuns, WrittenByEvents, Computed, Pointers, Flags, Telling;
  std::unordered_set<std::uint32_t> Judged;
  Bits Meanwhile; ///< cells that functions may read which run while others wait
  bool Persists = false;
  bool OneObject = false;
  bool Reentrant = false;
  std::size_t SharedAdded = 0; ///< touched functions whose unseen calls were added
};

} // namespace iottidy::core

#endif // IOTTIDY_CORE_SLICE_H
