#!/usr/bin/env python3
# ===- run-schema.py - The schema and the reader say the same --------------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
"""Asks a validator of JSON Schema and check-model about the same documents.

The documents are the built-in models, models made from nothing, every key with
every role, every unusual string at every place, and 1,000 random changes of all
these, the same in each run. The schema must refuse a document exactly when the
reader tells a fault of its form; faults of meaning are the reader's alone, and
texts that are no JSON are refused by both.

Needs node and ajv (Debian: nodejs, node-ajv); without them the test is skipped.
The environment names the build: IOTTIDY_BUILD. The last line is `N passed, N
failed`.
"""

import copy
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODELS = ROOT / "checks/models"
SCHEMA = MODELS / "iot-model.schema.json"
VALIDATOR = ROOT / "test/models/Inputs/validate.js"
# Where Debian installs modules.
MODULES = "/usr/share/nodejs"
CHANGED = 1000
SEED = 20

ROLES = ["create", "create+connect", "connect", "reconnect", "disconnect", "destroy", "query",
         "not-a-guard", "pump", "operation", "wait", "register", "auto-reconnect",
         "set-identity"]
MEANS = ["connected", "lost", "lost-retried", "closed", "failed", "opening"]
SECOND = ["second", "replace", "protocol", "undefined", "refused", "ignored"]

PATHS = ["this", "return", "none", "arg0", "*arg0", "* arg1", "arg0->x", "arg1.a.b", "arg0 -> x",
         "arg0 . x", " arg2", "arg2 ", "param0", "*param1.type", "arg127", "arg007", "param127",
         "*return.x", "*this",
         "", " ", "arg", "argument0", "arg-1", "arg128", "arg999", "param128", "arg1000", "arg 0",
         "Arg0", "arg0.", "arg0..x", "arg0->", "arg0>x", "arg0[1]", "arg0.5", "**arg0", "&arg0",
         "*none", "none.x", "arg0*", "arg0x", "this->", "self", "arg0\n", "\targ0", "arg\u0660",
         "arg0.\u00e9", "(*arg0)"]
CONDITIONS = ["== 0", "!= 0", "<0", "<= -1", "> 5", ">=0x1F", "== NAME", "== a::B", "== a :: B",
              "in {1}", "in{1,2}", "in { 3 , NAME }", "not in {0}", "not  in{-1, 0x2}",
              "& 4 == 4", "&4!=0", "& 0xFF == OK", "null", "non-null", "true", "false", "always",
              "never", ".code == 0", ". code in {1}", ".ok true", ".x & 1 == 1", " == 0 ",
              "== 999999999999999999", "== -0x7FFFFFFFFFFFFFF", "in {1, 1}", "in {1, 0x1}",
              "", " ", "= 0", "=== 0", "==", "== ", "0", "== 0x", "== 0xG", "== 1a", "== --1",
              "== - 1", "== +1", "== 1.5", "== 0x-5", "== 1 2", "== a::", "== ::a", "== a:b",
              "in {}", "in {1", "in 1", "in {1,}", "in {,}", "in {1 2}", "in {1, 1", "not {1}",
              "notin {1}", "not-in {1}", "& 4", "& 4 < 4", "& FLAG == 4", "& == 4", "&& 4 == 4",
              "nonnull", "NULL", "True", "non null", ".code", ". == 0", ".a.b == 0", ".codenull",
              ".code always", ".never", "== 0 or == 1", "always never", "== 9999999999999999999",
              "== 0xFFFFFFFFFFFFFFFF", "== 'a'", "== \"a\"", "!0", "== \u00e9", "== 0\n"]
NAMES = ["f", "_f", "a::b", "a::b::c", "C::C", "C::~C", "C::operator bool", "C::operator==",
         "C::operator ()", "C::operator", "operator_f", "C::operators", "C::operator ~",
         "", " f", "f ", "f()", "a::", "::a", "a:::b", "a::b()", "1f", "f-g", "~f", "operator==",
         "C::operator ", "C::operator= ", "C::operator::x", "C::operator==::x", "C::~", "C::~1",
         "f g", "C<int>::f", "\u00e9", "C::operator\n", "C::operator=\n"]
