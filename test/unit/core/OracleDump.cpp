//===- OracleDump.cpp - Writes the source form for people -------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Oracle.h"

namespace iottidy::core::testing {

namespace {

std::string number(int N) { return std::to_string(N); }

class Dump {
public:
  explicit Dump(const Source &S) : S(S) {}

  std::string run() {
    static const char *const Styles[] = {"int, 0 is success",
                                         "bool, true is success",
                                         "void",
                                         "int, asynchronous, 0 is success",
                                         "int, 0 is success, 1 is call again",
                                         "void, throws"};
    static const char *const Seconds[] = {"second",    "replace", "protocol",
                                          "undefined", "refused", "ignored"};
    Out += "// connect: " + std::string(Styles[static_cast<int>(S.Style)]) + "; a second is " +
           Seconds[static_cast<int>(S.Second)] + "\n";
    if (!S.DestroyCloses)
      Out += "// destroy does not disconnect\n";
    if (S.MakesOpen)
      Out += "// create connects\n";
    for (int I = 0; I < S.Objects; ++I)
      Out += "client o" + number(I) + ";\n";
    for (int I = 0; I < S.Handles; ++I)
      Out += "client *h" + number(I) + ";\n";
    for (int I = 0; I < S.Globals; ++I)
      Out += (S.SharedGlobals ? "extern int g" : "static int g") + number(I) + ";\n";
    for (std::size_t I = 0; I < S.Functions.size(); ++I) {
      F = &S.Functions[I];
      Out += (F->Entry ? "int f" : "static int f") + std::to_string(I) + "(";
      for (int K = 0; K < F->Params; ++K)
        Out += (K != 0 ? ", int a" : "int a") + number(K);
      for (int K = 0; K < F->ClientParams; ++K)
        Out += (K + F->Params != 0 ? ", client *p" : "client *p") + number(K);
      Out += ") {\n";
      for (int K = 0; K < F->Locals; ++K)
        Out += "  int x" + number(K) + " = 0;\n";
      list(F->Body, 1);
      Out += "}\n";
    }
    return Out;
  }

private:
  std::string variable(SourceVar V) const {
    if (V < FirstLocal)
      return "g" + number(V);
    V -= FirstLocal;
    return V < F->Params ? "a" + number(V) : "x" + number(V - F->Params);
  }
  std::string handle(SourceClient C) const {
    return C >= FirstPointer ? "p" + number(C - FirstPointer) : "h" + number(C - FirstHandle);
  }
  std::string client(SourceClient C) const {
    return C < FirstHandle ? "&o" + number(C) : handle(C);
  }
  static std::string role(Role R) {
    switch (R) {
    case Role::Connect:
      return "connect";
    case Role::Disconnect:
      return "disconnect";
    case Role::Destroy:
      return "destroy";
    case Role::Query:
      return "is_connected";
    case Role::Wait:
      return "wait";
    case Role::Operation:
      return "publish";
    default:
      return "operation";
    }
  }

  std::string cond(const Cond &C) const {
    static const char *const Ops[] = {" == ", " != ", " < ", " <= ", " > ", " >= "};
    switch (C.K) {
    case Cond::Kind::Opaque:
      return "unknown()";
    case Cond::Kind::Truth:
      return variable(C.Var);
    case Cond::Kind::Compare:
      return variable(C.Var) + Ops[static_cast<int>(C.Op)] + number(C.Const);
    case Cond::Kind::CompareVars:
      return variable(C.Var) + Ops[static_cast<int>(C.Op)] + variable(C.Var2);
    case Cond::Kind::Bit:
      return "(" + variable(C.Var) + " & " + number(C.Const) + ")";
    case Cond::Kind::Connects:
      return "connect(" + client(C.Client) + (S.Style == ConnectStyle::Bool ? ")" : ") == 0");
    case Cond::Kind::Connected:
      return "is_connected(" + client(C.Client) + ")";
    case Cond::Kind::HandleSet:
      return handle(C.Client);
    case Cond::Kind::Not:
      return "!(" + cond(C.Parts[0]) + ")";
    case Cond::Kind::And:
      return "(" + cond(C.Parts[0]) + " && " + cond(C.Parts[1]) + ")";
    case Cond::Kind::Or:
      return "(" + cond(C.Parts[0]) + " || " + cond(C.Parts[1]) + ")";
    }
    return "";
  }

