#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""text_schemas.py [--write | --self-test] <compiler | documents_as_read>: the JSON Schemas by which editors check texts.

There is one for each kind of document, tests/data/<kind>.schema.json, made of the keys and words that C++ reads; with
--write they are made anew. They have to be current. Every document below, in tests/data, in the guide and in the session of
the command is read by C++ and looked at by its schema: both take it, or both refuse it. Of each good one, lines and words
are left out or changed, and what C++ still takes no schema may refuse.

A schema is looked at by our own reading of it, and by jsonschema where Python has that (Debian: python3-jsonschema).
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib

from toolbox import INCLUDE, ROOT, fail, must

DATA = ROOT / "tests" / "data"
GUIDE = INCLUDE / "tact" / "text" / "README.md"
KINDS = ["policy", "overlay", "consent", "catalogue", "kinds", "signals", "limits", "vocabulary"]


def compiled(compiler, folder):
    """The program, unless it is what was given."""
    if pathlib.Path(compiler).stem == "documents_as_read":
        return compiler
    program = pathlib.Path(folder) / "documents_as_read"
    must([compiler, "-std=c++20", "-O1", f"-I{INCLUDE}", ROOT / "tests/text/documents_as_read.cpp", "-o", program])
    return program


# --- the schemas -----------------------------------------------------------------------------------------------------

def one_of(words):
    return {"enum": list(words)}


def set_of(items, least=0):
    found = {"type": "array", "items": items, "uniqueItems": True}
    return {**found, "minItems": least} if least else found


def table(properties, required=()):
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def rows_of(row):
    """A table whose keys the writer chooses, one at least."""
    return {"type": "object", "minProperties": 1, "propertyNames": {"minLength": 1}, "additionalProperties": row}


DECIMAL = {"type": "number", "minimum": 0.01, "maximum": 100, "multipleOf": 0.001}
WHOLE = {"type": "integer", "minimum": 1, "maximum": 4294967295}
TEXT = {"type": "string"}
NUMBER = {"type": "number"}
SPAN = {"type": "string", "pattern": "^(1 (minute|hour|day)|(0|[2-9]|[1-9][0-9]{1,9}) (minute|hour|day)s?)$"}
WHY = ["evidence", "statement"]
NO_BASE = {"not": {"required": ["base"]}}


class Keys:
    """What C++ says of its keys: `of["overlay"]["multiplier"]` is the schema of its value."""

    def __init__(self, program):
        said = [line.split("\t") for line in must([program, "keys"]).splitlines()]
        self.of, self.rows, self.words = {}, {}, {}
        self.axes = {name.split(".")[1]: words.split(" ") for name, words, *_ in said if name.startswith("axis.")}
        for name, kind, *words in said:
            place, *rest = name.split(".")
            match place:
                case "axis": pass
                case "rows": self.rows[rest[0]] = kind.split(" ")
                case "words": self.words[rest[0]] = kind.split(" ")
                case "row" | "part" | "list":
                    self.of.setdefault(place, {}).setdefault(rest[0], {})[rest[1]] = self.member(kind, words)
                case _: self.of.setdefault(place, {})[rest[0]] = self.member(kind, words)

    def member(self, kind, words):
        match kind:
            case "": return {}
            case "boolean": return {"type": "boolean"}
            case "decimal": return DECIMAL
            case "whole": return WHOLE
            case "text": return TEXT
            case "span": return SPAN
            case "word": return one_of(words[0].split(" "))
            case "words": return set_of(one_of(words[0].split(" ")))
            case "numbers": return set_of({"type": "integer", "minimum": 1, "maximum": 24})
            case "sources": return {}
            case "refill": return table({"amount": DECIMAL, "per": SPAN}, ["amount", "per"])
            case "needs": return table({"connectedness": one_of(words[0].split(" ")), "trust": one_of(words[1].split(" "))})
            case "condition":
                return {**table({axis: set_of(one_of(values)) for axis, values in self.axes.items()}), "maxProperties": 1}
        fail(f"documents_as_read tells of a type that is not known here: {kind}")

    @property
    def purposes(self):
        return [word for word in self.words["purpose"] if word != "unstated"]


