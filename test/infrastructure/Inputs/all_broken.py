#!/usr/bin/env python3
# ===- all_broken.py - All broken models in one run of clang-tidy ----------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""all_broken.py INVALID_FOLDER WORK_FOLDER INPUTS CLANG_TIDY [ARGUMENT]...

Runs clang-tidy with every model of INVALID_FOLDER. Each line of the .expected
files must be an error, the exit status not 0, and a unit with a double open of
a built-in library still be told of. At least 30 kinds of faults are there.
"""

import pathlib
import re
import subprocess
import sys

LEAST = 30
UNIT = """#include "mosquitto.h"
void twice(struct mosquitto *mosq) {
  mosquitto_connect(mosq, "broker.example", 1883, 60);
  mosquitto_connect(mosq, "broker.example", 1883, 60);
}
"""


def main():
    invalid, work, inputs, *command = sys.argv[1:]
    invalid, work = pathlib.Path(invalid), pathlib.Path(work)
    models = sorted(invalid.glob("*.json"))
    (work / "twice.c").write_text(UNIT, encoding="utf-8")
    (work / ".clang-tidy").write_text(
        "Checks: '-*,iot-*'\nCheckOptions:\n  iot.Models: '" +
        ";".join(map(str, models)) + "'\n", encoding="utf-8")
    run = subprocess.run([*command, str(work / "twice.c"), "--", f"-I{inputs}"], check=False,
                         text=True, errors="replace", stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT)
    faults, kinds = [], set()
    for model in models:
        expected = model.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
        for line in expected:
            if f"{invalid}/{line} [clang-tidy-config]" not in run.stdout:
                faults.append(f"not told: {line}")
            # Two faults are of one kind when they differ in names and places only.
            text = re.sub(r" \(at [^)]*\)$", "", line.split(" error: ", 1)[1])
            kinds.add(re.sub(r"'[^']*'|\d+", "*", text))
    if len(kinds) < LEAST:
        faults.append(f"{len(kinds)} kinds of faults; expected at least {LEAST}")
    if run.returncode == 0:
        faults.append("exit status 0")
    if "twice.c:4:3: warning: 'mosq' may already be connected here" not in run.stdout:
        faults.append("the built-in models found nothing")
    if faults:
        print(run.stdout, *faults, sep="\n")
    print(f"{len(models)} models, {len(kinds)} kinds of faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
