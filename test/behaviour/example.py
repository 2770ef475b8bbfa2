# ===- example.py - The example device against a broker ---------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Runs the functions of docs/example: the wrong ones lose their connection, the right
ones do not. Which is which is what the comments of the example say."""

import pathlib
import re

from experiments import COMES, LOST, STAYS_AWAY

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "docs/example/src"
COMMENT = re.compile(r"^// (Right|The fault):[^\n]*\n(?://[^\n]*\n)*"
                     r"(?:class (\w+)|[^\n(]*?(\w+)\()", re.MULTILINE)

# Command: whether it loses a connection. The first word is the function or class.
RUNS = {
    "broker_open": False,
    "broker_open_every_time": True,
    "broker_keep": False,
    "broker_change_user": False,
    "broker_change_user_late": True,
    "broker_change_user_late now": False,
    "bus_open": False,
    "bus_open backup": False,
    "bus_open_inverted": True,
    "Uplink": True,
    "GuardedUplink": False,
    "hub_restart": False,
    "hub_provision": False,
    "hub_provision changed": True,
}
# These serve a connection for ever: it is cut, and they open another.
SERVE = ("bus_run", "hub_work")

CONNECTED = " as {} ("


def disagreements():
    """Functions whose comment and whose entry here say different things."""
    said = {}
    for path in sorted(SOURCES.glob("*.c*")):
        for word, owner, function in COMMENT.findall(path.read_text(encoding="utf-8")):
            said[owner or function] = word == "The fault"
    tried = dict.fromkeys(SERVE, False)
    for command, loses in RUNS.items():
        function = command.split()[0]
        tried[function] = tried.get(function, False) or loses
    return sorted(name for name in said.keys() | tried.keys()
                  if said.get(name) != tried.get(name))


def run(session, command):
    """One function on a new client: what should be, and what the broker has seen."""
    session.driver.tell(command)
    expected = RUNS[command]
    if not session.link.wait(lambda: session.count(CONNECTED), COMES):
        return "a connection", "none", ""
    session.link.wait(session.lost, COMES if expected else STAYS_AWAY)
    return (f"loses a connection: {expected}", f"loses a connection: {session.lost() > 0}",
            f"{session.count(CONNECTED)} opened; {session.told(*LOST)}")


def run_served(session, command):
    """A function that is to come back after a loss, once, and not to lose by itself."""
    session.driver.tell(command)
    if not session.link.wait(lambda: session.count(CONNECTED), COMES):
        return "a connection", "none", ""
    session.link.cut()
    session.link.wait(lambda: session.count(CONNECTED) > 1, COMES)
    session.link.wait(lambda: session.count(CONNECTED) > 2, STAYS_AWAY)
    return ("comes back after a loss with 1 connection, 0 taken over",
            f"comes back after a loss with {session.count(CONNECTED) - 1} connection, "
            f"{session.taken_over()} taken over", "")