def policy(keys):
    properties, definitions = {"base": TEXT, **keys.of["head"]}, {}

    def said(fields, required):
        """A row that says what it rests on."""
        evidence = one_of(word for word in fields["evidence"]["enum"] if word != "unstated")
        return table({**fields, "evidence": evidence, "statement": {**TEXT, "minLength": 1}}, required)

    def row(fields):
        """A row: the same shape is written once."""
        made = said(fields, [key for key in WHY if key in fields])
        name = next((n for n, d in definitions.items() if d == made), f"row_{len(definitions) + 1}")
        definitions[name] = made
        return {"$ref": f"#/$defs/{name}"}

    for part, fields in keys.of["row"].items():
        properties[part] = row(fields)
    for part, fields in keys.of["part"].items():
        if part == "expectations":  # an empty set claims nothing, and rests on nothing
            definitions["expectation"] = table(fields)
            properties[part] = table({name: {"$ref": "#/$defs/expectation"} for name in keys.rows[part]})
        else:
            properties[part] = table({name: row(fields) for name in keys.rows[part]})
    for part, fields in keys.of["list"].items():
        definitions[part] = said(fields, fields)
        properties[part] = {"type": "array", "items": {"$ref": f"#/$defs/{part}"}}
    return {**table(properties, ["name"]), "if": NO_BASE,
            "then": {"required": [key for key in properties if key not in ("base", "name")]}, "$defs": definitions}


def overlay(keys):
    return {**table(keys.of["overlay"]), "dependentRequired": {a: [b for b in WHY if b != a] for a in WHY}}


def consent(keys):
    some = set_of(one_of(["every", *keys.words["source"]]))
    answers = {key: some for key in keys.of["answer"]}
    of_risks = {"$ref": "#/$defs/answers_to_a_risk"}
    of_attributes = {"$ref": "#/$defs/answers"}
    return {**table({"objections": set_of(one_of(keys.purposes)), "unreadable": {"type": "boolean"},
                     "attributes": table({a: table({p: of_attributes for p in keys.purposes}) for a in keys.words["attribute"]}),
                     "joint_risks": table({r: table({p: of_risks for p in keys.purposes}) for r in keys.words["joint_risk"]})}),
            "$defs": {"answers": table({**answers, "supplied": {"type": "boolean"}}), "answers_to_a_risk": table(answers)}}


def named_rows(keys, document, values, ways):
    """Rows that say in one of these ways what they draw on."""
    part = {"attribute": one_of(keys.words["attribute"]),
            "source": one_of(word for word in keys.words["source"] if word not in ("unstated", "covert")),
            "events": WHOLE, "trace": TEXT}
    if list(part) != list(keys.of["draws"]) or list(values) != list(keys.of[document]):
        fail(f"the keys of {document} are others in C++: {list(keys.of['draws'])}, {list(keys.of[document])}")
    draws = {"type": "array", "maxItems": 64, "items": {"$ref": "#/$defs/part"}}
    every = ["attribute", "draws", *ways]
    row = {**table({**part, "draws": draws, **values}),
           "dependentRequired": {"attribute": ["source"], "source": ["attribute"], "trace": ["attribute"]},
           "allOf": [{"not": {"required": [a, b]}} for i, a in enumerate(every) for b in every[i + 1:]] +
                    [{"if": {"properties": {"impersonal": {"const": True}}, "required": ["impersonal"]},
                      "then": {"not": {"anyOf": [{"required": [way]} for way in every]}}}]}
    return row, table(part, ["attribute", "source"])


def catalogue(keys):
    name = TEXT
    names = set_of(name, 1)
    values = {"reveals": one_of(keys.words["attribute"]), "derived": names, "coarsened": name,
              "to": one_of(keys.words["attribute"]), "shortened": name, "impersonal": {"type": "boolean"},
              "stands_in": {"anyOf": [NUMBER, {"type": "array", "items": NUMBER}]}, "columns": WHOLE}
    row, part = named_rows(keys, "feature", values, ["reveals", "derived", "coarsened", "shortened"])
    row["dependentRequired"] |= {"coarsened": ["to"], "to": ["coarsened"], "shortened": ["events"], "columns": ["impersonal"]}
    return {**table({"features": rows_of({"$ref": "#/$defs/feature"})}, ["features"]), "$defs": {"feature": row, "part": part}}


