//===- FunctionLowering.h - One function body to instructions ----*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Lowers one body of Clang's AST. Not by clang::CFG: building that for every
/// function costs more than twice as much as the analysis may, it has no value
/// for `a && b`, and no exceptional edge at calls.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_EXTRACT_FUNCTIONLOWERING_H
#define IOTTIDY_EXTRACT_FUNCTIONLOWERING_H

#include "extract/OpResolver.h"
#include "extract/ProgramBuilder.h"
#include "extract/UnitSurvey.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

#include <vector>

namespace iottidy::extract {

class FunctionLowering {
public:
  FunctionLowering(ProgramBuilder &B, OpResolver &Ops, const clang::FunctionDecl *D);
  /// The constructor of \p R that no source spells; \p Near is a function of \p R.
  FunctionLowering(ProgramBuilder &B, OpResolver &Ops, const clang::CXXRecordDecl *R,
                   const clang::FunctionDecl *Near);
  /// Lowers the initialisers of the members of \p R; the number of the function.
  core::FuncId construct(const clang::CXXRecordDecl *R, const UnitSurvey &Survey);
  /// Lowers the body into the program.
  void run();
  /// Functions with a body whose address was taken here.
  std::vector<const clang::FunctionDecl *> AddressTaken;
  void setSurvey(const UnitSurvey &S) {
    Overriders = &S.overriders();
    TakenOps = &S.takenOperations();
    Survey = &S;
  }
  /// The parameter that leads the function to the object it works on, a ContextClass;
  /// null: none.
  const clang::ParmVarDecl *Context = nullptr;
  const clang::RecordDecl *ContextClass = nullptr;
  const clang::FieldDecl *ContextField = nullptr; ///< of what it points to; null: itself
  /// The field of a lambda that holds the `this` around it, or null.
  const clang::FieldDecl *capturedThis() const { return ThisCapture; }
  /// Something that is not followed (coroutine, setjmp); empty: nothing.
  std::string Unfollowed;

private:
  using Reg = core::Reg;
  using BlockId = core::BlockId;

  struct Scope {
    const clang::VarDecl *Var = nullptr; ///< ends here
    core::VarId Id = core::NoId;
    clang::QualType Type;
  };
  struct Jumps {
    BlockId Break, Continue;
    std::size_t Depth;
  };
  struct Handler {
    const clang::CXXTryStmt *Try;
    std::size_t Depth;
    BlockId Dispatch;
  };

  // Builder
  BlockId block();
  core::Inst &emit(core::InstKind K, clang::SourceLocation L);
  Reg newReg() { return NumRegs++; }
  Reg constant(std::int64_t V);
  Reg addrVar(core::VarId V);
  Reg addrField(Reg Base, const clang::FieldDecl *F);
  Reg addrField(Reg Base, core::FieldId Id);
  Reg loadFrom(Reg Address, bool Truth, clang::SourceLocation L);
  void storeTo(Reg Address, Reg Value, clang::SourceLocation L, core::TextId Text = 0);
  Reg binary(core::BinOp Op, Reg A, Reg B);
  Reg opaque(bool Truth, clang::SourceLocation L);
  Reg truth(Reg V);
  void jump(BlockId To);
  void branch(Reg Cond, BlockId Then, BlockId Else, const clang::Expr *Text);
  void stop(core::Terminator::Kind K, Reg Value = core::NoId);
  void startAt(BlockId B) { Now = B; }
  static bool isAggregate(clang::QualType T);
  static bool isTruth(clang::QualType T);

  void finish(std::vector<core::VarId> Params);

  // LowerStmt.cpp
  void stmt(const clang::Stmt *S);
  void compound(const clang::CompoundStmt *S);
  void computedGoto();
  void declare(const clang::VarDecl *V);
  void ifStmt(const clang::IfStmt *S);
  void switchStmt(const clang::SwitchStmt *S);
  void forStmt(const clang::ForStmt *S);
  void whileStmt(const clang::WhileStmt *S);
  void doStmt(const clang::DoStmt *S);
  void rangeFor(const clang::CXXForRangeStmt *S);
  void returnStmt(const clang::ReturnStmt *S);
  void tryStmt(const clang::CXXTryStmt *S);
  void condition(const clang::Expr *E, BlockId Then, BlockId Else);
  void constructorInits(const clang::CXXConstructorDecl *C);
  BlockId label(const clang::LabelDecl *L);

