#!/usr/bin/env python3
# ===- run-metamorphic.py - The same program, written in other ways -------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Checks that a program keeps its verdict however it is written.

Each program of programs/*.c is rewritten in many ways that keep what it does
(rewrites.py, reshapes.py, and chains of them), as C and as C++. The verdict of
a program is the set of its findings: a check, and the marker behind the second
open. `/*second*/` stands for iot-connect-while-connected, `/*again*/` for
iot-unguarded-connect. All rewrites must have the verdict that the markers of
the base say. What the analysis does not follow yet is listed in known.txt.

usage: run-metamorphic.py [--show] [--seed N] [--chains N] [TEXT]

  --show       print the rewritten programs instead
  --seed N     the first chain of rewrites, 1
  --chains N   chains for each program, 4
  TEXT         only programs, or `program rewrite`, with this text

The environment names the build: IOTTIDY_BUILD (folder) and IOTTIDY_LLVM (major
version). The last line is `N passed, M failed`.
"""

import argparse
import concurrent.futures
import copy
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import reshapes
import rewrites
import syntax

HERE = pathlib.Path(__file__).resolve().parent
INPUTS = HERE.parent / "checks/Inputs"
CHECKS = {"second": "iot-connect-while-connected", "again": "iot-unguarded-connect"}
REWRITES = {**rewrites.ALL, **reshapes.ALL}
BATCH = 160  # programs in one source


def expected(program):
    return {(CHECKS[m], m) for m in re.findall(r"/\*(\w+)\*/", program.text())}


def chain(program, seed):
    """Two to four rewrites, one after the other."""
    source = random.Random(f"{program.name} {seed}")
    names = source.sample(sorted(REWRITES), source.randint(2, 4))
    # A macro hides the calls from rewrites that look for them.
    names.sort(key=lambda name: name == "macros")
    return "+".join(names)


def variants(base, seeds):
    """Yields (name of the rewrite, program), the base first."""
    yield "base", base
    seen = {base.text()}
    for name in [*REWRITES, *(chain(base, seed) for seed in seeds)]:
        program = copy.deepcopy(base)
        for part in name.split("+"):
            REWRITES[part](program)
        # Made-up names make no difference.
        text = re.sub(r"\bzz([a-z]+)\d+\b", r"zz\1", program.text())
        if text not in seen:
            seen.add(text)
            yield name, program


def write(prelude, batch):
    """One source, and the first line of each program in it."""
    lines = (prelude + reshapes.PRELUDE).splitlines()
    lines += dict.fromkeys(d for _, _, p in batch for d in getattr(p, "defines", []))
    starts = []
    for number, (_, _, program) in enumerate(batch):
        starts.append(len(lines) + 1)
        lines += program.text(f"_{number}").splitlines()
    return lines, starts


def verdicts(folder, number, suffix, prelude, batch):
    """What the checks say of each program of a source."""
    lines, starts = write(prelude, batch)
    source = folder / f"{number}{suffix}"
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    major = os.environ["IOTTIDY_LLVM"]
    result = subprocess.run(
        [f"/usr/lib/llvm-{major}/bin/clang-tidy", "-load",
         os.path.join(os.environ["IOTTIDY_BUILD"], "lib/libIotTidyPlugin.so"), "-checks=-*,iot-*",
         "-config={CheckOptions: {iot.ReportIncomplete: true}}", str(source), "--",
         f"-I{INPUTS}", "-w"], text=True, check=False, capture_output=True)
    out = [set() for _ in batch]
    if result.returncode or "error:" in result.stdout:
        sys.exit(f"{source}: clang-tidy fails\n{result.stdout[:3000]}{result.stderr[:2000]}")
    for found in re.finditer(rf"(?m)^{re.escape(str(source))}:(\d+):(\d+): warning: (.*) \[(.*)\]$",
                             result.stdout):
        line, column = int(found[1]), int(found[2])
        which = max(i for i, start in enumerate(starts) if start <= line)
        text = lines[line - 1][column - 1:]
        call = re.match(r"\w+\(", text)
        rest = text[syntax.closing(text, call.end() - 1) + 1:] if call else ""
        mark = re.match(r"\s*/\*(\w+)\*/", rest)
        out[which].add((found[4], mark[1] if mark else f"unmarked: {text} ({found[3]})"))
    return out


def known():
    """(program, rewrite) pairs whose verdict is wrong today."""
    lines = (HERE / "known.txt").read_text(encoding="utf-8").splitlines()
    return {tuple(line.split()[:2]) for line in lines if line and not line.startswith("#")}


def describe(name, rewrite, program, suffix, got):
    want = expected(program)
    return (f"{name} {rewrite} ({suffix}): expected {sorted(want) or 'nothing'}, "
            f"found {sorted(got) or 'nothing'}\n{program.text()}\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--chains", type=int, default=4)
    parser.add_argument("text", nargs="?", default="")
    options = parser.parse_args()
    seeds = range(options.seed, options.seed + options.chains)
    listed, failures, passed, used = known(), [], 0, set()
    batches = []
    for path in sorted((HERE / "programs").glob("*.c")):
        prelude, programs = syntax.read(path)
        every = [(base, rewrite, program) for base in programs
                 for rewrite, program in variants(base, seeds)
                 if options.text in f"{base.name} {rewrite}"]
        batches += [(prelude, every[i:i + BATCH]) for i in range(0, len(every), BATCH)]
    if options.show:
        for _, batch in batches:
            for base, rewrite, program in batch:
                print(f"//--- {base.name} {rewrite}\n{program.text()}\n")
        return 0
    with tempfile.TemporaryDirectory() as name, \
            concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [(suffix, batch, pool.submit(verdicts, pathlib.Path(name), number, suffix, *both))
                for number, both in enumerate(batches) for batch in [both[1]]
                for suffix in (".c", ".cpp")]
        for suffix, batch, job in jobs:
            for (base, rewrite, program), got in zip(batch, job.result()):
                right = got == expected(base)
                if (base.name, rewrite) in listed:
                    used.add((base.name, rewrite, right))
                elif right:
                    passed += 1
                else:
                    failures.append(describe(base.name, rewrite, program, suffix, got))
    for base, rewrite in sorted(listed):
        if not options.text and (base, rewrite, False) not in used:
            failures.append(f"{base} {rewrite}: no longer wrong; remove it from known.txt\n")
    print("\n".join(failures))
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