def kinds(keys):
    row, part = named_rows(keys, "kind", {"either": set_of(TEXT, 2), "impersonal": {"type": "boolean"}}, ["either"])
    row["dependentRequired"] |= {"events": ["attribute"]}
    return {**table({"kinds": rows_of({"$ref": "#/$defs/kind"})}, ["kinds"]), "$defs": {"kind": row, "part": part}}


def signals(keys):
    head, purpose, attribute = keys.of["signals"], keys.of["signal_purpose"], keys.of["signal_attribute"]
    rows = {"purposes": (keys.purposes, purpose), "attributes": (keys.words["attribute"], attribute)}
    definitions = {name: table(fields) for name, (_, fields) in rows.items()}
    properties = {**head, **{name: table({word: {"$ref": f"#/$defs/{name}"} for word in words})
                             for name, (words, _) in rows.items()}}
    whole = {name: {"required": words, "additionalProperties": {"required": list(fields)}} for name, (words, fields) in rows.items()}
    return {**table({"base": one_of(["standard"]), **properties}), "if": NO_BASE,
            "then": {"required": list(properties), "properties": whole}, "$defs": definitions}


def limits(keys):
    budget = keys.of["budget"] | {"asks": {**WHOLE, "maximum": 255}}
    definitions = {"span": SPAN, "budget": table(budget, [key for key in budget if "refill" not in key and key != "max_step"])}
    spans = {name: table({word: {"$ref": "#/$defs/span"} for word in words})
             for name, words in (("purposes", keys.purposes), ("attributes", keys.words["attribute"]))}
    return {**table({"max_age": table(spans), **{name: {"$ref": "#/$defs/budget"} for name in ("session", "person")}}),
            "$defs": definitions}


def vocabulary(_):
    name = {"type": "string", "pattern": "^[a-z][a-z0-9_]{0,39}$"}
    return table({"attributes": table({"names": set_of(name, 1)}, ["names"])}, ["attributes"])


MADE = dict(zip(KINDS, [policy, overlay, consent, catalogue, kinds, signals, limits, vocabulary]))


def schema(kind, keys):
    made = MADE[kind](keys)
    made["properties"] = {"tact": {"const": f"{kind}/1"}, **made["properties"]}
    made["required"] = ["tact", *made["required"]]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": f"{kind}/1 of tact as text, over the shipped attributes",
            "description": "Generated by tests/tools/text_schemas.py of what C++ reads: do not edit.", **made}


def as_json(found):
    return json.dumps(found, indent=1) + "\n"


# --- our own reading -------------------------------------------------------------------------------------------------

SAYS_NOTHING = {"$schema", "title", "description", "$defs"}
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "integer": int, "number": (int, float)}


def is_of(value, name):
    return isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def unlike(value, rule, whole, path="document"):
    """What is wrong with a value, by the part of JSON Schema that is used here."""
    def inner(it, by, where=path):
        return unlike(it, by, whole, where)

    if rule is False:
        return [f"{path} may not stand here"]
    wrong = []
    is_table, is_list, is_number = (is_of(value, name) for name in ("object", "array", "number"))
    for key, says in ({} if rule is True else rule).items():
        bad = False
        match key:
            case _ if key in SAYS_NOTHING: pass
            case "$ref": wrong += inner(value, whole["$defs"][says.rsplit("/", 1)[1]])
            case "type": bad = not is_of(value, says)
            case "const": bad = value != says or type(value) is not type(says)
            case "enum": bad = value not in says
            case "minimum": bad = is_number and value < says
            case "maximum": bad = is_number and value > says
            case "multipleOf": bad = is_number and abs(value / says - round(value / says)) > 1e-6
            case "minLength": bad = isinstance(value, str) and len(value) < says
            case "pattern": bad = isinstance(value, str) and re.search(says, value) is None
            case "minItems": bad = is_list and len(value) < says
            case "maxItems": bad = is_list and len(value) > says
            case "uniqueItems": bad = is_list and len({json.dumps(v) for v in value}) != len(value)
            case "items":
                wrong += [w for i, item in enumerate(value if is_list else []) for w in inner(item, says, f"{path}.{i}")]
            case "minProperties": bad = is_table and len(value) < says
            case "maxProperties": bad = is_table and len(value) > says
            case "propertyNames": wrong += [w for name in (value if is_table else {}) for w in inner(name, says)]
            case "required": wrong += [f"{path}.{name} is missing" for name in says if is_table and name not in value]
            case "dependentRequired":
                bad = is_table and any(name in value and any(other not in value for other in others)
                                       for name, others in says.items())
            case "properties":
                wrong += [w for name, by in says.items() if is_table and name in value
                          for w in inner(value[name], by, f"{path}.{name}")]
            case "additionalProperties":
                wrong += [w for name in (value if is_table else {}) if name not in rule.get("properties", {})
                          for w in inner(value[name], says, f"{path}.{name}")]
            case "not": bad = not inner(value, says)
            case "anyOf": bad = all(inner(value, each) for each in says)
            case "allOf": wrong += [w for each in says for w in inner(value, each)]
            case "if": wrong += [] if inner(value, says) else inner(value, rule["then"])
            case "then": pass
            case _: fail(f"a schema says {key}, which is not read here")
        if bad:
            wrong.append(f"{path} breaks {key}: {str(value)[:60]}")
    return wrong