WORDS = ["sample", "a-1", "x", "never", "A", "a_b", "a b", "", "0", "\u00e9"]
WRONG = [None, True, False, 0, 1, -1, 127, 128, 1.0, 1.5, 1e3, 2 ** 40, "", "x", [], {}, [[]],
         [None], [""], ["x"], ["x", "x"], {"x": 1}, [{}], [[[["x"]]]], "== 0", "arg0"]


def call(role="connect", **keys):
    return {"name": "sample_call", "role": role, **keys}


def document(**keys):
    return {"format": 1, "library": "sample", **keys}


def with_call(entry):
    return document(calls=[entry])


def callback(**keys):
    return {"function": "arg1", **keys}


# A right value for each key of a call, and what a role needs.
KEYS = {"client": "arg0", "parent": "arg1", "params": 4, "paramTypes": ["int", "int"],
        "headers": "sample.h", "success": "== 0", "pending": ["== 1"], "connected": "true",
        "notConnected": "false", "lost": "< 0", "throws": True, "asynchronous": False,
        "secondConnect": "refused", "disconnects": False, "durable": False, "oneShot": True,
        "blocks": True, "identity": ["arg0", "arg1.id"], "implicitIdentity": "shared",
        "autoReconnect": {"value": "arg1", "on": "!= 0"},
        "callbacks": [callback(means="lost")], "userData": "arg1", "source": "s", "comment": ["c"]}
NEEDS = {"query": {"connected": "true"}, "register": {"userData": "arg1"},
         "auto-reconnect": {"autoReconnect": True}, "set-identity": {"identity": "arg1"}}


def roles_and_keys():
    """Each role with nothing, with what it needs, and with each key."""
    for role in ROLES:
        yield with_call(call(role))
        yield with_call(call(role, **NEEDS.get(role, {})))
        for key, value in KEYS.items():
            yield with_call(call(role, **{**NEEDS.get(role, {}), key: value}))
    field = {"type": "Sample", "field": "state"}
    for role in ["query", "auto-reconnect", "set-identity", "register", "connect"]:
        yield document(fields=[{**field, "role": role}])
        for key, value in [("connected", "== 1"), ("notConnected", ["== 0"]),
                           ("autoReconnect", "true"), ("callback", {"means": "lost"})]:
            yield document(fields=[{**field, "role": role, key: value}])


def strings_at_places():
    """Each unusual string at each place that has a grammar."""
    for path in PATHS:
        for key in ["client", "parent", "userData", "identity"]:
            yield with_call(call(**{key: path}))
        yield with_call(call(identity=["arg0", path]))
        yield with_call(call(autoReconnect={"value": path, "on": "true"}))
        yield with_call(call(callbacks=[{"function": path}]))
        yield with_call(call(callbacks=[callback(context=path, contextParam=0, client="param0")]))
        yield with_call(call(callbacks=[callback(client=path)]))
        value = {"value": path, "when": "== 0", "means": "lost"}
        yield document(handlers=[{"kind": "override", "class": "C", "method": "m", "client": path,
                                  "means": "lost"}])
        yield document(fields=[{"type": "T", "field": "f", "role": "register", "callback":
                                {"values": [value], "context": "this.c", "contextParam": 1}}])
        yield document(fields=[{"type": "T", "field": "f", "role": "register", "callback":
                                {"context": path, "contextParam": 1}}])
    for test in CONDITIONS:
        yield with_call(call(success=test))
        yield with_call(call("query", connected=[test, "== 77"]))
        yield with_call(call(callbacks=[callback(values=[
            {"value": "param0", "when": test, "means": "lost"}])]))
    for name in NAMES:
        yield with_call(call(name=name))
        yield with_call(call(name=["other", name]))
        yield document(handlers=[{"kind": "signal", "class": name, "method": "m",
                                  "means": "lost"}])
        yield document(fields=[{"type": "T", "field": name, "role": "set-identity"}])
    for word in WORDS:
        for key in ["library", "title", "version", "source", "secondConnect", "autoReconnect",
                    "headers", "prefixes", "disable", "comment", "$schema", "enabled", "unknown"]:
            yield document(**{key: word})
        yield with_call(call(word))


