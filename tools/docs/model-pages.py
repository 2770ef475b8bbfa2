#!/usr/bin/env python3
# ===- model-pages.py - The pages of docs/models from the models -----------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""model-pages.py [--check]

Writes docs/models/STEM.md for each model checks/models/STEM.json, with an
example out of its test, and docs/models/README.md. With --check it writes
nothing, and fails when a page is not what it would write.
"""

import collections
import json
import pathlib
import re
import sys
import textwrap

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = ROOT / "docs/models"
WIDTH = 120
# Pages that a person writes.
OTHERS = {"author-guide.md", "format.md"}

SECOND = {
    "second": "opens a second connection, and the broker drops the first one",
    "replace": "drops the open connection without a word, and opens a new one",
    "protocol": "sends a second CONNECT on the same connection, and the broker closes it",
    "undefined": "has no defined result",
    "refused": "is refused with an error",
    "ignored": "does nothing",
}
RECONNECTS = {
    "never": "never",
    "always": "always; it cannot be switched off",
    "on-by-default": "yes, unless switched off",
    "off-by-default": "no, unless switched on",
}
MEANS = {
    "connected": "the client is connected",
    "lost": "the connection is lost for good",
    "lost-retried": "the connection is lost, and the library is reconnecting",
    "closed": "the client is closed at the program's own wish",
    "failed": "the open has failed",
    "opening": "the library is connecting",
}


def listed(value):
    """A list, where the model has a list, one value or nothing."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def code(text):
    return "`" + str(text).replace("|", "\\|") + "`"


def conditions(value):
    return " or ".join(code(condition) for condition in listed(value))


def wrap(text, first="", other=""):
    """Lines of TEXT; what stands in backquotes stays on one line."""
    text = re.sub(r"`[^`]*`", lambda span: span[0].replace(" ", "\0"), text)
    lines = textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=other,
                          break_on_hyphens=False, break_long_words=False)
    return [line.replace("\0", " ") for line in lines]


def paragraph(text):
    return wrap(text)


def bullet(text, depth=0):
    return wrap(text, "  " * depth + "- ", "  " * depth + "  ")


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]


def section(name, lines):
    return ["", f"## {name}", "", *lines] if lines else []


