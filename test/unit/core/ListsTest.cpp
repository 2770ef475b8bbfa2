//===- ListsTest.cpp - Objects that are linked to each other ----------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "ManyRuns.h"

using namespace iottidy::core;
using namespace iottidy::core::testing;

namespace {

/// A list of objects that each have a client and a flag.
struct Lists : ::testing::Test, ManyRuns {
  VarId Head = B.global("head");
  FieldId Next = B.field();
  FieldId Up = B.field();
  FieldId Part = B.field();

  Reg field(FunctionBuilder &F, VarId Of, FieldId Id) { return F.fieldOf(F.get(Of), Id); }
  Place open(FunctionBuilder &F, VarId Of) {
    return F.client(ops::connectVoid(), field(F, Of, Part)).Where;
  }
  void close(FunctionBuilder &F, VarId Of) { F.client(ops::disconnect(), field(F, Of, Part)); }
  void setUp(FunctionBuilder &F, VarId Of, int Value) {
    F.store(field(F, Of, Up), F.constant(Value));
  }
  void whenUp(FunctionBuilder &F, VarId Of, bool Is, const std::function<void()> &Then) {
    Reg R = F.load(field(F, Of, Up), true);
    F.when(Is ? R : F.negation(R), Then);
  }
  /// `for (d = head; d; d = d->next) Body(d);`
  void forEach(FunctionBuilder &F, const std::function<void(VarId)> &Body) {
    VarId D = F.local("d");
    F.set(D, F.get(Head));
    F.loop([&] { return F.truth(D); },
           [&] {
             Body(D);
             F.set(D, F.load(field(F, D, Next)));
           });
  }
  /// Makes an object and puts it in front of the list.
  VarId add(FunctionBuilder &F) {
    VarId New = F.local("new");
    F.set(New, F.alloc());
    F.store(field(F, New, Next), F.get(Head));
    setUp(F, New, 0);
    F.set(Head, F.get(New));
    return New;
  }
};

//===----------------------------------------------------------------------===//
// Within one run
//===----------------------------------------------------------------------===//

TEST_F(Lists, EachElementIsOpenedOnce) {
  FuncId F = entry([&](FunctionBuilder &F) { forEach(F, [&](VarId D) { open(F, D); }); });
  B.P.Functions[F].Again = false;
  check();
}

TEST_F(Lists, EachElementIsOpenedTwice) {
  FuncId F = entry([&](FunctionBuilder &F) {
    forEach(F, [&](VarId D) {
      open(F, D);
      BadHere.insert(open(F, D));
    });
  });
  B.P.Functions[F].Again = false;
  check();
}

TEST_F(Lists, TwoLoopsOpenEachElement) {
  FuncId F = entry([&](FunctionBuilder &F) {
    forEach(F, [&](VarId D) { open(F, D); });
    forEach(F, [&](VarId D) { BadHere.insert(open(F, D)); });
  });
  B.P.Functions[F].Again = false;
  check();
}

TEST_F(Lists, TheFlagOfAnElementIsKept) {
  FuncId F = entry([&](FunctionBuilder &F) {
    forEach(F, [&](VarId D) {
      open(F, D);
      setUp(F, D, 1);
    });
    forEach(F, [&](VarId D) { whenUp(F, D, false, [&] { open(F, D); }); });
  });
  B.P.Functions[F].Again = false;
  check();
}

TEST_F(Lists, TheFlagOfAnElementIsKeptTheWrongWay) {
  FuncId F = entry([&](FunctionBuilder &F) {
    forEach(F, [&](VarId D) {
      open(F, D);
      setUp(F, D, 1);
    });
    forEach(F, [&](VarId D) { whenUp(F, D, true, [&] { BadHere.insert(open(F, D)); }); });
  });
  B.P.Functions[F].Again = false;
  check();
}

TEST_F(Lists, AnElementThatAVariableKeepsIsNotForgotten) {
  FuncId F = entry([&](FunctionBuilder &F) {
    VarId Found = F.local("found");
    VarId Client = B.global("client");
    F.set(Found, 0);
    forEach(F, [&](VarId D) {
      setUp(F, D, 0);
      F.when(F.opaque(), [&] {
        F.set(Found, F.get(D));
        setUp(F, D, 1);
      });
    });
    F.onObject(ops::connectVoid(), Client);
    F.when(F.truth(Found),
           [&] { whenUp(F, Found, false, [&] { F.onObject(ops::connectVoid(), Client); }); });
  });
  B.P.Functions[F].Again = false;
  check();
}

//===----------------------------------------------------------------------===//
// Between runs
//===----------------------------------------------------------------------===//

TEST_F(Lists, EachElementIsOpenedInEachRun) {
  entry([&](FunctionBuilder &F) { forEach(F, [&](VarId D) { Bad.insert(open(F, D)); }); });
  check();
}

TEST_F(Lists, EachElementIsOpenedWhenItIsNotUp) {
  entry([&](FunctionBuilder &F) {
    forEach(F, [&](VarId D) {
      whenUp(F, D, false, [&] {
        open(F, D);
        setUp(F, D, 1);
      });
    });
  });
  entry([&](FunctionBuilder &F) {
    forEach(F, [&](VarId D) {
      close(F, D);
      setUp(F, D, 0);
    });
  });
  check();
}

TEST_F(Lists, EachElementIsOpenedWhenItIsNotUpButClearedAlone) {
  entry([&](FunctionBuilder &F) {
    forEach(F, [&](VarId D) {
      whenUp(F, D, false, [&] {
        Bad.insert(open(F, D));
        setUp(F, D, 1);
      });
    });
  });
  entry([&](FunctionBuilder &F) { forEach(F, [&](VarId D) { setUp(F, D, 0); }); });
  check();
}

TEST_F(Lists, WhatIsAddedIsClosed) {
  entry([&](FunctionBuilder &F) {
    VarId New = add(F);
    open(F, New);
    setUp(F, New, 1);
  });
  entry([&](FunctionBuilder &F) {
    forEach(F, [&](VarId D) {
      whenUp(F, D, false, [&] {
        open(F, D);
        setUp(F, D, 1);
      });
    });
  });
  check();
}

TEST_F(Lists, WhatIsAddedIsOpen) {
  entry([&](FunctionBuilder &F) {
    VarId New = add(F);
    open(F, New);
  });
  entry([&](FunctionBuilder &F) {
    forEach(F, [&](VarId D) {
      whenUp(F, D, false, [&] {
        Bad.insert(open(F, D));
        setUp(F, D, 1);
      });
    });
  });
  check();
}

TEST_F(Lists, TheFlagOfTheFirstIsKept) {
  VarId Client = B.global("client");
  entry([&](FunctionBuilder &F) {
    F.when(F.truth(Head), [&] {
      whenUp(F, Head, false, [&] {
        F.onObject(ops::connectVoid(), Client);
        setUp(F, Head, 1);
      });
    });
    forEach(F, [&](VarId D) { F.when(F.load(field(F, D, Next), true), [] {}); });
  });
  check();
}

} // namespace
