//===- Cycles.h - The cycles of a graph --------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_CORE_CYCLES_H
#define IOTTIDY_CORE_CYCLES_H

#include <vector>

namespace iottidy::core {

/// The strongly connected components of a graph in which a way leads from each
/// node back to itself; \p Next lists the successors of each node, by number.
/// Time is linear in nodes and edges (Tarjan: Depth-first search and linear
/// graph algorithms, SIAM J. Comput. 1972).
std::vector<std::vector<unsigned>> cyclesOf(const std::vector<std::vector<unsigned>> &Next);

} // namespace iottidy::core

#endif // IOTTIDY_CORE_CYCLES_H
