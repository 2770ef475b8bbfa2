#!/usr/bin/env python3
# ===- check-real-headers.py - Stand-ins against real headers --------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""check-real-headers.py FOLDER CLANG [INCLUDE_FOLDER]...

Compiles the tests of FOLDER without the stand-ins, each where the real headers
of its library are installed: a signature that is wrong in a stand-in shows as
an error. Says which were compiled.
"""

import pathlib
import re
import subprocess
import sys

# Paho C has a header of the same name as Paho embedded C.
SKIPPED = {"paho-embedded-c"}
# Where Debian's package puts a header that is in no folder of the compiler's.
FOLDERS = {"lwip-mqtt": "/usr/include/lwip"}
# A call with arguments of other types is an error in every version of Clang.
STRICT = ["-Wno-everything", "-Werror=implicit-function-declaration",
          "-Werror=incompatible-pointer-types", "-Werror=incompatible-function-pointer-types",
          "-Werror=int-conversion"]
MISSING = re.compile(r"fatal error: '([^']+)' file not found")


def main():
    folder, clang, *includes = sys.argv[1:]
    compiled, faults = [], []
    for path in sorted(pathlib.Path(folder).glob("*.c*")):
        if path.stem in SKIPPED:
            continue
        command = [clang, "-fsyntax-only", *STRICT, "-ferror-limit=3", str(path)]
        command += [f"-I{include}" for include in includes]
        if path.stem in FOLDERS:
            command.append(f"-I{FOLDERS[path.stem]}")
        if path.suffix == ".cpp":
            command.append("-std=c++17")
        run = subprocess.run(command, text=True, stderr=subprocess.PIPE, check=False)
        if run.returncode == 0:
            compiled.append(path.name)
        elif not MISSING.search(run.stderr):
            faults.append(run.stderr)
    print("real headers:", " ".join(compiled) or "none")
    if faults:
        print("".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
