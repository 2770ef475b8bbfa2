# ===- brokers.py - Brokers on 127.0.0.1 -----------------------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Starts the brokers, each on a free port of 127.0.0.1 with a folder of its own,
and ends them. No broker of the system is used or needed."""

import glob
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import threading
import time

# A whole Erlang system starts slowly on a machine that has other work.
START_SECONDS = {"rabbitmq-server": 75}
DEFAULT_START_SECONDS = 15


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def find_program(name):
    """The path of a program; brokers are in sbin, which a person may not search."""
    return shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")


class Children:
    """All processes that were started, each the leader of a group of its own."""

    _all = []
    _lock = threading.Lock()

    @classmethod
    def start(cls, command, **options):
        with cls._lock:
            child = subprocess.Popen(command, start_new_session=True, **options)
            cls._all.append(child)
            return child

    @classmethod
    def end(cls, child, seconds=5):
        """Asks a process and its group to end, and makes them."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(child.pid, number)
            except ProcessLookupError:
                pass
            try:
                child.wait(seconds)
            except subprocess.TimeoutExpired:
                pass

    @classmethod
    def kill_all(cls):
        with cls._lock:
            for child in cls._all:
                if child.poll() is None:
                    try:
                        os.killpg(child.pid, signal.SIGKILL)
                    except ProcessLookupError:
                        pass
                    child.wait()


class Broker:
    """A running broker and its log."""

    def __init__(self, name, folder):
        self.name = name
        self.port = free_port()
        self.folder = pathlib.Path(folder) / name
        self.folder.mkdir(parents=True)
        self._log = self.folder / "log"
        self._children = []

    def run(self, command, **environment):
        with open(self._log, "ab") as log:
            self._children.append(Children.start(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
                cwd=self.folder, env={**os.environ, **environment}))

    def log(self):
        return self._log.read_text(encoding="utf-8", errors="replace")

    def wait_ready(self):
        """Whether it listens before its time is over."""
        end = time.monotonic() + START_SECONDS.get(self.name, DEFAULT_START_SECONDS)
        while time.monotonic() < end and self._children[-1].poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return True
            except OSError:
                time.sleep(0.05)
        return False

    def stop(self):
        for child in reversed(self._children):
            Children.end(child)


def start_mosquitto(broker, program):
    settings = broker.folder / "mosquitto.conf"
    settings.write_text(f"listener {broker.port} 127.0.0.1\nallow_anonymous true\n"
                        "persistence false\nlog_dest stderr\nlog_type all\n", encoding="utf-8")
    broker.run([program, "-c", str(settings)])


def start_nats(broker, program):
    broker.run([program, "-a", "127.0.0.1", "-p", str(broker.port), "-D"])


def start_rabbitmq(broker, program):
    """The script of the server itself: the one in sbin wants to be another user. The
    port mapper of Erlang is a child of ours too, or it would stay behind."""
    del program
    mapper = free_port()
    broker.run([find_program("epmd"), "-port", str(mapper), "-address", "127.0.0.1"])
    (broker.folder / "plugins").write_text("[].\n", encoding="utf-8")
    places = {name: str(broker.folder / name.lower()) for name in (
        "MNESIA_BASE", "LOG_BASE", "GENERATED_CONFIG_DIR", "CONFIG_FILE",
        "CONF_ENV_FILE", "ADVANCED_CONFIG_FILE", "FEATURE_FLAGS_FILE")}
    settings = {
        **places, "ENABLED_PLUGINS_FILE": str(broker.folder / "plugins"), "LOGS": "-",
        "NODENAME": f"behaviour{broker.port}@localhost", "NODE_IP_ADDRESS": "127.0.0.1",
        "NODE_PORT": str(broker.port), "DIST_PORT": str(free_port()),
        "SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
    }
    broker.run([rabbitmq_script()], HOME=str(broker.folder), ERL_EPMD_PORT=str(mapper),
               ERL_EPMD_ADDRESS="127.0.0.1",
               **{f"RABBITMQ_{name}": value for name, value in settings.items()})


def rabbitmq_script():
    found = glob.glob("/usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin/rabbitmq-server")
    return found[0] if found and find_program("epmd") else None


# name: (how its program is found, how it is started)
BROKERS = {
    "mosquitto": (lambda: find_program("mosquitto"), start_mosquitto),
    "nats-server": (lambda: find_program("nats-server"), start_nats),
    "rabbitmq-server": (rabbitmq_script, start_rabbitmq),
}
