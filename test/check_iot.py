#!/usr/bin/env python3
# ===- check_iot.py - Compare findings with comments of a test --------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Runs clang-tidy with the plugin over one test and compares what it reports
with the comments of the test. In a lit test:

  // RUN: %check %s [-check=GLOB] [-models=FILE] [-option=KEY=VALUE]... [-- ARG...]

-check    checks to enable; default iot-connect-while-connected
-models   value of iot.Models; relative to the folder of the test
-option   one CheckOptions entry
ARG       argument of the compiler, before our own -I; C++ gets -std=c++17 unless
          ARGs name one

Expectations, any number for a line, in the source that is tested:

  // warning@-1: TEXT       the line above has this warning
  // warning@+1:5: TEXT     the line below, column 5
  // warning@here: TEXT     this line
  // note@-1: TEXT          only compared when the file has a line
  // notes: exact           then all notes must match, in the order of output

TEXT is the whole message; ` [check-name]` behind it is compared when given.
Every warning that no comment announces fails, and so does every error.
"""

import argparse
import json
import os
import re
import shlex
import subprocess
import sys

# Seconds after which an analysis counts as one that does not end.
TIME_LIMIT = 60
CXX_SUFFIXES = {".cpp", ".cc", ".cxx", ".hpp", ".ino"}
EXPECTATION = re.compile(
    r"(warning|note)@(here|[+-]\d+)(?::(\d+))?:\s*(.*)$")
SEPARATOR = re.compile(r"(?://|/\*)\s*(?=(?:warning|note)@(?:here|[+-]\d))")
EXACT_NOTES = re.compile(r"//\s*notes:\s*exact\s*$")
DIAGNOSTIC = re.compile(
    r"^(?:(?P<file>[^\n:]+):(?P<line>\d+):(?P<column>\d+): )?"
    r"(?P<kind>warning|error|note): (?P<text>.*?)(?: \[(?P<check>[\w.,*-]+)\])?$")


class Message:
    """A message, expected (column and check may be None) or reported."""

    def __init__(self, kind, line, column, text, check, file=None):
        self.kind, self.line, self.column = kind, line, column
        self.text, self.check, self.file = text, check, file

    def fits(self, other):
        return (self.kind == other.kind and self.line == other.line
                and self.text == other.text and self.file == other.file
                and self.column in (None, other.column)
                and self.check in (None, other.check))

    def __str__(self):
        place = self.file + ":" if self.file else ""
        place += str(self.line) if self.line else ""
        place += f":{self.column}" if self.column else ""
        check = f" [{self.check}]" if self.check else ""
        return f"{place}: {self.kind}: {self.text}{check}"


def expectations(lines):
    """Expected messages of the source, and whether notes count."""
    found, exact = [], False
    for number, line in enumerate(lines, 1):
        if EXACT_NOTES.search(line):
            exact = True
        for part in SEPARATOR.split(line)[1:]:
            match = EXPECTATION.match(part.strip())
            if not match:
                sys.exit(f"error: line {number}: not an expectation: {part.strip()}")
            kind, where, column, text = match.groups()
            text = text.removesuffix("*/").rstrip()
            check = re.search(r" \[(iot-[\w-]+)\]$", text)
            if check:
                text = text[:check.start()]
            target = number if where == "here" else number + int(where)
            found.append(Message(kind, target, int(column) if column else None,
                                 text, check and check.group(1)))
    return found, exact


def reported(output, source):
    """Messages in the output of clang-tidy; those of SOURCE carry no file."""
    found = []
    for line in output.splitlines():
        match = DIAGNOSTIC.match(line)
        if not match:
            continue
        file = match["file"]
        if file and os.path.realpath(file) == os.path.realpath(source):
            file = None
        elif file:
            file = os.path.basename(file)
        found.append(Message(match["kind"], match["line"] and int(match["line"]),
                             match["column"] and int(match["column"]),
                             match["text"], match["check"], file))
    return found


def compare_warnings(expected, actual):
    """Two lists: expected but missing, found but unexpected."""
    missing, rest = [], list(actual)
    # Those with a column first, so that they do not lose their match.
    for want in sorted(expected, key=lambda m: m.column is None):
        hit = next((got for got in rest if want.fits(got)), None)
        if hit:
            rest.remove(hit)
        else:
            missing.append(want)
    return sorted(missing, key=lambda m: m.line), rest


def compare_notes(expected, actual):
    """As compare_warnings, but the order counts too."""
    for index, (want, got) in enumerate(zip(expected, actual)):
        if not want.fits(got):
            return expected[index:], actual[index:]
    common = min(len(expected), len(actual))
    return expected[common:], actual[common:]


def run_clang_tidy(options, arguments):
    check_options = dict(option.split("=", 1) for option in options.option)
    if options.models:
        folder = os.path.dirname(os.path.abspath(options.file))
        check_options["iot.Models"] = ";".join(
            os.path.join(folder, name) for name in options.models.split(";"))
    config = {"Checks": "-*," + options.check, "HeaderFilterRegex": ".*",
              "CheckOptions": check_options}
    compiler = ["-I", options.inputs, "-w"]
    if (os.path.splitext(options.file)[1] in CXX_SUFFIXES
            and not any(argument.startswith("-std=") for argument in arguments)):
        compiler.append("-std=c++17")
    command = [options.clang_tidy, "-load", options.plugin, "-quiet",
               "-config=" + json.dumps(config), options.file,
               "--", *arguments, *compiler]
    try:
        run = subprocess.run(command, text=True, errors="replace", check=False,
                             timeout=TIME_LIMIT, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE)
    except subprocess.TimeoutExpired:
        sys.exit(f"{options.file}: no end within {TIME_LIMIT} seconds: {shlex.join(command)}")
    return command, run


def main():
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("--clang-tidy", required=True)
    parser.add_argument("--plugin", required=True)
    parser.add_argument("--inputs", required=True)
    parser.add_argument("-check", default="iot-connect-while-connected")
    parser.add_argument("-models", default="")
    parser.add_argument("-option", action="append", default=[])
    parser.add_argument("file")
    own, arguments = sys.argv[1:], []
    if "--" in own:
        split = own.index("--")
        own, arguments = own[:split], own[split + 1:]
    options = parser.parse_args(own)
    if any("=" not in option for option in options.option):
        parser.error("-option needs KEY=VALUE")

    with open(options.file, encoding="utf-8") as file:
        expected, exact_notes = expectations(file.read().splitlines())
    command, run = run_clang_tidy(options, arguments)
    actual = reported(run.stdout + run.stderr, options.file)

    def of_kind(messages, kind):
        return [message for message in messages if message.kind == kind]

    missing, surprising = compare_warnings(of_kind(expected, "warning"),
                                           of_kind(actual, "warning"))
    if exact_notes:
        notes = compare_notes(of_kind(expected, "note"), of_kind(actual, "note"))
        missing += notes[0]
        surprising += notes[1]
    elif of_kind(expected, "note"):
        sys.exit(f"{options.file}: notes are expected; write `// notes: exact`")
    errors = of_kind(actual, "error")
    if not (missing or surprising or errors or run.returncode):
        return 0
    print(f"{options.file}:")
    for title, messages in (("errors", errors), ("expected but missing", missing),
                            ("found but unexpected", surprising)):
        if messages:
            print(f"  {title}:")
            for message in messages:
                print(f"    {message}")
    print(f"  exit status {run.returncode} of: {shlex.join(command)}")
    print("  output:")
    for line in (run.stdout + run.stderr).splitlines():
        print(f"    {line}")
    return 1


if __name__ == "__main__":
    sys.exit(main())
