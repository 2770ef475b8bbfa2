//===- CTest.cpp - Findings in C -------------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Snippets.h"

namespace iottidy::extract {

TEST(InC, SecondOpenAfterSuccess) {
  EXPECT_FINDS(inC(R"(int f(struct pipe *P) {
    int Result = pipe_open(P);
    if (Result == 0)
      Result = pipe_open(P);
    return Result;
  })"),
               "4 P run");
}

TEST(InC, SecondOpenAfterFailure) {
  EXPECT_SILENT(inC(R"(int f(struct pipe *P) {
    int Result = pipe_open(P);
    if (Result != 0)
      Result = pipe_open(P);
    return Result;
  })"));
}

TEST(InC, CloseAndQueryEndAnOpen) {
  EXPECT_SILENT(inC(R"(void f(struct pipe *P) {
    pipe_open(P);
    pipe_close(P);
    pipe_open(P);
    if (!pipe_is_open(P))
      pipe_open(P);
  })"));
}

TEST(InC, ResultThatIsNotTested) {
  EXPECT_FINDS(inC(R"(void f(struct pipe *P) {
    pipe_open(P);
    pipe_open(P);
  })"),
               "3 P run");
}

TEST(InC, ClientFromOutsideIsUnknown) {
  EXPECT_SILENT(inC("void f(struct pipe *P) { pipe_open(P); }"));
}

TEST(InC, ValuesOfAndAndOr) {
  EXPECT_FINDS(inC(R"(void f(struct pipe *P, int A) {
    int Open = A && pipe_open(P) == 0;
    if (Open)
      pipe_open(P);
    if (!A || Open)
      return;
    pipe_open(P);
  })"),
               "4 P run");
}

TEST(InC, ConditionalOperator) {
  EXPECT_FINDS(inC(R"(void f(struct pipe *P, struct pipe *Q, int A) {
    pipe_open(P);
    pipe_open(A ? P : Q);
  })"),
               "3 A ? P : Q run");
}

TEST(InC, GotoToCleanup) {
  EXPECT_SILENT(inC(R"(int f(struct pipe *P) {
    if (pipe_open(P) != 0)
      goto retry;
    return 0;
  retry:
    return pipe_open(P);
  })"));
  EXPECT_FINDS(inC(R"(int f(struct pipe *P) {
  again:
    if (pipe_open(P) == 0)
      goto again;
    return 0;
  })"),
               "3 P run");
}

TEST(InC, ComputedGotoReachesEachLabel) {
  EXPECT_FINDS(inC(R"(void f(struct pipe *P, int I) {
    void *Targets[] = {&&one, &&two};
    pipe_open(P);
    goto *Targets[I];
  one:
    return;
  two:
    pipe_open(P);
  })"),
               "8 P run");
}

TEST(InC, SwitchOnTheResult) {
  EXPECT_FINDS(inC(R"(void f(struct pipe *P) {
    switch (pipe_open(P)) {
    case 0:
      pipe_open(P);
      break;
    case 1 ... 9:
      pipe_open(P);
    }
  })"),
               "4 P run");
}

TEST(InC, SwitchFallsThrough) {
  EXPECT_FINDS(inC(R"(void f(struct pipe *P, int A) {
    switch (A) {
    case 1:
      pipe_open(P);
    case 2:
      pipe_open(P);
    }
  })"),
               "6 P run");
}

TEST(InC, StatementExpression) {
  EXPECT_FINDS(inC(R"(void f(struct pipe *P) {
    int Result = ({ int R = pipe_open(P); R; });
    if (Result == 0)
      pipe_open(P);
  })"),
               "4 P run");
}

TEST(InC, MacroTellsTheClientAndTheLineOfItsUse) {
  EXPECT_FINDS(inC(R"(#define OPEN(X) pipe_open(X)
  void f(struct pipe *P) {
    OPEN(P);
    OPEN(P);
  })"),
               "4 P run");
}

TEST(InC, LoopOpensAgain) {
  EXPECT_FINDS(inC(R"(void f(struct pipe *P) {
    for (int I = 0; I < 3; ++I)
      pipe_open(P);
  })"),
               "3 P run");
  EXPECT_SILENT(inC(R"(void f(struct pipe *P) {
    while (pipe_open(P) != 0) {
    }
  })"));
}

