# ===- reshapes.py - More ways to write the same program ------------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Rewrites of calls, variables and functions; ALL has them by name."""

import re

from rewrites import declaration, declares, everywhere, fresh, hoist, labels, walk
from syntax import Function, closing, show, split_top, statements

# Library calls that may be put into a helper: result and parameters.
PAHO = [("int ", "MQTTClient_connect", "MQTTClient c, MQTTClient_connectOptions *o"),
        ("int ", "MQTTClient_disconnect", "MQTTClient c, int t"),
        ("int ", "MQTTClient_isConnected", "MQTTClient c"),
        ("void ", "MQTTClient_destroy", "MQTTClient *c")]
MOSQUITTO = [("int ", "mosquitto_connect", "struct mosquitto *m, const char *h, int p, int k"),
             ("int ", "mosquitto_reconnect", "struct mosquitto *m"),
             ("int ", "mosquitto_disconnect", "struct mosquitto *m"),
             ("int ", "mosquitto_loop", "struct mosquitto *m, int t, int n"),
             ("void ", "mosquitto_destroy", "struct mosquitto *m")]
AZURE = [("HANDLE ", "IoTHubDeviceClient_LL_Create", "const IOTHUB_CLIENT_CONFIG *k"),
         ("void ", "IoTHubDeviceClient_LL_Destroy", "HANDLE h")]
MARK = r"\s*/\*\w+\*/"


def arguments(params):
    return ", ".join(re.search(r"\w+$", p)[0] for p in params.split(", "))


def replace_calls(text, name, change):
    """Every call of `name` in `text` as `change(arguments, marker)` says."""
    out, at = "", 0
    for found in re.finditer(rf"\b{name}\(", text):
        if found.start() < at:
            continue
        end = closing(text, found.end() - 1)
        mark = re.compile(MARK).match(text, end + 1)
        out += text[at:found.start()] + change(text[found.end():end], mark[0] if mark else "")
        at = mark.end() if mark else end + 1
    return out + text[at:]


def map_text(program, change):
    for f in program.functions():
        f.body = statements(change("\n".join(show(f.body))))


def wrap_calls(program):
    """Each operation stands in a helper of its own."""
    helpers = []

    def wrap(text):
        for result, name, params in PAHO + MOSQUITTO + AZURE:
            def helper(given, mark, result=result, name=name, params=params):
                made = fresh("h")
                back = "" if result == "void " else "return "
                helpers.append(Function(f"static {result}{made}({params})", statements(
                    f"{back}{name}({arguments(params)}){mark};")))
                return f"{made}({given})"
            text = replace_calls(text, name, helper)
        return text
    map_text(program, wrap)
    program.parts[:0] = helpers


def wrap_by_pointer(program):
    """Each operation stands in a helper that is handed the client's place."""
    helpers = []

    def wrap(text):
        for result, name, params in PAHO[:3] + MOSQUITTO[:4]:
            def helper(given, mark, result=result, name=name, params=params):
                client, *rest = split_top(given, ",")
                if not re.match(r"\w+$", client):
                    return f"{name}({given}){mark}"
                made = fresh("p")
                first, *others = params.split(", ")
                kind, own = re.match(r"(.*[ *])(\w+)$", first).groups()
                call = ", ".join([f"*{own}", *(re.search(r"\w+$", p)[0] for p in others)])
                head = ", ".join([f"{kind}*{own}", *others])
                helpers.append(Function(f"static {result}{made}({head})", statements(
                    f"return {name}({call}){mark};")))
                return f"{made}({', '.join(['&' + client, *rest])})"
            text = replace_calls(text, name, helper)
        return text
    map_text(program, wrap)
    program.parts[:0] = helpers


def macros(program):
    """Operations and tests come from macros."""
    made = [f"#define ZZ_{name}({arguments(params)}) {name}({arguments(params)})"
            for _, name, params in PAHO + MOSQUITTO + AZURE]

    def wrap(text):
        for _, name, _ in PAHO + MOSQUITTO + AZURE:
            text = replace_calls(text, name, lambda given, mark, name=name:
                                 f"ZZ_{name}({given}){mark}")
        return text
    map_text(program, wrap)
    program.defines = made


