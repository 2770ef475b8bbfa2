//===- Cells.h - The cells of one case ---------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// What the places that matter hold on one path. Paths fork far more often than
/// they change a cell: copies share chunks of cells until one of them is written
/// to, and a pass over all cells skips the chunks that cannot concern it.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_CORE_CELLS_H
#define IOTTIDY_CORE_CELLS_H

#include "core/Value.h"

#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace iottidy::core {

struct Cell {
  LocId L = 0;
  unsigned Class = 0; ///< Slice::cell
  Value V;
  friend bool operator==(const Cell &A, const Cell &B) {
    return A.L == B.L && A.Class == B.Class && A.V == B.V;
  }
  friend bool operator!=(const Cell &A, const Cell &B) { return !(A == B); }
};

/// Cells, sorted by place, one for each.
class CellMap {
public:
  /// What is known of some neighbouring cells together.
  struct Summary {
    std::uint64_t Symbols = 0;                ///< Names::mask of what they mention
    std::uint64_t Initials = 0;               ///< …of the values that repeat the initial one
    std::uint32_t MinClass = 0, MaxClass = 0; ///< NoId included
    bool Made = false;                        ///< one has a Names::base
    bool Initial = false;                     ///< one holds its initial value
    bool Const = false, Unknown = false;      ///< one holds a constant, or a symbol
  };

private:
  static constexpr unsigned Most = 16;
  struct Chunk {
    std::uint32_t Refs = 0;
    std::uint16_t Size = 0;
    mutable bool Known = false; ///< Of is
    mutable Summary Of;
    mutable std::uint64_t Hash = 0; ///< 0: not known
    /// Only the first Size are there.
    union {
      Cell Items[Most];
    };
    Chunk() {}
  };
  /// Shares a chunk.
  class Ref {
  public:
    Ref() = default;
    explicit Ref(Chunk *C) : C(C) { ++C->Refs; }
    Ref(const Ref &O) : C(O.C) {
      if (C != nullptr)
        ++C->Refs;
    }
    Ref(Ref &&O) noexcept : C(std::exchange(O.C, nullptr)) {}
    Ref &operator=(const Ref &O) {
      Ref Copy(O);
      std::swap(C, Copy.C);
      return *this;
    }
    Ref &operator=(Ref &&O) noexcept {
      if (this != &O) {
        drop();
        C = std::exchange(O.C, nullptr);
      }
      return *this;
    }
    ~Ref() { drop(); }
    Chunk *operator->() const { return C; }
    Chunk *get() const { return C; }

  private:
    void drop() {
      if (C != nullptr && --C->Refs == 0)
        delete C;
    }
    Chunk *C = nullptr;
  };

public:
  class const_iterator {
  public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Cell;
    using difference_type = std::ptrdiff_t;
    using pointer = const Cell *;
    using reference = const Cell &;
    const_iterator() = default;
    const Cell &operator*() const { return Map->chunk(At)->Items[In]; }
    const Cell *operator->() const { return &**this; }
    const_iterator &operator++() {
      if (++In == Map->chunk(At)->Size) {
        In = 0;
        ++At;
      }
      return *this;
    }
    friend bool operator==(const const_iterator &A, const const_iterator &B) {
      return A.At == B.At && A.In == B.In;
    }
    friend bool operator!=(const const_iterator &A, const const_iterator &B) { return !(A == B); }

  private:
    friend class CellMap;
    const CellMap *Map = nullptr;
    std::size_t At = 0;
    unsigned In = 0;
    const_iterator(const CellMap *Map, std::size_t At) : Map(Map), At(At) {}
  };
  const_iterator begin() const { return {this, 0}; }
  const_iterator end() const { return {this, chunks()}; }

  CellMap() = default;
  CellMap(const CellMap &O) = default;
  CellMap(CellMap &&O) noexcept
      : Size(std::exchange(O.Size, 0)), First(std::move(O.First)), More(std::move(O.More)) {}
  CellMap &operator=(const CellMap &O) = default;
  CellMap &operator=(CellMap &&O) noexcept {
    Size = std::exchange(O.Size, 0);
    First = std::move(O.First);
    More = std::move(O.More);
    return *this;
  }
  ~CellMap() = default;

