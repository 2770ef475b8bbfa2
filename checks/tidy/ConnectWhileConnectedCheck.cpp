//===- ConnectWhileConnectedCheck.cpp - Opens of an open client -----------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "tidy/ConnectWhileConnectedCheck.h"

using namespace iottidy;
using namespace iottidy::tidy;

ConnectWhileConnectedCheck::ConnectWhileConnectedCheck(llvm::StringRef Name,
                                                       clang::tidy::ClangTidyContext *Context,
                                                       std::shared_ptr<AnalysisRun> Run)
    : IotCheck(Name, Context, Kind, std::move(Run)) {}
