//===- Packed.cpp - Client models without their JSON -------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "model/Packed.h"

#include <type_traits>

using namespace iottidy;
using namespace iottidy::core;

namespace {

/// The members of each struct, in one order for both directions. A member that
/// is forgotten here is lost on the way; the tests compare whole models.
template <typename Archive> void visit(Archive &A, AccessPath &Path) {
  A(Path.Root, Path.Index, Path.Deref, Path.Fields);
}

template <typename Archive> void visit(Archive &A, ConstantRef &Constant) {
  A(Constant.Value, Constant.Name);
}

template <typename Archive> void visit(Archive &A, Condition &When) {
  A(When.Kind, When.Field, When.Mask, When.Values);
}

template <typename Archive> void visit(Archive &A, ValueMeaning &Value) {
  A(Value.Value, Value.When, Value.Means);
}

template <typename Archive> void visit(Archive &A, CallbackModel &Callback) {
  A(Callback.Function, Callback.Means, Callback.Values, Callback.Client, Callback.Context,
    Callback.ContextParam);
}

template <typename Archive> void visit(Archive &A, CallModel &Call) {
  A(Call.Names, Call.Does, Call.Client, Call.Parent, Call.Params, Call.ParamTypes, Call.Headers,
    Call.Success, Call.Pending, Call.Connected, Call.NotConnected, Call.Lost, Call.Throws,
    Call.Asynchronous, Call.Second, Call.Disconnects, Call.Durable, Call.OneShot, Call.Token,
    Call.Blocks, Call.Refusable, Call.Identity, Call.ImplicitIdentity, Call.AutoReconnectOn,
    Call.AutoReconnectValue, Call.AutoReconnectWhen, Call.Callbacks, Call.UserData, Call.Source,
    Call.Origin);
}

template <typename Archive> void visit(Archive &A, FieldModel &Field) {
  A(Field.Type, Field.Field, Field.Does, Field.Connected, Field.NotConnected,
    Field.AutoReconnectWhen, Field.Callback, Field.Source, Field.Origin);
}

template <typename Archive> void visit(Archive &A, HandlerModel &Handler) {
  A(Handler.How, Handler.Class, Handler.Method, Handler.Means, Handler.Values, Handler.Client,
    Handler.Source, Handler.Origin);
}

template <typename Archive> void visit(Archive &A, LibraryModel &Model) {
  A(Model.Name, Model.Title, Model.Version, Model.Source, Model.Headers, Model.Prefixes,
    Model.Enabled, Model.Asynchronous, Model.Second, Model.Reconnects, Model.Calls, Model.Fields,
    Model.Handlers, Model.Disable, Model.File);
}

template <typename T> constexpr bool IsNumber = std::is_integral_v<T> || std::is_enum_v<T>;

/// Writes numbers with seven bits a byte, the lowest first; counts before
/// elements.
class Packer {
public:
  std::string Out;

  template <typename... T> void operator()(T &...Values) { (put(Values), ...); }

private:
  void number(std::uint64_t Value) {
    for (; Value >= 0x80; Value >>= 7)
      Out.push_back(static_cast<char>(0x80 | (Value & 0x7f)));
    Out.push_back(static_cast<char>(Value));
  }

  void put(std::string &Text) {
    number(Text.size());
    Out += Text;
  }

  template <typename T> void put(std::vector<T> &Values) {
    number(Values.size());
    for (T &Value : Values)
      put(Value);
  }

  template <typename T> void put(std::optional<T> &Value) {
    number(Value.has_value() ? 1 : 0);
    if (Value)
      put(*Value);
  }

  template <typename T> void put(T &Value) {
    if constexpr (IsNumber<T>)
      number(static_cast<std::uint64_t>(Value));
    else
      visit(*this, Value);
  }
};

class Unpacker {
public:
  explicit Unpacker(std::string_view Packed) : Next(Packed.data()) {}

  template <typename... T> void operator()(T &...Values) { (get(Values), ...); }

private:
  std::uint64_t number() {
    std::uint64_t Value = 0;
    for (unsigned Shift = 0;; Shift += 7) {
      const auto Byte = static_cast<unsigned char>(*Next++);
      Value |= static_cast<std::uint64_t>(Byte & 0x7f) << Shift;
      if (Byte < 0x80)
        return Value;
    }
  }

  void get(std::string &Text) {
    if (const std::size_t Size = number()) {
      Text.assign(Next, Size);
      Next += Size;
    }
  }

  template <typename T> void get(std::vector<T> &Values) {
    if (const std::size_t Count = number()) {
      Values.resize(Count);
      for (T &Value : Values)
        get(Value);
    }
  }

  template <typename T> void get(std::optional<T> &Value) {
    if (number() != 0)
      get(Value.emplace());
  }

  template <typename T> void get(T &Value) {
    if constexpr (IsNumber<T>)
      Value = static_cast<T>(number());
    else
      visit(*this, Value);
  }

  const char *Next;
};

} // namespace

std::string iottidy::model::packModel(LibraryModel Model) {
  Packer Into;
  Into(Model);
  return std::move(Into.Out);
}

LibraryModel iottidy::model::unpackModel(std::string_view Packed) {
  LibraryModel Model;
  Unpacker From(Packed);
  From(Model);
  return Model;
}
