//===- OracleLiveness.cpp - What a program still reads, for the search ------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "OracleSearch.h"

namespace iottidy::core::testing::search_detail {

std::map<Reg, VarId> addresses(const Function &Fn) {
  std::map<Reg, VarId> At;
  for (const Block &B : Fn.Blocks)
    for (const Inst &I : B.Insts)
      if (I.Kind == InstKind::AddrVar)
        At[I.Dst] = I.Id;
  return At;
}

std::vector<std::vector<bool>> liveness(const Program &P, FuncId F,
                                        const std::vector<std::size_t> &Slot, std::size_t Locals) {
  const Function &Fn = P.Functions[F];
  const std::map<Reg, VarId> At = addresses(Fn);
  std::vector<std::vector<bool>> Live(Fn.Blocks.size(), std::vector<bool>(Fn.Regs + Locals));
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (std::size_t B = Fn.Blocks.size(); B-- > 0;) {
      std::vector<bool> Now(Fn.Regs + Locals);
      auto Read = [&](Reg R) {
        if (R != NoId)
          Now[R] = true;
      };
      auto Join = [&](BlockId To) {
        if (To != NoId)
          for (std::size_t K = 0; K < Now.size(); ++K)
            Now[K] = Now[K] || Live[To][K];
      };
      auto Touch = [&](Reg Address, bool Reads) {
        auto It = At.find(Address);
        if (It != At.end() && P.Variables[It->second].Owner == F)
          Now[Fn.Regs + Slot[It->second]] = Reads;
      };
      const Terminator &T = Fn.Blocks[B].End;
      Join(T.Then);
      Join(T.Else);
      for (const SwitchArm &A : T.Arms)
        Join(A.Target);
      Read(T.Cond);
      for (std::size_t K = Fn.Blocks[B].Insts.size(); K-- > 0;) {
        const Inst &I = Fn.Blocks[B].Insts[K];
        if (I.Dst != NoId)
          Now[I.Dst] = false;
        Read(I.A);
        Read(I.B);
        if (I.Kind == InstKind::Load || I.Kind == InstKind::Store)
          Touch(I.A, I.Kind == InstKind::Load);
        if (I.Kind == InstKind::Client) {
          if (!P.Ops[I.Id].ReturnsClient)
            Read(P.Ops[I.Id].Client);
          Join(P.Ops[I.Id].Unwind);
        }
        if (I.Kind == InstKind::Call) {
          for (Reg R : P.Calls[I.Id].Args)
            Read(R);
          Join(P.Calls[I.Id].Unwind);
        }
      }
      if (Now != Live[B]) {
        Live[B] = Now;
        Changed = true;
      }
    }
  }
  return Live;
}

} // namespace iottidy::core::testing::search_detail