  // LowerScope.cpp
  void pushScope(const clang::VarDecl *V, core::VarId Id, clang::QualType T);
  void popTo(std::size_t Depth);
  /// A variable that lives until the end of the block around it.
  core::VarId newTemporary();
  void leaveTo(std::size_t Depth);
  static const clang::FunctionDecl *cleanupOf(const clang::VarDecl *V);
  void endTemporaries(std::size_t Depth, clang::SourceLocation L);
  BlockId handlerTest(clang::QualType Caught, BlockId Body);
  void thrown(const clang::Expr *E);
  void destroy(Reg Address, clang::QualType T, clang::SourceLocation L);
  bool needsDestroy(clang::QualType T);
  void destroyMembers(Reg Address, const clang::CXXRecordDecl *R, clang::SourceLocation L);
  /// Where an exception goes that is thrown now; NoId: out of the function.
  BlockId unwindTarget();
  void throwNow();
  void mayThrowUnseen();

  // LowerExpr.cpp
  Reg value(const clang::Expr *E);
  Reg address(const clang::Expr *E);
  Reg cast(const clang::CastExpr *E);
  Reg floating(double V);
  Reg binaryOperator(const clang::BinaryOperator *E);
  Reg unaryOperator(const clang::UnaryOperator *E);
  Reg conditional(const clang::Expr *Cond, const clang::Expr *T, const clang::Expr *F,
                  bool AsAddress);
  Reg declRef(const clang::DeclRefExpr *E);
  Reg functionAddress(const clang::FunctionDecl *F);
  Reg memberAddress(const clang::MemberExpr *E);
  Reg temporaryOf(const clang::Expr *E);
  void initialise(Reg Address, clang::QualType T, const clang::Expr *Init);
  void initialiseList(Reg Address, clang::QualType T, const clang::InitListExpr *L);
  void copyAggregate(Reg To, Reg From, clang::QualType T, clang::SourceLocation L,
                     unsigned Depth = 0);
  void zero(Reg Address, clang::QualType T, unsigned Depth);
  std::optional<std::int64_t> constantOf(const clang::Expr *E);
  Reg newExpr(const clang::CXXNewExpr *E);
  void deleteExpr(const clang::CXXDeleteExpr *E);

  // LowerStatic.cpp
  static constexpr unsigned LargestTable = 64; ///< entries that are followed
  static constexpr unsigned DeepestTable = 4;  ///< tables that lead to one another
  void staticTable(const clang::VarDecl *V, Reg Address);
  void tableEntry(Reg Address, clang::QualType T, const clang::Expr *Init, bool Fixed, bool Const);
  Reg element(Reg Array, clang::QualType T, Reg Index, bool Nested, clang::SourceLocation L);
  Reg subscript(const clang::ArraySubscriptExpr *E);

  // LowerCall.cpp
  struct Arguments {
    std::vector<Reg> Regs;
    std::vector<const clang::Expr *> Exprs;
    Reg This = core::NoId;
    const clang::Expr *ThisExpr = nullptr;
  };
  Reg call(const clang::CallExpr *E);
  Reg callTo(const clang::FunctionDecl *F, const Arguments &A, const clang::Expr *E);
  Reg unknownTarget(Reg Callee, const Arguments &A, const clang::Expr *E);
  Reg indirectCall(Reg Callee, const Arguments &A, const clang::Expr *E);
  void construct(Reg Address, const clang::CXXConstructExpr *E);
  Reg argument(const clang::Expr *E, clang::QualType ParamType);
  bool builtin(const clang::FunctionDecl *F, const clang::CallExpr *E, Reg &Result);
  bool constPointee(clang::QualType T);
  Reg finishCall(core::CallSite Site, clang::QualType Result, const clang::Expr *E,
                 const clang::FunctionDecl *F);

  // LowerVirtual.cpp
  Reg virtualCall(const clang::CXXMethodDecl *M, const Arguments &A, const clang::Expr *E);
  void madeAs(Reg Address, const clang::CXXRecordDecl *R, clang::SourceLocation L);
  Reg kindAt(Reg Address, const clang::CXXRecordDecl *Root);
  void takenForBase(const clang::Expr *Object, Reg Address);

  // LowerReconnect.cpp
  Reg reconnectPlace(Reg Object, const clang::CXXRecordDecl *R);
  void describeReconnect(const core::CallModel &M, const Arguments &A, core::ClientOp &Op);
  bool optionsCall(const clang::FunctionDecl *Fn, const Arguments &A, const clang::Expr *E,
                   Reg &Out);

