//===- Transfer.cpp - What instructions do to a case ------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "core/Engine.h"

#include <algorithm>

namespace iottidy::core {

unsigned Engine::classAt(FuncId F, Reg Address) {
  NodeId Node = X.Classes.pointee(F, Address);
  return Node == NoId ? NoId : S.cell(Node);
}

/// The class of locations that \p L is filed under.
NodeId Engine::nodeOf(LocId L) {
  while (N.loc(L).Kind == Names::LocKind::Elem)
    L = N.loc(L).Parent;
  const Names::Loc &I = N.loc(L);
  if (I.Kind == Names::LocKind::Field)
    return X.Classes.field(I.A);
  return I.Kind == Names::LocKind::Var ? X.Classes.variable(I.A) : NoId;
}

/// What the part \p L of \p Var holds before the program starts, if it is known.
std::optional<std::int64_t> Engine::initialPart(const Variable &Var, LocId L) const {
  std::vector<FieldId> Path;
  for (; N.loc(L).Kind == Names::LocKind::Field; L = N.loc(L).Parent)
    Path.push_back(N.loc(L).A);
  if (N.loc(L).Kind != Names::LocKind::Var)
    return std::nullopt;
  std::reverse(Path.begin(), Path.end());
  for (const auto &[Part, Number] : Var.Parts) {
    if (!Number && Part.size() <= Path.size() && std::equal(Part.begin(), Part.end(), Path.begin()))
      return std::nullopt;
    if (Part == Path)
      return Number;
  }
  return 0;
}

Value Engine::load(Case &C, LocId L, unsigned Class) {
  if (const Value *V = C.find(L))
    return *V;
  Value V = Value::symbol(N.init(L));
  const Names::Loc &Root = N.loc(N.root(L));
  bool Changed = C.Stale && Class != NoId &&
                 (S.writtenBack().test(Class) || S.writtenByRuns().test(Class) ||
                  S.writtenByEvents().test(Class));
  if (C.Initial && !Changed && Root.Kind == Names::LocKind::Var && P.Variables[Root.A].Persistent) {
    // Before the first run; what the unit never writes is made elsewhere.
    const Variable &Var = P.Variables[Root.A];
    bool Written = X.Writes.count(nodeOf(L)) != 0;
    if (Var.InitialFunction != NoId && Root.Kind == N.loc(L).Kind)
      V = Value::address(N.function(Var.InitialFunction));
    else if (Var.Initially == Variable::Start::Value && Root.Kind == N.loc(L).Kind)
      V = Value::constant(Var.Initial);
    else if (Var.Initially == Variable::Start::Zero && Written)
      V = Value::constant(0);
    else if (Var.Initially == Variable::Start::Parts && Written)
      if (std::optional<std::int64_t> Part = initialPart(Var, L))
        V = Value::constant(*Part);
  }
  if (Class != NoId)
    C.set(L, Class, V);
  return V;
}

bool Engine::mayAlias(const Value &A, const Value &B) const {
  if (A == B)
    return true;
  if (A.isAddr() && B.isAddr())
    return mayAlias(A.Id, B.Id);
  if (!A.isSym() || !B.isSym())
    return false;
  const Names::Sym &Y = N.sym(A.Id);
  const Names::Sym &Z = N.sym(B.Id);
  return Y.Kind == Names::SymKind::Init && Z.Kind == Names::SymKind::Init &&
         mayAlias(Y.Where, Z.Where);
}

/// Whether two names that differ only in an unknown index may be one place.
bool Engine::mayAlias(LocId A, LocId B) const {
  if (A == B)
    return true;
  const Names::Loc &L = N.loc(A);
  const Names::Loc &M = N.loc(B);
  if (L.Kind == Names::LocKind::Elem || M.Kind == Names::LocKind::Elem) {
    LocId PA = L.Kind == Names::LocKind::Elem ? L.Parent : A;
    LocId PB = M.Kind == Names::LocKind::Elem ? M.Parent : B;
    Value IA = L.Kind == Names::LocKind::Elem ? L.Index : Value::constant(0);
    Value IB = M.Kind == Names::LocKind::Elem ? M.Index : Value::constant(0);
    return (!IA.isConst() || !IB.isConst() || IA == IB) && mayAlias(PA, PB);
  }
  if (L.Kind != M.Kind)
    return false;
  switch (L.Kind) {
  case Names::LocKind::Field:
    return L.A == M.A && mayAlias(L.Parent, M.Parent);
  case Names::LocKind::Pointee:
    return mayAlias(Value::symbol(L.A), Value::symbol(M.A));
  default:
    return false;
  }
}

/// 1 + the site of the create that made the client of \p Y; 0 when none is known to.
std::uint32_t Engine::maker(const Names::Sym &Y) const {
  if (Y.Kind != Names::SymKind::Fresh || Y.Maker != 0)
    return Y.Maker;
  return Creates.count(Y.Site) != 0 ? Y.Site + 1 : 0;
}

void Engine::store(Case &C, LocId L, unsigned Class, Value V, Place Where, TextId Text) {
  const Value *Old = C.find(L);
  bool Held = C.Object != 0 && Old != nullptr && !Old->isConst() && N.pointsTo(*Old, C.Object);
  // Nothing is known of it any more, because nobody reads it.
  if (C.Object != 0 && Old == nullptr && N.loc(C.Object).Kind == Names::LocKind::Pointee) {
    const Names::Sym &Y = N.sym(N.loc(C.Object).A);
    Held = Y.Kind == Names::SymKind::Init && Y.Where == L && persistent(C, L);
  }
  bool Keeps = C.Object != 0 && N.pointsTo(V, C.Object);
  // A handle that is lost here, and a new client in its place, here or later.
  bool Lost = Held && !Keeps && isLive(C.S) && !holdsElsewhere(C, L);
  if (C.Object != 0 && (Held || C.LastSlot == L) && V.isSym() && !Keeps && isLive(C.S)) {
    const std::uint32_t Maker = maker(N.sym(V.Id));
    auto Made = Maker != 0 ? Creates.find(Maker - 1) : Creates.end();
    if (Made != Creates.end() && !holdsElsewhere(C, L)) {
      const ClientOp &Op = P.Ops[Made->second->Id];
      if (Op.Does == Role::CreateConnect) {
        report(Made->second->Where, Op, C, Text);
        // That was the fault; what becomes of the old connection is not known.
        C.S = State::Unknown;
      } else if (Op.Model == nullptr || !Op.Model->Parent) {
        // Of what is part of a connection there may be several.
        if (Lost)
          note(C, WitnessStep::Kind::Overwritten, Where, Text);
        Lost = false;
        C.Successor = N.target(V);
      }
    }
  }
  if (Lost && Text != 0)
    note(C, WitnessStep::Kind::Overwritten, Where, Text);
  if (Held) {
    C.LastSlot = L;
    // The broker met the attempt in place of the old client: that was the fault.
    if (Lost && C.FailedCreate && V.isConst(0))
      C.S = State::Unknown;
  }
  C.FailedCreate = false;
  C.Cells.update(
      N, [&](const CellMap::Summary &Of) { return Of.MinClass <= Class && Class <= Of.MaxClass; },
      [&](const Case::Cell &Cell) {
        bool Alias = Cell.L != L && Cell.Class == Class && Cell.V != V && mayAlias(Cell.L, L);
        return Alias ? Value() : Cell.V;
      });
  if (Class != NoId)
    C.set(L, Class, V);
}

bool Engine::endScope(Case &C, VarId V) {
  LocId L = N.var(V, 0);
  if (C.Object != 0 && N.root(C.Object) == L)
    return false;
  LocId Last = 0;
  C.Cells.removeIf(N, [&](const Case::Cell &Cell) {
    if (N.root(Cell.L) != L)
      return false;
    if (Last == 0 && C.Object != 0 && !Cell.V.isConst() && N.pointsTo(Cell.V, C.Object))
      Last = Cell.L;
    return true;
  });
  if (Last != 0)
    C.LastSlot = Last;
  if (!N.hasInit(L))
    return true;
  // The next life of the variable starts with a value of its own.
  std::vector<SymId> Stale;
  C.forEachSymbol(N, [&](SymId Y) {
    const Names::Sym &Info = N.sym(Y);
    if (Info.Kind == Names::SymKind::Init && N.root(Info.Where) == L)
      Stale.push_back(Y);
  });
  for (SymId Y : Stale)
    C.replace(N, Y, Value());
  return true;
}

void Engine::simple(FuncId F, const Inst &I, Case &C) {
  switch (I.Kind) {
  case InstKind::Const:
    C.setReg(I.Dst, Value::constant(I.Imm));
    return;
  case InstKind::AddrVar:
    C.setReg(I.Dst, Value::address(N.var(I.Id, 0)));
    return;
  case InstKind::AddrFunc:
    C.setReg(I.Dst, Value::address(N.function(I.Id)));
    if (InUnit && X.ArmedBy.count(I.Id) != 0 && S.touches(I.Id))
      C.arm(I.Id);
    return;
  case InstKind::Literal:
    C.setReg(I.Dst, Value::address(N.literal(I.Id)));
    return;
  case InstKind::AddrField: {
    LocId Base = N.target(C.reg(I.A));
    C.setReg(I.Dst, Base == 0 ? Value() : Value::address(N.field(Base, I.Id, 0)));
    return;
  }
  case InstKind::AddrElem: {
    Value Base = C.reg(I.A);
    Value Index = C.reg(I.B);
    LocId L = N.target(Base);
    if (L == 0 || Index.isNone()) {
      C.setReg(I.Dst, Value());
      return;
    }
    if (I.Imm != 0 && N.loc(L).Kind == Names::LocKind::Elem) {
      Index = N.binary(BinOp::Add, N.loc(L).Index, Index);
      L = N.loc(L).Parent;
    }
    // The first element and the array start at the same place.
    C.setReg(I.Dst, Index.isConst(0) ? N.addressOf(L) : Value::address(N.elem(L, Index)));
    return;
  }
  case InstKind::Load: {
    LocId L = N.target(C.reg(I.A));
    Value V = L == 0 ? Value() : load(C, L, classAt(F, I.A));
    if (I.Imm != 0)
      V = N.binary(BinOp::Ne, V, Value::constant(0));
    C.setReg(I.Dst, V);
    return;
  }
  case InstKind::Store: {
    LocId L = N.target(C.reg(I.A));
    unsigned Class = classAt(F, I.A);
    if (L != 0)
      store(C, L, Class, C.reg(I.B), I.Where, I.Text);
    // Where paths were merged, it may be any place of its class.
    else if (How == Mode::Merge && Class != NoId)
      C.Cells.update(
          N, [&](const Case::Cell &Cell) { return Cell.Class == Class ? Value() : Cell.V; });
    return;
  }
  case InstKind::CopyAgg: {
    LocId To = N.target(C.reg(I.A));
    LocId From = N.target(C.reg(I.B));
    if (To == 0 || From == 0 || To == From)
      return;
    std::vector<Case::Cell> New;
    for (const Case::Cell &Cell : C.Cells) {
      if (N.within(Cell.L, From))
        New.push_back({N.rebase(Cell.L, From, To), Cell.Class, Cell.V});
      else if (N.within(Cell.L, To) && C.find(N.rebase(Cell.L, To, From)) == nullptr)
        New.push_back({Cell.L, Cell.Class, Value::symbol(N.init(N.rebase(Cell.L, To, From)))});
    }
    for (const Case::Cell &Cell : New)
      store(C, Cell.L, Cell.Class, Cell.V, I.Where, I.Text);
    return;
  }
  case InstKind::ZeroAgg: {
    LocId To = N.target(C.reg(I.A));
    if (To == 0)
      return;
    C.Cells.update(N, [&](const Case::Cell &Cell) {
      if (!N.within(Cell.L, To))
        return Cell.V;
      if (C.Object != 0 && !Cell.V.isConst() && N.pointsTo(Cell.V, C.Object))
        C.LastSlot = Cell.L;
      return Value::constant(0);
    });
    return;
  }
  case InstKind::Move:
    C.setReg(I.Dst, C.reg(I.A));
    return;
  case InstKind::Binary:
    C.setReg(I.Dst, N.binary(I.Bin, decided(C, C.reg(I.A)),
                             I.B == NoId ? Value::constant(I.Imm) : decided(C, C.reg(I.B))));
    return;
  case InstKind::Alloc: {
    C.age(N, I.Site);
    SymId Y = N.fresh(I.Site);
    C.constrain(N, Y, IntSet::of(BinOp::Ne, 0));
    C.setReg(I.Dst, Value::symbol(Y));
    return;
  }
  case InstKind::Opaque: {
    C.age(N, I.Site);
    Value V = Value::symbol(N.fresh(I.Site));
    if (I.Imm != 0)
      V = N.binary(BinOp::Ne, V, Value::constant(0));
    C.setReg(I.Dst, V);
    return;
  }
  default:
    return;
  }
}

} // namespace iottidy::core
