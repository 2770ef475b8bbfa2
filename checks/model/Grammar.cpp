//===- Grammar.cpp - Access paths, conditions and names ----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "model/Grammar.h"

#include "model/Suggest.h"

#include <algorithm>
#include <charconv>

using namespace iottidy;
using namespace iottidy::model;
using core::AccessPath;
using core::Condition;
using core::ConstantRef;

namespace {

/// No function has more parameters than this.
constexpr std::int64_t HighestIndex = 127;

/// Numbers of so many digits fit std::int64_t, whatever the digits are.
constexpr std::size_t MostDigits = 18, MostHexDigits = 15;

bool isLetter(char C) { return (C >= 'a' && C <= 'z') || (C >= 'A' && C <= 'Z') || C == '_'; }

bool isDigit(char C) { return C >= '0' && C <= '9'; }

/// Reads a text from left to right; the first fault ends the reading.
class Scanner {
public:
  Scanner(std::string_view Whole, GrammarFault &Out) : Text(Whole), Fault(Out) {}

  void skipSpace() {
    while (Next < Text.size() && Text[Next] == ' ')
      ++Next;
  }

  bool atEnd() {
    skipSpace();
    return Next == Text.size();
  }

  bool eat(std::string_view Token) {
    skipSpace();
    if (Text.substr(Next, Token.size()) != Token)
      return false;
    Next += Token.size();
    return true;
  }

  /// A word of letters, digits and underscores; with `-` inside when \p Dashes.
  std::string_view word(bool Dashes = false) {
    skipSpace();
    const std::size_t Begin = Next;
    if (Next < Text.size() && isLetter(Text[Next]))
      while (Next < Text.size() &&
             (isLetter(Text[Next]) || isDigit(Text[Next]) || (Dashes && Text[Next] == '-')))
        ++Next;
    return Text.substr(Begin, Next - Begin);
  }

  bool integer(std::int64_t &Value) {
    skipSpace();
    const std::size_t Begin = Next;
    std::size_t Digits = Next + (Text.substr(Next, 1) == "-" ? 1 : 0);
    const bool Hex = Text.substr(Digits, 2) == "0x" || Text.substr(Digits, 2) == "0X";
    if (Hex)
      Digits += 2;
    std::size_t End = Digits;
    while (End < Text.size() && (isLetter(Text[End]) || isDigit(Text[End])))
      ++End;
    const std::string_view Number = Text.substr(Digits, End - Digits);
    const char *const Last = Number.data() + Number.size();
    const auto Result = std::from_chars(Number.data(), Last, Value, Hex ? 16 : 10);
    if (Number.empty() || !(isDigit(Number[0]) || Hex) || Result.ec != std::errc() ||
        Result.ptr != Last || Number.size() > (Hex ? MostHexDigits : MostDigits))
      return false;
    if (Text[Begin] == '-')
      Value = -Value;
    Next = End;
    return true;
  }

  /// Whether a number starts here, right or wrong.
  bool atDigit() {
    skipSpace();
    return Next < Text.size() && (isDigit(Text[Next]) || Text[Next] == '-');
  }

  bool fail(std::string Message) { return failAt(std::min(Next, Text.size()), Message); }

  bool failAt(std::size_t Index, std::string Message) {
    Fault.Index = Index;
    Fault.Message = std::move(Message);
    return false;
  }

  /// Keeps a fault that the grammar allows; it counts when the text keeps it.
  void noteClash(std::size_t Index, std::string Message) {
    if (Clash.Message.empty())
      Clash = {Index, std::move(Message), /*OfMeaning=*/true};
  }

  /// The end of a text that keeps the grammar.
  bool finish() {
    if (!Clash.Message.empty())
      Fault = Clash;
    return Clash.Message.empty();
  }

