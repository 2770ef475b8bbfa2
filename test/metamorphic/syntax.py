# ===- syntax.py - Statements of the metamorphic programs -----------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Reads the C of test/metamorphic/programs into statements, and prints them.

A statement is a tuple: ("simple", text), ("block", list),
("if", condition, then, otherwise or None), ("while", condition, body),
("do", body, condition), ("for", start, condition, step, body),
("switch", value, list). Labels are simple statements. Expressions stay text.
"""

import re

OPEN, CLOSE = "([{", ")]}"


def closing(text, at):
    """The index of the bracket that closes the one at `at`."""
    depth = 0
    for i in range(at, len(text)):
        if text[i] in OPEN:
            depth += 1
        elif text[i] in CLOSE:
            depth -= 1
            if depth == 0:
                return i
    raise ValueError(f"no closing bracket: {text[at:at + 40]!r}")


def split_top(text, separator):
    """Splits `text` at `separator` outside of brackets and strings."""
    parts, depth, start, i, quoted = [], 0, 0, 0, False
    while i < len(text):
        char = text[i]
        if char == '"':
            quoted = not quoted
        elif not quoted and char in OPEN:
            depth += 1
        elif not quoted and char in CLOSE:
            depth -= 1
        elif not quoted and depth == 0 and text.startswith(separator, i):
            parts.append(text[start:i].strip())
            i += len(separator)
            start = i
            continue
        i += 1
    parts.append(text[start:].strip())
    return parts


class Reader:
    """Reads a list of statements."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def space(self):
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1

    def word(self, word):
        self.space()
        found = re.compile(word + r"\b").match(self.text, self.at)
        if found:
            self.at = found.end()
        return bool(found)

    def bracket(self):
        self.space()
        end = closing(self.text, self.at)
        inner = self.text[self.at + 1:end]
        self.at = end + 1
        return inner.strip()

    def body(self):
        """A statement as a list; a block without its braces."""
        one = self.statement()
        return one[1] if one[0] == "block" else [one]

    def until(self, end):
        depth, start = 0, self.at
        while depth or self.text[self.at] != end:
            depth += (self.text[self.at] in OPEN) - (self.text[self.at] in CLOSE)
            self.at += 1
        self.at += 1
        return self.text[start:self.at].strip()

    def statement(self):
        self.space()
        if self.text[self.at] == "{":
            return ("block", statements(self.bracket()))
        if self.word("if"):
            condition, then = self.bracket(), self.body()
            return ("if", condition, then, self.body() if self.word("else") else None)
        if self.word("while"):
            return ("while", self.bracket(), self.body())
        if self.word("do"):
            body = self.body()
            self.word("while")
            condition = self.bracket()
            self.until(";")
            return ("do", body, condition)
        if self.word("for"):
            start, condition, step = split_top(self.bracket(), ";")
            return ("for", start, condition, step, self.body())
        if self.word("switch"):
            return ("switch", self.bracket(), self.body())
        if re.compile(r"(case\s+[\w-]+|default|[a-z_]\w*)\s*:(?!:)").match(self.text, self.at):
            return ("simple", self.until(":"))
        return ("simple", self.until(";"))


def statements(text):
    reader, out = Reader(text), []
    reader.space()
    while reader.at < len(text):
        out.append(reader.statement())
        reader.space()
    return out


def show(body, depth=1):
    """The lines of a list of statements."""
    pad, out = "  " * depth, []
    for s in body:
        kind = s[0]
        if kind == "simple":
            out.append(pad + s[1])
        elif kind == "block":
            out += [pad + "{", *show(s[1], depth + 1), pad + "}"]
        elif kind == "if":
            out += [f"{pad}if ({s[1]}) {{", *show(s[2], depth + 1)]
            if s[3] is not None:
                out += [pad + "} else {", *show(s[3], depth + 1)]
            out.append(pad + "}")
        elif kind in ("while", "switch"):
            out += [f"{pad}{kind} ({s[1]}) {{", *show(s[2], depth + 1), pad + "}"]
        elif kind == "do":
            out += [pad + "do {", *show(s[1], depth + 1), f"{pad}}} while ({s[2]});"]
        elif kind == "for":
            out += [f"{pad}for ({s[1]}; {s[2]}; {s[3]}) {{", *show(s[4], depth + 1), pad + "}"]
    return out


HEAD = re.compile(r"(?P<result>(?:static |const |struct )*\w+(?: \*| ))(?P<name>\w+)"
                  r"\((?P<params>[^()]*)\)$")


class Function:
    def __init__(self, head, body):
        found = HEAD.match(head)
        self.result, self.name, self.params = found["result"], found["name"], found["params"]
        self.body = body

    def arguments(self):
        """Types and names of the parameters."""
        if self.params in ("", "void"):
            return []
        return [re.match(r"(.*?[ *])(\w+)$", p).groups() for p in split_top(self.params, ",")]

    def text(self):
        head = f"{self.result}{self.name}({self.params})"
        return "\n".join([head + " {", *show(self.body), "}"])


class Program:
    """One base program, or one that was rewritten from it: parts in order, each
    a Function or the text of another declaration."""

    def __init__(self, name, text):
        self.name, self.parts = name, []
        rest = text.strip()
        while rest:
            at = re.search(r"[;{]", rest).start()
            if rest[at] == ";" or "=" in rest[:at] or "(" not in rest[:at]:
                end = rest.index(";", closing(rest, at) if rest[at] == "{" else at) + 1
                self.parts.append(rest[:end])
            else:
                end = closing(rest, at) + 1
                head = " ".join(rest[:at].split())
                self.parts.append(Function(head, statements(rest[at + 1:end - 1])))
            rest = rest[end:].strip()

    def functions(self):
        return [p for p in self.parts if isinstance(p, Function)]

    def names(self):
        """What must be unique in a source of many programs."""
        out = [f.name for f in self.functions()]
        for part in self.parts:
            if isinstance(part, str):
                found = re.match(r"(?:static|struct|enum) .*?(\w+)\s*(?:=.*|\{.*)?;$", part, re.S)
                if found:
                    out.append(found[1])
        return out

    def text(self, suffix=""):
        out = "\n".join(p if isinstance(p, str) else p.text() for p in self.parts)
        if suffix:
            for name in self.names():
                out = re.sub(rf"\b{name}\b", name + suffix, out)
        return out


def read(path):
    """The prelude of a file, and its programs."""
    prelude, *sections = re.split(r"(?m)^//--- (\w+)\n", path.read_text(encoding="utf-8"))
    return prelude, [Program(n, t) for n, t in zip(sections[::2], sections[1::2])]
