# ===- rewrites.py - Ways to write the same program -----------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Rewrites of statements and conditions that keep what a program does.

A rewrite takes a Program and changes it in place. ALL has them by name. The
names that they make up start with `zz`, and are new each time.
"""

import copy
import itertools
import re

from syntax import split_top

counter = itertools.count()


def fresh(prefix):
    return f"zz{prefix}{next(counter)}"


# ===----------------------------------------------------------------------===#
# Walking
# ===----------------------------------------------------------------------===#


def walk(body, change):
    """Rebuilds a list of statements from the inside out; `change` takes a
    statement and returns a list."""
    out = []
    for s in body:
        kind = s[0]
        if kind == "block":
            s = ("block", walk(s[1], change))
        elif kind == "if":
            s = ("if", s[1], walk(s[2], change), None if s[3] is None else walk(s[3], change))
        elif kind in ("while", "switch"):
            s = (kind, s[1], walk(s[2], change))
        elif kind == "do":
            s = ("do", walk(s[1], change), s[2])
        elif kind == "for":
            s = (*s[:4], walk(s[4], change))
        out += change(s)
    return out


def everywhere(change):
    def rewrite(program):
        for f in program.functions():
            f.body = walk(f.body, change)
    return rewrite


def conditions(change):
    """A rewrite of every condition."""
    def statement(s):
        if s[0] in ("if", "while"):
            return [(s[0], change(s[1]), *s[2:])]
        if s[0] == "do":
            return [("do", s[1], change(s[2]))]
        if s[0] == "for" and s[2]:
            return [("for", s[1], change(s[2]), *s[3:])]
        return [s]
    return everywhere(statement)


def holds(body, pattern, inside):
    """Whether a simple statement that fits belongs to this loop or switch."""
    for s in body:
        if s[0] == "simple" and re.match(pattern, s[1]):
            return True
        if s[0] == "block" and holds(s[1], pattern, inside):
            return True
        if s[0] == "if" and (holds(s[2], pattern, inside) or holds(s[3] or [], pattern, inside)):
            return True
        if s[0] == "switch" and "switch" in inside and holds(s[2], pattern, inside):
            return True
    return False


def breaks(body):
    return holds(body, r"break;", ())


def continues(body):
    return holds(body, r"continue;", ("switch",))


def declares(body):
    return any(s[0] == "simple" and declaration(s[1]) for s in body)


def labels(body):
    return any(s[0] == "simple" and s[1].endswith(":") for s in body)


DECLARATION = re.compile(r"((?:(?:const |struct |enum )*[A-Za-z_]\w*|struct \{[^}]*\})(?: \*+| ))"
                         r"(\w+)(?: = (.*))?;$", re.S)


def declaration(text):
    if re.match(r"(return|goto|case)\b", text):
        return None
    return DECLARATION.match(text)


def hoist(program):
    """Declarations stand first, so that no jump crosses them."""
    for f in program.functions():
        first = []

        def change(s):
            found = declaration(s[1]) if s[0] == "simple" else None
            if not found:
                return [s]
            first.append(("simple", f"{found[1]}{found[2]};"))
            return [("simple", f"{found[2]} = {found[3]};")] if found[3] else []
        f.body = walk(f.body, change)
        f.body = first + f.body


# ===----------------------------------------------------------------------===#
# Conditions
# ===----------------------------------------------------------------------===#


def negation(c):
    """The opposite of a condition."""
    return c[1:] if re.match(r"!\(.*\)$|!\w+$", c) and whole(c[1:]) else f"!({c})"


def whole(c):
    """Whether `c` is one word or one bracket."""
    if re.match(r"\w+$", c):
        return True
    depth = 0
    for i, char in enumerate(c):
        depth += (char == "(") - (char == ")")
        if depth == 0 and i + 1 < len(c):
            return False
    return c.startswith("(")


def de_morgan(c):
    for op, other in (("||", "&&"), ("&&", "||")):
        parts = split_top(c, op)
        if len(parts) > 1:
            return "!(" + f" {other} ".join(f"!({de_morgan(p)})" for p in parts) + ")"
    return c if not c.startswith("!") else f"!({c[1:]}) && 1"


def by_ternary(c):
    for op, form in (("||", "({0}) ? 1 : ({1}) ? 1 : 0"), ("&&", "({0}) ? ({1}) ? 1 : 0 : 0")):
        first, *rest = split_top(c, op)
        if rest:
            return form.format(by_ternary(first), by_ternary(f" {op} ".join(rest)))
    return f"({c}) ? 1 : 0"


def yoda(c):
    for op in ("||", "&&"):
        parts = split_top(c, op)
        if len(parts) > 1:
            return f" {op} ".join(yoda(p) for p in parts)
    swapped = {"==": "==", "!=": "!=", "<=": ">=", ">=": "<=", "<": ">", ">": "<"}
    for op, back in swapped.items():
        parts = split_top(c, f" {op} ")
        if len(parts) == 2:
            return f"{parts[1]} {back} {parts[0]}"
    return c


def compared(c):
    for op in ("||", "&&"):
        parts = split_top(c, op)
        if len(parts) > 1:
            return f" {op} ".join(compared(p) for p in parts)
    return f"({c[1:]}) == 0" if c.startswith("!") else f"({c}) != 0"


def stored_part(c):
    """Conditions are put into a variable before they are tested."""
    return f"(zzt = ({c}) ? 1 : 0, zzt)"


def stored_inside(program):
    conditions(stored_part)(program)
    for f in program.functions():
        f.body.insert(0, ("simple", "int zzt = 0;"))


# ===----------------------------------------------------------------------===#
# Branches
# ===----------------------------------------------------------------------===#


def swap_branches(s):
    if s[0] != "if":
        return [s]
    return [("if", negation(s[1]), s[3] or [("simple", ";")], s[2])]


def stored_condition(s):
    if s[0] == "if":
        name = fresh("c")
        return [("block", [("simple", f"int {name} = ({s[1]}) ? 1 : 0;"),
                           ("if", name, s[2], s[3])])]
    if s[0] == "while":
        name = fresh("c")
        test = [("simple", f"int {name} = ({s[1]}) ? 1 : 0;"),
                ("if", f"!{name}", [("simple", "break;")], None)]
        return [("for", "", "", "", test + s[2])]
    return [s]


def goto_branches(s):
    if s[0] != "if":
        return [s]
    other, end = fresh("else"), fresh("end")
    return [("if", negation(s[1]), [("simple", f"goto {other};")], None), *s[2],
            ("simple", f"goto {end};"), ("simple", f"{other}:"), *(s[3] or []),
            ("simple", f"{end}:"), ("simple", ";")]


def switch_branches(s):
    if s[0] != "if" or breaks(s[2]) or breaks(s[3] or []):
        return [s]
    return [("switch", f"({s[1]}) ? 1 : 0",
             [("simple", "case 1:"), ("block", s[2]), ("simple", "break;"),
              ("simple", "default:"), ("block", s[3] or []), ("simple", "break;")])]


def switch_to_branches(s):
    """A switch becomes a chain, when each of its arms ends with a break."""
    if s[0] != "switch":
        return [s]
    arms, name = [], fresh("s")
    for inner in s[2]:
        if inner[0] == "simple" and re.match(r"(case .*|default):$", inner[1]):
            if arms and not arms[-1][1][-1:] == [("simple", "break;")]:
                return [s]
            arms.append((inner[1][:-1], []))
        else:
            arms[-1][1].append(inner)
    otherwise = None
    for label, body in reversed(arms):
        body = body[:-1] if body[-1:] == [("simple", "break;")] else body
        if breaks(body):
            return [s]
        if label == "default":
            if otherwise is not None:
                return [s]
            otherwise = body
        else:
            chain = ("if", f"{name} == {label[5:]}", body, otherwise)
            otherwise = [chain]
    return [("block", [("simple", f"int {name} = {s[1]};"), *otherwise])]


def loop_branches(s):
    """`if` as a loop that ends at once."""
    if s[0] != "if" or s[3] is not None or breaks(s[2]) or continues(s[2]) or declares(s[2]):
        return [s]
    return [("while", s[1], [*s[2], ("simple", "break;")])]


def nest(body):
    """What follows a branch that returns goes into its `else`."""
    for i, s in enumerate(body):
        rest = body[i + 1:]
        if s[0] == "if" and s[3] is None and rest and s[2] and not declares(rest) \
                and s[2][-1][0] == "simple" and re.match(r"(return|goto)\b", s[2][-1][1]):
            return body[:i] + [("if", s[1], s[2], nest(rest))]
    return body


def nest_returns(program):
    for f in program.functions():
        f.body = nest(f.body)


def single_exit(program):
    """One return at the end; the others jump to it."""
    hoist(program)
    for f in program.functions():
        label, result = fresh("out"), fresh("r")
        value = not re.match(r"(static )?void $", f.result)

        def change(s):
            found = re.match(r"return\b\s*(.*);$", s[1], re.S) if s[0] == "simple" else None
            if not found:
                return [s]
            store = [("simple", f"{result} = {found[1]};")] if found[1] else []
            return [*store, ("simple", f"goto {label};")]
        f.body = walk(f.body, change)
        kind = f.result.replace("static ", "")
        if value:
            f.body.insert(0, ("simple", f"{kind}{result};"))
        f.body += [("simple", f"goto {label};"), ("simple", f"{label}:"),
                   ("simple", f"return {result};" if value else "return;")]


# ===----------------------------------------------------------------------===#
# Loops
# ===----------------------------------------------------------------------===#


def for_loops(s):
    if s[0] == "while":
        return [("for", "", s[1], "", s[2])]
    if s[0] == "do" and not continues(s[1]):
        leave = ("if", negation(s[2]), [("simple", "break;")], None)
        return [("for", "", "", "", s[1] + [leave])]
    return [s]


def while_loops(s):
    if s[0] == "for" and not continues(s[4]):
        step = [("simple", s[3] + ";")] if s[3] else []
        start = [("simple", s[1] + ";")] if s[1] else []
        return [("block", [*start, ("while", s[2] or "1", s[4] + step)])]
    if s[0] == "do" and not continues(s[1]):
        name = fresh("go")
        return [("block", [("simple", f"int {name} = 1;"),
                           ("while", name, [*s[1], ("simple", f"{name} = ({s[2]}) ? 1 : 0;")])])]
    return [s]


def do_loops(s):
    if s[0] != "while" or continues(s[2]):
        return [s]
    return [("if", s[1], [("do", s[2], s[1])], None)]


def endless_loops(s):
    if s[0] == "while":
        leave = ("if", negation(s[1]), [("simple", "break;")], None)
        return [("while", "1", [leave, *s[2]])]
    return [s]


def goto_loops(s):
    if s[0] not in ("while", "do", "for"):
        return [s]
    head, turn, end = fresh("head"), fresh("turn"), fresh("end")

    def jumps(body, switch=False):
        out = []
        for inner in body:
            if inner == ("simple", "continue;"):
                inner = ("simple", f"goto {turn};")
            elif inner == ("simple", "break;") and not switch:
                inner = ("simple", f"goto {end};")
            elif inner[0] == "block":
                inner = ("block", jumps(inner[1], switch))
            elif inner[0] == "if":
                inner = ("if", inner[1], jumps(inner[2], switch),
                         None if inner[3] is None else jumps(inner[3], switch))
            elif inner[0] == "switch":
                inner = ("switch", inner[1], jumps(inner[2], True))
            out.append(inner)
        return out

    def leave(condition):
        return ("if", negation(condition), [("simple", f"goto {end};")], None)
    ends = [("simple", f"{end}:"), ("simple", ";")]
    again = ("simple", f"goto {head};")
    if s[0] == "while":
        return [("simple", f"{head}:"), ("simple", f"goto {turn};"), ("simple", f"{turn}:"),
                leave(s[1]), *jumps(s[2]), again, *ends]
    if s[0] == "do":
        return [("simple", f"{head}:"), *jumps(s[1]), ("simple", f"goto {turn};"),
                ("simple", f"{turn}:"), leave(s[2]), again, *ends]
    return [("simple", s[1] + ";"), ("simple", f"{head}:"), leave(s[2] or "1"), *jumps(s[4]),
            ("simple", f"goto {turn};"), ("simple", f"{turn}:"), ("simple", s[3] + ";"), again,
            *ends]


def peel(s):
    if s[0] != "while" or breaks(s[2]) or continues(s[2]) or labels(s[2]):
        return [s]
    return [("if", s[1], [("block", copy.deepcopy(s[2])), s], None)]


def unroll(s):
    if s[0] != "while" or continues(s[2]) or labels(s[2]):
        return [s]
    leave = ("if", negation(s[1]), [("simple", "break;")], None)
    return [("while", s[1], [("block", copy.deepcopy(s[2])), leave, ("block", s[2])])]


def after_hoist(change):
    def rewrite(program):
        hoist(program)
        everywhere(change)(program)
    return rewrite


ALL = {
    "hoist": hoist,
    "de-morgan": conditions(de_morgan),
    "not-not": conditions(lambda c: f"!!({c})"),
    "compared": conditions(compared),
    "yoda": conditions(yoda),
    "comma": conditions(lambda c: f"(0, ({c}))"),
    "ternary": conditions(by_ternary),
    "stored-inside": stored_inside,
    "swap-branches": everywhere(swap_branches),
    "stored-condition": everywhere(stored_condition),
    "goto-branches": after_hoist(goto_branches),
    "switch-branches": everywhere(switch_branches),
    "chain": everywhere(switch_to_branches),
    "loop-branches": everywhere(loop_branches),
    "nest-returns": nest_returns,
    "single-exit": single_exit,
    "for": everywhere(for_loops),
    "while": everywhere(while_loops),
    "do": everywhere(do_loops),
    "endless": everywhere(endless_loops),
    "goto-loops": after_hoist(goto_loops),
    "peel": everywhere(peel),
    "unroll": everywhere(unroll),
}