  std::size_t size() const { return Size; }
  bool empty() const { return Size == 0; }
  const Cell &operator[](std::size_t I) const;
  const Cell *find(LocId L) const;
  void set(Cell New);
  void erase(LocId L);
  void clear();
  /// Adds \p New, whose place comes after all others.
  void append(const Cell &New);
  void swap(CellMap &O) noexcept;

  /// Calls \p Visit with each cell of the parts that \p Concerns, told a Summary, accepts.
  template <typename Want, typename Fn>
  void forEach(const Names &N, Want Concerns, Fn Visit) const {
    for (std::size_t At = 0; At < chunks(); ++At)
      if (Concerns(summary(N, At)))
        for (unsigned I = 0; I < chunk(At)->Size; ++I)
          Visit(chunk(At)->Items[I]);
  }
  /// Gives each cell of such parts the value that \p New returns for it.
  template <typename Want, typename Fn> void update(const Names &N, Want Concerns, Fn New) {
    for (std::size_t At = 0; At < chunks(); ++At) {
      if (!Concerns(summary(N, At)))
        continue;
      for (unsigned I = 0; I < chunk(At)->Size; ++I)
        if (Value V = New(std::as_const(chunk(At)->Items[I])); V != chunk(At)->Items[I].V)
          own(At)->Items[I].V = V;
    }
  }
  template <typename Fn> void update(const Names &N, Fn New) {
    update(
        N, [](const Summary &) { return true; }, New);
  }
  /// Takes out the cells of such parts for which \p Gone says so.
  template <typename Want, typename Fn> void removeIf(const Names &N, Want Concerns, Fn Gone) {
    for (std::size_t At = 0; At < chunks();) {
      bool Empty = false;
      if (Concerns(summary(N, At)))
        for (unsigned I = 0; !Empty && I < chunk(At)->Size;) {
          if (!Gone(std::as_const(chunk(At)->Items[I])))
            ++I;
          else
            Empty = take(At, I);
        }
      if (!Empty)
        ++At;
    }
  }
  template <typename Fn> void removeIf(const Names &N, Fn Gone) {
    removeIf(
        N, [](const Summary &) { return true; }, Gone);
  }
  /// What is known of all cells.
  Summary summary(const Names &N) const;
  std::uint64_t hash() const;

  /// Gives the cells of \p A and \p B, in turn, to \p Both where they have a place in
  /// common, else to \p Left or \p Right; what they share is passed over.
  template <typename BothFn, typename LeftFn, typename RightFn>
  static void zip(const CellMap &A, const CellMap &B, BothFn Both, LeftFn Left, RightFn Right);

  friend bool operator==(const CellMap &A, const CellMap &B);
  friend bool operator!=(const CellMap &A, const CellMap &B) { return !(A == B); }

private:
  std::size_t chunks() const { return Size == 0 ? 0 : 1 + More.size(); }
  const Chunk *chunk(std::size_t At) const { return At == 0 ? First.get() : More[At - 1].get(); }
  Ref &ref(std::size_t At) { return At == 0 ? First : More[At - 1]; }
  /// The chunk, which no other map shares, to be changed.
  Chunk *own(std::size_t At);
  /// Takes out one cell; whether the chunk is gone with it.
  bool take(std::size_t At, unsigned I);
  void insert(std::size_t At, unsigned I, const Cell &New);
  /// Where \p L is or would be.
  std::pair<std::size_t, unsigned> lookup(LocId L) const;
  const Summary &summary(const Names &N, std::size_t At) const;

  std::size_t Size = 0;
  Ref First;
  std::vector<Ref> More;
};

template <typename BothFn, typename LeftFn, typename RightFn>
void CellMap::zip(const CellMap &A, const CellMap &B, BothFn Both, LeftFn Left, RightFn Right) {
  const_iterator I = A.begin();
  const_iterator J = B.begin();
  while (I != A.end() || J != B.end()) {
    if (I != A.end() && J != B.end() && I.In == 0 && J.In == 0 && A.chunk(I.At) == B.chunk(J.At)) {
      ++I.At;
      ++J.At;
    } else if (J == B.end() || (I != A.end() && I->L < J->L)) {
      Left(*I);
      ++I;
    } else if (I == A.end() || J->L < I->L) {
      Right(*J);
      ++J;
    } else {
      Both(*I, *J);
      ++I;
      ++J;
    }
  }
}

} // namespace iottidy::core

#endif // IOTTIDY_CORE_CELLS_H
