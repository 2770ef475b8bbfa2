//===- OracleGenerate.cpp - Random sources ----------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Oracle.h"

namespace iottidy::core::testing {

namespace {

class Generator {
public:
  Generator(std::uint64_t Seed, const Features &Wanted) : R(Seed), W(Wanted) {}

  Source run() {
    static constexpr ConnectStyle Styles[] = {
        ConnectStyle::Int,   ConnectStyle::Int,     ConnectStyle::Bool,  ConnectStyle::Void,
        ConnectStyle::Async, ConnectStyle::Pending, ConnectStyle::Throws};
    S.Style = Styles[R.below(W.Exceptions ? 7 : 6)];
    S.Second = static_cast<SecondConnect>(R.below(6));
    S.DestroyCloses = !R.oneIn(3);
    S.MakesOpen = W.Makes && R.oneIn(3);
    S.Globals = 1 + R.below(3);
    S.SharedGlobals = R.oneIn(3);
    S.Handles = W.Makes ? 1 + R.below(2) : W.Handles ? R.below(2) : 0;
    S.Objects = W.Makes ? R.below(2) : S.Handles != 0 ? R.below(3) : 1 + R.below(2);
    int Functions = W.Calls ? 1 + R.below(3) : 1;
    for (int I = 0; I < Functions; ++I) {
      SourceFunction F;
      F.Entry = I == 0 || R.oneIn(4);
      F.Params = R.below(2);
      F.ClientParams = W.Handles && !W.Makes ? R.below(2) : 0;
      if (I != 0 && W.Calls && S.Objects + S.Handles > 0 && R.oneIn(3))
        F.ClientParams = 1;
      F.Locals = 1 + R.below(2);
      S.Functions.push_back(F);
    }
    // Callees first, so that a call knows what it calls.
    for (int I = Functions; I-- > 0;) {
      Self = I;
      Budget = 4 + R.below(9);
      Counters = 0;
      Body = list(0);
      S.Functions[static_cast<std::size_t>(I)].Body = std::move(Body);
      S.Functions[static_cast<std::size_t>(I)].Locals += Counters;
    }
    return std::move(S);
  }

private:
  SourceFunction &self() { return S.Functions[static_cast<std::size_t>(Self)]; }

  SourceVar variable() {
    int Own = self().Params + self().Locals - Counters;
    int N = R.below(S.Globals + Own);
    // Mostly globals: what functions share is what can go wrong.
    if (N >= S.Globals && R.oneIn(2))
      N = R.below(S.Globals);
    return N < S.Globals ? N : FirstLocal + N - S.Globals;
  }
  bool hasClient() { return S.Objects + S.Handles + self().ClientParams > 0; }
  SourceClient client() {
    int N = R.below(S.Objects + S.Handles + self().ClientParams);
    if (N < S.Objects)
      return N;
    N -= S.Objects;
    return N < S.Handles ? FirstHandle + N : FirstPointer + N - S.Handles;
  }
  bool hasHandle() { return S.Handles + self().ClientParams > 0; }
  SourceClient handle() {
    int N = R.below(S.Handles + self().ClientParams);
    return N < S.Handles ? FirstHandle + N : FirstPointer + N - S.Handles;
  }

  Cond cond(int Depth) {
    Cond C;
    switch (R.below(16)) {
    case 0:
    case 1:
      return C;
    case 2:
    case 3:
    case 4:
    case 5:
      C.K = Cond::Kind::Truth;
      C.Var = variable();
      return C;
    case 6:
    case 7:
      C.K = Cond::Kind::Compare;
      C.Var = variable();
      C.Op = static_cast<BinOp>(R.below(6));
      C.Const = R.below(2);
      return C;
    case 8:
      if (!hasClient() || S.Style == ConnectStyle::Void || S.Style == ConnectStyle::Throws)
        return C;
      C.K = Cond::Kind::Connects;
      C.Client = client();
      return C;
    case 9:
    case 10:
      if (!hasClient())
        return C;
      C.K = Cond::Kind::Connected;
      C.Client = client();
      return C;
    case 11:
      if (!hasHandle())
        return C;
      C.K = Cond::Kind::HandleSet;
      C.Client = handle();
      return C;
    case 12:
      if (!W.Relations)
        return C;
      C.Var = variable();
      if (R.oneIn(2)) {
        C.K = Cond::Kind::Bit;
        C.Const = 1 + R.below(2);
      } else {
        C.K = Cond::Kind::CompareVars;
        C.Var2 = variable();
        C.Op = static_cast<BinOp>(R.below(6));
      }
      return C;
    case 13:
      C.K = Cond::Kind::Not;
      C.Parts.push_back(cond(Depth + 1));
      return C;
    default:
      if (Depth > 1)
        return C;
      C.K = R.oneIn(2) ? Cond::Kind::And : Cond::Kind::Or;
      C.Parts.push_back(cond(Depth + 1));
      C.Parts.push_back(cond(Depth + 1));
      return C;
    }
  }

