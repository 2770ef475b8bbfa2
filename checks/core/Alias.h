//===- Alias.h - Which memory and which clients may be the same --*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Unification-based points-to classes (Steensgaard: Points-to analysis in
/// almost linear time, POPL 1996), with one class for each field of each
/// struct. They decide only what is worth tracking together; which object is
/// meant is decided path by path.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_CORE_ALIAS_H
#define IOTTIDY_CORE_ALIAS_H

#include "core/Program.h"

#include <vector>

namespace iottidy::core {

using NodeId = std::uint32_t; ///< a class of memory locations

/// The classes of one program.
class AliasClasses {
public:
  explicit AliasClasses(const Program &P);

  /// The class of the locations that register \p R of \p F may point to; NoId
  /// when nothing is known to be there.
  NodeId pointee(FuncId F, Reg R);
  /// The class of variable \p V or of field \p F, as locations.
  NodeId variable(VarId V) { return find(Vars[V]); }
  NodeId function(FuncId F) { return find(FuncNodes[F]); }
  NodeId field(FieldId F) { return find(FieldNodes[F]); }
  /// The class of the objects that an operation may work on.
  NodeId client(FuncId F, const ClientOp &Op);
  /// The class of what the pointers stored in class \p N point to; NoId: none.
  NodeId contents(NodeId N) {
    N = find(N);
    return Nodes[N].Pts == NoId ? NoId : find(Nodes[N].Pts);
  }
  NodeId find(NodeId N);
  unsigned size() const { return static_cast<unsigned>(Nodes.size()); }

  /// Marks in \p Seen every class that can be reached from \p N.
  void reach(NodeId N, std::vector<bool> &Seen);
  /// Every class that can be reached from \p N, which may be NoId, in ascending
  /// order. Time depends on their number only.
  std::vector<NodeId> reachable(NodeId N);

private:
  struct Node {
    NodeId Parent;
    NodeId Pts;
    std::vector<NodeId> Subs; ///< fields that are accessed inside
  };
  NodeId make();
  NodeId pts(NodeId N);
  void join(NodeId A, NodeId B);
  void build(const Program &P);
  void bindCall(const Program &P, FuncId F, const Inst &I, FuncId Target);
  void bindPointerCalls(const Program &P);
  void bindCallbacks(const Program &P);
  void joinObjects(const Program &P);
  NodeId reg(FuncId F, Reg R) { return RegBase[F] + R; }
  void flow(NodeId To, NodeId From) { join(pts(To), pts(From)); }

  std::vector<Node> Nodes;
  std::vector<NodeId> Vars, FieldNodes, Funcs, FuncNodes;
  std::vector<NodeId> RegBase;
  std::vector<NodeId> Hidden;
  std::vector<unsigned> Marks; ///< by class: the walk that came by last
  unsigned Walks = 0;
};

} // namespace iottidy::core

#endif // IOTTIDY_CORE_ALIAS_H