def elsewhere(schemas):
    """The same by jsonschema, for each kind; nothing where it is not installed."""
    try:
        import jsonschema
    except ImportError:
        print("jsonschema is not installed (Debian: python3-jsonschema): the schemas were tried by our own reading alone")
        return None

    def judge(validator):
        # A multiple of 0.001 is no business of binary fractions: it is left to our own reading.
        return lambda document: [e for e in validator.iter_errors(document) if e.validator != "multipleOf"]

    judges = {}
    for kind, found in schemas.items():
        jsonschema.Draft202012Validator.check_schema(found)
        judges[kind] = judge(jsonschema.Draft202012Validator(found))
    return judges


# --- documents -------------------------------------------------------------------------------------------------------

BASED = 'base = "standard"\nname = "house"\n'
BUDGET = 'intrusion = 6.000\nasks = 2\nquiet_after_a_no = "1 day"\nevidence = "assumed"\nstatement = "x"\n'
ROW = 'evidence = "rule"\nstatement = "x"\n'
GOOD = {
    "policy": [BASED, BASED + "combinations = []\n", BASED + '[trust]\nhigh = { assisting = 0.54, evidence = "rule", statement = "x" }\n',
               BASED + '[obligations.disclose]\nwhen = { trust = ["low"] }\n' + ROW,
               BASED + '[[combinations]]\ntogether = ["email", "mood"]\n' + ROW],
    "overlay": ["", 'never = ["email"]\n', 'multiplier = 1.2\nneeds = { trust = "low" }\n' + ROW, "never = []\nclosed_sources = [\"covert\"]\n"],
    "consent": ["", 'objections = ["advertising"]\n', "unreadable = true\n",
                '[attributes.email]\nsupport = { specific = ["declared"], supplied = true }\n',
                '[joint_risks.too_many_events]\nmarketing = { general = ["every"] }\n'],
    "catalogue": ["[features]\na = {}\n", '[features.a]\nattribute = "email"\nsource = "declared"\nstands_in = [-1.5, 2]\n',
                  '[features]\na = { impersonal = true, columns = 2 }\nb = { reveals = "family" }\nc = { derived = ["b", "a"] }\n',
                  '[features]\na = { attribute = "residence", source = "declared" }\nb = { coarsened = "a", to = "region" }\n',
                  '[features]\na = { attribute = "visited_websites", source = "first_party", events = 9, trace = "t" }\nb = { shortened = "a", events = 2 }\n',
                  '[features]\na = { impersonal = false, reveals = "mood" }\n'],
    "kinds": ["[kinds]\na = {}\nb = { impersonal = true }\n",
              '[kinds]\na = { attribute = "style", source = "inferred", events = 2 }\nb = { impersonal = true }\nc = { either = ["a", "b"] }\n',
              '[kinds]\na = { draws = [{ attribute = "style", source = "inferred" }, { attribute = "budget", source = "declared" }] }\n'],
    "signals": ['base = "standard"\n', 'base = "standard"\n[purposes.measurement]\nprofile = [7, 8]\n',
                'base = "standard"\nfurther = ["sharing"]\n[attributes.email]\nneeds = "limited"\nfrom = ["declared"]\n'],
    "limits": ["", '[max_age.purposes]\nmarketing = "365 days"\nsupport = "1 hour"\n', "[session]\n" + BUDGET,
               "[person]\n" + BUDGET + 'intrusion_refill = { amount = 1.5, per = "0 minutes" }\nmax_step = "2 hour"\n'],
    "vocabulary": ['[attributes]\nnames = ["a", "b_2"]\n'],
}
BAD = {
    "policy": [BASED + "[trust]\nhigh = { assisting = 0.5 }\n", BASED + 'versoin = 3\n', BASED + '[attributes.emial]\n' + ROW,
               BASED + '[atributes.email]\n' + ROW, BASED + '[attributes.email]\npurposes = ["supprt"]\n' + ROW,
               BASED + '[attributes.email]\nsources = ["declared", "declared"]\n' + ROW, BASED + 'version = "3"\n',
               BASED + '[attributes.email]\nsensitivity = 1000\n' + ROW, BASED + '[attributes.email]\nsensitivity = 0.5555\n' + ROW,
               'base = "standard"\n', 'name = "x"\n', BASED + "version = 0\n", BASED + "version = true\n",
               BASED + '[obligations.disclose]\nwhen = { trust = [], effect = [] }\n' + ROW,
               BASED + '[trust]\nhigh = { assisting = 0.54, evidence = "rule", statement = "" }\n',
               BASED + '[trust]\nhigh = { assisting = 0.54, evidence = "unstated", statement = "x" }\n',
               BASED + '[[combinations]]\ntogether = ["email", "mood"]\nevidence = "rule"\nstatement = ""\n',
               BASED + '[[coarsenings]]\nfrom = "residence"\n' + ROW, BASED + "tolerances = 3\n"],
    "overlay": ['nevre = ["email"]\n', 'never = ["emial"]\n', 'never = "email"\n', 'evidence = "rule"\n', 'statement = "x"\n', "multiplier = 0\n",
                'needs = { trust = "deep" }\n', 'needs = { trsut = "low" }\n', 'never = ["email", "email"]\n', "multiplier = 1.2345\n", "multiplier = true\n"],
    "consent": ['objections = ["unstated"]\n', "unreadable = 1\n", '[attributes.emial]\n', '[attributes.email]\nunstated = {}\n',
                '[attributes.email]\nsupport = { specifc = ["declared"] }\n', '[attributes.email]\nsupport = { specific = ["declard"] }\n',
                '[joint_risks.too_many_events]\nsupport = { supplied = true }\n', '[attributes.email]\nsupport = { supplied = "yes" }\n',
                '[attributes.email]\nsupport = { specific = "every" }\n', '[attributes.email]\nsupport = { specific = ["declared", "declared"] }\n'],
    "catalogue": ["", "[features]\n", "[features]\na = 3\n", "[feature]\na = {}\n", '[features]\na = { atribute = "email" }\n', '[features]\n"" = {}\n',
                  '[features]\na = { attribute = "email" }\n', '[features]\na = { source = "declared" }\n',
                  '[features]\na = { attribute = "email", source = "covert" }\n', '[features]\na = { attribute = "email", source = "unstated" }\n',
                  '[features]\na = { attribute = "emial", source = "declared" }\n', '[features]\na = { reveals = "email", impersonal = true }\n',
                  '[features]\na = { reveals = "email", attribute = "email", source = "declared" }\n', '[features]\na = { derived = [] }\n',
                  '[features]\na = {}\nb = { derived = ["a", "a"] }\n', '[features]\na = {}\nb = { coarsened = "a" }\n', '[features]\na = { to = "region" }\n',
                  '[features]\na = {}\nb = { shortened = "a" }\n', '[features]\na = { trace = "t" }\n', '[features]\na = { columns = 2 }\n',
                  '[features]\na = { impersonal = true, columns = 0 }\n', '[features]\na = { stands_in = "0" }\n', '[features]\na = { stands_in = [true] }\n',
                  '[features]\na = { draws = [{ attribute = "email" }] }\n', '[features]\na = { attribute = "email", source = "declared", events = 0 }\n'],
    "kinds": ["", "[kinds]\n", "[kinds]\na = { either = [] }\n", '[kinds]\na = {}\nb = { either = ["a"] }\n', '[kinds]\na = { attribute = "email" }\n',
              '[kinds]\na = { either = ["b", "b"] }\n', '[kinds]\na = { impersonal = "yes" }\n', '[kinds]\na = { events = 3 }\n', '[kinds]\na = { reveals = "email" }\n',
              '[kinds]\na = { impersonal = true, attribute = "email", source = "declared" }\n'],
    "signals": ["", 'base = "standrad"\n', 'base = "standard"\n[purposes.measuremnt]\nprofile = [7]\n', 'base = "standard"\n[purposes.measurement]\nprofile = [0]\n',
                'base = "standard"\n[purposes.measurement]\nprofile = [25]\n', 'base = "standard"\n[purposes.measurement]\nprofile = [7, 7]\n',
                'base = "standard"\n[purposes.measurement]\nprofil = [7]\n', 'base = "standard"\n[attributes.email]\nneeds = "much"\n',
                'base = "standard"\n[purposes.unstated]\nprofile = [7]\n', 'base = "standard"\nfurther = ["sharng"]\n', 'base = "standard"\nfurther = "sharing"\n'],
    "limits": ['[max_age.purposes]\nmarketing = "365 dys"\n', '[max_age.purposes]\nmarketing = 365\n', '[max_age.purposes]\nunstated = "1 day"\n',
               '[max_age.purposes]\nmarketing = "1 days"\n', '[max_age.purposes]\nmarketing = "01 day"\n', '[max_age.attributes]\nemial = "1 day"\n',
               "[session]\nintrusion = 6.000\n", "[person]\n" + BUDGET.replace("asks = 2", "asks = 256"), "[person]\n" + BUDGET.replace("asks = 2", "asks = 0"),
               "[person]\n" + BUDGET + "intrusion_refill = { amount = 1.5 }\n", "[persn]\n" + BUDGET, "[person]\n" + BUDGET + "extra = 1\n"],
    "vocabulary": ["", "[attributes]\n", "[attributes]\nnames = []\n", '[attributes]\nnames = ["A"]\n', '[attributes]\nnames = ["a", "a"]\n', '[attributes]\nname = ["a"]\n',
                   f'[attributes]\nnames = ["{41 * "a"}"]\n', '[attributes]\nnames = "a"\n'],
}


