//===- ClientAnswers.cpp - What results tell of a client --------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Engine.h"

namespace iottidy::core {

/// A question whether \p L is connected.
void Engine::query(FuncId F, const Inst &I, const ClientOp &Op, const Case &C, LocId L,
                   std::vector<Case> &Result) {
  bool Mine = L != 0 && C.Object == L;
  IntSet All = Op.Domain;
  IntSet No = Op.NotConnected.empty() ? Op.Connected.complement().intersect(All) : Op.NotConnected;
  IntSet Rest = Op.Connected.unite(No).complement().intersect(All);
  // There is no connection without a client.
  if (Op.Client != NoId && !Op.Slot && C.reg(Op.Client).isConst(0) && !No.empty()) {
    Case None = C;
    if (setResult(F, I, Op, None, No))
      Result.push_back(std::move(None));
    return;
  }
  if (!Mine || (Op.Connected.empty() && Op.NotConnected.empty())) {
    auto Emit = [&](Case K, const IntSet &Set) {
      if (setResult(F, I, Op, K, Set))
        Result.push_back(std::move(K));
    };
    // Of a client that another case follows, too.
    Case Some = C;
    bool Names = Op.Client != NoId && !Op.Slot && C.reg(Op.Client).isSym() &&
                 !Op.Connected.empty() && I.Dst != NoId && S.view(F).RelevantReg[I.Dst];
    if (Names && Some.assume(N, C.reg(Op.Client), true) && !(Some == C)) {
      Emit(std::move(Some), Op.Connected);
      All = Op.Connected.complement().intersect(All);
    }
    Emit(C, All);
    return;
  }
  auto Answer = [&](const IntSet &Set, State New, bool Tell) {
    Case K = C;
    // There is no connection without a client.
    if (New == State::Open && N.loc(L).Kind == Names::LocKind::Pointee &&
        !K.assume(N, Value::symbol(N.loc(L).A), true))
      return;
    if (!setResult(F, I, Op, K, Set))
      return;
    if (Tell && New == State::Open && C.S != State::Open)
      note(K, WitnessStep::Kind::KnownOpen, I.Where, Op.ClientText);
    if (New == State::Retrying && C.S != State::Retrying)
      note(K, WitnessStep::Kind::Retrying, I.Where, 0);
    if (Tell && New == State::Opening)
      note(K, WitnessStep::Kind::GuardInFlight, I.Where, Op.ClientText);
    K.S = New;
    // It says so itself.
    K.Doubtful = K.Doubtful && New != State::Open;
    Result.push_back(std::move(K));
  };
  switch (C.S) {
  case State::Unknown:
    Answer(Op.Connected, State::Open, true);
    Answer(No, State::Closed, false);
    break;
  case State::Open:
    Answer(Op.Connected, State::Open, false);
    Answer(No, C.Reconnects == Reconnecting::Yes ? State::Retrying : State::Lost, false);
    break;
  case State::Retrying:
    Answer(Op.Connected, State::Open, false);
    Answer(No, State::Retrying, false);
    break;
  case State::Opening:
    Answer(Op.Connected, State::Open, false);
    // With answers of its own for what lies between, it does not say "not
    // connected" of an open in flight.
    Answer(No, Rest.empty() ? State::Opening : State::Closed, true);
    break;
  case State::Absent:
  case State::Closed:
  case State::Lost:
    Answer(No, C.S, false);
    break;
  }
  // Answers that the model does not read as yes or no.
  bool Unsure = C.S == State::Open && !Op.Connected.empty();
  Answer(Rest, Unsure || C.S == State::Unknown ? State::Unknown : C.S, false);
}

/// A call that uses, pumps or waits for \p L; its result may tell.
void Engine::use(FuncId F, const Inst &I, const ClientOp &Op, const Case &C, LocId L,
                 std::vector<Case> &Result) {
  bool Mine = L != 0 && C.Object == L;
  IntSet All = Op.Domain;
  auto Emit = [&](const IntSet &Set, State New) {
    Case K = C;
    if (!setResult(F, I, Op, K, Set))
      return;
    if (New == State::Retrying && C.S != State::Retrying)
      note(K, WitnessStep::Kind::Retrying, I.Where, 0);
    K.S = New;
    Result.push_back(std::move(K));
  };
  bool Read = (I.Dst != NoId && S.view(F).RelevantReg[I.Dst]) || Op.ResultAddr != NoId;
  if (Mine && Op.Does == Role::Wait && C.S == State::Opening) {
    IntSet Good = Op.Success.empty() ? All : Op.Success;
    Emit(Good, State::Open);
    Emit(Op.Pending, State::Opening);
    // Failure is told by another result or an exception; else it is not told.
    IntSet Bad = Op.Success.unite(Op.Pending).complement().intersect(All);
    if (Op.Success.empty())
      Bad = Op.Throws ? IntSet() : All;
    Emit(Bad, State::Closed);
    return;
  }
  if (Mine && Op.Model != nullptr && Op.Model->Blocks) {
    Emit(All, isLive(C.S) || C.S == State::Unknown ? State::Closed : C.S);
    return;
  }
  if (!Mine || !Op.HasResult || !Read || (Op.Lost.empty() && Op.Success.empty())) {
    Emit(All, C.S);
    return;
  }
  if (Op.LostField != NoId) {
    Emit(Op.Success, C.S);
    for (bool Gone : {true, false}) {
      Case K = C;
      if (!setResult(F, I, Op, K, Op.Success.complement()) ||
          !setLostField(I, Op, K, Gone ? Op.Lost : Op.Lost.complement()))
        continue;
      if (isLive(C.S) || C.S == State::Unknown)
        K.S = Gone && C.Reconnects != Reconnecting::Yes ? State::Lost : State::Unknown;
      Result.push_back(std::move(K));
    }
    return;
  }
  IntSet Good = Op.Success.empty() ? Op.Lost.complement().intersect(All) : Op.Success;
  Emit(Good, C.S);
  const bool Retries = C.Reconnects == Reconnecting::Yes;
  Emit(Op.Lost, !isLive(C.S) && C.S != State::Unknown ? C.S
                : Retries                             ? State::Retrying
                                                      : State::Lost);
  // An error that does not say whether the connection is gone.
  IntSet Rest = Good.unite(Op.Lost).complement().intersect(All);
  bool Refused = Op.Model != nullptr && Op.Model->Refusable;
  bool Unsure = isLive(C.S) && !Refused && (!Op.Lost.empty() || Op.Does == Role::Operation);
  std::size_t Before = Result.size();
  Emit(Rest, Unsure && Op.Does == Role::Pump ? State::Unknown : C.S);
  // To open again at once is right then; to leave it at that is not.
  if (Unsure && Result.size() > Before)
    Result.back().Doubtful = true;
}

} // namespace iottidy::core