  // LowerClient.cpp
  Reg client(const ResolvedOp &Op, const clang::FunctionDecl *F, const Arguments &A,
             const clang::Expr *E);
  Reg operation(const ResolvedOp &Op, clang::QualType Type, core::TextId Callee, const Arguments &A,
                const clang::Expr *E);
  Reg path(const core::AccessPath &P, const Arguments &A, Reg Result);
  const clang::Expr *pathExpr(const core::AccessPath &P, const Arguments &A);
  core::TextId clientText(const clang::Expr *E);
  void nameCreated(const clang::Expr *E, core::TextId Text);
  void nameLambda(const clang::Expr *Held, const clang::Expr *Holder);
  void nameLambda(const clang::Expr *Held, const clang::NamedDecl *Holder);
  void describeCallback(const core::CallbackModel &C, const Arguments &A, core::CallbackSite &Site);
  void describeParams(const core::CallbackModel &C, const clang::FunctionProtoType *Proto,
                      core::CallbackSite &Site);
  const clang::FunctionProtoType *calledThrough(const core::CallbackModel &C, const Arguments &A);
  bool isHandedTo(const clang::Expr *Client, bool Slot, const clang::FunctionProtoType *Proto,
                  unsigned Param) const;

  // LowerHandler.cpp
  void describeHandlers(const clang::CXXMethodDecl *M);
  void describeStored(const clang::FunctionDecl *Fn);
  bool signal(const clang::FunctionDecl *F, const Arguments &A, const clang::Expr *E, Reg &Result);
  void noteContext(const clang::CastExpr *E);

  // LowerSource.cpp
  bool tellsEnough(const ResolvedOp &Op, const clang::FunctionDecl *F, const clang::Expr *E) const;
  Reg sourceClient(const ResolvedOp &Op, const clang::FunctionDecl *F, const Arguments &A,
                   const clang::Expr *E);
  void unknownObject(Reg Address, clang::QualType T, unsigned Depth = 0);
  void handToUnseen(Reg Address, clang::SourceLocation L);
  static clang::QualType output(const clang::FunctionDecl *F, unsigned I, const clang::Expr *Arg);
  void outputs(const clang::FunctionDecl *F, const Arguments &A,
               llvm::function_ref<bool(unsigned)> Skip, clang::SourceLocation L);

  // LowerField.cpp
  Reg fieldRead(const clang::Expr *E);
  void fieldWritten(const clang::Expr *Field, const clang::Expr *New, Reg Value);

  /// Time passes while a loop asks a variable that others may write.
  void spin(const clang::Expr *Cond);

  // LowerStd.cpp
  static bool isSmartPointer(const clang::CXXRecordDecl *R);
  static bool isWeakPointer(const clang::CXXRecordDecl *R);
  bool weakPointer(const clang::CXXMethodDecl *M, const Arguments &A, const clang::Expr *E,
                   Reg &Result);
  void dropShare(Reg Owner, const clang::CXXRecordDecl *R, clang::SourceLocation L);
  void share(Reg Owner, const clang::CXXRecordDecl *R, Reg New, clang::SourceLocation L,
             core::TextId Text);
  bool smartPointer(const clang::CXXMethodDecl *M, const Arguments &A, const clang::Expr *E,
                    Reg &Result);
  bool exchange(const Arguments &A, clang::SourceLocation L, Reg &Result);
  bool exchangeBoth(const Arguments &A, clang::SourceLocation L);
  void swapPointers(Reg One, Reg Other, clang::SourceLocation L);
  bool standardFunction(const clang::FunctionDecl *F, const Arguments &A, const clang::Expr *E,
                        Reg &Result);

  // LowerDeleter.cpp
  void deletePointee(Reg Address, const clang::CXXRecordDecl *R, clang::SourceLocation L);
  const clang::CXXRecordDecl *deletedByFunction(const clang::CXXRecordDecl *R);
  Reg deleterAt(Reg Address, const clang::CXXRecordDecl *Held);
  void setDeleter(Reg Address, const clang::CXXRecordDecl *R, const clang::Expr *Deleter,
                  clang::SourceLocation L);
  void copyDeleter(Reg To, Reg From, const clang::CXXRecordDecl *R, clang::SourceLocation L);
  void callDeleter(Reg Deleter, Reg Pointer);

