//===- Witness.cpp - Tells the path behind a finding ------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Engine.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace iottidy::core {

namespace {

/// A reader follows this many notes; of more, those next to the ends are kept,
/// and the open.
constexpr std::size_t MostNotes = 12;
/// Of the decisions that led to the open, the nearest ones are told.
constexpr std::size_t MostBefore = 3;

bool opens(const Step &S) {
  return S.K == Step::Kind::Note &&
         (S.What == WitnessStep::Kind::Opened || S.What == WitnessStep::Kind::Opening ||
          S.What == WitnessStep::Kind::KnownOpen || S.What == WitnessStep::Kind::Retrying);
}

bool decides(const Step &S) {
  return S.What == WitnessStep::Kind::BranchTrue || S.What == WitnessStep::Kind::BranchFalse ||
         S.What == WitnessStep::Kind::CaseTaken;
}

/// Leaves out steps in the middle, decisions before others, until a reader can
/// follow the rest.
void shorten(std::vector<Step> &Path) {
  while (Path.size() > MostNotes) {
    const auto Middle = static_cast<std::ptrdiff_t>(Path.size() / 2);
    auto Cost = [&](std::ptrdiff_t I) {
      const Step &S = Path[static_cast<std::size_t>(I)];
      return std::make_tuple(opens(S), !decides(S), std::abs(I - Middle));
    };
    std::ptrdiff_t Least = Middle;
    for (std::ptrdiff_t I = 0; I < static_cast<std::ptrdiff_t>(Path.size()); ++I)
      if (Cost(I) < Cost(Least))
        Least = I;
    Path.erase(Path.begin() + Least);
  }
}

} // namespace

std::uint32_t Engine::step(Step New) {
  Steps.push_back(New);
  return static_cast<std::uint32_t>(Steps.size() - 1);
}

void Engine::note(Case &C, WitnessStep::Kind What, Place Where, TextId Text, TextId Detail) {
  Step New;
  New.What = What;
  New.Where = Where;
  New.Text = Text;
  New.Detail = Detail;
  New.Link = C.Trail;
  C.Trail = step(New);
}

/// Appends the steps that lead to \p Trail in reverse; within a call that has
/// returned, back to the callee's entry only. Before the open only the
/// decisions that led to it count. Says whether the open was met.
bool Engine::flatten(std::uint32_t Trail, bool Returned, bool Opened,
                     std::vector<Step> &Path) const {
  std::size_t Before = 0;
  for (std::uint32_t At = Trail; At != 0; At = Steps[At].Link) {
    const Step &Now = Steps[At];
    if (Now.K == Step::Kind::Enter) {
      if (Returned)
        return Opened;
      continue;
    }
    if (Now.K == Step::Kind::Leave) {
      if (Opened)
        continue;
      if (flatten(Now.Sub, true, false, Path)) {
        Opened = true;
        Step Called = Now;
        Called.K = Step::Kind::Note;
        Path.push_back(Called);
      } else if (Now.What == WitnessStep::Kind::OtherThread) {
        // Why a wait came to an end.
        Step Ran = Now;
        Ran.K = Step::Kind::Note;
        Path.push_back(Ran);
      }
      continue;
    }
    if (!Opened) {
      Path.push_back(Now);
      Opened = opens(Now);
      continue;
    }
    bool Decision = decides(Now);
    // The run in which it was opened.
    bool Told = Now.What == WitnessStep::Kind::NextRun || Now.What == WitnessStep::Kind::Callback;
    if ((Decision && Before < MostBefore) || Told) {
      Path.push_back(Now);
      ++Before;
    }
    if (Told)
      return true;
  }
  return Opened;
}