  std::vector<Stmt> list(int Depth) {
    std::vector<Stmt> Out;
    int N = Depth == 0 ? 3 + R.below(6) : 1 + R.below(3);
    for (int I = 0; I < N && Budget > 0; ++I)
      Out.push_back(statement(Depth));
    return Out;
  }

  Stmt operation() {
    Stmt St;
    St.K = Stmt::Kind::Operate;
    St.Client = client();
    static constexpr Role Roles[] = {Role::Connect,    Role::Connect, Role::Connect,
                                     Role::Disconnect, Role::Destroy, Role::Wait,
                                     Role::Operation,  Role::Query};
    St.Op = Roles[R.below(8)];
    bool Result = St.Op == Role::Wait || St.Op == Role::Operation || St.Op == Role::Query ||
                  (St.Op == Role::Connect && S.Style != ConnectStyle::Void &&
                   S.Style != ConnectStyle::Throws);
    if (Result && R.oneIn(2)) {
      St.K = Stmt::Kind::SetResult;
      St.Var = variable();
    }
    return St;
  }

  Stmt assignment() {
    Stmt St;
    St.Var = variable();
    switch (R.below(W.Relations ? 7 : 6)) {
    case 0:
    case 1:
    case 2:
      St.K = Stmt::Kind::SetConst;
      St.Const = R.below(3);
      break;
    case 3:
      St.K = Stmt::Kind::SetVar;
      St.Var2 = variable();
      break;
    case 4:
      St.K = Stmt::Kind::SetCond;
      St.Test = cond(1);
      break;
    case 5:
      St.K = Stmt::Kind::SetUnknown;
      break;
    default:
      // A sum stays small: it starts from a constant.
      St.K = Stmt::Kind::SetCond;
      St.Test.K = Cond::Kind::CompareVars;
      St.Test.Var = variable();
      St.Test.Var2 = variable();
      St.Test.Op = static_cast<BinOp>(R.below(6));
      break;
    }
    return St;
  }

  Stmt handleChange() {
    Stmt St;
    St.Client = FirstHandle + R.below(S.Handles);
    int Which = R.below(6);
    St.K = Which == 0 ? Stmt::Kind::Drop : Which == 1 ? Stmt::Kind::Copy : Stmt::Kind::Make;
    St.Client2 = FirstHandle + R.below(S.Handles);
    return St;
  }

  Stmt call() {
    Stmt St;
    int Count = static_cast<int>(S.Functions.size());
    int First = W.Recursion ? 0 : Self + 1;
    if (First >= Count)
      return assignment();
    St.K = Stmt::Kind::Call;
    St.Const = First + R.below(Count - First);
    const SourceFunction &Target = S.Functions[static_cast<std::size_t>(St.Const)];
    if (Target.ClientParams > 0 && !hasClient())
      return assignment();
    St.Var = R.oneIn(2) ? variable() : -1;
    for (int I = 0; I < Target.Params; ++I)
      St.Args.push_back(variable());
    for (int I = 0; I < Target.ClientParams; ++I)
      St.ClientArgs.push_back(client());
    return St;
  }

  Stmt nested(int Depth) {
    Stmt St;
    int Which = R.below(10);
    if (Which < 5) {
      St.K = Stmt::Kind::If;
      St.Test = cond(0);
      St.Then = list(Depth + 1);
      if (R.oneIn(2))
        St.Else = list(Depth + 1);
    } else if (Which < 7) {
      St.K = R.oneIn(3) ? Stmt::Kind::DoWhile : Stmt::Kind::While;
      St.Test = cond(0);
      ++InLoop;
      St.Then = list(Depth + 1);
      --InLoop;
    } else if (Which == 7) {
      St.K = Stmt::Kind::Count;
      St.Var = FirstLocal + self().Params + self().Locals;
      ++self().Locals;
      ++Counters;
      St.Const = 2 + R.below(2);
      ++InLoop;
      St.Then = list(Depth + 1);
      --InLoop;
    } else if (Which == 8 || !W.Exceptions) {
      St.K = Stmt::Kind::Switch;
      St.Var = variable();
      int Outer = InLoop;
      InLoop = 0;
      St.Then = list(Depth + 1);
      St.Else = list(Depth + 1);
      InLoop = Outer;
    } else {
      St.K = Stmt::Kind::Try;
      St.Then = list(Depth + 1);
      St.Else = list(Depth + 1);
    }
    return St;
  }

