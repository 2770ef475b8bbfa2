# ===- layers.py - Includes follow the layers -----------------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""layers.py SOURCE_DIR: the first part of each include of a layer is allowed."""

import pathlib
import re
import sys

ALLOWED = {
    "core": {"core"},
    "model": {"core", "model", "nlohmann"},
    "extract": {"core", "extract", "clang", "llvm"},
    "tidy": {"core", "model", "extract", "tidy", "clang", "clang-tidy", "llvm"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([\w.-]+)/', re.M)


def main():
    checks = pathlib.Path(sys.argv[1]) / "checks"
    faults = []
    for layer, allowed in ALLOWED.items():
        for path in sorted((checks / layer).rglob("*")):
            if path.suffix not in (".cpp", ".h"):
                continue
            text = path.read_text(encoding="utf-8")
            faults += [f"{path}: '{first}/' is not for this layer"
                       for first in INCLUDE.findall(text) if first not in allowed]
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
