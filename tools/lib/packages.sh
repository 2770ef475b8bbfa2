# ===- packages.sh - Debian packages: what is missing, install it ---------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
# shellcheck shell=bash

# Prints those of the packages given that are not installed.
missing_packages() {
  local Package
  for Package in "$@"; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$Package" 2>/dev/null) == installed ]] ||
      echo "$Package"
  done
}

# Whether apt offers the package.
has_candidate() {
  local Candidate
  Candidate=$(LC_ALL=C apt-cache policy "$1" 2>/dev/null | awk '$1 == "Candidate:" {print $2}')
  [[ -n $Candidate && $Candidate != "(none)" ]]
}

# Whether the person agrees. AssumeYes=1 answers for a person.
confirm() {
  local Answer
  [[ ${AssumeYes:-0} == 1 ]] && return 0
  [[ -t 0 ]] || die "$1 needs your consent; run it in a terminal or give --yes"
  read -r -p "$Self: $1? [y/N] " Answer
  [[ $Answer == [yY]* ]]
}

# need_packages PACKAGE...: installs what is missing, after saying what it is.
need_packages() {
  local -a Missing Apt=(apt-get)
  local Package
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "this is no Debian system; these packages, or what they hold, are needed: $*"
    return 0
  fi
  mapfile -t Missing < <(missing_packages "$@")
  ((${#Missing[@]})) || return 0
  say "missing packages: ${Missing[*]}"
  if ((EUID != 0)); then
    command -v sudo >/dev/null || die "install them as root: apt-get install ${Missing[*]}"
    confirm "run sudo apt-get install ${Missing[*]}" || die "not installed: ${Missing[*]}"
    Apt=(sudo apt-get)
  else
    confirm "run apt-get install ${Missing[*]}" || die "not installed: ${Missing[*]}"
  fi
  for Package in "${Missing[@]}"; do
    has_candidate "$Package" && continue
    "${Apt[@]}" update -q >&2 || say "warning: apt-get update failed"
    break
  done
  for Package in "${Missing[@]}"; do
    has_candidate "$Package" ||
      die "apt has no package $Package; add a package source that has it (for LLVM: apt.llvm.org)"
  done
  say "installing ${Missing[*]}"
  "${Apt[@]}" install -q -y --no-install-recommends "${Missing[@]}" >&2 ||
    die "apt-get install failed: ${Missing[*]}"
}
