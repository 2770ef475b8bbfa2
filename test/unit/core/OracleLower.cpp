//===- OracleLower.cpp - From the source form to a program ------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "OracleSearch.h"
#include "Programs.h"

#include <iterator>
#include <memory>

namespace iottidy::core::testing {

namespace {

class Lowering {
public:
  explicit Lowering(const Source &S) : S(S) {}

  Program run() {
    for (int I = 0; I < S.Objects; ++I)
      Objects.push_back(B.global("o" + std::to_string(I)));
    for (int I = 0; I < S.Handles; ++I) {
      Handles.push_back(B.global("h" + std::to_string(I)));
      B.P.Variables[Handles.back()].Handle = true;
    }
    for (int I = 0; I < S.Globals; ++I)
      Globals.push_back(S.SharedGlobals ? B.shared("g" + std::to_string(I))
                                        : B.global("g" + std::to_string(I)));
    for (std::size_t I = 0; I < S.Functions.size(); ++I) {
      const SourceFunction &F = S.Functions[I];
      Builders.push_back(std::make_unique<FunctionBuilder>(B, "f" + std::to_string(I), F.Entry));
      Frames.emplace_back();
      for (int K = 0; K < F.Params; ++K)
        Frames[I].Ints.push_back(Builders[I]->param("a" + std::to_string(K)));
      for (int K = 0; K < F.ClientParams; ++K) {
        Frames[I].Pointers.push_back(Builders[I]->param("p" + std::to_string(K)));
        B.P.Variables[Frames[I].Pointers.back()].Handle = true;
      }
      for (int K = 0; K < F.Locals; ++K)
        Frames[I].Ints.push_back(Builders[I]->local("x" + std::to_string(K)));
    }
    for (std::size_t I = 0; I < S.Functions.size(); ++I) {
      F = Builders[I].get();
      Now = &Frames[I];
      Handlers.clear();
      Loops.clear();
      for (std::size_t K = static_cast<std::size_t>(S.Functions[I].Params); K < Now->Ints.size();
           ++K)
        F->set(Now->Ints[K], 0);
      statements(S.Functions[I].Body);
      if (F->open())
        F->ret(F->constant(0));
    }
    return B.finish();
  }

private:
  struct Frame {
    std::vector<VarId> Ints, Pointers;
  };
  struct Loop {
    BlockId Continue, Break;
  };

  VarId variable(SourceVar V) const {
    return V >= FirstLocal ? Now->Ints[static_cast<std::size_t>(V - FirstLocal)]
                           : Globals[static_cast<std::size_t>(V)];
  }
  VarId handle(SourceClient C) const {
    return C >= FirstPointer ? Now->Pointers[static_cast<std::size_t>(C - FirstPointer)]
                             : Handles[static_cast<std::size_t>(C - FirstHandle)];
  }
  Reg client(SourceClient C) {
    return C < FirstHandle ? F->address(Objects[static_cast<std::size_t>(C)]) : F->get(handle(C));
  }

  ClientOp operation(Role Does) const {
    ClientOp Op;
    switch (Does) {
    case Role::Connect:
      switch (S.Style) {
      case ConnectStyle::Int:
        Op = ops::connect();
        break;
      case ConnectStyle::Bool:
        Op = ops::connectBool();
        break;
      case ConnectStyle::Void:
        Op = ops::connectVoid();
        break;
      case ConnectStyle::Async:
        Op = ops::connectAsync();
        break;
      case ConnectStyle::Pending:
        Op = ops::connect();
        Op.Pending = IntSet::range(1, 1);
        break;
      case ConnectStyle::Throws:
        Op = ops::connectVoid();
        Op.Throws = true;
        break;
      }
      Op.Second = S.Second;
      return Op;
    case Role::Disconnect:
      return ops::disconnect();
    case Role::Destroy:
      return ops::destroy(S.DestroyCloses);
    case Role::Query:
      return ops::query();
    case Role::Wait:
      return ops::wait();
    case Role::Operation:
      return ops::publish();
    default:
      return ops::make(Does);
    }
  }

  Reg operate(Role Does, SourceClient C) {
    ClientOp Op = operation(Does);
    // The interpreter has no other integers.
    Op.Domain = Op.Domain.intersect(
        IntSet::range(search_detail::Integers[0], *std::rbegin(search_detail::Integers)));
    Reg At = client(C);
    if (!Op.Throws)
      return F->client(std::move(Op), At).Result;
    Op.Unwind = Handlers.empty() ? NoId : Handlers.back();
    Op.UnwindsOut = Handlers.empty();
    return F->client(std::move(Op), At).Result;
  }

