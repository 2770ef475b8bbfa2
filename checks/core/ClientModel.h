//===- ClientModel.h - What the calls of a client library mean ---*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Plain values that describe a client library: which call opens, closes,
/// guards, dispatches or registers, where it takes its client, and how its
/// result is read. A model only maps calls to roles; states and transitions
/// stay inside the checker, so that no model can describe an inconsistent
/// automaton. The reader of the JSON form is in checks/model.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_CORE_CLIENTMODEL_H
#define IOTTIDY_CORE_CLIENTMODEL_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace iottidy::core {

/// What a second open of an open client does (the double-connect class).
enum class SecondConnect : std::uint8_t {
  Second,    ///< a second connection is opened
  Replace,   ///< the old connection is dropped without a word, a new one opened
  Protocol,  ///< a second CONNECT on the same socket; the broker closes it
  Undefined, ///< no guard and no defined result
  Refused,   ///< an error code
  Ignored,   ///< nothing happens
  Unstated,  ///< no model says (see extract/SourceOps.h)
};

/// The part that a call plays in the life of a client.
enum class Role : std::uint8_t {
  Create,        ///< makes a client that is closed
  CreateConnect, ///< makes a client and opens it (JSON: "create+connect")
  Connect,       ///< opens
  Reconnect,     ///< opens again with the last options
  Disconnect,    ///< closes
  Destroy,       ///< ends the client; closes too unless Disconnects is false
  Query,         ///< answers "connected?" (see CallModel::Connected)
  NotAGuard,     ///< looks like a query, tells nothing (JSON: "not-a-guard")
  Pump,          ///< dispatches callbacks; its result may tell of a loss
  Operation,     ///< uses the client; its result may tell of a loss
  Wait,          ///< blocks until a started open has ended
  Register,      ///< registers callbacks and nothing else
  AutoReconnect, ///< switches the library's own reconnect (JSON: "auto-reconnect")
  SetIdentity,   ///< sets the identity (JSON: "set-identity")
};

/// Where a value is found at a call: a base, dereferences, then fields.
/// JSON: `this`, `return`, `none`, `arg0`, `*arg0`, `arg1.clientId`,
/// `arg1->clientId` (same as `.`), and inside a callback `param0`.
struct AccessPath {
  enum class Base : std::uint8_t { This, Return, Arg, Param, None };
  Base Root = Base::None;
  unsigned Index = 0;              ///< of Arg or Param, from 0
  bool Deref = false;              ///< a leading `*`: the variable pointed to
  std::vector<std::string> Fields; ///< names after the base, in order

  bool operator==(const AccessPath &) const = default;
};

/// An integer, or the name of an enumerator that is looked up in the source.
struct ConstantRef {
  std::int64_t Value = 0;
  std::string Name; ///< empty: Value counts

  bool operator==(const ConstantRef &) const = default;
};

/// A test of a value. JSON: `== 0`, `!= 0`, `< 0`, `<= 0`, `> 0`, `>= 0`,
/// `in {3, 4, NAME}`, `not in {…}`, `& 4 == 4`, `& 4 != 0`, `null`,
/// `non-null`, `true`, `false`, `always`, `never`, each with an optional field
/// of a struct in front: `.reasonCode == 0`.
struct Condition {
  enum class Op : std::uint8_t { Eq, Ne, Lt, Le, Gt, Ge, In, NotIn, Always, Never };
  Op Kind = Op::Always;
  std::string Field;                ///< of a struct value; empty: the value itself
  std::optional<std::int64_t> Mask; ///< applied before the comparison
  std::vector<ConstantRef> Values;  ///< one for the comparisons, any for In/NotIn

  bool operator==(const Condition &) const = default;
};

/// What a callback, an event id or a result tells about the client.
enum class Meaning : std::uint8_t {
  Connected,   ///< the client is connected now
  Lost,        ///< the connection is gone for good
  LostRetried, ///< gone, and the library is reconnecting (JSON: "lost-retried")
  Closed,      ///< closed at the program's own wish
  Failed,      ///< a started open has failed
  Opening,     ///< the library is about to connect, or is connecting
};

/// A value that a callback hands over, and what it tells. The first entry of
/// a list that fits counts.
struct ValueMeaning {
  AccessPath Value; ///< rooted at Param
  Condition When;
  Meaning Means = Meaning::Lost;

  bool operator==(const ValueMeaning &) const = default;
};

/// A function that the library calls.
struct CallbackModel {
  AccessPath Function;                  ///< where it is registered: `arg2`, `arg1.onSuccess`
  std::optional<Meaning> Means;         ///< by being called at all
  std::vector<ValueMeaning> Values;     ///< by what it is handed
  std::optional<AccessPath> Client;     ///< the parameter that holds the client
  std::optional<AccessPath> Context;    ///< the argument handed on to the callback
  std::optional<unsigned> ContextParam; ///< the parameter that receives it, or the user data

