#===- FindSupportedLLVM.cmake - LLVM 19 to 22 -------------------*- CMake -*-===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
#===----------------------------------------------------------------------===#
#
# Finds Clang and its LLVM. The version is tested afterwards: a version asked of
# find_package must match major and minor, so that 22 would refuse 22.1.

set(IOTTIDY_LLVM_MIN 19)
set(IOTTIDY_LLVM_MAX 22)

find_package(Clang REQUIRED CONFIG)

if(LLVM_VERSION_MAJOR LESS IOTTIDY_LLVM_MIN OR LLVM_VERSION_MAJOR GREATER IOTTIDY_LLVM_MAX)
  message(FATAL_ERROR
    "iot-tidy builds with LLVM ${IOTTIDY_LLVM_MIN} to ${IOTTIDY_LLVM_MAX}; "
    "found LLVM ${LLVM_PACKAGE_VERSION} in ${LLVM_DIR}. "
    "Use a preset (cmake --preset llvm-22) or set CMAKE_PREFIX_PATH to the "
    "installation, for example /usr/lib/llvm-22.")
endif()

set(IOTTIDY_CLANG_TIDY_HEADER clang-tidy/ClangTidyCheck.h)
find_path(IOTTIDY_CLANG_TIDY_INCLUDE_DIR ${IOTTIDY_CLANG_TIDY_HEADER}
  HINTS ${CLANG_INCLUDE_DIRS} NO_DEFAULT_PATH)
mark_as_advanced(IOTTIDY_CLANG_TIDY_INCLUDE_DIR)
if(NOT IOTTIDY_CLANG_TIDY_INCLUDE_DIR)
  message(FATAL_ERROR
    "${IOTTIDY_CLANG_TIDY_HEADER} is not in ${CLANG_INCLUDE_DIRS}; "
    "install the package libclang-${LLVM_VERSION_MAJOR}-dev.")
endif()

message(STATUS "LLVM ${LLVM_PACKAGE_VERSION} in ${LLVM_INSTALL_PREFIX}")
separate_arguments(IOTTIDY_LLVM_DEFINITIONS NATIVE_COMMAND "${LLVM_DEFINITIONS}")
