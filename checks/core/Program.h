//===- Program.h - The part of a program that clients depend on --*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The intermediate form between extraction and analysis: functions as graphs
/// of blocks with register instructions, in the manner of LLVM IR, but with
/// the operations of client libraries as instructions of their own. Registers
/// may be assigned more than once (the two arms of a conditional operator).
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_CORE_PROGRAM_H
#define IOTTIDY_CORE_PROGRAM_H

#include "core/ClientModel.h"
#include "core/Finding.h"
#include "core/Value.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace iottidy::core {

using Reg = std::uint32_t;     ///< of one function; NoId: none
using BlockId = std::uint32_t; ///< of one function; 0 is the entry; NoId: none
using TextId = std::uint32_t;  ///< a piece of source, see Program::Text; 0: none

enum class InstKind : std::uint8_t {
  Const,     ///< Dst = Imm
  AddrVar,   ///< Dst = &variable Id
  AddrField, ///< Dst = &A->field Id
  AddrElem,  ///< Dst = &A[B]; Imm != 0: pointer arithmetic
  AddrFunc,  ///< Dst = function Id
  Literal,   ///< Dst = address of the constant object Id (a string)
  Load,      ///< Dst = *A; Imm != 0: the value is a truth value
  Store,     ///< *A = B
  CopyAgg,   ///< the aggregate at A becomes a copy of that at B
  ZeroAgg,   ///< the aggregate at A becomes zero
  Move,      ///< Dst = A
  Binary,    ///< Dst = A Bin B
  Opaque,    ///< Dst = an unknown value; Imm != 0: a truth value
  Alloc,     ///< Dst = the address of a new object
  Forget,    ///< unseen code left by an exception: no client's state is known
  ScopeEnd,  ///< variable Id ends
  Client,    ///< operation Id of a client library
  Call,      ///< call Id
};

struct Inst {
  InstKind Kind = InstKind::Const;
  BinOp Bin = BinOp::Eq;
  Reg Dst = NoId, A = NoId, B = NoId;
  std::uint32_t Id = 0;
  std::int64_t Imm = 0;
  Place Where = 0;
  std::uint32_t Site = 0; ///< unique in the program
  TextId Text = 0;        ///< Store: of the place that is assigned
};

/// A function that may run while a call is being made, and what it then means.
struct CallbackSite {
  /// What one of its arguments tells; the first value that fits counts.
  struct Told {
    unsigned Param = 0;
    std::vector<FieldId> Fields;
    IntSet When;
    Meaning Means = Meaning::Lost;
  };
  Reg Function = NoId; ///< value of the registered function
  const CallbackModel *Model = nullptr;
  Reg Context = NoId;
  /// Context is the object that the function is called on: a closure, or what is bound
  /// to a method.
  bool OfObject = false;
  std::vector<Told> Values;
  bool HasClientParam = false;
  unsigned ClientParam = 0;
  std::vector<FieldId> ClientFields;
  bool ClientThis = false; ///< of an override: the client is its object
  /// It is registered with something else than the client that its argument names,
  /// as options are; that may be any client of the library.
  bool Unbound = false;
  const LibraryModel *Library = nullptr; ///< of an override, which is not registered
  /// Whether being called tells something about the connection.
  bool tells() const { return Model != nullptr && (Model->Means || !Values.empty()); }
};

/// An operation of a client library, resolved at one call site.
struct ClientOp {
  const LibraryModel *Library = nullptr;
  const CallModel *Model = nullptr;
  Role Does = Role::Operation;
  SecondConnect Second = SecondConnect::Second;
  bool Asynchronous = false;
  /// The client: a handle or the address of its object. With Slot, the
  /// address of the variable that holds the handle.
  Reg Client = NoId;
  bool Slot = false;
  bool ReturnsClient = false; ///< the handle is the result
  bool Hidden = false;        ///< one client that no argument names
  std::uint32_t HiddenId = 0; ///< of its library
  Reg Result = NoId;
  /// With a struct result: the address of its copy and the field that tells.
  Reg ResultAddr = NoId;
  FieldId ResultField = NoId;
  FieldId LostField = NoId; ///< the field that Lost reads, if another
  bool HasResult = false;   ///< the call returns a value that tells
  bool BoolResult = false;
  IntSet Domain = IntSet::full();   ///< what the result can be
  std::optional<std::int64_t> Mask; ///< applied to the result before the sets
  IntSet Success, Pending, Connected, NotConnected, Lost;
  bool Throws = false;
  bool Disconnects = true;
  BlockId Unwind = NoId;
  bool UnwindsOut = false; ///< an exception leaves the function
  TextId ClientText = 0;
  TextId CalleeText = 0;
  /// What the call says of whether the library reconnects by itself.
  std::optional<bool> Reconnects;
  bool SetsReconnect = false; ///< …it is the value of Reconnect, in ReconnectOn: yes
  Reg Reconnect = NoId;
  IntSet ReconnectOn;
  Reg UserData = NoId; ///< of a create: handed to callbacks that name no context
  std::vector<CallbackSite> Callbacks;
};

