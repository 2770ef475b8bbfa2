//===- UnguardedConnectCheck.cpp - Connects again at the next entry -------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "tidy/UnguardedConnectCheck.h"

using namespace iottidy;
using namespace iottidy::tidy;

UnguardedConnectCheck::UnguardedConnectCheck(llvm::StringRef Name,
                                             clang::tidy::ClangTidyContext *Context,
                                             std::shared_ptr<AnalysisRun> Run)
    : IotCheck(Name, Context, Kind, std::move(Run)) {
  FiltersHarm = true;
}
