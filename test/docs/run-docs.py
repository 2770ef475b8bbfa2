#!/usr/bin/env python3
# ===- run-docs.py - Run the code of the documentation --------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Runs each C and C++ block of docs/checks/*.md as a lit test is run.

A block that starts with ```c or ```cpp is checked with the check that the page
is named after; the findings must be those of its `// warning@` comments, so a
block without one must be silent. A first line `// check: ARG...` gives other
arguments of check_iot.py. Headers are those of test/checks/Inputs.

The environment names the build: IOTTIDY_BUILD (folder) and IOTTIDY_LLVM (major
version). The last line is `N passed, N failed`.
"""

import concurrent.futures
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SUFFIXES = {"c": ".c", "cpp": ".cpp"}


def blocks(page):
    """Yields (line of the first code line, language, text) of each block."""
    language, start, lines = None, 0, []
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        fence = re.match(r"\s*```\s*(\w*)\s*$", line)
        if not fence:
            lines.append(line)
        elif language is None:
            language, start, lines = fence[1] or "text", number + 1, []
        else:
            if language in SUFFIXES:
                yield start, language, lines
            language, lines = None, []
    if language is not None:
        sys.exit(f"{page}: the block that starts at line {start - 1} has no end")


def run(page, start, language, lines, folder):
    """Runs one block; the lines of the file are those of the page."""
    arguments = [f"-check={page.stem}"]
    own = re.match(r"//\s*check:\s*(.*)$", lines[0]) if lines else None
    if own:
        arguments = shlex.split(own[1])
    source = folder / f"{page.stem}-{start}{SUFFIXES[language]}"
    source.write_text("\n" * (start - 1) + "\n".join(lines) + "\n", encoding="utf-8")
    major = os.environ["IOTTIDY_LLVM"]
    command = [sys.executable, str(ROOT / "test/check_iot.py"),
               "--clang-tidy", f"/usr/lib/llvm-{major}/bin/clang-tidy",
               "--plugin", os.path.join(os.environ["IOTTIDY_BUILD"], "lib/libIotTidyPlugin.so"),
               "--inputs", str(ROOT / "test/checks/Inputs"), str(source), *arguments]
    result = subprocess.run(command, text=True, check=False,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if result.returncode:
        return f"{page.relative_to(ROOT)}:{start}: this block fails\n{result.stdout}"
    return None


def main():
    pages = sorted((ROOT / "docs/checks").glob("*.md"))
    with tempfile.TemporaryDirectory() as name, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(run, page, *block, pathlib.Path(name))
                for page in pages for block in blocks(page)]
        failures = [job.result() for job in jobs if job.result()]
    print("\n".join(failures))
    print(f"{len(jobs) - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
