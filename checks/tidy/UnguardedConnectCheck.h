//===- UnguardedConnectCheck.h - Connects again at the next entry *- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TIDY_UNGUARDEDCONNECTCHECK_H
#define IOTTIDY_TIDY_UNGUARDEDCONNECTCHECK_H

#include "tidy/IotCheck.h"

namespace iottidy::tidy {

/// Finds code that is entered more than once and connects each time, without a
/// disconnect or a guard in between.
///
/// For the user-facing documentation see docs/checks/iot-unguarded-connect.md.
class UnguardedConnectCheck : public IotCheck {
public:
  static constexpr core::CheckKind Kind = core::CheckKind::UnguardedConnect;

  UnguardedConnectCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context,
                        std::shared_ptr<AnalysisRun> Run);
};

} // namespace iottidy::tidy

#endif // IOTTIDY_TIDY_UNGUARDEDCONNECTCHECK_H
