# ===- common.sh - Messages and paths of the scripts ----------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
# shellcheck shell=bash

# The project's folder.
Root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Name of the running script, for messages.
Self=$(basename "$0")

# One line to stderr.
say() { printf '%s: %s\n' "$Self" "$*" >&2; }

# One line to stderr, and the end. Status 2: the run itself failed.
die() {
  say "error: $*"
  exit 2
}

# Number of jobs that the machine can run at once.
jobs_of_machine() { nproc 2>/dev/null || echo 1; }
