# ===- build.sh - Which LLVM, and the build of the plugin -----------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
# shellcheck shell=bash

# Versions with a preset, the preferred one first.
SupportedLLVM=(22 19)

# Packages that a build needs, whatever the LLVM.
BuildPackages=(cmake ninja-build g++ ccache python3 nlohmann-json3-dev)

# Packages of LLVM $1.
llvm_packages() { echo "llvm-$1-dev libclang-$1-dev clang-$1 clang-tidy-$1"; }

# Whether LLVM $1 is installed so that the plugin can be built for it.
llvm_installed() {
  [[ -d /usr/lib/llvm-$1/include/clang-tidy && -x /usr/lib/llvm-$1/bin/clang-tidy ]]
}

# Whether $1 is one of SupportedLLVM.
llvm_supported() {
  local Version
  for Version in "${SupportedLLVM[@]}"; do
    [[ $Version == "$1" ]] && return 0
  done
  return 1
}

# Ends the script unless $1 is one of SupportedLLVM.
require_supported() {
  llvm_supported "$1" ||
    die "LLVM '$1' is not supported; there is a preset for: ${SupportedLLVM[*]}"
}

# Prints the LLVM to use: the first one installed, else the first one that apt
# has. Fails with one line when there is none.
pick_llvm() {
  local Version
  for Version in "${SupportedLLVM[@]}"; do
    llvm_installed "$Version" && echo "$Version" && return
  done
  for Version in "${SupportedLLVM[@]}"; do
    has_candidate "clang-tidy-$Version" && echo "$Version" && return
  done
  die "no supported LLVM: apt has none of: $(printf 'clang-tidy-%s ' "${SupportedLLVM[@]}")"
}

# build_preset PRESET TARGET...: configures when needed and builds; silent
# unless it fails. Without targets, everything.
build_preset() {
  local Preset=$1 Log=$Root/build/$1/build.log
  shift
  mkdir -p "$Root/build/$Preset"
  {
    { [[ -f $Root/build/$Preset/build.ninja ]] ||
      (cd "$Root" && cmake --preset "$Preset"); } &&
      cmake --build "$Root/build/$Preset" ${1:+--target "$@"}
  } >"$Log" 2>&1 || {
    grep -E 'error|Error|FAILED|warning: unused' -A 12 "$Log" | head -n 120 >&2
    say "error: the build of $Preset failed; all of it is in build/$Preset/build.log"
    return 1
  }
}
