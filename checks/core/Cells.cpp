//===- Cells.cpp - The cells of one case ------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Cells.h"

#include <algorithm>

namespace iottidy::core {

namespace {
std::uint64_t hashOf(const Cell &C) {
  std::uint64_t H = C.L;
  for (std::uint64_t V :
       {(static_cast<std::uint64_t>(C.V.K) << 40) ^ C.V.Id, static_cast<std::uint64_t>(C.V.C)}) {
    H = (H ^ V) * 0x9e3779b97f4a7c15ULL;
    H ^= H >> 29;
  }
  return H;
}

void add(CellMap::Summary &To, const CellMap::Summary &From) {
  To.Symbols |= From.Symbols;
  To.Initials |= From.Initials;
  To.MinClass = std::min(To.MinClass, From.MinClass);
  To.MaxClass = std::max(To.MaxClass, From.MaxClass);
  To.Made |= From.Made;
  To.Initial |= From.Initial;
  To.Const |= From.Const;
  To.Unknown |= From.Unknown;
}
} // namespace

const CellMap::Summary &CellMap::summary(const Names &N, std::size_t At) const {
  const Chunk &C = *chunk(At);
  if (C.Known)
    return C.Of;
  C.Known = true;
  C.Of = {};
  C.Of.MinClass = NoId;
  Summary &Of = C.Of;
  for (unsigned I = 0; I < C.Size; ++I) {
    const Cell &K = C.Items[I];
    Of.MinClass = std::min(Of.MinClass, K.Class);
    Of.MaxClass = std::max(Of.MaxClass, K.Class);
    Of.Symbols |= N.mask(K.L);
    Of.Made |= N.base(K.L) != 0;
    Of.Const |= K.V.isConst();
    if (K.V.isConst() || K.V.isNone())
      continue;
    Of.Symbols |= N.mask(K.V);
    if (!K.V.isSym())
      continue;
    Of.Unknown = true;
    if (const Names::Sym &Y = N.sym(K.V.Id); Y.Kind == Names::SymKind::Init && Y.Where == K.L) {
      Of.Initial = true;
      Of.Initials |= N.mask(K.V);
    }
  }
  return C.Of;
}

CellMap::Summary CellMap::summary(const Names &N) const {
  Summary Of;
  Of.MinClass = NoId;
  for (std::size_t At = 0; At < chunks(); ++At)
    add(Of, summary(N, At));
  return Of;
}

std::uint64_t CellMap::hash() const {
  // A sum: equal cells may be in chunks of other sizes.
  std::uint64_t Sum = 0;
  for (std::size_t At = 0; At < chunks(); ++At) {
    const Chunk &C = *chunk(At);
    if (C.Hash == 0)
      for (unsigned I = 0; I < C.Size; ++I)
        C.Hash += hashOf(C.Items[I]);
    Sum += C.Hash;
  }
  return Sum;
}

CellMap::Chunk *CellMap::own(std::size_t At) {
  Ref &R = ref(At);
  if (R->Refs > 1) {
    Ref Copy(new Chunk);
    std::copy_n(R->Items, R->Size, Copy->Items);
    Copy->Size = R->Size;
    R = std::move(Copy);
  }
  R->Known = false;
  R->Hash = 0;
  return R.get();
}

const Cell &CellMap::operator[](std::size_t I) const {
  std::size_t At = 0;
  while (I >= chunk(At)->Size)
    I -= chunk(At++)->Size;
  return chunk(At)->Items[I];
}

std::pair<std::size_t, unsigned> CellMap::lookup(LocId L) const {
  // The last chunk that does not start behind it.
  auto Behind = std::upper_bound(More.begin(), More.end(), L,
                                 [](LocId X, const Ref &R) { return X < R->Items[0].L; });
  auto At = static_cast<std::size_t>(Behind - More.begin());
  const Chunk *C = chunk(At);
  const Cell *In = std::lower_bound(C->Items, C->Items + C->Size, L,
                                    [](const Cell &K, LocId X) { return K.L < X; });
  return {At, static_cast<unsigned>(In - C->Items)};
}

const Cell *CellMap::find(LocId L) const {
  if (Size == 0)
    return nullptr;
  auto [At, I] = lookup(L);
  const Chunk *C = chunk(At);
  return I < C->Size && C->Items[I].L == L ? &C->Items[I] : nullptr;
}

void CellMap::set(Cell New) {
  if (Size == 0) {
    append(New);
    return;
  }
  auto [At, I] = lookup(New.L);
  const Chunk *C = chunk(At);
  if (I == C->Size || C->Items[I].L != New.L)
    insert(At, I, New);
  else if (C->Items[I] != New)
    own(At)->Items[I] = New;
}

void CellMap::insert(std::size_t At, unsigned I, const Cell &New) {
  Chunk *C = own(At);
  if (C->Size == Most) {
    // At the end of all cells, as in append, the rest of the chunk stays whole.
    const bool Last = I == Most && At + 1 == chunks();
    const unsigned Half = Last ? Most : Most / 2;
    Ref Rest(new Chunk);
    std::copy(C->Items + Half, C->Items + Most, Rest->Items);
    Rest->Size = static_cast<std::uint16_t>(Most - Half);
    C->Size = static_cast<std::uint16_t>(Half);
    More.insert(More.begin() + static_cast<std::ptrdiff_t>(At), std::move(Rest));
    if (I > Half || Last) {
      I -= Half;
      C = own(At + 1);
    }
  }
  std::copy_backward(C->Items + I, C->Items + C->Size, C->Items + C->Size + 1);
  C->Items[I] = New;
  ++C->Size;
  ++Size;
}

void CellMap::append(const Cell &New) {
  if (Size != 0) {
    insert(chunks() - 1, chunk(chunks() - 1)->Size, New);
    return;
  }
  First = Ref(new Chunk);
  First->Items[0] = New;
  First->Size = 1;
  Size = 1;
}

bool CellMap::take(std::size_t At, unsigned I) {
  --Size;
  if (chunk(At)->Size > 1) {
    Chunk *C = own(At);
    std::copy(C->Items + I + 1, C->Items + C->Size, C->Items + I);
    --C->Size;
    return false;
  }
  if (At != 0) {
    More.erase(More.begin() + static_cast<std::ptrdiff_t>(At) - 1);
  } else if (More.empty()) {
    First = Ref();
  } else {
    First = std::move(More.front());
    More.erase(More.begin());
  }
  return true;
}

void CellMap::erase(LocId L) {
  if (Size == 0)
    return;
  auto [At, I] = lookup(L);
  if (I < chunk(At)->Size && chunk(At)->Items[I].L == L)
    take(At, I);
}

void CellMap::clear() {
  First = Ref();
  More.clear();
  Size = 0;
}

void CellMap::swap(CellMap &O) noexcept {
  std::swap(Size, O.Size);
  std::swap(First, O.First);
  More.swap(O.More);
}

bool operator==(const CellMap &A, const CellMap &B) {
  if (A.Size != B.Size)
    return false;
  bool Same = true;
  CellMap::zip(
      A, B, [&](const Cell &K, const Cell &L) { Same = Same && K == L; },
      [&](const Cell &) { Same = false; }, [&](const Cell &) { Same = false; });
  return Same;
}

} // namespace iottidy::core
