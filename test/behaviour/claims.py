# ===- claims.py - What a model claims -------------------------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Reads the claims of a model file, and judges values by its conditions."""

import json
import operator
import re

COMPARE = {"==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le,
           ">": operator.gt, ">=": operator.ge}
OPENS = ("create+connect", "connect", "reconnect")


def number_or_name(text):
    try:
        return int(text, 0)
    except ValueError:
        return text.strip()


def holds(condition, value):
    """Whether CONDITION, as docs/models/format.md has it, holds for VALUE (text)."""
    value = number_or_name(value)
    condition = re.sub(r"^\.\w+\s*", "", condition.strip())
    if condition == "non-null":
        return value != "null"
    if condition in ("true", "false"):
        return value == condition
    member = re.fullmatch(r"(not )?in \{(.*)\}", condition)
    if member:
        inside = value in [number_or_name(each) for each in member[2].split(",")]
        return inside != bool(member[1])
    mask = re.fullmatch(r"& (\d+) (==|!=) (\d+)", condition)
    if mask:
        return COMPARE[mask[2]](value & int(mask[1]), int(mask[3]))
    sign, operand = condition.split(None, 1)
    return COMPARE[sign](value, number_or_name(operand))


def any_holds(conditions, value):
    if isinstance(conditions, str):
        conditions = [conditions]
    return any(holds(each, value) for each in conditions)


class Model:
    """The claims of one model file."""

    def __init__(self, path):
        self.data = json.loads(path.read_text(encoding="utf-8"))
        self.name = self.data["library"]

    def entry(self, call, *roles):
        """The entry of CALL with one of ROLES."""
        for entry in self.data["calls"]:
            names = entry["name"] if isinstance(entry["name"], list) else [entry["name"]]
            if call in names and entry["role"] in roles:
                return entry
        raise LookupError(f"{self.name}: no entry of {call} is {' or '.join(roles)}")

    def second_connect(self, call):
        entry = self.entry(call, *OPENS)
        return entry.get("secondConnect", self.data.get("secondConnect", "second"))

    def disconnects(self, call):
        return self.entry(call, "destroy").get("disconnects", True)

    def succeeded(self, call, value, *roles):
        """Whether the result says that the call worked. A driver answers with the
        code of an exception as 'threw CODE', and 'none' for no outcome at all."""
        if value.startswith("threw"):
            return False
        success = self.entry(call, *roles).get("success")
        return success is None or any_holds(success, value)

    def connected(self, call, value):
        """What a query says: True, False, or None when it says neither."""
        entry = self.entry(call, "query")
        if "connected" in entry and any_holds(entry["connected"], value):
            return True
        if "notConnected" in entry:
            return False if any_holds(entry["notConnected"], value) else None
        return False

    def reconnects(self, switched):
        """Whether the library reconnects by itself: as made, and SWITCHED to the
        other setting."""
        word = self.data.get("autoReconnect", "never")
        if word in ("never", "always"):
            return word == "always"
        return (word == "on-by-default") != switched