  static bool hasValue(const Cond &C) {
    return C.K != Cond::Kind::And && C.K != Cond::Kind::Or &&
           (C.K != Cond::Kind::Not || hasValue(C.Parts[0]));
  }

  /// The value of \p C as 0 or 1, where it takes no branch.
  Reg value(const Cond &C) {
    switch (C.K) {
    case Cond::Kind::Truth:
      return F->truth(variable(C.Var));
    case Cond::Kind::Compare:
      return F->binary(C.Op, F->get(variable(C.Var)), std::int64_t{C.Const});
    case Cond::Kind::CompareVars: {
      Reg L = F->get(variable(C.Var));
      return F->binary(C.Op, L, F->get(variable(C.Var2)));
    }
    case Cond::Kind::Bit: {
      Reg Masked = F->binary(BinOp::And, F->get(variable(C.Var)), std::int64_t{C.Const});
      return F->binary(BinOp::Ne, Masked, std::int64_t{0});
    }
    case Cond::Kind::Connects: {
      Reg R = operate(Role::Connect, C.Client);
      return S.Style == ConnectStyle::Bool ? R : F->binary(BinOp::Eq, R, std::int64_t{0});
    }
    case Cond::Kind::Connected:
      return operate(Role::Query, C.Client);
    case Cond::Kind::HandleSet:
      return F->load(F->address(handle(C.Client)), true);
    case Cond::Kind::Not:
      return F->negation(value(C.Parts[0]));
    default:
      return F->opaque();
    }
  }

  void branch(const Cond &C, BlockId Yes, BlockId No) {
    if (hasValue(C)) {
      F->branch(value(C), Yes, No);
      return;
    }
    if (C.K == Cond::Kind::Not) {
      branch(C.Parts[0], No, Yes);
      return;
    }
    BlockId Second = F->block();
    if (C.K == Cond::Kind::And)
      branch(C.Parts[0], Second, No);
    else
      branch(C.Parts[0], Yes, Second);
    F->at(Second);
    branch(C.Parts[1], Yes, No);
  }

  void statements(const std::vector<Stmt> &List) {
    for (const Stmt &St : List) {
      if (!F->open())
        return;
      statement(St);
    }
  }

  void jumpIfOpen(BlockId To) {
    if (F->open())
      F->jump(To);
  }

  void arm(BlockId At, const std::vector<Stmt> &List, BlockId Then) {
    F->at(At);
    statements(List);
    jumpIfOpen(Then);
  }

  void loop(const Stmt &St) {
    BlockId Body = F->block();
    BlockId Test = F->block();
    BlockId Out = F->block();
    Loops.push_back({Test, Out});
    F->jump(St.K == Stmt::Kind::DoWhile ? Body : Test);
    F->at(Test);
    branch(St.Test, Body, Out);
    arm(Body, St.Then, Test);
    Loops.pop_back();
    F->at(Out);
  }

  void count(const Stmt &St) {
    VarId V = variable(St.Var);
    F->set(V, 0);
    BlockId Test = F->block();
    BlockId Body = F->block();
    BlockId Step = F->block();
    BlockId Out = F->block();
    Loops.push_back({Step, Out});
    F->jump(Test);
    F->at(Test);
    F->branch(F->binary(BinOp::Lt, F->get(V), std::int64_t{St.Const}), Body, Out);
    arm(Body, St.Then, Step);
    F->at(Step);
    F->set(V, F->binary(BinOp::Add, F->get(V), std::int64_t{1}));
    F->jump(Test);
    Loops.pop_back();
    F->at(Out);
  }

  void choose(const Stmt &St) {
    BlockId Zero = F->block();
    BlockId One = F->block();
    BlockId Out = F->block();
    Reg V = F->get(variable(St.Var));
    Terminator &T = F->end(Terminator::Kind::Switch);
    T.Cond = V;
    T.Else = Out;
    T.Arms.push_back({0, 0, Zero, 0});
    T.Arms.push_back({1, 1, One, 0});
    arm(Zero, St.Then, Out);
    arm(One, St.Else, Out);
    F->at(Out);
  }

