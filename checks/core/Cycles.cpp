//===- Cycles.cpp - The cycles of a graph ------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Cycles.h"

#include <algorithm>
#include <utility>

namespace iottidy::core {

std::vector<std::vector<unsigned>> cyclesOf(const std::vector<std::vector<unsigned>> &Next) {
  std::vector<std::vector<unsigned>> Result;
  std::vector<unsigned> Order(Next.size()), Low(Next.size());
  std::vector<char> OnStack(Next.size()), ToItself(Next.size());
  std::vector<unsigned> Stack;
  // A stack of its own: a chain of calls or blocks may be longer than ours.
  std::vector<std::pair<unsigned, std::size_t>> Walk;
  unsigned Counter = 0;
  for (unsigned Root = 0; Root < Next.size(); ++Root) {
    if (Order[Root] != 0 || Next[Root].empty())
      continue;
    Walk.emplace_back(Root, 0);
    while (!Walk.empty()) {
      auto &[Node, Edge] = Walk.back();
      if (Order[Node] == 0) {
        Order[Node] = Low[Node] = ++Counter;
        Stack.push_back(Node);
        OnStack[Node] = 1;
      }
      if (Edge < Next[Node].size()) {
        unsigned To = Next[Node][Edge++];
        if (To == Node)
          ToItself[Node] = 1;
        if (Order[To] == 0)
          Walk.emplace_back(To, 0);
        else if (OnStack[To])
          Low[Node] = std::min(Low[Node], Order[To]);
        continue;
      }
      unsigned Done = Node;
      Walk.pop_back();
      if (!Walk.empty())
        Low[Walk.back().first] = std::min(Low[Walk.back().first], Low[Done]);
      if (Low[Done] != Order[Done])
        continue;
      std::size_t First = Stack.size();
      while (Stack[--First] != Done) {
      }
      if (Stack.size() - First > 1 || ToItself[Done])
        Result.emplace_back(Stack.begin() + static_cast<std::ptrdiff_t>(First), Stack.end());
      for (std::size_t K = First; K < Stack.size(); ++K)
        OnStack[Stack[K]] = 0;
      Stack.resize(First);
    }
  }
  return Result;
}

} // namespace iottidy::core
