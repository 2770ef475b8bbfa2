//===- Value.cpp - Names of locations, symbols and values -------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Value.h"

#include <algorithm>
#include <limits>

namespace iottidy::core {

namespace {

constexpr std::int64_t Min = std::numeric_limits<std::int64_t>::min();

/// Symbols that an expression is made of; a larger one is not known.
constexpr std::uint32_t LargestExpression = 256;

/// Fresh symbols that may stand within each other in the name of another.
constexpr std::uint32_t MostNested = 1;

/// Wraps like the two's complement machine that the source is compiled for.
std::int64_t wrap(std::uint64_t V) { return static_cast<std::int64_t>(V); }

bool fold(BinOp Op, std::int64_t A, std::int64_t B, std::int64_t &Out) {
  auto UA = static_cast<std::uint64_t>(A);
  auto UB = static_cast<std::uint64_t>(B);
  switch (Op) {
  case BinOp::Eq:
    Out = A == B;
    return true;
  case BinOp::Ne:
    Out = A != B;
    return true;
  case BinOp::Lt:
    Out = A < B;
    return true;
  case BinOp::Le:
    Out = A <= B;
    return true;
  case BinOp::Gt:
    Out = A > B;
    return true;
  case BinOp::Ge:
    Out = A >= B;
    return true;
  case BinOp::Add:
    Out = wrap(UA + UB);
    return true;
  case BinOp::Sub:
    Out = wrap(UA - UB);
    return true;
  case BinOp::Mul:
    Out = wrap(UA * UB);
    return true;
  case BinOp::Div:
    if (B == 0 || (A == Min && B == -1))
      return false;
    Out = A / B;
    return true;
  case BinOp::Rem:
    if (B == 0 || (A == Min && B == -1))
      return false;
    Out = A % B;
    return true;
  case BinOp::And:
    Out = A & B;
    return true;
  case BinOp::Or:
    Out = A | B;
    return true;
  case BinOp::Xor:
    Out = A ^ B;
    return true;
  case BinOp::Shl:
    if (B < 0 || B > 63)
      return false;
    Out = wrap(UA << B);
    return true;
  case BinOp::Shr:
    if (B < 0 || B > 63)
      return false;
    Out = A >> B;
    return true;
  case BinOp::Not:
    Out = A == 0;
    return true;
  case BinOp::Same:
    Out = A == B;
    return true;
  }
  return false;
}

std::uint64_t mix(std::uint64_t H) {
  H ^= H >> 33;
  H *= 0xff51afd7ed558ccdULL;
  H ^= H >> 33;
  return H;
}

} // namespace

BinOp negated(BinOp Op) {
  switch (Op) {
  case BinOp::Eq:
    return BinOp::Ne;
  case BinOp::Ne:
    return BinOp::Eq;
  case BinOp::Lt:
    return BinOp::Ge;
  case BinOp::Le:
    return BinOp::Gt;
  case BinOp::Gt:
    return BinOp::Le;
  case BinOp::Ge:
    return BinOp::Lt;
  default:
    return Op;
  }
}

BinOp swapped(BinOp Op) {
  switch (Op) {
  case BinOp::Lt:
    return BinOp::Gt;
  case BinOp::Le:
    return BinOp::Ge;
  case BinOp::Gt:
    return BinOp::Lt;
  case BinOp::Ge:
    return BinOp::Le;
  default:
    return Op;
  }
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

std::size_t Names::Key5Hash::operator()(const Key5 &K) const {
  std::uint64_t H = 0;
  for (std::uint64_t P : K.P)
    H = H * 0x9e3779b97f4a7c15ULL + P;
  return static_cast<std::size_t>(mix(H));
}

Names::Names() {
  Locs.push_back({LocKind::Literal, 0, 0, {}, NoId});
  Syms.push_back({SymKind::Fresh, BinOp::Eq, 0, 0, 0, {}, {}});
  Sets.push_back(IntSet::full());
}

LocId Names::add(Loc New) {
  auto Id = static_cast<LocId>(Locs.size());
  New.Root = New.Parent == 0 ? Id : Locs[New.Parent].Root;
  New.Of.First = static_cast<std::uint32_t>(Mentioned.size());
  addParts(New.Of, Locs[New.Parent].Of);
  if (New.Kind == LocKind::Pointee)
    New.Base = Syms[New.A].Kind == SymKind::Fresh  ? New.A
               : Syms[New.A].Kind == SymKind::Init ? Locs[Syms[New.A].Where].Base
                                                   : 0;
  else
    New.Base = Locs[New.Parent].Base;
  New.Made =
      New.Kind == LocKind::Pointee ? Syms[New.A].Kind == SymKind::Fresh : Locs[New.Parent].Made;
  addParts(New.Of, New.Kind == LocKind::Pointee ? Value::symbol(New.A) : New.Index);
  Locs.push_back(New);
  return Id;
}

SymId Names::add(Sym New) {
  auto Id = static_cast<SymId>(Syms.size());
  New.Of = {static_cast<std::uint32_t>(Mentioned.size()), 1, 1ULL << (Id % 64)};
  Mentioned.push_back(Id);
  addParts(New.Of, Locs[New.Where].Of);
  if (New.Kind == SymKind::Init)
    Locs[Locs[New.Where].Root].HasInit = true;
  addParts(New.Of, New.L);
  addParts(New.Of, New.R);
  New.Of.Nested += New.Kind == SymKind::Fresh ? 1 : 0;
  Syms.push_back(New);
  return Id;
}

void Names::addParts(Parts &Of, const Value &V) {
  if (V.isAddr())
    addParts(Of, Locs[V.Id].Of);
  else if (V.isSym())
    addParts(Of, Syms[V.Id].Of);
}

/// Adds to \p Of, the parts at the end of the list, those of \p More that it lacks.
void Names::addParts(Parts &Of, const Parts &More) {
  Of.Nested = std::max(Of.Nested, More.Nested);
  for (std::uint32_t I = 0; I < More.Count; ++I) {
    SymId S = Mentioned[More.First + I];
    if (isPart(Of, S))
      continue;
    Mentioned.push_back(S);
    ++Of.Count;
    Of.Mask |= 1ULL << (S % 64);
  }
}

/// \p Loc under the key \p K, made when it is new.
#define IOTTIDY_LOC(KEY, ...)                                                                      \
  Key5 K KEY;                                                                                      \
  auto [It, New] = LocIndex.try_emplace(K, static_cast<LocId>(Locs.size()));                       \
  if (New)                                                                                         \
    add(Loc{__VA_ARGS__});                                                                         \
  return It->second

LocId Names::var(VarId V, KeyId Key) {
  if (VarLocs.size() <= V)
    VarLocs.resize(V + 1);
  if (VarLocs[V] == 0) {
    VarLocs[V] = add(Loc{LocKind::Var, 0, V, {}, Key});
  }
  return VarLocs[V];
}
LocId Names::field(LocId Parent, FieldId F, KeyId Key) {
  IOTTIDY_LOC(({{1, Parent, F, 0, 0}}), LocKind::Field, Parent, F, {}, Key);
}
LocId Names::knownField(LocId Parent, FieldId F) const {
  auto It = LocIndex.find(Key5{{1, Parent, F, 0, 0}});
  return It == LocIndex.end() ? 0 : It->second;
}
LocId Names::elem(LocId Parent, Value Index) {
  // An element of an array is filed under the array's own declaration.
  KeyId Key = Locs[Parent].Key;
  IOTTIDY_LOC(({{2, Parent, static_cast<std::uint64_t>(Index.K), Index.Id,
                 static_cast<std::uint64_t>(Index.C)}}),
              LocKind::Elem, Parent, 0, Index, Key);
}
LocId Names::pointee(SymId S) {
  IOTTIDY_LOC(({{3, S, 0, 0, 0}}), LocKind::Pointee, 0, S, {}, NoId);
}
LocId Names::knownPointee(SymId S) const {
  auto It = LocIndex.find(Key5{{3, S, 0, 0, 0}});
  return It == LocIndex.end() ? 0 : It->second;
}
LocId Names::function(FuncId F) { IOTTIDY_LOC(({{4, F, 0, 0, 0}}), LocKind::Func, 0, F, {}, NoId); }
LocId Names::literal(std::uint32_t Id) {
  IOTTIDY_LOC(({{5, Id, 0, 0, 0}}), LocKind::Literal, 0, Id, {}, NoId);
}
#undef IOTTIDY_LOC

SymId Names::init(LocId L) {
  Key5 K{{0, L, 0, 0, 0}};
  auto [It, New] = SymIndex.try_emplace(K, static_cast<SymId>(Syms.size()));
  if (New)
    add(Sym{SymKind::Init, BinOp::Eq, L, 0, 0, {}, {}});
  return It->second;
}

SymId Names::fresh(std::uint32_t Site, LocId Where, std::uint32_t Generation, std::uint32_t Maker) {
  while (Locs[Where].Of.Nested > MostNested)
    Where = Locs[Where].Parent;
  Key5 K{{1, Site, Where, Generation, Maker}};
  auto [It, New] = SymIndex.try_emplace(K, static_cast<SymId>(Syms.size()));
  if (New)
    add(Sym{SymKind::Fresh, BinOp::Eq, Where, Site, Generation, {}, {}, {}, Maker});
  return It->second;
}

LocId Names::target(const Value &V) {
  if (V.isAddr())
    return V.Id;
  if (V.isSym())
    return pointee(V.Id);
  return 0;
}

Value Names::addressOf(LocId L) const {
  const Loc &I = Locs[L];
  if (I.Kind == LocKind::Pointee)
    return Value::symbol(I.A);
  return Value::address(L);
}

Value Names::binary(BinOp Op, Value A, Value B) {
  if (Op == BinOp::Same)
    return Value::constant(!A.isNone() && A == B);
  if (A.isNone() || B.isNone())
    return {};
  if (Op == BinOp::Not) {
    if (A.isConst())
      return Value::constant(A.C == 0);
    if (A.isAddr())
      return Value::constant(0);
    const Sym &S = Syms[A.Id];
    if (S.Kind == SymKind::Expr && isComparison(S.Op))
      return binary(negated(S.Op), S.L, S.R);
    return binary(BinOp::Eq, A, Value::constant(0));
  }
  if (A.isConst() && B.isConst()) {
    std::int64_t Out = 0;
    if (fold(Op, A.C, B.C, Out))
      return Value::constant(Out);
  }
  if (isComparison(Op)) {
    // The constant, or else the address, stands on the right.
    if (A.isConst() || (A.isAddr() && !B.isConst())) {
      std::swap(A, B);
      Op = swapped(Op);
    }
    if (A == B)
      return Value::constant(Op == BinOp::Eq || Op == BinOp::Le || Op == BinOp::Ge);
    if (A.isAddr() && B.isConst(0))
      return Value::constant(Op != BinOp::Eq && Op != BinOp::Lt && Op != BinOp::Le);
    if (A.isAddr() && B.isAddr() && (Op == BinOp::Eq || Op == BinOp::Ne))
      return Value::constant(Op == BinOp::Ne);
    if (A.isSym() && B.isConst()) {
      const Sym S = Syms[A.Id];
      // A truth value compared with a constant is itself or its opposite.
      if (S.Kind == SymKind::Expr && isComparison(S.Op)) {
        std::int64_t IfTrue = 0;
        std::int64_t IfFalse = 0;
        fold(Op, 1, B.C, IfTrue);
        fold(Op, 0, B.C, IfFalse);
        if (IfTrue == IfFalse)
          return Value::constant(IfTrue);
        return IfTrue ? A : binary(negated(S.Op), S.L, S.R);
      }
      // x | c is not zero.
      if (S.Kind == SymKind::Expr && S.Op == BinOp::Or && S.R.isConst() && S.R.C != 0 && B.C == 0 &&
          (Op == BinOp::Eq || Op == BinOp::Ne))
        return Value::constant(Op == BinOp::Ne);
      // x + c == d is x == d - c.
      if (S.Kind == SymKind::Expr && S.Op == BinOp::Add && S.R.isConst() &&
          (Op == BinOp::Eq || Op == BinOp::Ne))
        return binary(Op, S.L, Value::constant(B.C - S.R.C));
    }
  } else {
    if (A.isConst() && (Op == BinOp::Add || Op == BinOp::Mul || Op == BinOp::And ||
                        Op == BinOp::Or || Op == BinOp::Xor))
      std::swap(A, B);
    if (Op == BinOp::Sub && B.isConst() && B.C != Min) {
      Op = BinOp::Add;
      B.C = -B.C;
    }
    if (B.isConst(0)) {
      if (Op == BinOp::Add || Op == BinOp::Or || Op == BinOp::Xor || Op == BinOp::Sub ||
          Op == BinOp::Shl || Op == BinOp::Shr)
        return A;
      if (Op == BinOp::And || Op == BinOp::Mul)
        return B;
    }
    if (Op == BinOp::Add && A.isSym() && B.isConst()) {
      const Sym S = Syms[A.Id];
      if (S.Kind == SymKind::Expr && S.Op == BinOp::Add && S.R.isConst())
        return binary(BinOp::Add, S.L,
                      Value::constant(wrap(static_cast<std::uint64_t>(S.R.C) +
                                           static_cast<std::uint64_t>(B.C))));
    }
    if (isBitwise(Op) && A.isSym() && B.isConst())
      if (Value Short = bitwise(Op, A, B.C); !Short.isNone())
        return Short;
  }
  auto Size = [&](const Value &V) { return V.isSym() ? Syms[V.Id].Of.Count : 1; };
  if (Size(A) + Size(B) > LargestExpression)
    return {};
  Key5 K{
      {2, static_cast<std::uint64_t>(Op), (static_cast<std::uint64_t>(A.K) << 40) | A.Id,
       (static_cast<std::uint64_t>(B.K) << 40) | B.Id,
       static_cast<std::uint64_t>(A.C) * 0x9e3779b97f4a7c15ULL + static_cast<std::uint64_t>(B.C)}};
  auto [It, New] = SymIndex.try_emplace(K, static_cast<SymId>(Syms.size()));
  if (New)
    add(Sym{SymKind::Expr, Op, 0, 0, 0, A, B});
  return Value::symbol(It->second);
}

Value Names::substituted(const Value &V, SymId From, const Value &To) {
  if (V.isAddr()) {
    LocId L = substitute(V.Id, From, To);
    return L == V.Id ? V : addressOf(L);
  }
  if (V.Id == From)
    return To;
  const Sym I = Syms[V.Id];
  switch (I.Kind) {
  case SymKind::Expr: {
    Value L = substitute(I.L, From, To);
    Value R = substitute(I.R, From, To);
    return L == I.L && R == I.R ? V : binary(I.Op, L, R);
  }
  case SymKind::Init: {
    LocId L = substitute(I.Where, From, To);
    return L == I.Where ? V : Value::symbol(init(L));
  }
  case SymKind::Fresh: {
    if (I.Where == 0)
      return V;
    LocId L = substitute(I.Where, From, To);
    return L == I.Where ? V : Value::symbol(fresh(I.Site, L, I.Generation, I.Maker));
  }
  }
  return V;
}

LocId Names::substituted(LocId L, SymId From, const Value &To) {
  const Loc I = Locs[L];
  switch (I.Kind) {
  case LocKind::Field:
    return field(substitute(I.Parent, From, To), I.A, I.Key);
  case LocKind::Elem:
    return elem(substitute(I.Parent, From, To), substitute(I.Index, From, To));
  case LocKind::Pointee: {
    Value V = substitute(Value::symbol(I.A), From, To);
    LocId T = target(V);
    return T == 0 ? L : T;
  }
  default:
    return L;
  }
}

bool Names::pointsTo(const Value &V, LocId L) const {
  if (V.isAddr())
    return V.Id == L;
  return V.isSym() && Locs[L].Kind == LocKind::Pointee && Locs[L].A == V.Id;
}

bool Names::within(LocId L, LocId Base) const {
  for (;;) {
    if (L == Base)
      return true;
    const Loc &I = Locs[L];
    if (I.Kind != LocKind::Field && I.Kind != LocKind::Elem)
      return false;
    L = I.Parent;
  }
}

LocId Names::rebase(LocId L, LocId From, LocId To) {
  if (L == From)
    return To;
  const Loc I = Locs[L];
  LocId Parent = rebase(I.Parent, From, To);
  return I.Kind == LocKind::Field ? field(Parent, I.A, I.Key) : elem(Parent, I.Index);
}

SetId Names::intern(const IntSet &S) {
  std::uint64_t H = S.Parts.size();
  for (const IntSet::Interval &P : S.Parts)
    H = mix(H * 31 + static_cast<std::uint64_t>(P.Lo) * 7 + static_cast<std::uint64_t>(P.Hi));
  if (S == Sets[0])
    return 0;
  std::vector<SetId> &Bucket = SetIndex[H];
  for (SetId I : Bucket)
    if (Sets[I] == S)
      return I;
  Bucket.push_back(static_cast<SetId>(Sets.size()));
  Sets.push_back(S);
  return Bucket.back();
}

SetId Names::intersect(SetId A, SetId B) {
  if (A == B || B == 0)
    return A;
  if (A == 0)
    return B;
  if (A > B)
    std::swap(A, B);
  std::uint64_t K = (static_cast<std::uint64_t>(A) << 32) | B;
  auto It = Meets.find(K);
  if (It != Meets.end())
    return It->second;
  SetId Out = intern(Sets[A].intersect(Sets[B]));
  Meets.emplace(K, Out);
  return Out;
}

} // namespace iottidy::core
