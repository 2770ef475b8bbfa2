//===- Messages.cpp - All texts that a user reads -------------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "tidy/Messages.h"

#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"

using namespace iottidy;
using core::CheckKind;
using core::SecondConnect;
using core::WitnessStep;

static llvm::StringRef claim(CheckKind Check) {
  switch (Check) {
  case CheckKind::ConnectWhileConnected:
    return "'%0' may already be connected here";
  case CheckKind::UnguardedConnect:
    return "'%0' may still be connected from an earlier run here";
  }
  llvm_unreachable("unknown check");
}

static llvm::StringRef consequence(SecondConnect Harm) {
  switch (Harm) {
  case SecondConnect::Second:
    return "the broker drops the open connection (409002 LinkCreationConflict)";
  case SecondConnect::Replace:
    return "the library drops the open connection and opens another "
           "(409002 LinkCreationConflict)";
  case SecondConnect::Protocol:
    return "the broker closes the connection on a second CONNECT "
           "(409002 LinkCreationConflict)";
  case SecondConnect::Undefined:
    return "the library does not define what a second open does";
  case SecondConnect::Refused:
    return "the library refuses the second open with an error";
  case SecondConnect::Ignored:
    return "the library ignores the second open";
  case SecondConnect::Unstated:
    return "it is opened again without a close";
  }
  llvm_unreachable("unknown harm");
}

std::string tidy::warningText(CheckKind Check, SecondConnect Harm) {
  return (claim(Check) + "; " + consequence(Harm)).str();
}

static llvm::StringRef quotedText(WitnessStep::Kind Kind) {
  switch (Kind) {
  case WitnessStep::Kind::Opened:
    return "'%0' is opened here";
  case WitnessStep::Kind::Opening:
    return "opening '%0' starts here";
  case WitnessStep::Kind::KnownOpen:
    return "'%0' is connected here, as the query says";
  case WitnessStep::Kind::BranchTrue:
    return "'%0' is true";
  case WitnessStep::Kind::BranchFalse:
    return "'%0' is false";
  case WitnessStep::Kind::CaseTaken:
    return "'%0' is %1";
  case WitnessStep::Kind::Called:
    return "'%0' is called here";
  case WitnessStep::Kind::Callback:
    return "the library calls '%0'";
  case WitnessStep::Kind::NotClosed:
    return "'%0' is destroyed here without a disconnect; the broker still holds its connection";
  case WitnessStep::Kind::Remade:
    return "'%0' is initialised anew here while its connection is open";
  case WitnessStep::Kind::Overwritten:
    return "the handle '%0' is overwritten here while its connection is open";
  case WitnessStep::Kind::FirstRun:
    return "first run of '%0'";
  case WitnessStep::Kind::NextRun:
    return "next run, of '%0'";
  case WitnessStep::Kind::StillOpen:
    return "nothing closes '%0' before the next run";
  case WitnessStep::Kind::GuardInFlight:
    return "not connected yet does not mean closed: the open of '%0' is still in flight";
  case WitnessStep::Kind::OtherThread:
    return "another thread runs '%0'";
  case WitnessStep::Kind::Retrying:
    return "the connection is lost here, and the library opens it again by itself";
  }
  llvm_unreachable("unknown step");
}

bool tidy::isTold(const WitnessStep &Step) {
  bool Decides = Step.What == WitnessStep::Kind::BranchTrue ||
                 Step.What == WitnessStep::Kind::BranchFalse ||
                 Step.What == WitnessStep::Kind::CaseTaken;
  return !Decides || !Step.Subject.empty();
}

std::string tidy::noteText(const WitnessStep &Step) {
  std::string Text = quotedText(Step.What).str();
  if (Step.Subject != core::UnnamedFunction)
    return Text;
  static constexpr llvm::StringLiteral Quoted = "'%0'";
  std::size_t At = Text.find(Quoted.str());
  return At == std::string::npos ? Text : Text.replace(At, Quoted.size(), "%0");
}

llvm::StringRef tidy::incompleteFunctionText() { return "'%0' is not analysed in full: %1"; }

llvm::StringRef tidy::uncompilableUnitText() { return "'%0' is not analysed: it does not compile"; }

llvm::StringRef tidy::invalidBoolText() {
  return "invalid value '%0' of option '%1'; expected 'true' or 'false'";
}

llvm::StringRef tidy::invalidHarmText() {
  return "invalid value '%0' of option '%1'; expected 'conflict', 'refused' or 'ignored'";
}

std::string tidy::annotationText(const extract::AnnotationError &Error) {
  using Kind = extract::AnnotationError::Kind;
  llvm::StringRef Near = Error.Nearest.empty() ? "" : "did you mean '%2'? ";
  switch (Error.What) {
  case Kind::Word:
    return ("unknown word '%0' in the annotation '%1'; " + Near +
            "expected 'connect', 'connect-async', 'reconnect', 'reconnect-async', 'disconnect', "
            "'create', 'create+connect', 'destroy', 'query', 'is-connected', 'wait' or "
            "'operation'")
        .str();
  case Kind::Second:
    return ("unknown word '%0' in the annotation '%1'; " + Near +
            "expected 'second', 'replace', 'protocol', 'undefined', 'refused' or 'ignored'")
        .str();
  case Kind::NoOpen:
    return "the annotation '%1' says what a second open does, but '%0' does not open";
  case Kind::MakesNothing:
    return "the annotation '%1' is on a function that hands out no client; expected a result, or "
           "a pointer to the variable that receives it";
  case Kind::NoAnswer:
    return "the annotation '%1' is on a function without a result; expected one that says whether "
           "the client is connected";
  case Kind::Result:
    return "the annotation '%1' does not tell what this result means; expected void, a truth "
           "value, a number or a pointer, or a model file";
  }
  llvm_unreachable("unknown fault");
}

std::string tidy::versionMismatchText(llvm::StringRef Built, unsigned BuiltMajor,
                                      llvm::StringRef Host) {
  return ("iot-tidy: error: this plugin is built for clang-tidy " + Built +
          " and is loaded by clang-tidy " + Host + "; use clang-tidy-" +
          std::to_string(BuiltMajor) + " (Debian package clang-tidy-" + std::to_string(BuiltMajor) +
          ") or the plugin built for " + Host + "\n")
      .str();
}
