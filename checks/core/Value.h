//===- Value.h - Names of locations, symbols and values ----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The symbolic memory of the analysis. A location is an access path from a
/// variable or from what a symbolic pointer points to; a symbol is an unknown
/// that is fixed along a path; a value is a constant, an address or a symbol.
/// All are interned, so that equal names are equal numbers. The scheme is that
/// of region-based symbolic execution (Xu, Kremenek, Zhang: A memory model for
/// static analysis of C programs, ISoLA 2010).
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_CORE_VALUE_H
#define IOTTIDY_CORE_VALUE_H

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace iottidy::core {

using LocId = std::uint32_t; ///< 0: none
using SymId = std::uint32_t; ///< 0: none
using SetId = std::uint32_t; ///< an IntSet; 0 is the full set
using VarId = std::uint32_t;
using FieldId = std::uint32_t;
using FuncId = std::uint32_t;
using KeyId = std::uint32_t; ///< a declaration whose cells are told apart from others

inline constexpr std::uint32_t NoId = ~0U;

/// A constant, the address of a location, or a symbol.
struct Value {
  enum class Kind : std::uint8_t { None, Const, Addr, Sym };
  Kind K = Kind::None;
  std::uint32_t Id = 0; ///< of the location or symbol
  std::int64_t C = 0;   ///< the constant

  static Value constant(std::int64_t C) { return {Kind::Const, 0, C}; }
  static Value address(LocId L) { return {Kind::Addr, L, 0}; }
  static Value symbol(SymId S) { return {Kind::Sym, S, 0}; }
  bool isConst() const { return K == Kind::Const; }
  bool isConst(std::int64_t V) const { return K == Kind::Const && C == V; }
  bool isAddr() const { return K == Kind::Addr; }
  bool isSym() const { return K == Kind::Sym; }
  bool isNone() const { return K == Kind::None; }
  friend bool operator==(const Value &A, const Value &B) {
    return A.K == B.K && A.Id == B.Id && A.C == B.C;
  }
  friend bool operator!=(const Value &A, const Value &B) { return !(A == B); }
};

/// Operators of integer expressions. Comparisons come first.
enum class BinOp : std::uint8_t {
  Eq,
  Ne,
  Lt,
  Le,
  Gt,
  Ge,
  Add,
  Sub,
  Mul,
  Div,
  Rem,
  And,
  Or,
  Xor,
  Shl,
  Shr,
  Not,  ///< logical, of the first operand alone
  Same, ///< known to be equal
};

inline bool isBitwise(BinOp Op) { return Op >= BinOp::And && Op <= BinOp::Xor; }
inline bool isComparison(BinOp Op) { return Op <= BinOp::Ge; }
/// The comparison that holds when \p Op does not.
BinOp negated(BinOp Op);
/// The comparison with its operands exchanged.
BinOp swapped(BinOp Op);

/// A set of 64-bit integers as sorted, disjoint, non-adjacent intervals.
struct IntSet {
  struct Interval {
    std::int64_t Lo, Hi;
    friend bool operator==(const Interval &A, const Interval &B) {
      return A.Lo == B.Lo && A.Hi == B.Hi;
    }
  };
  std::vector<Interval> Parts;

  static IntSet full();
  static IntSet of(BinOp Comparison, std::int64_t C);
  static IntSet range(std::int64_t Lo, std::int64_t Hi);
  IntSet intersect(const IntSet &Other) const;
  IntSet unite(const IntSet &Other) const;
  IntSet complement() const;
  bool contains(std::int64_t C) const;
  /// Makes Parts, in any order and overlapping, what it must be.
  void normalize();
  bool empty() const { return Parts.empty(); }
  bool singleton() const { return Parts.size() == 1 && Parts[0].Lo == Parts[0].Hi; }
  friend bool operator==(const IntSet &A, const IntSet &B) { return A.Parts == B.Parts; }
};

/// The tables behind the numbers. One for each analysed unit.
class Names {
public:
  enum class LocKind : std::uint8_t { Var, Field, Elem, Pointee, Func, Literal };
  /// The symbols that a name is made of, each once.
  struct Parts {
    std::uint32_t First = 0, Count = 0; ///< in Mentioned
    std::uint64_t Mask = 0;             ///< a bit for each, several for one bit
    std::uint32_t Nested = 0;           ///< how many fresh symbols stand within each other
  };
  struct Loc {
    LocKind Kind;
    LocId Parent;    ///< Field, Elem
    std::uint32_t A; ///< variable, field, symbol, function or literal
    Value Index;     ///< Elem
    KeyId Key;       ///< what writes to it are filed under
    LocId Root = 0;  ///< see root
    Parts Of = {};
    bool HasInit = false; ///< of a root: see hasInit
    bool Made = false;    ///< see isMade
    SymId Base = 0;       ///< see base
  };
  enum class SymKind : std::uint8_t { Init, Fresh, Expr };
  struct Sym {
    SymKind Kind;
    BinOp Op;                 ///< Expr
    LocId Where;              ///< Init: of this location; Fresh: distinguishes
    std::uint32_t Site;       ///< Fresh: the instruction
    std::uint32_t Generation; ///< Fresh: 0 newest, 1 older
    Value L, R;               ///< Expr
    Parts Of = {};            ///< itself included
    /// Fresh: 1 + the site of the create that made this client, where Site is another.
    std::uint32_t Maker = 0;
  };

  Names();

  LocId var(VarId V, KeyId Key);
  LocId field(LocId Parent, FieldId F, KeyId Key);
  /// Field \p F of \p Parent if it has a name already, else 0.
  LocId knownField(LocId Parent, FieldId F) const;
  LocId elem(LocId Parent, Value Index);
  LocId pointee(SymId S);
  LocId function(FuncId F);
  LocId literal(std::uint32_t Id);
  const Loc &loc(LocId L) const { return Locs[L]; }

  SymId init(LocId L);
  /// A symbol of \p Site that \p Where tells from others. Where that is itself named by
  /// fresh symbols within each other, an outer place stands for it: names stay finite.
  SymId fresh(std::uint32_t Site, LocId Where = 0, std::uint32_t Generation = 0,
              std::uint32_t Maker = 0);
  const Sym &sym(SymId S) const { return Syms[S]; }

  /// The location that \p V points to, as a name: the location of an address,
  /// the pointee of a symbol, 0 for a constant.
  LocId target(const Value &V);
  /// The pointee of \p S if it has a name already, else 0.
  LocId knownPointee(SymId S) const;
  /// The address of \p L: for a pointee, the symbol itself.
  Value addressOf(LocId L) const;

  /// The value of `A Op B`, folded where it is known.
  Value binary(BinOp Op, Value A, Value B);
  /// Bits that are known: 0 where Zeros has one, 1 where Ones has.
  struct KnownBits {
    std::int64_t Zeros = 0, Ones = 0;
    std::int64_t unknown() const { return ~(Zeros | Ones); }
  };
  KnownBits bits(const Value &V) const;
  /// \p S with all bits that \p Known tells.
  Value withBits(SymId S, const KnownBits &Known);
  Value logicalNot(Value A) { return binary(BinOp::Not, A, Value::constant(0)); }

  /// \p V, or \p L, with every mention of \p From replaced by \p To.
  Value substitute(const Value &V, SymId From, const Value &To) {
    return mentions(V, From) ? substituted(V, From, To) : V;
  }
  LocId substitute(LocId L, SymId From, const Value &To) {
    return mentions(L, From) ? substituted(L, From, To) : L;
  }
  bool mentions(const Value &V, SymId S) const {
    return V.isAddr() ? isPart(Locs[V.Id].Of, S) : V.isSym() && isPart(Syms[V.Id].Of, S);
  }
  bool mentions(LocId L, SymId S) const { return isPart(Locs[L].Of, S); }
  /// A bit for each symbol that \p V, or \p L, mentions; several have the same bit.
  std::uint64_t mask(const Value &V) const {
    return V.isAddr() ? Locs[V.Id].Of.Mask : V.isSym() ? Syms[V.Id].Of.Mask : 0;
  }
  std::uint64_t mask(LocId L) const { return Locs[L].Of.Mask; }

  /// Whether \p V is a pointer to \p L, or the handle of the client \p L.
  bool pointsTo(const Value &V, LocId L) const;
  /// Calls \p Visit once with every symbol that \p V is made of, its own included.
  template <typename Fn> void forEachSymbol(const Value &V, Fn Visit) const {
    if (V.isAddr())
      visit(Locs[V.Id].Of, Visit);
    else if (V.isSym())
      visit(Syms[V.Id].Of, Visit);
  }
  template <typename Fn> void forEachSymbol(LocId L, Fn Visit) const { visit(Locs[L].Of, Visit); }

  /// Whether \p L is \p Base or lies inside it.
  bool within(LocId L, LocId Base) const;
  /// \p L, which lies within \p From, with \p To in place of \p From.
  LocId rebase(LocId L, LocId From, LocId To);
  /// The variable, pointee, function or literal that \p L starts from.
  LocId root(LocId L) const { return Locs[L].Root; }
  /// Whether \p L lies in memory that has no other name than a fresh symbol.
  bool isMade(LocId L) const { return Locs[L].Made; }
  /// The fresh symbol from which alone \p L is found, through initial values; 0: none.
  SymId base(LocId L) const { return Locs[L].Base; }
  /// Whether the initial value of the root \p L, or of a place in it, has a name.
  bool hasInit(LocId L) const { return Locs[L].HasInit; }

  /// Counts of symbols, for a pass over one case.
  class Counts {
  public:
    void add(SymId S) {
      if (S >= Of.size())
        Of.resize(S + 1 + Of.size() / 2);
      if (Of[S].first != Pass)
        Of[S] = {Pass, 0};
      ++Of[S].second;
    }
    unsigned of(SymId S) const { return S < Of.size() && Of[S].first == Pass ? Of[S].second : 0; }

  private:
    friend class Names;
    std::vector<std::pair<std::uint32_t, unsigned>> Of; ///< the pass, and the count in it
    std::uint32_t Pass = 0;
  };
  /// All zero; the counts handed out before end.
  Counts &counts() {
    ++Tally.Pass;
    return Tally;
  }

  SetId intern(const IntSet &S);
  const IntSet &set(SetId S) const { return Sets[S]; }
  SetId intersect(SetId A, SetId B);

private:
  LocId add(Loc New);
  SymId add(Sym New);
  void addParts(Parts &Of, const Value &V);
  void addParts(Parts &Of, const Parts &More);
  template <typename Fn> void visit(Parts Of, Fn &Visit) const {
    // Visit may make new names.
    for (std::uint32_t I = 0; I < Of.Count; ++I)
      Visit(Mentioned[Of.First + I]);
  }
  bool isPart(const Parts &Of, SymId S) const {
    if (((Of.Mask >> (S % 64)) & 1) == 0)
      return false;
    for (std::uint32_t I = 0; I < Of.Count; ++I)
      if (Mentioned[Of.First + I] == S)
        return true;
    return false;
  }
  Value substituted(const Value &V, SymId From, const Value &To);
  LocId substituted(LocId L, SymId From, const Value &To);
  Value bitwise(BinOp Op, Value A, std::int64_t C);
  struct Key5 {
    std::uint64_t P[5];
    friend bool operator==(const Key5 &A, const Key5 &B) {
      for (int I = 0; I < 5; ++I)
        if (A.P[I] != B.P[I])
          return false;
      return true;
    }
  };
  struct Key5Hash {
    std::size_t operator()(const Key5 &K) const;
  };
  std::vector<Loc> Locs;
  std::vector<LocId> VarLocs;
  std::vector<Sym> Syms;
  std::vector<SymId> Mentioned;
  std::vector<IntSet> Sets;
  std::unordered_map<Key5, std::uint32_t, Key5Hash> LocIndex, SymIndex;
  std::unordered_map<std::uint64_t, std::vector<SetId>> SetIndex;
  std::unordered_map<std::uint64_t, SetId> Meets;
  Counts Tally;
};

} // namespace iottidy::core

#endif // IOTTIDY_CORE_VALUE_H
