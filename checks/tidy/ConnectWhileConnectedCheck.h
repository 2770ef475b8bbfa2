//===- ConnectWhileConnectedCheck.h - Opens of an open client ---*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TIDY_CONNECTWHILECONNECTEDCHECK_H
#define IOTTIDY_TIDY_CONNECTWHILECONNECTEDCHECK_H

#include "tidy/IotCheck.h"

namespace iottidy::tidy {

/// Finds paths inside one run of an entry point that open a client that is
/// already open, or is being opened.
///
/// For the user-facing documentation see
/// docs/checks/iot-connect-while-connected.md.
class ConnectWhileConnectedCheck : public IotCheck {
public:
  static constexpr core::CheckKind Kind = core::CheckKind::ConnectWhileConnected;

  ConnectWhileConnectedCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context,
                             std::shared_ptr<AnalysisRun> Run);
};

} // namespace iottidy::tidy

#endif // IOTTIDY_TIDY_CONNECTWHILECONNECTEDCHECK_H
