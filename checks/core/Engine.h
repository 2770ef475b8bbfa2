//===- Engine.h - Exploration of one slice -----------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Explores the cases of every block that a slice keeps, once for each
/// different case, with functions tabulated by entry case (Reps, Horwitz,
/// Sagiv: Precise interprocedural dataflow analysis via graph reachability,
/// POPL 1995). The client is chosen on the way: where an operation can open
/// or ask a client, exploration goes on both with this client as the tracked
/// one and without.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_CORE_ENGINE_H
#define IOTTIDY_CORE_ENGINE_H

#include "core/Analysis.h"
#include "core/Case.h"
#include "core/Slice.h"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace iottidy::core {

/// Registers from here on belong to no instruction: they carry the symbols of
/// a caller through its callee.
inline constexpr Reg EntryRegs = 0x80000000U;
/// Holds the result in a case that leaves a function.
inline constexpr Reg ResultReg = 0x7fffffffU;
/// One thing that happened on a path, linked backwards.
struct Step {
  enum class Kind : std::uint8_t {
    Enter, ///< a function was entered; Link goes to its first caller
    Leave, ///< a call returned; Sub is the callee's last step
    Note,  ///< What tells
  };
  Kind K = Kind::Note;
  WitnessStep::Kind What = WitnessStep::Kind::Opened;
  std::uint32_t Link = 0; ///< the step before; 0: none
  std::uint32_t Sub = 0;
  Place Where = 0;
  TextId Text = 0;
  TextId Detail = 0;
  FuncId Function = NoId;
};

/// A second open, as far as findings are told apart.
struct Suspect {
  CheckKind Check;
  Place Where;
  SecondConnect Harm;
  friend bool operator<(const Suspect &A, const Suspect &B) {
    return std::tie(A.Check, A.Where, A.Harm) < std::tie(B.Check, B.Where, B.Harm);
  }
};
using Suspects = std::set<Suspect>;

class Engine {
public:
  Engine(ProgramIndex &Index, Names &N, const Slice &S, const AnalysisLimits &Limits,
         const AnalysisTrace &Trace, UnitResult &Out, Suspects &Reported);
  void run();

private:
  /// How much of what is feasible an engine follows.
  enum class Mode : std::uint8_t {
    Exact,  ///< every feasible path
    Merge,  ///< paths in the same state as one: more than is feasible, see Merge.cpp
    Sample, ///< one path of those in the same state
    Probe,  ///< some paths to their ends, for what is too large to follow all
  };
  struct Exit {
    Case C; ///< with the result in ResultReg
    bool Exceptional = false;
    bool Never = false; ///< it goes on for ever, and does no more to the client
  };
  struct Continuation {
    std::uint32_t Context;
    BlockId Block;
    std::uint32_t Next; ///< index into the view's instructions
    FuncId Callee;
    const Inst *Call;                          ///< null: something else than this function
    WitnessStep::Kind How;                     ///< Called, Callback or OtherThread
    Case Kept;                                 ///< the caller's own part
    std::vector<std::pair<SymId, Value>> Back; ///< entry symbols, and the caller's names
    std::vector<Case::Cell> Known;             ///< what the callee is not told when merging
    /// What the caller's part knows as well: number of an entry register that
    /// follows the symbol through the callee, and the caller's symbol.
    std::vector<std::pair<std::uint32_t, Value>> Watched;
  };
  struct CaseHash {
    std::size_t operator()(const Case &C) const { return static_cast<std::size_t>(C.hash()); }
  };
  /// The values that a cell had at one place where paths come back.
  struct Widening {
    std::vector<Value> Known;
    bool Started = false;
    IntSet Bound;
    Names::KnownBits Bits;
  };
  /// The paths to one place in one state.
  struct Merged {
    Case C;
    bool Queued = false;
  };
  using MergedCases = std::unordered_map<Case, Merged, CaseHash>;
  struct Context {
    FuncId F = NoId;
    Case Entry;
    bool Root = false;
    std::vector<Exit> Exits;
    std::vector<Continuation> Callers;
    std::vector<std::unordered_set<Case, CaseHash>> Seen; ///< by block
    std::unordered_map<std::uint64_t, Widening> LoopValues;
    MergedCases ByState;                        ///< …and block, when merging
    std::unordered_set<Case, CaseHash> Sampled; ///< keys of what was followed
  };
  struct Item {
    std::uint32_t Context = 0;
    BlockId Block = 0;
    Case C;
    std::uint32_t From = 0;   ///< index into the view's instructions
    Merged *Joined = nullptr; ///< takes the place of C
  };
  /// A case in the middle of a block.
  struct Point {
    Case C;
    std::uint32_t Next;
  };

  Engine(const Engine &Parent, Mode How);
  using Exploration = std::function<bool(Engine &)>;

