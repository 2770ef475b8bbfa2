//===- Dump.cpp - Models in words -------------------------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "Dump.h"

using namespace iottidy;
using namespace iottidy::core;

namespace {

const char *word(Role R) {
  switch (R) {
  case Role::Create: return "create";
  case Role::CreateConnect: return "create+connect";
  case Role::Connect: return "connect";
  case Role::Reconnect: return "reconnect";
  case Role::Disconnect: return "disconnect";
  case Role::Destroy: return "destroy";
  case Role::Query: return "query";
  case Role::NotAGuard: return "not-a-guard";
  case Role::Pump: return "pump";
  case Role::Operation: return "operation";
  case Role::Wait: return "wait";
  case Role::Register: return "register";
  case Role::AutoReconnect: return "auto-reconnect";
  case Role::SetIdentity: return "set-identity";
  }
  return "";
}

const char *word(SecondConnect S) {
  switch (S) {
  case SecondConnect::Second: return "second";
  case SecondConnect::Replace: return "replace";
  case SecondConnect::Protocol: return "protocol";
  case SecondConnect::Undefined: return "undefined";
  case SecondConnect::Refused: return "refused";
  case SecondConnect::Ignored: return "ignored";
  case SecondConnect::Unstated: return "unstated";
  }
  return "";
}

const char *word(AutoReconnect A) {
  switch (A) {
  case AutoReconnect::Never: return "never";
  case AutoReconnect::Always: return "always";
  case AutoReconnect::OnByDefault: return "on-by-default";
  case AutoReconnect::OffByDefault: return "off-by-default";
  }
  return "";
}

const char *word(Meaning M) {
  switch (M) {
  case Meaning::Connected: return "connected";
  case Meaning::Lost: return "lost";
  case Meaning::LostRetried: return "lost-retried";
  case Meaning::Closed: return "closed";
  case Meaning::Failed: return "failed";
  case Meaning::Opening: return "opening";
  }
  return "";
}

std::string text(const AccessPath &P) {
  std::string Out = P.Deref ? "*" : "";
  switch (P.Root) {
  case AccessPath::Base::This: Out += "this"; break;
  case AccessPath::Base::Return: Out += "return"; break;
  case AccessPath::Base::Arg: Out += "arg" + std::to_string(P.Index); break;
  case AccessPath::Base::Param: Out += "param" + std::to_string(P.Index); break;
  case AccessPath::Base::None: Out += "none"; break;
  }
  for (const std::string &Field : P.Fields)
    Out += "." + Field;
  return Out;
}

std::string text(const Condition &C) {
  static const char *const Operators[] = {"==", "!=", "<", "<=", ">", ">="};
  std::string Out = C.Field.empty() ? "" : "." + C.Field + " ";
  if (C.Mask)
    Out += "& " + std::to_string(*C.Mask) + " ";
  std::string Values;
  for (const ConstantRef &V : C.Values)
    Values += (Values.empty() ? "" : ", ") + (V.Name.empty() ? std::to_string(V.Value) : V.Name);
  switch (C.Kind) {
  case Condition::Op::Always: return Out + "always";
  case Condition::Op::Never: return Out + "never";
  case Condition::Op::In: return Out + "in {" + Values + "}";
  case Condition::Op::NotIn: return Out + "not in {" + Values + "}";
  default: return Out + Operators[static_cast<int>(C.Kind)] + " " + Values;
  }
}

std::string text(const std::vector<Condition> &List) {
  std::string Out;
  for (const Condition &C : List)
    Out += (Out.empty() ? "" : " or ") + text(C);
  return Out;
}

/// Appends `; KEY VALUE` when there is a value.
void add(std::string &Line, const char *Key, const std::string &Value) {
  if (!Value.empty())
    Line += std::string("; ") + Key + " " + Value;
}

std::string told(const std::optional<Meaning> &Means, const std::vector<ValueMeaning> &Values) {
  std::string Out;
  for (const ValueMeaning &V : Values)
    Out += (Out.empty() ? "" : ", ") + text(V.Value) + " " + text(V.When) + ": " + word(V.Means);
  if (Means)
    Out += (Out.empty() ? "" : ", ") + std::string(word(*Means));
  return Out;
}

std::string bracketed(const std::string &Text) { return Text.empty() ? "" : " (" + Text + ")"; }

std::string describe(const CallModel &C) {
  std::string Line;
  for (const std::string &Name : C.Names)
    Line += (Line.empty() ? "" : ", ") + Name;
  if (C.Params)
    Line += "/" + std::to_string(*C.Params);
  Line += std::string(": ") + word(C.Does);
  if (C.Client)
    add(Line, "client", text(*C.Client));
  if (C.Parent)
    add(Line, "parent", text(*C.Parent));
  add(Line, "success", text(C.Success));
  add(Line, "pending", text(C.Pending));
  add(Line, "connected", text(C.Connected));
  add(Line, "not connected", text(C.NotConnected));
  add(Line, "lost", text(C.Lost));
  if (C.Throws)
    Line += "; throws";
  if (C.Asynchronous)
    Line += *C.Asynchronous ? "; asynchronous" : "; synchronous";
  if (C.Second)
    add(Line, "second", word(*C.Second));
  if (!C.Disconnects)
    Line += "; does not disconnect";
  if (!C.Durable)
    Line += "; not durable";
  if (C.OneShot)
    Line += "; one-shot";
  if (C.Token)
    Line += "; returns a token";
  if (C.Blocks)
    Line += "; blocks";
  for (const AccessPath &P : C.Identity)
    add(Line, "identity", text(P));
  add(Line, "identity is", C.ImplicitIdentity);
  if (C.AutoReconnectOn)
    Line += *C.AutoReconnectOn ? "; switches reconnect on" : "; switches reconnect off";
  if (C.AutoReconnectValue)
    add(Line, "reconnects when", text(*C.AutoReconnectValue) + " " + text(C.AutoReconnectWhen));
  for (const CallbackModel &K : C.Callbacks)
    add(Line, "calls", text(K.Function) + bracketed(told(K.Means, K.Values)));
  return Line;
}

} // namespace

void tools::dump(const ModelSet &Set, std::ostream &Out) {
  for (const LibraryModel &L : Set.Libraries) {
    Out << L.Name << ": " << L.Title << (L.Version.empty() ? "" : ", ") << L.Version << "\n";
    Out << "  a second open: " << word(L.Second) << "; opens are "
        << (L.Asynchronous ? "asynchronous" : "synchronous")
        << "; reconnects by itself: " << word(L.Reconnects) << "\n";
    for (const CallModel &C : L.Calls)
      Out << "  " << describe(C) << " [" << C.Origin << "]\n";
    for (const FieldModel &F : L.Fields) {
      std::string Line = F.Type + "::" + F.Field + ": field, " + word(F.Does);
      add(Line, "connected", text(F.Connected));
      add(Line, "not connected", text(F.NotConnected));
      add(Line, "reconnects when", text(F.AutoReconnectWhen));
      if (F.Callback)
        add(Line, "calls", "it" + bracketed(told(F.Callback->Means, F.Callback->Values)));
      Out << "  " << Line << " [" << F.Origin << "]\n";
    }
    for (const HandlerModel &H : L.Handlers)
      Out << "  " << H.Class << "::" << H.Method << ": "
          << (H.How == HandlerModel::Kind::Signal ? "signal" : "override")
          << bracketed(told(H.Means, H.Values)) << " [" << H.Origin << "]\n";
  }
}
