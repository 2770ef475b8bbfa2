//===- MacroText.cpp - Source of expressions in macros ----------------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "extract/MacroText.h"

#include "clang/Lex/Lexer.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

#include <vector>

using namespace clang;

namespace iottidy::extract {

namespace {

/// Longer conditions are no help in a note.
constexpr std::size_t LongestCondition = 120;
/// Macros in macros that are followed.
constexpr unsigned DeepestMacro = 8;

bool isNameCharacter(char C) { return llvm::isAlnum(C) || C == '_'; }

/// The length of the token, blank or literal that \p Source starts with.
std::size_t tokenLength(llvm::StringRef Source) {
  char First = Source[0];
  if (isNameCharacter(First))
    return Source.size() - Source.drop_while(isNameCharacter).size();
  if (First != '"' && First != '\'')
    return 1;
  std::size_t End = 1;
  while (End < Source.size() && Source[End] != First)
    End += Source[End] == '\\' ? 2 : 1;
  return std::min(End + 1, Source.size());
}

/// The parts between the outer parentheses of \p Call, `NAME(A, B)`.
std::vector<std::string> argumentsOf(llvm::StringRef Call) {
  std::vector<std::string> Parts;
  std::size_t Open = Call.find('(');
  if (Open == llvm::StringRef::npos)
    return Parts;
  Call = Call.drop_front(Open + 1);
  std::string Now;
  unsigned Depth = 0;
  while (!Call.empty()) {
    llvm::StringRef Token = Call.take_front(tokenLength(Call));
    Call = Call.drop_front(Token.size());
    if (Token == ")" && Depth == 0)
      break;
    if (Token == "(")
      ++Depth;
    else if (Token == ")")
      --Depth;
    if (Token == "," && Depth == 0) {
      Parts.push_back(llvm::StringRef(Now).trim().str());
      Now.clear();
    } else {
      Now += Token;
    }
  }
  Parts.push_back(llvm::StringRef(Now).trim().str());
  return Parts;
}

/// The parameters in the `#define` around position \p At of \p Buffer.
std::vector<std::string> parametersAt(llvm::StringRef Buffer, std::size_t At) {
  std::size_t Start = At;
  while (Start > 0) {
    std::size_t Newline = Buffer.rfind('\n', Start - 1);
    if (Newline == llvm::StringRef::npos) {
      Start = 0;
      break;
    }
    Start = Newline + 1;
    if (!Buffer.take_front(Newline).rtrim('\r').ends_with("\\"))
      break;
    Start = Newline;
  }
  llvm::StringRef Line = Buffer.slice(Start, At).ltrim();
  if (!Line.consume_front("#"))
    return {};
  Line = Line.ltrim();
  if (!Line.consume_front("define"))
    return {};
  Line = Line.ltrim().drop_while(isNameCharacter);
  return Line.starts_with("(") ? argumentsOf(Line) : std::vector<std::string>();
}

class Speller {
public:
  Speller(const SourceManager &Sources, const LangOptions &Options)
      : Sources(Sources), Options(Options) {}

  /// The text between two places of one file, macro body or argument. False:
  /// there is none.
  bool spell(SourceLocation Begin, SourceLocation End, std::string &Text, unsigned Depth) const {
    SourceLocation First = Sources.getSpellingLoc(Begin);
    SourceLocation Last = Sources.getSpellingLoc(End);
    auto [File, From] = Sources.getDecomposedLoc(First);
    auto [LastFile, To] = Sources.getDecomposedLoc(Last);
    bool Invalid = false;
    llvm::StringRef Buffer = Sources.getBufferData(File, &Invalid);
    To += Lexer::MeasureTokenLength(Last, Sources, Options);
    // Pasted tokens are spelled in a buffer of their own.
    if (Invalid || File != LastFile || From >= To || Sources.isWrittenInScratchSpace(First))
      return false;
    llvm::StringRef Source = Buffer.slice(From, To);
    if (!Begin.isMacroID() || Sources.isMacroArgExpansion(Begin)) {
      Text = onOneLine(Source);
      return true;
    }
    std::vector<std::string> Parameters = parametersAt(Buffer, From);
    std::vector<std::string> Arguments;
    if (!Parameters.empty()) {
      CharSourceRange Call = Sources.getImmediateExpansionRange(Begin);
      std::string Invocation;
      if (Depth == 0 || !spell(Call.getBegin(), Call.getEnd(), Invocation, Depth - 1))
        return false;
      Arguments = argumentsOf(Invocation);
    }
    std::string Out;
    while (!Source.empty()) {
      llvm::StringRef Token = Source.take_front(tokenLength(Source));
      Source = Source.drop_front(Token.size());
      if (Token == "#")
        return false;
      auto It = std::find(Parameters.begin(), Parameters.end(), Token);
      if (It == Parameters.end()) {
        Out += Token;
        continue;
      }
      auto Index = static_cast<std::size_t>(It - Parameters.begin());
      if (Index >= Arguments.size())
        return false;
      Out += Arguments[Index];
    }
    Text = onOneLine(Out);
    return true;
  }

private:
  const SourceManager &Sources;
  const LangOptions &Options;
};

} // namespace

std::string onOneLine(llvm::StringRef Source) {
  std::string Out;
  for (std::size_t I = 0; I < Source.size(); ++I) {
    char C = Source[I];
    bool Blank =
        C == ' ' || C == '\t' || C == '\n' || C == '\r' ||
        (C == '\\' && I + 1 < Source.size() && (Source[I + 1] == '\n' || Source[I + 1] == '\r'));
    if (Blank && (Out.empty() || Out.back() == ' '))
      continue;
    Out += Blank ? ' ' : C;
  }
  return Out;
}

std::string conditionText(SourceRange Range, const SourceManager &Sources,
                          const LangOptions &Options) {
  // Both ends in one file, macro body or argument, the innermost one.
  llvm::SmallVector<SourceLocation, 8> Begins{Range.getBegin()};
  while (Begins.back().isMacroID())
    Begins.push_back(Sources.getImmediateExpansionRange(Begins.back()).getBegin());
  for (SourceLocation End = Range.getEnd();;
       End = Sources.getImmediateExpansionRange(End).getEnd()) {
    for (SourceLocation Begin : Begins) {
      if (Sources.getFileID(Begin) != Sources.getFileID(End))
        continue;
      std::string Text;
      Speller S(Sources, Options);
      if (!S.spell(Begin, End, Text, DeepestMacro) || Text.size() > LongestCondition)
        Text.clear();
      return Text;
    }
    if (!End.isMacroID())
      return {};
  }
}

} // namespace iottidy::extract
