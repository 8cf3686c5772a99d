#!/usr/bin/env python3
# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
"""toml_subset.py [--self-test] <compiler | toml_as_read> [folder of .toml files]...: what tact reads is TOML, and is read as such.

Every document is read by tests/text/toml_as_read.cpp and by Python's tomllib. Where tomllib refuses, tact has to refuse;
where it does not, tact has to find the same values, or to say that it does not take this form. The documents are those
below, those of Python's own tests where they are installed, and those of toml-test, which Debian has in the package
golang-github-burntsushi-toml-dev.
"""
import json
import pathlib
import subprocess
import sys
import sysconfig
import tempfile
import tomllib

from toolbox import INCLUDE, ROOT, fail, must

ELSEWHERE = [pathlib.Path(sysconfig.get_paths()["stdlib"]) / "test/test_tomllib/data",
             pathlib.Path("/usr/share/gocode/src/github.com/BurntSushi/toml/internal/toml-test/tests")]
NOT_TAKEN = {"outside_subset", "out_of_range"}  # numbers have at most three places

TAKEN = [  # tact reads these
    b"", b"\n\n", b"# only a comment", b"# \xc3\xa9\n", b"a=1", b"a = 1 # c\n", b"\ta\t=\t1\t\n", b"a = 0\nb = 0.5\nc = 10.125\n",
    b"a = true\nb = false\r\n", b"a = \"\"\nb = ''\n", b"a = \"x\\ty\\\\z\\\"\"\n", b"a = 'C:\\x'\n", b"a = \"\\u00e9\\U0001F600\"\n",
    b"a = \"\\b\\f\\r\\n\"\n", b"\"a b\" = 1\n'c.d' = 2\n\"\" = 3\n", b"1 = 1\n-a_B9 = 2\n", b"a = []\nb = [1,2,]\nc = [\n 1, # x\n\n 2\n]\n",
    b"a = ['x', \"y\"]\n", b"a = {}\nb = { c = 1 }\nd = { e = { f = [1] }, g = \"}\" }\n", b"[a]\n[b]\nc = 1\n", b"[a.b]\nc = 1\n[a]\nd = 1\n",
    b"[ a . b ]\nc = 1\n", b"[[a]]\nb = 1\n[[a]]\nb = 2\n[c]\n[[a]]\n", b"a = [ { b = 1 }, { b = 2 } ]\n", b"a = [\n { b = 1 },\n { b = 2 },\n]\n",
    b"['a'.\"b\"]\nc = 1\n", b"a = \"#\" # '\n", b"a = \"\\u0061\"\n\"b\\u0062\" = 1\n", b"a = 1\r\n[b]\r\nc = 2\r\n", b"a = \"\xe2\x82\xac\"\n",
    b"a = [ [1, 2], ['b'] ]\n", b"a = \"\\u007f\"\n", b"a = '\t'\n",
]
REFUSED = [  # TOML that tact does not take
    b"a.b = 1\n", b"a = { b.c = 1 }\n", b"a = \"\"\"x\"\"\"\n", b"a = '''\nx'''\n", b"a = 1979-05-27\n", b"a = 1979-05-27T07:32:00Z\n",
    b"a = 1979-05-27 07:32:00\n", b"a = 07:32:00\n", b"a = nan\n", b"a = -inf\n", b"a = +1\n", b"a = -1.5\n", b"a = 1_000\n", b"a = 0xFF\n",
    b"a = 0o7\n", b"a = 0b1\n", b"a = 1e3\n", b"a = 1.5E-2\n", b"a = 0.7411\n", b"a = 0.5000\n", b"[[a]]\n[a.b]\nc = 1\n", b"a = \"\\u0000\"\n",
    b"a = [ 1, { b = 2 } ]\n", b"a = [[[[[[[[[[1]]]]]]]]]]\n", b"a = { b = { c = { d = { e = { f = { g = { h = { i = { j = 1 } } } } } } } } }\n",
]
INVALID = [  # no TOML at all
    b"a\n", b"a =\n", b"= 1\n", b"a 1\n", b"a = 1 b = 2\n", b"a = 1\na = 2\n", b"[a]\n[a]\n", b"[a]\nb = 1\n[a.b]\n", b"a = 1\n[a]\n", b"[[a]]\n[a]\n",
    b"[a]\n[[a]]\n", b"a = []\n[[a]]\n", b"a = {}\n[a]\n", b"a = { b = 1 }\n[a.c]\n", b"a = { b = 1, b = 2 }\n", b"a = { b = 1, }\n", b"a = {\n b = 1 }\n",
    b"a = { b = 1 # c\n}\n", b"a = { b = 1", b"a = [1\n", b"a = [1 2]\n", b"a = [,]\n", b"a = [1,,2]\n", b"a = \"x\n\"\n", b"a = 'x\n", b"a = \"\\x\"\n",
    b"a = \"\\u12\"\n", b"a = \"\\uD800\"\n", b"a = \"\\U00110000\"\n", b"a = x\n", b"a = True\n", b"a = 01\n", b"a = 1.\n", b"a = .5\n", b"a = 1__0\n",
    b"a = 1.5.2\n", b"[a\n", b"[a]]\n", b"[[a]\n", b"[]\n", b"[a.]\n", b"[.a]\n", b"[a] b = 1\n", b"a = \"\x00\"\n", b"a = 1 # \x01\n", b"a = \"\x7f\"\n",
    b"\xef\xbb\xbfa = 1\n", b"a = \"\xff\"\n", b"# \xc0\x80\n", b"a = \"\xed\xa0\x80\"\n", b"a = 1\rb = 2\n", b"\xd0\xb0 = 1\n", b"a = \xe2\x80\x9cx\xe2\x80\x9d\n",
    b"a = 1\xc2\xa0\n", b"'''a''' = 1\n", b"[\"\"\"a\"\"\"]\n", b"\"a\nb\" = 1\n", b"a = \"\\u0061\"\n\"\\u0061\" = 2\n", b"a = tru\n", b"a = falsey\n",
    b"a = [\n", b"a = {", b"[ [a]]\n", b"a = 0x\n", b"a = 1e\n", b"a = +\n", b"a = \"\\", b"a = '", b"a = \"\"\"x\n", b"a = { , }\n", b"a = {b}\n",
    b"a = []]\n", b"a = {}}\n", b"a = \x0b1\n", b"[a]\x0c\n", b"a\r= 1\n",
]


