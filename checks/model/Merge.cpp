//===- Merge.cpp - Built-in and user models to one set -----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "model/Entries.h"
#include "model/Suggest.h"

#include <algorithm>

using namespace iottidy;
using namespace iottidy::model;
using core::CallModel;
using core::LibraryModel;

namespace {

template <typename T> bool contains(const std::vector<T> &List, const T &Value) {
  return std::find(List.begin(), List.end(), Value) != List.end();
}

std::string nameOf(const core::FieldModel &Field) { return Field.Type + "::" + Field.Field; }
std::string nameOf(const core::HandlerModel &Handler) {
  return Handler.Class + "::" + Handler.Method;
}

/// Whether declarations of one header can be meant by both lists. No header
/// named means any.
bool shareHeader(const std::vector<std::string> &Left, const std::vector<std::string> &Right) {
  return Left.empty() || Right.empty() ||
         std::any_of(Left.begin(), Left.end(),
                     [&](const std::string &Header) { return contains(Right, Header); });
}

const std::vector<std::string> &headersOf(const LibraryModel &Library, const CallModel &Call) {
  return Call.Headers.empty() ? Library.Headers : Call.Headers;
}

bool sameSignature(const CallModel &Left, const CallModel &Right) {
  return Left.Params == Right.Params && Left.ParamTypes == Right.ParamTypes;
}

/// Whether \p New stands for every overload that \p Old stands for.
bool coversShape(const CallModel &New, const CallModel &Old) {
  return (!New.Params || New.Params == Old.Params) &&
         (New.ParamTypes.empty() || New.ParamTypes == Old.ParamTypes);
}

/// Takes from the calls of \p Old the names that \p Fits says are replaced.
template <typename Predicate> void dropNames(LibraryModel &Old, Predicate Fits) {
  for (CallModel &Call : Old.Calls)
    Call.Names.erase(std::remove_if(Call.Names.begin(), Call.Names.end(),
                                    [&](const std::string &Name) { return Fits(Call, Name); }),
                     Call.Names.end());
  Old.Calls.erase(std::remove_if(Old.Calls.begin(), Old.Calls.end(),
                                 [](const CallModel &Call) { return Call.Names.empty(); }),
                  Old.Calls.end());
}

template <typename Entry>
void dropNamed(std::vector<Entry> &Entries, const std::vector<std::string> &Names) {
  Entries.erase(std::remove_if(Entries.begin(), Entries.end(),
                               [&](const Entry &Old) { return contains(Names, nameOf(Old)); }),
                Entries.end());
}

/// Takes from \p Old what \p Next describes anew.
void replaceEntries(LibraryModel &Old, const LibraryModel &Next) {
  dropNames(Old, [&](const CallModel &Call, const std::string &Name) {
    return std::any_of(Next.Calls.begin(), Next.Calls.end(), [&](const CallModel &New) {
      return contains(New.Names, Name) && coversShape(New, Call) &&
             (Old.Name == Next.Name || shareHeader(headersOf(Old, Call), headersOf(Next, New)));
    });
  });
  std::vector<std::string> Names;
  for (const core::FieldModel &Field : Next.Fields)
    Names.push_back(nameOf(Field));
  dropNamed(Old.Fields, Names);
  Names.clear();
  for (const core::HandlerModel &Handler : Next.Handlers)
    Names.push_back(nameOf(Handler));
  dropNamed(Old.Handlers, Names);
}

void append(std::vector<std::string> &Into, const std::vector<std::string> &From) {
  for (const std::string &Text : From)
    if (!contains(Into, Text))
      Into.push_back(Text);
}

/// The keys that \p Next has, and its entries, go over those of \p Old.
void extendLibrary(LibraryModel &Old, const ModelFile &Next) {
  const LibraryModel &New = Next.Library;
  const auto Says = [&](const char *Key) { return contains(Next.Keys, std::string(Key)); };
  if (Says("title"))
    Old.Title = New.Title;
  if (Says("version"))
    Old.Version = New.Version;
  if (Says("source"))
    Old.Source = New.Source;
  if (Says("enabled"))
    Old.Enabled = New.Enabled;
  if (Says("asynchronous"))
    Old.Asynchronous = New.Asynchronous;
  if (Says("secondConnect"))
    Old.Second = New.Second;
  if (Says("autoReconnect"))
    Old.Reconnects = New.Reconnects;
  append(Old.Headers, New.Headers);
  append(Old.Prefixes, New.Prefixes);
  Old.Calls.insert(Old.Calls.end(), New.Calls.begin(), New.Calls.end());
  Old.Fields.insert(Old.Fields.end(), New.Fields.begin(), New.Fields.end());
  Old.Handlers.insert(Old.Handlers.end(), New.Handlers.begin(), New.Handlers.end());
  Old.File = New.File;
}

/// The names of all entries, sorted.
std::vector<std::string> allNames(const core::ModelSet &Set) {
  std::vector<std::string> Result;
  for (const LibraryModel &Library : Set.Libraries) {
    for (const CallModel &Call : Library.Calls)
      Result.insert(Result.end(), Call.Names.begin(), Call.Names.end());
    for (const core::FieldModel &Field : Library.Fields)
      Result.push_back(nameOf(Field));
    for (const core::HandlerModel &Handler : Library.Handlers)
      Result.push_back(nameOf(Handler));
  }
  std::sort(Result.begin(), Result.end());
  Result.erase(std::unique(Result.begin(), Result.end()), Result.end());
  return Result;
}

bool checkDisabled(const core::ModelSet &Set, const ModelFile &Next,
                   std::vector<core::ModelError> &Errors) {
  if (Next.Disabled.empty())
    return true;
  const std::vector<std::string> Names = allNames(Set);
  const std::vector<std::string_view> Views(Names.begin(), Names.end());
  bool Clean = true;
  for (const DisabledName &Disabled : Next.Disabled) {
    if (std::binary_search(Names.begin(), Names.end(), Disabled.Name))
      continue;
    core::ModelError Error = Disabled.Where;
    Error.Message = "no earlier model has an entry named " + inQuotes(Disabled.Name) +
                    didYouMean(Disabled.Name, Views);
    Errors.push_back(std::move(Error));
    Clean = false;
  }
  return Clean;
}

} // namespace

std::string iottidy::model::sameCall(const CallModel &Left, const CallModel &Right) {
  if (!sameSignature(Left, Right) || !shareHeader(Left.Headers, Right.Headers))
    return "";
  for (const std::string &Name : Right.Names)
    if (contains(Left.Names, Name))
      return Name;
  return "";
}

bool iottidy::model::mergeModel(core::ModelSet &Into, const ModelFile &Next,
                                std::vector<core::ModelError> &Errors) {
  if (!checkDisabled(Into, Next, Errors))
    return false;
  const LibraryModel &New = Next.Library;
  LibraryModel *Same = nullptr;
  for (LibraryModel &Old : Into.Libraries) {
    dropNames(Old, [&](const CallModel &, const std::string &Name) {
      return contains(New.Disable, Name);
    });
    dropNamed(Old.Fields, New.Disable);
    dropNamed(Old.Handlers, New.Disable);
    replaceEntries(Old, New);
    if (Old.Name == New.Name)
      Same = &Old;
  }
  if (Same)
    extendLibrary(*Same, Next);
  else
    Into.Libraries.push_back(New);
  return true;
}
