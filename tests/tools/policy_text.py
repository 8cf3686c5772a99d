#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""policy_text.py [--write | --self-test] <compiler>: the policies as text, and the schema by which editors check them.

tests/data/standard.toml and study.toml have to be what tact prints of its tables. Python's tomllib has to find in them the
values that C++ has. The JSON Schema beside them, made of the vocabulary, has to be current, and to accept both: editors
check TOML by it. With --write all three files are made anew.
"""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile
import tomllib
from decimal import Decimal

from toolbox import INCLUDE, ROOT, fail, must

DATA = ROOT / "tests" / "data"
SCHEMA = DATA / "policy.schema.json"
NAMES = ["standard", "study"]


def compiled(compiler, folder):
    program = pathlib.Path(folder) / "policy_as_read"
    must([compiler, "-std=c++20", "-O1", f"-I{INCLUDE}", ROOT / "tests/text/policy_as_read.cpp", "-o", program])
    return program


def printed(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, check=False)
    if done.returncode != 0:
        fail(f"{' '.join(map(str, arguments))}: {done.stderr.decode()}")
    return done.stdout.decode()


# --- the values ------------------------------------------------------------------------------------------------------

def flat(value, path):
    """Each value of a document with its path, as policy_as_read writes them."""
    if isinstance(value, dict):
        return {p: v for key, inner in value.items() for p, v in flat(inner, f"{path}.{key}" if path else key).items()}
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        return {p: v for i, inner in enumerate(value) for p, v in flat(inner, f"{path}.{i}").items()}
    if isinstance(value, list):
        return {path: " ".join(value)}
    if isinstance(value, bool):
        return {path: "true" if value else "false"}
    if isinstance(value, Decimal):
        return {path: f"{int(value * 1000)} thousandths"}
    return {path: str(value)}


def values_of(text):
    found = flat(tomllib.loads(text, parse_float=Decimal), "")
    del found["tact"]
    return {path: value for path, value in found.items() if value != "{}"}


def same_values(program, path):
    """What differs between Python's reading of a file and C++'s."""
    ours = dict(line.split("\t", 1) for line in printed(program, "values", path).splitlines())
    theirs = values_of(pathlib.Path(path).read_text())
    return [f"{path}: {key}: C++ has {ours.get(key)!r}, and Python {theirs.get(key)!r}"
            for key in sorted(ours.keys() | theirs.keys()) if ours.get(key) != theirs.get(key)]


# --- the schema ------------------------------------------------------------------------------------------------------

def one_of(words):
    return {"enum": words.split(" ")}


def set_of(words):
    return {"type": "array", "items": one_of(words), "uniqueItems": True}


def table(properties, required=()):
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def schema(program):
    said = [line.split("\t") for line in printed(program, "identifiers").splitlines()]
    axes = {name.split(".")[1]: words for name, words in (s[:2] for s in said if s[0].startswith("axis."))}

    def member(kind, words):
        match kind:
            case "boolean": return {"type": "boolean"}
            case "decimal": return {"type": "number", "minimum": 0.01, "maximum": 100, "multipleOf": 0.001}
            case "whole": return {"type": "integer", "minimum": 1, "maximum": 4294967295}
            case "text": return {"type": "string"}
            case "word": return one_of(words[0])
            case "words": return set_of(words[0])
            case "needs": return table({"connectedness": one_of(words[0]), "trust": one_of(words[1])})
            case "condition": return {**table({name: set_of(values) for name, values in axes.items()}), "maxProperties": 1}
        fail(f"policy_as_read tells of a type that is not known here: {kind}")

    head, rows, parts, lists, singles = {}, {}, {}, {}, {}
    for name, kind, *words in said:
        place, part, field = (name.split(".") + [""])[:3]
        match place:
            case "": head[part] = member(kind, words)
            case "row": singles.setdefault(part, {})[field] = member(kind, words)
            case "part": parts.setdefault(part, {})[field] = member(kind, words)
            case "list": lists.setdefault(part, {})[field] = member(kind, words)
            case "rows": rows[part] = kind.split(" ")
    why = ["evidence", "statement"]
    properties = {"tact": {"const": "policy/1"}, "base": {"type": "string"}, **head}
    definitions = {}

    def row(fields):
        """A row: the same shape is written once."""
        made = table(fields, [key for key in why if key in fields])
        name = next((n for n, d in definitions.items() if d == made), f"row_{len(definitions) + 1}")
        definitions[name] = made
        return {"$ref": f"#/$defs/{name}"}

    for part, fields in singles.items():
        properties[part] = row(fields)
    for part, fields in parts.items():
        if part == "expectations":  # an empty set claims nothing, and rests on nothing
            definitions["expectation"] = table(fields)
            properties[part] = table({name: {"$ref": "#/$defs/expectation"} for name in rows[part]})
        else:
            properties[part] = table({name: row(fields) for name in rows[part]})
    for part, fields in lists.items():
        definitions[part] = table(fields, fields)
        properties[part] = {"type": "array", "items": {"$ref": f"#/$defs/{part}"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A policy of tact as text",
        "description": "Generated by tests/tools/policy_text.py of the vocabulary: do not edit.",
        **table(properties, ["tact", "name"]),
        "if": {"not": {"required": ["base"]}},
        "then": {"required": [key for key in properties if key not in ("tact", "base", "name")]},
        "$defs": definitions,
    }


def as_json(found):
    return json.dumps(found, indent=1) + "\n"


def unlike(document, rule, found, path="policy"):
    """What is wrong with a document by the part of JSON Schema that is used here, so that no package is needed."""
    if "$ref" in rule:
        return unlike(document, found["$defs"][rule["$ref"].rsplit("/", 1)[1]], found, path)
    wrong = []
    types = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int, "number": (int, float)}
    if "type" in rule and (not isinstance(document, types[rule["type"]]) or
                           (isinstance(document, bool) and rule["type"] in ("integer", "number"))):
        return [f"{path} is no {rule['type']}"]
    if "const" in rule and document != rule["const"] or "enum" in rule and document not in rule["enum"]:
        wrong.append(f"{path} is {document!r}")
    if "minimum" in rule and not rule["minimum"] <= document <= rule["maximum"]:
        wrong.append(f"{path} is out of range")
    if "multipleOf" in rule and abs(document * 1000 - round(document * 1000)) > 1e-6:
        wrong.append(f"{path} has a fourth place")
    if isinstance(document, list):
        wrong += [w for i, item in enumerate(document) for w in unlike(item, rule["items"], found, f"{path}.{i}")]
        if rule.get("uniqueItems") and len(set(document)) != len(document):
            wrong.append(f"{path} says something twice")
    if isinstance(document, dict):
        wrong += [f"{path}.{key} is missing" for key in rule["required"] if key not in document]
        if "then" in rule and "base" not in document:
            wrong += [f"{path}.{key} is missing" for key in rule["then"]["required"] if key not in document]
        if len(document) > rule.get("maxProperties", len(document)):
            wrong.append(f"{path} has too many keys")
        for key, value in document.items():
            known = rule["properties"].get(key)
            wrong += unlike(value, known, found, f"{path}.{key}") if known else [f"{path}.{key} is not known"]
    return wrong


# --- the checks ------------------------------------------------------------------------------------------------------

def check(program):
    found, wrong = schema(program), []
    for name in NAMES:
        path = DATA / f"{name}.toml"
        text = path.read_text()
        if text != printed(program, "print", name):
            wrong.append(f"{path} is not what is printed: run policy_text.py --write")
            continue
        wrong += same_values(program, path)
        wrong += unlike(tomllib.loads(text), found, found)
        print(f"{path.name}: {len(values_of(text))} values are the same in Python and C++")
    if SCHEMA.read_text() != as_json(found):
        wrong.append(f"{SCHEMA} is not current: run policy_text.py --write")
    if wrong:
        fail("\n".join(wrong))
    validated_elsewhere(found)


def validated_elsewhere(found):
    """The same by a validator of JSON Schema, where Python has one."""
    try:
        import jsonschema
    except ImportError:
        print("jsonschema is not installed (Debian: python3-jsonschema): the schema was tried by our own reading of it alone")
        return
    validator = jsonschema.Draft202012Validator(found)
    validator.check_schema(found)
    for name in NAMES:
        whole = tomllib.loads((DATA / f"{name}.toml").read_text())
        for broken, edit in BROKEN.items():
            document = copy.deepcopy(whole)
            edit(document)
            # A multiple of 0.001 is no business of binary fractions: it is left to our own reading.
            errors = [e for e in validator.iter_errors(document) if e.validator != "multipleOf"]
            if bool(errors) == (broken in ("nothing", "a fourth place")):
                fail(f"{name} with {broken}: jsonschema says {[e.message for e in errors][:3]}")
    print(f"jsonschema accepts both, and refuses {len(BROKEN) - 2} that are broken")


def at(*path):
    def edit(change):
        def change_it(document):
            for key in path[:-1]:
                document = document[key]
            change(document, path[-1])
        return change_it
    return edit


def put(value):
    return lambda table, key: table.__setitem__(key, value)


def drop(table, key):
    del table[key]


BROKEN = {
    "nothing": lambda document: None,
    "an unknown word": at("attributes", "email", "purposes")(put(["supprt"])),
    "an unknown key": at("attributes", "email", "purposs")(put([])),
    "an unknown row": at("attributes", "emial")(put({})),
    "an unknown table": at("atributes")(put({})),
    "a missing row": at("trust")(drop),
    "a missing statement": at("trust", "high", "statement")(drop),
    "a word twice": at("attributes", "email", "sources")(put(["declared", "declared"])),
    "a text for a figure": at("trust", "high", "assisting")(put("0.5")),
    "a figure out of range": at("trust", "high", "assisting")(put(1000)),
    "a fourth place": at("trust", "high", "assisting")(put(0.5555)),
    "another kind": at("tact")(put("overlay/1")),
    "no name": at("name")(drop),
    "two conditions": at("obligations", "disclose", "when")(put({"trust": [], "effect": []})),
}


def self_test(program, compiler):
    found = schema(program)
    whole = tomllib.loads((DATA / "standard.toml").read_text())
    for name, edit in BROKEN.items():
        document = copy.deepcopy(whole)
        edit(document)
        if bool(unlike(document, found, found)) == (name == "nothing"):
            fail(f"the schema takes {name} for {'an error' if name == 'nothing' else 'right'}")
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "other.toml"
        path.write_text((DATA / "standard.toml").read_text())
        if same_values(program, path):
            fail("a copy differs")
        text = path.read_text()
        path.write_text(text.replace("sensitivity = 1.568", "sensitivity = 1.569", 1))
        ours = dict(line.split("\t", 1) for line in printed(program, "values", path).splitlines())
        if ours.get("attributes.email.sensitivity") != "1569 thousandths" or values_of(text) == values_of(path.read_text()):
            fail("another figure is not noticed")
    print("differences are noticed")


def main(*arguments):
    with tempfile.TemporaryDirectory() as folder:
        program = compiled(arguments[-1], folder)
        match arguments[0]:
            case "--write":
                for name in NAMES:
                    (DATA / f"{name}.toml").write_text(printed(program, "print", name))
                SCHEMA.write_text(as_json(schema(program)))
            case "--self-test": self_test(program, arguments[-1])
            case _: check(program)


main(*sys.argv[1:])
