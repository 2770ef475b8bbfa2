//===- Packed.h - Client models without their JSON ---------------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The form in which the built-in models are compiled in: the members of a
/// core::LibraryModel one after the other. Only the build that packed a model
/// can read it; it is no format for files.
///
//===----------------------------------------------------------------------===//
#ifndef IOTTIDY_MODEL_PACKED_H
#define IOTTIDY_MODEL_PACKED_H

#include "core/ClientModel.h"

#include <string>
#include <string_view>

namespace iottidy::model {

/// The members of \p Model, one after the other.
std::string packModel(core::LibraryModel Model);

/// The model that packModel made \p Packed from.
core::LibraryModel unpackModel(std::string_view Packed);

} // namespace iottidy::model

#endif // IOTTIDY_MODEL_PACKED_H