  // LowerHolder.cpp
  static bool isOptional(const clang::CXXRecordDecl *R);
  Reg holdsAt(Reg Address, const clang::CXXRecordDecl *R);
  void copyPart(Reg To, Reg From, clang::QualType T, clang::SourceLocation L);
  void copyOptional(Reg To, Reg From, const clang::CXXRecordDecl *R, clang::SourceLocation L);
  void emptyOptional(Reg Address, const clang::CXXRecordDecl *R, clang::SourceLocation L);
  void fillOptional(Reg Address, const clang::CXXRecordDecl *R, llvm::ArrayRef<Reg> Regs,
                    llvm::ArrayRef<const clang::Expr *> Exprs, const clang::Expr *E);
  bool optionalMethod(const clang::CXXMethodDecl *M, const Arguments &A, const clang::Expr *E,
                      Reg &Result);
  bool constructHolder(Reg Address, const clang::CXXConstructExpr *E);
  bool holderFunction(const clang::FunctionDecl *Fn, const Arguments &A, clang::SourceLocation L,
                      Reg &Result);
  void bindings(const clang::VarDecl *V);

  // LowerForwarded.cpp
  void describeObject(const clang::Expr *E, core::CallbackSite &Site);
  Reg callForwarded(const clang::FunctionDecl *Fn, Reg Closure, llvm::ArrayRef<Reg> Regs,
                    llvm::ArrayRef<const clang::Expr *> Exprs, const clang::Expr *E);
  Reg callWithAny(llvm::ArrayRef<const clang::FunctionDecl *> Bodies, Reg Closure,
                  const clang::Expr *E);
  bool runCallable(const clang::FunctionDecl *Fn, const Arguments &A, const clang::Expr *E,
                   Reg &Result);

  // LowerAtomic.cpp
  Reg logical(bool Or, Reg A, Reg Right, clang::SourceLocation L);
  Reg modified(llvm::StringRef Verb, Reg Old, Reg By, bool Truth, clang::SourceLocation L);
  bool atomic(llvm::StringRef Verb, Reg At, llvm::ArrayRef<Reg> Args, bool Truth,
              clang::SourceLocation L, Reg &Result);
  Reg compareExchange(Reg At, Reg Want, Reg New, Reg Expected, clang::SourceLocation L);
  bool atomicMethod(const clang::CXXMethodDecl *M, const Arguments &A, const clang::Expr *E,
                    Reg &Result);
  bool atomicFunction(const clang::FunctionDecl *Fn, const Arguments &A, clang::SourceLocation L,
                      Reg &Result);
  Reg atomicExpr(const clang::AtomicExpr *E);
  bool atomicBuiltin(llvm::StringRef Name, const clang::CallExpr *E, Reg &Result);

  const OverriderMap *Overriders = nullptr;
  const std::vector<const clang::FunctionDecl *> *TakenOps = nullptr;
  const UnitSurvey *Survey = nullptr;
  ProgramBuilder &B;
  OpResolver &Ops;
  const clang::FunctionDecl *D;
  core::FuncId F;
  std::vector<core::Block> Blocks;
  BlockId Now = 0;
  Reg NumRegs = 0;
  std::vector<Scope> Scopes;
  std::size_t TopDepth = 0; ///< scopes of the outermost block that are open
  std::vector<Jumps> Loops;
  std::vector<Handler> Handlers;
  llvm::DenseMap<const clang::LabelDecl *, BlockId> Labels;
  llvm::DenseMap<const clang::OpaqueValueExpr *, Reg> OpaqueValues;
  llvm::DenseMap<const clang::ValueDecl *, const clang::FieldDecl *> Captures;
  llvm::DenseMap<const clang::Expr *, std::uint32_t> CreatedBy; ///< operation of each call
  llvm::DenseMap<const clang::VarDecl *, bool> Tables;          ///< …that hold addresses
  llvm::SmallVector<const clang::VarDecl *, 4> InTables;        ///< are being told
  llvm::DenseMap<const clang::Expr *, Reg> Closures;            ///< the object of each lambda
  const clang::FieldDecl *ThisCapture = nullptr;
  llvm::DenseMap<const clang::VarDecl *, Reg> BoundLoopVars;
  struct OpenSwitch {
    std::vector<core::SwitchArm> Arms;
    BlockId Default = core::NoId;
  };
  std::vector<OpenSwitch> Switches;
  const clang::Expr *Discarded = nullptr; ///< the call whose result nobody takes
  bool Unwinding = false;                 ///< scopes are being left by an exception
  bool Building = false;                  ///< options hand out what they have built
  Reg InitTarget = core::NoId; ///< the object that a nested default initialiser means by this
  std::vector<std::pair<Reg, clang::QualType>> Temporaries; ///< end with the full expression
};

} // namespace iottidy::extract

#endif // IOTTIDY_EXTRACT_FUNCTIONLOWERING_H
