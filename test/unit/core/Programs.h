//===- Programs.h - Builds programs for the tests of the core ----*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Programs in the intermediate form, written by hand: a builder for the whole
/// and one for each function, which emits into a current block.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TEST_UNIT_CORE_PROGRAMS_H
#define IOTTIDY_TEST_UNIT_CORE_PROGRAMS_H

#include "core/Program.h"

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace iottidy::core::testing {

/// The operations of an imaginary library.
namespace ops {

inline ClientOp make(Role Does) {
  ClientOp Op;
  Op.Does = Does;
  return Op;
}
inline ClientOp withResult(Role Does, IntSet Success) {
  ClientOp Op = make(Does);
  Op.HasResult = true;
  Op.Success = std::move(Success);
  return Op;
}
/// `void connect(client)`.
inline ClientOp connectVoid() { return make(Role::Connect); }
/// `int connect(client)`, 0 on success.
inline ClientOp connect() { return withResult(Role::Connect, IntSet::range(0, 0)); }
/// `bool connect(client)`.
inline ClientOp connectBool() {
  ClientOp Op = withResult(Role::Connect, IntSet::range(1, 1));
  Op.BoolResult = true;
  Op.Domain = IntSet::range(0, 1);
  return Op;
}
/// `int connect_async(client)`, 0 when the attempt has started.
inline ClientOp connectAsync() {
  ClientOp Op = connect();
  Op.Asynchronous = true;
  return Op;
}
inline ClientOp disconnect() { return make(Role::Disconnect); }
inline ClientOp destroy(bool Disconnects = true) {
  ClientOp Op = make(Role::Destroy);
  Op.Disconnects = Disconnects;
  return Op;
}
/// `bool is_connected(client)`.
inline ClientOp query() {
  ClientOp Op = make(Role::Query);
  Op.HasResult = Op.BoolResult = true;
  Op.Domain = IntSet::range(0, 1);
  Op.Connected = IntSet::range(1, 1);
  return Op;
}
/// `int publish(client)`: 0 fine, 2 the connection is gone.
inline ClientOp publish() {
  ClientOp Op = withResult(Role::Operation, IntSet::range(0, 0));
  Op.Lost = IntSet::range(2, 2);
  return Op;
}
/// `int wait(client)`: 0 when the open has ended well.
inline ClientOp wait() { return withResult(Role::Wait, IntSet::range(0, 0)); }
/// `void loop(client)`: calls back.
inline ClientOp pump() { return make(Role::Pump); }
/// `void on_event(client, function)`.
inline ClientOp registers(CallbackSite Site) {
  ClientOp Op = make(Role::Register);
  Op.Callbacks.push_back(std::move(Site));
  return Op;
}
/// `client *create(void)`, null on failure.
inline ClientOp create(Role Does = Role::Create) {
  ClientOp Op = make(Does);
  Op.ReturnsClient = true;
  return Op;
}

} // namespace ops

/// A program under construction.
class ProgramBuilder {
public:
  ProgramBuilder() : Texts{""} {}

  TextId text(std::string S) {
    Texts.push_back(std::move(S));
    return static_cast<TextId>(Texts.size() - 1);
  }
  Place place() { return ++LastPlace; }
  std::uint32_t site() { return ++LastSite; }

  VarId variable(const std::string &Name, FuncId Owner, bool Persistent) {
    Variable V;
    V.Name = text(Name);
    V.Owner = Owner;
    V.Persistent = Persistent;
    P.Variables.push_back(V);
    return static_cast<VarId>(P.Variables.size() - 1);
  }
  VarId global(const std::string &Name) { return variable(Name, NoId, true); }
  /// A global that code outside the unit can name.
  VarId shared(const std::string &Name) {
    VarId V = global(Name);
    P.Variables[V].Shared = true;
    return V;
  }
  FieldId field() { return P.Fields++; }
  /// Code that is not seen has the address of \p F.
  void take(FuncId F) {
    P.Functions[F].AddressTaken = P.Functions[F].CalledBack = true;
    P.AddressTaken.push_back(F);
  }
  /// Functions that a library calls to say \p Means, or nothing, and in which
  /// parameter they are handed what was registered with them.
  const CallbackModel *callback(std::optional<Meaning> Means,
                                std::optional<unsigned> ContextParam = {}) {
    CallbackModel Model;
    Model.Means = Means;
    Model.ContextParam = ContextParam;
    Callbacks.push_back(std::move(Model));
    return &Callbacks.back();
  }

  /// The program; the builder must not be used after it.
  Program finish() {
    P.Text = [Copy = Texts](TextId Id) { return Id < Copy.size() ? Copy[Id] : std::string(); };
    return std::move(P);
  }

  Program P;

private:
  std::vector<std::string> Texts;
  std::deque<CallbackModel> Callbacks; ///< what the program points to stays in its place
  Place LastPlace = 0;
  std::uint32_t LastSite = 0;
};

/// An operation that was emitted: what it returns, and where it stands.
struct Emitted {
  Reg Result = NoId;
  Place Where = 0;
};

/// One function of a program. Instructions go into the current block.
class FunctionBuilder {
public:
  FunctionBuilder(ProgramBuilder &Builder, const std::string &Name, bool Entry = true)
      : B(Builder), Id(static_cast<FuncId>(Builder.P.Functions.size())) {
    Function F;
    F.Name = Name;
    F.Text = B.text(Name);
    F.Defined = true;
    F.Entry = Entry;
    F.Where = B.place();
    F.Blocks.resize(1);
    B.P.Functions.push_back(std::move(F));
  }

  FuncId id() const { return Id; }
  ProgramBuilder &program() { return B; }
  Function &function() { return B.P.Functions[Id]; }

  VarId param(const std::string &Name) {
    VarId V = B.variable(Name, Id, false);
    function().Params.push_back(V);
    return V;
  }
  VarId local(const std::string &Name) { return B.variable(Name, Id, false); }

  BlockId block() {
    function().Blocks.emplace_back();
    return static_cast<BlockId>(function().Blocks.size() - 1);
  }
  void at(BlockId Block) { Current = Block; }
  BlockId current() const { return Current; }

  Reg reg() { return function().Regs++; }
  Inst &emit(InstKind Kind, bool HasDst = false) {
    Inst I;
    I.Kind = Kind;
    I.Where = B.place();
    I.Site = B.site();
    if (HasDst)
      I.Dst = reg();
    std::vector<Inst> &List = function().Blocks[Current].Insts;
    List.push_back(I);
    return List.back();
  }

  Reg constant(std::int64_t C) {
    Inst &I = emit(InstKind::Const, true);
    I.Imm = C;
    return I.Dst;
  }
  Reg address(VarId V) {
    Inst &I = emit(InstKind::AddrVar, true);
    I.Id = V;
    return I.Dst;
  }
  Reg fieldOf(Reg Base, FieldId F) {
    Inst &I = emit(InstKind::AddrField, true);
    I.A = Base;
    I.Id = F;
    return I.Dst;
  }
  Reg element(Reg Base, Reg Index) {
    Inst &I = emit(InstKind::AddrElem, true);
    I.A = Base;
    I.B = Index;
    return I.Dst;
  }
  Reg functionAddress(FuncId F) {
    Inst &I = emit(InstKind::AddrFunc, true);
    I.Id = F;
    return I.Dst;
  }
  Reg load(Reg Address, bool Truth = false) {
    Inst &I = emit(InstKind::Load, true);
    I.A = Address;
    I.Imm = Truth ? 1 : 0;
    return I.Dst;
  }
  void store(Reg Address, Reg Value) {
    Inst &I = emit(InstKind::Store);
    I.A = Address;
    I.B = Value;
  }
  Reg get(VarId V) { return load(address(V)); }
  Reg truth(VarId V) { return load(address(V), true); }
  void set(VarId V, Reg Value) { store(address(V), Value); }
  void set(VarId V, int Value) { set(V, constant(Value)); }
  Reg binary(BinOp Op, Reg L, Reg R) {
    Inst &I = emit(InstKind::Binary, true);
    I.Bin = Op;
    I.A = L;
    I.B = R;
    return I.Dst;
  }
  Reg binary(BinOp Op, Reg L, std::int64_t C) {
    Inst &I = emit(InstKind::Binary, true);
    I.Bin = Op;
    I.A = L;
    I.Imm = C;
    return I.Dst;
  }
  Reg negation(Reg A) { return binary(BinOp::Not, A, std::int64_t{0}); }
  Reg opaque(bool Truth = true) {
    Inst &I = emit(InstKind::Opaque, true);
    I.Imm = Truth ? 1 : 0;
    return I.Dst;
  }
  void move(Reg To, Reg From) {
    Inst &I = emit(InstKind::Move);
    I.Dst = To;
    I.A = From;
  }
  Reg alloc() { return emit(InstKind::Alloc, true).Dst; }
  void endScope(VarId V) { emit(InstKind::ScopeEnd).Id = V; }
  void forget() { emit(InstKind::Forget); }

  /// Emits \p Op on \p Client (NoId when it has none, or makes it).
  Emitted client(ClientOp Op, Reg Client, const std::string &Text = "client") {
    Op.Client = Client;
    Op.ClientText = B.text(Text);
    Op.CalleeText = B.text("callee");
    Inst &I = emit(InstKind::Client);
    if (Op.HasResult || Op.ReturnsClient)
      I.Dst = Op.Result = reg();
    I.Id = static_cast<std::uint32_t>(B.P.Ops.size());
    B.P.Ops.push_back(std::move(Op));
    return {I.Dst, I.Where};
  }
  /// Emits \p Op on the variable \p V, which is the client itself.
  Emitted onObject(const ClientOp &Op, VarId V) { return client(Op, address(V)); }
  /// Emits \p Op on the client whose handle variable \p V holds.
  Emitted onHandle(const ClientOp &Op, VarId V) { return client(Op, get(V)); }

  Emitted callSite(CallSite Site, bool HasResult) {
    Inst &I = emit(InstKind::Call, HasResult);
    I.Id = static_cast<std::uint32_t>(B.P.Calls.size());
    if (Site.Name == 0)
      Site.Name = B.text("call");
    B.P.Calls.push_back(std::move(Site));
    return {I.Dst, I.Where};
  }
  Emitted call(FuncId Target, std::vector<Reg> Args = {}, bool HasResult = false) {
    CallSite Site;
    Site.How = CallSite::Kind::Direct;
    Site.Target = Target;
    Site.Args = std::move(Args);
    Site.Name = B.text(B.P.Functions[Target].Name);
    return callSite(std::move(Site), HasResult);
  }
  /// The site of a call that registers \p F.
  CallbackSite callback(FuncId F, std::optional<Meaning> Means,
                        std::optional<unsigned> ContextParam = {}) {
    CallbackSite Site;
    Site.Function = functionAddress(F);
    Site.Model = B.callback(Means, ContextParam);
    return Site;
  }
  Emitted unknown(std::vector<Reg> Args = {}, bool HasResult = false) {
    CallSite Site;
    Site.Args = std::move(Args);
    return callSite(std::move(Site), HasResult);
  }

  Terminator &end(Terminator::Kind K) {
    Terminator &T = function().Blocks[Current].End;
    Ended.resize(function().Blocks.size());
    Ended[Current] = true;
    T = {};
    T.K = K;
    T.Where = B.place();
    return T;
  }
  void jump(BlockId To) { end(Terminator::Kind::Jump).Then = To; }
  void branch(Reg Cond, BlockId Then, BlockId Else, const std::string &Text = "condition") {
    Terminator &T = end(Terminator::Kind::Branch);
    T.Cond = Cond;
    T.Then = Then;
    T.Else = Else;
    T.Text = B.text(Text);
  }
  void ret(Reg Value = NoId) { end(Terminator::Kind::Return).Cond = Value; }
  void stop() { end(Terminator::Kind::Stop); }
  void raise() { end(Terminator::Kind::Throw); }

  /// Whether the current block has no end yet.
  bool open() const { return Current >= Ended.size() || !Ended[Current]; }

  /// `if (Cond) Then(); else Else();`, and goes on behind it.
  template <typename ThenFn, typename ElseFn> void branchOn(Reg Cond, ThenFn Then, ElseFn Else) {
    BlockId Yes = block();
    BlockId No = block();
    BlockId Join = block();
    branch(Cond, Yes, No);
    at(Yes);
    Then();
    if (open())
      jump(Join);
    at(No);
    Else();
    if (open())
      jump(Join);
    at(Join);
  }
  template <typename ThenFn> void when(Reg Cond, ThenFn Then) {
    branchOn(Cond, Then, [] {});
  }
  /// `while (Cond()) Body();`, and goes on behind it.
  template <typename CondFn, typename BodyFn> void loop(CondFn Cond, BodyFn Body) {
    BlockId Head = block();
    BlockId In = block();
    BlockId Out = block();
    jump(Head);
    at(Head);
    branch(Cond(), In, Out);
    at(In);
    Body();
    if (open())
      jump(Head);
    at(Out);
  }

private:
  ProgramBuilder &B;
  FuncId Id;
  BlockId Current = 0;
  std::vector<bool> Ended;
};

} // namespace iottidy::core::testing

#endif // IOTTIDY_TEST_UNIT_CORE_PROGRAMS_H
