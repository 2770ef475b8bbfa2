//===- JsonReport.h - Faults for programs ------------------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_TOOLS_MODEL_JSONREPORT_H
#define IOTTIDY_TOOLS_MODEL_JSONREPORT_H

#include "core/ModelSet.h"

#include <ostream>
#include <string>
#include <vector>

namespace iottidy::tools {

/// Writes \p Files and \p Errors as one JSON document:
/// `{"files": [...], "errors": [{"file", "line", "column", "pointer", "kind",
/// "message"}, ...]}`, where `kind` is `text`, `form` or `meaning` as told at
/// core::ModelError.
void writeJson(const std::vector<std::string> &Files, const std::vector<core::ModelError> &Errors,
               std::ostream &Out);

} // namespace iottidy::tools

#endif // IOTTIDY_TOOLS_MODEL_JSONREPORT_H
