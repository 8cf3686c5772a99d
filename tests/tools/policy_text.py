#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""policy_text.py [--write | --self-test] <compiler | policy_as_read>: the policies as text.

tests/data/standard.toml and study.toml have to be what tact prints of its tables. Python's tomllib has to find in them the
values that C++ has. With --write both are made anew.
"""
import pathlib
import subprocess
import sys
import tempfile
import tomllib
from decimal import Decimal

from toolbox import INCLUDE, ROOT, fail, must

DATA = ROOT / "tests" / "data"
NAMES = ["standard", "study"]


def compiled(compiler, folder):
    """The program, unless it is what was given."""
    if pathlib.Path(compiler).stem == "policy_as_read":
        return compiler
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


# --- the checks ------------------------------------------------------------------------------------------------------

def check(program):
    wrong = []
    for name in NAMES:
        path = DATA / f"{name}.toml"
        text = path.read_text()
        if text != printed(program, "print", name):
            wrong.append(f"{path} is not what is printed: run policy_text.py --write")
            continue
        wrong += same_values(program, path)
        print(f"{path.name}: {len(values_of(text))} values are the same in Python and C++")
    if wrong:
        fail("\n".join(wrong))


def self_test(program):
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
            case "--self-test": self_test(program)
            case _: check(program)


main(*sys.argv[1:])
