#===- IotTidyLayer.cmake - One target for each layer ------------*- CMake -*-===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
#===----------------------------------------------------------------------===#
#
# iottidy_layer(NAME TYPE [LLVM] [EXCEPTIONS] [LINKS target...])
#   A library of all sources of the current folder. LLVM gives it the headers of
#   Clang and LLVM, and nothing to link: the program that loads the plugin
#   brings the symbols. EXCEPTIONS builds it with exceptions; LLVM has none.

# Flags that every target of the project has in common.
function(iottidy_common_flags Target)
  target_compile_features(${Target} PRIVATE cxx_std_20)
  target_compile_options(${Target} PRIVATE -Wall -Wextra
    $<$<BOOL:${IOTTIDY_WERROR}>:-Werror>)
  if(IOTTIDY_SANITIZE)
    string(REPLACE ";" "," Sanitizers "${IOTTIDY_SANITIZE}")
    target_compile_options(${Target} PRIVATE
      -fsanitize=${Sanitizers} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${Target} PUBLIC -fsanitize=${Sanitizers})
  endif()
endfunction()

# What a target needs to include headers of Clang and LLVM.
function(iottidy_use_llvm Target)
  target_include_directories(${Target} SYSTEM PRIVATE ${CLANG_INCLUDE_DIRS} ${LLVM_INCLUDE_DIRS})
  target_compile_definitions(${Target} PRIVATE ${IOTTIDY_LLVM_DEFINITIONS})
  # GCC warns, after inlining, of null pointers inside headers of Clang.
  target_compile_options(${Target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-nonnull>)
  if(NOT LLVM_ENABLE_RTTI)
    target_compile_options(${Target} PRIVATE -fno-rtti)
  endif()
endfunction()

function(iottidy_layer Name Type)
  cmake_parse_arguments(PARSE_ARGV 2 ARG "LLVM;EXCEPTIONS" "" "LINKS")
  file(GLOB Sources CONFIGURE_DEPENDS
    ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  add_library(${Name} ${Type} ${Sources})
  set_target_properties(${Name} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(${Name} PUBLIC ${PROJECT_SOURCE_DIR}/checks)
  target_link_libraries(${Name} PUBLIC ${ARG_LINKS})
  iottidy_common_flags(${Name})
  if(ARG_EXCEPTIONS)
    target_compile_options(${Name} PRIVATE -fexceptions)
  else()
    target_compile_options(${Name} PRIVATE -fno-exceptions)
  endif()
  if(ARG_LLVM)
    iottidy_use_llvm(${Name})
  else()
    # Nothing outside the plugin needs these symbols.
    set_target_properties(${Name} PROPERTIES CXX_VISIBILITY_PRESET hidden
      VISIBILITY_INLINES_HIDDEN ON)
  endif()
endfunction()
