//===- Bits.cpp - Masks of values ------------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Value.h"

namespace iottidy::core {

Names::KnownBits Names::bits(const Value &V) const {
  if (V.isConst())
    return {~V.C, V.C};
  if (!V.isSym() || Syms[V.Id].Kind != SymKind::Expr)
    return {};
  const Sym &S = Syms[V.Id];
  if (isComparison(S.Op))
    return {~std::int64_t{1}, 0};
  if (!isBitwise(S.Op))
    return {};
  const KnownBits L = bits(S.L);
  const KnownBits R = bits(S.R);
  if (S.Op == BinOp::And)
    return {L.Zeros | R.Zeros, L.Ones & R.Ones};
  if (S.Op == BinOp::Or)
    return {L.Zeros & R.Zeros, L.Ones | R.Ones};
  return {(L.Zeros & R.Zeros) | (L.Ones & R.Ones), (L.Zeros & R.Ones) | (L.Ones & R.Zeros)};
}

Value Names::withBits(SymId S, const KnownBits &Known) {
  Value V = binary(BinOp::And, Value::symbol(S), Value::constant(Known.unknown()));
  return binary(BinOp::Or, V, Value::constant(Known.Ones));
}

/// `A Op C` in a shorter form; none: there is none. Chains of `&` and `|` with
/// constants become (x & c) | d, with no bit both in c and in d.
Value Names::bitwise(BinOp Op, Value A, std::int64_t C) {
  const Sym S = Syms[A.Id];
  const KnownBits In = bits(A);
  const std::int64_t All = -1;
  if (Op == BinOp::And) {
    if (C == All)
      return A;
    if ((C & In.unknown()) == 0)
      return Value::constant(In.Ones & C);
  } else if (Op == BinOp::Or && (C & ~In.Ones) == 0) {
    return A;
  }
  if (S.Kind != SymKind::Expr)
    return {};
  if (S.Op == Op && S.R.isConst()) {
    const std::int64_t Both = Op == BinOp::And  ? (S.R.C & C)
                              : Op == BinOp::Or ? (S.R.C | C)
                                                : (S.R.C ^ C);
    return binary(Op, S.L, Value::constant(Both));
  }
  if (Op == BinOp::And && S.Op == BinOp::Or) {
    // What has no bit of C in common with it does not count.
    if ((~bits(S.R).Zeros & C) == 0)
      return binary(BinOp::And, S.L, Value::constant(C));
    if ((~bits(S.L).Zeros & C) == 0)
      return binary(BinOp::And, S.R, Value::constant(C));
    if (S.R.isConst())
      return binary(BinOp::Or, binary(BinOp::And, S.L, Value::constant(C & ~S.R.C)),
                    Value::constant(C & S.R.C));
  }
  if (Op == BinOp::Or && S.Op == BinOp::And && S.R.isConst() && (S.R.C & C) != 0)
    return binary(BinOp::Or, binary(BinOp::And, S.L, Value::constant(S.R.C & ~C)),
                  Value::constant(C));
  // The bits that change are known.
  if (Op == BinOp::Xor && S.Op == BinOp::Or && S.R.isConst() && (C & ~bits(S.L).Zeros) == 0)
    return binary(BinOp::Or, S.L, Value::constant(S.R.C ^ C));
  return {};
}

} // namespace iottidy::core