class Library:
    """One model, and what its page says of it."""

    def __init__(self, path):
        self.stem = path.stem
        self.data = json.loads(path.read_text(encoding="utf-8"))
        self.calls = self.data.get("calls", [])
        self.fields = self.data.get("fields", [])
        self.handlers = self.data.get("handlers", [])
        self.test = next(path for path in (ROOT / "test/models" / f"{self.stem}.c",
                                           ROOT / "test/models" / f"{self.stem}.cpp")
                         if path.exists())

        self.clashes = [name for name, number in collections.Counter(
            name for call in self.calls for name in listed(call["name"])).items() if number > 1]

    def title(self, call):
        """The names of a call, with what tells it from another of the same name."""
        names = listed(call["name"])
        text = ", ".join(code(name) for name in names)
        if "params" in call and any(name in self.clashes for name in names):
            text += f" ({call['params']} parameter{'' if call['params'] == 1 else 's'})"
        return text

    def of(self, *roles):
        return [call for call in self.calls if call["role"] in roles]

    def second(self, call=None):
        return (call or {}).get("secondConnect", self.data.get("secondConnect", "second"))

    def asynchronous(self, call):
        return call.get("asynchronous", self.data.get("asynchronous", False))

    def guards(self):
        names = [name for call in self.of("query") for name in listed(call["name"])]
        names += [f"{field['type']}::{field['field']}" for field in self.fields
                  if field["role"] == "query"]
        return names

    # -- the sections of the page --

    def summary(self):
        data = self.data
        lines = [f"- a second open: {SECOND[self.second()]}"]
        lines.append("- opens: " + ("the call only starts the attempt"
                                    if data.get("asynchronous") else
                                    "the call returns when the outcome is known"))
        lines.append(f"- reconnects by itself: {RECONNECTS[data.get('autoReconnect', 'never')]}")
        if not data.get("enabled", True):
            lines.append("- **switched off**: a model file of your own switches it on")
        lines += bullet("read: " + data.get("version", "not said") + "; "
                        + data.get("source", "not said"))
        if data.get("headers"):
            lines += bullet("headers: " + ", ".join(map(code, listed(data["headers"]))))
        return lines

    def opens(self):
        rows = []
        for call in self.of("connect", "reconnect", "create+connect"):
            worked = conditions(call.get("success")) or "always"
            if call.get("throws"):
                worked = "no exception"
            if call.get("pending"):
                worked += f"; {conditions(call['pending'])}: call again"
            notes = []
            if self.asynchronous(call) != self.data.get("asynchronous", False):
                notes.append("only starts" if self.asynchronous(call) else "waits for the outcome")
            if call["role"] == "create+connect":
                notes.append("makes the client too")
            if call["role"] == "reconnect":
                notes.append("with the options of the last open")
            if call.get("oneShot"):
                notes.append("once for each handle")
            rows.append([self.title(call), worked, SECOND[self.second(call)], "; ".join(notes)])
        return table(["call", "worked when", "a second one", "note"], rows)

    def closes(self):
        lines = []
        for call in self.of("disconnect", "destroy"):
            notes = []
            if call["role"] == "destroy":
                notes.append("ends the client" if call.get("disconnects", True) else
                             "ends the client **but does not disconnect**: the broker still "
                             "holds the connection")
            elif self.asynchronous(call):
                notes.append("only starts to close")
            if not call.get("durable", True):
                notes.append("the library connects again by itself")
            text = self.title(call)
            if notes:
                text += ": " + ", and ".join(notes)
            lines += bullet(text)
        return lines

    def tells(self):
        lines = []
        for call in self.of("query"):
            text = self.title(call)
            if call.get("connected"):
                text += f": {conditions(call['connected'])} is connected"
            if call.get("notConnected"):
                joint = "," if call.get("connected") else ":"
                text += f"{joint} {conditions(call['notConnected'])} is not connected"
            if self.data.get("asynchronous") and call.get("connected"):
                text += "; not connected may also mean that an open is in flight"
            lines += bullet(text)
        for field in self.fields:
            if field["role"] == "query":
                text = code(f"{field['type']}::{field['field']}") + " (a field)"
                for key, word in (("connected", "is connected"), ("notConnected", "is not")):
                    if field.get(key):
                        text += f": {conditions(field[key])} {word}"
                lines += bullet(text)
        if not lines:
            lines = paragraph("No call tells whether the client is connected. Keep a flag, set by "
                              "the results and callbacks below, or disconnect before each open.")
        for call in self.of("not-a-guard"):
            lines += bullet(f"{self.title(call)}: **no guard**, says nothing of the connection")
        return lines

    def callback(self, name, callback):
        if callback.get("means"):
            return bullet(f"{name}: {MEANS[callback['means']]}")
        lines = bullet(f"{name}:") if callback.get("values") else []
        for value in callback.get("values", []):
            lines += bullet(f"{code(value['value'] + ' ' + value['when'])}: "
                            f"{MEANS[value['means']]}", depth=1)
        return lines

    def events(self):
        lines = []
        for call in self.of("pump", "operation", "wait", "disconnect"):
            if call.get("lost"):
                lines += bullet(f"{self.title(call)}, result {conditions(call['lost'])}: "
                                "the connection is lost")
        for call in self.calls:
            for callback in call.get("callbacks", []):
                name = f"callback {code(callback['function'])} of {self.title(call)}"
                lines += self.callback(name, callback)
        for field in self.fields:
            if field.get("callback"):
                name = f"callback in {code(field['type'] + '::' + field['field'])}"
                lines += self.callback(name, field["callback"])
        for handler in self.handlers:
            kind = "signal" if handler["kind"] == "signal" else "override of"
            name = f"{kind} {code(handler['class'] + '::' + handler['method'])}"
            lines += self.callback(name, handler)
        return lines

    def switches(self):
        lines = []
        for call in self.calls:
            switch = call.get("autoReconnect")
            if switch is None:
                continue
            if isinstance(switch, dict):
                text = (f"{self.title(call)}: on when {code(switch['value'])} "
                        f"{conditions(switch['on'])}")
            else:
                text = f"{self.title(call)}: {'on' if switch else 'off'}"
            lines += bullet(text)
        for field in self.fields:
            if field["role"] == "auto-reconnect":
                lines += bullet(f"{code(field['type'] + '::' + field['field'])}: on when "
                                f"{conditions(field['autoReconnect'])}")
        return lines

    def pitfalls(self):
        lines = []
        if self.data.get("comment"):
            lines += bullet(" ".join(listed(self.data["comment"])))
        for call in self.calls:
            if call.get("comment"):
                lines += bullet(f"{self.title(call)}: {' '.join(listed(call['comment']))}")
            for callback in call.get("callbacks", []):
                if callback.get("comment"):
                    lines += bullet(f"callback {code(callback['function'])} of {self.title(call)}: "
                                    + " ".join(listed(callback["comment"])))
        for field in self.fields:
            text = listed(field.get("comment")) + listed(field.get("callback", {}).get("comment"))
            if text:
                lines += bullet(f"{code(field['type'] + '::' + field['field'])}: "
                                + " ".join(text))
        for handler in self.handlers:
            if handler.get("comment"):
                lines += bullet(f"{code(handler['class'] + '::' + handler['method'])}: "
                                + " ".join(listed(handler["comment"])))
        return lines

    def example(self):
        """The first wrong function of the test, and the right one beside it."""
        text = self.test.read_text(encoding="utf-8")
        bodies = {name: before + name + after for before, name, after in re.findall(
            r"^(\w+ )(\w+)(\([^;{}]*?\) \{\n.*?^\}\n)", text, re.DOTALL | re.MULTILINE)}
        pairs = [(name, name[:-3] + "ok") for name in bodies
                 if name.endswith("_bad") and not name.startswith("fn_")
                 and name[:-3] + "ok" in bodies]
        if not pairs:
            return []
        lines = []
        for word, name in zip(("Wrong", "Right"), pairs[0]):
            body = re.sub(r"( *)// warning@-1: (.*)", r"\1// reported: \2", bodies[name])
            lines += [f"{word}:", "", "```" + self.test.suffix[1:], f"{body}```", ""]
        lines += paragraph(f"Both are from [{self.test.name}](../../test/models/{self.test.name}), "
                           "where each call of this page is used.")
        return lines

    def page(self):
        lines = [f"# {self.data.get('title', self.stem)}", ""]
        lines += paragraph(f"What iot-tidy knows of this library. Written by "
                           f"tools/docs/model-pages.py from [{self.stem}.json]"
                           f"(../../checks/models/{self.stem}.json). `argN` is argument N of a "
                           "call, `paramN` parameter N of a callback, from 0.")
        lines += ["", *self.summary()]
        lines += section("What opens", self.opens())
        lines += section("What closes", self.closes())
        lines += section("What tells whether it is connected", self.tells())
        lines += section("What tells of a change", self.events())
        lines += section("Reconnects by itself", self.switches())
        lines += section("Good to know", self.pitfalls())
        lines += section("Example", self.example())
        return "\n".join(lines) + "\n"


