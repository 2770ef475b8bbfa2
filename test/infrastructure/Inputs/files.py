# ===- files.py - Length and header of each file --------------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""files.py SOURCE_DIR: at most 499 lines, 100 columns, and the header."""

import pathlib
import sys

LINES, COLUMNS = 499, 100
WITH_HEADER = {".cpp", ".h", ".c", ".py", ".cmake", ".sh"}
# Lines that hold a whole message, or one command of a test, may be long.
LONG = ("warning@", "note@", "RUN:", "CHECK", "http")


def faults_of(path, name):
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError:
        # One of the models that are wrong on purpose is wrong in this way.
        return [] if "/invalid/" in name else [f"{name}: not UTF-8"]
    faults = []
    if len(lines) > LINES:
        faults.append(f"{name}: {len(lines)} lines")
    # Stand-in headers keep the form of the headers that they stand in for.
    source = ((path.suffix in WITH_HEADER or name.startswith("tools/"))
              and not (path.suffix == ".h" and "Inputs" in path.parts))
    if source and "SPDX-License-Identifier: Apache-2.0" not in "\n".join(lines[:8]):
        faults.append(f"{name}: no header")
    if source:
        faults += [f"{name}:{number}: {len(line)} columns"
                   for number, line in enumerate(lines, 1)
                   if len(line) > COLUMNS and not any(word in line for word in LONG)]
    return faults


def main():
    root = pathlib.Path(sys.argv[1])
    faults = []
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if (path.is_file() and not name.startswith(("build/", ".git/", ".cache/"))
                and "__pycache__" not in name):
            faults += faults_of(path, name)
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