void Engine::tell(Finding &F, std::uint32_t Trail) {
  std::vector<Step> Path;
  flatten(Trail, false, false, Path);
  std::reverse(Path.begin(), Path.end());
  // A loop decides again and again: the last time, nearest to the end, is told.
  std::vector<Step> Kept;
  std::set<std::pair<WitnessStep::Kind, Place>> Later;
  for (std::size_t I = Path.size(); I-- > 0;) {
    const Step &Now = Path[I];
    bool Repeated = !Later.emplace(Now.What, Now.Where).second;
    if (!Repeated || !(decides(Now) || Now.What == WitnessStep::Kind::OtherThread))
      Kept.push_back(Now);
  }
  std::reverse(Kept.begin(), Kept.end());
  shorten(Kept);
  bool Opened = false;
  bool Again = false;
  TextId Client = 0;
  Place Where = 0;
  for (const Step &Now : Kept) {
    WitnessStep W;
    W.What = Now.What;
    if (opens(Now)) {
      Opened = true;
      Client = Now.Text;
      Where = Now.Where;
    }
    if (Now.What == WitnessStep::Kind::NextRun) {
      if (F.Check != CheckKind::UnguardedConnect)
        continue;
      if (!Opened) {
        W.What = WitnessStep::Kind::FirstRun;
      } else if (!Again) {
        WitnessStep Still;
        Still.What = WitnessStep::Kind::StillOpen;
        Still.Where = Where;
        Still.Subject = Client != 0 ? P.Text(Client) : F.Client;
        F.Path.push_back(std::move(Still));
        Again = true;
      }
    }
    W.Where = Now.Where;
    W.Subject = P.Text(Now.Text);
    if (Now.Detail != 0)
      W.Detail = P.Text(Now.Detail);
    F.Path.push_back(std::move(W));
  }
}

void Engine::trace(std::uint32_t Ctx, BlockId B, const Case &C) {
  const Function &Fn = P.Functions[Contexts[Ctx]->F];
  if (Fn.Name != Trace.Function || !Trace.Line)
    return;
  std::string Line = "block " + std::to_string(B) + ": ";
  Line += C.Object == 0 ? "no client yet" : "client " + describe(C.Object) + " " + toString(C.S);
  for (const Case::Cell &Cell : C.Cells)
    Line += ", " + describe(Cell.L) + " = " + describe(Cell.V);
  for (const auto &[Y, Set] : C.Constraints) {
    Line += ", " + describe(Value::symbol(Y)) + " in {";
    const char *Sep = "";
    for (const IntSet::Interval &I : N.set(Set).Parts) {
      auto End = [](std::int64_t V) {
        return V == INT64_MIN ? std::string("min") : V == INT64_MAX ? "max" : std::to_string(V);
      };
      Line += Sep + End(I.Lo) + (I.Lo == I.Hi ? "" : ".." + End(I.Hi));
      Sep = ", ";
    }
    Line += "}";
  }
  Trace.Line(Line);
}

std::string Engine::describe(const Value &V) const {
  static const char *const Ops[] = {"==", "!=", "<", "<=", ">", ">=", "+",  "-",
                                    "*",  "/",  "%", "&",  "|", "^",  "<<", ">>"};
  switch (V.K) {
  case Value::Kind::None:
    return "?";
  case Value::Kind::Const:
    return std::to_string(V.C);
  case Value::Kind::Addr:
    return "&" + describe(V.Id);
  case Value::Kind::Sym:
    break;
  }
  const Names::Sym &Y = N.sym(V.Id);
  switch (Y.Kind) {
  case Names::SymKind::Init:
    return describe(Y.Where) + "@entry";
  case Names::SymKind::Fresh:
    return "new" + std::to_string(Y.Site) +
           (Y.Generation != 0 ? "'" + std::to_string(Y.Generation) : "");
  case Names::SymKind::Expr:
    return "(" + describe(Y.L) + " " + Ops[static_cast<int>(Y.Op)] + " " + describe(Y.R) + ")";
  }
  return "";
}

std::string Engine::describe(LocId L) const {
  const Names::Loc &I = N.loc(L);
  switch (I.Kind) {
  case Names::LocKind::Var: {
    std::string Name = P.Text(P.Variables[I.A].Name);
    return Name.empty() ? "v" + std::to_string(I.A) : Name;
  }
  case Names::LocKind::Field:
    return describe(I.Parent) + ".f" + std::to_string(I.A);
  case Names::LocKind::Elem:
    return describe(I.Parent) + "[" + describe(I.Index) + "]";
  case Names::LocKind::Pointee:
    return "*" + describe(Value::symbol(I.A));
  case Names::LocKind::Func:
    return P.Functions[I.A].Name;
  case Names::LocKind::Literal:
    return "literal" + std::to_string(I.A);
  }
  return "";
}

} // namespace iottidy::core