def overview(libraries):
    rows = []
    for library in libraries:
        data = library.data
        guards = library.guards()
        more = f" and {len(guards) - 1} more" if len(guards) > 1 else ""
        rows.append([f"[{data.get('title', library.stem)}]({library.stem}.md)",
                     library.second(),
                     "starts" if data.get("asynchronous") else "waits",
                     data.get("autoReconnect", "never"),
                     (code(guards[0]) + more) if guards else "none",
                     "" if data.get("enabled", True) else "off"])
    lines = ["# The libraries that iot-tidy knows", ""]
    lines += paragraph(f"{len(libraries)} models, one file each in [checks/models]"
                       "(../../checks/models). Another library is described by a file of your own: "
                       "[author-guide.md](author-guide.md). All keys: [format.md](format.md). "
                       "This page is written by tools/docs/model-pages.py.")
    lines += [""]
    lines += table(["library", "a second open", "an open", "reconnects", "guard", "note"], rows)
    lines += ["", "A second open of an open client:", ""]
    lines += [f"- **{word}**: {text}" for word, text in SECOND.items()]
    lines += [""]
    lines += paragraph("An open *waits* for the outcome, or only *starts* the attempt, so that "
                       "\"not connected\" may also mean that it is in flight. *off*: the model is "
                       "used only when a file of your own has `\"enabled\": true`.")
    return "\n".join(lines) + "\n"


def main():
    models = [path for path in sorted((ROOT / "checks/models").glob("*.json"))
              if not path.name.endswith(".schema.json")]
    libraries = [Library(path) for path in models]
    pages = {f"{library.stem}.md": library.page() for library in libraries}
    pages["README.md"] = overview(libraries)
    if sys.argv[1:] == ["--check"]:
        present = {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")
                   if path.name not in OTHERS}
        faults = [f"docs/models/{name}: not current; run tools/docs/model-pages.py"
                  for name, text in pages.items() if present.get(name) != text]
        faults += [f"docs/models/{name}: no model has this name"
                   for name in present.keys() - pages.keys()]
        if faults:
            print("\n".join(faults))
        return 1 if faults else 0
    if sys.argv[1:]:
        sys.exit(__doc__)
    for name, text in pages.items():
        (PAGES / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