  void list(const std::vector<Stmt> &L, int Depth) {
    for (const Stmt &St : L)
      statement(St, Depth);
  }
  void line(int Depth, const std::string &Text) {
    Out += std::string(static_cast<std::size_t>(2 * Depth), ' ') + Text + "\n";
  }
  void block(int Depth, const std::string &Head, const std::vector<Stmt> &L) {
    line(Depth, Head + " {");
    list(L, Depth + 1);
  }

  void call(const Stmt &St, int Depth) {
    std::string Text = St.Var >= 0 ? variable(St.Var) + " = " : "";
    Text += "f" + number(St.Const) + "(";
    const char *Sep = "";
    for (SourceVar V : St.Args) {
      Text += Sep + variable(V);
      Sep = ", ";
    }
    for (SourceClient C : St.ClientArgs) {
      Text += Sep + client(C);
      Sep = ", ";
    }
    line(Depth, Text + ");");
  }

  void statement(const Stmt &St, int Depth) {
    auto Assign = [&](const std::string &To, const std::string &From) {
      line(Depth, To + " = " + From + ";");
    };
    switch (St.K) {
    case Stmt::Kind::SetConst:
      Assign(variable(St.Var), number(St.Const));
      return;
    case Stmt::Kind::SetVar:
      Assign(variable(St.Var), variable(St.Var2));
      return;
    case Stmt::Kind::SetCond:
      Assign(variable(St.Var), cond(St.Test));
      return;
    case Stmt::Kind::SetUnknown:
      Assign(variable(St.Var), "something()");
      return;
    case Stmt::Kind::SetResult:
      Assign(variable(St.Var), role(St.Op) + "(" + client(St.Client) + ")");
      return;
    case Stmt::Kind::Add:
      Assign(variable(St.Var), variable(St.Var) + " + " + number(St.Const));
      return;
    case Stmt::Kind::Operate:
      line(Depth, role(St.Op) + "(" + client(St.Client) + ");");
      return;
    case Stmt::Kind::Make:
      Assign(handle(St.Client), "create()");
      return;
    case Stmt::Kind::Drop:
      Assign(handle(St.Client), "0");
      return;
    case Stmt::Kind::Copy:
      Assign(handle(St.Client), client(St.Client2));
      return;
    case Stmt::Kind::If:
      block(Depth, "if (" + cond(St.Test) + ")", St.Then);
      if (!St.Else.empty())
        block(Depth, "} else", St.Else);
      line(Depth, "}");
      return;
    case Stmt::Kind::While:
      block(Depth, "while (" + cond(St.Test) + ")", St.Then);
      line(Depth, "}");
      return;
    case Stmt::Kind::DoWhile:
      block(Depth, "do", St.Then);
      line(Depth, "} while (" + cond(St.Test) + ");");
      return;
    case Stmt::Kind::Count: {
      std::string V = variable(St.Var);
      block(Depth, "for (" + V + " = 0; " + V + " < " + number(St.Const) + "; ++" + V + ")",
            St.Then);
      line(Depth, "}");
      return;
    }
    case Stmt::Kind::Switch:
      line(Depth, "switch (" + variable(St.Var) + ") {");
      line(Depth, "case 0:");
      list(St.Then, Depth + 1);
      line(Depth + 1, "break;");
      line(Depth, "case 1:");
      list(St.Else, Depth + 1);
      line(Depth, "}");
      return;
    case Stmt::Kind::Break:
      line(Depth, "break;");
      return;
    case Stmt::Kind::Continue:
      line(Depth, "continue;");
      return;
    case Stmt::Kind::Return:
      line(Depth, "return " + variable(St.Var) + ";");
      return;
    case Stmt::Kind::Throw:
      line(Depth, "throw 0;");
      return;
    case Stmt::Kind::Try:
      block(Depth, "try", St.Then);
      block(Depth, "} catch (...)", St.Else);
      line(Depth, "}");
      return;
    case Stmt::Kind::Call:
      call(St, Depth);
      return;
    case Stmt::Kind::Unknown:
      line(Depth, St.Client < 0 ? "unseen();" : "unseen(" + client(St.Client) + ");");
      return;
    }
  }

  const Source &S;
  const SourceFunction *F = nullptr;
  std::string Out;
};

} // namespace

std::string dump(const Source &S) { return Dump(S).run(); }

} // namespace iottidy::core::testing