struct CallSite {
  enum class Kind : std::uint8_t {
    Direct,   ///< to Target, whose body is in the program
    Indirect, ///< through the value of register Callee
    Unknown,  ///< to code that is not seen
    Harmless, ///< to a library or system function: keeps every client's state
  };
  Kind How = Kind::Unknown;
  FuncId Target = NoId;
  Reg Callee = NoId;
  Reg This = NoId;        ///< of a method call
  bool ConstThis = false; ///< …of a const method
  std::vector<Reg> Args;
  std::uint32_t Shape = 0; ///< Indirect: of the function that is called, see Function
  /// For unknown and harmless code: a pointer argument whose pointee is const.
  std::vector<bool> ConstPointee;
  bool MayThrow = false;
  BlockId Unwind = NoId;
  bool UnwindsOut = false;
  bool BoolResult = false;
  bool Blocks = false;        ///< …until somebody posts what it waits for
  bool Posts = false;         ///< lets a call that blocks go on
  bool Runs = true;           ///< of unknown code: it may run functions of this unit
  bool Waits = false;         ///< time passes: other threads and the library's events run
  bool Once = false;          ///< runs the functions that it is handed later, once each
  bool OnceIfPending = false; ///< …only when it does not return zero
  TextId Name = 0;
};

struct SwitchArm {
  std::int64_t Lo = 0, Hi = 0;
  BlockId Target = NoId;
  TextId Label = 0;
};

struct Terminator {
  enum class Kind : std::uint8_t { Jump, Branch, Switch, Return, Throw, Stop };
  Kind K = Kind::Stop;
  Reg Cond = NoId;                  ///< Branch, Switch, Return (NoId: no value)
  BlockId Then = NoId, Else = NoId; ///< Jump: Then; Switch: Else is the default
  std::vector<SwitchArm> Arms;
  TextId Text = 0; ///< of the condition
  Place Where = 0;
};

struct Block {
  std::vector<Inst> Insts;
  Terminator End;
};

struct Variable {
  TextId Name = 0;
  FuncId Owner = NoId;     ///< the function whose local it is; NoId: global
  bool Persistent = false; ///< global, static, or static local
  bool Shared = false;     ///< code outside the unit can name it
  bool Handle = false;     ///< a pointer: what it holds at first is made elsewhere
  /// What a persistent variable holds before the program starts.
  enum class Start : std::uint8_t { Zero, Value, Parts, Unknown };
  Start Initially = Start::Zero;
  std::int64_t Initial = 0;
  /// Parts: those that do not start at zero, by the fields that lead there. No value: of
  /// that part and all in it nothing is known.
  std::vector<std::pair<std::vector<FieldId>, std::optional<std::int64_t>>> Parts;
  FuncId InitialFunction = NoId; ///< the function that it points to before
  bool Constant = false;         ///< never written after initialisation
  bool IsReference = false;
  bool Volatile = false; ///< volatile or atomic: others write it at any time
};

struct Function {
  TextId Text = 0; ///< its name, unqualified
  std::string Name;
  Place Where = 0;
  bool Defined = false;
  bool Entry = false;      ///< may be entered from outside the direct calls seen
  bool CalledBack = false; ///< code that is not seen may run it at any time
  bool AddressTaken = false;
  /// Nothing but the pointers that the program shows can lead to it.
  bool Private = false;
  bool Main = false;  ///< runs once, first
  bool Again = false; ///< may be entered more than once from outside
  /// The number of the class whose object it works on, the same one in each
  /// run: of a method, of a lambda that captures `this`, of a function that is
  /// handed a context.
  std::uint32_t Class = NoId;
  VarId Self = NoId;               ///< what leads to that object, if not This
  FieldId SelfField = NoId;        ///< …through this field of a closure
  bool Constructs = false;         ///< a constructor
  bool Once = false;               ///< runs once (setup, a constructor's initialiser)
  std::vector<CallbackSite> Tells; ///< of an override: the news that it brings
  VarId This = NoId;               ///< the variable that holds `this`
  VarId ReturnVar = NoId;          ///< holds an aggregate result
  /// The variable that leads to the object that it works on each time; NoId: none.
  VarId self() const { return Class == NoId ? NoId : Self != NoId ? Self : This; }
  std::vector<VarId> Params;
  /// The same number for functions whose parameters are of the same kinds (pointer,
  /// integer, ...), so that a pointer to one may lead to the other; 0: not known.
  std::uint32_t Shape = 0;
  std::vector<Block> Blocks;
  unsigned Regs = 0;
};

/// The variable of \p Fn, registered at \p Site, that receives the context; NoId: none.
inline VarId contextOf(const CallbackSite &Site, const Function &Fn) {
  if (Site.OfObject)
    return Fn.This;
  const std::optional<unsigned> Param = Site.Model->ContextParam;
  return Param && *Param < Fn.Params.size() ? Fn.Params[*Param] : NoId;
}

/// A unit, lowered.
struct Program {
  /// Calls \p Visit with every function in the unit that \p C may run.
  template <typename Fn> void targets(const CallSite &C, Fn Visit) const {
    if (C.How == CallSite::Kind::Direct) {
      Visit(C.Target);
    } else if (C.How == CallSite::Kind::Indirect) {
      for (FuncId F : AddressTaken)
        if (Functions[F].Params.size() == C.Args.size() &&
            (C.Shape == 0 || Functions[F].Shape == 0 || C.Shape == Functions[F].Shape))
          Visit(F);
    }
  }

  std::vector<FuncId> AddressTaken; ///< defined functions whose address is taken
  std::vector<Function> Functions;  ///< by FuncId
  std::vector<Variable> Variables;  ///< by VarId
  unsigned Fields = 0;
  std::vector<ClientOp> Ops;
  std::vector<CallSite> Calls;
  /// Gives the source behind a TextId; called only when a finding is told.
  std::function<std::string(TextId)> Text;
  bool Catches = false; ///< some function has an exception handler
};

} // namespace iottidy::core

#endif // IOTTIDY_CORE_PROGRAM_H
