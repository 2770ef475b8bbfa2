//===- IotTidyModule.cpp - The module and its list of checks --------------===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//

#include "tidy/AnalysisRun.h"
#include "tidy/ConnectWhileConnectedCheck.h"
#include "tidy/UnguardedConnectCheck.h"

#include "clang/Basic/Version.h"
#if CLANG_VERSION_MAJOR >= 22
#include "clang-tidy/ClangTidyModule.h"
#else
#include "clang-tidy/ClangTidyModuleRegistry.h"
#endif

using namespace iottidy;
using namespace iottidy::tidy;
using clang::tidy::ClangTidyCheck;
using clang::tidy::ClangTidyContext;

namespace {

template <typename Check>
std::unique_ptr<ClangTidyCheck> make(llvm::StringRef Name, ClangTidyContext *Context,
                                     RunTable &Runs) {
  return std::make_unique<Check>(Name, Context, Runs.join(*Context, Check::Kind));
}

/// One check of the module.
struct CheckEntry {
  const char *Name;
  std::unique_ptr<ClangTidyCheck> (*Make)(llvm::StringRef Name, ClangTidyContext *Context,
                                          RunTable &Runs);
};

/// The registry: the only list of the checks.
constexpr CheckEntry Registry[] = {
    {"iot-connect-while-connected", make<ConnectWhileConnectedCheck>},
    {"iot-unguarded-connect", make<UnguardedConnectCheck>},
};

class IotTidyModule : public clang::tidy::ClangTidyModule {
public:
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    auto Runs = std::make_shared<RunTable>();
    for (const CheckEntry &Entry : Registry)
      Factories.registerCheckFactory(
          Entry.Name, [Runs, Make = Entry.Make](llvm::StringRef Name, ClangTidyContext *Context) {
            return Make(Name, Context, *Runs);
          });
  }
};

} // namespace

static clang::tidy::ClangTidyModuleRegistry::Add<IotTidyModule>
    X("iot-module", "Checks for connections of IoT clients.");