  std::size_t index() {
    skipSpace();
    return Next;
  }

private:
  std::string_view Text;
  GrammarFault &Fault;
  GrammarFault Clash;
  std::size_t Next = 0;
};

constexpr const char *PathForms =
    "expected 'this', 'return', 'none', 'argN' or 'paramN', where N counts from 0, with an "
    "optional '*' in front and optional '.field' behind";

bool parseBase(Scanner &In, AccessPath &Out) {
  const std::size_t Begin = In.index();
  const std::string_view Word = In.word();
  const auto Unknown = [&] {
    return In.failAt(Begin,
                     PathForms + didYouMean(Word, {"this", "return", "none", "arg0", "param0"}));
  };
  if (Word == "this" || Word == "return" || Word == "none") {
    Out.Root = Word == "this"     ? AccessPath::Base::This
               : Word == "return" ? AccessPath::Base::Return
                                  : AccessPath::Base::None;
    return true;
  }
  const bool IsParam = Word.substr(0, 5) == "param";
  if (!IsParam && Word.substr(0, 3) != "arg")
    return Unknown();
  const std::string_view Number = Word.substr(IsParam ? 5 : 3);
  std::int64_t Index = 0;
  const char *const End = Number.data() + Number.size();
  const auto Result = std::from_chars(Number.data(), End, Index);
  if (Number.empty() || Result.ec != std::errc() || Result.ptr != End)
    return Unknown();
  if (Index > HighestIndex)
    return In.failAt(Begin, "the index of '" + std::string(Word) + "' is above " +
                                std::to_string(HighestIndex));
  Out.Root = IsParam ? AccessPath::Base::Param : AccessPath::Base::Arg;
  Out.Index = static_cast<unsigned>(Index);
  return true;
}

bool parseConstant(Scanner &In, ConstantRef &Out) {
  if (In.integer(Out.Value))
    return true;
  const std::size_t Begin = In.index();
  std::string Name(In.word());
  while (!Name.empty() && In.eat("::")) {
    const std::string_view Part = In.word();
    if (Part.empty())
      return In.fail("expected a name after '::'");
    Name += "::" + std::string(Part);
  }
  if (Name.empty())
    return In.failAt(Begin, In.atDigit() ? "expected an integer of at most 18 digits, or of 15 "
                                           "after '0x'"
                                         : "expected an integer or the name of an enumerator");
  Out.Name = std::move(Name);
  return true;
}

bool parseSet(Scanner &In, Condition &Out) {
  if (!In.eat("{"))
    return In.fail("expected '{' after 'in'");
  do {
    const std::size_t Begin = In.index();
    ConstantRef Value;
    if (!parseConstant(In, Value))
      return false;
    for (const ConstantRef &Other : Out.Values)
      if (Other.Name == Value.Name && Other.Value == Value.Value)
        In.noteClash(Begin, "the value is in the set already");
    Out.Values.push_back(std::move(Value));
  } while (In.eat(","));
  return In.eat("}") || In.fail("expected ',' or '}'");
}

bool parseComparison(Scanner &In, Condition &Out) {
  // Longer operators first.
  constexpr std::pair<std::string_view, Condition::Op> Operators[] = {
      {"==", Condition::Op::Eq}, {"!=", Condition::Op::Ne}, {"<=", Condition::Op::Le},
      {">=", Condition::Op::Ge}, {"<", Condition::Op::Lt},  {">", Condition::Op::Gt}};
  for (const auto &[Token, Kind] : Operators) {
    if (!In.eat(Token))
      continue;
    if (Out.Mask && Kind != Condition::Op::Eq && Kind != Condition::Op::Ne)
      return In.fail("expected '==' or '!=' after a mask");
    Out.Kind = Kind;
    return parseConstant(In, Out.Values.emplace_back());
  }
  return In.fail(Out.Mask ? "expected '==' or '!=' after a mask"
                          : "expected '==', '!=', '<', '<=', '>', '>=', 'in {...}', "
                            "'not in {...}', '& mask == value', 'null', 'non-null', 'true', "
                            "'false', 'always' or 'never'");
}

bool parseWord(Scanner &In, Condition &Out) {
  const std::size_t Begin = In.index();
  const std::string_view Word = In.word(/*Dashes=*/true);
  if (Word == "in" || Word == "not") {
    Out.Kind = Word == "in" ? Condition::Op::In : Condition::Op::NotIn;
    if (Word == "not" && In.word() != "in")
      return In.fail("expected 'in' after 'not'");
    return parseSet(In, Out);
  }
  if (Word == "always" || Word == "never") {
    Out.Kind = Word == "always" ? Condition::Op::Always : Condition::Op::Never;
    if (!Out.Field.empty())
      return In.failAt(Begin, "'" + std::string(Word) + "' tests no field");
    return true;
  }
  if (Word == "null" || Word == "false" || Word == "non-null" || Word == "true") {
    const bool Zero = Word == "null" || Word == "false";
    Out.Kind = Zero ? Condition::Op::Eq : Condition::Op::Ne;
    Out.Values.emplace_back();
    return true;
  }
  const std::vector<std::string_view> Words = {"in",   "not in", "null",   "non-null",
                                               "true", "false",  "always", "never"};
  return In.failAt(Begin, "expected " + listed(Words) + ", or a comparison such as '== 0'" +
                              didYouMean(Word, Words));
}

} // namespace

bool iottidy::model::parsePath(std::string_view Text, AccessPath &Out, GrammarFault &Fault) {
  Scanner In(Text, Fault);
  Out = AccessPath();
  Out.Deref = In.eat("*");
  if (!parseBase(In, Out))
    return false;
  while (!In.atEnd()) {
    if (!In.eat(".") && !In.eat("->"))
      return In.fail("expected '.', '->' or the end of the path");
    const std::string_view Field = In.word();
    if (Field.empty())
      return In.fail("expected the name of a field");
    Out.Fields.emplace_back(Field);
  }
  if (Out.Root == AccessPath::Base::None && (Out.Deref || !Out.Fields.empty()))
    return In.failAt(0, "'none' stands alone");
  return true;
}

