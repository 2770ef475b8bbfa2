//===- CppTest.cpp - Findings in C++ ---------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Snippets.h"

namespace iottidy::extract {

namespace {

/// What the analysis knows of the standard library, with as little as a
/// snippet needs; one line.
const std::string UniquePointer =
    "namespace std { using nullptr_t = decltype(nullptr);"
    "template <class T> struct default_delete { void operator()(T *P) const { delete P; } };"
    "template <class T, class D = default_delete<T>> class unique_ptr { T *P; public:"
    " unique_ptr() : P(nullptr) {} explicit unique_ptr(T *Q) : P(Q) {}"
    " unique_ptr(unique_ptr &&O) : P(O.release()) {} ~unique_ptr() { if (P) D()(P); }"
    " T *operator->() const { return P; } T &operator*() const { return *P; }"
    " T *get() const { return P; } explicit operator bool() const { return P != nullptr; }"
    " T *release() { T *Q = P; P = nullptr; return Q; }"
    " void reset(T *Q = nullptr) { if (P) D()(P); P = Q; } };"
    "template <class T, class... A> unique_ptr<T> make_unique(A &&...X)"
    " { return unique_ptr<T>(new T(static_cast<A &&>(X)...)); }"
    "template <class T> T &&move(T &X) { return static_cast<T &&>(X); } }";

const std::string Coroutine =
    "namespace std { template <class R, class...> struct coroutine_traits"
    " { using promise_type = typename R::promise_type; };"
    "template <class P = void> struct coroutine_handle"
    " { static coroutine_handle from_address(void *) noexcept { return {}; } };"
    "struct suspend_never { bool await_ready() noexcept { return true; }"
    " template <class H> void await_suspend(H) noexcept {} void await_resume() noexcept {} }; }"
    "struct Task { struct promise_type { Task get_return_object() { return {}; }"
    " std::suspend_never initial_suspend() noexcept { return {}; }"
    " std::suspend_never final_suspend() noexcept { return {}; }"
    " void return_void() {} void unhandled_exception() {} }; };";

} // namespace

TEST(InCpp, MethodsOfALocalObject) {
  EXPECT_FINDS(inCpp(R"(void f() {
    Link L;
    L.open();
    L.open();
  })"),
               "4 L run");
}

TEST(InCpp, DestructorEndsTheClient) {
  EXPECT_SILENT(inCpp(R"(void f() {
    for (int I = 0; I < 3; ++I) {
      Link L;
      L.open();
    }
  })"));
}

TEST(InCpp, DestructorOfAGuardCloses) {
  EXPECT_SILENT(inCpp(R"(struct Closer { pipe *P; ~Closer() { pipe_close(P); } };
  void f(pipe *P) {
    {
      Closer C{P};
      pipe_open(P);
    }
    pipe_open(P);
  })"));
}

TEST(InCpp, References) {
  EXPECT_FINDS(inCpp(R"(void f(Link &A) {
    Link &B = A;
    A.open();
    B.open();
  })"),
               "4 B run");
  EXPECT_SILENT(inCpp(R"(void reopen(Link &L) { L.close(); L.open(); }
  void f(Link &A) {
    A.open();
    reopen(A);
  })"));
}

TEST(InCpp, LambdaThatIsCalled) {
  EXPECT_FINDS(inCpp(R"(void f(pipe *P) {
    auto Open = [P] { return pipe_open(P); };
    Open();
    Open();
  })"),
               "2 P run");
}

TEST(InCpp, LambdaWithReferenceCapture) {
  EXPECT_SILENT(inCpp(R"(void f(pipe *P) {
    bool Open = false;
    auto Attempt = [&] { if (!Open) Open = pipe_open(P) == 0; };
    Attempt();
    Attempt();
  })"));
}

TEST(InCpp, ExceptionOfAnOpenMeansFailure) {
  EXPECT_SILENT(inCpp(R"(void f(Link &L) {
    try {
      L.open();
    } catch (...) {
      L.open();
    }
  })"));
  EXPECT_FINDS(inCpp(R"(void f(Link &L) {
    try {
      L.open();
    } catch (...) {
      return;
    }
    L.open();
  })"),
               "7 L run");
}