def random_call(rng):
    role = rng.choice(ROLES)
    keys = dict(NEEDS.get(role, {}))
    for key in rng.sample(sorted(KEYS), rng.randrange(4)):
        keys[key] = KEYS[key]
    if rng.random() < 0.5:
        keys["callbacks"] = [callback(values=[
            {"value": "param0", "when": rng.choice(CONDITIONS[:30]), "means": rng.choice(MEANS)}
            for _ in range(rng.randrange(3))], contextParam=rng.randrange(3))]
    if rng.random() < 0.5:
        keys["success"] = rng.sample(CONDITIONS[:30], 2)
    keys["name"] = rng.choice(NAMES[:9]) if rng.random() < 0.7 else rng.sample(NAMES[:9], 2)
    return call(role, **keys)


def random_model(rng):
    model = document(calls=[random_call(rng) for _ in range(rng.randrange(4))])
    for key, value in [("title", "T"), ("headers", ["a.h", "b/c.h"]), ("prefixes", "s_"),
                       ("secondConnect", rng.choice(SECOND)), ("enabled", False),
                       ("comment", ["a", "b"]), ("disable", "mosquitto_connect")]:
        if rng.random() < 0.3:
            model[key] = value
    return model


def places(value, path=()):
    """The paths of all values below a value."""
    items = value.items() if isinstance(value, dict) else enumerate(value) \
        if isinstance(value, list) else ()
    for key, inner in items:
        yield path + (key,)
        yield from places(inner, path + (key,))


def changed(model, rng):
    """A copy with one change at a random place."""
    model = copy.deepcopy(model)
    path = rng.choice(list(places(model)))
    parent = model
    for key in path[:-1]:
        parent = parent[key]
    key, old = path[-1], parent[path[-1]]
    kind = rng.randrange(9)
    if kind == 0:
        del parent[key]
    elif kind == 1 and isinstance(parent, dict):
        parent[rng.choice([str(key).upper(), f"{key}s", "_" + str(key), "__proto__"])] = \
            parent.pop(key)
    elif kind == 2 and isinstance(parent, dict):
        name = rng.choice(sorted(KEYS) + ["means", "values", "context", "format", "colour"])
        parent[name] = KEYS.get(name, rng.choice(WRONG))
    elif kind == 3:
        parent[key] = rng.choice(WRONG)
    elif kind == 4 and isinstance(old, list):
        parent[key] = [] if rng.random() < 0.3 else old + old[:1]
    elif kind == 5:
        parent[key] = [old] if rng.random() < 0.5 else {"value": old}
    elif kind == 6 and isinstance(old, list) and len(old) == 1:
        parent[key] = old[0]
    elif isinstance(old, str):
        parent[key] = rng.choice(PATHS + CONDITIONS + NAMES + ROLES + MEANS + SECOND)
    else:
        deep = old
        for _ in range(rng.choice([1, 5, 40])):
            deep = [deep]
        parent[key] = deep
    return model