  // Engine.cpp
  std::uint32_t context(FuncId F, Case Entry, bool Root);
  void enqueue(std::uint32_t Ctx, BlockId B, Case C);
  void push(Item I);
  static bool later(const Item &A, const Item &B);
  Item next();
  void seek(FuncId F, const Exploration &Explore);
  bool attempt(Mode How, unsigned Budget, const Exploration &Explore);
  bool drain(FuncId Root);
  void abandon();

  // Merge.cpp
  bool satisfied() const;
  bool points(FuncId F, Reg R) const;
  std::optional<Suspects> suspectsOf(FuncId F, const Case &Entry) const;
  std::optional<Suspects> suspectsOfUnit() const;
  Case keyOf(FuncId F, BlockId Place, const Case &C) const;
  Merged *mergeInto(MergedCases &Known, FuncId F, BlockId Place, const Case &C);
  bool mergeCells(Case &Old, const Case &C) const;
  void walk(std::uint32_t Ctx, BlockId B, Case C, std::uint32_t From);
  void finish(std::uint32_t Ctx, BlockId B, Case C);
  void leave(std::uint32_t Ctx, Case C, Value Result, bool Exceptional, bool Never = false);
  void resume(const Continuation &K, const Exit &E);
  void trace(std::uint32_t Ctx, BlockId B, const Case &C);
  void nextRuns(const Case &C);

  // Project.cpp
  bool outlives(LocId L) const;
  bool holdsElsewhere(const Case &C, LocId Except) const;
  bool hidesClient(const Case &C, const Case::Cell &Cell) const;
  void project(const FunctionView &V, BlockId B, Case &C);
  bool isForgotten(const Case &C, const Bits &Nodes) const;

  // Widen.cpp
  bool isLinked(SymId S) const;
  void forgetPassed(Case &C) const;
  void widen(std::uint32_t Ctx, BlockId B, Case &C, bool Loop);
  void widenCell(Case &C, Case::Cell Cell, Widening &W, std::uint32_t Site, unsigned Most);
  Value decided(const Case &C, const Value &V) const;
  IntSet rangeOf(const Case &C, const Value &V) const;

  // Runs.cpp
  bool runUnit();
  bool runArmed();
  void startRun(FuncId F, const Case &State);
  bool between(Case &C);
  void forgetLinked(Case &C);
  void canonicalize(Case &C);
  bool isContext(VarId V) const;
  SymId thisOfClass(std::uint32_t Class) { return N.fresh(ThisSites + Class); }

  // Call.cpp
  bool call(std::uint32_t Ctx, BlockId B, const Inst &I, Case &C, std::uint32_t Next);
  bool anyOf(std::uint32_t Ctx, BlockId B, const Inst &I, const Case &C, std::uint32_t Next);
  void enterDirect(std::uint32_t Ctx, BlockId B, const Inst *Call, FuncId T, Case C,
                   std::uint32_t Next, Value This, const std::vector<Value> &Args,
                   WitnessStep::Kind Caller = WitnessStep::Kind::Called);
  void havoc(Case &C, const CallSite &S);
  std::optional<Case> afterRuns(const Case &C);
  void forgetWritten(Case &C);
  void settleFlags(Case &C);
  void forget(Case &C, const std::vector<LocId> &Places);
  const Variable *variableOf(LocId L) const;
  bool isShared(LocId L) const;
  bool isOwn(LocId L) const;
  bool persistent(const Case &C, LocId L) const;
  void reachable(const Case &C, const Value &V, std::vector<LocId> &Regions) const;

  // Events.cpp
  bool isNameless(const Case &C, LocId L) const;
  void registerCallbacks(const Inst &I, const ClientOp &Op, Case &C, LocId L);
  void enterEvent(const Case::Handler &H, const Case &State,
                  const std::function<void(Case &&)> &Go);
  void news(const CallbackSite &Site, FuncId F, LocId Client, Value Context, const Case &State,
            const std::function<void(Case &&)> &Go);
  std::vector<Case> entriesOf(FuncId F);
  void enterHandlers(const Case &C, LocId L);
  void enterCallback(const CallbackSite &Site, FuncId F, LocId Object);
  bool dispatch(std::uint32_t Ctx, BlockId B, const Inst &I, Case &C, std::uint32_t Next);
  void wake(std::uint32_t Ctx, BlockId B, const Inst &I, const Case &C, std::uint32_t Next);
  bool runsBeside(FuncId F) const;
  std::vector<Value> unknownArguments(Case &C, const Inst &I, const Function &Fn);
  bool tellValue(Case &C, const CallbackSite &Site, FuncId F, std::size_t Which);
  void objectsIn(const Case &C, const CallbackSite &Site, FuncId F, LocId L, Value Context,
                 std::vector<LocId> &Objects);
  bool isThere(const Case &C, const Value &Context) const;
  LocId followFields(LocId Base, const std::vector<FieldId> &Fields);