def stored_results(program):
    """The result of an operation goes through a variable of its own."""
    hoist(program)
    for f in program.functions():
        made = []

        def wrap(text):
            for result, name, _ in PAHO[:3] + MOSQUITTO[:4]:
                def store(given, mark, name=name):
                    made.append(fresh("r"))
                    return f"({made[-1]} = {name}({given}){mark})"
                text = replace_calls(text, name, store)
            return text
        f.body = statements(wrap("\n".join(show(f.body))))
        f.body[:0] = [("simple", f"int {r};") for r in made]


def outline(program):
    """The body stands in a static function with the same parameters."""
    for f in program.functions():
        inner = Function(f"static {f.result.replace('static ', '')}{fresh('in')}({f.params})",
                         f.body)
        program.parts.insert(program.parts.index(f), inner)
        back = "" if "void " in f.result and "*" not in f.result else "return "
        given = ", ".join(name for _, name in f.arguments())
        f.body = [("simple", f"{back}{inner.name}({given});")]


def rename(program):
    """Parameters and locals get other names."""
    for f in program.functions():
        names = [name for _, name in f.arguments()]

        def find(s):
            found = declaration(s[1]) if s[0] == "simple" else None
            if found:
                names.append(found[2])
            return [s]
        walk(f.body, find)
        text = "\n".join(show(f.body))
        for name in dict.fromkeys(names):
            new = fresh("n")
            text = re.sub(rf"(?<![\w.>]){name}\b", new, text)
            f.params = re.sub(rf"\b{name}\b", new, f.params)
        f.body = statements(text)


def alias(program):
    """Pointer parameters are used through a second name."""
    change_parameters(program, lambda kind, new: (f"{kind}{new};", new))


def box(program):
    """Pointer parameters are used through a field of a local struct."""
    change_parameters(program, lambda kind, new: (
        f"struct {{ int pad; {kind}field; }} {new};", f"{new}.field"))


def change_parameters(program, change):
    for f in program.functions():
        first = []
        text = "\n".join(show(f.body))
        for kind, name in f.arguments():
            if "*" not in kind and not kind.startswith(("MQTTClient ", "HANDLE ")):
                continue
            text, declared = use_instead(text, name, *change(kind, fresh("a")))
            first += declared
        f.body = first + statements(text)


def use_instead(text, name, declared, used):
    text = re.sub(rf"(?<![\w.>]){name}\b", used, text)
    return text, [("simple", declared), ("simple", f"{used} = {name};")]


def blocks(s):
    """A statement as a loop that runs once."""
    if s[0] != "simple" or s[1].endswith(":") or declaration(s[1]) \
            or re.match(r"(break|continue|goto|return|;)", s[1]):
        return [s]
    return [("do", [s], "0")]


def dead_copies(program):
    """In front of each statement a copy of it that is never run."""
    for f in program.functions():
        name = fresh("never")

        def change(s):
            if (s[0] == "simple" and (s[1].endswith(":") or declaration(s[1]))) \
                    or s[0] not in ("simple", "if"):
                return [s]
            text = "\n".join(show([s]))
            if s[0] == "if" and (labels(s[2]) or declares(s[2]) or "zz" in text):
                return [s]
            dead = statements(re.sub(MARK, "", text))
            return [("if", name, dead, None), s]
        f.body = walk(f.body, change)
        f.body.insert(0, ("simple", f"int {name} = 0;"))


def noise(s):
    """Computations that nothing depends on."""
    if s[0] == "simple" and (s[1].endswith(":") or declaration(s[1])):
        return [s]
    return [("if", "zznoise > 3", [("simple", "zznoise = 0;")],
             [("simple", "zznoise = zznoise + 1;")]), s]


def add_noise(program):
    everywhere(noise)(program)
    for f in program.functions():
        f.body.insert(0, ("simple", "int zznoise = 0;"))


