#!/usr/bin/env bash
# ===- run-real-code.sh - tools/real-code as a person runs it --------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
#
# The environment names the build: IOTTIDY_BUILD (folder), IOTTIDY_LLVM (major
# version).

set -u
Root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
Plugin=$IOTTIDY_BUILD/lib/libIotTidyPlugin.so
Work=$(mktemp -d)
trap 'rm -rf "$Work"' EXIT
Passed=0 Failed=0

# check NAME GOT EXPECTED
check() {
  if [[ $2 == "$3" ]]; then
    ((++Passed))
  else
    ((++Failed))
    printf '%s:\n%s\n' "$1" "$(diff <(echo "$3") <(echo "$2"))"
  fi
}

# run ARG...: tools/real-code with ARGs, in Work; sets Out, Err and Status.
run() {
  Out=$(cd "$Work" && "$Root/tools/real-code" --llvm "$IOTTIDY_LLVM" "$@" 2>"$Work/err" </dev/null)
  Status=$?
  Err=$(cat "$Work/err")
}

mkdir -p "$Work/code/sub" "$Work/base" "$Work/empty"
cat >"$Work/code/twice.c" <<'END'
#include "mosquitto.h"
#include "sub/again.h"
void link_bad(struct mosquitto *bus) {
  mosquitto_connect(bus, "broker.example", 1883, 60);
  mosquitto_connect(bus, "broker.example", 1883, 60);
}
END
cat >"$Work/code/sub/again.h" <<'END'
static void again(struct mosquitto *bus) {
  mosquitto_connect(bus, "broker.example", 1883, 60);
  mosquitto_reconnect(bus);
}
END
printf '#include "mosquitto.h"\n#include "sub/again.h"\n' >"$Work/code/sub/other.cpp"
echo 'int broken = ;' >"$Work/code/broken.c"
echo 'int text;' >"$Work/code/notes.txt"
Findings='broken.c does-not-compile
sub/again.h:3:3 iot-connect-while-connected
twice.c:5:3 iot-connect-while-connected'
Inputs=$Root/test/checks/Inputs

run code --plugin "$Plugin" --logs logs -- -I "$Inputs" -I "$Work/code"
check folder "$Out" "$Findings"
check folder-status "$Status" 1
check summary "$Err" 'real-code: files: 3, not analysed: 1, findings: 2, incomplete: 0'
check logs "$(cd "$Work/logs" && ls)" $'broken.c.log\nsub_other.cpp.log\ntwice.c.log'

# A compile database, here one that leaves broken.c out.
cp -r "$Work/code/." "$Work/base"
cat >"$Work/base/compile_commands.json" <<END
[{"directory": "$Work/base", "file": "twice.c", "command": "cc -I $Inputs -c twice.c"},
 {"directory": "$Work/base/sub", "file": "other.cpp",
  "command": "c++ -I $Inputs -I .. -c other.cpp"}]
END
run base --plugin "$Plugin"
check database "$Out" "$(tail -n 2 <<<"$Findings")"
check database-status "$Status" 0

# A source that never ends, and one at which clang dies.
mkdir "$Work/stuck"
mkfifo "$Work/stuck/pipe.h"
echo '#include "pipe.h"' >"$Work/stuck/endless.c"
echo '#pragma clang __debug crash' >"$Work/stuck/fatal.c"
run stuck --plugin "$Plugin" --timeout 2
check stuck "$Out" $'endless.c timed-out\nfatal.c crashed'
check stuck-status "$Status" 1

# fails NAME PATTERN ARG...: status 2, nothing on stdout, PATTERN on stderr.
fails() {
  local Name=$1 Pattern=$2
  shift 2
  run "$@"
  check "$Name" "$Status:$Out:$(grep -cE "$Pattern" <<<"$Err")" 2::1
}
fails no-folder '^usage: tools/real-code'
fails unknown-folder "^real-code: error: no such folder: 'gone'$" gone
fails two-folders "^real-code: error: more than one folder: 'base'$" code base
fails no-sources "^real-code: error: no sources in '$Work/empty'$" empty --plugin "$Plugin"
fails unknown-option "^real-code: error: unknown option '--frob'" --frob
fails bad-seconds "^real-code: error: not a number of seconds: 'soon'$" code --timeout soon
fails no-plugin "^real-code: error: no such plugin: 'gone.so'$" code --plugin gone.so
fails bad-plugin '^real-code: error: clang-tidy of LLVM .* cannot use the plugin' \
  code --plugin code/twice.c
fails flags-beside-database '^real-code: error: flags beside a compile_commands.json$' \
  base --plugin "$Plugin" -- -I.

echo "$Passed passed, $Failed failed"
((Failed == 0))