  // Transfer.cpp
  void simple(FuncId F, const Inst &I, Case &C);
  void store(Case &C, LocId L, unsigned Class, Value V, Place Where, TextId Text);
  Value load(Case &C, LocId L, unsigned Class);
  std::optional<std::int64_t> initialPart(const Variable &Var, LocId L) const;
  std::uint32_t maker(const Names::Sym &Y) const;
  bool endScope(Case &C, VarId V);
  bool mayAlias(LocId A, LocId B) const;
  bool mayAlias(const Value &A, const Value &B) const;
  unsigned classAt(FuncId F, Reg Address);
  NodeId nodeOf(LocId L);

  // ClientTransfer.cpp
  void client(std::uint32_t Ctx, BlockId B, const Inst &I, Case C, std::uint32_t Next,
              std::vector<Point> &Work);
  bool setResult(FuncId F, const Inst &I, const ClientOp &Op, Case &C, const IntSet &Set);
  bool setLostField(const Inst &I, const ClientOp &Op, Case &C, const IntSet &Set);
  void open(FuncId F, const Inst &I, const ClientOp &Op, const Case &C, LocId L,
            std::vector<Case> &Out);
  void create(FuncId F, const Inst &I, const ClientOp &Op, const Case &C, std::vector<Case> &Out);
  void query(FuncId F, const Inst &I, const ClientOp &Op, const Case &C, LocId L,
             std::vector<Case> &Out);
  void use(FuncId F, const Inst &I, const ClientOp &Op, const Case &C, LocId L,
           std::vector<Case> &Out);
  void close(FuncId F, const Inst &I, const ClientOp &Op, const Case &C, LocId L, LocId Slot,
             std::vector<Case> &Out);
  std::optional<Reconnecting> saidOf(const ClientOp &Op, const Case &C) const;
  Reconnecting reconnectsMade(const ClientOp &Op, const Case &C) const;
  void report(Place Where, const ClientOp &Op, const Case &C, TextId Client);

  // Witness.cpp
  void note(Case &C, WitnessStep::Kind What, Place Where, TextId Text, TextId Detail = 0);
  std::uint32_t step(Step S);
  void tell(Finding &F, std::uint32_t Trail);
  bool flatten(std::uint32_t Trail, bool Returned, bool Opened, std::vector<Step> &Path) const;
  std::string describe(const Value &V) const;
  std::string describe(LocId L) const;

  ProgramIndex &X;
  const Program &P;
  Names &N;
  const Slice &S;
  const AnalysisLimits &Limits;
  const AnalysisTrace &Trace;
  UnitResult &Out;
  Suspects &Reported;
  std::vector<std::unique_ptr<Context>> Contexts;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> ContextIndex;
  std::deque<Item> Queue;
  std::uint64_t Dice = 1; ///< which path is probed next
  std::size_t Before = 0; ///< what was queued before the last path went on
  std::unordered_map<std::uint64_t, Widening> ArgumentValues;
  std::unordered_map<std::uint64_t, Widening> RunValues; ///< of cells between runs
  std::vector<Step> Steps;
  std::vector<Case> UnitStates; ///< what entries leave behind, and the start
  std::unordered_set<Case, CaseHash> KnownStates;
  std::vector<std::pair<FuncId, Case>> Armed; ///< timers that are to run, and from what
  std::unordered_map<FuncId, std::unordered_set<Case, CaseHash>> KnownArmed; ///< …or have run
  std::vector<FuncId> Entries;                      ///< that may be run again and again
  MergedCases MergedStates;                         ///< UnitStates, by state
  std::unordered_set<Case, CaseHash> SampledStates; ///< …their keys
  Case Start;                                       ///< before the first run of the unit
  bool Blank = false;                               ///< a run left nothing behind
  bool InUnit = false;
  Mode How = Mode::Exact;
  bool Fine = false;   ///< flags count as part of a state
  unsigned Budget = 0; ///< visits
  /// The second opens that merged paths lead to: no others can be found. Unset:
  /// not known.
  std::optional<Suspects> Wanted;
  bool Done = false; ///< all of them have been found
  /// Merged paths were followed to their ends: exact ones need not be hopelessly many.
  bool Merges = true;
  std::string GaveUp; ///< why the exploration ended early
  Case RootEntry;
  unsigned Visits = 0;
  FuncId CurrentRoot = NoId;
  std::unordered_map<std::uint32_t, const Inst *> Creates; ///< by site
};

} // namespace iottidy::core

#endif // IOTTIDY_CORE_ENGINE_H