  Stmt statement(int Depth) {
    --Budget;
    Stmt St;
    int Which = R.below(20);
    if (Which < 7 && hasClient())
      return operation();
    if (Which < 11 && Depth < 3)
      return nested(Depth);
    if (Which < 14)
      return assignment();
    if (Which == 14 && InLoop > 0) {
      St.K = R.oneIn(2) ? Stmt::Kind::Break : Stmt::Kind::Continue;
      return St;
    }
    if (Which == 15 && Depth > 0) {
      St.K = Stmt::Kind::Return;
      St.Var = variable();
      if (W.Exceptions && R.oneIn(2))
        St.K = Stmt::Kind::Throw;
      return St;
    }
    if (Which == 16 && W.UnknownCode) {
      St.K = Stmt::Kind::Unknown;
      St.Client = hasClient() && R.oneIn(3) ? client() : -1;
      // The engine does not look into helpers that do nothing else.
      if (St.Client >= 0 || Self == 0)
        return St;
    }
    if (W.Makes && S.Handles > 0 && Which < 19)
      return handleChange();
    return call();
  }

  Random R;
  const Features &W;
  Source S;
  std::vector<Stmt> Body;
  int Self = 0;
  int Budget = 0;
  int Counters = 0;
  int InLoop = 0;
};

//===----------------------------------------------------------------------===//
// Shrinking
//===----------------------------------------------------------------------===//

/// The conditions that are one step simpler than \p C.
std::vector<Cond> simpler(const Cond &C) {
  std::vector<Cond> Out;
  if (C.K != Cond::Kind::Opaque)
    Out.emplace_back();
  for (const Cond &Part : C.Parts)
    Out.push_back(Part);
  for (std::size_t I = 0; I < C.Parts.size(); ++I)
    for (Cond &Part : simpler(C.Parts[I])) {
      Out.push_back(C);
      Out.back().Parts[I] = std::move(Part);
    }
  return Out;
}

std::vector<std::vector<Stmt>> simpler(const std::vector<Stmt> &List) {
  std::vector<std::vector<Stmt>> Out;
  for (std::size_t I = 0; I < List.size(); ++I) {
    auto Replace = [&](const std::vector<Stmt> &By) {
      std::vector<Stmt> New(List.begin(), List.begin() + static_cast<std::ptrdiff_t>(I));
      New.insert(New.end(), By.begin(), By.end());
      New.insert(New.end(), List.begin() + static_cast<std::ptrdiff_t>(I) + 1, List.end());
      Out.push_back(std::move(New));
    };
    const Stmt &St = List[I];
    Replace({});
    if (!St.Then.empty())
      Replace(St.Then);
    if (!St.Else.empty())
      Replace(St.Else);
    for (Cond &C : simpler(St.Test)) {
      Stmt New = St;
      New.Test = std::move(C);
      Replace({New});
    }
    for (std::vector<Stmt> &Then : simpler(St.Then)) {
      Stmt New = St;
      New.Then = std::move(Then);
      Replace({New});
    }
    for (std::vector<Stmt> &Else : simpler(St.Else)) {
      Stmt New = St;
      New.Else = std::move(Else);
      Replace({New});
    }
  }
  return Out;
}

} // namespace

Source generate(std::uint64_t Seed, const Features &F) { return Generator(Seed, F).run(); }

std::vector<Source> simpler(const Source &S) {
  std::vector<Source> Out;
  for (std::size_t I = 0; I < S.Functions.size(); ++I)
    if (!S.Functions[I].Body.empty()) {
      Out.push_back(S);
      Out.back().Functions[I].Body.clear();
    }
  for (std::size_t I = 0; I < S.Functions.size(); ++I)
    for (std::vector<Stmt> &Body : simpler(S.Functions[I].Body)) {
      Out.push_back(S);
      Out.back().Functions[I].Body = std::move(Body);
    }
  for (std::size_t I = 1; I < S.Functions.size(); ++I)
    if (S.Functions[I].Entry) {
      Out.push_back(S);
      Out.back().Functions[I].Entry = false;
    }
  if (S.SharedGlobals) {
    Out.push_back(S);
    Out.back().SharedGlobals = false;
  }
  return Out;
}

} // namespace iottidy::core::testing