TEST(InC, StructsAndAliases) {
  EXPECT_FINDS(inC(R"(struct device { struct pipe *Main, *Spare; };
  void f(struct device *D) {
    struct device Copy = *D;
    pipe_open(D->Main);
    pipe_open(D->Spare);
    pipe_open(Copy.Main);
  })"),
               "6 Copy.Main run");
}

TEST(InC, HelperIsASummary) {
  EXPECT_FINDS(inC(R"(static int attempt(struct pipe *P) { return pipe_open(P); }
  void f(struct pipe *P) {
    if (attempt(P) == 0)
      attempt(P);
  })"),
               "1 P run");
}

TEST(InC, UnseenCodeThatReachesTheClient) {
  EXPECT_SILENT(inC(R"(void f(struct pipe *P) {
    pipe_open(P);
    hand_over(P);
    pipe_open(P);
  })"));
  EXPECT_FINDS(inC(R"(void f(struct pipe *P) {
    pipe_open(P);
    unseen();
    pipe_send(P, "x");
    pipe_open(P);
  })"),
               "5 P run");
}

TEST(InC, AsynchronousOpenIsInFlight) {
  EXPECT_FINDS(inC(R"(void f(struct pipe *P) {
    pipe_start(P);
    if (!pipe_is_open(P))
      pipe_start(P);
  })"),
               "4 P run");
  EXPECT_SILENT(inC(R"(void f(struct pipe *P) {
    pipe_start(P);
    if (pipe_wait(P) != 0)
      pipe_start(P);
  })"));
}

TEST(InC, EntryThatRunsAgain) {
  EXPECT_FINDS(inC(R"(static struct pipe *P;
  void tick(void) { pipe_open(P); })"),
               "2 P again");
  EXPECT_SILENT(inC(R"(static struct pipe *P;
  static int Up;
  void tick(void) { if (!Up && pipe_open(P) == 0) Up = 1; }
  void stop(void) { pipe_close(P); Up = 0; })"));
}

TEST(InC, EntryThatRunsOnce) {
  EXPECT_SILENT(inC(R"(static struct pipe *P;
  int main(void) { return pipe_open(P); })"));
}

TEST(InC, SetjmpIsCounted) {
  const Told Result = inC(R"(void f(struct pipe *P) {
    long Place[8];
    if (setjmp(Place) == 0)
      pipe_open(P);
  })");
  EXPECT_THAT(Result.Findings, ::testing::IsEmpty());
  EXPECT_THAT(Result.Incompletes, ::testing::ElementsAre("f: setjmp"));
}

TEST(InC, ModelsBuiltByHand) {
  core::CallModel Open;
  Open.Names = {"wire_open"};
  Open.Does = core::Role::Connect;
  Open.Client = core::AccessPath{core::AccessPath::Base::Arg, 1, false, {}};
  core::LibraryModel Library;
  Library.Name = "wire";
  Library.Headers = {"own.h"};
  Library.Calls = {Open};
  core::ModelSet Models;
  Models.Libraries = {Library};
  const char *Code = R"(void f(struct pipe *P) {
    wire_open(1, P);
    wire_open(2, P);
    pipe_open(P);
  })";
  EXPECT_FINDS(inC(Code, Models), "3 P run");
  EXPECT_SILENT(inC(Code));
  // The same name from a header that is not the library's.
  Models.Libraries[0].Headers = {"wire.h"};
  EXPECT_SILENT(inC(Code, Models));
}

TEST(InC, NothingNamedNothingAnalysed) {
  const Told Result = inC("int debugged(int A) { return A ? 1 : 2; }");
  EXPECT_EQ(Result.Debug, "");
}

TEST(InC, DebugTellsCases) {
  const Told Result = inC(R"(void debugged(struct pipe *P) {
    if (pipe_open(P) == 0)
      pipe_close(P);
    pipe_open(P);
  })");
  EXPECT_THAT(Result.Debug, ::testing::StartsWith("block 0: no client yet\n"));
  EXPECT_THAT(Result.Debug, ::testing::HasSubstr("client *P@entry open"));
  EXPECT_THAT(Result.Debug, ::testing::HasSubstr("client *P@entry closed"));
}

} // namespace iottidy::extract
