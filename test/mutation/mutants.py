# ===- mutants.py - Small faults put into the core ------------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Finds places of a C++ source where a small fault can be put, and writes the
source with all of them, each switched on by its number (mutant schemata: Untch,
Offutt, Harrold, ISSTA 1993). One build then serves every mutant.
"""

import re

EXPRESSIONS = [
    (r" == ", " != "), (r" != ", " == "), (r" < ", " <= "), (r" <= ", " < "), (r" > ", " >= "),
    (r" >= ", " > "), (r" && ", " || "), (r" \|\| ", " && "), (r"!(?=[\w(])", ""),
    (r"\btrue\b", "false"), (r"\bfalse\b", "true"), (r" \+ 1\b", " + 2"), (r" - 1\b", " - 2"),
    (r"State::Open\b", "State::Closed"), (r"State::Opening\b", "State::Open"),
    (r"State::Closed\b", "State::Unknown"), (r"State::Lost\b", "State::Open"),
    (r"State::Unknown\b", "State::Open"), (r"State::Absent\b", "State::Open"),
    (r"BinOp::Eq\b", "BinOp::Ne"), (r"BinOp::Ne\b", "BinOp::Eq"), (r"BinOp::Lt\b", "BinOp::Le"),
    (r"BinOp::Le\b", "BinOp::Lt"), (r"BinOp::Gt\b", "BinOp::Ge"), (r"BinOp::Ge\b", "BinOp::Gt"),
    (r"\bunite\(", "intersect("), (r"\bintersect\(", "unite("), (r"\.complement\(\)", ""),
]
NO_STATEMENT = re.compile(
    r"(return|break|continue|goto|case|default|else|using|namespace|static|const|constexpr|auto"
    r"|template|public|private|struct|class|enum|typedef|throw|if|for|while|do|switch)\b")
# `Type Name = …;`, `Type Name(…);`, `Type Name;`
DECLARES = re.compile(r"[\w:]+(<[^;=]*>)?[ *&]+\w+( = .*|\(.*\)|\{.*\})?;$")


class Mutant:
    def __init__(self, path, line, before, after, dropped=False):
        self.path, self.line, self.before, self.after = path, line, before, after
        self.dropped = dropped
        self.number = 0

    def key(self):
        squeeze = " ".join
        return f"{self.path.name}: {squeeze(self.before.split())} => " + (
            "nothing" if self.dropped else squeeze(self.after.split()))


def closing(text, at):
    depth = 0
    for i in range(at, len(text)):
        depth += (text[i] in "([{") - (text[i] in ")]}")
        if depth == 0:
            return i
    return len(text) - 1


def changes(text):
    """All texts that differ from `text` in one place."""
    for pattern, new in EXPRESSIONS:
        for found in re.finditer(pattern, text):
            yield text[:found.start()] + new + text[found.end():]


def expressions(text):
    """Yields (start, end) of conditions, returned and assigned truth values."""
    for found in re.finditer(r"\b(if|while) \(", text):
        end = closing(text, found.end() - 1)
        inner = text[found.end():end]
        if ";" not in inner and not re.match(r"[\w:]+[ *&]+\w+ = ", inner):
            yield found.end(), end, True
    for found in re.finditer(r"\n +(?:return|bool \w+ =|\w+ \|=|\w+ &=) ([^;{}]+);", text):
        if found[1] not in ("true", "false"):
            yield found.start(1), found.end(1), False


def statements(text):
    """Yields (start, end) of expression statements that stand on one line."""
    for found in re.finditer(r"(?<=[;{})]\n)( +)([A-Za-z_*+][^\n]*;)(?=\n)", text):
        body = found[2]
        if NO_STATEMENT.match(body) or DECLARES.match(body) or body.count("(") != body.count(")"):
            continue
        yield found.start(2), found.end(2)


def blank(text):
    """Comments and strings become spaces of the same length."""
    return re.sub(r'//[^\n]*|"(?:\\.|[^"\\\n])*"', lambda m: " " * len(m[0]), text)


def find(path):
    """The mutants of a source, in the order of the text."""
    text = path.read_text(encoding="utf-8")
    seen = blank(text)
    out = []

    def line(at):
        return text.count("\n", 0, at) + 1
    for start, end, condition in expressions(seen):
        before = text[start:end]
        if '"' in before or "//" in before:
            continue
        for after in changes(before):
            out.append((start, end, Mutant(path, line(start), before, after)))
        if condition:
            out.append((start, end, Mutant(path, line(start), before, f"!({before})")))
    for start, end in statements(seen):
        before = text[start:end]
        if '"' in before:
            continue
        for after in changes(before):
            out.append((start, end, Mutant(path, line(start), before, after)))
        out.append((start, end, Mutant(path, line(start), before, ";", dropped=True)))
    return sorted(out, key=lambda item: (item[0], item[1]))


def instrument(text, places):
    """`text` with every mutant of `places` switched by its number."""
    grouped = {}
    for start, end, mutant in places:
        grouped.setdefault((start, end), []).append(mutant)
    for start, end in sorted(grouped, reverse=True):
        before = text[start:end]
        if before.endswith(";"):
            arms = "".join(f"if (iottidy_mutant({m.number})) {{ {m.after} }} else "
                           for m in grouped[start, end])
            new = f"{arms}{{ {before} }}"
        else:
            arms = "".join(f"iottidy_mutant({m.number}) ? ({m.after}) : "
                           for m in grouped[start, end])
            new = f"({arms}({before}))"
        text = text[:start] + " ".join(new.split("\n")) + "\n" * before.count("\n") + text[end:]
    return text
