//===- StructuralClients.cpp - Classes that are clients by their shape ------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// A class that opens and closes, and that says of itself that it is a client,
/// connection, session or link, is known without a model. What its methods do
/// is a guess, so whatever speaks against it keeps the class out: another
/// trade in its name, several connections in one object, a body in sight.
///
//===----------------------------------------------------------------------===//
#include "extract/SourceOps.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using namespace iottidy::core;

namespace iottidy::extract {

namespace {

/// The words of a name, in small letters: `MQTTClient2` has mqtt, client.
llvm::SmallVector<std::string, 4> wordsOf(llvm::StringRef Name) {
  llvm::SmallVector<std::string, 4> Out;
  bool Fresh = true;
  for (std::size_t I = 0; I < Name.size(); ++I) {
    char Ch = Name[I];
    if (!llvm::isAlpha(Ch)) {
      Fresh = true;
      continue;
    }
    bool Upper = llvm::isUpper(Ch);
    bool AfterLower = I > 0 && llvm::isLower(Name[I - 1]);
    // The last capital of a run begins the next word.
    bool EndsRun =
        I > 0 && llvm::isUpper(Name[I - 1]) && I + 1 < Name.size() && llvm::isLower(Name[I + 1]);
    if (Fresh || (Upper && (AfterLower || EndsRun)))
      Out.emplace_back();
    Out.back() += llvm::toLower(Ch);
    Fresh = false;
  }
  return Out;
}

/// Trades with connections of another kind: what is opened there has no broker
/// that keeps one for each client, or holds many.
constexpr llvm::StringLiteral OtherTrades[] = {
    // Databases.
    "db",
    "database",
    "sql",
    "mysql",
    "mysqlx",
    "sqlite",
    "postgres",
    "postgresql",
    "pg",
    "pqxx",
    "odbc",
    "jdbc",
    "mongo",
    "redis",
    "cassandra",
    "oracle",
    "ldap",
    "soci",
    "otl",
    "table",
    // Signals and slots.
    "signal",
    "signals",
    "slot",
    "slots",
    "sigc",
    "callback",
    "observer",
    // Files, streams and processes.
    "file",
    "files",
    "stream",
    "fstream",
    "directory",
    "archive",
    "zip",
    "document",
    "pipe",
    "fifo",
    "ipc",
    "shm",
    "process",
    "shell",
    "terminal",
    "console",
    "pty",
    "sym",
    "hyper",
    // Requests that open again by design, and name services.
    "http",
    "https",
    "curl",
    "rest",
    "ftp",
    "ftps",
    "sftp",
    "tftp",
    "smtp",
    "pop",
    "imap",
    "ssh",
    "telnet",
    "web",
    "rtsp",
    "sip",
    "dns",
    "ntp",
    "sntp",
    "nfs",
    "smb",
    // Sockets of frameworks.
    "socket",
    "sockets",
    "sock",
    "ace",
    "asio",
    "poco",
    // Buses, radios and the network below a client.
    "serial",
    "uart",
    "usb",
    "can",
    "spi",
    "twi",
    "modbus",
    "hid",
    "ble",
    "gatt",
    "bluetooth",
    "rfcomm",
    "zigbee",
    "nfc",
    "wifi",
    "wlan",
    "ethernet",
    "network",
    "modem",
    "ppp",
    "gsm",
    "lte",
    "cellular",
    "vpn",
    "sim",
    // Desktop and media.
    "dbus",
    "wayland",
    "display",
    "window",
    "dialog",
    "widget",
    "view",
    "audio",
    "video",
    "media",
    "camera",
    "capture",
    "recording",
    "playback",
    "midi",
    "jack",
    "sound",
    "screen",
    "printer",
    // Sessions of people and of tools.
    "login",
    "user",
    "editor",
    "edit",
    "debug",
    "debugger",
    "trace",
    "tracing",
    "profiler",
    "game",
    "mock",
    "fake",
    "stub",
    "dummy",
    // Graphs.
    "graph",
    "port",
    "pin",
    "wire",
    "list",
    "chain",
    // Owners of many.
    "pool",
    "factory",
    "registry",
    "manager",
    "listener",
    "acceptor",
    "builder",
    "multi",
    "cache",
};

/// Methods that only another trade has.
constexpr llvm::StringLiteral OtherMethods[] = {
    "commit", "rollback", "transaction", "transactions", "sql",  "cursor", "statement",
    "query",  "seek",     "seekg",       "tellg",        "eof",  "rewind", "readdir",
    "slot",   "blocked",  "listen",      "accept",       "bind",
};

enum class Part : std::uint8_t { None, Connect, Open, Close, Query };

/// Methods that use the connection and say with their name that they leave it.
constexpr llvm::StringLiteral Uses[] = {"publish", "subscribe", "unsubscribe", "send", "write"};

/// What the name of a method says.
Part partOf(llvm::StringRef Name) {
  std::string Plain;
  for (char Ch : Name)
    if (Ch != '_')
      Plain += llvm::toLower(Ch);
  if (Plain == "connect")
    return Part::Connect;
  if (Plain == "open")
    return Part::Open;
  if (Plain == "disconnect" || Plain == "close")
    return Part::Close;
  if (Plain == "isconnected" || Plain == "isopen" || Plain == "connected")
    return Part::Query;
  return Part::None;
}

bool otherTrade(llvm::StringRef Name) {
  std::string Before;
  for (const std::string &W : wordsOf(Name)) {
    // DBus and WiFi are one word.
    if (llvm::is_contained(OtherTrades, llvm::StringRef(W)) ||
        llvm::is_contained(OtherTrades, llvm::StringRef(Before + W)))
      return true;
    Before = W;
  }
  return false;
}

/// Another object that a graph, a signal or a pool joins with: what is handed
/// over to be changed, or to be called.
bool joins(QualType T) {
  const auto *Value = T.getNonReferenceType()->getAsCXXRecordDecl();
  if (Value != nullptr && Value->getIdentifier() != nullptr &&
      (Value->getName().contains("function") || Value->getName().ends_with("_ptr") ||
       Value->isLambda()))
    return true;
  if (T->isMemberPointerType() || T->isFunctionPointerType() || T->isFunctionReferenceType())
    return true;
  if (!T->isPointerType() && !T->isLValueReferenceType())
    return false;
  QualType To = T->getPointeeType();
  return To->isFunctionType() || To->isVoidType() || (To->isRecordType() && !To.isConstQualified());
}

QualType bare(QualType T) {
  return T.getNonReferenceType().getCanonicalType().getUnqualifiedType();
}

/// The methods of one class that count.
struct Shape {
  llvm::SmallVector<const CXXMethodDecl *, 2> Opens, Closes, Queries;
  bool Connect = false, Open = false, Against = false;
};

void collect(const CXXRecordDecl *R, bool Own, const SourceManager &Sources, Shape &S) {
  if (Sources.isInSystemHeader(R->getLocation()) || R->isDependentContext() ||
      (R->getIdentifier() != nullptr && otherTrade(R->getName()))) {
    S.Against = true;
    return;
  }
  for (const Decl *D : R->decls()) {
    if (const auto *T = dyn_cast<FunctionTemplateDecl>(D))
      S.Against |= T->getDeclName().isIdentifier() && partOf(T->getName()) != Part::None;
    const auto *M = dyn_cast<CXXMethodDecl>(D);
    if (M == nullptr || M->getIdentifier() == nullptr)
      continue;
    llvm::StringRef Name = M->getName();
    for (const std::string &W : wordsOf(Name))
      S.Against |= llvm::is_contained(OtherMethods, llvm::StringRef(W));
    Part Does = partOf(Name);
    if (Does == Part::None)
      continue;
    if (M->isStatic() || M->isDeleted() || M->isVariadic()) {
      S.Against = true;
      continue;
    }
    switch (Does) {
    case Part::Connect:
    case Part::Open:
      (Does == Part::Connect ? S.Connect : S.Open) = true;
      if (Own)
        S.Opens.push_back(M);
      break;
    case Part::Close:
      S.Closes.push_back(M);
      break;
    case Part::Query:
      S.Queries.push_back(M);
      break;
    case Part::None:
      break;
    }
  }
  for (const CXXBaseSpecifier &B : R->bases()) {
    const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
    if (Base == nullptr || Base->getDefinition() == nullptr)
      S.Against = true;
    else
      collect(Base->getDefinition(), false, Sources, S);
  }
}

/// An opener that may stand for "this client connects".
bool opensItself(const CXXMethodDecl *M) {
  QualType Result = M->getReturnType();
  bool Plain = Result->isVoidType() || Result->isIntegralOrEnumerationType();
  return Plain && M->getAccess() == AS_public && !M->isConst() && !M->hasBody() &&
         llvm::none_of(M->parameters(), [](const ParmVarDecl *P) { return joins(P->getType()); });
}

/// Whether \p Close names what it closes as \p Open names it, or by what that
/// hands out: then one object has many connections.
bool closesOneOfMany(const CXXMethodDecl *Open, const CXXMethodDecl *Close) {
  if (Close->getMinRequiredArguments() == 0)
    return false;
  QualType First = bare(Close->getParamDecl(0)->getType());
  if (!Open->getReturnType()->isVoidType() && !Open->getReturnType()->isBooleanType() &&
      bare(Open->getReturnType()) == First)
    return true;
  return Open->getNumParams() != 0 && bare(Open->getParamDecl(0)->getType()) == First;
}

} // namespace

bool namesClient(llvm::StringRef Name) {
  bool Says = llvm::any_of(wordsOf(Name), [](llvm::StringRef W) {
    return W == "link" || W.ends_with("client") || W.ends_with("connection") ||
           W.ends_with("session");
  });
  return Says && !otherTrade(Name);
}

/// A method with a body in sight that overrides \p M is what a call may run.
bool SourceOps::overriddenInSight(const CXXMethodDecl *M) const {
  if (!M->isVirtual())
    return false;
  for (const CXXRecordDecl *R : Derived)
    for (const CXXMethodDecl *O : R->methods())
      if (O->hasBody())
        for (const CXXMethodDecl *Of : O->overridden_methods())
          if (Of->getCanonicalDecl() == M->getCanonicalDecl())
            return true;
  return false;
}

void SourceOps::client(const CXXRecordDecl *R, ModelTest IsOp, ModelTest OfLibrary) {
  for (const DeclContext *DC = R->getDeclContext(); DC != nullptr; DC = DC->getParent())
    if (const auto *N = dyn_cast<NamedDecl>(DC); N != nullptr && N->getIdentifier() != nullptr)
      if (otherTrade(N->getName()))
        return;
  Shape S;
  collect(R, true, Context.getSourceManager(), S);
  if (S.Against || S.Opens.empty() || S.Closes.empty() || (S.Connect && S.Open))
    return;
  for (const CXXMethodDecl *M : R->methods())
    if (IsOp(M) || OfLibrary(M) || M->hasAttr<AnnotateAttr>())
      return;
  for (const CXXMethodDecl *Q : S.Queries)
    if (Q->getNumParams() != 0 || !Q->getReturnType()->isBooleanType())
      return;
  for (const CXXMethodDecl *O : S.Opens) {
    if (!opensItself(O) || overriddenInSight(O))
      return;
    for (const CXXMethodDecl *C : S.Closes)
      if (closesOneOfMany(O, C))
        return;
  }
  auto Add = [&](const CXXMethodDecl *M, Role Does) {
    CallModel Call;
    Call.Does = Does;
    Call.Client = AccessPath();
    Call.Client->Root = AccessPath::Base::This;
    Condition True;
    True.Kind = Condition::Op::Ne;
    True.Values.push_back({});
    // What another number than a truth value means is not known.
    if (Does == Role::Query)
      Call.Connected.push_back(True);
    else if (Does == Role::Connect && M->getReturnType()->isBooleanType())
      Call.Success.push_back(True);
    add(M, Structural, std::move(Call));
  };
  Clients.insert(R->getCanonicalDecl());
  for (const CXXMethodDecl *M : S.Opens)
    Add(M, Role::Connect);
  for (const CXXMethodDecl *M : S.Closes)
    Add(M, Role::Disconnect);
  for (const CXXMethodDecl *M : S.Queries)
    Add(M, Role::Query);
  for (const CXXMethodDecl *M : R->methods())
    if (M->getIdentifier() != nullptr && !M->isStatic() && !M->hasBody() && !overriddenInSight(M))
      if (auto Words = wordsOf(M->getName()); !Words.empty() && llvm::is_contained(Uses, Words[0]))
        Add(M, Role::Operation);
}

} // namespace iottidy::extract
