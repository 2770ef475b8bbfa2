#!/usr/bin/env python3
# ===- run-internals.py - Keep the outputs of docs/internals.md current ---===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Analyses each C and C++ block of docs/internals.md that starts with a comment
`// iot.DebugFunction: NAME` and compares what is printed with the ```text block
that follows it.

With --update the blocks are written anew instead. Headers are those of
test/checks/Inputs. The environment names the build: IOTTIDY_BUILD (folder) and
IOTTIDY_LLVM (major version). The last line is `N passed, N failed`.
"""

import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/internals.md"
TIME_LIMIT = 20
EXAMPLE = re.compile(
    r"^```(?P<language>c|cpp)\n(?P<code>// iot\.DebugFunction: (?P<name>\w+)\n.*?)^```\n"
    r"(?P<between>(?:(?!```).)*?)"
    r"^```text\n(?P<text>.*?)^```\n", re.DOTALL | re.MULTILINE)
DIAGNOSTIC = re.compile(r"\S*?(?P<rest>[^/\s]+:\d+:\d+: (?:warning|note|error): .*)")


def output(name, language, code, folder):
    """What the debug switch and the checks say of an example."""
    source = folder / f"{name}.{language}"
    source.write_text(code, encoding="utf-8")
    major = os.environ["IOTTIDY_LLVM"]
    command = [f"/usr/lib/llvm-{major}/bin/clang-tidy", "--quiet",
               "-load", os.path.join(os.environ["IOTTIDY_BUILD"], "lib/libIotTidyPlugin.so"),
               "-checks=-*,iot-*", f"-config={{CheckOptions: {{iot.DebugFunction: {name}}}}}",
               str(source), "--", "-I", str(ROOT / "test/checks/Inputs")]
    result = subprocess.run(command, text=True, check=False, timeout=TIME_LIMIT,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    lines = [line for line in result.stderr.splitlines() if line.startswith("block ")]
    if result.returncode or not lines:
        sys.exit(f"{name}: {len(lines)} lines are printed, exit status {result.returncode}\n"
                 + result.stderr[-500:])
    for line in result.stdout.splitlines():
        if match := DIAGNOSTIC.match(line):
            lines.append(match["rest"])
    return "".join(line + "\n" for line in lines)


def main():
    page = PAGE.read_text(encoding="utf-8")
    examples = list(EXAMPLE.finditer(page))
    if len(examples) != page.count("// iot.DebugFunction: "):
        sys.exit(f"{PAGE}: an example has no block of its output")
    failures, parts, end = 0, [], 0
    with tempfile.TemporaryDirectory() as folder:
        for match in examples:
            now = output(match["name"], match["language"], match["code"], pathlib.Path(folder))
            parts += [page[end:match.start("text")], now]
            end = match.end("text")
            if now != match["text"]:
                failures += 1
                sys.stdout.writelines(difflib.unified_diff(
                    match["text"].splitlines(True), now.splitlines(True),
                    f"docs/internals.md: {match['name']}", "now"))
    if "--update" in sys.argv[1:]:
        PAGE.write_text("".join(parts) + page[end:], encoding="utf-8")
        print(f"{failures} examples written anew")
        return 0
    print(f"{len(examples) - failures} passed, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
