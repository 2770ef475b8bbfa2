#!/usr/bin/env python3
# ===- run-guide.py - Run the sessions of the author's guide ---------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Does what docs/models/*.md tell a reader to do.

A block behind a line `<!-- file: NAME -->` is written to that file. Each block
that starts with ```console is a session in the folder of these files: a line
`$ COMMAND` is run, and the lines behind it are all that it prints, with `…` for
any text. `clang-tidy` and `tools/check-model` are those of the build.

The environment names the build: IOTTIDY_BUILD (folder) and IOTTIDY_LLVM (major
version). The last line is `N passed, N failed`.
"""

import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FILE = re.compile(r"<!-- file: (\S+) -->\s*$")
FENCE = re.compile(r"```\s*(\w*)\s*$")


def blocks(page):
    """Yields (line, language, name of the file or None, lines) of each block."""
    name, language, start, lines = None, None, 0, []
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        fence = FENCE.match(line)
        if language is None:
            if fence:
                language, start, lines = fence[1] or "text", number, []
            elif line.strip():
                marked = FILE.match(line)
                name = marked[1] if marked else None
        elif fence:
            yield start, language, name, lines
            name, language = None, None
        else:
            lines.append(line)


def programs():
    build, major = os.environ["IOTTIDY_BUILD"], os.environ["IOTTIDY_LLVM"]
    return {"clang-tidy": [f"/usr/lib/llvm-{major}/bin/clang-tidy", "-load",
                           os.path.join(build, "lib/libIotTidyPlugin.so")],
            "tools/check-model": [os.path.join(build, "bin/check-model")]}


def fits(expected, found):
    pattern = ".*".join(re.escape(part) for part in expected.split("…"))
    return re.fullmatch(pattern, found, re.DOTALL) is not None


def run(command, expected, folder):
    """What is wrong with one command of a session; None: nothing."""
    program, *arguments = shlex.split(command)
    if program not in programs():
        return f"unknown program {program}"
    result = subprocess.run([*programs()[program], *arguments], cwd=folder, text=True,
                            check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    # Paths are those of the reader's folder.
    found = result.stdout.replace(str(folder) + "/", "").rstrip()
    found = re.sub(r"^(\d+ warnings? (and \d+ errors? )?generated\.|Error while processing .*|"
                   r"Found compiler error.*)\n?", "", found, flags=re.MULTILINE)
    if fits("\n".join(expected).rstrip(), found.rstrip()):
        return None
    return f"expected:\n" + "\n".join(expected) + f"\nfound:\n{found}"


def sessions(page, folder):
    """Runs a page; yields (line, command, what is wrong)."""
    for start, language, name, lines in blocks(page):
        if name:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        elif language == "console":
            marks = [index for index, line in enumerate(lines) if line.startswith("$ ")]
            for mark, end in zip(marks, marks[1:] + [len(lines)]):
                command = lines[mark][2:]
                yield start + 1 + mark, command, run(command, lines[mark + 1:end], folder)


def main():
    passed, failed = 0, 0
    for page in sorted((ROOT / "docs/models").glob("*.md")):
        with tempfile.TemporaryDirectory() as name:
            for line, command, fault in sessions(page, pathlib.Path(name).resolve()):
                passed += fault is None
                failed += fault is not None
                if fault:
                    print(f"{page.relative_to(ROOT)}:{line}: $ {command}\n{fault}")
    if not passed + failed:
        print("no session in docs/models")
        failed = 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
