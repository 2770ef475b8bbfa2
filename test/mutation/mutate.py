#!/usr/bin/env python3
# ===- mutate.py - Whether the tests of the core notice small faults ------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Puts one small fault at a time into checks/core and runs the unit tests.

usage: mutate.py [--build FOLDER] [--sample N] [--seed N] [--runs N] [--keys FILE]
                 [--list] [TEXT]

  --build FOLDER  a build with CoreTests; build/llvm-22
  --sample N      only N mutants, chosen by --seed; otherwise all
  --runs N        programs of each oracle test; 150; 0: leaves the oracle out
  --keys FILE     only the mutants whose keys stand in this file
  --list          print the keys, and run nothing
  TEXT            only mutants whose key has this text

A mutant that some test notices is killed, also by a crash or by taking too
long. Mutants in equivalent.txt cannot be noticed, for the reason written there.
The table lists the ones that survive; the last line is `N passed, M failed`,
with the killed and the surviving ones.
"""

import argparse
import concurrent.futures
import os
import pathlib
import random
import re
import shlex
import subprocess
import sys

sys.dont_write_bytecode = True
import mutants

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CORE = ROOT / "checks/core"
FILES = ["Bits", "Call", "Case", "Cells", "ClientAnswers", "ClientTransfer", "Engine", "Events",
         "IntSet", "Merge", "Project", "Runs", "Search", "Transfer", "Value", "Widen"]
HEADER = """#include <cstdlib>
inline bool iottidy_mutant(int N) {
  static const char *const Text = std::getenv("IOTTIDY_MUTANT");
  static const int Now = Text ? std::atoi(Text) : 0;
  return Now == N;
}
"""
FLAGS = "-std=c++20 -O1 -fPIC -w -fno-exceptions -fmax-errors=0"
SECONDS = 60


def keys(path):
    """The keys of a list; what follows ` # ` is the reason."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {line.split(" # ")[0].strip() for line in lines if line and not line.startswith("#")}


def numbered():
    """Every mutant with a number, by source; the same key again gets `#2`."""
    out, count, number = {}, {}, 0
    for name in FILES:
        out[name] = mutants.find(CORE / f"{name}.cpp")
        for _, _, mutant in out[name]:
            number += 1
            mutant.number = number
            count[mutant.key()] = count.get(mutant.key(), 0) + 1
            again = count[mutant.key()]
            mutant.name = mutant.key() + (f" #{again}" if again > 1 else "")
    return out


def compile_source(name, places, folder):
    """Builds one source with its mutants; those that do not compile are left
    out. Returns the rest."""
    source, header = folder / f"{name}.cpp", folder / "mutant.h"
    text = (CORE / f"{name}.cpp").read_text(encoding="utf-8")
    compiler = shlex.split(os.environ.get("CXX", "c++"))
    cache = ["ccache"] if subprocess.run(["which", "ccache"], capture_output=True,
                                         check=False).returncode == 0 else []
    for _ in range(6):
        source.write_text(mutants.instrument(text, places), encoding="utf-8")
        result = subprocess.run(
            [*cache, *compiler, *shlex.split(FLAGS), f"-I{ROOT / 'checks'}", "-include",
             str(header), "-c", str(source), "-o", str(folder / f"{name}.o")],
            text=True, capture_output=True, check=False)
        if result.returncode == 0:
            return places
        wrong = {int(n) for n in re.findall(rf"{name}\.cpp:(\d+):\d+: error", result.stderr)}
        if not wrong:
            break
        # The lines of the instrumented source are those of the original.
        places = [p for p in places if not any(
            p[2].line <= n <= p[2].line + p[2].before.count("\n") for n in wrong)]
    sys.exit(f"{name}.cpp does not build with its mutants:\n{result.stderr[:3000]}")


def build(chosen, folder, tests):
    """A CoreTests with all mutants in it; returns those that are in it."""
    folder.mkdir(parents=True, exist_ok=True)
    header = folder / "mutant.h"
    if not header.exists() or header.read_text(encoding="utf-8") != HEADER:
        header.write_text(HEADER, encoding="utf-8")
    names = [name for name in FILES if chosen[name]]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        built = list(pool.map(lambda n: compile_source(n, chosen[n], folder), names))
    objects = sorted((tests / "test/unit/CMakeFiles/CoreTests.dir/core").glob("*.o"))
    if not objects:
        sys.exit(f"{tests} has no CoreTests; build it first")
    subprocess.run([*shlex.split(os.environ.get("CXX", "c++")), "-o", str(folder / "CoreTests"),
                    *map(str, objects), *(str(folder / f"{n}.o") for n in names),
                    str(tests / "lib/libIotTidyCore.a"), "-lgmock_main", "-lgmock", "-lgtest",
                    "-lpthread"], check=True)
    return [mutant for places in built for _, _, mutant in places]


def noticed(number, folder, runs):
    """Whether a test fails with this mutant. The quick tests come first."""
    environment = {**os.environ, "IOTTIDY_MUTANT": str(number), "IOTTIDY_ORACLE_RUNS": str(runs),
                   "IOTTIDY_ORACLE_FAILURES": "1"}
    for tests in ("-Oracle.*", "Oracle.*") if runs else ("-Oracle.*",):
        try:
            result = subprocess.run(
                [str(folder / "CoreTests"), f"--gtest_filter={tests}", "--gtest_brief=1",
                 "--gtest_fail_fast"], env=environment, check=False, timeout=SECONDS,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return True
        if result.returncode:
            return True
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/llvm-22")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=150)
    parser.add_argument("--keys", type=pathlib.Path)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("text", nargs="?", default="")
    options = parser.parse_args()
    places = numbered()
    wanted = None if options.keys is None else keys(options.keys)
    equivalent = keys(HERE / "equivalent.txt")
    every = [m for name in FILES for _, _, m in places[name]]
    # A list of mutants outlives small changes of the source; not large ones.
    gone = (equivalent | (wanted or set())) - {m.name for m in every}
    if len(gone) * 4 > len(equivalent | (wanted or set())):
        sys.exit("these mutants are no longer there: " + ", ".join(sorted(gone)))
    chosen = [m for m in every if options.text in m.name and m.name not in equivalent
              and (wanted is None or m.name in wanted)]
    if options.sample and options.sample < len(chosen):
        chosen = random.Random(options.seed).sample(chosen, options.sample)
    if options.list:
        print("\n".join(m.name for m in chosen))
        return 0
    numbers = {m.number for m in chosen}
    for name in FILES:
        places[name] = [p for p in places[name] if p[2].number in numbers]
    folder = options.build / "mutation"
    built = build(places, folder, options.build)
    if noticed(0, folder, options.runs):
        sys.exit("the tests fail without a mutant")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        killed = list(pool.map(lambda m: noticed(m.number, folder, options.runs), built))
    table = {}
    for mutant, dead in zip(built, killed):
        row = table.setdefault(mutant.path.name, [0, 0])
        row[not dead] += 1
        if not dead:
            print(f"survives: {mutant.path.name}:{mutant.line}: {mutant.name}")
    for name, (dead, alive) in sorted(table.items()):
        print(f"{name:20} {dead:5} killed {alive:5} survive")
    print(f"{sum(killed)} passed, {len(killed) - sum(killed)} failed")
    return 0 if all(killed) else 1


if __name__ == "__main__":
    sys.exit(main())
