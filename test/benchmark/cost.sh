#!/usr/bin/env bash
# ===- cost.sh - What the analysis costs, in instructions -----------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
#
# usage: test/benchmark/cost.sh [LLVM]
#   Prints, for each kind of source, the instructions of the parse (clang -cc1
#   -fsyntax-only) and of the checks alone, counted by callgrind; then those of
#   reading the models; then the milliseconds that the stress sources take. Needs
#   valgrind, a built plugin and libpaho-mqtt-dev.

set -euo pipefail
Root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
Version=${1:-22}
Plugin=$Root/build/llvm-$Version/lib/libIotTidyPlugin.so
Work=$(mktemp -d)
trap 'rm -rf "$Work"' EXIT

count() { valgrind --tool=callgrind --callgrind-out-file="$Work/out" "$@" 2>&1 |
  sed -n 's/.*Collected : //p'; }

# inclusive FUNCTION: the instructions below it in the last count.
inclusive() {
  callgrind_annotate --inclusive=yes --threshold=100 "$Work/out" |
    sed -n "s/^ *\([0-9,]*\) .*$1(.*/\1/p" | head -n 1 | tr -d ,
}

printf '%-8s %14s %14s %8s\n' source parse checks percent
for Kind in use header none; do
  python3 "$Root/test/benchmark/generate.py" $Kind >"$Work/$Kind.c"
  Resources=$("clang-$Version" -print-resource-dir)
  Parse=$(count "clang-$Version" -cc1 -internal-isystem "$Resources/include" \
    -internal-externc-isystem /usr/include/x86_64-linux-gnu \
    -internal-externc-isystem /usr/include \
    -fsyntax-only "$Work/$Kind.c")
  count "clang-tidy-$Version" -load "$Plugin" -quiet -checks='-*,iot-*' "$Work/$Kind.c" -- \
    >/dev/null
  Checks=$(inclusive AnalysisRun::result)
  printf '%-8s %14s %14s %8s\n' $Kind "$Parse" "${Checks:-0}" \
    "$(awk "BEGIN { printf \"%.2f\", 100 * ${Checks:-0} / $Parse }")"
done
# A name that is dropped is looked for in all built-in models.
echo '{"format": 1, "library": "own"}' >"$Work/own.json"
echo '{"format": 1, "library": "own", "disable": "MQTTClient_yield"}' >"$Work/drop.json"
printf '%-16s %14s\n' models instructions
for Case in none: header: none:own.json header:own.json none:drop.json; do
  Models=${Case#*:}
  count "clang-tidy-$Version" -load "$Plugin" -quiet -checks='-*,iot-*' \
    "-config={CheckOptions: {iot.Models: '${Models:+$Work/$Models}'}}" \
    "$Work/${Case%%:*}.c" -- >/dev/null
  Read=$(inclusive loadModels)
  printf '%-16s %14s\n' "$Case" "${Read:-0}"
done
for Kind in branches live clients chain switch main; do
  python3 "$Root/test/benchmark/generate.py" $Kind >"$Work/$Kind.c"
  Start=$(date +%s%N)
  Found=$("clang-tidy-$Version" -load "$Plugin" -quiet -checks='-*,iot-*' \
    -config='{CheckOptions: {iot.ReportIncomplete: "true"}}' "$Work/$Kind.c" -- -w 2>/dev/null |
    grep -c 'may already be connected' || true)
  printf '%-8s %6d ms, %s found\n' $Kind $((($(date +%s%N) - Start) / 1000000)) "$Found"
done