def kind_of(text):
    said = re.search(r'^tact = "(\w+)/1"', text, re.M)
    return said and said[1]


def whole_signals(keys):
    """A mapping that says everything itself."""
    text = 'tact = "signals/1"\n' + "".join(f"{key} = []\n" for key in keys.of["signals"])
    text += "".join(f"[purposes.{word}]\n" + "".join(f"{key} = []\n" for key in keys.of["signal_purpose"]) for word in keys.purposes)
    return text + "".join(f'[attributes.{word}]\nneeds = "none"\nlimit = "nothing"\nfrom = []\n' for word in keys.words["attribute"])


def good_documents(keys):
    """Each good document, with where it is from."""
    found = [(f"good {kind} {i}", f'tact = "{kind}/1"\n{text}') for kind in KINDS for i, text in enumerate(GOOD[kind])]
    found.append(("a whole mapping of signals", whole_signals(keys)))
    files = sorted(DATA.glob("*.toml")) + sorted((ROOT / "tests" / "cli" / "session").glob("*.toml"))
    # What is wrong there, and what is over attributes of its own, no schema of ours is for.
    found += [(path.name, path.read_text()) for path in files if path.name not in ("wrong.toml", "library_policy.toml")]
    found += [(f"the guide: {text.splitlines()[0]}", text) for text in re.findall(r"^```toml\n(.*?)^```$", GUIDE.read_text(), re.M | re.S)]
    return found


