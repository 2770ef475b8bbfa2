#!/usr/bin/env python3
# ===- check-coverage.py - Each operation of a model is in its test --------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""check-coverage.py SOURCE_DIR

Each model checks/models/STEM.json has its test test/models/STEM.c or STEM.cpp,
and STEM-VARIANT.c where the library has variants. Each call that the model
names is used there by a wrong (`_bad`) and by a right (`_ok`) function, through
helpers of the file too; each field and handler is named in the file.
"""

import json
import pathlib
import re
import sys

COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
# A name and its parameters at the start of a body, or of a macro.
FUNCTION = re.compile(r"(?:\b(\w+)\s*\(([^;{}()]|\([^;{}()]*\))*\)[^;{}()=]*"
                      r"(?::[^;{}]*)?\{|#define\s+(\w+)\b)")
WORD = re.compile(r"\w+")


def functions(text):
    """The words of each function, method, macro and alias, by its name."""
    found = {}
    for match in FUNCTION.finditer(text):
        name = match[1] or match[3]
        if name in ("if", "for", "while", "switch", "catch"):
            continue
        if match[3]:
            end = re.compile(r"(?<!\\)\n").search(text + "\n", match.end()).start()
        else:
            depth, end = 1, match.end()
            while depth and end < len(text):
                depth += {"{": 1, "}": -1}.get(text[end], 0)
                end += 1
        words = found.setdefault(name, set())
        words.update(WORD.findall(text[match.end():end]))
    for name, meant in re.findall(r"\busing (\w+) = ([^;]*);", text):
        found.setdefault(name, set()).update(WORD.findall(meant))
    return found


def reached(bodies, suffix):
    """All words of the functions whose name ends so, and of what they name."""
    words = set()
    todo = [name for name in bodies if name.endswith(suffix)]
    done = set(todo)
    while todo:
        found = bodies[todo.pop()]
        words |= found
        for name in found & bodies.keys() - done:
            # The other cases of the file are cases of their own.
            if not name.endswith(("_bad", "_ok")):
                done.add(name)
                todo.append(name)
    return words


def spelled(name):
    """The word that a use of NAME is spelled with."""
    last = name.rpartition("::")[2]
    if last.startswith("~"):
        return last[1:]
    if last == "operator bool":
        return "static_cast"
    return last


def names(entries, key):
    for entry in entries:
        value = entry.get(key, [])
        yield from [value] if isinstance(value, str) else value


def faults_of(model, tests):
    stem = model.stem
    if not tests:
        return [f"{stem}: no test/models/{stem}.c or .cpp"]
    data = json.loads(model.read_text(encoding="utf-8"))
    text = "\n".join(COMMENT.sub(" ", path.read_text(encoding="utf-8")) for path in tests)
    # Macros of a stand-in header may make one name of another.
    for folder in (model.parents[2] / "test/models/Inputs" / stem).rglob("*.h"):
        for line in re.findall(r"#define (\w+) (\w+)\n", folder.read_text(encoding="utf-8")):
            if line[0] in text:
                text = re.sub(rf"\b{line[0]}\b", f"{line[0]} {line[1]}", text)
    bodies = functions(text)
    faults = []
    for suffix in ("_bad", "_ok"):
        words = reached(bodies, suffix)
        faults += [f"{stem}: no use of {name} in a function *{suffix}"
                   for name in names(data.get("calls", []), "name")
                   if spelled(name) not in words]
    everything = set(WORD.findall(text))
    for kind, key in (("fields", "field"), ("handlers", "method")):
        faults += [f"{stem}: {name} of {kind} is not named"
                   for name in names(data.get(kind, []), key) if name not in everything]
    return faults


def main():
    root = pathlib.Path(sys.argv[1])
    models = sorted((root / "checks/models").glob("*.json"))
    models = [model for model in models if model.stem != "iot-model.schema"]
    stems = {model.stem for model in models}
    tests = {stem: [] for stem in stems}
    faults = []
    for path in sorted((root / "test/models").glob("*.c*")):
        stem = path.stem
        while stem and stem not in stems:
            stem = stem.rpartition("-")[0]
        if stem:
            tests[stem].append(path)
        else:
            faults.append(f"{path.name}: no model has this name")
    for model in models:
        faults += faults_of(model, tests[model.stem])
    if faults:
        print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