# ===----------------------------------------------------------------------===#
# Flags
# ===----------------------------------------------------------------------===#


def flags(program):
    """The names of the flags: locals of a function, or variables of the file."""
    out = []
    for part in program.parts:
        if isinstance(part, str):
            out += re.findall(r"^static flag (\w+)", part)
        else:
            out += [m[1] for m in re.finditer(r"\bflag (\w+)\b", part.text())]
    return out


def change_flags(kind, value=None, used="{0}"):
    """Flags of another type, each use and each assigned value written anew."""
    def rewrite(program):
        names = flags(program)

        def change(text):
            for name in names:
                spelled = used.format(name)
                if value:
                    text = re.sub(rf"(\b{name} =) ([^=;][^;]*);",
                                  lambda m: f"{m[1]} {value(m[2])};", text)
                if used != "{0}":
                    text = re.sub(rf"(?<!flag )\b{name}\b", spelled, text)
            return re.sub(r"\bflag (\w+)", lambda m: f"{kind}{m[1]}", text)
        for i, part in enumerate(program.parts):
            if isinstance(part, str) and re.match(r"static flag ", part):
                program.parts[i] = change(part)
        for f in program.functions():
            f.body = statements(change("\n".join(show(f.body))))
    return rewrite


def enumerator(text):
    return {"0": "ZZ_OFF", "1": "ZZ_ON"}.get(text, f"({text}) ? ZZ_ON : ZZ_OFF")


def struct_flags(program):
    """Flags are fields of a struct."""
    if not flags(program):
        return
    hoist(program)
    # Of its own type: the fields of one type are looked at together.
    kind = f"struct {fresh('flag')}"
    change_flags(kind + " ", None, "{0}.value")(program)
    for i, part in enumerate(program.parts):
        if isinstance(part, str):
            program.parts[i] = re.sub(rf"({kind} \w+) = (\w+);", r"\1 = {0, \2};", part)
    program.parts.insert(0, f"{kind} {{ int pad; int value; }};")


def static_flags(program):
    """Local flags are static, and set at the start."""
    hoist(program)
    for f in program.functions():
        f.body = statements(re.sub(r"(?m)^(\s*)flag (\w+);", r"\1static flag \2; \2 = 0;",
                                   "\n".join(show(f.body))))


def inverted_flags(program):
    """Flags say the opposite."""
    names = "|".join(flags(program))
    if not names:
        return

    def one(found):
        if found["type"] and not found["value"]:
            return found[0]
        if found["value"]:
            return f"{found['type'] or ''}{found['name']} = ({found['value']}) ? 0 : 1;"
        return f"(!{found['name']})"
    pattern = re.compile(rf"(?<![\w.])(?P<type>flag )?(?P<name>{names})\b"
                         r"(?: = (?P<value>[^=;][^;]*);)?(?! = )")
    for i, part in enumerate(program.parts):
        if isinstance(part, str):
            program.parts[i] = pattern.sub(lambda m: m[0] if m["type"] is None else one(m), part)
            program.parts[i] = re.sub(r"= \((\d)\) \? 0 : 1", lambda m: f"= {1 - int(m[1])}",
                                      program.parts[i])
    map_text(program, lambda text: pattern.sub(one, text))


ALL = {
    "wrap-calls": wrap_calls,
    "wrap-by-pointer": wrap_by_pointer,
    "macros": macros,
    "stored-results": stored_results,
    "outline": outline,
    "rename": rename,
    "alias": alias,
    "box": box,
    "blocks": everywhere(blocks),
    "dead-copies": dead_copies,
    "noise": add_noise,
    "flag-bool": change_flags("bool "),
    "flag-char": change_flags("unsigned char "),
    "flag-enum": change_flags("enum zz_onoff ", enumerator),
    "flag-struct": struct_flags,
    "flag-static": static_flags,
    "flag-inverted": inverted_flags,
}

PRELUDE = """#include <stdbool.h>
enum zz_onoff { ZZ_OFF, ZZ_ON };
"""
