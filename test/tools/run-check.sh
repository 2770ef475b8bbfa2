#!/usr/bin/env bash
# ===- run-check.sh - tools/check as a person runs it ---------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
#
# The environment names the build: IOTTIDY_LLVM (major version).

set -u
Root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
Work=$(mktemp -d)
trap 'rm -rf "$Work"' EXIT
Passed=0 Failed=0

# expect NAME STATUS PATTERN ARG...: runs tools/check with ARGs, in Work.
expect() {
  local Name=$1 Status=$2 Pattern=$3 Out Got
  shift 3
  Out=$(cd "$Work" && "$Root/tools/check" --llvm "$IOTTIDY_LLVM" "$@" 2>&1 </dev/null)
  Got=$?
  if ((Got == Status)) && grep -qE "$Pattern" <<<"$Out"; then
    ((++Passed))
  else
    ((++Failed))
    printf '%s: status %s, expected %s with /%s/:\n%s\n' "$Name" "$Got" "$Status" "$Pattern" "$Out"
  fi
}

mkdir -p "$Work/empty" "$Work/project"
cat >"$Work/project/link.c" <<'END'
#include "mosquitto.h"
void link_ok(struct mosquitto *bus) { mosquitto_connect(bus, "broker.example", 1883, 60); }
END
cat >"$Work/project/twice.c" <<'END'
#include "mosquitto.h"
void link_bad(struct mosquitto *bus) {
  mosquitto_connect(bus, "broker.example", 1883, 60);
  mosquitto_connect(bus, "broker.example", 1883, 60);
}
END
echo 'int broken = ;' >"$Work/broken.c"
cat >"$Work/project/compile_commands.json" <<END
[{"directory": "$Work/project", "file": "link.c",
  "command": "cc -I $Root/test/checks/Inputs -c link.c"},
 {"directory": "$Work/project", "file": "twice.c",
  "command": "cc -I $Root/test/checks/Inputs -c twice.c"}]
END

expect unknown-file 2 "^check: error: no such file: 'gone.c'$" gone.c
expect unknown-folder 2 "^check: error: no such folder: 'gone'$" -p gone
expect no-database 2 "^check: error: no compile_commands.json in 'empty' or 'empty/build'" empty
expect unknown-option 2 "^check: error: unknown option '--frob'" --frob
expect unsupported-llvm 2 "^check: error: LLVM '12' is not supported" --llvm 12
expect database 1 "^check: files: 2, findings: 1$" project
expect database-p 1 "twice.c:4:3: warning: 'bus' may already be connected here" -p project
expect one-of-database 0 "^check: files: 1, findings: 0$" -p project project/link.c
expect file-finds-database 1 "^check: files: 1, findings: 1$" project/twice.c
expect file-that-does-not-compile 2 "could not be checked in full" broken.c

# In the example, the findings are on the lines after the "wrong:" comments.
Out=$("$Root/tools/check" --llvm "$IOTTIDY_LLVM" 2>/dev/null </dev/null)
Found=$(sed -nE 's,^.*/docs/example/(src/[^:]+:[0-9]+):[0-9]+: warning: .*\[iot-.*,\1,p' <<<"$Out" |
  sort -u)
Marked=$(cd "$Root/docs/example" &&
  awk '/\/\/ wrong:/ { print FILENAME ":" FNR + 1 }' src/* | sort -u)
if [[ -n $Marked && $Found == "$Marked" ]]; then
  ((++Passed))
else
  ((++Failed))
  printf 'the example: marked and found lines differ\n%s\n' \
    "$(diff <(echo "$Marked") <(echo "$Found"))"
fi

echo "$Passed passed, $Failed failed"
((Failed == 0))
