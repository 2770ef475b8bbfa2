# ===- experiments.py - What is done with each library ---------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""The libraries, what their drivers are told, and how the outcome is judged by the
model. Every experiment has a driver and a link of its own."""

import dataclasses
import os
import re
import select
import subprocess
import time

from brokers import Children, free_port
from link import Link

ANSWER_SECONDS = 20
# How long something is waited for that should come, and something that should not.
COMES, STAYS_AWAY = 15, 1.0
# A reconnect comes within two seconds in every library that has one.
NO_RECONNECT = 4.0


@dataclasses.dataclass
class Library:
    """Sequences of commands; each says something of its last one."""

    model: str
    source: str
    package: str
    header: str
    links_with: tuple
    broker: str
    # The last command is a second open, or ends the connection.
    second: tuple
    ends: tuple
    # The last command fails although the connection is up.
    refused: tuple = ()
    # The last command asks while the connection is up, or after its end.
    asks_open: tuple = ()
    asks_closed: tuple = ()
    # The open itself tells that nothing listens.
    unreachable: tuple = ()
    # The open after which the connection is cut, as made and with the other setting.
    cut: str = "open"
    switched: str = ""


LIBRARIES = (
    Library("paho-mqtt-c", "paho-mqtt-c.c", "libpaho-mqtt-dev", "MQTTClient.h", ("paho-mqtt3c",),
            "mosquitto", second=("open open", "open5 open5"), ends=("open close", "open destroy"),
            asks_open=("open ask",), asks_closed=("ask", "open close ask"),
            unreachable=("open", "open5")),
    Library("paho-mqtt-c-async", "paho-mqtt-c-async.c", "libpaho-mqtt-dev", "MQTTAsync.h",
            ("paho-mqtt3a",), "mosquitto", second=("open open", "open reopen"),
            ends=("open close", "open destroy"), asks_open=("open ask",),
            asks_closed=("ask", "open close ask"), switched="automatic open"),
    Library("paho-mqtt-cpp", "paho-mqtt-cpp.cpp", "libpaho-mqttpp-dev", "mqtt/async_client.h",
            ("paho-mqttpp3", "paho-mqtt3a"), "mosquitto",
            second=("open open", "open reopen", "sync-open sync-open", "sync-open sync-reopen"),
            ends=("open close", "open destroy", "sync-open sync-close",
                  "sync-open sync-destroy"),
            asks_open=("open ask", "sync-open sync-ask"),
            asks_closed=("open close ask", "sync-open sync-close sync-ask"),
            unreachable=("sync-open",), switched="automatic open"),
    Library("mosquitto", "mosquitto.c", "libmosquitto-dev", "mosquitto.h", ("mosquitto",),
            "mosquitto", second=("open open", "open reopen", "automatic open-async open-async"),
            ends=("open close", "open destroy", "open reinitialise"), unreachable=("open",),
            switched="automatic open"),
    Library("mosquittopp", "mosquittopp.cpp", "libmosquittopp-dev", "mosquittopp.h",
            ("mosquittopp", "mosquitto"), "mosquitto", second=("open open", "open reopen"),
            ends=("open close", "open destroy", "open reinitialise"), unreachable=("open",),
            switched="automatic open"),
    Library("rabbitmq-c", "rabbitmq-c.c", "librabbitmq-dev", "amqp_tcp_socket.h", ("rabbitmq",),
            "rabbitmq-server", second=("open open",),
            ends=("open close", "open destroy", "open socket-new"), refused=("open socket-again",),
            unreachable=("open",)),
    Library("nats-c", "nats-c.c", "libnats-dev", "nats/nats.h", ("nats",), "nats-server",
            second=("open open", "open-to open-to"),
            ends=("open close", "open destroy", "open drain"),
            asks_open=("open ask", "open ask-closed"),
            asks_closed=("open close ask", "open close ask-closed"),
            unreachable=("open", "open-to"), switched="manual open"),
    Library("qpid-proton-c", "qpid-proton-c.c", "libqpid-proton11-dev", "proton/proactor.h",
            ("qpid-proton",), "amqp-listener",
            second=("open open", "open-old open-old", "open link link", "open link session"),
            ends=("open close",), asks_open=("open ask",)),
    Library("qpid-proton-cpp", "qpid-proton-cpp.cpp", "libqpid-proton-cpp12-dev",
            "proton/container.hpp", ("qpid-proton-cpp",), "amqp-listener",
            second=("open open",), ends=("open close",), asks_open=("open ask", "open ask-closed"),
            asks_closed=("open close ask", "open close ask-closed"), switched="automatic open"),
)

# What a broker writes of a client that connects while it is connected.
TAKEN_OVER = {
    "mosquitto": "Client {} already connected, closing old connection",
    "amqp-listener": "Container {} already connected",
}
# Both that mosquitto writes of an end without a DISCONNECT.
LOST = (TAKEN_OVER["mosquitto"], "Client {} closed its connection")
# What it writes of a connection (address, port) on which a protocol begins anew.
FAULT = {
    "rabbitmq-server": r"Error on AMQP connection <[\d.]+> \(%s -> .*\n"
                       r".*(connection exception \w+)",
}
# The broker's consent to an end, after which it leaves the socket to the client: the
# frame of connection.close-ok.
CLOSED = {"rabbitmq-server": b"\x00\x0a\x00\x33\xce"}


class Driver:
    """A running driver."""

    def __init__(self, program, port, client_id):
        self._child = Children.start([program, str(port), client_id], stdin=subprocess.PIPE,
                                     stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._text = b""

    def tell(self, command):
        """The answers to a command: pairs of a call and its value."""
        self._child.stdin.write(command.encode() + b"\n")
        self._child.stdin.flush()
        end = time.monotonic() + ANSWER_SECONDS
        output = self._child.stdout.fileno()
        while not (self._text == b".\n" or self._text.endswith(b"\n.\n")):
            ready, _, _ = select.select([output], [], [], max(0, end - time.monotonic()))
            data = os.read(output, 4096) if ready else b""
            if not data:
                raise RuntimeError(f"no answer to '{command}'" if not ready else
                                   f"the driver ended at '{command}'")
            self._text += data
        lines, self._text = self._text.decode().splitlines()[:-1], b""
        return [tuple(line.split(" ", 1)) for line in lines]

    def end(self):
        Children.end(self._child, 1)
        self._child.stdin.close()
        self._child.stdout.close()


class Session:
    """One experiment: a driver and its link to the broker. Without a broker the driver
    has a port on which nothing listens."""

    def __init__(self, program, broker, client_id):
        self.broker, self.client_id = broker, client_id
        self.link = Link(broker.port) if broker else None
        port = self.link.port if broker else free_port()
        self.driver = Driver(program, port, client_id)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.end()
        if self.link:
            self.link.stop()

    def tell(self, commands):
        """Tells several; the call and value of the last one that names a call."""
        answers = [each for command in commands for each in self.driver.tell(command)
                   if each[0] != "outcome"]
        return answers[-1]

    def count(self, text):
        """How often the broker has written TEXT, with the name of the client."""
        return self.broker.log().count(text.format(self.client_id))

    def taken_over(self):
        return self.count(TAKEN_OVER[self.broker.name])

    def lost(self):
        """How often a connection ended without a DISCONNECT (mosquitto)."""
        return sum(self.count(text) for text in LOST)

    def told(self, *texts):
        """What of TEXTS the broker has written."""
        found = [f"'{text.format('…')}' {self.count(text)} times"
                 for text in texts if self.count(text)]
        return "the broker's log has " + (" and ".join(found) or "no loss")

    def fault(self, connection):
        """What the broker writes of a fault of the protocol, or nothing."""
        found = re.search(FAULT.get(self.broker.name, "(?!)").replace("%s", connection.name),
                          self.broker.log())
        return found[1] if found else ""

    def open_ones(self):
        """The connections that are up, for the broker too."""
        consent = CLOSED.get(self.broker.name)
        return [each for each in self.link.up() if not (consent and consent in each.received)]


def second_open(library, model, session, sequence):
    """What a second open does, seen from the broker's side."""
    *before, last = sequence.split()
    session.tell(before)
    link = session.link
    if not link.wait(lambda: len(link.up()) == 1, COMES):
        return "a connection before the second open", "none", ""
    first, sent, known = link.up()[0], link.up()[0].sent, len(link.connections)
    call, value = session.tell([last])
    link.wait(lambda: len(link.connections) > known or first.ended_by, STAYS_AWAY)
    if first.sent > sent and library.broker in FAULT:
        link.wait(lambda: session.fault(first), COMES)
    role = "create+connect", "connect", "reconnect"
    if len(link.connections) > known:
        got = "second" if link.connections[known].overlaps else "replace"
    elif first.sent > sent and first.ended_by and session.fault(first):
        got = "protocol"
    elif first.ended_by or first.sent > sent:
        got = f"undefined: ended by {first.ended_by}, {first.sent - sent} bytes sent"
    else:
        got = "ignored" if value == "none" or model.succeeded(call, value, *role) else "refused"
    evidence = f"returned {value}"
    if got == "protocol":
        evidence += f"; the broker's log has '{session.fault(first)}'"
    # The broker's own word is the evidence.
    if got == "second" and library.broker in TAKEN_OVER:
        if not link.wait(session.taken_over, COMES):
            got += ", but the broker tells of no client that was connected"
        evidence += f"; {session.told(TAKEN_OVER[library.broker])}"
    if got == "replace" and library.broker == "mosquitto":
        if not link.wait(session.lost, COMES):
            got += ", but the broker tells of no loss"
        evidence += f"; {session.told(*LOST)}"
    return f"{call}: {model.second_connect(call)}", f"{call}: {got}", evidence


