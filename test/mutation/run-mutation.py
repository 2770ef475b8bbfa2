#!/usr/bin/env python3
# ===- run-mutation.py - A fixed sample of small faults -------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Runs mutate.py with the mutants of sample.txt, which the tests notice.

That shows that the tests can fail; tools/mutate measures how well they do. The
core is the same for each LLVM, so one version is enough. The last line is
`N passed, N failed`.
"""

import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def main():
    if os.environ["IOTTIDY_LLVM"] != "22":
        print("0 passed, 0 failed")
        return 0
    return subprocess.run([sys.executable, "-B", str(HERE / "mutate.py"), "--build",
                           os.environ["IOTTIDY_BUILD"], "--runs", "0", "--keys",
                           str(HERE / "sample.txt")],
                          check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