def compiled(compiler, folder):
    """The program, unless it is what was given."""
    if pathlib.Path(compiler).stem == "toml_as_read":
        return compiler
    program = pathlib.Path(folder) / "toml_as_read"
    must([compiler, "-std=c++20", "-O1", f"-I{INCLUDE}", ROOT / "tests/text/toml_as_read.cpp", "-o", program])
    return program


def by_tomllib(content):
    """What tomllib finds, or None where it refuses."""
    try:
        return {"found": tomllib.loads(content.decode())}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError):
        return None


def read(program, paths):
    """What tact says of each file: its fault, or ok, and what it found or wrote."""
    said = []
    for first in range(0, len(paths), 200):
        output = subprocess.run([program, *paths[first:first + 200]], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8", "replace")
        said += [line.split("\t", 1) for line in output.split("\n")[:-1]]
    if len(said) != len(paths):
        fail(f"{len(paths)} documents and {len(said)} answers")
    return said


def disagreement(content, said):
    """What is wrong with what tact says of a document; nothing if it agrees with tomllib."""
    fault, words = said
    reference = by_tomllib(content)
    if reference is None:
        return f"tomllib refuses it, and tact found {words}" if fault == "ok" else ""
    if fault == "ok":
        found = json.loads(words)
        return "" if found == reference["found"] else f"tact found {found}, and tomllib {reference['found']}"
    return "" if fault in NOT_TAKEN else f"tomllib takes it, and tact says: {words}"


def compare(program, documents, folder):
    """Compares documents, named; returns how many were taken, refused as a form that is not taken, and no TOML."""
    paths = []
    for i, (_, content) in enumerate(documents):
        paths.append(pathlib.Path(folder) / f"{i}.toml")
        paths[-1].write_bytes(content)
    counts, wrong = [0, 0, 0], []
    for (name, content), said in zip(documents, read(program, paths)):
        if fault := disagreement(content, said):
            wrong.append(f"{name}: {content[:200]!r}: {fault}")
        counts[0 if said[0] == "ok" else 1 if by_tomllib(content) else 2] += 1
    if wrong:
        fail("\n".join(wrong))
    return counts


def main(compiler, *folders):
    with tempfile.TemporaryDirectory() as folder:
        program = compiled(compiler, folder)
        for name, documents, where in ("taken", TAKEN, 0), ("refused", REFUSED, 1), ("invalid", INVALID, 2):
            counts = compare(program, [(f"{name} {i}", d) for i, d in enumerate(documents)], folder)
            if counts[where] != len(documents):
                answers = read(program, [pathlib.Path(folder) / f"{i}.toml" for i in range(len(documents))])
                fail("\n".join(f"not {name}: {d!r}: {a}" for d, a in zip(documents, answers)
                               if (0 if a[0] == "ok" else 1 if by_tomllib(d) else 2) != where))
            print(f"own documents, {name}: {len(documents)}")
        own = [d for d in TAKEN + REFUSED + INVALID]
        cut = [(f"{d!r} cut at {i}", d[:i]) for d in own for i in range(len(d))]
        print("own documents, cut at every byte: {} taken, {} refused, {} no TOML".format(*compare(program, cut, folder)))
        for place in [pathlib.Path(f) for f in folders] or ELSEWHERE:
            files = sorted(place.rglob("*.toml"))
            if not files:
                print(f"{place}: not there")
                continue
            counts = compare(program, [(str(f), f.read_bytes()) for f in files], folder)
            print("{}: {} taken, {} refused, {} no TOML".format(place, *counts))


def self_test(compiler):
    """The comparison notices what it is there for."""
    for content, said in [(b"a = 1\na = 2\n", ["ok", '{"a": 2}']), (b"a = 1\n", ["ok", '{"a": 2}']), (b"a = 1\n", ["not_toml", "no"])]:
        if not disagreement(content, said):
            fail(f"{content!r} and {said} count as agreement")
    if disagreement(b"a = 1e3\n", ["outside_subset", "no"]) or disagreement(b"a = 1.5\n", ["ok", '{"a": 1.5}']):
        fail("what agrees counts as disagreement")
    print("differences are noticed")


arguments = sys.argv[1:]
if arguments[0] == "--self-test":
    self_test(arguments[1])
else:
    main(*arguments)