def end_of_connection(library, model, session, sequence):
    """Whether a call that should end the connection does so."""
    *before, last = sequence.split()
    session.tell(before)
    link = session.link
    if not link.wait(lambda: len(link.up()) == 1, COMES):
        return "a connection before the end", "none", ""
    call, value = session.tell([last])
    try:
        expected = model.disconnects(call)
    except LookupError:
        model.entry(call, "disconnect")
        expected = True
    link.wait(lambda: not session.open_ones(), COMES if expected else STAYS_AWAY)
    got, evidence = not session.open_ones(), f"returned {value}"
    if not got and library.broker in TAKEN_OVER:
        # Whoever believes that this is the end connects anew.
        session.tell(before)
        link.wait(session.taken_over, COMES)
        evidence += f"; a new client after it: {session.told(TAKEN_OVER[library.broker])}"
    return (f"{call}: ends the connection: {expected}",
            f"{call}: ends the connection: {got}", evidence)


def refused_call(_, model, session, sequence):
    call, value = session.tell(sequence.split())
    worked = model.succeeded(call, value, "operation")
    return f"{call}: worked: False", f"{call}: worked: {worked}", f"returned {value}"


def unreachable_open(_, model, session, sequence):
    call, value = session.tell(sequence.split())
    worked = model.succeeded(call, value, "create+connect", "connect", "reconnect", "operation")
    return (f"{call}: worked where nothing listens: False",
            f"{call}: worked where nothing listens: {worked}", f"returned {value}")