TEST(InCpp, ExceptionsByType) {
  EXPECT_SILENT(inCpp(R"(struct Early {}; struct Late {};
  void f(pipe *P, bool A) {
    try {
      if (A) throw Early();
      pipe_open(P);
      throw Late();
    } catch (Early &) {
      pipe_open(P);
    } catch (Late &) {
    }
  })"));
  EXPECT_FINDS(inCpp(R"(struct Early {}; struct Late {};
  void f(pipe *P, bool A) {
    try {
      if (A) throw Early();
      pipe_open(P);
      throw Late();
    } catch (Early &) {
    } catch (Late &) {
      pipe_open(P);
    }
  })"),
               "9 P run");
}

TEST(InCpp, UniquePointer) {
  EXPECT_FINDS(inCpp(UniquePointer + R"(
  void f() {
    auto L = std::make_unique<Link>();
    L->open();
    auto M = std::move(L);
    M->open();
  })"),
               "6 M run");
  EXPECT_SILENT(inCpp(UniquePointer + R"(
  void f() {
    std::unique_ptr<Link> L(new Link);
    L->open();
    L.reset(new Link);
    L->open();
  })"));
}

TEST(InCpp, UniquePointerWithADeleter) {
  EXPECT_SILENT(inCpp(UniquePointer + R"(
  struct Closer { void operator()(pipe *P) const { pipe_close(P); } };
  void f(pipe *P) {
    {
      std::unique_ptr<pipe, Closer> Guard(P);
      pipe_open(P);
    }
    pipe_open(P);
  })"));
}

TEST(InCpp, NewAndDelete) {
  EXPECT_SILENT(inCpp(R"(void f() {
    Link *L = new Link;
    L->open();
    delete L;
    L = new Link;
    L->open();
    delete L;
  })"));
}

TEST(InCpp, PublicMethodRunsAgain) {
  EXPECT_FINDS(inCpp(R"(class Uplink {
  public:
    void start() { L.open(); }
    void stop() { L.close(); }
  private:
    Link L;
  };)"),
               "3 L again");
  EXPECT_SILENT(inCpp(R"(class Uplink {
  public:
    void start() { if (!L.isOpen()) L.open(); }
  private:
    Link L;
  };)"));
}

TEST(InCpp, FlagKeptByTheConstructor) {
  EXPECT_SILENT(inCpp(R"(class Uplink {
  public:
    Uplink() : Up(false) {}
    void start() { if (!Up) { L.open(); Up = true; } }
  private:
    Link L;
    bool Up;
  };)"));
}

TEST(InCpp, TemplatesAreFollowedWhenInstantiated) {
  EXPECT_FINDS(inCpp(R"(template <class T> void twice(T &L) {
    L.open();
    L.open();
  }
  void f(Link &L) { twice(L); })"),
               "3 L run");
}

TEST(InCpp, VirtualCalls) {
  EXPECT_FINDS(inCpp(R"(struct Base { virtual void attempt(Link &L) = 0; };
  struct Plain final : Base { void attempt(Link &L) override { L.open(); } };
  void f(Plain &B, Link &L) {
    L.open();
    B.attempt(L);
  })"),
               "2 L run");
}

TEST(InCpp, InitStatementsAndConditionVariables) {
  EXPECT_FINDS(inCpp(R"(void f(pipe *P) {
    if (int Result = pipe_open(P); Result != 0)
      pipe_open(P);
    else if (bool Again = Result == 0)
      pipe_open(P);
  })"),
               "5 P run");
}

TEST(InCpp, RangeForHasANewElementEachTime) {
  EXPECT_SILENT(inCpp(R"(void f(pipe *(&All)[4]) {
    for (pipe *P : All)
      pipe_open(P);
  })"));
}

TEST(InCpp, CoroutineIsCounted) {
  const Told Result = inCpp(Coroutine + R"(
  Task f(pipe *P) {
    pipe_open(P);
    co_return;
  })");
  EXPECT_THAT(Result.Findings, ::testing::IsEmpty());
  EXPECT_THAT(Result.Incompletes, ::testing::ElementsAre("f: coroutine"));
}

TEST(InCpp, MethodsOfAnotherClassOfTheSameName) {
  EXPECT_SILENT(inCpp(R"(namespace mine { struct Link { void open(); }; }
  void f(mine::Link &L, ::Link &Other) {
    L.open();
    L.open();
    Other.open();
  })"));
}

} // namespace iottidy::extract
