//===- Dump.h - Models in words ----------------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TOOLS_MODEL_DUMP_H
#define IOTTIDY_TOOLS_MODEL_DUMP_H

#include "core/ModelSet.h"

#include <ostream>

namespace iottidy::tools {

/// Writes each library of \p Set with its entries, one entry to a line, and
/// the place in a file where the entry comes from.
void dump(const core::ModelSet &Set, std::ostream &Out);

} // namespace iottidy::tools

#endif // IOTTIDY_TOOLS_MODEL_DUMP_H