def variants(text):
    """A good document with a line left out, with what follows a line left out, and with each short word changed."""
    lines = text.splitlines(keepends=True)
    for i in range(1, min(len(lines), 60)):
        yield "".join(lines[:i])
        yield "".join(lines[:i] + lines[i + 1:])
        for change in (("true", "false"), ('"declared"', '"covert"'), (" = ", "x = "), ("[", "[["), ("]", ', "x"]'), ("0", "7"), ("2", '"2"')):
            if change[0] in lines[i]:
                yield "".join(lines[:i] + [lines[i].replace(*change, 1)] + lines[i + 1:])


def read(program, texts):
    """What C++ says of each text: ok, or its first error."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, text in enumerate(texts):
            paths.append(pathlib.Path(folder) / f"{i}.toml")
            paths[-1].write_text(text)
        said = []
        for first in range(0, len(paths), 500):
            done = subprocess.run([program, "check", *paths[first:first + 500]], stdout=subprocess.PIPE, check=True, text=True)
            said += done.stdout.splitlines()
    if len(said) != len(texts):
        fail(f"{len(texts)} documents and {len(said)} answers")
    return said


# --- the checks ------------------------------------------------------------------------------------------------------

def disagreements(program, schemas, documents, both):
    """Where C++ and a schema do not say the same; or, unless `both`, where a schema refuses what C++ takes."""
    other, wrong, refused = elsewhere(schemas) if both else None, [], 0
    for (name, text), said in zip(documents, read(program, [text for _, text in documents])):
        try:
            document = tomllib.loads(text)
        except tomllib.TOMLDecodeError:
            continue
        found = schemas.get(kind_of(text))
        if found is None:
            continue
        errors = unlike(document, found, found)
        refused += bool(errors)
        if bool(errors) != (said != "ok") and (both or errors):
            wrong.append(f"{name}: C++ says {said!r}, and the schema {errors[:3]}:\n{text}")
        if other and bool(other[kind_of(text)](document)) != bool(errors) and "fourth" not in name:
            wrong.append(f"{name}: jsonschema does not say what our own reading does, {errors[:3]}:\n{text}")
    return wrong, refused


def check(program):
    keys = Keys(program)
    schemas = {kind: schema(kind, keys) for kind in KINDS}
    wrong = [f"{kind}.schema.json is not current: run text_schemas.py --write" for kind in KINDS
             if not (path := DATA / f"{kind}.schema.json").exists() or path.read_text() != as_json(schemas[kind])]
    good = good_documents(keys)
    bad = [(f"bad {kind} {i}{' of a fourth place' if re.search('[.][0-9]{4}', text) else ''}", f'tact = "{kind}/1"\n{text}')
           for kind in KINDS for i, text in enumerate(BAD[kind])]
    bad += [(f"a mapping of signals without {what}", re.sub(what, "", whole_signals(keys), count=1))
            for what in (r"further = .*\n", r"learn = .*\n", r"limit = .*\n", r"\[attributes.mood\]\n(.+\n)+")]
    said = read(program, [text for _, text in good + bad])
    wrong += [f"{name}: C++ says {answer}" for (name, _), answer in zip(good, said) if answer != "ok"]
    wrong += [f"{name}: C++ takes it:\n{text}" for (name, text), answer in zip(bad, said[len(good):]) if answer == "ok"]
    wrong += disagreements(program, schemas, good + bad, True)[0]
    changed = [(f"{name}, changed", text) for name, whole in good for text in variants(whole)]
    found, refused = disagreements(program, schemas, changed, False)
    if wrong + found:
        fail("\n".join(wrong + found[:20]))
    print(f"{len(KINDS)} schemas: {len(good)} documents are taken and {len(bad)} refused as C++ does; of {len(changed)} that were "
          f"changed they refuse {refused}, and none that C++ takes")


def self_test(program):
    schemas = {kind: schema(kind, Keys(program)) for kind in KINDS}
    document = [("a policy", f'tact = "policy/1"\n{BASED}')]
    bad = [("a wrong policy", f'tact = "policy/1"\n{BASED}versoin = 3\n')]
    if disagreements(program, schemas, document + bad, True)[0]:
        fail("agreement counts as disagreement")
    narrow, wide = json.loads(json.dumps(schemas)), json.loads(json.dumps(schemas))
    narrow["policy"]["properties"]["name"] = {"const": "another"}
    wide["policy"]["additionalProperties"] = True
    if not disagreements(program, narrow, document, True)[0] or not disagreements(program, narrow, document, False)[0]:
        fail("a schema that refuses what is right is not noticed")
    if not disagreements(program, wide, bad, True)[0]:
        fail("a schema that takes what is wrong is not noticed")
    print("differences are noticed")


def main(*arguments):
    with tempfile.TemporaryDirectory() as folder:
        program = compiled(arguments[-1], folder)
        match arguments[0]:
            case "--write":
                for kind in KINDS:
                    (DATA / f"{kind}.schema.json").write_text(as_json(schema(kind, Keys(program))))
            case "--self-test": self_test(program)
            case _: check(program)


main(*sys.argv[1:])