bool iottidy::model::parseCondition(std::string_view Text, Condition &Out, GrammarFault &Fault) {
  Scanner In(Text, Fault);
  Out = Condition();
  if (In.eat(".")) {
    Out.Field = In.word();
    if (Out.Field.empty())
      return In.fail("expected the name of a field after '.'");
  }
  if (In.eat("&")) {
    std::int64_t Mask = 0;
    if (!In.integer(Mask))
      return In.fail("expected the mask, an integer, after '&'");
    Out.Mask = Mask;
  }
  const bool IsWord = !Out.Mask && In.index() < Text.size() && isLetter(Text[In.index()]);
  if (!(IsWord ? parseWord(In, Out) : parseComparison(In, Out)))
    return false;
  return In.atEnd() ? In.finish() : In.fail("expected the end of the condition");
}

bool iottidy::model::checkFunctionName(std::string_view Text, GrammarFault &Fault) {
  constexpr const char *Expected = "expected a qualified name such as 'mosquitto_connect' or "
                                   "'mqtt::client::connect', without arguments";
  const auto Fail = [&](std::size_t Index) {
    Fault.Index = Index;
    Fault.Message = Expected;
    return false;
  };
  std::size_t Begin = 0;
  for (;;) {
    const std::size_t End = std::min(Text.find("::", Begin), Text.size());
    std::string_view Part = Text.substr(Begin, End - Begin);
    const bool IsLast = End == Text.size();
    if (IsLast && Begin != 0 && Part.substr(0, 8) == "operator" && Part.size() > 8 &&
        !isLetter(Part[8]) && !isDigit(Part[8]) && Part.back() != ' ')
      return true;
    if (IsLast && Begin != 0 && Part.substr(0, 1) == "~")
      Part.remove_prefix(1);
    if (!isIdentifier(Part, /*Qualified=*/false))
      return Fail(Begin);
    if (IsLast)
      return true;
    Begin = End + 2;
  }
}

bool iottidy::model::isIdentifier(std::string_view Text, bool Qualified) {
  std::size_t Begin = 0;
  for (;;) {
    const std::size_t End = Qualified ? std::min(Text.find("::", Begin), Text.size()) : Text.size();
    const std::string_view Part = Text.substr(Begin, End - Begin);
    if (Part.empty() || !isLetter(Part[0]) ||
        !std::all_of(Part.begin(), Part.end(), [](char C) { return isLetter(C) || isDigit(C); }))
      return false;
    if (End == Text.size())
      return true;
    Begin = End + 2;
  }
}

bool iottidy::model::isStructorName(std::string_view Name) {
  const std::size_t Last = Name.rfind("::");
  if (Last == Name.npos)
    return false;
  const std::string_view Method = Name.substr(Last + 2);
  if (Method.substr(0, 1) == "~")
    return true;
  const std::size_t Outer = Last == 0 ? Name.npos : Name.rfind("::", Last - 1);
  const std::size_t Begin = Outer == Name.npos ? 0 : Outer + 2;
  return Name.substr(Begin, Last - Begin) == Method;
}

std::string iottidy::model::spellPath(const AccessPath &Path) {
  std::string Result = Path.Deref ? "*" : "";
  switch (Path.Root) {
  case AccessPath::Base::This:
    Result += "this";
    break;
  case AccessPath::Base::Return:
    Result += "return";
    break;
  case AccessPath::Base::Arg:
    Result += "arg" + std::to_string(Path.Index);
    break;
  case AccessPath::Base::Param:
    Result += "param" + std::to_string(Path.Index);
    break;
  case AccessPath::Base::None:
    Result += "none";
    break;
  }
  for (const std::string &Field : Path.Fields)
    Result += "." + Field;
  return Result;
}

std::string iottidy::model::spellCondition(const Condition &Test) {
  std::string Result = Test.Field.empty() ? "" : "." + Test.Field + " ";
  if (Test.Mask)
    Result += "& " + std::to_string(*Test.Mask) + " ";
  constexpr const char *Tokens[] = {"==", "!=", "<",      "<=",     ">",
                                    ">=", "in", "not in", "always", "never"};
  Result += Tokens[static_cast<std::size_t>(Test.Kind)];
  const bool IsSet = Test.Kind == Condition::Op::In || Test.Kind == Condition::Op::NotIn;
  std::string Separator = IsSet ? " {" : " ";
  for (const ConstantRef &Value : Test.Values) {
    Result += Separator + (Value.Name.empty() ? std::to_string(Value.Value) : Value.Name);
    Separator = ", ";
  }
  return Result + (IsSet ? "}" : "");
}