  bool operator==(const CallbackModel &) const = default;
};

/// One call of a library. A call is found by qualified name and, where names
/// clash, by parameter count, parameter types and the library's headers.
struct CallModel {
  std::vector<std::string> Names; ///< qualified: `mosquitto_connect`, `mqtt::client::connect`
  Role Does = Role::Operation;
  std::optional<AccessPath> Client;         ///< absent: `none`, one hidden client
  std::optional<AccessPath> Parent;         ///< the lower layer that this object is part of
  std::optional<unsigned> Params;           ///< number of declared parameters
  std::vector<std::string> ParamTypes;      ///< as written in the header; empty: any
  std::vector<std::string> Headers;         ///< file names; empty: those of the library
  std::vector<Condition> Success;           ///< any of them; empty: always (void)
  std::vector<Condition> Pending;           ///< call again: neither success nor failure
  std::vector<Condition> Connected;         ///< Query: the result says connected
  std::vector<Condition> NotConnected;      ///< Query: the result says closed; empty: the rest
  std::vector<Condition> Lost;              ///< the result says that the connection is gone
  bool Throws = false;                      ///< failure is told by an exception
  std::optional<bool> Asynchronous;         ///< overrides the library's
  std::optional<enum SecondConnect> Second; ///< overrides the library's
  bool Disconnects = true;                  ///< Destroy: closes the connection too
  bool Durable = true;                 ///< Disconnect: the library does not come back by itself
  bool OneShot = false;                ///< the handle cannot be opened again after a close
  bool Token = false;                  ///< the result, or what it owns, stands for the client
  bool Blocks = false;                 ///< returns only when the connection has ended
  bool Refusable = false;              ///< Operation: a failure that is no loss is an answer
  std::vector<AccessPath> Identity;    ///< what the broker knows the client by
  std::string ImplicitIdentity;        ///< the same for all clients made this way
  std::optional<bool> AutoReconnectOn; ///< this call switches it on or off
  std::optional<AccessPath> AutoReconnectValue; ///< …by the value found there
  std::vector<Condition> AutoReconnectWhen;     ///< …which means "on" when one holds
  std::vector<CallbackModel> Callbacks;
  std::optional<AccessPath> UserData; ///< handed to callbacks with a ContextParam and no Context
  std::string Source;                 ///< where the claim comes from; empty: the library's
  std::string Origin;                 ///< file and JSON pointer of the entry, for dumps

  bool operator==(const CallModel &) const = default;
};

/// A field of a library's own struct that tells or sets something.
struct FieldModel {
  std::string Type;        ///< of the struct: `MQTTContext_t`
  std::string Field;       ///< `connectStatus`
  Role Does = Role::Query; ///< Query, AutoReconnect, SetIdentity or Register
  std::vector<Condition> Connected;
  std::vector<Condition> NotConnected;
  std::vector<Condition> AutoReconnectWhen;
  std::optional<CallbackModel> Callback; ///< Register: of the function stored there
  std::string Source;
  std::string Origin;

  bool operator==(const FieldModel &) const = default;
};

/// A virtual method, or a Qt signal, through which a library tells.
struct HandlerModel {
  enum class Kind : std::uint8_t { Override, Signal };
  Kind How = Kind::Override;
  std::string Class;
  std::string Method;
  std::optional<Meaning> Means;
  std::vector<ValueMeaning> Values;
  std::optional<AccessPath> Client; ///< `this` or a parameter
  std::string Source;
  std::string Origin;

  bool operator==(const HandlerModel &) const = default;
};

/// Whether a library reconnects by itself.
enum class AutoReconnect : std::uint8_t { Never, Always, OnByDefault, OffByDefault };

/// One library.
struct LibraryModel {
  std::string Name;  ///< short, stable: `paho-mqtt-c`
  std::string Title; ///< for people
  std::string Version;
  std::string Source;
  std::vector<std::string> Headers;  ///< file names or path ends: `mosquitto.h`
  std::vector<std::string> Prefixes; ///< of functions that belong to the library
  bool Enabled = true;
  bool Asynchronous = false;
  SecondConnect Second = SecondConnect::Second;
  AutoReconnect Reconnects = AutoReconnect::Never;
  std::vector<CallModel> Calls;
  std::vector<FieldModel> Fields;
  std::vector<HandlerModel> Handlers;
  std::vector<std::string> Disable; ///< names of entries of other files to drop
  std::string File;

  bool operator==(const LibraryModel &) const = default;
};

} // namespace iottidy::core

#endif // IOTTIDY_CORE_CLIENTMODEL_H
