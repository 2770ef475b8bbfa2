//===- HeaderCheck.h - Models against the real headers -----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TOOLS_MODEL_HEADERCHECK_H
#define IOTTIDY_TOOLS_MODEL_HEADERCHECK_H

#include "Options.h"

#include "core/ModelSet.h"

#include <vector>

namespace iottidy::tools {

/// Compares the entries of the files of \p Asked with the headers in its include
/// folders: whether each function is declared, with that many and those kinds of
/// parameters, and whether \p Set, the merged models, gives the entry for it.
/// Appends what differs to \p Errors. The files have no other fault.
void checkHeaders(const core::ModelSet &Set, const Options &Asked,
                  std::vector<core::ModelError> &Errors);

} // namespace iottidy::tools

#endif // IOTTIDY_TOOLS_MODEL_HEADERCHECK_H