def documents():
    """The texts, and where each is from."""
    rng = random.Random(SEED)
    built_in = [(path.name, json.loads(path.read_text(encoding="utf-8")))
                for path in sorted(MODELS.glob("*.json")) if path != SCHEMA]
    whole = built_in + [("role and key", model) for model in roles_and_keys()]
    whole += [("string", model) for model in strings_at_places()]
    made = [("made", random_model(rng)) for _ in range(200)]
    for name, model in whole + made:
        yield name, json.dumps(model, ensure_ascii=rng.random() < 0.5)
    for number in range(CHANGED):
        name, model = rng.choice(built_in if number % 2 else made)
        for _ in range(1 if rng.random() < 0.8 else 2):
            model = changed(model, rng)
        yield f"{name}, changed", json.dumps(model)
    for path in sorted((ROOT / "test/models/invalid").glob("*.json")):
        yield path.name, path.read_bytes()


def missing():
    """What the validator lacks; empty: nothing."""
    node = shutil.which("node") or shutil.which("nodejs")
    if node is None:
        return None, "node is not installed (Debian: nodejs)"
    found = subprocess.run([node, "-e", "require('ajv')"], check=False, env=environment(),
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return node, "" if found.returncode == 0 else "ajv is not installed (Debian: node-ajv)"


def environment():
    paths = [os.environ.get("NODE_PATH", ""), MODULES]
    return {**os.environ, "NODE_PATH": os.pathsep.join(path for path in paths if path)}


def verdicts(node, files, folder):
    """For each file what the reader says, and what the schema says."""
    program = os.path.join(os.environ["IOTTIDY_BUILD"], "bin/check-model")
    run = subprocess.run([program, "--json", "--alone", *files], check=False, encoding="utf-8",
                         stdout=subprocess.PIPE, errors="replace")
    report = json.loads(run.stdout)
    if report["files"] != files:
        sys.exit("check-model does not tell of all files")
    kinds = {name: {} for name in files}
    for error in report["errors"]:
        kinds[error["file"]].setdefault(error["kind"], error)
    names = folder / "list"
    names.write_text("".join(f"{name}\n" for name in files), encoding="utf-8")
    lines = subprocess.run([node, str(VALIDATOR), str(SCHEMA), str(names)], check=True, text=True,
                           stdout=subprocess.PIPE, env=environment()).stdout.splitlines()
    return [(kinds[name], json.loads(line)) for name, line in zip(files, lines, strict=True)]


def disagreement(kinds, answer):
    """How the two differ; None when they do not."""
    if "text" in kinds or not answer["json"]:
        # A key that occurs twice is no fault for a parser that keeps the last.
        twice = "occurs twice" in kinds.get("text", {}).get("message", "")
        return None if "text" in kinds and (twice or not answer["json"]) else \
            f"reader: {kinds.get('text')}; JSON: {answer['json']}"
    if answer["valid"] and "form" in kinds:
        return f"the schema accepts it; the reader: {kinds['form']['message']}"
    if not answer["valid"] and "form" not in kinds:
        return f"the schema refuses it: {answer['error']}; the reader: {kinds or 'no fault'}"
    return None


def main():
    node, lack = missing()
    if lack:
        print(f"skipped: {lack}\n0 passed, 0 failed")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        texts = list(documents())
        files = []
        for number, (_, text) in enumerate(texts):
            path = folder / f"{number}.json"
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            files.append(str(path))
        found = verdicts(node, files, folder)
    failures, accepted, refused, meaning = 0, 0, 0, 0
    for (origin, text), (kinds, answer) in zip(texts, found, strict=True):
        accepted += answer["valid"]
        refused += not answer["valid"]
        meaning += answer["valid"] and "meaning" in kinds
        fault = disagreement(kinds, answer)
        if fault:
            failures += 1
            shown = text if len(text) < 300 else text[:300] + ("..." if isinstance(text, str)
                                                               else b"...")
            print(f"{origin}: {fault}\n  {shown}")
    print(f"{accepted} accepted ({meaning} with faults of meaning), {refused} refused")
    # A schema that accepts or refuses everything would prove nothing.
    if min(accepted, refused) * 5 < len(texts):
        failures += 1
        print("too few are accepted, or too few refused")
    print(f"{len(texts) - failures} passed, {failures} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
