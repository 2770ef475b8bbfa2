//===- ClosesTest.cpp - Closes of what is not known, and of slots ----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Fixture.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

using Closes = OneRun;

TEST_F(Closes, ACloseOfAnElementThatMayBeTheClient) {
  VarId List = B.global("list");
  VarId I = F.param("i");
  VarId J = F.param("j");
  auto At = [&](Reg Index) { return F.load(F.element(F.address(List), Index)); };
  open(At(F.get(I)));
  F.client(ops::disconnect(), At(F.get(J)));
  open(At(F.get(I)));
  check();
}

TEST_F(Closes, ACloseOfAnotherElement) {
  VarId List = B.global("list");
  auto At = [&](int Index) { return F.load(F.element(F.address(List), F.constant(Index))); };
  open(At(1));
  F.client(ops::disconnect(), At(2));
  bad(At(1));
  check();
}

TEST_F(Closes, ACloseOfNoClient) {
  VarId H = F.param("handle");
  VarId None = F.local("none");
  F.set(None, 0);
  open(F.get(H));
  F.onHandle(ops::disconnect(), None);
  bad(F.get(H));
  // The two are of one class.
  F.set(None, F.get(H));
  F.onHandle(ops::publish(), None);
  check();
}

TEST_F(Closes, ACloseOfWhatCannotBeNamed) {
  VarId H = F.param("handle");
  VarId None = F.local("none");
  F.set(None, 0);
  open(F.get(H));
  // The pointer is read through null: nothing is known of it.
  F.client(ops::disconnect(), F.load(F.get(None)));
  open(F.get(H));
  F.store(F.get(None), F.get(H));
  check();
}

TEST_F(Closes, ADestroyThatTakesTheSlotDestroysItsClient) {
  VarId H = F.param("handle");
  VarId Kept = F.local("kept");
  F.set(Kept, F.get(H));
  ClientOp Destroy = ops::destroy();
  Destroy.Slot = true;
  open(F.get(Kept));
  F.client(Destroy, F.address(H));
  open(F.get(Kept));
  check();
}

TEST_F(Closes, ADestroyLeavesItsSlotNull) {
  VarId H = F.param("handle");
  ClientOp Destroy = ops::destroy();
  Destroy.Slot = true;
  F.client(Destroy, F.address(H));
  F.branchOn(
      F.truth(H),
      [&] {
        open();
        open();
      },
      [&] {
        open();
        bad();
      });
  check();
}

TEST_F(Closes, AClientInASlotIsOpenedThroughIt) {
  VarId H = F.param("handle");
  ClientOp Connect = ops::connectVoid();
  Connect.Slot = true;
  F.client(Connect, F.address(H));
  Bad.insert(F.client(Connect, F.address(H)).Where);
  bad(F.get(H));
  check();
}

TEST_F(Closes, ADisconnectThroughTheSlotKeepsTheHandle) {
  VarId H = F.local("handle");
  F.set(H, F.client(ops::create(), NoId).Result);
  F.when(F.negation(F.truth(H)), [&] { F.ret(); });
  ClientOp Close = ops::disconnect();
  Close.Slot = true;
  F.client(Close, F.address(H));
  F.branchOn(
      F.truth(H), [&] { reached(); }, [&] { notReached(); });
  check();
}

} // namespace
