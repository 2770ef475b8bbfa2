#!/usr/bin/env python3
# ===- run-behaviour.py - The claims of the models against real brokers ----===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""run-behaviour.py [FILTER]

Runs a driver of each packaged client library, and the example device, against real
brokers on 127.0.0.1, and compares what happens with checks/models; see
docs/behaviour.md. FILTER: only libraries whose name has that text, or `example`.

Nothing of this depends on LLVM: with IOTTIDY_LLVM and IOTTIDY_VERSIONS set, as
tools/test does, it runs for the first version only. What is not installed is skipped
and named. The last line is `N passed, M failed`.
"""

import concurrent.futures
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import brokers
import example
import experiments
from claims import Model

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# Everything together, in seconds; then all that runs is killed.
HARD_LIMIT = 118
# Experiments wait most of the time.
AT_ONCE = 12

# The AMQP 1.0 peer of ours.
LISTENER = "amqp-listener"
EXAMPLE_PACKAGES = {"MQTTClient.h": "libpaho-mqtt-dev", "mosquitto.h": "libmosquitto-dev"}


Again = threading.Lock()


class Report:
    """What passed, failed and was skipped, printed as it comes."""

    def __init__(self):
        self.passed = self.failed = 0
        self._lock = threading.Lock()

    def verdict(self, name, expected, got, evidence):
        with self._lock:
            if expected == got:
                self.passed += 1
                print(f"ok: {name}: {got}" + (f" ({evidence})" if evidence else ""))
            else:
                self.failed += 1
                print(f"FAILED: {name}: expected {expected}, got {got}"
                      + (f" ({evidence})" if evidence else ""))

    def skip(self, what, why):
        with self._lock:
            print(f"skipped: {what}: {why}")

    def close(self):
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        return 1 if self.failed else 0


def compiler(suffix):
    return ["gcc", "-std=gnu11"] if suffix == ".c" else ["g++", "-std=c++17"]


def has_header(header, suffix):
    probe = subprocess.run([*compiler(suffix), "-fsyntax-only", "-include", header, "-x",
                            "c" if suffix == ".c" else "c++", os.devnull], check=False,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return probe.returncode == 0


def build(sources, output, libraries, *options):
    """Compiles and links; the compiler's errors, or None."""
    objects = []
    for source in sources:
        objects.append(output.with_name(f"{output.name}-{source.stem}.o"))
        command = [*compiler(source.suffix), "-O1", "-Wall", "-Wextra", "-Werror", "-pthread",
                   *options, "-c", str(source), "-o", str(objects[-1])]
        result = subprocess.run(command, text=True, check=False, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT)
        if result.returncode:
            return result.stdout
    result = subprocess.run(["g++", "-pthread", *map(str, objects), "-o", str(output),
                             *(f"-l{each}" for each in libraries)], text=True, check=False,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return result.stdout if result.returncode else None


class Hall:
    """The brokers, each started when the first library asks for it."""

    def __init__(self, folder, report):
        self._folder, self._report = folder, report
        self._running, self._lock = {}, threading.Lock()

    def _start(self, name):
        if name == LISTENER:
            program = self._folder / name
            errors = build([HERE / f"{LISTENER}.c"], program, ["qpid-proton"])
            start = lambda broker, program: broker.run([str(program), str(broker.port)])
            if errors:
                self._report.verdict(name, "compiles", "does not", errors)
                return None
        else:
            find, start = brokers.BROKERS[name]
            program = find()
        # Another process may take the port between its choice and its use.
        for attempt in range(3):
            broker = brokers.Broker(name, self._folder / f"{name}-{attempt}.d")
            start(broker, program)
            if broker.wait_ready():
                return broker
            broker.stop()
            if name == "rabbitmq-server":
                break
        self._report.verdict(name, "starts", "does not", broker.log()[-2000:])
        return None

    @staticmethod
    def missing(name):
        """The package that is missing for a broker, or None."""
        if name == LISTENER:
            return None if has_header("proton/proactor.h", ".c") else "libqpid-proton11-dev"
        return None if brokers.BROKERS[name][0]() else name

    def get(self, name):
        with self._lock:
            future = self._running.get(name)
            if not future:
                future = self._running[name] = concurrent.futures.Future()
                threading.Thread(target=lambda: future.set_result(self._start(name)),
                                 daemon=True).start()
        return future.result()

    def stop(self):
        for future in self._running.values():
            if future.result():
                future.result().stop()


def run_one(report, name, program, broker, number, judge):
    """One experiment in a session of its own. On a busy machine an answer may come
    too late; so one that comes out wrong is tried once more, by itself."""
    def attempt(client_id):
        try:
            with experiments.Session(str(program), broker, client_id) as session:
                return judge(session)
        except (RuntimeError, LookupError, OSError) as error:
            return "an outcome", f"{type(error).__name__}: {error}", ""

    expected, got, evidence = attempt(f"{program.name}-{number}")
    if expected != got:
        print(f"once more: {name}: expected {expected}, got {got}")
        with Again:
            expected, got, evidence = attempt(f"{program.name}-{number}-again")
    report.verdict(name, expected, got, evidence)


def run_library(library, hall, folder, report, pool):
    """All experiments with one library; those that are started go on in POOL."""
    source = HERE / library.source
    if not has_header(library.header, source.suffix):
        report.skip(library.model, f"{library.package} is not installed")
        return []
    missing = hall.missing(library.broker)
    if missing:
        report.skip(library.model, f"{missing} is not installed")
        return []
    program = folder / library.model
    errors = build([source], program, library.links_with)
    if errors:
        report.verdict(library.model, "compiles", "does not", errors)
        return []
    broker = hall.get(library.broker)
    if not broker:
        return []
    model = Model(ROOT / "checks/models" / f"{library.model}.json")
    jobs = []
    for number, (name, judge, sequence, reachable) in enumerate(
            experiments.experiments_of(library)):
        jobs.append(pool.submit(
            run_one, report, f"{library.model}: {name}: {sequence}", program,
            broker if reachable else None, number,
            lambda session, judge=judge, sequence=sequence:
            judge(library, model, session, sequence)))
    return jobs


def run_example(hall, folder, report, pool):
    """The functions of the example device."""
    for header, package in EXAMPLE_PACKAGES.items():
        if not has_header(header, ".c"):
            report.skip("example device", f"{package} is not installed")
            return []
    if hall.missing("mosquitto"):
        report.skip("example device", "mosquitto is not installed")
        return []
    report.verdict("example device: functions whose comment says something else", [],
                   example.disagreements(), "")
    program = folder / "example"
    sdk = ROOT / "docs/example/sdk"
    sources = [HERE / "example-device.cpp", *sorted(example.SOURCES.glob("*.c"))]
    errors = build(sources, program, ["paho-mqtt3c", "mosquitto"], f"-I{example.SOURCES}",
                   f"-I{sdk}", f"-I{HERE}")
    if errors:
        report.verdict("example device", "compiles", "does not", errors)
        return []
    broker = hall.get("mosquitto")
    if not broker:
        return []
    commands = [(each, example.run) for each in example.RUNS]
    commands += [(each, example.run_served) for each in example.SERVE]
    return [pool.submit(run_one, report, f"example device: {command}", program, broker, number,
                        lambda session, command=command, judge=judge: judge(session, command))
            for number, (command, judge) in enumerate(commands)]


def run_all(wanted, folder, report):
    hall = Hall(folder, report)
    chosen = [each for each in experiments.LIBRARIES if wanted in each.model]
    # The slowest starts first.
    chosen.sort(key=lambda library: library.broker != "rabbitmq-server")
    try:
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool, \
                concurrent.futures.ThreadPoolExecutor(len(experiments.LIBRARIES) + 1) as leaders:
            leading = [leaders.submit(run_library, each, hall, folder, report, pool)
                       for each in chosen]
            if wanted in "example device":
                leading.append(leaders.submit(run_example, hall, folder, report, pool))
            for each in leading:
                for job in each.result():
                    job.result()
    finally:
        hall.stop()


def give_up(report, folder):
    """The end when the time is over: whatever hangs is no reason to hang too."""
    def handler(number, _frame):
        brokers.Children.kill_all()
        shutil.rmtree(folder, ignore_errors=True)
        report.failed += 1
        print(f"FAILED: not done after {HARD_LIMIT} seconds" if number == signal.SIGALRM
              else "FAILED: interrupted")
        report.close()
        os._exit(1)
    return handler


def main():
    version = os.environ.get("IOTTIDY_LLVM")
    versions = os.environ.get("IOTTIDY_VERSIONS", version or "").split()
    report = Report()
    if versions and version != versions[0]:
        print(f"not run again: does not depend on LLVM, and is run with {versions[0]}")
        return report.close()
    for program in ("gcc", "g++"):
        if not shutil.which(program):
            report.skip("everything", f"{program} is not installed")
            return report.close()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        for number in (signal.SIGALRM, signal.SIGTERM, signal.SIGINT):
            signal.signal(number, give_up(report, name))
        signal.alarm(HARD_LIMIT)
        try:
            run_all(sys.argv[1] if len(sys.argv) > 1 else "", pathlib.Path(name), report)
        finally:
            brokers.Children.kill_all()
            signal.alarm(0)
    print(f"{time.monotonic() - start:.0f} seconds")
    return report.close()


if __name__ == "__main__":
    sys.exit(main())