  void call(const Stmt &St) {
    CallSite Site;
    Site.How = CallSite::Kind::Direct;
    Site.Target = static_cast<FuncId>(St.Const);
    Site.Name = B.text("f" + std::to_string(St.Const));
    for (SourceVar V : St.Args)
      Site.Args.push_back(F->get(variable(V)));
    for (SourceClient C : St.ClientArgs)
      Site.Args.push_back(client(C));
    Site.Unwind = Handlers.empty() ? NoId : Handlers.back();
    Site.UnwindsOut = Handlers.empty();
    Reg R = F->callSite(std::move(Site), St.Var >= 0).Result;
    if (St.Var >= 0)
      F->set(variable(St.Var), R);
  }

  void make(const Stmt &St) {
    ClientOp Op = ops::create(S.MakesOpen ? Role::CreateConnect : Role::Create);
    Op.Second = S.Second;
    Reg R = F->client(std::move(Op), NoId).Result;
    F->set(handle(St.Client), R);
  }

  void statement(const Stmt &St) {
    switch (St.K) {
    case Stmt::Kind::SetConst:
      F->set(variable(St.Var), St.Const);
      return;
    case Stmt::Kind::SetVar:
      F->set(variable(St.Var), F->get(variable(St.Var2)));
      return;
    case Stmt::Kind::SetCond: {
      if (hasValue(St.Test)) {
        F->set(variable(St.Var), value(St.Test));
        return;
      }
      BlockId Yes = F->block();
      BlockId No = F->block();
      BlockId Join = F->block();
      branch(St.Test, Yes, No);
      F->at(Yes);
      F->set(variable(St.Var), 1);
      F->jump(Join);
      F->at(No);
      F->set(variable(St.Var), 0);
      F->jump(Join);
      F->at(Join);
      return;
    }
    case Stmt::Kind::SetUnknown:
      F->set(variable(St.Var), F->opaque(false));
      return;
    case Stmt::Kind::SetResult:
      F->set(variable(St.Var), operate(St.Op, St.Client));
      return;
    case Stmt::Kind::Add: {
      Reg V = F->get(variable(St.Var));
      F->set(variable(St.Var), F->binary(BinOp::Add, V, std::int64_t{St.Const}));
      return;
    }
    case Stmt::Kind::Operate:
      operate(St.Op, St.Client);
      return;
    case Stmt::Kind::Make:
      make(St);
      return;
    case Stmt::Kind::Drop:
      F->set(handle(St.Client), 0);
      return;
    case Stmt::Kind::Copy:
      F->set(handle(St.Client), client(St.Client2));
      return;
    case Stmt::Kind::If: {
      BlockId Yes = F->block();
      BlockId No = F->block();
      BlockId Join = F->block();
      branch(St.Test, Yes, No);
      arm(Yes, St.Then, Join);
      arm(No, St.Else, Join);
      F->at(Join);
      return;
    }
    case Stmt::Kind::While:
    case Stmt::Kind::DoWhile:
      loop(St);
      return;
    case Stmt::Kind::Count:
      count(St);
      return;
    case Stmt::Kind::Switch:
      choose(St);
      return;
    case Stmt::Kind::Break:
      if (!Loops.empty())
        F->jump(Loops.back().Break);
      return;
    case Stmt::Kind::Continue:
      if (!Loops.empty())
        F->jump(Loops.back().Continue);
      return;
    case Stmt::Kind::Return:
      F->ret(F->get(variable(St.Var)));
      return;
    case Stmt::Kind::Throw:
      if (Handlers.empty())
        F->raise();
      else
        F->jump(Handlers.back());
      return;
    case Stmt::Kind::Try: {
      BlockId Handler = F->block();
      BlockId Join = F->block();
      Handlers.push_back(Handler);
      statements(St.Then);
      jumpIfOpen(Join);
      Handlers.pop_back();
      arm(Handler, St.Else, Join);
      F->at(Join);
      return;
    }
    case Stmt::Kind::Call:
      call(St);
      return;
    case Stmt::Kind::Unknown:
      F->unknown(St.Client < 0 ? std::vector<Reg>{} : std::vector<Reg>{client(St.Client)});
      return;
    }
  }

  const Source &S;
  ProgramBuilder B;
  std::vector<VarId> Objects, Handles, Globals;
  std::vector<std::unique_ptr<FunctionBuilder>> Builders;
  std::vector<Frame> Frames;
  FunctionBuilder *F = nullptr;
  const Frame *Now = nullptr;
  std::vector<BlockId> Handlers;
  std::vector<Loop> Loops;
};

} // namespace

Program lower(const Source &S) { return Lowering(S).run(); }

} // namespace iottidy::core::testing