def question(is_open):
    def ask(_, model, session, sequence):
        call, value = session.tell(sequence.split())
        entry = model.entry(call, "query")
        # A model need not claim both sides; the other side must not be claimed then.
        claims = "connected" in entry if is_open else True
        said = model.connected(call, value)
        expected = is_open if claims else None
        return (f"{call}: connected: {expected}", f"{call}: connected: {said}",
                f"returned {value}")
    return ask


def loss(switched):
    def lose(_, model, session, sequence):
        link = session.link
        session.tell(sequence.split())
        if not link.wait(lambda: len(link.up()) == 1, COMES):
            return "a connection before the loss", "none", ""
        expected = model.reconnects(switched)
        link.cut()
        link.wait(lambda: len(link.connections) > 1, COMES if expected else NO_RECONNECT)
        got = len(link.connections) > 1
        return f"reconnects by itself: {expected}", f"reconnects by itself: {got}", ""
    return lose


def experiments_of(library):
    """Yields (name, judge, sequence, whether the broker is to be there)."""
    for name, judge, sequences, reachable in (
            ("second open", second_open, library.second, True),
            ("end", end_of_connection, library.ends, True),
            ("refused", refused_call, library.refused, True),
            ("query, open", question(True), library.asks_open, True),
            ("query, closed", question(False), library.asks_closed, True),
            ("unreachable", unreachable_open, library.unreachable, False),
            ("lost connection", loss(False), (library.cut,), True),
            ("lost connection, other setting", loss(True),
             (library.switched,) if library.switched else (), True)):
        for sequence in sequences:
            yield name, judge, sequence, reachable
